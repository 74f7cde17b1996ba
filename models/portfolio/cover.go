package portfolio

import (
	"fmt"
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/hedge"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Bound is the most that the fund's net loss may be in scenarios: its expected
// shortfall at a confidence, which at 0 is the expected loss and in a single scenario
// that scenario's.
type Bound struct {
	Losses     *Losses
	Confidence float64 // within [0, 1)
	Most       float64 // in the coin
}

// Cover is the problem of the cheapest cover, for hedge.Cheapest: what to hold of each
// of the fund's series, which are the columns of Losses.Token, so that all bounds
// hold. Bounds may be over several horizons and stresses at once: scenarios of each
// Losses follow each other, and each bound weighs its own. Amounts are whole tokens,
// money is the coin. Series and pools are Offer's, or the caller's own; the budget is
// hedge.NoLimit unless the caller sets one.
func Cover(bounds []Bound, series []hedge.Series, pools []hedge.Pool) (*hedge.Problem, error) {
	if err := domain.AtLeast("bounds", len(bounds), 1); err != nil {
		return nil, err
	}
	p := &hedge.Problem{Series: series, Pools: pools, Budget: hedge.NoLimit}
	var blocks []*Losses
	total := 0
	for i, b := range bounds {
		if b.Losses == nil || b.Losses.Series != len(series) {
			return nil, &domain.Error{What: "bounds", At: i, Got: "losses of other series", Want: fmt.Sprintf("losses beside what each of %d series pays", len(series)), Kind: domain.ErrLength}
		}
		p.Limits = append(p.Limits, hedge.Limit{Confidence: b.Confidence, Most: b.Most})
		if !slices.Contains(blocks, b.Losses) {
			blocks, total = append(blocks, b.Losses), total+b.Losses.Scenarios
		}
	}
	if len(blocks) == 1 {
		p.Loss, p.Payout = blocks[0].Loss, blocks[0].Token
		return p, nil
	}
	weights := make([][]float64, len(blocks))
	for k, l := range blocks {
		weights[k] = make([]float64, total)
		for s := range l.Scenarios {
			weights[k][len(p.Loss)+s] = 1 / float64(l.Scenarios)
		}
		p.Loss, p.Payout = append(p.Loss, l.Loss...), append(p.Payout, l.Token...)
	}
	for _, b := range bounds {
		p.Weights = append(p.Weights, weights[slices.Index(blocks, b.Losses)])
	}
	return p, nil
}

// Quote is what an amount of a series costs to buy, in whole tokens and the coin.
type Quote struct{ Tokens, Cost float64 }

// Curve is the price curve through quotes of one series, in whatever order, for
// hedge.Series.Ask: straight between them, so that an amount between two is taken for
// no cheaper than a market whose price rises with size would ask. Where quotes become
// cheaper with size, hedge has no use for the difference: those are taken together at
// their average. Quotes of nothing, and those that are no numbers, are left out.
func Curve(quotes []Quote) []hedge.Piece {
	quotes = slices.DeleteFunc(slices.Clone(quotes), func(q Quote) bool {
		return !(q.Tokens > 0 && q.Cost >= 0) || math.IsInf(q.Tokens, 0) || math.IsInf(q.Cost, 0)
	})
	slices.SortFunc(quotes, func(a, b Quote) int {
		switch {
		case a.Tokens < b.Tokens || a.Tokens == b.Tokens && a.Cost < b.Cost:
			return -1
		case a == b:
			return 0
		}
		return 1
	})
	var ask []hedge.Piece
	var last Quote
	for _, q := range quotes {
		if q.Tokens == last.Tokens {
			continue
		}
		next := hedge.Piece{Size: q.Tokens - last.Tokens, Price: max(0, q.Cost-last.Cost) / (q.Tokens - last.Tokens)}
		for n := len(ask); n > 0 && ask[n-1].Price > next.Price; n = len(ask) {
			size := ask[n-1].Size + next.Size
			next = hedge.Piece{Size: size, Price: (ask[n-1].Size*ask[n-1].Price + next.Size*next.Price) / size}
			ask = ask[:n-1]
		}
		ask, last = append(ask, next), q
	}
	return ask
}

// Offer are the fund's series as hedge.Cheapest takes them, in their order, with the
// pools behind them: held tokens, and the price curve of each, cut where supply or
// pool end. A series that is not active, or without a curve, is not on sale: what is
// held of it covers all the same.
func (m *Model) Offer(held []float64, asks [][]hedge.Piece) ([]hedge.Series, []hedge.Pool, error) {
	if err := domain.Length("held", len(held), len(m.Fund.Series)); err != nil {
		return nil, nil, err
	}
	if err := domain.Length("asks", len(asks), len(m.Fund.Series)); err != nil {
		return nil, nil, err
	}
	out := make([]hedge.Series, len(held))
	var pools []hedge.Pool
	var ids []protection.Address
	for j := range out {
		y := &m.Fund.Series[j]
		pool := slices.Index(ids, y.Pool)
		if pool < 0 {
			pool, ids, pools = len(ids), append(ids, y.Pool), append(pools, hedge.Pool{Name: "pool " + y.Pool.String()})
		}
		out[j] = hedge.Series{Name: y.Symbol, Held: held[j], Pools: []int{pool}}
		if y.State == protection.Active && y.Check() == nil {
			// What a series can still write is cut by its own supply too, and is 0 of one
			// that is sold out: a pool has at least what any of its series can write.
			pools[pool].Free = max(pools[pool].Free, y.Free.Float(y.Decimals))
			out[j].Ask = cut(asks[j], Room(y))
		}
	}
	return out, pools, nil
}

// Room is how many more tokens of a series can be written: what its supply and its
// pool leave.
func Room(y *protection.Series) float64 {
	room := y.Free.Float(y.Decimals)
	if most, bounded := y.Most(); bounded {
		room = min(room, most.Minus(y.Supply).Float(y.Decimals))
	}
	return room
}

// cut is a price curve up to so many tokens.
func cut(ask []hedge.Piece, most float64) []hedge.Piece {
	var out []hedge.Piece
	for _, a := range ask {
		if a.Size = min(a.Size, most); a.Size <= 0 {
			break
		}
		out, most = append(out, a), most-a.Size
	}
	return out
}
