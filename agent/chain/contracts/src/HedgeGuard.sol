// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IGauge} from "./IGauge.sol";
import {Terms} from "./IMarket.sol";
import {Market} from "./Market.sol";
import {RiskPool} from "./RiskPool.sol";

/// @notice What every call of the agent carries.
struct Call {
    bytes32 intentId; // the journalled intent; used once, ever
    uint64 epoch; // the agent process's epoch; a lower one than the highest seen is refused
    uint64 deadline; // last second at which the call counts
}

/// @notice The most that one asset may lose through the agent. Zero allows nothing.
struct Caps {
    uint256 perCall; // base units
    uint256 perDay; // base units in any 24 hours
}

/// @title The fund's own contract, between its money and the agent's key.
/// @notice The fund owns it and keeps cash, series tokens and pool shares in it. The agent's key can only call the typed
///         functions below, on targets that the owner allowed; recipient and owner are always this contract. stop ends
///         everything that the key may do and takes the tokens out, in one call of the owner.
///
///         What counts as spent, by asset:
///         - premium, all of it;
///         - capital staked, all of it, and stake put up for redemption at what it is worth then: its price comes later;
///         - in a sale, worth less proceeds. Worth is the greatest of what buying the sold amount again would cost, and of the
///           dearest premium a token that this contract ever paid for the series, for the term left: who moves the market's
///           price down before the sale does not move the second. Without an ask, worth is the whole amount.
///
///         Invariants:
///         - an intent id is executed at most once;
///         - no allowance is left after a call;
///         - of each asset, what counts as spent is at most perCall in a call and perDay in any 24 hours;
///         - no balance of a call's tokens falls by anything but what the call is for: premium and stakes by what is counted,
///           series tokens and shares by the amount sold, claimed or put up;
///         - tokens leave for an allowed market or pool, or by the owner's hand; premium, for a series of an allowed pool.
///         Amounts are base units, times seconds.
contract HedgeGuard is Ownable2Step, Pausable, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;
    using SafeCast for uint256;
    using Math for uint256;

    /// @dev Spending is counted by hours. A 24-hour window touches at most 25 of them, and all of them count in full, so
    ///      the sum is never below what was spent in the last 24 hours.
    uint256 private constant BUCKETS = 25;
    uint256 private constant WAD = 1e18;
    /// @dev Gas that stop gives each of a token's two calls.
    uint256 private constant SWEEP_GAS = 500_000;

    error NotAgent(address caller);
    error IntentUsed(bytes32 intentId);
    error StaleEpoch(uint64 epoch, uint64 stored);
    error DeadlinePassed(uint64 deadline);
    error NotAllowed(address target);
    error AboveCallCap(address asset, uint256 spent, uint256 cap);
    error AboveDayCap(address asset, uint256 spent, uint256 cap);
    error PaidAboveMax(uint256 paid, uint256 maxPaid);
    error ReceivedBelowMin(uint256 received, uint256 minReceived);
    /// @notice Balances did not move as the call is meant to move them, or as the target said.
    error UnexpectedBalance(address token, uint256 expected, uint256 actual);
    /// @notice A sale would bring less than the owner's floor allows.
    error BelowSaleFloor(uint256 proceeds, uint256 least);
    error BadSaleFloor(uint256 wad);
    error ZeroAddress();
    /// @notice A guard without an owner would keep its tokens for ever.
    error OwnerNeeded();

    /// @notice An intent was executed.
    /// @param action the function's name, as bytes32
    /// @param subject the series, pool or gauge
    /// @param amount protection or shares moved, base units
    /// @param paid asset that left, base units
    /// @param received asset that came, base units
    /// @param orderId the market's order, or the pool's redemption request; else 0
    event Executed(
        bytes32 indexed intentId,
        bytes32 indexed action,
        address indexed subject,
        uint256 amount,
        uint256 paid,
        uint256 received,
        uint256 orderId
    );
    event AgentSet(address indexed agent);
    event TargetAllowed(address indexed target, bool allowed);
    event CapsSet(address indexed asset, uint256 perCall, uint256 perDay);
    event EpochRaised(address indexed agent, uint64 epoch);
    event SaleFloorSet(uint256 wad);
    /// @notice Something counts against an asset's caps.
    /// @param inWindow what counts against perDay now, this included
    event Spent(address indexed asset, uint256 amount, uint256 inWindow);
    event Swept(address indexed token, address indexed to, uint256 amount);
    /// @notice stop could not take this token out; it is still here.
    event SweepFailed(address indexed token, address indexed to);

    struct Bucket {
        uint64 hour; // hours since the epoch
        uint192 amount;
    }

    /// @dev The dearest premium paid for a token of a series, and when; it runs down to zero at expiry.
    struct Dearest {
        uint128 perToken; // WAD, of the asset's base units a base unit of protection
        uint64 since;
        uint64 expiry;
    }

    /// @dev What this contract holds of the two tokens that a call is about.
    struct Held {
        IERC20 asset;
        IERC20 token; // series token or pool share
        uint256 ofAsset;
        uint256 ofToken;
    }

    /// @notice The key that may make typed calls; zero when revoked.
    address public agent;
    /// @notice Highest epoch seen from an agent's key.
    mapping(address agent => uint64) public epochOf;
    /// @notice Whether an intent was executed.
    mapping(bytes32 intentId => bool) public used;
    /// @notice Whether calls to a market, pool or gauge are allowed.
    mapping(address target => bool) public allowed;
    /// @notice The caps of an asset.
    mapping(address asset => Caps) public capsOf;

    /// @notice A sale must bring at least this part of what buying the sold amount again would cost, or of the whole amount
    ///         when there is no ask; WAD, 0 is no floor.
    uint256 public saleFloor;

    mapping(address asset => Bucket[BUCKETS]) private _spent;
    mapping(address series => Dearest) private _dearest;

    /// @param owner_ the fund: an account or a Safe
    /// @param agent_ the agent's key
    /// @param asset the asset that caps bounds; others are set by setCaps
    constructor(address owner_, address agent_, address asset, Caps memory caps) Ownable(owner_) {
        _setAgent(agent_);
        _setCaps(asset, caps);
    }

    // ---------------------------------------------------------------- agent

    /// @notice Buys protection of an allowed pool; the order's tokens or refund come here.
    /// @param maxCost most premium accepted, base units of the pool's asset
    /// @return orderId the market's order
    /// @return cost premium paid
    function buy(Call calldata c, address market, address series, uint256 amount, uint256 maxCost)
        external
        nonReentrant
        returns (uint256 orderId, uint256 cost)
    {
        _begin(c, market);
        Terms memory terms = Market(market).terms(series);
        _checkAllowed(terms.pool);
        Held memory h = _hold(RiskPool(terms.pool).asset(), series);
        uint256 approved = maxCost;
        try Market(market).quoteBuy(series, amount) returns (uint256 ask) {
            approved = Math.min(ask, maxCost);
        } catch {} // the market pokes before it prices: it may sell what it does not quote
        h.asset.forceApprove(market, approved);
        (orderId, cost) = Market(market).buy(series, amount, maxCost, c.deadline, c.intentId, address(this));
        _clear(h.asset, market);
        _checkFall(h.asset, h.ofAsset, cost);
        _checkNoFall(h.token, h.ofToken);
        if (cost > maxCost) revert PaidAboveMax(cost, maxCost);
        _remember(series, cost, amount, terms.expiry);
        _spend(address(h.asset), cost);
        emit Executed(c.intentId, "buy", series, amount, cost, 0, orderId);
    }

    /// @notice Sells protection back. What it gives up counts as spent, and the owner's floor holds.
    /// @param minProceeds least accepted, base units of the pool's asset
    function sellBack(Call calldata c, address market, address series, uint256 amount, uint256 minProceeds)
        external
        nonReentrant
        returns (uint256 proceeds)
    {
        _begin(c, market);
        Held memory h = _hold(_assetOf(market, series), series);
        Market(market).sellBack(series, amount, minProceeds, c.deadline, c.intentId, address(this));
        _checkFall(h.token, h.ofToken, amount);
        proceeds = _rise(h.asset, h.ofAsset);
        if (proceeds < minProceeds) revert ReceivedBelowMin(proceeds, minProceeds);
        uint256 again = amount; // no ask: the most that the tokens could have paid
        try Market(market).quoteBuy(series, amount) returns (uint256 ask) {
            again = ask;
        } catch {}
        uint256 least = again.mulDiv(saleFloor, WAD, Math.Rounding.Ceil);
        if (proceeds < least) revert BelowSaleFloor(proceeds, least);
        uint256 worth = Math.max(again, paidFor(series, amount));
        if (worth > proceeds) _spend(address(h.asset), worth - proceeds);
        emit Executed(c.intentId, "sellBack", series, amount, 0, proceeds, 0);
    }

    /// @notice Claims the payout of a TRIGGERED series.
    function claim(Call calldata c, address market, address series, uint256 amount)
        external
        nonReentrant
        returns (uint256 paid)
    {
        _begin(c, market);
        Held memory h = _hold(_assetOf(market, series), series);
        uint256 said = Market(market).claim(series, amount, c.intentId, address(this));
        _checkFall(h.token, h.ofToken, amount);
        paid = _checkRise(h.asset, h.ofAsset, said);
        emit Executed(c.intentId, "claim", series, amount, 0, paid, 0);
    }

    /// @notice Ends the waiting of an order: minted, or refunded. Of somebody else's order nothing comes here.
    function activate(Call calldata c, address market, uint256 orderId) external nonReentrant returns (bool minted) {
        _begin(c, market);
        (address series, address buyer, uint256 amount, uint256 premium,,) = Market(market).orders(orderId);
        Held memory h = _hold(_assetOf(market, series), series);
        minted = Market(market).activate(orderId);
        bool ours = buyer == address(this);
        _checkRise(h.token, h.ofToken, ours && minted ? amount : 0);
        uint256 refunded = _checkRise(h.asset, h.ofAsset, ours && !minted ? premium : 0);
        emit Executed(c.intentId, "activate", series, minted ? amount : 0, 0, refunded, orderId);
    }

    /// @notice Stakes capital in a pool. All of it counts as spent.
    /// @param minShares least shares accepted
    function deposit(Call calldata c, address pool, uint256 assets, uint256 minShares)
        external
        nonReentrant
        returns (uint256 shares)
    {
        _begin(c, pool);
        Held memory h = _hold(RiskPool(pool).asset(), pool);
        h.asset.forceApprove(pool, assets);
        RiskPool(pool).deposit(assets, address(this));
        _clear(h.asset, pool);
        _checkFall(h.asset, h.ofAsset, assets);
        shares = _rise(h.token, h.ofToken);
        if (shares < minShares) revert ReceivedBelowMin(shares, minShares);
        _spend(address(h.asset), assets);
        emit Executed(c.intentId, "deposit", pool, shares, assets, 0, 0);
    }

    /// @notice Puts pool shares into the redemption queue. All that they are worth now counts as spent: the price comes later
    ///         and may be as low as a pending series makes it.
    function requestRedeem(Call calldata c, address pool, uint256 shares)
        external
        nonReentrant
        returns (uint256 requestId)
    {
        _begin(c, pool);
        Held memory h = _hold(RiskPool(pool).asset(), pool);
        uint256 worth = RiskPool(pool).convertToAssets(shares);
        requestId = RiskPool(pool).requestRedeem(shares, address(this), address(this));
        _checkFall(h.token, h.ofToken, shares);
        _checkNoFall(h.asset, h.ofAsset);
        _spend(address(h.asset), worth);
        emit Executed(c.intentId, "requestRedeem", pool, shares, 0, 0, requestId);
    }

    /// @notice Takes out what the redemption queue has processed.
    function redeem(Call calldata c, address pool, uint256 shares) external nonReentrant returns (uint256 assets) {
        _begin(c, pool);
        Held memory h = _hold(RiskPool(pool).asset(), pool);
        uint256 said = RiskPool(pool).redeem(shares, address(this), address(this));
        assets = _checkRise(h.asset, h.ofAsset, said);
        _checkNoFall(h.token, h.ofToken);
        emit Executed(c.intentId, "redeem", pool, shares, 0, assets, 0);
    }

    /// @notice Pokes a gauge.
    /// @return loss on the gauge's record afterwards
    function poke(Call calldata c, address gauge) external nonReentrant returns (uint256 loss) {
        _begin(c, gauge);
        address counted = IGauge(gauge).asset();
        Held memory h = counted.code.length == 0 ? Held(IERC20(gauge), IERC20(gauge), 0, 0) : _hold(counted, counted);
        loss = IGauge(gauge).poke();
        if (counted.code.length != 0) _checkNoFall(h.asset, h.ofAsset);
        emit Executed(c.intentId, "poke", gauge, 0, 0, 0, 0);
    }

    /// @notice What counts against an asset's perDay now: everything spent in the last 24 hours and perhaps up to an hour
    ///         more.
    function spentInWindow(address asset) public view returns (uint256 sum) {
        Bucket[BUCKETS] storage buckets = _spent[asset];
        uint256 hour = block.timestamp / 1 hours;
        for (uint256 i = 0; i < BUCKETS; ++i) {
            Bucket memory b = buckets[i];
            if (b.hour + BUCKETS > hour) sum += b.amount;
        }
    }

    /// @notice The dearest premium that this contract paid for a token of the series, for the term left, times amount:
    ///         0 for what it never bought, such as tokens sent here. The base unit by which a purchase's cost is rounded up
    ///         does not count.
    function paidFor(address series, uint256 amount) public view returns (uint256) {
        Dearest memory d = _dearest[series];
        return amount.mulDiv(_left(d), WAD, Math.Rounding.Ceil);
    }

    // ---------------------------------------------------------------- owner

    /// @notice Allows or forbids a market, pool or gauge.
    function allow(address target, bool on) external onlyOwner {
        allowed[target] = on;
        emit TargetAllowed(target, on);
    }

    /// @notice Replaces the agent's key. Each key has an epoch of its own: a new key begins at 0.
    function setAgent(address agent_) external onlyOwner {
        _setAgent(agent_);
    }

    /// @notice Takes the key its rights away.
    function revoke() external onlyOwner {
        _setAgent(address(0));
    }

    /// @notice Sets an asset's caps. Zero allows nothing.
    function setCaps(address asset, Caps calldata caps) external onlyOwner {
        _setCaps(asset, caps);
    }

    /// @notice Stops the agent's calls.
    function pause() external onlyOwner {
        _pause();
    }

    /// @notice Lets the agent's calls through again.
    function unpause() external onlyOwner {
        _unpause();
    }

    /// @notice Takes tokens out.
    function sweep(address token, address to, uint256 amount) external onlyOwner nonReentrant {
        IERC20(token).safeTransfer(to, amount);
        emit Swept(token, to, amount);
    }

    /// @notice Sets the least part of what buying again would cost that a sale must bring.
    /// @param wad 0 (no floor) to 1e18; above the market's spread from 1e18 nothing is sold
    function setSaleFloor(uint256 wad) external onlyOwner {
        if (wad > WAD) revert BadSaleFloor(wad);
        saleFloor = wad;
        emit SaleFloorSet(wad);
    }

    /// @notice Takes the key its rights away, stops the agent's calls, and takes all of each token out. A token that fails
    ///         stops none of the others: SweepFailed names it.
    /// @param tokens cash, series tokens, pool shares
    /// @param to who gets them
    function stop(address[] calldata tokens, address to) external onlyOwner nonReentrant {
        if (to == address(0)) revert ZeroAddress();
        _setAgent(address(0));
        if (!paused()) _pause();
        for (uint256 i = 0; i < tokens.length; ++i) {
            (bool ok, uint256 amount) = _trySweep(tokens[i], to);
            if (ok) emit Swept(tokens[i], to, amount);
            else emit SweepFailed(tokens[i], to);
        }
    }

    /// @notice Always reverts.
    function renounceOwnership() public pure override {
        revert OwnerNeeded();
    }

    // ---------------------------------------------------------------- rules

    function _begin(Call calldata c, address target) private whenNotPaused {
        if (msg.sender != agent) revert NotAgent(msg.sender);
        if (block.timestamp > c.deadline) revert DeadlinePassed(c.deadline);
        uint64 stored = epochOf[msg.sender];
        if (c.epoch < stored) revert StaleEpoch(c.epoch, stored);
        if (c.epoch > stored) {
            epochOf[msg.sender] = c.epoch;
            emit EpochRaised(msg.sender, c.epoch);
        }
        if (used[c.intentId]) revert IntentUsed(c.intentId);
        used[c.intentId] = true;
        _checkAllowed(target);
    }

    function _checkAllowed(address target) private view {
        if (!allowed[target]) revert NotAllowed(target);
    }

    function _spend(address asset, uint256 amount) private {
        Caps storage caps = capsOf[asset];
        if (amount > caps.perCall) revert AboveCallCap(asset, amount, caps.perCall);
        uint256 hour = block.timestamp / 1 hours;
        Bucket storage b = _spent[asset][hour % BUCKETS];
        if (b.hour != hour) {
            b.hour = uint64(hour);
            b.amount = 0;
        }
        b.amount = (b.amount + amount).toUint192();
        uint256 sum = spentInWindow(asset);
        if (sum > caps.perDay) revert AboveDayCap(asset, sum, caps.perDay);
        emit Spent(asset, amount, sum);
    }

    /// @dev Remembers the dearest price of a token. A cost is rounded up to a whole base unit, which of dust is many times its
    ///      price: that unit does not count, or a purchase of dust would have every later sale give up all that it could pay.
    function _remember(address series, uint256 cost, uint256 amount, uint64 expiry) private {
        uint256 perToken = cost.saturatingSub(1).mulDiv(WAD, amount, Math.Rounding.Ceil);
        Dearest storage d = _dearest[series];
        if (perToken <= _left(d)) return;
        d.perToken = perToken.toUint128();
        d.since = uint64(block.timestamp);
        d.expiry = expiry;
    }

    /// @dev A dearest price for the term left, WAD, rounded up.
    function _left(Dearest memory d) private view returns (uint256) {
        if (block.timestamp >= d.expiry) return 0;
        return uint256(d.perToken).mulDiv(d.expiry - block.timestamp, d.expiry - d.since, Math.Rounding.Ceil);
    }

    function _assetOf(address market, address series) private view returns (address) {
        return RiskPool(Market(market).terms(series).pool).asset();
    }

    function _hold(address asset, address token) private view returns (Held memory) {
        return Held(
            IERC20(asset), IERC20(token), IERC20(asset).balanceOf(address(this)), IERC20(token).balanceOf(address(this))
        );
    }

    /// @dev Clears what is left of an allowance. Nothing is, when the target took what it was to: so a token that refuses an
    ///      approval of zero is not asked for one.
    function _clear(IERC20 token, address spender) private {
        if (token.allowance(address(this), spender) != 0) token.forceApprove(spender, 0);
    }

    function _checkFall(IERC20 token, uint256 before, uint256 by) private view {
        uint256 balance = token.balanceOf(address(this));
        if (by > before || balance != before - by) {
            revert UnexpectedBalance(address(token), before.saturatingSub(by), balance);
        }
    }

    function _checkNoFall(IERC20 token, uint256 before) private view {
        uint256 balance = token.balanceOf(address(this));
        if (balance < before) revert UnexpectedBalance(address(token), before, balance);
    }

    function _checkRise(IERC20 token, uint256 before, uint256 by) private view returns (uint256) {
        uint256 risen = _rise(token, before);
        if (risen != by) revert UnexpectedBalance(address(token), before.saturatingAdd(by), before + risen);
        return risen;
    }

    /// @dev By how much the balance is above before; it must not be below.
    function _rise(IERC20 token, uint256 before) private view returns (uint256) {
        _checkNoFall(token, before);
        return token.balanceOf(address(this)) - before;
    }

    /// @dev Sends all of a token, with bounded gas, and copies at most one word of what it answers.
    function _trySweep(address token, address to) private returns (bool ok, uint256 amount) {
        if (token.code.length == 0) return (false, 0);
        uint256 given = SWEEP_GAS;
        bytes memory question = abi.encodeCall(IERC20.balanceOf, (address(this)));
        assembly ("memory-safe") {
            ok := staticcall(given, token, add(question, 32), mload(question), 0, 32)
            ok := and(ok, gt(returndatasize(), 31))
            amount := mload(0)
        }
        if (!ok || amount == 0) return (ok, 0);
        bytes memory order = abi.encodeCall(IERC20.transfer, (to, amount));
        assembly ("memory-safe") {
            ok := call(given, token, 0, add(order, 32), mload(order), 0, 32)
            // Nothing at all, or true.
            ok := and(ok, or(iszero(returndatasize()), and(gt(returndatasize(), 31), eq(mload(0), 1))))
        }
    }

    function _setAgent(address agent_) private {
        agent = agent_;
        emit AgentSet(agent_);
    }

    function _setCaps(address asset, Caps memory caps) private {
        capsOf[asset] = caps;
        emit CapsSet(asset, caps.perCall, caps.perDay);
    }
}
