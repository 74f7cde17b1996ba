package wire

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/feed"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/schedule"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// timetable is the configured schedule over the journal's record of slots.
func timetable(ctx context.Context, c *config.Config, j *journal.Journal, now time.Time) (*schedule.Timetable, error) {
	var list []schedule.Schedule
	var gauges bool
	for _, s := range c.Schedule {
		x := schedule.Schedule{Name: string(s.Name), EveryBlocks: s.EveryBlocks, CatchUp: schedule.CatchUp(s.CatchUp)}
		x.On, x.Cooldown = s.Alarm()
		gauges = gauges || x.On != nil && x.On.Gauge != nil
		if s.Cron != "" {
			cron, err := schedule.ParseCron(s.Cron, s.Zone)
			if err != nil {
				return nil, fmt.Errorf("schedule %s: %w", s.Name, err)
			}
			x.Cron = &cron
		}
		list = append(list, x)
	}
	var before *schedule.Venue
	if gauges {
		var err error
		if before, err = lastSeen(ctx, &j.Reader); err != nil {
			return nil, err
		}
	}
	return schedule.NewTimetable(ctx, list, seen{j}, now, before)
}

// lastSeen is what the last recorded cycle saw of the venue; nil when there is
// none, or its evidence is gone.
func lastSeen(ctx context.Context, j *journal.Reader) (*schedule.Venue, error) {
	slots, err := j.Slots(ctx, lastSlots)
	if err != nil {
		return nil, err
	}
	for _, s := range slots {
		kept, err := j.SlotEvidence(ctx, s.Slot.ID())
		if err != nil {
			return nil, err
		}
		for _, e := range kept {
			if e.Kind != evidenceRecord {
				continue
			}
			record, gone, err := readRecord(ctx, j, e.Hash)
			if err != nil || gone != "" {
				return nil, err
			}
			if record.Observation != nil {
				return venueOf(record.Observation), nil
			}
		}
	}
	return nil, nil
}

// venueOf is what alarms compare of a cycle's observation.
func venueOf(o *agent.Observation) *schedule.Venue {
	v := &schedule.Venue{}
	for _, g := range o.Gauges {
		x := schedule.Gauge{ID: g.ID, Loss: g.Loss, Behind: g.Behind}
		for _, s := range o.Series {
			if s.Gauge == g.ID {
				x.Decimals = s.Decimals
			}
		}
		v.Gauges = append(v.Gauges, x)
	}
	for _, s := range o.Series {
		v.Series = append(v.Series, schedule.Series{ID: s.ID, Symbol: s.Symbol, State: s.State})
	}
	return v
}

// seen asks the journal whether a slot has run.
type seen struct{ *journal.Journal }

func (s seen) Seen(ctx context.Context, id string) (bool, error) {
	row, err := s.SlotOf(ctx, id)
	if errors.Is(err, journal.ErrUnknown) {
		return false, nil
	}
	return err == nil && !idle(row), err
}

func (s seen) Last(ctx context.Context, name string) (trade.Slot, bool, error) {
	row, err := s.LastSlot(ctx, name)
	if errors.Is(err, journal.ErrUnknown) {
		return trade.Slot{}, false, nil
	}
	return row.Slot, err == nil && !idle(row), err
}

// idle reports a slot that was begun and never promised anything nor came to its
// end: its cycle was stopped early, and runs again.
func idle(row journal.SlotRow) bool { return row.Intents == 0 && row.Ended.IsZero() }

// sight reads what the timetable's alarms look at, and no more: a request for
// each price, one for the venue, and for loans what a cycle on the same head
// then finds done. What cannot be read is an alarm, and is looked at again at
// the next head.
func (r *Runtime) sight(ctx context.Context, head trade.Block) (s schedule.Sight) {
	tell := func(what string, err error) {
		if err != nil && ctx.Err() == nil {
			r.alarms.Raise(ctx, "observe", "alarms on "+what, fmt.Sprintf("the schedule's alarms on %s are not looked at: %s", what, err))
		}
	}
	for _, t := range r.timetable.Triggers() {
		switch {
		case t.Price != nil:
			p, err := r.observer.rounds(ctx, head, *t.Price)
			if tell("prices", err); err == nil {
				s.Prices = append(s.Prices, p)
			}
		case t.Loan != nil && s.Book == nil:
			b, err := r.Market.Book(ctx, head)
			if tell("loans", err); err == nil {
				s.Book = b
			}
		case t.Gauge != nil && s.Venue == nil:
			v, err := r.observer.venueAt(ctx, head)
			if tell("gauges", err); err == nil {
				s.Venue = v
			}
		}
	}
	return s
}

// rounds are the feed's prices of an asset over an alarm's window.
func (o *observer) rounds(ctx context.Context, head trade.Block, p schedule.PriceMove) (out schedule.Prices, err error) {
	out.Asset, out.Symbol = p.Asset, o.symbol(ctx, head, p.Asset)
	for i, asset := range o.prices.assets {
		if asset != p.Asset {
			continue
		}
		past, err := o.prices.past.Read(ctx, head, o.prices.feeds[i], feed.Window{Rounds: maxRounds, Since: head.Time.Add(-p.Within)})
		if err != nil {
			return out, err
		}
		for _, x := range past {
			out.Rounds = append(out.Rounds, schedule.Round{At: x.UpdatedAt, Answer: x.Answer, Decimals: x.Decimals})
		}
	}
	return out, nil
}

// venueAt is what alarms compare of the venue at a head.
func (o *observer) venueAt(ctx context.Context, head trade.Block) (*schedule.Venue, error) {
	seen := &agent.Observation{}
	for _, v := range o.market.venues.list {
		state, err := v.Observe(ctx, head, nil)
		if err != nil {
			return nil, err
		}
		seen.Series = append(seen.Series, state.Series...)
		for _, g := range state.Gauges {
			seen.Gauges = append(seen.Gauges, agent.Gauge{ID: g.ID, Loss: g.Loss, Behind: g.Behind})
		}
	}
	return venueOf(seen), nil
}

// symbol is a token's own name for itself, or its address when it has none. It
// is asked once.
func (o *observer) symbol(ctx context.Context, head trade.Block, token protection.Address) string {
	if s, known := o.symbols[token]; known {
		return s
	}
	s := config.Checksummed(token)
	r, err := o.market.client.Read(ctx, head, []chain.Call{{To: token, Data: erc20.PackSymbol(), AllowFailure: true}})
	if err != nil {
		return s
	}
	if name, err := erc20.UnpackSymbol(r[0].Data); r[0].Err == nil && err == nil && name != "" {
		s = name
	}
	if o.symbols == nil {
		o.symbols = map[protection.Address]string{}
	}
	o.symbols[token] = s
	return s
}
