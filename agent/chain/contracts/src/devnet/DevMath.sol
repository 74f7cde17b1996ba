// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Devnet only: the roundings of Aave. Each rounds half up, unless its name says otherwise.
library DevMath {
    uint256 internal constant WAD = 1e18;
    uint256 internal constant RAY = 1e27;
    uint256 internal constant PERCENT = 1e4;

    function rayMul(uint256 a, uint256 b) internal pure returns (uint256) {
        return (a * b + RAY / 2) / RAY;
    }

    function rayDiv(uint256 a, uint256 b) internal pure returns (uint256) {
        return (a * RAY + b / 2) / b;
    }

    function rayMulFloor(uint256 a, uint256 b) internal pure returns (uint256) {
        return a * b / RAY;
    }

    function rayMulCeil(uint256 a, uint256 b) internal pure returns (uint256) {
        return mulDivCeil(a, b, RAY);
    }

    function rayDivFloor(uint256 a, uint256 b) internal pure returns (uint256) {
        return a * RAY / b;
    }

    function rayDivCeil(uint256 a, uint256 b) internal pure returns (uint256) {
        return mulDivCeil(a, RAY, b);
    }

    function mulDivCeil(uint256 a, uint256 b, uint256 c) internal pure returns (uint256) {
        return (a * b + c - 1) / c;
    }

    function wadDiv(uint256 a, uint256 b) internal pure returns (uint256) {
        return (a * WAD + b / 2) / b;
    }

    /// @notice p in basis points.
    function percentMul(uint256 a, uint256 p) internal pure returns (uint256) {
        return (a * p + PERCENT / 2) / PERCENT;
    }

    /// @notice p in basis points.
    function percentDiv(uint256 a, uint256 p) internal pure returns (uint256) {
        return (a * PERCENT + p / 2) / p;
    }
}
