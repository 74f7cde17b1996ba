package verify

import (
	"fmt"
	"math"
)

// The bounds of what is suspected, in multiples of the scale of log returns around
// the row, and in log prices at the least. A suspect is a finding when it is past
// alone; or past contradicted, if another source at that time says otherwise.
const (
	alone        = 12.0
	contradicted = 5.0
	leastDepth   = 0.02
	// confirmedBy is the share of a move that the rows beside it, or another source,
	// must show for it to be one.
	confirmedBy = 1.0 / 3
	// glitchRows is how many rows a glitch lasts at most.
	glitchRows = 3
	// sideRows is how many rows on a side the level is taken from, and leastSide how
	// many there must be.
	sideRows, leastSide = 5, 3
)

// suspect is a value that other sources are asked about.
type suspect struct {
	s        *series // columns dropped: its names
	code     Code
	from, to int64   // µs: the span in which others may confirm it
	up       bool    // it is above what is around it
	around   float64 // the level around it
	extreme  float64
	depth    float64 // |log(extreme/around)|
	z        float64 // depth over scale
	factor   float64 // of a unit slip
	step     int64
	example  string

	rows int64
}

// steady is a mean level beside rows [i, j]: the medians of the rows before and
// after, and whether there are enough of them.
func (s *series) steady(i, j int) (before, after float64, ok bool) {
	reach := 12 * s.step
	if s.step == 0 {
		reach = 12 * s.typical
	}
	var b, a []float64
	for k := i - 1; k >= max(0, i-sideRows) && s.time[i]-s.time[k] <= reach; k-- {
		if s.value[k] > 0 {
			b = append(b, s.logs[k])
		}
	}
	for k := j + 1; k <= min(len(s.logs)-1, j+sideRows) && s.time[k]-s.time[j] <= reach; k++ {
		if s.value[k] > 0 {
			a = append(a, s.logs[k])
		}
	}
	if len(b) < leastSide || len(a) < leastSide {
		return 0, 0, false
	}
	return median(b), median(a), true
}

// glitches finds values that leave the level of the rows on both sides and come
// back to it within glitchRows.
func (s *series) glitches() (out []suspect) {
	least := max(leastDepth, contradicted*max(s.scale, leastScale))
	for i := 1; i < len(s.logs)-1; i++ {
		jump := s.logs[i] - s.logs[i-1]
		if math.Abs(jump) < least/2 || s.value[i] <= 0 {
			continue
		}
		for j := i; j < min(i+glitchRows, len(s.logs)-1); j++ {
			g, ok := s.glitch(i, j, least)
			if ok {
				out = append(out, g)
				i = j
				break
			}
		}
	}
	return out
}

// glitch judges rows [i, j] as one.
func (s *series) glitch(i, j int, least float64) (suspect, bool) {
	b, a, ok := s.steady(i, j)
	if !ok {
		return suspect{}, false
	}
	level := (a + b) / 2
	up := s.logs[i] > level
	depth, worst := math.Inf(1), i
	for k := i; k <= j; k++ {
		d := s.logs[k] - level
		if !up {
			d = -d
		}
		depth = min(depth, d)
		if math.Abs(s.logs[k]-level) > math.Abs(s.logs[worst]-level) {
			worst = k
		}
	}
	if depth < least || math.Abs(a-b) > depth*confirmedBy {
		return suspect{}, false
	}
	// The rows just outside must be back at the level, or the run is longer.
	if math.Abs(s.logs[j+1]-level) > depth/2 || math.Abs(s.logs[i-1]-level) > depth/2 {
		return suspect{}, false
	}
	z := depth / s.near(worst)
	if z < contradicted || s.traded(i, j+1, up, level, depth) {
		return suspect{}, false
	}
	g := suspect{s: s.names(), code: Glitch, from: s.time[i], to: s.known[j], up: up, around: math.Exp(level), extreme: s.value[worst], depth: math.Abs(s.logs[worst] - level), z: z, step: s.spacing(), example: s.row(worst), rows: int64(j - i + 1)}
	return g, true
}

// traded reports that one of the candles [i, j] went further than its own open and
// close in the direction of a move: then somebody traded beyond, and the close is no
// lonely print.
func (s *series) traded(i, j int, up bool, level, depth float64) bool {
	for k := i; k <= j; k++ {
		tip, body := s.low[k], min(s.open[k], s.value[k])
		if up {
			tip, body = s.high[k], max(s.open[k], s.value[k])
		}
		if tip <= 0 || body <= 0 || s.open[k] <= 0 {
			continue
		}
		beyond, reach := math.Abs(math.Log(tip/body)), math.Abs(math.Log(tip)-level)
		if beyond >= confirmedBy*depth && reach >= depth {
			return true
		}
	}
	return false
}

func (s *series) spacing() int64 {
	if s.step > 0 {
		return s.step
	}
	return s.typical
}

func (s *series) names() *series {
	return &series{at: s.at, asset: s.asset, quote: s.quote, source: s.source}
}

// wicks finds lows and highs far from the row's own open and close, and from the
// rows beside it.
func (s *series) wicks() (out []suspect) {
	least := max(leastDepth, contradicted*max(s.scale, leastScale))
	for i := range s.low {
		if s.value[i] <= 0 {
			continue
		}
		top, bottom := s.logs[i], s.logs[i]
		if s.open[i] > 0 {
			o := math.Log(s.open[i])
			top, bottom = max(top, o), min(bottom, o)
		}
		for _, up := range [2]bool{false, true} {
			var w, tip float64
			if up {
				if s.high[i] <= 0 {
					continue
				}
				tip = math.Log(s.high[i])
				w = tip - top
			} else {
				if s.low[i] <= 0 {
					continue
				}
				tip = math.Log(s.low[i])
				w = bottom - tip
			}
			if w < least || s.reached(i, up, tip) {
				continue
			}
			z := w / s.near(i)
			if z < contradicted {
				continue
			}
			body := top
			if !up {
				body = bottom
			}
			out = append(out, suspect{s: s.names(), code: Wick, from: s.time[i], to: s.known[i], up: up, around: math.Exp(body), extreme: math.Exp(tip), depth: w, z: z, step: s.spacing(), example: s.row(i), rows: 1})
		}
	}
	return out
}

// reached reports that the rows beside i, or its own open and close, went a good
// part of the way to a tip: then it was a move.
func (s *series) reached(i int, up bool, tip float64) bool {
	var around []float64
	for k := max(0, i-10); k <= min(len(s.logs)-1, i+10); k++ {
		if k != i && s.value[k] > 0 {
			around = append(around, s.logs[k])
		}
	}
	if len(around) == 0 {
		return false
	}
	level := median(around)
	furthest := 0.0
	look := func(x float64) {
		if up == (x > level) {
			furthest = max(furthest, math.Abs(x-level))
		}
	}
	look(s.logs[i])
	if s.open[i] > 0 {
		look(math.Log(s.open[i]))
	}
	for k := max(0, i-2); k <= min(len(s.logs)-1, i+2); k++ {
		side := s.low[k]
		if up {
			side = s.high[k]
		}
		switch {
		case k == i:
		case side > 0:
			look(math.Log(side))
		case s.value[k] > 0:
			look(s.logs[k])
		}
	}
	return furthest >= confirmedBy*math.Abs(tip-level)
}

// powers are the factors of unit slips: percent or cents, thousands, millions, and
// the decimals of tokens.
var powers = []float64{1e2, 1e3, 1e4, 1e6, 1e8, 1e9, 1e12, 1e18}

// slipOf is the power that a factor is, within tolerance in logs.
func slipOf(logFactor, tolerance float64) (float64, bool) {
	for _, p := range powers {
		if math.Abs(math.Abs(logFactor)-math.Log(p)) <= tolerance {
			return p, true
		}
	}
	return 0, false
}

// slips finds steps between neighbours by the factor of a unit, with calm on both
// sides of them: a collapse is not calm, nor is one that a candle traded through.
// Their rows do not count as glitches too.
func (s *series) slips() (out []suspect, rows map[int]bool) {
	rows = map[int]bool{}
	if len(s.logs) < 3 {
		return nil, rows
	}
	calm := func(from, to int) bool {
		for k := max(1, from); k <= min(to, len(s.logs)-1); k++ {
			if math.Abs(s.logs[k]-s.logs[k-1]) > math.Log(1.5) {
				return false
			}
		}
		return true
	}
	tolerance := min(0.25, max(0.03, 6*s.scale))
	for i := 1; i < len(s.logs); i++ {
		if s.value[i] <= 0 || s.value[i-1] <= 0 {
			continue
		}
		step := s.logs[i] - s.logs[i-1]
		p, ok := slipOf(step, tolerance)
		if !ok || !calm(i-3, i-1) || s.through(i, step) {
			continue
		}
		back := -1 // the row that is at the level again
		for k := i + 1; k < min(i+1+glitchRows, len(s.logs)); k++ {
			if math.Abs(s.logs[k]-s.logs[i-1]) < math.Log(1.5) {
				back = k
				break
			}
		}
		if back < 0 && !calm(i+1, i+3) {
			continue
		}
		x := suspect{s: s.names(), code: UnitSlip, from: s.time[i], to: s.known[i], up: step > 0, around: s.value[i-1], extreme: s.value[i], depth: math.Abs(step), factor: p, step: s.spacing(), example: s.row(i), rows: 1}
		if back > 0 {
			x.rows, x.to = int64(back-i), s.known[back-1]
			for k := i; k < back; k++ {
				rows[k] = true
			}
			i = back
		}
		out = append(out, x)
	}
	return out, rows
}

// through reports that candle i goes most of the way of a step from the row before.
func (s *series) through(i int, step float64) bool {
	return s.low[i] > 0 && s.high[i] > 0 && math.Log(s.high[i]/s.low[i]) >= 2*confirmedBy*math.Abs(step)
}

// columnSlips finds a column of candles in another unit than the close.
func (s *series) columnSlips(n *notes) {
	for _, c := range []struct {
		name   string
		values []float64
	}{{"open", s.open}, {"high", s.high}, {"low", s.low}} {
		var logs []float64
		for i, v := range c.values {
			if v > 0 && s.value[i] > 0 {
				logs = append(logs, math.Log(v)-s.logs[i])
			}
		}
		if len(logs) < leastSide {
			continue
		}
		m := median(logs)
		if p, ok := slipOf(m, 0.25); ok {
			n.add(Error, UnitSlip, s.at, row{when: s.instant(0), until: s.instant(len(s.time) - 1), count: int64(len(logs)), weight: math.Abs(m),
				measured: fmt.Sprintf("%s is %.4g of the close", c.name, math.Exp(m)), bound: fmt.Sprintf("a factor of %g is a unit", p), example: s.row(0)})
		}
	}
}
