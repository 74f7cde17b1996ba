// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Devnet only: stands in for Maker's LinearDecrease, an auction's price by time.
contract DevDecrease {
    /// @notice Seconds from the starting price to zero.
    uint256 public immutable tau;

    constructor(uint256 tau_) {
        tau = tau_;
    }

    /// @param top starting price, ray
    /// @param dur seconds since the auction began
    function price(uint256 top, uint256 dur) external view returns (uint256) {
        return dur >= tau ? 0 : top * (tau - dur) / tau;
    }
}
