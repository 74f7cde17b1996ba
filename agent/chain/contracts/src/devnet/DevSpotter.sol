// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPip} from "./DevClip.sol";
import {DevNote} from "./DevNote.sol";
import {DevVat} from "./DevVat.sol";

/// @title Devnet only: stands in for Maker's Spotter.
/// @notice Same functions, storage and logs for poke and file. Wad is 1e18, ray 1e27.
contract DevSpotter is DevNote {
    error NotWard(address caller);
    error BadFile(bytes32 what);

    event Poke(bytes32 ilk, bytes32 val, uint256 spot);

    struct Ilk {
        address pip; // price source
        uint256 mat; // liquidation ratio, ray
    }

    mapping(address => uint256) public wards;
    mapping(bytes32 => Ilk) public ilks;
    DevVat public immutable vat;
    uint256 public par = 1e27; // dai's own price, ray

    modifier auth() {
        if (wards[msg.sender] != 1) revert NotWard(msg.sender);
        _;
    }

    constructor(address vat_) {
        vat = DevVat(vat_);
        wards[msg.sender] = 1;
    }

    function file(bytes32 ilk, bytes32 what, address data) external note auth {
        if (what != "pip") revert BadFile(what);
        ilks[ilk].pip = data;
    }

    function file(bytes32 ilk, bytes32 what, uint256 data) external note auth {
        if (what != "mat") revert BadFile(what);
        ilks[ilk].mat = data;
    }

    function file(bytes32 what, uint256 data) external note auth {
        if (what != "par") revert BadFile(what);
        par = data;
    }

    /// @notice Brings an ilk's spot up to the price source.
    function poke(bytes32 ilk) external {
        (bytes32 val, bool has) = IPip(ilks[ilk].pip).peek();
        uint256 spot = has ? uint256(val) * 1e9 * 1e27 / par * 1e27 / ilks[ilk].mat : 0;
        vat.file(ilk, "spot", spot);
        emit Poke(ilk, val, spot);
    }
}
