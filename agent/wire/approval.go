package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// approvalOf states what waits for a person in base units of the premium asset.
func approvalOf(c *config.Config, p token) (out agent.Approval, err error) {
	if c.Approval == nil {
		return out, nil
	}
	a := c.Approval
	out.Expires = a.Expires
	for _, m := range []struct {
		key string
		m   *config.Money
		to  **amount.Amount
	}{{"premiumAbove", a.PremiumAbove, &out.PremiumAbove}, {"coverAbove", a.CoverAbove, &out.CoverAbove}, {"stakeAbove", a.StakeAbove, &out.StakeAbove}} {
		if m.m == nil {
			continue
		}
		v, e := m.m.In(p.symbol, p.decimals)
		if e != nil {
			err = errors.Join(err, fmt.Errorf("approval.%s: %w", m.key, e))
		}
		*m.to = &v
	}
	for _, f := range []struct {
		f  *config.Fraction
		to **amount.Amount
	}{{a.RateFrom, &out.RateFrom}, {a.RateTo, &out.RateTo}} {
		if f.f != nil {
			v := f.f.WAD()
			*f.to = &v
		}
	}
	return out, err
}

// recheck is the agent's second look before an order that waited starts; what
// forbids it is an alarm, as a person may count on the order by now.
func (r *Runtime) recheck(ctx context.Context, at trade.Block, in trade.Intent) (why string, err error) {
	if why, err = r.Agent.Recheck(ctx, at, in); why != "" {
		r.alarms.Raise(ctx, "approval", in.ID().Short(), "a promised order waits on, until its deadline: "+why)
	}
	return why, err
}

// tellHeld raises an alarm for every order that waits for a person, and ends it
// with what became of the order.
func (r *Runtime) tellHeld(ctx context.Context) error {
	list, err := r.Journal.Held(ctx)
	if err != nil {
		return err
	}
	var now []trade.Hash
	for _, h := range list {
		id := h.Intent.ID()
		now = append(now, id)
		if h.Answer.Seq == 0 {
			r.alarms.Raise(ctx, "approval", id.Short(), fmt.Sprintf("hedgerow approve %s, or --reject, before %s: %s: %s",
				id.Short(), stamp(h.Intent.Hold.Until), r.order(h.Intent), strings.Join(h.Intent.Hold.Why, "; ")))
		}
	}
	for _, id := range r.held {
		if slices.Contains(now, id) {
			continue
		}
		s, err := r.Journal.Intent(ctx, id)
		if err != nil {
			return err
		}
		a, err := r.Journal.Approval(ctx, id)
		if err != nil {
			return err
		}
		became := fmt.Sprintf("is %s: %s", s.State, s.Detail)
		switch {
		case a.Seq != 0 && a.Granted:
			became = "was approved by " + a.Who
		case a.Seq != 0:
			became = "was rejected by " + a.Who
		}
		r.alarms.Settle(ctx, "approval", id.Short(), r.order(s.Intent)+" "+became)
	}
	r.held = now
	return nil
}

// order is an intent in words.
func (r *Runtime) order(in trade.Intent) string { return inWords(in, r.Market.premium.symbol) }

// inWords says what an order does: of one on a pool, capital is in the coin and
// what it becomes, or leaves as, in shares.
func inWords(in trade.Intent, coin string) string {
	units := func(a amount.Amount) string { return a.Format(in.Decimals) }
	switch in.Identity.Action {
	case trade.Deposit:
		return fmt.Sprintf("deposit %s %s for at least %s shares %s", units(in.Amount), coin, units(in.Limit), in.Symbol)
	case trade.Leave:
		return fmt.Sprintf("requestRedeem %s shares %s, worth %s %s now, at the price when the queue is processed", units(in.Amount), in.Symbol, units(in.Quote), coin)
	case trade.Sell:
		return fmt.Sprintf("sell %s %s for at least %s %s", units(in.Amount), in.Symbol, units(in.Limit), coin)
	}
	return fmt.Sprintf("%s %s %s for at most %s %s", in.Identity.Action, units(in.Amount), in.Symbol, units(in.Limit), coin)
}

// Held is an order that waits for a person.
type Held struct {
	Standing
	Answer *trade.Approval `json:"answer,omitempty"` // given, and not heeded by the agent yet
}

// ReadHeld lists the orders that wait for a person, oldest first, also while an
// agent runs.
func ReadHeld(ctx context.Context, path string) (_ []Held, err error) {
	r, err := journal.OpenReader(ctx, path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	return held(ctx, r)
}

func held(ctx context.Context, r *journal.Reader) ([]Held, error) {
	list, err := r.Held(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]Held, 0, len(list))
	for _, h := range list {
		x := Held{Standing: Standing{h.Intent.ID(), h.Standing}}
		if h.Answer.Seq != 0 {
			x.Answer = &h.Answer
		}
		out = append(out, x)
	}
	return out, nil
}

// Answer records a person's answer to the order with that id, or its first
// digits, also while an agent runs: it heeds it at its next head. An order that
// waits for nobody, or was answered before, is refused.
func Answer(ctx context.Context, path, intent string, granted bool, who, reason string) (h Held, err error) {
	c, err := journal.OpenControl(ctx, path, clock.System{})
	if err != nil {
		return h, err
	}
	defer func() { err = errors.Join(err, c.Close()) }()
	if h.ID, err = c.FindIntent(ctx, intent); err != nil {
		return h, err
	}
	a, err := c.Answer(ctx, trade.Approval{Intent: h.ID, Granted: granted, Who: who, Reason: reason})
	if err != nil {
		return h, err
	}
	h.Answer = &a
	h.Standing.Standing, err = c.Intent(ctx, h.ID)
	return h, err
}
