// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CollateralConfig, ReserveDataLegacy} from "./IDevLendingPool.sol";
import {DevLendingPoolV32} from "./DevLendingPoolV32.sol";

/// @notice A category as Aave v3.0 to v3.6 shows it; from v3.2 without a price source.
struct EModeCategoryLegacy {
    uint16 ltv;
    uint16 liquidationThreshold;
    uint16 liquidationBonus;
    address priceSource;
    string label;
}

/// @title Devnet only: stands in for Aave v3.1 (revision 4).
/// @notice Differs from v3.2: a reserve is in one category, which stands in bits 168 to 175 of its configuration; a category
///         may name an asset whose price holds for everything in it; reserves have a stable debt token. The category's
///         figures come from configureEMode, its borrowable bitmap from there too.
contract DevLendingPoolV31 is DevLendingPoolV32 {
    mapping(uint8 categoryId => address) private _sources;
    mapping(address asset => address) private _stableDebtTokens;

    constructor(address provider, address owner_, uint256 revision) DevLendingPoolV32(provider, owner_, revision) {}

    /// @param source an asset known to the oracle; zero for none
    function setPriceSource(uint8 categoryId, address source) external onlyOwner {
        _sources[categoryId] = source;
    }

    function setStableDebtToken(address asset, address token) external onlyOwner {
        _stableDebtTokens[asset] = token;
    }

    function getEModeCategoryData(uint8 id) external view returns (EModeCategoryLegacy memory) {
        CollateralConfig memory c = _eModes[id].config;
        return EModeCategoryLegacy(c.ltv, c.liquidationThreshold, c.liquidationBonus, _sources[id], "stand-in");
    }

    function getReserveData(address asset) public view override returns (ReserveDataLegacy memory data) {
        data = super.getReserveData(asset);
        data.stableDebtTokenAddress = _stableDebtTokens[asset];
    }

    // As if these were not there.

    function getEModeCategoryCollateralConfig(uint8) external pure override returns (CollateralConfig memory) {
        revert();
    }

    function getEModeCategoryCollateralBitmap(uint8) external pure override returns (uint128) {
        revert();
    }

    function getEModeCategoryBorrowableBitmap(uint8) external pure override returns (uint128) {
        revert();
    }

    function _inEMode(Reserve storage r, uint8 category) internal view override returns (bool) {
        return category != 0 && (r.configuration >> 168) & 0xff == category;
    }

    /// @dev The category's source is asked for whatever the account has, as in Aave; an answer of zero means the asset's own.
    function _priceFor(address asset, Reserve storage r, uint8 category) internal view override returns (uint256) {
        address source = category == 0 ? address(0) : _sources[category];
        uint256 price = source == address(0) ? 0 : _price(source);
        return price != 0 && _inEMode(r, category) ? price : _price(asset);
    }
}
