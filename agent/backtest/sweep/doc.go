// Package sweep runs a backtest at many points, and says how far the best of them
// can be believed: by cross-validation over blocks of days (package overfitting), and
// by walking forward, with each choice made on what was known then.
//
// In: a space of points, a tape, and a Maker, which puts a run together. Out: one
// result a point, kept as soon as it is there, so that what was killed goes on; one
// Parquet file of all; a judgement. It knows no configuration and no process.
package sweep
