// Package portfolio is what a fund's claims on a lending book could lose, and what
// protection pays of it, in scenarios drawn from what was known at one instant.
//
// In: a book, the past prices of its assets, the fund's claims, the series that are
// held or on offer. Out: losses by scenario in the coin that protection is paid in,
// payouts of a token of each series beside them, and what follows: EL, VaR, ES,
// contributions, losses in named stresses. It is pure: no chain, no venue, no clock.
//
// Prices are filtered historical simulation of daily returns, volatility by EWMA
// (simulate.FHS). Loss is loss.Kernel's: liquidators who come late, at the horizon.
// So everything here is modelled: for a bound, not for a price.
package portfolio
