package evaluate

import (
	"encoding/json"
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Figure is a number of a report, with what it is counted in and what stands
// behind it. One without a value says in Missing why there is none, such as
// NotCovered and InsufficientData.
type Figure struct {
	// Value is a decimal number: of money exact, of a statistic the shortest that
	// reads back to the same double.
	Value json.Number   `json:"value,omitempty"`
	Unit  string        `json:"unit"` // a symbol; or one of the units below
	Basis history.Basis `json:"basis"`
	// Low and High are an interval of the stated Level, such as .95.
	Low   json.Number `json:"low,omitempty"`
	High  json.Number `json:"high,omitempty"`
	Level float64     `json:"level,omitempty"`
	// Missing is why there is no value.
	Missing string `json:"missing,omitempty"`
}

// What units are called that are no asset's symbol.
const (
	Count    = "count"
	Part     = "part" // of 1
	Days     = "days"
	Hours    = "hours"
	PerYear  = "per year"
	Unitless = "1"
)

// Why a figure has no value.
const (
	NotCovered       = "not covered"
	InsufficientData = "insufficient data"
)

// Has says that there is a value.
func (f Figure) Has() bool { return f.Value != "" }

// Float is the value as a double, and NaN without one.
func (f Figure) Float() float64 {
	v, err := f.Value.Float64()
	if err != nil {
		return math.NaN()
	}
	return v
}

// interval is the figure with bounds; bounds that are no numbers are left out.
func (f Figure) interval(low, high, level float64) Figure {
	if l, h := number(low), number(high); l != "" && h != "" && f.Has() {
		f.Low, f.High, f.Level = l, h, level
	}
	return f
}

// missing is a figure without a value.
func missing(unit string, basis history.Basis, why string) Figure {
	return Figure{Unit: unit, Basis: basis, Missing: why}
}

// statistic is a figure of a double. NaN and infinities are no numbers.
func statistic(v float64, unit string, basis history.Basis) Figure {
	f := Figure{Value: number(v), Unit: unit, Basis: basis}
	if f.Value == "" {
		f.Missing = "it has no finite value"
	}
	return f
}

// counted is a figure of a whole number.
func counted(n int, basis history.Basis) Figure {
	return Figure{Value: json.Number(strconv.Itoa(n)), Unit: Count, Basis: basis}
}

func number(v float64) json.Number {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return ""
	}
	if v == 0 {
		v = 0 // no negative zero
	}
	return json.Number(strconv.FormatFloat(v, 'g', -1, 64))
}

// Unit is an asset that money is counted in.
type unit struct {
	symbol   string
	decimals uint8
}

// money is a figure of an amount in base units.
func (u unit) money(a amount.Amount, basis history.Basis) Figure {
	return Figure{Value: json.Number(a.Format(u.decimals)), Unit: u.symbol, Basis: basis}
}

// signed is a figure of base units that may be below zero.
func (u unit) signed(v *big.Int, basis history.Basis) Figure {
	return Figure{Value: json.Number(decimal(v, u.decimals)), Unit: u.symbol, Basis: basis}
}

// coins is base units as a double, in whole ones.
func (u unit) coins(v *big.Int) float64 {
	f, _ := new(big.Float).SetInt(v).Float64()
	return f / math.Pow10(int(u.decimals))
}

// change is b − a.
func change(a, b amount.Amount) *big.Int { return new(big.Int).Sub(b.Big(), a.Big()) }

// decimal is base units in whole ones, without trailing zeros.
func decimal(v *big.Int, decimals uint8) string {
	digits := new(big.Int).Abs(v).String()
	if n := int(decimals) + 1 - len(digits); n > 0 {
		digits = strings.Repeat("0", n) + digits
	}
	whole, rest := digits[:len(digits)-int(decimals)], strings.TrimRight(digits[len(digits)-int(decimals):], "0")
	if rest != "" {
		whole += "." + rest
	}
	if v.Sign() < 0 {
		whole = "-" + whole
	}
	return whole
}

// joint is the basis of what is computed from figures of two bases: what any part
// of it was simulated is simulated; what was observed and nothing else is observed;
// and the rest is modelled.
func joint(bases ...history.Basis) history.Basis {
	out := history.Observed
	for _, b := range bases {
		switch {
		case b == history.Simulated:
			return history.Simulated
		case b != history.Observed:
			out = history.Modelled
		}
	}
	return out
}
