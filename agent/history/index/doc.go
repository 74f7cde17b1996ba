// Package index fills an archive from a chain: the book of a lending market at
// sampled blocks, and of every block what happened, what its oracle said and which
// parameters changed.
//
// In: a Chain, a Source (an adapter that reads one market, as agent/wire brings
// it), an archive, and which blocks. Out: commits, each of one unit of blocks. It
// knows no protocol and no node.
//
// # Units
//
// The boundaries of units depend on the chain alone: a thousand samples by number,
// counted from block 0, or 720 by time, counted from 1970. So whoever indexes a market by the same sampling makes
// the same parts, in however many runs. A run that ends within a unit commits it
// short; the run that goes on writes it anew, longer, in its place, and reads from
// the chain only what is new.
//
// Only final blocks are archived. Should one be replaced all the same, or a
// development chain begin anew, a later run notices by the hashes: it takes out
// the units from the first that does not end on the chain, in one commit, and
// refuses when nothing of the archive is on the chain.
package index
