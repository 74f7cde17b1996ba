// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

/// @title Devnet only: an ERC-20 that its owner mints at will.
/// @notice It can be told to burn a part of each transfer, to see who trusts the amount sent.
contract DevToken is ERC20, Ownable {
    uint8 private immutable _decimals;

    /// @notice Part of each transfer that is burned, basis points; 0 unless set.
    uint256 public transferFee;

    constructor(string memory name_, string memory symbol_, uint8 decimals_, address owner_)
        ERC20(name_, symbol_)
        Ownable(owner_)
    {
        _decimals = decimals_;
    }

    function decimals() public view override returns (uint8) {
        return _decimals;
    }

    /// @notice Mints base units.
    function mint(address to, uint256 amount) external onlyOwner {
        _mint(to, amount);
    }

    /// @param basisPoints at most 10000
    function setTransferFee(uint256 basisPoints) external onlyOwner {
        transferFee = basisPoints;
    }

    function _update(address from, address to, uint256 amount) internal override {
        uint256 fee = from == address(0) || to == address(0) ? 0 : amount * transferFee / 10_000;
        super._update(from, to, amount - fee);
        if (fee != 0) super._update(from, address(0), fee);
    }
}
