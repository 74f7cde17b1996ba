package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestARunTooShortForAModelSaysSoAndIsReported(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	r := hedgerow(t, "backtest", "-c", tinyConfig(t), "--archive", tinyArchive(t, nil), "--to", "2021-02-11", "--out", out, "--in-process", "--grid", "none")
	r.wants(t, 0, "Constant cover of equal ES is left out", "no modelled ES to match")
	text, err := os.ReadFile(filepath.Join(out, "report.html"))
	if err != nil || !strings.Contains(string(text), "Constant cover of equal ES is left out") {
		t.Errorf("the report does not say it: %v", err)
	}
}

func TestASweepKeepsItsPointsAndGoesOn(t *testing.T) {
	archive, config, dir := tinyArchive(t, nil), tinyConfig(t), t.TempDir()
	args := func(out string, more ...string) []string {
		return append([]string{"backtest", "sweep", "-c", config, "--archive", archive, "--in-process", "--vary", "coverage.share=0.5,1", "--out", filepath.Join(dir, out)}, more...)
	}
	hedgerow(t, args("a")...).wants(t, 0, "coverage.share=0.5", "coverage.share=1", "probability of overfitting")
	hedgerow(t, args("b")...).wants(t, 0)
	first, second := contents(t, filepath.Join(dir, "a")), contents(t, filepath.Join(dir, "b"))
	same(t, "swept again", second, first)
	points, err := filepath.Glob(filepath.Join(dir, "b", "points", "*.json"))
	if must(t, err); len(points) == 0 {
		t.Fatal("no point was kept")
	}
	must(t, os.Remove(points[0]))
	must(t, os.Remove(filepath.Join(dir, "b", "trials.parquet")))
	hedgerow(t, args("b")...).wants(t, 0)
	same(t, "gone on with", contents(t, filepath.Join(dir, "b")), first)

	hedgerow(t, args("a", "--vary", "coverage.crashDrop=0.4")...).wants(t, 1, "sweep.json is of other points or other inputs")
	hedgerow(t, "backtest", "sweep", "-c", config, "--archive", archive, "--vary", "coverage.shar=1").wants(t, 2, "shar")
	hedgerow(t, "backtest", "sweep", "-c", config, "--archive", archive, "--vary", "nobody.share=1").wants(t, 1, "no strategy is called nobody")
	hedgerow(t, "backtest", "sweep", "-c", config, "--archive", archive).wants(t, 2, "--vary")
}

// contents are the files below a folder.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		out[strings.TrimPrefix(path, dir)] = string(text)
		return err
	}))
	return out
}

func TestAWalkForwardShowsEachChoice(t *testing.T) {
	hedgerow(t, "backtest", "walk-forward", "-c", tinyConfig(t), "--archive", tinyArchive(t, nil), "--in-process",
		"--vary", "coverage.share=0.5,1", "--train", "4d", "--test", "3d", "--recalibrate", "none").
		wants(t, 0, "Refits", "2021-02-14 00:00", "2021-02-17 00:00", "as configured", "best in hindsight")
}

func TestFoldersAreSetSideBySide(t *testing.T) {
	archive, dir := tinyArchive(t, nil), t.TempDir()
	for out, drop := range map[string]string{"a": "0.5", "b": "0.3"} {
		hedgerow(t, "backtest", "-c", tinyConfig(t, "crashDrop: 0.5", "crashDrop: "+drop), "--archive", archive, "--in-process", "--grid", "none", "--out", filepath.Join(dir, out)).wants(t, 0)
	}
	a, b, written := filepath.Join(dir, "a"), filepath.Join(dir, "b"), filepath.Join(dir, "compared.html")
	hedgerow(t, "backtest", "compare", a, b, "--out", written).wants(t, 0, "cost")
	if text, err := os.ReadFile(written); err != nil || !strings.Contains(string(text), "<svg") && !strings.Contains(string(text), "<table") {
		t.Errorf("no page was written: %v", err)
	}
	hedgerow(t, "backtest", "compare", a).wants(t, 2, "two folders")
	must(t, os.WriteFile(filepath.Join(b, "summary.json"), []byte("{}"), 0o600))
	hedgerow(t, "backtest", "compare", a, b).wants(t, 1, "summary.json")
}

func TestAssumptionsArePrintedAndChecked(t *testing.T) {
	printed := hedgerow(t, "backtest", "assumptions")
	printed.wants(t, 0, "schema: 1", "loading:", "source:")
	hedgerow(t, "backtest", "assumptions", otherAssumptions(t, "value: 2x", "value: 3x")).wants(t, 0, "Assumptions [assumed]", "3x")
	hedgerow(t, "backtest", "assumptions", otherAssumptions(t, "premium:", "premiun:")).wants(t, 2, "premiun")
}
