// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IGauge} from "./IGauge.sol";
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
///         functions below, on targets that the owner allowed; recipient and owner are always this contract.
///
///         Invariants:
///         - an intent id is executed at most once;
///         - no allowance is left after a call;
///         - of each asset, what the agent spends (premium, capital staked, stake put up for redemption at a price not yet
///           known, and value given up in sales: what buying the sold amount again would cost, less the proceeds) is at most
///           perCall in a call and perDay in any 24 hours;
///         - tokens leave for an allowed market or pool, or by the owner's hand; premium, for a series of an allowed pool.
///         Amounts are base units, times seconds.
contract HedgeGuard is Ownable2Step, Pausable, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;
    using SafeCast for uint256;

    /// @dev Spending is counted by hours. A 24-hour window touches at most 25 of them, and all of them count in full, so
    ///      the sum is never below what was spent in the last 24 hours.
    uint256 private constant BUCKETS = 25;

    error NotAgent(address caller);
    error IntentUsed(bytes32 intentId);
    error StaleEpoch(uint64 epoch, uint64 stored);
    error DeadlinePassed(uint64 deadline);
    error NotAllowed(address target);
    error AboveCallCap(address asset, uint256 spent, uint256 cap);
    error AboveDayCap(address asset, uint256 spent, uint256 cap);
    error PaidAboveMax(uint256 paid, uint256 maxPaid);
    error ReceivedBelowMin(uint256 received, uint256 minReceived);
    /// @notice Balances did not move as the target said.
    error UnexpectedBalance(address token, uint256 expected, uint256 actual);

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
    event Swept(address indexed token, address indexed to, uint256 amount);

    struct Bucket {
        uint64 hour; // hours since the epoch
        uint192 amount;
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

    mapping(address asset => Bucket[BUCKETS]) private _spent;

    /// @param owner_ the fund: an account or a Safe
    /// @param agent_ the agent's key
    /// @param asset the asset that caps bounds; others are set by setCaps
    constructor(address owner_, address agent_, address asset, Caps memory caps) Ownable(owner_) {
        _setAgent(agent_);
        _setCaps(asset, caps);
    }

    // ---------------------------------------------------------------- agent

    /// @notice Buys protection of an allowed pool; the order's tokens or refund come here.
    function buy(Call calldata c, address market, address series, uint256 amount, uint256 maxCost)
        external
        nonReentrant
        returns (uint256 orderId, uint256 cost)
    {
        _begin(c, market);
        _checkAllowed(Market(market).terms(series).pool);
        IERC20 asset = _assetOf(market, series);
        uint256 before = asset.balanceOf(address(this));
        asset.forceApprove(market, maxCost);
        (orderId, cost) = Market(market).buy(series, amount, maxCost, c.deadline, c.intentId, address(this));
        asset.forceApprove(market, 0);
        uint256 paid = _fell(asset, before);
        if (paid != cost) revert UnexpectedBalance(address(asset), before - cost, before - paid);
        if (paid > maxCost) revert PaidAboveMax(paid, maxCost);
        _spend(address(asset), paid);
        emit Executed(c.intentId, "buy", series, amount, paid, 0, orderId);
    }

    /// @notice Sells protection back. What it gives up against the ask counts as spent; all of amount when there is no ask.
    function sellBack(Call calldata c, address market, address series, uint256 amount, uint256 minProceeds)
        external
        nonReentrant
        returns (uint256 proceeds)
    {
        _begin(c, market);
        IERC20 asset = _assetOf(market, series);
        uint256 before = asset.balanceOf(address(this));
        uint256 tokens = IERC20(series).balanceOf(address(this));
        Market(market).sellBack(series, amount, minProceeds, c.deadline, c.intentId, address(this));
        proceeds = asset.balanceOf(address(this)) - before;
        if (proceeds < minProceeds) revert ReceivedBelowMin(proceeds, minProceeds);
        uint256 sold = _fell(IERC20(series), tokens);
        if (sold != amount) revert UnexpectedBalance(series, tokens - amount, tokens - sold);
        uint256 worth = amount;
        try Market(market).quoteBuy(series, amount) returns (uint256 ask) {
            worth = ask;
        } catch {} // no ask: the most that the tokens could have paid
        _spend(address(asset), worth > proceeds ? worth - proceeds : 0);
        emit Executed(c.intentId, "sellBack", series, amount, 0, proceeds, 0);
    }

    /// @notice Claims the payout of a TRIGGERED series.
    function claim(Call calldata c, address market, address series, uint256 amount)
        external
        nonReentrant
        returns (uint256 paid)
    {
        _begin(c, market);
        IERC20 asset = _assetOf(market, series);
        uint256 before = asset.balanceOf(address(this));
        Market(market).claim(series, amount, c.intentId, address(this));
        paid = asset.balanceOf(address(this)) - before;
        emit Executed(c.intentId, "claim", series, amount, 0, paid, 0);
    }

    /// @notice Ends the waiting of an order: minted, or refunded.
    function activate(Call calldata c, address market, uint256 orderId) external nonReentrant returns (bool minted) {
        _begin(c, market);
        (address series,, uint256 amount,,,) = Market(market).orders(orderId);
        IERC20 asset = _assetOf(market, series);
        uint256 before = asset.balanceOf(address(this));
        minted = Market(market).activate(orderId);
        uint256 refunded = asset.balanceOf(address(this)) - before;
        emit Executed(c.intentId, "activate", series, minted ? amount : 0, 0, refunded, orderId);
    }

    /// @notice Stakes capital in a pool. All of it counts as spent.
    function deposit(Call calldata c, address pool, uint256 assets, uint256 minShares)
        external
        nonReentrant
        returns (uint256 shares)
    {
        _begin(c, pool);
        IERC20 asset = IERC20(RiskPool(pool).asset());
        uint256 before = asset.balanceOf(address(this));
        uint256 sharesBefore = IERC20(pool).balanceOf(address(this));
        asset.forceApprove(pool, assets);
        RiskPool(pool).deposit(assets, address(this));
        asset.forceApprove(pool, 0);
        shares = IERC20(pool).balanceOf(address(this)) - sharesBefore;
        if (shares < minShares) revert ReceivedBelowMin(shares, minShares);
        uint256 paid = _fell(asset, before);
        if (paid > assets) revert PaidAboveMax(paid, assets);
        _spend(address(asset), paid);
        emit Executed(c.intentId, "deposit", pool, shares, paid, 0, 0);
    }

    /// @notice Puts pool shares into the redemption queue. All that they are worth now counts as spent: the price comes later
    ///         and may be as low as a pending series makes it.
    function requestRedeem(Call calldata c, address pool, uint256 shares)
        external
        nonReentrant
        returns (uint256 requestId)
    {
        _begin(c, pool);
        _spend(RiskPool(pool).asset(), RiskPool(pool).convertToAssets(shares));
        requestId = RiskPool(pool).requestRedeem(shares, address(this), address(this));
        emit Executed(c.intentId, "requestRedeem", pool, shares, 0, 0, requestId);
    }

    /// @notice Takes out what the redemption queue has processed.
    function redeem(Call calldata c, address pool, uint256 shares) external nonReentrant returns (uint256 assets) {
        _begin(c, pool);
        IERC20 asset = IERC20(RiskPool(pool).asset());
        uint256 before = asset.balanceOf(address(this));
        RiskPool(pool).redeem(shares, address(this), address(this));
        assets = asset.balanceOf(address(this)) - before;
        emit Executed(c.intentId, "redeem", pool, shares, 0, assets, 0);
    }

    /// @notice Pokes a gauge.
    /// @return loss on the gauge's record afterwards
    function poke(Call calldata c, address gauge) external nonReentrant returns (uint256 loss) {
        _begin(c, gauge);
        loss = IGauge(gauge).poke();
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
    }

    function _assetOf(address market, address series) private view returns (IERC20) {
        return IERC20(RiskPool(Market(market).terms(series).pool).asset());
    }

    /// @dev By how much the balance is below before; 0 when it rose.
    function _fell(IERC20 token, uint256 before) private view returns (uint256) {
        uint256 balance = token.balanceOf(address(this));
        return balance < before ? before - balance : 0;
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
