// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IDevReserve, IDevReserveTokens} from "./DevVault.sol";

/// @title Devnet only: a wrapped aToken as Aave's StataTokenV2 is one.
/// @notice The asset is the underlying; what backs the shares are aTokens held here. The price of a share is the reserve's
///         liquidity index and nothing else, so that aTokens sent here belong to nobody. Left out: rewards, permits, pausing
///         and the limits of the reserve on deposits.
contract DevWrappedAToken is ERC4626 {
    using Math for uint256;
    using SafeERC20 for IERC20;

    uint256 private constant RAY = 1e27;

    IDevReserve public immutable POOL;
    address public immutable aToken;

    constructor(address aToken_, string memory name_, string memory symbol_)
        ERC20(name_, symbol_)
        ERC4626(IERC20(IDevReserveTokens(aToken_).UNDERLYING_ASSET_ADDRESS()))
    {
        aToken = aToken_;
        POOL = IDevReserve(IDevReserveTokens(aToken_).POOL());
        IERC20(asset()).forceApprove(address(POOL), type(uint256).max);
    }

    /// @notice Takes aTokens in place of the underlying.
    function depositATokens(uint256 assets, address receiver) external returns (uint256 shares) {
        shares = previewDeposit(assets);
        IERC20(aToken).safeTransferFrom(msg.sender, address(this), assets);
        _mint(receiver, shares);
        emit Deposit(msg.sender, receiver, assets, shares);
    }

    function totalAssets() public view override returns (uint256) {
        return _convertToAssets(totalSupply(), Math.Rounding.Floor);
    }

    /// @notice At most what the reserve has idle.
    function maxRedeem(address owner) public view override returns (uint256) {
        return Math.min(balanceOf(owner), _convertToShares(IERC20(asset()).balanceOf(aToken), Math.Rounding.Floor));
    }

    function _convertToShares(uint256 assets, Math.Rounding rounding) internal view override returns (uint256) {
        return assets.mulDiv(RAY, POOL.getReserveNormalizedIncome(asset()), rounding);
    }

    function _convertToAssets(uint256 shares, Math.Rounding rounding) internal view override returns (uint256) {
        return shares.mulDiv(POOL.getReserveNormalizedIncome(asset()), RAY, rounding);
    }

    function _transferIn(address from, uint256 assets) internal override {
        super._transferIn(from, assets);
        POOL.supply(asset(), assets, address(this), 0);
    }

    function _transferOut(address to, uint256 assets) internal override {
        POOL.withdraw(asset(), assets, to);
    }
}
