package lookahead_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/lookahead"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/proposer"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/host"
	"github.com/hedgerow-fi/hedgerow/strategies"
)

// thousands is so many thousand of the made tape's coin.
func thousands(n uint64) amount.Amount {
	return amount.New(n*1000).MulDiv(protection.WAD, amount.New(1))
}

func percent(n uint64) amount.Amount { return amount.New(n * 1e16) }

// terms are of a fund that has lent 2 million and may do what it likes.
func terms() backtest.Terms {
	dear := assumed.Default()
	dear.Premium.Late.Value = assumed.Span(60 * 24 * time.Hour) // so that cover costs more than the least
	lent := protection.Reference{Kind: protection.MakerIlk, Market: tape.MadeMarket, Asset: tape.MadeCoin, Item: "MADE-A"}
	return backtest.Terms{Name: "test", Seed: 1, Coin: backtest.Coin{Asset: tape.MadeCoin, Symbol: "DAI", Decimals: 18}, Cash: thousands(2000),
		Claims: []backtest.Claim{{Reference: lent, Symbol: "DAI", Decimals: 18, Amount: thousands(2000)}},
		Cell:   assumed.Cell{Loading: 1, Waiting: 24 * time.Hour, Capacity: 1}, Assumptions: dear,
		Policy: agent.Policy{Identity: trade.Identity{ChainID: 1, Portfolio: "main"}, Config: "v", OrderTTL: 10 * time.Minute,
			Desk: desk.Rules{Minimum: thousands(1), Slippage: percent(1)},
			Bounds: limits.Bounds{Asset: tape.MadeCoin, Symbol: "DAI", Decimals: 18, PerOrderPremium: thousands(1000), PremiumPerDay: thousands(1000), PremiumLifetime: thousands(100_000), CoverToExposure: percent(100),
				CoverPerAsset: thousands(100_000), PoolSharePerCycle: percent(100), DataAge: time.Minute, PriceDeviation: percent(2), WithoutFeed: percent(1), GasPerDay: amount.New(1e18).MulDiv(amount.New(100), amount.New(1)),
				Par: protection.WAD, SettlementDeviation: percent(1), OrdersPerHour: 100, ConsecutiveFailures: 3, Drawdown: thousands(100_000),
				MinimumPremium: amount.New(1), MaximumPremium: percent(100_00), SaleFloor: amount.New(1), ModelVolatility: percent(80)}}}
}

func restless() *tape.Made {
	return tape.Make(tape.Making{Seed: 3, Moments: 24 * 8, Loans: 80, Volatility: 1.2, GasPrice: 30e9, Lookback: 24 * 4, Drops: []tape.Drop{{At: 24 * 5, Factor: .7}}})
}

// of makes runs of one strategy that is made for each tape.
func of(strategy func(ctx context.Context, t tape.Tape) (agent.Proposer, error)) lookahead.Maker {
	return func(ctx context.Context, t tape.Tape, w backtest.Witness) (*backtest.Run, error) {
		p, err := strategy(ctx, t)
		if err != nil {
			return nil, err
		}
		return backtest.New(t.About(), terms(), []agent.Strategy{{Proposer: p, Weight: protection.WAD, Deadline: time.Minute}}, w)
	}
}

// plan is a strategy that is a function.
type plan func(o *agent.Observation) (*agent.Proposal, error)

func (plan) Name() string { return "planted" }

func (p plan) Propose(_ context.Context, o *agent.Observation, _ []byte) (*agent.Proposal, error) {
	return p(o)
}

// want asks for a part of each active series.
func want(o *agent.Observation, part amount.Amount) *agent.Proposal {
	p := &agent.Proposal{Version: "1"}
	for _, x := range o.Series {
		if x.State == protection.Active {
			p.Targets = append(p.Targets, trade.Target{Series: x.ID, Level: x.MaxSupply.MulDiv(part, protection.WAD), Until: o.Now.Add(2 * time.Hour)})
		}
	}
	return p
}

func builtin(name string) lookahead.Maker {
	return of(func(context.Context, tape.Tape) (agent.Proposer, error) {
		def, err := strategies.Find(name)
		if err != nil {
			return nil, err
		}
		return proposer.InProcess(def, terms().Policy.Bounds, host.Options{Name: name, Seed: 1, Deadline: time.Minute})
	})
}

func TestBuiltInStrategiesDecideNothingByTheirFuture(t *testing.T) {
	for _, def := range strategies.All() {
		x := restless()
		last := x.About().Moments
		var told int
		r, err := lookahead.Check(t.Context(), x, builtin(def.Name), lookahead.Options{Seed: 7, Checked: func(_ lookahead.Instant, of int) { told++; last = of }})
		if err != nil {
			t.Fatalf("%s: %v", def.Name, err)
		}
		if err := r.Err(); err != nil || !r.Equal {
			t.Errorf("%s: %v", def.Name, err)
		}
		if len(r.Instants) != lookahead.DefaultInstants || told != last || last != len(r.Instants) || r.Moments != 24*8 || r.Steps != 24*8 {
			t.Errorf("%s: %d of %d instants, %d moments, %d steps", def.Name, told, len(r.Instants), r.Moments, r.Steps)
		}
		for k, i := range r.Instants { // one in each stretch of 191/8 moments
			if n := i.Moments - 1; n < k*191/8 || n >= (k+1)*191/8 || i.Steps != i.Moments || !i.Equal || i.Difference != nil {
				t.Errorf("%s: instant %d is %+v", def.Name, k, i)
			}
			if at := r.From.Add(time.Duration(i.Moments-1) * time.Hour); i.At.Before(at) || !i.At.Before(at.Add(time.Hour)) {
				t.Errorf("%s: instant %d, %s, is not within the hour of moment %d", def.Name, k, i.At, i.Moments-1)
			}
		}
	}
}

// future is a tape's collateral price by moment.
func future(ctx context.Context, t tape.Tape) (out []float64, err error) {
	return out, t.Play(ctx, func(m *tape.Moment) error {
		out = append(out, m.Prices[0].Feed.Float())
		return nil
	})
}

// peeking looks at the price of so many moments later, and covers when it will have
// fallen.
func peeking(ahead int) lookahead.Maker {
	return of(func(ctx context.Context, t tape.Tape) (agent.Proposer, error) {
		prices, err := future(ctx, t)
		from := t.About().From
		return plan(func(o *agent.Observation) (*agent.Proposal, error) {
			n := int(o.Now.Sub(from) / time.Hour)
			if later := prices[min(n+ahead, len(prices)-1)]; later < prices[n] {
				return want(o, percent(5)), nil
			}
			return want(o, amount.Amount{}), nil
		}), err
	})
}

func TestAStrategyThatPeeksIsFoundAndWhatItDecidedOtherwiseIsShown(t *testing.T) {
	if r, err := lookahead.Check(t.Context(), restless(), peeking(0), lookahead.Options{Seed: 1}); err != nil || !r.Equal {
		t.Fatalf("it looks at nothing that comes later, and: %v, %v", err, r.Err())
	}
	r, err := lookahead.Check(t.Context(), restless(), peeking(48), lookahead.Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	if r.Equal || !errors.Is(r.Err(), lookahead.ErrFuture) {
		t.Fatalf("it peeks two days ahead, and the check passes: %+v", r)
	}
	found := 0
	for _, i := range r.Instants {
		d := i.Difference
		if d == nil {
			continue
		}
		found++
		if i.Equal || d.At.After(i.At) || i.At.Sub(d.At) > 49*time.Hour || d.Moment >= i.Moments {
			t.Errorf("another future after %s changed %s", i.At, d)
		}
		if d.Strategy != "planted" || d.What != "targets" || d.Old == d.New || !strings.Contains(d.Old, `"level"`) || d.Slot == "" {
			t.Errorf("%+v", d)
		}
	}
	if found < 6 {
		t.Errorf("it was found at %d instants of 8", found)
	}
	if err := r.Err(); !strings.Contains(err.Error(), "targets of strategy planted") || !strings.Contains(err.Error(), "look for what it reads of later times") {
		t.Errorf("the error is %v", err)
	}
}

// leaking is a tape whose feed is that of the moment after, said to be known now.
type leaking struct{ tape.Tape }

func (l leaking) Play(ctx context.Context, see func(*tape.Moment) error) error {
	var last *tape.Moment
	return l.Tape.Play(ctx, func(m *tape.Moment) error {
		now := last
		if last = m; now == nil {
			return nil
		}
		leaked := *now
		leaked.Prices = append([]tape.Price(nil), now.Prices...)
		leaked.Prices[0].Feed = m.Prices[0].Feed
		return see(&leaked)
	})
}

func (l leaking) Perturbed(ctx context.Context, after time.Time, seed uint64) (tape.Tape, error) {
	t, err := tape.Perturbed(ctx, l.Tape, after, seed)
	return leaking{t}, err
}

func TestATapeThatLeaksTheNextPriceIsFoundEvenWhereItSaysThatItWasKnown(t *testing.T) {
	r, err := lookahead.Check(t.Context(), leaking{restless()}, builtin("coverage"), lookahead.Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	if r.Equal {
		t.Fatal("it passes")
	}
	if d := r.Instants[7].Difference; d == nil || d.What == "the step" {
		t.Errorf("the difference is %v", d)
	}
}

var daily = tape.Labelling{Kind: history.KindLiquidation, Horizon: 24 * time.Hour, Every: 12 * time.Hour}

// trained scores every loan with the share of loans that were liquidated among the
// labels that it is given at an instant.
func trained(labels func(ctx context.Context, t tape.Tape, now time.Time) ([]tape.Label, error)) lookahead.Maker {
	return of(func(ctx context.Context, t tape.Tape) (agent.Proposer, error) {
		from, pd := t.About().From, 0.
		return plan(func(o *agent.Observation) (*agent.Proposal, error) {
			if o.Now.Sub(from)%(12*time.Hour) == 0 { // it is refitted
				list, err := labels(ctx, t, o.Now)
				if err != nil {
					return nil, err
				}
				happened := 0
				for _, l := range list {
					if l.Happened {
						happened++
					}
				}
				if pd = 0; len(list) > 0 {
					pd = float64(happened) / float64(len(list))
				}
			}
			p := want(o, percent(uint64(100*pd)))
			p.Scores.Horizon = 24 * time.Hour
			s := &p.Scores
			for row, loan := range o.Book.Loans() {
				if len(loan.Debt) > 0 {
					s.Loan, s.LiquidationPD, s.LossPD = append(s.Loan, int32(row)), append(s.LiquidationPD, pd), append(s.LossPD, pd/10)
					s.EAD, s.LGD, s.EL = append(s.EAD, 1), append(s.LGD, .5), append(s.EL, pd/20)
				}
			}
			return p, nil
		}), nil
	})
}

func all(ctx context.Context, t tape.Tape) (out []tape.Label, err error) {
	for l, err := range tape.Labels(ctx, t, daily) {
		if err != nil {
			return nil, err
		}
		out = append(out, l)
	}
	return out, nil
}

func TestAScorerMayBeTrainedOnWhatWasKnown(t *testing.T) {
	n := 0
	honest := trained(func(ctx context.Context, x tape.Tape, now time.Time) ([]tape.Label, error) {
		list, err := tape.Until(tape.Labels(ctx, x, daily), now)
		for _, l := range list {
			if l.Happened {
				n++
			}
		}
		return list, err
	})
	r, err := lookahead.Check(t.Context(), restless(), honest, lookahead.Options{Seed: 2})
	if err != nil || !r.Equal {
		t.Fatalf("%v, %v", err, r.Err())
	}
	if n == 0 {
		t.Error("nothing happened that could be learnt")
	}
}

func TestAScorerTrainedOnTheFutureIsRefusedWhereItAsks(t *testing.T) {
	open := trained(func(ctx context.Context, x tape.Tape, now time.Time) ([]tape.Label, error) {
		list, err := all(ctx, x)
		return list, errors.Join(err, tape.CheckTraining(list, now))
	})
	_, err := lookahead.Check(t.Context(), restless(), open, lookahead.Options{})
	if !errors.Is(err, tape.ErrLookAhead) || !strings.Contains(err.Error(), "became known at") {
		t.Errorf("got %v", err)
	}
}

func TestAScorerTrainedOnTheFutureIsFoundWhereItGoesAroundTheGuard(t *testing.T) {
	hidden := trained(func(ctx context.Context, x tape.Tape, _ time.Time) ([]tape.Label, error) { return all(ctx, x) })
	r, err := lookahead.Check(t.Context(), restless(), hidden, lookahead.Options{Seed: 2})
	if err != nil {
		t.Fatal(err)
	}
	if r.Equal {
		t.Fatal("it passes")
	}
	found := 0
	for _, i := range r.Instants {
		d := i.Difference
		if d == nil { // after the last liquidation
			continue
		}
		found++
		if d.What != "a score" || d.Strategy != "planted" || d.Moment != 0 || !strings.Contains(d.Old, "liquidation PD") {
			t.Errorf("after %s: %v", i.At, d)
		}
	}
	if found < 6 {
		t.Errorf("it was found at %d instants of 8", found)
	}
}

func TestARunThatFailsOnlyInAnotherFutureHasLookedAtIt(t *testing.T) {
	x := restless()
	was, err := future(t.Context(), x)
	if err != nil {
		t.Fatal(err)
	}
	fails := of(func(ctx context.Context, t tape.Tape) (agent.Proposer, error) {
		prices, err := future(ctx, t)
		return plan(func(o *agent.Observation) (*agent.Proposal, error) {
			if prices[len(prices)-1] != was[len(was)-1] {
				return nil, errors.New("the end is not as I know it")
			}
			return want(o, percent(1)), nil
		}), err
	})
	r, err := lookahead.Check(t.Context(), x, fails, lookahead.Options{Instants: 1})
	if err != nil {
		t.Fatal(err)
	}
	if d := r.Instants[0].Difference; d == nil || d.What != "the run" || d.Old != "a step" || !strings.Contains(d.New, "not as I know it") {
		t.Errorf("the difference is %v", d)
	}
}

func TestACycleThatIsLeftOutBecauseOfTheFutureIsADifference(t *testing.T) {
	skipping := func(ctx context.Context, t tape.Tape, w backtest.Witness) (*backtest.Run, error) {
		prices, err := future(ctx, t)
		if err != nil {
			return nil, err
		}
		from, x := t.About().From, terms()
		x.Slots = func(_, upTo time.Time) (out []trade.Slot) {
			if n := int(upTo.Sub(from) / time.Hour); prices[len(prices)-1] > prices[n] {
				out = append(out, trade.Slot{Schedule: "rising", At: upTo})
			}
			return append(out, trade.Slot{Schedule: "hours", At: upTo})
		}
		return backtest.New(t.About(), x, []agent.Strategy{{Proposer: plan(func(o *agent.Observation) (*agent.Proposal, error) { return want(o, percent(1)), nil }), Weight: protection.WAD, Deadline: time.Minute}}, w)
	}
	r, err := lookahead.Check(t.Context(), restless(), skipping, lookahead.Options{Seed: 5})
	if err != nil || r.Equal {
		t.Fatalf("%v, %+v", err, r)
	}
	if err := r.Err(); !strings.Contains(err.Error(), "the slot") {
		t.Errorf("got %v", err)
	}
}

func TestARunThatIsNotTheSameTwiceIsNotCalledLookingAhead(t *testing.T) {
	random := of(func(context.Context, tape.Tape) (agent.Proposer, error) {
		return plan(func(o *agent.Observation) (*agent.Proposal, error) {
			return want(o, amount.New(1+rand.Uint64N(1e15))), nil
		}), nil
	})
	_, err := lookahead.Check(t.Context(), restless(), random, lookahead.Options{})
	if !errors.Is(err, lookahead.ErrUnsteady) || !strings.Contains(err.Error(), "look for a clock") {
		t.Errorf("got %v", err)
	}
}

// A play ends right after its instant: what comes later cannot matter to it.
func TestAnotherFutureIsPlayedUpToItsInstantOnly(t *testing.T) {
	var newest time.Time
	var ends []time.Time
	made := of(func(context.Context, tape.Tape) (agent.Proposer, error) {
		ends, newest = append(ends, newest), time.Time{}
		return plan(func(o *agent.Observation) (*agent.Proposal, error) {
			newest = o.Now
			return want(o, percent(1)), nil
		}), nil
	})
	r, err := lookahead.Check(t.Context(), restless(), made, lookahead.Options{Seed: 3, Instants: 5})
	if err != nil {
		t.Fatal(err)
	}
	ends = append(ends, newest)[2:] // after nothing, and after the tape as it is
	for k, i := range r.Instants {
		if want := i.At.Truncate(time.Hour); !ends[k].Equal(want) {
			t.Errorf("after %s the play went on to %s", i.At, ends[k])
		}
	}
	again, err := lookahead.Check(t.Context(), restless(), made, lookahead.Options{Seed: 3, Instants: 5})
	if err != nil || !reflect.DeepEqual(r, again) {
		t.Errorf("the same seed checks otherwise: %v", err)
	}
	other, err := lookahead.Check(t.Context(), restless(), made, lookahead.Options{Seed: 4, Instants: 5})
	if err != nil || reflect.DeepEqual(r.Instants, other.Instants) {
		t.Errorf("another seed has the same instants: %v", err)
	}
}

// still is a tape that knows no other future.
type still struct{ of *tape.Made }

func (s still) About() tape.About { return s.of.About() }
func (s still) Play(ctx context.Context, see func(*tape.Moment) error) error {
	return s.of.Play(ctx, see)
}

func TestWhatCannotBeCheckedIsAnError(t *testing.T) {
	one := tape.Make(tape.Making{Moments: 1, Loans: 3})
	if _, err := lookahead.Check(t.Context(), one, builtin("coverage"), lookahead.Options{}); err == nil || !strings.Contains(err.Error(), "check a longer stretch") {
		t.Errorf("one moment: %v", err)
	}
	if _, err := lookahead.Check(t.Context(), restless(), builtin("coverage"), lookahead.Options{Instants: -1}); err == nil || !strings.Contains(err.Error(), "-1 instants") {
		t.Errorf("fewer than none: %v", err)
	}
	if _, err := lookahead.Check(t.Context(), still{restless()}, builtin("levels"), lookahead.Options{}); !errors.Is(err, errors.ErrUnsupported) {
		t.Errorf("a tape without another future: %v", err)
	}
	few := tape.Make(tape.Making{Moments: 3, Loans: 3, Lookback: 2})
	if r, err := lookahead.Check(t.Context(), few, builtin("levels"), lookahead.Options{}); err != nil || len(r.Instants) != 2 || !r.Equal {
		t.Errorf("three moments: %+v, %v", r, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	stops := of(func(context.Context, tape.Tape) (agent.Proposer, error) {
		return plan(func(o *agent.Observation) (*agent.Proposal, error) { return want(o, percent(1)), nil }), nil
	})
	if _, err := lookahead.Check(ctx, restless(), stops, lookahead.Options{Began: func(play, _ int) {
		if play == 3 {
			cancel()
		}
	}}); !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted: %v", err)
	}
}

// The last cycle before the instant is left out where the end is another.
func TestALastCycleThatIsLeftOutIsADifferenceToo(t *testing.T) {
	x := restless()
	was, err := future(t.Context(), x)
	if err != nil {
		t.Fatal(err)
	}
	quiet, err := lookahead.Check(t.Context(), x, peeking(0), lookahead.Options{Seed: 5, Instants: 1})
	if err != nil {
		t.Fatal(err)
	}
	last := x.About().From.Add(time.Duration(quiet.Instants[0].Moments-1) * time.Hour)
	r, err := lookahead.Check(t.Context(), x, func(ctx context.Context, t tape.Tape, w backtest.Witness) (*backtest.Run, error) {
		prices, err := future(ctx, t)
		if err != nil {
			return nil, err
		}
		own := terms()
		own.Slots = func(_, upTo time.Time) []trade.Slot {
			out := []trade.Slot{{Schedule: "hours", At: upTo}}
			if upTo.Equal(last) && prices[len(prices)-1] == was[len(was)-1] {
				out = append(out, trade.Slot{Schedule: "once", At: upTo})
			}
			return out
		}
		idle := plan(func(*agent.Observation) (*agent.Proposal, error) { return &agent.Proposal{Version: "1"}, nil })
		return backtest.New(t.About(), own, []agent.Strategy{{Proposer: idle, Weight: protection.WAD, Deadline: time.Minute}}, w)
	}, lookahead.Options{Seed: 5, Instants: 1})
	if err != nil {
		t.Fatal(err)
	}
	if d := r.Instants[0].Difference; r.Equal || d == nil || !d.At.Equal(last) || d.Old != "a step" || d.New != "nothing" || !strings.Contains(d.Slot, "once") {
		t.Errorf("the difference is %v", d)
	}
}
