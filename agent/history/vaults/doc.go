// Package vaults rebuilds the vaults of a Maker ilk from what is published of
// them: who locked, drew, paid back and was liquidated, and how the ilk's
// parameters changed.
//
// In: an archive's events and parameters of one market. Out: the collateral and
// debt of each vault at any instant, the ilk's by day, the liquidations, what in
// the data cannot be as it stands, and loan books. It knows no archive's place, no
// node, and no price but those that it is given.
//
// # What is observed, and what is modelled
//
// Amounts of DAI and ETH that were moved are observed. A vault's debt is not: the
// Vat keeps art, which is DAI over the ilk's rate, and the rate grows by the
// stability fee whenever somebody calls Jug.drip. So debt is modelled:
//
//   - A borrowing drips, so its rate is that of its second, exactly.
//   - A repayment is taken at the last drip. The last one that the data shows is
//     the last borrowing, or change of the fee; others may have come since. The
//     rate then lies between that drip's and that of a drip in the same second.
//   - A vault that was touched owes nothing or at least the dust limit, and one
//     without collateral owes nothing. The Vat refuses anything else.
//
// Each figure therefore has a value, by the last drip that is known, and two bounds
// that hold whatever drips there were, if the data has all events. Where it has
// not, the Vat's rules tell, and a Finding says so.
//
// A liquidation's collateral is modelled where its source rounds it to whole
// tokens: the Cat takes the part of it that it takes of the debt, the Dog mostly
// all. What an auction gives back is not part of a vault until its owner locks it
// again, which is a deposit: nothing has to be known of auctions to know vaults.
package vaults
