package wire

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// diary is the journal as the cycle sees it. One cycle uses it at a time.
type diary struct {
	*journal.Journal
	asset protection.Address // that premiums are paid in
	base  base               // of the books that are kept as changes
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
	return agent.Standing{Targets: m.Targets, State: m.State, Slot: m.Slot}, err
}

func (d *diary) Stand(ctx context.Context, strategy string, s agent.Standing, _ time.Time) error {
	return d.SaveMemory(ctx, trade.Memory{Strategy: strategy, Slot: s.Slot, State: s.State, Targets: s.Targets})
}

func (d *diary) Mode(ctx context.Context) (trade.Mode, error) {
	c, err := d.Journal.Mode(ctx)
	return c.Mode, err
}

func (d *diary) Spent(ctx context.Context, since time.Time) (premium, gasWei amount.Amount, err error) {
	return spent(ctx, &d.Reader, d.asset, since)
}

// spent is premium in an asset and gas, open intents at their worst.
func spent(ctx context.Context, r *journal.Reader, asset protection.Address, since time.Time) (premium, gasWei amount.Amount, err error) {
	p, err := r.PremiumSince(ctx, asset, since)
	if err != nil {
		return premium, gasWei, err
	}
	g, err := r.GasSince(ctx, since)
	return p.Total(), g.Total(), err
}

// Record keeps the cycle's evidence and ends its slot, at once.
func (d *diary) Record(ctx context.Context, r agent.Record) error {
	body, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("encode the record: %w", err)
	}
	evidence, next := []journal.Kept{{Kind: evidenceRecord, Body: body}}, d.base
	if r.Observation != nil && r.Observation.Book != nil {
		var kept []journal.Kept
		if kept, next, err = keepBook(d.base, r.Observation.Book); err != nil {
			return err
		}
		evidence = append(evidence, kept...)
	}
	outcome, detail := "quiet", ""
	switch {
	case len(r.Errors) > 0:
		outcome, detail = "failed", r.Errors[0]
	case len(r.Decision.Intents) > 0:
		outcome = "traded"
	}
	err = d.EndSlotOn(ctx, r.Slot.ID(), r.Block, outcome, detail, r.Decision.Verdicts, evidence...)
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
