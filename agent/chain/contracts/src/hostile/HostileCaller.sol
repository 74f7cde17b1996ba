// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ITokenHook} from "./HostileToken.sol";

/// @title Tests only: a contract that does what an attacker's does.
/// @notice It makes many calls in one transaction, and further ones when a token calls it back in the middle of another's
///         call. It remembers how the latter ended. Anyone may command it.
contract HostileCaller is ITokenHook {
    struct Step {
        address target;
        bytes data;
    }

    /// @notice A step of run failed.
    error StepFailed(uint256 index, bytes inner);

    Step[] private _armed;
    uint256 public attempts; // steps made in a callback
    uint256 public successes;
    bytes public lastAnswer;

    /// @notice The calls to make when a token calls back, once.
    function arm(Step[] calldata steps) external {
        delete _armed;
        for (uint256 i = 0; i < steps.length; ++i) {
            _armed.push(steps[i]);
        }
        attempts = 0;
        successes = 0;
    }

    /// @notice Makes the calls in order, all in one transaction.
    /// @return answers what each returned
    function run(Step[] calldata steps) external returns (bytes[] memory answers) {
        answers = new bytes[](steps.length);
        for (uint256 i = 0; i < steps.length; ++i) {
            (bool ok, bytes memory answer) = steps[i].target.call(steps[i].data);
            if (!ok) revert StepFailed(i, answer);
            answers[i] = answer;
        }
    }

    /// @inheritdoc ITokenHook
    function tokensMoved(address, address, uint256) external {
        if (attempts != 0) return; // once
        uint256 n = _armed.length;
        for (uint256 i = 0; i < n; ++i) {
            ++attempts;
            (bool ok, bytes memory answer) = _armed[i].target.call(_armed[i].data);
            if (ok) ++successes;
            lastAnswer = answer;
        }
    }
}
