// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevClip} from "./DevClip.sol";
import {DevVat} from "./DevVat.sol";

/// @dev The part of Maker's Vow that the Dog uses.
interface IVow {
    function fess(uint256 tab) external;
}

/// @title Devnet only: stands in for Maker's Dog, which starts liquidations.
/// @notice Written anew after its published behaviour: same functions, storage, events and limits. Wad is 1e18, ray 1e27, rad
///         1e45. `due` in Bark is the debt without the penalty; what an auction asks for, tab, has it.
contract DevDog {
    error NotWard(address caller);
    error BadFile(bytes32 what);
    error NotLive();
    error NotUnsafe(bytes32 ilk, address urn);
    error LimitHit(bytes32 ilk);
    error DustyAuction(bytes32 ilk, address urn);
    error NullAuction(bytes32 ilk, address urn);
    error ChopBelowOne(uint256 chop);
    error OtherIlk(bytes32 ilk, bytes32 clipsIlk);

    event Rely(address indexed usr);
    event Deny(address indexed usr);
    event File(bytes32 indexed what, uint256 data);
    event File(bytes32 indexed what, address data);
    event File(bytes32 indexed ilk, bytes32 indexed what, uint256 data);
    event File(bytes32 indexed ilk, bytes32 indexed what, address clip);
    event Bark(
        bytes32 indexed ilk, address indexed urn, uint256 ink, uint256 art, uint256 due, address clip, uint256 indexed id
    );
    event Digs(bytes32 indexed ilk, uint256 rad);
    event Cage();

    struct Ilk {
        address clip;
        uint256 chop; // penalty, wad, at least 1e18
        uint256 hole; // most debt and penalty under auction, rad
        uint256 dirt; // debt and penalty under auction, rad
    }

    mapping(address => uint256) public wards;
    mapping(bytes32 => Ilk) public ilks;
    DevVat public immutable vat;
    address public vow;
    uint256 public live = 1;
    uint256 public Hole; // rad
    uint256 public Dirt; // rad

    modifier auth() {
        if (wards[msg.sender] != 1) revert NotWard(msg.sender);
        _;
    }

    constructor(address vat_) {
        vat = DevVat(vat_);
        wards[msg.sender] = 1;
        emit Rely(msg.sender);
    }

    function rely(address usr) external auth {
        wards[usr] = 1;
        emit Rely(usr);
    }

    function deny(address usr) external auth {
        wards[usr] = 0;
        emit Deny(usr);
    }

    function file(bytes32 what, address data) external auth {
        if (what != "vow") revert BadFile(what);
        vow = data;
        emit File(what, data);
    }

    function file(bytes32 what, uint256 data) external auth {
        if (what != "Hole") revert BadFile(what);
        Hole = data;
        emit File(what, data);
    }

    function file(bytes32 ilk, bytes32 what, uint256 data) external auth {
        if (what == "chop") {
            if (data < 1e18) revert ChopBelowOne(data);
            ilks[ilk].chop = data;
        } else if (what == "hole") {
            ilks[ilk].hole = data;
        } else {
            revert BadFile(what);
        }
        emit File(ilk, what, data);
    }

    function file(bytes32 ilk, bytes32 what, address clip) external auth {
        if (what != "clip") revert BadFile(what);
        if (DevClip(clip).ilk() != ilk) revert OtherIlk(ilk, DevClip(clip).ilk());
        ilks[ilk].clip = clip;
        emit File(ilk, what, clip);
    }

    function chop(bytes32 ilk) external view returns (uint256) {
        return ilks[ilk].chop;
    }

    /// @notice Liquidates an unsafe urn, or as much of it as there is room for, and starts an auction.
    /// @param kpr who gets the reward
    function bark(bytes32 ilk, address urn, address kpr) external returns (uint256 id) {
        if (live != 1) revert NotLive();
        (uint256 ink, uint256 art) = vat.urns(ilk, urn);
        Ilk memory milk = ilks[ilk];
        uint256 dart;
        uint256 dink;
        uint256 due;
        {
            (, uint256 rate, uint256 spot,, uint256 dust) = vat.ilks(ilk);
            if (spot == 0 || ink * spot >= art * rate) revert NotUnsafe(ilk, urn);
            if (Hole <= Dirt || milk.hole <= milk.dirt) revert LimitHit(ilk);
            uint256 room = _min(Hole - Dirt, milk.hole - milk.dirt);
            dart = _min(art, room * 1e18 / rate / milk.chop);
            if (art > dart) {
                if ((art - dart) * rate < dust) dart = art; // all of it, even over the limits, rather than leave dust
                else if (dart * rate < dust) revert DustyAuction(ilk, urn);
            }
            dink = ink * dart / art;
            if (dink == 0) revert NullAuction(ilk, urn);
            due = dart * rate;
        }
        vat.grab(ilk, urn, milk.clip, vow, -int256(dink), -int256(dart));
        IVow(vow).fess(due);
        uint256 tab = due * milk.chop / 1e18;
        Dirt += tab;
        ilks[ilk].dirt = milk.dirt + tab;
        id = DevClip(milk.clip).kick(tab, dink, urn, kpr);
        emit Bark(ilk, urn, dink, dart, due, milk.clip, id);
    }

    /// @notice Takes debt and penalty out of what is under auction.
    function digs(bytes32 ilk, uint256 rad) external auth {
        Dirt -= rad;
        ilks[ilk].dirt -= rad;
        emit Digs(ilk, rad);
    }

    function cage() external auth {
        live = 0;
        emit Cage();
    }

    function _min(uint256 x, uint256 y) private pure returns (uint256) {
        return x < y ? x : y;
    }
}
