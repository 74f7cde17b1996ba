package tail

import (
	"errors"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/hedge"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// decision is one plan on its way. Slices are by the fund's series; money is the coin.
type decision struct {
	*Settings
	o      *strategy.Observation
	model  *portfolio.Model
	losses *portfolio.Losses
	bound  float64

	has    []float64 // tokens, with what is pending and in flight
	counts []float64 // of those that count as cover
	spare  []float64 // of those that could be sold now
	bid    []float64 // for a token of those
	open   []bool    // it is traded, and lasts long enough to be worth buying
	offer  []hedge.Series
	pools  []hedge.Pool

	bare, before float64 // the shortfall without any cover, and with what counts
	want         []float64
	after        float64
	premium      float64 // of what is bought
	proceeds     float64 // of what is sold
	saving       float64 // of a trade that is made for its saving
	need         *hedge.Need
	why          reason
}

// reason is why levels are what they are.
type reason uint8

const (
	within  reason = iota // the bound holds, and nothing is saved by a trade
	bought                // the bound does not hold
	short                 // nor can it
	traded                // another cover is cheaper by more than the trade costs
	unasked               // the bound does not hold, and nothing more is on sale
)

// look reads what is held and offered.
func (d *decision) look() error {
	n := len(d.model.Fund.Series)
	d.has, d.counts, d.spare, d.bid, d.open = make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n), make([]bool, n)
	asks := make([][]hedge.Piece, n)
	for j := range n {
		y := &d.model.Fund.Series[j]
		d.open[j] = y.State == protection.Active && y.Expiry.Sub(d.o.Time) > y.Waiting+d.Renew
		for _, h := range d.o.Holdings {
			if h.Series != y.ID {
				continue
			}
			d.has[j] += h.Held.Plus(h.Pending).Plus(h.Buying).Minus(h.Selling).Float(y.Decimals)
			d.spare[j] += h.Held.Minus(h.Selling).Float(y.Decimals)
		}
		// Cover that is about to end must be replaced while what replaces it waits.
		if d.open[j] || y.State == protection.Pending {
			d.counts[j] = d.has[j]
		}
		asks[j] = d.quotes(j)
	}
	var err error
	if d.offer, d.pools, err = d.model.Offer(d.counts, asks); err != nil {
		return err
	}
	// What is left of a series that is all but sold out changes nothing, and is hard to
	// reckon with beside the rest.
	for j := range d.offer {
		if x := &d.offer[j]; x.Capacity() < dust*d.model.Exposure() {
			x.Ask = nil
		}
	}
	return nil
}

// dust is the part of the claims below which an amount of cover is nothing.
const dust = 1e-6

// quotes are the price curve of a series that is open, and the bid for what is held.
func (d *decision) quotes(j int) []hedge.Piece {
	y := &d.model.Fund.Series[j]
	var asks []portfolio.Quote
	for _, q := range d.o.Quotes {
		tokens, cost := q.Amount.Float(y.Decimals), q.Cost.Float(y.Decimals)
		switch {
		case q.Series != y.ID || !d.open[j] || !(tokens > 0):
		case q.Side == strategy.Buy:
			asks = append(asks, portfolio.Quote{Tokens: tokens, Cost: cost})
		case q.Side == strategy.Sell:
			d.bid[j] = max(d.bid[j], cost/tokens)
		}
	}
	return portfolio.Curve(asks)
}

// decide finds what should be held.
func (d *decision) decide() error {
	var err error
	if d.bare, err = d.shortfall(nil); err != nil {
		return err
	}
	if d.before, err = d.shortfall(d.counts); err != nil {
		return err
	}
	d.want, d.after = d.counts, d.before
	orders := 0
	switch {
	case d.before <= d.bound:
	case !slices.ContainsFunc(d.offer, func(x hedge.Series) bool { return len(x.Ask) > 0 }):
		d.why = unasked
	default:
		s, err := d.cheapest(d.offer, d.pools, d.Band)
		if err != nil {
			return err
		}
		d.why, d.want, d.premium = bought, s.Hold, s.Cost
		if s.Status == hedge.Short {
			d.why, d.need = short, s.Need
		}
		orders = d.orders(s.Hold)
	}
	if d.why != short && d.why != unasked {
		if err := d.swap(orders); err != nil {
			return err
		}
	}
	if d.after, err = d.shortfall(d.want); d.why == short && d.after <= d.bound {
		d.why = bought // the band is out of reach, the bound is not
	}
	return err
}

// swap looks whether other cover is cheaper than what is wanted so far, by more than
// the change costs: cover is worth what its sale would bring.
func (d *decision) swap(orders int) error {
	series, pools := slices.Clone(d.offer), slices.Clone(d.pools)
	any, worth := false, 0.
	for j := range series {
		x := &series[j]
		spare := min(d.spare[j], d.counts[j])
		if !d.open[j] || !(spare > dust*d.model.Exposure()) || !(d.bid[j] > 0) {
			continue
		}
		keep := hedge.Piece{Size: spare, Price: d.bid[j]}
		if len(x.Ask) > 0 { // no market bids more than it asks; a quote may
			keep.Price = min(keep.Price, x.Ask[0].Price)
		}
		any, worth = true, worth+keep.Size*keep.Price
		x.Held -= spare
		x.Ask = append([]hedge.Piece{keep}, x.Ask...)
		pools[x.Pools[0]].Free += spare // a sale returns it
	}
	if !any {
		return nil
	}
	band := d.Band
	if d.why == within {
		band = d.SaleBand
	}
	s, err := d.cheapest(series, pools, band)
	if err != nil || s.Status != hedge.Met {
		return err
	}
	proceeds := 0.
	for j, hold := range s.Hold {
		proceeds += max(0, d.counts[j]-hold) * d.bid[j]
	}
	saving := worth + d.premium - s.Cost - d.OrderCost*float64(d.orders(s.Hold)-orders)
	if proceeds == 0 || saving <= d.Margin*proceeds {
		return nil
	}
	d.why, d.want, d.proceeds, d.saving = traded, s.Hold, proceeds, saving
	d.premium = proceeds + s.Cost - worth
	return nil
}

// orders is how many series are traded to hold so much.
func (d *decision) orders(hold []float64) (n int) {
	for j, x := range hold {
		if changed(d.counts[j], x) {
			n++
		}
	}
	return n
}

// changed says that two levels differ by more than rounding.
func changed(a, b float64) bool { return max(a, b)-min(a, b) > 1e-9*max(a, b, 1) }

// cheapest is the cheapest cover that keeps the shortfall a band below the bound.
func (d *decision) cheapest(series []hedge.Series, pools []hedge.Pool, band float64) (*hedge.Solution, error) {
	p, err := portfolio.Cover([]portfolio.Bound{{Losses: d.losses, Confidence: d.Confidence, Most: d.bound * (1 - band)}}, series, pools)
	if err != nil {
		return nil, err
	}
	solved, err := hedge.Cheapest(p, hedge.Options{Gap: gap, Rounds: rounds})
	if solved != nil && errors.Is(err, hedge.ErrNotConverged) { // it is what it is: not proven to be the cheapest
		solved.Status, err = hedge.Short, nil
		if m := solved.Limits[0]; m.After <= m.Most+1e-6*max(d.bare, d.bound) {
			solved.Status = hedge.Met
		}
	}
	return solved, err
}

// gap is how much dearer than the cheapest cover may be, as a part: less than what
// quotes and scenarios are off by.
const gap = 1e-3

// rounds is how long the search may go on: most end within some dozen.
const rounds = 300

func (d *decision) shortfall(tokens []float64) (float64, error) {
	_, es, err := d.losses.Tail(tokens, d.Confidence)
	return es, err
}
