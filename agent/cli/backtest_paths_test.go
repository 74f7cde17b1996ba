package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tinyStudy is the study that comes with hedgerow with few borrowers, short paths and
// crashes every week, and text replaced in it.
func tinyStudy(t *testing.T, replaced ...string) string {
	t.Helper()
	dir, from := t.TempDir(), filepath.Join("..", "..", "configs", "effectiveness")
	model, err := filepath.Abs(filepath.Join(from, "learned.model.json"))
	must(t, err)
	for name, with := range map[string][]string{
		"agent.yaml": {"most: 10000 USDC", "most: 20000 USDC", "scenarios: 1000", "scenarios: 1000", "amount: 5000000 USDC", "amount: 500000 USDC"},
		"paths.yaml": append([]string{"configs/effectiveness/learned.model.json", model, "past: {value: 9600h", "past: {value: 2400h", "borrowers: {value: 400", "borrowers: {value: 60", "build: {value: 240h", "build: {value: 96h",
			"window: {value: 720h", "window: {value: 240h", "[0.1, 0.25, 0.5, 0.75, 1]", "[0.5, 1]", "crashesPerYear: {value: 5.227", "crashesPerYear: {value: 60", "crashMore: {value: 0.02406", "crashMore: {value: 0.2"}, replaced...),
	} {
		text, err := os.ReadFile(filepath.Join(from, name))
		must(t, err)
		must(t, os.WriteFile(filepath.Join(dir, name), []byte(strings.NewReplacer(with...).Replace(string(text))), 0o600))
	}
	return filepath.Join(dir, "paths.yaml")
}

func TestAStudyIsTheSameHoweverItIsRun(t *testing.T) {
	study, dir := tinyStudy(t), t.TempDir()
	args := func(out string, more ...string) []string {
		return append([]string{"backtest", "paths", study, "--paths", "3", "--seed", "5", "--grid", "none", "--out", filepath.Join(dir, out)}, more...)
	}
	hedgerow(t, args("a", "--workers", "3")...).wants(t, 0, "Simulated: borrowers, keepers and prices", "constant 100%", "coverage", "Target: ES 99% lower by at least 70%", "Risk limits over the window's cycles")
	first := contents(t, filepath.Join(dir, "a"))
	for _, name := range []string{"/study.json", "/paths.yaml", "/paths.parquet", "/summary.json", "/report.html", "/paths/000002.json"} {
		if first[name] == "" {
			t.Errorf("the folder has no %s", name)
		}
	}
	hedgerow(t, args("b", "--workers", "1", "--paths", "1")...).wants(t, 0)
	hedgerow(t, args("b", "--workers", "1")...).wants(t, 0) // two paths more
	same(t, "on one processor, in two goes", contents(t, filepath.Join(dir, "b")), first)
	must(t, os.Remove(filepath.Join(dir, "b", "paths", "000001.json")))
	must(t, os.Remove(filepath.Join(dir, "b", "summary.json")))
	must(t, os.WriteFile(filepath.Join(dir, "b", "paths", ".000001.json.part"), []byte("{"), 0o600))
	hedgerow(t, args("b")...).wants(t, 0)
	same(t, "gone on with", contents(t, filepath.Join(dir, "b")), first)

	var summary struct {
		Paths int `json:"paths"`
		Lossy int `json:"lossyPaths"`
		Cells []struct {
			Hedges []struct {
				Hedge string `json:"hedge"`
				ES99  struct{ Basis string }
				Risk  *struct{ Cycles, Over int }
			} `json:"hedges"`
		} `json:"cells"`
	}
	must(t, json.Unmarshal([]byte(first["/summary.json"]), &summary))
	if summary.Paths != 3 || summary.Lossy == 0 || len(summary.Cells) != 1 {
		t.Fatalf("crashes of a quarter every week, and the summary is %+v", summary)
	}
	for _, h := range summary.Cells[0].Hedges {
		if h.ES99.Basis != "simulated" {
			t.Errorf("ES of %s is called %s", h.Hedge, h.ES99.Basis)
		}
		if limited := h.Hedge != "threshold" && !strings.HasPrefix(h.Hedge, "constant"); (h.Risk != nil) != limited {
			t.Errorf("%s has risk limits: %v", h.Hedge, h.Risk != nil)
		}
	}
	hedgerow(t, args("a", "--seed", "6")...).wants(t, 1, "study.json is of another study")
	hedgerow(t, args("a", "--grid", "axes")...).wants(t, 1, "study.json is of another study")
}

func TestAStudyThatCannotBeRunSaysWhy(t *testing.T) {
	hedgerow(t, "backtest", "paths").wants(t, 2, "name one study")
	hedgerow(t, "backtest", "paths", tinyStudy(t), "--grid", "some").wants(t, 2, "want full, axes or none")
	hedgerow(t, "backtest", "paths", tinyStudy(t), "--paths", "0").wants(t, 1, "give 1 to")
	hedgerow(t, "backtest", "paths", filepath.Join(t.TempDir(), "none.yaml")).wants(t, 1, "none.yaml")
	hedgerow(t, "backtest", "paths", tinyStudy(t, "builtin: coverage", "builtin: coverige"), "--paths", "1").wants(t, 1, `"coverige" is not built in`)
	hedgerow(t, "backtest", "paths", tinyStudy(t, "crashDrop: 0.5", "crashDrop: 5"), "--paths", "1").wants(t, 1, "variant coverage", "crashDrop")
	hedgerow(t, "backtest", "paths", tinyStudy(t, "agent: agent.yaml", "agent: other.yaml"), "--paths", "1").wants(t, 1, "other.yaml")
	hedgerow(t, "backtest", "paths", tinyStudy(t, "moments: {value: 1h", "moments: {value: 2h"), "--paths", "1").wants(t, 1, "backtest.every is 1h")
	hedgerow(t, "backtest", "paths", tinyStudy(t, "rest: {value: 24h", "rest: {value: 25h"), "--paths", "1").wants(t, 1, "no cycle falls on a path's last moment")
	hedgerow(t, "backtest", "paths", tinyStudy(t, "until: 2021-12-31", "until: 2022-12-31"), "--paths", "1").wants(t, 2, "2022-12-31 is after 2021-12-31")
}
