// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IGauge} from "./IGauge.sol";
import {IMarket, SeriesView, State, Terms} from "./IMarket.sol";
import {Layers} from "./Layers.sol";
import {PoolBooks} from "./PoolBooks.sol";
import {PremiumModel} from "./PremiumModel.sol";
import {RiskPool} from "./RiskPool.sol";

/// @title The market's rules: where a series stands and what it costs. Nothing here moves anything.
/// @notice Amounts are base units of the pool's asset, rates and fractions WAD, times seconds.
///
///         An order pays ceil(C * integral(u0, u1) * term / YEAR): C the pool's capital outside the redemption queue, u the
///         utilisation it moves (u0 rounded down, u1 up), term from the end of a waiting period to expiry. A sale is paid the
///         same, rounded the other way, on all of the pool's capital, less the spread, and at most the sold tokens' share of
///         the unearned premium.
///
///         Invariants:
///         - the bid for an amount is never above the ask for it at the same instant;
///         - buying in parts never costs less than buying at once;
///         - only loss recorded at a timestamp <= expiry pays.
abstract contract MarketRules is IMarket, Layers {
    using Math for uint256;

    uint256 internal constant WAD = 1e18;
    uint256 internal constant YEAR = 365 days;

    error BadSpread(uint256 spread);
    error UnknownSeries(address series);
    error NotActive(address series, State state);
    error SalesNotOpen(uint64 start);
    error SalesArePaused(uint64 until);
    /// @notice The waiting period would end at or after expiry.
    error TooLate(uint64 expiry);
    /// @notice More than the series' maxSupply would be outstanding.
    error AboveMaxSupply(uint256 asked, uint256 left);
    error AboveSupply(uint256 asked, uint256 minted);
    error ZeroAmount();

    struct Series {
        Terms terms;
        uint256 fraction; // WAD, once settled TRIGGERED
        State settled; // NONE until settled
        uint64 settledAt;
        bool salvaged;
    }

    /// @notice What a sale gives up of its price, WAD.
    uint256 public immutable spread;

    mapping(address series => Series) internal _series;

    /// @param spread_ WAD, below 1e18
    constructor(uint256 spread_) {
        if (spread_ >= WAD) revert BadSpread(spread_);
        spread = spread_;
    }

    // ---------------------------------------------------------------- views

    /// @inheritdoc IMarket
    function terms(address series) external view returns (Terms memory) {
        return _known(series).terms;
    }

    /// @inheritdoc IMarket
    function stateOf(address series) public view returns (State state, uint256 fractionWad) {
        return _state(_known(series));
    }

    /// @notice The payout fraction (WAD) of what was recorded up to now, or up to expiry if that is past.
    function recordedFraction(address series) public view returns (uint256 fractionWad) {
        Series storage s = _known(series);
        (uint256 loss,) = IGauge(s.terms.gauge).readingAt(s.terms.expiry);
        return _fraction(s, loss.saturatingSub(s.terms.startLoss));
    }

    /// @notice Minted tokens, and those bought and not yet minted or refunded.
    function supplyOf(address series) public view returns (uint256 minted, uint256 pendingMint) {
        return RiskPool(_known(series).terms.pool).supplyOf(series);
    }

    /// @notice All that a trader asks about a series, in one call.
    function viewSeries(address series) external view returns (Terms memory seriesTerms, SeriesView memory seriesView) {
        Series storage s = _known(series);
        Terms memory t = s.terms;
        SeriesView memory v = seriesView;
        seriesTerms = t;
        (v.state, v.fraction) = _state(s);
        uint256 recorded;
        (recorded, v.gaugeAt) = IGauge(t.gauge).reading();
        v.loss = recorded.saturatingSub(t.startLoss);
        RiskPool pool = RiskPool(t.pool);
        (v.minted, v.pendingMint) = pool.supplyOf(series);
        (uint256 ofMinted, uint256 ofPending) = pool.unearnedOf(series);
        v.unearned = ofMinted + ofPending;
        v.poolAssets = pool.totalAssets();
        v.poolFree = pool.freeCapital();
        if (
            v.state == State.ACTIVE && block.timestamp >= t.start && block.timestamp > pool.salesPausedUntil()
                && block.timestamp + t.waitingPeriod < t.expiry
        ) {
            v.askCapacity = Math.min(
                t.maxSupply.saturatingSub(v.minted + v.pendingMint),
                pool.askCapital().saturatingSub(pool.reserved())
            );
        }
    }

    // ---------------------------------------------------------------- quotes

    /// @notice What buying amount costs now; reverts with the reason when it cannot be bought.
    function quoteBuy(address series, uint256 amount) external view returns (uint256 cost) {
        return _quoteBuy(_known(series), series, amount);
    }

    /// @notice What selling amount back brings now; reverts with the reason when it cannot be sold.
    function quoteSell(address series, uint256 amount) external view returns (uint256 proceeds) {
        return _quoteSell(_known(series), series, amount);
    }

    // ---------------------------------------------------------------- rules

    function _known(address series) internal view returns (Series storage s) {
        s = _series[series];
        if (s.terms.pool == address(0)) revert UnknownSeries(series);
    }

    function _termsOf(address series) internal view override returns (Terms storage) {
        return _series[series].terms;
    }

    function _state(Series storage s) internal view returns (State, uint256) {
        if (s.settled != State.NONE) return (s.settled, s.fraction);
        IGauge gauge = IGauge(s.terms.gauge);
        uint64 expiry = s.terms.expiry;
        if (block.timestamp <= expiry) {
            (uint256 latest,) = gauge.reading();
            uint256 loss = latest.saturatingSub(s.terms.startLoss);
            if (loss >= s.terms.exhaustion) return (State.TRIGGERED, WAD);
            if (loss > s.terms.attachment || gauge.stale()) return (State.PENDING, 0);
            return (State.ACTIVE, 0);
        }
        (uint256 atExpiry, uint64 time) = gauge.readingAt(expiry);
        uint256 fraction = _fraction(s, atExpiry.saturatingSub(s.terms.startLoss));
        // Decided when the last reading in time was fresh at expiry, or the next one shows that what came after it, in time or
        // late, makes no difference to the fraction. Both are history: what is decided stays decided.
        if (fraction != WAD && uint256(time) + gauge.maxAge() < expiry) {
            (uint256 next, uint64 nextAt) = gauge.readingAfter(expiry);
            if (nextAt == 0 || _fraction(s, next.saturatingSub(s.terms.startLoss)) != fraction) return (State.PENDING, 0);
        }
        return fraction > 0 ? (State.TRIGGERED, fraction) : (State.EXPIRED, 0);
    }

    /// @dev Why a PENDING series is: past its expiry, or for a loss, it stays so until resolved; a silence is told from
    ///      another by the reading that it began with.
    function _cause(Series storage s) internal view returns (uint256) {
        if (block.timestamp > s.terms.expiry) return 1;
        (uint256 loss, uint64 time) = IGauge(s.terms.gauge).reading();
        return loss.saturatingSub(s.terms.startLoss) > s.terms.attachment ? 0 : time;
    }

    /// @dev clamp((loss - attachment) / (exhaustion - attachment), 0, 1), WAD, rounded down.
    function _fraction(Series storage s, uint256 loss) internal view returns (uint256) {
        uint256 attachment = s.terms.attachment;
        uint256 exhaustion = s.terms.exhaustion;
        if (loss >= exhaustion) return WAD;
        if (loss <= attachment) return 0;
        return (loss - attachment).mulDiv(WAD, exhaustion - attachment);
    }

    function _quoteBuy(Series storage s, address series, uint256 amount) internal view returns (uint256) {
        if (amount == 0) revert ZeroAmount();
        (State state,) = _state(s);
        if (state != State.ACTIVE) revert NotActive(series, state);
        if (block.timestamp < s.terms.start) revert SalesNotOpen(s.terms.start);
        RiskPool pool = RiskPool(s.terms.pool);
        {
            uint64 paused = pool.salesPausedUntil();
            if (block.timestamp <= paused) revert SalesArePaused(paused);
            (uint256 minted, uint256 pendingMint) = pool.supplyOf(series);
            uint256 left = s.terms.maxSupply.saturatingSub(minted + pendingMint);
            if (amount > left) revert AboveMaxSupply(amount, left);
        }
        if (_term(s) == 0) revert TooLate(s.terms.expiry);
        uint256 capital = pool.askCapital();
        uint256 before = pool.reserved();
        if (amount > capital.saturatingSub(before)) {
            revert PoolBooks.NoCapacity(amount, capital.saturatingSub(before));
        }
        uint256 low = before.mulDiv(WAD, capital);
        uint256 high = (before + amount).mulDiv(WAD, capital, Math.Rounding.Ceil);
        return _price(s, capital, low, high, Math.Rounding.Ceil);
    }

    function _quoteSell(Series storage s, address series, uint256 amount) internal view returns (uint256 proceeds) {
        if (amount == 0) revert ZeroAmount();
        (State state,) = _state(s);
        if (state != State.ACTIVE) revert NotActive(series, state);
        RiskPool pool = RiskPool(s.terms.pool);
        (uint256 minted,) = pool.supplyOf(series);
        if (amount > minted) revert AboveSupply(amount, minted);
        uint256 capital = pool.bidCapital();
        uint256 before = pool.reserved();
        uint256 high = before.mulDiv(WAD, capital);
        uint256 low = (before - amount).mulDiv(WAD, capital, Math.Rounding.Ceil);
        if (low >= high) return 0;
        proceeds = _price(s, capital, low, high, Math.Rounding.Floor).mulDiv(WAD - spread, WAD);
        (uint256 unearned,) = pool.unearnedOf(series);
        return Math.min(proceeds, unearned.mulDiv(amount, minted));
    }

    /// @dev capital * integral(low, high) * term / YEAR, before any spread.
    function _price(Series storage s, uint256 capital, uint256 low, uint256 high, Math.Rounding rounding)
        internal
        view
        returns (uint256)
    {
        uint256 area = PremiumModel(s.terms.premiumModel).integral(low, high);
        return (capital * _term(s)).mulDiv(area, YEAR * WAD * WAD, rounding);
    }

    /// @dev The term that is priced, bid and ask alike: from the end of a waiting period that began now, to expiry.
    function _term(Series storage s) internal view returns (uint256) {
        return uint256(s.terms.expiry).saturatingSub(block.timestamp + s.terms.waitingPeriod);
    }
}
