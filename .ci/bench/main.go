// Command bench runs the benchmarks behind the numbers that DESIGN.md and the
// issues state, and prints each beside its goal. CPU time and ratios count, wall
// time drifts; it does not fail when a goal is missed, and says so instead.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"text/tabwriter"
)

// number is one line of the table: which metric of which benchmark, shown in
// which unit, and the goal if one is stated.
type number struct {
	what   string
	pkg    string
	bench  string // as go test prints it, without Benchmark and -CPUs
	metric string // ns/op, or one that the benchmark reports itself
	unit   string
	show   func(v float64) float64
	goal   float64 // 0: none is stated
	least  bool    // the goal is a least and not a most
	vector bool    // built with Go's vector instructions
}

// key is where a number's measurement is kept.
func (n number) key() string { return place(n.pkg, n.vector) + " " + n.bench + " " + n.metric }

func place(pkg string, vector bool) string {
	if vector {
		return pkg + " with vector instructions"
	}
	return pkg
}

// cpu is the metric of models/cputime: CPU time, of all threads.
const cpu = "cpu-ns/op"

func seconds(ns float64) float64   { return ns / 1e9 }
func millis(ns float64) float64    { return ns / 1e6 }
func perSecond(ns float64) float64 { return 1e9 / ns }
func billionths(v float64) float64 { return v / 1e9 }
func same(v float64) float64       { return v }

var numbers = []number{
	{what: "1,000,000 liquidation PDs", pkg: "models/structural", bench: "FirstPassage1M/mu=0", metric: cpu, unit: "ms", show: millis, goal: 160},
	{what: "1,000,000 liquidation PDs with vector instructions", pkg: "models/structural", bench: "FirstPassage1M/mu=0", metric: cpu, unit: "ms", show: millis, goal: 60, vector: true},
	{what: "loss kernel, 1,000,000 loans in 200 pairs × 100,000 scenarios", pkg: "models/loss", bench: "Kernel100kx1M", metric: cpu, unit: "s", show: seconds, goal: 2},
	{what: "the same in a crash, most loans losing", pkg: "models/loss", bench: "KernelCrash100kx1M", metric: cpu, unit: "s", show: seconds, goal: 2},
	{what: "loss kernel, 100,000 multi-asset loans × 10,000 scenarios", pkg: "models/loss", bench: "Tiles10kx100k", metric: cpu, unit: "s", show: seconds, goal: 8},
	{what: "the same by reference", pkg: "models/loss", bench: "References10kx100k/usual", metric: cpu, unit: "s", show: seconds},
	{what: "the same by reference in a crash", pkg: "models/loss", bench: "References10kx100k/crash", metric: cpu, unit: "s", show: seconds},
	{what: "ES contributions of 1,000,000 loans", pkg: "models/loss", bench: "Contributions1M", metric: cpu, unit: "ms", show: millis},
	{what: "path mode, 10,000 loans × 1,000 scenarios × 24 steps", pkg: "models/loss", bench: "PathMode10kx1000x24", metric: cpu, unit: "s", show: seconds},
	{what: "simulated borrowers, 1,000,000 × 8,760 hours", pkg: "models/simulate/population", bench: "Year/1000000", metric: cpu, unit: "s", show: seconds, goal: 60},
	{what: "their memory at the end", pkg: "models/simulate/population", bench: "Year/1000000", metric: "live-MB", unit: "MB", show: same},
	{what: "cheapest hedge, 200 series × 1,000 scenarios", pkg: "models/hedge", bench: "Cheapest200x1000", metric: cpu, unit: "s", show: seconds, goal: 0.1},
	{what: "cheapest hedge, 200 series × 10,000 scenarios", pkg: "models/hedge", bench: "Cheapest200x10000", metric: cpu, unit: "s", show: seconds, goal: 1},
	{what: "the same with dense payouts", pkg: "models/hedge", bench: "CheapestDense200x10000", metric: cpu, unit: "s", show: seconds, goal: 1},
	{what: "its duality gap, as a part of the cost", pkg: "models/hedge", bench: "CheapestDense200x10000", metric: "gap-1e-9", unit: "", show: billionths, goal: 1e-6},
	{what: "GARCH-t on 2,000 returns", pkg: "models/volatility", bench: "GARCHT2000", metric: cpu, unit: "ms", show: millis, goal: 30},
	{what: "boosted trees, 30,000 rows × 23 × 100 rounds", pkg: "models/scoring", bench: "Boosted30kx23x100", metric: cpu, unit: "s", show: seconds, goal: 3},
	{what: "AUC of 1,000,000 scores", pkg: "models/calibration", bench: "AUC1M", metric: cpu, unit: "ms", show: millis},
	{what: "health factors of 100,000 loans", pkg: "models/book", bench: "HealthFactors100k", metric: "ns/op", unit: "ms", show: millis},
	{what: "Arrow out, 100,000 loans", pkg: "models/book", bench: "ArrowOut100k", metric: "ns/op", unit: "ms", show: millis},
	{what: "Arrow in, 100,000 loans", pkg: "models/book", bench: "ArrowIn100k", metric: "ns/op", unit: "ms", show: millis},
	{what: "ten loans of three assets repriced, with all health factors", pkg: "models/book", bench: "Reprice/loans=10", metric: cpu, unit: "ns", show: same, goal: 400},
	{what: "100,000 loans repriced, with all health factors", pkg: "models/book", bench: "Reprice/loans=100000", metric: cpu, unit: "ms", show: millis},
	{what: "protection market's replica: a view of a series", pkg: "models/market", bench: "Ask/view/series=1", metric: cpu, unit: "ns", show: same, goal: 700},
	{what: "the same: a bid", pkg: "models/market", bench: "Ask/sell/series=1", metric: cpu, unit: "ns", show: same, goal: 700},
	{what: "the same: a bid in a pool of sixteen series", pkg: "models/market", bench: "Ask/sell/series=16", metric: cpu, unit: "ns", show: same},
	{what: "the same: view, bid and ask of one second", pkg: "models/market", bench: "Ask/all_three/series=1", metric: cpu, unit: "ns", show: same},
	{what: "probability of overfitting, 100 trials in 16 blocks", pkg: "models/overfitting", bench: "Symmetric16x100", metric: cpu, unit: "ms", show: millis},
	{what: "a cliff of six drops, 100,000 loans", pkg: "models/liquidation", bench: "Cliff100k", metric: cpu, unit: "ms", show: millis},
	{what: "a crash through the liquidation rules, 100,000 loans", pkg: "models/liquidation", bench: "Crash100k", metric: "ns/op", unit: "ms", show: millis},
	{what: "strategy coverage, 100,000 loans", pkg: "strategies/coverage", bench: "Evaluate100k", metric: "ns/op", unit: "ms", show: millis},
	{what: "plugin round trip, 100,000 loans, whole book", pkg: "plugins/host", bench: "RoundTrip/loans=100000/book=whole", metric: "ns/op", unit: "ms", show: millis},
	{what: "plugin round trip, 100,000 loans, a change", pkg: "plugins/host", bench: "RoundTrip/loans=100000/book=change", metric: "ns/op", unit: "ms", show: millis},
	{what: "one closed loop through a plugin, host and plugin together", pkg: "plugins/host", bench: "Shared/sessions=1", metric: "cpu-ns/step", unit: "a CPU-second", show: perSecond, goal: 3000, least: true},
	{what: "64 runs over one plugin, in total", pkg: "plugins/host", bench: "Shared/sessions=64", metric: "cpu-ns/step", unit: "a CPU-second", show: perSecond, goal: 25_000, least: true},
	{what: "between the cycle and a strategy in process", pkg: "agent/proposer", bench: "InProcess/trivial", metric: cpu, unit: "ns", show: same},
	{what: "head to signed transaction, 100,000 loans, p50", pkg: "agent/scale", bench: "HeadToSigned100k", metric: "p50-ms", unit: "ms", show: same},
	{what: "head to signed transaction, 100,000 loans, p99", pkg: "agent/scale", bench: "HeadToSigned100k", metric: "p99-ms", unit: "ms", show: same, goal: 150},
	{what: "risk limits, 10,000 scenarios × 100,000 loans, each book", pkg: "agent/limits", bench: "RiskCheck/one_pair_each/each_book", metric: cpu, unit: "ms", show: millis, goal: 60},
	{what: "the same with the hour's first draw", pkg: "agent/limits", bench: "RiskCheck/one_pair_each/first_of_an_hour", metric: cpu, unit: "ms", show: millis, goal: 60},
	{what: "the same, a fifth of the loans with two collaterals", pkg: "agent/limits", bench: "RiskCheck/a_fifth_of_two_collaterals/first_of_an_hour", metric: cpu, unit: "ms", show: millis, goal: 60},
	{what: "an order held against them, and cut", pkg: "agent/limits", bench: "RiskCheck/one_pair_each/an_order_that_is_cut", metric: cpu, unit: "ms", show: millis},
	{what: "lending logs decoded on one core", pkg: "agent/lending/aave", bench: "DecodeLogs", metric: "logs/s", unit: "a second", show: same, goal: 5e6, least: true},
	{what: "rows of candles imported, read to Parquet", pkg: "agent/history/imports", bench: "Import/written", metric: "rows/CPU-s", unit: "a CPU-second", show: same, goal: 300_000, least: true},
	{what: "hourly books of 100,000 loans archived, 500 changes in each", pkg: "agent/history/books", bench: "WriteHour", metric: "cpu-ns/book", unit: "a CPU-second", show: perSecond},
	{what: "the same read back in one walk", pkg: "agent/history/books", bench: "Hours/books", metric: "cpu-ns/book", unit: "a CPU-second", show: perSecond, goal: 200, least: true},
	{what: "the same with every health factor", pkg: "agent/history/books", bench: "Hours/health", metric: "cpu-ns/book", unit: "a CPU-second", show: perSecond},
	{what: "bytes an archived hour takes", pkg: "agent/history/books", bench: "WriteHour", metric: "bytes/book", unit: "bytes", show: same},
	{what: "one of them at a random hour", pkg: "agent/history/books", bench: "At", metric: cpu, unit: "ms", show: millis},
	{what: "memory live in a walk over 250 hours", pkg: "agent/history/books", bench: "WalkMemory/hours=250", metric: "live-MB", unit: "MB", show: same},
	{what: "memory live in a walk over 1,000 hours", pkg: "agent/history/books", bench: "WalkMemory/hours=1000", metric: "live-MB", unit: "MB", show: same},
	{what: "200,000 loans written anew and published", pkg: "models/book", bench: "Build", metric: "ns/op", unit: "ms", show: millis},
	{what: "a snapshot of them published after 1 change", pkg: "models/book", bench: "Publish/changes=1/entries", metric: "ns/op", unit: "ms", show: millis},
	{what: "a snapshot of them published after 100 changes", pkg: "models/book", bench: "Publish/changes=100/entries", metric: "ns/op", unit: "ms", show: millis},
	{what: "a snapshot of them published after 10,000 changes", pkg: "models/book", bench: "Publish/changes=10000/entries", metric: "ns/op", unit: "ms", show: millis},
	{what: "its name after 100 changes", pkg: "models/book", bench: "Version/changes=100", metric: "ns/op", unit: "ms", show: millis},
	{what: "bytes a loan", pkg: "models/book", bench: "MillionLoans", metric: "MB", unit: "bytes", show: same},
	{what: "a million-loan book", pkg: "models/book", bench: "MillionLoans", metric: "MB", unit: "MB", show: same, goal: 150},
	{what: "steps of a backtest in process, one reference, 1,000 (making the run apart)", pkg: "agent/backtest", bench: "Step/loans=10/steps=1000", metric: "steps/CPU-s", unit: "a CPU-second", show: same, goal: 300_000, least: true},
	{what: "the same, 10,000", pkg: "agent/backtest", bench: "Step/loans=10/steps=10000", metric: "steps/CPU-s", unit: "a CPU-second", show: same, goal: 300_000, least: true},
	{what: "the same, 100,000", pkg: "agent/backtest", bench: "Step/loans=10/steps=100000", metric: "steps/CPU-s", unit: "a CPU-second", show: same, goal: 300_000, least: true},
	{what: "the same, 1,000,000", pkg: "agent/backtest", bench: "Step/loans=10/steps=1000000", metric: "steps/CPU-s", unit: "a CPU-second", show: same, goal: 300_000, least: true},
	{what: "making such a run", pkg: "agent/backtest", bench: "Step/loans=10/steps=1000", metric: "new-CPU-µs", unit: "µs", show: same},
	{what: "memory that a run of 1,000 steps holds at its end", pkg: "agent/backtest", bench: "Step/loans=10/steps=1000", metric: "live-MB", unit: "MB", show: same},
	{what: "memory that a run of 1,000,000 steps holds at its end", pkg: "agent/backtest", bench: "Step/loans=10/steps=1000000", metric: "live-MB", unit: "MB", show: same},
	{what: "steps of a backtest, 100,000 loans, health factors of all", pkg: "agent/backtest", bench: "Step/loans=100000/steps=1000", metric: "steps/CPU-s", unit: "a CPU-second", show: same},
	{what: "hourly cycles over 100,000 loans with structural scores, each", pkg: "agent/backtest", bench: "Year", metric: "CPU-ms/step", unit: "ms", show: same},
	{what: "a year of them, from 200", pkg: "agent/backtest", bench: "Year", metric: "CPU-s/year", unit: "s", show: same, goal: 120},
	{what: "ETH-B's span by the hour, hedged, from opening the archive", pkg: "agent/wire", bench: "BacktestETHB/cycles", metric: cpu, unit: "s", show: seconds, goal: 5},
	{what: "the same with all that a report keeps", pkg: "agent/wire", bench: "BacktestETHB/reported", metric: cpu, unit: "s", show: seconds},
	{what: "archive: prices written (sorted, zstd, SHA-256)", pkg: "agent/history", bench: "WritePrices", metric: "rows/cpu-s", unit: "rows a second", show: same},
	{what: "archive: prices scanned", pkg: "agent/history", bench: "ScanPrices/all", metric: "rows/cpu-s", unit: "rows a second", show: same},
	{what: "archive: one asset of eight scanned, of all rows", pkg: "agent/history", bench: "ScanPrices/one-of-eight", metric: "rows/cpu-s", unit: "rows a second", show: same},
	{what: "archive: candles verified", pkg: "agent/history/verify", bench: "Prices", metric: "rows/cpu-s", unit: "rows a second", show: same},
	{what: "prices as they were known, read in order", pkg: "agent/history/asof", bench: "Cursor", metric: "reads/cpu-s", unit: "reads a second", show: same},
	{what: "the same at random instants", pkg: "agent/history/asof", bench: "RandomAccess", metric: "reads/cpu-s", unit: "reads a second", show: same},
}

func main() {
	measured := map[string]float64{}
	var failed []string
	seen := map[string]bool{}
	for _, n := range numbers {
		where := place(n.pkg, n.vector)
		if seen[where] {
			continue
		}
		seen[where] = true
		fmt.Fprintf(os.Stderr, "measuring %s …\n", where)
		if err := measure(n.pkg, n.vector, measured); err != nil {
			fmt.Fprintln(os.Stderr, err)
			failed = append(failed, where)
		}
	}
	print(measured)
	if len(failed) > 0 {
		fmt.Fprintf(os.Stderr, "bench: these packages did not finish: %s\n", strings.Join(failed, ", "))
		os.Exit(1)
	}
}

// measure runs the benchmarks of a package that the table names. In a build with
// vector instructions preemption is off, as it slows the scalar code between them.
func measure(pkg string, vector bool, into map[string]float64) error {
	var names []string
	for _, n := range numbers {
		first, _, _ := strings.Cut(n.bench, "/")
		if n.pkg == pkg && n.vector == vector && n.bench != "MillionLoans" {
			names = append(names, "Benchmark"+first+"$")
		}
	}
	args := []string{"test", "-v", "-timeout", "30m", "-run", "TestMillionLoans", "-bench", strings.Join(names, "|"), "./" + pkg}
	cmd := exec.Command("go", args...)
	if vector {
		cmd.Env = append(os.Environ(), "GOEXPERIMENT=simd", "GODEBUG=asyncpreemptoff=1")
	}
	out, err := cmd.CombinedOutput()
	for line := range strings.Lines(string(out)) {
		read(place(pkg, vector), line, into)
	}
	if err != nil {
		return fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, out)
	}
	return nil
}

var (
	suffix  = regexp.MustCompile(`-\d+$`)
	million = regexp.MustCompile(`([0-9.]+) MB for 1000000 loans`)
)

// read takes a benchmark's line, "BenchmarkX-2  100  123 ns/op  4 p99-ms".
func read(pkg, line string, into map[string]float64) {
	if m := million.FindStringSubmatch(line); m != nil {
		if v, err := strconv.ParseFloat(m[1], 64); err == nil {
			into[pkg+" MillionLoans MB"] = v
		}
		return
	}
	f := strings.Fields(line)
	if len(f) < 4 || !strings.HasPrefix(f[0], "Benchmark") {
		return
	}
	name := suffix.ReplaceAllString(strings.TrimPrefix(f[0], "Benchmark"), "")
	for i := 2; i+1 < len(f); i += 2 {
		if v, err := strconv.ParseFloat(f[i], 64); err == nil {
			into[pkg+" "+name+" "+f[i+1]] = v
		}
	}
}

func print(measured map[string]float64) {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "what\tmeasured\tgoal\t\n")
	for _, n := range numbers {
		goal, verdict := "none stated", ""
		v, ok := measured[n.key()]
		got := "not measured"
		if ok {
			v = n.show(v)
			got = fmt.Sprintf("%.4g %s", v, n.unit)
		}
		if n.goal > 0 {
			sign := "≤"
			if n.least {
				sign = "≥"
			}
			goal = fmt.Sprintf("%s %g %s", sign, n.goal, n.unit)
			switch {
			case !ok:
			case v <= n.goal && !n.least, v >= n.goal && n.least:
				verdict = "reached"
			default:
				verdict = "MISSED"
			}
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", n.what, got, goal, verdict)
	}
	w.Flush()
	fmt.Printf("\n%s %s/%s, %d CPUs\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
}
