package wire

import (
	"cmp"
	"context"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Attribute tells what the intents of a journal did after one instant, and not after
// the other, by account: see desk.Attribute. Intents and gas are all that there are in
// the journal, in any order; those in another asset are left out, gas is not. Marks are
// what the record's cover is worth: see Marks.
func Attribute(strategies []string, asset protection.Address, intents []trade.Standing, gas []journal.GasPaid, marks []desk.Mark, after, until time.Time) []desk.Result {
	intents = slices.Clone(intents)
	slices.SortFunc(intents, func(a, b trade.Standing) int { return cmp.Compare(a.Seq, b.Seq) })
	by := make(map[trade.Hash]trade.Intent, len(intents))
	var deeds []desk.Deed
	for _, s := range intents {
		by[s.Intent.ID()] = s.Intent
		if s.Intent.Asset != asset {
			continue
		}
		var refunded time.Time
		if s.State == trade.Refunded {
			refunded = s.Moved
		}
		for _, f := range s.Fills {
			deeds = append(deeds, desk.Deed{Intent: s.Intent, Fill: f, Refunded: refunded})
		}
	}
	slices.SortStableFunc(deeds, func(a, b desk.Deed) int { return cmp.Compare(a.Block.Number, b.Block.Number) })
	fees := make([]desk.Fee, 0, len(gas))
	for _, g := range gas {
		fees = append(fees, desk.Fee{Intent: by[g.Intent], At: g.At, Wei: g.Wei})
	}
	return desk.Attribute(strategies, deeds, fees, marks, after, until)
}

// readAttribution is Attribute of all that a journal has.
func readAttribution(ctx context.Context, r *journal.Reader, strategies []string, asset protection.Address, marks []desk.Mark, after, until time.Time) ([]desk.Result, error) {
	intents, err := r.Intents(ctx, math.MaxInt32)
	if err != nil {
		return nil, err
	}
	gas, err := r.GasPayments(ctx)
	if err != nil {
		return nil, err
	}
	return Attribute(strategies, asset, intents, gas, marks, after, until), nil
}

// Marks are what an observation's cover is worth, by series in their order: its bid, or
// what it pays already if that is more. Cover that waits for its mint is worth the
// premium that is in escrow for it, which is no mark: see Observation.Escrow.
func Marks(o *agent.Observation) []desk.Mark {
	var out []desk.Mark
	for _, h := range o.Holdings {
		i := slices.IndexFunc(o.Series, func(s protection.Series) bool { return s.ID == h.Series })
		if i < 0 {
			continue
		}
		s := o.Series[i]
		fraction := s.Fraction
		if !s.State.Resolved() {
			fraction = protection.PayoutFraction(s.Loss, s.Attachment, s.Exhaustion)
		}
		m := desk.Mark{Series: s.ID, Worth: protection.Payout(h.Held, fraction)}
		for _, q := range o.Quotes {
			if q.Series == s.ID && q.Action == trade.Sell && q.Amount == h.Held && q.Total.Cmp(m.Worth) > 0 {
				m.Worth = q.Total
			}
		}
		out = append(out, m)
	}
	return out
}
