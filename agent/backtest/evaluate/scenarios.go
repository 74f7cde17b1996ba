package evaluate

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/simulate"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
)

// Scenarios are what the book could lose from sampled instants on, drawn from what
// was known then. Runs over one tape share one, so that they are compared on the same
// scenarios, and so that these are drawn once. It may be used by several goroutines.
//
// Prices are filtered historical simulation of daily returns, volatility by EWMA. An
// asset without enough history keeps its price when it is pegged, and otherwise moves
// as the largest collateral with a history does. Loss is loss.Kernel's: liquidators
// who come late, at the horizon.
type Scenarios struct {
	count, days int
	seed        uint64
	coin        backtest.Coin
	claims      []backtest.Claim

	mu    sync.Mutex
	sets  []*scenarioSet // of the latest moments, oldest first
	notes map[string]int // by text the first moment that it is of
}

// NewScenarios draws so many over so many days.
func NewScenarios(count, horizonDays int, seed uint64, coin backtest.Coin, claims []backtest.Claim) (*Scenarios, error) {
	if err := domain.AtLeast("scenarios", count, 100); err != nil {
		return nil, err
	}
	if err := domain.Within("horizon in days", float64(horizonDays), 1, 365); err != nil {
		return nil, err
	}
	if err := checkClaims(claims); err != nil {
		return nil, err
	}
	return &Scenarios{count: count, days: horizonDays, seed: seed, coin: coin, claims: claims, notes: map[string]int{}}, nil
}

// What drawing rests on.
const (
	lambda      = .94 // of EWMA, a day: RiskMetrics
	leastDays   = 60  // of returns that an asset's history must have
	mostDays    = 500 // of returns that are drawn from
	keptMoments = 4   // whose scenarios are kept: runs go side by side
)

// scenarioSet are the scenarios of one moment.
type scenarioSet struct {
	moment  *tape.Moment
	once    sync.Once
	err     error  // the harness's
	lacking string // why there are none; "" when there are
	notes   []string

	outcome *loss.Outcome
	coin    int       // its row in the outcome's assets
	price   []float64 // USD now, by the outcome's assets
	net     []float64 // the fund's loss by scenario in the coin, after first-loss cover
	es      []float64 // of net, by confidence
	calm    []float64 // a stress for draws that do not depend on one
}

// at is the set of a moment.
func (s *Scenarios) at(m *tape.Moment) (*scenarioSet, error) {
	s.mu.Lock()
	i := slices.IndexFunc(s.sets, func(x *scenarioSet) bool { return x.moment == m })
	if i < 0 {
		if len(s.sets) == keptMoments {
			s.sets = slices.Delete(s.sets, 0, 1)
		}
		s.sets = append(s.sets, &scenarioSet{moment: m})
		i = len(s.sets) - 1
	}
	x := s.sets[i]
	s.mu.Unlock()
	x.once.Do(func() {
		x.err = x.draw(s)
		s.mu.Lock()
		defer s.mu.Unlock()
		for _, n := range x.notes {
			if at, ok := s.notes[n]; !ok || m.Number < at {
				s.notes[n] = m.Number
			}
		}
	})
	return x, x.err
}

// said are the notes in the order of the tape, whichever run came first.
func (s *Scenarios) said() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.SortedFunc(maps.Keys(s.notes), func(a, b string) int {
		return cmp.Or(cmp.Compare(s.notes[a], s.notes[b]), cmp.Compare(a, b))
	})
}

// seedOf is the randomness of a moment: its instant names it, in whatever run.
func (s *Scenarios) seedOf(m *tape.Moment) uint64 {
	return s.seed ^ uint64(m.Block.Time.Unix())*0x9e3779b97f4a7c15
}

// draw makes the set.
func (x *scenarioSet) draw(s *Scenarios) error {
	b := x.moment.Book
	if b == nil {
		x.lacking = "there is no book"
		return nil
	}
	paths, err := s.prices(x, b)
	if err != nil || x.lacking != "" {
		return err
	}
	assets := len(b.Assets)
	x.price = make([]float64, assets, assets+1)
	for a := range x.price {
		x.price[a] = b.PriceUSD(a)
	}
	if x.coin = b.AssetIndex(s.coin.Asset); x.coin < 0 { // not in the book: taken for a dollar
		x.coin, x.price = assets, append(x.price, 1)
		x.notes = append(x.notes, fmt.Sprintf("modelled losses take %s, which is not in the book, for a dollar (assumed)", s.coin.Symbol))
	}
	table := len(x.price)
	factor := make([]float64, s.count*table)
	for i := range s.count {
		row := factor[i*table : (i+1)*table]
		copy(row, paths.At(i, paths.Steps-1))
		for a := paths.Assets; a < table; a++ {
			row[a] = 1
		}
	}
	kernel, err := loss.NewKernel(liquidation.LoansOf(b), table)
	if err != nil {
		return fmt.Errorf("prepare the book of %s for scenarios: %w", b.Time.Format("2006-01-02 15:04"), err)
	}
	if x.outcome, err = kernel.Outcome(factor, nil); err != nil {
		return fmt.Errorf("losses in scenarios of %s: %w", b.Time.Format("2006-01-02 15:04"), err)
	}
	x.calm = make([]float64, s.count)
	return x.lose(s, b)
}

// prices are the paths of the book's assets; lacking says why there are none.
func (s *Scenarios) prices(x *scenarioSet, b *book.Book) (*simulate.Paths, error) {
	m := x.moment
	of := make([]int, len(b.Assets)) // the asset's column among those with a history, or -1
	var returns [][]float64
	periods := mostDays
	for a := range b.Assets {
		of[a] = -1
		for _, h := range m.History {
			if h.Asset != b.Assets[a].ID {
				continue
			}
			if r := dailyReturns(h, m.Block.Time, mostDays); len(r) >= leastDays && varies(r) {
				of[a], periods = len(returns), min(periods, len(r))
				returns = append(returns, r)
			}
		}
	}
	if len(returns) == 0 {
		x.lacking = fmt.Sprintf("no asset has %d days of prices", leastDays)
		return nil, nil //nolint:nilnil // lacking says it
	}
	models := make([]volatility.GARCH, len(returns))
	for i, r := range returns {
		returns[i], models[i] = r[len(r)-periods:], volatility.GARCH{Alpha: 1 - lambda, Beta: lambda}
		if !varies(returns[i]) { // in the stretch that all have
			x.lacking = fmt.Sprintf("a price does not move in the %d days that all have", periods)
			return nil, nil //nolint:nilnil // lacking says it
		}
	}
	follow(x, b, of)
	h, err := simulate.NewHistory(returns, models)
	if err != nil {
		return nil, fmt.Errorf("filter the prices known at %s: %w", m.Block.Time.Format("2006-01-02 15:04"), err)
	}
	paths, err := simulate.FHS{History: h, Steps: s.days, StepYears: 1. / 365}.Paths(nil, simulate.Draw{Scenarios: s.count, Seed: s.seedOf(m)})
	if err != nil {
		return nil, fmt.Errorf("draw prices from %s: %w", m.Block.Time.Format("2006-01-02 15:04"), err)
	}
	return paths.Spread(nil, of)
}

// follow lets each asset without a history that is not pegged move as the largest
// collateral with one.
func follow(x *scenarioSet, b *book.Book, of []int) {
	collateral, _ := b.Totals(b.Weights())
	lead := -1
	for a, c := range of {
		if c >= 0 && b.Assets[a].Flags&book.Pegged == 0 && (lead < 0 || collateral[a] > collateral[lead]) {
			lead = a
		}
	}
	var led, stand []string
	for a := range of {
		switch {
		case of[a] >= 0:
		case lead >= 0 && b.Assets[a].Flags&book.Pegged == 0 && !b.LooksPegged(a):
			of[a] = of[lead]
			led = append(led, b.Assets[a].Symbol)
		default:
			stand = append(stand, b.Assets[a].Symbol)
		}
	}
	if len(led) > 0 {
		x.notes = append(x.notes, fmt.Sprintf("modelled losses move %s as %s, for want of %d days of prices (assumed)", strings.Join(led, ", "), b.Assets[lead].Symbol, leastDays))
	}
	if len(stand) > 0 {
		x.notes = append(x.notes, fmt.Sprintf("modelled losses let %s stand, for want of %d days of prices that move (assumed)", strings.Join(stand, ", "), leastDays))
	}
}

// lose adds up the fund's loss by scenario in the coin.
func (x *scenarioSet) lose(s *Scenarios, b *book.Book) error {
	var claims []loss.Claim
	_, owed := b.Totals(b.Weights())
	for _, c := range s.claims {
		row := b.AssetIndex(c.Reference.Asset)
		if row < 0 {
			x.notes = append(x.notes, fmt.Sprintf("the claim on %s loses nothing in scenarios of books that do not have it", c.Symbol))
			continue
		}
		usd := x.price[row]
		share := 1.
		if supply := c.Supply.Float(c.Decimals); supply > 0 {
			share = min(1, c.Amount.Float(c.Decimals)/supply)
		} else if owed[row] > 0 {
			share = min(1, c.Amount.Float(c.Decimals)*usd/owed[row])
		}
		first := c.FirstLoss // less what it has paid
		for _, l := range x.moment.Losses {
			if l.Asset == c.Reference.Asset {
				first = first.Minus(l.Gross)
			}
		}
		claims = append(claims, loss.Claim{Reference: row, Share: share, Cover: []loss.Layer{{AmountUSD: first.Float(c.Decimals) * usd}}})
	}
	parts, err := x.outcome.SupplierLosses(nil, claims)
	if err != nil {
		return fmt.Errorf("the fund's losses in scenarios: %w", err)
	}
	if x.net, err = loss.Totals(make([]float64, s.count), parts, len(claims)); err != nil {
		return err
	}
	x.inCoin(x.net)
	if x.es, err = shortfallsOf(x.net); err != nil {
		return fmt.Errorf("ES of the fund's losses: %w", err)
	}
	return nil
}

// inCoin turns USD at each scenario's prices into the coin.
func (x *scenarioSet) inCoin(usd []float64) {
	for i := range usd {
		if price := x.price[x.coin] * x.outcome.Factor[i*x.outcome.Assets+x.coin]; price > 0 {
			usd[i] /= price
		}
	}
}

// checkClaims refuses claims that cannot be told apart.
func checkClaims(claims []backtest.Claim) error {
	for i, c := range claims {
		for _, d := range claims[:i] {
			if c.Reference.Asset == d.Reference.Asset {
				return fmt.Errorf("claims on %s and on %s are both of %s: losses are known by asset, so state one of them", d.Reference, c.Reference, c.Symbol)
			}
		}
	}
	return nil
}
