package sweep_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/sweep"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

func run(t *testing.T, s *sweep.Sweep) (*sweep.Results, *sweep.Overfitting) {
	t.Helper()
	r, o, err := s.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return r, o
}

// files are the texts that a finished sweep leaves.
func files(t *testing.T, dir string) string {
	t.Helper()
	return read(t, dir, sweep.TrialsFile) + read(t, dir, sweep.OverfittingFile) + read(t, dir, sweep.SweepFile)
}

func TestWorkersAndGroupsDoNotChangeAByte(t *testing.T) {
	one, two := made(t.TempDir()), made(t.TempDir())
	before := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(before)
	run(t, one)
	runtime.GOMAXPROCS(2)
	two.Workers, two.Group = 2, 3
	run(t, two)
	if files(t, one.Dir) != files(t, two.Dir) {
		t.Error("one worker and two leave other files")
	}
}

func TestASweepThatIsKilledGoesOnAndLeavesTheSameFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "killed")
	child := exec.Command(os.Args[0], "sweep", dir)
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	kept := func() []string {
		list, err := filepath.Glob(filepath.Join(dir, sweep.PointsDir, "*.json"))
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	for limit := time.Now().Add(20 * time.Second); len(kept()) < 3; time.Sleep(time.Millisecond) { // a process of its own: no clock to inject
		if time.Now().After(limit) {
			t.Fatal("it never kept three results")
		}
	}
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = child.Wait()
	before := kept()
	if len(before) >= 8 {
		t.Fatalf("it was not killed in the middle: %d results", len(before))
	}
	if err := os.WriteFile(filepath.Join(dir, sweep.PointsDir, ".1.part"), []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := made(dir)
	first := -1
	s.Progress = func(done, total int) {
		if first < 0 {
			first = done
		}
		if total != 8 {
			t.Errorf("%d runs in all, not 8", total)
		}
	}
	run(t, s)
	if first != len(before) {
		t.Errorf("it went on from %d runs, and %d were kept", first, len(before))
	}
	whole := made(t.TempDir())
	run(t, whole)
	if files(t, dir) != files(t, whole.Dir) {
		t.Error("a killed sweep leaves other files")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, sweep.PointsDir, ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestADamagedResultIsFoundAndNamed(t *testing.T) {
	s := over(crash(), t.TempDir(), sweep.Axis{Name: "cover.level", Values: values("0.5", "1")})
	r, _ := run(t, s)
	path := filepath.Join(s.Dir, sweep.PointsDir, r.Trials[0].Key+".json")
	text := read(t, path)
	if err := os.WriteFile(path, []byte(strings.Replace(text, `"cost":`, `"cost": `, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Run(t.Context()); !errors.Is(err, sweep.ErrDamaged) || !strings.Contains(err.Error(), r.Trials[0].Key) {
		t.Errorf("a damaged result: %v", err)
	}
}

func TestAFolderOfAnotherSweepIsRefused(t *testing.T) {
	s := over(crash(), t.TempDir(), sweep.Axis{Name: "cover.level", Values: values("0.5", "1")})
	run(t, s)
	s.Inputs.Tape = "another"
	if _, _, err := s.Run(t.Context()); !errors.Is(err, sweep.ErrOther) {
		t.Errorf("another tape: %v", err)
	}
	s.Inputs.Tape, s.Dir = "made", t.TempDir()
	if err := os.WriteFile(filepath.Join(s.Dir, "letter.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Run(t.Context()); !errors.Is(err, sweep.ErrOther) {
		t.Errorf("somebody's folder: %v", err)
	}
}

func TestAnImpossiblePointSaysWhich(t *testing.T) {
	s := over(crash(), "", sweep.Axis{Name: "cover.level", Values: values("0.5", "2")})
	if _, _, err := s.Run(t.Context()); err == nil || !strings.Contains(err.Error(), "point cover.level=2: level is above 1") {
		t.Errorf("a level of 2: %v", err)
	}
}

func TestTheTableHasAllRunsWithUnitsAndTheDaysAddUp(t *testing.T) {
	s := made(t.TempDir())
	r, _ := run(t, s)
	file, err := pqarrow.ReadTable(t.Context(), bytes.NewReader([]byte(read(t, s.Dir, sweep.TrialsFile))), parquet.NewReaderProperties(nil), pqarrow.ArrowReadProperties{}, memory.DefaultAllocator)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Release()
	if file.NumRows() != 8 {
		t.Fatalf("%d rows, not six trials and two lines", file.NumRows())
	}
	for _, want := range [][3]string{{"cost", "DAI", "simulated"}, {"cover.level", "", ""}, {"assumed.loading", "", "assumed"}, {"es_removed_modelled_95", "DAI", "simulated"}, {"daily_cost", "DAI base units", "simulated"}} {
		f := file.Schema().Field(file.Schema().FieldIndices(want[0])[0])
		unit, _ := f.Metadata.GetValue("unit")
		basis, _ := f.Metadata.GetValue("basis")
		if unit != want[1] || basis != want[2] {
			t.Errorf("%s is in %q, %q, not %q, %q", want[0], unit, basis, want[1], want[2])
		}
	}
	days := file.Column(file.Schema().FieldIndices("daily_cost")[0]).Data().Chunk(0).(*array.List)
	costs := file.Column(file.Schema().FieldIndices("cost")[0]).Data().Chunk(0).(*array.Decimal128)
	spent := 0
	for i := range 8 {
		from, to := days.ValueOffsets(i)
		sum := new(big.Int)
		for k := from; k < to; k++ {
			sum.Add(sum, days.ListValues().(*array.Decimal128).Value(int(k)).BigInt())
		}
		if sum.Cmp(costs.Value(i).BigInt()) != 0 {
			t.Errorf("row %d: days add up to %s, the cost is %s", i, sum, costs.Value(i).BigInt())
		}
		spent += sum.Sign()
	}
	if spent < 6 {
		t.Errorf("%d runs cost something", spent)
	}
	if len(r.Lines) != 2 || r.Trials[0].Days[0].Cost == nil {
		t.Errorf("%d lines", len(r.Lines))
	}
}

func TestMoreCoverRemovesMoreAndALoadingIsAnotherPrice(t *testing.T) {
	r, _ := run(t, made(""))
	figure := func(i int, name string) float64 {
		for _, f := range r.Trials[i].Figures {
			if f.Name == name {
				return f.Float()
			}
		}
		t.Fatalf("no figure %s", name)
		return 0
	}
	for i := range 3 {
		if low, high := figure(i, "cost"), figure(i+3, "cost"); i > 0 && low == high {
			t.Errorf("%s costs %v, and under three times the loading the same, %v", r.Trials[i].Point, low, high)
		}
		if i > 0 && figure(i, "es_removed_modelled_95") <= figure(i-1, "es_removed_modelled_95") {
			t.Errorf("%s removes no more than %s", r.Trials[i].Point, r.Trials[i-1].Point)
		}
	}
}

func TestSobolPointsLieInTheirRangesAndAreTheSameEachTime(t *testing.T) {
	s := sweep.Space{Seed: 5, Sobol: 64, Axes: []sweep.Axis{{Name: "a.b", Range: &sweep.Range{Low: .01, High: 1, Log: true}}, {Name: "a.n", Range: &sweep.Range{Low: 1, High: 4, Whole: true}},
		{Name: "a.c", Values: values(`"x"`, `"y"`)}, {Name: "a.w", Range: &sweep.Range{Low: 1, High: 1000, Log: true, Whole: true}}, {Name: "a.p", Range: &sweep.Range{Low: 5, High: 20, Unit: "%"}}}}
	points, err := s.Points()
	if err != nil {
		t.Fatal(err)
	}
	again, _ := s.Points()
	low, counts := 0, map[string]int{}
	for i, p := range points {
		if p.String() != again[i].String() {
			t.Fatalf("%s is %s the next time", p, again[i])
		}
		v := number(p, "a.b", -1)
		if v < .01 || v > 1 {
			t.Errorf("%s is out of range", p)
		}
		if v < .1 {
			low++
		}
		counts[string(p[1].Value)]++
		counts[string(p[2].Value)]++
		if w := number(p, "a.w", -1); w < 1 || w > 1000 || w != float64(int(w)) {
			t.Errorf("%v is no whole number of its range", w)
		}
		if v := p[4].Text(); !strings.HasSuffix(v, "%") || len(v) > 12 {
			t.Errorf("%s is no percentage", v)
		}
	}
	if low != 32 || counts[`"x"`] != 32 || counts["1"] != 16 || counts["4"] != 16 || len(points) != 64 {
		t.Errorf("%d of %d below .1, %v", low, len(points), counts)
	}
}

func TestSpacesThatCannotBeAreRefusedWithAllThatIsWrong(t *testing.T) {
	for name, c := range map[string]struct {
		space sweep.Space
		want  []string
	}{
		"nothing":     {sweep.Space{}, []string{"nothing is varied"}},
		"two wrongs":  {sweep.Space{Axes: []sweep.Axis{{Name: "share", Values: values("1")}, {Name: "a.b", Values: values("1", "1")}}}, []string{`"share" is no axis`, "1 twice"}},
		"a range":     {sweep.Space{Axes: []sweep.Axis{{Name: "a.b", Range: &sweep.Range{Low: 0, High: 1}}}}, []string{"state how many points"}},
		"from zero":   {sweep.Space{Sobol: 4, Axes: []sweep.Axis{{Name: "a.b", Range: &sweep.Range{Low: 0, High: 1, Log: true}}}}, []string{"begins above 0"}},
		"upside down": {sweep.Space{Sobol: 4, Axes: []sweep.Axis{{Name: "a.b", Range: &sweep.Range{Low: 2, High: 1}}}}, []string{"no range"}},
		"halves":      {sweep.Space{Sobol: 4, Axes: []sweep.Axis{{Name: "a.b", Range: &sweep.Range{Low: .5, High: 1, Whole: true}}}}, []string{"whole ends"}},
	} {
		_, err := c.space.Points()
		for _, want := range c.want {
			if !errors.Is(err, sweep.ErrSpace) || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %v does not say %q", name, err, want)
			}
		}
	}
}

func TestAxesAreReadAsTheyAreWritten(t *testing.T) {
	for text, want := range map[string]string{
		"a.b=0.5,1":                `[0.5 1]`,
		"a.b=true":                 `[true]`,
		"a.b=aave-v3.3,x":          `["aave-v3.3" "x"]`,
		`a.b=["p", "q"],[]`:        `[["p","q"] []]`,
		"a.b=3 days,0h":            `["3 days" "0h"]`,
		"a.b=1..10:log,whole":      "1 10 true true ",
		"a.b=-0.5..1e1":            "-0.5 10 false false ",
		"a.b=5%..20%":              "5 20 false false %",
		"a.b=10 DAI..20 DAI:whole": "10 20 false true  DAI",
		"a.b=5%..20":               "error",
		"a.b=0..1:linear":          "error",
		"a.b=":                     "error",
		"a.b":                      "error",
		"a.b=0..x":                 "error",
	} {
		a, err := sweep.ParseAxis(text)
		got := "error"
		switch {
		case err != nil:
		case a.Range != nil:
			got = strings.Trim(fmt.Sprint(*a.Range), "{}")
		default:
			var list []string
			for _, v := range a.Values {
				list = append(list, string(v))
			}
			got = "[" + strings.Join(list, " ") + "]"
		}
		if got != want {
			t.Errorf("%s is %s, not %s (%v)", text, got, want, err)
		}
	}
}

// planted are results in which trial 0 is better by so much a day, and the others are
// noise.
func planted(better float64, losses bool) *sweep.Results {
	const trials, days = 8, 160
	from := time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
	seed := uint64(9)
	noise := func() float64 { // splitmix64
		seed += 0x9e3779b97f4a7c15
		z := seed
		z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
		z = (z ^ z>>27) * 0x94d049bb133111eb
		return float64((z^z>>31)>>11) / (1 << 53)
	}
	base := func(v float64) *big.Int { b, _ := big.NewFloat(v).Int(nil); return b }
	one := func(name string, less float64) *sweep.Result {
		r := &sweep.Result{Point: sweep.Point{{Name: "cover.level", Value: []byte(name)}}}
		for d := range days {
			at := from.AddDate(0, 0, d)
			net := 0.
			if losses && d%7 == 3 {
				net = 100
			}
			r.Days = append(r.Days, sweep.Day{Date: at, Cost: base(1e6 * (10 + noise() - less)), Net: base(1e6 * net), Hedged: base(1e6 * net / 2)})
			if d%7 == 0 && losses {
				r.Samples = append(r.Samples, evaluate.Sample{At: at, Unhedged: 100, Hedged: 50})
			}
		}
		return r
	}
	out := &sweep.Results{Coin: coin}
	out.Coin.Decimals = 6
	for i := range trials {
		less := 0.
		if i == 0 {
			less = better
		}
		out.Trials = append(out.Trials, one(amount.New(uint64(i)).String(), less))
	}
	out.Lines = []*sweep.Result{one("9", 0)}
	out.Lines[0].Point = sweep.Point{}
	return out
}

func TestABetterTrialIsNotOverfittedAndNoiseIs(t *testing.T) {
	for _, c := range []struct {
		better    float64
		low, high float64
	}{{3, 0, 0}, {0, .2, 1}} {
		o, err := planted(c.better, true).Judge()
		if err != nil {
			t.Fatal(err)
		}
		for _, j := range o.Groups {
			if v := j.PBO.Float(); !(v >= c.low && v <= c.high) {
				t.Errorf("better by %v, ES %s: PBO %v %s", c.better, j.Measure, v, j.PBO.Missing)
			}
			if c.better > 0 && (j.Best != "cover.level=0" || j.BestOf.Float() != 1 || !(j.Saving.Float() > 900 && j.Saving.Float() < 1300)) {
				t.Errorf("ES %s: best is %s in %v, which saves %v a year, not about 3 a day", j.Measure, j.Best, j.BestOf.Value, j.Saving.Value)
			}
		}
	}
}

func TestWithoutLossesThereIsNothingToCompare(t *testing.T) {
	o, err := planted(3, false).Judge()
	if err != nil {
		t.Fatal(err)
	}
	for _, j := range o.Groups {
		if j.PBO.Has() || !strings.HasPrefix(j.PBO.Missing, evaluate.InsufficientData) {
			t.Errorf("ES %s: PBO is %v, %q", j.Measure, j.PBO.Value, j.PBO.Missing)
		}
	}
}

func TestTrialsUnderAssumptionsOfTheirOwnAreNotCompared(t *testing.T) {
	r, o := run(t, over(crash(), "", sweep.Axis{Name: "assumed.loading", Values: values("1", "3")}))
	if len(r.Lines) != 2 || len(o.Groups) != 4 {
		t.Fatalf("%d lines, %d groups", len(r.Lines), len(o.Groups))
	}
	for _, j := range o.Groups {
		if j.PBO.Has() || !strings.Contains(j.PBO.Missing, "two are compared") {
			t.Errorf("%s: %q", j.Assumed, j.PBO.Missing)
		}
	}
}
