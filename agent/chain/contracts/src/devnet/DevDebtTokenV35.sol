// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevMath} from "./DevMath.sol";
import {DevDebtToken} from "./DevDebtToken.sol";

/// @title Devnet only: debt as Aave v3.5 and later round it, for DevLendingPoolV35 and its successors.
/// @notice Every rounding favours the pool.
contract DevDebtTokenV35 is DevDebtToken {
    using DevMath for uint256;

    constructor(address pool, address underlying, uint8 decimals_, string memory name_, string memory symbol_)
        DevDebtToken(pool, underlying, decimals_, name_, symbol_)
    {}

    function _worth(uint256 scaledAmount, uint256 index) internal pure override returns (uint256) {
        return scaledAmount.rayMulCeil(index);
    }

    function _minted(uint256 amount, uint256 index) internal pure override returns (uint256) {
        return amount.rayDivCeil(index);
    }

    function _burned(uint256 amount, uint256 index) internal pure override returns (uint256) {
        return amount.rayDivFloor(index);
    }
}
