// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The exponential function in integers.
/// @notice Numbers have 36 decimals (1e36 is 1). x = k * ln 2 + r with 0 <= r < ln 2 gives exp(x) = 2^k * exp(r), and exp(r) is
///         its Taylor series, each term rounded down, until a term is 0 (36 terms at most). The result is within 1e-34 of
///         exp(x), relatively, and one unit of the last of its 36 decimals.
library Exponential {
    /// @notice One.
    uint256 internal constant ONE = 1e36;
    /// @notice ln 2, rounded down.
    uint256 internal constant LN2 = 693147180559945309417232121458176568;
    /// @notice Beyond this on either side the result is that of this: exp(64) is 6e27, exp(-64) is 2e-28.
    int256 internal constant MOST = 64e36;

    /// @notice exp(x).
    /// @param x 36 decimals; below -64 it counts as -64, above 64 as 64
    function exp(int256 x) internal pure returns (uint256 y) {
        if (x > MOST) x = MOST;
        if (x < -MOST) x = -MOST;
        // Divided downward, so that r is not negative.
        int256 k = x >= 0 ? x / int256(LN2) : -((-x + int256(LN2) - 1) / int256(LN2));
        uint256 r = uint256(x - k * int256(LN2));
        uint256 term = ONE;
        for (uint256 n = 1; term > 0; ++n) {
            y += term;
            term = term * r / (n * ONE);
        }
        return k >= 0 ? y << uint256(k) : y >> uint256(-k);
    }
}
