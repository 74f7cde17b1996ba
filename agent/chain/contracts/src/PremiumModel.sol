// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title What protection costs, as a function of a pool's utilisation.
/// @notice The annual rate is r(u) = max(floor, level * k(u)), with the jump-rate curve
///         k(u) = 1 + slope1 * min(u, kink) + slope2 * max(0, u - kink). Utilisation and rates are WAD (1e18 = 1).
///
///         Invariants: r never falls as u rises; integral(a, b) + integral(b, c) = integral(a, c) exactly, because each
///         is a difference of one rounded primitive. Level is static here; nothing is stored.
contract PremiumModel {
    uint256 private constant WAD = 1e18;

    /// @notice A parameter is above its bound, or the floor is zero.
    error BadParameter(string name, uint256 value);
    /// @notice Utilisation runs from 0 to 1e18 and an integral upward.
    error BadUtilisation(uint256 u0, uint256 u1);

    /// @notice Least annual rate, WAD, 1 to 1e20.
    uint256 public immutable floorRate;
    /// @notice Annual rate at utilisation 0 before the floor, WAD, at most 1e20.
    uint256 public immutable level;
    /// @notice Utilisation at which the second slope begins, WAD, at most 1e18.
    uint256 public immutable kink;
    /// @notice Rise of k per unit of utilisation below the kink, WAD, at most 1e21.
    uint256 public immutable slope1;
    /// @notice Rise of k per unit of utilisation above the kink, WAD, at most 1e21.
    uint256 public immutable slope2;
    /// @notice Utilisation at which the curve leaves the floor, WAD; 1e18 when it never does.
    uint256 public immutable floorEnd;

    constructor(uint256 floorWad, uint256 levelWad, uint256 kinkWad, uint256 slope1Wad, uint256 slope2Wad) {
        if (floorWad == 0 || floorWad > 100 * WAD) revert BadParameter("floor", floorWad);
        if (levelWad > 100 * WAD) revert BadParameter("level", levelWad);
        if (kinkWad > WAD) revert BadParameter("kink", kinkWad);
        if (slope1Wad > 1000 * WAD) revert BadParameter("slope1", slope1Wad);
        if (slope2Wad > 1000 * WAD) revert BadParameter("slope2", slope2Wad);
        floorRate = floorWad;
        level = levelWad;
        kink = kinkWad;
        slope1 = slope1Wad;
        slope2 = slope2Wad;
        floorEnd = _floorEnd(floorWad, levelWad, kinkWad, slope1Wad, slope2Wad);
    }

    /// @notice Annual rate at utilisation u, WAD, rounded down.
    /// @param u WAD, 0 to 1e18
    function rate(uint256 u) external view returns (uint256) {
        if (u > WAD) revert BadUtilisation(u, u);
        uint256 r = Math.mulDiv(level, _multiplier(u, kink, slope1, slope2), WAD * WAD);
        return r > floorRate ? r : floorRate;
    }

    /// @notice The integral of the annual rate from u0 to u1, in WAD * WAD (1e36 is a rate of 1 over the whole range).
    ///         Multiplied by capital and by term over a year it is the premium of moving utilisation from u0 to u1.
    /// @param u0 WAD
    /// @param u1 WAD, u0 <= u1 <= 1e18
    function integral(uint256 u0, uint256 u1) external view returns (uint256) {
        if (u0 > u1 || u1 > WAD) revert BadUtilisation(u0, u1);
        return _primitive(u1) - _primitive(u0);
    }

    /// @dev One primitive F of max(floor, level * k), WAD * WAD, rounded down; it never falls as u rises.
    function _primitive(uint256 u) private view returns (uint256) {
        uint256 end = floorEnd;
        if (u <= end) return floorRate * u;
        return floorRate * end + _curve(u) - _curve(end);
    }

    /// @dev A primitive of level * k, WAD * WAD, rounded down: level * (u + slope1 * u^2 / 2) up to the kink, and
    ///      (slope2 - slope1) * (u - kink)^2 / 2 added to it above. Largest intermediate: 1e20 * 1e39 * 1e18 < 2^256.
    function _curve(uint256 u) private view returns (uint256) {
        uint256 below = u < kink ? u : kink;
        uint256 above = u - below;
        // k integrated, times 2 * WAD: WAD^3.
        uint256 area =
            2 * WAD * WAD * u + slope1 * below * below + 2 * slope1 * below * above + slope2 * above * above;
        return Math.mulDiv(level, area, 2 * WAD * WAD);
    }

    /// @dev k(u), WAD * WAD.
    function _multiplier(uint256 u, uint256 kink_, uint256 s1, uint256 s2) private pure returns (uint256) {
        uint256 below = u < kink_ ? u : kink_;
        return WAD * WAD + s1 * below + s2 * (u - below);
    }

    /// @dev The largest u with level * k(u) <= floor, rounded down.
    function _floorEnd(uint256 floor_, uint256 level_, uint256 kink_, uint256 s1, uint256 s2)
        private
        pure
        returns (uint256)
    {
        if (level_ >= floor_) return 0;
        if (level_ == 0) return WAD;
        // level * (WAD^2 + rise) <= floor * WAD^2
        uint256 rise = Math.mulDiv(floor_ - level_, WAD * WAD, level_);
        if (s1 * kink_ >= rise) return s1 == 0 ? kink_ : rise / s1;
        if (s2 == 0) return WAD;
        uint256 end = kink_ + (rise - s1 * kink_) / s2;
        return end < WAD ? end : WAD;
    }
}
