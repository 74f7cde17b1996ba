// Package loss is what suppliers lose when borrowers go under: by scenario, by
// reference, as a distribution, by who contributes, and after protection.
//
// In: loans in columns, price factors by scenario, weights, series and pools.
// Out: bad debt, EL, VaR, ES with their intervals, Euler contributions, payouts.
// Everything is float64 USD, pure and seeded. It knows no book, no chain and no
// venue.
//
// The Kernel and the tiles are exact for late liquidation with prices standing:
// a loan that is below 1 loses what its collateral, sold at its bonus, does not
// pay of its debt. What happens on the way to the horizon is the path mode's.
package loss
