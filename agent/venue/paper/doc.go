// Package paper is a venue without money. It mirrors a real market by its replica
// (models/market), read from a chain block by block or from a recording, and fills
// orders there: they move the paper's prices and nobody else's.
//
// In: a block, orders. Out: paper fills, positions, and what they would be worth.
// It holds no key, sends nothing, and can spend nothing. Its series have ids of
// their own, made from its name and the real series, so that what is held on paper
// is no cover of anything, wherever an id may get to.
//
// A Venue fills the orders of one cycle and forgets them: it answers what they would
// have done. An Account keeps what it bought; its Ledger is plain values, which the
// caller stores as JSON.
package paper
