// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevMath} from "./DevMath.sol";
import {DevLendingVersion} from "./DevLendingVersion.sol";

/// @title Devnet only: stands in for Aave v3.5 (revision 9), with DevATokenV35 and DevDebtTokenV35.
/// @notice Differs from v3.3: debt is valued up, and the health factor is of the uncut sum of collateral values times
///         thresholds.
contract DevLendingPoolV35 is DevLendingVersion {
    using DevMath for uint256;

    constructor(address provider, address owner_, uint256 revision) DevLendingVersion(provider, owner_, revision) {}

    function _debtBase(uint256 debt, uint256 price, uint256 unit) internal pure override returns (uint256) {
        return debt.mulDivCeil(price, unit);
    }

    function _healthFactor(Account memory a) internal pure override returns (uint256) {
        return a.threshold.wadDiv(a.debtBase) / DevMath.PERCENT;
    }
}
