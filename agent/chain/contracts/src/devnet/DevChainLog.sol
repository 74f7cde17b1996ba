// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Devnet only: stands in for Maker's ChainLog, which names its contracts.
contract DevChainLog {
    error NotWard(address caller);
    error InvalidKey(bytes32 key);

    event UpdateAddress(bytes32 key, address addr);

    mapping(address => uint256) public wards;
    mapping(bytes32 => address) private _addresses;

    constructor() {
        wards[msg.sender] = 1;
    }

    function setAddress(bytes32 key, address addr) external {
        if (wards[msg.sender] != 1) revert NotWard(msg.sender);
        _addresses[key] = addr;
        emit UpdateAddress(key, addr);
    }

    function getAddress(bytes32 key) external view returns (address addr) {
        addr = _addresses[key];
        if (addr == address(0)) revert InvalidKey(key);
    }
}
