package asof

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
)

var start = time.Date(2021, 5, 19, 0, 0, 0, 0, time.UTC)

func after(minutes int) time.Time { return start.Add(time.Duration(minutes) * time.Minute) }

// fixed is n hundredths.
func fixed(n int64) history.Fixed {
	f, err := history.ParseFixed(fmt.Sprintf("%d.%02d", n/100, n%100))
	if err != nil {
		panic(err)
	}
	return f
}

// at is a point that is known at its time.
func at(minute int, hundredths int64) Point {
	return Point{Time: after(minute), Known: after(minute), Value: fixed(hundredths)}
}

func seriesOf(t testing.TB, source string, points ...Point) *Series {
	t.Helper()
	s, err := NewSeries(source, history.Observed, points)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func medianOf(t testing.TB, p Policy, series ...*Series) *Feed {
	t.Helper()
	f, err := Median("ETH/USD", series, p)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// said is an answer in a word: its value, or why there is none.
func said(a Answer, err error) string {
	var r *Refusal
	switch {
	case errors.As(err, &r):
		for name, reason := range map[string]error{"not yet": ErrNotYet, "stale": ErrStale, "too few": ErrTooFew, "disagree": ErrDisagree} {
			if errors.Is(err, reason) {
				return name
			}
		}
		return "?"
	case err != nil:
		return err.Error()
	case a.Held:
		return "held " + a.Value.String()
	}
	return a.Value.String()
}

// expect reads a feed at minutes.
func expect(t *testing.T, f *Feed, want map[int]string) {
	t.Helper()
	for m, w := range want {
		if got := said(f.At(after(m))); got != w {
			t.Errorf("%s at minute %d: %s, want %s", f.Name(), m, got, w)
		}
	}
}

func TestWhatIsKnownLaterIsNotKnownNow(t *testing.T) {
	candle := Point{Time: after(0), Known: after(60), Value: fixed(200000)}
	f := medianOf(t, Policy{MaxAge: 2 * time.Hour}, seriesOf(t, "a", candle))
	expect(t, f, map[int]string{0: "not yet", 59: "not yet", 60: "2000", 180: "2000", 181: "stale"})
	a, err := f.At(after(90))
	if err != nil || !a.Known.Equal(after(60)) || !a.Time.Equal(after(0)) || a.Age != 30*time.Minute || !slices.Equal(f.Names(a.Sources), []string{"a"}) {
		t.Errorf("%+v %v", a, err)
	}
}

func TestWhatBecomesKnownWithinAMicrosecondIsKnownAfterIt(t *testing.T) {
	f := medianOf(t, Policy{MaxAge: time.Hour}, seriesOf(t, "a", Point{Time: start, Known: start.Add(1500), Value: fixed(100)}))
	for after, want := range map[time.Duration]string{1499: "not yet", 1999: "not yet", 2000: "1"} {
		if got := said(f.At(start.Add(after))); got != want {
			t.Errorf("%s after it: %s, want %s", after, got, want)
		}
	}
}

func TestOldNewsCountsForNothing(t *testing.T) {
	s := seriesOf(t, "a", at(10, 100), Point{Time: after(5), Known: after(12), Value: fixed(900)}, Point{Time: after(10), Known: after(14), Value: fixed(101)})
	f := medianOf(t, Policy{MaxAge: time.Hour}, s)
	expect(t, f, map[int]string{11: "1", 12: "1", 14: "1.01"}) // the late value of minute 5, and a correction
}

func TestOfSeveralValuesAtOnceTheMedianCounts(t *testing.T) {
	s := seriesOf(t, "a", at(0, 300), at(0, 100), at(0, 200), at(1, 100), at(1, 201), at(2, 0))
	f := medianOf(t, Policy{MaxAge: time.Hour}, s)
	expect(t, f, map[int]string{0: "2", 1: "1.505", 2: "1.505"})
	if s.Skipped() != 1 || s.Len() != 2 {
		t.Errorf("%d skipped, %d left", s.Skipped(), s.Len())
	}
}

func TestThePolicySaysWhatAGapIs(t *testing.T) {
	a := seriesOf(t, "a", at(0, 100), at(60, 102), at(300, 110))
	b := seriesOf(t, "b", at(0, 104), at(60, 106), at(120, 108))
	for _, c := range []struct {
		name   string
		policy Policy
		want   map[int]string
	}{
		{"refuse", Policy{MaxAge: time.Hour, MinSources: 2}, map[int]string{-1: "not yet", 0: "1.02", 60: "1.04", 120: "1.05", 121: "too few", 181: "stale", 300: "too few", 361: "stale"}},
		{"one is enough", Policy{MaxAge: time.Hour}, map[int]string{121: "1.08", 180: "1.08", 181: "stale", 300: "1.1"}},
		{"hold", Policy{MaxAge: time.Hour, MinSources: 2, Hold: 30 * time.Minute}, map[int]string{120: "1.05", 121: "held 1.05", 150: "held 1.05", 151: "too few"}},
		{"spread", Policy{MaxAge: time.Hour, MaxSpread: 0.035}, map[int]string{0: "disagree", 60: "disagree", 121: "1.08"}},
	} {
		t.Run(c.name, func(t *testing.T) { expect(t, medianOf(t, c.policy, a, b), c.want) })
	}
	f := medianOf(t, Policy{MaxAge: time.Hour, MinSources: 2}, a, b)
	_, err := f.At(after(121))
	var r *Refusal
	if !errors.As(err, &r) || r.Sources != 1 || r.Want != 2 || !r.Known.Equal(after(120)) || !strings.Contains(err.Error(), "ask for fewer") {
		t.Errorf("%v", err)
	}
	if from, to := f.Span(); !from.Equal(after(0)) || !to.Equal(after(120)) {
		t.Errorf("%v to %v", from, to)
	}
}

func TestAHeldAnswerEndsWithItsHold(t *testing.T) {
	f := medianOf(t, Policy{MaxAge: 10 * time.Minute, Hold: 20 * time.Minute}, seriesOf(t, "a", at(0, 100), at(100, 200)))
	expect(t, f, map[int]string{10: "1", 11: "held 1", 29: "held 1", 31: "stale", 99: "stale", 100: "2", 111: "held 2", 131: "stale"})
	a, err := f.At(after(25))
	if err != nil || a.Age != 25*time.Minute {
		t.Errorf("%+v %v", a, err)
	}
}

func TestAWickWaitsForConfirmationAndNoneComes(t *testing.T) {
	wick := seriesOf(t, "a", at(0, 200), at(10, 201), at(20, 1), at(30, 199), at(40, 100), at(50, 101))
	f := medianOf(t, Policy{MaxAge: time.Hour, MaxJump: 0.2}, wick)
	expect(t, f, map[int]string{10: "2.01", 20: "2.01", 30: "1.99", 40: "1.99", 50: "1.01"})
}

func TestMistakesAreRefused(t *testing.T) {
	s := seriesOf(t, "a", at(0, 100))
	for name, c := range map[string]struct {
		policy Policy
		series []*Series
	}{
		"no age":               {Policy{}, []*Series{s}},
		"more sources wanted":  {Policy{MaxAge: 1, MinSources: 2}, []*Series{s}},
		"a negative hold":      {Policy{MaxAge: 1, Hold: -1}, []*Series{s}},
		"a negative jump":      {Policy{MaxAge: 1, MaxJump: -1}, []*Series{s}},
		"no sources":           {Policy{MaxAge: 1}, nil},
		"one source twice":     {Policy{MaxAge: 1}, []*Series{s, s}},
		"sixty-five of them":   {Policy{MaxAge: 1}, many(t, 65)},
		"an unmeasured spread": {Policy{MaxAge: 1, MaxSpread: nan()}, []*Series{s}},
	} {
		if _, err := Median("x", c.series, c.policy); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
	if _, err := NewSeries("a", history.Observed, []Point{{Time: after(1), Known: after(0), Value: fixed(1)}}); err == nil || !strings.Contains(err.Error(), "before its time") {
		t.Error(err)
	}
	f := medianOf(t, Policy{MaxAge: time.Hour}, s)
	for _, o := range []OSMOptions{{}, {Hop: time.Hour}, {Hop: time.Hour, Delay: time.Hour, MaxAge: 9 * time.Hour}, {Hop: 1500 * time.Millisecond, MaxAge: time.Hour}} {
		if _, err := NewOSM(f, o); err == nil {
			t.Errorf("%+v was taken", o)
		}
	}
	for _, o := range []RoundsOptions{{}, {DeviationBps: 50, Heartbeat: time.Hour}, {DeviationBps: 50, Heartbeat: time.Hour, Delay: -1, MaxAge: time.Hour}} {
		if _, err := Rounds(f, o); err == nil {
			t.Errorf("%+v was taken", o)
		}
	}
}

func many(t *testing.T, n int) (out []*Series) {
	for i := range n {
		out = append(out, seriesOf(t, fmt.Sprint(i), at(0, 100)))
	}
	return out
}

func nan() float64 { z := 0.0; return z / z }

func TestACursorOnlyMovesForward(t *testing.T) {
	f := medianOf(t, Policy{MaxAge: time.Hour}, seriesOf(t, "a", at(0, 100), at(10, 110)))
	c := f.Cursor()
	for _, m := range []int{-5, 0, 0, 12} {
		want, _ := f.At(after(m))
		if got, _ := c.At(after(m)); got != want {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
	if _, err := c.At(after(11)); !errors.Is(err, ErrBackwards) {
		t.Error(err)
	}
	if got := said(c.At(after(12))); got != "1.1" {
		t.Error(got)
	}
}

func TestQuotesConvertWhenBothLegsAreKnown(t *testing.T) {
	eth := medianOf(t, Policy{MaxAge: time.Hour}, seriesOf(t, "a", at(0, 200000), at(30, 210000)))
	usdt, err := Median("USDT/USD", []*Series{seriesOf(t, "a", at(10, 98), at(20, 50))}, Policy{MaxAge: time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	f, err := Times("ETH/USD", eth, usdt)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, f, map[int]string{0: "not yet", 10: "1960", 20: "1000", 30: "1050", 80: "1050", 81: "stale"})
	a, err := f.At(after(40))
	if err != nil || a.Age != 20*time.Minute || !a.Known.Equal(after(30)) || !slices.Equal(f.Names(a.Sources), []string{"ETH/USD by a", "USDT/USD by a"}) {
		t.Errorf("%+v %v %v", a, err, f.Names(a.Sources))
	}
	g, err := Over("ETH/USDT", f, usdt)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, g, map[int]string{10: "2000", 30: "2100"})
	huge := seriesOf(t, "a", Point{Time: start, Known: start, Value: history.Of(1e18)})
	if _, err := Times("x", medianOf(t, Policy{MaxAge: time.Hour}, huge), medianOf(t, Policy{MaxAge: time.Hour}, huge)); err == nil || !strings.Contains(err.Error(), "digits") {
		t.Error(err)
	}
}

func TestPricesLoadFromAnArchive(t *testing.T) {
	ctx := context.Background()
	a, err := history.Create(ctx, filepath.Join(t.TempDir(), "archive"))
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s, err := a.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	tx := s.Begin("import", nil)
	price := func(source string, hour int, v int64) history.Price {
		when := start.Add(time.Duration(hour) * time.Hour)
		return history.Price{Asset: "ETH", Quote: "USD", Source: source, Time: when, Known: when.Add(time.Hour), Value: fixed(v)}
	}
	if err := history.Put(ctx, tx, history.Label{Dataset: "x", Basis: history.Observed}, []history.Price{price("b", 0, 300), price("a", 0, 100), price("a", 1, 101)}); err != nil {
		t.Fatal(err)
	}
	if err := history.Put(ctx, tx, history.Label{Dataset: "y", Basis: history.Simulated}, []history.Price{price("b", 1, 301), price("c", 0, 900)}); err != nil {
		t.Fatal(err)
	}
	if s, err = tx.Commit(ctx); err != nil {
		t.Fatal(err)
	}
	series, err := Load(ctx, s, Want{Asset: "ETH", Quote: "USD", Sources: []string{"a", "b"}})
	if err != nil || len(series) != 2 || series[0].Source() != "a" || series[1].Len() != 2 {
		t.Fatal(series, err)
	}
	f := medianOf(t, Policy{MaxAge: time.Hour, MinSources: 2}, series...)
	expect(t, f, map[int]string{59: "not yet", 60: "2", 120: "2.01"})
	if f.Basis() != history.Simulated {
		t.Errorf("what a simulation enters is %s", f.Basis())
	}
	if _, err := Load(ctx, s, Want{Asset: "ETH", Quote: "USDT"}); err == nil || !strings.Contains(err.Error(), "ETH in USD by a, USD by b, USD by c") {
		t.Error(err)
	}
}

// drawn is a random series.
func drawn(t *rapid.T, source string) []Point {
	n := rapid.IntRange(1, 8).Draw(t, source+" rows")
	out := make([]Point, n)
	for i := range out {
		when := rapid.IntRange(0, 90).Draw(t, "time")
		out[i] = Point{Time: after(when), Known: after(when + rapid.IntRange(0, 20).Draw(t, "delay")), Value: fixed(int64(rapid.IntRange(1, 400).Draw(t, "value")))}
	}
	return out
}

func drawnPolicy(t *rapid.T, sources int) Policy {
	return Policy{MaxAge: time.Duration(rapid.IntRange(1, 60).Draw(t, "age")) * time.Minute, MinSources: rapid.IntRange(0, sources).Draw(t, "least"),
		Hold: time.Duration(rapid.IntRange(0, 40).Draw(t, "hold")) * time.Minute, MaxSpread: rapid.SampledFrom([]float64{0, 0, 0.5}).Draw(t, "spread"), MaxJump: rapid.SampledFrom([]float64{0, 0.3}).Draw(t, "jump")}
}

// feedsOf are all kinds of feeds over the same rows.
func feedsOf(t *rapid.T, rows map[string][]Point, p Policy) []*Feed {
	var series []*Series
	for source, points := range rows {
		s, err := NewSeries(source, history.Observed, points)
		if err != nil {
			t.Fatal(err)
		}
		series = append(series, s)
	}
	f, err := Median("x", series, p)
	if err != nil {
		t.Fatal(err)
	}
	osm, err := NewOSM(f, OSMOptions{Hop: 15 * time.Minute, Delay: time.Minute, MaxAge: 40 * time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	rounds, err := Rounds(f, RoundsOptions{DeviationBps: 500, Heartbeat: 20 * time.Minute, Delay: 2 * time.Minute, MaxAge: 25 * time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	times, err := Times("times", rounds, osm.Current())
	if err != nil {
		t.Fatal(err)
	}
	return []*Feed{f, osm.Current(), osm.Next(), rounds, times}
}

func TestNothingLaterChangesAnAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := map[string][]Point{"a": drawn(t, "a"), "b": drawn(t, "b"), "c": drawn(t, "c")}
		p := drawnPolicy(t, 3)
		before := feedsOf(t, rows, p)
		now := rapid.IntRange(0, 120).Draw(t, "now")
		changed := map[string][]Point{}
		for source, points := range rows {
			for _, x := range points {
				if x.Known.After(after(now)) {
					switch rapid.IntRange(0, 2).Draw(t, "change") {
					case 0:
						continue
					case 1:
						x.Value = fixed(int64(rapid.IntRange(1, 400).Draw(t, "other")))
					case 2:
						x.Known = x.Known.Add(time.Minute)
					}
				}
				changed[source] = append(changed[source], x)
			}
			changed[source] = append(changed[source], Point{Time: after(now), Known: after(now + 1), Value: fixed(77)})
		}
		for i, f := range feedsOf(t, changed, p) {
			for m := 0; m <= now; m++ {
				a, errA := before[i].At(after(m))
				b, errB := f.At(after(m))
				if a != b || said(a, errA) != said(b, errB) {
					t.Fatalf("%s at minute %d of %d: %+v %v, and with another future %+v %v", f.Name(), m, now, a, errA, b, errB)
				}
			}
		}
	})
}

func TestACursorSaysWhatRandomAccessSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, f := range feedsOf(t, map[string][]Point{"a": drawn(t, "a"), "b": drawn(t, "b")}, drawnPolicy(t, 2)) {
			c := f.Cursor()
			for m := -1; m < 150; m += 1 + m*m%5 {
				a, errA := f.At(after(m))
				b, errB := c.At(after(m))
				if a != b || said(a, errA) != said(b, errB) {
					t.Fatalf("minute %d: %+v %v, cursor %+v %v", m, a, errA, b, errB)
				}
			}
		}
	})
}

func TestTheMedianIsWhatBruteForceSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := map[string][]Point{"a": drawn(t, "a"), "b": drawn(t, "b"), "c": drawn(t, "c"), "d": drawn(t, "d")}
		p := drawnPolicy(t, 4)
		p.MaxJump = 0
		p.MaxAge -= time.Microsecond // so that ages end on whole minutes, as all else does
		f := feedsOf(t, rows, p)[0]
		var last string
		var ended time.Time // when the last good answer did
		for m := -1; m < 180; m++ {
			got := said(f.At(after(m)))
			want := brute(rows, after(m), p)
			if _, err := history.ParseFixed(want); err == nil {
				last, ended = want, after(m+1)
			} else if last != "" && after(m).Before(ended.Add(p.Hold)) {
				want = "held " + last
			}
			if got != want {
				t.Fatalf("minute %d: %s, want %s", m, got, want)
			}
		}
	})
}

// brute reads all rows at every instant.
func brute(rows map[string][]Point, now time.Time, p Policy) string {
	var values []history.Fixed
	seen := false
	for _, points := range rows {
		var best []Point
		var known time.Time
		for _, x := range points {
			if x.Known.After(now) {
				continue
			}
			seen = true
			if len(best) == 0 || x.Time.After(best[0].Time) || x.Time.Equal(best[0].Time) && x.Known.After(known) {
				best, known = []Point{x}, x.Known
			} else if x.Time.Equal(best[0].Time) && x.Known.Equal(known) {
				best = append(best, x)
			}
		}
		if len(best) == 0 || now.Sub(known) > p.MaxAge {
			continue
		}
		var same []history.Fixed
		for _, x := range best {
			same = append(same, x.Value)
		}
		slices.SortFunc(same, history.Fixed.Cmp)
		values = append(values, middle(same))
	}
	slices.SortFunc(values, history.Fixed.Cmp)
	switch n := len(values); {
	case !seen:
		return "not yet"
	case n == 0:
		return "stale"
	case n < p.MinSources:
		return "too few"
	case p.MaxSpread > 0 && values[n-1].Float() > values[0].Float()*(1+p.MaxSpread):
		return "disagree"
	case n%2 == 1:
		return values[n/2].String()
	default:
		return middle(values).String()
	}
}

// year is a feed of three sources over a year of hours.
func year(tb testing.TB) *Feed {
	r := rand.New(rand.NewPCG(1, 2))
	var series []*Series
	for _, source := range []string{"a", "b", "c"} {
		var ps []Point
		for h := range 8760 {
			ps = append(ps, at(60*h+r.IntN(5), 200000+int64(r.IntN(1000))))
		}
		series = append(series, seriesOf(tb, source, ps...))
	}
	return medianOf(tb, Policy{MaxAge: 2 * time.Hour, MinSources: 2}, series...)
}

func TestReadingAllocatesNothing(t *testing.T) {
	f := year(t)
	c := f.Cursor()
	m := 120
	if n := testing.AllocsPerRun(1000, func() {
		if _, err := c.At(after(m)); err != nil {
			t.Fatal(err)
		}
		if _, err := f.At(after(m)); err != nil {
			t.Fatal(err)
		}
		m += 7
	}); n != 0 {
		t.Errorf("%v allocations a reading", n)
	}
}

func BenchmarkCursor(b *testing.B) {
	f := year(b)
	from := after(120)
	c := f.Cursor()
	now := from
	began := cputime.Now()
	for i := 0; b.Loop(); i++ {
		if i%500_000 == 0 { // back to the begin: a year of minutes is over
			c, now = f.Cursor(), from
		}
		if _, err := c.At(now); err != nil {
			b.Fatal(err)
		}
		now = now.Add(time.Minute)
	}
	b.ReportMetric(float64(b.N)/(cputime.Now()-began).Seconds(), "reads/cpu-s")
}

func BenchmarkRandomAccess(b *testing.B) {
	f := year(b)
	r := rand.New(rand.NewPCG(3, 4))
	began := cputime.Now()
	for b.Loop() {
		if _, err := f.At(after(120 + r.IntN(500_000))); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/(cputime.Now()-began).Seconds(), "reads/cpu-s")
}
