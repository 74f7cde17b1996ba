// Package calibration judges forecasts by what happened, and mends those that
// rank well but say the wrong frequency.
//
// In: scores or probabilities of an event, whether it happened, and by how much
// each row counts. Out: discrimination (AUC, average precision, KS), accuracy
// (Brier, log loss, skill against a baseline), calibration (slope and intercept,
// observed against expected by bin), maps that recalibrate (isotonic, Platt),
// intervals by clustered bootstrap, and backtests of VaR and ES. It knows no
// models of its own: what a forecast is a probability of is the caller's to say.
//
// Conventions. happened[i] says whether the event of row i occurred; score[i] or
// p[i] is what was forecast for it, a higher score meaning a likelier event.
// weight is a frequency: a row of weight 2 is two rows, a row of weight 0 is
// none, and nil gives every row 1. Arguments are checked at the door and never
// changed.
package calibration

import "errors"

// What a caller may want to branch on, beside the sentinels of package domain.
var (
	// ErrOneClass: every row that counts happened, or none did. Ranking and
	// recalibration are then undefined; a bootstrap leaves the replicate out.
	ErrOneClass = errors.New("all rows are of one class: want some that happened and some that did not")
	// ErrSeparable: some threshold parts what happened from what did not, so that
	// the likelihood grows without end as the slope does.
	ErrSeparable = errors.New("the forecast separates what happened from what did not, so that no finite slope fits best: take more rows")
	// ErrNotConverged: an iteration ended before its tolerance was met.
	ErrNotConverged = errors.New("the fit did not converge: scale the scores or take more rows")
)
