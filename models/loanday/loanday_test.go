package loanday

import (
	"bytes"
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/scoring"
	"github.com/hedgerow-fi/hedgerow/models/structural"
)

var (
	now  = time.Date(2022, 6, 13, 0, 0, 0, 0, time.UTC)
	eth  = protection.Address{1}
	gold = protection.Address{2}
	usdc = protection.Address{3}
)

// lending has loans of ten ETH at $2,000 and a threshold of 80%, with the debts given;
// an odd one has half of its collateral in gold.
func lending(t testing.TB, debts ...uint64) *book.Book {
	k := book.NewKeeper(protection.Address{9}, "aave-v3", 8)
	if err := k.SetAssets([]book.Asset{
		{ID: eth, Symbol: "WETH", Decimals: 18, Price: amount.New(2000e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8000, Bonus: 10500},
		{ID: gold, Symbol: "XAU", Decimals: 18, Price: amount.New(2000e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8000, Bonus: 10500},
		{ID: usdc, Symbol: "USDC", Decimals: 6, Flags: book.Pegged, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 7800, Bonus: 10450},
	}); err != nil {
		t.Fatal(err)
	}
	for i, d := range debts {
		l := book.Loan{Borrower: protection.Address{19: byte(i + 1)}, Collateral: []book.Entry{{Asset: 0, Shares: book.U128{Lo: 10e18}, Threshold: 8000, Bonus: 10500}}}
		if d%2 == 1 {
			l.Collateral = []book.Entry{{Asset: 0, Shares: book.U128{Lo: 5e18}, Threshold: 8000, Bonus: 10500}, {Asset: 1, Shares: book.U128{Lo: 5e18}, Threshold: 8000, Bonus: 10500}}
		}
		if d > 0 {
			l.Debt = []book.Entry{{Asset: 2, Shares: book.U128{Lo: d * 1e6}}}
		}
		if _, err := k.Upsert(l); err != nil {
			t.Fatal(err)
		}
	}
	return k.Snapshot(5, [32]byte{5}, now)
}

// wander is a price every hour of so many days up to now, which ends at the price.
func wander(asset protection.Address, days int, hourly, last float64, seed uint64) History {
	r := rand.New(rand.NewPCG(seed, 1))
	h := History{Asset: asset}
	logs := make([]float64, days*24+1)
	for k := 1; k < len(logs); k++ {
		logs[k] = logs[k-1] + hourly*r.NormFloat64()
	}
	for k, v := range logs {
		h.Times = append(h.Times, now.Add(time.Duration(k-days*24)*time.Hour))
		h.Prices = append(h.Prices, last*math.Exp(v-logs[len(logs)-1]))
	}
	return h
}

func known(t testing.TB, debts ...uint64) Known {
	return Known{Book: lending(t, debts...), At: now, Prices: []History{wander(eth, 30, .01, 2000, 1), wander(gold, 30, .002, 2000, 2)}}
}

func at(t testing.TB, k Known) *Look {
	t.Helper()
	l, err := At(k, day)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func feature(t testing.TB, l *Look, name string) []float64 {
	t.Helper()
	x, err := l.Features.Select(name)
	if err != nil {
		t.Fatal(err)
	}
	return x.Columns[0]
}

func TestOnlyLoansOfTheRangeAreLoanDays(t *testing.T) {
	// HF is 16,000 over the debt: 2, 1.6, 1.25, 1.0667, .8, and one without debt.
	l := at(t, known(t, 8000, 10_000, 12_800, 15_000, 20_000, 0))
	if !slices.Equal(l.Row, []int32{2, 3}) || l.Unknown != 0 {
		t.Fatalf("loan-days %v, unknown %d", l.Row, l.Unknown)
	}
	if got := feature(t, l, "nearness")[0]; math.Abs(got+math.Log(1.25)/.1) > 1e-12 {
		t.Errorf("nearness %v", got)
	}
	if l.Structural[4] != 1 || l.Structural[5] != 0 {
		t.Errorf("structural PDs %v: below HF 1 it is 1, without debt 0", l.Structural)
	}
	sigma := math.Exp(feature(t, l, "volatility")[0])
	if want := structural.FirstPassage(l.Health[2], 0, sigma, 1./365); math.Abs(l.Structural[2]-want) > 1e-12 || want == 0 {
		t.Errorf("structural PD %v, want %v at volatility %v", l.Structural[2], want, sigma)
	}
	if want := .01 * math.Sqrt(24*365); math.Abs(sigma/want-1) > .2 {
		t.Errorf("volatility %v of hourly moves of 1%%, about %v", sigma, want)
	}
	if got := feature(t, l, "debt")[1]; math.Abs(got-math.Log10(15_001)) > 1e-9 {
		t.Errorf("debt %v", got)
	}
	if got := feature(t, l, "leverage")[1]; math.Abs(got-.75) > 1e-12 {
		t.Errorf("leverage %v", got)
	}
}

func TestMovesAreThoseOfThePositionOfNow(t *testing.T) {
	k := known(t, 12_800, 12_801)
	h := &k.Prices[0]
	for i, at := range h.Times { // a fall of a fifth two days ago, and a rise by a tenth twelve hours ago
		switch back := now.Sub(at); {
		case back >= 48*time.Hour:
			h.Prices[i] = 2300
		case back >= 12*time.Hour:
			h.Prices[i] = 1800
		default:
			h.Prices[i] = 2000
		}
	}
	for i := range k.Prices[1].Prices {
		k.Prices[1].Prices[i] = 2000
	}
	l := at(t, k)
	sigma := math.Exp(feature(t, l, "volatility")[0])
	unit := sigma * math.Sqrt(1./365)
	for name, want := range map[string]float64{
		"movedDay":  math.Log(2000./1800) / unit,
		"movedWeek": math.Log(2000./2300) / unit / math.Sqrt(7),
		"lowWeek":   math.Log(1.25*1800/2000) / .1,
	} {
		if got := feature(t, l, name)[0]; math.Abs(got-want) > 1e-9 {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
	// Half in gold, which stood still, moves half as much.
	if got, want := feature(t, l, "lowWeek")[1], math.Log(16_000./12_801*(.5*.9+.5))/.1; math.Abs(got-want) > 1e-9 {
		t.Errorf("lowWeek of the mixed loan is %v, want %v", got, want)
	}
	if got := feature(t, l, "concentration"); got[0] != 1 || math.Abs(got[1]-.5) > 1e-12 {
		t.Errorf("concentration %v", got)
	}
}

func TestNothingLaterThanTheInstantIsLookedAt(t *testing.T) {
	k := known(t, 12_800, 15_000)
	want := at(t, k)
	for i := range k.Prices {
		k.Prices[i].Times = append(k.Prices[i].Times, now.Add(time.Second), now.Add(day))
		k.Prices[i].Prices = append(k.Prices[i].Prices, 1, 1e9)
	}
	if got := at(t, k); !reflect.DeepEqual(got, want) {
		t.Error("prices of the future changed what is known")
	}
	k.Prices[0].Prices[len(k.Prices[0].Prices)-3] *= 1.5 // the last one that is known
	if got := at(t, k); reflect.DeepEqual(got, want) {
		t.Error("the price of now changed nothing")
	}
}

func TestLoansWithoutUsablePricesHaveNoFeatures(t *testing.T) {
	for name, change := range map[string]func(h *History){
		"none":      func(h *History) { *h = History{Asset: h.Asset} },
		"too short": func(h *History) { h.Times, h.Prices = h.Times[len(h.Times)-6*24:], h.Prices[len(h.Prices)-6*24:] },
		"stale":     func(h *History) { n := len(h.Times) - 4*24; h.Times, h.Prices = h.Times[:n], h.Prices[:n] },
		"a NaN":     func(h *History) { h.Prices[5] = math.NaN() },
		"not rising": func(h *History) {
			h.Times = slices.Clone(h.Times)
			h.Times[5] = h.Times[4]
		},
	} {
		k := known(t, 12_800, 12_801)
		change(&k.Prices[1])
		l := at(t, k)
		if !slices.Equal(l.Row, []int32{0}) || l.Unknown != 1 {
			t.Errorf("%s: loan-days %v, unknown %d", name, l.Row, l.Unknown)
		}
		wild := k
		wild.Volatility = 3
		if x := at(t, wild); !(x.Structural[1] > l.Structural[1]) {
			t.Errorf("%s: a stated volatility changed no structural PD", name)
		}
	}
	for _, k := range []Known{{}, {Book: lending(t, 1)}} {
		if _, err := At(k, 0); !errors.Is(err, ErrKnown) {
			t.Errorf("%+v over no horizon: %v", k, err)
		}
	}
}

func TestAMemoryCountsDaysNearLiquidation(t *testing.T) {
	near, far := lending(t, 15_000), lending(t, 8000)
	var m Memory
	look := func(b *book.Book, days int) { m.See(now.Add(time.Duration(days)*day), b, b.HealthFactors(nil)) }
	look(near, 0)
	look(near, 1)
	look(far, 4)
	if m.See(now.Add(4*day+time.Hour), near, near.HealthFactors(nil)) {
		t.Error("a day was seen twice")
	}
	share, since := nearness(m.near(near.Borrower(0)))
	if share != 2./30 || since != 3./30 {
		t.Errorf("%v of the days, the last %v ago", share, since)
	}
	look(far, 30)
	if share, since = nearness(m.near(near.Borrower(0))); share != 1./30 || since != 29./30 {
		t.Errorf("after 30 days: %v of the days, the last %v ago", share, since)
	}
	look(far, 31)
	if share, since = nearness(m.near(near.Borrower(0))); share != 0 || since != 1 || m.Len() != 0 {
		t.Errorf("after 31 days: %v of the days, the last %v ago, %d known", share, since, m.Len())
	}
}

func TestAMemoryComesBackAsItWasAndKeepsWhoWasNearLast(t *testing.T) {
	m := &Memory{}
	first, second := make([]uint64, MostLoans), make([]uint64, 40)
	for i := range first {
		first[i] = 15_000
	}
	for i := range second {
		second[i] = 15_000
	}
	k := lending(t, second...)
	big := manyLoans(t, MostLoans+100)
	m.See(now, big, big.HealthFactors(nil))
	if m.Len() != MostLoans {
		t.Fatalf("%d loans, of at most %d", m.Len(), MostLoans)
	}
	m.See(now.Add(day), k, k.HealthFactors(nil))
	for i := range k.Len() {
		if m.near(k.Borrower(i)) == 0 {
			t.Fatalf("loan %d of today was forgotten", i)
		}
	}
	b := m.Encode()
	if len(b) > 200_000 {
		t.Errorf("%d bytes", len(b))
	}
	back, err := DecodeMemory(b)
	if err != nil || !reflect.DeepEqual(back, m) || !bytes.Equal(back.Encode(), b) {
		t.Errorf("it came back otherwise: %v", err)
	}
	for name, bad := range map[string][]byte{
		"short": b[:len(b)-1], "another version": append([]byte{9}, b[1:]...), "out of order": slices.Concat(b[:5], b[17:29], b[5:17]), "no days": slices.Concat(b[:5], make([]byte, 12)),
	} {
		if _, err := DecodeMemory(bad); !errors.Is(err, ErrMemory) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if m, err := DecodeMemory(nil); err != nil || m.Len() != 0 || m.Encode() != nil {
		t.Errorf("no memory: %v, %v", m, err)
	}
}

func manyLoans(t testing.TB, n int) *book.Book {
	k := book.NewKeeper(protection.Address{9}, "aave-v3", 8)
	if err := k.SetAssets([]book.Asset{
		{ID: eth, Symbol: "WETH", Decimals: 18, Price: amount.New(2000e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8000, Bonus: 10500},
		{ID: usdc, Symbol: "USDC", Decimals: 6, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8000, Bonus: 10500},
	}); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		l := book.Loan{Borrower: protection.Address{12: 7, 17: byte(i >> 16), 18: byte(i >> 8), 19: byte(i)},
			Collateral: []book.Entry{{Asset: 0, Shares: book.U128{Lo: 10e18}, Threshold: 8000, Bonus: 10500}}, Debt: []book.Entry{{Asset: 1, Shares: book.U128{Lo: 15e9}}}}
		if _, err := k.Upsert(l); err != nil {
			t.Fatal(err)
		}
	}
	return k.Snapshot(5, [32]byte{5}, now)
}

// model is one whose scorer ranks by nearness.
func model(t testing.TB) *Model {
	return &Model{Event: EventOf(day), Horizon: day, Scorer: &scoring.Logistic{Event: EventOf(day), Features: []string{"nearness", "structural"}, Intercept: -1, Coefficients: []float64{.5, .7}},
		Calibration: Line{Intercept: -.2, Slope: .9, Events: 50, From: "2020-01-01", To: "2021-01-01"}, Baseline: Line{Slope: 20, Intercept: -1},
		Trained:  Trained{Dataset: "x", Basis: "simulated", From: now.AddDate(-1, 0, 0), To: now, Days: 365, Folds: 6},
		InSample: Figures{Ventiles: []Ventile{}}, WalkForward: Figures{Ventiles: []Ventile{}, Level: .95, Skill: Figure{Value: .1, Low: .05, High: .2}, Slope: Figure{Value: 1, Low: .8, High: 1.2}, Intercept: Figure{Low: -.1, High: .1}}}
}

func TestAModelComesBackToTheByteAndGivesItsCalibratedPD(t *testing.T) {
	m := model(t)
	b, err := m.Encode()
	if err != nil {
		t.Fatal(err)
	}
	back, err := Parse(b)
	if err != nil {
		t.Fatal(err)
	}
	again, err := back.Encode()
	if err != nil || !bytes.Equal(b, again) {
		t.Errorf("it was written otherwise: %v", err)
	}
	l := at(t, known(t, 12_800, 15_000))
	p, err := back.PD(l.Features)
	if err != nil {
		t.Fatal(err)
	}
	for i := range p {
		odds := -1 + .5*feature(t, l, "nearness")[i] + .7*feature(t, l, "structural")[i]
		if want := 1 / (1 + math.Exp(.2-.9*odds)); math.Abs(p[i]-want) > 1e-12 {
			t.Errorf("PD %v, want %v", p[i], want)
		}
	}
	if !(p[1] > p[0]) {
		t.Errorf("PDs %v", p)
	}
	if got, want := (Line{Intercept: -1, Slope: 20}).OfHF(1.1), 1/(1+math.Exp(1+20*math.Log(1.1))); math.Abs(got-want) > 1e-15 {
		t.Errorf("the baseline is %v, want %v", got, want)
	}
}

func TestAModelThatThisBuildDoesNotKnowIsRefused(t *testing.T) {
	b, err := model(t).Encode()
	if err != nil {
		t.Fatal(err)
	}
	replaced := func(old, by string) []byte {
		if !bytes.Contains(b, []byte(old)) {
			t.Fatalf("no %q in the model", old)
		}
		return bytes.Replace(b, []byte(old), []byte(by), 1)
	}
	for name, c := range map[string]struct {
		b    []byte
		want error
		says string
	}{
		"another schema":        {replaced(Schema, "hedgerow.loanday-model/2"), ErrVersion, "train it again"},
		"another definition":    {replaced(`"definition": 1`, `"definition": 2`), ErrVersion, "definition 2"},
		"another feature":       {replaced(`"nearness"`, `"fearness"`), ErrVersion, "fearness"},
		"a coefficient altered": {replaced(`0.7`, `0.8`), ErrDamaged, "SHA-256"},
		"a figure altered":      {replaced(`"low": 0.05`, `"low": 0.06`), ErrDamaged, "restore it"},
		"cut short":             {b[:len(b)/2], ErrFormat, ""},
		"two of them":           {slices.Concat(b, b), ErrFormat, ""},
		"something else":        {[]byte(`{"a":1}`), ErrFormat, "schema"},
		"an unknown field":      {replaced(`"horizonHours"`, `"horizonDays": 1, "horizonHours"`), ErrFormat, "horizonDays"},
		"nothing":               {nil, ErrFormat, ""},
	} {
		if _, err := Parse(c.b); !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, change := range map[string]func(m *Model){
		"another event":         func(m *Model) { m.Event = "default" },
		"a feature of no loan":  func(m *Model) { m.Scorer.(*scoring.Logistic).Features[0] = "age" },
		"a falling calibration": func(m *Model) { m.Calibration.Slope = -1 },
		"no span":               func(m *Model) { m.Trained.To = m.Trained.From },
		"a NaN":                 func(m *Model) { m.WalkForward.Skill.Low = math.NaN() },
	} {
		m := model(t)
		change(m)
		if _, err := m.Encode(); err == nil {
			t.Errorf("%s was written", name)
		}
	}
}

func TestFiguresSayWhetherAModelHelps(t *testing.T) {
	good := model(t).WalkForward
	bad, wild, few := good, good, good
	bad.Skill.Low = -.01
	wild.Slope.High = .9
	few.Missing = "insufficient data: 3 events"
	for _, c := range []struct {
		f          Figures
		helps, cal bool
		says       string
	}{{good, true, true, "helps"}, {bad, false, true, "does not help"}, {wild, true, false, "not calibrated"}, {few, false, false, "3 events"}} {
		if c.f.Helps() != c.helps || c.f.Calibrated() != c.cal || !strings.Contains(c.f.Says(), c.says) {
			t.Errorf("%v, %v: %s", c.f.Helps(), c.f.Calibrated(), c.f.Says())
		}
	}
}
