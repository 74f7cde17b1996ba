package schedule

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func at(t *testing.T, s string) time.Time {
	t.Helper()
	x, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return x.UTC()
}

func parse(t testing.TB, expression, zone string) Cron {
	t.Helper()
	c, err := ParseCron(expression, zone)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestExpressionsThatTheParserShouldNotAcceptAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ expression, zone, says string }{
		"a bad zone inside, which panics":     {"TZ=0", "", "under zone"},
		"a zone without fields, which panics": {"CRON_TZ=UTC", "", "under zone"},
		"a zone inside":                       {"CRON_TZ=UTC 0 0 * * *", "", "under zone"},
		"a negative period":                   {"@every -5s", "", "at least 1s"},
		"a period under a second":             {"@every 500ms", "", "at least 1s"},
		"a period with a broken second":       {"@every 1500ms", "", "whole seconds"},
		"a period of nothing":                 {"@every", "", "not a duration"},
		"a period of zero":                    {"@every 0s", "", "at least 1s"},
		"30 February":                         {"0 0 30 2 *", "", "never fires"},
		"31 April":                            {"0 0 31 4 *", "", "never fires"},
		"an empty expression":                 {" ", "", "cron"},
		"four fields":                         {"0 0 * *", "", "minute, hour"},
		"six fields":                          {"0 0 0 * * *", "", "minute, hour"},
		"a minute past 59":                    {"60 * * * *", "", "minute, hour"},
		"a step of zero":                      {"*/0 * * * *", "", "minute, hour"},
		"a reversed range":                    {"30-10 * * * *", "", "minute, hour"},
		"an unknown descriptor":               {"@fortnightly", "", "cron"},
		"an unknown zone":                     {"0 0 * * *", "Mars/Olympus", "not known"},
		"the machine's zone":                  {"0 0 * * *", "Local", "depends on the machine"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ParseCron(c.expression, c.zone)
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%q: got %v, want an error that says %q", c.expression, err, c.says)
			}
		})
	}
	if _, err := ParseCron("0 0 30 2 *", ""); !errors.Is(err, ErrNeverFires) {
		t.Errorf("30 February is not ErrNeverFires: %v", err)
	}
}

func TestNoExpressionPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		expression := rapid.StringMatching(`(TZ=|CRON_TZ=|@every |@)?[0-9*/,\-?A-Za-z ]{0,20}`).Draw(t, "expression")
		c, err := ParseCron(expression, "")
		if err == nil {
			c.Next(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
		}
	})
}

func TestNextAroundDaylightSaving(t *testing.T) {
	for name, c := range map[string]struct {
		expression, zone, from string
		want                   []string
	}{
		"a time that is skipped runs when the clock jumps": {"30 2 * * *", "America/New_York", "2026-03-07T12:00:00Z",
			[]string{"2026-03-08T07:00:00Z", "2026-03-09T06:30:00Z"}},
		"a time that comes twice runs the first time": {"30 1 * * *", "America/New_York", "2026-10-31T12:00:00Z",
			[]string{"2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z"}},
		"several skipped times run once": {"0,20,40 2 * * *", "America/New_York", "2026-03-07T12:00:00Z",
			[]string{"2026-03-08T07:00:00Z", "2026-03-09T06:00:00Z"}},
		"a rhythm goes on through the repeated hour": {"*/30 * * * *", "America/New_York", "2026-11-01T05:00:00Z",
			[]string{"2026-11-01T05:30:00Z", "2026-11-01T06:00:00Z", "2026-11-01T06:30:00Z", "2026-11-01T07:00:00Z"}},
		"a rhythm goes on over the skipped hour": {"*/30 * * * *", "America/New_York", "2026-03-08T06:00:00Z",
			[]string{"2026-03-08T06:30:00Z", "2026-03-08T07:00:00Z", "2026-03-08T07:30:00Z"}},
		"midnight that does not exist": {"@midnight", "America/Sao_Paulo", "2018-11-03T12:00:00Z",
			[]string{"2018-11-04T03:00:00Z", "2018-11-05T02:00:00Z"}},
		"a shift of half an hour": {"15 2 * * *", "Australia/Lord_Howe", "2026-10-03T00:00:00Z",
			[]string{"2026-10-03T15:30:00Z", "2026-10-04T15:15:00Z"}},
		"a zone of three quarters of an hour": {"0 9 * * *", "Asia/Kathmandu", "2026-01-01T00:00:00Z",
			[]string{"2026-01-01T03:15:00Z", "2026-01-02T03:15:00Z"}},
		"a day that a zone left out altogether": {"0 12 * * *", "Pacific/Apia", "2011-12-29T12:00:00Z",
			[]string{"2011-12-29T22:00:00Z", "2011-12-30T10:00:00Z", "2011-12-30T22:00:00Z"}},
		"a period counted from the epoch": {"@every 90s", "", "2026-01-01T00:00:01Z",
			[]string{"2026-01-01T00:01:30Z", "2026-01-01T00:03:00Z"}},
		"a day on which Go's own zone bounds go backward": {"30 * * * *", "Pacific/Auckland", "2040-12-31T10:00:00Z",
			[]string{"2040-12-31T10:30:00Z", "2040-12-31T11:30:00Z", "2040-12-31T12:30:00Z"}},
		"29 February": {"0 0 29 2 *", "", "2026-01-01T00:00:00Z", []string{"2028-02-29T00:00:00Z"}},
	} {
		t.Run(name, func(t *testing.T) {
			cron, now := parse(t, c.expression, c.zone), at(t, c.from)
			for _, want := range c.want {
				if now = cron.Next(now); !now.Equal(at(t, want)) {
					t.Fatalf("next is %s, want %s", now, want)
				}
			}
		})
	}
}

func TestEveryWallTimeRunsOnceInEveryZoneFrom2000To2040(t *testing.T) {
	zones := []string{"America/New_York", "America/Sao_Paulo", "America/St_Johns", "Europe/Zurich", "Europe/London", "Europe/Dublin",
		"Africa/Casablanca", "Africa/Cairo", "Asia/Beirut", "Asia/Tehran", "Asia/Gaza", "Asia/Kathmandu", "Asia/Pyongyang", "Australia/Lord_Howe",
		"Australia/Adelaide", "Pacific/Auckland", "Pacific/Apia", "Antarctica/Troll", "America/Caracas", "Pacific/Chatham"}
	for _, name := range zones {
		t.Run(strings.ReplaceAll(name, "/", "_"), func(t *testing.T) {
			zone, err := time.LoadLocation(name)
			if err != nil {
				t.Fatal(err)
			}
			changes := 0
			for now := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC); now.Year() < 2041; changes++ {
				end := offsetUntil(now, zone)
				if end.IsZero() {
					break
				}
				checkChange(t, name, zone, end)
				now = end
			}
			t.Logf("%d changes", changes)
		})
	}
}

// checkChange compares Next with a walk over the wall clock, quarter by
// quarter, on the three days around a change: each time of day must run exactly once, at
// the first instant the wall showed it or, when it never did, at the change.
func checkChange(t *testing.T, name string, zone *time.Location, change time.Time) {
	t.Helper()
	type wall struct{ day, hour, minute int }
	first := map[wall]time.Time{}
	local := change.In(zone)
	from := time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, time.UTC).AddDate(0, 0, -1)
	for at := from.AddDate(0, 0, -1); at.Before(from.AddDate(0, 0, 4)); at = at.Add(15 * time.Minute) { // offsets are quarters of an hour since 2000
		_, offset := at.In(zone).Zone()
		w := at.Add(time.Duration(offset) * time.Second)
		key := wall{int(w.Sub(from) / (24 * time.Hour)), w.Hour(), w.Minute()}
		if _, ok := first[key]; !ok && !w.Before(from) {
			first[key] = at
		}
	}
	for _, minute := range []int{0, 15, 30, 45} {
		for _, hour := range []int{0, 1, 2, 3, 4, 12, 23} {
			c := parse(t, fmt.Sprintf("%d %d * * *", minute, hour), name)
			var want []time.Time
			for day := range 3 {
				at, ok := first[wall{day, hour, minute}]
				if !ok {
					at = change.UTC()
				}
				if len(want) == 0 || !at.Equal(want[len(want)-1]) { // a whole day left out falls on one instant
					want = append(want, at)
				}
			}
			at := want[0].Add(-time.Second)
			for _, w := range want {
				if at = c.Next(at); !at.Equal(w) {
					t.Fatalf("%s: %s around %s: next is %s, want %s", name, c, change.In(zone), at.In(zone), w.In(zone))
				}
			}
		}
	}
	// A rhythm: every ten minutes of real time, as long as offsets are
	// multiples of ten minutes.
	c := parse(t, "*/10 * * * *", name)
	_, before := change.Add(-time.Second).In(zone).Zone()
	_, after := change.In(zone).Zone()
	if before%600 != 0 || after%600 != 0 {
		return
	}
	last := c.Next(change.Add(-30 * time.Hour))
	for at := c.Next(last); at.Before(change.Add(30 * time.Hour)); at = c.Next(at) {
		if at.Sub(last) != 10*time.Minute {
			t.Fatalf("%s: the rhythm went from %s to %s", name, last, at)
		}
		last = at
	}
}
