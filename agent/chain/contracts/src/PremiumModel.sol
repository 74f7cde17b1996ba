// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Exponential} from "./Exponential.sol";
import {FeedRounds} from "./FeedRounds.sol";

/// @dev The part of a risk pool that a premium model reads.
interface IUtilisation {
    /// @notice Integral of the pool's utilisation over time, WAD seconds; it never falls.
    function cumulativeUtilisation() external view returns (uint256);
}

/// @notice How the rate rises with utilisation: k(u) = 1 + slope1 * min(u, kink) + slope2 * max(0, u - kink).
struct Curve {
    uint256 kink; // utilisation at which the second slope begins; WAD, at most 1e18
    uint256 slope1; // rise of k per unit of utilisation below the kink; WAD, at most 1e21
    uint256 slope2; // the same above the kink
}

/// @notice How the level follows demand: d(ln level)/dt = speed * (u - target) a year, within [least, most].
struct Drift {
    uint256 target; // utilisation at which the level stands still; WAD, at most 1e18
    uint256 speed; // a year, WAD, at most 1e21; 0 is a level that stands still
    uint256 least; // annual rate, WAD, 1e12 to most
    uint256 most; // annual rate, WAD, at most 1e20
}

/// @notice How the floor follows variance: it moves toward min(most, base + loading * variance).
struct Floor {
    uint256 base; // annual rate at no variance; WAD, 1 to most
    uint256 loading; // annual rate per unit of annual variance; WAD, at most 1e20; 0 without a feed
    uint256 most; // annual rate, WAD, at most 1e20
    uint256 perHour; // most that the floor in force moves in an hour; annual rate, WAD, 1e9 to 1e20
    uint256 halfLife; // seconds of feed time over which a round's weight halves; an hour to ten years, 0 without a feed
}

/// @notice All that an owner may change, after the delay.
struct Parameters {
    Curve curve;
    Drift drift;
    Floor floor;
}

/// @title What protection of one pool costs, as a function of its utilisation.
/// @notice The annual rate is r(u) = max(floor, level * k(u)). Rates, utilisation and variance are WAD (1e18 is 1), times
///         seconds. Level and floor are views of stored points and block.timestamp; touch, which is anyone's, stores them.
///
///         level(t) = clamp(stored level * exp(speed * (I(t) - I(stored) - target * (t - stored)) / YEAR), least, most), where
///         I is the pool's cumulative utilisation: what was reserved for less than a second moves nothing.
///
///         The floor in force moves from its stored point toward min(most, base + loading * variance) by at most perHour an
///         hour. Variance is annual, an exponentially weighted mean by feed time of the squared returns of the feed's rounds,
///         one round a touch: v' = v * w + q * YEAR / dt * (1 - w), with w = 2^(-dt / halfLife), dt the seconds between the
///         rounds (at least 1) and q = (p1 - p0)^2 / (p0 * p1), at most 1. FeedRounds says which round is read.
///
///         Invariants:
///         - r never falls as u rises; integral(a, b) + integral(b, c) = integral(a, c) exactly within one second, because
///           each is a difference of one rounded primitive;
///         - touch changes no rate of the second in which it is called;
///         - a feed that is silent, lies about its types or eats gas records nothing and makes no call here revert, other than
///           for leaving it too little gas;
///         - parameters change only after the delay, by what was proposed.
contract PremiumModel is Ownable2Step {
    uint256 private constant WAD = 1e18;
    uint256 private constant YEAR = 365 days;
    uint256 private constant MAX_RATE = 100 * WAD;
    uint256 private constant MAX_SLOPE = 1000 * WAD;
    uint256 private constant MAX_SPEED = 1000 * WAD;
    uint256 private constant MIN_LEVEL = 1e12;
    uint256 private constant MIN_PER_HOUR = 1e9;

    /// @notice Least seconds from a proposal to its use.
    uint64 public constant MIN_DELAY = 2 days;
    /// @notice Most seconds from a proposal to its use.
    uint64 public constant MAX_DELAY = 365 days;
    /// @notice Seconds in which a ready proposal can be applied; then it lapses.
    uint64 public constant APPLY_WINDOW = 14 days;
    /// @notice Largest squared return that one round counts for, WAD.
    uint256 public constant MAX_SQUARE = WAD;

    /// @notice A parameter is out of its range; the name says which.
    error BadParameter(string name, uint256 value);
    /// @notice Utilisation runs from 0 to 1e18 and an integral upward.
    error BadUtilisation(uint256 u0, uint256 u1);
    /// @notice The feed has no sound latest round.
    error BadFeed(address feed);
    error NoProposal();
    error NotReady(uint64 readyAt);
    error Lapsed(uint64 until);

    /// @notice Level, floor and variance were stored as of now. All WAD; roundId 0 without a feed.
    event Touched(uint256 level, uint256 floor, uint256 floorTarget, uint256 variance, uint80 roundId);
    event Proposed(Parameters parameters, uint64 readyAt);
    event Cancelled();
    event Applied(Parameters parameters);

    /// @notice The pool whose utilisation moves the level.
    address public immutable pool;
    /// @notice The price feed whose variance moves the floor; zero when none does.
    address public immutable feed;
    /// @notice Seconds from a proposal to its use, MIN_DELAY to MAX_DELAY.
    uint64 public immutable delay;

    Parameters private _parameters;
    Parameters private _proposed;
    /// @notice When the proposal can be applied; 0 when there is none.
    uint64 public readyAt;
    /// @notice When level and floor were stored.
    uint64 public storedAt;
    /// @notice The feed's round that was read last; 0 without a feed.
    uint80 public lastRound;
    uint64 private _lastTime; // of the last round
    uint256 private _lastAnswer;

    uint256 private _level; // as of storedAt
    uint256 private _cumulative; // the pool's, as of storedAt
    uint256 private _floor; // in force, as of storedAt
    /// @notice What the floor moves toward, WAD.
    uint256 public floorTarget;
    /// @notice Annual variance of the feed's price, WAD, rounded down.
    uint256 public variance;

    /// @param pool_ the one pool whose premium this is
    /// @param feed_ a price feed (AggregatorV3Interface), or zero
    /// @param level_ annual rate at utilisation 0 to begin with, WAD, least to most of the drift
    /// @param p see Parameters
    /// @param owner_ who may propose other parameters
    /// @param delay_ seconds from a proposal to its use
    constructor(address pool_, address feed_, uint256 level_, Parameters memory p, address owner_, uint64 delay_)
        Ownable(owner_)
    {
        if (pool_.code.length == 0) revert BadParameter("pool", uint160(pool_));
        if (delay_ < MIN_DELAY || delay_ > MAX_DELAY) revert BadParameter("delay", delay_);
        pool = pool_;
        feed = feed_;
        delay = delay_;
        _check(p, feed_ != address(0));
        if (level_ < p.drift.least || level_ > p.drift.most) revert BadParameter("level", level_);
        _parameters = p;
        if (feed_ != address(0)) {
            (bool ok, FeedRounds.Round memory r) = FeedRounds.latest(feed_);
            if (!ok) revert BadFeed(feed_);
            (lastRound, _lastTime, _lastAnswer) = (r.id, r.time, r.answer);
        }
        _level = level_;
        _cumulative = IUtilisation(pool_).cumulativeUtilisation();
        _floor = floorTarget = _targetOf(p.floor, 0);
        storedAt = uint64(block.timestamp);
        emit Applied(p);
        emit Touched(level_, _floor, floorTarget, 0, lastRound);
    }

    // ---------------------------------------------------------------- views

    /// @notice Annual rate at utilisation 0 before the floor, now, WAD.
    function level() external view returns (uint256) {
        return _levelNow(IUtilisation(pool).cumulativeUtilisation());
    }

    /// @notice Least annual rate, now, WAD.
    function floorRate() public view returns (uint256) {
        uint256 from = _floor;
        uint256 to = floorTarget;
        uint256 step = Math.mulDiv(_parameters.floor.perHour, block.timestamp - storedAt, 1 hours);
        if (to > from) return to - from > step ? from + step : to;
        return from - to > step ? from - step : to;
    }

    /// @notice The parameters in force.
    function parameters() external view returns (Parameters memory) {
        return _parameters;
    }

    /// @notice The parameters proposed; they mean nothing while readyAt is 0.
    function proposed() external view returns (Parameters memory) {
        return _proposed;
    }

    /// @notice The stored points that views interpolate from.
    /// @return level_ as of storedAt, WAD
    /// @return cumulative the pool's cumulative utilisation as of storedAt, WAD seconds
    /// @return floor_ in force as of storedAt, WAD
    /// @return lastTime of the feed's round that was read last, seconds
    /// @return lastAnswer of that round
    function points()
        external
        view
        returns (uint256 level_, uint256 cumulative, uint256 floor_, uint64 lastTime, uint256 lastAnswer)
    {
        return (_level, _cumulative, _floor, _lastTime, _lastAnswer);
    }

    /// @notice Annual rate at utilisation u, now, WAD, rounded down.
    /// @param u WAD, 0 to 1e18
    function rate(uint256 u) external view returns (uint256) {
        if (u > WAD) revert BadUtilisation(u, u);
        Curve memory c = _parameters.curve;
        uint256 below = Math.min(u, c.kink);
        uint256 k = WAD * WAD + c.slope1 * below + c.slope2 * (u - below);
        return Math.max(floorRate(), Math.mulDiv(_levelNow(IUtilisation(pool).cumulativeUtilisation()), k, WAD * WAD));
    }

    /// @notice The integral of the annual rate from u0 to u1, now, in WAD * WAD (1e36 is a rate of 1 over the whole range).
    ///         Multiplied by capital and by term over a year it is the premium of moving utilisation from u0 to u1.
    /// @param u0 WAD
    /// @param u1 WAD, u0 <= u1 <= 1e18
    function integral(uint256 u0, uint256 u1) external view returns (uint256) {
        if (u0 > u1 || u1 > WAD) revert BadUtilisation(u0, u1);
        Curve memory c = _parameters.curve;
        uint256 level_ = _levelNow(IUtilisation(pool).cumulativeUtilisation());
        uint256 floor_ = floorRate();
        uint256 end = _floorEnd(c, level_, floor_);
        return _primitive(c, level_, floor_, end, u1) - _primitive(c, level_, floor_, end, u0);
    }

    // ---------------------------------------------------------------- what anyone may do

    /// @notice Stores level and floor as of now, and reads one round of the feed. Anyone may call; the market does before each
    ///         order. It changes no rate of this second.
    function touch() public {
        uint256 cumulative = IUtilisation(pool).cumulativeUtilisation();
        uint256 level_ = _levelNow(cumulative);
        uint256 floor_ = floorRate();
        bool moved = level_ != _level || floor_ != _floor;
        (_level, _floor, _cumulative, storedAt) = (level_, floor_, cumulative, uint64(block.timestamp));
        if (feed != address(0) && _readRound()) {
            floorTarget = _targetOf(_parameters.floor, variance);
            moved = true;
        }
        if (moved) emit Touched(level_, floor_, floorTarget, variance, lastRound);
    }

    /// @notice Puts the proposed parameters in force, from readyAt on and for APPLY_WINDOW. Anyone may call. The floor in
    ///         force goes on from where it is; the level is brought within its new bounds.
    function applyProposal() external {
        uint64 ready = readyAt;
        if (ready == 0) revert NoProposal();
        if (block.timestamp < ready) revert NotReady(ready);
        if (block.timestamp > ready + APPLY_WINDOW) revert Lapsed(ready + APPLY_WINDOW);
        touch();
        Parameters memory p = _proposed;
        readyAt = 0;
        _parameters = p;
        _level = Math.max(p.drift.least, Math.min(p.drift.most, _level));
        floorTarget = _targetOf(p.floor, variance);
        emit Applied(p);
        emit Touched(_level, _floor, floorTarget, variance, lastRound);
    }

    // ---------------------------------------------------------------- owner

    /// @notice Proposes parameters, which can be applied after the delay. It takes the place of an earlier proposal.
    function propose(Parameters calldata p) external onlyOwner {
        _check(p, feed != address(0));
        _proposed = p;
        readyAt = uint64(block.timestamp) + delay;
        emit Proposed(p, readyAt);
    }

    /// @notice Withdraws the proposal.
    function cancel() external onlyOwner {
        if (readyAt == 0) revert NoProposal();
        readyAt = 0;
        emit Cancelled();
    }

    // ---------------------------------------------------------------- formulas

    /// @dev The level now, from its stored point. Outside [least, most] by any factor it is at a bound, so what the exponential
    ///      makes of large arguments does not matter: most / least <= 1e8 = exp(18.4).
    function _levelNow(uint256 cumulative) private view returns (uint256) {
        Drift memory d = _parameters.drift;
        int256 excess = int256(cumulative - _cumulative) - int256(d.target * (block.timestamp - storedAt)); // WAD seconds
        uint256 factor = Exponential.exp(int256(d.speed) * excess / int256(YEAR));
        return Math.max(d.least, Math.min(d.most, Math.mulDiv(_level, factor, Exponential.ONE)));
    }

    /// @dev Reads one round and enters it in the variance.
    /// @return whether there was one
    function _readRound() private returns (bool) {
        uint64 since = _lastTime;
        (bool ok, FeedRounds.Round memory r) = FeedRounds.following(feed, lastRound, since);
        if (!ok) return false;
        uint256 was = _lastAnswer;
        uint256 change = r.answer > was ? r.answer - was : was - r.answer;
        uint256 square = Math.min(Math.mulDiv(change * change, WAD, r.answer * was), MAX_SQUARE);
        uint256 dt = Math.max(r.time - since, 1);
        uint256 halfLife = _parameters.floor.halfLife;
        uint256 weight = Exponential.exp(-int256(Exponential.LN2 * dt / halfLife)); // of what was known before
        variance = Math.mulDiv(variance, weight, Exponential.ONE)
            + Math.mulDiv(square * YEAR, Exponential.ONE - weight, Exponential.ONE * dt);
        (lastRound, _lastTime, _lastAnswer) = (r.id, r.time, r.answer);
        return true;
    }

    /// @dev min(most, base + loading * variance), rounded up.
    function _targetOf(Floor memory f, uint256 variance_) private pure returns (uint256) {
        return Math.min(f.most, f.base + Math.mulDiv(f.loading, variance_, WAD, Math.Rounding.Ceil));
    }

    /// @dev One primitive F of max(floor, level * k), WAD * WAD, rounded down; it never falls as u rises.
    function _primitive(Curve memory c, uint256 level_, uint256 floor_, uint256 end, uint256 u)
        private
        pure
        returns (uint256)
    {
        if (u <= end) return floor_ * u;
        return floor_ * end + _area(c, level_, u) - _area(c, level_, end);
    }

    /// @dev A primitive of level * k, WAD * WAD, rounded down: level * (u + slope1 * u^2 / 2) up to the kink, and
    ///      (slope2 - slope1) * (u - kink)^2 / 2 added to it above. Largest intermediate: 1e20 * 1e39 * 1e18 < 2^256.
    function _area(Curve memory c, uint256 level_, uint256 u) private pure returns (uint256) {
        uint256 below = Math.min(u, c.kink);
        uint256 above = u - below;
        // k integrated, times 2 * WAD: WAD^3.
        uint256 area = 2 * WAD * WAD * u + c.slope1 * below * below + 2 * c.slope1 * below * above
            + c.slope2 * above * above;
        return Math.mulDiv(level_, area, 2 * WAD * WAD);
    }

    /// @dev The largest u with level * k(u) <= floor, rounded down: where the curve leaves the floor; 1e18 when it never does.
    function _floorEnd(Curve memory c, uint256 level_, uint256 floor_) private pure returns (uint256) {
        if (level_ >= floor_) return 0;
        if (level_ == 0) return WAD;
        // level * (WAD^2 + rise) <= floor * WAD^2
        uint256 rise = Math.mulDiv(floor_ - level_, WAD * WAD, level_);
        if (c.slope1 * c.kink >= rise) return c.slope1 == 0 ? c.kink : rise / c.slope1;
        if (c.slope2 == 0) return WAD;
        return Math.min(WAD, c.kink + (rise - c.slope1 * c.kink) / c.slope2);
    }

    function _check(Parameters memory p, bool fed) private pure {
        _within("kink", p.curve.kink, 0, WAD);
        _within("slope1", p.curve.slope1, 0, MAX_SLOPE);
        _within("slope2", p.curve.slope2, 0, MAX_SLOPE);
        _within("target", p.drift.target, 0, WAD);
        _within("speed", p.drift.speed, 0, MAX_SPEED);
        _within("drift.most", p.drift.most, MIN_LEVEL, MAX_RATE);
        _within("drift.least", p.drift.least, MIN_LEVEL, p.drift.most);
        _within("floor.most", p.floor.most, 1, MAX_RATE);
        _within("floor.base", p.floor.base, 1, p.floor.most);
        _within("floor.loading", p.floor.loading, 0, fed ? MAX_RATE : 0);
        _within("floor.perHour", p.floor.perHour, MIN_PER_HOUR, MAX_RATE);
        _within("floor.halfLife", p.floor.halfLife, fed ? 1 hours : 0, fed ? 3650 days : 0);
    }

    function _within(string memory name, uint256 value, uint256 least, uint256 most) private pure {
        if (value < least || value > most) revert BadParameter(name, value);
    }
}
