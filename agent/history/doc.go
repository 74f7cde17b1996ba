// Package history is the archive: past books, prices, events and parameters as
// Parquet, in a folder or behind a gocloud.dev/blob URL.
//
// In: rows and record batches, and where they are from. Out: a Snapshot, which
// is what the archive held at one commit, and never half of one. It knows no
// chain, no protocol and no model; agent/history/books keeps loan books in it,
// agent/history/imports fills it from files, agent/history/index from nodes.
//
// # Layout
//
//	hedgerow-archive.json                    the format's version
//	log/00000000000000000001.json            commits: which parts came and went, and why
//	parts/TABLE/DATASET/YEAR/DIGEST.parquet  parts, immutable, named by their content
//	pages/00000000000000000100.jsonl         a hundred commits again, to read at once
//	tmp/                                     in a folder: what is being written
//
// A part is written first and named by a commit afterwards; a commit is created
// only if there is none of its number. So a reader sees all of an append or
// nothing, a kill leaves parts that nobody names, and of two writers one goes
// second. Each commit names the one before by its digest, so that a page is
// checked by the commits after it: it is a cache, never the truth. No object
// holds a wall-clock time of the writer: equal inputs make equal archives, to the
// byte.
package history
