package wire

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// severalOf is what the desk keeps strategies to. One strategy alone, without terms of
// its own, has no account: all that is traded is on it, or the limits'.
func severalOf(c *config.Config, p token) (out desk.Several, err error) {
	kept, live := c.Desk.Cooldown > 0, 0
	var errs []error
	for i, s := range c.Strategies {
		t := desk.Terms{Strategy: string(s.Name), Cooldown: s.Cooldown}
		if s.Capital != nil {
			most, err := s.Capital.In(p.symbol, p.decimals)
			if err != nil {
				errs = append(errs, fmt.Errorf("strategies[%d].capital: %w", i, err))
			}
			t.Capital = &most
		}
		if !s.Shadow {
			live++
		}
		kept = kept || s.Shadow || s.Capital != nil || s.Cooldown > 0
		out.Terms = append(out.Terms, t)
	}
	if !kept && live < 2 {
		return desk.Several{}, nil
	}
	out.Cooldown = c.Desk.Cooldown
	return out, errors.Join(errs...)
}

// bookkeeper reads strategies' accounts out of a journal. What is over it reads once.
type bookkeeper struct {
	on   bool
	over []desk.Entry // of the intents that ended, up to a Seq
	upTo int64
}

// accounts are where strategies stand at an instant; nothing where no accounts are kept.
func (a *bookkeeper) accounts(ctx context.Context, r *journal.Reader, asset protection.Address, now time.Time) ([]desk.Account, []desk.Traded, error) {
	if !a.on {
		return nil, nil, nil
	}
	later, err := r.IntentsAfter(ctx, a.upTo)
	if err != nil {
		return nil, nil, fmt.Errorf("strategies' accounts: %w", err)
	}
	open := false
	var rest []desk.Entry
	for i := range later {
		s := &later[i]
		open = open || !s.State.Terminal()
		if !open {
			a.upTo = s.Seq
		}
		e, counts := accountEntry(s, asset)
		if counts && len(s.Fills) > 0 {
			// What was executed costs what was paid once its block is final: until then it
			// may be executed again, at its worst.
			tried, err := r.Attempts(ctx, s.Intent.ID())
			if err != nil {
				return nil, nil, fmt.Errorf("strategies' accounts: %w", err)
			}
			if slices.ContainsFunc(tried, func(t trade.Tried) bool { return t.State == trade.Final }) {
				e.Premium, e.Paid = paid(s.Fills), s.Fills[0].Block.Time
			}
		}
		switch {
		case !counts:
		case open:
			rest = append(rest, e)
		default:
			a.over = append(a.over, e)
		}
	}
	accounts, traded := desk.Accounts(append(a.over[:len(a.over):len(a.over)], rest...), now)
	return accounts, traded, nil
}

// accountEntry is an intent as strategies' accounts have it; false for one that is no trade
// in the asset, or came to nothing.
func accountEntry(s *trade.Standing, asset protection.Address) (e desk.Entry, counts bool) {
	in := &s.Intent
	if !in.Identity.Action.Trades() || in.Asset != asset || s.State.Terminal() && s.State != trade.Settled {
		return e, false
	}
	e = desk.Entry{At: s.Proposed, Action: in.Identity.Action, Series: in.Series, Target: in.Target(), Amount: in.Amount, Premium: in.Limit}
	if in.Identity.Action == trade.Leave {
		e.Amount = in.Quote // assets
	}
	e.For, _ = desk.OnAccount(in)
	return e, true
}

// paid is what fills of an entry cost.
func paid(fills []trade.Fill) (sum amount.Amount) {
	for _, f := range fills {
		sum = sum.Plus(f.Paid)
	}
	return sum
}

// evidenceShadows is the kind of what shadow strategies did in a slot, as JSON: agent.Record
// has no more than their names.
const evidenceShadows = "shadows"

func keepShadows(list []agent.StrategyRecord) ([]journal.Kept, error) {
	if len(list) == 0 {
		return nil, nil
	}
	body, err := json.Marshal(list)
	if err != nil {
		return nil, fmt.Errorf("encode what the shadow strategies did: %w", err)
	}
	return []journal.Kept{{Kind: evidenceShadows, Body: body}}, nil
}

// loadShadows is what shadow strategies did in a slot; nil when nothing is kept of it,
// or not any more.
func loadShadows(ctx context.Context, r *journal.Reader, kept []journal.Evidence) (out []agent.StrategyRecord, err error) {
	body, err := loadEvidence(ctx, r, kept, evidenceShadows)
	if errors.Is(err, ErrNoEvidence) || errors.Is(err, journal.ErrPruned) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(body, &out); err != nil {
		return nil, fmt.Errorf("read what the shadow strategies did: %w: was it written by a newer version?", err)
	}
	return out, nil
}

// faults are what kept strategies from being heard.
func faults(list []agent.StrategyRecord) (out []journal.Fault) {
	for _, s := range list {
		if s.Fault != "" && s.Fault != agent.NoAnswer {
			out = append(out, journal.Fault{Strategy: s.Strategy, Fault: string(s.Fault), Error: s.Error})
		}
	}
	return out
}

// strategists are the strategies of a cycle where there are several, shadows with what
// they said.
func strategists(ctx context.Context, r *journal.Reader, record *agent.Record) (out []Strategist, err error) {
	if len(record.Strategies) < 2 && !slices.ContainsFunc(record.Strategies, func(s agent.StrategyRecord) bool { return s.Shadow }) {
		return nil, nil
	}
	kept, err := r.SlotEvidence(ctx, record.Slot.ID())
	if err != nil {
		return nil, err
	}
	shadows, err := loadShadows(ctx, r, kept)
	if err != nil {
		return nil, err
	}
	for _, s := range record.Strategies {
		if i := slices.IndexFunc(shadows, func(x agent.StrategyRecord) bool { return s.Shadow && x.Strategy == s.Strategy }); i >= 0 {
			s = shadows[i]
		}
		out = append(out, Strategist{s.Strategy, s.Weight, s.Shadow, s.Slot, s.Error})
	}
	return out, nil
}
