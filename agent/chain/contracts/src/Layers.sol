// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {Terms} from "./IMarket.sol";
import {RiskPool} from "./RiskPool.sol";

/// @title Which layers of a gauge's loss are sold: never more than a unit for a unit.
/// @notice A series sells the layer of its gauge's loss from startLoss + attachment to startLoss + exhaustion, and for each
///         unit of loss in it at most maxSupply / (exhaustion - attachment) units. Over all unresolved series of a gauge, of
///         all pools, these parts sum to at most 1 at every loss: whoever makes a unit of loss is never paid more than a unit.
///         A gauge whose loss is no money is not bounded so.
///
///         So that nobody takes a layer only to keep others from it, the pool that opens a gauge's first series is its host
///         for good. Series of another pool need the host's owner: as their own owner, or by admit.
///
///         Another gauge of the same reference, an index that contains it, and another market are not seen from here.
abstract contract Layers {
    using EnumerableSet for EnumerableSet.AddressSet;

    /// @notice Most unresolved series of one gauge: bounds the loop over them.
    uint256 public constant MAX_LAYERS = 32;
    uint256 private constant ONE = 1e36;

    error NotHost(address caller, address hostOwner);
    error NotAdmitted(address gauge, address pool, address host);
    error TooManyLayers(uint256 max);
    /// @notice At that loss the unresolved series of the gauge would pay more than a unit for a unit; sum has 36 decimals.
    error LayerSold(uint256 loss, uint256 sum);

    /// @notice The pool opened the first series of the gauge.
    event Hosted(address indexed gauge, address indexed pool);
    event Admitted(address indexed gauge, address indexed pool, bool admitted);

    /// @notice The pool that opened the gauge's first series; zero before.
    mapping(address gauge => address pool) public hostOf;
    /// @notice Whether a pool of another owner than the host's may open series of the gauge.
    mapping(address gauge => mapping(address pool => bool)) public admitted;

    mapping(address gauge => EnumerableSet.AddressSet) private _unresolved;

    struct Layer {
        uint256 from; // cumulative loss of the gauge
        uint256 to;
        uint256 part; // paid for a unit, 36 decimals, rounded up
    }

    /// @notice Lets a pool open series of the gauge, or no more of them. Only the owner of the gauge's host may.
    function admit(address gauge, address pool, bool on) external {
        address owner = RiskPool(hostOf[gauge]).owner();
        if (msg.sender != owner) revert NotHost(msg.sender, owner);
        admitted[gauge][pool] = on;
        emit Admitted(gauge, pool, on);
    }

    /// @notice The unresolved series of a gauge, of all pools.
    function layersOf(address gauge) external view returns (address[] memory series) {
        return _unresolved[gauge].values();
    }

    /// @dev The terms of a series.
    function _termsOf(address series) internal view virtual returns (Terms storage);

    /// @dev Enters the layer of a new series whose loss is money, or refuses it.
    function _takeLayer(address series, Terms calldata t) internal {
        address host = hostOf[t.gauge];
        if (host == address(0)) {
            hostOf[t.gauge] = t.pool;
            emit Hosted(t.gauge, t.pool);
        } else if (host != t.pool && !admitted[t.gauge][t.pool] && RiskPool(host).owner() != msg.sender) {
            revert NotAdmitted(t.gauge, t.pool, host);
        }
        EnumerableSet.AddressSet storage others = _unresolved[t.gauge];
        uint256 n = others.length();
        if (n == MAX_LAYERS) revert TooManyLayers(MAX_LAYERS);
        Layer memory own = _layer(t);
        Layer[] memory layers = new Layer[](n);
        for (uint256 i = 0; i < n; ++i) {
            layers[i] = _layer(_termsOf(others.at(i)));
        }
        // The sum rises only where a layer begins.
        _checkAt(own.from, own.part, layers);
        for (uint256 i = 0; i < n; ++i) {
            if (layers[i].from > own.from && layers[i].from < own.to) _checkAt(layers[i].from, own.part, layers);
        }
        others.add(series);
    }

    /// @dev Gives up the layer of a series that resolved.
    function _leaveLayer(address gauge, address series) internal {
        _unresolved[gauge].remove(series);
    }

    function _checkAt(uint256 loss, uint256 sum, Layer[] memory layers) private pure {
        for (uint256 i = 0; i < layers.length; ++i) {
            if (layers[i].from <= loss && loss < layers[i].to) sum += layers[i].part;
        }
        if (sum > ONE) revert LayerSold(loss, sum);
    }

    function _layer(Terms memory t) private pure returns (Layer memory) {
        return Layer(
            t.startLoss + t.attachment,
            t.startLoss + t.exhaustion,
            Math.mulDiv(t.maxSupply, ONE, t.exhaustion - t.attachment, Math.Rounding.Ceil)
        );
    }
}
