// Command dailyvar backtests a day's value at risk at 99% on real prices, as
// docs/var.md tells: several models, each with the parameters that it had before the
// first of the days it is tested on, or says so.
package main

import (
	"compress/gzip"
	"encoding/csv"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
)

// A basket is held with constant weights: the loss of a day is Σ weight · fall.
type basket struct {
	name    string
	symbols []string
	weights []float64
}

var baskets = []basket{
	{"ETH", []string{"ETH"}, []float64{1}},
	{"BTC", []string{"BTC"}, []float64{1}},
	{"60% ETH, 30% BTC, 10% LINK", []string{"ETH", "BTC", "LINK"}, []float64{.6, .3, .1}},
}

func day(y int) time.Time { return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC) }

func main() {
	file := flag.String("prices", "../shared/data/prices/binance_spot_daily.csv.gz", "CSV `file` with the columns date, symbol and close")
	flag.Parse()
	if err := run(*file, os.Stdout); err != nil {
		fmt.Fprintf(os.Stderr, "dailyvar: %v\n", err)
		os.Exit(1)
	}
}

func run(file string, out io.Writer) error {
	closes, err := load(file)
	if err != nil {
		return err
	}
	for _, span := range []struct{ from, to time.Time }{{day(2020), day(2024)}, {day(2022), day(2024)}} {
		for _, b := range baskets {
			s, err := returnsOf(closes, b)
			if err != nil {
				return err
			}
			t, err := study(s, span.from, span.to)
			if err != nil {
				return fmt.Errorf("%s: %w", b.name, err)
			}
			if err := t.write(out, b.name, span.from, span.to); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t table) write(out io.Writer, name string, from, to time.Time) error {
	fmt.Fprintf(out, "%s, %s to %s: %d days, %.1f exceptions expected [prices observed, weights assumed]\n", name, from.Format(time.DateOnly), to.AddDate(0, 0, -1).Format(time.DateOnly), t.days, float64(t.days)*tail)
	fmt.Fprintf(out, "power [simulated]: Kupiec %.0f%% against twice as many, conditional coverage %.0f%% against clusters\n", 100*t.kupiecPower, 100*t.coverPower)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "model\texceptions\tKupiec p\tindependence p\tconditional coverage p\taverage VaR\tworst day, of its VaR\trejected at 5%\t")
	for _, r := range t.rows {
		says := "no"
		if r.kupiec < size || r.conditional < size {
			says = "YES"
		}
		fmt.Fprintf(w, "%s\t%d\t%.3f\t%.3f\t%.3f\t%.1f%%\t%.1f×\t%s\t\n", r.model, r.exceptions, r.kupiec, r.independence, r.conditional, 100*r.average, r.worst, says)
	}
	fmt.Fprintln(w)
	return w.Flush()
}

// load reads daily closes by symbol and date.
func load(file string) (map[string]map[time.Time]float64, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("prices: %w: name the file with -prices", err)
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(file, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	rows, err := csv.NewReader(in).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil, fmt.Errorf("%s: no table: %w", file, err)
	}
	at := map[string]int{}
	for i, h := range rows[0] {
		at[h] = i
	}
	for _, want := range []string{"date", "symbol", "close"} {
		if _, ok := at[want]; !ok {
			return nil, fmt.Errorf("%s has no column %s", file, want)
		}
	}
	out := map[string]map[time.Time]float64{}
	for n, r := range rows[1:] {
		d, err := time.Parse(time.DateOnly, r[at["date"]])
		if err != nil {
			return nil, fmt.Errorf("%s, row %d: %w", file, n+2, err)
		}
		p, err := strconv.ParseFloat(r[at["close"]], 64)
		if err != nil || !(p > 0) {
			return nil, fmt.Errorf("%s, row %d: close %q is no price", file, n+2, r[at["close"]])
		}
		s := r[at["symbol"]]
		if out[s] == nil {
			out[s] = map[time.Time]float64{}
		}
		out[s][d] = p
	}
	return out, nil
}
