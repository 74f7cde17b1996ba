package main

import (
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/reliability/model"
)

// bug is a planted bug: package planted has it under the tag bug_NAME.
type bug struct {
	Name string
	What string
	// By are the checks that may find it. The journal's own triggers stop some
	// before they reach the chain, and the trade stage's look at its nonces stops
	// others: then the agent ends by itself.
	By []model.Check
}

func (b bug) foundBy(c model.Check) bool { return slices.Contains(b.By, c) }

// bugs are all planted bugs, by name.
var bugs = []bug{
	{"send_before_journal", "sends a transaction, then writes it down", []model.Check{model.RowFirst}},
	{"written_behind", "says that rows are durable before they are", []model.Check{model.RowFirst}},
	{"noop_not_journalled", "does not write no-ops down", []model.Check{model.RowFirst}},
	{"nonce_from_node", "takes nonces from the node's head", []model.Check{model.GoesOn, model.Nonces}},
	{"signed_again", "signs anew, at another nonce, what a predecessor signed", []model.Check{model.GoesOn, model.Nonces, model.Promised}},
	{"bump_takes_new_nonce", "gives a replacement a nonce of its own", []model.Check{model.GoesOn, model.Nonces}},
	{"fresh_id", "gives the guard another id at each try", []model.Check{model.Promised}},
	{"decided_twice", "decides a slot again that has intents", []model.Check{model.SlotOnce}},
	{"not_found_is_failed", "takes a transaction that is not found for failed", []model.Check{model.GoesOn, model.LedgerChain, model.Nonces}},
	{"lost_answer_is_failed", "takes a broadcast without an answer for failed", []model.Check{model.GoesOn, model.LedgerChain}},
	{"reorg_forgotten", "never unwinds a block that a reorg took", []model.Check{model.GoesOn, model.LedgerChain}},
	{"fill_not_voided", "keeps the fill of a block that a reorg took", []model.Check{model.LedgerChain}},
	{"gas_forgotten", "forgets the gas of what reverted or did nothing", []model.Check{model.LedgerChain}},
	{"finality_ignored", "takes the head for final", []model.Check{model.GoesOn, model.LedgerChain}},
	{"forgotten_at_restart", "leaves its predecessors' intents alone", []model.Check{model.GoesOn, model.Terminal}},
	{"bump_past_cap", "lets replacements pay more than the cap", []model.Check{model.FeeCap}},
	{"budget_forgets_open", "forgets what open promises may still spend", []model.Check{model.Premium}},
	{"deadline_ignored", "lets a promise stand longer than it was given for", []model.Check{model.Deadline}},
	{"halt_ignored", "trades while a person halts it", []model.Check{model.Halted}},
	{"epoch_not_raised", "calls the guard with its predecessor's epoch", []model.Check{model.Epoch}},
}
