// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IGauge} from "./IGauge.sol";
import {IMarket, State, Terms} from "./IMarket.sol";
import {MarketRules} from "./MarketRules.sol";
import {PremiumModel} from "./PremiumModel.sol";
import {RiskPool} from "./RiskPool.sol";
import {SeriesToken} from "./SeriesToken.sol";

/// @title Where protection is quoted, bought, sold back, settled and claimed.
/// @notice It holds no money: that is in each series' RiskPool. Every call that changes state pokes the series' gauge first,
///         unless the series is settled. Amounts are base units of the pool's asset, rates and fractions WAD, times seconds.
///
///         Invariants, besides those of MarketRules:
///         - minted + pendingMint of a series <= its maxSupply; where loss is money, maxSupply <= exhaustion - attachment, and
///           at every loss the unresolved series of a gauge together pay at most a unit for a unit more of it;
///         - a fraction once settled never changes;
///         - an order ends once: minted to its buyer, or its premium refunded to its buyer.
contract Market is MarketRules, ReentrancyGuardTransient {
    using Math for uint256;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    /// @notice Seconds from a series' creation to its start, while others than the pool's owner have capital in the pool: they
    ///         see what they are to stand behind a day before they must ask for their money (RiskPool.NOTICE).
    uint64 public constant SERIES_NOTICE = 2 days;
    /// @notice Shortest claim window, seconds.
    uint64 public constant MIN_CLAIM_WINDOW = 1 days;

    uint8 private constant ORDER_PENDING = 1;
    uint8 private constant ORDER_ACTIVE = 2;
    uint8 private constant ORDER_REFUNDED = 3;

    error UnknownOrder(uint256 orderId);
    /// @notice The order was minted (2) or refunded (3) before.
    error OrderDone(uint256 orderId, uint8 status);
    error NotCurator(address caller, address curator);
    /// @notice A term is impossible; the name says which.
    error BadTerm(string name, uint256 value);
    /// @notice The gauge already records more than the stated start loss.
    error StartLossBehind(uint256 startLoss, uint256 recorded);
    error AssetsDiffer(address poolAsset, address gaugeAsset);
    /// @notice The pool's underwriters could not leave before the start.
    error NoticeTooShort(uint64 start, uint256 earliest);
    error NotTriggered(address series, State state);
    error NotUndecided(address series, State state);
    error CostAboveMax(uint256 cost, uint256 maxCost);
    error ProceedsBelowMin(uint256 proceeds, uint256 minProceeds);
    error DeadlinePassed(uint64 deadline);
    error NotMature(uint256 orderId, uint64 matureAt);
    error NotResolver(address caller, address resolver);
    error FractionAboveOne(uint256 fraction);
    /// @notice The resolver cannot take back what was recorded in time.
    error FractionBelowRecorded(uint256 fraction, uint256 recorded);
    error ClaimWindowOpen(uint64 until);
    error AlreadySalvaged(address series);
    error ZeroAddress();
    error UnexpectedTransfer(uint256 expected, uint256 received);

    event SeriesCreated(address indexed series, address indexed pool, Terms terms);
    event Bought(
        bytes32 indexed clientId,
        uint256 indexed orderId,
        address indexed series,
        address buyer,
        uint256 amount,
        uint256 cost,
        uint64 matureAt
    );
    event Activated(uint256 indexed orderId, address indexed series, address indexed buyer, uint256 amount);
    event Refunded(uint256 indexed orderId, address indexed series, address indexed buyer, uint256 premium);
    event SoldBack(
        bytes32 indexed clientId, address indexed series, address indexed seller, uint256 amount, uint256 proceeds
    );
    event Settled(address indexed series, State state, uint256 fraction);
    event Claimed(
        bytes32 indexed clientId, address indexed series, address indexed holder, uint256 amount, uint256 paid
    );
    event Salvaged(address indexed series, uint256 amount);

    struct Order {
        address series;
        uint64 matureAt;
        uint8 status;
        address buyer;
        uint128 amount;
        uint128 premium;
    }

    /// @notice Orders so far; their ids run from 1 to this.
    uint256 public orderCount;

    mapping(uint256 orderId => Order) private _orders;

    /// @param spread_ WAD, below 1e18
    constructor(uint256 spread_) MarketRules(spread_) {}

    // ---------------------------------------------------------------- series

    /// @notice Creates a series of the pool. Only the pool's owner may, with notice to the underwriters.
    /// @return series its token, and its id
    function createSeries(Terms calldata t, string calldata name, string calldata symbol)
        external
        nonReentrant
        returns (address series)
    {
        RiskPool pool = RiskPool(t.pool);
        if (pool.owner() != msg.sender) revert NotCurator(msg.sender, pool.owner());
        if (address(pool.market()) != address(this)) revert BadTerm("pool", uint160(t.pool));
        if (pool.totalSupply() > pool.balanceOf(msg.sender) && t.start < block.timestamp + SERIES_NOTICE) {
            revert NoticeTooShort(t.start, block.timestamp + SERIES_NOTICE);
        }
        if (t.premiumModel.code.length == 0) revert BadTerm("premiumModel", uint160(t.premiumModel));
        if (PremiumModel(t.premiumModel).pool() != t.pool) revert BadTerm("premiumModel", uint160(t.premiumModel));
        if (t.resolver == address(0)) revert BadTerm("resolver", 0);
        if (t.exhaustion <= t.attachment || t.exhaustion > type(uint128).max) {
            revert BadTerm("exhaustion", t.exhaustion);
        }
        if (t.maxSupply == 0 || t.maxSupply > type(uint128).max) revert BadTerm("maxSupply", t.maxSupply);
        uint256 opens = Math.max(t.start, block.timestamp);
        if (t.expiry > opens + 100 * YEAR || t.expiry <= opens + t.waitingPeriod) revert BadTerm("expiry", t.expiry);
        if (t.claimWindow < MIN_CLAIM_WINDOW || t.claimWindow > 10 * YEAR) revert BadTerm("claimWindow", t.claimWindow);
        uint256 recorded = IGauge(t.gauge).poke();
        if (t.startLoss < recorded) revert StartLossBehind(t.startLoss, recorded);
        if (t.startLoss > type(uint160).max) revert BadTerm("startLoss", t.startLoss);

        address asset = pool.asset();
        series = address(new SeriesToken(name, symbol, IERC20Metadata(asset).decimals()));
        _series[series].terms = t;
        address counts = IGauge(t.gauge).asset();
        if (counts != address(0)) {
            if (counts != asset) revert AssetsDiffer(asset, counts);
            if (t.maxSupply > t.exhaustion - t.attachment) revert BadTerm("maxSupply", t.maxSupply);
            _takeLayer(series, t);
        }
        pool.open(series, t.expiry);
        emit SeriesCreated(series, t.pool, t);
    }

    // ---------------------------------------------------------------- trading

    /// @notice Buys protection. The capacity is reserved and the premium paid now; the tokens are minted by activate, after
    ///         the waiting period. It cannot be cancelled; the premium comes back if the series is PENDING or TRIGGERED first.
    /// @param maxCost most premium accepted
    /// @param deadline last second at which the order is accepted
    /// @param clientId the caller's own name for the order; emitted, not interpreted
    /// @param recipient whose order it is: gets the tokens, or the refund
    function buy(address series, uint256 amount, uint256 maxCost, uint64 deadline, bytes32 clientId, address recipient)
        external
        nonReentrant
        returns (uint256 orderId, uint256 cost)
    {
        _checkCall(amount, deadline, recipient);
        Series storage s = _known(series);
        _poke(s);
        PremiumModel(s.terms.premiumModel).touch();
        cost = _quoteBuy(s, series, amount);
        if (cost > maxCost) revert CostAboveMax(cost, maxCost);
        uint64 matureAt = uint64(block.timestamp) + s.terms.waitingPeriod;
        orderId = ++orderCount;
        _orders[orderId] = Order(series, matureAt, ORDER_PENDING, recipient, amount.toUint128(), cost.toUint128());
        RiskPool pool = RiskPool(s.terms.pool);
        pool.write(series, amount, cost);
        _collect(pool, cost);
        emit Bought(clientId, orderId, series, recipient, amount, cost, matureAt);
    }

    /// @notice Ends a pending order: mints it once its waiting period is over, or refunds it when the series is PENDING or
    ///         TRIGGERED. Anyone may call. An order left alone until its series expired is minted too, worthless, and its
    ///         premium is earned: waiting to see is not free.
    /// @return minted false when it was refunded
    function activate(uint256 orderId) external nonReentrant returns (bool minted) {
        Order storage o = _orders[orderId];
        if (o.status == 0) revert UnknownOrder(orderId);
        if (o.status != ORDER_PENDING) revert OrderDone(orderId, o.status);
        address series = o.series;
        Series storage s = _series[series];
        _poke(s);
        (State state,) = _settleIfDecided(s, series);
        RiskPool pool = RiskPool(s.terms.pool);
        if (state == State.ACTIVE || state == State.EXPIRED) {
            if (block.timestamp < o.matureAt) revert NotMature(orderId, o.matureAt);
            o.status = ORDER_ACTIVE;
            pool.start(series, o.amount, o.premium);
            SeriesToken(series).mint(o.buyer, o.amount);
            emit Activated(orderId, series, o.buyer, o.amount);
            return true;
        }
        o.status = ORDER_REFUNDED;
        pool.refund(series, o.amount, o.premium, o.buyer);
        emit Refunded(orderId, series, o.buyer, o.premium);
        return false;
    }

    /// @notice Sells the caller's tokens back to the pool.
    /// @param minProceeds least accepted
    /// @param recipient gets the proceeds
    function sellBack(
        address series,
        uint256 amount,
        uint256 minProceeds,
        uint64 deadline,
        bytes32 clientId,
        address recipient
    ) external nonReentrant returns (uint256 proceeds) {
        _checkCall(amount, deadline, recipient);
        Series storage s = _known(series);
        _poke(s);
        PremiumModel(s.terms.premiumModel).touch();
        proceeds = _quoteSell(s, series, amount);
        if (proceeds < minProceeds) revert ProceedsBelowMin(proceeds, minProceeds);
        SeriesToken(series).burn(msg.sender, amount);
        RiskPool(s.terms.pool).repurchase(series, amount, proceeds, recipient);
        emit SoldBack(clientId, series, msg.sender, amount, proceeds);
    }

    // ---------------------------------------------------------------- settlement

    /// @notice Pokes the gauge and fixes the series' fraction when it is decided. Anyone may call; it does not revert when
    ///         it is not decided yet, but says so.
    function settle(address series) external nonReentrant returns (State state, uint256 fraction) {
        Series storage s = _known(series);
        _poke(s);
        return _settleIfDecided(s, series);
    }

    /// @inheritdoc IMarket
    function sync()
        external
        nonReentrant
        returns (uint256 reservedPending, address pendingSeries, bytes32 trouble)
    {
        RiskPool pool = RiskPool(msg.sender);
        // Backward: settling takes a series off the list.
        for (uint256 i = pool.seriesCount(); i > 0; --i) {
            address series = pool.seriesAt(i - 1);
            Series storage s = _known(series);
            if (s.terms.pool != msg.sender) revert UnknownSeries(series);
            if (block.timestamp < s.terms.start) continue;
            _poke(s);
            (State state,) = _settleIfDecided(s, series);
            if (state == State.PENDING) {
                (uint256 minted, uint256 pendingMint) = pool.supplyOf(series);
                reservedPending += minted + pendingMint;
                pendingSeries = series;
                trouble = keccak256(abi.encode(trouble, series, _cause(s)));
            }
        }
    }

    /// @notice Burns the caller's tokens of a TRIGGERED series and pays their fraction.
    /// @param recipient gets the payout
    function claim(address series, uint256 amount, bytes32 clientId, address recipient)
        external
        nonReentrant
        returns (uint256 paid)
    {
        _checkCall(amount, type(uint64).max, recipient);
        Series storage s = _known(series);
        if (s.settled == State.NONE) _poke(s);
        (State state, uint256 fraction) = _settleIfDecided(s, series);
        if (state != State.TRIGGERED) revert NotTriggered(series, state);
        if (s.salvaged) revert AlreadySalvaged(series);
        paid = amount.mulDiv(fraction, WAD);
        SeriesToken(series).burn(msg.sender, amount);
        RiskPool(s.terms.pool).payClaim(series, amount, paid, recipient);
        emit Claimed(clientId, series, msg.sender, amount, paid);
    }

    /// @notice After the claim window, gives unclaimed payouts back to the pool. Anyone may call.
    function salvage(address series) external nonReentrant returns (uint256 amount) {
        Series storage s = _known(series);
        if (s.settled != State.TRIGGERED) revert NotTriggered(series, s.settled);
        if (s.salvaged) revert AlreadySalvaged(series);
        uint64 until = s.settledAt + s.terms.claimWindow;
        if (block.timestamp <= until) revert ClaimWindowOpen(until);
        s.salvaged = true;
        amount = RiskPool(s.terms.pool).release(series);
        emit Salvaged(series, amount);
    }

    /// @notice The resolver's word on a series that no reading decided by its expiry.
    /// @param fractionWad 0 to 1e18, at least what was recorded in time; 0 expires the series
    function resolve(address series, uint256 fractionWad) external nonReentrant {
        Series storage s = _known(series);
        if (msg.sender != s.terms.resolver) revert NotResolver(msg.sender, s.terms.resolver);
        if (fractionWad > WAD) revert FractionAboveOne(fractionWad);
        _poke(s);
        (State state,) = _state(s);
        if (state != State.PENDING || block.timestamp <= s.terms.expiry) revert NotUndecided(series, state);
        uint256 recorded = recordedFraction(series);
        if (fractionWad < recorded) revert FractionBelowRecorded(fractionWad, recorded);
        _fix(s, series, fractionWad > 0 ? State.TRIGGERED : State.EXPIRED, fractionWad);
    }

    /// @notice An order by its id.
    /// @return series
    /// @return buyer who gets the tokens or the refund
    /// @return amount base units of protection
    /// @return premium paid
    /// @return matureAt earliest mint
    /// @return status 1 pending, 2 minted, 3 refunded
    function orders(uint256 orderId)
        external
        view
        returns (address series, address buyer, uint256 amount, uint256 premium, uint64 matureAt, uint8 status)
    {
        Order storage o = _orders[orderId];
        return (o.series, o.buyer, o.amount, o.premium, o.matureAt, o.status);
    }

    function _poke(Series storage s) private {
        if (s.settled == State.NONE) IGauge(s.terms.gauge).poke();
    }

    function _settleIfDecided(Series storage s, address series) private returns (State state, uint256 fraction) {
        (state, fraction) = _state(s);
        if (s.settled == State.NONE && (state == State.TRIGGERED || state == State.EXPIRED)) {
            _fix(s, series, state, fraction);
        }
    }

    function _fix(Series storage s, address series, State state, uint256 fraction) private {
        s.settled = state;
        s.fraction = fraction;
        s.settledAt = uint64(block.timestamp);
        _leaveLayer(s.terms.gauge, series);
        RiskPool(s.terms.pool).resolve(series, fraction);
        emit Settled(series, state, fraction);
    }

    function _checkCall(uint256 amount, uint64 deadline, address recipient) private view {
        if (amount == 0) revert ZeroAmount();
        if (recipient == address(0)) revert ZeroAddress();
        if (block.timestamp > deadline) revert DeadlinePassed(deadline);
    }

    /// @dev Moves the premium from the caller to the pool, and insists that all of it arrives.
    function _collect(RiskPool pool, uint256 cost) private {
        IERC20 asset = IERC20(pool.asset());
        uint256 before = asset.balanceOf(address(pool));
        asset.safeTransferFrom(msg.sender, address(pool), cost);
        uint256 received = asset.balanceOf(address(pool)) - before;
        if (received != cost) revert UnexpectedTransfer(cost, received);
        pool.checkBacked();
    }
}
