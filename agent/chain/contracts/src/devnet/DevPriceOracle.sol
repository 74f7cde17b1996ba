// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {DevFeed} from "./DevFeed.sol";

/// @title Devnet only: asset prices in USD with 8 decimals, with the views of AaveOracle.
contract DevPriceOracle is Ownable {
    error NoPrice(address asset);

    event AssetSourceUpdated(address indexed asset, address indexed source);

    /// @notice USD, as Aave writes it.
    address public constant BASE_CURRENCY = address(0);
    uint256 public constant BASE_CURRENCY_UNIT = 1e8;

    mapping(address asset => address) private _sources;

    constructor(address owner_) Ownable(owner_) {}

    /// @notice Sets the feed of an asset; it must have 8 decimals.
    function setSource(address asset, address source) external onlyOwner {
        _sources[asset] = source;
        emit AssetSourceUpdated(asset, source);
    }

    function getSourceOfAsset(address asset) external view returns (address) {
        return _sources[asset];
    }

    /// @notice The feed's latest answer, whatever its age, as Aave reads it.
    function getAssetPrice(address asset) public view returns (uint256) {
        address source = _sources[asset];
        if (source == address(0)) revert NoPrice(asset);
        int256 answer = DevFeed(source).latestAnswer();
        if (answer <= 0) revert NoPrice(asset);
        return uint256(answer);
    }

    function getAssetsPrices(address[] calldata assets) external view returns (uint256[] memory prices) {
        prices = new uint256[](assets.length);
        for (uint256 i = 0; i < assets.length; ++i) {
            prices[i] = getAssetPrice(assets[i]);
        }
    }
}
