// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Devnet only: the anonymous log of Maker's older contracts but for the Vat, which leaves the caller out.
/// @notice Topics are the signature, the caller and the first two arguments as they stand in the call; the data is the call, cut
///         or filled with zeros to 224 bytes.
abstract contract DevNote {
    event LogNote(
        bytes4 indexed sig, address indexed usr, bytes32 indexed arg1, bytes32 indexed arg2, bytes data
    ) anonymous;

    modifier note() {
        _;
        assembly ("memory-safe") {
            let mark := mload(0x40)
            mstore(mark, 0x20)
            mstore(add(mark, 0x20), 224)
            calldatacopy(add(mark, 0x40), 0, 224) // zeros past the call's end
            log4(mark, 288, shl(224, shr(224, calldataload(0))), caller(), calldataload(4), calldataload(36))
        }
    }
}
