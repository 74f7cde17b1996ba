package backtest_test

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// dai is n thousand of the made tape's coin.
func dai(n uint64) amount.Amount { return amount.New(n*1000).MulDiv(protection.WAD, amount.New(1)) }

func units(n uint64) amount.Amount { return amount.New(n).MulDiv(protection.WAD, amount.New(1)) }

func percent(n uint64) amount.Amount { return amount.New(n * 1e16) }

var lent = protection.Reference{Kind: protection.MakerIlk, Market: tape.MadeMarket, Asset: tape.MadeCoin, Item: "MADE-A"}

// terms are of a fund that has lent 2 of about 30 million, and may do what it likes.
func terms() backtest.Terms {
	return backtest.Terms{Name: "test", Seed: 1, Coin: backtest.Coin{Asset: tape.MadeCoin, Symbol: "DAI", Decimals: 18}, Cash: dai(2000),
		Claims: []backtest.Claim{{Reference: lent, Symbol: "DAI", Decimals: 18, Amount: dai(2000)}},
		Cell:   assumed.Cell{Loading: 1, Waiting: 24 * time.Hour, Capacity: 1}, Assumptions: dear(),
		Policy: agent.Policy{Identity: trade.Identity{ChainID: 1, Portfolio: "main"}, Config: "v", OrderTTL: 10 * time.Minute,
			Desk: desk.Rules{Minimum: dai(1), Slippage: percent(1)},
			Bounds: limits.Bounds{Asset: tape.MadeCoin, Symbol: "DAI", Decimals: 18, PerOrderPremium: dai(1000), PremiumPerDay: dai(1000), PremiumLifetime: dai(100_000), CoverToExposure: percent(100),
				CoverPerAsset: dai(100_000), PoolSharePerCycle: percent(100), DataAge: time.Minute, PriceDeviation: percent(2), WithoutFeed: percent(1), GasPerDay: amount.New(1e18).MulDiv(amount.New(100), amount.New(1)),
				Par: protection.WAD, SettlementDeviation: percent(1), OrdersPerHour: 100, ConsecutiveFailures: 3, Drawdown: dai(100_000),
				MinimumPremium: amount.New(1), MaximumPremium: percent(100_00), SaleFloor: amount.New(1), ModelVolatility: percent(80)}}}
}

// dear are assumptions under which cover costs more than the least: liquidators may be
// late by a whole term.
func dear() *assumed.Assumptions {
	a := assumed.Default()
	a.Premium.Late.Value = assumed.Span(60 * 24 * time.Hour)
	return a
}

// steady wants as much of each active series as the fund's exposure is part of its
// reference, or nothing any more from an instant on.
type steady struct {
	name  string
	part  amount.Amount // WAD of a series' most
	until time.Time     // zero: for ever
	seen  func(o *agent.Observation)
	fails time.Time
}

func (s *steady) Name() string { return s.name }

func (s *steady) Propose(_ context.Context, o *agent.Observation, _ []byte) (*agent.Proposal, error) {
	if !s.fails.IsZero() && !o.Now.Before(s.fails) {
		return nil, &agent.StrategyError{Fault: "crash", Err: errors.New("it died")}
	}
	if s.seen != nil {
		s.seen(o)
	}
	p := &agent.Proposal{Version: "1"}
	for _, x := range o.Series {
		if x.State != protection.Active {
			continue
		}
		t := trade.Target{Series: x.ID, Until: o.Now.Add(2 * time.Hour)}
		if s.until.IsZero() || o.Now.Before(s.until) {
			t.Level = x.MaxSupply.MulDiv(s.part, protection.WAD)
		}
		p.Targets = append(p.Targets, t)
	}
	return p, nil
}

func strategies(list ...*steady) (out []agent.Strategy) {
	for _, s := range list {
		out = append(out, agent.Strategy{Proposer: s, Weight: protection.WAD, Deadline: time.Minute})
	}
	return out
}

// sixteenth is a strategy that holds a sixteenth of what there may be of each series:
// about the fund's part of the reference.
func sixteenth() *steady { return &steady{name: "steady", part: amount.New(1e18 / 16)} }

// diary is a witness that keeps what it is told.
type diary struct {
	fills    []backtest.Fill
	accounts []backtest.Account
	modes    []trade.Mode
	records  int
}

func (d *diary) Saw(s *backtest.Step) error {
	d.fills = append(d.fills, slices.Clone(s.Fills)...)
	d.accounts = append(d.accounts, s.Account)
	if s.Record != nil {
		d.records++
		d.modes = append(d.modes, s.Record.Budget.Mode)
	}
	return nil
}

func (d *diary) of(a trade.Action) (out []backtest.Fill) {
	for _, f := range d.fills {
		if f.Action == a && f.Failed == "" {
			out = append(out, f)
		}
	}
	return out
}

func play(t *testing.T, how tape.Making, terms backtest.Terms, list ...*steady) (backtest.Outcome, *diary) {
	t.Helper()
	d := &diary{}
	o, err := played(t.Context(), how, terms, d, list...)
	if err != nil {
		t.Fatal(err)
	}
	return o, d
}

func played(ctx context.Context, how tape.Making, terms backtest.Terms, d *diary, list ...*steady) (backtest.Outcome, error) {
	made := tape.Make(how)
	r, err := backtest.New(made.About(), terms, strategies(list...), d)
	if err != nil {
		return backtest.Outcome{}, err
	}
	if err := backtest.Play(ctx, made, []*backtest.Run{r}, 1); err != nil {
		return backtest.Outcome{}, err
	}
	return r.End()
}

// crash is ten quiet days in which half of the collateral's value goes at once.
func crash() tape.Making {
	return tape.Making{Seed: 3, Moments: 24 * 10, Loans: 300, Volatility: .3, GasPrice: 30e9, Lookback: 24 * 7, Drops: []tape.Drop{{At: 24 * 7, Factor: .5}}}
}

func TestACrashTriggersCoverAndPaysItsFund(t *testing.T) {
	how, saw := crash(), map[protection.State]bool{}
	s := sixteenth()
	s.seen = func(o *agent.Observation) {
		for _, x := range o.Series {
			saw[x.State] = true
		}
	}
	o, d := play(t, how, terms(), s)
	buys, mints, claims := d.of(trade.Buy), d.of(trade.Activate), d.of(trade.Claim)
	if len(buys) != 2 || len(mints) != 2 || len(claims) != 1 {
		t.Fatalf("%d purchases, %d mints, %d claims; want two series bought and minted, and the lower one paid", len(buys), len(mints), len(claims))
	}
	if claims[0].Got != claims[0].Amount || claims[0].Got != o.End.Paid || claims[0].Series != buys[1].Series && claims[0].Series != buys[0].Series {
		t.Fatalf("claim %+v, paid %s: an exhausted layer pays in full", claims[0], o.End.Paid)
	}
	if !saw[protection.Active] || !saw[protection.Pending] || !saw[protection.Triggered] {
		t.Fatalf("the cycle saw series %v; want them active, pending and triggered", saw)
	}
	if paid := buys[0].Paid.Plus(buys[1].Paid); o.End.Premium != paid || o.End.Cash != dai(2000).Minus(paid).Plus(o.End.Paid) {
		t.Fatalf("cash %s after premium %s and payouts %s", o.End.Cash, o.End.Premium, o.End.Paid)
	}
	if o.Market.Triggered != 1 || o.Counts.Executed != o.Counts.Promised || o.Moments != 24*10 || o.Cycles != 24*10 {
		t.Fatalf("outcome %+v", o)
	}

	// The fund's part of the loss, from the tape alone.
	moments := map[int]*tape.Moment{}
	if err := tape.Make(how).Play(t.Context(), func(m *tape.Moment) error { moments[m.Number] = m; return nil }); err != nil {
		t.Fatal(err)
	}
	var debt amount.Amount
	for _, l := range moments[24*7-1].Book.Loans() {
		for _, x := range l.Debt {
			debt = debt.Plus(x.Shares.Amount())
		}
	}
	lost := moments[24*7].Losses[0].Gross
	if later := moments[24*10-1].Losses[0].Gross; later != lost {
		t.Fatalf("bad debt went on from %s to %s: one loss is needed here", lost, later)
	}
	net := lost.MulDiv(dai(2000), debt).Plus(amount.New(1)) // rounded up
	if o.End.Loss != lost || o.End.Gross != net || o.End.Net != net || o.End.Claims != dai(2000).Minus(net) {
		t.Fatalf("loss %s, gross %s, net %s, claims %s; want %s and %s of it", o.End.Loss, o.End.Gross, o.End.Net, o.End.Claims, lost, net)
	}
	// One poke of the one gauge, two orders, two mints and a claim, at 30 gwei and the price of ETH before each.
	if o.End.GasWei != amount.New((2*500_000+2*230_000+113_000+160_000)*30e9) || o.End.Gas.Float(18) < 85 || o.End.Gas.Float(18) > 115 {
		t.Fatalf("gas %s wei, %s DAI", o.End.GasWei, o.End.Gas.Format(18))
	}
}

func TestFirstLossCoverStandsBeforeTheFund(t *testing.T) {
	x := terms()
	x.Claims[0].FirstLoss = dai(500)
	o, _ := play(t, crash(), x, sixteenth())
	bare, _ := play(t, crash(), terms(), sixteenth())
	if o.End.Gross != bare.End.Gross {
		t.Fatalf("gross loss %s, without cover %s", o.End.Gross, bare.End.Gross)
	}
	part := o.End.Net.Float(18) / o.End.Gross.Float(18)
	if want := 1 - 5e5/o.End.Loss.Float(18); part < want*(1-1e-12) || part > want*(1+1e-12) {
		t.Fatalf("net is %v of gross, want %v", part, want)
	}
}

func TestAWaitingPeriodThatEndsTooLateGivesThePremiumBack(t *testing.T) {
	x, how := terms(), crash()
	x.Cell.Waiting = 8 * 24 * time.Hour // the crash comes after seven days
	o, d := play(t, how, x, sixteenth())
	if o.Counts.Refunded != 2 || o.End.Refunded != o.End.Premium || o.End.Premium.IsZero() || !o.End.Paid.IsZero() || len(d.of(trade.Claim)) != 0 {
		t.Fatalf("counts %+v, account %+v: want both orders refunded in full, and nothing paid", o.Counts, o.End)
	}
	if !o.End.Waiting.IsZero() || o.End.Cash != dai(2000) {
		t.Fatalf("cash %s, waiting %s", o.End.Cash, o.End.Waiting)
	}
}

func TestUnderwritersFleeAndCapacityGoesWithThem(t *testing.T) {
	how := crash()
	how.Drops, how.Health = []tape.Drop{{At: 24 * 7, Factor: .8}}, 1.5 // they flee, and nothing is lost
	s := &steady{name: "idle"}
	var free []amount.Amount // by moment
	s.seen = func(o *agent.Observation) { free = append(free, o.Pools[0].Free()) }
	o, _ := play(t, how, terms(), s)
	before, after := free[24*7-1], free[24*10-1]
	if o.Market.Flights != 1 || !o.End.Loss.IsZero() || after.Cmp(before.MulDiv(amount.New(3), amount.New(4))) > 0 {
		t.Fatalf("%d flights, free capacity %s and then %s: half of the underwriters flee", o.Market.Flights, before.Format(18), after.Format(18))
	}
}

func TestATripLatchesUntilTheAssumedPersonResumes(t *testing.T) {
	x := terms()
	x.Cell.Waiting = 0
	x.Policy.Bounds.Drawdown = amount.New(1) // no bid is what was paid
	o, d := play(t, tape.Making{Seed: 1, Moments: 24 * 5, Loans: 100, GasPrice: 30e9}, x, sixteenth())
	if len(o.Trips) == 0 || o.Trips[0].Limit != limits.Drawdown {
		t.Fatalf("trips %+v, want one of the drawdown", o.Trips)
	}
	trip := o.Trips[0]
	if got := trip.Resumed.Sub(trip.At); got != 3*24*time.Hour { // as the assumptions state
		t.Fatalf("resumed after %s, want three days", got)
	}
	at := func(t time.Time) int { return int(t.Sub(o.From) / time.Hour) }
	for i := at(trip.At) + 1; i < at(trip.Resumed); i++ {
		if d.modes[i] != trip.Mode {
			t.Fatalf("at moment %d the mode is %s: a trip latches", i, d.modes[i])
		}
	}
	if d.modes[at(trip.At)] != trade.ModeActive || d.modes[at(trip.Resumed)] != trade.ModeActive {
		t.Fatal("it was not active before the trip and after the person")
	}
	if !slices.ContainsFunc(o.Alarms, func(a backtest.Alarm) bool {
		return a.Code == "trip" && a.Subject == limits.Drawdown && a.First.Equal(trip.At)
	}) {
		t.Fatalf("trips %+v, alarms %+v", o.Trips, o.Alarms)
	}

	x.Assumptions = assumed.Default()
	x.Assumptions.People.Resume = nil
	if o, d = play(t, tape.Making{Seed: 1, Moments: 24 * 5, Loans: 100, GasPrice: 30e9}, x, sixteenth()); len(o.Trips) != 1 || !o.Trips[0].Resumed.IsZero() || d.modes[len(d.modes)-1] != o.Trips[0].Mode {
		t.Fatalf("trips %+v: nobody resumes", o.Trips)
	}
}

func TestBudgetsAreThoseOfTheLimits(t *testing.T) {
	x := terms()
	x.Policy.Bounds.PremiumPerDay, x.Policy.Bounds.PremiumLifetime, x.Policy.Bounds.PerOrderPremium = units(500), units(1200), units(200)
	how := crash()
	how.Drops = nil
	o, d := play(t, how, x, sixteenth())
	buys := d.of(trade.Buy)
	if len(buys) < 6 {
		t.Fatalf("%d purchases; want many small ones", len(buys))
	}
	var most, all amount.Amount
	for i, f := range buys {
		all = all.Plus(f.Paid)
		var day amount.Amount
		for _, g := range buys[:i+1] {
			if f.At.Sub(g.At) < 24*time.Hour-time.Minute {
				day = day.Plus(g.Paid)
			}
		}
		if f.Paid.Cmp(units(200)) > 0 || day.Cmp(units(500)) > 0 || all.Cmp(units(1200)) > 0 {
			t.Fatalf("purchase %d of %s makes %s in a day and %s in all", i, f.Paid.Format(18), day.Format(18), all.Format(18))
		}
		if day.Cmp(most) > 0 {
			most = day
		}
	}
	if most.Cmp(units(400)) < 0 || o.End.Premium.Cmp(units(1100)) < 0 || o.End.Premium != all {
		t.Fatalf("at most %s in a day and %s in all: the budgets were not used", most.Format(18), o.End.Premium.Format(18))
	}
}

func TestGasAboveTheCapIsWaitedOutUntilTheDeadline(t *testing.T) {
	x := terms()
	x.FeeCap = amount.New(20e9)
	o, d := play(t, tape.Making{Seed: 1, Moments: 24, Loans: 100, GasPrice: 30e9}, x, sixteenth())
	if o.Counts.Expired == 0 || o.Counts.Executed != 0 || !o.End.GasWei.IsZero() || len(d.of(trade.Buy)) != 0 {
		t.Fatalf("counts %+v, gas %s: no block takes an order below its price", o.Counts, o.End.GasWei)
	}
}

func TestOrdersThatWaitForAPersonAreAnsweredAtOnceOrNever(t *testing.T) {
	x := terms()
	nothing := amount.Amount{}
	x.Policy.Approval = agent.Approval{PremiumAbove: &nothing, Expires: 3 * time.Hour}
	how := tape.Making{Seed: 1, Moments: 12, Loans: 100, GasPrice: 30e9}
	if o, _ := play(t, how, x, sixteenth()); o.Counts.Executed != 2 {
		t.Fatalf("counts %+v, want two orders approved at once", o.Counts)
	}
	x.Assumptions = assumed.Default()
	x.Assumptions.People.Approve.Value = assumed.Never
	o, d := play(t, how, x, sixteenth())
	if o.Counts.Executed != 0 || o.Counts.Expired != 6 || o.Counts.Open != 2 { // at 0, 3, 6 and 9 hours
		t.Fatalf("counts %+v: want two orders every three hours, and no answer", o.Counts)
	}
	if f := d.fills[0]; f.Failed == "" || f.At != o.From.Add(3*time.Hour) {
		t.Fatalf("the first %+v", f)
	}
}

func TestCapitalIsStakedAndComesBackThroughTheQueue(t *testing.T) {
	x := terms()
	x.Policy.Bounds.Stakes = limits.Stakes{PerOrder: dai(500), PerPool: dai(500), Total: dai(500), ShareOfPool: percent(90), Queued: percent(50), OwnRisk: true}
	made := tape.Make(tape.Making{Seed: 1, Moments: 24 * 6, Loans: 100, GasPrice: 30e9})
	d := &diary{}
	s := &stakeholder{until: made.About().From.Add(2 * 24 * time.Hour)}
	r, err := backtest.New(made.About(), x, []agent.Strategy{{Proposer: s, Weight: protection.WAD, Deadline: time.Minute}}, d)
	if err == nil {
		err = backtest.Play(t.Context(), made, []*backtest.Run{r}, 1)
	}
	if err != nil {
		t.Fatal(err)
	}
	o, err := r.End()
	if err != nil {
		t.Fatal(err)
	}
	if len(d.of(trade.Deposit)) == 0 || len(d.of(trade.Leave)) == 0 || len(d.of(trade.Redeem)) == 0 {
		t.Fatalf("fills %+v: want a deposit, a departure and a redemption", d.fills)
	}
	if o.End.Deposited.IsZero() || o.End.Redeemed.IsZero() || d.accounts[24].Staked.Cmp(dai(90)) < 0 || o.End.Staked.Cmp(dai(1)) > 0 {
		t.Fatalf("deposited %s, staked %s, redeemed %s", o.End.Deposited, d.accounts[24].Staked, o.End.Redeemed)
	}
}

// stakeholder wants capital in the first pool until an instant.
type stakeholder struct{ until time.Time }

func (*stakeholder) Name() string { return "stakeholder" }

func (s *stakeholder) Propose(_ context.Context, o *agent.Observation, _ []byte) (*agent.Proposal, error) {
	t := trade.Target{Series: o.Pools[0].ID, Until: o.Now.Add(2 * time.Hour)}
	if o.Now.Before(s.until) {
		t.Level = dai(100)
	}
	return &agent.Proposal{Version: "1", Targets: []trade.Target{t}}, nil
}

func TestRunsComeToTheSameWhateverTheNumberOfWorkers(t *testing.T) {
	how := crash()
	how.Moments = 24 * 9
	var want []*diary
	for _, workers := range []int{1, 2, 3, 8} {
		made := tape.Make(how)
		var runs []*backtest.Run
		var got []*diary
		for i, loading := range []float64{1, 2, 3, 5, 8} {
			x, d := terms(), &diary{}
			x.Cell.Loading, x.Cell.Failure = loading, float64(i)/10
			r, err := backtest.New(made.About(), x, strategies(sixteenth()), d)
			if err != nil {
				t.Fatal(err)
			}
			runs, got = append(runs, r), append(got, d)
		}
		if err := backtest.Play(t.Context(), made, runs, workers); err != nil {
			t.Fatal(err)
		}
		if want == nil {
			want = got
			if reflect.DeepEqual(got[0], got[1]) {
				t.Fatal("runs of different cells are the same: nothing is compared")
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("with %d workers the runs differ", workers)
		}
		alone := &diary{}
		x := terms()
		x.Cell.Loading, x.Cell.Failure = 2, .1
		r, err := backtest.New(made.About(), x, strategies(sixteenth()), alone)
		if err != nil {
			t.Fatal(err)
		}
		if err := made.Play(t.Context(), func(m *tape.Moment) error { return r.Step(t.Context(), m) }); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(alone, want[1]) {
			t.Fatal("a run that is stepped by hand differs")
		}
	}
}

func TestSlotsAreThoseOfTheSchedule(t *testing.T) {
	x := terms()
	x.Slots = func(after, upTo time.Time) (out []trade.Slot) {
		if upTo.Hour()%6 == 0 {
			out = append(out, trade.Slot{Schedule: "six", At: upTo})
		}
		if !after.IsZero() && upTo.Sub(after) != time.Hour {
			t.Fatalf("slots between %s and %s were asked for", after, upTo)
		}
		return out
	}
	o, d := play(t, tape.Making{Seed: 1, Moments: 24, Loans: 100}, x, sixteenth())
	if o.Cycles != 4 || d.records != 4 || len(d.accounts) != 24 {
		t.Fatalf("%d cycles, %d records and %d accounts; want 4, 4 and 24", o.Cycles, d.records, len(d.accounts))
	}
}
