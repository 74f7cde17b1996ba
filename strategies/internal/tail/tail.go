// Package tail sets levels of protection that keep the tail of a fund's net loss under
// a bound at the least cost: solved anew at each observation, with what trading costs
// and a region in which nothing is traded.
//
// In: an observation, and the loans as the caller counts them. Out: levels, and what
// there is to say. Losses are models/portfolio's, the cheapest cover models/hedge's. It
// keeps nothing but memory to be used again: the same observation gives the same levels.
package tail

import (
	"errors"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/words"
)

// Lookback is how much price history scenarios are drawn from.
const Lookback = strategy.MaxLookback

// Settings are checked parameters.
type Settings struct {
	Scenarios int
	Days      int // the horizon
	Seed      uint64
	// Confidence of the expected shortfall that is bounded, within (0, 1).
	Confidence float64
	Bound      float64
	OfExposure bool // Bound is a part of what the claims are worth; else whole coins
	// Band is how far below the bound what is traded goes, as a part of it.
	Band float64
	// SaleBand is how far below the bound cover is worth keeping, as a part of it: what is
	// not needed now is needed again when prices fall, and dearer then.
	SaleBand float64
	// Margin is what a sale must save beyond what it costs, as a part of its proceeds.
	Margin float64
	// OrderCost is what an order costs beyond its price, in the coin: gas.
	OrderCost float64
	// Renew is how long before expiry, the waiting period aside, cover counts no more.
	Renew time.Duration
	// Failure is the chance that a covered loss is not paid.
	Failure float64
	Coin    protection.Address // zero: what the series pay in
	TTL     time.Duration
}

// Memory is what one plan leaves for the next: scenarios of prices that did not change.
type Memory struct{ prices *portfolio.Prices }

// Plan is what should be held.
type Plan struct {
	Targets []strategy.Target
	Reasons []string
}

// ErrCoin reports series that pay in several coins where none is chosen.
var ErrCoin = errors.New("series of the fund's references pay in several coins: set the parameter coin to one of them")

// Plan sets levels. Loans are the observed book's, row by row; scaled ones count for
// as much more or less. Where nothing can be planned, for want of claims, series or past
// prices, there are no targets, so that earlier ones stand, and a reason says why.
func (s *Settings) Plan(o *strategy.Observation, loans *liquidation.Loans, in *Memory) (Plan, error) {
	f, err := s.fund(o)
	if err != nil {
		return Plan{}, err
	}
	switch {
	case len(f.Claims) == 0:
		return Plan{Reasons: []string{"the fund has no claim on this book: nothing to cover"}}, nil
	case len(f.Series) == 0:
		return Plan{Reasons: []string{"no series covers what the fund has a claim on: nothing can be held"}}, nil
	}
	prices, err := in.prices.Again(o.Book, o.Time.Truncate(time.Hour), histories(o), portfolio.Options{Scenarios: s.Scenarios, Days: []int{s.Days}, Seed: s.Seed, WorstFirst: true})
	if errors.Is(err, portfolio.ErrTooLittle) {
		return Plan{Reasons: []string{words.Line(err.Error()) + ": earlier targets stand"}}, nil
	}
	if err != nil {
		return Plan{}, err
	}
	in.prices = prices
	m, err := portfolio.NewOf(o.Book, loans, f)
	if err != nil {
		return Plan{}, err
	}
	l, err := m.At(prices, 0, o.Time, s.Seed)
	if err != nil {
		return Plan{}, err
	}
	d := &decision{Settings: s, o: o, model: m, losses: l, bound: s.Bound}
	if s.OfExposure {
		d.bound *= m.Exposure()
	}
	if err := d.look(); err != nil {
		return Plan{}, err
	}
	if err := d.decide(); err != nil {
		return Plan{}, err
	}
	return d.plan(slices.Concat(prices.Notes, m.Notes)), nil
}

// fund is what the observation shows of the fund: its claims on this book, and the series
// of what it claims. First-loss cover is left out, as a strategy's process does not see
// it.
func (s *Settings) fund(o *strategy.Observation) (portfolio.Fund, error) {
	var f portfolio.Fund
	for _, e := range o.Exposures {
		if e.Reference.Market == o.Book.Market && o.Book.AssetIndex(e.Reference.Asset) >= 0 && !e.Amount.IsZero() {
			f.Claims = append(f.Claims, protection.Exposure{Reference: e.Reference, Symbol: words.Plain(e.Symbol), Decimals: e.Decimals, Amount: e.Amount, Supply: e.Supply})
		}
	}
	coin := s.Coin
	for _, y := range o.Series {
		if y.State.Resolved() || y.Check() != nil || !slices.ContainsFunc(f.Claims, func(e protection.Exposure) bool { return e.Reference == y.Reference }) {
			continue
		}
		switch {
		case s.Coin == (protection.Address{}) && coin != s.Coin && y.Asset != coin:
			return f, ErrCoin
		case s.Coin == (protection.Address{}):
			coin = y.Asset
		case y.Asset != coin:
			continue
		}
		f.Series = append(f.Series, y)
		f.Coin.Decimals = y.Decimals
	}
	slices.SortFunc(f.Series, func(a, b protection.Series) int { return a.ID.Compare(b.ID) })
	f.Coin.Asset, f.Coin.Symbol = coin, "the coin"
	if row := o.Book.AssetIndex(coin); row >= 0 {
		f.Coin.Symbol = words.Plain(o.Book.Assets[row].Symbol)
	}
	if s.Failure > 0 {
		p, err := amount.FromFloat(s.Failure, 18)
		if err != nil {
			return f, err
		}
		for _, y := range f.Series {
			f.Failure = append(f.Failure, protection.TriggerFailure{Series: y.ID, Probability: p})
		}
	}
	return f, nil
}

// histories are the observed prices as scenarios are drawn from them.
func histories(o *strategy.Observation) []portfolio.History {
	out := make([]portfolio.History, len(o.Prices))
	for i, p := range o.Prices {
		n := min(len(p.Times), len(p.Prices))
		out[i] = portfolio.History{Asset: p.Asset, Times: p.Times[:n], Prices: p.Prices[:n]}
	}
	return out
}
