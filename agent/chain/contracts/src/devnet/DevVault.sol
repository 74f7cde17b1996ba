// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @dev What a vault needs of a lending pool; the real Aave has the same functions.
interface IDevReserve {
    function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode) external;
    function withdraw(address asset, uint256 amount, address to) external returns (uint256);
    function borrow(address asset, uint256 amount, uint256 rateMode, uint16 referralCode, address onBehalfOf) external;
    function getReserveNormalizedIncome(address asset) external view returns (uint256);
}

/// @dev What a vault needs of an aToken.
interface IDevReserveTokens {
    function POOL() external view returns (address);
    function UNDERLYING_ASSET_ADDRESS() external view returns (address);
}

/// @title Devnet only: a vault that lends a part of its cash on an Aave market, or that holds aTokens as its asset.
/// @notice Its owner invests and divests, sets a decimals offset and a fee on withdrawals at the start, and can make it lie,
///         fail or close as bad vaults do.
contract DevVault is ERC4626, Ownable {
    using Math for uint256;
    using SafeERC20 for IERC20;

    error Closed();
    error Failing();

    /// @notice What the vault can be told to do wrong.
    enum Fault {
        None,
        AssetFails,
        SupplyFails,
        SupplyTooLow, // says one share
        BalanceFails,
        WorthFails,
        WorthTooHigh, // says a hundred times what it is
        WithdrawalFails,
        WithdrawalTooHigh,
        Paused // lets nothing be withdrawn
    }

    IERC20 public immutable aToken;
    IDevReserve public immutable POOL;
    IERC20 public immutable underlying;
    uint8 private immutable _offset;
    /// @notice Basis points of what is withdrawn; they stay in the vault.
    uint256 public immutable exitFee;
    Fault public fault;
    /// @notice Another vault over the underlying, in which a part may be invested.
    IERC4626 public inner;

    constructor(address asset_, address aToken_, uint8 offset_, uint256 exitFee_, address owner_)
        ERC20("vault", "VLT")
        ERC4626(IERC20(asset_))
        Ownable(owner_)
    {
        aToken = IERC20(aToken_);
        POOL = IDevReserve(IDevReserveTokens(aToken_).POOL());
        underlying = IERC20(IDevReserveTokens(aToken_).UNDERLYING_ASSET_ADDRESS());
        _offset = offset_;
        exitFee = exitFee_;
        underlying.forceApprove(address(POOL), type(uint256).max);
    }

    function setFault(Fault fault_) external onlyOwner {
        fault = fault_;
    }

    function invest(uint256 assets) external onlyOwner {
        POOL.supply(address(underlying), assets, address(this), 0);
    }

    function divest(uint256 assets) external onlyOwner {
        POOL.withdraw(address(underlying), assets, address(this));
    }

    /// @notice Invests in another vault over the underlying, for good.
    function investThrough(IERC4626 inner_, uint256 assets) external onlyOwner {
        inner = inner_;
        underlying.forceApprove(address(inner_), assets);
        inner_.deposit(assets, address(this));
    }

    /// @notice Borrows against what is invested; the cash stays here.
    function leverage(address borrowed, uint256 assets) external onlyOwner {
        POOL.borrow(borrowed, assets, 2, 0, address(this));
    }

    function asset() public view override returns (address) {
        if (fault == Fault.AssetFails) revert Failing();
        return super.asset();
    }

    function totalSupply() public view override(ERC20, IERC20) returns (uint256) {
        if (fault == Fault.SupplyFails) revert Failing();
        return fault == Fault.SupplyTooLow ? 1 : super.totalSupply();
    }

    function balanceOf(address account) public view override(ERC20, IERC20) returns (uint256) {
        if (fault == Fault.BalanceFails) revert Failing();
        return super.balanceOf(account);
    }

    function totalAssets() public view override returns (uint256 assets) {
        assets = IERC20(super.asset()).balanceOf(address(this));
        if (super.asset() != address(aToken)) assets += aToken.balanceOf(address(this));
        if (address(inner) != address(0)) assets += inner.convertToAssets(inner.balanceOf(address(this)));
    }

    function convertToAssets(uint256 shares) public view override returns (uint256) {
        if (fault == Fault.WorthFails) revert Failing();
        return super.convertToAssets(shares) * (fault == Fault.WorthTooHigh ? 100 : 1);
    }

    function maxWithdraw(address owner) public view override returns (uint256) {
        if (fault == Fault.WithdrawalFails) revert Failing();
        if (fault == Fault.WithdrawalTooHigh) return type(uint256).max;
        return super.maxWithdraw(owner);
    }

    /// @notice At most the cash and what the market has idle.
    function maxRedeem(address owner) public view override returns (uint256) {
        if (fault == Fault.Paused) return 0;
        if (super.asset() == address(aToken)) return balanceOf(owner);
        uint256 cash = underlying.balanceOf(address(this))
            + Math.min(aToken.balanceOf(address(this)), underlying.balanceOf(address(aToken)));
        return Math.min(balanceOf(owner), _convertToShares(cash, Math.Rounding.Floor));
    }

    function previewRedeem(uint256 shares) public view override returns (uint256) {
        uint256 assets = super.previewRedeem(shares);
        return assets - assets.mulDiv(exitFee, 10_000, Math.Rounding.Ceil);
    }

    function previewWithdraw(uint256 assets) public view override returns (uint256) {
        return super.previewWithdraw(assets.mulDiv(10_000, 10_000 - exitFee, Math.Rounding.Ceil));
    }

    function _decimalsOffset() internal view override returns (uint8) {
        return _offset;
    }

    function _transferOut(address to, uint256 assets) internal override {
        if (fault == Fault.Paused) revert Closed();
        if (super.asset() != address(aToken)) {
            uint256 cash = underlying.balanceOf(address(this));
            if (cash < assets) POOL.withdraw(address(underlying), assets - cash, address(this));
        }
        super._transferOut(to, assets);
    }
}
