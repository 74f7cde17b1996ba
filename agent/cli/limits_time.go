package cli

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// bandOptions are the flags of limits over time.
type bandOptions struct {
	overTime       bool
	from, to, page string
}

// check refuses flags that say nothing without --over-time.
func (o bandOptions) check() error {
	if !o.overTime && (o.from != "" || o.to != "" || o.page != "") {
		return usagef("--from, --to and --out are of limits over time: add --over-time")
	}
	return nil
}

// parseInstant reads an instant with its zone, or a day in UTC.
func parseInstant(flag, s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range instants {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC(), nil
		}
	}
	return time.Time{}, usagef("%s %q is no instant with its zone: 2026-11-22T12:00:00Z, 2026-11-22", flag, s)
}

func (a *app) limitsOverTime(ctx context.Context, o bandOptions) error {
	from, err := parseInstant("--from", o.from)
	if err != nil {
		return err
	}
	to, err := parseInstant("--to", o.to)
	if err != nil {
		return err
	}
	if !to.IsZero() && !to.After(from) {
		return usagef("--from %s is not before --to %s", o.from, o.to)
	}
	if err := canReport(o.page); err != nil {
		return err
	}
	path, err := a.findJournal()
	if err != nil {
		return err
	}
	shown := a.watchWork("reading the journal", true)
	b, err := wire.ReadBands(ctx, path, wire.BandOptions{From: from, To: to, Progress: shown.hear})
	shown.end()
	if err != nil {
		return err
	}
	if o.page != "" {
		if err := bandsPage(b).WriteFile(o.page); err != nil {
			return err
		}
	}
	t := bandsTable(b)
	if o.page != "" {
		t.Note += "\nReport with plots: " + o.page
	}
	return a.print(b, t)
}

// bandName is a limit and its subject.
func bandName(b *wire.Band) string {
	if b.Subject == "" {
		return b.Limit
	}
	return b.Limit + " " + short(b.Subject)
}

// partOf is what a point measured as a part of its bound; ∞ above a bound of zero.
func partOf(p *wire.BandPoint) string {
	switch {
	case p == nil || p.Measured == nil:
		return "–"
	case p.Part == nil:
		return "∞"
	}
	return report.Number(100**p.Part, 1) + "%"
}

func shareOf(n, of int) string {
	if n == 0 {
		return "–"
	}
	return fmt.Sprintf("%s (%d)", percent(float64(n)/float64(of)), n)
}

func orNone(n int) string {
	if n == 0 {
		return "–"
	}
	return fmt.Sprint(n)
}

func bandsTable(b wire.Bands) report.Table {
	t := report.Table{Title: fmt.Sprintf("Limits of %s in %d cycles, %s to %s", b.Portfolio, b.Cycles, instant(b.From), instant(b.To)), Basis: report.Observed,
		Columns: columns("limit", ">first", ">last", ">worst", ">measured then", ">bound then", "worst at", ">breached", ">closed", ">refused", ">cut", ">warned", ">unknown", ">cycles", "now")}
	var passed []string
	for i := range b.Limits {
		x := &b.Limits[i]
		if onlyPassed(x) {
			if !slices.Contains(passed, x.Limit) {
				passed = append(passed, x.Limit)
			}
			continue
		}
		measured, bound, at := "–", "–", "–"
		if x.Worst.Measured != nil {
			measured, bound = short(quantity(x.Unit.Format(*x.Worst.Measured))), short(quantity(x.Unit.Format(*x.Worst.Bound)))
		}
		if x.Worst.Measured != nil && !x.Worst.Measured.IsZero() || x.Worst.State != wire.BandOK {
			at = instant(x.Worst.At)
		}
		t.Add(bandName(x), partOf(x.First), partOf(x.Last), partOf(x.Worst), measured, bound, at, shareOf(x.Breached, x.Asked), orNone(x.Closed), orNone(x.Refused), orNone(x.Cut), orNone(x.Warned), orNone(x.Unknown),
			fmt.Sprint(x.Asked), x.Last.State)
	}
	t.Note = "First, last and worst are what was measured as a part of the bound; – where only orders are asked, or it could not be measured. The counts are of cycles, by the hardest word of each."
	if len(passed) > 0 {
		t.Note += " Only orders are asked, and all passed: " + strings.Join(passed, ", ") + "."
	}
	for _, l := range b.LeftOut {
		t.Note += fmt.Sprintf(" %d cycles: %s.", l.Cycles, l.Why)
	}
	return t
}

// onlyPassed says of a limit without measures that it never took anything away.
func onlyPassed(x *wire.Band) bool { return x.Unit == nil && x.Worst.State == wire.BandOK }

// pick is a table with some of its columns, in the order given: a page is narrower
// than a terminal.
func pick(t report.Table, names ...string) report.Table {
	out := t
	out.Columns, out.Rows = nil, make([][]string, len(t.Rows))
	for _, n := range names {
		j := slices.IndexFunc(t.Columns, func(c report.Column) bool { return c.Name == n })
		out.Columns = append(out.Columns, t.Columns[j])
		for i, r := range t.Rows {
			cell := ""
			if j < len(r) {
				cell = r[j]
			}
			out.Rows[i] = append(out.Rows[i], cell)
		}
	}
	return out
}

// bandsPageTables are the limits' table in two that fit a page: how much, and when and
// how often.
func bandsPageTables(b wire.Bands) []report.Table {
	all := bandsTable(b)
	much := pick(all, "limit", "first", "last", "worst", "measured then", "bound then", "breached", "now")
	often := pick(all, "limit", "worst at", "closed", "refused", "cut", "warned", "unknown", "cycles")
	often.Rows = slices.DeleteFunc(often.Rows, func(r []string) bool { return r[1] == "–" })
	often.Title, often.Note = "When each was worst, and what it said", ""
	if len(often.Rows) == 0 {
		return []report.Table{much}
	}
	return []report.Table{much, often}
}

// bandDots is how many values a strip has at most: of those that share a place the
// worst is drawn.
const bandDots = 480

// bandSeries are a limit's parts of its bound over time; what is above a bound of
// zero is drawn at twice the bound, what is not known is NaN.
func bandSeries(x *wire.Band, from, to time.Time) (xs, ys []float64) {
	span := to.Sub(from)
	place := -1
	for i := range x.Points {
		p := &x.Points[i]
		v := math.NaN()
		switch {
		case p.Part != nil:
			v = *p.Part
		case p.Measured != nil:
			v = 2
		case x.Unit == nil:
			v = wordPart(p.State)
		}
		at := 0
		if span > 0 {
			at = int(float64(bandDots) * float64(p.At.Sub(from)) / float64(span))
		}
		if n := len(xs); n > 0 && at == place {
			if !(ys[n-1] >= v) {
				ys[n-1] = v
			}
			continue
		}
		place = at
		xs, ys = append(xs, report.Day(p.At)), append(ys, v)
	}
	return xs, ys
}

// wordPart draws a limit that only orders are asked about: by what it said.
func wordPart(state string) float64 {
	switch state {
	case wire.BandOK:
		return .15
	case wire.BandWarned, wire.BandCut:
		return .75
	case wire.BandUnknown:
		return math.NaN()
	}
	return 1.3
}

// mostBands is how many limits have a plot.
const mostBands = 24

// worstPart is for the order of plots: the closest to its bound first.
func worstPart(x *wire.Band) float64 {
	switch p := x.Worst; {
	case p.Part != nil:
		return *p.Part
	case p.Measured != nil:
		return math.Inf(1)
	case x.Unit == nil:
		return wordPart(p.State)
	}
	return 0
}

// bandStrips draw those that came closest to their bounds.
func bandStrips(b wire.Bands) (fig report.Figure, ok bool) {
	list := slices.Clone(b.Limits)
	list = slices.DeleteFunc(list, func(x wire.Band) bool { return onlyPassed(&x) || worstPart(&x) == 0 && x.Unknown == 0 })
	slices.SortStableFunc(list, func(x, y wire.Band) int { return cmp.Compare(worstPart(&y), worstPart(&x)) })
	p := report.Strips{XAxis: report.Axis{Label: "time", Dates: true}, From: report.Day(b.From), To: report.Day(b.To)}
	for i := range list[:min(mostBands, len(list))] {
		x := &list[i]
		xs, ys := bandSeries(x, b.From, b.To)
		note := "at most " + partOf(x.Worst)
		if x.Unit == nil {
			note = x.Worst.State
		}
		if x.Breached > 0 {
			note = fmt.Sprintf("%d breached", x.Breached)
		}
		p.Rows = append(p.Rows, report.Strip{Name: clipTo(bandName(x), 28), Note: note, X: xs, Y: ys})
	}
	note := "Each strip is filled to the part of the bound that is used. The dashed line is the bound; what is above it is a breach; grey could not be measured. A limit that only orders meet is low where it passed, high where it cut, above the line where it refused."
	if n := len(b.Limits) - len(p.Rows); n > 0 {
		note += fmt.Sprintf(" %d more are in the table alone: nothing of them was used, or others came closer.", n)
	}
	return report.Figure{Title: "Use of each bound", Basis: report.Observed, Note: note, Plot: p}, len(p.Rows) > 0
}

func clipTo(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

// heatColumns is how many stretches of time the heat map has.
const heatColumns = 12

// bandHeat says the worst of each stretch of time, by limit.
func bandHeat(b wire.Bands) (fig report.Figure, ok bool) {
	span := b.To.Sub(b.From)
	if span <= 0 {
		return fig, false
	}
	h := report.Heat{Unit: "worst part of the bound", Columns: report.Scheme{Label: "from"}, Rows: report.Scheme{Label: "limit"}}
	layout := "15:04"
	if span > 48*time.Hour {
		layout = "01-02"
	}
	for j := range heatColumns {
		h.Columns.Names = append(h.Columns.Names, b.From.Add(span*time.Duration(j)/heatColumns).Format(layout))
	}
	for i := range b.Limits {
		x := &b.Limits[i]
		if x.Unit == nil || worstPart(x) == 0 {
			continue
		}
		values, texts := worstByTime(x, b.From, span)
		h.Rows.Names = append(h.Rows.Names, clipTo(bandName(x), 22))
		h.Values, h.Texts = append(h.Values, values), append(h.Texts, texts)
	}
	return report.Figure{Title: "Worst of each stretch of time", Basis: report.Observed, Note: "In percent of the bound; darker is more, at most twice the bound. – could not be measured.", Plot: h}, len(h.Values) > 0
}

func worstByTime(x *wire.Band, from time.Time, span time.Duration) (values []float64, texts []string) {
	values, texts = make([]float64, heatColumns), make([]string, heatColumns)
	for j := range values {
		values[j] = math.NaN()
		begin, end := from.Add(span*time.Duration(j)/heatColumns), from.Add(span*time.Duration(j+1)/heatColumns)
		for i := range x.Points {
			p := &x.Points[i]
			until := end
			if i+1 < len(x.Points) {
				until = x.Points[i+1].At
			}
			if !p.At.Before(end) || !until.After(begin) || p.Measured == nil {
				continue
			}
			v := 2.
			if p.Part != nil {
				v = *p.Part
			}
			if !(values[j] >= v) {
				values[j] = v
			}
		}
		if !math.IsNaN(values[j]) {
			texts[j] = report.Number(100*values[j], 0)
			values[j] = min(2, values[j])
		} else {
			texts[j] = "not measured"
		}
	}
	return values, texts
}

// bandLine draws one limit against its bound, where all of it was measured.
func bandLine(x *wire.Band, to time.Time) (fig report.Figure, ok bool) {
	p := report.Lines{XAxis: report.Axis{Label: "time", Dates: true}, YAxis: report.Axis{Label: "measured", Unit: x.Unit.Symbol, Zero: true},
		Series: []report.Line{{Name: "measured", Step: true, Area: true}, {Name: "bound", Step: true}}}
	scale := x.Unit.Decimals
	for i := range x.Points {
		q := &x.Points[i]
		if q.Measured == nil {
			continue
		}
		p.X = append(p.X, report.Day(q.At))
		p.Series[0].Y = append(p.Series[0].Y, q.Measured.Float(scale))
		p.Series[1].Y = append(p.Series[1].Y, q.Bound.Float(scale))
	}
	if len(p.X) == 0 {
		return fig, false
	}
	for i := range p.Series {
		p.Series[i].Y = append(p.Series[i].Y, p.Series[i].Y[len(p.Series[i].Y)-1])
	}
	p.X = append(p.X, report.Day(to))
	var notes []string
	if x.Breached > 0 {
		notes = append(notes, fmt.Sprintf("Breached in %d of %d cycles.", x.Breached, x.Asked))
	}
	if x.Unknown > 0 {
		notes = append(notes, fmt.Sprintf("Not measured in %d cycles: the line holds what was known.", x.Unknown))
	}
	if x.Worst.Why != "" {
		notes = append(notes, capital(oneLine(plain(x.Worst.Why), 200))+".")
	}
	basis := report.Observed
	if x.Basis != "" {
		basis = report.Basis(x.Basis)
	}
	return report.Figure{Title: bandName(x), Basis: basis, Note: strings.Join(notes, " "), Plot: p}, true
}

// lineBound is the part of its bound from which on a limit has a plot of its own.
const lineBound = .25

// limitsSection is the plots of a time, with the table under them.
func limitsSection(title string, b wire.Bands, lines bool) report.Section {
	s := report.Section{Title: title, Tables: bandsPageTables(b)}
	if f, ok := bandStrips(b); ok {
		s.Figures = append(s.Figures, f)
	}
	if !lines {
		return s
	}
	if f, ok := bandHeat(b); ok {
		s.Figures = append(s.Figures, f)
	}
	return s
}

func bandsPage(b wire.Bands) report.Report {
	r := report.Report{Title: "Limits of " + b.Portfolio + " over time", Basis: []report.Basis{report.Observed},
		Subtitle: fmt.Sprintf("%d recorded cycles, %s to %s. From the journal alone.", b.Cycles, instant(b.From), instant(b.To)),
		Footer:   "What a limit measures is in docs/limits.md. Measured is what the agent itself measured in the cycle, before its orders."}
	breached, closest := 0, (*wire.Band)(nil)
	for i := range b.Limits {
		x := &b.Limits[i]
		if x.Breached > 0 {
			breached++
		}
		if x.Unit != nil && (closest == nil || worstPart(x) > worstPart(closest)) {
			closest = x
		}
		if x.Basis == string(report.Modelled) && !slices.Contains(r.Basis, report.Modelled) {
			r.Basis = append(r.Basis, report.Modelled)
		}
	}
	r.Facts = []report.Fact{{Name: "Limits", Value: fmt.Sprint(len(b.Limits)), Note: "that were asked"}, {Name: "Breached", Value: fmt.Sprint(breached), Note: "in some cycle"}}
	if closest != nil {
		r.Facts = append(r.Facts, report.Fact{Name: "Closest to its bound", Value: partOf(closest.Worst), Note: bandName(closest) + ", " + instant(closest.Worst.At)})
	}
	r.Sections = []report.Section{limitsSection("All limits", b, true)}
	lines := report.Section{Title: "Measured against the bound", Text: []string{fmt.Sprintf("Limits that came to %s of their bound or more.", percent(lineBound))}}
	for i := range b.Limits {
		if x := &b.Limits[i]; x.Unit != nil && worstPart(x) >= lineBound {
			if f, ok := bandLine(x, b.To); ok {
				lines.Figures = append(lines.Figures, f)
			}
		}
	}
	if len(lines.Figures) > 0 {
		r.Sections = append(r.Sections, lines)
	}
	return r
}
