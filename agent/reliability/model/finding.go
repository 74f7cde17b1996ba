// Package model knows what must hold of an agent that is killed: it watches its
// broadcasts as they are made, and compares its journal with the chain when a
// world has come to rest.
//
// In: raw transactions, a devnet, a journal's path. Out: findings, each of a
// named check. It reads the journal's rows itself and the chain from inside, and
// asks the agent nothing.
package model

import (
	"fmt"
	"sync"
)

// Check is the name of something that must hold.
type Check string

// The checks.
const (
	RowFirst    Check = "row before send"      // what reaches a node is in the journal, byte for byte
	Once        Check = "executed once"        // at most one execution an intent
	Promised    Check = "executed as promised" // nothing is executed that the journal does not know
	SlotOnce    Check = "slot decided once"    // a slot has one intent of a kind
	Terminal    Check = "terminal"             // every intent ends
	Premium     Check = "premium a day"        // no 24 hours cost more premium than the budget
	Gas         Check = "gas a day"            // nor more gas of trades
	FeeCap      Check = "fee cap"              // no transaction may pay more than its policy allows
	Deadline    Check = "deadline"             // nothing is signed or executed past it
	Halted      Check = "halted"               // no trade is begun while a halt holds
	Epoch       Check = "epoch"                // every call carries its writer's epoch
	Nonces      Check = "nonces"               // no gap, and none that the journal does not know
	LedgerChain Check = "ledger is chain"      // states, fills, gas and balances agree
	GoesOn      Check = "goes on"              // an agent ends by a kill only
)

// Finding is a check that did not hold.
type Finding struct {
	Check Check  `json:"check"`
	Text  string `json:"text"`
}

// Findings is a list that several goroutines may add to.
type Findings struct {
	mu   sync.Mutex
	list []Finding
}

// Add notes that a check did not hold.
func (f *Findings) Add(c Check, format string, args ...any) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.list = append(f.list, Finding{c, fmt.Sprintf(format, args...)})
}

// List is what was found, in the order of finding.
func (f *Findings) List() []Finding {
	f.mu.Lock()
	defer f.mu.Unlock()
	return append([]Finding(nil), f.list...)
}
