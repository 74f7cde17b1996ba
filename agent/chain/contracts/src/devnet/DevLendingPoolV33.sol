// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevLendingVersion} from "./DevLendingVersion.sol";

/// @title Devnet only: stands in for Aave v3.3 and v3.4, behind a proxy or with another revision (6; 7 or 8).
/// @notice DevLendingPool's rules unchanged.
contract DevLendingPoolV33 is DevLendingVersion {
    constructor(address provider, address owner_, uint256 revision) DevLendingVersion(provider, owner_, revision) {}
}
