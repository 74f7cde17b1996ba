// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevMath} from "./DevMath.sol";

/// @title Devnet only: the half that DevAToken and DevDebtToken share.
/// @notice Balances are kept scaled down by the reserve's index (RAY), so that interest needs no writes. Events are Aave's:
///         Mint and Burn name the value moved and the interest that the account earned since it was last touched.
abstract contract DevScaledToken {
    using DevMath for uint256;

    error NotPool(address caller);
    error ZeroScaledAmount();
    error InsufficientScaledBalance(address account, uint256 balance, uint256 needed);

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Mint(
        address indexed caller, address indexed onBehalfOf, uint256 value, uint256 balanceIncrease, uint256 index
    );
    event Burn(address indexed from, address indexed target, uint256 value, uint256 balanceIncrease, uint256 index);

    address public immutable POOL;
    address public immutable UNDERLYING_ASSET_ADDRESS;
    uint8 public immutable decimals;
    string public name;
    string public symbol;

    uint256 internal _scaledSupply;
    mapping(address account => uint256) internal _scaled;
    mapping(address account => uint256) internal _lastIndex;

    modifier onlyPool() {
        if (msg.sender != POOL) revert NotPool(msg.sender);
        _;
    }

    constructor(address pool, address underlying, uint8 decimals_, string memory name_, string memory symbol_) {
        POOL = pool;
        UNDERLYING_ASSET_ADDRESS = underlying;
        decimals = decimals_;
        name = name_;
        symbol = symbol_;
    }

    function scaledBalanceOf(address account) external view returns (uint256) {
        return _scaled[account];
    }

    function scaledTotalSupply() external view returns (uint256) {
        return _scaledSupply;
    }

    function getScaledUserBalanceAndSupply(address account) external view returns (uint256, uint256) {
        return (_scaled[account], _scaledSupply);
    }

    function getPreviousIndex(address account) external view returns (uint256) {
        return _lastIndex[account];
    }

    function balanceOf(address account) public view returns (uint256) {
        return _worth(_scaled[account], _index());
    }

    function totalSupply() external view returns (uint256) {
        return _worth(_scaledSupply, _index());
    }

    /// @dev The reserve's index for this side, now, RAY.
    function _index() internal view virtual returns (uint256);

    /// @dev What scaled tokens are worth; half up before v3.5.
    function _worth(uint256 scaledAmount, uint256 index) internal pure virtual returns (uint256) {
        return scaledAmount.rayMul(index);
    }

    /// @dev How many scaled tokens an amount mints; half up before v3.5.
    function _minted(uint256 amount, uint256 index) internal pure virtual returns (uint256) {
        return amount.rayDiv(index);
    }

    /// @dev How many scaled tokens an amount burns or moves; half up before v3.5.
    function _burned(uint256 amount, uint256 index) internal pure virtual returns (uint256) {
        return amount.rayDiv(index);
    }

    function _mintScaled(address caller, address to, uint256 amount, uint256 index) internal returns (bool first) {
        uint256 scaledAmount = _minted(amount, index);
        if (scaledAmount == 0) revert ZeroScaledAmount();
        first = _scaled[to] == 0;
        uint256 increase = _touch(to, index);
        _scaled[to] += scaledAmount;
        _scaledSupply += scaledAmount;
        emit Transfer(address(0), to, amount + increase);
        emit Mint(caller, to, amount + increase, increase, index);
    }

    function _burnScaled(address from, address target, uint256 amount, uint256 index) internal {
        uint256 scaledAmount = _burned(amount, index);
        if (scaledAmount == 0) revert ZeroScaledAmount();
        uint256 increase = _touch(from, index);
        if (scaledAmount > _scaled[from]) revert InsufficientScaledBalance(from, _scaled[from], scaledAmount);
        _scaled[from] -= scaledAmount;
        _scaledSupply -= scaledAmount;
        if (increase > amount) {
            emit Transfer(address(0), from, increase - amount);
            emit Mint(from, from, increase - amount, increase, index);
        } else {
            emit Transfer(from, address(0), amount - increase);
            emit Burn(from, target, amount - increase, increase, index);
        }
    }

    /// @dev Interest since the account was last touched; moves its index to now.
    function _touch(address account, uint256 index) internal returns (uint256 increase) {
        increase = _worth(_scaled[account], index) - _worth(_scaled[account], _lastIndex[account]);
        _lastIndex[account] = index;
    }
}
