// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Terms} from "../IMarket.sol";

/// @title Tests only: a market, pool and gauge that a fund allowed by mistake.
/// @notice It has the face of all three, takes what it can of its caller's allowance, and answers what it was told to.
contract HostileVenue {
    IERC20 private immutable _asset;
    address public pool; // what its terms name
    uint256 public greed; // takes so much of the asset from whoever calls
    uint256 public said; // the cost, proceeds, shares or assets that it answers
    uint256 public ask; // what it quotes
    address public back; // called in the middle of a call
    bytes private _backData;
    bool public backWorked;

    constructor(IERC20 asset_) {
        _asset = asset_;
        pool = address(this);
    }

    function set(address pool_, uint256 greed_, uint256 said_, uint256 ask_) external {
        pool = pool_;
        greed = greed_;
        said = said_;
        ask = ask_;
    }

    function callBack(address target, bytes calldata data) external {
        back = target;
        _backData = data;
    }

    /// @notice Takes so much of the asset from somebody who left an allowance.
    function takeFrom(address from, uint256 amount) external {
        require(_asset.transferFrom(from, address(this), amount));
    }

    function _act() private {
        if (back != address(0)) {
            (backWorked,) = back.call(_backData);
        }
        if (greed != 0) require(_asset.transferFrom(msg.sender, address(this), greed));
    }

    // A market.

    function terms(address) external view returns (Terms memory t) {
        t.pool = pool;
        t.expiry = uint64(block.timestamp + 1 days);
    }

    function quoteBuy(address, uint256) external view returns (uint256) {
        return ask;
    }

    function buy(address, uint256, uint256, uint64, bytes32, address) external returns (uint256, uint256) {
        _act();
        return (1, said);
    }

    function sellBack(address, uint256, uint256, uint64, bytes32, address) external returns (uint256) {
        _act();
        return said;
    }

    function claim(address, uint256, bytes32, address) external returns (uint256) {
        _act();
        return said;
    }

    function orders(uint256) external view returns (address, address, uint256, uint256, uint64, uint8) {
        return (address(_asset), msg.sender, said, said, 0, 1);
    }

    function activate(uint256) external returns (bool) {
        _act();
        return said % 2 == 1;
    }

    // A pool.

    function asset() external view returns (address) {
        return address(_asset);
    }

    function balanceOf(address) external pure returns (uint256) {
        return 0;
    }

    function convertToAssets(uint256) external pure returns (uint256) {
        return 0;
    }

    function deposit(uint256, address) external returns (uint256) {
        _act();
        return said;
    }

    function requestRedeem(uint256, address, address) external returns (uint256) {
        _act();
        return 1;
    }

    function redeem(uint256, address, address) external returns (uint256) {
        _act();
        return said;
    }

    // A gauge.

    function poke() external returns (uint256) {
        _act();
        return said;
    }
}
