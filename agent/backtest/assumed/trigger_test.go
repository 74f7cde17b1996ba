package assumed

import (
	"errors"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestALossPaysAndTheSeriesIsForgottenAfterItsClaimWindow(t *testing.T) {
	s := set(t, with(t, slow), base, daily(120), lent(1e6, 4e6)).to(1)
	one, two := s.layer("1"), s.layer("2")
	s.hold(one.ID, dai(19_000))
	s.hold(two.ID, dai(10_000))
	s.loss[5] = 100_000
	s.to(4)
	if x, _ := s.find(one.ID); x.State != protection.Active {
		t.Errorf("before the loss it is %s", x.State)
	}
	s.to(5)
	for _, g := range s.Gauges() {
		if !g.Behind || g.Next != dai(100_000) || !g.Loss.IsZero() {
			t.Errorf("the source has moved, and the gauge says %+v", g)
		}
	}
	s.to(6) // a day is longer than keepers' lag
	x, _ := s.find(one.ID)
	if y, _ := s.find(two.ID); x.State != protection.Triggered || x.Fraction != protection.WAD || y.State != protection.Pending || x.Loss != dai(100_000) {
		t.Fatalf("the layers are %s of %s, and %s", x.State, x.Fraction, y.State)
	}
	if paid, err := s.Replica().Claim(s.call(fund), one.ID, dai(10_000), market.Hash{}, fund); err != nil || paid != dai(10_000) {
		t.Errorf("paid %s, %v", paid, err)
	}
	if p := s.Pools()[0]; !p.Pending {
		t.Error("a pool with a PENDING series takes deposits")
	}
	s.to(20)
	if s.next > s.now+1 {
		t.Errorf("the claim window ends in a second, and the market looks again in %d", s.next-s.now)
	}
	if _, there := s.find(one.ID); !there {
		t.Error("it is forgotten before its claim window is over")
	}
	s.to(21)
	if _, there := s.find(one.ID); there {
		t.Error("it is there after its claim window")
	}
	// What it left unclaimed goes back to the pool.
	if p := s.Replica().Pool(one.Pool); !p.PayoutsOwed.IsZero() || p.Returning != dai(9_000) {
		t.Errorf("owed %s, returning %s", p.PayoutsOwed.Format(18), p.Returning.Format(18))
	}
	s.to(46) // the second layer's expiry: it pays a sixteenth, 20,000 of 320,000
	if y, _ := s.find(two.ID); y.State != protection.Triggered || y.Fraction != dai(.0625) {
		t.Errorf("the second layer is %s with %s", y.State, y.Fraction.Format(18))
	}
	if got := s.Tally(); got.Triggered != 2 || got.Failed != 0 {
		t.Errorf("tally %+v", got)
	}
}

func TestATriggerThatFailsLeavesTheLossUnpaid(t *testing.T) {
	c := base
	c.Failure = 1
	s := set(t, with(t, slow), c, daily(60), lent(1e6, 4e6)).to(1)
	one := s.layer("1")
	s.hold(one.ID, dai(19_000))
	s.loss[5], s.loss[6] = 3_000, 100_000 // below the attachment of 4,000 nothing fails yet
	s.to(5)
	for _, g := range s.Gauges() {
		if g.Failing || !g.Behind {
			t.Errorf("before its attachment a gauge tells that it will fail: %+v", g)
		}
	}
	s.to(6)
	x, _ := s.find(one.ID)
	for _, g := range s.Gauges() {
		if own := g.ID == x.Gauge; own && (!g.Failing || g.Behind || !g.Loss.IsZero()) || g.ID == one.Gauge && (g.Failing || g.Next != dai(100_000)) {
			t.Errorf("a gauge %+v", g)
		}
	}
	if len(s.Gauges()) != 3 || x.Gauge == one.Gauge {
		t.Errorf("%d gauges: the reference's, and one for each series that failed", len(s.Gauges()))
	}
	s.to(11) // the last reading is of day 4
	if x, _ := s.find(one.ID); x.State != protection.Pending {
		t.Errorf("with a silent gauge it is %s", x.State)
	}
	s.to(47)
	if x, _ := s.find(one.ID); x.State != protection.Pending {
		t.Errorf("before the resolver's word it is %s", x.State)
	}
	s.to(48)
	x, _ = s.find(one.ID)
	if x.State != protection.Expired || !x.Fraction.IsZero() {
		t.Errorf("in the end it is %s with %s", x.State, x.Fraction)
	}
	if _, err := s.Replica().Claim(s.call(fund), one.ID, dai(1), market.Hash{}, fund); !errors.Is(err, market.NotTriggered) {
		t.Errorf("a claim: %v", err)
	}
	if got := s.Tally(); got.Failed != 2 || got.Drawn != got.Opened || got.Triggered != 0 || s.lines[0].loss != dai(100_000) {
		t.Errorf("tally %+v, loss %s", got, s.lines[0].loss)
	}
}

func TestTheSameTriggersFailInAllCellsAndMoreOfThemAtAHigherProbability(t *testing.T) {
	failing := func(c Cell, seed uint64) map[protection.Address]bool {
		s := set(t, Default(), c, daily(1), lent(1e6, 4e6))
		s.seed = seed
		s.to(0)
		out := map[protection.Address]bool{}
		for g := range uint64(200) {
			x := s.issue(s.lines[0], g, 0, 1, dai(1e6), s.a.Series.Layers[0])
			if x.fails {
				out[x.shown.ID] = true
			}
		}
		return out
	}
	few, more := failing(Cell{1, 0, 1, .1}, 7), failing(Cell{5, day, .1, .3}, 7)
	if len(few) < 8 || len(few) > 35 || len(more) < 40 || len(more) > 80 {
		t.Fatalf("%d and %d of 200 fail", len(few), len(more))
	}
	for id := range few {
		if !more[id] {
			t.Errorf("%s fails at 10%% and not at 30%%", id)
		}
	}
	above, s := 0, set(t, Default(), base, daily(1), lent(1e6, 4e6))
	for g := range uint64(200) {
		if (s.draw(reference, g, 0) < .3) == (s.draw(reference, g, 1) < .3) {
			above++
		}
	}
	if above > 180 {
		t.Errorf("in %d of 200 generations both layers fail or none", above)
	}
	same := 0
	for id := range failing(Cell{1, 0, 1, .1}, 8) {
		if few[id] {
			same++
		}
	}
	if same == len(few) {
		t.Error("another seed draws the same")
	}
}

func TestKeepersComeAfterTheirLag(t *testing.T) {
	a := with(t, func(a *Assumptions) { a.Trigger.PokeLag.Value = Span(6 * time.Hour) })
	how := daily(60)
	how.Every = time.Hour
	s := set(t, a, base, how, lent(1e6, 4e6))
	s.loss[10] = 1000
	s.to(15)
	if g := s.Gauges()[0]; !g.Behind || !g.Loss.IsZero() {
		t.Errorf("five hours later: %+v", g)
	}
	s.to(16)
	if g := s.Gauges()[0]; g.Behind || g.Loss != dai(1000) || !g.At.Equal(s.moments[16].Block.Time) {
		t.Errorf("six hours later: %+v", g)
	}
	pokes := s.Tally().Pokes
	s.to(39)
	if s.Tally().Pokes != pokes {
		t.Errorf("keepers poke what stands still: %d times", s.Tally().Pokes-pokes)
	}
	s.to(40) // half of maxAge later
	if s.Tally().Pokes != pokes+1 {
		t.Errorf("keepers let readings age: %d pokes", s.Tally().Pokes-pokes)
	}
}

func TestOrdersThatNobodyMintsAreMintedBeforeTheirSeriesIsForgotten(t *testing.T) {
	for name, loss := range map[string]float64{"expired": 0, "triggered": 100_000} {
		c := base
		c.Waiting = 7 * day
		s := set(t, with(t, slow), c, daily(80), lent(1e6, 4e6)).to(1)
		one := s.layer("1")
		_, cost := s.buy(one.ID, dai(1000))
		if loss > 0 {
			s.loss[3] = loss // before its mint: it is refunded
		}
		s.to(61)
		if _, there := s.find(one.ID); there {
			t.Fatalf("%s: it is not forgotten", name)
		}
		p := s.Replica().Pool(one.Pool)
		if !p.PendingPremium.IsZero() || !p.Reserved.IsZero() || len(s.Replica().Snapshot().Orders) != 0 {
			t.Errorf("%s: pending premium %s, reserved %s", name, p.PendingPremium.Format(18), p.Reserved.Format(18))
		}
		if kept := p.Cash.Cmp(dai(198_000)) > 0; kept != (loss == 0) {
			t.Errorf("%s: the premium is %s, and the pool's cash %s", name, cost.Format(18), p.Cash.Format(18))
		}
	}
}
