package cli

import (
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// page is the market with plots, and the tables that go with them.
func (v marketView) page() report.Report {
	shorter := func(t report.Table) report.Table {
		t.Rows = slices.Clone(t.Rows)
		for i, row := range t.Rows { // JSON has addresses whole
			t.Rows[i] = slices.Clone(row)
			for j := range row {
				t.Rows[i][j] = short(row[j])
			}
		}
		return t
	}
	some := func(list ...report.Table) (out []report.Table) {
		for _, t := range list {
			if len(t.Rows) > 0 {
				out = append(out, shorter(t))
			}
		}
		return out
	}
	r := report.Report{
		Title:    fmt.Sprintf("Protection market at block %d", v.Block.Number),
		Subtitle: fmt.Sprintf("%s, block hash %s. Market %s of chain %d; logs from block %d.", instant(v.Block.Time), v.Block.Hash, config.Checksummed(v.Market), v.ChainID, v.From),
		Basis:    []report.Basis{report.Observed},
		Facts:    v.facts(),
		Lede:     []string{"Everything here is read from the chain at this block, and the pools' books are counted anew from what each series owes."},
		Footer:   "docs/market-view.md says what each figure is and how it is found.",
	}
	if len(v.Alarms) > 0 {
		r.Sections = append(r.Sections, report.Section{Title: "Alarms", Tables: some(v.alarms())})
	}
	r.Sections = append(r.Sections,
		report.Section{Title: "Series", Figures: v.layerPlots(), Tables: some(v.termsTable(), v.seriesTable(), v.ordersTable(), v.assertionsTable())},
		report.Section{Title: "Prices", Figures: v.pricePlots(), Tables: some(v.pricesTable(), v.modelsTable(), v.historyTable(), v.tradesTable())},
		report.Section{Title: "Pools", Figures: v.poolPlots(), Tables: some(v.poolsTable(), v.solvencyTable(), v.supplyTable(), v.queueTable(), v.takeOutTable())},
		report.Section{Title: "Who holds what", Figures: v.holderPlots(), Tables: some(v.holdersTable(), v.sharesTable())},
		report.Section{Title: "Gauges", Tables: some(v.gaugesTable(), v.leftOutTable())})
	return r
}

func (v marketView) facts() []report.Fact {
	states := map[protection.State]int{}
	for _, s := range v.Series {
		states[s.State]++
	}
	out := []report.Fact{{Name: "Series", Value: count(len(v.Series)), Note: fmt.Sprintf("%d active, %d pending, %d triggered, %d expired", states[protection.Active], states[protection.Pending], states[protection.Triggered], states[protection.Expired])}}
	for _, p := range first(v.Pools, 3) {
		out = append(out, report.Fact{Name: p.Symbol + " capital", Value: compact(p.Assets.Float(p.In.Decimals)) + " " + p.In.Symbol, Note: rate(p.AskUtilisation) + " of it reserved, margin " + compact(p.Solvency.Margin.Float(p.In.Decimals))})
	}
	verdict, note := "sound", "every pool can pay all that it promised"
	if n := len(v.Alarms); n > 0 {
		verdict, note = fmt.Sprintf("%d %s", n, plural("alarm", n)), v.Alarms[0]
	}
	return append(out, report.Fact{Name: "Books", Value: verdict, Note: note})
}

// mostLines is how many things a plot tells apart.
const mostLines = 6

// layerPlots draw what the series of each asset pay, by the reference's loss.
func (v marketView) layerPlots() (out []report.Figure) {
	type layer struct {
		kind string
		in   wire.SurveyAsset
	}
	var groups []layer
	of := map[layer][]wire.SeriesSurvey{}
	for _, s := range v.Series {
		if s.Unusable != "" || s.State == protection.Expired {
			continue
		}
		g := layer{s.Reference.Kind, s.In}
		if of[g] == nil {
			groups = append(groups, g)
		}
		of[g] = append(of[g], s)
	}
	for _, g := range groups {
		list := first(of[g], mostLines)
		decimals, unit := g.in.Decimals, g.in.Symbol
		switch g.kind {
		case protection.Depeg:
			decimals, unit = 18, "par-seconds"
		case protection.Freeze:
			decimals, unit = 0, "seconds"
		}
		top := amount.Amount{}
		for _, s := range list {
			if s.Exhaustion.Cmp(top) > 0 {
				top = s.Exhaustion
			}
		}
		const points = 120
		p := report.Lines{XAxis: report.Axis{Label: "reference loss", Unit: unit}, YAxis: report.Axis{Label: "payout of all tokens", Unit: g.in.Symbol, Zero: true}}
		for i := range points + 1 {
			p.X = append(p.X, top.Float(decimals)*1.1*float64(i)/points)
		}
		for _, s := range list {
			line := report.Line{Name: clip(s.Symbol)}
			for i := range points + 1 {
				x := top.MulDiv(amount.New(uint64(11*i)), amount.New(10*points))
				line.Y = append(line.Y, protection.Payout(s.Supply, protection.PayoutFraction(x, s.Attachment, s.Exhaustion)).Float(s.Decimals))
			}
			p.Series = append(p.Series, line)
			if loss := s.Loss.Float(decimals); loss > 0 && loss <= p.X[points] && len(p.Marks) < mostLines {
				p.Marks = append(p.Marks, report.Mark{X: loss, Label: clip(s.Symbol) + " now"})
			}
		}
		note := "What is minted or about to be, at each loss since the series' start."
		if more := len(of[g]) - len(list); more > 0 {
			note += fmt.Sprintf(" %d more series are in the table.", more)
		}
		out = append(out, report.Figure{Title: "Payout layers: " + g.kind + " in " + g.in.Symbol, Basis: report.Observed, Note: note, Plot: p})
	}
	return out
}

// pricePlots draw utilisation and rates by block.
func (v marketView) pricePlots() (out []report.Figure) {
	var blocks []uint64
	for _, h := range v.History {
		if !slices.Contains(blocks, h.Block.Number) {
			blocks = append(blocks, h.Block.Number)
		}
	}
	x := of(blocks, func(n uint64) float64 { return float64(n) })
	axis := report.Axis{Label: "block"}
	column := func(model protection.Address, figure func(wire.Sample) amount.Amount) (y []float64) {
		for _, n := range blocks {
			value := 0.0 // it was not there yet
			for _, h := range v.History {
				if h.Block.Number == n && h.Model == model {
					value = 100 * figure(h).Float(18)
				}
			}
			y = append(y, value)
		}
		return y
	}
	if len(blocks) > 1 {
		p := report.Lines{X: x, XAxis: axis, YAxis: report.Axis{Label: "utilisation", Unit: "%", Zero: true}}
		for _, m := range first(v.Models, mostLines) {
			p.Series = append(p.Series, report.Line{Name: clip(v.pool(m.Pool).Symbol), Y: column(m.ID, func(s wire.Sample) amount.Amount { return s.Utilisation })})
		}
		out = append(out, report.Figure{Title: "Utilisation by block", Basis: report.Observed, Note: "Of the capital that sales count on, read at each block. " + v.Unkept, Plot: p})
		for _, m := range first(v.Models, mostLines) {
			out = append(out, report.Figure{Title: "Annual rate by block: " + v.pool(m.Pool).Symbol, Basis: report.Observed, Note: "Rate: of the next unit, at the utilisation then. Level: what the curve begins from. Floor: the least.",
				Plot: report.Lines{X: x, XAxis: axis, YAxis: report.Axis{Label: "annual rate", Unit: "%", Zero: true}, Series: []report.Line{
					{Name: "rate", Y: column(m.ID, func(s wire.Sample) amount.Amount { return s.Rate })},
					{Name: "level", Y: column(m.ID, func(s wire.Sample) amount.Amount { return s.Level })},
					{Name: "floor", Y: column(m.ID, func(s wire.Sample) amount.Amount { return s.Floor })}}}})
		}
	}
	for _, m := range first(v.Models, mostLines) {
		if len(m.Touches) < 2 || len(blocks) > 1 {
			continue
		}
		percent := func(figure func(int) amount.Amount) (y []float64) {
			for i := range m.Touches {
				y = append(y, 100*figure(i).Float(18))
			}
			return y
		}
		p := report.Lines{XAxis: axis, YAxis: report.Axis{Label: "annual rate", Unit: "%", Zero: true}, Series: []report.Line{
			{Name: "level", Step: true, Y: percent(func(i int) amount.Amount { return m.Touches[i].Level })},
			{Name: "floor", Step: true, Y: percent(func(i int) amount.Amount { return m.Touches[i].Floor })}}}
		for _, t := range m.Touches {
			p.X = append(p.X, float64(t.Block))
		}
		out = append(out, report.Figure{Title: "What the model stored: " + v.pool(m.Pool).Symbol, Basis: report.Observed, Note: "From its events, which stay where a node has dropped its state.", Plot: p})
	}
	return out
}

// poolPlots draw what the pools of each asset have and owe, and their queues.
func (v marketView) poolPlots() (out []report.Figure) {
	var assets []wire.SurveyAsset
	for _, p := range v.Pools {
		if !slices.Contains(assets, p.In) {
			assets = append(assets, p.In)
		}
	}
	for _, in := range assets {
		bars := report.Bars{XAxis: report.Axis{Label: "pool"}, YAxis: report.Axis{Label: "amount", Unit: in.Symbol}, Series: []report.Sample{
			{Name: "token balance"}, {Name: "cash less unearned premium"}, {Name: "most it can pay out"}}}
		for _, p := range v.Pools {
			if p.In != in {
				continue
			}
			bars.Categories = append(bars.Categories, clip(p.Symbol))
			for i, a := range []amount.Amount{p.Balance, p.Solvency.Backing, p.Solvency.MaxPayout} {
				bars.Series[i].Values = append(bars.Series[i].Values, a.Float(in.Decimals))
			}
		}
		out = append(out, report.Figure{Title: "Solvency: pools in " + in.Symbol, Basis: report.Observed, Note: "What is there, what of it stands behind payouts, and the most that those can be.", Plot: bars})
	}
	for _, p := range first(v.Pools, mostLines) {
		if len(p.Queue) == 0 {
			continue
		}
		q := report.Bars{XAxis: report.Axis{Label: "request, first in first out"}, YAxis: report.Axis{Label: "assets", Unit: p.In.Symbol}, Series: []report.Sample{{Name: "worth now"}, {Name: "would be paid now"}}}
		for _, r := range first(p.Queue, 40) {
			q.Categories = append(q.Categories, fmt.Sprintf("#%d", r.ID))
			q.Series[0].Values = append(q.Series[0].Values, p.Worth(r.Shares).Float(p.In.Decimals))
			q.Series[1].Values = append(q.Series[1].Values, r.PaysNow.Float(p.In.Decimals))
		}
		out = append(out, report.Figure{Title: "Redemption queue: " + p.Symbol, Basis: report.Observed, Note: "What a request would be paid, were the queue processed now: nothing before its notice is over, or behind one that waits.", Plot: q})
	}
	return out
}

// holderPlots draw how concentrated series and pools are.
func (v marketView) holderPlots() (out []report.Figure) {
	draw := func(title string, names []string, holders []wire.SurveyHolders) {
		if len(names) == 0 {
			return
		}
		parts := []report.Sample{{Name: "largest"}, {Name: "second"}, {Name: "third"}, {Name: "next seven"}, {Name: "all others"}}
		for _, h := range holders {
			var sums [5]float64
			for i, x := range h.List {
				at := min(i, 3)
				if i >= 10 {
					at = 4
				}
				sums[at] += 100 * x.Amount.Float(0) / h.Total.Float(0)
			}
			for i := range parts {
				parts[i].Values = append(parts[i].Values, sums[i])
			}
		}
		out = append(out, report.Figure{Title: title, Basis: report.Observed, Plot: report.Bars{Categories: names, XAxis: report.Axis{Label: "token"}, YAxis: report.Axis{Label: "part of supply", Unit: "%"}, Series: parts, Stacked: true}})
	}
	var names []string
	var holders []wire.SurveyHolders
	for _, s := range v.Series {
		if s.Holders.Count > 0 {
			names, holders = append(names, clip(s.Symbol)), append(holders, s.Holders)
		}
	}
	draw("Holders of the series", names, holders)
	names, holders = nil, nil
	for _, p := range v.Pools {
		if p.Holders.Count > 0 {
			names, holders = append(names, clip(p.Symbol)), append(holders, p.Holders)
		}
	}
	draw("Holders of the pools' shares", names, holders)
	return out
}
