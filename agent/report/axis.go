package report

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Axis names what is measured, in which unit. Hours marks an x axis that counts
// hours of a day, ticked as clock times; Dates one that counts days since 1970,
// ticked where years, months, days or hours begin.
type Axis struct {
	Label string
	Unit  string
	Hours bool
	Dates bool
	// Zero makes the range include 0: for amounts whose size matters.
	Zero bool
	// Log sets a y axis in powers of ten, for amounts of very different size: at
	// most logDecades of them, and what is less, zero too, lies on its foot. It
	// stays linear when nothing is above 0.
	Log bool
}

const logDecades = 6

func (a Axis) title() string {
	if a.Unit == "" {
		return a.Label
	}
	return a.Label + " (" + a.Unit + ")"
}

// scale maps values onto pixels and carries the ticks.
type scale struct {
	lo, hi     float64
	from, to   float64 // pixels of lo and hi
	ticks      []float64
	step       float64
	hours      bool
	dates      string // the layout of labels; "" for other axes
	log        bool   // lo and hi are the exponents of ten
	suffix     string
	suffixUnit float64
}

func (s scale) px(v float64) float64 {
	if s.log {
		v = math.Max(s.lo, math.Log10(math.Max(v, math.SmallestNonzeroFloat64)))
	}
	return s.from + (v-s.lo)/(s.hi-s.lo)*(s.to-s.from)
}

// label prints a tick: a clock time, or a number scaled to k, M or B, the same
// for the whole axis unless that is in powers of ten.
func (s scale) label(v float64) string {
	if s.dates != "" {
		return date(v).Format(s.dates)
	}
	if s.hours {
		m := int(math.Round(v * 60))
		return fmt.Sprintf("%02d:%02d", m/60, m%60)
	}
	if s.log {
		unit, suffix := unitOf(v)
		return Number(v/unit, max(0, int(math.Round(math.Log10(unit/v))))) + suffix
	}
	if math.Abs(v) < s.step*1e-6 {
		return "0"
	}
	decimals := 0 // as many as tell steps of 2.5 apart
	for x := s.step / s.suffixUnit; decimals < 12 && math.Abs(x-math.Round(x)) > 1e-6*x; x *= 10 {
		decimals++
	}
	return Number(v/s.suffixUnit, decimals) + s.suffix
}

// fit makes a scale over the values' range with about n round ticks.
func fit(a Axis, lo, hi, from, to float64, n int) scale {
	log, zero := a.Log && hi > 0, a.Zero || a.Log
	if zero && !log {
		lo, hi = math.Min(lo, 0), math.Max(hi, 0)
	}
	if hi <= lo {
		pad := math.Max(math.Abs(lo)*.1, 1)
		if zero && lo == 0 {
			hi = pad
		} else {
			lo, hi = lo-pad, hi+pad
		}
	}
	s := scale{from: from, to: to, hours: a.Hours}
	if log {
		s.log, s.hi = true, math.Ceil(math.Log10(hi)-1e-9)
		s.lo = s.hi - logDecades
		if lo > 0 {
			s.lo = math.Max(s.lo, math.Min(math.Floor(math.Log10(lo)+1e-9), s.hi-1))
		}
		for e := s.lo; e <= s.hi; e++ {
			s.ticks = append(s.ticks, math.Pow(10, e))
		}
		return s
	}
	if a.Hours {
		s.lo, s.hi, s.step = lo, hi, 3
		if hi-lo <= 12 {
			s.step = 1
		}
		for t := math.Ceil(lo/s.step) * s.step; t <= hi+1e-9; t += s.step {
			s.ticks = append(s.ticks, t)
		}
		return s
	}
	if a.Dates {
		s.lo, s.hi = lo, hi
		s.ticks, s.dates = dateTicks(lo, hi, n)
		return s
	}
	s.step = niceStep((hi - lo) / float64(n))
	s.lo, s.hi = math.Floor(lo/s.step+1e-9)*s.step, math.Ceil(hi/s.step-1e-9)*s.step
	for i := 0; ; i++ {
		t := s.lo + float64(i)*s.step
		if t > s.hi+s.step/2 {
			break
		}
		s.ticks = append(s.ticks, t)
	}
	s.suffixUnit, s.suffix = unitOf(math.Max(math.Abs(s.lo), math.Abs(s.hi)))
	return s
}

// unitOf is how an axis up to top is labelled.
func unitOf(top float64) (unit float64, suffix string) {
	switch {
	case top >= 1e9:
		return 1e9, "B"
	case top >= 1e6:
		return 1e6, "M"
	case top >= 1e4:
		return 1e3, "k"
	}
	return 1, ""
}

// niceStep is the least of 1, 2, 2.5 and 5 times a power of ten at or above raw.
func niceStep(raw float64) float64 {
	p := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, m := range []float64{1, 2, 2.5, 5, 10} {
		if m*p >= raw*(1-1e-9) {
			return m * p
		}
	}
	return 10 * p
}

// px prints a pixel coordinate.
func px(v float64) string { return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64) }

// escape makes text safe inside SVG.
func escape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}

// bounds is the range of the columns; it fails on NaN, Inf or no value at all.
func bounds(columns ...[]float64) (lo, hi float64, err error) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, c := range columns {
		for _, v := range c {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				return 0, 0, fmt.Errorf("%w: a plotted value is %v", ErrSample, v)
			}
			lo, hi = math.Min(lo, v), math.Max(hi, v)
		}
	}
	if lo > hi {
		return 0, 0, fmt.Errorf("%w: nothing to plot", ErrSample)
	}
	return lo, hi, nil
}
