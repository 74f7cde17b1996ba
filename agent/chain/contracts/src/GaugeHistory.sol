// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {NotEnoughGas} from "./FeedRounds.sol";
import {IGauge} from "./IGauge.sol";

/// @title What all gauges share: the record of readings, and how a source is asked.
/// @notice Each reading is kept under the second in which it was recorded, with the loss and with the time up to which the
///         source was seen. That time is the second itself, unless a reading comes late (an assertion that waited for a
///         dispute) or rests on something older (a part of an index).
///
///         Invariants: neither loss nor time ever falls from one reading to the next; a reading, once its second is over, never
///         changes; a source gets at most SOURCE_GAS, and always as much, so that nobody makes it fail by leaving less.
abstract contract GaugeHistory is IGauge {
    using Checkpoints for Checkpoints.Trace208;

    /// @notice maxAge must be at least one second.
    error ZeroMaxAge();

    /// @notice Gas that a source may use to answer one question.
    uint256 public constant SOURCE_GAS = 100_000;

    uint256 private constant TIME_BITS = 48;

    /// @inheritdoc IGauge
    uint64 public immutable maxAge;

    Checkpoints.Trace208 private _history; // second -> loss (160 bits), time (48 bits)

    /// @param maxAge_ seconds until a reading is stale, at least 1
    constructor(uint64 maxAge_) {
        if (maxAge_ == 0) revert ZeroMaxAge();
        maxAge = maxAge_;
    }

    /// @inheritdoc IGauge
    function reading() public view returns (uint256 loss, uint64 time) {
        return _unpack(_history.latest());
    }

    /// @inheritdoc IGauge
    function readingAt(uint64 t) external view returns (uint256 loss, uint64 time) {
        uint48 key = t > type(uint48).max ? type(uint48).max : uint48(t);
        return _unpack(_history.upperLookupRecent(key));
    }

    /// @inheritdoc IGauge
    function readingAfter(uint64 t) external view returns (uint256 loss, uint64 time) {
        uint256 low = 0;
        uint256 end = _history.length();
        uint256 high = end;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            (loss, time) = _unpack(_history.at(uint32(middle))._value);
            if (time > t) high = middle;
            else low = middle + 1;
        }
        return low == end ? (uint256(0), uint64(0)) : _unpack(_history.at(uint32(low))._value);
    }

    /// @inheritdoc IGauge
    function stale() external view returns (bool) {
        (, uint64 time) = reading();
        return block.timestamp > uint256(time) + maxAge;
    }

    /// @dev Records under this second what was seen up to time. A loss or time below the last one on record counts as that.
    /// @return recorded the loss on record now
    function _record(uint256 loss, uint256 time) internal returns (uint256 recorded) {
        (uint256 lastLoss, uint64 lastTime) = reading();
        recorded = Math.min(Math.max(loss, lastLoss), type(uint160).max);
        time = Math.max(time, lastTime);
        _history.push(uint48(block.timestamp), uint208((recorded << TIME_BITS) | time));
        emit Poked(recorded, time);
    }

    /// @dev Asks a source for some words. It answers nothing but itself: a revert, any other length, an account without code
    ///      or more than its gas are all a failure, and what it returns beyond the words is never copied.
    /// @param words how many 32-byte words the answer has
    function _ask(address source, bytes memory question, uint256 words)
        internal
        view
        returns (bool ok, uint256[] memory answer)
    {
        uint256 needed = SOURCE_GAS + SOURCE_GAS / 60 + 6_000; // a call passes on 63/64 of what is left after its own cost
        if (gasleft() < needed) revert NotEnoughGas(gasleft(), needed);
        answer = new uint256[](words);
        uint256 given = SOURCE_GAS;
        assembly ("memory-safe") {
            ok := staticcall(given, source, add(question, 32), mload(question), add(answer, 32), mul(words, 32))
            ok := and(ok, eq(returndatasize(), mul(words, 32)))
        }
    }

    function _unpack(uint208 value) private pure returns (uint256 loss, uint64 time) {
        return (value >> TIME_BITS, uint48(value));
    }
}
