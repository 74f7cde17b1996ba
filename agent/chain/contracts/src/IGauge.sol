// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What every gauge of a reference's loss answers.
/// @notice A gauge keeps a cumulative loss that never falls, with the time of each reading. Whoever pays out on it
///         reads the recorded value at a timestamp, so what was recorded later cannot change what was owed.
interface IGauge {
    /// @notice A reading succeeded and was recorded.
    /// @param loss cumulative loss since the gauge was deployed, base units of asset()
    /// @param time seconds since the epoch
    event Poked(uint256 loss, uint256 time);

    /// @notice The token in whose base units loss is counted.
    function asset() external view returns (address);

    /// @notice Seconds after a reading until it is stale.
    function maxAge() external view returns (uint64);

    /// @notice Reads the source and records the loss. Anyone may call it. It never reverts because the source fails:
    ///         then it records nothing, and the last reading ages.
    /// @return loss the cumulative loss on record afterwards
    function poke() external returns (uint256 loss);

    /// @notice The latest recorded loss and when it was recorded.
    function reading() external view returns (uint256 loss, uint64 time);

    /// @notice The latest loss recorded at or before t, and when; (0, 0) when there is none.
    function readingAt(uint64 t) external view returns (uint256 loss, uint64 time);

    /// @notice The first loss recorded after t, and when; (0, 0) when there is none yet.
    function readingAfter(uint64 t) external view returns (uint256 loss, uint64 time);

    /// @notice Whether the latest reading is older than maxAge.
    function stale() external view returns (bool);
}
