package assumed

import (
	"slices"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestADepositThatAPendingSeriesForbidsIsTriedAgain(t *testing.T) {
	s := set(t, with(t, slow), base, daily(60), lent(1e6, 4e6)).to(1)
	s.hold(s.layer("1").ID, dai(19_000))
	s.hold(s.layer("2").ID, dai(10_000))
	s.loss[5] = 100_000 // the first layer pays 19,000, the second waits for its expiry
	s.to(30)            // the next generation's sales open, and the pool lacks what it paid
	if got := s.Tally(); got.Refused == 0 {
		t.Fatalf("a PENDING series forbids no deposit: %+v", got)
	}
	lacking := s.Pools()[0]
	s.to(47) // settled at day 46
	if p := s.Pools()[0]; p.Pending || p.Assets.Minus(p.Reserved).Cmp(dai(197_000)) < 0 || lacking.Assets.Cmp(dai(195_000)) > 0 {
		t.Errorf("the pool had %s, and once it may has %s", lacking.Assets.Format(18), p.Assets.Format(18))
	}
	if s.lines[0].retryAt != 0 {
		t.Error("it is tried again although it was done")
	}
}

func TestARefusedDepositIsTriedOnceADay(t *testing.T) {
	how := daily(24 * 40)
	how.Every, how.Lookback = time.Hour, 24
	s := set(t, Default(), base, how, lent(1e6, 4e6)).to(1)
	s.hold(s.layer("1").ID, dai(19_000))
	s.hold(s.layer("2").ID, dai(10_000))
	s.loss[24*20] = 100_000
	s.to(24*32 - 1)
	if got := s.Tally(); got.Refused != 2 {
		t.Errorf("in two days it was refused %d times", got.Refused)
	}
	if again := s.lines[0].retryAt; s.next > again {
		t.Errorf("it is tried again at %d, and nothing falls due before %d", again, s.next)
	}
}

func TestWhoHasFledBringsOnlyHisRestToAGenerationThatOpens(t *testing.T) {
	how := daily(60)
	how.Volatility, how.Drops = .01, []tape.Drop{{At: 28, Factor: .8}}
	s := set(t, Default(), base, how, lent(1e6, 4e6)).to(27)
	whole := s.Pools()[0].Assets.Float(18)
	s.to(31)
	if p := s.Pools()[0]; p.Assets.Float(18) > whole*.55 {
		t.Errorf("in flight they bring %s of %v to the next generation", p.Assets.Format(18), whole)
	}
	s.to(42) // 14 days after the fall
	if p := s.Pools()[0]; p.Assets.Float(18) < whole*.99 {
		t.Errorf("back again they have brought %s of %v", p.Assets.Format(18), whole)
	}
}

func TestTheQueueIsProcessedWhenCapitalComesFreeAndElseOnceADay(t *testing.T) {
	how := daily(24 * 50)
	how.Every, how.Lookback, how.Volatility, how.Drops = time.Hour, 24, .01, []tape.Drop{{At: 24 * 35, Factor: .8}}
	c := base
	c.Capacity = .5
	a := with(t, func(a *Assumptions) {
		a.Flight.Calm.Value = Span(300 * day)
		a.Series.Every.Value = Span(60 * day) // so that capital is for one generation
	})
	s := set(t, a, c, how, lent(2e6, 4e6)).to(1)
	p := s.Replica().Pool(s.Pools()[0].ID)
	if _, err := p.Deposit(s.call(fund), dai(1000), fund); err != nil {
		t.Fatal(err)
	}
	one, two := s.layer("1"), s.layer("2")
	s.hold(one.ID, amount.Min(one.Free, dai(38_000)))
	two, _ = s.find(two.ID)
	s.hold(two.ID, two.Free) // nothing is free
	s.to(24 * 35)
	p = s.Replica().Pool(one.Pool)
	if _, err := p.RequestRedeem(s.call(fund), p.Shares.BalanceOf(fund), fund, fund); err != nil {
		t.Fatal(err)
	}
	s.to(24*36 - 1)
	before := len(s.lines[0].gauge.History)
	s.to(24*45 - 1)
	if p := s.Pools()[0]; p.Queued.IsZero() {
		t.Fatalf("the queue is empty while capital is bound: %+v", p)
	}
	// Each look at the queue reads the gauge: nine of them, and keepers' own.
	if n := len(s.lines[0].gauge.History) - before; n > 20 {
		t.Errorf("in nine days the gauge was read %d times", n)
	}
	s.to(24*45 + 1) // both series have expired
	if p := s.Pools()[0]; !p.Queued.IsZero() {
		t.Errorf("capital is free, and %s shares wait", p.Queued.Format(18))
	}
	if got := s.Stake(one.Pool, fund); got.Claimable.IsZero() || got.Pays.IsZero() || !got.Queued.IsZero() {
		t.Errorf("the fund's stake is %+v", got)
	}
}

func TestAPriceThatIsProposedEveryDayStillComesToHold(t *testing.T) {
	how := tape.Making{Seed: 3, Moments: 12, Loans: 300, Every: day, Volatility: .3, Lookback: 100, Drops: []tape.Drop{{At: 3, Factor: .8}}, Health: 1.3}
	a := with(t, func(a *Assumptions) {
		a.Flight.Part.Value, a.Premium.Late.Value = Part{}, Span(60*day)
		a.Premium.Reprice.Value = Span(day)
	})
	s := set(t, a, base, how, lent(1e6, 4e6)).to(1)
	x := s.issueOf(s.layer("1").ID)
	before := s.Replica().Model(x.model).Level
	s.to(10)
	if now := s.Replica().Model(x.model).Level; now.Cmp(before) <= 0 {
		t.Errorf("the level was %s, and a week after the fall is %s", before.Format(18), now.Format(18))
	}
}

func TestAGenerationWaitsWhileLayersAreTaken(t *testing.T) {
	s := set(t, Default(), base, daily(200), lent(1e6, 4e6)).to(29)
	s.moments = append(s.moments[:30], s.moments[75:]...) // the tape has nothing for 45 days
	for s.at < 120 {
		s.to(s.at + 1) // and no unit of loss is sold twice
	}
	// A generation, and two prices whose time to be applied passed during the gap.
	if got := s.Tally(); got.Refused != 3 || got.Opened != 10 {
		t.Errorf("tally %+v", got)
	}
}

func TestReadingsAreKeptForSeriesThatNothingHasDecided(t *testing.T) {
	s := set(t, Default(), base, daily(2), lent(1e6, 4e6)).to(0)
	l := s.lines[0]
	l.gauge.History = nil
	for i := range uint64(200) {
		l.gauge.History = append(l.gauge.History, market.Reading{Time: s.now + 100*i, At: s.now + 100*i})
	}
	all := slices.Clone(l.gauge.History)
	l.issues[0].shown.Expiry = time.Unix(int64(s.now)+1050, 0).UTC()
	l.trim(s.now + 100*199)
	if got := l.gauge.History; len(got) != 190 || got[0] != all[10] {
		t.Errorf("%d readings are kept", len(got))
	}
	l.issues[0].shown.Expiry = at(s.now + 1e6)
	l.trim(s.now + 100*199)
	if got := l.gauge.History; len(got) != 1 || got[0] != all[199] {
		t.Errorf("%d readings are kept for nobody", len(got))
	}
}

func TestUnderwritersFleeWhenTheyAreNeededAndComeBack(t *testing.T) {
	how := daily(40)
	how.Volatility, how.Drops = .01, []tape.Drop{{At: 5, Factor: .8}}
	c := base
	c.Capacity = .25
	s := set(t, Default(), c, how, lent(1e6, 4e6)).to(1)
	one := s.layer("1")
	s.hold(one.ID, dai(15_000))
	free := func() amount.Amount { x, _ := s.find(one.ID); return x.Free }
	whole := s.Pools()[0].Assets
	before := free()
	s.to(4)
	if free() != before {
		t.Fatalf("before the fall %s are free, were %s", free(), before)
	}
	s.to(5)
	p := s.Pools()[0]
	if p.Queued.MulDiv(amount.New(2), amount.New(1)).Cmp(p.Supply) > 0 || p.Queued.IsZero() || free().Cmp(before) >= 0 {
		t.Errorf("after a fall of a fifth %s of %s shares are queued, %s can be bought", p.Queued.Format(18), p.Supply.Format(18), free().Format(18))
	}
	if s.Tally().Flights != 1 {
		t.Errorf("tally %+v", s.Tally())
	}
	s.to(8)
	if p = s.Pools()[0]; !p.Queued.IsZero() || p.Assets.Float(18) > whole.Float(18)*.55 || p.Assets.Cmp(p.Reserved) < 0 {
		t.Errorf("after the notice the pool has %s of %s, %s queued", p.Assets.Format(18), whole.Format(18), p.Queued.Format(18))
	}
	if own := s.Stake(p.ID, underwriter); own.Shares != p.Supply || !own.Claimable.IsZero() || !own.Pays.IsZero() {
		t.Errorf("their stake is %+v", own)
	}
	s.to(18)
	if p := s.Pools()[0]; p.Assets.Float(18) > whole.Float(18)*.55 {
		t.Errorf("they are back after 13 calm days: %s", p.Assets.Format(18))
	}
	s.to(19)
	if p := s.Pools()[0]; p.Assets.Float(18) < whole.Float(18)*.99 || s.Tally().Returns != 1 {
		t.Errorf("after 14 calm days the pool has %s, tally %+v", p.Assets.Format(18), s.Tally())
	}
	if len(s.Replica().Pool(one.Pool).Requests) != 1 {
		t.Fatal("the queue had another request")
	}
	s.to(39)
}

func TestCapitalBehindSoldCoverCannotFlee(t *testing.T) {
	how := daily(30)
	how.Volatility, how.Drops = .01, []tape.Drop{{At: 5, Factor: .8}}
	c := base
	c.Capacity = .5
	s := set(t, Default(), c, how, lent(1e6, 4e6)).to(1)
	s.hold(s.layer("1").ID, dai(19_000))
	s.hold(s.layer("2").ID, dai(70_000)) // 89,000 of 99,000
	s.to(12)
	if p := s.Pools()[0]; p.Queued.IsZero() || p.Assets.Cmp(dai(89_000)) < 0 || s.layerFree() != 0 {
		t.Errorf("pool %+v", p)
	}
}

// layerFree is how many series have something to sell.
func (s *stage) layerFree() (n int) {
	for _, x := range s.Series() {
		if !x.Free.IsZero() {
			n++
		}
	}
	return n
}

func TestOtherWeightsAreNoFall(t *testing.T) {
	b := newBasket(.15, day)
	start := time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC)
	a, c := protection.Address{1}, protection.Address{2}
	for i, step := range []struct {
		a, c  int64
		weigh []weight
		falls bool
	}{{1, 50, []weight{{a, 1}}, false}, {2, 50, nil, false}, {2, 50, []weight{{c, 1}}, false}, {9, 45, nil, false}, {9, 42, nil, true}, {1, 46, nil, false}} {
		m := &tape.Moment{Block: trade.Block{Time: start.Add(time.Duration(i) * time.Hour)}, Prices: []tape.Price{{Asset: a, Feed: history.Of(step.a)}, {Asset: c, Feed: history.Of(step.c)}}}
		if step.weigh != nil {
			b.weigh(m, step.weigh)
		}
		if got := b.falling(m); got != step.falls {
			t.Errorf("step %d: falling %t, index %v", i, got, b.index)
		}
	}
}
