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
// as much as its first book, and with the year, both counted from its own start.
// So the same books make the same segments, a walk costs each change once, a
// single book costs at most as much again as its segment's first, and the first
// books double the archive at most.
//
// # What is checked
//
// A writer refuses books that do not rise, that are invalid, and that an archive
// has already. A reader refuses segments that overlap or lack a part; every book
// that At gives, and the last that a walk takes of a segment, has the version that
// its writer gave it, which is a hash of all of it.
package books
