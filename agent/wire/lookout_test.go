package wire

import (
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

func TestAnUnclaimedSeriesIsMoreUrgentAsItsWindowPasses(t *testing.T) {
	noon := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	const day = 24 * time.Hour
	week := market.ClaimWindow{From: noon, Until: noon.Add(7 * day)}
	short := market.ClaimWindow{From: noon, Until: noon.Add(day)}
	for _, c := range []struct {
		what       string
		window     market.ClaimWindow
		after      time.Duration
		code, says string
	}{
		{"not settled yet", market.ClaimWindow{}, 0, "", ""},
		{"just settled", week, 0, "", ""},
		{"before half", week, 3 * day, "", ""},
		{"half", week, 84 * time.Hour, "claim", "half"},
		{"the last day", week, 6 * day, "claim-deadline", "less than a day"},
		{"the last hour", week, 7*day - time.Hour, "claim-deadline", "less than an hour"},
		{"at its end", week, 7 * day, "claim-deadline", "less than an hour"},
		{"a day's window, at once", short, 0, "", ""},
		{"a day's window, half", short, 12 * time.Hour, "claim-deadline", "less than a day"},
		{"over", market.ClaimWindow{Closed: true}, 0, "claim-deadline", "is over"},
	} {
		code, text := urgencyOf(c.window, noon.Add(c.after))
		if code != c.code || !strings.Contains(text, c.says) {
			t.Errorf("%s: %q %q, want %q", c.what, code, text, c.code)
		}
	}
}

func TestARunwayDoesNotFlap(t *testing.T) {
	var r runway
	for i, c := range []struct {
		balance, daily, floor uint64
		short, out            bool
	}{
		{1000, 0, 100, false, false}, // nothing is spent: it lasts for ever
		{300, 100, 100, false, false},
		{299, 100, 100, true, false},
		{399, 100, 100, true, false}, // not enough to be enough again
		{400, 100, 100, false, false},
		{300, 100, 100, false, false},
		{99, 10, 100, false, true},
		{124, 10, 100, false, true},
		{125, 10, 100, false, false},
		{0, 1, 100, true, true},
	} {
		r.measure(amount.New(c.balance), amount.New(c.daily), amount.New(c.floor))
		if r.short != c.short || r.out != c.out {
			t.Errorf("step %d: short %v, out %v, want %+v", i, r.short, r.out, c)
		}
	}
	r.measure(amount.New(299), amount.New(100), amount.Amount{})
	if r.days() != "2.9" {
		t.Errorf("299 at 100 a day last %s days", r.days())
	}
}
