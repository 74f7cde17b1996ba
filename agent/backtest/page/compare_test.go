package page

import (
	"bytes"
	"encoding/json"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// opened writes a made run and opens its folder.
func opened(t *testing.T, name string, change func(*Run), result ...func(*Result)) *Folder {
	t.Helper()
	dir := filepath.Join(t.TempDir(), name)
	run := madeRun(60)
	if change != nil {
		change(&run)
	}
	w, err := Create(dir, run, []byte("version: 1\n"), nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 60 {
		if err := w.Saw(madeStep(i, 60)); err != nil {
			t.Fatal(err)
		}
	}
	r := madeResult(run)
	for _, change := range result {
		change(&r)
	}
	if _, err := w.Finish(r); err != nil {
		t.Fatal(err)
	}
	f, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// dearer makes a unit of ES removed cost more.
func dearer(r *Result) {
	run := runOf(&r.Summary, Hedged)
	run.Whole.Cost = fig(18_000.000000000000000001, "DAI", history.Modelled)
	run.Whole.Cost.Value = "18000.000000000000000001"
	run.Shortfalls[1].CostPerUnit = fig(.4, evaluate.PerYear, history.Modelled)
	run.Shortfalls[1].CostPerUnit.Low, run.Shortfalls[1].CostPerUnit.High = "0.2", "0.9"
}

func cheaper(r *Result) {
	cost := &runOf(&r.Summary, Hedged).Shortfalls[1].CostPerUnit
	cost.Low, cost.High = "0.1", "0.3"
}

func TestRunsOverOneTapeAreRanked(t *testing.T) {
	a := opened(t, "dear", func(r *Run) { r.Strategies[0].Version = "1.3.0" }, dearer)
	b := opened(t, "cheap", nil, cheaper)
	c, err := Compare([]*Folder{a, b})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Ranking) != 2 || c.Ranking[0].Name != "cheap" || len(c.NotRanked) != 0 {
		t.Errorf("got %+v, not ranked %v", c.Ranking, c.NotRanked)
	}
	if len(c.Differ) != 1 || c.Differ[0].What != "strategies" {
		t.Errorf("inputs that differ: %+v", c.Differ)
	}
	i := slices.IndexFunc(c.Rows, func(r Row) bool { return r.Name == "cost" })
	if got := c.Rows[i].Less[0].Value; got != "-3100.000000000000000001" {
		t.Errorf("the difference of cost is %s: money is exact", got)
	}
	var text, again bytes.Buffer
	if err := c.WriteText(&text); err != nil {
		t.Fatal(err)
	}
	for _, says := range []string{NoHistory, "dear", "cheap", "-3,100.00", "Their inputs are not all equal", "Intervals overlap"} {
		if !strings.Contains(text.String(), says) {
			t.Errorf("%q is missing from\n%s", says, text.String())
		}
	}
	p, err := c.Page()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.WriteHTML(&again); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(again.String(), a.Dir) {
		t.Error("the page names a path of this machine")
	}
}

func TestRunsThatAnswerDifferentQuestionsAreNotRanked(t *testing.T) {
	for what, c := range map[string]struct {
		change func(*Run)
		says   string
	}{
		"another tape":   {func(r *Run) { r.Inputs = []Input{{"archive", "ffff", ""}} }, "different tapes"},
		"another basis":  {func(r *Run) { r.Basis = history.Simulated }, "never pooled"},
		"another fund":   {func(r *Run) { r.Claims[0].Amount = tokens(5) }, "other claims"},
		"another market": {func(r *Run) { r.Market = "aave-v3" }, "different tapes"},
	} {
		got, err := Compare([]*Folder{opened(t, "a", nil), opened(t, "b", c.change)})
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Ranking) != 0 || !strings.Contains(strings.Join(got.NotRanked, " "), c.says) {
			t.Errorf("%s: ranking %v, because %q", what, got.Ranking, got.NotRanked)
		}
		var b bytes.Buffer
		if err := got.WriteText(&b); err != nil || !strings.Contains(b.String(), "Not ranked: ") {
			t.Errorf("%s: the table does not say so: %v", what, err)
		}
	}
}

func TestEqualFoldersSayThatTheyAreEqual(t *testing.T) {
	c, err := Compare([]*Folder{opened(t, "run", nil), opened(t, "run", nil)})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Differ) != 0 || c.Folders[0].Name != "run" || c.Folders[1].Name != "run (2)" || c.Folders[0].Summary != c.Folders[1].Summary {
		t.Errorf("got %+v, differ %v", c.Folders, c.Differ)
	}
	for _, r := range c.Rows {
		if r.Less[0].Has() && r.Less[0].Value != "0" {
			t.Errorf("%s differs by %s", r.Name, r.Less[0].Value)
		}
	}
	if b, err := json.Marshal(c); err != nil || !strings.Contains(string(b), `"differences"`) {
		t.Errorf("as JSON: %s, %v", b, err)
	}
	if _, err := Compare([]*Folder{opened(t, "one", nil)}); !errors.Is(err, ErrCompare) {
		t.Errorf("one folder: got %v", err)
	}
}
