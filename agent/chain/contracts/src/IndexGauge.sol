// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {NotEnoughGas} from "./FeedRounds.sol";
import {GaugeHistory} from "./GaugeHistory.sol";
import {IGauge} from "./IGauge.sol";

/// @title Gauge of several gauges together: a market, or all of them.
/// @notice Loss is the sum of the parts' losses, each times its weight, in base units of asset(). Weights are fixed, and convert
///         as well: for a part that counts another token they are a price, which moves when the gauge does not.
///
///         A poke pokes every part and takes what it then has on record. A part that fails, reverts or eats its gas stops none
///         of the others: its last loss stands, and its age makes the index age. The index's time is such that it is stale
///         exactly when one of its parts is.
///
///         Invariants, besides those of GaugeHistory: loss = sum of floor(weight * part's loss / 1e18) over what was last taken;
///         a part that counts the index's own asset weighs at most 1, so that losing a unit never counts as more than one.
contract IndexGauge is GaugeHistory {
    /// @notice Between 1 and MAX_PARTS, as many weights as parts.
    error BadParts(uint256 parts, uint256 weights);
    /// @notice The part is no gauge, is an index itself, or its loss is no money.
    error BadPart(address part);
    error BadWeight(address part, uint256 weight);
    error PartTwice(address part);
    error ZeroAsset();

    /// @notice What a part has on record was taken.
    event PartTaken(address indexed part, uint256 loss, uint256 time);

    /// @notice One gauge of the index, and what it said last.
    struct Part {
        address gauge;
        uint64 maxAge;
        uint128 weight; // WAD: base units of asset() a base unit of the part's
        uint160 loss; // base units of the part's asset
        uint64 time;
    }

    /// @notice Most parts: bounds every loop over them.
    uint256 public constant MAX_PARTS = 16;
    /// @notice Gas that a part's poke may use.
    uint256 public constant PART_GAS = 600_000;

    /// @inheritdoc IGauge
    bytes32 public constant kind = "index";
    /// @inheritdoc IGauge
    address public immutable asset;

    Part[] private _parts;

    /// @param asset_ the token in whose base units loss is counted
    /// @param parts_ gauges whose loss is money, none of them an index
    /// @param weights_ WAD, above 0; at most 1e18 for a part that counts asset_. For another token choose at most its price: a
    ///        higher weight pays more for a loss than the loss is
    constructor(address asset_, address[] memory parts_, uint128[] memory weights_) GaugeHistory(_least(parts_)) {
        if (asset_ == address(0)) revert ZeroAsset();
        if (parts_.length != weights_.length) revert BadParts(parts_.length, weights_.length);
        asset = asset_;
        for (uint256 i = 0; i < parts_.length; ++i) {
            address part = parts_[i];
            for (uint256 j = 0; j < i; ++j) {
                if (parts_[j] == part) revert PartTwice(part);
            }
            address counts = IGauge(part).asset();
            if (counts == address(0) || IGauge(part).kind() == kind) revert BadPart(part);
            uint128 weight = weights_[i];
            if (weight == 0 || (counts == asset_ && weight > 1e18)) revert BadWeight(part, weight);
            (uint256 loss, uint64 time) = IGauge(part).reading();
            if (loss > type(uint160).max || time > block.timestamp) revert BadPart(part);
            _parts.push(Part(part, IGauge(part).maxAge(), weight, uint160(loss), time));
        }
        (uint256 sum, uint256 asOf) = _total();
        _record(sum, asOf);
    }

    /// @inheritdoc IGauge
    function subject() external view returns (address, address, bytes32) {
        return (address(this), asset, 0);
    }

    /// @notice The gauges, their weights, and what each said last.
    function parts() external view returns (Part[] memory) {
        return _parts;
    }

    /// @inheritdoc IGauge
    function poke() external returns (uint256 loss) {
        bool any = false;
        for (uint256 i = 0; i < _parts.length; ++i) {
            Part storage p = _parts[i];
            _pokePart(p.gauge);
            (bool ok, uint256[] memory said) = _ask(p.gauge, abi.encodeCall(IGauge.reading, ()), 2);
            if (!ok || said[0] > type(uint160).max || said[1] > block.timestamp) continue;
            any = true;
            if (said[0] <= p.loss && said[1] <= p.time) continue;
            p.loss = uint160(Math.max(p.loss, said[0]));
            p.time = uint64(Math.max(p.time, said[1]));
            emit PartTaken(p.gauge, p.loss, p.time);
        }
        if (any) {
            (uint256 sum, uint256 time) = _total();
            return _record(sum, time);
        }
        (loss,) = reading();
    }

    /// @inheritdoc IGauge
    function peek() external view returns (bool ok, uint256 loss, bool changed) {
        for (uint256 i = 0; i < _parts.length; ++i) {
            Part memory p = _parts[i];
            (bool read, uint256[] memory said) = _ask(p.gauge, abi.encodeCall(IGauge.reading, ()), 2);
            if (read && said[0] <= type(uint160).max && said[1] <= block.timestamp) {
                ok = true;
                p.loss = uint160(Math.max(p.loss, said[0]));
                (bool would, uint256 then_, bool moves) = _peekPart(p.gauge);
                if (would && then_ <= type(uint160).max) p.loss = uint160(Math.max(p.loss, then_));
                changed = changed || moves || p.loss != _parts[i].loss;
            }
            loss += _worth(p);
        }
        (uint256 recorded,) = reading();
        loss = Math.min(Math.max(loss, recorded), type(uint160).max);
    }

    /// @dev The sum, and its time: that of the part that will be stale first, moved so that maxAge counts from it.
    function _total() private view returns (uint256 sum, uint256 time) {
        uint256 until = type(uint256).max;
        for (uint256 i = 0; i < _parts.length; ++i) {
            Part storage p = _parts[i];
            sum += _worth(p);
            until = Math.min(until, uint256(p.time) + p.maxAge);
        }
        time = until < maxAge ? 0 : until - maxAge;
    }

    function _worth(Part memory p) private pure returns (uint256) {
        return Math.mulDiv(p.loss, p.weight, 1e18);
    }

    /// @dev Pokes a part and copies nothing of what it answers.
    function _pokePart(address part) private {
        _needPartGas();
        bytes memory call_ = abi.encodeCall(IGauge.poke, ());
        uint256 given = PART_GAS;
        assembly ("memory-safe") {
            pop(call(given, part, 0, add(call_, 32), mload(call_), 0, 0))
        }
    }

    /// @dev A part's peek; all zero when it does not answer.
    function _peekPart(address part) private view returns (bool ok, uint256 loss, bool changed) {
        _needPartGas();
        bytes memory call_ = abi.encodeCall(IGauge.peek, ());
        uint256[3] memory answer;
        uint256 given = PART_GAS;
        assembly ("memory-safe") {
            ok := staticcall(given, part, add(call_, 32), mload(call_), answer, 96)
            ok := and(ok, eq(returndatasize(), 96))
        }
        return ok ? (answer[0] == 1, answer[1], answer[2] == 1) : (false, 0, false);
    }

    function _needPartGas() private view {
        uint256 needed = PART_GAS + PART_GAS / 60 + 6_000;
        if (gasleft() < needed) revert NotEnoughGas(gasleft(), needed);
    }

    /// @dev The shortest maxAge of the parts, which is the index's.
    function _least(address[] memory parts_) private view returns (uint64 least) {
        if (parts_.length == 0 || parts_.length > MAX_PARTS) revert BadParts(parts_.length, parts_.length);
        least = type(uint64).max;
        for (uint256 i = 0; i < parts_.length; ++i) {
            if (parts_[i].code.length == 0) revert BadPart(parts_[i]);
            least = uint64(Math.min(least, IGauge(parts_[i]).maxAge()));
        }
    }
}
