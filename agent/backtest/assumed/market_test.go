package assumed

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var (
	coin      = Coin{Asset: tape.MadeCoin, Symbol: "DAI", Decimals: 18}
	reference = protection.Reference{Kind: protection.MakerIlk, Market: tape.MadeMarket, Asset: tape.MadeCoin, Item: "MADE"}
	fund      = protection.Address{0xf0}
	base      = Cell{Loading: 1, Waiting: 0, Capacity: 1, Failure: 0}
)

// dai is whole tokens.
func dai(v float64) amount.Amount {
	a, err := amount.FromFloat(v, 18)
	if err != nil {
		panic(err)
	}
	return a
}

func lent(claim, supply float64) []Covered {
	return []Covered{{Reference: reference, Symbol: "DAI", Decimals: 18, Claim: dai(claim), Supply: dai(supply)}}
}

// stage is a market on its way along a tape whose losses a test may state.
type stage struct {
	testing.TB
	*Market
	moments []*tape.Moment
	loss    map[int]float64 // whole tokens by moment, from it on
	at      int
}

// set is a stage on a made tape; how.Seed stays what the test says.
func set(t testing.TB, a *Assumptions, c Cell, how tape.Making, covered []Covered) *stage {
	t.Helper()
	made := tape.Make(how)
	s := &stage{TB: t, loss: map[int]float64{}, at: -1}
	if err := made.Play(context.Background(), func(m *tape.Moment) error {
		own := *m
		own.Losses = nil
		s.moments = append(s.moments, &own)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	var err error
	if s.Market, err = New(a, c, 7, made.About(), coin, covered); err != nil {
		t.Fatal(err)
	}
	return s
}

// to moves up to a moment.
func (s *stage) to(moment int) *stage {
	s.Helper()
	for s.at < moment {
		s.at++
		m := s.moments[s.at]
		if v, ok := s.loss[s.at]; ok {
			m.Losses = []tape.Loss{{Asset: coin.Asset, Gross: dai(v)}}
		} else if s.at > 0 {
			m.Losses = s.moments[s.at-1].Losses
		}
		if err := s.Advance(m); err != nil {
			s.Fatalf("moment %d: %v", s.at, err)
		}
		s.sound()
	}
	return s
}

// sound is what always holds.
func (s *stage) sound() {
	s.Helper()
	for _, p := range s.Pools() {
		if p.Assets.Cmp(p.Reserved) < 0 {
			s.Fatalf("moment %d: unresolved series can cost %s, and the pool has %s", s.at, p.Reserved, p.Assets)
		}
		if len(p.Series) > market.MaxSeries {
			s.Fatalf("moment %d: %d unresolved series", s.at, len(p.Series))
		}
	}
	// No unit of loss is sold twice: just above each attachment the series of all
	// gauges that pay there pay at most one.
	list := s.Series()
	for _, at := range list {
		var num float64
		where := at.StartLoss.Plus(at.Attachment)
		for _, x := range list {
			from, to := x.StartLoss.Plus(x.Attachment), x.StartLoss.Plus(x.Exhaustion)
			if !x.State.Resolved() && x.Reference == at.Reference && from.Cmp(where) <= 0 && where.Cmp(to) < 0 {
				num += x.MaxSupply.Float(18) / x.Exhaustion.Minus(x.Attachment).Float(18)
			}
		}
		if num > 1+1e-9 {
			s.Fatalf("moment %d: a unit of loss is sold %.3f times", s.at, num)
		}
	}
}

func (s *stage) buy(series protection.Address, amt amount.Amount) (order uint64, cost amount.Amount) {
	s.Helper()
	order, cost, err := s.Replica().Buy(s.call(fund), series, amt, amount.Max(), math.MaxUint64, market.Hash{}, fund)
	if err != nil {
		s.Fatal(err)
	}
	return order, cost
}

// hold buys and mints at once: the cell's waiting is zero.
func (s *stage) hold(series protection.Address, amt amount.Amount) amount.Amount {
	s.Helper()
	order, cost := s.buy(series, amt)
	if minted, err := s.Replica().Activate(s.call(fund), order); err != nil || !minted {
		s.Fatalf("minted %t, %v", minted, err)
	}
	return cost
}

// layer is the only series of a layer that is on sale, by its number from 1.
func (s *stage) layer(n string) protection.Series {
	s.Helper()
	for _, x := range s.Series() {
		if strings.Contains(x.Symbol, "-L"+n+"-") && !x.Free.IsZero() {
			return x
		}
	}
	s.Fatalf("no series of layer %s is on sale", n)
	return protection.Series{}
}

func (s *stage) find(id protection.Address) (protection.Series, bool) {
	for _, x := range s.Series() {
		if x.ID == id {
			return x, true
		}
	}
	return protection.Series{}, false
}

// daily is a tape of so many days with moderate moves.
func daily(moments int) tape.Making {
	return tape.Making{Seed: 1, Moments: moments, Loans: 300, Every: day, Volatility: .5, Lookback: 100}
}

// with is the baseline after a change.
func with(t testing.TB, change func(*Assumptions)) *Assumptions {
	t.Helper()
	a := Default()
	change(a)
	return a
}

// slow lets keepers come every three days for freshness alone.
func slow(a *Assumptions) { a.Trigger.MaxAge.Value = Span(6 * day) }

func TestAMarketIsOpenAtTheFirstMoment(t *testing.T) {
	s := set(t, Default(), Cell{2, 3 * day, .5, 0}, daily(2), lent(1e6, 4e6)).to(0)
	list := s.Series()
	if len(list) != 2 {
		t.Fatalf("%d series", len(list))
	}
	for _, x := range list {
		if x.State != protection.Active || x.Check() != nil || x.Venue != Venue || x.Reference != reference || x.Asset != coin.Asset || x.Waiting != 3*day ||
			!x.Start.Equal(s.moments[0].Block.Time) || x.Expiry.Sub(x.Start) != 45*day || !x.GaugeAt.Equal(x.Start) || x.Free.IsZero() {
			t.Errorf("series %+v", x)
		}
	}
	one := s.layer("1")
	if one.Attachment != dai(4000) || one.Exhaustion != dai(80_000) || one.MaxSupply != dai(38_000) {
		t.Errorf("the first layer is %s to %s of at most %s", one.Attachment.Format(18), one.Exhaustion.Format(18), one.MaxSupply.Format(18))
	}
	// A quarter of both layers, 99,000, in each of two generations on sale at once.
	if p := s.Pools()[0]; p.Assets != dai(99_000) || !p.Reserved.IsZero() || p.Pending || len(p.Series) != 2 || p.ID != one.Pool {
		t.Errorf("pool %+v", p)
	}
	if got := s.Facts(one.ID); len(got) != 3 || got[0].Basis != protection.Assumed || s.Facts(fund) != nil {
		t.Errorf("facts %+v", got)
	}
	if got := s.Gauges(); len(got) != 1 || got[0].ID != one.Gauge || got[0].Behind || got[0].Failing || got[0].MaxAge != 2*day || got[0].Asset != coin.Asset {
		t.Errorf("gauges %+v", got)
	}
	if s.Tally().Opened != 2 || s.Tally().Priced != 2 {
		t.Errorf("tally %+v", s.Tally())
	}
}

func TestGenerationsOpenBySchedule(t *testing.T) {
	s := set(t, Default(), base, daily(400), lent(1e6, 4e6)).to(0)
	first := s.moments[0].Block.Time
	seen := map[protection.Address]protection.Series{}
	for s.at < 399 {
		s.to(s.at + 1)
		for _, x := range s.Series() {
			seen[x.ID] = x
		}
		if n := len(s.Series()); n > 6 {
			t.Fatalf("moment %d: %d series are kept", s.at, n)
		}
	}
	if len(seen) != 2*14 {
		t.Errorf("%d series in 400 days", len(seen))
	}
	for _, x := range seen {
		if d := x.Start.Sub(first); d%(30*day) != 0 || x.Expiry.Sub(x.Start) != 45*day {
			t.Errorf("%s begins after %s", x.Symbol, d)
		}
	}
	snap := s.Replica().Snapshot()
	if h := len(s.lines[0].gauge.History); h > mostReadings {
		t.Errorf("its gauge keeps %d readings", h)
	}
	if len(snap.Series) > 6 || len(snap.Gauges) != 1 || len(snap.Models) != len(snap.Series) || len(snap.Orders) > 0 {
		t.Errorf("the replica keeps %d series, %d gauges, %d models, %d orders", len(snap.Series), len(snap.Gauges), len(snap.Models), len(snap.Orders))
	}
	if got := s.Tally(); got.Expired < 24 || got.Refused != 0 || got.Triggered != 0 || got.Flights != 0 {
		t.Errorf("tally %+v", got)
	}
}

func TestPremiumAtTargetIsTheLoadingTimesTheExpectedLoss(t *testing.T) {
	a := with(t, func(a *Assumptions) {
		a.Premium.Late.Value = Span(60 * day)
		a.Premium.MinimumRate.Value, a.Premium.VolatilityLoading.Value = Part{}, Part{}
	})
	rate := map[float64]float64{}
	for _, loading := range []float64{1, 3} {
		c := base
		c.Loading = loading
		s := set(t, a, c, tape.Making{Seed: 1, Moments: 60, Loans: 300, Every: day, Volatility: 1.2, Lookback: 100, Health: 1.01}, lent(1e6, 4e6)).to(32)
		x := s.layer("1")
		is := s.issueOf(x.ID)
		v, err := a.viewOf(s.moments[28], "made") // two days before its start it was created and priced
		if err != nil || v.noHistory || v.sigma < .8 || v.sigma > 1.8 {
			t.Fatalf("volatility %v, %v", v.sigma, err)
		}
		years := x.Expiry.Sub(s.moments[28].Block.Time).Hours() / (365 * 24)
		want := loading * v.expected(coin.Asset, 0, x.Attachment.Float(18), x.Exhaustion.Float(18), years, 60./365) / years
		got, err := s.Replica().Model(is.model).Rate(s.now, a.Premium.Target.Value.WAD())
		if err != nil || want < .01 || math.Abs(got.Float(18)/want-1) > 1e-6 {
			t.Errorf("loading %v: %v a year, want %v, %v", loading, got.Float(18), want, err)
		}
		quote, err := s.Replica().QuoteBuy(s.now, x.ID, dai(1000))
		if err != nil {
			t.Fatal(err)
		}
		rate[loading] = quote.Float(18)
		if s.Tally().AtLeast != 0 {
			t.Errorf("the minimum binds %d times", s.Tally().AtLeast)
		}
	}
	if r := rate[3] / rate[1]; math.Abs(r-3) > 1e-3 {
		t.Errorf("at three times the loading a quote is %v times as much", r)
	}
}

func (m *Market) issueOf(id protection.Address) *issue {
	for _, x := range m.listed {
		if x.shown.ID == id {
			return x
		}
	}
	return nil
}

func TestTheMinimumStandsInWhereAlmostNoLossIsExpected(t *testing.T) {
	how := daily(3)
	how.Volatility, how.Health = .05, 3
	s := set(t, with(t, func(a *Assumptions) { a.Premium.VolatilityLoading.Value = Part{} }), base, how, lent(1e6, 4e6)).to(1)
	rate, err := s.Replica().Model(s.issueOf(s.layer("1").ID).model).Rate(s.now, dai(.5))
	if got := s.Tally(); err != nil || rate != dai(.005) || got.AtLeast != got.Priced {
		t.Errorf("rate %s, %v, tally %+v", rate.Format(18), err, got)
	}
}

func TestAMarketWithoutHistorySaysThatItTookTheStatedVolatility(t *testing.T) {
	how := daily(2)
	how.Lookback = 0
	s := set(t, Default(), base, how, lent(1e6, 4e6)).to(1)
	if got := s.Tally(); got.NoHistory != 2 {
		t.Errorf("tally %+v", got)
	}
	// .5% and .5% of a variance of .64.
	if got := s.issueOf(s.layer("1").ID); s.Replica().Model(got.model).Floor != dai(.0082) {
		t.Errorf("the floor is %s", s.Replica().Model(got.model).Floor.Format(18))
	}
}

func TestTheCuratorsPriceHoldsAfterItsNotice(t *testing.T) {
	how := tape.Making{Seed: 3, Moments: 12, Loans: 300, Every: day, Volatility: .3, Lookback: 100, Drops: []tape.Drop{{At: 3, Factor: .8}}, Health: 1.3}
	s := set(t, with(t, func(a *Assumptions) { a.Flight.Part.Value, a.Premium.Late.Value = Part{}, Span(60*day) }), base, how, lent(1e6, 4e6)).to(1)
	x := s.layer("1")
	ask := func() float64 {
		q, err := s.Replica().QuoteBuy(s.now, x.ID, dai(1000))
		if err != nil {
			t.Fatal(err)
		}
		return q.Float(18)
	}
	before := ask()
	s.to(8) // a proposal at day 7, when it looks
	if got := ask(); got > before {
		t.Errorf("within the notice the price has moved from %v to %v", before, got)
	}
	s.to(10)
	if got := ask(); got < 2*before {
		t.Errorf("a day after the notice it is %v, was %v", got, before)
	}
	if got := s.Tally(); got.Priced != 4 || got.Refused != 0 {
		t.Errorf("tally %+v", got)
	}
}

func TestCoverBeginsAfterTheWaitingPeriodOfTheCell(t *testing.T) {
	c := base
	c.Waiting = 3 * day
	s := set(t, Default(), c, daily(10), lent(1e6, 4e6)).to(1)
	order, _ := s.buy(s.layer("1").ID, dai(1000))
	if _, err := s.to(3).Replica().Activate(s.call(fund), order); !errors.Is(err, market.NotMature) {
		t.Errorf("after two days: %v", err)
	}
	if minted, err := s.to(4).Replica().Activate(s.call(fund), order); err != nil || !minted {
		t.Errorf("after three days: %t, %v", minted, err)
	}
}

func TestOthersTakeTheirPartWhenSalesOpen(t *testing.T) {
	a := with(t, func(a *Assumptions) { a.Capacity.Others.Value = PartOf(.2) })
	c := base
	c.Waiting = day
	s := set(t, a, c, daily(60), lent(1e6, 4e6)).to(0)
	one := s.layer("1")
	if one.Supply != dai(19_000./4) { // a fifth of all is a quarter of the fund's 19,000
		t.Errorf("others bought %s", one.Supply.Format(18))
	}
	s.to(2)
	if got := s.Replica().Series(one.ID).Token.BalanceOf(others); got != dai(19_000./4) {
		t.Errorf("others hold %s", got.Format(18))
	}
	s.loss[3] = 100_000
	s.to(5)
	if r := s.Replica().Series(one.ID); !r.Token.Supply.IsZero() || !r.Account.Owed.IsZero() {
		t.Errorf("others have not claimed: %+v", r.Account)
	}
}

func TestSupplyIsTheBooksDebtUnlessItIsStated(t *testing.T) {
	s := set(t, Default(), base, daily(1), []Covered{{Reference: reference, Symbol: "DAI", Decimals: 18, Claim: dai(1e6)}}).to(0)
	owed := 0.0
	for _, l := range s.moments[0].Book.Loans() {
		owed += l.Debt[0].Shares.Float() / 1e18
	}
	if x := s.layer("1"); math.Abs(x.Exhaustion.Float(18)/(owed*.02)-1) > 1e-9 {
		t.Errorf("2%% of %v is %v", owed, x.Exhaustion.Float(18))
	}
	a := with(t, func(a *Assumptions) { a.Series.Of.Value = OfClaim })
	s = set(t, a, base, daily(1), lent(1e6, 4e6)).to(0)
	if x := s.layer("1"); x.Exhaustion != dai(20_000) {
		t.Errorf("2%% of the claim is %s", x.Exhaustion.Format(18))
	}
}

func TestWhatCannotBeIsRefused(t *testing.T) {
	about := tape.Make(daily(1)).About()
	change := func(f func(*Covered)) []Covered {
		c := lent(1, 1)
		f(&c[0])
		return c
	}
	for name, c := range map[string]struct {
		cell    Cell
		covered []Covered
		want    error
		text    string
	}{
		"no reference":     {base, nil, ErrCovered, "state a claim"},
		"another asset":    {base, change(func(c *Covered) { c.Reference.Asset = protection.Address{1} }), ErrCovered, "series pay in the coin, DAI"},
		"other decimals":   {base, change(func(c *Covered) { c.Decimals = 6 }), ErrCovered, "DAI"},
		"a peg":            {base, change(func(c *Covered) { c.Reference.Kind = protection.Depeg }), ErrCovered, "no money"},
		"an index":         {base, change(func(c *Covered) { c.Reference.Kind = protection.Index }), ErrCovered, "not one asset's"},
		"no claim":         {base, lent(0, 1), ErrCovered, "nothing"},
		"twice":            {base, append(lent(1, 1), lent(1, 1)...), ErrCovered, "twice"},
		"no loading":       {Cell{0, 0, 1, 0}, lent(1, 1), ErrCell, "loading of 0"},
		"NaN":              {Cell{1, 0, math.NaN(), 0}, lent(1, 1), ErrCell, "capacity of NaN"},
		"failure above 1":  {Cell{1, 0, 1, 1.5}, lent(1, 1), ErrCell, "probability"},
		"waiting too long": {Cell{1, 45 * day, 1, 0}, lent(1, 1), ErrCell, "term of 45d"},
		"part of a second": {Cell{1, time.Millisecond, 1, 0}, lent(1, 1), ErrCell, "whole seconds"},
	} {
		if _, err := New(Default(), c.cell, 1, about, coin, c.covered); !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.text) {
			t.Errorf("%s: %v", name, err)
		}
	}
	s := set(t, Default(), base, daily(5), lent(1e6, 4e6))
	s.loss[1] = 10
	s.to(2)
	if err := s.Advance(s.moments[1]); !errors.Is(err, ErrOrder) {
		t.Errorf("a moment again: %v", err)
	}
	less := *s.moments[3]
	less.Losses = []tape.Loss{{Asset: coin.Asset, Gross: dai(9)}}
	if err := s.Advance(&less); !errors.Is(err, ErrOrder) || !strings.Contains(err.Error(), "falls from") {
		t.Errorf("a loss that falls: %v", err)
	}
}

func TestEqualRunsComeToEqualMarkets(t *testing.T) {
	var texts [2]string
	for i := range texts {
		how := daily(200)
		how.Drops = []tape.Drop{{At: 50, Factor: .6}}
		s := set(t, Default(), Default().Cell(), how, lent(1e6, 4e6))
		s.loss[60] = 50_000
		s.to(199)
		b, err := json.Marshal(s.Replica())
		if err != nil {
			t.Fatal(err)
		}
		texts[i] = string(b)
	}
	if texts[0] != texts[1] {
		t.Error("two equal runs differ")
	}
}

func TestOneLookAtAMomentServesAllCells(t *testing.T) {
	a := Default()
	how := daily(2)
	m := set(t, a, base, how, lent(1e6, 4e6))
	v, err := a.viewOf(m.moments[0], "made")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range DefaultGrid().Cells() {
		if w, err := a.At(c).viewOf(m.moments[0], "made"); err != nil || w != v {
			t.Fatalf("%+v looks again, %v", c, err)
		}
	}
}

func TestAQuietStepAllocatesNothing(t *testing.T) {
	s, step := quiet(t)
	if n := testing.AllocsPerRun(2000, step); n != 0 {
		t.Errorf("a quiet step allocates %v times", n)
	}
	if s.Tally().Pokes != 0 {
		t.Error("it was not quiet")
	}
}

// quiet is a market and a step of a second during which nothing falls due.
func quiet(t testing.TB) (*stage, func()) {
	t.Helper()
	how := daily(2)
	s := set(t, Default(), base, how, lent(1e6, 4e6)).to(0)
	s.hold(s.layer("1").ID, dai(1000))
	m := *s.moments[0]
	i := 0
	return s, func() {
		i++
		m.Block.Time = s.moments[0].Block.Time.Add(time.Duration(i%40_000) * time.Second)
		if i%40_000 == 0 {
			s.now = uint64(m.Block.Time.Unix())
		}
		if err := s.Advance(&m); err != nil {
			t.Fatal(err)
		}
	}
}
