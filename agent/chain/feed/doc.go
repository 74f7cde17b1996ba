// Package feed reads price feeds with the face of Chainlink's
// AggregatorV3Interface, at one block.
//
// In: feeds, each with the decimals and the heartbeat that it was configured
// with, and a block. Out: prices as integers with their decimals, each with the
// round and the time it was written; and the rounds before it. What is wrong with
// a feed is said per feed: stale, not positive, other decimals, no feed at all.
// The package judges no price and compares no sources: limits do.
package feed
