package sweep

import (
	"fmt"
	"math/big"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
)

const day = 24 * time.Hour

// Kinds of runs.
const (
	KindTrial = "trial"
	// KindLine is constant cover of all that the fund can lose, which says what a unit of
	// ES cost to remove: trials are held against it.
	KindLine = "constant cover"
	// KindStitched is one run whose strategies were set anew at every refit.
	KindStitched = "walk-forward"
)

// confidence is that of the modelled ES that trials are compared at.
const confidence = .95

// Result is what one run came to. Its file is written whole or not at all.
type Result struct {
	Schema  string            `json:"schema"`
	Key     string            `json:"key"`
	Kind    string            `json:"kind"`
	Point   Point             `json:"point"`
	Figures []Figure          `json:"figures"`
	Days    []Day             `json:"days"`
	Samples []evaluate.Sample `json:"samples"` // of modelled ES at 95%
}

// Figure is one of a result's, by the name of its column.
type Figure struct {
	Name string `json:"name"`
	evaluate.Figure
}

// Day is a day of a run, in base units of the coin; below zero what came in.
type Day struct {
	Date time.Time `json:"date"` // its midnight, UTC
	// Cost is premium − refunds − sales + gas, as they were paid.
	Cost *big.Int `json:"cost"`
	// Net is what the fund lost before protection, Hedged after payouts.
	Net    *big.Int `json:"netLoss"`
	Hedged *big.Int `json:"hedgedLoss"`
}

// daily is the witness that keeps a run's days.
type daily struct {
	days []Day
	was  backtest.Account // at the end of the day before
	now  backtest.Account
}

// Saw takes a step over.
func (d *daily) Saw(s *backtest.Step) error {
	date := s.Moment.Block.Time.UTC().Truncate(day)
	if n := len(d.days); n == 0 || !d.days[n-1].Date.Equal(date) {
		d.was = d.now
		d.days = append(d.days, Day{Date: date})
	}
	d.now = s.Account
	x := &d.days[len(d.days)-1]
	x.Cost = new(big.Int).Sub(cost(d.now), cost(d.was))
	x.Net = new(big.Int).Sub(d.now.Net.Big(), d.was.Net.Big())
	paid := new(big.Int).Sub(payouts(d.now), payouts(d.was))
	x.Hedged = paid.Sub(x.Net, paid)
	return nil
}

// cost is what protection has cost up to now, payouts apart.
func cost(a backtest.Account) *big.Int {
	return new(big.Int).Sub(a.Premium.Plus(a.Gas).Big(), a.Refunded.Plus(a.Sold).Big())
}

// payouts are those that were paid, or proven and not claimed yet.
func payouts(a backtest.Account) *big.Int { return a.Paid.Plus(a.Proven).Big() }

// figures are those of a run that has ended.
func figures(e *evaluate.Evaluator) ([]Figure, error) {
	all, err := evaluate.Summarise([]*evaluate.Evaluator{e})
	if err != nil {
		return nil, err
	}
	r := &all.Runs[0]
	w := &r.Whole
	out := []Figure{{"cost", w.Cost}, {"premium", w.Premium}, {"refunds", w.Refunds}, {"sales", w.Sales}, {"gas", w.Gas}, {"payouts", w.Payouts},
		{"loss_net", w.Net}, {"loss_hedged", w.Hedged}, {"nav_change", w.NAVChange}, {"drawdown", w.Drawdown}, {"average_cover", w.Cover},
		{"turnover", w.Turnover}, {"fills", w.Fills}, {"failed_fills", w.Failed}}
	for _, s := range r.Shortfalls {
		at := fmt.Sprintf("_%s_%.0f", s.Measure, 100*s.Confidence)
		out = append(out, Figure{"es_unhedged" + at, s.Unhedged}, Figure{"es_hedged" + at, s.Hedged}, Figure{"es_removed" + at, s.Removed}, Figure{"cost_per_es" + at, s.CostPerUnit})
	}
	return out, nil
}

// exact are the figures that are money, to the unit.
var exact = map[string]bool{"cost": true, "premium": true, "refunds": true, "sales": true, "gas": true, "payouts": true, "loss_net": true, "loss_hedged": true,
	"nav_change": true, "drawdown": true, "average_cover": true}
