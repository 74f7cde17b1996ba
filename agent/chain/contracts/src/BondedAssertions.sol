// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

/// @title What people say with a bond behind it: its money and its clock. What is said, and what follows, is the heir's.
/// @notice Whoever asserts posts a bond. Within liveness anyone may dispute with an equal bond; then the arbiter says who was
///         right within answerWithin, and that one gets both. Undisputed, or unanswered, everybody gets their own back.
///         Bonds are owed, and pulled by withdrawBonds: an account that cannot be paid stops nobody else.
///         Amounts are base units of bondToken, times seconds.
///
///         Invariants: an assertion ends once; bondToken's balance >= all bonds posted and owed, and what is owed is never more
///         than what was posted; an arbiter moves no bond that was not disputed.
abstract contract BondedAssertions is ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @notice Shortest liveness and shortest answerWithin, seconds.
    uint64 public constant MIN_LIVENESS = 1 hours;

    /// @notice A parameter of the bonds is impossible; the name says which.
    error BadBond(string name, uint256 value);
    error NotOpen(uint256 id, Stage stage);
    error NotDisputed(uint256 id, Stage stage);
    /// @notice The time to dispute it, or for the arbiter to answer, is over.
    error TooLateFor(uint256 id, uint64 until);
    /// @notice It may still be disputed, or answered by the arbiter.
    error TooEarlyFor(uint256 id, uint64 until);
    error NotTheArbiter(address caller, address arbiter);
    error NothingOwed(address account);
    /// @notice The bond token delivered another amount than was sent.
    error UnexpectedBond(uint256 expected, uint256 received);

    event BondPosted(uint256 indexed id, address indexed asserter, uint256 bond, uint64 disputableUntil);
    event BondDisputed(uint256 indexed id, address indexed disputer, uint256 bond, uint64 answerUntil);
    /// @notice An assertion ended. Each got what is named; it is owed until withdrawn.
    event BondsReleased(uint256 indexed id, uint256 toAsserter, uint256 toDisputer);
    event BondsWithdrawn(address indexed account, address indexed to, uint256 amount);

    enum Stage {
        NONE, // no such assertion
        OPEN, // may be disputed; afterwards, stands
        DISPUTED, // waits for the arbiter
        ENDED
    }

    /// @notice The four terms of every bond.
    struct BondTerms {
        address token; // an ERC-20 that delivers what is sent
        uint256 amount; // base units, above 0
        uint64 liveness; // seconds in which an assertion can be disputed
        uint64 answerWithin; // seconds that the arbiter has for an answer
        address arbiter; // an account or a contract
    }

    struct Bonds {
        address asserter;
        uint64 assertedAt;
        Stage stage;
        address disputer;
        uint64 disputedAt;
    }

    IERC20 public immutable bondToken;
    uint256 public immutable bond;
    uint64 public immutable liveness;
    uint64 public immutable answerWithin;
    address public immutable arbiter;

    /// @notice Assertions so far; their ids run from 1 to this.
    uint256 public assertionCount;
    /// @notice What withdrawBonds pays an account.
    mapping(address account => uint256) public bondsOwed;

    mapping(uint256 id => Bonds) private _bonds;

    constructor(BondTerms memory t) {
        if (t.token.code.length == 0) revert BadBond("token", uint160(t.token));
        if (t.amount == 0) revert BadBond("amount", 0);
        if (t.liveness < MIN_LIVENESS || t.liveness > 365 days) revert BadBond("liveness", t.liveness);
        if (t.answerWithin < MIN_LIVENESS || t.answerWithin > 365 days) revert BadBond("answerWithin", t.answerWithin);
        if (t.arbiter == address(0)) revert BadBond("arbiter", 0);
        bondToken = IERC20(t.token);
        bond = t.amount;
        liveness = t.liveness;
        answerWithin = t.answerWithin;
        arbiter = t.arbiter;
    }

    /// @notice Who stands behind an assertion, who disputes it, since when, and what became of it.
    function bondsOf(uint256 id) public view returns (Bonds memory) {
        return _bonds[id];
    }

    /// @notice Pays all that the caller is owed.
    function withdrawBonds(address to) external nonReentrant returns (uint256 amount) {
        amount = bondsOwed[msg.sender];
        if (amount == 0) revert NothingOwed(msg.sender);
        bondsOwed[msg.sender] = 0;
        bondToken.safeTransfer(to, amount);
        emit BondsWithdrawn(msg.sender, to, amount);
    }

    /// @dev Takes the caller's bond for a new assertion.
    function _post() internal returns (uint256 id) {
        id = ++assertionCount;
        _bonds[id] = Bonds(msg.sender, uint64(block.timestamp), Stage.OPEN, address(0), 0);
        _collectBond();
        emit BondPosted(id, msg.sender, bond, _openUntil(_bonds[id]));
    }

    /// @dev Takes the caller's bond against an open assertion.
    function _challenge(uint256 id) internal {
        Bonds storage b = _bonds[id];
        if (b.stage != Stage.OPEN) revert NotOpen(id, b.stage);
        uint64 until = _openUntil(b);
        if (block.timestamp > until) revert TooLateFor(id, until);
        b.stage = Stage.DISPUTED;
        b.disputer = msg.sender;
        b.disputedAt = uint64(block.timestamp);
        _collectBond();
        emit BondDisputed(id, msg.sender, bond, _answerUntil(b));
    }

    /// @dev Whether nobody disputed it in time.
    function _stands(uint256 id) internal view returns (bool) {
        Bonds storage b = _bonds[id];
        return b.stage == Stage.OPEN && block.timestamp > _openUntil(b);
    }

    /// @dev Ends an assertion that nobody disputed in time.
    function _accept(uint256 id) internal {
        Bonds storage b = _bonds[id];
        if (b.stage != Stage.OPEN) revert NotOpen(id, b.stage);
        uint64 until = _openUntil(b);
        if (block.timestamp <= until) revert TooEarlyFor(id, until);
        _release(id, b, bond, 0);
    }

    /// @dev Ends a disputed assertion by the arbiter's word; only the arbiter may call what calls this.
    function _judge(uint256 id, bool asserterRight) internal {
        if (msg.sender != arbiter) revert NotTheArbiter(msg.sender, arbiter);
        Bonds storage b = _bonds[id];
        if (b.stage != Stage.DISPUTED) revert NotDisputed(id, b.stage);
        uint64 until = _answerUntil(b);
        if (block.timestamp > until) revert TooLateFor(id, until);
        _release(id, b, asserterRight ? 2 * bond : 0, asserterRight ? 0 : 2 * bond);
    }

    /// @dev Ends a disputed assertion that the arbiter did not answer in time.
    function _lapse(uint256 id) internal {
        Bonds storage b = _bonds[id];
        if (b.stage != Stage.DISPUTED) revert NotDisputed(id, b.stage);
        uint64 until = _answerUntil(b);
        if (block.timestamp <= until) revert TooEarlyFor(id, until);
        _release(id, b, bond, bond);
    }

    /// @dev Ends an assertion that nothing depends on any more: everybody gets their own back.
    function _void(uint256 id) internal {
        Bonds storage b = _bonds[id];
        if (b.stage != Stage.OPEN && b.stage != Stage.DISPUTED) revert NotOpen(id, b.stage);
        _release(id, b, bond, b.stage == Stage.DISPUTED ? bond : 0);
    }

    function _release(uint256 id, Bonds storage b, uint256 toAsserter, uint256 toDisputer) private {
        b.stage = Stage.ENDED;
        if (toAsserter > 0) bondsOwed[b.asserter] += toAsserter;
        if (toDisputer > 0) bondsOwed[b.disputer] += toDisputer;
        emit BondsReleased(id, toAsserter, toDisputer);
    }

    function _collectBond() private {
        uint256 before = bondToken.balanceOf(address(this));
        bondToken.safeTransferFrom(msg.sender, address(this), bond);
        uint256 received = bondToken.balanceOf(address(this)) - before;
        if (received != bond) revert UnexpectedBond(bond, received);
    }

    function _openUntil(Bonds storage b) private view returns (uint64) {
        return b.assertedAt + liveness;
    }

    function _answerUntil(Bonds storage b) private view returns (uint64) {
        return b.disputedAt + answerWithin;
    }
}
