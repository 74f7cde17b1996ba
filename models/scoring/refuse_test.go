package scoring

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

func isDomain(err error) bool {
	var e *domain.Error
	return errors.As(err, &e)
}

func TestSamplesThatNothingCanBeLearnedFromAreRefused(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	fits := map[string]func(Sample) (Scorer, error){
		"logistic": func(s Sample) (Scorer, error) { return FitLogistic(s, LogisticOptions{L2: 1}) },
		"trees":    func(s Sample) (Scorer, error) { return FitTrees(s, nil, DefaultTrees()) },
	}
	for name, c := range map[string]struct {
		change func(*Sample)
		want   error
	}{
		"nothing":              {func(s *Sample) { *s = Sample{} }, domain.ErrEmpty},
		"no rows":              {func(s *Sample) { *s = Sample{Features: Features{Columns: [][]float64{{}}}} }, domain.ErrEmpty},
		"one row":              {func(s *Sample) { *s = Sample{Features: Features{Columns: [][]float64{{1}}}, Happened: []bool{true}} }, domain.ErrTooFew},
		"NaN":                  {func(s *Sample) { s.Columns[1][3] = nan }, domain.ErrNotFinite},
		"infinity":             {func(s *Sample) { s.Columns[2][0] = inf }, domain.ErrNotFinite},
		"a number too large":   {func(s *Sample) { s.Columns[2][0] = 1e200 }, domain.ErrRange},
		"a short column":       {func(s *Sample) { s.Columns[1] = s.Columns[1][1:] }, domain.ErrLength},
		"short labels":         {func(s *Sample) { s.Happened = s.Happened[1:] }, domain.ErrLength},
		"short weights":        {func(s *Sample) { s.Weight = []float64{1} }, domain.ErrLength},
		"a negative weight":    {func(s *Sample) { s.Weight = ones(40); s.Weight[7] = -1 }, domain.ErrRange},
		"a weight of NaN":      {func(s *Sample) { s.Weight = ones(40); s.Weight[7] = nan }, domain.ErrNotFinite},
		"weights of 0":         {func(s *Sample) { s.Weight = make([]float64, 40) }, ErrOneClass},
		"weights beyond range": {func(s *Sample) { s.Weight = ones(40); s.Weight[7] = 1e150; s.Weight[8] = 1e150 }, domain.ErrRange},
		"one class":            {func(s *Sample) { s.Happened = make([]bool, 40) }, ErrOneClass},
		"one class that counts": {func(s *Sample) {
			s.Weight = ones(40)
			for i, h := range s.Happened {
				if h {
					s.Weight[i] = 0
				}
			}
		}, ErrOneClass},
		"too few names": {func(s *Sample) { s.Names = []string{"a"} }, domain.ErrLength},
		"a name twice":  {func(s *Sample) { s.Names = []string{"a", "b", "a"} }, ErrNames},
		"an empty name": {func(s *Sample) { s.Names = []string{"a", "", "c"} }, ErrNames},
	} {
		for kind, fit := range fits {
			s := small(40, 11)
			c.change(&s)
			if _, err := fit(s); !errors.Is(err, c.want) {
				t.Errorf("%s, %s: got %v, want %v", kind, name, err, c.want)
			}
		}
	}
}

func ones(n int) []float64 {
	x := make([]float64, n)
	for i := range x {
		x[i] = 1
	}
	return x
}

func TestPredictRefusesWhatIsNotTheModels(t *testing.T) {
	s := small(60, 12)
	s.Names = []string{"hf", "age", "volatility"}
	logistic, err := FitLogistic(s, LogisticOptions{L2: 1})
	if err != nil {
		t.Fatal(err)
	}
	trees, err := FitTrees(s, nil, DefaultTrees())
	if err != nil {
		t.Fatal(err)
	}
	for kind, m := range map[string]Scorer{"logistic": logistic, "trees": trees} {
		if _, err := m.Predict(make([]float64, 59), s.Features); !errors.Is(err, domain.ErrLength) {
			t.Errorf("%s, short dst: got %v", kind, err)
		}
		swapped := Features{Names: []string{"age", "hf", "volatility"}, Columns: s.Columns}
		if _, err := m.Predict(nil, swapped); !errors.Is(err, ErrNames) {
			t.Errorf("%s, swapped names: got %v", kind, err)
		}
		if _, err := m.Predict(nil, Features{Columns: s.Columns[:2]}); !errors.Is(err, domain.ErrLength) {
			t.Errorf("%s, too few columns: got %v", kind, err)
		}
		if _, err := m.Predict(nil, Features{Columns: [][]float64{{1}, {math.NaN()}, {1}}}); !errors.Is(err, domain.ErrNotFinite) {
			t.Errorf("%s, NaN: got %v", kind, err)
		}
		if p, err := m.Predict(nil, Features{Columns: [][]float64{{}, {}, {}}}); err != nil || len(p) != 0 {
			t.Errorf("%s, no rows: got %v, %v", kind, p, err)
		}
		unnamed, err := m.Predict(nil, Features{Columns: s.Columns})
		if err != nil {
			t.Fatal(err)
		}
		dst := make([]float64, 60)
		named, _ := m.Predict(dst, s.Features)
		if &named[0] != &dst[0] || named[5] != unnamed[5] {
			t.Errorf("%s: dst or columns without names are not taken as said", kind)
		}
	}
	for kind, m := range map[string]Scorer{"logistic": &Logistic{}, "trees": &Trees{}} {
		if _, err := m.Predict(nil, s.Features); !errors.Is(err, domain.ErrEmpty) {
			t.Errorf("%s, zero value: got %v", kind, err)
		}
		if _, err := m.Save(); err == nil {
			t.Errorf("%s: the zero value is saved", kind)
		}
	}
	huge := &Logistic{Features: []string{"a", "b"}, Coefficients: []float64{1e200, -1e200}}
	if _, err := huge.Predict(nil, Features{Columns: [][]float64{{1e150}, {1e150}}}); !errors.Is(err, domain.ErrNotFinite) {
		t.Errorf("log-odds of infinity less infinity: got %v", err)
	}
}

func TestResultsMayOverwriteTheirArguments(t *testing.T) {
	for kind, m := range both(t) {
		x := small(300, 33).Features
		want, err := m.Predict(nil, x)
		if err != nil {
			t.Fatal(kind, err)
		}
		got, err := m.Predict(x.Columns[1], x)
		if err != nil || !slices.Equal(got, want) || &got[0] != &x.Columns[1][0] {
			t.Errorf("%s: a column as dst gives another score, %v", kind, err)
		}
	}
	m, row := both(t)["trees"].(*Trees), []float64{-1, 2, .5}
	want, _, err := m.Contributions(nil, row)
	if err != nil {
		t.Fatal(err)
	}
	if got, _, err := m.Contributions(row, row); err != nil || !slices.Equal(got, want) {
		t.Errorf("the row as dst: got %v, %v, want %v", got, err, want)
	}
}

func TestSelectTakesFeaturesByName(t *testing.T) {
	x := Features{Names: []string{"hf", "age"}, Columns: [][]float64{{1}, {2}}}
	got, err := x.Select("age")
	if err != nil || got.Columns[0][0] != 2 {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err := x.Select("volatility"); !errors.Is(err, ErrNames) {
		t.Errorf("an unknown name: got %v", err)
	}
	if _, err := x.Select("hf", "hf"); !errors.Is(err, ErrNames) {
		t.Errorf("a name twice: got %v", err)
	}
	if _, err := x.Select(); !errors.Is(err, domain.ErrEmpty) {
		t.Errorf("no name: got %v", err)
	}
}
