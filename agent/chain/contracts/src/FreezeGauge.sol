// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GaugeHistory} from "./GaugeHistory.sol";
import {IGauge} from "./IGauge.sol";

/// @dev The part of an Aave v3 pool, and of its tokens, that the gauge reads.
interface IReserveView {
    /// @notice The reserve's bitmap: bit 56 active, bit 60 paused.
    function getConfiguration(address asset) external view returns (uint256);
    /// @notice From v3.1: what the pool counts as there to be taken out, base units.
    function getVirtualUnderlyingBalance(address asset) external view returns (uint128);
    function getReserveData(address asset) external view;
    function balanceOf(address account) external view returns (uint256);
}

/// @title Gauge of how long suppliers of one Aave v3 reserve could not withdraw.
/// @notice Loss is seconds. A poke sees the reserve frozen when it is paused or inactive, or when less than minLiquidity could
///         be taken out of it. A run is frozen pokes at most maxGap apart with no healthy one between; what a run lasts beyond
///         its first `grace` seconds counts, and runs add up. (Aave's own flag "frozen" does not stop withdrawals, and is not
///         looked at.)
///
///         Runs are added, not the longest kept, so that a later freeze counts for a later series as the first did for an
///         earlier one. Each pays for its grace, so that what only looks frozen in the instant of a poke, a flash loan or a loan
///         over one block, counts nothing as long as somebody pokes once in a while at another instant: one healthy poke ends
///         the run, and whoever wants it to go on must empty the reserve in front of every poke of everybody for all of grace.
///
///         Invariants, besides those of GaugeHistory: the pokes of one second add nothing; loss rises by at most the seconds
///         since the last poke, and by none across a healthy poke or more than maxGap.
contract FreezeGauge is GaugeHistory {
    /// @notice The pool does not answer as an Aave v3 pool with this reserve.
    error NoReserve(address pool, address reserve);
    /// @notice The reserve could not be withdrawn when the gauge was to begin.
    error FrozenAlready(address pool, address reserve);
    /// @notice A run must be able to hold more than two pokes: 1 <= maxGap <= grace.
    error BadGrace(uint64 maxGap, uint64 grace);

    /// @notice A poke saw the reserve frozen, and began a run.
    event RunBegan(uint256 time);
    /// @notice The run that began at `since` was last seen at `until`; it is over.
    event RunEnded(uint256 since, uint256 until);

    /// @notice Frozen pokes without a healthy one between.
    struct Run {
        uint64 since; // the first one's second; 0: there is no run
        uint64 until; // the latest one's
        uint128 before; // loss when it began
    }

    uint256 private constant ACTIVE = 1 << 56;
    uint256 private constant PAUSED = 1 << 60;

    /// @inheritdoc IGauge
    bytes32 public constant kind = "freeze";
    /// @notice The Aave pool.
    address public immutable pool;
    /// @notice The reserve's underlying token.
    address public immutable reserve;
    /// @notice The reserve's aToken, which holds what is not lent.
    address public immutable aToken;
    /// @notice Whether the pool counts its own liquidity, as from v3.1, so that a donation to the aToken changes nothing.
    bool public immutable countsItself;
    /// @notice Less than this to be taken out is too little, base units of reserve; 0: only a pause counts.
    uint256 public immutable minLiquidity;
    /// @notice Most seconds between two pokes of a run.
    uint64 public immutable maxGap;
    /// @notice Seconds of each run that do not count.
    uint64 public immutable grace;

    /// @notice The run that goes on, or has not been seen to end.
    Run public run;

    /// @param pool_ an Aave v3 pool
    /// @param reserve_ the underlying token of one of its reserves
    /// @param minLiquidity_ base units of the reserve; 0: only a pause counts
    /// @param maxGap_ seconds, 1 to grace_
    /// @param grace_ seconds of each run that do not count
    /// @param maxAge_ seconds until a reading is stale, at least 1
    constructor(
        address pool_,
        address reserve_,
        uint256 minLiquidity_,
        uint64 maxGap_,
        uint64 grace_,
        uint64 maxAge_
    ) GaugeHistory(maxAge_) {
        if (maxGap_ == 0 || maxGap_ > grace_ || grace_ > 365 days) revert BadGrace(maxGap_, grace_);
        pool = pool_;
        reserve = reserve_;
        minLiquidity = minLiquidity_;
        maxGap = maxGap_;
        grace = grace_;
        (bool ok, bytes memory data) = pool_.staticcall(abi.encodeCall(IReserveView.getReserveData, (reserve_)));
        if (!ok || data.length < 9 * 32) revert NoReserve(pool_, reserve_);
        uint256 ninth;
        assembly ("memory-safe") {
            ninth := mload(add(data, 288)) // aTokenAddress, in every v3
        }
        address holder = address(uint160(ninth));
        aToken = holder;
        uint256[] memory answer;
        (ok, answer) = _ask(pool_, abi.encodeCall(IReserveView.getVirtualUnderlyingBalance, (reserve_)), 1);
        bool itself = ok && answer[0] > 0; // 0 too for a reserve that v3.1 to v3.3 does not count
        countsItself = itself;
        bool frozen;
        (ok, frozen) = _see(pool_, reserve_, holder, itself, minLiquidity_);
        if (!ok || holder == address(0)) revert NoReserve(pool_, reserve_);
        if (frozen) revert FrozenAlready(pool_, reserve_);
        _record(0, block.timestamp);
    }

    /// @inheritdoc IGauge
    function subject() external view returns (address, address, bytes32) {
        return (pool, reserve, 0);
    }

    /// @inheritdoc IGauge
    function asset() external pure returns (address) {
        return address(0);
    }

    /// @inheritdoc IGauge
    function poke() external returns (uint256 loss) {
        (bool ok, uint256 after_, Run memory next) = _look();
        if (!ok) {
            (loss,) = reading();
            return loss;
        }
        Run memory was = run;
        if (was.since != 0 && next.since != was.since) emit RunEnded(was.since, was.until);
        if (next.since != 0 && next.since != was.since) emit RunBegan(next.since);
        if (next.since != 0 || was.since != 0) run = next;
        return _record(after_, block.timestamp);
    }

    /// @inheritdoc IGauge
    /// @dev changed as long as a run goes on: it lives by being poked.
    function peek() external view returns (bool ok, uint256 loss, bool changed) {
        Run memory next;
        (ok, loss, next) = _look();
        changed = ok && (next.since != 0 || run.since != 0);
    }

    /// @dev What a poke would find: the loss then, and the run then.
    function _look() private view returns (bool ok, uint256 loss, Run memory next) {
        (loss,) = reading();
        bool frozen;
        (ok, frozen) = _see(pool, reserve, aToken, countsItself, minLiquidity);
        if (!ok || !frozen) return (ok, loss, next);
        uint64 time = uint64(block.timestamp);
        next = run;
        if (next.since == 0 || time > next.until + maxGap) next = Run(time, time, uint128(loss));
        next.until = time;
        if (time > next.since + grace) loss = uint256(next.before) + (time - next.since - grace);
    }

    /// @dev ok is false when the source fails, or says of the reserve that there is none.
    function _see(address pool_, address reserve_, address holder, bool itself, uint256 least)
        private
        view
        returns (bool ok, bool frozen)
    {
        uint256[] memory answer;
        (ok, answer) = _ask(pool_, abi.encodeCall(IReserveView.getConfiguration, (reserve_)), 1);
        uint256 configuration = answer[0];
        if (!ok || configuration == 0) return (false, false);
        if (configuration & ACTIVE == 0 || configuration & PAUSED != 0) return (true, true);
        (ok, answer) = itself
            ? _ask(pool_, abi.encodeCall(IReserveView.getVirtualUnderlyingBalance, (reserve_)), 1)
            : _ask(reserve_, abi.encodeCall(IReserveView.balanceOf, (holder)), 1);
        frozen = answer[0] < least;
    }
}
