package schedule

import (
	"errors"
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
