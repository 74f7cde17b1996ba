package evaluate

import (
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// spending is a step whose day has spent so much of 100.
func spending(n int, hours int, spent uint64) *backtest.Step {
	s := aStep(n, begin.Add(time.Duration(hours)*time.Hour), nil, 0)
	s.Record.Policy.Bounds = limits.Bounds{Asset: dai, Symbol: "DAI", PremiumPerDay: whole(100), PremiumLifetime: whole(1e6), OrdersPerHour: 1}
	s.Record.Budget.Spent, s.Record.Budget.Lifetime = whole(spent), whole(spent)
	return s
}

func bandOf(t *testing.T, list []Band, limit string) Band {
	for _, b := range list {
		if b.Limit == limit {
			return b
		}
	}
	t.Fatalf("no band of %s", limit)
	return Band{}
}

func TestABandCountsItsBreachesAndTheirTime(t *testing.T) {
	var b bands
	began, over := 0, time.Duration(0)
	// Breached at 2 and 3 o'clock until 5, and at 6 until the end.
	for i, c := range []struct{ hours, spent int }{{0, 40}, {1, 100}, {2, 101}, {3, 250}, {5, 90}, {6, 120}, {30, 180}} {
		s := spending(i, c.hours, uint64(c.spent))
		if c.hours == 3 {
			s.Record.Decision.Verdicts = []trade.Verdict{{Limit: limits.PerDay, Outcome: trade.Refused}, {Limit: limits.PerDay, Outcome: trade.Cut}, {Limit: limits.SaleFloor, Outcome: trade.Refused}}
		}
		x, y := b.saw(s.Record)
		began, over = began+x, over+y
	}
	if began != 2 || over != 27*time.Hour {
		t.Errorf("%d breaches in %s", began, over)
	}
	list := b.figures(history.Modelled)
	day := bandOf(t, list, limits.PerDay)
	for _, c := range []struct {
		what  string
		f     Figure
		value string
	}{{"least", day.Least, "40"}, {"most", day.Most, "250"}, {"bound", day.Bound, "100"}, {"closest", day.Closest, "2.5"}, {"breaches", day.Breaches, "2"}, {"over", day.Over, "27"},
		{"cut", day.Cut, "1"}, {"refused", day.Refused, "1"}, {"the first day's peak", day.Points[0].Measured, "250"}, {"the second's", day.Points[1].Measured, "180"}} {
		want(t, c.what, c.f, c.value)
	}
	if !day.First.Equal(begin.Add(2*time.Hour)) || day.Unit != "DAI" || len(day.Points) != 2 {
		t.Errorf("band %+v", day)
	}
	if floor := bandOf(t, list, limits.SaleFloor); floor.Most.Has() || floor.Refused.Value != "1" || list[len(list)-1].Limit != limits.SaleFloor {
		t.Errorf("a limit without a measure: %+v", floor)
	}
	if first := list[0].Limit; first != limits.PerDay {
		t.Errorf("the first band is %s", first)
	}
	s := b.spells(30*time.Hour, time.Hour, history.Modelled)
	want(t, "spells", s.Spells, "2")
	want(t, "open", s.Open, "1")
	want(t, "longest, which is not over", s.Longest, "24")
	want(t, "beyond the waiting period", s.Beyond, "2")
	want(t, "share", s.Share, "0.9")
}

func TestABandHasFewPoints(t *testing.T) {
	var b bands
	for i := range 1000 {
		spent := 10
		if i == 777 {
			spent = 99
		}
		b.saw(spending(i, 24*i, uint64(spent)).Record)
	}
	x := bandOf(t, b.figures(history.Modelled), limits.PerDay)
	found := false
	for _, p := range x.Points {
		found = found || p.Measured.Value == "99"
	}
	if len(x.Points) > BandPoints || len(x.Points) < BandPoints/2 || !found {
		t.Errorf("%d points, the peak among them: %v", len(x.Points), found)
	}
}

func TestWhatIsUnknownIsNoBreach(t *testing.T) {
	var b bands
	s := spending(0, 0, 0)
	s.Record.Observation.Prices = []limits.Price{{Asset: weth, Symbol: "WETH", Problem: "no answer"}}
	if began, _ := b.saw(s.Record); began != 0 {
		t.Errorf("%d breaches", began)
	}
	x := bandOf(t, b.figures(history.Modelled), limits.PricesAgree)
	if x.Unknown.Value != "1" || x.Most.Has() || x.Subject != "WETH" {
		t.Errorf("band %+v", x)
	}
}

func TestATargetIsMissedUntilItIsMinted(t *testing.T) {
	var x targets
	series := []protection.Series{aSeries(1, 0, 200, begin, begin.Add(30*day))}
	at := func(hours int, level, held, pending uint64) {
		s := aStep(hours, begin.Add(time.Duration(hours)*time.Hour), nil, 0)
		s.Record.Policy.Desk = desk.Rules{Minimum: whole(2), Band: whole(5e16)} // 5%
		s.Record.Observation.Series = series
		s.Record.Observation.Holdings = []trade.Holding{{Series: series[0].ID, Held: whole(held), Pending: whole(pending)}}
		s.Record.Decision.Targets = []trade.Target{{Series: series[0].ID, Level: whole(level)}, {Series: protection.Address{77}, Level: whole(1000)}}
		x.saw(s.Record)
	}
	at(0, 0, 0, 0)
	at(1, 100, 0, 0)   // wanted
	at(2, 100, 0, 100) // accepted: pending cover is not cover
	at(25, 100, 100, 0)
	at(26, 105, 100, 0)   // within the desk's band
	at(30, 200, 100, 100) // wanted again
	at(40, 100, 100, 0)   // no longer
	at(50, 300, 100, 0)   // to the end
	at(60, 300, 100, 0)
	s := x.figures(60*time.Hour, 12*time.Hour, history.Modelled)
	for _, c := range []struct {
		what  string
		f     Figure
		value string
	}{{"spells", s.Spells, "3"}, {"open", s.Open, "1"}, {"median", s.Median, "10"}, {"90%", s.P90, "24"}, {"longest", s.Longest, "24"}, {"beyond", s.Beyond, "1"}} {
		want(t, c.what, c.f, c.value)
	}
	// A spell that is not over counts for as long as it has lasted.
	at(70, 300, 100, 0)
	at(80, 300, 100, 0)
	s = x.figures(80*time.Hour, 12*time.Hour, history.Modelled)
	want(t, "longest, with the open one", s.Longest, "30")
	want(t, "beyond, with the open one", s.Beyond, "2")
	want(t, "median of those that ended", s.Median, "10")
	if got := s.Share.Float(); got < .79 || got > .81 { // 24, 10 and 30 of 80 hours
		t.Errorf("share %v", got)
	}
}
