package page

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet/file"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/history"
)

func TestAReportLoadsNothingAndSaysWhatItRestsOn(t *testing.T) {
	dir := folderOf(t)
	write(t, dir, 400)
	b, err := os.ReadFile(filepath.Join(dir, ReportFile))
	if err != nil {
		t.Fatal(err)
	}
	html := string(b)
	for _, bad := range []string{"http://", "https://", "<script", "src=", "@import", "url(", "NaN", "ZgotmplZ", dir} {
		if strings.Contains(html, bad) {
			t.Errorf("the page contains %q", bad)
		}
	}
	for _, says := range []string{"no history of protection prices", evaluate.NotCovered, evaluate.InsufficientData, "flight in stress", "reinsurance layers", "Seed 7", "0123456789abcdef", "USDT taken as USD", "REDUCE_ONLY",
		"trigger failure", "a price that is missing is that before it", "health factor only", "Kupiec"} {
		if !strings.Contains(html, says) {
			t.Errorf("the page lacks %q", says)
		}
	}
	// Every plot says its basis, and every table in its caption or in a column.
	for _, part := range strings.Split(html, "<figcaption>")[1:] {
		if caption, _, _ := strings.Cut(part, "</figcaption>"); !strings.Contains(caption, `class="basis`) {
			t.Errorf("a plot without a basis: %s", caption)
		}
	}
	without := map[string]bool{"The runs": true, "What ran": true, "Files beside this page": true}
	for _, part := range strings.Split(html, "<caption>")[1:] {
		caption, rest, _ := strings.Cut(part, "</caption>")
		head, _, _ := strings.Cut(rest, "</thead>")
		if !without[caption] && !strings.Contains(caption, `class="basis`) && !strings.Contains(head, ">basis<") {
			t.Errorf("a table without a basis: %s", caption)
		}
	}
}

func TestAReportSaysWhatKeepsItFromBeingBelieved(t *testing.T) {
	run := madeRun(200)
	run.Strategies[0].Version = "coverage 1.2.0" // the program is called as the strategy is
	page := func(change func(*Result)) string {
		dir := folderOf(t)
		w, err := Create(dir, run, []byte("a: 1\n"), []byte("b: 1\n"))
		if err != nil {
			t.Fatal(err)
		}
		for i := range 200 {
			if err := w.Saw(madeStep(i, 200)); err != nil {
				t.Fatal(err)
			}
		}
		r := madeResult(run)
		change(&r)
		if _, err := w.Finish(r); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(dir, ReportFile))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	sure := page(func(*Result) {})
	unsure := page(func(r *Result) {
		r.Outcome.Market.Priced, r.Outcome.Market.AtLeast, r.Outcome.Market.NoHistory = 40, 25, 3
		for i := range r.Summary.Runs {
			x := &r.Summary.Runs[i]
			none := evaluate.Figure{Unit: "DAI", Basis: history.Modelled, Missing: evaluate.NotCovered + ": the tape has no bad debt"}
			x.Whole.Reference, x.Whole.Gross, x.Whole.Net, x.Whole.Hedged = none, none, none, none
			for k := range x.Shortfalls {
				f := &x.Shortfalls[k].Removed
				f.Low, f.High, f.Level = "100", "90000", .95
				x.Shortfalls[k].Blocks = 12
			}
		}
	})
	first, _, _ := strings.Cut(unsure, "<h2")
	for _, says := range []string{"25 at the minimum rate", "drawn from 12 blocks", "would have lost is not covered", "95% interval 100 to 90,000", "Strategy: coverage 1.2.0."} {
		if !strings.Contains(first, says) {
			t.Errorf("the first screen lacks %q", says)
		}
		if strings.Contains(sure, says) && !strings.Contains(says, "Strategy") {
			t.Errorf("a page without that doubt has %q", says)
		}
	}
	for _, plot := range []string{"Supplier loss, gross and net", "Bad debt of the reference"} {
		if strings.Contains(unsure, plot+" <") || !strings.Contains(sure, plot) {
			t.Errorf("%q is drawn where it is not covered, or not where it is", plot)
		}
	}
	if !strings.Contains(unsure, "losses and bad debt are not drawn") || !strings.Contains(unsure, "3 were made without a history") {
		t.Error("what is not drawn, or made without a history, is not said")
	}
}

func TestCellsOfSomeAxesAreATableAndAWholeGridIsAMap(t *testing.T) {
	run := madeRun(50)
	r := madeResult(run)
	titles := func(grid []GridCell) string {
		var out []string
		for _, x := range (&View{Run: run, Summary: r.Summary, Grid: grid}).Tables() {
			out = append(out, x.Title)
		}
		return strings.Join(out, "; ")
	}
	if got := titles(r.Grid); strings.Contains(got, "Cells of the grid") || !strings.Contains(got, "Cost (DAI)") {
		t.Errorf("a whole grid: %s", got)
	}
	some := []GridCell{}
	for _, c := range r.Grid {
		a, b := c.Cell, run.Cell
		if a.Loading == b.Loading && a.Waiting == b.Waiting && a.Capacity == b.Capacity || a.Waiting == b.Waiting && a.Capacity == b.Capacity && a.Failure == b.Failure {
			some = append(some, c)
		}
	}
	if got := titles(some); !strings.Contains(got, "Cells of the grid") || strings.Contains(got, "Cost (DAI)") {
		t.Errorf("%d cells of two axes: %s", len(some), got)
	}
}

func TestALongRunsReportStaysSmallAndKeepsItsPeaks(t *testing.T) {
	const rows = 60_000
	a := newThinner(rows, 1)
	for i := range rows {
		v := math.Sin(float64(i) / 900)
		if i == 31_234 {
			v = 50
		}
		if i == 31_260 {
			v = -50
		}
		a.add(float64(i), v)
	}
	a.flush()
	if len(a.X) != 2*stretches || !slices.IsSorted(a.X) {
		t.Errorf("%d points, sorted %v", len(a.X), slices.IsSorted(a.X))
	}
	up, down := slices.Index(a.Y[0], 50), slices.Index(a.Y[0], -50)
	if up < 0 || down != up+1 {
		t.Errorf("the peak is at %d, the trough at %d", up, down)
	}
	if b := newThinner(3, 2); func() bool { b.add(1, 2, 3); b.flush(); return len(b.X) != 1 || b.Y[1][0] != 3 }() {
		t.Error("a short run is thinned")
	}
}

func TestColumnsSayUnitAndBasisAndHoldAmountsToTheUnit(t *testing.T) {
	dir := folderOf(t)
	write(t, dir, 90)
	list, err := filepath.Glob(filepath.Join(dir, "*.parquet"))
	if err != nil || len(list) != 7 {
		t.Fatalf("%v, %v", list, err)
	}
	for _, path := range list {
		p, err := file.OpenParquetFile(path, false)
		if err != nil {
			t.Fatal(err)
		}
		r, err := pqarrow.NewFileReader(p, pqarrow.ArrowReadProperties{}, memory.DefaultAllocator)
		if err != nil {
			t.Fatal(err)
		}
		schema, err := r.Schema()
		if err != nil {
			t.Fatal(err)
		}
		if p.NumRows() == 0 {
			t.Errorf("%s is empty", path)
		}
		for _, f := range schema.Fields() {
			if f.Type.ID() == arrow.STRING || f.Type.ID() == arrow.TIMESTAMP {
				continue
			}
			if f.Metadata.FindKey("unit") < 0 {
				t.Errorf("%s: %s has no unit", filepath.Base(path), f.Name)
			}
			if b, ok := f.Metadata.GetValue("basis"); f.Type.ID() == arrow.DECIMAL128 && (!ok || b == "") {
				t.Errorf("%s: %s has no basis", filepath.Base(path), f.Name)
			}
		}
		if err := p.Close(); err != nil {
			t.Fatal(err)
		}
	}
	row, i := 0, 60
	want := madeStep(i, 90).Account
	err = scan(filepath.Join(dir, EquityFile), []string{"nav", "number", "time"}, func(n int, v []values) error {
		for k := range n {
			if row == i && (v[0].Number(k) != want.Up().Float(0) || v[1].Number(k) != float64(i) || !v[2].Time(k).Equal(begin2021.Add(time.Duration(i)*time.Hour))) {
				t.Errorf("row %d: got %v, %v, %v", i, v[0].Number(k), v[1].Number(k), v[2].Time(k))
			}
			row++
		}
		return nil
	})
	if err != nil || row != 90 {
		t.Errorf("%d rows, %v", row, err)
	}
}

func TestATerminalShowsWhatTheSummaryHas(t *testing.T) {
	run := madeRun(60)
	r := madeResult(run)
	v := View{Run: run, Outcome: r.Outcome, Summary: r.Summary, Grid: r.Grid}
	var b bytes.Buffer
	if err := v.WriteText(&b); err != nil {
		t.Fatal(err)
	}
	for _, says := range []string{NoHistory, "supplier loss, net of first-loss cover", "35,000.00", "95%: 28,000 to 45,500", "trigger failure", evaluate.NotCovered, evaluate.InsufficientData, "2× 50%", "premiumPerDay"} {
		if !strings.Contains(b.String(), says) {
			t.Errorf("%q is missing from\n%s", says, b.String())
		}
	}
	j, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var back View
	if err := json.Unmarshal(j, &back); err != nil || len(back.Grid) != len(r.Grid) || back.Summary.Runs[1].Whole.Cost != r.Summary.Runs[1].Whole.Cost {
		t.Errorf("it does not read back: %v", err)
	}
}

func TestFiguresArePrintedAsTheirUnitIsRead(t *testing.T) {
	for _, c := range []struct {
		f    evaluate.Figure
		want string
	}{
		{fig(1234567.891, "DAI", history.Modelled), "1,234,567.89"},
		{fig(.0000123, "DAI", history.Modelled), "0.0000123"},
		{fig(-0.5, "DAI", history.Modelled), "-0.50"},
		{fig(.0523, evaluate.Part, history.Modelled), "5.23%"},
		{fig(0, evaluate.Part, history.Modelled), "0%"},
		{fig(12, evaluate.Count, history.Modelled), "12"},
		{fig(4.5, evaluate.Count, history.Modelled), "4.5"},
		{fig(72, evaluate.Hours, history.Modelled), "72 h"},
		{fig(7200, "s", history.Modelled), "2h0m0s"},
		{fig(1.35, evaluate.PerYear, history.Modelled), "1.35"},
		{fig(100, evaluate.Unitless, history.Modelled), "100"},
		{none("DAI", evaluate.NotCovered), "not covered"},
		{evaluate.Figure{}, "–"},
		{evaluate.Figure{Value: "5", Low: "4", High: "7", Level: .95, Unit: evaluate.Count}, "5 [4 to 7]"},
		{evaluate.Figure{Value: "2500", Low: "1200.5", High: "9000", Level: .95, Unit: "DAI"}, "2,500.00 [1,200 to 9,000]"},
		{none("DAI", "insufficient data: 3 periods have no tail of 1%"), "insufficient data"},
		{none("DAI", "nothing was bought"), "–"},
		{fig(6.5e-15, "DAI", history.Modelled), "<0.000001"},
	} {
		if got := show(c.f); got != c.want {
			t.Errorf("%+v: got %q, want %q", c.f, got, c.want)
		}
	}
}

func TestARunsMemoryDoesNotGrowWithItsLength(t *testing.T) {
	peak := func(moments int) uint64 {
		run := madeRun(moments)
		w, err := Create(folderOf(t), run, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = w.Abort() }()
		step := madeStep(1, 3)
		var most uint64
		for i := range moments {
			step.Moment.Number = i
			if err := w.Saw(step); err != nil {
				t.Fatal(err)
			}
			if i%groupRows == 10 { // a group has just been written
				var m runtime.MemStats
				runtime.GC()
				runtime.GC() // pools are emptied at the second
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapAlloc)
			}
		}
		return most
	}
	short, long := peak(25_000), peak(100_000)
	if long > short+6<<20 {
		t.Errorf("%d bytes after 25,000 steps, %d after 100,000", short, long)
	}
}

func BenchmarkSaw(b *testing.B) {
	w, err := Create(folderOf(b), madeRun(b.N), nil, nil)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = w.Abort() }()
	idle, cycle := madeStep(2, 1000), madeStep(3, 1000)
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		s := idle
		if i%24 == 3 {
			s = cycle
		}
		s.Moment.Number = i
		if err := w.Saw(s); err != nil {
			b.Fatal(err)
		}
	}
}
