// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {ERC1967Utils} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Utils.sol";

/// @title Devnet only: a proxy whose implementation its deployer changes, with the storage layout of EIP-1967.
/// @notice What an implementation keeps in storage, immutables aside, is not set up here.
contract DevProxy is ERC1967Proxy {
    error NotDeployer();

    address private immutable _deployer = msg.sender;

    constructor(address implementation) ERC1967Proxy(implementation, "") {}

    /// @dev Nothing is to be set up: implementations here keep nothing in storage.
    function _unsafeAllowUninitialized() internal pure override returns (bool) {
        return true;
    }

    /// @notice Replaces the code behind the proxy.
    function upgradeProxyTo(address implementation) external {
        if (msg.sender != _deployer) revert NotDeployer();
        ERC1967Utils.upgradeToAndCall(implementation, "");
    }

    /// @notice Refuses ether: nothing here takes any.
    receive() external payable {
        revert();
    }
}
