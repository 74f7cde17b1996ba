package scoring

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
)

// both are a small model of each kind.
func both(t testing.TB) map[string]Scorer {
	s := small(120, 21)
	s.Names = []string{"hf", "volatility", "age"}
	logistic, err := FitLogistic(s, LogisticOptions{L2: .5})
	if err != nil {
		t.Fatal(err)
	}
	o := DefaultTrees()
	o.Rounds, o.MaxDepth, o.Monotone, o.Seed = 3, 2, []int{-1, 0, 0}, math.MaxUint64
	trees, err := FitTrees(s, nil, o)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]Scorer{"logistic": logistic, "trees": trees}
}

func TestALoadedScoreIsTheSavedOneToTheBit(t *testing.T) {
	x := small(500, 22).Features
	for kind, m := range both(t) {
		b, err := m.Save()
		if err != nil {
			t.Fatal(kind, err)
		}
		loaded, err := Load(b)
		if err != nil {
			t.Fatal(kind, err)
		}
		p, _ := m.Predict(nil, x)
		q, err := loaded.Predict(nil, x)
		if err != nil || !slices.Equal(p, q) || !slices.Equal(m.Names(), loaded.Names()) {
			t.Errorf("%s: predictions or names differ, %v", kind, err)
		}
		again, err := loaded.Save()
		if err != nil || !bytes.Equal(b, again) {
			t.Errorf("%s: saved again it differs, %v:\n%s\n%s", kind, err, b, again)
		}
	}
	m := both(t)["logistic"].(*Logistic)
	b, _ := m.Save()
	loaded, _ := Load(b)
	a, _ := m.StandardErrors(nil)
	c, err := loaded.(*Logistic).StandardErrors(nil)
	if err != nil || !slices.Equal(a, c) || loaded.(*Logistic).Event != "default" || loaded.(*Logistic).L2 != .5 {
		t.Errorf("standard errors %v and %v, %v", a, c, err)
	}
	trees := both(t)["trees"].(*Trees)
	b, _ = trees.Save()
	loaded, _ = Load(b)
	if got := loaded.(*Trees); got.Options.Seed != math.MaxUint64 || !slices.Equal(got.History, trees.History) || got.Options.Monotone[0] != -1 {
		t.Errorf("options %+v", got.Options)
	}
}

func TestModelsByAnotherHandLoad(t *testing.T) {
	m, err := Load([]byte(`{"format":"hedgerow.scoring","version":1,"features":["hf"],"logistic":{"intercept":3,"coefficients":[-2]}}`))
	if err != nil {
		t.Fatal(err)
	}
	if p, err := m.Predict(nil, Features{Columns: [][]float64{{1.5}}}); err != nil || p[0] != .5 {
		t.Errorf("got %v, %v", p, err)
	}
	if _, err := m.(*Logistic).StandardErrors(nil); err == nil {
		t.Error("it has standard errors")
	}
	m, err = Load([]byte(stump))
	if err != nil {
		t.Fatal(err)
	}
	if p, err := m.Predict(nil, Features{Columns: [][]float64{{1.19, 1.2}}}); err != nil || p[0] != sigmoid(-1+.5) || p[1] != sigmoid(-1-.25) {
		t.Errorf("got %v, %v", p, err)
	}
}

const stump = `{"format":"hedgerow.scoring","version":1,"event":"liquidation within 24 h","features":["hf"],"trees":{"base":-1,"forest":[{"feature":[0,-1,-1],"threshold":[1.2,0,0],"left":[1,0,0],"value":[0,0.5,-0.25],"gain":[3,0,0],"cover":[5,2,3]}]}}`

func TestWhatSaveHasNotWrittenIsRefused(t *testing.T) {
	logistic := `{"format":"hedgerow.scoring","version":1,"features":["a","b"],"logistic":{"intercept":1,"coefficients":[1,2],"covariance":[[1],[0,1],[0,0,1]]}}`
	if _, err := Load([]byte(logistic)); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ from, old, new, says string }{
		"not JSON":              {stump, `{`, `[`, ""},
		"another format":        {stump, `hedgerow.scoring`, `xgboost`, `"xgboost"`},
		"an unknown field":      {stump, `"event"`, `"evnt"`, "evnt"},
		"more behind":           {stump, `]}]}}`, `]}]}} {}`, ""},
		"no base":               {stump, `"base":-1,`, ``, "no base"},
		"no model":              {stump, `"trees"`, `"logistic"`, ""},
		"both models":           {stump, `"trees"`, `"logistic":{"intercept":1,"coefficients":[1]},"trees"`, "one of"},
		"no trees":              {stump, `"forest":[`, `"forest":[],"history":[`, ""},
		"an empty tree":         {stump, `"forest":[`, `"forest":[{},`, "tree 0: feature is empty"},
		"an unknown feature":    {stump, `"feature":[0`, `"feature":[1`, "tree 0: feature[0]"},
		"a feature below -1":    {stump, `"feature":[0,-1`, `"feature":[0,-2`, "feature[1]"},
		"a child out of range":  {stump, `"left":[1`, `"left":[2`, "left[0]"},
		"a cycle":               {stump, `"left":[1`, `"left":[0`, "left[0]"},
		"a negative child":      {stump, `"left":[1`, `"left":[-1`, "left[0]"},
		"a huge child":          {stump, `"left":[1`, `"left":[9223372036854775807`, "left[0]"},
		"a leaf as the root":    {stump, `"feature":[0`, `"feature":[-1`, "node 1"},
		"a child of two":        {stump, stump[strings.Index(stump, `"feature":[`):], `"feature":[0,0,0,-1,-1],"threshold":[1,1,1,1,1],"left":[1,3,3,0,0],"value":[1,1,1,1,1],"gain":[1,1,1,1,1],"cover":[1,1,1,1,1]}]}}`, "left[2]"},
		"a short column":        {stump, `"value":[0,0.5,-0.25]`, `"value":[0,0.5]`, "value has the wrong length: 2: want 3"},
		"a cover of 0":          {stump, `"cover":[5,2`, `"cover":[5,0`, "cover[1]"},
		"NaN":                   {stump, `1.2`, `NaN`, ""},
		"a number too large":    {stump, `1.2`, `1e999`, ""},
		"a value too large":     {stump, `-0.25`, `1e305`, "value[2]"},
		"a name twice":          {logistic, `"b"`, `"a"`, `"a"`},
		"no names":              {logistic, `["a","b"]`, `[]`, "number of features"},
		"too few coefficients":  {logistic, `[1,2]`, `[1]`, "coefficients has the wrong length: 1: want 2"},
		"no intercept":          {logistic, `"intercept":1,`, ``, "no intercept"},
		"a covariance by rows":  {logistic, `[[1],`, `[[1,0,0],`, "covariance row 0"},
		"a negative variance":   {logistic, `[[1],`, `[[-1],`, "covariance row 0"},
		"too little covariance": {logistic, `[[1],[0,1],`, `[[1],`, "covariance has the wrong length"},
		"nothing":               {``, ``, ``, ""},
	} {
		b := strings.Replace(c.from, c.old, c.new, 1)
		if b == c.from && b != "" {
			t.Fatalf("%s: nothing replaced", name)
		}
		if m, err := Load([]byte(b)); !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v, %v, want it to say %q", name, m, err, c.says)
		}
	}
	if _, err := Load([]byte(strings.Replace(stump, `"version":1`, `"version":2,"new":[]`, 1))); !errors.Is(err, ErrVersion) {
		t.Errorf("a later version: got %v", err)
	}
	for name, m := range map[string]*Logistic{
		"a coefficient of NaN":   {Features: []string{"a"}, Coefficients: []float64{math.NaN()}},
		"a name that is no text": {Features: []string{"a\xff"}, Coefficients: []float64{1}},
		"an event without text":  {Features: []string{"a"}, Coefficients: []float64{1}, Event: "\xff"},
	} {
		if b, err := m.Save(); err == nil {
			t.Errorf("%s is saved: %s", name, b)
		}
	}
}

// Whatever loads predicts, within [0, 1] and without a panic, and saves again.
func FuzzLoad(f *testing.F) {
	for _, m := range both(f) {
		b, err := m.Save()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte(stump))
	f.Add([]byte(`{"format":"hedgerow.scoring","version":1,"features":["hf"],"logistic":{"intercept":3,"coefficients":[-2e300]}}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Load(b)
		if err != nil {
			if !errors.Is(err, ErrFormat) && !errors.Is(err, ErrVersion) {
				t.Fatalf("an error of another kind: %v", err)
			}
			return
		}
		x := Features{Columns: make([][]float64, len(m.Names()))}
		for j := range x.Columns {
			x.Columns[j] = []float64{0, -1, 1e150, -1e150, float64(j)}
		}
		p, err := m.Predict(nil, x)
		if _, ok := m.(*Trees); ok && err != nil {
			t.Fatal(err)
		}
		for i, v := range p {
			if !(v >= 0 && v <= 1) {
				t.Fatalf("prediction %d is %v", i, v)
			}
		}
		if trees, ok := m.(*Trees); ok {
			row := make([]float64, len(x.Columns))
			c, base, err := trees.Contributions(nil, row)
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range append(c, base) {
				if math.IsNaN(v) || math.IsInf(v, 0) {
					t.Fatalf("contribution %v", v)
				}
			}
		}
		again, err := m.Save()
		if err != nil {
			t.Fatal(err)
		}
		same, err := Load(again)
		if err != nil {
			t.Fatal(err)
		}
		q, _ := same.Predict(nil, x)
		for i, v := range p {
			if v != q[i] {
				t.Fatalf("prediction %d is %v, loaded again %v", i, v, q[i])
			}
		}
		if !json.Valid(again) {
			t.Fatal("not JSON")
		}
	})
}
