package report

import (
	"math"
	"time"
)

// Day is an instant on an axis of dates: days since 1970, in UTC.
func Day(t time.Time) float64 { return float64(t.UnixMilli()) / 864e5 }

// date is the instant of a place on an axis of dates.
func date(day float64) time.Time { return time.UnixMilli(int64(math.Round(day * 864e5))).UTC() }

// dateSteps are distances between ticks, by rising days, with the layout of labels.
var dateSteps = []struct {
	hours, days, months int
	layout              string
}{
	{hours: 1, layout: "02 15:04"}, {hours: 3, layout: "02 15:04"}, {hours: 6, layout: "02 15:04"}, {hours: 12, layout: "02 15:04"},
	{days: 1, layout: "01-02"}, {days: 2, layout: "01-02"}, {days: 5, layout: "01-02"}, {days: 10, layout: "01-02"},
	{months: 1, layout: "2006-01"}, {months: 2, layout: "2006-01"}, {months: 3, layout: "2006-01"}, {months: 6, layout: "2006-01"},
	{months: 12, layout: "2006"}, {months: 24, layout: "2006"}, {months: 60, layout: "2006"}, {months: 120, layout: "2006"},
}

// dateTicks are at most about n instants from lo to hi at which hours, days or
// months begin, and the layout that tells them apart.
func dateTicks(lo, hi float64, n int) ([]float64, string) {
	from, to := date(lo), date(hi)
	for i, s := range dateSteps {
		step := float64(s.hours)/24 + float64(s.days) + 30.4*float64(s.months)
		if (hi-lo)/step > float64(n) && i+1 < len(dateSteps) {
			continue
		}
		var out []float64
		for t := firstDate(from, s.hours, s.days, s.months); !t.After(to); {
			if !t.Before(from) {
				out = append(out, Day(t))
			}
			next := t.Add(time.Duration(s.hours)*time.Hour).AddDate(0, s.months, s.days)
			if s.days > 1 && (next.Month() != t.Month() || next.Day()+s.days/2 > 30) { // so that each month begins with its first
				next = time.Date(t.Year(), t.Month()+1, 1, 0, 0, 0, 0, time.UTC)
			}
			t = next
		}
		return out, s.layout
	}
	return nil, ""
}

// firstDate is where the steps around an instant begin.
func firstDate(t time.Time, hours, days, months int) time.Time {
	switch {
	case hours > 0:
		return t.Truncate(24 * time.Hour)
	case days == 1:
		return t.Truncate(24 * time.Hour)
	case days > 1:
		return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
	}
	of := int(t.Month()) - 1
	if months >= 12 {
		years := months / 12
		return time.Date(t.Year()-t.Year()%years, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(t.Year(), time.Month(of-of%months+1), 1, 0, 0, 0, 0, time.UTC)
}
