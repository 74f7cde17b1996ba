package cli

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/simulate/population"
)

func (a *app) historySimulateCommand() *cobra.Command {
	var o wire.SimulateOptions
	var from, to string
	var as []string
	cmd := &cobra.Command{
		Use:   "simulate",
		Short: "Simulate the borrowers of a lending market on the archive's prices",
		Long: `Borrowers come, borrow, top up, repay and leave as a fit says; keepers liquidate whom prices
bring below a health factor of 1. What they do goes into the archive as a data set that is
labelled simulated, and, where the fit rests on data later than --from, simulated with hindsight.
Fits that come with hedgerow: ` + strings.Join(population.Names(), ", ") + `; or a JSON file.

The same archive, fit and seed make the same data set. docs/data.md says how far it can be believed.`,
		Example: `  hedgerow history simulate --archive archive --from 2021-01-01T04:00 --to 2021-12-31T23:00 --fit before-2021 \
      --prices coingecko-hourly --max-gap 48h --borrowers 5000 --seed 1 --books 24h
  hedgerow history simulate --archive archive --from 2021-02-01 --to 2021-06-30 --fit before-2021 \
      --prices binance-spot-hourly --only WETH,USDC --as WETH=ETH --par --dry-run`,
		Args: exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			var err error
			if o.From, err = simulatedTime("from", from); err != nil {
				return err
			}
			if o.To, err = simulatedTime("to", to); err != nil {
				return err
			}
			if o.Prices == "" {
				return usagef("--prices: name the data set that prices are from; hedgerow history ls lists what there is")
			}
			o.As = map[string]string{}
			for _, v := range as {
				symbol, name, ok := strings.Cut(v, "=")
				if _, twice := o.As[symbol]; !ok || symbol == "" || name == "" || twice {
					return usagef("--as %q: want SYMBOL=NAME, and a symbol once", v)
				}
				o.As[symbol] = name
			}
			o.Place = a.archivePlace()
			shown := a.watchWork("simulating", true)
			o.Progress = shown.hear
			r, err := wire.SimulateHistory(cmd.Context(), o)
			shown.end()
			if err != nil {
				return err
			}
			return a.print(r, simulateTables(r)...)
		},
	}
	f := cmd.Flags()
	f.StringVar(&from, "from", "", "the first hour, UTC: 2021-01-01 or 2021-01-01T02:00")
	f.StringVar(&to, "to", "", "the last hour, UTC; a date alone means its midnight")
	f.StringVar(&o.Fit, "fit", "before-2021", "a fit that comes with hedgerow, or a JSON file")
	f.StringSliceVar(&o.Only, "only", nil, "leave out all borrowers that need other assets of the fit than these")
	f.StringVar(&o.Prices, "prices", "", "the archive's data set that prices are from")
	f.StringArrayVar(&as, "as", nil, "SYMBOL=NAME: what that data set calls an asset of the fit")
	f.BoolVar(&o.Par, "par", false, "take dollars that the data set has no prices of for 1")
	f.DurationVar(&o.MaxGap, "max-gap", 24*time.Hour, "how old a price may be")
	f.DurationVar(&o.DollarMedian, "dollar-median", 5*time.Hour, "take for a dollar's price the median of so many hours before, against aggregators' glitches (0: as it is)")
	f.IntVar(&o.Borrowers, "borrowers", 5000, "how many there are at the start")
	f.Uint64Var(&o.Seed, "seed", 1, "the seed")
	f.StringVar(&o.Dataset, "dataset", "", "the data set to make, simulated… (else simulated-FIT-SEED)")
	f.DurationVar(&o.BookEvery, "books", 0, "keep a loan book every so many hours, such as 1h or 24h (else none)")
	f.BoolVar(&o.DryRun, "dry-run", false, "simulate and write nothing")
	return cmd
}

// simulatedTime reads a flag's time.
func simulatedTime(flag, text string) (time.Time, error) {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04", time.DateOnly} {
		if t, err := time.Parse(layout, text); err == nil {
			return t.UTC(), nil
		}
	}
	if text == "" {
		return time.Time{}, usagef("--%s is left out: give a time such as 2021-01-01 or 2021-01-01T02:00", flag)
	}
	return time.Time{}, usagef("--%s %q: want a time such as 2021-01-01 or 2021-01-01T02:00", flag, text)
}

func simulateTables(r wire.SimulateReport) []report.Table {
	t := report.Table{Title: fmt.Sprintf("%s: %s", r.Dataset, strings.ToUpper(r.Label)), Columns: columns("what", ">"+r.Label)}
	add := func(what, v string) { t.Add(what, v) }
	add("fit", r.Fit)
	add("fit's digest", r.FitDigest[:12])
	if r.FitUntil != nil {
		add("fit's last datum", r.FitUntil.Format(time.DateTime))
	} else {
		add("fit's last datum", "none: all assumed")
	}
	add("rules", r.Rules)
	add("prices", plain(r.Prices))
	add("from", r.From.Format(time.DateTime))
	add("to", r.To.Format(time.DateTime))
	add("borrowers at the start", count(r.Borrowers))
	add("seed", fmt.Sprint(r.Seed))
	add("figures observed / modelled / assumed", fmt.Sprintf("%d / %d / %d", r.Figures["observed"], r.Figures["modelled"], r.Figures["assumed"]))
	add("figures that rest on later data", fmt.Sprint(len(r.Hindsight)))
	for _, e := range r.Events {
		add("events: "+e.Kind, report.Group(fmt.Sprint(e.Count)))
	}
	add("loans at the end", count(r.Loans))
	add("of them with a health factor below 1", count(r.Below))
	add("debt at the end, USD", report.Number(r.DebtUSD, 0))
	add("repaid by keepers, USD", report.Number(r.RepaidUSD, 0))
	add("bad debt, USD", report.Number(r.BadUSD, 0))
	add("events written", report.Group(fmt.Sprint(r.Rows)))
	add("books written", count(r.Books))
	var notes []string
	switch {
	case r.Already:
		notes = append(notes, "The archive had just this simulation already: nothing was written.")
	case !r.Written:
		notes = append(notes, "Nothing was written.")
	}
	for _, n := range r.Notes {
		notes = append(notes, n+".")
	}
	t.Note = strings.Join(notes, " ")
	return []report.Table{t}
}
