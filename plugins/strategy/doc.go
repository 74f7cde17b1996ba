// Package strategy is what a Hedgerow strategy is written with: the values that
// it sees and answers, and Serve, which makes a program of it.
//
// In: an Observation, the world at one block as far as the strategy asked to see
// it. Out: a Proposal, scores for loans and levels for series of protection. A
// strategy is a function of its observation, whose randomness comes from the
// seed and whose memory is the state in it; then a restarted process goes on as
// if nothing had happened, and a recorded cycle can be replayed.
//
// A strategy has no keys and needs no network. It asks for levels, never trades:
// the host checks what it says, puts limits over it, and trades.
//
// The package is also the host's side of the same values: how they go over the
// wire of plugins/proto. It knows no chain, no venue and nothing of the agent.
package strategy
