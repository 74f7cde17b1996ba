package limits

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// RiskSight is what is observed that risk is measured of.
type RiskSight struct {
	Book      *book.Book
	At        time.Time     // the block's
	Daily     []DailyPrices // of the book's assets, as DailyOf makes them
	Exposures []protection.Exposure
	Series    []protection.Series
	Credits   Few[protection.Address, Credit]
}

// RiskModel measures the risk limits of one observation, for any cover. It is
// immutable: many goroutines may use it.
type RiskModel struct {
	Notes []string // what was assumed, for people

	bounds *Bounds
	sight  RiskSight
	claims []protection.Exposure // one a reference: the last that is stated
	worth  []amount.Amount       // of each claim in the coin, rounded up
	total  amount.Amount         // Σ worth
	tails  []tail                // by horizon
	days   []int                 // the horizons
	stress *portfolio.Losses     // a scenario a stress; nil: there is none
	crowd  crowd
}

// errNoBook reports an observation without loans.
var errNoBook = errors.New("the loans could not be read")

// RiskModel prepares what risk limits measure: scenarios of prices, what they do to
// the book, what series pay in them. It fails where one of these is not known: a hard
// limit is then neither kept nor broken. A nil cache keeps nothing for the next.
func (b *Bounds) RiskModel(s RiskSight, cache *RiskCache) (*RiskModel, error) {
	if s.Book == nil {
		return nil, errNoBook
	}
	m := &RiskModel{bounds: b, sight: s}
	for i, e := range s.Exposures {
		if e.Amount.IsZero() || slices.ContainsFunc(s.Exposures[i+1:], func(x protection.Exposure) bool { return x.Reference == e.Reference }) {
			continue
		}
		if at := e.Reference.Market; s.Book.AssetIndex(e.Reference.Asset) < 0 || at != (protection.Address{}) && at != s.Book.Market {
			return nil, fmt.Errorf("the claim on %s (%s) is on what the observed book does not have: what it could lose is not known", e.Symbol, e.Reference)
		}
		worth, err := m.value(e.Reference.Asset, e.Decimals, e.Amount)
		if err != nil {
			return nil, fmt.Errorf("the claim on %s (%s): %w", e.Symbol, e.Reference, err)
		}
		m.claims, m.worth, m.total = append(m.claims, e), append(m.worth, worth), m.total.Plus(worth)
	}
	if slices.ContainsFunc(b.Risk.Limits, RiskLimit.Modelled) {
		if err := m.suffer(cache); err != nil {
			return nil, err
		}
	}
	m.crowd = crowdOf(b.Risk, s.Book, m.claims)
	return m, nil
}

// suffer fills in the losses by horizon and stress.
func (m *RiskModel) suffer(cache *RiskCache) error {
	r, s := m.bounds.Risk, &m.sight
	coin := portfolio.Coin{Asset: m.bounds.Asset, Symbol: m.bounds.Symbol, Decimals: m.bounds.Decimals}
	if cache == nil {
		cache = new(RiskCache)
	}
	x, err := cache.prepare(r, s, coin)
	if err != nil {
		return err
	}
	fund := portfolio.Fund{Coin: coin, Claims: m.claims, Series: s.Series, Failure: m.bounds.TriggerFailure}
	p, err := x.base.For(fund)
	if err != nil {
		return err
	}
	m.days, m.Notes = r.days(), p.Notes
	for k, days := range m.days {
		early, err := cache.until(x, k, s)
		if err != nil {
			return err
		}
		l, err := p.Of(x.at[k], s.At.Add(time.Duration(days)*day), r.Seed, early...)
		if err != nil {
			return err
		}
		m.tails = append(m.tails, m.tail(l))
	}
	if x.draws != nil {
		m.Notes = append(m.Notes, x.draws.Notes...)
	}
	if x.stress == nil {
		return nil
	}
	fund.Failure = nil // one scenario draws no failure: what is stated is taken off in full
	if p, err = x.base.For(fund); err != nil {
		return err
	}
	if m.stress, err = p.Of(x.stress, s.At, r.Seed); err != nil {
		return err
	}
	for j := range s.Series {
		part := s.Credits.Of(s.Series[j].ID).Part().Float(18)
		for k := range m.stress.Scenarios {
			m.stress.Token[k*m.stress.Series+j] *= part
		}
	}
	return nil
}

// Losses are the fund's at a horizon that a limit has, and what a token of each series
// pays beside them; nil for another horizon. They are not to be changed.
func (m *RiskModel) Losses(days int) *portfolio.Losses {
	if k := slices.Index(m.days, days); k >= 0 {
		return m.tails[k].Losses
	}
	return nil
}

// Stressed are the losses in Risk.Stresses, a scenario each; nil without any.
func (m *RiskModel) Stressed() *portfolio.Losses { return m.stress }

// Claims is what all claims are worth in the coin.
func (m *RiskModel) Claims() amount.Amount { return m.total }

// value is an amount of an asset of the book in the coin, rounded up, by the protocol's
// oracle.
func (m *RiskModel) value(asset protection.Address, decimals uint8, a amount.Amount) (amount.Amount, error) {
	if asset == m.bounds.Asset {
		return a, nil
	}
	b := m.sight.Book
	coin := power(b.BaseDecimals) // a coin that the book lacks is taken for a dollar
	if c := b.AssetIndex(m.bounds.Asset); c >= 0 {
		coin = b.Assets[c].Price
	}
	if coin.IsZero() {
		return amount.Amount{}, fmt.Errorf("the price of %s is zero", m.bounds.Symbol)
	}
	return mulUp(mulUp(a, b.Assets[b.AssetIndex(asset)].Price, coin), power(m.bounds.Decimals), power(decimals)), nil
}

// mulUp is a·num/den, rounded up.
func mulUp(a, num, den amount.Amount) amount.Amount {
	z, rest, over := amount.MulDivRest(&a, &num, &den)
	switch {
	case over:
		return amount.Max()
	case rest:
		return z.Plus(amount.New(1))
	}
	return z
}

func power(decimals uint8) amount.Amount { return raised(amount.New(1), decimals) }

// CoverOf is how much of each series counts, by what is held.
func CoverOf(series []protection.Series, holdings []trade.Holding) Cover {
	c := Cover{Effective: make([]amount.Amount, len(series)), All: make([]amount.Amount, len(series)), Selling: make([]amount.Amount, len(series))}
	for i := range holdings {
		h := &holdings[i]
		j := slices.IndexFunc(series, func(s protection.Series) bool { return s.ID == h.Series })
		if j < 0 {
			continue
		}
		c.Effective[j] = c.Effective[j].Plus(h.Held.Minus(h.Selling))
		c.All[j] = c.All[j].Plus(h.Held.Plus(h.Pending).Plus(h.Buying))
		c.Selling[j] = c.Selling[j].Plus(h.Selling)
	}
	return c
}

// clone is a copy, which says what is being sold.
func (c Cover) clone() Cover {
	out := Cover{Effective: slices.Clone(c.Effective), All: slices.Clone(c.All), Selling: slices.Clone(c.Selling)}
	if out.Selling == nil {
		out.Selling = make([]amount.Amount, len(out.All))
	}
	return out
}

// kept is All without what is being sold.
func (c *Cover) kept() []amount.Amount {
	out := slices.Clone(c.All)
	for j, a := range c.Selling {
		out[j] = out[j].Minus(a)
	}
	return out
}
