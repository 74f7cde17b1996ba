// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevNote} from "./DevNote.sol";
import {DevVat} from "./DevVat.sol";

/// @dev The address of one vault in the Vat.
contract DevUrnHandler {
    constructor(address vat) {
        DevVat(vat).hope(msg.sender);
    }
}

/// @title Devnet only: stands in for Maker's DssCdpManager, which numbers vaults.
/// @notice Written anew after its published behaviour: same functions, storage and event for open, give, frob and shift.
contract DevCdpManager is DevNote {
    error NotOwner(uint256 cdp, address caller);
    error OtherIlk(uint256 src, uint256 dst);

    event NewCdp(address indexed usr, address indexed own, uint256 indexed cdp);

    address public immutable vat;
    uint256 public cdpi; // the newest vault's number
    mapping(uint256 => address) public urns;
    mapping(uint256 => address) public owns;
    mapping(uint256 => bytes32) public ilks;

    modifier cdpAllowed(uint256 cdp) {
        if (owns[cdp] != msg.sender) revert NotOwner(cdp, msg.sender);
        _;
    }

    constructor(address vat_) {
        vat = vat_;
    }

    function open(bytes32 ilk, address usr) external returns (uint256 cdp) {
        cdp = ++cdpi;
        urns[cdp] = address(new DevUrnHandler(vat));
        owns[cdp] = usr;
        ilks[cdp] = ilk;
        emit NewCdp(msg.sender, usr, cdp);
    }

    function give(uint256 cdp, address dst) external note cdpAllowed(cdp) {
        owns[cdp] = dst;
    }

    /// @notice Moves collateral that lies at the vault's address, and dai to it or from it.
    function frob(uint256 cdp, int256 dink, int256 dart) external note cdpAllowed(cdp) {
        address urn = urns[cdp];
        DevVat(vat).frob(ilks[cdp], urn, urn, urn, dink, dart);
    }

    /// @notice Moves all of one vault into another of the same owner and ilk.
    function shift(uint256 src, uint256 dst) external note cdpAllowed(src) cdpAllowed(dst) {
        if (ilks[src] != ilks[dst]) revert OtherIlk(src, dst);
        (uint256 ink, uint256 art) = DevVat(vat).urns(ilks[src], urns[src]);
        DevVat(vat).fork(ilks[src], urns[src], urns[dst], int256(ink), int256(art));
    }
}
