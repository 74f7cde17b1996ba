package population

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func nan() float64 { return math.NaN() }

// still is a fit whose owners do nothing, without interest.
func still() *Fit {
	f := small()
	for i := range f.Segments {
		s := &f.Segments[i]
		for _, v := range []*Figure{&s.EntriesPerDay, &s.ExitsPerDay, &s.RaisesPerDay, &s.LowersPerDay, &s.Vigilant} {
			v.Value = 0
		}
	}
	for i := range f.Assets {
		f.Assets[i].SupplyRate.Value, f.Assets[i].BorrowRate.Value = 0, 0
	}
	return f
}

// walk is hourly prices of ETH, BTC and USD, with a jump down every so many hours.
func walk(hours int, seed uint64) [][]float64 { return walkJumping(hours, seed, 60) }

func walkJumping(hours int, seed uint64, every int) [][]float64 {
	r := rand.New(rand.NewPCG(seed, 9))
	p := []float64{1000, 30000, 1}
	out := [][]float64{{p[0], p[1], p[2]}}
	for range hours {
		common := .008 * r.NormFloat64()
		if r.IntN(every) == 0 {
			common -= .1 * r.ExpFloat64()
		}
		p[0] *= math.Exp(common + .004*r.NormFloat64() + .0002)
		p[1] *= math.Exp(common + .003*r.NormFloat64() + .0002)
		p[2] = math.Exp(.002 * r.NormFloat64())
		out = append(out, []float64{p[0], p[1], p[2]})
	}
	return out
}

func begin(t testing.TB, f *Fit, borrowers int, seed uint64) *Simulation {
	t.Helper()
	s, err := New(f, Draw{Start: start, Borrowers: borrowers, Seed: seed})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func step(t testing.TB, s *Simulation, prices []float64) {
	t.Helper()
	if err := s.Step(prices); err != nil {
		t.Fatal(err)
	}
}

// columns are the simulation's open loans in order of their numbers, in USD.
func columns(s *Simulation) *liquidation.Loans {
	byNumber := make(map[uint32]func(*liquidation.Loans))
	for _, c := range s.crowds {
		for i := range c.loans {
			m := c.loans[i]
			if m.state == vacant {
				continue
			}
			byNumber[m.number] = func(l *liquidation.Loans) {
				for k, a := range c.basket.collateral {
					l.CollateralAsset = append(l.CollateralAsset, a)
					l.CollateralUSD = append(l.CollateralUSD, float64(m.collateral[k])*c.worth[k])
					l.Threshold = append(l.Threshold, c.basket.threshold[k])
					l.Bonus = append(l.Bonus, c.basket.bonus[k])
				}
				for k, a := range c.basket.debt {
					l.DebtAsset = append(l.DebtAsset, a)
					l.DebtUSD = append(l.DebtUSD, float64(m.debt[k])*c.owe[k])
				}
				l.CollateralAt = append(l.CollateralAt, uint32(len(l.CollateralAsset)))
				l.DebtAt = append(l.DebtAt, uint32(len(l.DebtAsset)))
			}
		}
	}
	l := &liquidation.Loans{CollateralAt: []uint32{0}, DebtAt: []uint32{0}}
	for n := range s.opened {
		if add := byNumber[n]; add != nil {
			add(l)
		}
	}
	return l
}

// Buckets, jumps and unworthy loans put aside change nothing: hour by hour keepers do
// what they do to a liquidation.Population, which looks at every loan.
func TestWithoutOwnersKeepersDoWhatTheyDoToALiquidationPopulation(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*Fit)
	}{
		{"eager keepers", func(*Fit) {}},
		{"late keepers", func(f *Fit) { f.Keeper.DelaySeconds.Value = 3 * 3600 }},
		{"dear gas", func(f *Fit) { f.Keeper.GasUSD.Value = 800 }},
		{"thin markets that remember", func(f *Fit) {
			for i := range f.Assets {
				f.Assets[i].TwoPercentUSD.Value, f.Assets[i].Permanent.Value = 3e4, .2
			}
		}},
		{"rules of 2025", func(f *Fit) { f.Rules = "aave-v3.3" }},
		{"debts that grow worth a call", func(f *Fit) { f.Keeper.GasUSD.Value = 800 }},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := still()
			c.spoil(f)
			prices := walk(24*30, 4)
			if c.name == "debts that grow worth a call" {
				for h := range prices { // ETH rises by a percent an hour, and those who owe it fall
					prices[h] = []float64{1000 * math.Exp(.01*float64(min(h, 200))), 30000, 1}
				}
			}
			s := begin(t, f, 2000, 7)
			step(t, s, prices[0])
			p, err := liquidation.NewPopulation(columns(s), 3, s.fit.rules, s.fit.env)
			if err != nil {
				t.Fatal(err)
			}
			factor := make([]float64, 3)
			for h := 1; h < len(prices); h++ {
				step(t, s, prices[h])
				for a := range factor {
					factor[a] = prices[h][a] / prices[0][a]
				}
				if err := p.Step(factor, nil, 3600); err != nil {
					t.Fatal(err)
				}
				got, want := s.keepers.Tally(), p.Tally()
				if got.Calls != want.Calls || math.Abs(got.RepaidUSD-want.RepaidUSD) > 1e-6*(1+want.RepaidUSD) {
					t.Fatalf("hour %d: %d calls repaid $%.4f, a population's %d and $%.4f", h, got.Calls, got.RepaidUSD, want.Calls, want.RepaidUSD)
				}
			}
			want, got := p.Tally(), s.Totals()
			if want.Calls < 100 {
				t.Fatalf("only %d calls: prices do too little", want.Calls)
			}
			if int64(want.BadLoans) != got.Events[BadDebt] {
				t.Errorf("%d loans of bad debt, a population's %d", got.Events[BadDebt], want.BadLoans)
			}
			t.Logf("%d calls, %d bad loans, %d unworthy at the end", want.Calls, want.BadLoans, got.Unworthy)
		})
	}
}

// Who waits in a bucket waits rightly: after every hour each loan is where a look at
// all of them would put it.
func TestEveryLoanIsWhereALookAtAllOfThemPutsIt(t *testing.T) {
	s := begin(t, small(), 2000, 3)
	rung, aside := 0, 0
	for h, p := range walk(24*40, 11) {
		step(t, s, p)
		for _, c := range s.crowds {
			inUse, unworthies := 0, 0
			for i := range c.loans {
				l := &c.loans[i]
				if l.state == vacant {
					continue
				}
				inUse++
				backing, owed := c.value(l)
				if is := l.state == healthy; is != (backing >= owed) {
					t.Fatalf("hour %d, loan %d: healthy %v at a health factor of %v", h, l.number, is, backing/owed)
				}
				if l.state == unworthy {
					unworthies++
					if s.keepers.Pays(owed, slices.Max(c.basket.bonus)) {
						t.Fatalf("hour %d, loan %d: put aside with a debt of $%v", h, l.number, owed)
					}
				}
				if backing < owed*float64(l.alarm)*(1-1e-6) && l.bell < 0 {
					t.Fatalf("hour %d, loan %d: no alarm at a health factor of %v", h, l.number, backing/owed)
				}
				if l.bell >= 0 && c.alarmed[l.bell] != int32(i) {
					t.Fatalf("hour %d, loan %d: not where its bell is", h, l.number)
				}
			}
			if inUse != c.inUse || unworthies != c.unworthy {
				t.Fatalf("hour %d: %d loans, %d put aside; counted %d and %d", h, inUse, unworthies, c.inUse, c.unworthy)
			}
			rung, aside = rung+len(c.alarmed), aside+unworthies
		}
	}
	if rung == 0 || aside == 0 {
		t.Errorf("%d alarms, %d unworthy: the test saw nothing", rung, aside)
	}
}

func TestEventsAddUpToTotalsAndBooks(t *testing.T) {
	s := begin(t, small(), 1500, 5)
	books, err := s.Books(protection.Address{1})
	if err != nil {
		t.Fatal(err)
	}
	type balances struct{ collateral, debt [mostParts]int64 }
	ledger := map[uint64]*balances{}
	basket := map[uint64]int{}
	seen := map[Kind]int{}
	s.Watch = func(e *Event) error {
		b := ledger[e.Loan]
		if (b == nil) != (e.Kind == Opened) {
			return fmt.Errorf("loan %d %s, there before: %v", e.Loan, e.Kind, b != nil)
		}
		if b == nil {
			b = &balances{}
			ledger[e.Loan], basket[e.Loan] = b, e.Basket
		}
		for k := range mostParts {
			b.collateral[k] += e.Collateral[k]
			b.debt[k] += e.Debt[k]
			if b.collateral[k] < 0 || b.debt[k] < 0 {
				return fmt.Errorf("loan %d %s: below nothing: %+v", e.Loan, e.Kind, *b)
			}
		}
		if over := e.Kind == Closed || e.Kind == BadDebt; over && *b != (balances{}) {
			return fmt.Errorf("loan %d is over and has %+v", e.Loan, *b)
		}
		seen[e.Kind]++
		return nil
	}
	for h, p := range walk(24*40, 11) {
		step(t, s, p)
		if h%97 != 0 && h != 24*40 {
			continue
		}
		b, err := books.Take()
		if err != nil {
			t.Fatal(err)
		}
		if err := b.Validate(); err != nil {
			t.Fatal(err)
		}
		if b.Len() != len(ledger) {
			t.Fatalf("hour %d: %d rows for %d loans ever opened", h, b.Len(), len(ledger))
		}
		supplied, borrowed := make([]Sum, 3), make([]Sum, 3)
		open := 0
		for row := range b.Len() {
			l := b.Loan(row)
			number := binary.BigEndian.Uint64(l.Borrower[12:])
			collateral, debt := s.Sides(basket[number])
			want := ledger[number]
			in, out := 0, 0
			for k, a := range collateral {
				supplied[a].add(want.collateral[k])
				if want.collateral[k] == 0 {
					continue
				}
				if e := l.Collateral[in]; e.Asset != a || int64(e.Shares.Lo) != want.collateral[k] || e.Threshold == 0 {
					t.Fatalf("hour %d, loan %d: collateral %+v, events come to %+v", h, number, l.Collateral, want)
				}
				in++
			}
			for k, a := range debt {
				borrowed[a].add(want.debt[k])
				if want.debt[k] == 0 {
					continue
				}
				if e := l.Debt[out]; e.Asset != a || int64(e.Shares.Lo) != want.debt[k] {
					t.Fatalf("hour %d, loan %d: debt %+v, events come to %+v", h, number, l.Debt, want)
				}
				out++
			}
			if in != len(l.Collateral) || out != len(l.Debt) {
				t.Fatalf("hour %d, loan %d: a book has %+v, events %+v", h, number, l, want)
			}
			if out > 0 {
				open++
			}
		}
		total := s.Totals()
		if total.Loans != open {
			t.Errorf("hour %d: %d loans, %d open by events", h, total.Loans, open)
		}
		for a := range 3 {
			if total.Supplied[a] != supplied[a] || total.Borrowed[a] != borrowed[a] {
				t.Errorf("hour %d, asset %d: totals %v and %v, events %v and %v", h, a, total.Supplied[a], total.Borrowed[a], supplied[a], borrowed[a])
			}
		}
		w, usd := b.Weights(), 0.0
		for a := range 3 {
			usd += borrowed[a].Float() * w.Debt[a]
		}
		if math.Abs(usd-total.DebtUSD) > 1e-9*usd {
			t.Errorf("hour %d: a book's debt is $%v, totals say $%v", h, usd, total.DebtUSD)
		}
	}
	for k := Opened; k <= Closed; k++ {
		if k != BadDebt && seen[k] == 0 {
			t.Errorf("nothing was ever %s", k)
		}
		if got := s.Totals().Events[k]; got != int64(seen[k]) {
			t.Errorf("%d events of %s, told of %d", got, k, seen[k])
		}
	}
}

// digest runs a population and returns a hash of all that it tells.
func digest(t testing.TB, f *Fit, seed uint64, prices [][]float64) [32]byte {
	s := begin(t, f, 1000, seed)
	h := sha256.New()
	s.Watch = func(e *Event) error { return binary.Write(h, binary.LittleEndian, fixed(e)) }
	for _, p := range prices {
		step(t, s, p)
	}
	return [32]byte(h.Sum(nil))
}

func fixed(e *Event) any {
	return struct {
		Hour       int64
		Kind       Kind
		Loan       uint64
		Balances   [2][mostParts]int64
		USD        [2]float64
		HealthBits uint64
	}{int64(e.Hour), e.Kind, e.Loan, [2][mostParts]int64{e.Collateral, e.Debt}, [2]float64{e.CollateralUSD, e.DebtUSD}, math.Float64bits(e.Health)}
}

func TestASeedMakesOnePopulation(t *testing.T) {
	prices := walk(24*20, 1)
	was := runtime.GOMAXPROCS(1)
	one := digest(t, small(), 1, prices)
	runtime.GOMAXPROCS(4)
	four := digest(t, small(), 1, prices)
	runtime.GOMAXPROCS(was)
	if one != four {
		t.Error("another population with more threads")
	}
	if digest(t, small(), 2, prices) == one {
		t.Error("the same population from another seed")
	}
}

// The past does not depend on prices to come.
func TestWhatHappenedDoesNotDependOnWhatComes(t *testing.T) {
	prices := walk(24*20, 1)
	other := append([][]float64(nil), prices...)
	for h := 300; h < len(other); h++ {
		other[h] = []float64{prices[h][0] * .7, prices[h][1], prices[h][2]}
	}
	run := func(prices [][]float64) (out []Event) {
		s := begin(t, small(), 1000, 1)
		s.Watch = func(e *Event) error {
			out = append(out, *e)
			return nil
		}
		for _, p := range prices {
			step(t, s, p)
		}
		return out
	}
	a, b := run(prices), run(other)
	differ := false
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			if a[i].Hour < 300 || b[i].Hour < 300 {
				t.Fatalf("event %d: %+v and %+v", i, a[i], b[i])
			}
			differ = true
			break
		}
	}
	if !differ {
		t.Error("prices 30% lower changed nothing")
	}
}

// An owner's rates are what the fit says, within five standard errors.
func TestOwnersActAsOftenAsTheFitSays(t *testing.T) {
	f := small()
	for i := range f.Segments {
		f.Segments[i].Vigilant.Value = 0
	}
	s := begin(t, f, 20000, 2)
	days, loanDays := 30, 0.0
	for range 24*days + 1 { // prices stand: nobody is liquidated but by interest
		loanDays += float64(s.Totals().Loans) / 24
		step(t, s, []float64{1000, 30000, 1})
	}
	n := s.Totals().Events
	for _, c := range []struct {
		what      string
		got, want float64
	}{
		{"exits", float64(n[Closed]), .01 * loanDays},
		{"entries", float64(n[Opened]) - 20000, .01 * 20000 * float64(days)},
	} {
		if math.Abs(c.got-c.want) > 5*math.Sqrt(c.want) {
			t.Errorf("%s: %v, want %v", c.what, c.got, c.want)
		}
	}
}

func TestVigilantOwnersAreLiquidatedLess(t *testing.T) {
	prices := walk(24*40, 11)
	calls := func(vigilant float64) int64 {
		f := small()
		for i := range f.Segments {
			f.Segments[i].Vigilant.Value = vigilant
			f.Segments[i].AnswerHours.Value = 1
		}
		s := begin(t, f, 3000, 1)
		for _, p := range prices {
			step(t, s, p)
		}
		return s.Totals().Events[Liquidated]
	}
	if asleep, awake := calls(0), calls(1); awake*2 > asleep {
		t.Errorf("%d calls on owners who answer within an hour, %d on owners who do not", awake, asleep)
	}
}

// Memory is that of the loans: ladders are swept before stale entries pile up.
func TestMemoryDoesNotGrowWithHours(t *testing.T) {
	f := small()
	for i := range f.Segments {
		f.Segments[i].RaisesPerDay.Value, f.Segments[i].LowersPerDay.Value = 12, 12
	}
	s := begin(t, f, 500, 3)
	for _, p := range walk(24*90, 2) {
		step(t, s, p)
		for _, c := range s.crowds {
			if most := 4*len(c.loans) + rungs + len(c.loans)*24; c.falling.count > most || c.rising.count > most {
				t.Fatalf("hour %d: %d and %d entries for %d loans", s.hour, c.falling.count, c.rising.count, len(c.loans))
			}
		}
	}
}

func TestAStepThatCannotBeIsRefusedAndEndsIt(t *testing.T) {
	full := errors.New("disk full")
	for _, c := range []struct {
		name   string
		prices []float64
		watch  error
		want   string
	}{
		{"a price that is missing", []float64{1000, 30000}, nil, "price has the wrong length: 2: want 3"},
		{"a price of 0", []float64{1000, 0, 1}, nil, "price[1] is out of range: 0"},
		{"a price that is no number", []float64{1000, nan(), 1}, nil, "price[1] is not finite"},
		{"an observer that fails", []float64{500, 30000, 1}, full, "disk full"},
	} {
		s := begin(t, small(), 100, 1)
		step(t, s, []float64{1000, 30000, 1})
		s.Watch = func(*Event) error { return c.watch }
		err := s.Step(c.prices)
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "hour 1") {
			t.Errorf("%s: got %v, want %q at hour 1", c.name, err, c.want)
		}
		if again := s.Step([]float64{1000, 30000, 1}); !errors.Is(again, err) {
			t.Errorf("%s: it goes on: %v", c.name, again)
		}
	}
	if _, err := New(small(), Draw{Borrowers: 1, Seed: 1}); err == nil {
		t.Error("no start: taken")
	}
	if _, err := New(small(), Draw{Start: start}); err == nil {
		t.Error("no borrowers: taken")
	}
	s := begin(t, small(), 100, 1)
	if err := s.Step([]float64{1e-25, 30000, 1}); !errors.Is(err, ErrFull) {
		t.Errorf("more units than a balance holds: %v", err)
	}
	step(t, begin(t, small(), 1, 1), []float64{1000, 30000, 1})
	s = begin(t, small(), 100, 1)
	step(t, s, []float64{1000, 30000, 1})
	if _, err := s.Books(protection.Address{}); err == nil {
		t.Error("books that begin in the middle: taken")
	}
}
