// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

/// @title Devnet only: a price source with the face that Maker reads, without the hour's delay of a real one.
contract DevPip is Ownable {
    uint256 private _price; // wad
    bool private _has;

    constructor(address owner_) Ownable(owner_) {}

    /// @param price wad
    function set(uint256 price) external onlyOwner {
        _price = price;
        _has = true;
    }

    /// @notice The source knows no price from now on.
    function void() external onlyOwner {
        _has = false;
    }

    function peek() external view returns (bytes32, bool) {
        return (bytes32(_price), _has);
    }
}
