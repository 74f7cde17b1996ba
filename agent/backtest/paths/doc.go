// Package paths is many independent simulated markets, each run through the same cycle
// by several hedges: what a hedge is worth over what never happened, and nobody tuned on.
//
// In: a Spec, which is a versioned file that says of each number where it is from and
// that nothing in it is younger than its date; for each path a seed. Out: for each path,
// assumption and hedge a Row of what it came to; of all rows a Summary: realised expected
// shortfall, its reduction, what it cost, and the constant cover of equal shortfall, with
// intervals that are bootstrapped by path. All of it is simulated.
//
// The runs are backtest.Run, unchanged, over a tape in memory. Who trades in them is
// brought by a Maker: this package knows no configuration of an agent and no strategy.
package paths
