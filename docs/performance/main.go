// Command performance measures what the models cost by the number of loans, and
// draws it: the table and the plot of docs/performance.md. It measures CPU time
// of this process, the least of several runs, so that other work on the machine
// counts little.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"runtime"
	"strings"
	"time"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/plotutil"
	"gonum.org/v1/plot/vg"

	"github.com/hedgerow-fi/hedgerow/models/cputime"
)

// task is one model whose cost is measured.
type task struct {
	name string
	// prepare makes n loans and returns what is measured.
	prepare func(n int) (run func() error, err error)
}

// sizes are the numbers of loans.
var sizes = []int{1_000, 10_000, 100_000, 1_000_000}

// slopeGoal is the most that cost may grow with n, on logarithms.
const slopeGoal = 1.05

func main() {
	document := flag.String("document", "docs/performance.md", "`file` whose table is written again")
	picture := flag.String("plot", "docs/performance/cost.svg", "`file` of the plot")
	least := flag.Duration("least", 300*time.Millisecond, "CPU `time` that each measurement takes at least")
	flag.Parse()
	if err := run(*document, *picture, *least); err != nil {
		fmt.Fprintln(os.Stderr, "performance:", err)
		os.Exit(1)
	}
}

func run(document, picture string, least time.Duration) error {
	costs := make([][]time.Duration, len(tasks))
	for i, t := range tasks {
		for _, n := range sizes {
			fmt.Fprintf(os.Stderr, "%s, %d loans …\n", t.name, n)
			f, err := t.prepare(n)
			if err != nil {
				return fmt.Errorf("%s, %d loans: %w", t.name, n, err)
			}
			cost, err := measure(f, least)
			if err != nil {
				return fmt.Errorf("%s, %d loans: %w", t.name, n, err)
			}
			costs[i] = append(costs[i], cost)
		}
	}
	table := markdown(costs)
	fmt.Print(table)
	if err := replace(document, table); err != nil {
		return err
	}
	return draw(costs, picture)
}

// measure is the least CPU time of one call, over at least three rounds that
// together take least. A round makes calls until the clock's step, a few
// milliseconds on some systems, is small beside it.
func measure(f func() error, least time.Duration) (time.Duration, error) {
	best, spent := time.Duration(math.MaxInt64), time.Duration(0)
	for round := 0; round < 3 || spent < least; round++ {
		runtime.GC()
		start, calls := cputime.Now(), 0
		for ; calls == 0 || cputime.Now()-start < least/10; calls++ {
			if err := f(); err != nil {
				return 0, err
			}
		}
		took := cputime.Now() - start
		spent += took
		best = min(best, took/time.Duration(calls))
	}
	return best, nil
}

// slope is that of the logarithm of cost over the logarithm of n, by least squares.
func slope(costs []time.Duration) float64 {
	var x, y []float64
	for i, c := range costs {
		x, y = append(x, math.Log(float64(sizes[i]))), append(y, math.Log(c.Seconds()))
	}
	_, b := stat.LinearRegression(x, y, nil, false)
	return b
}

func markdown(costs [][]time.Duration) string {
	var out strings.Builder
	out.WriteString("| CPU time |")
	for _, n := range sizes {
		fmt.Fprintf(&out, " %s loans |", thousands(n))
	}
	out.WriteString(" slope |\n|---|" + strings.Repeat("---|", len(sizes)+1) + "\n")
	for i, t := range tasks {
		fmt.Fprintf(&out, "| %s |", t.name)
		for _, c := range costs[i] {
			fmt.Fprintf(&out, " %.3g ms |", c.Seconds()*1e3)
		}
		verdict := ""
		if b := slope(costs[i]); b > slopeGoal {
			verdict = " MISSED"
		}
		fmt.Fprintf(&out, " %.3f%s |\n", slope(costs[i]), verdict)
	}
	fmt.Fprintf(&out, "\n%s, %s/%s, GOEXPERIMENT=%q, one thread; the slope's goal is ≤ %g.\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, os.Getenv("GOEXPERIMENT"), slopeGoal)
	return out.String()
}

func thousands(n int) string {
	if n >= 1000 {
		return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
	}
	return fmt.Sprint(n)
}

// The table stands between these lines of the document.
const (
	begin = "<!-- measured: make performance -->\n"
	end   = "<!-- end of what was measured -->\n"
)

func replace(document, table string) error {
	old, err := os.ReadFile(document)
	if err != nil {
		return err
	}
	from, to := bytes.Index(old, []byte(begin)), bytes.Index(old, []byte(end))
	if from < 0 || to < from {
		return fmt.Errorf("%s: no place for the table: want the lines %q and %q", document, begin, end)
	}
	out := append(append(append([]byte{}, old[:from+len(begin)]...), table...), old[to:]...)
	return os.WriteFile(document, out, 0o644)
}

func draw(costs [][]time.Duration, picture string) error {
	p := plot.New()
	p.Title.Text = "CPU time by number of loans"
	p.X.Label.Text, p.Y.Label.Text = "loans", "milliseconds"
	p.X.Scale, p.Y.Scale = plot.LogScale{}, plot.LogScale{}
	p.X.Tick.Marker, p.Y.Tick.Marker = plot.LogTicks{Prec: -1}, plot.LogTicks{Prec: -1}
	p.Legend.Top, p.Legend.Left = true, true
	for i, t := range tasks {
		points := make(plotter.XYs, len(sizes))
		for k, n := range sizes {
			points[k] = plotter.XY{X: float64(n), Y: costs[i][k].Seconds() * 1e3}
		}
		line, dots, err := plotter.NewLinePoints(points)
		if err != nil {
			return err
		}
		line.Color, dots.Color, dots.Shape = plotutil.Color(i), plotutil.Color(i), plotutil.Shape(i)
		p.Add(line, dots)
		p.Legend.Add(t.name, line, dots)
	}
	p.Add(plotter.NewGrid())
	p.Y.Max *= 300 // room for the legend
	return p.Save(16*vg.Centimeter, 11*vg.Centimeter, picture)
}
