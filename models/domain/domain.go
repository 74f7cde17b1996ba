// Package domain says what is wrong with an argument of a model: a value that is
// not finite, a column that is empty, a number out of range. A model checks its
// arguments once, at its door, and answers with a typed error instead of a NaN.
//
// In: arguments with the names that their documentation gives them. Out: nil, or
// an *Error that wraps one of the sentinels below. It knows no model.
package domain

import (
	"errors"
	"fmt"
	"math"
)

// What can be wrong. Branch on these with errors.Is.
var (
	ErrEmpty     = errors.New("is empty")
	ErrLength    = errors.New("has the wrong length")
	ErrTooFew    = errors.New("has too few values")
	ErrNotFinite = errors.New("is not finite")
	ErrRange     = errors.New("is out of range")
	ErrConstant  = errors.New("does not vary")
	ErrNotPSD    = errors.New("is not positive semidefinite")
)

// Error is an argument that a model refuses.
type Error struct {
	What string // the argument, as its documentation names it
	At   int    // the element, or −1 for the argument as a whole
	Got  string // what was found; "" when the kind says it all
	Want string // what to give instead
	Kind error  // one of the sentinels
}

// Error says what, where and what to do: "returns[17] is not finite: NaN: drop
// it or fill it".
func (e *Error) Error() string {
	s := e.What
	if e.At >= 0 {
		s = fmt.Sprintf("%s[%d]", s, e.At)
	}
	s += " " + e.Kind.Error()
	if e.Got != "" {
		s += ": " + e.Got
	}
	if e.Want != "" {
		s += ": want " + e.Want
	}
	return s
}

// Unwrap is the kind.
func (e *Error) Unwrap() error { return e.Kind }

// Finite refuses an element that is NaN or infinite.
func Finite(what string, x []float64) error {
	for i, v := range x {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return &Error{what, i, fmt.Sprint(v), "a finite number", ErrNotFinite}
		}
	}
	return nil
}

// Positive refuses an element that is not a finite number above 0.
func Positive(what string, x []float64) error {
	for i, v := range x {
		switch {
		case math.IsNaN(v) || math.IsInf(v, 0):
			return &Error{what, i, fmt.Sprint(v), "a finite number above 0", ErrNotFinite}
		case v <= 0:
			return &Error{what, i, fmt.Sprint(v), "a number above 0", ErrRange}
		}
	}
	return nil
}

// Each refuses an element outside [low, high]; NaN is outside of everything.
func Each(what string, x []float64, low, high float64) error {
	for i, v := range x {
		if err := Within(what, v, low, high); err != nil {
			err.(*Error).At = i //nolint:errorlint // Within makes it two lines below
			return err
		}
	}
	return nil
}

// Within refuses a value outside [low, high]; NaN is outside of everything. An
// infinite bound admits that infinity.
func Within(what string, v, low, high float64) error {
	if v >= low && v <= high {
		return nil
	}
	kind := ErrRange
	if math.IsNaN(v) || math.IsInf(v, 0) {
		kind = ErrNotFinite
	}
	return &Error{what, -1, fmt.Sprint(v), fmt.Sprintf("%g to %g", low, high), kind}
}

// Open refuses a value outside (low, high), both ends excluded; NaN is outside.
func Open(what string, v, low, high float64) error {
	if v > low && v < high {
		return nil
	}
	kind := ErrRange
	if math.IsNaN(v) || math.IsInf(v, 0) {
		kind = ErrNotFinite
	}
	return &Error{what, -1, fmt.Sprint(v), fmt.Sprintf("more than %g and less than %g", low, high), kind}
}

// Length refuses a length other than want.
func Length(what string, got, want int) error {
	if got == want {
		return nil
	}
	return &Error{what, -1, fmt.Sprint(got), fmt.Sprint(want), ErrLength}
}

// AtLeast refuses fewer values than least: ErrEmpty for none, else ErrTooFew.
func AtLeast(what string, got, least int) error {
	switch {
	case got >= least:
		return nil
	case got == 0:
		return &Error{what, -1, "", fmt.Sprintf("at least %d values", least), ErrEmpty}
	}
	return &Error{what, -1, fmt.Sprint(got), fmt.Sprintf("at least %d", least), ErrTooFew}
}

// Varies refuses values that are all the same.
func Varies(what string, x []float64) error {
	for _, v := range x {
		if v != x[0] {
			return nil
		}
	}
	if len(x) == 0 {
		return AtLeast(what, 0, 2)
	}
	return &Error{what, -1, fmt.Sprintf("all %g", x[0]), "values that differ", ErrConstant}
}
