// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

/// @title Devnet only: a price feed with the face of Chainlink's AggregatorV3Interface, pushed by its owner.
/// @notice Nothing is checked: the owner may push a zero, a negative or an old answer, as real feeds have done.
contract DevFeed is Ownable {
    error NoRound(uint80 roundId);

    event AnswerUpdated(int256 indexed current, uint256 indexed roundId, uint256 updatedAt);

    struct Round {
        int256 answer;
        uint64 updatedAt;
    }

    uint256 public constant version = 1;
    uint8 public immutable decimals;
    string public description;

    Round[] private _rounds; // roundId = index + 1

    constructor(uint8 decimals_, string memory description_, int256 answer, address owner_) Ownable(owner_) {
        decimals = decimals_;
        description = description_;
        _push(answer, uint64(block.timestamp));
    }

    /// @notice Adds a round.
    /// @param answer price with `decimals` decimals
    /// @param updatedAt seconds; what the feed will say of its age
    function push(int256 answer, uint64 updatedAt) external onlyOwner {
        _push(answer, updatedAt);
    }

    function latestRoundData()
        external
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
    {
        return getRoundData(uint80(_rounds.length));
    }

    function getRoundData(uint80 id)
        public
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
    {
        if (id == 0 || id > _rounds.length) revert NoRound(id);
        Round memory r = _rounds[id - 1];
        return (id, r.answer, r.updatedAt, r.updatedAt, id);
    }

    function latestAnswer() external view returns (int256) {
        return _rounds[_rounds.length - 1].answer;
    }

    function _push(int256 answer, uint64 updatedAt) private {
        _rounds.push(Round(answer, updatedAt));
        emit AnswerUpdated(answer, _rounds.length, updatedAt);
    }
}
