// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {DevLendingPool} from "./DevLendingPool.sol";
import {DevMath} from "./DevMath.sol";

/// @title Devnet only: what the stand-ins for Aave's versions share.
/// @notice DevLendingPool with a revision of one's choice and an owner that stands in the code, so that it can live behind
///         a DevProxy and one version can follow another over the same storage. From v3.1 on the pool counts its own
///         liquidity: what is donated to an aToken cannot be withdrawn.
abstract contract DevLendingVersion is DevLendingPool {
    using SafeERC20 for IERC20;

    uint256 private immutable _revision;
    address private immutable _steward;
    mapping(address asset => uint256) private _donated;

    constructor(address provider, address owner_, uint256 revision) DevLendingPool(provider, owner_) {
        _revision = revision;
        _steward = owner_;
    }

    function POOL_REVISION() external view override returns (uint256) {
        return _revision;
    }

    function owner() public view override returns (address) {
        return _steward;
    }

    /// @notice Gives liquidity to a reserve that the pool does not count.
    function donate(address asset, uint256 amount) external {
        _donated[asset] += amount;
        IERC20(asset).safeTransferFrom(msg.sender, _listed(asset).aToken, amount);
    }

    function getVirtualUnderlyingBalance(address asset) external view returns (uint128) {
        return uint128(IERC20(asset).balanceOf(_reserves[asset].aToken) - _donated[asset]);
    }

    /// @notice Drops a reserve and lists another under its id, as Aave up to v3.6 may; whoever had the old one keeps its
    ///         mark in the account's bitmap, which is the new one's from now on.
    function replaceReserve(address old, address asset, address aToken, address debtToken, uint256 configuration)
        external
        onlyOwner
    {
        Reserve memory r = _listed(old);
        delete _reserves[old];
        (r.aToken, r.debtToken, r.configuration) = (aToken, debtToken, configuration);
        (r.liquidityIndex, r.borrowIndex, r.deficit) = (uint128(DevMath.RAY), uint128(DevMath.RAY), 0);
        r.updatedAt = uint40(block.timestamp);
        _reserves[asset] = r;
        _list[r.id] = asset;
    }

    /// @notice Takes a category away as far as accounts in it feel it: they stay in it, and nothing is in it any more.
    function vanishEMode(uint8 categoryId) external onlyOwner {
        delete _eModes[categoryId];
    }
}
