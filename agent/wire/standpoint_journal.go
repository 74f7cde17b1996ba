package wire

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// journalStandpoint is a recorded cycle's.
func journalStandpoint(ctx context.Context, o StandpointOptions) (s *Standpoint, err error) {
	r, err := journal.OpenReader(ctx, o.Journal)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	s = &Standpoint{Source: StandpointSource{Kind: standpointJournal, Place: o.Journal, Basis: "observed"}}
	if o.Slot == "" {
		s.Record, err = lastRecord(ctx, r)
	} else {
		s.Record, err = recordedAt(ctx, r, o.Slot)
	}
	if err != nil {
		return nil, err
	}
	seen := s.Record.Observation
	s.Source.Slot, s.Source.Block = s.Record.Slot.ID(), s.Record.Block
	if seen == nil {
		return nil, fmt.Errorf("%s: %w: its cycle observed nothing: name another slot, hedgerow status lists them", s.Source, ErrNoLoans)
	}
	if seen.HasBook {
		if seen.Book, err = loadBook(ctx, r, s.Source.Slot); err != nil {
			return nil, fmt.Errorf("%s: %w", s.Source, err)
		}
	}
	s.answers = recordedQuotes(s.Record)
	s.unquoted = "the journal has no quote of so much"
	if s.past, err = recordedPrices(ctx, r, seen); err != nil {
		return nil, err
	}
	s.Source.Prices = fmt.Sprintf("what cycles in the journal saw up to then, %d days of it", longest(s.past, seen.Block.Time))
	return s.checked()
}

// recordedAt is what a slot's cycle recorded.
func recordedAt(ctx context.Context, r *journal.Reader, slot string) (*agent.Record, error) {
	if _, err := r.SlotOf(ctx, slot); err != nil {
		return nil, err
	}
	kept, err := r.SlotEvidence(ctx, slot)
	if err != nil {
		return nil, err
	}
	body, err := loadEvidence(ctx, r, kept, evidenceRecord)
	if err != nil {
		return nil, fmt.Errorf("slot %s: %w", slot, err)
	}
	out := &agent.Record{}
	if err := json.Unmarshal(body, out); err != nil {
		return nil, fmt.Errorf("slot %s: read its record: %w: was it written by a newer version?", slot, err)
	}
	return out, nil
}

// What is looked for in a journal's past.
const (
	pastDays  = 500             // of prices
	pastGap   = 3               // days without any end it
	pastSlots = 1 + 500*24*3600 // more than any journal has
)

// recordedPrices are what cycles saw of prices, one a day back from an instant: of the
// newest cycle up to each day's end.
func recordedPrices(ctx context.Context, r *journal.Reader, seen *agent.Observation) ([]portfolio.History, error) {
	slots, err := r.Slots(ctx, pastSlots)
	if err != nil {
		return nil, err
	}
	var out []portfolio.History
	at, missed := seen.Block.Time, 0
	next := 0
	for day := 0; day <= pastDays && missed < pastGap; day++ {
		end := at.Add(-time.Duration(day) * 24 * time.Hour)
		o := seen
		if day > 0 {
			for next < len(slots) && (slots[next].Block.Time.IsZero() || slots[next].Block.Time.After(end)) {
				next++
			}
			if next == len(slots) {
				break
			}
			o = nil
			if end.Sub(slots[next].Block.Time) < 24*time.Hour {
				record, err := recordedAt(ctx, r, slots[next].Slot.ID())
				switch {
				case err == nil:
					o = record.Observation
				case !errors.Is(err, ErrNoEvidence) && !errors.Is(err, journal.ErrPruned):
					return nil, err
				}
			}
		}
		if o == nil || len(o.Prices) == 0 {
			missed++
			continue
		}
		missed = 0
		for _, p := range o.Prices {
			out = withPrice(out, p.Asset, o.Block.Time, p.Feed.Float(p.FeedDecimals), p.Oracle.Float(p.OracleDecimals))
		}
	}
	for i := range out { // they were added newest first
		slices.Reverse(out[i].Times)
		slices.Reverse(out[i].Prices)
	}
	return out, nil
}

// withPrice adds an asset's price: the feed's, else the oracle's.
func withPrice(list []portfolio.History, asset protection.Address, at time.Time, feed, oracle float64) []portfolio.History {
	price := feed
	if !(price > 0) {
		price = oracle
	}
	if !(price > 0) {
		return list
	}
	i := slices.IndexFunc(list, func(h portfolio.History) bool { return h.Asset == asset })
	if i < 0 {
		i, list = len(list), append(list, portfolio.History{Asset: asset})
	}
	list[i].Times, list[i].Prices = append(list[i].Times, at), append(list[i].Prices, price)
	return list
}

// longest is how many days of an instant's past the fullest history has.
func longest(past []portfolio.History, at time.Time) (days int) {
	for _, h := range past {
		days = max(days, len(portfolio.DailyReturns(h, at, pastDays)))
	}
	return days
}
