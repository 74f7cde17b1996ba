// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title One series of protection.
/// @notice One whole token pays at most one whole unit of the pool's asset; it does not decay and can be transferred.
///         Its address is the series' id.
///
///         Invariants: only the market that created it mints and burns; the market burns only from whoever calls it.
contract SeriesToken is ERC20 {
    /// @notice Only the market may call this.
    error NotMarket(address caller);

    /// @notice The market that created the series and knows its terms.
    address public immutable market;
    uint8 private immutable _decimals;

    constructor(string memory name_, string memory symbol_, uint8 decimals_) ERC20(name_, symbol_) {
        market = msg.sender;
        _decimals = decimals_;
    }

    /// @notice The decimals of the pool's asset.
    function decimals() public view override returns (uint8) {
        return _decimals;
    }

    function mint(address to, uint256 amount) external {
        if (msg.sender != market) revert NotMarket(msg.sender);
        _mint(to, amount);
    }

    function burn(address from, uint256 amount) external {
        if (msg.sender != market) revert NotMarket(msg.sender);
        _burn(from, amount);
    }
}
