// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice The call carried too little gas to give the feed its due: send more.
error NotEnoughGas(uint256 left, uint256 needed);

/// @title Rounds of a price feed with the face of AggregatorV3Interface, read so that the feed can do no harm.
/// @notice A sound round has an id above 0, an answer from 1 to 2^127 - 1 and a time (updatedAt) of 1 to block.timestamp. A
///         read gets FEED_GAS, copies five words, and answers ok = false for whatever is not a sound round: a revert, another
///         length, a value that does not fit its type, an answer of zero or less, a time to come.
library FeedRounds {
    /// @notice Gas that one read may use.
    uint256 internal constant FEED_GAS = 100_000;

    struct Round {
        uint80 id;
        uint64 time; // seconds
        uint256 answer; // in the feed's decimals
    }

    /// @notice The feed's newest round.
    function latest(address feed) internal view returns (bool ok, Round memory r) {
        return _read(feed, abi.encodeWithSignature("latestRoundData()"));
    }

    /// @notice The round that follows another: the one with the next id if it is sound and not older, else the newest, if that
    ///         is another one, sound and not older. The second is what a gap in the ids and a new phase of a proxy lead to.
    /// @param id of the last round
    /// @param time of the last round
    function following(address feed, uint80 id, uint64 time) internal view returns (bool ok, Round memory r) {
        (ok, r) = latest(feed);
        if (ok && r.id == id) return (false, r);
        ok = ok && r.time >= time;
        if (ok && r.id == uint256(id) + 1) return (true, r);
        if (id == type(uint80).max) return (ok, r);
        (bool found, Round memory next) = _read(feed, abi.encodeWithSignature("getRoundData(uint80)", id + 1));
        if (found && next.id == id + 1 && next.time >= time) return (true, next);
    }

    function _read(address feed, bytes memory question) private view returns (bool ok, Round memory r) {
        uint256 needed = FEED_GAS + FEED_GAS / 60 + 6_000; // a call passes on 63/64 of what is left after its own cost
        if (gasleft() < needed) revert NotEnoughGas(gasleft(), needed);
        uint256 gasLimit = FEED_GAS;
        uint256[5] memory w; // roundId, answer, startedAt, updatedAt, answeredInRound
        assembly ("memory-safe") {
            ok := staticcall(gasLimit, feed, add(question, 32), mload(question), w, 160)
            ok := and(ok, eq(returndatasize(), 160))
        }
        ok = ok && w[0] > 0 && w[0] <= type(uint80).max && w[1] > 0 && w[1] < 2 ** 127 && w[3] > 0
            && w[3] <= block.timestamp;
        if (ok) r = Round(uint80(w[0]), uint64(w[3]), w[1]);
    }
}
