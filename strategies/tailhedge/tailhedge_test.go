package tailhedge

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

var (
	now    = time.Date(2026, 3, 12, 10, 20, 0, 0, time.UTC)
	market = protection.Address{9}
	eth    = protection.Address{1}
	usdc   = protection.Address{2}
	ref    = protection.Reference{Kind: protection.AaveReserve, Market: market, Asset: usdc}
)

const day = 24 * time.Hour

// units is whole USDC in base units.
func units(v float64) amount.Amount {
	a, err := amount.FromFloat(v, 6)
	if err != nil {
		panic(err)
	}
	return a
}

// lending is so many loans of ether at 2,000 against USDC, of health factors from 1.05
// to 1.8, which together owe a million.
func lending(t testing.TB, loans int) *book.Book {
	k := book.NewKeeper(market, "aave-v3", 8)
	if err := k.SetAssets([]book.Asset{
		{ID: eth, Symbol: "WETH", Decimals: 18, Price: amount.New(2000e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8000, Bonus: 10500},
		{ID: usdc, Symbol: "USDC", Decimals: 6, Flags: book.Pegged, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 7800, Bonus: 10450},
	}); err != nil {
		t.Fatal(err)
	}
	for i := range loans {
		debt := 1e6 / float64(loans)
		hf := 1.05 + .75*float64(i)/float64(loans)
		owed, err := book.SharesOf(units(debt))
		if err != nil {
			t.Fatal(err)
		}
		wei, err := amount.FromFloat(debt*hf/.8/2000, 18)
		if err != nil {
			t.Fatal(err)
		}
		pledge, err := book.SharesOf(wei)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := k.Upsert(book.Loan{Borrower: protection.Address{7, byte(i), byte(i >> 8), byte(i >> 16)}, Collateral: []book.Entry{{Asset: 0, Shares: pledge, Threshold: 8000, Bonus: 10500}},
			Debt: []book.Entry{{Asset: 1, Shares: owed}}}); err != nil {
			t.Fatal(err)
		}
	}
	return k.Snapshot(5, [32]byte{5}, now)
}

// layer is a series that pays from one loss of the reserve to another, for so long.
func layer(id byte, from, to float64, lasts time.Duration) protection.Series {
	return protection.Series{ID: protection.Address{0xa0, id}, Symbol: "h" + string('A'+id), Venue: "market", Reference: ref, Pool: protection.Address{6}, Asset: usdc, Decimals: 6,
		Attachment: units(from), Exhaustion: units(to), Start: now.Add(-90 * day), Expiry: now.Add(lasts), Waiting: 12 * time.Hour,
		State: protection.Active, Free: units(1e6), PoolAssets: units(2e6)}
}

// ether is so many days of hourly prices that end at 2,000, of 10% a day.
func ether(days int) strategy.PriceSeries {
	r := rand.New(rand.NewPCG(1, 2))
	n := days*24 + 1
	p := strategy.PriceSeries{Asset: eth, Times: make([]time.Time, n), Prices: make([]float64, n)}
	price := 2000.
	for k := n - 1; k >= 0; k-- {
		p.Times[k], p.Prices[k] = now.Add(-time.Duration(n-1-k)*time.Hour), price
		price *= math.Exp(.1 / math.Sqrt(24) * r.NormFloat64())
	}
	return p
}

// world is a fund with a tenth of the reserve, and two layers of 60 days on offer.
func world(t testing.TB) *strategy.Observation {
	o := &strategy.Observation{Slot: "every@5", Time: now, Book: lending(t, 100), Prices: []strategy.PriceSeries{ether(300)},
		Series:    []protection.Series{layer(1, 0, 100e3, 60*day), layer(2, 100e3, 600e3, 60*day)},
		Exposures: []protection.Exposure{{Reference: ref, Symbol: "USDC", Decimals: 6, Amount: units(100e3), Supply: units(1e6)}}}
	offer(o, 1, .03)
	offer(o, 2, .01)
	return o
}

// offer quotes a series at a price a token that rises by a tenth with size.
func offer(o *strategy.Observation, id byte, price float64) {
	for _, size := range []float64{2500, 5000, 10000, 50000} {
		o.Quotes = append(o.Quotes, strategy.Quote{Series: protection.Address{0xa0, id}, Side: strategy.Buy, Amount: units(size), Cost: units(size * price * (1 + .1*size/50000))})
	}
}

// hold has the fund hold what a proposal wants, for which there is a bid at a price.
func hold(o *strategy.Observation, p *strategy.Proposal, bid float64) {
	o.Holdings = nil
	for _, t := range p.Targets {
		if t.Level == 0 {
			continue
		}
		a, err := amount.FromFloat(t.Level, 6)
		if err != nil {
			panic(err)
		}
		o.Holdings = append(o.Holdings, strategy.Holding{Series: t.Series, Held: a})
		o.Quotes = append(o.Quotes, strategy.Quote{Series: t.Series, Side: strategy.Sell, Amount: a, Cost: units(t.Level * bid)})
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

// level is what a proposal wants of a series, or -1.
func level(p *strategy.Proposal, id byte) float64 {
	for _, t := range p.Targets {
		if t.Series == (protection.Address{0xa0, id}) {
			return t.Level
		}
	}
	return -1
}

// shortfall is the ES at 99% over a week with what a proposal wants, reckoned apart.
func shortfall(t *testing.T, o *strategy.Observation, p *strategy.Proposal, scenarios int) float64 {
	t.Helper()
	prices, err := portfolio.Draw(o.Book, o.Time.Truncate(time.Hour), []portfolio.History{{Asset: eth, Times: o.Prices[0].Times, Prices: o.Prices[0].Prices}},
		portfolio.Options{Scenarios: scenarios, Days: []int{7}, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	m, err := portfolio.New(o.Book, portfolio.Fund{Coin: portfolio.Coin{Asset: usdc, Symbol: "USDC", Decimals: 6}, Claims: o.Exposures, Series: o.Series})
	if err != nil {
		t.Fatal(err)
	}
	l, err := m.At(prices, 0, o.Time, 1)
	if err != nil {
		t.Fatal(err)
	}
	tokens := make([]float64, len(o.Series))
	for _, x := range p.Targets {
		for j, y := range o.Series {
			if y.ID == x.Series {
				tokens[j] = x.Level
			}
		}
	}
	_, es, err := l.Tail(tokens, .99)
	if err != nil {
		t.Fatal(err)
	}
	return es
}

func says(p *strategy.Proposal, part string) bool {
	return strings.Contains(strings.Join(p.Reasons, "\n"), part)
}

func TestItBuysTheCheapestCoverThatKeepsTheBound(t *testing.T) {
	o := world(t)
	bare := shortfall(t, o, &strategy.Proposal{}, 5000)
	for _, bound := range []struct {
		parameters string
		coins      float64
	}{
		{`{"bound": 0.02}`, 2000},
		{`{"bound": 0.03}`, 3000},
		{`{"bound": 1000, "boundIn": "coin"}`, 1000},
		{`{"bound": 0}`, 0},
	} {
		p := evaluate(t, bound.parameters, o)
		es := shortfall(t, o, p, 5000)
		if bare <= bound.coins || math.Abs(es-.75*bound.coins) > 1e-3*bare {
			t.Errorf("%s: ES %v falls to %v, want a quarter below %v: %q", bound.parameters, bare, es, bound.coins, p.Reasons)
		}
		if !says(p, "cheapest addition") || len(p.Targets) != 2 || p.Targets[0].TTL != 6*time.Hour {
			t.Errorf("%+v, %q", p.Targets, p.Reasons)
		}
	}
	// At a price a hundred times as high the lower layer is left alone while the other does.
	o.Quotes = nil
	offer(o, 1, .9)
	offer(o, 2, .001)
	if p := evaluate(t, `{"bound": 0.02}`, o); level(p, 2) <= 0 || level(p, 1) >= level(evaluate(t, `{"bound": 0.02}`, world(t)), 1) {
		t.Errorf("levels %v and %v, when the first is dear: %q", level(p, 1), level(p, 2), p.Reasons)
	}
	// Nothing is bought where the bound holds.
	if p := evaluate(t, `{"bound": 1}`, world(t)); level(p, 1) != 0 || level(p, 2) != 0 || !says(p, "the bound holds") {
		t.Errorf("%+v, %q", p.Targets, p.Reasons)
	}
}

func TestALayerThatIsSoldOutKeepsItFromBuyingNoOther(t *testing.T) {
	ask := func(o *strategy.Observation) *strategy.Proposal {
		p, err := open(t, `{"bound": 0.02}`).Evaluate(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	alone := ask(world(t))
	o := world(t)
	soldOut := layer(3, 600e3, 900e3, 60*day)
	soldOut.Free = units(0)
	o.Series = append(o.Series, soldOut)
	p := ask(o)
	bought := 0.
	for i, x := range alone.Targets {
		if bought += x.Level; p.Targets[i].Series != x.Series || math.Abs(p.Targets[i].Level-x.Level) > 1e-6*(1+x.Level) {
			t.Errorf("beside a layer that is sold out %v is wanted of %s, without it %v", p.Targets[i].Level, x.Series, x.Level)
		}
	}
	if bought == 0 {
		t.Error("nothing is wanted at all")
	}
}

func TestItHoldsWhatItHasWithinTheRegion(t *testing.T) {
	o := world(t)
	first := evaluate(t, `{"bound": 0.02}`, o)
	hold(o, first, .008)
	for _, change := range []struct {
		name string
		do   func()
	}{
		{"nothing changed", func() {}},
		{"some quotes are lower", func() { o.Quotes = o.Quotes[4:]; offer(o, 1, .025) }},
		{"a sixth of it is on its way", func() {
			h := &o.Holdings[0]
			part := h.Held.MulDiv(amount.New(1), amount.New(6))
			h.Held, h.Pending = h.Held.Minus(part), part
		}},
	} {
		change.do()
		p := evaluate(t, `{"bound": 0.02}`, o)
		for _, x := range first.Targets {
			if got := level(p, x.Series[1]); math.Abs(got-x.Level) > 1e-5 {
				t.Errorf("%s: %v of series %d are wanted, %v are held: %q", change.name, got, x.Series[1], x.Level, p.Reasons)
			}
		}
		if !says(p, "what is held stays") {
			t.Errorf("%s: %q", change.name, p.Reasons)
		}
	}
	// What is bought is at the edge of the band: a bound a third lower is broken.
	if p := evaluate(t, `{"bound": 0.0134}`, o); !says(p, "cheapest addition") || level(p, 1)+level(p, 2) <= level(first, 1)+level(first, 2) {
		t.Errorf("a lower bound: %q", p.Reasons)
	}
}

func TestItSellsOnlyWhatSavesMoreThanItCosts(t *testing.T) {
	all := &strategy.Proposal{Targets: []strategy.Target{{Series: protection.Address{0xa0, 1}, Level: 20000}, {Series: protection.Address{0xa0, 2}, Level: 50000}}}
	for name, c := range map[string]struct {
		parameters string
		bid        float64
		sells      bool
	}{
		"a fair bid":                         {`{"bound": 0.02, "saleMargin": 0.25}`, .008, true},
		"a bid of next to nothing":           {`{"bound": 0.02, "saleMargin": 0.25}`, 1e-4, false},
		"no bid":                             {`{"bound": 0.02, "saleMargin": 0.25}`, 0, false},
		"orders that cost a fortune":         {`{"bound": 0.02, "orderCost": 10000, "saleMargin": 0.25}`, .008, false},
		"the margin that is usual":           {`{"bound": 0.02}`, .008, false},
		"a bound that asks for all there is": {`{"bound": 0, "saleMargin": 0.25}`, .008, false},
	} {
		o := world(t)
		hold(o, all, c.bid)
		if strings.Contains(name, "all there is") {
			hold(o, evaluate(t, c.parameters, world(t)), c.bid)
		}
		p := evaluate(t, c.parameters, o)
		held := 0.
		for _, h := range o.Holdings {
			held += h.Held.Float(6)
		}
		sold := held - max(0, level(p, 1)) - max(0, level(p, 2))
		if (sold > 1) != c.sells || c.sells != says(p, "after what trading costs") {
			t.Errorf("%s: %v is sold: %q", name, sold, p.Reasons)
		}
		if es := shortfall(t, o, p, 5000); c.sells && es > 500*1.001 {
			t.Errorf("%s: an ES of %v is left", name, es)
		}
	}
}

func TestItRenewsCoverBeforeItEnds(t *testing.T) {
	o := world(t)
	first := evaluate(t, `{"bound": 0.02}`, o)
	for _, c := range []struct {
		left   time.Duration
		renews bool
	}{{40 * day, false}, {37 * time.Hour, true}, {35 * time.Hour, true}} { // 12 hours of waiting and a day
		o := world(t)
		hold(o, first, 0)
		for i := range o.Series {
			o.Series[i].Expiry = now.Add(c.left)
		}
		o.Series = append(o.Series, layer(3, 0, 100e3, 90*day), layer(4, 100e3, 600e3, 90*day))
		offer(o, 3, .03)
		offer(o, 4, .01)
		p := evaluate(t, `{"bound": 0.02}`, o)
		next := max(0, level(p, 3)) + max(0, level(p, 4))
		if (next > 0) != c.renews {
			t.Errorf("%v before expiry %v of the next series are wanted: %q", c.left, next, p.Reasons)
		}
		if c.left < 36*time.Hour {
			if level(p, 1) != -1 || level(p, 2) != -1 {
				t.Errorf("a target for series that end: %+v", p.Targets)
			}
			fresh := world(t)
			fresh.Series[0].Expiry, fresh.Series[1].Expiry = now.Add(90*day), now.Add(90*day)
			if want := evaluate(t, `{"bound": 0.02}`, fresh); math.Abs(level(p, 3)-level(want, 1)) > 1 || math.Abs(level(p, 4)-level(want, 2)) > 1 {
				t.Errorf("levels %v and %v of the next series, want %v and %v as if nothing were held", level(p, 3), level(p, 4), level(want, 1), level(want, 2))
			}
		}
		// What is pending of them is not bought twice.
		hold(o, p, 0)
		for i := range o.Holdings {
			o.Holdings[i].Held, o.Holdings[i].Pending = amount.Amount{}, o.Holdings[i].Held
		}
		if again := evaluate(t, `{"bound": 0.02}`, o); c.left < 36*time.Hour && math.Abs(level(again, 3)-level(p, 3)) > 1e-5 {
			t.Errorf("%v are wanted when %v are pending", level(again, 3), level(p, 3))
		}
	}
}

func TestWhatCannotBeMetIsHedgedAsFarAsItGoesAndSaid(t *testing.T) {
	o := world(t)
	for i := range o.Series {
		o.Series[i].Free = units(1000)
	}
	p := evaluate(t, `{"bound": 0.005}`, o)
	if !says(p, "cannot be met") || !says(p, "beyond capacity") || math.Abs(level(p, 1)+level(p, 2)-1000) > 1e-3 {
		t.Errorf("levels %v and %v of a pool of 1000: %q", level(p, 1), level(p, 2), p.Reasons)
	}
	for i := range o.Series { // some dust is left of what was sold
		o.Series[i].Free = amount.New(3)
	}
	if p := evaluate(t, `{"bound": 0.005}`, o); !says(p, "nothing more is on sale") || level(p, 1) != 0 {
		t.Errorf("dust: %+v, %q", p.Targets, p.Reasons)
	}
	o.Quotes = nil
	if p := evaluate(t, `{"bound": 0.005}`, o); !says(p, "nothing more is on sale") || level(p, 1) != 0 {
		t.Errorf("without quotes: %+v, %q", p.Targets, p.Reasons)
	}
	always := world(t)
	if p := evaluate(t, `{"bound": 0.005, "triggerFailure": 1}`, always); !says(p, "no amount of these series") || level(p, 1) != 0 || level(p, 2) != 0 {
		t.Errorf("triggers that never work: %q", p.Reasons)
	}
}

func TestWithoutPricesEarlierTargetsStand(t *testing.T) {
	o := world(t)
	hold(o, evaluate(t, ``, o), .01)
	o.Prices[0] = ether(50)
	if p := evaluate(t, ``, o); len(p.Targets) != 0 || !says(p, "earlier targets stand") || p.Scores.Len() == 0 {
		t.Errorf("50 days of prices: %+v, %q", p.Targets, p.Reasons)
	}
	for name, c := range map[string]struct {
		change func(*strategy.Observation)
		says   string
	}{
		"no claim":                    {func(o *strategy.Observation) { o.Exposures = nil }, "no claim"},
		"a claim on another market":   {func(o *strategy.Observation) { o.Exposures[0].Reference.Market = protection.Address{8} }, "no claim"},
		"no series":                   {func(o *strategy.Observation) { o.Series = nil }, "no series covers"},
		"series of another reference": {func(o *strategy.Observation) { o.Series[0].Reference.Asset, o.Series[1].Reference.Asset = eth, eth }, "no series covers"},
	} {
		o := world(t)
		c.change(o)
		if p := evaluate(t, ``, o); len(p.Targets) != 0 || !says(p, c.says) {
			t.Errorf("%s: %+v, %q", name, p.Targets, p.Reasons)
		}
	}
	o = world(t)
	o.Series[1].Asset = eth
	if _, err := open(t, ``).Evaluate(context.Background(), o); !errors.Is(err, ErrObservation) || !strings.Contains(err.Error(), "parameter coin") {
		t.Errorf("series that pay in two coins: %v", err)
	}
	if p := evaluate(t, `{"coin": "0x0200000000000000000000000000000000000000"}`, o); level(p, 1) < 0 || level(p, 2) != -1 {
		t.Errorf("of two coins one is chosen: %+v", p.Targets)
	}
	o.Book = nil
	if _, err := open(t, ``).Evaluate(context.Background(), o); !errors.Is(err, ErrObservation) {
		t.Errorf("no book: %v", err)
	}
}

func TestTheSameObservationGivesTheSameProposal(t *testing.T) {
	o := world(t)
	s := open(t, `{"triggerFailure": 0.1, "bound": 0.02}`)
	first, err := s.Evaluate(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	other := world(t)
	other.Exposures[0].Amount = units(50e3)
	if _, err := s.Evaluate(context.Background(), other); err != nil { // leaves its memory behind
		t.Fatal(err)
	}
	for _, procs := range []int{1, 2, 7} {
		was := runtime.GOMAXPROCS(procs)
		again, err := s.Evaluate(context.Background(), o)
		runtime.GOMAXPROCS(was)
		if err != nil || !reflect.DeepEqual(first, again) {
			t.Errorf("on %d processors: %v\n%+v\n%+v", procs, err, first, again)
		}
	}
	if p := evaluate(t, `{"triggerFailure": 0.1, "bound": 0.02, "seed": 2}`, o); level(p, 1) == level(first, 1) && level(p, 2) == level(first, 2) {
		t.Error("another seed draws the same scenarios")
	}
}

func TestScoresAreThoseOfLateLiquidators(t *testing.T) {
	o := world(t)
	p := evaluate(t, ``, o)
	s := p.Scores
	if s.Len() < 50 || s.Horizon != 7*day {
		t.Fatalf("%d loans are scored over %v", s.Len(), s.Horizon)
	}
	for i := range s.Len() {
		if !(s.LGD[i] >= 0 && s.LGD[i] <= 1 && s.LossPD[i] <= s.LiquidationPD[i]) || math.Abs(s.EL[i]-s.LiquidationPD[i]*s.EAD[i]*s.LGD[i]) > 1e-12 {
			t.Fatalf("loan %d: %+v", s.Loan[i], s)
		}
	}
	// The put, by numbers.
	for _, c := range []struct{ x, sd float64 }{{1.2, .2}, {.9, .3}, {1, .05}, {2, .5}} {
		sum, n := 0., 200_000
		for i := range n {
			z := -9 + 18*(float64(i)+.5)/float64(n)
			sum += max(0, 1-c.x*math.Exp(c.sd*z-c.sd*c.sd/2)) * math.Exp(-z*z/2) / math.Sqrt(2*math.Pi) * 18 / float64(n)
		}
		if got := put(c.x, c.sd); math.Abs(got-sum) > 1e-8 {
			t.Errorf("put(%v, %v) is %v, want %v", c.x, c.sd, got, sum)
		}
	}
	if put(.75, 0) != .25 || put(0, .2) != 1 || put(2, 0) != 0 {
		t.Error("the put's ends")
	}
}

func TestAllParametersThatAreWrongAreSaidAtOnce(t *testing.T) {
	_, err := Definition().Open([]byte(`{"bound": 2, "confidence": 0.3, "horizonDays": 0, "scenarios": 100, "band": 1, "saleBand": 2, "saleMargin": -1, "orderCost": -1, "renewHours": 1000, "triggerFailure": 2,
		"coin": "USDC", "lambda": 1, "stepHours": 0, "unknownVolatility": 11, "ttlHours": 0, "minScorePD": 2}`), 0)
	if !errors.Is(err, ErrParameters) {
		t.Fatal(err)
	}
	for _, name := range []string{"bound 2", "confidence", "horizonDays", "scenarios 100", "band", "saleBand", "saleMargin", "orderCost", "renewHours", "triggerFailure", "coin", "lambda", "stepHours", "unknownVolatility", "ttlHours", "minScorePD"} {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("%v does not say that %s is wrong", err, name)
		}
	}
	for parameters, want := range map[string]string{`{"boundIn": "percent"}`: "exposure or coin", `{"scenarios": 1000, "confidence": 0.999}`: "draw 5000 or more", `{"bond": 1}`: "bond"} {
		if _, err := Definition().Open([]byte(parameters), 0); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", parameters, err, want)
		}
	}
	if _, err := Definition().Open([]byte(`{"scenarios": 500, "confidence": 0.99}`), 0); err != nil {
		t.Error(err)
	}
}

func bench(b *testing.B, o *strategy.Observation, parameters string) {
	s := open(b, parameters)
	b.ReportAllocs()
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := s.Evaluate(context.Background(), o); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSmall(b *testing.B) { bench(b, world(b), `{"bound": 0.02, "scenarios": 2000}`) }

// Another hour each time: scenarios are drawn anew.
func BenchmarkSmallDrawn(b *testing.B) {
	o := world(b)
	s := open(b, `{"bound": 0.02, "scenarios": 2000}`)
	b.ReportAllocs()
	defer cputime.Report(b)()
	for i := 0; b.Loop(); i++ {
		o.Time = now.Add(-time.Duration(i%500) * time.Hour)
		if _, err := s.Evaluate(context.Background(), o); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSmallHeld(b *testing.B) {
	o := world(b)
	hold(o, evaluate(b, `{"bound": 0.02, "scenarios": 2000}`, o), .008)
	bench(b, o, `{"bound": 0.02, "scenarios": 2000}`)
}

func BenchmarkLarge(b *testing.B) {
	o := world(b)
	o.Book, o.Series, o.Quotes = lending(b, 100_000), nil, nil
	for i := range byte(16) {
		o.Series = append(o.Series, layer(i, float64(i)*40e3, float64(i+1)*40e3, 60*day))
		offer(o, i, .05/float64(i+1))
	}
	bench(b, o, `{"bound": 0.02, "scenarios": 10000}`)
}
