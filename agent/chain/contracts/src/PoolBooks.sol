// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {IMarket} from "./IMarket.sol";

/// @title A risk pool's books: one account a series, moved by the market alone.
/// @notice All money is booked: a transfer that no function expects changes nothing. Amounts are base units of the asset,
///         times seconds.
///
///         Invariants, after every call:
///         - reserved + payoutsOwed <= cash - unearnedPremium: every token can be paid in full at once;
///         - reserved = sum of minted + pendingMint over the unresolved series, of which there are at most 16;
///         - earned premium never exceeds paid premium, and every division rounds against whoever asks for money.
abstract contract PoolBooks {
    using EnumerableSet for EnumerableSet.AddressSet;
    using SafeERC20 for IERC20;
    using SafeCast for uint256;
    using Math for uint256;

    /// @notice Most unresolved series at a time: bounds every loop over them.
    uint256 public constant MAX_SERIES = 16;
    /// @notice Seconds over which money that falls to the capital at once reaches it: payouts that nobody claimed, and premium
    ///         of orders that were left alone until their series expired. Capital that arrives for it and leaves again gains
    ///         next to nothing.
    uint256 public constant RETURN_PERIOD = 30 days;

    error NotMarket(address caller);
    error ZeroAddress();
    error TooManySeries(uint256 max);
    /// @notice More was asked to be written than the capital outside the queue can stand behind.
    error NoCapacity(uint256 asked, uint256 left);

    event SeriesOpened(address indexed series, uint64 expiry);
    event PremiumBooked(address indexed series, uint256 amount, uint256 premium);
    event PremiumStarted(address indexed series, uint256 amount, uint256 premium);
    event PremiumRefunded(address indexed series, uint256 amount, uint256 premium);
    event Repurchased(address indexed series, uint256 amount, uint256 proceeds);
    event SeriesResolved(address indexed series, uint256 fraction, uint256 owed);
    event PaidOut(address indexed series, address indexed to, uint256 amount);
    event PayoutsReleased(address indexed series, uint256 amount);

    /// @notice One series' money.
    struct Account {
        uint128 minted; // tokens outstanding; of a resolved series, those not yet claimed
        uint128 pendingMint; // bought, not yet minted or refunded
        uint128 unearned; // premium of minted tokens not earned at accruedAt
        uint128 pendingPremium; // premium of pending orders, refundable in full
        uint128 owed; // fixed payouts not yet claimed
        uint64 accruedAt; // when unearned was last brought up to date
        uint64 expiry; // when the last of it is earned
    }

    /// @notice The market that writes against this pool.
    IMarket public immutable market;

    /// @notice Booked cash: deposits, premium and what is left of them.
    uint256 public cash;
    /// @notice Fixed payouts of resolved series that nobody has claimed yet.
    uint256 public payoutsOwed;
    /// @notice The most that unresolved series can still cost.
    uint256 public reserved;
    /// @notice Premium of pending orders of all series, refundable in full.
    uint256 public pendingPremium;

    uint128 private _cumulative; // integral of the utilisation up to _utilisationAt, WAD seconds
    uint64 private _utilisation; // WAD, since _utilisationAt
    uint64 private _utilisationAt;

    uint256 private _returning; // not yet in the capital at _returningSince
    uint64 private _returningSince;
    uint64 private _returningUntil;

    EnumerableSet.AddressSet internal _open;
    mapping(address series => Account) private _accounts;

    modifier onlyMarket() {
        if (msg.sender != address(market)) revert NotMarket(msg.sender);
        _;
    }

    constructor(address market_) {
        if (market_ == address(0)) revert ZeroAddress();
        market = IMarket(market_);
    }

    /// @dev Booked cash less unearned premium, payouts owed and those still returning. Never the token balance.
    function _bookedAssets() internal view returns (uint256) {
        return cash - unearnedPremium() - payoutsOwed - returningPayouts();
    }

    /// @notice The capital that sales count on.
    function askCapital() public view virtual returns (uint256);

    /// @dev The token that the books are kept in.
    function _token() internal view virtual returns (IERC20);

    /// @notice Premium not yet earned, refundable premium included, rounded up.
    function unearnedPremium() public view returns (uint256 sum) {
        sum = pendingPremium;
        uint256 n = _open.length();
        for (uint256 i = 0; i < n; ++i) {
            sum += _unearned(_accounts[_open.at(i)]);
        }
    }

    /// @notice Salvaged payouts, and premium of orders minted after expiry, that have not yet reached the capital, rounded up.
    function returningPayouts() public view returns (uint256) {
        if (block.timestamp >= _returningUntil) return 0;
        return _returning.mulDiv(_returningUntil - block.timestamp, _returningUntil - _returningSince, Math.Rounding.Ceil);
    }

    /// @notice Integral over time of the utilisation that the last change of state left, WAD seconds; it never falls. What was
    ///         there for less than a second is not in it. reserved / totalAssets, at most 1, rounded down; queued shares count.
    function cumulativeUtilisation() public view returns (uint256) {
        return _cumulative + uint256(_utilisation) * (block.timestamp - _utilisationAt);
    }

    /// @dev To be called after every change of reserved or of the assets.
    function _noteUtilisation() internal {
        uint256 cumulative = cumulativeUtilisation();
        uint256 stands = reserved;
        if (stands != 0) {
            uint256 assets = _bookedAssets();
            stands = stands < assets ? stands.mulDiv(1e18, assets) : 1e18;
        }
        (_cumulative, _utilisation, _utilisationAt) = (uint128(cumulative), uint64(stands), uint64(block.timestamp));
    }

    /// @notice Number of unresolved series.
    function seriesCount() external view returns (uint256) {
        return _open.length();
    }

    /// @notice The i-th unresolved series; the order changes when one resolves.
    function seriesAt(uint256 i) external view returns (address) {
        return _open.at(i);
    }

    /// @notice What a series' tokens and pending orders amount to.
    function supplyOf(address series) external view returns (uint256 minted, uint256 pendingMint) {
        Account storage a = _accounts[series];
        return (a.minted, a.pendingMint);
    }

    /// @notice The series' unearned premium: of its minted tokens (rounded up), and of its pending orders.
    function unearnedOf(address series) external view returns (uint256 ofMinted, uint256 ofPending) {
        Account storage a = _accounts[series];
        return (_unearned(a), a.pendingPremium);
    }

    /// @notice A series' account as it is stored: with points, all that a replica of these books needs.
    function accountOf(address series) external view returns (Account memory) {
        return _accounts[series];
    }

    /// @notice The stored points that views interpolate from.
    /// @return cumulative integral of the utilisation up to utilisationAt, WAD seconds
    /// @return utilisation WAD, since utilisationAt
    /// @return utilisationAt seconds
    /// @return returning what had not yet reached the capital at returningSince
    /// @return returningSince seconds
    /// @return returningUntil seconds
    function points()
        external
        view
        returns (
            uint256 cumulative,
            uint256 utilisation,
            uint64 utilisationAt,
            uint256 returning,
            uint64 returningSince,
            uint64 returningUntil
        )
    {
        return (_cumulative, _utilisation, _utilisationAt, _returning, _returningSince, _returningUntil);
    }

    /// @notice Payouts of a resolved series that nobody has claimed yet.
    function owedOf(address series) external view returns (uint256) {
        return _accounts[series].owed;
    }

    /// @notice Opens the account of a new series.
    function open(address series, uint64 expiry) external onlyMarket {
        if (_open.length() == MAX_SERIES) revert TooManySeries(MAX_SERIES);
        _open.add(series);
        _accounts[series].expiry = expiry;
        _accounts[series].accruedAt = uint64(block.timestamp);
        emit SeriesOpened(series, expiry);
    }

    /// @notice Reserves amount and books the premium of a pending order. The market sends the premium in the same call.
    function write(address series, uint256 amount, uint256 premium) external onlyMarket {
        uint256 capital = askCapital();
        if (reserved + amount > capital) revert NoCapacity(amount, capital > reserved ? capital - reserved : 0);
        reserved += amount;
        cash += premium;
        pendingPremium += premium;
        Account storage a = _accounts[series];
        a.pendingMint += amount.toUint128();
        a.pendingPremium += premium.toUint128();
        _noteUtilisation();
        emit PremiumBooked(series, amount, premium);
    }

    /// @notice A pending order is minted: its premium begins to be earned, or after expiry is, over RETURN_PERIOD.
    function start(address series, uint256 amount, uint256 premium) external onlyMarket {
        Account storage a = _accounts[series];
        a.pendingMint -= amount.toUint128();
        a.pendingPremium -= premium.toUint128();
        pendingPremium -= premium;
        a.minted += amount.toUint128();
        if (block.timestamp < a.expiry) {
            a.unearned = (_unearned(a) + premium).toUint128();
            a.accruedAt = uint64(block.timestamp);
        } else {
            _return(premium);
        }
        _noteUtilisation();
        emit PremiumStarted(series, amount, premium);
    }

    /// @notice A pending order is given back, before or after its series resolved.
    function refund(address series, uint256 amount, uint256 premium, address to) external onlyMarket {
        Account storage a = _accounts[series];
        a.pendingMint -= amount.toUint128();
        a.pendingPremium -= premium.toUint128();
        pendingPremium -= premium;
        cash -= premium;
        if (_open.contains(series)) reserved -= amount;
        _token().safeTransfer(to, premium);
        _noteUtilisation();
        emit PremiumRefunded(series, amount, premium);
    }

    /// @notice Minted tokens are bought back. Their share of the unearned premium pays; what it leaves is earned.
    function repurchase(address series, uint256 amount, uint256 proceeds, address to) external onlyMarket {
        Account storage a = _accounts[series];
        uint256 unearned = _unearned(a);
        // proceeds <= floor(unearned * amount / minted) is the market's rule; it is what keeps totalAssets from falling.
        uint256 released = unearned.mulDiv(amount, a.minted);
        if (proceeds > released) revert NoCapacity(proceeds, released);
        a.unearned = (unearned - released).toUint128();
        a.accruedAt = uint64(block.timestamp);
        a.minted -= amount.toUint128();
        reserved -= amount;
        cash -= proceeds;
        _token().safeTransfer(to, proceeds);
        _noteUtilisation();
        emit Repurchased(series, amount, proceeds);
    }

    /// @notice Fixes a series' payout: its reserve is released, its premium earned, what it owes set aside.
    /// @param fraction WAD, at most 1e18; 0 when it expired
    function resolve(address series, uint256 fraction) external onlyMarket {
        Account storage a = _accounts[series];
        _open.remove(series);
        reserved -= uint256(a.minted) + a.pendingMint;
        uint256 owed = uint256(a.minted).mulDiv(fraction, 1e18);
        a.unearned = 0;
        a.owed = owed.toUint128();
        payoutsOwed += owed;
        _noteUtilisation();
        emit SeriesResolved(series, fraction, owed);
    }

    /// @notice Pays a claim out of what is owed.
    /// @param amount tokens burned
    /// @param payout at most what the series still owes
    function payClaim(address series, uint256 amount, uint256 payout, address to) external onlyMarket {
        Account storage a = _accounts[series];
        a.minted -= amount.toUint128();
        a.owed -= payout.toUint128();
        payoutsOwed -= payout;
        cash -= payout;
        _token().safeTransfer(to, payout);
        emit PaidOut(series, to, payout);
    }

    /// @notice Gives what nobody claimed back to the underwriters, over RETURN_PERIOD.
    function release(address series) external onlyMarket returns (uint256 amount) {
        Account storage a = _accounts[series];
        amount = a.owed;
        a.owed = 0;
        payoutsOwed -= amount;
        _return(amount);
        _noteUtilisation();
        emit PayoutsReleased(series, amount);
    }

    /// @dev Lets money that is the capital's reach it over RETURN_PERIOD, with what was still on its way.
    function _return(uint256 amount) private {
        _returning = returningPayouts() + amount;
        _returningSince = uint64(block.timestamp);
        _returningUntil = uint64(block.timestamp + RETURN_PERIOD);
    }

    /// @dev The series' tokens all finish earning at expiry, so what each has left is proportional to the time left, and
    ///      so is their sum: one figure and its time stand for all of them. Rounded up.
    function _unearned(Account storage a) private view returns (uint256) {
        uint256 expiry = a.expiry;
        if (block.timestamp >= expiry || a.unearned == 0) return 0;
        return uint256(a.unearned).mulDiv(expiry - block.timestamp, expiry - a.accruedAt, Math.Rounding.Ceil);
    }
}
