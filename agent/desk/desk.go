// Package desk turns levels into trades: it nets the strategies' targets, takes
// off what is held and in flight, and drops what is too small to be worth it.
//
// In: targets by strategy, holdings and stakes, series and pools. Out: combined targets and orders,
// each with its reasons, and where else they could be done. It is pure, and it
// knows no limits; prices are handed to it.
package desk

import (
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Rules say what is worth trading. Zero values trade every difference.
type Rules struct {
	Minimum  amount.Amount `json:"minimum"`  // least cover traded in one order, base units of the series
	Band     amount.Amount `json:"band"`     // WAD of the target: smaller differences are left alone
	Slippage amount.Amount `json:"slippage"` // WAD of the quote that an order may lose until it is mined
	Routing  Routing       `json:"routing,omitzero"`
}

// Book is one strategy's standing targets: its last accepted proposal.
type Book struct {
	Strategy string
	Weight   amount.Amount // WAD
	Targets  []trade.Target
}

// Combine nets the strategies' standing targets into one level a series or pool, Σ
// weight × level rounded down, sorted by id. A target past its time to live
// counts nothing toward buying and forbids selling; so does a strategy that has
// never spoken of a series another one wants: silence is not a target of zero.
//
// The series and pools are for the reasons' units alone; amounts of one that is
// not among them print as base units.
func Combine(now time.Time, books []Book, series []protection.Series, pools []protection.Pool) []trade.Target {
	var out []trade.Target
	units := func(id protection.Address, a amount.Amount) string {
		if i := slices.IndexFunc(series, func(s protection.Series) bool { return s.ID == id }); i >= 0 {
			return a.Format(series[i].Decimals)
		}
		if i := slices.IndexFunc(pools, func(p protection.Pool) bool { return p.ID == id }); i >= 0 {
			return a.Format(pools[i].Decimals)
		}
		return a.String()
	}
	for _, b := range books {
		for _, t := range b.Targets {
			i, found := slices.BinarySearchFunc(out, t.Series, func(o trade.Target, id protection.Address) int { return o.Series.Compare(id) })
			if !found {
				out = slices.Insert(out, i, trade.Target{Series: t.Series, Until: t.Until})
			}
			o := &out[i]
			o.Reasons = append(o.Reasons, t.Reasons...)
			if now.After(t.Until) {
				o.NoSell = true
				o.Reasons = append(o.Reasons, trade.Reason{Stage: "combine", Who: b.Strategy,
					Text: fmt.Sprintf("its target of %s ended at %s: nothing is sold on its account", units(t.Series, t.Level), t.Until.Format(time.RFC3339))})
				continue
			}
			part := t.Level.MulDiv(b.Weight, protection.WAD)
			o.Level = o.Level.Plus(part)
			if t.Until.Before(o.Until) {
				o.Until = t.Until
			}
			o.Reasons = append(o.Reasons, trade.Reason{Stage: "combine", Who: b.Strategy,
				Text: fmt.Sprintf("weight %s%% of %s gives %s", b.Weight.Format(16), units(t.Series, t.Level), units(t.Series, part))})
		}
	}
	for i := range out {
		for _, b := range books {
			if !slices.ContainsFunc(b.Targets, func(t trade.Target) bool { return t.Series == out[i].Series }) {
				out[i].NoSell = true
				out[i].Reasons = append(out[i].Reasons, trade.Reason{Stage: "combine", Who: b.Strategy, Text: "silent on it: nothing is sold on its account"})
			}
		}
	}
	return out
}

// LimitPrice is the worst price accepted for a quote: the most cost of a buy,
// rounded down, or the least proceeds of a sale, rounded up.
func (r Rules) LimitPrice(action trade.Action, quote amount.Amount) amount.Amount {
	slip := quote.MulDiv(r.Slippage, protection.WAD)
	if action == trade.Buy {
		return quote.Plus(slip)
	}
	return quote.Minus(slip)
}
