package page

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// NoHistory is what every page of a backtest says first.
const NoHistory = "There is no history of protection prices, nor of underwriters: premium and payout on this page are modelled under stated assumptions. They say what such a market would have cost and paid, not what one did."

// sheet is what a report is made from: a folder's files, wherever they are.
type sheet struct {
	*Folder
	dir    string // of the files
	curves *Curves
	did    []Did
	grid   []GridCell
	hedged *evaluate.Run
}

// pageOf is the report of a folder.
func pageOf(f *Folder, dir string, grid []GridCell) (report.Report, error) {
	s := &sheet{Folder: f, dir: dir, grid: grid, hedged: runOf(&f.Summary, Hedged)}
	if s.hedged == nil {
		return report.Report{}, fmt.Errorf("the summary has no run %q, which a report is about", Hedged)
	}
	var err error
	if s.curves, err = curves(dir, f.Run); err != nil {
		return report.Report{}, err
	}
	if s.did, err = verdictsOf(dir); err != nil {
		return report.Report{}, err
	}
	origin, err := s.origin()
	if err != nil {
		return report.Report{}, err
	}
	r := report.Report{
		Title:    "Backtest on " + s.Run.Market,
		Subtitle: NoHistory,
		Basis:    s.bases(),
		Facts:    s.facts(),
		Lede:     s.lede(),
		Footer:   "Every figure is labelled observed (read from a chain or published by who saw it), modelled (computed from that by a model), simulated (drawn from a seed) or assumed (chosen, with the choice stated). The files beside this page have all of it: " + strings.Join(order[:len(order)-1], ", ") + ".",
	}
	for _, section := range []report.Section{s.believed(), s.compared(), s.gridSection(), s.account(), s.limits(), s.waiting(), s.missed(), s.scores(), s.valueAtRisk(), s.windows(), s.events(), s.gaps(), s.assumptions(), origin} {
		if len(section.Figures)+len(section.Tables)+len(section.Text)+len(section.Listings) > 0 {
			r.Sections = append(r.Sections, section)
		}
	}
	return r, nil
}

// ran is what ran, in a sentence or two.
func (s *sheet) ran() string {
	var names []string
	for _, x := range s.Run.Strategies {
		names = append(names, x.String())
	}
	who := "no strategy"
	if len(names) > 0 {
		who = strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s to %s, a moment every %s, %s moments. Strategy: %s. Seed %d.", minute(s.Run.From), minute(s.Run.To)+" UTC", span(s.Run.Every), report.Number(float64(s.curves.Rows), 0), who, s.Run.Seed)
}

// bases are those of the tape, and of what is put on it.
func (s *sheet) bases() []report.Basis {
	out := []report.Basis{basisOf(s.Run.Basis)}
	for _, b := range []report.Basis{report.Modelled, report.Assumed} {
		if !slices.Contains(out, b) {
			out = append(out, b)
		}
	}
	return out
}

// measure is that of ES which a page shows first: the modelled one where it has a
// value, as few periods of history have a loss at all.
func (s *sheet) measure() string { return pageMeasure(s.hedged) }

func pageMeasure(r *evaluate.Run) string {
	if shortfallOf(r, evaluate.Modelled).Hedged.Has() || !shortfallOf(r, evaluate.Realised).Hedged.Has() {
		return evaluate.Modelled
	}
	return evaluate.Realised
}

func (s *sheet) facts() []report.Fact {
	w := &s.hedged.Whole
	es := shortfallOf(s.hedged, s.measure())
	note := func(f evaluate.Figure, text string) string {
		if f.Basis == "" || !f.Has() { // there is nothing to label
			return text
		}
		return string(f.Basis) + ": " + text
	}
	fact := func(name string, f evaluate.Figure, text string) report.Fact {
		if short := why(f.Missing); !f.Has() && short != f.Missing {
			text = strings.TrimPrefix(f.Missing, short+": ")
		}
		value := bare(f)
		if f.Has() && isMoney(f.Unit) {
			value = compact(f.Float()) + " " + f.Unit
		}
		return report.Fact{Name: name, Value: value, Note: note(f, text)}
	}
	came, left := "", ""
	if w.Hedged.Has() {
		left = "; " + bareWith(w.Hedged) + " of loss is left"
	}
	if es.Measure == evaluate.Realised {
		came = ", over losses that came"
	}
	return []report.Fact{
		fact("Cost of protection", w.Cost, "premium less refunds and sales, and gas"),
		fact("ES removed", es.Removed, fmt.Sprintf("%s over %s, of %s%s%s", percentOf(es.Confidence), bare(s.Summary.Horizon), bareWith(es.Unhedged), came, between(es.Removed))),
		fact("Cost per unit of ES removed", es.CostPerUnit, "a year"+between(es.CostPerUnit)),
		fact("Change of NAV", w.NAVChange, "of "+bareWith(w.NAVStart)),
		fact("Supplier loss, gross", w.Gross, "the fund's part of "+bareWith(w.Reference)+" of bad debt"),
		fact("Net of first-loss cover", w.Net, "what an unhedged fund loses"),
		fact("Payouts", w.Payouts, "paid or proven"+left),
		fact("Largest drawdown", w.Drawdown, "of NAV, from its highest before"),
	}
}

// between is a figure's interval as a note has it; "" without one.
func between(f evaluate.Figure) string {
	if f.Low == "" || f.High == "" {
		return ""
	}
	return "; " + percentOf(f.Level) + " interval " + ends(f)
}

func percentOf(part float64) string { return significant(100*part, 4) + "%" }

func (s *sheet) lede() []string {
	out := []string{s.ran()}
	switch s.Run.Basis {
	case history.Observed:
		out = append(out, "Loans, their prices and their losses are observed: they happened. The fund, its claim on them and its hedge did not.")
	case history.Simulated:
		out = append(out, "The borrowers are simulated: loans and losses on this page come from a seed, under prices that are labelled for themselves. They are never pooled with real ones.")
	default:
		out = append(out, "Loans and losses are "+string(s.Run.Basis)+": the table below says what from. The fund, its claim on them and its hedge are made up.")
	}
	c, others := s.Run.Cell, "The grid below says what others come to."
	if len(s.grid) < 2 {
		others = "No other was run: what those would come to is not known."
	}
	out = append(out, fmt.Sprintf("The figures above are one cell of the assumptions' grid: premium at %s× expected loss, %s of waiting, capacity for %s of full cover, %s of triggers fail. %s",
		significant(c.Loading, 3), span(c.Waiting), percentOf(c.Capacity), percentOf(c.Failure), others))
	if n := s.Summary.Tape.Gaps; n > 0 {
		out = append(out, fmt.Sprintf("At %s of %s moments a stated policy stood in for what the archive lacks: see Gaps.", report.Number(float64(n), 0), report.Number(float64(s.curves.Rows), 0)))
	}
	return append(out, s.doubts()...)
}

// doubts are what keeps the figures above from being believed as they stand.
func (s *sheet) doubts() (out []string) {
	if !s.hedged.Whole.Net.Has() {
		out = append(out, "What the fund would have lost is "+evaluate.NotCovered+": this page does not show whether the hedge paid for itself, only what it cost and what models say that it removed.")
	}
	if es := shortfallOf(s.hedged, s.measure()); es.Blocks > 0 && es.Blocks < evaluate.FewBlocks {
		out = append(out, fewBlocks(es.Blocks))
	}
	if m := s.Outcome.Market; m.AtLeast > 0 {
		out = append(out, s.leastRate())
	}
	return out
}

// fewBlocks says what intervals of little history are worth.
func fewBlocks(n int) string {
	return fmt.Sprintf("Intervals of ES are drawn from %d blocks of successive samples: of fewer than %d they are too narrow.", n, evaluate.FewBlocks)
}

// leastRate says how far the premium is the minimum rate, whatever the loading.
func (s *sheet) leastRate() string {
	m := s.Outcome.Market
	return fmt.Sprintf("Series were priced %s times, of which %s at the minimum rate, as the loading on the modelled loss came to less: these premiums are the assumption's, and a lower loading would not have moved them.",
		report.Number(float64(m.Priced), 0), report.Number(float64(m.AtLeast), 0))
}

// believed says what stands behind each part.
func (s *sheet) believed() report.Section {
	t := report.Table{Title: "What stands behind the figures", Columns: []report.Column{word("part"), whole("basis"), word("from")}}
	for _, x := range s.Run.Sources {
		from := x.From
		if x.Note != "" {
			from += ": " + x.Note
		}
		t.Add(shortened(x.What), string(x.Basis), shortened(from))
	}
	for _, c := range s.Run.Claims {
		of := "all suppliers' claims are the book's debt in it"
		if !c.Supply.IsZero() {
			of = "of " + report.Group(c.Supply.Format(c.Decimals)) + " in all"
		}
		t.Add("the fund's claim", string(history.Assumed), report.Group(c.Amount.Format(c.Decimals))+" "+c.Symbol+" of "+shortened(c.Reference.String())+", "+of+"; first loss borne by others: "+report.Group(c.FirstLoss.Format(c.Decimals)))
	}
	t.Add("premium, payout, underwriters", string(derived(s.Run.Basis)), "the contracts' replica, exact to the unit, under the assumptions "+s.Run.Assumed.Name+" "+clip(s.Run.Assumed.Version, 13))
	t.Add("expected shortfall, scores, VaR", string(derived(s.Run.Basis)), "models on what was known at each moment")
	out := report.Section{Title: "How far to believe it", Tables: []report.Table{t}}
	for _, n := range s.Summary.Notes {
		out.Text = append(out.Text, sentence(n))
	}
	if m := s.Outcome.Market; m.NoHistory > 0 {
		out.Text = append(out.Text, fmt.Sprintf("Of %s prices of series, %s were made without a history of the collateral, at the stated volatility.", report.Number(float64(m.Priced), 0), report.Number(float64(m.NoHistory), 0)))
	}
	return out
}

// gaps says where policies stood in.
func (s *sheet) gaps() report.Section {
	t := report.Table{Title: "Where a policy stood in", Basis: report.Assumed, Columns: []report.Column{word("what and policy"), figure("moments", ""), whole("first"), whole("last")}}
	for _, g := range s.curves.Gaps {
		t.Add(g.Text, report.Number(float64(g.Moments), 0), minute(g.First), minute(g.Last))
	}
	p := report.Table{Title: "Policies", Basis: report.Assumed, Columns: []report.Column{word("policy")}}
	for _, x := range s.Run.Policies {
		p.Add(x)
	}
	out := report.Section{Title: "Gaps"}
	if len(t.Rows) > 0 {
		out.Tables = append(out.Tables, t)
	} else {
		out.Text = []string{"The archive had all that was asked of it: no policy stood in for anything."}
	}
	if len(p.Rows) > 0 {
		out.Tables = append(out.Tables, p)
	}
	return out
}

func (s *sheet) assumptions() report.Section {
	t := report.Table{Title: s.Run.Assumed.Name + ", version " + clip(s.Run.Assumed.Version, 13), Basis: report.Assumed, Columns: []report.Column{word("part"), word("assumption"), word("value"), word("source")}}
	for _, r := range s.Run.Rows {
		t.Add(r.Part, r.Label, r.Value, r.Source)
	}
	if len(t.Rows) == 0 {
		return report.Section{}
	}
	return report.Section{Title: "Every assumption", Tables: []report.Table{t}}
}

// origin is what the files were made with.
func (s *sheet) origin() (report.Section, error) {
	made := report.Table{Title: "What ran", Columns: []report.Column{word("what"), word("value")}}
	made.Add("program", s.Run.Program)
	made.Add("schema", Schema)
	made.Add("seed", strconv.FormatUint(s.Run.Seed, 10))
	for _, x := range s.Run.Strategies {
		made.Add("strategy "+x.Name, strings.TrimSpace(x.Version+" "+string(x.Parameters)))
	}
	made.Add("configuration", strings.TrimSpace(s.Run.Config.Name+" "+s.Run.Config.Version))
	made.Add("assumptions", strings.TrimSpace(s.Run.Assumed.Name+" "+s.Run.Assumed.Version))
	for _, x := range s.Run.Inputs {
		made.Add(x.Name, strings.TrimSpace(x.Fingerprint+" "+x.Note))
	}
	files := report.Table{Title: "Files beside this page", Columns: []report.Column{word("file"), figure("bytes", ""), word("SHA-256")}, Note: "The manifest has these, and this page's own. Equal inputs, seed and versions make equal files."}
	for _, name := range order {
		if name == ReportFile {
			continue
		}
		l, err := list(s.dir, name)
		if err != nil {
			return report.Section{}, err
		}
		files.Add(name, report.Number(float64(l.Bytes), 0), l.SHA256)
	}
	out := report.Section{Title: "Where it comes from", Tables: []report.Table{made, files}}
	for _, x := range []struct{ title, name string }{{"Configuration as used", ConfigFile}, {"Assumptions as used", AssumptionsFile}} {
		b, err := os.ReadFile(filepath.Join(s.dir, x.name))
		if err != nil {
			return report.Section{}, err
		}
		out.Listings = append(out.Listings, report.Listing{Title: x.title, Text: string(b)})
	}
	return out, nil
}
