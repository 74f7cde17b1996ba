package evaluate

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// twoCollaterals is a book of 10 ether and 1,000 dai against nothing.
func twoCollaterals(t *testing.T, at time.Time, ether float64) *book.Book {
	k := book.NewKeeper(market, "aave-v3", 8)
	b := aBook(t, at, ether, 1)
	if err := k.SetAssets(b.Assets); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Upsert(book.Loan{Borrower: borrower(0), Collateral: []book.Entry{{Asset: 0, Shares: book.U128{Lo: 10}, Threshold: 8000, Bonus: 10500}, {Asset: 1, Shares: book.U128{Lo: 1000}, Threshold: 7500, Bonus: 10500}}}); err != nil {
		t.Fatal(err)
	}
	return k.Snapshot(1, [32]byte{1}, at)
}

func TestTheBasketsLossHoldsTheWeightsOfTheDayBefore(t *testing.T) {
	k := basket{basis: history.Observed}
	prices := []float64{100, 90, 99, 99}
	for n, p := range prices {
		at := begin.AddDate(0, 0, n)
		for _, hour := range []int{1, 13} { // the first moment of a day counts
			m := aStep(n, at.Add(time.Duration(hour)*time.Hour), twoCollaterals(t, at, p+float64(hour-1)), 0).Moment
			m.History = []tape.History{walk(3, m.Block.Time, p, .05)}
			if err := k.saw(m); err != nil {
				t.Fatal(err)
			}
		}
	}
	// Half ether, half dai; then 900 of 1,900.
	for i, want := range []float64{.05, -900. / 1900 * .1, 0} {
		within(t, "a day's loss", k.days[i].loss, want, 1e-12)
	}
	if len(k.days) != 4 || k.days[3].by != nil { // the last one has not ended
		t.Errorf("%d days", len(k.days))
	}
}

// marketOf plays days of returns of a volatility that doubles from a day on.
func marketOf(t *testing.T, days, from int, times float64, dof float64) *basket {
	r := rand.New(rand.NewPCG(11, 4))
	const past = 400
	all := make([]float64, past+days)
	times1, log := make([]time.Time, len(all)), math.Log(100)
	for i := range all {
		z := r.NormFloat64()
		if dof > 0 { // Student's t by a chi-square of dof
			c := 0.
			for range int(dof) {
				x := r.NormFloat64()
				c += x * x
			}
			z *= math.Sqrt((dof - 2) / c)
		}
		s := .03
		if i >= past+from {
			s *= times
		}
		log += s * z
		all[i], times1[i] = math.Exp(log), begin.AddDate(0, 0, i-past)
	}
	k := &basket{basis: history.Simulated}
	for n := range days {
		i := past + n
		price, err := amount.FromFloat(all[i], 8)
		if err != nil {
			t.Fatal(err)
		}
		all[i] = price.Float(8)
		m := aStep(n, times1[i], aBook(t, times1[i], all[i], 500), 0).Moment
		m.History = []tape.History{{Asset: weth, Times: times1[:i+1], Prices: all[:i+1]}}
		if err := k.saw(m); err != nil {
			t.Fatal(err)
		}
	}
	return k
}

func TestVaRIsHeldAgainstWhatCame(t *testing.T) {
	k := marketOf(t, 400, 1<<30, 1, 4)
	list, err := k.figures(1)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != len(tries) {
		t.Fatalf("%d backtests", len(list))
	}
	for _, b := range list {
		if b.Days.Value != "399" || len(b.Points) != 399 || b.Left.Value != "0" || len(b.Tests) != 4 {
			t.Fatalf("%s at %v: %s days, %d points, %s without", b.Method, b.Confidence, b.Days.Value, len(b.Points), b.Left.Value)
		}
		over := 0
		for _, p := range b.Points {
			if p.Over != (p.Loss.Float() > p.VaR.Float()) {
				t.Errorf("%s: a day of %s against %s is %v", b.Method, p.Loss.Value, p.VaR.Value, p.Over)
			}
			if p.Over {
				over++
			}
		}
		if float64(over) != b.Violations.Float() || math.Abs(b.Expected.Float()-399*(1-b.Confidence)) > 1e-9 {
			t.Errorf("%s at %v: %d points over, %s violations, %s expected", b.Method, b.Confidence, over, b.Violations.Value, b.Expected.Value)
		}
		for _, x := range b.Tests {
			t.Logf("%s at %v, %s: %.4s, P %.5s, power %.5s", b.Method, b.Confidence, x.Name, x.Statistic.Value, x.P.Value, x.Power.Value)
			if !(x.Power.Float() > 0 && x.Power.Float() <= 1) || x.Against == "" {
				t.Errorf("%s: power %+v against %q", x.Name, x.Power, x.Against)
			}
		}
		// The market is what the models say, so that no test may reject by a wide margin.
		if p := b.Tests[0].P.Float(); p < .001 {
			t.Errorf("%s at %v: Kupiec's P is %v", b.Method, b.Confidence, p)
		}
		if !(b.AverageES.Float() > b.Average.Float()) {
			t.Errorf("ES %s, VaR %s", b.AverageES.Value, b.Average.Value)
		}
	}
}

func TestTestsOfVaRFindVolatilityThatJumps(t *testing.T) {
	// Every other day is six times as volatile, which no EWMA follows.
	k := marketOf(t, 300, 1<<30, 1, 0)
	for i := range k.days {
		if i%2 == 0 {
			k.days[i].loss *= 6
		}
	}
	list, err := k.figures(1)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range list {
		for _, x := range b.Tests {
			if (x.Name == "Kupiec" || x.Name == "Acerbi-Szekely Z2") && !(x.P.Float() < .01) {
				t.Errorf("%s at %v: %s does not reject: P %s", b.Method, b.Confidence, x.Name, x.P.Value)
			}
		}
	}
}

func TestFewDaysHaveNoTests(t *testing.T) {
	list, err := marketOf(t, 30, 1<<30, 1, 0).figures(1)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range list {
		if want := b.Confidence == .95; b.Violations.Has() != want {
			t.Errorf("%s at %v of 29 days: %+v", b.Method, b.Confidence, b.Violations)
		}
		if b.Confidence == .99 && (!strings.HasPrefix(b.Violations.Missing, InsufficientData) || len(b.Tests) != 4) {
			t.Errorf("%+v", b)
		}
	}
}

func TestADayWithoutHistoryHasNoForecast(t *testing.T) {
	k := basket{basis: history.Observed}
	for n := range 100 {
		at := begin.AddDate(0, 0, n)
		if n == 80 {
			continue // a gap of two days
		}
		if err := k.saw(aStep(n, at, aBook(t, at, 100+float64(n%7), 500), 0).Moment); err != nil {
			t.Fatal(err)
		}
	}
	// The book's own prices make a history after 60 days; 60 days have none before, and one is two days long.
	list, err := k.figures(1)
	if err != nil {
		t.Fatal(err)
	}
	if list[0].Days.Value != "37" || list[0].Left.Value != "61" {
		t.Errorf("%s days with a forecast, %s without", list[0].Days.Value, list[0].Left.Value)
	}
}
