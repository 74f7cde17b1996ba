// Package books keeps loan books in an archive: of a market, at rising blocks.
//
// In: books, one after the other, and what stands behind them. Out: the newest
// book at or before an instant or a block, or a walk over many in one pass. It
// knows no chain, no protocol, and not which blocks are worth keeping.
//
// # Segments
//
// A market is a data set. Its books lie in segments: five parts of one group, one
// for each of book.RecordTables. The first book of a segment is whole; of each
// that follows only what it changes is kept: the loans that changed, the assets
// whose price or index moved, and its head. A segment ends when its changes weigh
// as much as its first book, or 16,384 rows where that is more, and with the year,
// both counted from its own start. So the same books make the same segments, a walk
// costs each change once, a single book costs about as much again as its segment's
// first, or those rows, and the first books double the archive at most. A
// reader holds the bytes of a segment's parts, compressed, and a batch of each.
//
// # What is checked
//
// A writer refuses books that do not rise, that are invalid, and that an archive
// has already. A reader refuses segments that overlap, lack a part, or whose parts
// and heads do not agree on blocks and times; a walk refuses two markets in one data
// set; every book that At gives, and the last that a walk takes of a segment, has
// the version that its writer gave it, which is a hash of all of it.
package books
