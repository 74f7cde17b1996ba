// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPip} from "./DevClip.sol";
import {DevNote} from "./DevNote.sol";

/// @title Devnet only: stands in for Maker's OSM, a price source that holds each price back for an hour.
/// @notice Written anew after its published behaviour: same functions, storage, event and list of readers. What poke reads
///         becomes current at the next poke, an hour later at the earliest; until then it lies open in storage slot 4.
contract DevOsm is DevNote {
    error NotWard(address caller);
    error NotReader(address caller);
    error IsStopped();
    error NotPassed(uint256 next);
    error NoCurrentValue();

    event LogValue(bytes32 val);

    struct Feed {
        uint128 val;
        uint128 has;
    }

    // The order is that of the real one's slots 0 to 5.
    mapping(address => uint256) public wards;
    uint256 public stopped;
    address public src;
    uint16 public hop = 3600;
    uint64 public zzz;
    Feed private _cur;
    Feed private _nxt;
    mapping(address => uint256) public bud; // who may read

    modifier auth() {
        if (wards[msg.sender] != 1) revert NotWard(msg.sender);
        _;
    }

    modifier toll() {
        if (bud[msg.sender] != 1) revert NotReader(msg.sender);
        _;
    }

    constructor(address src_) {
        wards[msg.sender] = 1;
        src = src_;
    }

    function kiss(address a) external note auth {
        bud[a] = 1;
    }

    function stop() external note auth {
        stopped = 1;
    }

    function start() external note auth {
        stopped = 0;
    }

    function void() external note auth {
        _cur = _nxt = Feed(0, 0);
        stopped = 1;
    }

    function pass() public view returns (bool) {
        return block.timestamp >= zzz + hop;
    }

    /// @notice Makes what was read last current, and reads the source anew.
    function poke() external note {
        if (stopped != 0) revert IsStopped();
        if (!pass()) revert NotPassed(zzz + hop);
        (bytes32 wut, bool ok) = IPip(src).peek();
        if (!ok) return;
        _cur = _nxt;
        _nxt = Feed(uint128(uint256(wut)), 1);
        zzz = uint64(block.timestamp - block.timestamp % hop);
        emit LogValue(bytes32(uint256(_cur.val)));
    }

    function peek() external view toll returns (bytes32, bool) {
        return (bytes32(uint256(_cur.val)), _cur.has == 1);
    }

    function peep() external view toll returns (bytes32, bool) {
        return (bytes32(uint256(_nxt.val)), _nxt.has == 1);
    }

    function read() external view toll returns (bytes32) {
        if (_cur.has != 1) revert NoCurrentValue();
        return bytes32(uint256(_cur.val));
    }
}
