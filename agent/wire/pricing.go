package wire

import (
	"context"
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Pricing is what the last recorded cycle saw of prices.
type Pricing struct {
	Slot   string        `json:"slot"`
	Block  trade.Block   `json:"block"`
	Prices []PricedAsset `json:"prices"` // of every asset that counts in a loan, then what premiums are paid in
}

// PricedAsset is one asset's two prices and what the limits said of them.
type PricedAsset struct {
	limits.Price
	// Settlement says that it is what premiums are paid in, which is held against
	// par and not against an oracle.
	Settlement bool `json:"settlement,omitempty"`
	// Verdict is ok, closed (nothing is traded for it), unfed, or unknown for a
	// price that no limit was asked about.
	Verdict string `json:"verdict"`
	Why     string `json:"why,omitempty"`
}

// Percent prints a WAD fraction to a basis point's hundredth.
func Percent(wad amount.Amount) string { return limits.Parts.Format(wad) }

// ReadPrices reads from a journal, also while an agent writes it, how oracle and
// feeds compared in the last cycle that observed anything.
func ReadPrices(ctx context.Context, path string) (p Pricing, err error) {
	r, err := journal.OpenReader(ctx, path)
	if err != nil {
		return p, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	record, err := lastRecord(ctx, r)
	if err != nil {
		return p, err
	}
	return pricingOf(record), nil
}

// pricingOf is what a record that observed something says of prices. In records of
// before checks were kept, they are made now from the same prices.
func pricingOf(record *agent.Record) Pricing {
	o := record.Observation
	p := Pricing{Slot: record.Slot.ID(), Block: record.Block}
	for _, x := range o.Prices {
		p.Prices = append(p.Prices, judged(PricedAsset{Price: x.Checked(o.Block.Time)}, record.Decision.Verdicts, limits.PricesAgree, limits.FeedHeartbeat))
	}
	p.Prices = append(p.Prices, judged(PricedAsset{Price: o.Settlement.Checked(o.Block.Time), Settlement: true}, record.Decision.Verdicts, limits.SettlementPar, limits.FeedHeartbeat))
	return p
}

// judged is the worst that some limits said of an asset.
func judged(p PricedAsset, verdicts []trade.Verdict, asked ...string) PricedAsset {
	p.Verdict = "unknown"
	if p.Unfed {
		p.Verdict, p.Why = "unfed", fmt.Sprintf("no feed is configured: %s of the book have one price", limits.Parts.Format(p.Part))
		return p
	}
	for _, limit := range asked {
		for _, v := range verdicts {
			switch {
			case v.Limit != limit || v.Subject != p.Asset || p.Verdict == "closed":
			case v.Outcome == trade.Passed:
				p.Verdict = "ok"
			default:
				p.Verdict, p.Why = "closed", v.Reason.String()
			}
		}
	}
	if p.Problem != "" {
		p.Why = p.Problem
	}
	return p
}
