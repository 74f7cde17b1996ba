package learned

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loanday"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/scoring"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies/tailhedge"
)

var (
	now    = time.Date(2022, 6, 13, 10, 0, 0, 0, time.UTC)
	market = protection.Address{9}
	eth    = protection.Address{1}
	usdc   = protection.Address{2}
)

func units(v float64) amount.Amount {
	a, err := amount.FromFloat(v, 6)
	if err != nil {
		panic(err)
	}
	return a
}

// loan is ten ETH, or less, against a debt in USDC.
type loan struct{ eth, debt float64 }

// lending prices the loans with ETH at a price.
func lending(t testing.TB, at time.Time, price float64, loans ...loan) *book.Book {
	k := book.NewKeeper(market, "aave-v3", 8)
	cents, err := amount.FromFloat(price, 8)
	if err != nil {
		t.Fatal(err)
	}
	if err := k.SetAssets([]book.Asset{
		{ID: eth, Symbol: "WETH", Decimals: 18, Price: cents, SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8000, Bonus: 10500},
		{ID: usdc, Symbol: "USDC", Decimals: 6, Flags: book.Pegged, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 7800, Bonus: 10450},
	}); err != nil {
		t.Fatal(err)
	}
	for i, l := range loans {
		owed, err := book.SharesOf(units(l.debt))
		if err != nil {
			t.Fatal(err)
		}
		x := book.Loan{Borrower: protection.Address{7, 18: byte(i >> 8), 19: byte(i)}, Collateral: []book.Entry{{Asset: 0, Shares: book.U128{Lo: uint64(l.eth * 1e18)}, Threshold: 8000, Bonus: 10500}}}
		if l.debt > 0 {
			x.Debt = []book.Entry{{Asset: 1, Shares: owed}}
		}
		if _, err := k.Upsert(x); err != nil {
			t.Fatal(err)
		}
	}
	return k.Snapshot(5, [32]byte{5}, at)
}

// observation has 200 days of an ETH price that ends at 2,000, a claim on a quarter of
// the USDC, and a series.
func observation(t testing.TB, loans ...loan) *strategy.Observation {
	r := rand.New(rand.NewPCG(1, 2))
	hours := 200 * 24
	p := strategy.PriceSeries{Asset: eth}
	logs := make([]float64, hours+1)
	for k := 1; k <= hours; k++ {
		logs[k] = logs[k-1] + .008*r.NormFloat64()
	}
	for k, v := range logs {
		p.Times = append(p.Times, now.Add(time.Duration(k-hours)*time.Hour))
		p.Prices = append(p.Prices, 2000*math.Exp(v-logs[hours]))
	}
	reference := protection.Reference{Kind: protection.AaveReserve, Market: market, Asset: usdc}
	series := protection.Series{ID: protection.Address{0xa0}, Symbol: "hUSDC", Venue: "market", Reference: reference, Asset: usdc, Decimals: 6, Exhaustion: units(20_000),
		Start: now.Add(-time.Hour), Expiry: now.AddDate(0, 0, 60), Waiting: time.Hour, State: protection.Active, Free: units(1e6), PoolAssets: units(1e6)}
	return &strategy.Observation{Slot: "every@5", Time: now, Book: lending(t, now, 2000, loans...), Prices: []strategy.PriceSeries{p}, Series: []protection.Series{series},
		Quotes:    []strategy.Quote{{Series: series.ID, Side: strategy.Buy, Amount: units(5000), Cost: units(50)}, {Series: series.ID, Side: strategy.Buy, Amount: units(20_000), Cost: units(300)}},
		Exposures: []protection.Exposure{{Reference: reference, Symbol: "USDC", Decimals: 6, Amount: units(250_000), Supply: units(1_000_000)}}}
}

// book of loans whose HF is 16,000 over the debt: 2, 1.23, 1.103, 1.0667, .94.
var loans = []loan{{10, 8000}, {10, 13_000}, {10, 14_500}, {10, 15_000}, {10, 17_000}}

// aModel writes a model that gives every loan-day the same PD, and returns parameters
// that pin it.
func aModel(t testing.TB, pd float64, helps bool, more string) (path, parameters string) {
	t.Helper()
	m := &loanday.Model{Event: loanday.EventOf(24 * time.Hour), Horizon: 24 * time.Hour,
		Scorer:      &scoring.Logistic{Event: loanday.EventOf(24 * time.Hour), Features: []string{"nearness"}, Intercept: math.Log(pd / (1 - pd)), Coefficients: []float64{0}},
		Calibration: loanday.Line{Slope: 1}, Baseline: loanday.Line{Slope: 20},
		Trained:  loanday.Trained{Dataset: "test", Basis: "simulated", From: now.AddDate(-2, 0, 0), To: now.AddDate(-1, 0, 0)},
		InSample: loanday.Figures{Ventiles: []loanday.Ventile{}}, WalkForward: loanday.Figures{Ventiles: []loanday.Ventile{}, Level: .95, Skill: loanday.Figure{Value: .1, Low: .05, High: .2}, Slope: loanday.Figure{Value: 1, Low: .9, High: 1.1}}}
	if !helps {
		m.WalkForward.Skill.Low = -.05
	}
	b, err := m.Encode()
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "model.json")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(b)
	return path, `{"model":"` + path + `","sha256":"` + hex.EncodeToString(sum[:]) + `","scenarios":500,"horizonDays":30,"bound":0.0001` + more + `}`
}

func open(t testing.TB, parameters string) strategy.Strategy {
	t.Helper()
	s, err := Definition().Open([]byte(parameters), 0)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func evaluate(t testing.TB, s strategy.Strategy, o *strategy.Observation) *strategy.Proposal {
	t.Helper()
	p, err := s.Evaluate(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func text(p *strategy.Proposal) string { return strings.Join(p.Reasons, "\n") }

func TestTheModelsPDsTakeTheStructuralOnesPlaceWhereItHasThem(t *testing.T) {
	o := observation(t, loans...)
	_, with := aModel(t, .25, true, `,"minScorePD":0`)
	plain := evaluate(t, open(t, `{"scenarios":500,"minScorePD":0}`), o).Scores
	p := evaluate(t, open(t, with), o)
	got := p.Scores
	if got.Len() != 5 || plain.Len() != 5 || got.Horizon != 24*time.Hour {
		t.Fatalf("%d and %d scores over %s", got.Len(), plain.Len(), got.Horizon)
	}
	for i := range got.Loan {
		want := plain.LiquidationPD[i] // above 1.5 and below 1
		if i >= 1 && i <= 3 {
			want = .25
		}
		if math.Abs(got.LiquidationPD[i]-want) > 1e-12 {
			t.Errorf("loan %d: PD %v, want %v", i, got.LiquidationPD[i], want)
		}
		if got.LossPD[i] > got.LiquidationPD[i] || got.LGD[i] < 0 || got.LGD[i] > 1 {
			t.Errorf("loan %d: loss PD %v of PD %v, LGD %v", i, got.LossPD[i], got.LiquidationPD[i], got.LGD[i])
		}
	}
	if plain.LiquidationPD[4] != 1 {
		t.Errorf("below HF 1 the PD is %v", plain.LiquidationPD[4])
	}
	if !strings.Contains(text(p), "mode learned") || !strings.Contains(text(p), "3 loan-days") {
		t.Errorf("reasons %q", text(p))
	}
}

func TestLoansCountByModelOverStructureWithinTheCap(t *testing.T) {
	s := settings{Parameters: Defaults()}
	for _, c := range []struct{ pd, structural, want float64 }{
		{.2, .1, 2}, {.9, .1, 3}, {.01, .1, 1. / 3}, {5e-4, 1e-9, 1}, {.1, 0, 3}, {.1, .1, 1},
	} {
		if got := s.ratio(c.pd, c.structural); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("PD %v where the structure says %v counts %v times, want %v", c.pd, c.structural, got, c.want)
		}
	}
	b := lending(t, now, 2000, loans...)
	whole, scaled := liquidation.LoansOf(b), liquidation.LoansOf(b)
	l := &loanday.Look{Row: []int32{1, 3}, Structural: []float64{0, .1, 0, .1, 0}}
	if n := s.weigh(scaled, l, []float64{.2, .1}); n != 1 {
		t.Errorf("%d loans count otherwise", n)
	}
	for i := range loans {
		by := 1.
		if i == 1 {
			by = 2
		}
		if scaled.DebtUSD[i] != by*whole.DebtUSD[i] || scaled.CollateralUSD[i] != by*whole.CollateralUSD[i] {
			t.Errorf("loan %d: debt %v, collateral %v", i, scaled.DebtUSD[i], scaled.CollateralUSD[i])
		}
	}
}

func TestAModelThatFearsMoreWantsMoreCover(t *testing.T) {
	o := observation(t, loans[1:4]...)
	level := func(pd float64) float64 {
		_, with := aModel(t, pd, true, "")
		p := evaluate(t, open(t, with), o)
		if len(p.Targets) != 1 {
			t.Fatalf("targets %v: %s", p.Targets, text(p))
		}
		return p.Targets[0].Level
	}
	calm, wild := level(.0001), level(.99)
	if !(wild > 1.5*calm && calm > 0) {
		t.Errorf("cover %v for a PD of .0001, %v for .99", calm, wild)
	}
}

func TestAModelThatDoesNotHelpIsNotUsed(t *testing.T) {
	o := observation(t, loans...)
	_, with := aModel(t, .25, false, "")
	p := evaluate(t, open(t, with), o)
	want := evaluate(t, open(t, `{"scenarios":500,"horizonDays":30,"bound":0.0001}`), o)
	if !reflect.DeepEqual(p.Scores, want.Scores) || len(p.Targets) != 1 || p.Targets[0].Level != want.Targets[0].Level {
		t.Error("it changed the scores or the cover")
	}
	if !strings.Contains(text(p), "does not help") || !strings.Contains(text(p), "mode structural") {
		t.Errorf("reasons %q", text(p))
	}
}

func TestAModelThatIsNotTheOneThatWasPinnedIsRefusedBeforeAnything(t *testing.T) {
	path, with := aModel(t, .25, true, "")
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	pinned := func(b []byte) string {
		sum := sha256.Sum256(b)
		return hex.EncodeToString(sum[:])
	}
	altered := []byte(strings.Replace(string(good), `"slope": 20`, `"slope": 21`, 1))
	newer := []byte(strings.Replace(string(good), `"definition": 1`, `"definition": 2`, 1))
	for name, c := range map[string]struct {
		b          []byte
		parameters string
		says       string
		is         error
	}{
		"altered":           {altered, with, "restore the file", ErrModel},
		"altered, pinned":   {altered, `{"model":"` + path + `","sha256":"` + pinned(altered) + `"}`, "damaged", loanday.ErrDamaged},
		"of other features": {newer, `{"model":"` + path + `","sha256":"` + pinned(newer) + `"}`, "definition 2", loanday.ErrVersion},
		"not pinned":        {good, `{"model":"` + path + `"}`, "sha256: " + pinned(good), ErrModel},
		"a pin and no file": {good, `{"sha256":"` + pinned(good) + `"}`, "name the file", ErrModel},
		"not there":         {good, `{"model":"` + path + `x","sha256":"00"}`, "no such file", ErrModel},
	} {
		if err := os.WriteFile(path, c.b, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Definition().Open([]byte(c.parameters), 0); !errors.Is(err, c.is) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestParametersOutOfRangeAreAllReported(t *testing.T) {
	_, err := Definition().Open([]byte(`{"cap":0.5,"leastPD":2,"sample":0,"bound":-1,"confidence":1,"horizonDays":0,"scenarios":1,"band":1,"boundIn":"coin","saleBand":2,"saleMargin":-1,"orderCost":-1,"renewHours":-1,"triggerFailure":2,"coin":"0x1","ttlHours":0,"unknownVolatility":11,"minScorePD":-1}`), 0)
	if !errors.Is(err, ErrParameters) {
		t.Fatalf("%v", err)
	}
	for _, name := range []string{"cap", "leastPD", "sample", "bound", "confidence", "horizonDays", "scenarios", "band", "saleBand", "saleMargin", "orderCost", "renewHours", "triggerFailure", "coin", "ttlHours", "unknownVolatility", "minScorePD"} {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("%s is not reported in %q", name, err)
		}
	}
}

func TestTheOptimisersDefaultsAreTailhedges(t *testing.T) {
	ours, err := json.Marshal(Defaults())
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := json.Marshal(tailhedge.Defaults())
	if err != nil {
		t.Fatal(err)
	}
	var a, b map[string]any
	if err := errors.Join(json.Unmarshal(ours, &a), json.Unmarshal(theirs, &b)); err != nil {
		t.Fatal(err)
	}
	for name, want := range b {
		if name == "lambda" || name == "stepHours" {
			continue // the features' definition has them
		}
		if got, there := a[name]; !there || got != want {
			t.Errorf("%s is %v, tailhedge's %v", name, got, want)
		}
	}
}

// lived evaluates the first hour of each of so many days: hit says how many of a
// hundred loans fall below HF 1 within the day, of PD .1 each.
func lived(t *testing.T, s strategy.Strategy, days int, state []byte, hit func(day int) int) *strategy.Proposal {
	t.Helper()
	quiet := make([]loan, 100)
	for i := range quiet {
		quiet[i] = loan{10, 13_000}
	}
	var p *strategy.Proposal
	for d := range days {
		for _, hour := range []int{0, 12} {
			some := slices.Clone(quiet)
			for i := range hit(d) {
				if hour == 12 {
					some[i].debt = 17_000
				}
			}
			o := observation(t, loans[0])
			o.Time = now.Add(time.Duration(24*d+hour) * time.Hour)
			o.Book = lending(t, o.Time, 2000, some...)
			for i := range o.Prices[0].Times {
				o.Prices[0].Times[i] = o.Prices[0].Times[i].Add(o.Time.Sub(now))
			}
			o.Series, o.State = nil, state
			p = evaluate(t, s, o)
			if state = p.State; len(state) > strategy.MaxStateBytes {
				t.Fatalf("a state of %d bytes", len(state))
			}
		}
	}
	return p
}

func TestPredictionsAreComparedWithWhatBecameOfThem(t *testing.T) {
	_, with := aModel(t, .1, true, `,"sample":60`)
	s := open(t, with)
	p := lived(t, s, 8, nil, func(int) int { return 10 })
	st, err := decodeState(p.State)
	if err != nil {
		t.Fatal(err)
	}
	r := st.record()
	if r.days != 7 || r.loans != 7*60 || math.Abs(r.expected-42) > 1e-9 || r.observed < 20 || r.observed > 70 || st.Demoted != nil {
		t.Errorf("%+v, demoted %v", r, st.Demoted)
	}
	if !strings.Contains(text(p), "predicted against realised") || !strings.Contains(text(p), "42.0 expected") {
		t.Errorf("reasons %q", text(p))
	}
}

func TestAModelWhosePDsDoNotComeTrueIsTakenOutUntilAnotherOneComes(t *testing.T) {
	_, with := aModel(t, .1, true, "")
	for name, c := range map[string]struct {
		hits    int
		demoted bool
	}{"as expected": {10, false}, "three times as often": {32, true}, "never": {0, true}} {
		s := open(t, with)
		p := lived(t, s, 24, nil, func(d int) int { return max(0, c.hits+d%3-1) * min(1, c.hits) })
		st, err := decodeState(p.State)
		if err != nil {
			t.Fatal(err)
		}
		if (st.Demoted != nil) != c.demoted || strings.Contains(text(p), "mode demoted") != c.demoted {
			t.Fatalf("%s: %+v, demoted %+v: %s", name, st.record(), st.Demoted, text(p))
		}
		if !c.demoted {
			continue
		}
		// It stays out, whatever comes true now.
		since := st.Demoted.At
		p = lived(t, s, 1, p.State, func(int) int { return 10 })
		if !strings.Contains(text(p), "mode demoted") {
			t.Errorf("%s: it came back by itself: %s", name, text(p))
		}
		if st, err = decodeState(p.State); err != nil || !st.Demoted.At.Equal(since) {
			t.Errorf("%s: demoted at %s, and then at %s", name, since, st.Demoted.At)
		}
		_, other := aModel(t, .11, true, "")
		if q := lived(t, open(t, other), 1, p.State, func(int) int { return 10 }); !strings.Contains(text(q), "mode learned") {
			t.Errorf("%s: another model does not come in: %s", name, text(q))
		}
	}
}

func TestOneBadDayDemotesNobody(t *testing.T) {
	_, with := aModel(t, .01, true, "")
	p := lived(t, open(t, with), 30, nil, func(d int) int {
		if d == 11 {
			return 90
		}
		return 1
	})
	st, err := decodeState(p.State)
	if err != nil {
		t.Fatal(err)
	}
	if r := st.record(); float64(r.observed) < 2*r.expected || st.Demoted != nil {
		t.Errorf("%+v, demoted %+v: loans of one day fall together", r, st.Demoted)
	}
}

func TestALiquidationBetweenTwoLooksIsSeen(t *testing.T) {
	s := said{LnHF: math.Log(1.05), Collateral: eth, Debt: usdc, Has: 10e18, Owes: 15e9}
	o := observation(t, loan{10, 15_000})
	n := len(o.Prices[0].Prices)
	fell := func(to float64) *lows {
		prices := slices.Clone(o.Prices[0].Prices)
		prices[n-7], prices[n-3] = 2000, to // six hours ago, and in between
		for i := n - 6; i < n; i++ {
			if i != n-3 {
				prices[i] = 2000
			}
		}
		x := *o
		x.Prices = []strategy.PriceSeries{{Asset: eth, Times: o.Prices[0].Times, Prices: prices}}
		return &lows{o: &x, from: now.Add(-6 * time.Hour), until: now.Add(18 * time.Hour), by: map[[2]protection.Address]float64{}}
	}
	for name, c := range map[string]struct {
		loan loan
		low  float64
		want bool
	}{
		"liquidated in a fall":       {loan{5, 7000}, 1850, true},
		"repaid without a fall":      {loan{5, 7000}, 1999, false},
		"topped up in a fall":        {loan{12, 15_000}, 1850, false},
		"repaid in a fall":           {loan{10, 9000}, 1850, false},
		"as it was":                  {loan{10, 15_000}, 1999, false},
		"below 1 now":                {loan{10, 17_000}, 1999, true},
		"gone altogether, in a fall": {loan{0, 0}, 1850, true},
	} {
		b := lending(t, now, 2000, c.loan)
		if got := s.cameTrue(b, 0, b.HealthFactors(nil)[0], fell(c.low)); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestAnswersAreTheSameAgainAndThroughTheWire(t *testing.T) {
	_, with := aModel(t, .25, true, "")
	o := observation(t, loans...)
	first := evaluate(t, open(t, with), o)
	s := open(t, with)
	evaluate(t, s, observation(t, loans[1:]...))
	if again := evaluate(t, s, o); !reflect.DeepEqual(again, first) {
		t.Error("what it answered before changes what it answers")
	}
	m, err := Definition().Manifest()
	if err != nil {
		t.Fatal(err)
	}
	msg, err := strategy.NewSender(m).Encode(o, 1)
	if err != nil {
		t.Fatal(err)
	}
	arrived, err := (&strategy.Receiver{}).Decode(msg)
	if err != nil {
		t.Fatal(err)
	}
	got, err := strategy.DecodeProposal(evaluate(t, open(t, with), arrived).Encode())
	if err != nil || !reflect.DeepEqual(got, first) {
		t.Errorf("through the wire it is another: %v", err)
	}
}

func TestWhatCannotBeAnsweredIsRefused(t *testing.T) {
	s := open(t, `{"scenarios":500}`)
	o := observation(t, loans...)
	o.State = []byte(`{"version":2}`)
	if _, err := s.Evaluate(context.Background(), o); !errors.Is(err, ErrState) || !strings.Contains(err.Error(), "version 2") {
		t.Errorf("a state of another version: %v", err)
	}
	for _, bad := range []string{`x`, `{"version":1,"memory":"AAAA"}`} {
		o.State = []byte(bad)
		if _, err := s.Evaluate(context.Background(), o); !errors.Is(err, ErrState) {
			t.Errorf("state %s: %v", bad, err)
		}
	}
	o.Book = nil
	if _, err := s.Evaluate(context.Background(), o); !errors.Is(err, ErrObservation) {
		t.Errorf("no book: %v", err)
	}
}
