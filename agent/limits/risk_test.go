package limits_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var (
	wbtc  = protection.Address{3}
	money = limits.Unit{Symbol: "USDC", Decimals: 6}
)

// lentOn is ten loans of 1000 USDC: eight against a WETH of 2000, two against as much
// WBTC. At 60% less each leaves 1000 − 800/1.05 of bad debt.
func lentOn(tb testing.TB) *book.Book {
	tb.Helper()
	k := book.NewKeeper(ref.Market, "aave-v3", 8)
	index := amount.New(1e9).MulDiv(amount.New(1e18), amount.New(1))
	asset := func(id protection.Address, symbol string, decimals uint8, price uint64, flags book.AssetFlags) book.Asset {
		return book.Asset{ID: id, Symbol: symbol, Decimals: decimals, Price: amount.New(price), SupplyIndex: index, DebtIndex: index, Threshold: 8000, Bonus: 10500, Flags: flags}
	}
	if err := k.SetAssets([]book.Asset{asset(usdc, "USDC", 6, 1e8, book.Pegged), asset(weth, "WETH", 18, 2000e8, 0), asset(wbtc, "WBTC", 8, 20000e8, 0)}); err != nil {
		tb.Fatal(err)
	}
	shares := func(n uint64) book.U128 {
		u, err := book.SharesOf(amount.New(n))
		if err != nil {
			tb.Fatal(err)
		}
		return u
	}
	for i := range byte(10) {
		pledge := book.Entry{Asset: 1, Shares: shares(1e18), Threshold: 8000, Bonus: 10500}
		if i >= 8 {
			pledge.Asset, pledge.Shares = 2, shares(1e7)
		}
		if _, err := k.Upsert(book.Loan{Borrower: protection.Address{100 + i}, Debt: []book.Entry{{Asset: 0, Shares: shares(1000e6)}}, Collateral: []book.Entry{pledge}}); err != nil {
			tb.Fatal(err)
		}
	}
	return k.Snapshot(1, [32]byte{1}, now)
}

// past is so many days of a price that moves.
func past(asset protection.Address, days int, seed uint64) limits.DailyPrices {
	r := rand.New(rand.NewPCG(seed, 1))
	h, p := portfolio.History{Asset: asset}, 2000.
	for k := days; k >= 0; k-- {
		h.Times, h.Prices = append(h.Times, now.Add(-time.Duration(k)*24*time.Hour)), append(h.Prices, p)
		p *= math.Exp(.06 * r.NormFloat64())
	}
	return limits.DailyOf(h, now)
}

// half is a fund that has lent half of the ten loans, and a layer of all their bad
// debt up to 5000 on two venues.
func half(tb testing.TB) limits.RiskSight {
	s := series()
	s.Venue, s.Exhaustion, s.PoolAssets, s.Expiry = "m", units(5000), units(1_000_000), now.Add(90*24*time.Hour)
	other := s
	other.ID, other.Symbol, other.Venue, other.Pool = protection.Address{6}, "T", "n", protection.Address{18}
	return limits.RiskSight{Book: lentOn(tb), At: now, Daily: []limits.DailyPrices{past(weth, 200, 1), past(wbtc, 200, 2)},
		Exposures: []protection.Exposure{{Reference: ref, Symbol: "USDC", Decimals: 6, Amount: units(5000), Supply: units(10_000), Withdrawable: units(2000)}},
		Series:    []protection.Series{s, other}}
}

func limit(l limits.RiskLimit) limits.RiskLimit {
	l.Name = limits.NameOf(l)
	return l
}

func crash(most uint64, hard bool) limits.RiskLimit {
	return limit(limits.RiskLimit{Measure: limits.StressLoss, Scenario: "crash", Most: units(most), Unit: money, Hard: hard})
}

func bounded(list ...limits.RiskLimit) *limits.Bounds {
	b := bounds()
	b.Risk = &limits.Risk{Scenarios: 2000, Seed: 1, Partial: limits.NoPartial, Limits: list, Stresses: []portfolio.Stress{{Name: "crash", All: .6}}}
	return b
}

func cover(effective, all uint64) limits.Cover {
	return limits.Cover{Effective: []amount.Amount{units(effective), {}}, All: []amount.Amount{units(all), {}}}
}

func model(tb testing.TB, b *limits.Bounds, s limits.RiskSight) *limits.RiskModel {
	tb.Helper()
	m, err := b.RiskModel(s, nil)
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

func TestEachMeasureIsWhatItsDefinitionSays(t *testing.T) {
	shared := []protection.Shared{{Why: "one custodian"}}
	elsewhere := func(s *limits.RiskSight) { s.Series[1].Reference.Kind = protection.Depeg }
	two := limits.Cover{Effective: []amount.Amount{units(1000), units(500)}, All: []amount.Amount{units(3000), units(1000)}}
	for _, c := range []struct {
		name   string
		l      limits.RiskLimit
		change func(*limits.RiskSight)
		cover  limits.Cover
		want   string
		about  string
	}{
		{"a stress loses half of what ten loans leave, rounded up", crash(1, true), nil, cover(0, 0), "1190.476191 USDC", ""},
		{"held cover pays as much of it as the layer is hit", crash(1, true), nil, cover(1000, 1000), "714.285715 USDC", ""},
		{"pending cover is no cover", crash(1, true), nil, cover(0, 1000), "1190.476191 USDC", ""},
		{"cover that shares a fact pays nothing", crash(1, true), func(s *limits.RiskSight) { s.Credits = s.Credits.With(s.Series[0].ID, limits.Credit{Shared: shared}) }, cover(1000, 1000), "1190.476191 USDC", ""},
		{"cover pays less by the probability that it does not trigger", crash(1, true), func(s *limits.RiskSight) {
			s.Credits = s.Credits.With(s.Series[0].ID, limits.Credit{Failure: &protection.TriggerFailure{Probability: percent(10)}})
		}, cover(1000, 1000), "761.904762 USDC", ""},
		{"more cover than loss is no loss below zero", crash(1, true), nil, cover(5000, 5000), "0 USDC", ""},
		{"first-loss cover comes before the fund", crash(1, true), func(s *limits.RiskSight) {
			s.Exposures[0].Cover = []protection.FirstLoss{{Amount: units(1000), Basis: protection.Observed, Source: "stake"}}
		}, cover(0, 0), "690.476191 USDC", ""},
		{"one of ten borrowers owes a tenth", limits.RiskLimit{Measure: limits.BorrowerShare, Unit: limits.Parts}, nil, cover(0, 0), "10%", protection.Address{100}.String()},
		{"eight of ten loans stand on WETH", limits.RiskLimit{Measure: limits.CollateralShare, Unit: limits.Parts}, nil, cover(0, 0), "80%", "WETH"},
		{"one protocol has it all", limits.RiskLimit{Measure: limits.ProtocolShare, Unit: limits.Parts}, nil, cover(0, 0), "100%", protection.AaveReserve},
		{"a venue's cover counts when it is promised, as a part of the claims", limits.RiskLimit{Measure: limits.VenueShare, Unit: limits.Parts}, nil, two, "60%", "m"},
		{"uncovered is what effective cover leaves", limits.RiskLimit{Measure: limits.Uncovered, Unit: money}, nil, two, "3500 USDC", ""},
		{"uncovered is a part, too", limits.RiskLimit{Measure: limits.Uncovered, Unit: limits.Parts}, nil, two, "70%", ""},
		{"cover of something else leaves it uncovered", limits.RiskLimit{Measure: limits.Uncovered, Unit: money}, elsewhere, two, "4000 USDC", ""},
		{"three fifths cannot be withdrawn", limits.RiskLimit{Measure: limits.NotWithdrawable, Unit: limits.Parts}, nil, cover(0, 0), "60%", ""},
		{"and that is money", limits.RiskLimit{Measure: limits.NotWithdrawable, Unit: money}, nil, cover(0, 0), "3000 USDC", ""},
		{"no cover goes the wrong way", limits.RiskLimit{Measure: limits.WrongWay, Unit: limits.Parts}, nil, two, "0%", ""},
		{"a quarter of the cover shares a fact", limits.RiskLimit{Measure: limits.WrongWay, Unit: limits.Parts}, func(s *limits.RiskSight) { s.Credits = s.Credits.With(s.Series[1].ID, limits.Credit{Shared: shared}) }, two, "25%", ""},
		{"no cover has a basis", limits.RiskLimit{Measure: limits.Basis, Unit: limits.Parts}, nil, two, "0%", ""},
		{"a quarter is of another reference", limits.RiskLimit{Measure: limits.Basis, Unit: limits.Parts}, elsewhere, two, "25%", ""},
		{"a probability of not triggering is a basis", limits.RiskLimit{Measure: limits.Basis, Unit: limits.Parts}, func(s *limits.RiskSight) {
			s.Credits = s.Credits.With(s.Series[0].ID, limits.Credit{Failure: &protection.TriggerFailure{Probability: percent(4)}})
		}, two, "3%", ""},
		{"without cover nothing goes the wrong way", limits.RiskLimit{Measure: limits.WrongWay, Unit: limits.Parts}, nil, cover(0, 0), "0%", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			sight := half(t)
			if c.change != nil {
				c.change(&sight)
			}
			got, err := model(t, bounded(limit(c.l)), sight).Measure(c.cover)
			if err != nil {
				t.Fatal(err)
			}
			if x := got[0]; x.Limit.Unit.Format(x.Value) != c.want || x.Subject != c.about || x.Low != x.Value || x.High != x.Value {
				t.Errorf("measured %s (%s to %s) of %q, want %s of %q", x.Limit.Unit.Format(x.Value), x.Limit.Unit.Format(x.Low), x.Limit.Unit.Format(x.High), x.Subject, c.want, c.about)
			}
		})
	}
}

func tailed(measure string, days int, confidence amount.Amount, most uint64) limits.RiskLimit {
	return limit(limits.RiskLimit{Measure: measure, Days: days, Confidence: confidence, Most: units(most), Unit: money, Hard: true})
}

// roundedUp is a loss in base units of USDC.
func roundedUp(v float64) amount.Amount { return amount.New(uint64(math.Ceil(max(0, v) * 1e6))) }

func TestLossesOverAHorizonAreThoseOfTheScenarios(t *testing.T) {
	b := bounded(tailed(limits.ExpectedLoss, 30, amount.Amount{}, 1), tailed(limits.ValueAtRisk, 30, percent(95), 1), tailed(limits.ExpectedShortfall, 30, percent(95), 1), tailed(limits.ExpectedShortfall, 7, percent(99), 1))
	m := model(t, b, half(t))
	for _, tokens := range []uint64{0, 700, 2000} {
		got, err := m.Measure(cover(tokens, tokens))
		if err != nil {
			t.Fatal(err)
		}
		d, err := m.Losses(30).Distribution([]float64{float64(tokens), 0})
		if err != nil {
			t.Fatal(err)
		}
		var95, err := d.VaR(.95)
		if err != nil {
			t.Fatal(err)
		}
		es95, err := d.ES(.95)
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range []float64{d.EL(), var95, es95} {
			if x := got[i].Value.Float(6); math.Abs(x-max(0, want)) > 1.5e-6 {
				t.Errorf("%d tokens: %s is %v, want %v", tokens, got[i].Limit.Name, x, want)
			}
		}
		in, err := d.ESInterval(.95, .95)
		if err != nil {
			t.Fatal(err)
		}
		if got[2].High != roundedUp(in.High) || got[2].Low.Cmp(got[2].Value) > 0 {
			t.Errorf("%d tokens: interval %s to %s, want up to %v", tokens, got[2].Low.Format(6), got[2].High.Format(6), in.High)
		}
		if tokens == 0 && (got[0].Value.IsZero() || got[0].Value.Cmp(got[2].Value) >= 0 || got[1].Value.Cmp(got[2].Value) > 0) {
			t.Errorf("expected %s, at risk %s, shortfall %s: not rising", got[0].Value.Format(6), got[1].Value.Format(6), got[2].Value.Format(6))
		}
	}
}

func TestCoverThatSharesAFactPaysNothingInScenarios(t *testing.T) {
	b, s := bounded(tailed(limits.ExpectedShortfall, 30, percent(95), 1)), half(t)
	measure := func(c limits.Cover) amount.Amount {
		x, err := model(t, b, s).Measure(c)
		if err != nil {
			t.Fatal(err)
		}
		return x[0].Value
	}
	bare, held := measure(cover(0, 0)), measure(cover(1000, 1000))
	s.Credits = s.Credits.With(s.Series[0].ID, limits.Credit{Shared: []protection.Shared{{Why: "one custodian"}}})
	if wrong := measure(cover(1000, 1000)); held.Cmp(bare) >= 0 || wrong != bare {
		t.Errorf("bare %s, covered %s, covered the wrong way %s", bare.Format(6), held.Format(6), wrong.Format(6))
	}
}

func TestAStressTakesOffTheWholeProbabilityOfNotTriggering(t *testing.T) {
	b, s := bounded(crash(1, true)), half(t)
	f := protection.TriggerFailure{Series: s.Series[0].ID, Probability: percent(90), Source: "a person"}
	b.TriggerFailure = []protection.TriggerFailure{f}
	s.Credits = s.Credits.With(f.Series, limits.Credit{Failure: &f})
	x, err := model(t, b, s).Measure(cover(1000, 1000))
	if err != nil || x[0].Value.Format(6) != "1142.857143" { // a tenth of 476.190476 off, whatever one draw would say
		t.Errorf("lost %s, %v", x[0].Value.Format(6), err)
	}
}

func TestASeriesThatEndsBeforeTheHorizonCoversTheDaysThatItLasts(t *testing.T) {
	shortfall := func(days time.Duration) amount.Amount {
		s := half(t)
		s.Series[0].Expiry = now.Add(days * 24 * time.Hour)
		got, err := model(t, bounded(tailed(limits.ExpectedShortfall, 30, percent(95), 1)), s).Measure(cover(2000, 2000))
		if err != nil {
			t.Fatal(err)
		}
		return got[0].Value
	}
	none, ten, twenty, whole := shortfall(0), shortfall(10), shortfall(20), shortfall(60)
	if none.Cmp(ten) < 0 || ten.Cmp(twenty) <= 0 || twenty.Cmp(whole) <= 0 {
		t.Errorf("shortfalls %s, %s, %s and %s do not fall with the days that the cover lasts", none.Format(6), ten.Format(6), twenty.Format(6), whole.Format(6))
	}
}

func TestWhatIsNotKnownIsAnErrorAndNoMeasure(t *testing.T) {
	es := tailed(limits.ExpectedShortfall, 30, percent(95), 1)
	for name, c := range map[string]struct {
		l      limits.RiskLimit
		change func(*limits.Bounds, *limits.RiskSight)
		says   string
	}{
		"no loans":                    {es, func(_ *limits.Bounds, s *limits.RiskSight) { s.Book = nil }, "loans could not be read"},
		"too little of the past":      {es, func(_ *limits.Bounds, s *limits.RiskSight) { s.Daily = []limits.DailyPrices{past(weth, 30, 1)} }, "too little is known"},
		"nothing of the past":         {es, func(_ *limits.Bounds, s *limits.RiskSight) { s.Daily = nil }, "too little is known"},
		"a claim that the book lacks": {es, func(_ *limits.Bounds, s *limits.RiskSight) { s.Exposures[0].Reference.Asset = protection.Address{77} }, "does not have"},
		"a claim on another market":   {es, func(_ *limits.Bounds, s *limits.RiskSight) { s.Exposures[0].Reference.Market = protection.Address{77} }, "does not have"},
		"a stress about an unknown asset": {crash(1, true), func(b *limits.Bounds, _ *limits.RiskSight) {
			b.Risk.Stresses[0].Moves = []portfolio.Move{{Asset: protection.Address{77}, Factor: .5}}
		}, "not an asset of the book"},
		"two claims on one reserve's loss": {es, func(_ *limits.Bounds, s *limits.RiskSight) {
			e := s.Exposures[0]
			e.Reference.Item = "b"
			s.Exposures = append(s.Exposures, e)
		}, "losses are known by asset"},
	} {
		t.Run(name, func(t *testing.T) {
			b, s := bounded(c.l), half(t)
			c.change(b, &s)
			m, err := b.RiskModel(s, nil)
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Fatalf("error %v, want %q", err, c.says)
			}
			run := b.Risks(m, err, cover(0, 0), nil, facts())
			if !run.Closed(b) || run.Verdicts[0].Outcome != trade.Refused || !strings.Contains(run.Verdicts[0].Reason.String(), "nothing is bought or sold") {
				t.Errorf("a hard limit that cannot be measured lets orders through: %+v", run.Verdicts)
			}
			b.Risk.Limits[0].Hard = false
			if run := b.Risks(nil, err, cover(0, 0), nil, facts()); run.Closed(b) || run.Verdicts[0].Outcome != trade.Warned {
				t.Errorf("a soft limit that cannot be measured stops trading: %+v", run.Verdicts)
			}
		})
	}
	if _, err := model(t, bounded(es), half(t)).Measure(limits.Cover{}); err == nil {
		t.Error("cover of no series is taken for a model of two")
	}
}

// holding is a world in which so much is held, under limits, with the state that the
// last cycle left.
func holding(tb testing.TB, b *limits.Bounds, held uint64, was ...limits.Breach) *limits.Facts {
	f := facts()
	m, err := b.RiskModel(half(tb), nil)
	f.Risk = b.Risks(m, err, cover(held, held), was, f)
	return f
}

func order(action trade.Action, n uint64) trade.Order {
	return trade.Order{Venue: "m", Series: protection.Address{7}, Symbol: "S", Decimals: 6, Action: action, Amount: units(n)}
}

// cheap quotes so little that no budget of premium binds.
func cheap(a amount.Amount) (amount.Amount, amount.Amount, error) {
	q := a.MulDiv(amount.New(3), amount.New(100))
	return q, q, nil
}

func said(verdicts []trade.Verdict, name string) *trade.Verdict {
	if i := slices.IndexFunc(verdicts, func(v trade.Verdict) bool { return v.Limit == name }); i >= 0 {
		return &verdicts[i]
	}
	return nil
}

func TestNoSaleGoesIntoABreach(t *testing.T) {
	b := bounded(crash(700, true))
	b.SaleFloor = percent(1)
	f := holding(t, b, 2000) // 238.095239 would be lost
	s := half(t).Series[0]
	var used limits.Usage
	got, verdicts, err := b.Order(order(trade.Sell, 1500), s, f, &used, cheap, refuses)
	if err != nil {
		t.Fatal(err)
	}
	v := said(verdicts, "risk.stressLoss crash")
	if v == nil || v.Outcome != trade.Cut || v.To != got.Amount {
		t.Fatalf("verdict %+v of %+v", v, verdicts)
	}
	measure := func(sold amount.Amount) amount.Amount {
		x, err := f.Risk.After([]trade.Order{{Series: s.ID, Action: trade.Sell, Amount: sold}})
		if err != nil {
			t.Fatal(err)
		}
		return x[0].Value
	}
	if at, next := measure(got.Amount), measure(got.Amount.Plus(amount.New(4))); at.Cmp(units(700)) > 0 || next.Cmp(units(700)) <= 0 {
		t.Errorf("sold %s, which leaves %s, and a little more %s: not the largest part within 700", got.Amount.Format(6), at.Format(6), next.Format(6))
	}
	for _, want := range []string{"238.095239 USDC before, 952.380953 USDC after", "700 USDC", "no order goes into a breach"} {
		if text := v.Measured.String() + v.Bound.String() + v.Reason.String(); !strings.Contains(text, want) {
			t.Errorf("the verdict %q does not say %q", text, want)
		}
	}
	if got, verdicts, err = b.Order(order(trade.Sell, 1), s, f, &used, cheap, refuses); err != nil || !got.Amount.IsZero() && got.Amount.Cmp(amount.New(4)) > 0 {
		t.Errorf("a second sale of the cycle sells %s more behind the first: %+v, %v", got.Amount.Format(6), verdicts, err)
	}
}

func TestAPurchaseOfTheSameCycleIsNoCoverForASale(t *testing.T) {
	b := bounded(crash(700, true))
	b.SaleFloor, b.PerOrderPremium = percent(1), units(1000)
	f, s := holding(t, b, 1100), half(t).Series[0] // 666 would be lost: there is room to sell for 70 tokens
	var used limits.Usage
	if got, verdicts, err := b.Order(order(trade.Buy, 1000), s, f, &used, cheap, asks(1)); err != nil || got.Amount != units(1000) {
		t.Fatalf("bought %s: %+v, %v", got.Amount.Format(6), verdicts, err)
	}
	got, verdicts, err := b.Order(order(trade.Sell, 500), s, f, &used, cheap, refuses)
	if v := said(verdicts, "risk.stressLoss crash"); err != nil || v == nil || v.Outcome != trade.Cut || got.Amount.Cmp(units(71)) > 0 {
		t.Errorf("sold %s behind a purchase that has to wait: %+v, %v", got.Amount.Format(6), v, err)
	}
}

func TestABreachedLimitIsTradedOutOfAndNeverInto(t *testing.T) {
	b := bounded(crash(100, true))
	b.SaleFloor, b.PerOrderPremium = percent(1), units(1000)
	f := holding(t, b, 1000) // 714 would be lost
	if len(f.Risk.Breached) != 1 || said(f.Risk.Verdicts, "risk.stressLoss crash").Outcome != trade.Refused || f.Risk.Closed(b) {
		t.Fatalf("a breach closes the gate, or is none: %+v", f.Risk)
	}
	s := half(t).Series[0]
	got, verdicts, err := b.Order(order(trade.Sell, 10), s, f, new(limits.Usage), cheap, refuses)
	if v := said(verdicts, "risk.stressLoss crash"); err != nil || !got.Amount.IsZero() || v == nil || v.Outcome != trade.Refused || !strings.Contains(v.Reason.String(), "until it is calm") {
		t.Errorf("a sale in a breach: %+v, %v, %v", got, v, err)
	}
	got, verdicts, err = b.Order(order(trade.Buy, 500), s, f, new(limits.Usage), cheap, asks(1))
	v := said(verdicts, "risk.stressLoss crash")
	if err != nil || got.Amount != units(500) || v == nil || v.Outcome != trade.Passed {
		t.Errorf("a purchase that ends above the bound, but lower: %s, %+v, %v: %+v", got.Amount.Format(6), v, err, verdicts)
	}
	if why := f.Risk.Verdicts[0].Reason.String(); !strings.Contains(why, "cover of about 1290") || !strings.Contains(why, "of S") || !strings.Contains(why, "withdraw about") {
		t.Errorf("what would fix it: %q", why)
	}
}

func TestAPurchaseMakesNoOtherRisk(t *testing.T) {
	venue := limit(limits.RiskLimit{Measure: limits.VenueShare, Most: percent(30), Unit: limits.Parts, Hard: true})
	b := bounded(venue)
	b.PerOrderPremium = units(1000)
	f, s := holding(t, b, 1000), half(t).Series
	var used limits.Usage
	got, verdicts, err := b.Order(order(trade.Buy, 2000), s[0], f, &used, cheap, asks(1))
	if v := said(verdicts, venue.Name); err != nil || got.Amount != units(500) || v == nil || v.Outcome != trade.Cut {
		t.Errorf("a purchase beyond a venue's share: %s, %+v, %v", got.Amount.Format(6), v, err)
	}
	got, verdicts, err = b.Order(order(trade.Buy, 10), s[0], f, &used, cheap, asks(1))
	if err != nil || !got.Amount.IsZero() {
		t.Errorf("and behind it: %s, %+v, %v", got.Amount.Format(6), verdicts, err)
	}
	elsewhere := order(trade.Buy, 800)
	elsewhere.Series = s[1].ID
	if got, verdicts, err = b.Order(elsewhere, s[1], f, &used, cheap, asks(1)); err != nil || got.Amount != units(800) {
		t.Errorf("on another venue: %s, %+v, %v", got.Amount.Format(6), verdicts, err)
	}
}

func TestASoftLimitWarnsAndCutsNothing(t *testing.T) {
	b := bounded(crash(700, false))
	b.SaleFloor = percent(1)
	f := holding(t, b, 2000)
	if len(f.Risk.Breached) != 0 || f.Risk.Verdicts[0].Outcome != trade.Passed {
		t.Fatalf("%+v", f.Risk)
	}
	got, verdicts, err := b.Order(order(trade.Sell, 1500), half(t).Series[0], f, new(limits.Usage), cheap, refuses)
	if v := said(verdicts, "risk.stressLoss crash soft"); err != nil || got.Amount != units(1500) || v == nil || v.Outcome != trade.Warned {
		t.Errorf("%s, %+v, %v", got.Amount.Format(6), v, err)
	}
	if f = holding(t, b, 0); f.Risk.Verdicts[0].Outcome != trade.Warned || len(f.Risk.Breached) != 0 {
		t.Errorf("above it: %+v", f.Risk.Verdicts)
	}
}

func TestABreachIsLatchedUntilItWasCalmForLongEnough(t *testing.T) {
	b := bounded(crash(700, true)) // hysteresis 20%: calm at 560; for five minutes
	m := model(t, b, half(t))
	var state []limits.Breach
	for _, step := range []struct {
		minute   int
		held     uint64
		breached bool
		calm     bool
	}{
		{0, 1100, false, false}, // 666
		{1, 1000, true, false},  // 714
		{2, 1100, true, false},  // below the bound, and not calm
		{3, 1400, true, true},   // 524
		{7, 1200, true, false},  // 619: not calm any more
		{8, 1400, true, true},
		{12, 1400, true, true},
		{13, 1400, false, false},
		{14, 1100, false, false}, // and not breached until it is above the bound
	} {
		f := facts()
		f.Now = now.Add(time.Duration(step.minute) * time.Minute)
		run := b.Risks(m, nil, cover(step.held, step.held), state, f)
		if got := len(run.Breached) == 1; got != step.breached || got && run.Breached[0].Calm.IsZero() == step.calm {
			t.Fatalf("minute %d: breached %+v, want %v, calm %v", step.minute, run.Breached, step.breached, step.calm)
		}
		if step.breached && step.minute > 1 && !run.Breached[0].Since.Equal(now.Add(time.Minute)) {
			t.Errorf("minute %d: since %s", step.minute, run.Breached[0].Since)
		}
		state = run.Breached
	}
	calm := limits.Breach{Limit: "risk.stressLoss crash", Since: now, Calm: now}
	f := facts()
	f.Now = now.Add(time.Hour)
	run := b.Risks(nil, errors.New("no book"), cover(0, 0), []limits.Breach{calm}, f)
	if len(run.Breached) != 1 || !run.Breached[0].Calm.IsZero() {
		t.Errorf("a breach that cannot be measured ends, or is calm: %+v", run.Breached)
	}
	b.SaleFloor = percent(1)
	f = holding(t, b, 2000, limits.Breach{Limit: "risk.stressLoss crash", Since: now.Add(-time.Hour)}) // 238, far below, but calm since now only
	got, verdicts, err := b.Order(order(trade.Sell, 100), half(t).Series[0], f, new(limits.Usage), cheap, refuses)
	if err != nil || !got.Amount.IsZero() {
		t.Errorf("a sale that ends below the bound passes while the breach is latched: %+v, %v", verdicts, err)
	}
}

func TestNothingIsStakedWhileAHardLimitIsBreached(t *testing.T) {
	b := bounded(crash(100, true), crash(5000, false))
	b.Stakes = limits.Stakes{PerOrder: units(100), PerPool: units(100), Total: units(100), ShareOfPool: percent(50), Queued: percent(10), OwnRisk: true}
	p := protection.Pool{ID: protection.Address{50}, Asset: usdc, Decimals: 6, Assets: units(1000), Supply: units(1000)}
	deposit := trade.Order{Series: p.ID, Action: trade.Deposit, Amount: units(10), Decimals: 6}
	same := func(o trade.Order) trade.Order { return o }
	for held, want := range map[uint64]uint64{1000: 0, 2500: 10} {
		got, verdicts := b.Stake(deposit, p, nil, holding(t, b, held), new(limits.Usage), same)
		if got.Amount != units(want) {
			t.Errorf("with %d held %s is staked: %+v", held, got.Amount.Format(6), verdicts)
		}
	}
	leave := deposit
	leave.Action = trade.Leave
	if got, verdicts := b.Stake(leave, p, nil, holding(t, b, 0), new(limits.Usage), same); got.Amount.IsZero() {
		t.Errorf("nothing may leave in a breach: %+v", verdicts)
	}
}

func TestCoverCountsOnceItIsHeldAndUntilItsSaleIsPromised(t *testing.T) {
	s := half(t).Series
	c := limits.CoverOf(s, []trade.Holding{{Series: s[0].ID, Held: units(10), Pending: units(20), Buying: units(40), Selling: units(3)}, {Series: protection.Address{99}, Held: units(5)}})
	if c.Effective[0] != units(7) || c.All[0] != units(70) || !c.Effective[1].IsZero() {
		t.Errorf("%+v", c)
	}
	b := bounded(crash(700, true))
	f := holding(t, b, 1000)
	f.Risk.Forget(s[0].ID, trade.Sell, units(5))
	f.Risk.Forget(s[0].ID, trade.Buy, units(100))
	if f.Risk.Held.Effective[0] != units(1005) || f.Risk.Held.All[0] != units(900) {
		t.Errorf("%+v", f.Risk.Held)
	}
}

func TestCyclesAndAgentsShareWhatScenariosDo(t *testing.T) {
	b, s := bounded(tailed(limits.ExpectedShortfall, 30, percent(95), 1), crash(1, true)), half(t)
	s.Series[1].Expiry = now.Add(10 * 24 * time.Hour)
	both := limits.Cover{Effective: []amount.Amount{units(300), units(900)}, All: make([]amount.Amount, 2)}
	measure := func(s limits.RiskSight, cache *limits.RiskCache) string {
		m, err := b.RiskModel(s, cache)
		if err != nil {
			t.Fatal(err)
		}
		x, err := m.Measure(both)
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprint(x)
	}
	cache := new(limits.RiskCache)
	other := s
	other.Exposures = []protection.Exposure{s.Exposures[0]}
	other.Exposures[0].Amount = units(2000)
	later := s
	later.At, later.Daily = now.Add(time.Hour), []limits.DailyPrices{past(weth, 200, 3), past(wbtc, 200, 4)}
	for i, x := range []limits.RiskSight{s, other, s, later, s} {
		if with, without := measure(x, cache), measure(x, nil); with != without {
			t.Errorf("look %d: with a cache %s, without %s", i, with, without)
		}
	}
	if measure(s, nil) == measure(other, nil) || measure(s, nil) == measure(later, nil) {
		t.Error("another claim, or another past, loses as much")
	}
}

func TestDailyPricesEndAtAFullHourAndWhereThePastIsSilent(t *testing.T) {
	at := now.Add(25 * time.Minute)
	h := portfolio.History{Asset: weth}
	for _, k := range []int{40, 39, 9, 8, 6, 5, 4, 3, 2, 1, 0} { // silent for thirty days
		h.Times, h.Prices = append(h.Times, now.Add(-time.Duration(k)*24*time.Hour)), append(h.Prices, float64(100+k))
	}
	h.Times, h.Prices = append(h.Times, now.Add(10*time.Minute)), append(h.Prices, 1)
	got := limits.DailyOf(h, at)
	if want := []float64{109, 108, 108, 106, 105, 104, 103, 102, 101, 100}; !got.At.Equal(now) || !slices.Equal(got.Prices, want) {
		t.Errorf("daily prices %v at %s, want %v", got.Prices, got.At, want)
	}
}

func TestNoOrderEndsAboveAHardLimitThatItRaises(t *testing.T) {
	venue := limit(limits.RiskLimit{Measure: limits.VenueShare, Most: percent(40), Unit: limits.Parts, Hard: true})
	models := map[uint64]*limits.RiskModel{}
	rapid.Check(t, func(r *rapid.T) {
		most := rapid.SampledFrom([]uint64{0, 100, 400, 900}).Draw(r, "bound")
		b := bounded(crash(most, true), venue, limit(limits.RiskLimit{Measure: limits.Uncovered, Most: units(4 * most), Unit: money, Hard: true}))
		b.SaleFloor, b.MinimumPremium, b.PerOrderPremium, b.PremiumPerDay = percent(1), amount.New(1), units(1e6), units(1e6)
		if models[most] == nil {
			models[most] = model(t, b, half(t))
		}
		f, s := facts(), half(t).Series
		c := limits.Cover{All: []amount.Amount{amount.New(rapid.Uint64Range(0, 4e9).Draw(r, "all")), amount.New(rapid.Uint64Range(0, 4e9).Draw(r, "all of the other"))}}
		for _, a := range c.All {
			c.Effective = append(c.Effective, a.MulDiv(amount.New(rapid.Uint64Range(0, 100).Draw(r, "effective")), amount.New(100)))
		}
		f.Risk = b.Risks(models[most], nil, c, nil, f)
		var used limits.Usage
		var sold, done []trade.Order
		for range rapid.IntRange(1, 4).Draw(r, "orders") {
			k, action := rapid.IntRange(0, 1).Draw(r, "series"), rapid.SampledFrom([]trade.Action{trade.Buy, trade.Sell}).Draw(r, "action")
			o := trade.Order{Venue: s[k].Venue, Series: s[k].ID, Symbol: s[k].Symbol, Decimals: 6, Action: action, Amount: amount.New(rapid.Uint64Range(1, 5e9).Draw(r, "amount"))}
			if action == trade.Sell {
				held := c.Effective[k]
				for _, x := range sold {
					if x.Series == o.Series {
						held = held.Minus(x.Amount)
					}
				}
				if o.Amount = amount.Min(o.Amount, held); o.Amount.IsZero() {
					continue
				}
			}
			got, _, err := b.Order(o, s[k], f, &used, cheap, refuses)
			if err != nil {
				r.Fatal(err)
			}
			if got.Amount.IsZero() {
				continue
			}
			if done = append(done, got); action == trade.Sell {
				sold = append(sold, got)
			}
		}
		// Sales count without what is bought beside them, which has to wait.
		for i, list := range [][]trade.Order{sold, done} {
			after, err := f.Risk.After(list)
			if err != nil {
				r.Fatal(err)
			}
			for j, x := range after {
				was := f.Risk.Before[j]
				if x.Over() && x.Value.Cmp(was.Value) > 0 && (i == 0 || j == 1) {
					r.Fatalf("orders %+v raise %s from %s to %s, above %s", list, x.Limit.Name, was.Value.Format(6), x.Value.Format(6), x.Limit.Most.Format(6))
				}
			}
		}
	})
}

func TestASaleOfGoodCoverLeavesNoMoreOfTheBadThanTheBound(t *testing.T) {
	wrong := limit(limits.RiskLimit{Measure: limits.WrongWay, Most: percent(60), Unit: limits.Parts, Hard: true})
	basis := limit(limits.RiskLimit{Measure: limits.Basis, Most: percent(60), Unit: limits.Parts, Hard: true})
	for _, c := range []struct {
		l      limits.RiskLimit
		change func(*limits.RiskSight)
	}{
		{wrong, func(s *limits.RiskSight) {
			s.Credits = s.Credits.With(s.Series[1].ID, limits.Credit{Shared: []protection.Shared{{Why: "one custodian"}}})
		}},
		{basis, func(s *limits.RiskSight) { s.Series[1].Reference.Kind = protection.Depeg }},
	} {
		b, s := bounded(c.l), half(t)
		b.SaleFloor = percent(1)
		c.change(&s)
		each := []trade.Holding{{Series: s.Series[0].ID, Held: units(600)}, {Series: s.Series[1].ID, Held: units(600)}}
		f := facts()
		f.Risk = b.Risks(model(t, b, s), nil, limits.CoverOf(s.Series, each), nil, f)
		var used limits.Usage
		for i, want := range []uint64{200, 0} {
			got, verdicts, err := b.Order(order(trade.Sell, 500), s.Series[0], f, &used, cheap, refuses)
			if v := said(verdicts, c.l.Name); err != nil || v == nil || got.Amount.Cmp(units(want)) > 0 || got.Amount.Plus(amount.New(4)).Cmp(units(want)) < 0 {
				t.Errorf("%s: sale %d sells %s of the half that is good, %+v, %v", c.l.Measure, i, got.Amount.Format(6), v, err)
			}
		}
		each[0].Selling = units(200) // in flight since an earlier cycle
		f.Risk = b.Risks(f.Risk.Model, nil, limits.CoverOf(s.Series, each), nil, f)
		if got, _, err := b.Order(order(trade.Sell, 100), s.Series[0], f, new(limits.Usage), cheap, refuses); err != nil || got.Amount.Cmp(amount.New(4)) > 0 {
			t.Errorf("%s: behind a sale in flight %s more is sold, %v", c.l.Measure, got.Amount.Format(6), err)
		}
		bad := order(trade.Sell, 500)
		bad.Series = s.Series[1].ID
		if got, verdicts, err := b.Order(bad, s.Series[1], f, new(limits.Usage), cheap, refuses); err != nil || got.Amount != units(500) {
			t.Errorf("%s: of the bad %s is sold, %+v, %v", c.l.Measure, got.Amount.Format(6), verdicts, err)
		}
	}
}

func TestAfterASaleItsVenueCarriesLess(t *testing.T) {
	b, s := bounded(limit(limits.RiskLimit{Measure: limits.VenueShare, Most: percent(90), Unit: limits.Parts, Hard: true})), half(t)
	f := holding(t, b, 1000)
	after, err := f.Risk.After([]trade.Order{{Series: s.Series[0].ID, Action: trade.Sell, Amount: units(400)}})
	if err != nil || after[0].Value != percent(12) {
		t.Errorf("600 of 5000 are %s, %v", limits.Parts.Format(after[0].Value), err)
	}
}
