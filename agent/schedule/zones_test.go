package schedule

import (
	"archive/zip"
	"crypto/sha256"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// Every IANA zone, 2000 to 2040: each slot once, in order, at the instant that
// the policy of this package names, and each time that the clock left out or
// showed twice explained. The oracle knows nothing of cron libraries and of Go's
// zone bounds: it walks the wall clock minute by minute around every change of
// every zone, and between changes the offset is constant.

// zones are the names in Go's own database, one for each distinct zone.
func zones(t *testing.T) (names []string) {
	t.Helper()
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatalf("the list of zones is in Go's own folder: %v", err)
	}
	z, err := zip.OpenReader(filepath.Join(strings.TrimSpace(string(root)), "lib", "time", "zoneinfo.zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	distinct := map[[32]byte]bool{}
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			t.Fatal(err)
		}
		if sum := sha256.Sum256(data); !distinct[sum] {
			distinct[sum] = true
			names = append(names, f.Name)
		}
	}
	t.Logf("%d names for %d zones", len(z.File), len(names))
	if len(names) < 300 {
		t.Fatalf("only %d zones were found", len(names))
	}
	return names
}

// lines are what people write: by the fields' plain meaning.
var lines = []struct {
	text   string
	rhythm bool // every hour is allowed
	fires  func(w time.Time) bool
}{
	{"30 2 * * *", false, func(w time.Time) bool { return w.Minute() == 30 && w.Hour() == 2 }},
	{"15 0 * * *", false, func(w time.Time) bool { return w.Minute() == 15 && w.Hour() == 0 }},
	{"0,30 1-3 * * *", false, func(w time.Time) bool { return w.Minute()%30 == 0 && w.Hour() >= 1 && w.Hour() <= 3 }},
	{"0 0 * * 0", false, func(w time.Time) bool { return w.Minute() == 0 && w.Hour() == 0 && w.Weekday() == time.Sunday }},
	{"*/15 * * * *", true, func(w time.Time) bool { return w.Minute()%15 == 0 }},
	{"0 * * * *", true, func(w time.Time) bool { return w.Minute() == 0 }},
	{"59 23 31 12 *", false, func(w time.Time) bool {
		return w.Minute() == 59 && w.Hour() == 23 && w.Day() == 31 && w.Month() == time.December
	}},
	{"0 0 1 * *", false, func(w time.Time) bool { return w.Minute() == 0 && w.Hour() == 0 && w.Day() == 1 }},
	{"0 0 29 2 *", false, func(w time.Time) bool {
		return w.Minute() == 0 && w.Hour() == 0 && w.Day() == 29 && w.Month() == time.February
	}},
}

var (
	firstDay = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	lastDay  = time.Date(2041, 1, 1, 0, 0, 0, 0, time.UTC)
)

// stretch is a span of one offset.
type stretch struct {
	from   time.Time
	offset time.Duration
}

// offsetAt is what time.Format says of the zone's offset.
func offsetAt(at time.Time, zone *time.Location) time.Duration {
	_, seconds := at.In(zone).Zone()
	return time.Duration(seconds) * time.Second
}

// stretches finds every change of offset by looking every six hours and
// halving, without asking for the zone's bounds.
func stretches(zone *time.Location) (out []stretch) {
	at := firstDay.Add(-48 * time.Hour)
	offset := offsetAt(at, zone)
	out = append(out, stretch{at, offset})
	for ; at.Before(lastDay.Add(48 * time.Hour)); at = at.Add(6 * time.Hour) {
		next := at.Add(6 * time.Hour)
		now := offsetAt(next, zone)
		if now == offset {
			continue
		}
		low, high := at, next
		for high.Sub(low) > time.Second {
			if middle := low.Add(high.Sub(low) / 2).Truncate(time.Second); offsetAt(middle, zone) == offset {
				low = middle
			} else {
				high = middle
			}
		}
		offset = now
		out = append(out, stretch{high, now})
	}
	return out
}

// fate is what the oracle saw of one line.
type fate struct{ want, absent, twice []time.Time }

// walk is the oracle: for each line the instants in [from, to) at which it
// fires, and which of its times the wall clock left out or showed twice. It goes
// minute by minute from a day and a half before, so as to know what was shown.
func walk(list []stretch, from, to time.Time) []fate {
	out := make([]fate, len(lines))
	i := 0
	wall := func(at time.Time) time.Time {
		for i+1 < len(list) && !list[i+1].from.After(at) {
			i++
		}
		return at.Add(list[i].offset)
	}
	begin := from.Add(-36 * time.Hour)
	latest := wall(begin).Add(-time.Minute) // the latest wall time shown so far
	for at := begin; at.Before(to); at = at.Add(time.Minute) {
		w := wall(at)
		if !at.Before(from) {
			for k, l := range lines {
				f, fired := &out[k], false
				for gap := latest.Add(time.Minute); gap.Before(w); gap = gap.Add(time.Minute) { // left out
					if l.fires(gap) {
						f.absent, fired = append(f.absent, gap), fired || !l.rhythm
					}
				}
				switch again := !w.After(latest); {
				case !l.fires(w):
				case again && !l.rhythm:
					f.twice = append(f.twice, w)
				default:
					fired = true
				}
				if fired {
					f.want = append(f.want, at)
				}
			}
		}
		if w.After(latest) {
			latest = w
		}
	}
	return out
}

// around are the stretches that a walk from a day and a half before from meets.
func around(list []stretch, from, to time.Time) []stretch {
	first := 0
	for i, s := range list {
		if !s.from.After(from.Add(-36 * time.Hour)) {
			first = i
		}
	}
	last := first + 1
	for last < len(list) && list[last].from.Before(to) {
		last++
	}
	return list[first:last]
}

func TestEveryZoneFrom2000To2040RunsEachSlotOnce(t *testing.T) {
	t.Parallel()
	names := zones(t)
	if testing.Short() {
		names = names[:40]
	}
	changes, slots, shifts := 0, 0, 0
	walked := map[string][]fate{} // many zones change at the same instants
	for _, name := range names {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		list := stretches(zone)
		crons := make([]Cron, len(lines))
		for i, l := range lines {
			crons[i] = parse(t, l.text, name)
		}
		for _, change := range list[1:] {
			changes++
			from, to := change.from.Truncate(time.Minute).Add(-2*time.Hour), change.from.Truncate(time.Minute).Add(26*time.Hour)
			near := around(list, from, to)
			key := fmt.Sprint(from.Unix(), near[0].offset)
			for _, s := range near[1:] {
				key += fmt.Sprint(" ", s.from.Unix(), s.offset)
			}
			if walked[key] == nil {
				walked[key] = walk(near, from, to)
			}
			for i, l := range lines {
				f := walked[key][i]
				got := between(crons[i], from, to)
				if !slices.EqualFunc(got, f.want, time.Time.Equal) {
					t.Fatalf("%s, %q around %s: fires at %v, want %v", name, l.text, change.from.In(zone), got, f.want)
				}
				slots += len(got)
				shifts += explained(t, name, crons[i], from, to, f, got)
			}
		}
	}
	t.Logf("%d zones, %d changes of offset (%d walks), %d slots around them, %d times left out or shown twice, all explained", len(names), changes, len(walked), slots, shifts)
}

// between are the instants in [from, to) at which a line fires, by Next.
func between(c Cron, from, to time.Time) (out []time.Time) {
	for at := c.Next(from.Add(-time.Second)); !at.IsZero() && at.Before(to); at = c.Next(at) {
		out = append(out, at)
	}
	return out
}

// explained compares Shifts with what the walk saw: every time that was left out
// or came twice is there, once, with where it ran.
func explained(t *testing.T, name string, c Cron, from, to time.Time, f fate, ran []time.Time) int {
	t.Helper()
	var gone, again []time.Time
	for _, s := range c.Shifts(from.Add(-time.Second), to.Add(-time.Second)) {
		if s.Why == "" || !strings.Contains(s.Why, name) {
			t.Fatalf("%s, %q: %s is not explained: %q", name, c, s.Wall, s.Why)
		}
		if s.Absent {
			gone = append(gone, s.Wall)
		} else {
			again = append(again, s.Wall)
		}
		if s.Ran.IsZero() != (s.Absent && c.everyHour()) {
			t.Fatalf("%s, %q: %s ran at %s", name, c, s.Wall, s.Ran)
		}
		if s.Absent && !s.Ran.IsZero() {
			if !slices.ContainsFunc(ran, s.Ran.Equal) {
				t.Fatalf("%s, %q: %s is said to run at %s, and does not", name, c, s.Wall, s.Ran)
			}
			if !strings.Contains(c.Explain(s.Ran), "does not exist") {
				t.Fatalf("%s, %q: what ran at %s explains itself with %q", name, c, s.Ran, c.Explain(s.Ran))
			}
		}
	}
	slices.SortFunc(again, time.Time.Compare)
	twice := slices.SortedFunc(slices.Values(f.twice), time.Time.Compare)
	if !slices.EqualFunc(gone, f.absent, time.Time.Equal) || !slices.EqualFunc(again, twice, time.Time.Equal) {
		t.Fatalf("%s, %q from %s: explained are %v left out and %v twice, want %v and %v", name, c, from, gone, again, f.absent, twice)
	}
	return len(gone) + len(again)
}

// The rare lines, over all the years and not only around changes.
func TestEveryZoneRunsTheFirstOfEachMonthAndLeapDaysOnce(t *testing.T) {
	t.Parallel()
	names := zones(t)
	slots := 0
	for _, name := range names {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		list := stretches(zone)
		for _, l := range []struct {
			text  string
			walls []time.Time
		}{{"0 0 1 * *", firsts()}, {"0 0 29 2 *", leapDays()}, {"30 2 1 * *", shifted(firsts(), 150*time.Minute)}} {
			var want []time.Time
			for _, w := range l.walls {
				want = append(want, shown(list, w))
			}
			got := between(parse(t, l.text, name), firstDay.Add(-24*time.Hour), lastDay.Add(24*time.Hour))
			if !slices.EqualFunc(got, want, time.Time.Equal) {
				for i := range min(len(got), len(want)) {
					if !got[i].Equal(want[i]) {
						t.Fatalf("%s, %q: slot %d is %s, want %s", name, l.text, i, got[i].In(zone), want[i].In(zone))
					}
				}
				t.Fatalf("%s, %q: %d slots, want %d", name, l.text, len(got), len(want))
			}
			slots += len(got)
		}
	}
	t.Logf("%d zones, %d slots", len(names), slots)
}

func firsts() (out []time.Time) {
	for w := firstDay; !w.After(lastDay); w = w.AddDate(0, 1, 0) {
		out = append(out, w)
	}
	return out
}

func leapDays() (out []time.Time) {
	for year := 2000; year <= 2040; year += 4 {
		out = append(out, time.Date(year, 2, 29, 0, 0, 0, 0, time.UTC))
	}
	return out
}

func shifted(walls []time.Time, by time.Duration) (out []time.Time) {
	for _, w := range walls {
		out = append(out, w.Add(by))
	}
	return out
}

// shown is the first instant at which the wall shows w, or the change that left
// it out: it asks each stretch in turn.
func shown(list []stretch, w time.Time) time.Time {
	for i, s := range list {
		at := w.Add(-s.offset)
		if at.Before(s.from) {
			return s.from // the stretch before ended earlier than w, and this one begins later
		}
		if i+1 == len(list) || at.Before(list[i+1].from) {
			return at
		}
	}
	return time.Time{}
}
