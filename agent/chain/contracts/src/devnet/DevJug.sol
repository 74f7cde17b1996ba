// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevNote} from "./DevNote.sol";
import {DevVat} from "./DevVat.sol";

/// @title Devnet only: stands in for Maker's Jug, which brings stability fees into an ilk's rate.
/// @notice Written anew after its published behaviour: same functions, storage and log. A rate moves when somebody calls drip and
///         not before. Ray is 1e27.
contract DevJug is DevNote {
    error NotWard(address caller);
    error BadFile(bytes32 what);
    error AlreadyInit(bytes32 ilk);
    error NotDripped(bytes32 ilk);

    struct Ilk {
        uint256 duty; // fee of a second beside base, ray
        uint256 rho; // second of the last drip
    }

    mapping(address => uint256) public wards;
    mapping(bytes32 => Ilk) public ilks;
    DevVat public immutable vat;
    address public vow;
    uint256 public base; // ray

    modifier auth() {
        if (wards[msg.sender] != 1) revert NotWard(msg.sender);
        _;
    }

    constructor(address vat_) {
        vat = DevVat(vat_);
        wards[msg.sender] = 1;
    }

    function init(bytes32 ilk) external note auth {
        if (ilks[ilk].duty != 0) revert AlreadyInit(ilk);
        ilks[ilk] = Ilk(1e27, block.timestamp);
    }

    function file(bytes32 ilk, bytes32 what, uint256 data) external note auth {
        if (block.timestamp != ilks[ilk].rho) revert NotDripped(ilk);
        if (what != "duty") revert BadFile(what);
        ilks[ilk].duty = data;
    }

    function file(bytes32 what, uint256 data) external note auth {
        if (what != "base") revert BadFile(what);
        base = data;
    }

    function file(bytes32 what, address data) external note auth {
        if (what != "vow") revert BadFile(what);
        vow = data;
    }

    /// @notice Brings the fees since the last drip into the ilk's rate.
    function drip(bytes32 ilk) external note returns (uint256 rate) {
        Ilk storage i = ilks[ilk];
        (, uint256 prev,,,) = vat.ilks(ilk);
        rate = _power(base + i.duty, block.timestamp - i.rho) * prev / 1e27;
        vat.fold(ilk, vow, int256(rate) - int256(prev));
        i.rho = block.timestamp;
    }

    /// @dev x to the n, ray, each product rounded half up.
    function _power(uint256 x, uint256 n) private pure returns (uint256 z) {
        z = n % 2 == 1 ? x : 1e27;
        for (n /= 2; n > 0; n /= 2) {
            x = (x * x + 5e26) / 1e27;
            if (n % 2 == 1) z = (z * x + 5e26) / 1e27;
        }
    }
}
