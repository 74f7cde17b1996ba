// Command population fits simulated borrowers to published data, and holds what they do
// in 2021 to what Aave v2's borrowers did: the fits in models/simulate/population/fits,
// the tables between the marks of docs/data.md, and the plots beside them. The same data
// makes the same files.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/simulate/population"
)

// borrowers is how many a market begins with. Nothing in the data says it.
const borrowers = 5000

func main() {
	data := flag.String("data", "../shared/data", "`folder` of the published data sets")
	flag.Parse()
	if err := run(*data, "models/simulate/population/fits", "docs/data.md", "docs/figures"); err != nil {
		fmt.Fprintln(os.Stderr, "population:", err)
		os.Exit(1)
	}
}

func run(data, fits, document, figures string) error {
	prices, err := hourly(data)
	if err != nil {
		return err
	}
	real, unknown, err := liquidations(data, prices)
	if err != nil {
		return err
	}
	moves, eth, err := vaults(data)
	if err != nil {
		return err
	}
	made, err := makeAll(data, moves, eth, real)
	if err != nil {
		return err
	}
	for _, f := range made {
		text, err := written(f)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(fits, f.Name+".json"), text, 0o644); err != nil { //nolint:gosec // for everybody
			return err
		}
	}
	place, err := os.MkdirTemp("", "population")
	if err != nil {
		return err
	}
	defer os.RemoveAll(place)
	ctx := context.Background()
	if err := archive(ctx, data, place); err != nil {
		return err
	}
	text, err := report(ctx, place, made, real, unknown, figures)
	if err != nil {
		return err
	}
	fmt.Print(text)
	return replace(document, text)
}

// written is a fit's file.
func written(f *population.Fit) ([]byte, error) {
	text, err := json.MarshalIndent(f, "", " ")
	return append(text, '\n'), err
}

// makeAll makes the fits that come with the package.
func makeAll(data string, moves []population.Move, eth population.Hours, real []liquidation) (made []*population.Fit, err error) {
	for _, m := range []struct {
		name, rules, note string
		until             time.Time
		loops             bool
	}{
		{"before-2021", "aave-v2", "Fitted to data until 31 December 2020, for Aave v2 in 2021.", begin2021, false},
		{"until-2022", "aave-v2", "Fitted to data until 31 December 2021: for 2021 it is hindsight.", begin2021.AddDate(1, 0, 0), false},
		{"until-2023-06", "aave-v3.0", "Fitted to data until June 2023, with loops of stETH in an eMode.", time.Date(2023, 7, 1, 0, 0, 0, 0, time.UTC), true},
	} {
		f, err := (&maker{data, m.until, moves, eth, real}).make(m.name, m.rules, m.note, m.loops)
		if err != nil {
			return nil, fmt.Errorf("fit %s: %w", m.name, err)
		}
		if err := f.Check(); err != nil {
			return nil, fmt.Errorf("fit %s: %w", m.name, err)
		}
		made = append(made, f)
	}
	return made, nil
}

// report holds the fits to 2021 and says how far off they are.
func report(ctx context.Context, place string, fits []*population.Fit, real []liquidation, unknown int, figures string) (string, error) {
	const days = 365
	year := simulated(place, begin2021.AddDate(1, 0, 0).Add(-time.Hour))
	observed, byCollateral := daily(real, begin2021, days)
	var b strings.Builder
	fmt.Fprintf(&b, "\n| %d borrowers at the start, seed 1 | observed | simulated, fitted before 2021 | simulated, hindsight |\n|---|---|---|---|\n", borrowers)
	var runs []*outcome
	var ranks []calibration.Resampled
	var prices []*wire.HourlyPrices
	for _, f := range fits[:2] {
		p, err := wire.SimulationPrices(ctx, f, year)
		if err != nil {
			return "", err
		}
		prices = append(prices, p)
		o, err := simulate(f, p, borrowers, 1)
		if err != nil {
			return "", err
		}
		r, err := rank(observed, o.volume)
		if err != nil {
			return "", err
		}
		runs, ranks = append(runs, o), append(ranks, r)
	}
	row := func(what, observed string, of func(i int) string) {
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", what, observed, of(0), of(1))
	}
	row("figures of the fit later than 1 January 2021", "", func(i int) string { return fmt.Sprint(runs[i].hindsight) })
	row("rank correlation of daily volume (95%, weeks drawn anew)", "", func(i int) string {
		return fmt.Sprintf("%.2f (%.2f to %.2f)", ranks[i].Value, ranks[i].Low, ranks[i].High)
	})
	var spread, levels []string
	for i, f := range fits[:2] {
		rank, level, err := seeds(f, prices[i], observed)
		if err != nil {
			return "", err
		}
		spread = append(spread, fmt.Sprintf("%.2f to %.2f", slices.Min(rank), slices.Max(rank)))
		levels = append(levels, fmt.Sprintf("%.2f to %.2f", slices.Min(level), slices.Max(level)))
	}
	row("the same over 10 seeds, least and most", "", func(i int) string { return spread[i] })
	base, err := rank(observed, falls(prices[0], slices.Index(fits[0].Symbols(), "WETH"), days))
	if err != nil {
		return "", err
	}
	row("a baseline for it: ETH's largest fall of the day", fmt.Sprintf("%.2f (%.2f to %.2f)", base.Value, base.Low, base.High), func(int) string { return "" })
	row("debt repaid in the year, $m", million(sum(observed)), func(i int) string { return million(sum(runs[i].volume)) })
	row(fmt.Sprintf("simulated over observed: an outcome of the assumed %d borrowers, not of the fit", borrowers), "", func(i int) string { return fmt.Sprintf("%.2f", sum(runs[i].volume)/sum(observed)) })
	row("the same over 10 seeds, least and most", "", func(i int) string { return levels[i] })
	row("borrowers at the start at whom it would be 1", "", func(i int) string { return fmt.Sprintf("%.0f", borrowers*sum(observed)/sum(runs[i].volume)) })
	row("largest 10 days, share of the year", fmt.Sprintf("%.2f", share(observed, 10)), func(i int) string { return fmt.Sprintf("%.2f", share(runs[i].volume, 10)) })
	row("days without any", fmt.Sprint(empty(observed)), func(i int) string { return fmt.Sprint(empty(runs[i].volume)) })
	may := func(v []float64) string { return fmt.Sprintf("%.2f", sum(v[120:151])/sum(v)) }
	row("May, share of the year", may(observed), func(i int) string { return may(runs[i].volume) })
	for _, c := range []string{"WETH", "WBTC", "LINK", "AAVE", "USDC"} {
		row(c+" as collateral, share", fmt.Sprintf("%.2f", byCollateral[c]/sum(observed)), func(i int) string {
			return fmt.Sprintf("%.2f", runs[i].collateral[c]/sum(runs[i].volume))
		})
	}
	row("bad debt in the year, $m", "none in event_facts", func(i int) string { return million(sum(runs[i].bad)) })
	fmt.Fprintf(&b, "\n%d of the %d rows of Aave v2's main market name no amount that can be valued, and count as 0.\n", unknown, len(real))
	if err := facts(ctx, &b, place, fits); err != nil {
		return "", err
	}
	if err := weekly(figures, observed, runs[0].volume, runs[1].volume); err != nil {
		return "", err
	}
	return b.String(), quantilePlot(figures, observed, runs[0].volume, runs[1].volume)
}

// falls are how far each day's lowest hour is below the highest of the 24 before it.
func falls(prices *wire.HourlyPrices, asset, days int) []float64 {
	p, first := prices.Price[asset], int(prices.From.Sub(begin2021).Hours())
	out := make([]float64, days)
	for h := range p {
		d := (first + h) / 24
		out[d] = max(out[d], 1-p[h]/slices.Max(p[max(0, h-24):h+1]))
	}
	return out
}

// seeds are the rank correlations of ten populations of a fit, and their volumes over
// what was observed.
func seeds(f *population.Fit, prices *wire.HourlyPrices, observed []float64) (rank, level []float64, err error) {
	for seed := uint64(1); seed <= 10; seed++ {
		o, err := simulate(f, prices, borrowers, seed)
		if err != nil {
			return nil, nil, err
		}
		r, err := spearman(observed, o.volume)
		if err != nil {
			return nil, nil, err
		}
		rank, level = append(rank, r), append(level, sum(o.volume)/sum(observed))
	}
	return rank, level, nil
}

func empty(v []float64) (n int) {
	for _, x := range v {
		if x == 0 {
			n++
		}
	}
	return n
}

// facts holds bad debt to event_facts.tsv, as far as hourly prices go.
func facts(ctx context.Context, b *strings.Builder, place string, fits []*population.Fit) error {
	until := simulated(place, time.Date(2023, 2, 24, 23, 0, 0, 0, time.UTC))
	crv := int(time.Date(2022, 11, 22, 0, 0, 0, 0, time.UTC).Sub(begin2021).Hours() / 24)
	fmt.Fprintf(b, "\n| event_facts.tsv | observed | simulated, before-2021 | simulated, until-2022 | simulated, until-2023-06 |\n|---|---|---|---|---|\n")
	var crvs, all []string
	for _, f := range fits {
		prices, err := wire.SimulationPrices(ctx, f, until)
		if err != nil {
			return err
		}
		o, err := simulate(f, prices, borrowers, 1)
		if err != nil {
			return err
		}
		crvs = append(crvs, fmt.Sprintf("$%.0f", sum(o.bad[crv-1:crv+2])))
		all = append(all, fmt.Sprintf("$%.0f", sum(o.bad)))
	}
	row := func(what, observed string, cells []string) {
		fmt.Fprintf(b, "| %s | %s | %s |\n", what, observed, strings.Join(cells, " | "))
	}
	no := []string{"not covered", "not covered", "not covered"}
	row("Maker, 12 March 2020: bad debt 5.67m DAI, zero bids", "$5.67m", no)
	row("Compound v2, 26 November 2020: DAI at 1.30", "$85.2m liquidated", no)
	row("Aave v2, 22 November 2022 and the days beside it: bad debt", "$1.6m", crvs)
	row("Aave v3, 11 March 2023: insolvencies", "$0.3m", no)
	row("all bad debt, January 2021 to February 2023", "", all)
	return nil
}

const opening, closing = "<!-- population: written by go run ./docs/population -->", "<!-- population: end -->"

// replace writes the text between the marks of a document.
func replace(document, text string) error {
	old, err := os.ReadFile(document)
	if err != nil {
		return err
	}
	head, rest, ok := strings.Cut(string(old), opening)
	_, tail, also := strings.Cut(rest, closing)
	if !ok || !also {
		return fmt.Errorf("%s has no marks %q and %q: put them where the tables are to be", document, opening, closing)
	}
	return os.WriteFile(document, []byte(head+opening+"\n"+text+"\n"+closing+tail), 0o644) //nolint:gosec // for everybody
}
