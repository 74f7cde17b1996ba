// Package devnet is an EVM chain inside this process: go-ethereum's own state,
// pool and JSON-RPC servers, with blocks made by us, at the times we say.
//
// In: a seed, a genesis time and the names of accounts. Out: a node on loopback
// that any client can use over http, websocket and ipc. The same seed and the
// same sequence of calls give the same block hashes: keys, randomness and the
// order of transactions come from the seed and the caller, never from the
// machine's clock or its entropy.
//
// It stands in for a network in demos and tests and promises nothing else: it
// keeps its chain in memory, listens on loopback only, and anybody can derive
// its keys. It knows no contract of ours.
//
// # Gas prices
//
// A block's base fee follows from its parent by EIP-1559 and cannot be chosen.
// What moves it on a real chain is other people's traffic, so that is what the
// devnet adds: transactions of an account of its own that burn gas, after
// everybody else's, as many as steer the next base fee toward SetBaseFee's goal,
// by at most an eighth a block, up or down, as on mainnet. A jump of prices takes
// blocks: tenfold takes 20, which is four minutes of twelve-second blocks.
package devnet
