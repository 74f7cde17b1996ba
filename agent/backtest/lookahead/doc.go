// Package lookahead checks that no decision of a backtest depends on what came later.
//
// In: a tape and how a run over it is made. Out: a Report. The run is played on the
// tape as it is; then, for some random instants, on tapes with the same past up to the
// instant and another future after it: other prices, books, events, parameters, and
// so other labels of what became of loans (tape.Perturbed). Up to each instant the
// run must have decided the same, to the byte.
//
// What it cannot see is what reaches a strategy past the tape, as that is the same
// whatever the tape's future: parameters or models in its configuration that were
// fitted with hindsight, and what a program reads by itself from a file or a network.
// (A strategy in its cage has no network, and only its own files.) Nor does it see a
// look ahead that changes no decision up to any of the instants: more instants find
// more.
package lookahead
