// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

/// @title Devnet only: where a lending market's contracts are, with the views of Aave's PoolAddressesProvider.
contract DevAddressesProvider is Ownable {
    event AddressSet(bytes32 indexed id, address indexed oldAddress, address indexed newAddress);

    mapping(bytes32 id => address) private _addresses;
    string private _marketId;

    constructor(string memory marketId, address owner_) Ownable(owner_) {
        _marketId = marketId;
    }

    /// @notice Sets an address by its Aave id, for instance "POOL" or "PRICE_ORACLE" as bytes32.
    function setAddress(bytes32 id, address newAddress) external onlyOwner {
        emit AddressSet(id, _addresses[id], newAddress);
        _addresses[id] = newAddress;
    }

    function getAddress(bytes32 id) external view returns (address) {
        return _addresses[id];
    }

    function getMarketId() external view returns (string memory) {
        return _marketId;
    }

    function getPool() external view returns (address) {
        return _addresses["POOL"];
    }

    function getPoolConfigurator() external view returns (address) {
        return _addresses["POOL_CONFIGURATOR"];
    }

    function getPriceOracle() external view returns (address) {
        return _addresses["PRICE_ORACLE"];
    }

    function getPoolDataProvider() external view returns (address) {
        return _addresses["DATA_PROVIDER"];
    }
}
