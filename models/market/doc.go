// Package market is the protection market's replica: what the contracts of
// agent/chain/contracts (Market, RiskPool, PremiumModel and the history of their
// gauges) compute and store, in Go, equal to the wei.
//
// In: a [State] (read from a chain, or made up), and operations with the second
// at which they happen and who sends them. Out: the same numbers that the
// contracts return, the same events, and the same custom errors by name and
// arguments ([Refusal]). An operation that fails changes nothing.
//
// It is written as the Solidity is, file beside file and function beside
// function, so that a reader can hold one against the other: books.go is
// PoolBooks.sol, pool.go and queue.go are RiskPool.sol, rules.go is
// MarketRules.sol, market.go is Market.sol, premium.go is PremiumModel.sol. A
// differential test drives both with the same random orders and compares every
// result, event and view.
//
// What it does not hold is money outside the market: whoever pays is taken to
// have the asset and to have approved it. What a gauge's or a premium model's
// source would answer is an input, set with [Gauge.Source] and [Feed].
//
// It has no I/O and no clock. A Market is not safe for concurrent use; Clone is
// how one asks what if.
package market
