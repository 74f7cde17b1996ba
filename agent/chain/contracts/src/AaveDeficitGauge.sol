// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GaugeHistory} from "./GaugeHistory.sol";
import {IGauge} from "./IGauge.sol";

/// @dev The part of an Aave v3.3 pool that the gauge reads.
interface IDeficitView {
    /// @notice Bad debt of the reserve that nothing has covered yet, base units of the reserve.
    function getReserveDeficit(address asset) external view returns (uint256);
}

/// @title Gauge of bad debt created in one Aave v3.3 reserve.
/// @notice Adds up the positive differences of getReserveDeficit between pokes. Covering a deficit lowers Aave's figure
///         and not this one, so the loss is gross of Umbrella and of the treasury; a deficit created and covered between
///         two pokes is missed, so it is a lower bound. Poke often.
///
///         Invariants, besides those of GaugeHistory: the loss rises by what the deficit rose since the last reading, and by
///         nothing else.
contract AaveDeficitGauge is GaugeHistory {
    /// @notice The pool does not answer getReserveDeficit: it is older than Aave v3.3, or no pool.
    error NoDeficitView(address pool);

    /// @inheritdoc IGauge
    bytes32 public constant kind = "aave-reserve";
    /// @notice The Aave pool.
    address public immutable pool;
    /// @notice The reserve's underlying token, in whose base units loss is counted.
    address public immutable reserve;

    /// @notice The deficit at the last successful poke, base units.
    uint256 public lastDeficit;

    /// @param pool_ an Aave pool of v3.3 or later
    /// @param reserve_ the underlying token of one of its reserves
    /// @param maxAge_ seconds until a reading is stale, at least 1
    constructor(address pool_, address reserve_, uint64 maxAge_) GaugeHistory(maxAge_) {
        pool = pool_;
        reserve = reserve_;
        (bool ok, uint256 deficit) = _deficit(pool_, reserve_);
        if (!ok) revert NoDeficitView(pool_);
        lastDeficit = deficit;
        _record(0, block.timestamp);
    }

    /// @inheritdoc IGauge
    function subject() external view returns (address, address, bytes32) {
        return (pool, reserve, 0);
    }

    /// @inheritdoc IGauge
    function asset() external view returns (address) {
        return reserve;
    }

    /// @inheritdoc IGauge
    function poke() external returns (uint256 loss) {
        bool ok;
        uint256 deficit;
        (ok, loss, deficit) = _look();
        if (!ok) return loss;
        if (deficit != lastDeficit) lastDeficit = deficit;
        return _record(loss, block.timestamp);
    }

    /// @inheritdoc IGauge
    function peek() external view returns (bool ok, uint256 loss, bool changed) {
        uint256 deficit;
        (ok, loss, deficit) = _look();
        changed = ok && deficit != lastDeficit;
    }

    function _look() private view returns (bool ok, uint256 loss, uint256 deficit) {
        (loss,) = reading();
        (ok, deficit) = _deficit(pool, reserve);
        if (ok && deficit > lastDeficit) loss += deficit - lastDeficit;
    }

    /// @dev ok is false when the source fails, or names a deficit that no token has (2^128 and more).
    function _deficit(address pool_, address reserve_) private view returns (bool ok, uint256 deficit) {
        uint256[] memory answer;
        (ok, answer) = _ask(pool_, abi.encodeCall(IDeficitView.getReserveDeficit, (reserve_)), 1);
        deficit = answer[0];
        ok = ok && deficit <= type(uint128).max;
    }
}
