// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

/// @dev What the arbiter says to a Resolver.
interface IDecidable {
    function decide(address series, uint256 fractionWad) external;
}

/// @title Devnet only: an arbiter whose word is its owner's.
/// @notice A real one is a court, a council of several keys, or an optimistic oracle; each would call the same function.
contract DevArbiter is Ownable {
    event Said(address indexed resolver, address indexed series, uint256 fraction);

    constructor(address owner_) Ownable(owner_) {}

    /// @notice Decides a disputed assertion.
    /// @param fractionWad 0 to 1e18
    function decide(address resolver, address series, uint256 fractionWad) external onlyOwner {
        IDecidable(resolver).decide(series, fractionWad);
        emit Said(resolver, series, fractionWad);
    }
}
