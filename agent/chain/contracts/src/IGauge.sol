// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What every gauge of a reference's loss answers.
/// @notice A gauge keeps a cumulative loss that never falls, when each reading was recorded, and up to when the source was
///         seen then. Whoever pays out on it reads what was recorded by a timestamp, so what was recorded later cannot change
///         what was owed.
///
///         Invariants: the recorded loss never falls; what readingAt(t) answers does not change once the second t is over;
///         a source that fails, lies about its types or eats gas makes a reading age, and never makes a call revert.
interface IGauge {
    /// @notice A reading was recorded.
    /// @param loss cumulative loss, in the gauge's unit
    /// @param time seconds since the epoch up to which the source was seen: now, unless the reading came late
    event Poked(uint256 loss, uint256 time);

    /// @notice What the gauge measures: "aave-reserve", "maker-ilk", "depeg", "freeze" or "index", as bytes32.
    function kind() external view returns (bytes32);

    /// @notice What it measures it of; with kind, the name of a reference.
    /// @return market the pool, the liquidation module or the feed; of an index its gauge
    /// @return asset the reserve, the pegged token, or the token that debts are counted in
    /// @return item what else tells the reference apart, such as an ilk; zero when nothing does
    function subject() external view returns (address market, address asset, bytes32 item);

    /// @notice The token in whose base units loss is counted; zero when loss is no money: WAD seconds of a depeg, seconds of a
    ///         freeze.
    function asset() external view returns (address);

    /// @notice Seconds after a reading's time until it is stale.
    function maxAge() external view returns (uint64);

    /// @notice Reads the source and records the loss. Anyone may call it. A source that fails records nothing, and the last
    ///         reading ages; it reverts only when the caller left too little gas for the source to answer.
    /// @return loss the cumulative loss on record afterwards
    function poke() external returns (uint256 loss);

    /// @notice What a poke would do now.
    /// @return ok whether it would record a reading
    /// @return loss the cumulative loss on record afterwards
    /// @return changed whether it would store more than a time: who pokes only when needed pokes then, and before maxAge
    function peek() external view returns (bool ok, uint256 loss, bool changed);

    /// @notice The latest recorded loss and the time up to which the source was seen.
    function reading() external view returns (uint256 loss, uint64 time);

    /// @notice The latest loss recorded at or before t, and its time; (0, 0) when there is none.
    function readingAt(uint64 t) external view returns (uint256 loss, uint64 time);

    /// @notice The first recorded loss whose time is after t, and its time; (0, 0) when there is none yet.
    function readingAfter(uint64 t) external view returns (uint256 loss, uint64 time);

    /// @notice Whether the latest reading's time is longer ago than maxAge.
    function stale() external view returns (bool);
}
