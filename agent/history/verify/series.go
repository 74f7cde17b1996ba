package verify

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"
)

// series is one asset by one source, or one measure, in the order of time. A row
// that is there twice is in it once; a value that is no price is 0.
type series struct {
	at                   place
	asset, quote, source string
	time, known          []int64 // µs
	value                []float64
	open, high, low      []float64 // 0: the source has none
	step                 int64     // µs between rows, where they are regular; else 0
	typical              int64     // µs, the median step
	longer               int64     // µs, past which an irregular series has a gap
	logs                 []float64 // of value
	scale                float64   // of the log returns: 1.4826 times their median absolute deviation
}

func (s *series) instant(i int) time.Time { return time.UnixMicro(s.time[i]).UTC() }

func (s *series) row(i int) string {
	text := s.instant(i).Format(time.RFC3339) + " "
	if s.open[i] > 0 || s.low[i] > 0 || s.high[i] > 0 {
		text += fmt.Sprintf("open %s high %s low %s ", number(s.open[i]), number(s.high[i]), number(s.low[i]))
	}
	return text + "value " + number(s.value[i])
}

// number is a double for people.
func number(f float64) string { return strconv.FormatFloat(f, 'g', 8, 64) }

// regularShare is how many of the steps are near the most frequent one in a series
// that is called regular.
const regularShare = 0.5

// measure finds the series' step and scale. every is the declared step, 0 for none.
func (s *series) measure(every time.Duration) {
	n := len(s.time)
	s.logs = make([]float64, n)
	for i, v := range s.value {
		if v > 0 {
			s.logs[i] = math.Log(v)
		} else if i > 0 {
			s.logs[i] = s.logs[i-1]
		}
	}
	if n < 2 {
		s.step = every.Microseconds()
		return
	}
	steps := make([]int64, n-1)
	returns := make([]float64, 0, n-1)
	var moves []float64 // returns but 0
	for i := range steps {
		steps[i] = s.time[i+1] - s.time[i]
		if s.value[i] > 0 && s.value[i+1] > 0 {
			r := s.logs[i+1] - s.logs[i]
			if returns = append(returns, r); r != 0 {
				moves = append(moves, r)
			}
		}
	}
	slices.Sort(steps)
	s.typical = steps[len(steps)/2]
	s.longer = max(10*s.typical, 3*steps[len(steps)-1-max(len(steps)/100, min(3, len(steps)/2))])
	s.step = mode(steps)
	near := 0
	for _, d := range steps {
		if 4*d >= 3*s.step && 4*d <= 5*s.step {
			near++
		}
	}
	if float64(near) < regularShare*float64(len(steps)) {
		s.step = 0
	}
	if every > 0 {
		s.step = every.Microseconds()
	}
	if s.scale = deviation(returns); s.scale == 0 { // most steps are none: those that are one
		s.scale = deviation(moves)
	}
}

// mode is the most frequent of sorted steps, to the minute where they are longer;
// of equally frequent ones the shortest.
func mode(sorted []int64) int64 {
	minute := time.Minute.Microseconds()
	var best, bestCount, current, count int64
	for _, d := range sorted {
		if d > 2*minute {
			d = (d + minute/2) / minute * minute
		}
		if d != current {
			current, count = d, 0
		}
		if count++; count > bestCount {
			best, bestCount = d, count
		}
	}
	return best
}

// deviation is 1.4826 times the median absolute deviation from the median: the
// standard deviation of a normal sample, whatever a few wild values are. It sorts
// its argument.
func deviation(x []float64) float64 {
	if len(x) == 0 {
		return 0
	}
	m := median(x)
	for i := range x {
		x[i] = math.Abs(x[i] - m)
	}
	return 1.4826 * median(x)
}

// median sorts its argument. That of none is 0.
func median(x []float64) float64 {
	n := len(x)
	if n == 0 {
		return 0
	}
	slices.Sort(x)
	if n%2 == 1 {
		return x[n/2]
	}
	return (x[n/2-1] + x[n/2]) / 2
}

// near is the scale of the returns around row i, at least the series' own: in a
// storm a large move is less of a surprise.
func (s *series) near(i int) float64 {
	const half = 50
	from, to := max(0, i-half), min(len(s.logs)-1, i+half)
	r := make([]float64, 0, 2*half)
	for j := from; j < to; j++ {
		r = append(r, s.logs[j+1]-s.logs[j])
	}
	return max(deviation(r), s.scale, leastScale)
}

// leastScale stands for the scale of a series that hardly moves: 1 basis point.
const leastScale = 1e-4

// gaps looks for missing rows.
func (s *series) gaps(n *notes) {
	bound, every := 3*s.step/2, s.step
	if s.step == 0 { // irregular
		bound, every = s.longer, 0
	}
	if bound == 0 {
		return
	}
	var missing int64
	var from, to int
	var longest int64
	first, last := -1, 0
	var spans int64
	var rows []string
	for i := 1; i < len(s.time); i++ {
		d := s.time[i] - s.time[i-1]
		if d <= bound {
			continue
		}
		if first < 0 {
			first = i
		}
		last = i
		if spans++; spans <= mostRows {
			rows = append(rows, s.between(i-1, i))
		}
		if every > 0 {
			missing += (d+every/2)/every - 1
		} else {
			missing++
		}
		if d > longest {
			longest, from, to = d, i-1, i
		}
	}
	if spans == 0 {
		return
	}
	r := row{when: s.instant(first - 1), until: s.instant(last), count: missing, weight: float64(missing),
		rows: rows, example: s.between(from, to)}
	if every > 0 {
		r.measured = fmt.Sprintf("%d of %d rows missing, in %s", missing, int64(len(s.time))+missing, plural(spans, "gap"))
		r.bound = "one each " + short(every)
	} else {
		r.measured = fmt.Sprintf("%s, the longest %s", plural(spans, "gap"), short(longest))
		r.bound = fmt.Sprintf("%s, where %s is usual", short(s.longer), short(s.typical))
	}
	n.add(Warning, Gap, s.at, r)
}

// plural is "1 gap", "2 gaps".
func plural(n int64, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func (s *series) between(i, j int) string {
	return fmt.Sprintf("nothing between %s and %s", s.instant(i).Format(time.RFC3339), s.instant(j).Format(time.RFC3339))
}

// short is a span of µs for people.
func short(us int64) string {
	d := time.Duration(us) * time.Microsecond
	switch {
	case d >= 48*time.Hour:
		return fmt.Sprintf("%.4gd", d.Hours()/24)
	case d >= time.Hour && d%time.Hour == 0:
		return fmt.Sprintf("%dh", d/time.Hour)
	case d >= time.Minute && d%time.Minute == 0:
		return fmt.Sprintf("%dm", d/time.Minute)
	}
	return d.String()
}

// staleChance is how probable the longest run of equal values may be, by the
// series' own habit, before it is called stale.
const staleChance = 1e-6

// leastRun is how many equal steps in a row are never called stale. leastRuns is how
// many longer runs make a habit, if there is one in usualRun changes too.
const leastRun, leastRuns, usualRun = 6, 20, 100

// habit is the longest run of equal steps that is not called stale. Runs up to
// leastRun are the coin that a value is thought to stay by; where longer ones are
// common, that which one in twenty exceeds says how long the source stands still.
func habit(same []bool) int {
	equal, steps, changes := 0, 0, 0
	var runs []int // longer than leastRun
	run := 0
	for i := 1; i <= len(same); i++ {
		if i < len(same) && same[i] {
			run++
			continue
		}
		steps++
		changes++
		if run <= leastRun {
			equal += run
			steps += run
		} else {
			runs = append(runs, run)
		}
		run = 0
	}
	rare := math.Log(staleChance / float64(len(same)))
	bound := float64(leastRun)
	if equal > 0 {
		bound = max(bound, math.Ceil(rare/math.Log(float64(equal)/float64(steps))))
	}
	if len(runs) >= max(leastRuns, changes/usualRun) {
		slices.Sort(runs)
		bound = max(bound, math.Ceil(float64(runs[len(runs)*19/20])*rare/math.Log(1.0/20)))
	}
	return int(bound)
}

// stale looks for values that stay the same for longer than they do by habit. same
// says whether the values of rows i−1 and i are equal.
func (s *series) stale(n *notes, same []bool) {
	bound := habit(same)
	run := 0
	for i := 1; i <= len(same); i++ {
		if i < len(same) && same[i] {
			run++
			continue
		}
		if run > bound {
			n.add(Warning, Stale, s.at, row{when: s.instant(i - 1 - run), until: s.instant(i - 1), count: int64(run), weight: float64(run),
				measured: fmt.Sprintf("%s for %d rows, %s", number(s.value[i-1]), run+1, short(s.time[i-1]-s.time[i-1-run])), bound: fmt.Sprintf("%d rows", bound+1), example: s.row(i - 1)})
		}
		run = 0
	}
}
