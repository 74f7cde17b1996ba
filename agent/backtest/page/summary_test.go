package page

import (
	"encoding/json"
	"fmt"
	"math"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// fig is a figure of a value, in short.
func fig(v float64, unit string, b history.Basis) evaluate.Figure {
	return evaluate.Figure{Value: json.Number(fmt.Sprint(v)), Unit: unit, Basis: b}
}

func none(unit, why string) evaluate.Figure {
	return evaluate.Figure{Unit: unit, Basis: history.Modelled, Missing: why}
}

// madeSummary is a summary with everything in it that a report can show.
func madeSummary(run Run) evaluate.Summary {
	m, o := history.Modelled, history.Observed
	dai := func(v float64) evaluate.Figure { return fig(v, "DAI", m) }
	days := func(v float64) evaluate.Figure { return fig(v, evaluate.Days, m) }
	n := func(v float64) evaluate.Figure { return fig(v, evaluate.Count, m) }
	part := func(v float64) evaluate.Figure { return fig(v, evaluate.Part, m) }
	period := func(name string, from, to time.Time, k, cost, paid float64) evaluate.Period {
		return evaluate.Period{Name: name, From: from, To: to, Covered: true, Partly: part(1), Reference: fig(250_000*k, "DAI", o), Gross: dai(100_000 * k), Net: dai(95_000 * k),
			Premium: dai(cost * k), Refunds: dai(120 * k), Sales: dai(0), Gas: dai(20 * k), GasWei: fig(.01*k, "ETH", m), Cost: dai((cost - 100) * k), Payouts: dai(paid * k), Hedged: dai((95_000 - paid) * k),
			NAVStart: dai(1.2e6), NAVEnd: dai(1.2e6 - (95_000-paid+cost)*k), NAVChange: dai(-(95_000 - paid + cost) * k), Drawdown: dai(101_234.5 * k), Cover: dai(310_000), Bought: dai(420_000), Sold: dai(0),
			Turnover: fig(1.35, evaluate.PerYear, m), Fills: n(12), Failed: n(1), Breaches: n(3), Over: fig(16, evaluate.Hours, m)}
	}
	spells := evaluate.Spells{Spells: n(3), Open: n(0), Share: part(.04), Median: fig(9, evaluate.Hours, m), P90: fig(22, evaluate.Hours, m), Longest: fig(31, evaluate.Hours, m), Beyond: n(0)}
	make := func(name, what string, cost, paid float64) evaluate.Run {
		es := func(measure string, un, hedged float64) evaluate.Shortfall {
			u, h := dai(un), dai(hedged)
			h.Low, h.High, h.Level = json.Number(fmt.Sprint(hedged*.8)), json.Number(fmt.Sprint(hedged*1.3)), .95
			out := evaluate.Shortfall{Measure: measure, Confidence: .99, Samples: 60, Unhedged: u, Hedged: h, Removed: dai(un - hedged), CostPerUnit: fig(cost/math.Max(1, un-hedged), evaluate.PerYear, m)}
			if cost == 0 {
				out.CostPerUnit = none(evaluate.PerYear, "nothing was bought")
			}
			return out
		}
		r := evaluate.Run{Name: name, What: what, Whole: period("whole", run.From, run.To, 1, cost, paid), Shortfalls: []evaluate.Shortfall{es(evaluate.Realised, 95_000, 95_000-paid), es(evaluate.Modelled, 110_000, 110_000-paid*.8)},
			Return: evaluate.Return{Waiting: fig(72, evaluate.Hours, history.Assumed), Limits: spells, Targets: spells},
			Basis:  evaluate.Missed{Loss: dai(95_000), Paid: dai(paid), Owed: dai(0), TriggerFailure: dai(5_000), Waiting: dai(12_000), Expiry: dai(0), Attachment: dai(3_000), Uncovered: dai(75_000 - paid), Beyond: dai(0)}}
		for i := range 3 {
			from := run.From.AddDate(0, i, 0)
			r.Periods = append(r.Periods, period(from.Format("2006-01"), from, from.AddDate(0, 1, 0), .33, cost, paid))
		}
		away := evaluate.Period{Name: "March 2020", From: time.Date(2020, 3, 11, 0, 0, 0, 0, time.UTC), To: time.Date(2020, 3, 16, 0, 0, 0, 0, time.UTC)}
		gone := none("DAI", evaluate.NotCovered)
		away.Partly, away.Gross, away.Net, away.Cost, away.Payouts, away.Hedged, away.NAVChange, away.Drawdown = part(0), gone, gone, gone, gone, gone, gone, gone
		may := period("May 2021", time.Date(2021, 5, 19, 0, 0, 0, 0, time.UTC), time.Date(2021, 5, 26, 0, 0, 0, 0, time.UTC), .8, cost, paid)
		r.Windows = []evaluate.Period{away, may}
		return r
	}
	s := evaluate.Summary{Format: evaluate.Format, Coin: run.Coin, Claims: run.Claims, Cell: run.Cell, Seed: run.Seed, Horizon: days(7),
		Tape:  evaluate.Tape{Market: run.Market, Protocol: run.Protocol, Basis: run.Basis, From: run.From, To: run.To, EverySeconds: int64(run.Every / time.Second), Moments: run.Moments, Gaps: 7, Policies: run.Policies},
		Runs:  []evaluate.Run{make("unhedged", "no cover", 0, 0), make(Hedged, "the configured strategies", 15_000, 60_000), make("constant", "a constant level of cover with the same ES", 19_500, 60_000), make("threshold", "cover while the book's HF is below 1.5", 24_000, 48_000)},
		Notes: []string{"Realised ES is over 60 weeks, of which 2 have any loss: its interval is wide."}}
	for _, x := range run.Sources {
		s.Tape.Sources = append(s.Tape.Sources, evaluate.Source(x))
	}
	s.Limits = []evaluate.Band{madeBand(run, "premiumPerDay", "", "DAI", 2000), madeBand(run, "coverToExposure", "DAI", "DAI", 1e6), madeBand(run, "dataAge", "", "s", 7200)}
	for _, h := range []float64{1, 7, 30} {
		acc := func(auc float64) evaluate.Accuracy {
			a := evaluate.Accuracy{AUC: part(auc), Brier: part(.021), Skill: part(.18), Slope: fig(.93, evaluate.Unitless, m)}
			a.AUC.Low, a.AUC.High, a.AUC.Level = json.Number(fmt.Sprint(auc-.03)), json.Number(fmt.Sprint(auc+.02)), .95
			for i := range 8 {
				p := math.Pow(10, -3+float64(i)*.4)
				b := evaluate.Bin{Forecasts: n(1200 / float64(i+1)), Mean: part(p), Frequency: part(math.Min(1, p*(1.4-.12*float64(i))))}
				b.Frequency.Low, b.Frequency.High, b.Frequency.Level = json.Number(fmt.Sprint(p*.6)), json.Number(fmt.Sprint(math.Min(1, p*1.7))), .95
				a.Bins = append(a.Bins, b)
			}
			return a
		}
		q := evaluate.Quality{Strategy: "coverage", Event: "liquidation within the horizon", Basis: o, Horizon: days(h), Scored: days(7), LoanDays: n(48_000), Events: n(312), EventDays: n(41), Censored: n(900), Early: n(4000),
			Score: acc(.91), Baseline: acc(.88), AUCGain: part(.03), BrierGain: part(.002)}
		if h == 30 {
			no := none(evaluate.Part, evaluate.InsufficientData)
			empty := evaluate.Accuracy{AUC: no, Brier: no, Skill: no, Slope: no}
			q.Score, q.Baseline, q.AUCGain, q.BrierGain, q.EventDays = empty, empty, no, no, n(11)
		}
		s.Scores = append(s.Scores, q)
	}
	v := evaluate.Backtest{Method: "filtered historical simulation", Confidence: .99, Days: n(450), Left: n(60), Violations: n(7), Expected: n(4.5), Average: part(.11), AverageES: part(.14),
		Tests: []evaluate.Test{{Name: "Kupiec, coverage", Statistic: fig(1.1, "1", m), P: part(.29), Power: part(.46), Against: "twice as many violations"}, {Name: "Christoffersen, independence", Statistic: fig(.3, "1", m), P: part(.58), Power: none(evaluate.Part, evaluate.InsufficientData), Against: "violations in pairs"}}}
	for i := range 180 {
		x := float64(i)
		loss, var99 := .05*math.Sin(x*1.7)*(1+math.Sin(x/30)), .09+.03*math.Sin(x/30)
		if i%64 == 63 {
			loss = var99 + .02
		}
		v.Points = append(v.Points, evaluate.Day{At: run.From.AddDate(0, 0, i), Loss: part(loss), VaR: part(var99), Over: loss > var99})
	}
	s.VaR = []evaluate.Backtest{v}
	return s
}

func madeBand(run Run, limit, subject, unit string, bound float64) evaluate.Band {
	f := func(v float64) evaluate.Figure { return fig(v, unit, history.Modelled) }
	n := func(v float64) evaluate.Figure { return fig(v, evaluate.Count, history.Modelled) }
	b := evaluate.Band{Limit: limit, Subject: subject, Unit: unit, Basis: history.Modelled, Least: f(0), Most: f(1.2 * bound), Bound: f(bound), Closest: fig(1.2, evaluate.Part, history.Modelled),
		Breaches: n(3), Over: fig(16, evaluate.Hours, history.Modelled), First: run.From.Add(40 * time.Hour), Unknown: n(0), Cut: n(4), Refused: n(1), Tripped: n(1)}
	span := run.To.Sub(run.From)
	for i := range 60 {
		b.Points = append(b.Points, evaluate.BandPoint{At: run.From.Add(span * time.Duration(i) / 60), Measured: f(bound * (.6 + .6*math.Abs(math.Sin(float64(i)/23)))), Bound: f(bound)})
	}
	return b
}
