// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevVat} from "./DevVat.sol";

/// @title Devnet only: stands in for the part of Maker's Vow that liquidations use: its queue of debt.
/// @notice Same functions for fess, flog and heal (bindings cannot name both Sin and sin: the queue by second has no getter). Debt enters with every bark, whatever the auction brings, and
///         names no ilk: it is no counter of losses. Amounts are rad.
contract DevVow {
    error NotWard(address caller);
    error WaitNotOver(uint256 era);
    error InsufficientSurplus();
    error InsufficientDebt();

    mapping(address => uint256) public wards;
    DevVat public immutable vat;
    uint256 public Sin; // queued debt
    uint256 public Ash; // debt under auction
    uint256 public immutable wait; // seconds until queued debt may be flogged

    mapping(uint256 => uint256) private _sin; // debt by second of its bark

    constructor(address vat_, uint256 wait_) {
        vat = DevVat(vat_);
        wait = wait_;
        wards[msg.sender] = 1;
    }

    function rely(address usr) external {
        if (wards[msg.sender] != 1) revert NotWard(msg.sender);
        wards[usr] = 1;
    }

    function fess(uint256 tab) external {
        if (wards[msg.sender] != 1) revert NotWard(msg.sender);
        _sin[block.timestamp] += tab;
        Sin += tab;
    }

    function flog(uint256 era) external {
        if (era + wait > block.timestamp) revert WaitNotOver(era);
        Sin -= _sin[era];
        _sin[era] = 0;
    }

    function heal(uint256 rad) external {
        if (rad > vat.dai(address(this))) revert InsufficientSurplus();
        if (rad + Sin + Ash > vat.sin(address(this))) revert InsufficientDebt();
        vat.heal(rad);
    }
}
