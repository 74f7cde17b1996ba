// Package book is the loan book: every loan on one lending market at one block,
// in columns.
//
// In: loans as an adapter reads them, with protocol shares, and the assets with
// their prices and indexes. Out: immutable snapshots, health factors and values
// in bulk, one Arrow encoding for the wire and the disk, and deltas between
// snapshots. It knows no chain and no protocol's rules beyond the definition of
// the health factor; what a liquidation does is models/liquidation's.
//
// A loan's balances are shares, and an asset carries the index that turns shares
// into tokens. Interest therefore touches a row of the asset table per block, and
// no loan. Loans live in chunks of ChunkLoans rows; a snapshot shares with the
// one before it every chunk in which nothing changed.
package book
