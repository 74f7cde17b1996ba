// Package backtest is history through the same cycle: agent.Agent, unchanged, under
// the clock, the book and the prices of a tape, with an assumed market as venue.
//
// In: a tape, terms, strategies. Out: steps, told to witnesses, and an account whose
// profit is the change of its value to the unit, or the run fails. It knows no
// archive, no file and no process.
package backtest
