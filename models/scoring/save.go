package scoring

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"unicode/utf8"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

const (
	format  = "hedgerow.scoring"
	version = 1
	// mostBytes bounds a saved model.
	mostBytes = 256 << 20
	// mostFeatures and mostValue bound what is loaded: the sum of mostTrees
	// values of that size is still a number.
	mostFeatures = 1 << 16
	mostValue    = 1e300
)

// saved is the format, version 1. Numbers are written with as many digits as
// bring back the same bits. Exactly one of Logistic and Trees is there.
type saved struct {
	Format   string         `json:"format"`
	Version  int            `json:"version"`
	Event    string         `json:"event"`
	Features []string       `json:"features"`
	Logistic *savedLogistic `json:"logistic,omitempty"`
	Trees    *savedTrees    `json:"trees,omitempty"`
}

type savedLogistic struct {
	Intercept     *float64    `json:"intercept"`
	Coefficients  []float64   `json:"coefficients"`
	L2            float64     `json:"l2"`
	Covariance    [][]float64 `json:"covariance,omitempty"` // lower triangle by rows, intercept first
	LogLikelihood float64     `json:"log_likelihood"`
	Null          float64     `json:"null_log_likelihood"`
	Iterations    int         `json:"iterations"`
	LastStep      float64     `json:"last_step"`
}

type savedTrees struct {
	Base    *float64      `json:"base"`
	Options *TreesOptions `json:"options,omitempty"`
	History []Round       `json:"history,omitempty"`
	Forest  []savedTree   `json:"forest"`
}

// savedTree has the nodes of a tree by column: feature −1 is a leaf, children are
// left and left+1 and come after their parent.
type savedTree struct {
	Feature   []int     `json:"feature"`
	Threshold []float64 `json:"threshold"`
	Left      []int     `json:"left"`
	Value     []float64 `json:"value"`
	Gain      []float64 `json:"gain"`
	Cover     []float64 `json:"cover"`
}

// Save is the model as versioned JSON: see Scorer.
func (m *Logistic) Save() ([]byte, error) {
	s := savedLogistic{
		Intercept: &m.Intercept, Coefficients: m.Coefficients, L2: m.L2,
		LogLikelihood: m.LogLikelihood, Null: m.NullLogLikelihood, Iterations: m.Iterations, LastStep: m.LastStep,
	}
	if m.Covariance != nil {
		for a := range m.Covariance.SymmetricDim() {
			row := make([]float64, a+1)
			for b := range row {
				row[b] = m.Covariance.At(a, b)
			}
			s.Covariance = append(s.Covariance, row)
		}
	}
	return encode(saved{Event: m.Event, Features: m.Features, Logistic: &s})
}

// Save is the model as versioned JSON: see Scorer.
func (m *Trees) Save() ([]byte, error) {
	s := savedTrees{Base: &m.Base, History: m.History, Forest: make([]savedTree, len(m.forest))}
	if m.Options.Rounds > 0 { // it was fitted here
		s.Options = &m.Options
	}
	for k, tree := range m.forest {
		t := &s.Forest[k]
		for _, n := range tree {
			t.Feature, t.Threshold, t.Left = append(t.Feature, n.Feature), append(t.Threshold, n.Threshold), append(t.Left, n.Left)
			t.Value, t.Gain, t.Cover = append(t.Value, n.Value), append(t.Gain, n.Gain), append(t.Cover, n.Cover)
		}
	}
	return encode(saved{Event: m.Event, Features: m.features, Trees: &s})
}

func encode(s saved) ([]byte, error) {
	s.Format, s.Version = format, version
	if _, err := s.scorer(); err != nil {
		return nil, fmt.Errorf("save: %w", err)
	}
	b, err := json.Marshal(s)
	if err == nil && len(b) > mostBytes {
		err = fmt.Errorf("%w: %d bytes, more than %d: fit fewer or shallower trees", ErrFormat, len(b), mostBytes)
	}
	return b, err
}

// Load is a model that Save has written, to the bit. What it accepts predicts:
// it fails with ErrVersion for another version, and with ErrFormat for anything
// else that Save would not have written, unknown fields, wrong lengths and nodes
// that do not form a tree among them. A model by another hand may leave out the
// options, the history, the covariance and the figures of the fit.
func Load(b []byte) (Scorer, error) {
	if len(b) > mostBytes {
		return nil, fmt.Errorf("%w: %d bytes, more than %d", ErrFormat, len(b), mostBytes)
	}
	var head struct {
		Format  string `json:"format"`
		Version int    `json:"version"`
	}
	if err := json.Unmarshal(b, &head); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if head.Format != format {
		return nil, fmt.Errorf("%w: the format is %q, want %q", ErrFormat, head.Format, format)
	}
	if head.Version != version {
		return nil, fmt.Errorf("%w: %d, this build reads %d: fit it again, or use the build that wrote it", ErrVersion, head.Version, version)
	}
	var s saved
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&s); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	m, err := s.scorer()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	return m, nil
}

// scorer is the model, checked.
func (s saved) scorer() (Scorer, error) {
	if err := domain.Within("number of features", float64(len(s.Features)), 1, mostFeatures); err != nil {
		return nil, err
	}
	if err := checkNames(s.Features); err != nil {
		return nil, err
	}
	if !utf8.ValidString(s.Event) {
		return nil, fmt.Errorf("the event %q is no UTF-8", s.Event)
	}
	switch {
	case s.Logistic != nil && s.Trees == nil:
		return s.Logistic.model(s.Event, s.Features)
	case s.Trees != nil && s.Logistic == nil:
		return s.Trees.model(s.Event, s.Features)
	}
	return nil, errors.New("want one of logistic and trees")
}

func (s *savedLogistic) model(event string, features []string) (Scorer, error) {
	if s.Intercept == nil {
		return nil, errors.New("no intercept")
	}
	m := &Logistic{
		Event: event, Features: features, Intercept: *s.Intercept, Coefficients: s.Coefficients, L2: s.L2,
		LogLikelihood: s.LogLikelihood, NullLogLikelihood: s.Null, Iterations: s.Iterations, LastStep: s.LastStep,
	}
	if err := m.check(); err != nil {
		return nil, err
	}
	if err := domain.Finite("figures of the fit", []float64{s.L2, s.LogLikelihood, s.Null, s.LastStep}); err != nil {
		return nil, err
	}
	if s.Covariance == nil {
		return m, nil
	}
	n := len(features) + 1
	if err := domain.Length("covariance", len(s.Covariance), n); err != nil {
		return nil, err
	}
	m.Covariance = mat.NewSymDense(n, nil)
	for a, row := range s.Covariance {
		what := fmt.Sprintf("covariance row %d", a)
		if err := domain.Length(what, len(row), a+1); err != nil {
			return nil, err
		}
		if err := domain.Finite(what, row); err != nil {
			return nil, err
		}
		if err := domain.Within(what+"'s variance", row[a], 0, math.MaxFloat64); err != nil {
			return nil, err
		}
		for b, v := range row {
			m.Covariance.SetSym(a, b, v)
		}
	}
	return m, nil
}

func (s *savedTrees) model(event string, features []string) (Scorer, error) {
	if s.Base == nil {
		return nil, errors.New("no base")
	}
	if err := domain.Within("base", *s.Base, -mostValue, mostValue); err != nil {
		return nil, err
	}
	m := &Trees{Event: event, Base: *s.Base, History: s.History, features: features}
	if s.Options != nil {
		if err := s.Options.check(len(features)); err != nil {
			return nil, err
		}
		m.Options = *s.Options
	}
	if err := domain.Within("number of trees", float64(len(s.Forest)), 1, mostTrees); err != nil {
		return nil, err
	}
	for k := range s.Forest {
		tree, err := s.Forest[k].nodes(len(features))
		if err != nil {
			return nil, fmt.Errorf("tree %d: %w", k, err)
		}
		m.forest = append(m.forest, tree)
	}
	return m, nil
}

// nodes are the tree's, refused when they are not one tree with every child after
// its parent.
func (t *savedTree) nodes(features int) ([]Node, error) {
	n := len(t.Feature)
	if err := domain.AtLeast("feature", n, 1); err != nil {
		return nil, err
	}
	if err := domain.Length("left", len(t.Left), n); err != nil {
		return nil, err
	}
	for _, c := range []struct {
		what      string
		x         []float64
		low, high float64
	}{
		{"threshold", t.Threshold, -mostValue, mostValue},
		{"value", t.Value, -mostValue, mostValue},
		{"gain", t.Gain, 0, mostValue},
		{"cover", t.Cover, math.SmallestNonzeroFloat64, mostValue},
	} {
		if err := domain.Length(c.what, len(c.x), n); err != nil {
			return nil, err
		}
		if err := domain.Each(c.what, c.x, c.low, c.high); err != nil {
			return nil, err
		}
	}
	tree, child := make([]Node, n), make([]bool, n)
	for i := range tree {
		f, left := t.Feature[i], t.Left[i]
		tree[i] = Node{f, t.Threshold[i], left, t.Value[i], t.Gain[i], t.Cover[i]}
		if i > 0 && !child[i] {
			return nil, fmt.Errorf("no node before node %d leads to it", i)
		}
		if f < -1 || f >= features {
			return nil, &domain.Error{What: "feature", At: i, Got: fmt.Sprint(f), Want: fmt.Sprintf("-1 to %d", features-1), Kind: domain.ErrRange}
		}
		if f < 0 {
			continue
		}
		if left <= i || left >= n-1 || child[left] || child[left+1] {
			return nil, &domain.Error{What: "left", At: i, Got: fmt.Sprint(left), Want: fmt.Sprintf("%d to %d, nobody else's child", i+1, n-2), Kind: domain.ErrRange}
		}
		child[left], child[left+1] = true, true
	}
	return tree, nil
}
