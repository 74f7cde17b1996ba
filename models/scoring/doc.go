// Package scoring learns the probability of an event from labelled rows: logistic
// regression and gradient-boosted trees.
//
// In: columns of features and whether the event happened, by row. Out: a model
// that gives the probability of that event, and that is saved as JSON and loaded
// again to the bit. It reads no files, draws only from seeds that it is given,
// and gives the same bits on every run of one build. It knows no loans: what the event is
// called ("liquidation within 24 h") is text that the model carries.
//
// A score that does not beat the health factor alone is not worth shipping:
// Compare puts the two beside each other on rows that neither has seen.
package scoring

import (
	"errors"
	"fmt"
	"math"
	"unicode/utf8"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// What a fit or a loader can answer, beside the sentinels of package domain.
var (
	// ErrSeparable: a combination of the features tells events from non-events
	// without error, or without error but for ties, and the likelihood has no
	// maximum. L2 above 0 gives one.
	ErrSeparable = errors.New("the classes are separable")
	// ErrCollinear: a column is a linear combination of others.
	ErrCollinear = errors.New("the columns are collinear")
	// ErrOneClass: all rows of weight above 0 are events, or none is.
	ErrOneClass = calibration.ErrOneClass
	// ErrNotConverged: the iterations ended before the optimum.
	ErrNotConverged = errors.New("the fit has not converged")
	// ErrNames: the features are not those that the model was fitted to.
	ErrNames = errors.New("the features are not the model's")
	// ErrFormat: the bytes are not a model that Save has written.
	ErrFormat = errors.New("not a saved score")
	// ErrVersion: they were written by another version of the format.
	ErrVersion = errors.New("another version of the format")
)

// Scorer is a fitted model: *Logistic or *Trees, whichever Load found. Several
// goroutines may use one.
type Scorer interface {
	// Predict is the probability of the event, by row, within [0, 1]. It is
	// stored in dst, which is made when nil, must otherwise be as long as the
	// columns, and may be one of them. Features with names must be the model's,
	// by name and order; without names they are taken in the model's order. It
	// fails with ErrNames or an error of package domain, and then dst is of no
	// meaning.
	//
	// The log-odds are the same bits on every machine. The probability has the
	// same bits for one build on one kind of processor; elsewhere it may differ by
	// two units in the last place, as math.Exp does.
	Predict(dst []float64, x Features) ([]float64, error)
	// Names are the features', in the order in which Predict takes them.
	Names() []string
	// Save is the model as versioned JSON, for Load. It fails for a model that
	// Load would refuse.
	Save() ([]byte, error)
}

// Features are columns of equal length, one for each feature. Every value is
// within ±1e150; NaN and infinities are refused, so cap what is infinite (the
// health factor of a loan without debt) and fill what is missing before.
type Features struct {
	Names   []string    // distinct, not empty, UTF-8; by column; nil is x0, x1, ...
	Columns [][]float64 // by feature, then by row
}

// Sample is rows whose outcome is known.
type Sample struct {
	Features
	// Event is what happens, and what a model's probability is of; it is saved
	// with the model: "liquidation within 24 h".
	Event    string
	Happened []bool    // whether the event happened, by row
	Weight   []float64 // how often each row counts, 0 or more; nil is once each
}

// mostTrees bounds a model, fitted or loaded.
const mostTrees = 10_000

// largest is the bound of a feature: its square is still a number.
const largest = 1e150

// mostWeight bounds the sum of weights, so that no gain overflows.
const mostWeight = 1e15

// Rows is the length of the columns; 0 without columns.
func (x Features) Rows() int {
	if len(x.Columns) == 0 {
		return 0
	}
	return len(x.Columns[0])
}

// Select is the features of these names, in this order: Select("hf") is what a
// baseline is fitted to. The columns are shared. It fails with ErrNames.
func (x Features) Select(names ...string) (Features, error) {
	if err := x.check(); err != nil {
		return Features{}, err
	}
	have := x.names()
	s := Features{Names: names}
	for _, want := range names {
		at := -1
		for j, name := range have {
			if name == want {
				at = j
			}
		}
		if at < 0 {
			return Features{}, fmt.Errorf("%w: no %q among %q", ErrNames, want, have)
		}
		s.Columns = append(s.Columns, x.Columns[at])
	}
	return s, s.check()
}

// Select is the sample with these features alone: see Features.
func (s Sample) Select(names ...string) (Sample, error) {
	x, err := s.Features.Select(names...)
	if err != nil {
		return Sample{}, err
	}
	s.Features = x
	return s, nil
}

// names are the features' own, or x0, x1, ...
func (x Features) names() []string {
	if x.Names != nil {
		return x.Names
	}
	names := make([]string, len(x.Columns))
	for j := range names {
		names[j] = fmt.Sprintf("x%d", j)
	}
	return names
}

// check refuses shapes and values that no model takes.
func (x Features) check() error {
	if err := domain.AtLeast("columns", len(x.Columns), 1); err != nil {
		return err
	}
	names := x.names()
	if err := checkNames(names); err != nil {
		return err
	}
	if err := domain.Length("names", len(names), len(x.Columns)); err != nil {
		return err
	}
	for j, column := range x.Columns {
		if err := domain.Length(names[j], len(column), x.Rows()); err != nil {
			return err
		}
		if err := domain.Each(names[j], column, -largest, largest); err != nil {
			return err
		}
	}
	return nil
}

func checkNames(names []string) error {
	seen := make(map[string]bool, len(names))
	for _, name := range names {
		if name == "" || seen[name] || !utf8.ValidString(name) {
			return fmt.Errorf("%w: the name %q is empty, no UTF-8 or twice among %q", ErrNames, name, names)
		}
		seen[name] = true
	}
	return nil
}

// toScore checks what is to be scored by a model of these features.
func (x Features) toScore(model []string) error {
	if err := domain.Length("columns", len(x.Columns), len(model)); err != nil {
		return err
	}
	if err := x.check(); err != nil {
		return err
	}
	for j, name := range x.Names {
		if name != model[j] {
			return fmt.Errorf("%w: feature %d is %q, the model has %q there", ErrNames, j, name, model[j])
		}
	}
	return nil
}

// destination is dst, or a new one when it is nil.
func destination(dst []float64, rows int) ([]float64, error) {
	if dst == nil {
		return make([]float64, rows), nil
	}
	return dst, domain.Length("dst", len(dst), rows)
}

// predict turns log-odds into probabilities. dst may be a column of x.
func (x Features) predict(dst []float64, logOdds func(eta []float64)) ([]float64, error) {
	dst, err := destination(dst, x.Rows())
	if err != nil || len(dst) == 0 {
		return dst, err
	}
	eta := dst
	for _, column := range x.Columns {
		if &column[0] == &dst[0] {
			eta = make([]float64, len(dst))
		}
	}
	logOdds(eta)
	for i, v := range eta {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return nil, &domain.Error{What: "log-odds", At: i, Got: fmt.Sprint(v), Want: "features and coefficients of a smaller scale", Kind: domain.ErrNotFinite}
		}
		dst[i] = sigmoid(v)
	}
	return dst, nil
}

// sigmoid is 1/(1 + e^−x), without overflow.
func sigmoid(x float64) float64 {
	e := math.Exp(-math.Abs(x))
	if x < 0 {
		return e / (1 + e)
	}
	return 1 / (1 + e)
}

// check refuses a sample that nothing can be learned from, and gives each row's
// weight and their sum, all and of events.
func (s Sample) check() (weight []float64, total, events float64, err error) {
	if err := s.Features.check(); err != nil {
		return nil, 0, 0, err
	}
	if err := domain.AtLeast("rows", s.Rows(), 2); err != nil {
		return nil, 0, 0, err
	}
	if err := domain.Length("happened", len(s.Happened), s.Rows()); err != nil {
		return nil, 0, 0, err
	}
	weight = s.Weight
	if weight == nil {
		weight = make([]float64, len(s.Happened))
		for i := range weight {
			weight[i] = 1
		}
	}
	if err := domain.Length("weight", len(weight), len(s.Happened)); err != nil {
		return nil, 0, 0, err
	}
	if err := domain.Each("weight", weight, 0, largest); err != nil {
		return nil, 0, 0, err
	}
	for i, y := range s.Happened {
		total += weight[i]
		if y {
			events += weight[i]
		}
	}
	if total > 0 {
		if err := domain.Within("sum of weight", total, 1/mostWeight, mostWeight); err != nil {
			return nil, 0, 0, err
		}
	}
	if !(events > 0 && events < total) {
		return nil, 0, 0, fmt.Errorf("events have %v of the weight %v: %w", events, total, ErrOneClass)
	}
	return weight, total, events, nil
}
