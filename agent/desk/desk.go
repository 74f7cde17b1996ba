// Package desk turns levels into trades: it nets the strategies' targets, takes
// off what is held and in flight, and drops what is too small to be worth it.
//
// In: targets by strategy, holdings and stakes, series and pools. Out: combined targets and orders,
// each with its reasons, and where else they could be done. It is pure, and it
// knows no limits; prices are handed to it.
package desk

import (
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
// not among them print as base units. The reasons lie in words; nil: each by itself.
func Combine(now time.Time, books []Book, series []protection.Series, pools []protection.Pool, words *trade.Words) []trade.Target {
	n := 0
	for i := range books {
		n += len(books[i].Targets)
	}
	if n == 0 {
		return nil
	}
	out := words.Targets(n)
	for i := range books {
		b := &books[i]
		for j := range b.Targets {
			t := &b.Targets[j]
			i, found := slices.BinarySearchFunc(out, t.Series, func(o trade.Target, id protection.Address) int { return o.Series.Compare(id) })
			if !found {
				out = slices.Insert(out, i, trade.Target{Series: t.Series, Until: t.Until, Reasons: words.Reasons(len(t.Reasons) + len(books))})
			}
			o, decimals := &out[i], decimalsOf(t.Series, series, pools)
			o.Reasons = append(o.Reasons, t.Reasons...)
			if now.After(t.Until) {
				o.NoSell = true
				o.Reasons = append(o.Reasons, trade.Reason{Stage: "combine", Who: b.Strategy, Text: words.Say("its target of %s ended at %s: nothing is sold on its account",
					trade.Quantity(t.Level, decimals), trade.Word(t.Until.Format(time.RFC3339)))})
				continue
			}
			part := t.Level.MulDiv(b.Weight, protection.WAD)
			o.Level = o.Level.Plus(part)
			if t.Until.Before(o.Until) {
				o.Until = t.Until
			}
			o.Reasons = append(o.Reasons, trade.Reason{Stage: "combine", Who: b.Strategy, Text: words.Say("weight %s of %s gives %s",
				trade.Percent(b.Weight), trade.Quantity(t.Level, decimals), trade.Quantity(part, decimals))})
		}
	}
	for i := range out {
		for j := range books {
			if !books[j].names(out[i].Series) {
				out[i].NoSell = true
				out[i].Reasons = append(out[i].Reasons, trade.Reason{Stage: "combine", Who: books[j].Strategy, Text: trade.Plain("silent on it: nothing is sold on its account")})
			}
		}
	}
	return out
}

// names reports a book with a target for a series or pool.
func (b *Book) names(series protection.Address) bool {
	for i := range b.Targets {
		if b.Targets[i].Series == series {
			return true
		}
	}
	return false
}

// decimalsOf are those of a series or pool; 0 when it is not known.
func decimalsOf(id protection.Address, series []protection.Series, pools []protection.Pool) uint8 {
	for i := range series {
		if series[i].ID == id {
			return series[i].Decimals
		}
	}
	for i := range pools {
		if pools[i].ID == id {
			return pools[i].Decimals
		}
	}
	return 0
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
