// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {BondedAssertions} from "./BondedAssertions.sol";
import {GaugeHistory} from "./GaugeHistory.sol";
import {IGauge} from "./IGauge.sol";

/// @dev The part of Maker's Dog, and of an ilk's Clipper, that the gauge reads.
interface IDogView {
    function ilks(bytes32 ilk) external view returns (address clip, uint256 chop, uint256 hole, uint256 dirt);
    function ilk() external view returns (bytes32);
    function decimals() external view returns (uint8);
}

/// @title Gauge of what auctions of one Maker ilk left unpaid.
/// @notice No contract of Maker stores this figure: an auction that sold everything deletes its sale, what was left of its debt
///         with it. Its logs tell: over the auctions of the ilk that finished after fromBlock and up to a stated block, the sum
///         of what each one's debt without the penalty (Bark's due) exceeds what buyers paid (Take's owe), in base units
///         of DAI (wad, each auction rounded down). Yanked auctions are not finished.
///
///         So the loss is asserted: anyone states it up to a block, with that block's time and the hash of the evidence, and
///         posts a bond. Undisputed for liveness it stands, and is recorded by the next poke or finalize; disputed, the arbiter
///         says what the logs show. A reading's time is that of the stated block: if nobody asserts, it ages.
///
///         Several assertions may be open, so that no one holds up another; one that a later block's overtook records nothing.
///
///         Invariants, besides those of GaugeHistory and BondedAssertions: nothing is recorded that did not stand undisputed for
///         liveness or was not the arbiter's answer; blocks and times on record never go back.
contract MakerIlkGauge is GaugeHistory, BondedAssertions {
    /// @notice The Dog does not know the ilk, or its Clipper is of another.
    error NoIlk(address dog, bytes32 ilk);
    /// @notice Loss is counted in a token of 18 decimals.
    error NotDai(address token);
    /// @notice A reading is as old as liveness when it is recorded: maxAge must be above it.
    error MaxAgeBelowLiveness(uint64 maxAge, uint64 liveness);
    /// @notice The stated block or time is not over, or before what is on record.
    error BadRange(uint64 upToBlock, uint64 upToTime);
    /// @notice Less than what is on record, or more than 2^160 - 1.
    error BadLoss(uint256 loss, uint256 recorded);

    event LossAsserted(
        uint256 indexed id,
        address indexed asserter,
        uint256 loss,
        uint64 fromBlock,
        uint64 upToBlock,
        uint64 upToTime,
        bytes32 evidence
    );
    /// @notice The arbiter's answer to a disputed assertion.
    event LossDecided(uint256 indexed id, uint256 loss, uint64 upToTime);
    /// @notice An assertion ended.
    /// @param recorded false: a later block's overtook it, or the arbiter did not answer
    event AssertionEnded(uint256 indexed id, bool recorded);

    /// @notice What was said.
    struct Assertion {
        uint160 loss; // cumulative since fromBlock, base units of DAI
        uint64 upToBlock; // the last block whose logs are counted
        uint64 upToTime; // its timestamp
        bytes32 evidence; // hash of the logs counted, as whoever checks recomputes it
    }

    /// @notice Most assertions that one poke ends.
    uint256 public constant MAX_ENDS = 8;

    /// @inheritdoc IGauge
    bytes32 public constant kind = "maker-ilk";
    /// @notice Maker's liquidation module.
    address public immutable dog;
    bytes32 public immutable ilk;
    /// @inheritdoc IGauge
    address public immutable asset;
    /// @notice Auctions that finished in this block or before do not count.
    uint64 public immutable fromBlock;

    /// @notice The block up to which logs are on record.
    uint64 public upToBlock;
    /// @notice What was said, by id.
    mapping(uint256 id => Assertion) public assertions;

    uint256 private _next = 1; // the first assertion that poke has not passed

    /// @param dog_ Maker's Dog
    /// @param ilk_ one of its ilks
    /// @param dai_ the token that its debt is counted in
    /// @param maxAge_ seconds until a reading is stale; above liveness by what asserters need
    constructor(address dog_, bytes32 ilk_, address dai_, uint64 maxAge_, BondTerms memory terms)
        GaugeHistory(maxAge_)
        BondedAssertions(terms)
    {
        if (maxAge_ <= terms.liveness) revert MaxAgeBelowLiveness(maxAge_, terms.liveness);
        (bool ok, uint256[] memory said) = _ask(dog_, abi.encodeCall(IDogView.ilks, (ilk_)), 4);
        address clip = address(uint160(said[0]));
        if (!ok || clip == address(0)) revert NoIlk(dog_, ilk_);
        (ok, said) = _ask(clip, abi.encodeCall(IDogView.ilk, ()), 1);
        if (!ok || bytes32(said[0]) != ilk_) revert NoIlk(dog_, ilk_);
        (ok, said) = _ask(dai_, abi.encodeCall(IDogView.decimals, ()), 1);
        if (!ok || said[0] != 18) revert NotDai(dai_);
        dog = dog_;
        ilk = ilk_;
        asset = dai_;
        fromBlock = uint64(block.number);
        upToBlock = uint64(block.number);
        _record(0, block.timestamp);
    }

    /// @inheritdoc IGauge
    function subject() external view returns (address, address, bytes32) {
        return (dog, asset, ilk);
    }

    /// @notice States the loss from fromBlock up to a block. The caller's bond stands behind loss, block and time.
    /// @param loss cumulative, base units of DAI, at least what is on record
    /// @param upToBlock_ a past block, after the one on record
    /// @param upToTime that block's timestamp
    /// @param evidence hash of the logs that were counted
    function assertLoss(uint256 loss, uint64 upToBlock_, uint64 upToTime, bytes32 evidence)
        external
        nonReentrant
        returns (uint256 id)
    {
        (uint256 recorded, uint64 time) = reading();
        if (upToBlock_ <= upToBlock || upToBlock_ >= block.number || upToTime <= time || upToTime >= block.timestamp) {
            revert BadRange(upToBlock_, upToTime);
        }
        if (loss < recorded || loss > type(uint160).max) revert BadLoss(loss, recorded);
        id = _post();
        assertions[id] = Assertion(uint160(loss), upToBlock_, upToTime, evidence);
        emit LossAsserted(id, msg.sender, loss, fromBlock, upToBlock_, upToTime, evidence);
    }

    /// @notice Disputes an open assertion with a bond as large.
    function dispute(uint256 id) external nonReentrant {
        _challenge(id);
    }

    /// @notice The arbiter's answer: what the logs up to the stated block show, and that block's time. Both as asserted, the
    ///         asserter was right; else the disputer. What is not beyond the record records nothing.
    function decide(uint256 id, uint256 loss, uint64 upToTime) external nonReentrant {
        Assertion memory a = assertions[id];
        if (upToTime >= block.timestamp) revert BadRange(a.upToBlock, upToTime);
        if (loss > type(uint160).max) revert BadLoss(loss, 0);
        _judge(id, loss == a.loss && upToTime == a.upToTime);
        emit LossDecided(id, loss, upToTime);
        a.loss = uint160(loss);
        a.upToTime = upToTime;
        _end(id, a);
    }

    /// @notice Ends an assertion that nobody disputed within liveness; so does poke.
    /// @return recorded false when it was overtaken
    function finalize(uint256 id) external nonReentrant returns (bool recorded) {
        _accept(id);
        return _end(id, assertions[id]);
    }

    /// @notice Ends a dispute that the arbiter did not answer in time: both get their bonds back, and nothing is recorded.
    function lapse(uint256 id) external nonReentrant {
        _lapse(id);
        emit AssertionEnded(id, false);
    }

    /// @inheritdoc IGauge
    /// @dev Ends what stands, at most MAX_ENDS of it; the chain itself cannot be asked.
    function poke() external nonReentrant returns (uint256 loss) {
        uint256 id = _next;
        uint256 end = assertionCount + 1;
        for (uint256 n = 0; n < MAX_ENDS && id < end; (++n, ++id)) {
            if (_stands(id)) {
                _accept(id);
                _end(id, assertions[id]);
            } else if (bondsOf(id).stage == Stage.OPEN) {
                break; // and so are all after it
            }
        }
        _next = id;
        (loss,) = reading();
    }

    /// @inheritdoc IGauge
    function peek() external view returns (bool ok, uint256 loss, bool changed) {
        uint64 time;
        (loss, time) = reading();
        uint64 upTo = upToBlock;
        uint256 end = assertionCount + 1;
        uint256 id = _next;
        for (uint256 n = 0; n < MAX_ENDS && id < end; (++n, ++id)) {
            if (_stands(id)) {
                Assertion memory a = assertions[id];
                changed = true;
                if (_beyond(a, loss, upTo, time)) (ok, loss, upTo, time) = (true, a.loss, a.upToBlock, a.upToTime);
            } else if (bondsOf(id).stage == Stage.OPEN) {
                break;
            }
        }
    }

    function _end(uint256 id, Assertion memory a) private returns (bool recorded) {
        (uint256 loss, uint64 time) = reading();
        recorded = _beyond(a, loss, upToBlock, time);
        if (recorded) {
            upToBlock = a.upToBlock;
            _record(a.loss, a.upToTime);
        }
        emit AssertionEnded(id, recorded);
    }

    function _beyond(Assertion memory a, uint256 loss, uint64 upTo, uint64 time) private pure returns (bool) {
        return a.upToBlock > upTo && a.upToTime > time && a.loss >= loss;
    }
}
