// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

struct ReserveConfigurationMap {
    uint256 data; // Aave's bitmap: see DevLendingPool
}

struct UserConfigurationMap {
    uint256 data; // bit 2i: borrows reserve i; bit 2i+1: uses it as collateral
}

/// @notice A reserve as Aave v3.0 to v3.6 shows it. Rates and indexes are RAY; the indexes are as of lastUpdateTimestamp.
struct ReserveDataLegacy {
    ReserveConfigurationMap configuration;
    uint128 liquidityIndex;
    uint128 currentLiquidityRate;
    uint128 variableBorrowIndex;
    uint128 currentVariableBorrowRate;
    uint128 currentStableBorrowRate;
    uint40 lastUpdateTimestamp;
    uint16 id;
    address aTokenAddress;
    address stableDebtTokenAddress;
    address variableDebtTokenAddress;
    address interestRateStrategyAddress;
    uint128 accruedToTreasury;
    uint128 unbacked;
    uint128 isolationModeTotalDebt;
}

/// @notice What replaces a reserve's own figures for an account in an eMode category, basis points.
struct CollateralConfig {
    uint16 ltv;
    uint16 liquidationThreshold;
    uint16 liquidationBonus;
}
