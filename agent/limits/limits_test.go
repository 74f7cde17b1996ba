package limits_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var (
	now  = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	usdc = protection.Address{1}
	weth = protection.Address{2}
	ref  = protection.Reference{Kind: protection.AaveReserve, Market: protection.Address{9}, Asset: usdc}
)

func units(n uint64) amount.Amount { return amount.New(n * 1e6) }

func percent(n uint64) amount.Amount { return amount.New(n * 1e16) }

func bounds() *limits.Bounds {
	return &limits.Bounds{Asset: usdc, Symbol: "USDC", Decimals: 6, PerOrderPremium: units(100), PremiumPerDay: units(250),
		PremiumLifetime: units(1000), CoverPerAsset: units(1_000_000),
		CoverToExposure: percent(100), PoolSharePerCycle: percent(20), DataAge: time.Minute, PriceDeviation: percent(2), WithoutFeed: percent(1), GasPerDay: amount.New(1e18),
		Par: amount.New(1e18), SettlementDeviation: percent(1), OrdersPerHour: 20, ConsecutiveFailures: 3, Drawdown: units(500),
		MinimumPremium: percent(1), MaximumPremium: percent(200), SaleFloor: percent(50), Hysteresis: percent(20), ReopenAfter: 5 * time.Minute}
}

func facts() *limits.Facts {
	return &limits.Facts{Now: now, DataTime: now.Add(-12 * time.Second), Mode: trade.ModeActive, Cash: units(1_000_000), OrderGas: amount.New(1e15),
		Exposures:  []protection.Exposure{{Reference: ref, Amount: units(1_000_000)}},
		Payouts:    limits.Payouts{{Series: protection.Address{7}, Expected: percent(5)}, {Series: protection.Address{6}, Expected: percent(5)}},
		Settlement: limits.Price{Asset: usdc, Feed: amount.New(1e8), FeedDecimals: 8, FeedAt: now, Heartbeat: time.Hour},
		Prices:     []limits.Price{{Asset: weth, Symbol: "WETH", Oracle: amount.New(2000e8), OracleDecimals: 8, Feed: amount.New(2010e8), FeedDecimals: 8, FeedAt: now, Heartbeat: time.Hour}}}
}

func series() protection.Series {
	return protection.Series{ID: protection.Address{7}, Symbol: "S", Asset: usdc, Decimals: 6, Reference: ref, Pool: protection.Address{8}, Start: now,
		Expiry: now.Add(30 * 24 * time.Hour), Waiting: time.Hour, State: protection.Active, Free: units(1_000_000), PoolAssets: units(1_000_000)}
}

// tenth quotes a tenth of the amount, rounded up: convex, as a market's cost is.
func tenth(a amount.Amount) (quoted, worst amount.Amount, err error) {
	q := a.Plus(amount.New(9)).MulDiv(amount.New(1), amount.New(10))
	return q, q, nil
}

func TestGate(t *testing.T) {
	for _, c := range []struct {
		name    string
		change  func(*limits.Facts, *limits.Bounds)
		open    bool
		refused string
	}{
		{"fresh data, two sources that agree and an active portfolio let orders through", func(*limits.Facts, *limits.Bounds) {}, true, ""},
		{"a portfolio that reduces may still buy cover", func(f *limits.Facts, _ *limits.Bounds) { f.Mode = trade.ModeReduceOnly }, true, ""},
		{"a halted portfolio trades nothing", func(f *limits.Facts, _ *limits.Bounds) { f.Mode = trade.ModeHalted }, false, limits.Mode},
		{"an unknown mode trades nothing", func(f *limits.Facts, _ *limits.Bounds) { f.Mode = 0 }, false, limits.Mode},
		{"an old block trades nothing", func(f *limits.Facts, _ *limits.Bounds) { f.DataTime = now.Add(-2 * time.Minute) }, false, limits.DataAge},
		{"loans older than their block trade nothing", func(f *limits.Facts, _ *limits.Bounds) { f.BookTime = now.Add(-2 * time.Minute) }, false, limits.DataAge},
		{"loans that are said to be younger than their block make it no younger", func(f *limits.Facts, _ *limits.Bounds) { f.DataTime, f.BookTime = now.Add(-2*time.Minute), now }, false, limits.DataAge},
		{"a data age of zero allows no data at all", func(_ *limits.Facts, b *limits.Bounds) { b.DataAge = 0 }, false, limits.DataAge},
		{"an oracle three percent from the feed trades nothing", func(f *limits.Facts, _ *limits.Bounds) { f.Prices[0].Oracle = amount.New(2075e8) }, false, limits.PricesAgree},
		{"a broken feed trades nothing", func(f *limits.Facts, _ *limits.Bounds) { f.Prices[0].Problem = "round is not complete" }, false, limits.PricesAgree},
		{"a feed past its heartbeat trades nothing", func(f *limits.Facts, _ *limits.Bounds) { f.Prices[0].FeedAt = now.Add(-2 * time.Hour) }, false, limits.FeedHeartbeat},
		{"a feed without a heartbeat trades nothing", func(f *limits.Facts, _ *limits.Bounds) {
			f.Prices[0].Heartbeat, f.Prices[0].FeedAt = 0, now.Add(-time.Hour)
		}, false, limits.FeedHeartbeat},
		{"dust without a feed stops nothing", func(f *limits.Facts, _ *limits.Bounds) {
			f.Prices = append(f.Prices, limits.Price{Asset: protection.Address{3}, Unfed: true, Part: percent(1)})
		}, true, ""},
		{"too many assets without a feed trade nothing", func(f *limits.Facts, _ *limits.Bounds) {
			for i := range byte(2) {
				f.Prices = append(f.Prices, limits.Price{Asset: protection.Address{30 + i}, Unfed: true, Part: percent(1)})
			}
		}, false, limits.WithoutFeed},
		{"a settlement coin off par trades nothing", func(f *limits.Facts, _ *limits.Bounds) { f.Settlement.Feed = amount.New(98e6) }, false, limits.SettlementPar},
		{"a settlement coin above par trades nothing", func(f *limits.Facts, _ *limits.Bounds) { f.Settlement.Feed = amount.New(102e6) }, false, limits.SettlementPar},
		{"a settlement coin without a feed trades nothing", func(f *limits.Facts, _ *limits.Bounds) { f.Settlement.Problem = "no feed" }, false, limits.SettlementPar},
		{"a settlement coin of another par is measured against it", func(f *limits.Facts, b *limits.Bounds) {
			f.Settlement.Feed, b.Par = amount.New(109e6), amount.New(1_090_000_000_000_000_000)
		}, true, ""},
		{"a feed of zero trades nothing", func(f *limits.Facts, _ *limits.Bounds) { f.Prices[0].Feed = amount.Amount{} }, false, limits.PricesAgree},
		{"no second source trades nothing", func(f *limits.Facts, _ *limits.Bounds) { f.Prices = nil }, false, limits.PricesAgree},
		{"decimals are brought together before prices are compared", func(f *limits.Facts, _ *limits.Bounds) {
			f.Prices[0].Feed, f.Prices[0].FeedDecimals = amount.New(2010).MulDiv(amount.New(1e18), amount.New(1)), 18
		}, true, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, b := facts(), bounds()
			c.change(f, b)
			g := b.Gate(f, limits.State{})
			if g.Open != c.open {
				t.Fatalf("open = %v, want %v: %+v", g.Open, c.open, g.Verdicts)
			}
			refused := ""
			for _, v := range g.Verdicts {
				if v.Outcome == trade.Passed {
					continue
				}
				if refused = v.Limit; refused != c.refused || v.Reason.IsZero() {
					t.Errorf("verdict %+v", v)
				}
			}
			if refused != c.refused {
				t.Errorf("refused by %q, want %q", refused, c.refused)
			}
		})
	}
}

func TestOrder(t *testing.T) {
	for _, c := range []struct {
		name   string
		action trade.Action
		asked  amount.Amount
		change func(*limits.Facts, *limits.Bounds, *protection.Series)
		want   amount.Amount
		by     string // the limit that cut
	}{
		{"an order within every bound is left alone", trade.Buy, units(500), nil, units(500), ""},
		{"a premium above the order's bound is cut in proportion", trade.Buy, units(2000), nil, units(1000), limits.PerOrder},
		{"a premium above what is left of the day is cut", trade.Buy, units(900), func(f *limits.Facts, _ *limits.Bounds, _ *protection.Series) { f.Spent = units(200) }, units(500), limits.PerDay},
		{"a day's budget that is used up refuses", trade.Buy, units(900), func(f *limits.Facts, _ *limits.Bounds, _ *protection.Series) { f.Spent = units(250) }, amount.Amount{}, limits.PerDay},
		{"an order bound of zero allows nothing", trade.Buy, units(900), func(_ *limits.Facts, b *limits.Bounds, _ *protection.Series) { b.PerOrderPremium = amount.Amount{} }, amount.Amount{}, limits.PerOrder},
		{"a pool share of zero allows nothing", trade.Buy, units(900), func(_ *limits.Facts, b *limits.Bounds, _ *protection.Series) { b.PoolSharePerCycle = amount.Amount{} }, amount.Amount{}, limits.PoolShare},
		{"one cycle takes no more than its share of the pool", trade.Buy, units(900), func(_ *limits.Facts, _ *limits.Bounds, s *protection.Series) { s.PoolAssets = units(1000) }, units(200), limits.PoolShare},
		{"what may still be bought of a reference bounds a purchase", trade.Buy, units(900), func(f *limits.Facts, _ *limits.Bounds, _ *protection.Series) { f.Exposures[0].Amount = units(300) }, units(300), limits.CoverToExposure},
		{"a reference without exposure is not covered", trade.Buy, units(900), func(f *limits.Facts, _ *limits.Bounds, _ *protection.Series) { f.Exposures = nil }, amount.Amount{}, limits.CoverToExposure},
		{"cash bounds a purchase", trade.Buy, units(900), func(f *limits.Facts, _ *limits.Bounds, _ *protection.Series) { f.Cash = units(10) }, units(100), limits.Cash},
		{"gas above the day's bound refuses", trade.Buy, units(900), func(f *limits.Facts, _ *limits.Bounds, _ *protection.Series) { f.Gas = amount.New(1e18) }, amount.Amount{}, limits.GasPerDay},
		{"a pending series is not bought", trade.Buy, units(900), func(_ *limits.Facts, _ *limits.Bounds, s *protection.Series) { s.State = protection.Pending }, amount.Amount{}, limits.SeriesState},
		{"cover that would start after expiry is not bought", trade.Buy, units(900), func(_ *limits.Facts, _ *limits.Bounds, s *protection.Series) { s.Expiry = now.Add(time.Minute) }, amount.Amount{}, limits.SeriesState},
		{"a series paid in another asset is refused", trade.Buy, units(900), func(_ *limits.Facts, _ *limits.Bounds, s *protection.Series) { s.Asset = protection.Address{5} }, amount.Amount{}, limits.PremiumAsset},
		{"a lifetime's budget cuts", trade.Buy, units(900), func(f *limits.Facts, _ *limits.Bounds, _ *protection.Series) { f.Lifetime = units(970) }, units(300), limits.Lifetime},
		{"cover of one asset is bounded whatever the exposure", trade.Buy, units(900), func(f *limits.Facts, b *limits.Bounds, _ *protection.Series) {
			b.CoverPerAsset = units(450)
			f.Covered.Set(ref, units(50))
		}, units(400), limits.CoverPerAsset},
		{"one order too many an hour waits", trade.Buy, units(900), func(f *limits.Facts, _ *limits.Bounds, _ *protection.Series) { f.Orders = 20 }, amount.Amount{}, limits.OrdersPerHour},
		{"a price far below the model's payout is too good to be true", trade.Buy, units(900), func(f *limits.Facts, b *limits.Bounds, s *protection.Series) {
			f.Payouts, b.MinimumPremium = limits.Payouts{{Series: s.ID, Expected: percent(90)}}, percent(12)
		}, amount.Amount{}, limits.MinimumPremium},
		{"a floor of zero lets nothing through", trade.Buy, units(900), func(_ *limits.Facts, b *limits.Bounds, _ *protection.Series) { b.MinimumPremium = amount.Amount{} }, amount.Amount{}, limits.MinimumPremium},
		{"a series that the model knows nothing of is not bought", trade.Buy, units(900), func(f *limits.Facts, _ *limits.Bounds, _ *protection.Series) { f.Payouts = nil }, amount.Amount{}, limits.MinimumPremium},
		{"a price far too dear for the time that is left is not paid", trade.Buy, units(900), func(_ *limits.Facts, b *limits.Bounds, _ *protection.Series) { b.MaximumPremium = percent(120) }, amount.Amount{}, limits.MaximumPremium},
		{"cover is not sold below its share of the model's payout", trade.Sell, units(900), func(f *limits.Facts, _ *limits.Bounds, s *protection.Series) {
			f.Payouts = limits.Payouts{{Series: s.ID, Expected: percent(25)}}
		}, amount.Amount{}, limits.SaleFloor},
		{"cover is not sold below its share of the unearned premium", trade.Sell, units(900), func(f *limits.Facts, _ *limits.Bounds, s *protection.Series) {
			f.Worth.Set(s.ID, limits.Worth{Cover: units(1000), Unearned: units(210)})
		}, amount.Amount{}, limits.SaleFloor},
		{"cover that was given is sold at the model's floor", trade.Sell, units(900), func(f *limits.Facts, _ *limits.Bounds, s *protection.Series) {
			f.Payouts = limits.Payouts{{Series: s.ID, Expected: percent(20)}}
		}, units(900), ""},
		{"a sale floor of zero sells nothing", trade.Sell, units(900), func(_ *limits.Facts, b *limits.Bounds, _ *protection.Series) { b.SaleFloor = amount.Amount{} }, amount.Amount{}, limits.SaleFloor},
		{"cover that the model knows nothing of is not sold", trade.Sell, units(900), func(f *limits.Facts, _ *limits.Bounds, _ *protection.Series) { f.Payouts = nil }, amount.Amount{}, limits.SaleFloor},
		{"a sale takes no premium budget", trade.Sell, units(900), func(f *limits.Facts, _ *limits.Bounds, _ *protection.Series) { f.Spent = units(250) }, units(900), ""},
		{"a portfolio that reduces sells no cover", trade.Sell, units(900), func(f *limits.Facts, _ *limits.Bounds, _ *protection.Series) { f.Mode = trade.ModeReduceOnly }, amount.Amount{}, limits.Mode},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, b, s := facts(), bounds(), series()
			if c.change != nil {
				c.change(f, b, &s)
			}
			o, verdicts, err := b.Order(trade.Order{Series: s.ID, Action: c.action, Amount: c.asked}, s, f, &limits.Usage{}, tenth, nil)
			if err != nil || o.Amount != c.want {
				t.Fatalf("amount = %s, want %s (%v)\n%+v", o.Amount, c.want, err, verdicts)
			}
			by := ""
			for _, v := range verdicts {
				if v.Outcome != trade.Passed {
					by = v.Limit
				}
			}
			if by != c.by {
				t.Errorf("cut by %q, want %q: %+v", by, c.by, verdicts)
			}
		})
	}
}

func TestAFailingQuoteIsAnError(t *testing.T) {
	down := errors.New("venue down")
	_, _, err := bounds().Order(trade.Order{Action: trade.Buy, Amount: units(1)}, series(), facts(), &limits.Usage{}, func(amount.Amount) (_, _ amount.Amount, err error) { return amount.Amount{}, amount.Amount{}, down }, nil)
	if !errors.Is(err, down) {
		t.Fatalf("err = %v", err)
	}
}

func TestBudgetsBindTheWorstCostThatAnOrderAccepts(t *testing.T) {
	slipping := func(a amount.Amount) (quoted, worst amount.Amount, err error) {
		q, _, _ := tenth(a)
		return q, q.Plus(q.MulDiv(amount.New(5), amount.New(100))), nil
	}
	s := series()
	o, _, err := bounds().Order(trade.Order{Series: s.ID, Action: trade.Buy, Amount: units(1000)}, s, facts(), &limits.Usage{}, slipping, nil)
	if err != nil || o.Limit.Cmp(bounds().PerOrderPremium) > 0 || o.Amount.Cmp(units(1000)) >= 0 || o.Quote.Cmp(units(90)) < 0 {
		t.Fatalf("order = %+v, %v", o, err)
	}
}

func TestCoverStaysWithinExposure(t *testing.T) {
	a, b := series(), series()
	b.ID = protection.Address{6}
	f := &limits.Facts{Exposures: []protection.Exposure{{Reference: ref, Amount: units(1000)}}}
	targets := []trade.Target{{Series: a.ID, Level: units(900)}, {Series: b.ID, Level: units(600)}, {Series: protection.Address{99}, Level: units(1)}}
	out, verdicts := bounds().Levels(targets, []protection.Series{a, b}, f, nil)
	if len(out) != 2 || out[0].Level != units(600) || out[1].Level != units(400) {
		t.Fatalf("levels = %+v", out)
	}
	if verdicts[1].Outcome != trade.Cut || verdicts[2].Outcome != trade.Refused {
		t.Fatalf("verdicts = %+v", verdicts)
	}
	if targets[1].Level != units(600) {
		t.Fatal("the caller's targets were changed")
	}
}

func TestAllCoverThatMayStillPayCounts(t *testing.T) {
	active, pending, expired := series(), series(), series()
	pending.ID, pending.State = protection.Address{6}, protection.Pending
	expired.ID, expired.State = protection.Address{5}, protection.Expired
	f := facts()
	f.Exposures[0].Amount = units(1000)
	f.Covered = limits.Covered(nil, []protection.Series{active, pending, expired}, []trade.Holding{
		{Series: active.ID, Held: units(100), Pending: units(50), Buying: units(25), Selling: units(100)},
		{Series: pending.ID, Held: units(200)}, {Series: expired.ID, Held: units(400)}})
	if room := bounds().Room(f, ref); room != units(625) {
		t.Fatalf("room = %s, want 1000 less 175 less 200", room)
	}
}

func TestAResolvedSeriesTakesNoRoomFromTheOthers(t *testing.T) {
	expired, live := series(), series()
	expired.ID, expired.State = protection.Address{6}, protection.Expired
	out, _ := bounds().Levels([]trade.Target{{Series: expired.ID, Level: units(900)}, {Series: live.ID, Level: units(900)}},
		[]protection.Series{expired, live}, &limits.Facts{Exposures: []protection.Exposure{{Reference: ref, Amount: units(1000)}}}, nil)
	if len(out) != 2 || out[1].Level != units(900) {
		t.Fatalf("levels = %+v", out)
	}
}

func TestCoverIsNotGivenAwayForNothing(t *testing.T) {
	s := series()
	o, verdicts, err := bounds().Order(trade.Order{Series: s.ID, Action: trade.Sell, Amount: units(5)}, s, facts(), &limits.Usage{},
		func(amount.Amount) (_, _ amount.Amount, err error) { return }, nil)
	if last := verdicts[len(verdicts)-1]; err != nil || !o.Amount.IsZero() || last.Limit != limits.Bid {
		t.Fatalf("order = %+v, %v, %+v", o, err, verdicts)
	}
}

// The guard counts by how much a sale stays behind what the cover cost at the
// dearest, or costs to buy again. What it would not let through is never sold in
// one piece, and would be refused for ever.
func TestASaleIsCutToWhatTheGuardLetsThrough(t *testing.T) {
	for name, c := range map[string]struct {
		dearest    amount.Amount // of a unit
		again      limits.Again
		left       amount.Amount
		sold, then amount.Amount // by two equal orders of a cycle
	}{
		"what it cost counts":                    {percent(30), refuses, units(30), units(150), units(0)},
		"what it would cost again counts":        {percent(0), asks(30), units(30), units(150), units(0)},
		"the dearer of both counts":              {percent(30), asks(50), units(30), units(75), units(0)},
		"a sale without loss takes nothing":      {percent(10), asks(5), units(1), units(300), units(300)},
		"the second has what the first leaves":   {percent(30), refuses, units(90), units(300), units(150)},
		"a day that is used up sells nothing":    {percent(30), refuses, units(0), units(0), units(0)},
		"what nobody paid for or asks is a gift": {percent(0), refuses, units(0), units(300), units(300)},
	} {
		f := facts()
		f.Caps = &limits.Caps{PerCall: units(1000), Left: c.left}
		f.Worth.Set(protection.Address{7}, limits.Worth{Cover: units(1000), Dearest: c.dearest})
		var used limits.Usage
		for i, want := range []amount.Amount{c.sold, c.then} {
			o, verdicts, err := bounds().Order(trade.Order{Series: series().ID, Action: trade.Sell, Amount: units(300)}, series(), f, &used, tenth, c.again)
			if err != nil {
				t.Fatal(err)
			}
			if d := want.Minus(o.Amount).Plus(o.Amount.Minus(want)); d.Cmp(amount.New(100)) > 0 { // rounding
				t.Errorf("%s: sale %d is %s, want %s: %+v", name, i+1, o.Amount.Format(6), want.Format(6), verdicts)
			}
		}
	}
	down := errors.New("down")
	f := facts()
	f.Caps = &limits.Caps{PerCall: units(1000), Left: units(1000)}
	_, _, err := bounds().Order(trade.Order{Action: trade.Sell, Amount: units(1)}, series(), f, &limits.Usage{}, tenth, func(amount.Amount) (amount.Amount, error) { return amount.Amount{}, down })
	if !errors.Is(err, down) {
		t.Errorf("an unreadable price is %v", err)
	}
}

func refuses(amount.Amount) (amount.Amount, error) { return amount.Amount{}, trade.ErrRefused }

// asks a percentage of the amount.
func asks(n uint64) limits.Again {
	return func(a amount.Amount) (amount.Amount, error) { return a.MulDiv(percent(n), protection.WAD), nil }
}

func TestOrdersOfOneCycleShareAPoolsFreeCapital(t *testing.T) {
	a, b := series(), series()
	b.ID = protection.Address{6}
	a.Free, b.Free = units(600), units(600)
	var used limits.Usage
	want := []amount.Amount{units(500), units(100)}
	for i, s := range []protection.Series{a, b} {
		o, _, err := bounds().Order(trade.Order{Series: s.ID, Action: trade.Buy, Amount: units(500)}, s, facts(), &used, tenth, nil)
		if err != nil || o.Amount != want[i] {
			t.Errorf("order %d of %s, want %s: %v", i, o.Amount, want[i], err)
		}
	}
}

// A mad strategy: whatever is asked in one cycle, premium stays within both
// budgets and cash, and no pool gives more than its share.
func TestNoOrdersOfACycleExceedTheBudgets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, b := facts(), bounds()
		f.Spent = units(rapid.Uint64Range(0, 300).Draw(t, "spent"))
		f.Cash = units(rapid.Uint64Range(0, 300).Draw(t, "cash"))
		s := series()
		s.PoolAssets = units(rapid.Uint64Range(0, 20000).Draw(t, "pool"))
		var used limits.Usage
		var premium, cover amount.Amount
		for range rapid.IntRange(1, 12).Draw(t, "orders") {
			asked := amount.New(rapid.Uint64().Draw(t, "asked"))
			o, _, err := b.Order(trade.Order{Series: s.ID, Action: trade.Buy, Amount: asked}, s, f, &used, tenth, nil)
			if err != nil {
				t.Fatal(err)
			}
			if o.Amount.IsZero() {
				continue
			}
			if o.Quote.Cmp(b.PerOrderPremium) > 0 {
				t.Fatalf("premium %s of one order", o.Quote)
			}
			premium, cover = premium.Plus(o.Quote), cover.Plus(o.Amount)
		}
		if premium.Plus(f.Spent).Cmp(b.PremiumPerDay) > 0 && !premium.IsZero() || premium.Cmp(f.Cash) > 0 {
			t.Fatalf("premium %s, spent before %s, cash %s", premium, f.Spent, f.Cash)
		}
		if cover.Cmp(s.PoolAssets.MulDiv(b.PoolSharePerCycle, protection.WAD)) > 0 {
			t.Fatalf("cover %s of a pool of %s", cover, s.PoolAssets)
		}
	})
}

func TestAnExposureInAnotherAssetIsNoMoneyOfTheLimits(t *testing.T) {
	f := facts()
	f.Exposures = append(f.Exposures, protection.Exposure{Reference: protection.Reference{Kind: protection.AaveReserve, Market: protection.Address{9}, Asset: weth}, Amount: amount.New(10e18)})
	for _, m := range bounds().Measures(f, limits.State{}) {
		if m.Subject == weth.String() {
			t.Errorf("%s of 10 WETH is %s against %s", m.Limit, m.Unit.Format(m.Measured), m.Unit.Format(m.Bound))
		}
	}
}

func TestAYearsPremiumCutsAPurchase(t *testing.T) {
	year := units(100)
	for _, c := range []struct {
		name         string
		bound        *amount.Amount
		spent        uint64
		first, after uint64 // bought of 500 at a tenth, and of 500 again
	}{
		{"no such bound", nil, 90, 500, 500},
		{"a year that has room", &year, 0, 500, 500},
		{"a year that has room for one", &year, 50, 500, 0},
		{"a year that is all but spent", &year, 90, 100, 0},
		{"a year that is spent", &year, 100, 0, 0},
		{"a year in which more was spent than is allowed now", &year, 250, 0, 0},
	} {
		b, f := bounds(), facts()
		b.PremiumPerYear, f.Yearly = c.bound, units(c.spent)
		var used limits.Usage
		for i, want := range []uint64{c.first, c.after} {
			o, verdicts, err := b.Order(trade.Order{Series: series().ID, Action: trade.Buy, Amount: units(500)}, series(), f, &used, tenth, nil)
			k := slices.IndexFunc(verdicts, func(v trade.Verdict) bool { return v.Limit == limits.PerYear })
			if err != nil || o.Amount != units(want) || (k >= 0) != (c.bound != nil) || k >= 0 && (verdicts[k].Outcome == trade.Passed) != (want == 500) {
				t.Errorf("%s: order %d buys %s, want %d: %+v, %v", c.name, i, o.Amount.Format(6), want, verdicts, err)
			}
		}
	}
}
