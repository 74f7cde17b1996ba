// Package contagion is how trouble elsewhere reaches one reference: what a fall
// of prices leaves it as bad debt and forces to be sold, who owes it, what stands
// behind that debt, how much of that is a claim on something else, and which
// loans are loops.
//
// In: a book, a version's liquidation rules, relations between assets (what is a
// claim on what). Out: tables of figures. Everything is pure, in USD as float64,
// and in row order, so that equal books give equal figures. It knows no chain and
// no protocol: any market that has a book can be asked.
//
// # What is assumed
//
// Liquidations are those of models/liquidation: liquidators come late and all at
// once, act at the fallen prices, take the largest collateral for the largest
// debt, as much as the rules allow. Gas, the depth of the market that buys the
// collateral, borrowers who act, and the interest of tomorrow are left out. What
// a loan with several debts leaves unpaid falls on those that liquidators reach
// last, the smallest.
//
// # What rises with a fall
//
// Debt below a health factor of 1 rises with the fall when no debt falls with it.
// So does the bad debt of all references together, where threshold·bonus ≤ 1 for
// every collateral, as Aave requires of itself. The bad debt of one reference need
// not: a deeper fall changes the order in which a loan's several debts are repaid.
// What is repaid and seized first rises, then falls: worthless collateral buys
// nothing. A fall that takes debts along can heal loans as it breaks others.
package contagion
