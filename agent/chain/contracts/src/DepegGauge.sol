// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {FeedRounds} from "./FeedRounds.sol";
import {GaugeHistory} from "./GaugeHistory.sol";
import {IGauge} from "./IGauge.sol";

/// @title Gauge of how far and how long a price stood below par.
/// @notice Loss is WAD seconds: the sum, over every two rounds of the feed that follow each other at most maxGap apart, of the
///         first one's shortfall, max(0, par - answer)/par in WAD, times the seconds until the second. An answer counts for the
///         time that it stood, once the next one has come, and for no more: a bad print moves the loss by at most its shortfall
///         times maxGap. Nothing is counted where the feed was silent for longer, where its rounds are missing or begin a new
///         phase, or about an answer of zero or less: a lower bound.
///
///         A reading's time is the newest round's, so a silent feed makes the reading age, whoever pokes.
///
///         Invariants, besides those of GaugeHistory: loss <= 1e18 * (newest round's time - first round's time); no round counts
///         twice; nothing is recorded until every round up to the newest was counted.
contract DepegGauge is GaugeHistory {
    /// @notice The feed does not answer as a feed that keeps its rounds, or its newest answer is no price.
    error NoRounds(address feed);
    /// @notice par must be above zero and below 2^128.
    error BadPar(uint256 par);
    error ZeroMaxGap();

    /// @notice Rounds were counted.
    /// @param upTo the newest of them
    /// @param counted loss up to it, WAD seconds; on record only when upTo is the feed's newest
    event RoundsCounted(uint80 upTo, uint256 counted);

    struct Round {
        uint80 id;
        uint64 time; // updatedAt, seconds
        uint64 shortfall; // WAD, 0 to 1e18
    }

    /// @notice Most rounds that one poke counts. When more came, a poke only gets on, and the next one goes on.
    uint256 public constant MAX_ROUNDS = 16;

    /// @inheritdoc IGauge
    bytes32 public constant kind = "depeg";
    /// @notice The price feed.
    address public immutable feed;
    /// @notice The token whose peg it is. Its price is what the feed says.
    address public immutable token;
    /// @notice What the price should be at least, in the feed's unit; a little below the peg leaves noise out.
    uint256 public immutable par;
    /// @notice Most seconds between two rounds that an answer may stand and still count: the feed's heartbeat and some slack.
    uint64 public immutable maxGap;

    /// @notice The newest round that was counted up to.
    Round public last;
    /// @notice Loss up to that round, WAD seconds; ahead of the record while pokes have not caught up.
    uint256 public counted;

    /// @param feed_ a feed of Chainlink's kind that keeps its rounds
    /// @param token_ the pegged token, for its name only
    /// @param par_ in the feed's unit, above 0
    /// @param maxGap_ seconds, at least 1
    /// @param maxAge_ seconds until a reading is stale; above the feed's heartbeat, or it mostly is
    constructor(address feed_, address token_, uint256 par_, uint64 maxGap_, uint64 maxAge_) GaugeHistory(maxAge_) {
        if (par_ == 0 || par_ > type(uint128).max) revert BadPar(par_);
        if (maxGap_ == 0) revert ZeroMaxGap();
        feed = feed_;
        token = token_;
        par = par_;
        maxGap = maxGap_;
        (bool ok, FeedRounds.Round memory newest) = FeedRounds.latest(feed_);
        if (!ok) revert NoRounds(feed_);
        uint256[] memory kept;
        (ok, kept) = _ask(feed_, abi.encodeWithSignature("getRoundData(uint80)", newest.id), 5);
        if (!ok || kept[0] != newest.id || kept[3] != newest.time) revert NoRounds(feed_);
        last = Round(newest.id, newest.time, _shortfall(newest.answer, par_));
        _record(0, newest.time);
    }

    /// @inheritdoc IGauge
    function subject() external view returns (address, address, bytes32) {
        return (feed, token, 0);
    }

    /// @inheritdoc IGauge
    function asset() external pure returns (address) {
        return address(0);
    }

    /// @inheritdoc IGauge
    function poke() external returns (uint256 loss) {
        (bool ok, bool moved, Round memory here, uint256 sum) = _walk();
        if (moved) {
            last = here;
            counted = sum;
            emit RoundsCounted(here.id, sum);
        }
        if (ok) return _record(sum, here.time);
        (loss,) = reading();
    }

    /// @inheritdoc IGauge
    /// @dev changed when the loss or the shortfall that stands does, and while more than MAX_ROUNDS wait: then it is not ok yet.
    function peek() external view returns (bool ok, uint256 loss, bool changed) {
        bool moved;
        Round memory here;
        uint256 sum;
        (ok, moved, here, sum) = _walk();
        (loss,) = reading();
        changed = moved && (!ok || sum != loss || here.shortfall != last.shortfall);
        if (ok) loss = sum;
    }

    /// @dev Goes from the last counted round toward the newest.
    /// @return ok whether here is the newest round
    /// @return moved whether here is another round than the last, or the last one changed
    /// @return here the round reached
    /// @return sum loss up to it
    function _walk() private view returns (bool ok, bool moved, Round memory here, uint256 sum) {
        here = last;
        sum = counted;
        FeedRounds.Round memory newest;
        (ok, newest) = FeedRounds.latest(feed);
        if (!ok || newest.time < here.time) return (false, false, here, sum);
        for (uint256 n = 0; n < MAX_ROUNDS && here.id != newest.id; ++n) {
            (bool follows, FeedRounds.Round memory next) = _next(here, newest);
            // What lies between rounds that do not follow each other is not known, and does not count.
            if (!follows) next = newest;
            else if (next.time - here.time <= maxGap) sum += uint256(here.shortfall) * (next.time - here.time);
            here = Round(next.id, next.time, _shortfall(next.answer, par));
            moved = true;
        }
        ok = here.id == newest.id;
        uint64 now_ = _shortfall(newest.answer, par);
        // A feed that changes a round it has given out: what it says now stands from now on.
        if (ok && (here.time != newest.time || here.shortfall != now_)) {
            here = Round(newest.id, newest.time, now_);
            moved = true;
        }
    }

    /// @dev The round after here, if the feed has it, in the phase of both and with a time between theirs: an old phase may go
    ///      on beside a new one for ever.
    function _next(Round memory here, FeedRounds.Round memory newest)
        private
        view
        returns (bool ok, FeedRounds.Round memory next)
    {
        if (here.id >> 64 != newest.id >> 64 || here.id > newest.id) return (false, next);
        if (here.id + 1 == newest.id) return (true, newest);
        (ok, next) = FeedRounds.following(feed, here.id, here.time);
        ok = ok && next.id == here.id + 1 && next.time <= newest.time;
    }

    /// @dev max(0, par - answer) / par, WAD, rounded down.
    function _shortfall(uint256 answer, uint256 par_) private pure returns (uint64) {
        return answer < par_ ? uint64((par_ - answer) * 1e18 / par_) : 0;
    }
}
