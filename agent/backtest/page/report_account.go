package page

import (
	"cmp"
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/report"
)

var dateAxis = report.Axis{Label: "date", Unit: "UTC", Dates: true}

func (s *sheet) account() report.Section {
	c, symbol := s.curves, s.Run.Coin.Symbol
	if len(c.X) == 0 {
		return report.Section{}
	}
	plot := func(title, note string, basis report.Basis, y report.Axis, series ...report.Line) report.Figure {
		return report.Figure{Title: title, Note: note, Basis: basis, Plot: report.Lines{X: c.X, XAxis: dateAxis, YAxis: y, Series: series, Marks: s.marks()}}
	}
	coin := func(label string, zero bool) report.Axis { return report.Axis{Label: label, Unit: symbol, Zero: zero} }
	out := report.Section{Title: "The account over time", Figures: []report.Figure{
		plot("NAV", "Cash, claims at redeemable value, cover at the executable bid, proven payouts, less gas. Without protection: the claims, and the cash as it was.", derived(s.Run.Basis), coin("NAV", false),
			report.Line{Name: "hedged", Y: c.NAV}, report.Line{Name: "without protection", Y: c.Unhedged}),
	}}
	if c.USD != nil {
		out.Figures = append(out.Figures, plot("NAV in USD", "At the price of "+symbol+" that the tape has: no coin is taken to be worth 1.", derived(s.Run.Basis), report.Axis{Label: "NAV", Unit: "USD"}, report.Line{Name: "NAV", Y: c.USD}))
	}
	out.Figures = append(out.Figures,
		plot("Drawdown", "NAV below the highest that it was before.", derived(s.Run.Basis), coin("drawdown", true), report.Line{Name: "drawdown", Y: c.Drawdown, Area: true}))
	if w := &s.hedged.Whole; w.Net.Has() { // what is not known is no flat line
		out.Figures = append(out.Figures,
			plot("Supplier loss, gross and net", "The fund's share of the bad debt, before and after first-loss cover; before protection.", derived(s.Run.Basis), coin("loss", true),
				report.Line{Name: "gross", Y: c.Gross, Step: true}, report.Line{Name: "net", Y: c.Net, Step: true, Area: true}),
			plot("Bad debt of the reference", "Of all suppliers, since the run began.", basisOf(w.Reference.Basis), coin("bad debt", true), report.Line{Name: "bad debt", Y: c.Reference, Step: true}))
	} else {
		out.Text = append(out.Text, "Supplier losses and bad debt are not drawn: "+w.Net.Missing+".")
	}
	out.Figures = append(out.Figures,
		plot("Spent and received", "Premium and gas less refunds and sales, beside payouts, since the run began.", derived(s.Run.Basis), coin("amount", true),
			report.Line{Name: "cost", Y: c.Spent, Step: true}, report.Line{Name: "payouts", Y: c.Received, Step: true}),
		plot("Cover held against wanted", "Wanted is what the strategies ask for, before limits. Cover that waits for its mint pays nothing yet.", derived(s.Run.Basis), coin("maximum payout", true),
			report.Line{Name: "held", Y: c.Held, Step: true, Area: true}, report.Line{Name: "held and waiting", Y: c.Waiting, Step: true}, report.Line{Name: "wanted", Y: c.Wanted, Step: true}))
	return out
}

// marks are where the portfolio's mode changed.
func (s *sheet) marks() (out []report.Mark) {
	for _, t := range s.Outcome.Trips {
		if len(out) < 6 {
			out = append(out, report.Mark{X: report.Day(t.At), Label: t.Mode.String()})
		}
	}
	return out
}

// limitName is a limit with its subject, as people read it.
func limitName(s *evaluate.Summary, b *evaluate.Band) string {
	if b.Subject == "" {
		return b.Limit
	}
	for _, c := range s.Claims {
		if b.Subject == c.Reference.Asset.String() {
			return b.Limit + " " + c.Symbol
		}
	}
	return b.Limit + " " + shortened(b.Subject)
}

// limitsTables are the limits that have a standing measure, and those that only an
// order has.
func limitsTables(s *evaluate.Summary) (out []report.Table) {
	basis := derived(s.Tape.Basis)
	t := report.Table{Title: "Limits", Basis: basis, Columns: []report.Column{word("limit"), figure("most", ""), figure("bound", ""), figure("closest", "of the bound"), figure("breaches", ""),
		figure("in breach", ""), whole("first"), figure("cut", ""), figure("refused", ""), figure("tripped", "")},
		Note: "Measured by the agent itself, in every cycle. In breach is time; cut, refused and tripped count verdicts on targets and orders."}
	orders := report.Table{Title: "Limits that only an order has", Basis: basis, Columns: []report.Column{word("limit"), figure("cut", ""), figure("refused", ""), figure("tripped", "")}}
	var n noted
	for i := range s.Limits {
		b := &s.Limits[i]
		if !b.Most.Has() && len(b.Points) == 0 {
			orders.Add(limitName(s, b), show(b.Cut), show(b.Refused), show(b.Tripped))
			continue
		}
		t.Add(limitName(s, b), showWith(b.Most), showWith(b.Bound), n.show(b.Closest), n.show(b.Breaches), n.show(b.Over), day(b.First), show(b.Cut), show(b.Refused), show(b.Tripped))
	}
	n.on(&t)
	for _, x := range []report.Table{t, orders} {
		if len(x.Rows) > 0 {
			out = append(out, x)
		}
	}
	return out
}

// mostStrips is how many limits a plot has: those that came closest to their bounds.
const mostStrips = 16

func (s *sheet) limits() report.Section {
	out := report.Section{Title: "Limits, and where they did not hold"}
	if len(s.Summary.Limits) == 0 {
		return report.Section{}
	}
	p := report.Strips{XAxis: dateAxis, From: report.Day(s.Run.From), To: report.Day(s.Run.To)}
	var bands []evaluate.Band
	for _, b := range s.Summary.Limits {
		if closest(&b) > 0 || b.Unknown.Has() && b.Unknown.Float() > 0 {
			bands = append(bands, b)
		}
	}
	note := "Each strip is filled to the part of the bound that is used; the dashed line is the bound, what is above it is a breach, grey is unknown. Limits of which nothing was ever used are in the table alone."
	if len(bands) > mostStrips {
		slices.SortStableFunc(bands, func(a, b evaluate.Band) int { return cmp.Compare(closest(&b), closest(&a)) })
		bands = bands[:mostStrips]
		note += " Shown are those that came closest to their bounds."
	}
	for i := range bands {
		b := &bands[i]
		if len(b.Points) == 0 {
			continue
		}
		strip := report.Strip{Name: clip(limitName(&s.Summary, b), 28), Note: "at most " + bare(b.Closest)}
		for _, x := range b.Points {
			used := math.NaN()
			if x.Measured.Has() && x.Bound.Has() {
				switch bound := x.Bound.Float(); {
				case bound > 0:
					used = x.Measured.Float() / bound
				case x.Measured.Float() <= 0:
					used = 0
				default:
					used = 2 // anything is above a bound of nothing
				}
			}
			strip.X, strip.Y = append(strip.X, max(p.From, report.Day(x.At))), append(strip.Y, used)
		}
		p.Rows = append(p.Rows, strip)
	}
	if len(p.Rows) > 0 {
		out.Figures = []report.Figure{{Title: "Use of each bound", Basis: derived(s.Run.Basis), Note: note, Plot: p}}
	}
	out.Tables = limitsTables(&s.Summary)
	return out
}

func closest(b *evaluate.Band) float64 {
	if !b.Closest.Has() {
		return -1
	}
	return b.Closest.Float()
}

func clip(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

// waiting is how long it took to return, beside the waiting period.
func (s *sheet) waiting() report.Section {
	r := &s.hedged.Return
	t := report.Table{Title: "How long what was off stayed off", Basis: derived(s.Run.Basis), Columns: []report.Column{word("what was off"), figure("spells", ""), figure("not over", ""), figure("of the time", ""), figure("median", ""), figure("90th percentile", ""), figure("longest", ""), figure("beyond waiting", "")},
		Note: "The waiting period is " + show(r.Waiting) + ": no cover that is bought after a spell begins can end it sooner."}
	bars := report.Bars{Categories: []string{"median", "90th percentile", "longest", "waiting period"}, XAxis: report.Axis{Label: "spells"}, YAxis: report.Axis{Label: "duration", Unit: "hours", Zero: true}}
	var n noted
	for _, x := range []struct {
		name string
		of   *evaluate.Spells
	}{{"a limit was breached", &r.Limits}, {"less cover than wanted and allowed", &r.Targets}} {
		t.Add(x.name, n.show(x.of.Spells), n.show(x.of.Open), n.show(x.of.Share), n.show(x.of.Median), n.show(x.of.P90), n.show(x.of.Longest), n.show(x.of.Beyond))
		if values := hours(x.of.Median, x.of.P90, x.of.Longest, r.Waiting); values != nil {
			bars.Series = append(bars.Series, report.Sample{Name: x.name, Values: values})
		}
	}
	n.on(&t)
	out := report.Section{Title: "Return against the waiting period", Tables: []report.Table{t}}
	if len(bars.Series) > 0 {
		out.Figures = []report.Figure{{Title: "Time to return", Basis: derived(s.Run.Basis), Plot: bars}}
	}
	return out
}

// hours are figures of time in hours; nil where one has no value.
func hours(list ...evaluate.Figure) (out []float64) {
	for _, f := range list {
		v := f.Float()
		if f.Unit == evaluate.Days {
			v *= 24
		}
		if math.IsNaN(v) {
			return nil
		}
		out = append(out, v)
	}
	return out
}

func missedTable(s *evaluate.Summary) report.Table {
	t := report.Table{Title: "The net loss, by what became of it", Basis: derived(s.Tape.Basis), Columns: []report.Column{word("part"), word("what it is")}}
	for _, r := range s.Runs {
		t.Columns = append(t.Columns, figure(r.Name, s.Coin.Symbol))
	}
	var n noted
	for _, x := range causes {
		row := []string{x.name, x.what}
		for i := range s.Runs {
			row = append(row, n.show(x.of(&s.Runs[i].Basis)))
		}
		t.Add(row...)
	}
	total := []string{"net loss", "the sum, to the unit"}
	beyond := []string{"paid beyond the loss", "cover is parametric: it pays by the reference's loss, not the fund's"}
	for i := range s.Runs {
		total, beyond = append(total, n.show(s.Runs[i].Basis.Loss)), append(beyond, n.show(s.Runs[i].Basis.Beyond))
	}
	t.AddTotal(total...)
	t.Add(beyond...)
	n.on(&t)
	return t
}

var causes = []struct {
	name, what string
	of         func(*evaluate.Missed) evaluate.Figure
}{
	{"paid", "by cover", func(m *evaluate.Missed) evaluate.Figure { return m.Paid }},
	{"owed", "within cover whose series is not resolved", func(m *evaluate.Missed) evaluate.Figure { return m.Owed }},
	{"trigger failure", "within cover that was resolved and did not pay", func(m *evaluate.Missed) evaluate.Figure { return m.TriggerFailure }},
	{"waiting", "within cover that waited for its mint", func(m *evaluate.Missed) evaluate.Figure { return m.Waiting }},
	{"expiry", "within cover that had expired", func(m *evaluate.Missed) evaluate.Figure { return m.Expiry }},
	{"attachment", "below where held cover begins to pay", func(m *evaluate.Missed) evaluate.Figure { return m.Attachment }},
	{"uncovered", "within no cover", func(m *evaluate.Missed) evaluate.Figure { return m.Uncovered }},
}

// missed is the basis losses by cause.
func (s *sheet) missed() report.Section {
	bars := report.Bars{XAxis: report.Axis{Label: "what became of the net loss"}, YAxis: report.Axis{Label: "amount", Unit: s.Run.Coin.Symbol, Zero: true}}
	for _, c := range causes {
		bars.Categories = append(bars.Categories, c.name)
	}
	any := false
	for i := range s.Summary.Runs {
		r := &s.Summary.Runs[i]
		var values []float64
		for _, c := range causes {
			if f := c.of(&r.Basis); f.Has() {
				values = append(values, f.Float())
				any = any || f.Float() != 0
			}
		}
		if len(values) == len(causes) && len(bars.Series) < 6 {
			bars.Series = append(bars.Series, report.Sample{Name: r.Name, Values: values})
		}
	}
	out := report.Section{Title: "Basis losses by cause", Tables: []report.Table{missedTable(&s.Summary)}}
	if any {
		out.Figures = []report.Figure{{Title: "What became of the net loss", Basis: derived(s.Run.Basis), Plot: bars}}
	}
	return out
}
