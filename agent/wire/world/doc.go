// Package world is a small economy on a devnet: an Aave-shaped lending market
// with borrowers, suppliers and late liquidators; a protection market with
// underwriters and other buyers; and the fund that an agent hedges.
//
// In: a seed and a day (prices and gas). Out: a node that an agent can be
// pointed at, a configuration file for that agent, a Moment a step, and at the
// end the fund's Account, exact to the unit. Everything on chain is done by
// transactions of keys derived from the seed; the same seed and the same agent
// give the same blocks. It knows no agent: that one only sees the node.
package world
