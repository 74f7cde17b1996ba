package wire

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// diary is the journal as the cycle sees it. One cycle uses it at a time.
type diary struct {
	*journal.Journal
	asset  protection.Address // that premiums are paid in
	yearly bool               // a year's premium is bounded
	base   base               // of the books that are kept as changes
	// promised is the slot whose record Promise kept last.
	promised string
	several  bookkeeper // of strategies' accounts, where the policy has them kept
}

// BeginSlot is fresh for a slot that was begun before but never promised
// anything nor came to its end: a cycle that was killed early runs again.
func (d *diary) BeginSlot(ctx context.Context, slot trade.Slot, _ time.Time) (bool, error) {
	begun, err := d.Journal.BeginSlot(ctx, slot)
	if err != nil || !begun {
		return true, err
	}
	row, err := d.SlotOf(ctx, slot.ID())
	return idle(row), err
}

func (d *diary) Standing(ctx context.Context, strategy string) (agent.Standing, error) {
	m, err := d.LastMemory(ctx, strategy)
	if errors.Is(err, journal.ErrUnknown) {
		return agent.Standing{}, nil
	}
	if err != nil {
		return agent.Standing{}, err
	}
	return standingOf(m)
}

func (d *diary) Stand(ctx context.Context, strategy string, s agent.Standing, _ time.Time) error {
	m := trade.Memory{Strategy: strategy, Slot: s.Slot, State: s.State, Targets: s.Targets}
	if s.Trial != nil {
		var err error
		if m.Trial, err = json.Marshal(s.Trial); err != nil {
			return fmt.Errorf("encode the trial of %s: %w", strategy, err)
		}
	}
	return d.SaveMemory(ctx, m)
}

// standingOf is what a strategy left in the journal, as the cycle has it.
func standingOf(m trade.Memory) (agent.Standing, error) {
	s := agent.Standing{Targets: m.Targets, State: m.State, Slot: m.Slot}
	if m.Trial == nil {
		return s, nil
	}
	if err := json.Unmarshal(m.Trial, &s.Trial); err != nil {
		return s, fmt.Errorf("read the trial of %s: %w: was it written by a newer version?", m.Strategy, err)
	}
	return s, nil
}

// Budget is what limits measure, and what they remember.
func (d *diary) Budget(ctx context.Context, now time.Time) (agent.Budget, error) {
	b, err := budget(ctx, &d.Reader, d.asset, d.yearly, now)
	if err != nil {
		return b, err
	}
	if b.State, err = limitState(ctx, &d.Reader); err != nil {
		return b, err
	}
	b.Accounts, b.Traded, err = d.several.accounts(ctx, &d.Reader, d.asset, now)
	return b, err
}

// budget is where a portfolio stands, open intents at their worst; the premium of a
// year only where it is bounded.
func budget(ctx context.Context, r *journal.Reader, asset protection.Address, yearly bool, now time.Time) (b agent.Budget, err error) {
	if yearly {
		if b.Yearly, err = premiumOfYear(ctx, r, asset, now); err != nil {
			return b, err
		}
	}
	mode, err := r.Mode(ctx)
	if err != nil {
		return b, err
	}
	resumed, err := r.Resumed(ctx)
	if err != nil {
		return b, err
	}
	b.Mode, b.Resumed = mode.Mode, resumed.Seq
	for _, x := range []struct {
		to    *amount.Amount
		since time.Time
	}{{&b.Spent, now.Add(-24 * time.Hour)}, {&b.Lifetime, time.Time{}}} {
		p, err := r.PremiumSince(ctx, asset, x.since)
		if err != nil {
			return b, err
		}
		*x.to = p.Total()
	}
	gas, err := r.GasSince(ctx, now.Add(-24*time.Hour))
	if err != nil {
		return b, err
	}
	b.Gas = gas.Total()
	if b.Orders, err = r.OrdersSince(ctx, now.Add(-time.Hour)); err != nil {
		return b, err
	}
	if b.Failures, err = r.FailuresSince(ctx, resumed.At); err != nil {
		return b, err
	}
	if b.Paid, b.Received, err = r.Flows(ctx, asset); err != nil {
		return b, err
	}
	if b.Stakes, err = r.StakeFlows(ctx); err != nil {
		return b, err
	}
	b.Promised, err = r.PromisedSince(ctx, now.Add(-24*time.Hour))
	return b, err
}

// limitState is what limits remember; the zero state before the first cycle.
func limitState(ctx context.Context, r *journal.Reader) (s limits.State, err error) {
	body, err := r.LimitState(ctx)
	if errors.Is(err, journal.ErrUnknown) {
		return s, nil
	}
	if err == nil {
		err = json.Unmarshal(body, &s)
	}
	if err != nil {
		err = fmt.Errorf("what the limits remember: %w", err)
	}
	return s, err
}

func (d *diary) Trip(ctx context.Context, change trade.Control) error {
	_, err := d.Journal.SetMode(ctx, change)
	return err
}

// Promise keeps the record and the intents in one commit. The book, which takes
// longer, is kept when the slot ends.
func (d *diary) Promise(ctx context.Context, r agent.Record) error {
	made, err := decided(r)
	if err != nil {
		return err
	}
	if err := d.Journal.Promise(ctx, r.Slot.ID(), made, r.Decision.Intents...); err != nil {
		return err
	}
	d.promised = r.Slot.ID()
	return nil
}

// decided is what a record leaves in the journal, without its book.
func decided(r agent.Record) (out journal.Decided, err error) {
	body, err := json.Marshal(r)
	if err != nil {
		return out, fmt.Errorf("encode the record: %w", err)
	}
	out = journal.Decided{Block: r.Block, Verdicts: r.Decision.Verdicts, Evidence: []journal.Kept{{Kind: evidenceRecord, Body: body}}, Faults: faults(r.Strategies)}
	if r.Observation == nil {
		return out, nil // nothing was decided: what limits remember stands
	}
	if out.Limits, err = json.Marshal(r.Decision.Limits); err != nil {
		return out, fmt.Errorf("encode what the limits remember: %w", err)
	}
	return out, nil
}

// Record keeps what Promise has not kept of the cycle, and ends its slot. What
// went wrong after the promise is in the slot's end.
func (d *diary) Record(ctx context.Context, r agent.Record) error {
	var made journal.Decided
	var err error
	if d.promised != r.Slot.ID() {
		if made, err = decided(r); err != nil {
			return err
		}
	}
	paper, err := keepPaper(r.Paper)
	if err != nil {
		return err
	}
	shadows, err := keepShadows(r.Shadows)
	if err != nil {
		return err
	}
	made.Evidence = append(append(made.Evidence, paper...), shadows...)
	made.Faults = append(made.Faults, faults(r.Shadows)...)
	next := d.base
	if r.Observation != nil && r.Observation.Book != nil {
		var kept []journal.Kept
		if kept, next, err = keepBook(d.base, r.Observation.Book); err != nil {
			return err
		}
		made.Evidence = append(made.Evidence, kept...)
	}
	outcome, detail := "quiet", ""
	switch {
	case len(r.Errors) > 0:
		outcome, detail = "failed", r.Errors[0]
	case len(r.Decision.Intents) > 0:
		outcome = "traded"
	}
	err = d.End(ctx, r.Slot.ID(), outcome, detail, made)
	if errors.Is(err, journal.ErrUnknown) && d.base.book != nil {
		d.base = base{} // its retention ended between two slots
		return d.Record(ctx, r)
	}
	if err != nil {
		return err
	}
	d.base = next
	return nil
}
