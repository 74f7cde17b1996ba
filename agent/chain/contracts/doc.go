// Package contracts holds Hedgerow's Solidity contracts and their Go bindings.
//
// The sources are in src, those for the devnet alone in src/devnet (their names
// start with Dev), those for tests alone in src/hostile (Hostile, and their
// bindings are test files). The bindings beside this file are made from them by abigen
// --v2, one file a contract, with the bytecode inside, so that building Go
// needs no Solidity compiler. After a change of the sources run
//
//	go generate ./agent/chain/contracts
//
// which needs Node: compiler and library are pinned in package-lock.json, and
// the same sources give the same bytes.
//
// What the contracts promise stands at the head of each source; the tests here
// run them on a simulated chain. The package knows nothing of the rest of
// Hedgerow.
package contracts

//go:generate ./generate.sh
