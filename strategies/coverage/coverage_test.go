package coverage

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/structural"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"pgregory.net/rapid"
)

var (
	now    = time.Date(2026, 3, 12, 10, 0, 0, 0, time.UTC)
	market = protection.Address{9}
	eth    = protection.Address{1}
	usdc   = protection.Address{2}
)

// usdcOf is a reference loss's unit: USDC base units.
func usdcOf(units float64) amount.Amount {
	a, err := amount.FromFloat(units, 6)
	if err != nil {
		panic(err)
	}
	return a
}

// lendingBook has loans of 10 ETH at $2,000 with the debts given, in USDC.
func lendingBook(t testing.TB, debts ...float64) *book.Book {
	k := book.NewKeeper(market, "aave-v3", 8)
	if err := k.SetAssets([]book.Asset{
		{ID: eth, Symbol: "WETH", Decimals: 18, Price: amount.New(2000e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8250, Bonus: 10500},
		{ID: usdc, Symbol: "USDC", Decimals: 6, Flags: book.Pegged, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 7800, Bonus: 10450},
	}); err != nil {
		t.Fatal(err)
	}
	for i, d := range debts {
		owed, err := book.SharesOf(usdcOf(d))
		if err != nil {
			t.Fatal(err)
		}
		tenETH := book.Entry{Asset: 0, Shares: book.U128{Lo: 10e18}, Threshold: 8250, Bonus: 10500}
		if _, err := k.Upsert(book.Loan{Borrower: protection.Address{7, byte(i)}, Collateral: []book.Entry{tenETH}, Debt: []book.Entry{{Asset: 1, Shares: owed}}}); err != nil {
			t.Fatal(err)
		}
	}
	return k.Snapshot(5, [32]byte{5}, now)
}

func usdcSeries(id byte, days int) protection.Series {
	return protection.Series{
		ID: protection.Address{0xa0, id}, Symbol: "hUSDC", Venue: "market", Reference: protection.Reference{Kind: protection.AaveReserve, Market: market, Asset: usdc},
		Asset: usdc, Decimals: 6, Exhaustion: usdcOf(4000), Start: now.Add(-time.Hour), Expiry: now.AddDate(0, 0, days), Waiting: time.Hour,
		State: protection.Active, Free: usdcOf(1e6), PoolAssets: usdcOf(1e6),
	}
}

// observation: one loan of 15,000 USDC against $20,000 of ETH, which leaves
// 15,000 − 12,000/1.05 of bad debt when ETH falls by 40%; the fund has a quarter
// of the supply.
func observation(t testing.TB) *strategy.Observation {
	hours := 200
	p := strategy.PriceSeries{Asset: eth}
	r := rand.New(rand.NewPCG(1, 2))
	price := 2000.0
	for k := range hours {
		p.Times = append(p.Times, now.Add(time.Duration(k-hours)*time.Hour))
		p.Prices = append(p.Prices, price)
		price *= math.Exp(0.008 * r.NormFloat64())
	}
	return &strategy.Observation{
		Slot: "every@5", Time: now, Book: lendingBook(t, 15_000), Series: []protection.Series{usdcSeries(1, 30)}, Prices: []strategy.PriceSeries{p},
		Exposures: []protection.Exposure{{Reference: usdcSeries(1, 1).Reference, Symbol: "USDC", Decimals: 6, Amount: usdcOf(250_000), Supply: usdcOf(1_000_000)}},
	}
}

func open(t testing.TB, parameters string) strategy.Strategy {
	t.Helper()
	s, err := Definition().Open([]byte(parameters), 0)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func evaluate(t testing.TB, parameters string, o *strategy.Observation) *strategy.Proposal {
	t.Helper()
	p, err := open(t, parameters).Evaluate(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func hold(o *strategy.Observation, id byte, units float64) {
	o.Holdings = append(o.Holdings, strategy.Holding{Series: protection.Address{0xa0, id}, Held: usdcOf(units / 2), Pending: usdcOf(units), Selling: usdcOf(units / 2)})
}

func quote(o *strategy.Observation, id byte, units, cost float64) {
	o.Quotes = append(o.Quotes, strategy.Quote{Series: protection.Address{0xa0, id}, Side: strategy.Buy, Amount: usdcOf(units), Cost: usdcOf(cost)})
}

func TestScoresAreFirstPassageAndTheCrashesLoss(t *testing.T) {
	o := observation(t)
	o.Book = lendingBook(t, 15_000, 9_000, 0.5)
	got := evaluate(t, `{"unknownVolatility":0.8}`, withoutPrices(o)).Scores
	if got.Len() != 2 || got.Loan[0] != 0 || got.Loan[1] != 1 || got.Horizon != 30*24*time.Hour {
		t.Fatalf("scored %v over %v, want loans 0 and 1: the third is safe", got.Loan, got.Horizon)
	}
	for i, debt := range []float64{15_000, 9_000} {
		pd := structural.FirstPassage(20_000*0.825/debt, 0, 0.8, 30.0/365)
		loss := structural.FirstPassage(20_000/1.05/debt, 0, 0.8, 30.0/365)
		lgd := max(0, debt-12_000/1.05) / debt * loss / pd
		for what, p := range map[string][2]float64{"PD": {got.LiquidationPD[i], pd}, "loss PD": {got.LossPD[i], loss}, "EAD": {got.EAD[i], debt}, "LGD": {got.LGD[i], lgd}, "EL": {got.EL[i], pd * debt * lgd}} {
			if math.Abs(p[0]-p[1]) > 1e-9*(1+p[1]) {
				t.Errorf("loan %d: %s %v, want %v", i, what, p[0], p[1])
			}
		}
	}
}

func withoutPrices(o *strategy.Observation) *strategy.Observation {
	o.Prices = nil
	return o
}

func TestPriceHistoryMovesTheScoresAndItsAbsenceIsSaid(t *testing.T) {
	o := observation(t)
	calm := evaluate(t, `{"stepHours":1}`, o)
	wild := evaluate(t, `{"unknownVolatility":9}`, withoutPrices(o))
	if !(wild.Scores.LiquidationPD[0] > calm.Scores.LiquidationPD[0]) {
		t.Errorf("PD %v at 900%%, %v with the history", wild.Scores.LiquidationPD[0], calm.Scores.LiquidationPD[0])
	}
	if text := strings.Join(wild.Reasons, "\n"); !strings.Contains(text, "no usable price history of WETH") || strings.Contains(text, "USDC,") {
		t.Errorf("reasons %q", text)
	}
	if text := strings.Join(calm.Reasons, "\n"); strings.Contains(text, "no usable") {
		t.Errorf("reasons %q", text)
	}
	broken := observation(t)
	broken.Prices[0].Prices[3] = math.NaN()
	if text := strings.Join(evaluate(t, ``, broken).Reasons, "\n"); !strings.Contains(text, "no usable price history of WETH") {
		t.Errorf("a NaN in the history gave %q", text)
	}
}

func TestPricesAfterTheObservationAreNotLookedAt(t *testing.T) {
	o := observation(t)
	want := evaluate(t, ``, o)
	o.Prices[0].Times = append(o.Prices[0].Times, now.Add(time.Hour))
	o.Prices[0].Prices = append(o.Prices[0].Prices, 1)
	if got := evaluate(t, ``, o); !reflect.DeepEqual(got, want) {
		t.Error("a price of the future changed the proposal")
	}
}

func TestReasonsTellTheStory(t *testing.T) {
	p := evaluate(t, ``, observation(t))
	text := strings.Join(append(p.Reasons, p.Targets[0].Reasons...), "\n")
	for _, want := range []string{"a fall of 40%", "1 of 1 counted loans", "$3571.43 of bad debt", "share of 25% is 892.857", "layer 0 to 4000", "level 1000"} {
		if !strings.Contains(text, want) {
			t.Errorf("reasons lack %q:\n%s", want, text)
		}
	}
}

func TestAnswersAreTheSameThroughTheWire(t *testing.T) {
	m, err := Definition().Manifest()
	if err != nil {
		t.Fatal(err)
	}
	o := observation(t)
	o.Book = lendingBook(t, 15_000, 9_000, 12_345.678)
	hold(o, 1, 100)
	quote(o, 1, 100, 1)
	msg, err := strategy.NewSender(m).Encode(o, 1)
	if err != nil {
		t.Fatal(err)
	}
	arrived, err := (&strategy.Receiver{}).Decode(msg)
	if err != nil {
		t.Fatal(err)
	}
	want := evaluate(t, ``, o)
	got, err := strategy.DecodeProposal(evaluate(t, ``, arrived).Encode())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("in process %+v, through the wire %+v", want, got)
	}
}

func TestSymbolsThatTheirMakersChoseBadlyStayPlain(t *testing.T) {
	o := withoutPrices(observation(t))
	assets := o.Book.Assets
	assets[0].Symbol = "\x1b[2J\nETH\xff" + strings.Repeat("A", 5000)
	o.Exposures[0].Symbol = "U\u202eSDC"
	p := evaluate(t, ``, o)
	for _, r := range append(p.Reasons, p.Targets[0].Reasons...) {
		if len(r) > strategy.MaxReasonBytes || strings.ContainsFunc(r, func(c rune) bool { return !unicode.IsPrint(c) }) {
			t.Errorf("reason %q", r)
		}
	}
}

func TestParametersOutOfRangeAreAllReported(t *testing.T) {
	_, err := Definition().Open([]byte(`{"crashDrop":1.5,"share":-0.1,"minPD":2,"horizonDays":0,"lambda":1,"stepHours":0,"ttlHours":0,"minScorePD":-1,"unknownVolatility":11,"rules":"maker","crashAssets":["0x1"]}`), 0)
	if !errors.Is(err, ErrParameters) {
		t.Fatalf("got %v, want ErrParameters", err)
	}
	for _, name := range []string{"crashDrop", "share", "minPD", "horizonDays", "lambda", "stepHours", "ttlHours", "minScorePD", "unknownVolatility", "rules", "crashAssets"} {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("%s is not reported in %q", name, err)
		}
	}
	if _, err := Definition().Open([]byte(`{"sharre":1}`), 0); err == nil {
		t.Error("an unknown parameter was accepted")
	}
}

func TestManifestHasASchemaWithTheDefaults(t *testing.T) {
	m, err := Definition().Manifest()
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Properties map[string]struct {
			Default     any
			Description string
		}
	}
	if err := json.Unmarshal(m.Schema, &schema); err != nil {
		t.Fatal(err)
	}
	if p := schema.Properties["crashDrop"]; p.Default != 0.4 || !strings.Contains(p.Description, "share of their price") {
		t.Errorf("crashDrop in the schema: %+v", p)
	}
	for name, p := range schema.Properties {
		if p.Default == nil || p.Description == "" {
			t.Errorf("%s lacks a default or a description", name)
		}
	}
}

func TestObservationsThatCannotBeEvaluatedAreRefused(t *testing.T) {
	noBook := observation(t)
	noBook.Book = nil
	for name, c := range map[string]struct {
		parameters string
		o          *strategy.Observation
	}{
		"no book":                  {``, noBook},
		"crash of an unknown coin": {`{"crashAssets":["` + market.String() + `"]}`, observation(t)},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := open(t, c.parameters).Evaluate(context.Background(), c.o); !errors.Is(err, ErrObservation) {
				t.Errorf("got %v, want ErrObservation", err)
			}
		})
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := open(t, ``).Evaluate(ctx, observation(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled evaluation gave %v", err)
	}
}

func TestProposalsAreDeterministicFiniteAndWithinBounds(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		o := observation(t)
		o.Book = lendingBook(t, rapid.SliceOfN(rapid.Float64Range(0, 40_000), 1, 12).Draw(rt, "debts")...)
		o.Series = nil
		for id := range byte(rapid.IntRange(1, 5).Draw(rt, "series")) {
			x := usdcSeries(id+1, rapid.IntRange(0, 60).Draw(rt, "days"))
			x.Attachment = usdcOf(rapid.Float64Range(0, 3000).Draw(rt, "attachment"))
			x.Supply = amount.Min(usdcOf(rapid.Float64Range(0, 5000).Draw(rt, "supply")), x.Exhaustion.Minus(x.Attachment))
			x.Free = usdcOf(rapid.Float64Range(0, 5000).Draw(rt, "free"))
			x.State = protection.State(rapid.IntRange(1, 4).Draw(rt, "state"))
			o.Series = append(o.Series, x)
			if rapid.Bool().Draw(rt, "held") {
				hold(o, id+1, rapid.Float64Range(0, 2000).Draw(rt, "holding"))
			}
		}
		parameters, _ := json.Marshal(map[string]any{
			"crashDrop": rapid.Float64Range(0, 1).Draw(rt, "drop"), "share": rapid.Float64Range(0, 1).Draw(rt, "share"),
			"minPD": rapid.Float64Range(0, 1).Draw(rt, "minPD"),
		})
		p, again := evaluate(t, string(parameters), o), evaluate(t, string(parameters), o)
		if !reflect.DeepEqual(p, again) {
			rt.Fatal("two evaluations differ")
		}
		for i, x := range p.Targets {
			var s protection.Series
			for _, y := range o.Series {
				if y.ID == x.Series {
					s = y
				}
			}
			if s.State != protection.Active {
				rt.Fatalf("a target for a series that is %s", s.State)
			}
			if width := s.Exhaustion.Minus(s.Attachment).Float(6); !(x.Level >= 0 && x.Level <= width) || x.TTL <= 0 {
				rt.Fatalf("level %v of at most %v, TTL %v", x.Level, width, x.TTL)
			}
			if i > 0 && p.Targets[i-1].Series.Compare(x.Series) >= 0 {
				rt.Fatal("targets are not sorted by series")
			}
		}
		for i := range p.Scores.Len() {
			for _, v := range []float64{p.Scores.LiquidationPD[i], p.Scores.LossPD[i], p.Scores.LGD[i]} {
				if !(v >= 0 && v <= 1) {
					rt.Fatalf("score %v of loan %d", v, p.Scores.Loan[i])
				}
			}
			if p.Scores.LossPD[i] > p.Scores.LiquidationPD[i] {
				rt.Fatalf("loan %d: loss PD %v above liquidation PD %v", i, p.Scores.LossPD[i], p.Scores.LiquidationPD[i])
			}
		}
	})
}

func TestRulesOfBothVersionsCanBeChosen(t *testing.T) {
	for _, r := range []liquidation.Rules{liquidation.AaveV33(), liquidation.AaveV30()} {
		evaluate(t, `{"rules":"`+r.Name+`"}`, observation(t))
	}
}

func BenchmarkEvaluate100k(b *testing.B) {
	debts := make([]float64, 256)
	r := rand.New(rand.NewPCG(1, 1))
	k := book.NewKeeper(market, "aave-v3", 8)
	if err := k.SetAssets(lendingBook(b, debts...).Assets); err != nil {
		b.Fatal(err)
	}
	for i := range 100_000 {
		l := book.Loan{Borrower: protection.Address{byte(i), byte(i >> 8), byte(i >> 16)}}
		l.Collateral = []book.Entry{{Asset: 0, Shares: book.U128{Lo: 10e18}, Threshold: 8250, Bonus: 10500}}
		l.Debt = []book.Entry{{Asset: 1, Shares: book.U128{Lo: uint64(16_000e6 * r.Float64())}}}
		if i%2 == 0 {
			l.Collateral = append(l.Collateral, book.Entry{Asset: 1, Shares: book.U128{Lo: 100e6}, Threshold: 7800, Bonus: 10450})
		}
		if _, err := k.Upsert(l); err != nil {
			b.Fatal(err)
		}
	}
	o, s := observation(b), open(b, ``)
	o.Book = k.Snapshot(5, [32]byte{5}, now)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Evaluate(context.Background(), o); err != nil {
			b.Fatal(err)
		}
	}
}
