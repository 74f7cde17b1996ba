// Package deploy puts a protection market on a chain as a plan says: market,
// pools, premium models, gauges, resolvers, series and the fund's guard.
//
// In: a plan, a node, and somebody who signs. Out: contracts, and the registry
// that names them with every parameter. In between it tries all of it on the
// node without sending anything (Preview), writes down each signed transaction
// before it is sent, so that a kill at any moment is gone on from without doing
// anything twice (Run), and holds code and parameters on the chain against what
// this build would have put there (Verify), which works for anybody's market.
//
// It knows no keystore, no fee policy and no terminal: those are handed to it.
package deploy
