// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevLendingPoolV35} from "./DevLendingPoolV35.sol";

/// @title Devnet only: stands in for Aave v3.6 (revision 10), v3.7 (11) and what may follow.
/// @notice Differs from v3.5: in a category its own figures hold, whatever the reserve's; collateral counts even at a
///         threshold of 0; a bitmap names the category's collateral of ltv 0; received aTokens are not enabled as
///         collateral. What v3.7 changes in rounding what a liquidation seizes is left out.
contract DevLendingPoolV36 is DevLendingPoolV35 {
    mapping(uint8 categoryId => uint128) private _ltvzero;

    constructor(address provider, address owner_, uint256 revision) DevLendingPoolV35(provider, owner_, revision) {}

    /// @param bitmap bit i: reserve i has no ltv in the category
    function configureEModeCategoryLtvzeroBitmap(uint8 categoryId, uint128 bitmap) external onlyOwner {
        _ltvzero[categoryId] = bitmap;
    }

    function getEModeCategoryLtvzeroBitmap(uint8 id) external view returns (uint128) {
        return _ltvzero[id];
    }

    function _counts(Reserve storage) internal pure override returns (bool) {
        return true;
    }

    function _ltvFor(Reserve storage r, uint8 category) internal view override returns (uint256) {
        if (!_inEMode(r, category)) return _ltv(r);
        return (_ltvzero[category] >> r.id) & 1 == 1 ? 0 : _eModes[category].config.ltv;
    }

    function _enablesSupplied(Reserve storage r, uint8 category) internal view override returns (bool) {
        return _ltvFor(r, category) != 0;
    }

    function _enablesReceived(Reserve storage) internal pure override returns (bool) {
        return false;
    }

    function _borrowingEnabled(Reserve storage r, uint8 category) internal view override returns (bool) {
        return category != 0 || _flag(r, 58);
    }
}
