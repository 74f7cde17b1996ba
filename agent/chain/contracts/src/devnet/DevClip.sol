// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevVat} from "./DevVat.sol";

/// @dev The parts of Maker's Dog, Spotter, price source and price curve that the Clipper uses.
interface IDog {
    function chop(bytes32 ilk) external view returns (uint256);
    function digs(bytes32 ilk, uint256 rad) external;
}

interface ISpotter {
    function par() external view returns (uint256);
    function ilks(bytes32 ilk) external view returns (address pip, uint256 mat);
}

interface IPip {
    function peek() external view returns (bytes32 price, bool has);
}

interface IAbacus {
    /// @param top starting price, ray
    /// @param dur seconds since then
    function price(uint256 top, uint256 dur) external view returns (uint256);
}

interface IClipperCallee {
    function clipperCall(address sender, uint256 owe, uint256 slice, bytes calldata data) external;
}

/// @title Devnet only: stands in for Maker's Clipper, the auctions of one ilk.
/// @notice Written anew after its published behaviour: same functions, storage, events and rules. A Dutch auction whose price
///         falls from top; buyers take parts; an auction ends when its collateral or its debt is gone, and its sale is deleted
///         then, with whatever debt was left. Nothing here or elsewhere adds up what was left. Wad is 1e18, ray 1e27, rad 1e45.
contract DevClip {
    error NotWard(address caller);
    error Locked();
    error Stopped(uint256 stopped);
    error BadFile(bytes32 what);
    error ZeroOf(string name);
    error NotRunning(uint256 id);
    error NeedsReset(uint256 id);
    error CannotReset(uint256 id);
    error TooExpensive(uint256 price, uint256 max);
    error NoPartialPurchase(uint256 tab);
    error InvalidPrice();

    event Rely(address indexed usr);
    event Deny(address indexed usr);
    event File(bytes32 indexed what, uint256 data);
    event File(bytes32 indexed what, address data);
    event Kick(
        uint256 indexed id,
        uint256 top,
        uint256 tab,
        uint256 lot,
        address indexed usr,
        address indexed kpr,
        uint256 coin
    );
    event Take(
        uint256 indexed id,
        uint256 max,
        uint256 price,
        uint256 owe,
        uint256 tab,
        uint256 lot,
        address indexed usr
    );
    event Redo(
        uint256 indexed id,
        uint256 top,
        uint256 tab,
        uint256 lot,
        address indexed usr,
        address indexed kpr,
        uint256 coin
    );
    event Yank(uint256 id);

    struct Sale {
        uint256 pos; // index in active
        uint256 tab; // debt and penalty still asked for, rad
        uint256 lot; // collateral still offered, wad
        address usr; // whose it was
        uint96 tic; // when the price began to fall
        uint256 top; // starting price, ray
    }

    mapping(address => uint256) public wards;
    bytes32 public immutable ilk;
    DevVat public immutable vat;
    IDog public dog;
    address public vow;
    ISpotter public spotter;
    IAbacus public calc;
    uint256 public buf; // starting price over the oracle's, ray
    uint256 public tail; // seconds until a reset
    uint256 public cusp; // price over top until a reset, ray
    uint64 public chip; // reward, part of tab, wad
    uint192 public tip; // reward, flat, rad
    uint256 public chost; // dust times chop, rad
    uint256 public kicks;
    uint256[] public active;
    mapping(uint256 => Sale) public sales;
    uint256 public stopped; // 1 no kick, 2 nor redo, 3 nor take

    uint256 private _locked;

    modifier auth() {
        if (wards[msg.sender] != 1) revert NotWard(msg.sender);
        _;
    }

    modifier lock() {
        if (_locked != 0) revert Locked();
        _locked = 1;
        _;
        _locked = 0;
    }

    modifier isStopped(uint256 level) {
        if (stopped >= level) revert Stopped(stopped);
        _;
    }

    constructor(address vat_, address spotter_, address dog_, bytes32 ilk_) {
        vat = DevVat(vat_);
        spotter = ISpotter(spotter_);
        dog = IDog(dog_);
        ilk = ilk_;
        buf = 1e27;
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

    function file(bytes32 what, uint256 data) external auth lock {
        if (what == "buf") buf = data;
        else if (what == "tail") tail = data;
        else if (what == "cusp") cusp = data;
        else if (what == "chip") chip = uint64(data);
        else if (what == "tip") tip = uint192(data);
        else if (what == "stopped") stopped = data;
        else revert BadFile(what);
        emit File(what, data);
    }

    function file(bytes32 what, address data) external auth lock {
        if (what == "spotter") spotter = ISpotter(data);
        else if (what == "dog") dog = IDog(data);
        else if (what == "vow") vow = data;
        else if (what == "calc") calc = IAbacus(data);
        else revert BadFile(what);
        emit File(what, data);
    }

    /// @notice Starts an auction. Only the Dog, as a ward, does.
    function kick(uint256 tab, uint256 lot, address usr, address kpr)
        external
        auth
        lock
        isStopped(1)
        returns (uint256 id)
    {
        if (tab == 0) revert ZeroOf("tab");
        if (lot == 0) revert ZeroOf("lot");
        if (usr == address(0)) revert ZeroOf("usr");
        id = ++kicks;
        active.push(id);
        uint256 top = getFeedPrice() * buf / 1e27;
        if (top == 0) revert ZeroOf("top");
        sales[id] = Sale(active.length - 1, tab, lot, usr, uint96(block.timestamp), top);
        uint256 coin = tip + tab * chip / 1e18;
        if (coin > 0) vat.suck(vow, kpr, coin);
        emit Kick(id, top, tab, lot, usr, kpr, coin);
    }

    /// @notice Starts an auction's price anew, once it has run too long or fallen too far.
    function redo(uint256 id, address kpr) external lock isStopped(2) {
        Sale storage s = sales[id];
        if (s.usr == address(0)) revert NotRunning(id);
        (bool done,) = _status(s);
        if (!done) revert CannotReset(id);
        s.tic = uint96(block.timestamp);
        uint256 feed = getFeedPrice();
        s.top = feed * buf / 1e27;
        if (s.top == 0) revert ZeroOf("top");
        uint256 coin;
        if ((tip > 0 || chip > 0) && s.tab >= chost && s.lot * feed >= chost) {
            coin = tip + s.tab * chip / 1e18;
            vat.suck(vow, kpr, coin);
        }
        emit Redo(id, s.top, s.tab, s.lot, s.usr, kpr, coin);
    }

    /// @notice Buys up to amt of an auction's collateral at the price of this second, paid in the caller's dai of the vat.
    /// @param max most accepted, ray
    /// @param who gets the collateral, and is called with data if there are any
    function take(uint256 id, uint256 amt, uint256 max, address who, bytes calldata data) external lock isStopped(3) {
        Sale memory s = sales[id];
        if (s.usr == address(0)) revert NotRunning(id);
        uint256 owe;
        uint256 price;
        {
            bool done;
            (done, price) = _status(s);
            if (done) revert NeedsReset(id);
            if (max < price) revert TooExpensive(price, max);
            uint256 slice = s.lot < amt ? s.lot : amt;
            owe = slice * price;
            if (owe > s.tab) {
                owe = s.tab;
                slice = owe / price;
            } else if (owe < s.tab && slice < s.lot && s.tab - owe < chost) {
                // What is left must not be dust: pay less, or take all.
                if (s.tab <= chost) revert NoPartialPurchase(s.tab);
                owe = s.tab - chost;
                slice = owe / price;
            }
            s.tab -= owe;
            s.lot -= slice;
            vat.flux(ilk, address(this), who, slice);
            if (data.length > 0 && who != address(vat) && who != address(dog)) {
                IClipperCallee(who).clipperCall(msg.sender, owe, slice, data);
            }
        }
        vat.move(msg.sender, vow, owe);
        dog.digs(ilk, s.lot == 0 ? s.tab + owe : owe);
        if (s.lot == 0) {
            _remove(id);
        } else if (s.tab == 0) {
            vat.flux(ilk, address(this), s.usr, s.lot);
            _remove(id);
        } else {
            sales[id].tab = s.tab;
            sales[id].lot = s.lot;
        }
        emit Take(id, max, price, owe, s.tab, s.lot, s.usr);
    }

    /// @notice Cancels an auction at a shutdown or a migration; the caller gets the collateral.
    function yank(uint256 id) external auth lock {
        Sale memory s = sales[id];
        if (s.usr == address(0)) revert NotRunning(id);
        dog.digs(ilk, s.tab);
        vat.flux(ilk, address(this), msg.sender, s.lot);
        _remove(id);
        emit Yank(id);
    }

    /// @notice Brings chost up to date.
    function upchost() external {
        (,,,, uint256 dust) = vat.ilks(ilk);
        chost = dust * dog.chop(ilk) / 1e18;
    }

    function count() external view returns (uint256) {
        return active.length;
    }

    function list() external view returns (uint256[] memory) {
        return active;
    }

    function getStatus(uint256 id) external view returns (bool needsRedo, uint256 price, uint256 lot, uint256 tab) {
        Sale memory s = sales[id];
        bool done;
        (done, price) = _status(s);
        return (s.usr != address(0) && done, price, s.lot, s.tab);
    }

    /// @notice The oracle's price of a wad in dai, ray.
    function getFeedPrice() public view returns (uint256) {
        (address pip,) = spotter.ilks(ilk);
        (bytes32 price, bool has) = IPip(pip).peek();
        if (!has) revert InvalidPrice();
        return uint256(price) * 1e9 * 1e27 / spotter.par();
    }

    function _status(Sale memory s) private view returns (bool done, uint256 price) {
        price = calc.price(s.top, block.timestamp - s.tic);
        done = block.timestamp - s.tic > tail || price * 1e27 < s.top * cusp;
    }

    function _remove(uint256 id) private {
        uint256 moved = active[active.length - 1];
        if (id != moved) {
            uint256 index = sales[id].pos;
            active[index] = moved;
            sales[moved].pos = index;
        }
        active.pop();
        delete sales[id];
    }
}
