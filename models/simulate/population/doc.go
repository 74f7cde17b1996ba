// Package population simulates the borrowers of a lending market: they come, borrow,
// top up, repay, borrow more and leave; prices move; keepers liquidate whom they
// catch, by models/liquidation; what is left without collateral is bad debt.
//
// In: a Fit, which says of every number where it is from and what span of data it
// rests on, a date, a seed, and prices hour by hour. Out: events and totals as they
// happen, and loan books on demand. It does no I/O, has no clock and keeps no history:
// memory is that of the loans, however many hours pass. The same input makes the same
// output to the bit, whatever GOMAXPROCS is: it is one goroutine.
//
// Everything that comes out is simulated, and is to be labelled so wherever it is
// shown. A run whose fit rests on any datum later than the date that the run begins
// at is labelled hindsight as well: see Fit.Hindsight.
//
// # How it is fast
//
// Cost is per event, not per borrower and hour. Loans stand in buckets by how far
// prices must move against them before something happens: their owner's alarm, or a
// health factor of 1. An hour looks at the buckets that prices cross. What owners do of
// their own accord has constant rates, so that the next one to act is found by a
// geometric jump along the loans. Interest moves an index by asset.
//
// # What it is not
//
// Borrowers do not talk to each other, rates do not answer to use, and there is one price
// of an asset, an hour's last, for protocol and keepers. An account is one loan of at most two
// collaterals and two debts. Balances are integers, of Units a token, before interest;
// values in USD are float64 and rounded nowhere else.
package population
