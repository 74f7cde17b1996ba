package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/loanday"
	"github.com/hedgerow-fi/hedgerow/models/scoring"
)

// writtenModel is a model's file whose walk forward says that it helps.
func writtenModel(t *testing.T) (path string, content []byte) {
	t.Helper()
	figures := loanday.Figures{From: "2021-01-01", To: "2021-12-31", LoanDays: 1e5, Events: 500, EventDays: 60, Loans: 90, Level: .95, LogLoss: .05, BaselineLogLoss: .06,
		Skill: loanday.Figure{Value: .1667, Low: .05, High: .2}, Slope: loanday.Figure{Value: 1, Low: .9, High: 1.1}, Intercept: loanday.Figure{Low: -.2, High: .2},
		Top: loanday.Figure{Value: 1.1, Low: .8, High: 1.3}, Ventiles: []loanday.Ventile{{LoanDays: 5e4, Expected: 10, Observed: 9, BaselineExpected: 20}, {LoanDays: 5e4, Expected: 490, Observed: 491, BaselineExpected: 400}}}
	m := &loanday.Model{Event: loanday.EventOf(24 * time.Hour), Horizon: 24 * time.Hour, Scorer: &scoring.Logistic{Event: loanday.EventOf(24 * time.Hour), Features: []string{"tails"}, Coefficients: []float64{1}},
		Candidates: []loanday.Candidate{{Name: "logistic on fat tails", LogLoss: .05, Chosen: true}}, Calibration: loanday.Line{Slope: 1}, Baseline: loanday.Line{Slope: 20},
		Trained: loanday.Trained{Dataset: "simulated", Basis: "simulated", From: time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC), To: time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC), Days: 731, LoanDays: 1e5, Events: 500}, InSample: figures, WalkForward: figures}
	content, err := m.Encode()
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "a.model.json")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path, content
}

func TestAModelIsShownWithItsChecksumAndWhetherItHelps(t *testing.T) {
	path, _ := writtenModel(t)
	page := filepath.Join(t.TempDir(), "model.html")
	hedgerow(t, "model", "show", path, "--plot", page).wants(t, 0, "helps: log-loss skill", "0.1667 (0.0500 to 0.2000)", "sha256", "logistic on fat tails", "kept", "2020-01-01 to 2022-01-01")
	html, err := os.ReadFile(page)
	if err != nil || strings.Count(string(html), "<svg") < 2 || !strings.Contains(string(html), "Reliability by ventile") {
		t.Errorf("the page: %v", err)
	}
	if v := decode[modelView](t, hedgerow(t, "model", "show", path, "--json")); !v.Helps || len(v.SHA256) != 64 || v.WalkForward.Events != 500 {
		t.Errorf("as JSON: %+v", v)
	}
}

func TestAModelThatCannotBeTrustedIsNotShown(t *testing.T) {
	path, content := writtenModel(t)
	for name, c := range map[string]struct {
		content string
		says    []string
	}{
		"altered":         {strings.Replace(string(content), `"events": 500`, `"events": 5000`, 1), []string{"damaged", "restore it"}},
		"another version": {strings.Replace(string(content), "loanday-model/1", "loanday-model/7", 1), []string{"another version", "train it again"}},
		"no model":        {`{"chain": 1}`, []string{"not a model", "model train"}},
	} {
		if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, command := range []string{"show", "evaluate"} {
			t.Log(name)
			hedgerow(t, "model", command, path, "--json").wants(t, 1, c.says...)
		}
	}
}

func TestWhatTrainingCannotDoIsSaidBeforeTheArchiveIsRead(t *testing.T) {
	path, _ := writtenModel(t)
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"--archive", t.TempDir()}, 2, "--out is missing"},
		{[]string{"--archive", t.TempDir(), "--out", path}, 1, "is there already"},
		{[]string{"--archive", t.TempDir(), "--out", filepath.Join(path, "x")}, 1, "no folder"},
		{[]string{"--archive", t.TempDir(), "--out", path + "x"}, 1, "there is no archive"},
		{[]string{"--archive", t.TempDir(), "--out", path + "x", "--folds", "3"}, 2, "4 to 24"},
		{[]string{"--archive", t.TempDir(), "--out", path + "x", "--from", "2022-01-01", "--to", "2021-01-01"}, 2, "is not before"},
		{[]string{"--archive", t.TempDir(), "--out", path + "x", "--per-day", "0"}, 2, "--per-day"},
		{[]string{"--archive", t.TempDir(), "--out", path + "x", "--max-book-age", "-1h"}, 2, "--max-book-age"},
		{[]string{"--archive", "mem://", "--out", path + "x"}, 2, "ends with this command"},
		{[]string{"--archive", t.TempDir(), "--out", path + "x", "--plot", filepath.Join(path, "p.html")}, 2, "--plot"},
	} {
		hedgerow(t, append([]string{"model", "train"}, c.args...)...).wants(t, c.code, c.says)
		if _, err := os.Stat(path + "x"); err == nil {
			t.Errorf("%v left a file", c.args)
		}
	}
}
