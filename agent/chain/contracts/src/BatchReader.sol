// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

struct Call3 {
    address target;
    bool allowFailure;
    bytes callData;
}

struct Result {
    bool success;
    bytes returnData;
}

/// @title Many calls in one, with the ABI of Multicall3's aggregate3, for chains where Multicall3 is not deployed.
/// @notice It holds no funds and no rights: send it nothing.
contract BatchReader {
    /// @notice A call that may not fail did; inner is what it reverted with.
    error CallFailed(uint256 index, address target, bytes inner);

    /// @notice Makes the calls in order and returns what each answered.
    function aggregate3(Call3[] calldata calls) external payable returns (Result[] memory results) {
        results = new Result[](calls.length);
        for (uint256 i = 0; i < calls.length; ++i) {
            Call3 calldata c = calls[i];
            (bool ok, bytes memory answer) = c.target.call(c.callData);
            if (!ok && !c.allowFailure) revert CallFailed(i, c.target, answer);
            results[i] = Result(ok, answer);
        }
    }
}
