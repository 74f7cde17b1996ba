// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevMath} from "./DevMath.sol";
import {DevLendingVersion} from "./DevLendingVersion.sol";

/// @title Devnet only: stands in for Aave v3.2 (revision 5).
/// @notice Differs from v3.3: the close factor is of one reserve's debt, a call may leave dust, and debt without collateral
///         stays with its borrower: there are no deficits and no function that shows one.
contract DevLendingPoolV32 is DevLendingVersion {
    using DevMath for uint256;

    constructor(address provider, address owner_, uint256 revision) DevLendingVersion(provider, owner_, revision) {}

    /// @dev As if the function were not there.
    function getReserveDeficit(address) external pure override returns (uint256) {
        revert();
    }

    function _closable(Liquidation memory v, Account memory a) internal pure override returns (uint256) {
        return a.healthFactor > CLOSE_FACTOR_HF ? v.debt.percentMul(CLOSE_FACTOR) : v.debt;
    }

    function _leastLeft() internal pure override returns (uint256) {
        return 0;
    }

    function _burnsBadDebt() internal pure override returns (bool) {
        return false;
    }
}
