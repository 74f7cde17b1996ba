// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title Tests only: an ERC-20 that refuses approvals as some do.
/// @notice It can refuse to change one that is not zero, as USDT; refuse one of zero, as BNB; and answer nothing, as both.
contract HostileApproval is ERC20 {
    error ApprovalRefused(uint256 from, uint256 to);

    bool public immutable refusesChange;
    bool public immutable refusesZero;

    constructor(bool refusesChange_, bool refusesZero_) ERC20("Hostile", "HOST") {
        refusesChange = refusesChange_;
        refusesZero = refusesZero_;
    }

    function give(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function approve(address spender, uint256 value) public override returns (bool) {
        uint256 now_ = allowance(msg.sender, spender);
        if ((refusesChange && now_ != 0 && value != 0) || (refusesZero && value == 0)) {
            revert ApprovalRefused(now_, value);
        }
        super.approve(spender, value);
        assembly ("memory-safe") {
            return(0, 0)
        }
    }
}
