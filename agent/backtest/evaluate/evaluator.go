package evaluate

import (
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// The names of a summary's runs.
const (
	Unhedged      = "unhedged"
	Hedged        = "hedged"
	ConstantCover = "constant"
	HFThreshold   = "threshold"
)

// Options are what a run is measured with.
type Options struct {
	Name, What string // of the run: one of the names above, and what it does, for people
	About      tape.About
	Coin       backtest.Coin
	Claims     []backtest.Claim
	Cell       assumed.Cell
	Seed       uint64 // of bootstraps and tests; that of scenarios is theirs
	// Scenarios are shared by the runs of a tape. nil: nothing is modelled.
	Scenarios *Scenarios
	// SampleEvery is how far apart modelled samples are, at least. 0: a week.
	SampleEvery time.Duration
	// HorizonDays is what realised losses are cut into: that of the scenarios. 0: 7.
	HorizonDays int
	Every       Every    // ""  is month
	Windows     []Window // nil: Crises
	// Limits, Scores and VaR ask for what costs more than an account. The hedged run of
	// a report has all three, a cell of a sweep none.
	Limits, Scores, VaR bool
}

// Evaluator measures one run. It is a backtest.Witness, for one goroutine.
type Evaluator struct {
	o       Options
	from    time.Time // the first moment
	days    days
	missed  *missed
	targets targets
	bands   bands
	model   modelled
	scores  *Scores
	basket  basket
}

// HorizonDays is what losses are measured over unless something else is stated.
const HorizonDays = 7

// New is an Evaluator that has seen nothing. It lists all that is wrong with its
// options.
func New(o Options) (*Evaluator, error) {
	if o.SampleEvery == 0 {
		o.SampleEvery = 7 * day
	}
	if o.HorizonDays == 0 {
		o.HorizonDays = HorizonDays
	}
	if o.Every == "" {
		o.Every = EveryMonth
	}
	if o.Windows == nil {
		o.Windows = Crises()
	}
	var errs []error
	if o.Name == "" {
		errs = append(errs, errors.New("a run without a name"))
	}
	if o.About.Basis == "" {
		errs = append(errs, errNoBasis)
	}
	if o.SampleEvery < 0 || o.HorizonDays < 0 {
		errs = append(errs, fmt.Errorf("a sample every %s, of losses over %d days: both are above 0", o.SampleEvery, o.HorizonDays))
	}
	if o.Scenarios != nil && o.Scenarios.days() != o.HorizonDays {
		errs = append(errs, fmt.Errorf("losses are realised over %d days and modelled over %d: state one horizon", o.HorizonDays, o.Scenarios.days()))
	}
	errs = append(errs, o.Every.Check(), checkClaims(o.Claims))
	for _, w := range o.Windows {
		errs = append(errs, w.Check())
	}
	if err := errors.Join(errs...); err != nil {
		return nil, fmt.Errorf("measure %s: %w", o.Name, err)
	}
	return &Evaluator{o: o, days: days{coin: o.Coin, loss: o.About.Losses}, missed: newMissed(o.Coin, o.Claims), model: modelled{with: o.Scenarios, every: o.SampleEvery},
		scores: newScores(o.About.Basis), basket: basket{basis: o.About.Basis}}, nil
}

// Saw takes a step over.
func (e *Evaluator) Saw(s *backtest.Step) error {
	if e.from.IsZero() {
		e.from = s.Moment.Block.Time
	}
	if err := e.days.saw(s, e.o.Claims); err != nil {
		return err
	}
	e.missed.saw(s)
	if r := s.Record; r != nil && r.Observation != nil {
		e.targets.saw(r)
		if e.o.Limits {
			e.days.breached(e.bands.saw(r))
		}
	}
	if e.o.Scenarios != nil {
		if err := e.model.saw(s); err != nil {
			return err
		}
	}
	if e.o.Scores {
		if err := e.scores.saw(s); err != nil {
			return err
		}
	}
	if e.o.VaR {
		return e.basket.saw(s.Moment)
	}
	return nil
}

// ES is the modelled ES of the run at .95 or .99, averaged over its samples, in the
// coin; NaN without any.
func (e *Evaluator) ES(confidence float64) float64 { return e.model.mean(confidence) }

// Scores are the run's samples of scores, for Pool.
func (e *Evaluator) Scores() *Scores { return e.scores }

// Run is what the run came to.
func (e *Evaluator) Run() Run {
	tapeBasis := e.o.About.Basis
	b, u := bases{tapeBasis, e.days.loss}, unit{e.o.Coin.Symbol, e.o.Coin.Decimals}
	length := e.days.last.Sub(e.from)
	r := Run{Name: e.o.Name, What: e.o.What, Whole: e.days.whole(tapeBasis), Basis: e.missed.figures(b),
		Periods: e.days.periods(e.o.Every, tapeBasis), Windows: e.days.windows(e.o.Windows, tapeBasis)}
	r.Shortfalls = append(e.days.realise(e.o.HorizonDays).shortfalls(u, b, e.o.Seed), e.model.shortfalls(u, b, e.days.start, e.from, e.o.Seed)...)
	r.Return = Return{Waiting: statistic(e.o.Cell.Waiting.Hours(), Hours, history.Assumed),
		Targets: e.targets.figures(length, e.o.Cell.Waiting, b.market())}
	if e.o.Limits {
		r.Return.Limits = e.bands.spells(length, e.o.Cell.Waiting, b.market())
		return r
	}
	none := func(unit string) Figure { return missing(unit, b.market(), "limits were not measured in this run") }
	r.Return.Limits = Spells{none(Count), none(Count), none(Part), none(Hours), none(Hours), none(Hours), none(Count)}
	for _, list := range [][]Period{r.Periods, r.Windows} {
		for i := range list {
			if list[i].Covered {
				list[i].Breaches, list[i].Over = none(Count), none(Hours)
			}
		}
	}
	if r.Whole.Covered {
		r.Whole.Breaches, r.Whole.Over = none(Count), none(Hours)
	}
	return r
}
