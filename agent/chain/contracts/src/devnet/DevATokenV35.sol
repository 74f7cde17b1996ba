// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevMath} from "./DevMath.sol";
import {DevAToken} from "./DevAToken.sol";

/// @title Devnet only: a claim as Aave v3.5 and later round it, for DevLendingPoolV35 and its successors.
/// @notice Every rounding favours the pool.
contract DevATokenV35 is DevAToken {
    using DevMath for uint256;

    constructor(
        address pool,
        address underlying,
        address treasury,
        uint8 decimals_,
        string memory name_,
        string memory symbol_
    ) DevAToken(pool, underlying, treasury, decimals_, name_, symbol_) {}

    function _worth(uint256 scaledAmount, uint256 index) internal pure override returns (uint256) {
        return scaledAmount.rayMulFloor(index);
    }

    function _minted(uint256 amount, uint256 index) internal pure override returns (uint256) {
        return amount.rayDivFloor(index);
    }

    function _burned(uint256 amount, uint256 index) internal pure override returns (uint256) {
        return amount.rayDivCeil(index);
    }
}
