package paths

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// Warning stands over every table and page of a study.
const Warning = "Simulated: borrowers, keepers and prices are drawn from seeds, by laws fitted to data of the past; the protection market is assumed. A hedge that is worth its cost here is so in a model."

// leave writes the folder's files.
func (s *Study) leave(list []*Path, sum *Summary) error {
	if s.Dir == "" {
		return nil
	}
	kept := store{s.Dir}
	rows, err := s.Parquet(list)
	if err != nil {
		return err
	}
	text, err := encode(sum)
	if err != nil {
		return err
	}
	var page bytes.Buffer
	if err := sum.Page(string(s.Spec.Text())).WriteHTML(&page); err != nil {
		return fmt.Errorf("%s: %w", ReportFile, err)
	}
	return errors.Join(kept.write(SpecFile, s.Spec.Text()), kept.write(RowsFile, rows), kept.write(SummaryFile, text), kept.write(ReportFile, page.Bytes()), kept.tidy())
}

// Tables are the figures of a study: for each cell what hedges came to and how they stand
// against the target, and how risk limits stood where there are any.
func (s *Summary) Tables() (out []report.Table) {
	for i := range s.Cells {
		out = append(out, s.hedges(&s.Cells[i]))
	}
	if t, any := s.limits(); any {
		out = append(out, t)
	}
	return append(out, s.verdicts())
}

func right(name, unit string) report.Column {
	return report.Column{Name: name, Unit: unit, Align: report.Right}
}

func left(name string) report.Column { return report.Column{Name: name} }

func (s *Summary) hedges(c *CellSummary) report.Table {
	coin := s.Coin.Symbol
	t := report.Table{Title: "Hedges at " + cellText(c.Cell), Basis: report.Simulated,
		Columns: []report.Column{left("hedge"), right("mean loss left", coin), right("ES 99% left", coin), right("95%", ""), right("lower by", "%"), right("95%", ""), right("outlay", coin),
			right("payouts", coin), right("net cost", coin), right("95%", ""), right("ES 99% with cost", coin)},
		Note: fmt.Sprintf("%d paths; ES 99%% rests on the worst %.4g. Means over paths. Loss left is what payouts left of the fund's loss in the window, before what protection cost; outlay is premium, gas and stakes less refunds, sales and what is left at the end; net cost is outlay less payouts.",
			s.Paths, s.Tail)}
	for i := range c.Hedges {
		h := &c.Hedges[i]
		t.Add(h.Hedge, money(h.Expected), money(h.ES), ends(h.ES, 1), percent(h.Reduction), ends(h.Reduction, 100), money(h.Outlay), money(h.Payout), money(h.Cost), ends(h.Cost, 1), money(h.All))
	}
	return t
}

// verdicts hold each hedge against the target, cell by cell.
func (s *Summary) verdicts() report.Table {
	t := report.Table{Title: fmt.Sprintf("Target: ES 99%% lower by at least %.4g%%, at no more than %.4g%% of the net cost of the constant cover with the same ES 99%%", 100*s.Target.Reduction, 100*s.Target.Cost),
		Basis: report.Simulated, Columns: []report.Column{left("assumptions"), left("hedge"), right("lower by", "%"), right("95%", ""), right("equal constant cover", "%"), right("it costs", s.Coin.Symbol),
			right("cost, part of that", "%"), right("95%", ""), left("target")},
		Note: "Intervals of 95% by a bootstrap of whole paths, the same for all hedges. A verdict is \"sure\" where they are on its side as well. " +
			"A verdict in brackets is of a hedge that the target is not meant for. ≤: no constant cover leaves so little, and the one that leaves least is taken, which is cheaper than what would be needed."}
	for i := range s.Cells {
		c := &s.Cells[i]
		for k := range c.Hedges {
			h := &c.Hedges[k]
			if h.Equal == nil {
				continue
			}
			bound := ""
			if h.Equal.Bound != "" {
				bound = "≤"
			}
			t.Add(cellText(c.Cell), h.Hedge, percent(h.Reduction), ends(h.Reduction, 100), percent(h.Equal.Level), money(h.Equal.Cost), bound+percent(h.Equal.Ratio), ends(h.Equal.Ratio, 100), verdict(h.Equal))
		}
	}
	return t
}

func verdict(e *Equal) string {
	out := "missed"
	switch {
	case strings.HasPrefix(e.Ratio.Missing, evaluate.InsufficientData):
		return evaluate.InsufficientData
	case e.Met:
		out = "met"
	case e.ReductionMet:
		out = "missed: cost"
	case e.CostMet:
		out = "missed: ES"
	}
	if e.Sure {
		out += ", sure"
	}
	if !e.Held {
		out = "(" + out + ")"
	}
	return out
}

// limits say how risk limits stood.
func (s *Summary) limits() (t report.Table, any bool) {
	t = report.Table{Title: "Risk limits over the window's cycles", Basis: report.Simulated,
		Columns: []report.Column{left("assumptions"), left("hedge"), right("cycles", ""), right("over", "%"), right("of them waiting", ""), right("want of capacity", ""), right("hold, where there was capacity", "%"),
			right("hold or wait", "%"), right("spells", ""), right("late", ""), right("longest", "h")},
		Note: "Over: by cover that is effective, pending cover is none. Waiting: what is held, on its way and ordered is enough. Want of capacity: no hedge on offer is. " +
			"Late: spells without want of capacity that lasted longer than the waiting period and one cycle. Of no hedge it is in how many cycles the limits bind."}
	for i := range s.Cells {
		c := &s.Cells[i]
		for k := range c.Hedges {
			h := &c.Hedges[k]
			if r := h.Risk; r != nil {
				any = true
				t.Add(cellText(c.Cell), h.Hedge, fmt.Sprint(r.Cycles), percent(r.OverPart), fmt.Sprint(r.Waiting), fmt.Sprint(r.Short), percent(r.Holds), percent(r.HoldsWaiting), fmt.Sprint(r.Spells), fmt.Sprint(r.Late),
					fmt.Sprint(int(r.Longest/time.Hour)))
			}
		}
	}
	return t, any
}

func cellText(c assumed.Cell) string {
	return fmt.Sprintf("premium %.4g×, waiting %.4g d, capacity %.4g%%, failure %.4g%%", c.Loading, c.Waiting.Hours()/24, 100*c.Capacity, 100*c.Failure)
}

func money(f evaluate.Figure) string {
	if !f.Has() {
		return "–"
	}
	return report.Number(f.Float(), 0)
}

func percent(f evaluate.Figure) string {
	if !f.Has() {
		return "–"
	}
	return fmt.Sprintf("%.1f", 100*f.Float())
}

func ends(f evaluate.Figure, scale float64) string {
	low, high := end(f.Low), end(f.High)
	if math.IsNaN(low) || math.IsNaN(high) {
		return "–"
	}
	if scale == 1 {
		return report.Number(low, 0) + " to " + report.Number(high, 0)
	}
	return fmt.Sprintf("%.1f to %.1f", scale*low, scale*high)
}

// mostClouds is how many hedges a plot tells apart, beside constant cover.
const mostClouds = 5

// Page is the study as a page, with the frontier of each cell.
func (s *Summary) Page(spec string) report.Report {
	r := report.Report{Title: "Hedges over " + report.Group(fmt.Sprint(s.Paths)) + " simulated markets", Subtitle: Warning, Basis: []report.Basis{report.Simulated, report.Assumed}}
	if s.Note != "" {
		r.Lede = append(r.Lede, s.Note)
	}
	r.Lede = append(r.Lede, s.Words())
	tables := s.Tables()
	for i := range s.Cells {
		c := &s.Cells[i]
		r.Sections = append(r.Sections, report.Section{Title: cellText(c.Cell), Tables: tables[i : i+1], Figures: []report.Figure{{Title: "The frontier: net cost against ES 99%", Basis: report.Simulated,
			Note: "Mean net cost of a path against ES 99% of what is left of the window's loss, with 95% intervals of the cost. Lower and further left is better; the line is constant cover of rising level.", Plot: s.frontier(c)}}})
	}
	r.Sections = append(r.Sections, report.Section{Title: "Against the target", Tables: tables[len(s.Cells):]},
		report.Section{Title: "What was run", Listings: []report.Listing{{Title: SpecFile + ", SHA-256 " + s.Inputs.SHA256, Text: spec}}})
	r.Footer = fmt.Sprintf("Study %s, version %d. Configuration %.12s, assumptions %.12s, seed %d, hedgerow %s. Strategies: %s.", s.Inputs.Study, s.Inputs.Edition, s.Inputs.Agent, s.Inputs.Assumptions,
		s.Inputs.Seed, s.Inputs.Program, strings.Join(s.Inputs.Strategies, ", "))
	return r
}

// Words say what the paths were.
func (s *Summary) Words() string {
	return fmt.Sprintf("On %d of %d paths the fund lost something; on %d a crash fell into the window, and on %d keepers stayed away for hours.", s.Lossy, s.Paths, s.Crashed, s.Left)
}

func (s *Summary) frontier(c *CellSummary) report.Points {
	coin := s.Coin.Symbol
	p := report.Points{XAxis: report.Axis{Label: "ES 99% left", Unit: coin, Zero: true}, YAxis: report.Axis{Label: "net cost of a path", Unit: coin}}
	var line report.Cloud
	line.Name, line.Line = "constant cover", true
	for i := range c.Hedges {
		h := &c.Hedges[i]
		if h.Constant {
			line.X, line.Y = append(line.X, h.ES.Float()), append(line.Y, h.Cost.Float())
		}
	}
	p.Clouds = append(p.Clouds, line)
	for i := range c.Hedges {
		h := &c.Hedges[i]
		if h.Constant || len(p.Clouds) > mostClouds {
			continue
		}
		k := report.Cloud{Name: h.Hedge, X: []float64{h.ES.Float()}, Y: []float64{h.Cost.Float()}}
		if low, high := end(h.Cost.Low), end(h.Cost.High); !math.IsNaN(low) && !math.IsNaN(high) {
			k.Low, k.High = []float64{low}, []float64{high}
		}
		p.Clouds = append(p.Clouds, k)
	}
	return p
}
