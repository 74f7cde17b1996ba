// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {BondedAssertions} from "./BondedAssertions.sol";
import {State, Terms} from "./IMarket.sol";

/// @dev The part of the market that a resolver calls.
interface IResolvable {
    function terms(address series) external view returns (Terms memory);
    function settle(address series) external returns (State state, uint256 fraction);
    function recordedFraction(address series) external view returns (uint256 fractionWad);
    function resolve(address series, uint256 fractionWad) external;
}

/// @title Ends a series that no reading decided by its expiry: by assertion, dispute and an arbiter's word.
/// @notice From grace after the expiry anyone may assert the payout fraction with a bond. Undisputed for liveness, anyone
///         finalizes it. Disputed, the arbiter decides within answerWithin, and the one who was right gets both bonds.
///         Whenever readings decide the series meanwhile, or the arbiter stays silent, everybody gets their own bond back; in
///         the second case the assertion begins anew, until the arbiter was silent MAX_SILENCES times: then the series pays
///         what was recorded in time. Fractions are WAD, times seconds, bonds base units of bondToken.
///
///         Invariants: it resolves only what the market calls undecided, and never below what was recorded in time; one
///         assertion a series stands at a time; a dispute delays the end of a series MAX_SILENCES times at most.
contract Resolver is BondedAssertions {
    /// @notice Disputes of one series that the arbiter may leave unanswered. After the last the series pays what was recorded
    ///         in time, so that nobody holds it open by tying up a bond.
    uint256 public constant MAX_SILENCES = 3;
    uint256 private constant WAD = 1e18;

    /// @notice The series is not, or not yet, for this resolver to end.
    error NotForResolver(address series, State state);
    error GraceLasts(address series, uint64 until);
    error FractionAboveOne(uint256 fraction);
    /// @notice What was recorded in time cannot be taken back.
    error FractionBelowRecorded(uint256 fraction, uint256 recorded);
    error AssertionStands(address series, uint256 id);
    error NoAssertion(address series);

    event Asserted(address indexed series, uint256 indexed id, address indexed asserter, uint256 fraction);
    event Disputed(address indexed series, uint256 indexed id, address indexed disputer);
    event Decided(address indexed series, uint256 indexed id, uint256 fraction);
    event Finalized(address indexed series, uint256 indexed id, uint256 fraction);
    /// @notice An assertion ended without effect, and everybody got their own bond back.
    event Dropped(address indexed series, uint256 indexed id);
    /// @notice The arbiter was silent MAX_SILENCES times: the series pays what was recorded in time.
    event Defaulted(address indexed series, uint256 fraction);

    /// @notice The market whose series it ends.
    IResolvable public immutable market;
    /// @notice Seconds after expiry in which readings may still come back before anyone asserts.
    uint64 public immutable grace;

    struct Assertion {
        uint256 id; // 0 when none stands
        uint256 fraction; // WAD
    }

    /// @notice Disputes of a series that the arbiter left unanswered.
    mapping(address series => uint256) public silences;

    mapping(address series => Assertion) private _assertions;

    /// @param market_ the market
    /// @param terms_ the bonds: of the pool's asset, so that a bond and a payout are the same money
    /// @param grace_ seconds after expiry
    constructor(address market_, BondTerms memory terms_, uint64 grace_) BondedAssertions(terms_) {
        if (market_.code.length == 0) revert BadBond("market", uint160(market_));
        if (grace_ > 365 days) revert BadBond("grace", grace_);
        market = IResolvable(market_);
        grace = grace_;
    }

    /// @notice The assertion that stands for a series.
    /// @return id 0 when there is none
    /// @return fraction WAD
    /// @return bonds who stands behind it
    function assertionOf(address series) external view returns (uint256 id, uint256 fraction, Bonds memory bonds) {
        Assertion memory a = _assertions[series];
        return (a.id, a.fraction, bondsOf(a.id));
    }

    /// @notice Asserts the fraction that an undecided series pays. Takes the caller's bond.
    /// @param fractionWad at least what was recorded in time, at most 1e18
    /// @return id of the assertion
    function assertFraction(address series, uint256 fractionWad) external nonReentrant returns (uint256 id) {
        if (fractionWad > WAD) revert FractionAboveOne(fractionWad);
        Terms memory t = market.terms(series);
        uint64 until = t.expiry + grace;
        if (block.timestamp <= until) revert GraceLasts(series, until);
        (State state,) = market.settle(series);
        if (state != State.PENDING || t.resolver != address(this)) revert NotForResolver(series, state);
        uint256 recorded = market.recordedFraction(series);
        if (fractionWad < recorded) revert FractionBelowRecorded(fractionWad, recorded);
        Assertion storage a = _assertions[series];
        if (a.id != 0) revert AssertionStands(series, a.id);
        id = _post();
        (a.id, a.fraction) = (id, fractionWad);
        emit Asserted(series, id, msg.sender, fractionWad);
    }

    /// @notice Disputes the assertion. Takes the caller's bond, equal to the asserter's.
    function dispute(address series) external nonReentrant {
        uint256 id = _standing(series).id;
        _challenge(id);
        emit Disputed(series, id, msg.sender);
    }

    /// @notice The arbiter's word on a disputed assertion: resolves the series, unless readings decided it meanwhile. The
    ///         asserter was right if the fraction is the asserted one.
    function decide(address series, uint256 fractionWad) external nonReentrant {
        Assertion memory a = _standing(series);
        if (msg.sender != arbiter) revert NotTheArbiter(msg.sender, arbiter);
        if (_droppedAsDecided(series, a.id)) return;
        _judge(a.id, fractionWad == a.fraction);
        delete _assertions[series];
        emit Decided(series, a.id, fractionWad);
        market.resolve(series, fractionWad);
    }

    /// @notice Resolves a series as asserted when nobody disputed it in time, unless readings decided it meanwhile. Anyone may
    ///         call.
    function finalize(address series) external nonReentrant {
        Assertion memory a = _standing(series);
        if (_droppedAsDecided(series, a.id)) return;
        _accept(a.id);
        delete _assertions[series];
        emit Finalized(series, a.id, a.fraction);
        market.resolve(series, a.fraction);
    }

    /// @notice Ends an assertion that has lost its object: readings decided the series, or the arbiter did not answer in time.
    ///         Everybody gets their own bond back, and in the second case anyone may assert anew; after MAX_SILENCES the series
    ///         is resolved with what was recorded in time instead. Anyone may call.
    function drop(address series) external nonReentrant {
        uint256 id = _standing(series).id;
        if (_droppedAsDecided(series, id)) return;
        _lapse(id);
        delete _assertions[series];
        emit Dropped(series, id);
        if (++silences[series] == MAX_SILENCES) {
            uint256 recorded = market.recordedFraction(series);
            emit Defaulted(series, recorded);
            market.resolve(series, recorded);
        }
    }

    function _standing(address series) private view returns (Assertion memory a) {
        a = _assertions[series];
        if (a.id == 0) revert NoAssertion(series);
    }

    function _droppedAsDecided(address series, uint256 id) private returns (bool) {
        (State state,) = market.settle(series);
        if (state == State.PENDING) return false;
        _void(id);
        delete _assertions[series];
        emit Dropped(series, id);
        return true;
    }
}
