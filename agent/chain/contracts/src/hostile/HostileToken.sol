// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @dev Who is told of a transfer, as ERC-777 and others do.
interface ITokenHook {
    function tokensMoved(address from, address to, uint256 amount) external;
}

/// @title Tests only: an ERC-20 with every habit that has emptied somebody else's pool.
/// @notice Anyone turns its habits on and off: it takes a fee of each transfer, changes all balances by itself, calls back in
///         the middle of a transfer, refuses accounts that it blocks, answers false instead of reverting, or answers nothing.
contract HostileToken is ERC20 {
    error Blocked(address account);

    uint8 private immutable _decimals;

    uint256 public fee; // of each transfer, basis points, burned
    uint256 public scale = 1e18; // a balance is what was given times this, WAD
    address public hook; // told of each transfer, after it
    bool public answersFalse;
    bool public answersNothing;
    mapping(address account => bool) public blocked;

    constructor(uint8 decimals_) ERC20("Hostile", "HOST") {
        _decimals = decimals_;
    }

    function decimals() public view override returns (uint8) {
        return _decimals;
    }

    function give(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function setFee(uint256 basisPoints) external {
        fee = basisPoints;
    }

    function rebase(uint256 scaleWad) external {
        scale = scaleWad;
    }

    function setHook(address hook_) external {
        hook = hook_;
    }

    function setBlocked(address account, bool on) external {
        blocked[account] = on;
    }

    function setAnswers(bool isFalse, bool isNothing) external {
        answersFalse = isFalse;
        answersNothing = isNothing;
    }

    function balanceOf(address account) public view override returns (uint256) {
        return super.balanceOf(account) * scale / 1e18;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        if (answersFalse) return false;
        super.transfer(to, amount);
        _maybeNothing();
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        if (answersFalse) return false;
        super.transferFrom(from, to, amount);
        _maybeNothing();
        return true;
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (blocked[from]) revert Blocked(from);
        if (blocked[to]) revert Blocked(to);
        if (from == address(0)) {
            super._update(from, to, amount);
            return;
        }
        uint256 taken = amount * fee / 10_000;
        super._update(from, to, amount - taken);
        if (taken != 0) super._update(from, address(0), taken);
        if (hook != address(0)) ITokenHook(hook).tokensMoved(from, to, amount);
    }

    function _maybeNothing() private view {
        if (!answersNothing) return;
        assembly ("memory-safe") {
            return(0, 0)
        }
    }
}
