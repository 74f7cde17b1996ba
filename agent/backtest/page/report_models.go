package page

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// scoresTable is how good scores were, with the event that each is a probability of.
func scoresTable(s *evaluate.Summary) report.Table {
	t := report.Table{Title: "Forecasts, beside the health factor alone",
		Columns: []report.Column{word("forecast of"), word("by"), whole("basis"), figure("loan-days", ""), figure("events", ""), figure("event days", ""),
			figure("AUC", ""), figure("Brier score", ""), figure("skill", ""), figure("slope", "")},
		Note: "The baseline is the health factor alone, recalibrated on what was known by then. Gains are the better the higher; a slope of 1 is right, below it forecasts are too extreme. Fewer than 100 events, or than 20 days with any, are insufficient data. Intervals are by bootstrap over loans and over days at once. Real and simulated borrowers are never pooled."}
	var n noted
	for i := range s.Scores {
		q := &s.Scores[i]
		by, days := q.Strategy, show(q.EventDays)
		if q.Scored.Has() && q.Scored.Float() != q.Horizon.Float() {
			by += n.because("the strategy's PDs are of " + show(q.Scored) + ": they are carried to other horizons at a constant hazard, which is assumed")
		}
		if q.Score.AUC.Has() && q.EventDays.Float() < evaluate.FewBlocks {
			days += n.because(fmt.Sprintf("events on fewer than %d days: intervals are too narrow", evaluate.FewBlocks))
		}
		t.Add(q.Event, by, string(q.Basis), show(q.LoanDays), show(q.Events), days, n.show(q.Score.AUC), n.show(q.Score.Brier), n.show(q.Score.Skill), n.show(q.Score.Slope))
		t.Add("", "health factor only", "", "", "", "", n.show(q.Baseline.AUC), n.show(q.Baseline.Brier), n.show(q.Baseline.Skill), n.show(q.Baseline.Slope))
		t.Add("", "gain", "", "", "", "", n.show(q.AUCGain), n.show(q.BrierGain), "", "")
	}
	n.on(&t)
	return t
}

// mostReliable is how many horizons are drawn.
const mostReliable = 4

func (s *sheet) scores() report.Section {
	if len(s.Summary.Scores) == 0 {
		return report.Section{}
	}
	out := report.Section{Title: "How good the scores were", Tables: []report.Table{scoresTable(&s.Summary)}}
	for i := range s.Summary.Scores {
		q := &s.Summary.Scores[i]
		p := report.Points{Diagonal: true, XAxis: report.Axis{Label: "forecast probability", Log: true}, YAxis: report.Axis{Label: "how often it came", Log: true}}
		for _, x := range []struct {
			name string
			of   *evaluate.Accuracy
		}{{q.Strategy, &q.Score}, {"health factor only", &q.Baseline}} {
			if c := cloud(x.name, x.of.Bins); len(c.X) > 0 {
				p.Clouds = append(p.Clouds, c)
			}
		}
		if len(p.Clouds) > 0 && len(out.Figures) < mostReliable {
			out.Figures = append(out.Figures, report.Figure{Title: "Reliability of forecasts of " + q.Event, Basis: basisOf(q.Basis), Plot: p,
				Note: "On the dotted line forecasts are right; above it too low. What never came lies on the foot of the plot."})
		}
	}
	return out
}

// cloud is the points of a reliability diagram, with intervals if all have one.
func cloud(name string, bins []evaluate.Bin) report.Cloud {
	c := report.Cloud{Name: name}
	var low, high []float64
	for _, b := range bins {
		if !b.Mean.Has() || !b.Frequency.Has() {
			continue
		}
		c.X, c.Y = append(c.X, b.Mean.Float()), append(c.Y, b.Frequency.Float())
		if b.Frequency.Low != "" && b.Frequency.High != "" {
			l, _ := b.Frequency.Low.Float64()
			h, _ := b.Frequency.High.Float64()
			low, high = append(low, l), append(high, h)
		}
	}
	if len(low) == len(c.X) {
		c.Low, c.High = low, high
	}
	return c
}

// varTables are VaRs held against what came, and the tests of that.
func varTables(s *evaluate.Summary) []report.Table {
	t := report.Table{Title: "VaR of the collateral basket, backtested", Basis: derived(s.Tape.Basis), Columns: []report.Column{word("method"), figure("confidence", ""), figure("days", ""), figure("without forecast", ""), figure("violations", ""), figure("expected", ""),
		figure("average VaR", ""), figure("average ES", "")}, Note: "Daily changes of the basket marked to market, non-overlapping."}
	tests := report.Table{Title: "Tests of these VaRs", Basis: derived(s.Tape.Basis), Columns: []report.Column{word("method"), figure("confidence", ""), word("test"), figure("statistic", ""), figure("p", ""), figure("power", "")},
		Note: "Power is the probability of finding the wrong that a mark states: where it is low, passing says little."}
	var n, m noted
	for i := range s.VaR {
		b := &s.VaR[i]
		t.Add(b.Method, percentOf(b.Confidence), show(b.Days), show(b.Left), n.show(b.Violations), n.show(b.Expected), n.show(b.Average), n.show(b.AverageES))
		for _, x := range b.Tests {
			power := m.show(x.Power)
			if x.Against != "" && x.Power.Has() {
				power += m.because("against " + x.Against)
			}
			tests.Add(b.Method, percentOf(b.Confidence), x.Name, m.show(x.Statistic), m.show(x.P), power)
		}
	}
	n.on(&t)
	m.on(&tests)
	return []report.Table{t, tests}
}

const mostVaR = 4

func (s *sheet) valueAtRisk() report.Section {
	if len(s.Summary.VaR) == 0 {
		return report.Section{}
	}
	out := report.Section{Title: "VaR against what came", Tables: varTables(&s.Summary)}
	for i := range s.Summary.VaR {
		b := &s.Summary.VaR[i]
		thin := newThinner(len(b.Points), 2)
		over := report.Cloud{Name: "violation"}
		for _, p := range b.Points {
			if !p.Loss.Has() || !p.VaR.Has() {
				continue
			}
			at := report.Day(p.At)
			thin.add(at, p.Loss.Float(), p.VaR.Float())
			if p.Over {
				over.X, over.Y = append(over.X, at), append(over.Y, p.Loss.Float())
			}
		}
		thin.flush()
		if len(thin.X) == 0 || len(out.Figures) == mostVaR {
			continue
		}
		clouds := []report.Cloud{{Name: "loss", Line: true, X: thin.X, Y: thin.Y[0]}, {Name: "VaR", Line: true, X: thin.X, Y: thin.Y[1]}}
		if len(over.X) > 0 {
			clouds = append(clouds, over)
		}
		unit := b.Points[0].Loss.Unit
		if unit == evaluate.Part {
			unit = "part of the basket"
		}
		out.Figures = append(out.Figures, report.Figure{Title: fmt.Sprintf("Daily loss and VaR %s, %s", percentOf(b.Confidence), b.Method), Basis: derived(s.Run.Basis),
			Note: "A loss above the VaR of its day is a violation; below zero is a gain.", Plot: report.Points{XAxis: dateAxis, YAxis: report.Axis{Label: "loss in a day", Unit: unit}, Clouds: clouds}})
	}
	return out
}

// events are what a person would have been told, and what became of intents.
func (s *sheet) events() report.Section {
	o, n := &s.Outcome, func(v int) string { return report.Number(float64(v), 0) }
	c := report.Table{Title: "Intents, by what became of them", Basis: derived(s.Run.Basis), Columns: []report.Column{figure("promised", ""), figure("executed", ""), figure("rejected by the venue", ""), figure("failed", ""), figure("expired", ""), figure("refunded", ""), figure("open at the end", "")}}
	c.Add(n(o.Counts.Promised), n(o.Counts.Executed), n(o.Counts.Rejected), n(o.Counts.Failed), n(o.Counts.Expired), n(o.Counts.Refunded), n(o.Counts.Open))
	out := report.Section{Title: "What happened in " + n(o.Cycles) + " cycles", Tables: []report.Table{c}}
	trips := report.Table{Title: "Changes of the portfolio's mode", Basis: derived(s.Run.Basis), Columns: []report.Column{whole("at"), whole("mode"), word("limit"), word("reason"), whole("resumed by the assumed person")}}
	for _, t := range o.Trips {
		trips.Add(minute(t.At), t.Mode.String(), t.Limit, t.Reason, minute(t.Resumed))
	}
	did := report.Table{Title: "What limits and checks did", Basis: derived(s.Run.Basis), Columns: []report.Column{word("limit"), word("outcome"), figure("verdicts", ""), whole("first"), whole("last"), word("reason of the first")}}
	for _, d := range s.did {
		did.Add(d.Limit, d.Outcome, n(d.Count), minute(d.First), minute(d.Last), clip(d.Reason, 160))
	}
	alarms := report.Table{Title: "Alarms that a person would have had", Basis: derived(s.Run.Basis), Columns: []report.Column{word("code"), word("subject"), figure("times", ""), whole("first"), whole("last"), word("text of the first")}}
	for _, a := range o.Alarms {
		alarms.Add(a.Code, a.Subject, n(a.Count), minute(a.First), minute(a.Last), clip(a.Text, 160))
	}
	for _, t := range []report.Table{trips, did, alarms} {
		if len(t.Rows) > 0 {
			out.Tables = append(out.Tables, t)
		}
	}
	return out
}
