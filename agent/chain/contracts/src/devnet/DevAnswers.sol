// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Devnet only: a contract that answers what it was told to, and passes every other call on.
/// @notice For what no honest contract does: a symbol of ten kilobytes, a price of 2^200, a reserve list with a gap. The
///         exact call data decide. Anybody may tell it.
contract DevAnswers {
    /// @notice Where calls go that nothing was told for; zero refuses them without a reason, as a missing function does.
    address public next;

    mapping(bytes32 callHash => bytes) private _answers;
    mapping(bytes32 callHash => uint8) private _told; // 1 answers, 2 reverts

    constructor(address next_) {
        next = next_;
    }

    /// @notice Answers these call data with these bytes from now on.
    function tell(bytes calldata call, bytes calldata answer) external {
        _answers[keccak256(call)] = answer;
        _told[keccak256(call)] = 1;
    }

    /// @notice Reverts on these call data from now on, without a reason.
    function refuse(bytes calldata call) external {
        _told[keccak256(call)] = 2;
    }

    /// @notice Passes these call data on again.
    function forget(bytes calldata call) external {
        _told[keccak256(call)] = 0;
    }

    fallback(bytes calldata call) external returns (bytes memory) {
        uint8 told = _told[keccak256(call)];
        if (told == 1) return _answers[keccak256(call)];
        if (told == 2 || next == address(0)) revert();
        (bool ok, bytes memory answer) = next.staticcall(call);
        if (!ok) revert();
        return answer;
    }
}
