package demo

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// kinds of day on many paths, as they are shown.
var kinds = []day.Kind{day.Calm, day.Crash, day.NoTrigger}

// sample is one figure over the paths of a kind; "" is all of them.
func sample(name string, paths []*Path, kind day.Kind, of func(a world.Account) int64) report.Sample {
	s := report.Sample{Name: name}
	for _, p := range paths {
		if kind == "" || p.Day.Kind == kind {
			s.Values = append(s.Values, float64(of(p.Account))/1e6)
		}
	}
	return s
}

func unhedged(a world.Account) int64 { return a.SupplierLoss }
func hidden(a world.Account) int64   { return a.Unrecognised }
func hedged(a world.Account) int64   { return a.NetLoss() }
func cost(a world.Account) int64 {
	return a.Flows.Premium - a.Flows.Refunds - a.Flows.Resale - a.Close.Bid + a.GasUSDC
}

// manyTables are the distributions: over all paths, then by kind of day.
func manyTables(paths []*Path) ([]report.Table, error) {
	all, err := report.DistributionTable("Loss over all paths", "USDC", 0,
		sample("loss, unhedged", paths, "", unhedged), sample("net loss, hedged", paths, "", hedged),
		sample("cost of the hedge", paths, "", cost), sample("not recognised", paths, "", hidden))
	if err != nil {
		return nil, err
	}
	all.Basis = report.Synthetic
	all.Note += " The cost of the hedge is premium and gas less refunds, resale and what is left at the bid, payouts not counted. Not recognised is the fund's share of what open loans owe beyond their collateral: a loss to come that is no part of the others."
	tables := []report.Table{all}
	for _, k := range kinds {
		loss := sample("loss, unhedged", paths, k, unhedged)
		if len(loss.Values) == 0 {
			continue
		}
		t, err := report.DistributionTable(fmt.Sprintf("Days of the kind %q", k), "USDC", 2, loss,
			sample("net loss, hedged", paths, k, hedged), sample("cost of the hedge", paths, k, cost),
			sample("not recognised", paths, k, hidden))
		if err != nil {
			return nil, err
		}
		t.Basis = report.Synthetic
		if len(loss.Values) < 20 {
			t.Note += " With fewer than twenty paths ES 95% is the worst of them."
		}
		tables = append(tables, t)
	}
	return append(tables, riskDays(paths), identityTable(paths)), nil
}

// identityTable says on how many paths P&L equalled the change of NAV: all, or
// the run would have failed.
func identityTable(paths []*Path) report.Table {
	t := report.Table{Title: "Checks on every path", Basis: report.Observed, Columns: []report.Column{{Name: "check"}, number("paths", "")}}
	equal, ended, paid := 0, 0, 0
	for _, p := range paths {
		a := p.Account
		equal += count(a.Flows.PnL() == a.Close.NAV()-a.Open.NAV())
		ended += count(open(p.Intents) == 0)
		paid += count(a.Flows.Payouts+a.Close.Proven > 0)
	}
	t.Add("profit and loss equals the change of NAV, to the unit", fmt.Sprint(equal))
	t.Add("every intent ended", fmt.Sprint(ended))
	t.Add("a series paid", fmt.Sprint(paid))
	t.AddTotal("all", fmt.Sprint(len(paths)))
	return t
}

// manyPage is the report of many paths.
func manyPage(o Options, paths []*Path, tables []report.Table) report.Report {
	r := report.Report{
		Title:    fmt.Sprintf("%d days of hedging", len(paths)),
		Subtitle: fmt.Sprintf("Seeds %d to %d, %d borrowers each. Of twenty days twelve are calm, five crash, and on three a loss comes but no series pays.", o.Seed, o.Seed+uint64(len(paths))-1, o.Borrowers),
		Basis:    []report.Basis{report.Synthetic},
		Lede:     []string{"The mix of days is chosen to show all three kinds, not estimated: real crashes are far rarer, so the means say nothing about a year. Compare kinds of day with each other, and hedged with unhedged."},
	}
	values := func(kind day.Kind) []report.Sample {
		return []report.Sample{sample("unhedged", paths, kind, unhedged), sample("hedged", paths, kind, hedged)}
	}
	s := report.Section{Title: "Distributions", Tables: tables}
	s.Figures = append(s.Figures, report.Figure{Title: "Loss on all days", Basis: report.Synthetic, Plot: report.Histogram{XAxis: report.Axis{Label: "loss", Unit: "USDC"}, Samples: values("")}})
	for _, k := range kinds {
		if len(values(k)[0].Values) == 0 {
			continue
		}
		f := report.Figure{Title: fmt.Sprintf("Days of the kind %q", k), Basis: report.Synthetic}
		f.Plot = report.Histogram{XAxis: report.Axis{Label: "loss", Unit: "USDC"}, Samples: values(k)}
		if k == day.Calm {
			f.Title, f.Note = "What the hedge cost on calm days", "Premium and gas less what is left at the bid."
			f.Plot = report.Histogram{XAxis: report.Axis{Label: "cost", Unit: "USDC"}, Samples: []report.Sample{sample("cost of the hedge", paths, k, cost)}}
		}
		s.Figures = append(s.Figures, f)
	}
	s.Figures = append(s.Figures, riskHours(paths)...)
	r.Sections = []report.Section{s}
	return r
}
