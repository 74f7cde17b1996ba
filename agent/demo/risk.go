package demo

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// Risk is one limit on what the fund could lose, as a cycle measured it: whole units
// of Unit, before the cycle's orders and once all of them are done.
type Risk struct {
	Limit, Unit  string
	Measured     float64
	After, Bound float64
	Hard         bool
	Breached     bool         // measured above its bound
	Basis        report.Basis // observed, or modelled where a scenario is looked at
}

// risksOf are those of a record; none where nothing could be measured.
func risksOf(r agent.Record) (out []Risk) {
	for i, m := range r.Decision.Risk {
		u := m.Limit.Unit
		x := Risk{Limit: m.Limit.Name, Unit: u.Symbol, Measured: m.Value.Float(u.Decimals), Bound: m.Limit.Most.Float(u.Decimals), Hard: m.Limit.Hard, Breached: m.Over()}
		if x.Basis = report.Observed; m.Limit.Modelled() {
			x.Basis = report.Modelled
		}
		if x.After = x.Measured; i < len(r.Decision.RiskAfter) {
			x.After = r.Decision.RiskAfter[i].Value.Float(u.Decimals)
		}
		out = append(out, x)
	}
	return out
}

// risksTable is what each limit measured over a day's cycles.
func risksTable(cycles []Cycle) report.Table {
	t := report.Table{Title: "Limits on what the fund could lose",
		Columns: []report.Column{{Name: "limit"}, {Name: "basis"}, {Name: "unit"}, number("bound", ""), number("least", ""), number("most", ""), number("last", ""), number("cycles", ""), number("breached", ""), {Name: "first breach"}}}
	for k := range kindsOfRisk(cycles) {
		var first string
		n, breached, least, most := 0, 0, 0., 0.
		var last Risk
		for _, c := range cycles {
			if k >= len(c.Risks) {
				continue
			}
			last = c.Risks[k]
			if n == 0 {
				least, most = last.Measured, last.Measured
			}
			n++
			least, most = min(least, last.Measured), max(most, last.Measured)
			if last.Breached {
				if breached++; breached == 1 {
					first = c.At
				}
			}
		}
		t.Add(last.Limit, string(last.Basis), last.Unit, report.Number(last.Bound, 0), report.Number(least, 0), report.Number(most, 0), report.Number(last.Measured, 0), fmt.Sprint(n), fmt.Sprint(breached), first)
	}
	t.Note = "Measured by the agent before each cycle's orders; cover that waits for its mint is no cover. A breach of a hard limit stops what would make it worse, and where no strategy asks for enough the agent buys by itself."
	return t
}

// kindsOfRisk is how many limits the cycles measured.
func kindsOfRisk(cycles []Cycle) (n int) {
	for _, c := range cycles {
		n = max(n, len(c.Risks))
	}
	return n
}

// riskFigures draw each limit's measure against its bound, breaches marked.
func riskFigures(p *Path) (out []report.Figure) {
	x := hours(p)
	for k := range kindsOfRisk(p.Cycles) {
		var about Risk
		measured, breaches := make([]float64, len(p.Cycles)), make([]float64, len(p.Cycles))
		was := 0.
		var marks []report.Mark
		over := false
		for i, c := range p.Cycles {
			if k < len(c.Risks) {
				about, was = c.Risks[k], c.Risks[k].Measured
				if about.Breached != over {
					if over = about.Breached; over {
						marks = append(marks, report.Mark{X: x[i], Label: "breached"})
					}
				}
			}
			measured[i] = was
			if over {
				breaches[i] = was
			}
		}
		kind := "soft"
		if about.Hard {
			kind = "hard"
		}
		out = append(out, report.Figure{Title: about.Limit, Basis: about.Basis,
			Note: "A " + kind + " limit. Where the area is filled the bound did not hold.",
			Plot: report.Lines{X: x, XAxis: clockAxis, YAxis: report.Axis{Label: "measured", Unit: about.Unit, Zero: true}, Marks: few(marks),
				Series: []report.Line{{Name: "breach", Y: breaches, Step: true, Area: true}, {Name: "measured", Y: measured, Step: true}},
				Level:  &report.Level{Y: about.Bound, Label: "bound"}}})
	}
	return out
}

// few keeps the labels of a plot apart.
func few(marks []report.Mark) []report.Mark { return marks[:min(len(marks), 3)] }

// riskDays is in how many cycles of each kind of day each limit was breached.
func riskDays(paths []*Path) report.Table {
	t := report.Table{Title: "Limits over all days",
		Columns: []report.Column{{Name: "limit"}, {Name: "kind of day"}, number("days", ""), number("days with a breach", ""), number("cycles", ""), number("cycles in breach", "%")}}
	most := 0
	for _, p := range paths {
		most = max(most, kindsOfRisk(p.Cycles))
	}
	for k := range most {
		for _, kind := range kinds {
			name, days, breachedDays, cycles, breached := "", 0, 0, 0, 0
			for _, p := range paths {
				if p.Day.Kind != kind {
					continue
				}
				days++
				on := false
				for _, c := range p.Cycles {
					if k >= len(c.Risks) {
						continue
					}
					name = c.Risks[k].Limit
					cycles++
					breached += count(c.Risks[k].Breached)
					on = on || c.Risks[k].Breached
				}
				breachedDays += count(on)
			}
			if cycles > 0 {
				t.Add(name, string(kind), fmt.Sprint(days), fmt.Sprint(breachedDays), fmt.Sprint(cycles), report.Number(100*float64(breached)/float64(cycles), 1))
			}
		}
	}
	return t
}

// riskHours is, for each limit, the part of all days' cycles that is in breach by hour.
func riskHours(paths []*Path) (out []report.Figure) {
	most := 0
	for _, p := range paths {
		most = max(most, kindsOfRisk(p.Cycles))
	}
	for k := range most {
		var of Risk
		at, share := make([]float64, 24), make([]float64, 24)
		all := make([]float64, 24)
		for _, p := range paths {
			for i, h := range hours(p) {
				if k >= len(p.Cycles[i].Risks) {
					continue
				}
				hour := min(23, int(h))
				of = p.Cycles[i].Risks[k]
				all[hour]++
				share[hour] += 100 * float64(count(of.Breached))
			}
		}
		for h := range at {
			if at[h] = float64(h); all[h] > 0 {
				share[h] /= all[h]
			}
		}
		out = append(out, report.Figure{Title: "In breach of " + of.Limit, Basis: of.Basis, Note: "Of all days' cycles within an hour, those that measured more than the bound.",
			Plot: report.Lines{X: at, XAxis: clockAxis, YAxis: report.Axis{Label: "in breach", Unit: "%", Zero: true}, Series: []report.Line{{Name: "in breach", Y: share, Step: true, Area: true}}}})
	}
	return out
}
