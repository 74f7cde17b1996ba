package backtest

import (
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// accounts are the trades that strategies' accounts are made of, as a journal has them,
// where the policy has them kept.
type accounts struct {
	on      bool
	of      []*promise // by entry
	entries []desk.Entry
}

// promise adds a trade that was promised.
func (a *accounts) promise(p *promise) {
	if !a.on {
		return
	}
	in := &p.Intent
	e := desk.Entry{At: p.at, Action: in.Identity.Action, Series: in.Series, Target: in.Target(), Amount: in.Amount, Premium: in.Limit}
	if in.Identity.Action == trade.Leave {
		e.Amount = in.Quote // assets
	}
	e.For, _ = desk.OnAccount(in)
	a.of, a.entries = append(a.of, p), append(a.entries, e)
}

// paid notes what a purchase cost: what executed is final.
func (a *accounts) paid(p *promise, at time.Time, paid amount.Amount) {
	if i := slices.Index(a.of, p); i >= 0 {
		a.entries[i].Premium, a.entries[i].Paid = paid, at
	}
}

// vain takes off a trade that came to nothing.
func (a *accounts) vain(p *promise) {
	if i := slices.Index(a.of, p); i >= 0 {
		a.of, a.entries = slices.Delete(a.of, i, i+1), slices.Delete(a.entries, i, i+1)
	}
}
