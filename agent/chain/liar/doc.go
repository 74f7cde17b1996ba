// Package liar is a node that lies: a JSON-RPC proxy in front of an honest one,
// over http and websocket, that alters answers, withholds them or breaks the way
// to them, as it is told while it runs. It is for tests and drills; nothing of
// the product imports it.
//
// In: the honest node's endpoint, and which lie to tell from when on. Out: an
// endpoint, and a count of the answers that were false. It knows JSON-RPC and the
// few contract calls that are worth lying about; it knows nothing of the agent.
package liar
