package vaults

import (
	"errors"
	"math/big"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// compare holds each vault, after each block, against the truth: its collateral and
// its debt, as art at the rate of the moment, must lie within their bounds. It
// returns how wide the bounds of all debt are at most, and how far the value is off
// at most, as shares of the true debt.
func compare(t *testing.T, w *world, events []history.Event) (width, off float64) {
	t.Helper()
	r, err := New(market, events, w.parameters)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range w.truth {
		if err := r.To(m.time); err != nil {
			t.Fatal(err)
		}
		s, err := r.State()
		if err != nil {
			t.Fatal(err)
		}
		var true_, value, wide history.Fixed
		for _, v := range s.Vaults {
			ink, owes := fixedOf(t, m.ink[v.Number]), fixedOf(t, new(big.Int).Quo(new(big.Int).Mul(m.art[v.Number], m.rate), ray))
			if v.Collateral.Low.Cmp(ink) > 0 || ink.Cmp(v.Collateral.High) > 0 {
				t.Fatalf("%s vault %d has %s ETH, rebuilt %+v\n%+v", m.time, v.Number, ink, v.Collateral, r.findings)
			}
			if v.Debt.Low.Cmp(owes) > 0 || owes.Cmp(v.Debt.High) > 0 {
				t.Fatalf("%s vault %d owes %s, rebuilt %+v\n%+v", m.time, v.Number, owes, v.Debt, r.findings)
			}
			if v.Collateral.Low.Sign() < 0 || v.Debt.Low.Sign() < 0 {
				t.Fatalf("%s vault %d: below nothing: %+v", m.time, v.Number, v)
			}
			true_, value, wide = true_.Plus(owes), value.Plus(v.Debt.Value), wide.Plus(v.Debt.High.Minus(v.Debt.Low))
		}
		if true_.Cmp(history.Of(50_000)) > 0 {
			width, off = max(width, wide.Float()/true_.Float()), max(off, value.Minus(true_).Float()/true_.Float(), true_.Minus(value).Float()/true_.Float())
		}
	}
	for _, f := range r.findings {
		if f.Kind != LessSeized {
			t.Errorf("nothing is missing, and yet: %+v", f)
		}
	}
	return width, off
}

func fixedOf(t *testing.T, n *big.Int) history.Fixed {
	t.Helper()
	f, err := history.FixedOfBig(n)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestTheTruthLiesWithinTheBounds(t *testing.T) {
	var width, off float64
	liquidations, rows := 0, 0
	for seed := range runs(t, 25) {
		w := newWorld(t, seed)
		w.run(200)
		a, b := compare(t, w, w.degraded())
		if t.Failed() {
			t.Fatalf("seed %d, %s", seed, w)
		}
		width, off = max(width, a), max(off, b)
		rows += len(w.events)
		for _, e := range w.events {
			if e.Kind == history.KindLiquidation {
				liquidations++
			}
		}
	}
	t.Logf("%d events with %d liquidations: bounds are %.2g of the debt wide at most, the value %.2g off", rows, liquidations, width, off)
	if liquidations < 100 {
		t.Errorf("only %d liquidations: the worlds are too quiet", liquidations)
	}
	// A fee of 10% a year and some days without a borrowing.
	if width > 5e-3 || off > 5e-3 {
		t.Errorf("bounds are %v of the debt wide, the value %v off", width, off)
	}
}

// A source that writes all digits, and every liquidation's collateral, leaves only
// the drips open.
func TestExactSourcesLeaveOnlyTheDripsOpen(t *testing.T) {
	for seed := range runs(t, 12) {
		w := newWorld(t, seed)
		w.run(150)
		compare(t, w, w.events)
		if t.Failed() {
			t.Fatalf("seed %d, %s", seed, w)
		}
	}
}

// A lot of the Cat is cut to whole art, so it is a wei or so less than its dunk; what
// it leaves of the vault may be below the dust limit, and stays the vault's.
func TestALotThatIsCutLeavesTheRest(t *testing.T) {
	for i := range int64(20) {
		w := newWorld(t, uint64(i))
		w.block++
		u := &urn{number: 100, ink: new(big.Int), art: new(big.Int)}
		w.urns = append(w.urns, u)
		w.emit(u, history.KindOpen, nil, nil)
		w.deposit(u, dai(60))
		w.draw(u, new(big.Int).Add(dai(44_300), big.NewInt(i*i*7)))
		w.mark()
		w.now, w.block = w.now.Add(time.Duration(1+i*977)*time.Minute), w.block+1000
		w.price = dai(900)
		w.drip()
		w.liquidate(u)
		w.mark()
		if left := w.owes(u.art); left.Sign() == 0 || left.Cmp(w.dust) >= 0 {
			t.Fatalf("%s are left, which shows nothing", left)
		}
		compare(t, w, w.events)
		if t.Failed() {
			t.Fatalf("world %d", i)
		}
	}
}

// What a repayment that the source lacks leaves behind is found, once its vault has
// no collateral any more.
func TestARepaymentThatIsMissingIsFound(t *testing.T) {
	w := newWorld(t, 1)
	w.block++
	u := &urn{number: 100, ink: new(big.Int), art: new(big.Int)}
	w.urns = append(w.urns, u)
	w.emit(u, history.KindOpen, nil, nil)
	w.deposit(u, dai(100))
	w.draw(u, dai(40_000))
	later := func(d time.Duration) { w.now, w.block = w.now.Add(d), w.block+1 }
	later(240 * time.Hour)
	w.wipe(u, dai(10_000))
	lost := len(w.events)
	later(time.Hour)
	w.wipeAll(u)
	owed := new(big.Int).Neg(w.events[lost].DebtDelta.Big())
	later(time.Hour)
	w.withdraw(u, dai(100))
	events := append(append([]history.Event{}, w.events[:lost]...), w.events[lost+1:]...)

	s, err := Summarize(market, events, w.parameters)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Findings) != 1 || s.Findings[0].Kind != MissingRepayment || s.Findings[0].Vault != 100 {
		t.Fatalf("found %+v", s.Findings)
	}
	f := s.Findings[0].Amount
	if x := fixedOf(t, owed); f.Low.Cmp(x) > 0 || x.Cmp(f.High) > 0 {
		t.Errorf("%s was repaid, found %+v", x, f)
	}
	if s.Debt.High.Sign() != 0 || s.Open != 0 {
		t.Errorf("it still owes %+v", s.Debt)
	}
}

// DAI that is paid in after all debt was taken comes back out as what looks like a
// borrowing, without collateral.
func TestMoneyTakenBackIsNoDebt(t *testing.T) {
	w := newWorld(t, 1)
	u := &urn{number: 100, ink: new(big.Int), art: new(big.Int)}
	w.block++
	w.emit(u, history.KindOpen, nil, nil)
	w.deposit(u, dai(100))
	w.draw(u, dai(40_000))
	w.now, w.block = w.now.Add(time.Hour), w.block+1
	w.wipeAll(u)
	w.block++
	w.emit(u, history.KindRepay, nil, dai(-7_000))
	w.block++
	w.emit(u, history.KindBorrow, nil, dai(7_000))
	w.block++
	w.withdraw(u, dai(100))
	s, err := Summarize(market, w.events, w.parameters)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Findings) != 2 || s.Findings[0].Kind != PaidBeyond || s.Findings[1].Kind != TakenBack {
		t.Fatalf("found %+v", s.Findings)
	}
	if x := s.Findings[1].Amount.Value; x != history.Of(7000) {
		t.Errorf("%s was taken back", x)
	}
	if s.Debt.High.Sign() != 0 {
		t.Errorf("it owes %+v", s.Debt)
	}
}

// Two ceilings whose distance from the rebuilt debt differs by more than bounds show
// rows that are missing; within bounds they show nothing.
func TestADebtThatMovesWithoutARowIsSeenAtTheCeiling(t *testing.T) {
	at := time.Date(2021, 6, 1, 0, 0, 0, 0, time.UTC)
	check := func(hours int, told, low, value, high int64) Check {
		return Check{Ceiling{uint64(hours), at.Add(time.Duration(hours) * time.Hour), history.Of(told)}, Figure{history.Of(low), history.Of(value), history.Of(high)}}
	}
	list := []Check{
		check(0, 1_000_000, 999_000, 1_000_000, 1_002_000),
		check(1, 1_000_000, 1_001_000, 1_001_500, 1_004_000), // within bounds
		check(2, 980_000, 999_000, 1_000_000, 1_002_000),     // 20,000 less was told
		check(3, 990_000, 989_000, 990_000, 992_000),         // and not any more
	}
	got := jumps(list)
	if len(got) != 2 || got[0].From != list[1].Time || got[0].By.Value != history.Of(18_500) || got[1].By.Value != history.Of(-20_000) {
		t.Errorf("%+v", got)
	}
	for _, j := range got {
		if j.By.Low.Cmp(j.By.Value) > 0 || j.By.Value.Cmp(j.By.High) > 0 {
			t.Errorf("%+v", j.By)
		}
	}
}

// A replay that goes on in steps comes to the same as one that goes at once, and
// what comes later changes nothing of what was.
func TestAReplayKnowsNothingOfLater(t *testing.T) {
	w := newWorld(t, 3)
	w.run(150)
	events := w.degraded()
	half := w.truth[len(w.truth)/2].time
	state := func(events []history.Event, stops ...time.Time) State {
		t.Helper()
		r, err := New(market, events, w.parameters)
		if err != nil {
			t.Fatal(err)
		}
		for _, at := range stops {
			if err := r.To(at); err != nil {
				t.Fatal(err)
			}
		}
		s, err := r.State()
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	var known []history.Event
	for _, e := range events {
		if !e.Time.After(half) {
			known = append(known, e)
		}
	}
	var stops []time.Time
	for _, m := range w.truth[:len(w.truth)/2+1] {
		stops = append(stops, m.time.Add(-time.Second), m.time)
	}
	want := state(known, half)
	for name, got := range map[string]State{"with all events": state(events, half), "in steps": state(events, stops...)} {
		if !equal(want, got) {
			t.Errorf("%s: another state at %s", name, half)
		}
	}
}

func equal(a, b State) bool {
	if !a.Time.Equal(b.Time) || a.Block != b.Block || a.Rate != b.Rate || a.Instant != b.Instant || len(a.Vaults) != len(b.Vaults) {
		return false
	}
	for i := range a.Vaults {
		if a.Vaults[i] != b.Vaults[i] {
			return false
		}
	}
	return true
}

func TestWhatCannotBeRebuiltIsRefused(t *testing.T) {
	good := func() ([]history.Event, []history.Parameter) {
		w := newWorld(t, 5)
		w.run(60)
		return w.events, w.parameters
	}
	without := func(p []history.Parameter, name string) (out []history.Parameter) {
		for _, x := range p {
			if x.Name != name {
				out = append(out, x)
			}
		}
		return out
	}
	for name, c := range map[string]struct {
		spoil func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter)
		want  error
	}{
		"no fee": {func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) {
			return e, without(p, nameDuty)
		}, ErrTerms},
		"no dust": {func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) {
			return e, without(p, nameDust)
		}, ErrTerms},
		"no mat": {func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) {
			return e, without(p, nameMat)
		}, ErrTerms},
		"a fee that begins later": {func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) {
			p[0].Block, p[0].Time = e[0].Block+1, e[0].Time.Add(time.Second)
			return e, p
		}, ErrTerms},
		"a fee in percent": {func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) {
			p[0].After = "60"
			return e, p
		}, ErrTerms},
		"a fee that is no number": {func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) {
			p[0].After = "6%"
			return e, p
		}, ErrTerms},
		"a negative dust": {func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) {
			p[2].After = "-1"
			return e, p
		}, ErrTerms},
		"a ratio in percent": {func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) {
			p[1].After = "130"
			return e, p
		}, ErrTerms},
		"no events": {func(_ []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) { return nil, p }, ErrEvents},
		"a withdrawal that adds": {func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) {
			for i := range e {
				if e[i].Kind == history.KindWithdraw {
					e[i].CollateralDelta = history.Some(e[i].CollateralDelta.Negated())
				}
			}
			return e, p
		}, ErrEvents},
		"a borrowing without an amount": {func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) {
			for i := range e {
				if e[i].Kind == history.KindBorrow {
					e[i].DebtDelta = history.Optional{}
				}
			}
			return e, p
		}, ErrEvents},
		"a block that is missing": {func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) {
			e[3].Block = 0
			return e, p
		}, ErrEvents},
		"a time before the block's": {func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) {
			e[len(e)-1].Time = e[0].Time.Add(-time.Hour)
			return e, p
		}, ErrEvents},
		"another time in one block": {func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) {
			e[1].Block, e[1].Time = e[0].Block, e[0].Time.Add(time.Second)
			return e, p
		}, ErrEvents},
		"an address for a vault": {func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) {
			e[0].Account = "0x35d1b3f3d7966a1dfe207aa4514c12a259a0492b"
			return e, p
		}, ErrEvents},
		"an event of another protocol": {func(e []history.Event, p []history.Parameter) ([]history.Event, []history.Parameter) {
			e[0].Kind = history.KindDeficitCovered
			return e, p
		}, ErrEvents},
	} {
		events, parameters := good()
		_, err := New(market, events, parameters)
		if err != nil {
			t.Fatal(err)
		}
		events, parameters = c.spoil(events, parameters)
		if _, err := New(market, events, parameters); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		} else {
			t.Logf("%s: %v", name, err)
		}
	}
	e, p := good()
	if _, err := New("aave-v2", e, p); !errors.Is(err, ErrEvents) {
		t.Errorf("a market without vaults: %v", err)
	}
}
