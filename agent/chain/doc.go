// Package chain speaks to an EVM node: heads with their gaps and reorgs, reads
// pinned to one block, logs of whole ranges, and what a wallet needs.
//
// In: an endpoint (http, ws or ipc), perhaps further ones that bear witness, and
// the chain id that all must serve. Out:
// blocks, call results, logs and receipts, each tied to a block hash, and errors
// that tell apart a node that is away, one that is wrong, and a block that a
// reorg took. It holds no key, decides nothing, and knows no lending market and
// no venue.
//
// With several nodes nothing is believed that two of them do not say alike, at one
// block hash; quorum.go has the rules.
//
// Reads are idempotent and are asked again when the transport fails; sending a
// transaction is not, and is never repeated here: the wallet owns that decision.
package chain
