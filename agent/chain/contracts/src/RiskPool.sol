// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {State} from "./IMarket.sol";
import {PoolBooks} from "./PoolBooks.sol";

/// @title The underwriters' side of protection.
/// @notice Shares of the capital that stands behind the series of one market. Deposits are ERC-4626; redemption is a
///         first-in first-out queue in the manner of ERC-7540 (without operators): a request is priced when processed, and
///         until then its shares bear loss. The owner is the curator, who creates series through the market.
///         Amounts are base units of the asset, shares have its decimals, times are seconds.
///
///         Invariants, after every call, besides those of PoolBooks:
///         - cash + claimableAssets = what the asset's balance would be had nobody sent anything unasked;
///         - somebody owns what a PENDING series may give back: shares in proportion to its reserve stay unprocessed;
///         - a pause stops sales, never claims, redemptions or refunds, and ends by itself.
contract RiskPool is PoolBooks, ERC4626, Ownable2Step, ReentrancyGuardTransient {
    using EnumerableSet for EnumerableSet.AddressSet;
    using SafeERC20 for IERC20;
    using SafeCast for uint256;
    using Math for uint256;

    /// @notice Seconds from a redemption's request until it can be processed, so that capital which only visits, to move a
    ///         price or to catch a payment, is at risk meanwhile.
    uint256 public constant NOTICE = 1 days;
    /// @notice Longest pause of sales, seconds. The next one can begin only when sales were open for as long.
    uint256 public constant MAX_PAUSE = 3 days;

    /// @notice A series waits for its gauge or its resolution; deposits wait too.
    error SeriesPending(address series);
    /// @notice withdraw, previewWithdraw and previewRedeem do not exist here: use requestRedeem, then redeem.
    error RedemptionIsQueued();
    error ZeroShares();
    /// @notice A pool without shares holds leftovers; whoever begins it anew must bring at least as much.
    error BelowLeftover(uint256 assets, uint256 leftover);
    /// @notice The request's controller is neither its owner nor its sender.
    error StrangeController(address controller);
    error NotController(address caller, address controller);
    /// @notice The asset delivered another amount than was sent: it takes fees or changes balances by itself.
    error UnexpectedTransfer(uint256 expected, uint256 received);
    error PauseTooLong(uint64 until, uint256 max);
    /// @notice Sales have not been open for as long as they were paused.
    error PauseTooSoon(uint256 earliest);
    error NotPaused();
    /// @notice The asset's balance is below what is booked: it changes balances by itself.
    error Unbacked(uint256 balance, uint256 booked);

    event RedeemRequest(
        address indexed controller, address indexed owner, uint256 indexed requestId, address sender, uint256 shares
    );
    /// @notice Part of a request, or all of it, was priced; redeem pays it out.
    event RedeemProcessed(uint256 indexed requestId, address indexed controller, uint256 shares, uint256 assets);
    /// @notice So many shares stay unprocessed while the pending series are.
    event SharesRetained(uint256 shares);
    event SalesPaused(uint64 until);

    struct Request {
        address controller;
        uint64 readyAt; // may be processed from then on
        uint128 pendingShares; // in the queue
        uint128 claimableShares; // priced, burned, not yet paid out
        uint128 claimableAssets; // what they pay
    }

    /// @notice Shares in the redemption queue, not yet priced.
    uint256 public queuedShares;
    /// @notice Shares that stay unprocessed while a series is PENDING; 0 otherwise, as of the last processing.
    uint256 public retainedShares;
    bytes32 private _retainedFor;
    /// @notice Assets of processed redemptions, set apart from cash until redeem.
    uint256 public claimableAssets;
    /// @notice Sales are paused up to and including this second.
    uint64 public salesPausedUntil;
    /// @notice When the last pause began.
    uint64 public salesPausedSince;

    Request[] private _requests; // id = index + 1
    uint256 private _head; // index of the first request that may still be pending
    mapping(address controller => uint256[]) private _requestsOf;
    mapping(address controller => uint256) private _redeemHead;
    mapping(address controller => uint256) private _claimableShares;

    constructor(IERC20 asset_, string memory name_, string memory symbol_, address curator, address market_)
        ERC4626(asset_)
        ERC20(name_, symbol_)
        Ownable(curator)
        PoolBooks(market_)
    {}

    // ---------------------------------------------------------------- capital

    /// @notice Booked cash less unearned premium, payouts owed and those still returning. Never the token balance.
    function totalAssets() public view override returns (uint256) {
        return _bookedAssets();
    }

    /// @notice totalAssets less everything that unresolved series can cost.
    function freeCapital() public view returns (uint256) {
        return totalAssets() - reserved;
    }

    /// @notice The capital that sales count on: queued shares are on their way out.
    function askCapital() public view override returns (uint256) {
        uint256 supply = totalSupply();
        if (supply == 0) return 0;
        uint256 assets = totalAssets();
        return assets - assets.mulDiv(queuedShares, supply, Math.Rounding.Ceil);
    }

    /// @notice Reverts when the asset's balance is below what is booked, as a token that lowers balances by itself leads to.
    ///         No money is taken in then.
    function checkBacked() public view {
        uint256 balance = _token().balanceOf(address(this));
        uint256 booked = cash + claimableAssets;
        if (balance < booked) revert Unbacked(balance, booked);
    }

    /// @notice The capital that buying back counts on: all of it, queued shares too.
    function bidCapital() public view returns (uint256) {
        return totalAssets();
    }

    function _token() internal view override returns (IERC20) {
        return IERC20(asset());
    }

    // ---------------------------------------------------------------- deposits

    /// @notice 0 while any started, unresolved series is PENDING, or TRIGGERED and not settled; else what maxMint costs.
    function maxDeposit(address receiver) public view override returns (uint256) {
        return Math.min(type(uint128).max, _convertToAssets(maxMint(receiver), Math.Rounding.Floor));
    }

    /// @notice 0 while any started, unresolved series is PENDING, or TRIGGERED and not settled; else what is left of 2^128 - 1.
    function maxMint(address) public view override returns (uint256) {
        return _pendingSeries() == address(0) ? type(uint128).max - totalSupply() : 0;
    }

    /// @inheritdoc ERC4626
    function deposit(uint256 assets, address receiver) public override nonReentrant returns (uint256 shares) {
        _refuseWhilePending();
        shares = previewDeposit(assets);
        _deposit(msg.sender, receiver, assets, shares);
    }

    /// @inheritdoc ERC4626
    function mint(uint256 shares, address receiver) public override nonReentrant returns (uint256 assets) {
        _refuseWhilePending();
        assets = previewMint(shares);
        _deposit(msg.sender, receiver, assets, shares);
    }

    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override {
        if (shares == 0) revert ZeroShares();
        if (totalSupply() == 0) {
            uint256 leftover = totalAssets();
            if (assets < leftover) revert BelowLeftover(assets, leftover);
        }
        super._deposit(caller, receiver, assets, shares);
        // A pool that lost nearly everything mints many shares for little: more than a request can hold, and they never leave.
        totalSupply().toUint128();
    }

    /// @dev The first shares are one to one, whatever an earlier generation left behind: ERC4626's virtual share would take
    ///      a part of it. BelowLeftover keeps a share's price from starting above two.
    function _convertToShares(uint256 assets, Math.Rounding rounding) internal view override returns (uint256) {
        return totalSupply() == 0 ? assets : super._convertToShares(assets, rounding);
    }

    /// @dev The inverse of _convertToShares.
    function _convertToAssets(uint256 shares, Math.Rounding rounding) internal view override returns (uint256) {
        return totalSupply() == 0 ? shares : super._convertToAssets(shares, rounding);
    }

    /// @dev Books what arrived, and insists that it is what was sent.
    function _transferIn(address from, uint256 assets) internal override {
        IERC20 token = IERC20(asset());
        uint256 before = token.balanceOf(address(this));
        super._transferIn(from, assets);
        uint256 received = token.balanceOf(address(this)) - before;
        if (received != assets) revert UnexpectedTransfer(assets, received);
        cash += assets;
        _noteUtilisation();
        checkBacked();
    }

    function _refuseWhilePending() private {
        (, address pendingSeries,) = market.sync();
        if (pendingSeries != address(0)) revert SeriesPending(pendingSeries);
    }

    function _pendingSeries() private view returns (address) {
        uint256 n = _open.length();
        for (uint256 i = 0; i < n; ++i) {
            address series = _open.at(i);
            if (block.timestamp < market.terms(series).start) continue;
            (State state,) = market.stateOf(series);
            if (state == State.PENDING || state == State.TRIGGERED) return series;
        }
        return address(0);
    }

    // ---------------------------------------------------------------- redemption

    /// @notice Puts shares into the queue. They bear loss and earn premium until processed; there is no way back.
    /// @param controller who may redeem the result: the owner or the caller
    /// @param owner whose shares; a caller who is not the owner needs allowance
    /// @return requestId counts from 1
    function requestRedeem(uint256 shares, address controller, address owner)
        external
        nonReentrant
        returns (uint256 requestId)
    {
        if (shares == 0) revert ZeroShares();
        if (controller != owner && controller != msg.sender) revert StrangeController(controller);
        if (owner != msg.sender) _spendAllowance(owner, msg.sender, shares);
        _transfer(owner, address(this), shares);
        queuedShares += shares;
        _requests.push(Request(controller, uint64(block.timestamp + NOTICE), shares.toUint128(), 0, 0));
        requestId = _requests.length;
        _requestsOf[controller].push(requestId);
        emit RedeemRequest(controller, owner, requestId, msg.sender, shares);
    }

    /// @notice Prices requests in their order, each after its NOTICE, while free capital lasts; the last may be filled in
    ///         part. Anyone may call.
    ///         While a series is PENDING its full payout is taken off the price, and shares in proportion to it wait: were
    ///         all burned at that price, what it does not pay in the end would be nobody's.
    /// @param maxRequests most requests to finish in this call
    /// @return shares priced and burned
    /// @return assets set apart for them
    function processRedemptions(uint256 maxRequests) external nonReentrant returns (uint256 shares, uint256 assets) {
        (uint256 reservedPending,, bytes32 trouble) = market.sync();
        uint256 total = totalAssets();
        uint256 left = total - reserved;
        uint256 value = total - reservedPending;
        uint256 supply = totalSupply();
        uint256 spare = supply - _retain(supply, reservedPending, total, trouble);
        uint256 head = _head;
        for (uint256 done = 0; done < maxRequests && head < _requests.length && left > 0 && spare > 0; ++done) {
            Request storage r = _requests[head];
            if (block.timestamp < r.readyAt) break;
            uint256 fill = Math.min(r.pendingShares, spare);
            uint256 pay = fill.mulDiv(value + 1, supply + 1);
            if (pay > left) {
                fill = left.mulDiv(supply + 1, value + 1);
                pay = fill.mulDiv(value + 1, supply + 1);
                if (fill == 0) break;
            }
            r.pendingShares -= fill.toUint128();
            r.claimableShares += fill.toUint128();
            r.claimableAssets += pay.toUint128();
            _claimableShares[r.controller] += fill;
            emit RedeemProcessed(head + 1, r.controller, fill, pay);
            supply -= fill;
            value -= pay;
            left -= pay;
            spare -= fill;
            shares += fill;
            assets += pay;
            if (r.pendingShares != 0) break;
            ++head;
        }
        _head = head;
        queuedShares -= shares;
        cash -= assets;
        claimableAssets += assets;
        _burn(address(this), shares);
        _noteUtilisation();
    }

    /// @dev Shares that must stay: found once for a trouble and kept, so that repeated calls do not wear it down.
    function _retain(uint256 supply, uint256 reservedPending, uint256 total, bytes32 trouble)
        private
        returns (uint256 retained)
    {
        retained = reservedPending == 0 ? 0 : supply.mulDiv(reservedPending, total, Math.Rounding.Ceil);
        if (trouble == _retainedFor) retained = Math.min(supply, Math.max(retained, retainedShares));
        if (retained != retainedShares) emit SharesRetained(retained);
        retainedShares = retained;
        _retainedFor = trouble;
    }

    /// @notice Shares of a request still in the queue; 0 when the controller is another.
    function pendingRedeemRequest(uint256 requestId, address controller) external view returns (uint256 shares) {
        Request storage r = _requests[requestId - 1];
        return r.controller == controller ? r.pendingShares : 0;
    }

    /// @notice Shares of a request that redeem would pay out now; 0 when the controller is another.
    function claimableRedeemRequest(uint256 requestId, address controller) external view returns (uint256 shares) {
        Request storage r = _requests[requestId - 1];
        return r.controller == controller ? r.claimableShares : 0;
    }

    /// @notice What the claimable shares of a request pay; 0 when the controller is another.
    function claimableRedeemAssets(uint256 requestId, address controller) external view returns (uint256 assets) {
        Request storage r = _requests[requestId - 1];
        return r.controller == controller ? r.claimableAssets : 0;
    }

    /// @notice A request as it is stored.
    function requestAt(uint256 requestId) external view returns (Request memory) {
        return _requests[requestId - 1];
    }

    /// @notice Where the queue stands.
    /// @return next id of the first request that may still be pending
    /// @return retainedFor the trouble that retainedShares stay for
    function queue() external view returns (uint256 next, bytes32 retainedFor) {
        return (_head + 1, _retainedFor);
    }

    /// @notice Requests made so far; ids run from 1 to this.
    function requestCount() external view returns (uint256) {
        return _requests.length;
    }

    /// @notice Claimable shares over all of the controller's requests.
    function maxRedeem(address controller) public view override returns (uint256) {
        return _claimableShares[controller];
    }

    /// @notice 0: there is no withdraw.
    function maxWithdraw(address) public pure override returns (uint256) {
        return 0;
    }

    /// @notice Pays out processed shares at the prices they were processed at, oldest request first.
    /// @param shares at most maxRedeem(controller)
    /// @param controller must be the caller
    function redeem(uint256 shares, address receiver, address controller)
        public
        override
        nonReentrant
        returns (uint256 assets)
    {
        if (controller != msg.sender) revert NotController(msg.sender, controller);
        if (shares == 0) revert ZeroShares();
        uint256 max = _claimableShares[controller];
        if (shares > max) revert ERC4626ExceededMaxRedeem(controller, shares, max);
        _claimableShares[controller] = max - shares;
        uint256[] storage ids = _requestsOf[controller];
        uint256 cursor = _redeemHead[controller];
        for (uint256 left = shares; left > 0;) {
            Request storage r = _requests[ids[cursor] - 1];
            uint256 take = Math.min(left, r.claimableShares);
            uint256 pay = take == r.claimableShares
                ? r.claimableAssets
                : take.mulDiv(r.claimableAssets, r.claimableShares);
            r.claimableShares -= take.toUint128();
            r.claimableAssets -= pay.toUint128();
            assets += pay;
            left -= take;
            // The queue is in order: when this request is spent, only the next can have something to pay.
            if (r.claimableShares == 0 && r.pendingShares == 0) ++cursor;
        }
        _redeemHead[controller] = cursor;
        claimableAssets -= assets;
        IERC20(asset()).safeTransfer(receiver, assets);
        emit Withdraw(msg.sender, receiver, controller, assets, shares);
    }

    /// @notice Always reverts: redemption is queued.
    function withdraw(uint256, address, address) public pure override returns (uint256) {
        revert RedemptionIsQueued();
    }

    /// @notice Always reverts: the price is known only when a request is processed.
    function previewWithdraw(uint256) public pure override returns (uint256) {
        revert RedemptionIsQueued();
    }

    /// @notice Always reverts: the price is known only when a request is processed.
    function previewRedeem(uint256) public pure override returns (uint256) {
        revert RedemptionIsQueued();
    }

    // ---------------------------------------------------------------- curator

    /// @notice Stops sales of this pool's series; nothing else. A pause can be prolonged up to MAX_PAUSE from its beginning, or
    ///         ended; another begins only when sales were open for as long as it lasted.
    /// @param until last second of the pause; a past one ends it
    function pauseSales(uint64 until) external onlyOwner {
        uint256 since = salesPausedSince;
        uint256 last = salesPausedUntil;
        if (block.timestamp > last) {
            if (until < block.timestamp) revert NotPaused();
            if (since != 0) {
                uint256 earliest = 2 * (last + 1) - since;
                if (block.timestamp < earliest) revert PauseTooSoon(earliest);
            }
            since = block.timestamp;
            salesPausedSince = uint64(since);
        }
        if (until > since + MAX_PAUSE) revert PauseTooLong(until, since + MAX_PAUSE);
        if (until < block.timestamp) until = uint64(block.timestamp - 1);
        salesPausedUntil = until;
        emit SalesPaused(until);
    }
}
