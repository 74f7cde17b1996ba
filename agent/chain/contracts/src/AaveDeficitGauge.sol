// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
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
///         Invariants: the recorded loss never falls; a checkpoint, once its second is over, never changes; a failing
///         source changes nothing.
contract AaveDeficitGauge is IGauge {
    using Checkpoints for Checkpoints.Trace208;

    /// @notice The pool does not answer getReserveDeficit: it is older than Aave v3.3, or no pool.
    error NoDeficitView(address pool);
    /// @notice maxAge must be at least one second.
    error ZeroMaxAge();

    /// @notice The Aave pool.
    address public immutable pool;
    /// @notice The reserve's underlying token, in whose base units loss is counted.
    address public immutable reserve;
    /// @inheritdoc IGauge
    uint64 public immutable maxAge;

    /// @notice The deficit at the last successful poke, base units.
    uint256 public lastDeficit;

    Checkpoints.Trace208 private _history;

    /// @param pool_ an Aave pool of v3.3 or later
    /// @param reserve_ the underlying token of one of its reserves
    /// @param maxAge_ seconds until a reading is stale, at least 1
    constructor(address pool_, address reserve_, uint64 maxAge_) {
        if (maxAge_ == 0) revert ZeroMaxAge();
        pool = pool_;
        reserve = reserve_;
        maxAge = maxAge_;
        (bool ok, uint256 deficit) = _readDeficit();
        if (!ok) revert NoDeficitView(pool_);
        lastDeficit = deficit;
        _history.push(uint48(block.timestamp), 0);
        emit Poked(0, block.timestamp);
    }

    /// @inheritdoc IGauge
    function asset() external view returns (address) {
        return reserve;
    }

    /// @inheritdoc IGauge
    function poke() external returns (uint256 loss) {
        loss = _history.latest();
        (bool ok, uint256 deficit) = _readDeficit();
        if (!ok) return loss;
        uint256 last = lastDeficit;
        if (deficit != last) {
            if (deficit > last) loss += deficit - last;
            lastDeficit = deficit;
        }
        _history.push(uint48(block.timestamp), SafeCast.toUint208(loss));
        emit Poked(loss, block.timestamp);
    }

    /// @inheritdoc IGauge
    function reading() public view returns (uint256 loss, uint64 time) {
        (, uint48 key, uint208 value) = _history.latestCheckpoint();
        return (value, key);
    }

    /// @inheritdoc IGauge
    function readingAt(uint64 t) external view returns (uint256 loss, uint64 time) {
        uint256 n = _countUpTo(t);
        return n == 0 ? (uint256(0), uint64(0)) : _entry(n - 1);
    }

    /// @inheritdoc IGauge
    function readingAfter(uint64 t) external view returns (uint256 loss, uint64 time) {
        uint256 n = _countUpTo(t);
        return n == _history.length() ? (uint256(0), uint64(0)) : _entry(n);
    }

    /// @inheritdoc IGauge
    function stale() external view returns (bool) {
        (, uint64 time) = reading();
        return block.timestamp > uint256(time) + maxAge;
    }

    function _entry(uint256 i) private view returns (uint256 loss, uint64 time) {
        Checkpoints.Checkpoint208 memory c = _history.at(uint32(i));
        return (c._value, c._key);
    }

    /// @dev How many readings were recorded at or before t.
    function _countUpTo(uint64 t) private view returns (uint256 low) {
        uint256 high = _history.length();
        while (low < high) {
            uint256 mid = (low + high) / 2;
            if (_history.at(uint32(mid))._key > t) high = mid;
            else low = mid + 1;
        }
    }

    /// @dev ok is false when the source reverts, answers short, or names a deficit that no token has (2^128 and more).
    function _readDeficit() private view returns (bool ok, uint256 deficit) {
        (bool success, bytes memory answer) = pool.staticcall(abi.encodeCall(IDeficitView.getReserveDeficit, (reserve)));
        if (!success || answer.length != 32) return (false, 0);
        deficit = abi.decode(answer, (uint256));
        ok = deficit <= type(uint128).max;
    }
}
