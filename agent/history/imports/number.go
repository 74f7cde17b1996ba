package imports

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// exponents are the units by name, as powers of ten.
var exponents = map[string]int{"": 0, "one": 0, "percent": -2, "bps": -4, "gwei": -9, "wei": -18, "wad": -18, "ray": -27, "rad": -45}

// maxDigits is how long a number may be written.
const maxDigits = 80

// numberRule is how a column's numbers are read.
type numberRule struct {
	decimal, thousands byte // 0: none
	exponent           int
	negate             bool
	above, min, max    history.Optional
	jump               float64 // 0: any
	skip, absent       bool    // what an empty cell does; neither: it is refused
	empties            []string
}

func newNumberRule(f *Field, file *FileRule) (r numberRule, err error) {
	r = numberRule{decimal: '.', negate: f.Negate, empties: f.Absent}
	if file.Decimal != "" {
		r.decimal = file.Decimal[0]
	}
	if file.Thousands != "" {
		r.thousands = file.Thousands[0]
	}
	var errs []error
	r.exponent, err = unitExponent(f.Unit)
	errs = append(errs, err)
	for _, b := range []struct {
		name, text string
		at         *history.Optional
	}{{"above", f.Above, &r.above}, {"min", f.Min, &r.min}, {"max", f.Max, &r.max}} {
		if b.text == "" {
			continue
		}
		v, err := history.ParseFixed(b.text)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", b.name, err))
		}
		*b.at = history.Some(v)
	}
	if f.Jump != "" {
		if r.jump, err = strconv.ParseFloat(f.Jump, 64); err != nil || !(r.jump > 1) || math.IsInf(r.jump, 0) {
			errs = append(errs, fmt.Errorf("jump: %q is no factor above 1", f.Jump))
		}
	}
	switch f.Empty {
	case "", "refuse":
	case "absent":
		r.absent = true
	case "skip":
		r.skip = true
	default:
		errs = append(errs, fmt.Errorf("empty: %q is none of refuse, absent, skip", f.Empty))
	}
	return r, errors.Join(errs...)
}

func unitExponent(unit string) (int, error) {
	if e, ok := exponents[unit]; ok {
		return e, nil
	}
	if text, ok := strings.CutPrefix(unit, "1e"); ok {
		if e, err := strconv.Atoi(text); err == nil && e >= -60 && e <= 20 {
			return e, nil
		}
	}
	return 0, fmt.Errorf("unit: %q is none of one, percent, bps, gwei, wei, wad, ray, rad, or 1e-6 and the like", unit)
}

// state of a cell that holds no number.
type cellState uint8

const (
	isNumber cellState = iota
	isAbsent
	isSkipped
	isWrong
)

// read is the number of a cell. found and want say what is wrong with one.
func (r *numberRule) read(cell []byte) (v history.Fixed, state cellState, found, want string) {
	cell = trim(cell)
	if len(cell) == 0 || r.empties != nil && slices.Contains(r.empties, string(cell)) {
		switch {
		case r.skip:
			return v, isSkipped, "", ""
		case r.absent:
			return v, isAbsent, "", ""
		}
		return v, isWrong, "an empty cell", "a number: a mapping may say `empty: absent` or `empty: skip`"
	}
	if len(cell) > maxDigits {
		return v, isWrong, quote(cell), fmt.Sprintf("a number of at most %d characters", maxDigits)
	}
	text := string(cell)
	if r.decimal != '.' || r.thousands != 0 {
		plain, ok := r.plain(cell)
		if !ok {
			return v, isWrong, quote(cell), r.form()
		}
		text = plain
	}
	shifted := text
	if r.exponent != 0 {
		shifted = shift(text, r.exponent)
	}
	v, err := history.ParseFixed(shifted)
	if err != nil {
		return v, isWrong, quote(cell), r.why(cell)
	}
	if v.Sign() == 0 && strings.ContainsAny(mantissa(text), "123456789") {
		return v, isWrong, quote(cell), fmt.Sprintf("a number that is not 0 within %d decimal places: is its unit the mapping's?", history.Places)
	}
	switch {
	case r.above.Valid && v.Cmp(r.above.Fixed) <= 0:
		return v, isWrong, quote(cell), fmt.Sprintf("a number above %s", r.above.Fixed)
	case r.min.Valid && v.Cmp(r.min.Fixed) < 0:
		return v, isWrong, quote(cell), fmt.Sprintf("a number of at least %s: is its unit the mapping's?", r.min.Fixed)
	case r.max.Valid && v.Cmp(r.max.Fixed) > 0:
		return v, isWrong, quote(cell), fmt.Sprintf("a number of at most %s: is its unit the mapping's, such as ETH and not wei?", r.max.Fixed)
	}
	if r.negate {
		v = v.Negated()
	}
	return v, isNumber, "", ""
}

// form says how numbers are written in the file.
func (r *numberRule) form() string {
	s := fmt.Sprintf("a number with the decimal mark %q", r.decimal)
	if r.thousands != 0 {
		s += fmt.Sprintf(" and thousands set apart by %q", r.thousands)
	}
	return s + ", as the mapping says"
}

// why says what is expected in place of a cell that is no number.
func (r *numberRule) why(cell []byte) string {
	switch {
	case r.decimal == '.' && r.thousands == 0 && bytes.IndexByte(cell, ',') >= 0:
		return "a plain number: if its comma is a decimal mark or sets thousands apart, a mapping says so (`decimal`, `thousands`)"
	case bytes.ContainsAny(cell, "0123456789") && !bytes.ContainsAny(cell, "xX"):
		return "a decimal number below 1e20"
	}
	return "a decimal number: a mapping lists what stands for an absent one (`absent`)"
}

// plain is a cell with the file's marks as ParseFixed reads it.
func (r *numberRule) plain(cell []byte) (string, bool) {
	out := make([]byte, 0, len(cell))
	sign := 0
	if cell[0] == '-' || cell[0] == '+' {
		sign = 1
	}
	out = append(out, cell[:sign]...)
	whole, fraction, has := bytes.Cut(cell[sign:], []byte{r.decimal})
	if r.thousands != 0 && bytes.IndexByte(whole, r.thousands) >= 0 {
		groups := bytes.Split(whole, []byte{r.thousands})
		for i, g := range groups {
			if i == 0 && (len(g) == 0 || len(g) > 3) || i > 0 && len(g) != 3 {
				return "", false
			}
		}
		whole = bytes.Join(groups, nil)
	}
	out = append(out, whole...)
	if has {
		out = append(append(out, '.'), fraction...)
	}
	return string(out), bytes.IndexByte(whole, '.') < 0 && bytes.IndexByte(fraction, '.') < 0
}

// shift is a number's text times ten to the exponent.
func shift(text string, exponent int) string {
	i := strings.IndexAny(text, "eE")
	if i < 0 {
		return text + "e" + strconv.Itoa(exponent)
	}
	e, err := strconv.ParseInt(text[i+1:], 10, 32)
	if err != nil {
		return text // no number, or past any bound: ParseFixed says so
	}
	return text[:i+1] + strconv.FormatInt(e+int64(exponent), 10)
}

func mantissa(text string) string {
	if i := strings.IndexAny(text, "eE"); i >= 0 {
		return text[:i]
	}
	return text
}

// trim takes spaces and tabs off a cell's ends.
func trim(cell []byte) []byte {
	for len(cell) > 0 && (cell[0] == ' ' || cell[0] == '\t') {
		cell = cell[1:]
	}
	for len(cell) > 0 && (cell[len(cell)-1] == ' ' || cell[len(cell)-1] == '\t') {
		cell = cell[:len(cell)-1]
	}
	return cell
}
