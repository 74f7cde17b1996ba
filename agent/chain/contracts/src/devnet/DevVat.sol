// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Devnet only: stands in for Maker's Vat, the ledger of collateral, debt and dai.
/// @notice Written anew after its published behaviour: same functions, storage and anonymous LogNote, for frob, fork, grab, suck,
///         heal, flux, move, slip, fold and file, without debt ceilings and dust. Wad is 1e18, ray 1e27, rad 1e45. It keeps no loss of an ilk, as the real one keeps
///         none.
contract DevVat {
    error NotWard(address caller);
    error NotAllowed(address caller, address owner);
    error NotLive();
    error NoSuchIlk(bytes32 ilk);
    error BadFile(bytes32 what);
    error Unsafe(bytes32 ilk, address urn);

    event LogNote(
        bytes4 indexed sig, bytes32 indexed arg1, bytes32 indexed arg2, bytes32 indexed arg3, bytes data
    ) anonymous;

    struct Ilk {
        uint256 Art; // total normalised debt, wad
        uint256 rate; // ray
        uint256 spot; // price with safety margin, ray
        uint256 line; // debt ceiling, rad
        uint256 dust; // rad
    }

    struct Urn {
        uint256 ink; // locked collateral, wad
        uint256 art; // normalised debt, wad
    }

    mapping(address => uint256) public wards;
    mapping(address => mapping(address => uint256)) public can;
    mapping(bytes32 => Ilk) public ilks;
    mapping(bytes32 => mapping(address => Urn)) public urns;
    mapping(bytes32 => mapping(address => uint256)) public gem; // wad
    mapping(address => uint256) public dai; // rad
    mapping(address => uint256) public sin; // rad
    uint256 public debt; // rad
    uint256 public vice; // rad
    uint256 public Line; // rad
    uint256 public live = 1;

    modifier auth() {
        if (wards[msg.sender] != 1) revert NotWard(msg.sender);
        _;
    }

    /// @dev Topics are the signature and the first three arguments as they stand in the call; the data is the call, cut or filled
    ///      with zeros to 224 bytes.
    modifier note() {
        _;
        assembly ("memory-safe") {
            let mark := mload(0x40)
            mstore(mark, 0x20)
            mstore(add(mark, 0x20), 224)
            calldatacopy(add(mark, 0x40), 0, 224) // zeros past the call's end
            log4(mark, 288, shl(224, shr(224, calldataload(0))), calldataload(4), calldataload(36), calldataload(68))
        }
    }

    constructor() {
        wards[msg.sender] = 1;
    }

    function rely(address usr) external note auth {
        wards[usr] = 1;
    }

    function deny(address usr) external note auth {
        wards[usr] = 0;
    }

    function hope(address usr) external note {
        can[msg.sender][usr] = 1;
    }

    function nope(address usr) external note {
        can[msg.sender][usr] = 0;
    }

    function init(bytes32 ilk) external note auth {
        ilks[ilk].rate = 1e27;
    }

    function file(bytes32 what, uint256 data) external note auth {
        if (what != "Line") revert BadFile(what);
        Line = data;
    }

    function file(bytes32 ilk, bytes32 what, uint256 data) external note auth {
        if (what == "spot") ilks[ilk].spot = data;
        else if (what == "line") ilks[ilk].line = data;
        else if (what == "dust") ilks[ilk].dust = data;
        else revert BadFile(what);
    }

    function cage() external note auth {
        live = 0;
    }

    /// @notice Adds or takes collateral that came from outside.
    function slip(bytes32 ilk, address usr, int256 wad) external note auth {
        gem[ilk][usr] = _add(gem[ilk][usr], wad);
    }

    function flux(bytes32 ilk, address src, address dst, uint256 wad) external note {
        _allowed(src);
        gem[ilk][src] -= wad;
        gem[ilk][dst] += wad;
    }

    function move(address src, address dst, uint256 rad) external note {
        _allowed(src);
        dai[src] -= rad;
        dai[dst] += rad;
    }

    /// @notice Moves collateral into an urn and draws debt, or the reverse. The urn must be safe afterwards.
    function frob(bytes32 ilk, address u, address v, address w, int256 dink, int256 dart) external note {
        Ilk storage i = ilks[ilk];
        Urn storage urn = urns[ilk][u];
        if (live != 1) revert NotLive();
        if (i.rate == 0) revert NoSuchIlk(ilk);
        urn.ink = _add(urn.ink, dink);
        urn.art = _add(urn.art, dart);
        i.Art = _add(i.Art, dart);
        int256 dtab = int256(i.rate) * dart;
        debt = _add(debt, dtab);
        if (urn.art * i.rate > urn.ink * i.spot && (dart > 0 || dink < 0)) revert Unsafe(ilk, u);
        if (dart > 0 || dink < 0) _allowed(u);
        if (dink > 0) _allowed(v);
        if (dart < 0) _allowed(w);
        gem[ilk][v] = _add(gem[ilk][v], -dink);
        dai[w] = _add(dai[w], dtab);
    }

    /// @notice Moves collateral and debt between two urns whose owners allow it. Both must be safe afterwards.
    function fork(bytes32 ilk, address src, address dst, int256 dink, int256 dart) external note {
        Urn storage u = urns[ilk][src];
        Urn storage v = urns[ilk][dst];
        Ilk storage i = ilks[ilk];
        u.ink = _add(u.ink, -dink);
        u.art = _add(u.art, -dart);
        v.ink = _add(v.ink, dink);
        v.art = _add(v.art, dart);
        _allowed(src);
        _allowed(dst);
        if (u.art * i.rate > u.ink * i.spot) revert Unsafe(ilk, src);
        if (v.art * i.rate > v.ink * i.spot) revert Unsafe(ilk, dst);
    }

    /// @notice Seizes collateral and debt; the debt becomes w's sin.
    function grab(bytes32 ilk, address u, address v, address w, int256 dink, int256 dart) external note auth {
        Ilk storage i = ilks[ilk];
        Urn storage urn = urns[ilk][u];
        urn.ink = _add(urn.ink, dink);
        urn.art = _add(urn.art, dart);
        i.Art = _add(i.Art, dart);
        int256 dtab = int256(i.rate) * dart;
        gem[ilk][v] = _add(gem[ilk][v], -dink);
        sin[w] = _add(sin[w], -dtab);
        vice = _add(vice, -dtab);
    }

    /// @notice Cancels the caller's dai against its sin.
    function heal(uint256 rad) external note {
        sin[msg.sender] -= rad;
        dai[msg.sender] -= rad;
        vice -= rad;
        debt -= rad;
    }

    /// @notice Makes dai against sin.
    function suck(address u, address v, uint256 rad) external note auth {
        sin[u] += rad;
        dai[v] += rad;
        vice += rad;
        debt += rad;
    }

    /// @notice Changes an ilk's rate; the difference goes to u.
    function fold(bytes32 ilk, address u, int256 rate) external note auth {
        Ilk storage i = ilks[ilk];
        i.rate = _add(i.rate, rate);
        int256 rad = int256(i.Art) * rate;
        dai[u] = _add(dai[u], rad);
        debt = _add(debt, rad);
    }

    function _allowed(address owner) private view {
        if (owner != msg.sender && can[owner][msg.sender] != 1) revert NotAllowed(msg.sender, owner);
    }

    function _add(uint256 x, int256 y) private pure returns (uint256) {
        return y < 0 ? x - uint256(-y) : x + uint256(y);
    }
}
