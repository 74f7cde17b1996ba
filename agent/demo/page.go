package demo

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

var clockAxis = report.Axis{Label: "time of day", Unit: "UTC", Hours: true}

func usdc(label string) report.Axis { return report.Axis{Label: label, Unit: "USDC", Zero: true} }

// column is one figure over the moments.
func column(p *Path, of func(m world.Moment) float64) []float64 {
	out := make([]float64, len(p.Moments))
	for i, m := range p.Moments {
		out[i] = of(m)
	}
	return out
}

// money is a column of base units of USDC, in USDC.
func money(p *Path, of func(m world.Moment) int64) []float64 {
	return column(p, func(m world.Moment) float64 { return float64(of(m)) / 1e6 })
}

// pathPage is the report of one day.
func pathPage(p *Path) report.Report {
	a := p.Account
	b := basis(p.Day)
	r := report.Report{
		Title:    "A lending fund through " + p.Day.Title,
		Subtitle: fmt.Sprintf("Seed %d. %d steps of ten minutes on a devnet; %d loans at the open.", p.Seed, len(p.Moments), len(p.Health[0].HF)),
		Basis:    []report.Basis{b},
		Facts: []report.Fact{
			{Name: "Supplier loss, unhedged", Value: whole(a.SupplierLoss) + " USDC", Note: "the fund's share of " + whole(a.Deficit) + " USDC of bad debt"},
			netFact(a),
			{Name: "Payouts", Value: whole(a.Flows.Payouts+a.Close.Proven) + " USDC", Note: "claimed or proven"},
			{Name: "Cost of the hedge", Value: cents(a.Flows.Premium-a.Flows.Refunds+a.GasUSDC) + " USDC", Note: "premium less refunds, and gas"},
		},
		Footer: "Every figure is labelled observed (read from the devnet's chain, or a file), modelled, assumed or synthetic. The devnet runs real contracts in a real EVM; its people and, on synthetic days, its prices are made up.",
	}
	if p.Day.Kind != day.Observed {
		r.Lede = append(r.Lede, "Nothing on this page happened: prices, gas, borrowers and liquidators come from a seed. What is real is the code that ran: contracts in an EVM, strategies in processes of their own, the agent with its limits and journal.")
	} else {
		r.Lede = append(r.Lede, "Prices and gas are those of a real day; the lending market, its borrowers and liquidators, the protection market and the fund are made up.")
	}
	if a.NetLoss() < 0 {
		r.Lede = append(r.Lede, "The cover paid more than the fund lost. It is parametric: a series pays by the whole reserve's loss between its attachment and exhaustion, not by the fund's share of it, and the strategies size it for the crash that they fear. On another day the same cover pays less than the loss, or nothing.")
	}
	x := hours(p)
	var marks []report.Mark
	if p.Day.Jump >= 0 {
		marks = append(marks, report.Mark{X: float64(p.Day.Jump) / 6, Label: "jump begins"})
	}
	lines := func(title, note string, basis report.Basis, y report.Axis, series ...report.Line) report.Figure {
		return report.Figure{Title: title, Note: note, Basis: basis, Plot: report.Lines{X: x, XAxis: clockAxis, YAxis: y, Series: series, Marks: marks}}
	}
	r.Sections = []report.Section{
		{Title: "What it came to", Tables: pathTables(p)[:2]},
		{Title: "The day", Figures: []report.Figure{
			lines("Price of ETH", "", b, report.Axis{Label: "ETH", Unit: "USD"}, report.Line{Name: "ETH", Y: column(p, price)}),
			lines("Price of gas", "", gasBasis(p.Day), report.Axis{Label: "base fee", Unit: "gwei", Zero: true}, report.Line{Name: "gas", Y: column(p, gwei)}),
		}, Tables: []report.Table{notesTable(p.Day)}},
		{Title: "The book", Text: []string{"A loan whose health factor is below 1 can be liquidated; one whose collateral is worth less than its debt leaves bad debt when it is."},
			Figures: []report.Figure{
				{Title: "Health factors of open loans", Basis: report.Modelled, Note: "Computed from the book and the feed's prices.", Plot: healthPlot(p.Health)},
				lines("Loans in danger", "", report.Modelled, report.Axis{Label: "loans", Zero: true},
					report.Line{Name: "HF below 1", Y: column(p, func(m world.Moment) float64 { return float64(m.Liquidable) }), Step: true},
					report.Line{Name: "under water", Y: column(p, func(m world.Moment) float64 { return float64(m.Underwater) }), Step: true}),
				lines("Bad debt of the USDC reserve", "The gauge records what the pool recognised; the shortfall is what open loans still hide.", report.Observed, usdc("amount"),
					report.Line{Name: "recognised by the pool", Y: money(p, func(m world.Moment) int64 { return m.Deficit }), Step: true, Area: true},
					report.Line{Name: "recorded by the gauge", Y: money(p, func(m world.Moment) int64 { return m.Recorded }), Step: true},
					report.Line{Name: "shortfall of open loans", Y: money(p, func(m world.Moment) int64 { return m.Shortfall })}),
			}},
		{Title: "The fund and its hedge", Figures: []report.Figure{
			lines("Loss against cover", "Cover is minted protection of series that can still pay; a claimed series leaves it.", report.Observed, usdc("amount"),
				report.Line{Name: "supplier loss", Y: money(p, func(m world.Moment) int64 { return m.Marks.SupplierLoss }), Step: true, Area: true},
				report.Line{Name: "cover held", Y: money(p, func(m world.Moment) int64 { h, _ := m.Cover(); return h }), Step: true},
				report.Line{Name: "orders waiting", Y: money(p, func(m world.Moment) int64 { _, w := m.Cover(); return w }), Step: true}),
			lines("Cash flows of the hedge, cumulated", "", report.Observed, usdc("amount"),
				report.Line{Name: "premium paid", Y: money(p, func(m world.Moment) int64 { return -m.Flows.Premium }), Step: true},
				report.Line{Name: "payouts", Y: money(p, func(m world.Moment) int64 { return m.Flows.Payouts }), Step: true},
				report.Line{Name: "resale and refunds", Y: money(p, func(m world.Moment) int64 { return m.Flows.Resale + m.Flows.Refunds }), Step: true}),
			lines("What the hedge cost so far", "Gas at the feed's price of ETH when it was spent.", report.Observed, usdc("amount"),
				report.Line{Name: "premium less refunds and resale", Y: money(p, func(m world.Moment) int64 { return m.Flows.Premium - m.Flows.Refunds - m.Flows.Resale }), Step: true},
				report.Line{Name: "gas", Y: money(p, func(m world.Moment) int64 { return m.AgentGas }), Step: true}),
			lines("Change of NAV since the open", "The unhedged line is the claim less the share of bad debt.", report.Observed, usdc("change"),
				report.Line{Name: "with the hedge", Y: money(p, func(m world.Moment) int64 { return m.Marks.NAV() - a.Open.NAV() })},
				report.Line{Name: "without", Y: money(p, func(m world.Moment) int64 { return m.Marks.Claim - m.Marks.SupplierLoss - a.Open.Claim })}),
		}, Tables: []report.Table{coverTable(p), routesTable(p)}},
		{Title: "The fund's limits", Text: []string{"What the fund could lose, and how it is spread, as the agent measured it before each cycle's orders."},
			Figures: riskFigures(p), Tables: []report.Table{risksTable(p.Cycles)}},
		{Title: "The agent", Figures: []report.Figure{
			{Title: "Cycles by mode, an hour each", Basis: report.Observed, Plot: modesPlot(p.Cycles)},
			{Title: "Intents by action and final state", Basis: report.Observed, Plot: intentsPlot(p.Intents)},
		}, Tables: []report.Table{cyclesTable(p.Cycles), intentsTable(p.Intents)}},
	}
	return r
}

func netFact(a world.Account) report.Fact {
	if a.NetLoss() < 0 {
		return report.Fact{Name: "Net gain with the hedge", Value: whole(-a.NetLoss()) + " USDC", Note: "what the hedge brought, less the loss"}
	}
	return report.Fact{Name: "Net loss with the hedge", Value: whole(a.NetLoss()) + " USDC", Note: "loss less what the hedge brought"}
}

func hours(p *Path) []float64 {
	return column(p, func(m world.Moment) float64 { return m.Tick.At.Sub(p.Day.Start).Hours() })
}

func gasBasis(d day.Day) report.Basis {
	for _, n := range d.Notes {
		if n.What == "gas" {
			return n.Basis
		}
	}
	return report.Synthetic
}

func notesTable(d day.Day) report.Table {
	t := report.Table{Title: "Where the day's figures come from", Columns: []report.Column{{Name: "figure"}, {Name: "basis"}, {Name: "how"}}}
	for _, n := range append(append([]day.Note(nil), d.Notes...), world.Notes...) {
		t.Add(n.What, string(n.Basis), n.Text)
	}
	return t
}

// healthBins are lower edges; the first is everything below 1.
var healthBins = []float64{0, 0.95, 1, 1.1, 1.2, 1.3, 1.5, 1.75, 2, 3}

func healthPlot(snapshots []Health) report.Bars {
	b := report.Bars{XAxis: report.Axis{Label: "health factor"}, YAxis: report.Axis{Label: "loans"}}
	for i, lo := range healthBins {
		name := ""
		switch i {
		case 0:
			name = fmt.Sprintf("< %g", healthBins[1])
		case len(healthBins) - 1:
			name = fmt.Sprintf("≥ %g", lo)
		default:
			name = fmt.Sprintf("%g–%g", lo, healthBins[i+1])
		}
		b.Categories = append(b.Categories, name)
	}
	for _, s := range snapshots {
		n := make([]float64, len(healthBins))
		for _, hf := range s.HF {
			i := len(healthBins) - 1
			for i > 0 && hf < healthBins[i] {
				i--
			}
			n[i]++
		}
		b.Series = append(b.Series, report.Sample{Name: s.Name, Values: n})
	}
	return b
}

func modesPlot(cycles []Cycle) report.Bars {
	names := []string{"gate open", "gate closed", "REDUCE_ONLY", "HALTED"}
	b := report.Bars{XAxis: report.Axis{Label: "hour", Unit: "UTC"}, YAxis: report.Axis{Label: "cycles"}, Stacked: true}
	for h := range 24 {
		b.Categories = append(b.Categories, fmt.Sprintf("%02d", h))
	}
	values := make([][]float64, len(names))
	for i := range values {
		values[i] = make([]float64, 24)
	}
	for i, c := range cycles {
		k := 0
		switch {
		case c.Mode == trade.ModeReduceOnly:
			k = 2
		case c.Mode == trade.ModeHalted:
			k = 3
		case !c.Open:
			k = 1
		}
		values[k][min(23, i/6)]++
	}
	for i, n := range names {
		b.Series = append(b.Series, report.Sample{Name: n, Values: values[i]})
	}
	return b
}

func intentsPlot(list []trade.Standing) report.Bars {
	actions := []trade.Action{trade.Buy, trade.Sell, trade.Activate, trade.Claim, trade.Poke}
	ends := []struct {
		name   string
		states []trade.State
	}{
		{"settled", []trade.State{trade.Settled}},
		{"refunded", []trade.State{trade.Refunded}},
		{"rejected or cancelled", []trade.State{trade.Rejected, trade.Cancelled}},
		{"failed or expired", []trade.State{trade.Failed, trade.Expired}},
	}
	b := report.Bars{XAxis: report.Axis{Label: "action"}, YAxis: report.Axis{Label: "intents"}, Stacked: true}
	for _, a := range actions {
		b.Categories = append(b.Categories, string(a))
	}
	for _, e := range ends {
		v := make([]float64, len(actions))
		for _, s := range list {
			for i, a := range actions {
				for _, st := range e.states {
					if s.Intent.Identity.Action == a && s.State == st {
						v[i]++
					}
				}
			}
		}
		b.Series = append(b.Series, report.Sample{Name: e.name, Values: v})
	}
	return b
}
