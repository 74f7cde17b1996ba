package limits_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// at is facts at some minute, with an oracle so many tenths of a percent off.
func at(minute int, tenths uint64) *limits.Facts {
	f := facts()
	f.Now = now.Add(time.Duration(minute) * time.Minute)
	f.DataTime, f.Settlement.FeedAt, f.Prices[0].FeedAt = f.Now, f.Now, f.Now
	f.Prices[0].Feed = amount.New(1000)
	f.Prices[0].Oracle, f.Prices[0].OracleDecimals, f.Prices[0].FeedDecimals = amount.New(1000+tenths), 0, 0
	return f
}

// The bound is 2%, the hysteresis 20% of it, and the calm while five minutes.
func TestAClosedGateOpensOnlyAfterACalmWhile(t *testing.T) {
	var state limits.State
	for _, c := range []struct {
		minute int
		tenths uint64
		open   bool
		what   string
	}{
		{0, 20, true, "at the bound it is open"},
		{1, 21, false, "above the bound it closes"},
		{2, 19, false, "below the bound but within the hysteresis it stays closed"},
		{10, 17, false, "however long"},
		{11, 16, false, "low enough it waits"},
		{14, 16, false, "for the calm while"},
		{15, 17, false, "which starts again when it was not calm"},
		{16, 10, false, "and again"},
		{20, 10, false, "to its end"},
		{21, 10, true, "and then it opens"},
		{22, 20, true, "and asks no more than its bound again"},
	} {
		g := bounds().Gate(at(c.minute, c.tenths), state)
		if g.Open != c.open {
			t.Errorf("minute %d at %d tenths: %s: open = %v", c.minute, c.tenths, c.what, g.Open)
		}
		state = g.State
	}
	if len(state.Closed) != 0 {
		t.Errorf("it remembers %+v", state.Closed)
	}
}

func TestAGateThatCannotBeMeasuredStaysClosedForTheCalmWhileToo(t *testing.T) {
	broken := at(0, 0)
	broken.Prices[0].Problem = "round is not complete"
	state := bounds().Gate(broken, limits.State{}).State
	still := at(1, 0)
	still.Prices[0].Problem = broken.Prices[0].Problem
	if state = bounds().Gate(still, state).State; !state.Closed[0].Since.Equal(now) {
		t.Errorf("a minute later it is closed since %s, not %s", state.Closed[0].Since, now)
	}
	none := at(1, 0)
	none.Prices = nil
	state = bounds().Gate(none, state).State
	g := bounds().Gate(at(2, 0), state)
	if g.Open || len(g.State.Closed) != 1 || !g.State.Closed[0].Since.Equal(now) {
		t.Errorf("open %v, %+v", g.Open, g.State.Closed)
	}
	if g = bounds().Gate(at(7, 0), g.State); !g.Open {
		t.Errorf("after five calm minutes: %+v", g.Verdicts)
	}
}

// A feed that is updated once an hour is nearly an hour old before each round: it
// opens again all the same, and so does a gate on blocks that come late.
func TestAnAgeThatStaysBelowItsBoundOpensTheGateAgain(t *testing.T) {
	b := bounds()
	b.ReopenAfter = 2 * time.Hour
	step := func(minute, feed int, state limits.State) limits.Gated {
		f := at(minute, 0)
		f.Prices[0].FeedAt = f.Now.Add(-time.Duration(feed) * time.Minute)
		return b.Gate(f, state)
	}
	g := step(0, 61, limits.State{})
	if g.Open {
		t.Fatal("a stale feed is taken")
	}
	for minute := 1; minute < 200; minute++ {
		g = step(minute, (minute+1)%60, g.State)
		if want := minute >= 121; g.Open != want {
			t.Fatalf("minute %d: open = %v: %+v", minute, g.Open, g.State.Closed)
		}
	}
}

func TestTheAssetsWithoutAFeedAreNamedLargestFirst(t *testing.T) {
	f := facts()
	for i := range byte(7) {
		f.Prices = append(f.Prices, limits.Price{Asset: protection.Address{30 + i}, Symbol: string(rune('A' + i)), Unfed: true, Part: percent(uint64(1 + i))})
	}
	g := bounds().Gate(f, limits.State{})
	i := slices.IndexFunc(g.Verdicts, func(v trade.Verdict) bool { return v.Limit == limits.WithoutFeed })
	reason := g.Verdicts[i].Reason.String()
	if !strings.Contains(reason, "G (7%, 0x24") || !strings.Contains(reason, "C (3%") || strings.Contains(reason, "B (") || !strings.HasSuffix(reason, ", 2 more") {
		t.Errorf("it says %q", reason)
	}
}

func TestAFallThatMayOnlyLookLikeOneClosesTheGateAndTripsNothing(t *testing.T) {
	was := limits.State{Started: true, HighWater: *account(1000, 0)}
	for name, c := range map[string]struct {
		up, doubt     uint64
		open, tripped bool
	}{
		"within the bound nothing happens":             {500, 0, true, false},
		"a fall that no doubt explains trips":          {499, 0, false, true},
		"one that the doubt explains closes only":      {499, 1, false, false},
		"one beyond the doubt trips":                   {400, 99, false, true},
		"doubt without a fall closes nothing":          {500, 900, true, false},
		"all in doubt is no loss, and no trade either": {0, 1000, false, false},
	} {
		f := facts()
		f.Account, f.Doubt = account(c.up, 0), units(c.doubt)
		if g := bounds().Gate(f, was); g.Open != c.open || (len(g.Trips) == 1) != c.tripped || g.State.HighWater != was.HighWater {
			t.Errorf("%s: open %v, trips %+v, %+v", name, g.Open, g.Trips, g.State)
		}
	}
}

func account(up, down uint64) *limits.Account {
	return &limits.Account{Up: units(up), Down: units(down)}
}

func TestBreakersTripAndStartAfreshOnceAPersonResumes(t *testing.T) {
	step := func(f *limits.Facts, was limits.State) limits.Gated { return bounds().Gate(f, was) }
	with := func(a *limits.Account, failures uint64, resumed int64) *limits.Facts {
		f := facts()
		f.Account, f.Failures, f.Resumed = a, failures, resumed
		return f
	}
	first := step(with(account(100, 100), 3, 0), limits.State{})
	if !first.Open || len(first.Trips) != 0 {
		t.Fatalf("three failures and no loss: %+v", first)
	}
	for name, c := range map[string]struct {
		f     *limits.Facts
		limit string
	}{
		"a fourth failure in a row trips":                 {with(account(100, 100), 4, 0), limits.ConsecutiveFailures},
		"a fall by more than the drawdown trips":          {with(account(100, 601), 0, 0), limits.Drawdown},
		"a fall below a best that was no loss trips":      {with(account(0, 501), 0, 0), limits.Drawdown},
		"failures trip while the account cannot be known": {with(nil, 4, 0), limits.ConsecutiveFailures},
	} {
		g := step(c.f, first.State)
		if g.Open || len(g.Trips) != 1 || g.Trips[0].Limit != c.limit || g.Trips[0].Mode != trade.ModeHalted || g.Trips[0].Reason == "" {
			t.Errorf("%s: %+v", name, g.Trips)
		}
	}
	best := step(with(account(900, 100), 0, 0), first.State)
	if g := step(with(account(500, 100), 0, 0), best.State); len(g.Trips) != 0 {
		t.Errorf("400 below the best tripped: %+v", g.Trips)
	}
	fallen := step(with(account(300, 100), 0, 0), best.State)
	if len(fallen.Trips) != 1 {
		t.Fatalf("600 below the best: %+v", fallen)
	}
	if g := step(with(nil, 0, 0), fallen.State); g.State.HighWater != best.State.HighWater {
		t.Errorf("an unreadable account moved the best: %+v", g.State)
	}
	if g := step(with(account(300, 100), 0, 7), fallen.State); len(g.Trips) != 0 || g.State.HighWater != *account(300, 100) {
		t.Errorf("resumed: %+v from %+v", g.Trips, g.State)
	}
}

func TestMeasuresSayWhatIsLeft(t *testing.T) {
	f := facts()
	f.Spent, f.Account, f.Orders = units(50), account(100, 300), 21
	state := limits.State{Started: true, HighWater: *account(0, 0)}
	want := map[string]string{limits.PerDay: "200 USDC 80%", limits.Drawdown: "300 USDC 60%", limits.OrdersPerHour: "0 0%", limits.PricesAgree: "1.5024% 75.1243%", limits.FeedHeartbeat: "1h0m0s 100%"}
	for _, m := range bounds().Measures(f, state) {
		left, part := m.Left()
		if w, ok := want[m.Limit]; ok && m.Unit.Format(left)+" "+limits.Parts.Format(part) != w {
			t.Errorf("%s leaves %s, %s; want %s", m.Limit, m.Unit.Format(left), limits.Parts.Format(part), w)
		}
		if over := m.Limit == limits.OrdersPerHour; m.Over() != over {
			t.Errorf("%s: over = %v", m.Limit, m.Over())
		}
		delete(want, m.Limit)
	}
	if len(want) != 0 {
		t.Errorf("not measured: %v", want)
	}
}
