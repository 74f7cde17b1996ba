package population

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"
	"time"
)

var start = time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)

// assumed is a figure of a made-up fit.
func assumed(v float64) Figure { return Figure{Value: v, Basis: Assumed, Source: "made up for a test"} }

// small is a made-up fit over ETH, BTC and USD: loans of one and of two assets, a
// segment of loops in an eMode, and owners who do all there is to do.
func small() *Fit {
	asset := func(symbol string, supply, borrow float64) Asset {
		return Asset{
			Symbol: symbol, SupplyRate: assumed(supply), BorrowRate: assumed(borrow),
			TwoPercentUSD: assumed(2e5), HalfLifeSeconds: assumed(1800), Permanent: assumed(0),
		}
	}
	terms := func(symbol string, eMode uint8, ltv, threshold, bonus float64) Terms {
		return Terms{symbol, eMode, assumed(ltv), assumed(threshold), assumed(bonus)}
	}
	one := func(symbol string) []Part { return []Part{{symbol, 1}} }
	weight := func(basket string, v float64) Share { return Share{basket, assumed(v)} }
	segment := func(name string, part, excess float64, of ...Share) Segment {
		return Segment{
			Name: name, Baskets: of, Borrowers: assumed(part),
			DebtMedianUSD: assumed(8000), DebtLogSD: assumed(1.5), DebtMostUSD: assumed(1e8),
			ExcessMedian: assumed(excess), ExcessLogSD: assumed(.7),
			EntriesPerDay: assumed(.01), ExitsPerDay: assumed(.01), RaisesPerDay: assumed(.1), LowersPerDay: assumed(.1),
			Move: assumed(.5), BorrowPart: assumed(.6), TopUpPart: assumed(.6),
			Vigilant: assumed(.5), AlarmMedian: assumed(.15), AlarmLogSD: assumed(.5), AnswerHours: assumed(6),
		}
	}
	return &Fit{
		Name: "small", Rules: "aave-v3.0",
		Assets: []Asset{asset("ETH", .01, .03), asset("BTC", .01, .03), asset("USD", .02, .05)},
		Terms: []Terms{
			terms("ETH", 0, .8, .825, 1.05), terms("BTC", 0, .7, .75, 1.1), terms("USD", 0, .75, .8, 1.05),
			terms("BTC", 1, .9, .93, 1.02),
		},
		Baskets: []Basket{
			{"ETH/USD", 0, one("ETH"), one("USD")},
			{"USD/ETH", 0, one("USD"), one("ETH")},
			{"ETH+BTC/USD", 0, []Part{{"BTC", .3}, {"ETH", .7}}, one("USD")},
			{"BTC loop", 1, one("BTC"), one("ETH")},
			{"BTC/ETH+USD", 0, one("BTC"), []Part{{"ETH", .5}, {"USD", .5}}},
		},
		Segments: []Segment{
			segment("long", .7, .5, weight("ETH/USD", 4), weight("ETH+BTC/USD", 1), weight("BTC/ETH+USD", 1)),
			segment("short", .2, .5, weight("USD/ETH", 1)),
			segment("loops", .1, .08, weight("BTC loop", 1)),
		},
		Keeper: Keeper{assumed(0), assumed(50), assumed(0)},
	}
}

func TestAFitSaysWhichOfItsFiguresAreHindsight(t *testing.T) {
	f := small()
	if got := f.Hindsight(start); len(got) != 0 {
		t.Errorf("a fit of assumptions: %v", got)
	}
	f.Keeper.GasUSD = Figure{60, Modelled, start.AddDate(0, -3, 0), start, "gas until the start itself"}
	f.Segments[1].ExitsPerDay = Figure{.02, Modelled, start.AddDate(0, -3, 0), start.Add(time.Second), "a second too late"}
	got := f.Hindsight(start)
	if len(got) != 1 || got[0].Name != "segment short: exits" {
		t.Errorf("hindsight %v, want the exits alone", got)
	}
	s, err := New(f, Draw{Start: start, Borrowers: 1, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Hindsight()) != 1 {
		t.Error("the simulation does not say so")
	}
	if got := f.Hindsight(start.Add(time.Second)); len(got) != 0 {
		t.Errorf("a second later nothing is hindsight, got %v", got)
	}
}

func TestAFitOfWhichNothingCanBeSimulatedIsRefused(t *testing.T) {
	day := start.AddDate(0, 0, -1)
	for _, c := range []struct {
		name  string
		spoil func(*Fit)
		want  string
	}{
		{"a rate below 0", func(f *Fit) { f.Segments[0].ExitsPerDay.Value = -1 }, "segment long: exits is out of range: -1"},
		{"data without a span", func(f *Fit) { f.Keeper.GasUSD.Basis = Observed }, "keeper: gas: give from and to"},
		{"a span backwards", func(f *Fit) { f.Keeper.GasUSD = Figure{1, Observed, start, day, "x"} }, "ends before it begins"},
		{"an assumption with data", func(f *Fit) { f.Keeper.GasUSD.To = start }, "an assumption has no span"},
		{"no source", func(f *Fit) { f.Keeper.GasUSD.Source = "" }, "say in source"},
		{"no basis", func(f *Fit) { f.Keeper.GasUSD.Basis = "" }, `basis "" is none of`},
		{"rules that nobody knows", func(f *Fit) { f.Rules = "aave-v9" }, `rules "aave-v9" are not known`},
		{"no assets", func(f *Fit) { f.Assets = nil }, "assets is empty"},
		{"an asset twice", func(f *Fit) { f.Assets[1].Symbol = "ETH" }, `asset "ETH" is there twice`},
		{"terms of nothing", func(f *Fit) { f.Terms[0].Asset = "XYZ" }, "terms of XYZ: it is not among assets"},
		{"an LTV above the threshold", func(f *Fit) { f.Terms[0].LTV.Value = .9 }, "want 0 < LTV < threshold"},
		{"a basket without terms", func(f *Fit) { f.Baskets[0].EMode = 7 }, "no terms of ETH in eMode 7"},
		{"a loan against itself", func(f *Fit) { f.Baskets[0].Debt = []Part{{"ETH", 1}} }, "ETH is on both sides"},
		{"parts that are not whole", func(f *Fit) { f.Baskets[2].Collateral[0].Part = .5 }, "parts add up to 1.2"},
		{"three assets on a side", func(f *Fit) { f.Baskets[0].Debt = []Part{{"ETH", .2}, {"BTC", .2}, {"USD", .6}} }, "3 assets: give 1 or 2"},
		{"a part that is no number", func(f *Fit) { f.Baskets[2].Collateral[0].Part = nan() }, "part NaN of BTC"},
		{"a basket that nobody knows", func(f *Fit) { f.Segments[0].Baskets[0].Basket = "?" }, `basket "?" is not among baskets`},
		{"segments that are not everybody", func(f *Fit) { f.Segments[0].Borrowers.Value = .5 }, "shares of borrowers add up to 0.79"},
		{"baskets that weigh nothing", func(f *Fit) { f.Segments[1].Baskets[0].Weight.Value = 0 }, "its baskets weigh nothing"},
		{"a segment twice", func(f *Fit) { f.Segments[1].Name = "long" }, `segment "long" is there twice`},
	} {
		f := small()
		c.spoil(f)
		if err := f.Check(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
	if err := small().Check(); err != nil {
		t.Error(err)
	}
}

func TestAFitIsReadAsItIsWritten(t *testing.T) {
	text, err := json.Marshal(small())
	if err != nil {
		t.Fatal(err)
	}
	f, err := Read(text)
	if err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	if string(text) != string(again) {
		t.Error("another fit came back")
	}
	for text, want := range map[string]string{
		`{"title": "x"}`:          "unknown field",
		string(text) + "{}":       "there is more after it",
		`{"name": "x"}`:           "segment",
		`{"name": `:               "read fit",
		`{"keeper": {"gasUSD":1}`: "read fit",
	} {
		if _, err := Read([]byte(text)); err == nil {
			t.Errorf("%.20s: read, want %q", text, want)
		}
	}
}

func TestTheFitsThatComeWithItSayWhatIsHindsight(t *testing.T) {
	for name, hindsight := range map[string]bool{"before-2021": false, "until-2022": true, "until-2023-06": true} {
		f, err := Named(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(f.Hindsight(start)) > 0; got != hindsight {
			t.Errorf("%s from 2021 on: hindsight %v, want %v", name, got, hindsight)
		}
	}
	if len(Names()) != 3 {
		t.Errorf("fits %v, and this test knows 3", Names())
	}
	if _, err := Named("../fit"); err == nil || !strings.Contains(err.Error(), "before-2021") {
		t.Errorf("a fit that is not there: %v", err)
	}
}

func TestAFitCanBeOfFewerAssets(t *testing.T) {
	f, err := small().Only([]string{"ETH", "USD"})
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Assets) != 2 || len(f.Baskets) != 2 || len(f.Segments) != 2 {
		t.Errorf("%d assets, %d baskets, %d segments", len(f.Assets), len(f.Baskets), len(f.Segments))
	}
	if got := f.Segments[0].Borrowers.Value; math.Abs(got-7./9) > 1e-12 {
		t.Errorf("long borrowers are %v of all, want 7 ninths", got)
	}
	if was := small(); len(was.Segments) != 3 || was.Segments[0].Borrowers.Value != .7 {
		t.Error("the fit itself has changed")
	}
	if got := f.Needed(); !slices.Equal(got, []string{"ETH", "USD"}) {
		t.Errorf("needs %v", got)
	}
	g := small()
	g.Segments[2].Borrowers.Value, g.Segments[0].Borrowers.Value = 0, .8
	g.Segments[0].Baskets = g.Segments[0].Baskets[:1]
	if got := g.Needed(); !slices.Equal(got, []string{"ETH", "USD"}) {
		t.Errorf("loops without borrowers: needs %v", got)
	}
	for _, symbols := range [][]string{{"ETH", "XYZ"}, {"ETH"}, nil} {
		if _, err := small().Only(symbols); err == nil {
			t.Errorf("only %v: taken", symbols)
		}
	}
}
