// Package page is what a backtest leaves behind and shows: a folder of Parquet and
// JSON, a report in HTML, tables for a terminal, and several folders side by side.
//
// In: steps, a summary, the rows of a grid. Out: files. It computes no figure that a
// summary lacks, and it knows no archive and no run.
//
// # Folder
//
//	run.json         what ran: versions, seed, span, inputs with their fingerprints
//	config.yaml      the configuration as used
//	assumptions.yaml the assumptions as used
//	equity.parquet   one row a step: the account, cover held and wanted
//	intents.parquet, fills.parquet, verdicts.parquet, scores.parquet, series.parquet
//	grid.parquet     one row a cell of the assumptions' grid
//	outcome.json     what became of intents, alarms, changes of the mode
//	summary.json     every figure of the report
//	report.html      the report
//	MANIFEST.json    name, size and SHA-256 of each of them
//
// Files are made in DIR/.part, and get their names when all are whole: run.json
// first, MANIFEST.json last. A folder without a manifest is of a run that was cut
// off; the same run completes it. No file holds a wall-clock time, a machine or a
// path: equal runs make equal folders, to the byte.
package page
