package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Results are what strategies cost and brought, by account, as a journal tells.
type Results struct {
	Journal  string             `json:"journal"`
	Slot     string             `json:"slot"` // of the cycle whose bids mark what is held
	At       time.Time          `json:"at"`   // of its block
	After    time.Time          `json:"after,omitzero"`
	Until    time.Time          `json:"until,omitzero"`
	Asset    protection.Address `json:"asset"`
	Symbol   string             `json:"symbol"`
	Decimals uint8              `json:"decimals"`
	Accounts []AccountResult    `json:"accounts"`
	Total    desk.Result        `json:"total"`
	// Shadows are simulated: what they would have had, and no money moved.
	Shadows []ShadowResult `json:"shadows,omitempty"`
}

// AccountResult is what was done on one account, and how often its strategy was not heard.
type AccountResult struct {
	desk.Result
	Weight  *amount.Amount `json:"weight,omitempty"` // WAD; nil: no strategy of the last cycle
	Refused uint64         `json:"refused"`          // proposals, or attempts at one
	Why     string         `json:"why,omitempty"`    // of the last refusal
}

// ShadowResult is what a shadow strategy would have had since it was first asked.
type ShadowResult struct {
	Who     string        `json:"who"`
	Slot    string        `json:"slot"` // of its last answer
	Weight  amount.Amount `json:"weight"`
	Trial   *agent.Trial  `json:"trial,omitempty"` // nil: nothing was tried yet
	Refused uint64        `json:"refused"`
	Why     string        `json:"why,omitempty"`
}

// ReadResults reads what strategies cost and brought after one instant, and not after
// the other, also while an agent writes the journal. Zero instants bound nothing. It
// fails when the accounts are not the portfolio's own numbers.
func ReadResults(ctx context.Context, path string, after, until time.Time) (out Results, err error) {
	r, err := journal.OpenReader(ctx, path)
	if err != nil {
		return out, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	record, err := lastRecord(ctx, r)
	if err != nil {
		return out, err
	}
	b := record.Policy.Bounds
	out = Results{Journal: path, Slot: record.Slot.ID(), At: record.Block.Time, After: after, Until: until, Asset: b.Asset, Symbol: b.Symbol, Decimals: b.Decimals}
	faults, err := r.FaultsBetween(ctx, after, until)
	if err != nil {
		return out, err
	}
	var names []string
	for _, s := range record.Strategies {
		if s.Shadow {
			x, err := shadowResult(ctx, r, s, faults)
			if err != nil {
				return out, err
			}
			out.Shadows = append(out.Shadows, x)
			continue
		}
		names = append(names, s.Strategy)
	}
	results, err := readAttribution(ctx, r, names, b.Asset, Marks(record.Observation), after, until)
	if err != nil {
		return out, err
	}
	for _, x := range results {
		row := AccountResult{Result: x}
		if i := slices.IndexFunc(record.Strategies, func(s agent.StrategyRecord) bool { return s.Strategy == x.Who && !s.Shadow }); i >= 0 {
			row.Weight = &record.Strategies[i].Weight
		}
		row.Refused, row.Why = unheard(faults, x.Who)
		out.Accounts = append(out.Accounts, row)
	}
	out.Total = desk.Sum(results)
	out.Total.Who = "portfolio"
	if after.IsZero() && until.IsZero() {
		return out, out.check(ctx, r)
	}
	return out, nil
}

// check holds the accounts' sum against what the journal itself adds up.
func (s *Results) check(ctx context.Context, r *journal.Reader) error {
	paid, received, err := r.Flows(ctx, s.Asset)
	if err != nil {
		return err
	}
	if own, in := s.Total.Premium.Minus(s.Total.Refunded), s.Total.Sold.Plus(s.Total.Paid); own != paid || in != received {
		return fmt.Errorf("strategies' accounts add up to %s paid and %s received, and the journal's fills to %s and %s: was a fill written meanwhile? run it again",
			own.Format(s.Decimals), in.Format(s.Decimals), paid.Format(s.Decimals), received.Format(s.Decimals))
	}
	return nil
}

func shadowResult(ctx context.Context, r *journal.Reader, s agent.StrategyRecord, faults []journal.FaultCount) (ShadowResult, error) {
	out := ShadowResult{Who: s.Strategy, Weight: s.Weight}
	out.Refused, out.Why = unheard(faults, s.Strategy)
	m, err := r.LastMemory(ctx, s.Strategy)
	if errors.Is(err, journal.ErrUnknown) {
		return out, nil
	}
	if err != nil {
		return out, err
	}
	standing, err := standingOf(m)
	out.Slot, out.Trial = standing.Slot, standing.Trial
	return out, err
}

// unheard is how often a strategy was not heard, and why at last.
func unheard(faults []journal.FaultCount, who string) (n uint64, why string) {
	var last time.Time
	for _, f := range faults {
		if f.Strategy != who {
			continue
		}
		if n += f.Times; !f.Last.Before(last) {
			last, why = f.Last, f.Error
		}
	}
	return n, why
}
