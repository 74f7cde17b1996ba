// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

/// @title Devnet only: an answer to getReserveDeficit that its owner sets, and can make fail.
/// @notice For tests of a gauge and of what rests on one, where a whole lending pool would be in the way.
contract DevDeficit is Ownable {
    error Failing();

    event DeficitSet(address indexed asset, uint256 deficit);
    event FailingSet(bool failing);

    bool public failing;
    mapping(address asset => uint256) private _deficits;

    constructor(address owner_) Ownable(owner_) {}

    /// @notice Sets what getReserveDeficit answers, base units.
    function setDeficit(address asset, uint256 deficit) external onlyOwner {
        _deficits[asset] = deficit;
        emit DeficitSet(asset, deficit);
    }

    /// @notice While failing, getReserveDeficit reverts.
    function setFailing(bool on) external onlyOwner {
        failing = on;
        emit FailingSet(on);
    }

    function getReserveDeficit(address asset) external view returns (uint256) {
        if (failing) revert Failing();
        return _deficits[asset];
    }
}
