// Package verify looks for what is wrong with an archive: objects that are
// damaged, gaps, duplicates, time that goes backwards, wicks that no oracle would
// report, values in another unit, events that do not add up. In: a snapshot. Out:
// findings, each with a severity, where and when it is, what was measured against
// which bound, and a remedy. It changes nothing, and knows no file format and no
// chain.
//
// A price that looks wrong is compared before it is called so: with the rows that
// follow, and with other sources at the same time. A move that either confirms is
// a move, however large.
//
// Rows are merged over a data set's parts and looked at one series at a time, so
// memory holds one series, and what is suspected of the others.
package verify
