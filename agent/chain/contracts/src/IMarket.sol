// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Where a series stands. The numbers are those of Go's protection.State.
enum State {
    NONE, // no such series
    ACTIVE, // quoted, bought and sold
    PENDING, // the gauge is stale or loss is above attachment: not traded
    TRIGGERED, // pays its fixed fraction
    EXPIRED // pays nothing any more
}

/// @notice What a series fixes when it is created. Loss is in the gauge's unit, times are seconds.
struct Terms {
    address pool; // whose capital pays; its asset is the gauge's, unless the gauge's loss is no money
    address gauge; // records the reference loss
    address premiumModel; // the pool's
    address resolver; // decides only what no reading decided by expiry: a Resolver, or an account
    uint256 startLoss; // the gauge's loss from which the reference loss counts
    uint256 attachment; // reference loss above which the series pays
    uint256 exhaustion; // reference loss at which it pays in full
    uint256 maxSupply; // most that is ever outstanding, base units of the pool's asset
    uint64 start; // sales open
    uint64 expiry; // loss recorded later does not count
    uint64 waitingPeriod; // from buy to the earliest mint
    uint64 claimWindow; // from settlement to the earliest salvage
}

/// @notice A series as of now. Amounts are base units of the pool's asset.
struct SeriesView {
    State state;
    uint256 fraction; // payout, WAD; 0 until TRIGGERED
    uint256 loss; // reference loss recorded since startLoss, in the gauge's unit
    uint64 gaugeAt; // when the gauge was last read
    uint256 minted;
    uint256 pendingMint; // bought, not yet minted
    uint256 unearned; // this series' part of the pool's unearned premium, pending orders included
    uint256 poolAssets;
    uint256 poolFree;
    uint256 askCapacity; // the most that can be bought now
}

/// @title What a risk pool asks of its market.
interface IMarket {
    /// @notice Pokes the gauges of the calling pool's unresolved series and settles those that are decided. A series that has
    ///         not started is passed over: none of it is sold, and a gauge that fails keeps no underwriter from leaving before.
    /// @return reservedPending what the PENDING ones could still pay
    /// @return pendingSeries one of them; zero when there is none
    /// @return trouble names the PENDING series and why each is; it changes when one's trouble ends or another's begins
    function sync() external returns (uint256 reservedPending, address pendingSeries, bytes32 trouble);

    /// @notice The terms of a series.
    function terms(address series) external view returns (Terms memory);

    /// @notice State and payout fraction (WAD) of a series on the readings recorded so far.
    function stateOf(address series) external view returns (State state, uint256 fractionWad);
}
