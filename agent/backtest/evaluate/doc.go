// Package evaluate turns the steps of backtests into the figures of a report.
//
// In: steps, as backtest.Witness, and what a run was set up with. Out: a Summary,
// which is the content of summary.json: what a hedge cost, what it removed, what
// it missed, how good scores and VaRs were. Money is integers and comes out
// exactly; statistics are floats. Every number carries its unit and its basis, and
// one that the data do not allow says why instead. It reads and writes no files.
//
// Memory grows with the days of a run and not with its steps.
package evaluate
