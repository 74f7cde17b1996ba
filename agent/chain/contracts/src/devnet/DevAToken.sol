// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {DevScaledToken} from "./DevScaledToken.sol";

/// @dev The part of the pool that the aToken uses.
interface ISupplyIndex {
    function getReserveNormalizedIncome(address asset) external view returns (uint256);
    function finalizeTransfer(
        address asset,
        address from,
        address to,
        uint256 amount,
        uint256 fromBalanceBefore,
        uint256 toBalanceBefore
    ) external;
}

/// @title Devnet only: a supplier's claim with the events and views of Aave v3.3. It holds the reserve's liquidity.
contract DevAToken is DevScaledToken {
    using SafeERC20 for IERC20;

    error InsufficientAllowance(address spender, uint256 allowed, uint256 needed);

    event Approval(address indexed owner, address indexed spender, uint256 value);
    event BalanceTransfer(address indexed from, address indexed to, uint256 value, uint256 index);

    address public immutable RESERVE_TREASURY_ADDRESS;
    mapping(address owner => mapping(address spender => uint256)) public allowance;

    constructor(
        address pool,
        address underlying,
        address treasury,
        uint8 decimals_,
        string memory name_,
        string memory symbol_
    ) DevScaledToken(pool, underlying, decimals_, name_, symbol_) {
        RESERVE_TREASURY_ADDRESS = treasury;
    }

    function mint(address caller, address onBehalfOf, uint256 amount, uint256 index)
        external
        onlyPool
        returns (bool first)
    {
        return _mintScaled(caller, onBehalfOf, amount, index);
    }

    /// @notice Burns and sends the underlying; to this contract itself it only burns.
    function burn(address from, address receiver, uint256 amount, uint256 index) external onlyPool {
        _burnScaled(from, receiver, amount, index);
        if (receiver != address(this)) IERC20(UNDERLYING_ASSET_ADDRESS).safeTransfer(receiver, amount);
    }

    /// @notice Sends liquidity to a borrower.
    function transferUnderlyingTo(address to, uint256 amount) external onlyPool {
        IERC20(UNDERLYING_ASSET_ADDRESS).safeTransfer(to, amount);
    }

    /// @notice Moves a liquidated borrower's claim; the pool has checked what there is to check.
    function transferOnLiquidation(address from, address to, uint256 amount) external onlyPool {
        _move(from, to, amount, false);
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        _move(msg.sender, to, amount, true);
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        uint256 allowed = allowance[from][msg.sender];
        if (allowed < amount) revert InsufficientAllowance(msg.sender, allowed, amount);
        allowance[from][msg.sender] = allowed - amount;
        emit Approval(from, msg.sender, allowed - amount);
        _move(from, to, amount, true);
        return true;
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        emit Approval(msg.sender, spender, amount);
        return true;
    }

    function _index() internal view override returns (uint256) {
        return ISupplyIndex(POOL).getReserveNormalizedIncome(UNDERLYING_ASSET_ADDRESS);
    }

    function _move(address from, address to, uint256 amount, bool validate) private {
        uint256 index = _index();
        uint256 fromBefore = _worth(_scaled[from], index);
        uint256 toBefore = _worth(_scaled[to], index);
        uint256 scaledAmount = _burned(amount, index);
        if (scaledAmount > _scaled[from]) revert InsufficientScaledBalance(from, _scaled[from], scaledAmount);
        _announce(from, _touch(from, index), index);
        if (from != to) _announce(to, _touch(to, index), index);
        _scaled[from] -= scaledAmount;
        _scaled[to] += scaledAmount;
        emit Transfer(from, to, amount);
        emit BalanceTransfer(from, to, scaledAmount, index);
        if (validate) {
            ISupplyIndex(POOL).finalizeTransfer(UNDERLYING_ASSET_ADDRESS, from, to, amount, fromBefore, toBefore);
        }
    }

    function _announce(address account, uint256 increase, uint256 index) private {
        if (increase == 0) return;
        emit Transfer(address(0), account, increase);
        emit Mint(msg.sender, account, increase, increase, index);
    }
}
