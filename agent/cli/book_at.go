package cli

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// pastOptions say which past book is meant.
type pastOptions struct {
	at     string // an instant or a block; "" is the newest block of a node
	market string
	rules  string
	maxAge time.Duration
}

func (a *app) pastFlags(cmd *cobra.Command, p *pastOptions) {
	cmd.Flags().StringVar(&p.at, "at", "", "show the newest book of an archive at or before this instant (2021-05-19T12:00:00Z, 2021-05-19) or block")
	cmd.Flags().StringVar(&a.archive, "archive", "", "with --at: the archive's folder or blob URL (else $"+archiveVariable+", else ./archive)")
	cmd.Flags().StringVar(&p.market, "market", "", "with --at: the market's data set, where the archive has several")
	cmd.Flags().StringVar(&p.rules, "rules", "", "with --at: the liquidation rules, of "+strings.Join(wire.RulesNames(), ", ")+" (else those that the book's protocol had then, if they are known)")
	cmd.Flags().DurationVar(&p.maxAge, "max-age", 0, "with --at: fail when the book is older than the instant by more (else any age, which is shown)")
}

// check refuses flags that do not go together.
func (p pastOptions) check(given func(string) bool) error {
	if p.at == "" && !given("at") {
		for _, name := range []string{"archive", "market", "rules", "max-age"} {
			if given(name) {
				return usagef("--%s goes with --at, which says which past book is meant", name)
			}
		}
		return nil
	}
	for _, x := range []struct{ name, why string }{{"config", "an archive needs none"}, {"reconcile", "there is no node to compare with"}} {
		if given(x.name) {
			return usagef("--%s does not go with --at: %s", x.name, x.why)
		}
	}
	if p.maxAge < 0 {
		return usagef("--max-age %s is negative", p.maxAge)
	}
	if p.rules != "" && !slices.Contains(wire.RulesNames(), p.rules) {
		return usagef("--rules %s is not known: name one of %s", p.rules, strings.Join(wire.RulesNames(), ", "))
	}
	if p.at == "" {
		return usagef("--at is empty: give an instant or a block")
	}
	return nil
}

// instants are the ways to write one.
var instants = []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05Z07:00", "2006-01-02"}

// parseAt reads an instant, in UTC where it is a day, or a block.
func parseAt(s string) (wire.PastPoint, error) {
	if block, err := strconv.ParseUint(s, 10, 64); err == nil {
		return wire.PastPoint{Block: &block}, nil
	}
	for _, layout := range instants {
		if t, err := time.Parse(layout, s); err == nil {
			if !time.Unix(0, t.UnixNano()).Equal(t) {
				return wire.PastPoint{}, usagef("--at %s: an archive holds the years 1678 to 2261", s)
			}
			return wire.PastPoint{Time: t.UTC()}, nil
		}
	}
	return wire.PastPoint{}, usagef("--at %q is neither a block nor an instant with its zone: 2021-05-19T12:00:00Z, 2021-05-19, 12465000", s)
}

// showPast shows a book out of an archive.
func (a *app) showPast(ctx context.Context, p pastOptions, o referenceOptions, page string) error {
	at, err := parseAt(p.at)
	if err != nil {
		return err
	}
	if err := canPlot(page); err != nil {
		return err
	}
	if at.Block != nil && p.maxAge > 0 {
		return usagef("--max-age is of a book at an instant, and --at %s is a block", p.at)
	}
	shown := a.watchWork("reading the archive", true)
	l, err := wire.ReadPastLoans(ctx, a.archivePlace(), wire.PastOptions{At: at, Market: p.market, MaxAge: p.maxAge, Rules: p.rules, Progress: shown.hear})
	shown.end()
	if err != nil {
		return err
	}
	v, err := viewPast(l, o)
	if err != nil {
		return err
	}
	if page != "" && v.Reference == nil {
		return usagef("--plot draws the cliff of a reference, and there is none: %s", v.Archive.missing())
	}
	if err := a.print(v, v.tables()...); err != nil || page == "" {
		return err
	}
	return a.writePage(v.page(), page)
}

// pastView is what the command shows of a past book.
type pastView struct {
	Archive archiveView `json:"archive"`
	loansView
	Reference *referenceView `json:"reference,omitempty"` // none without rules or debt
}

// archiveView says where a book is from, and what it is worth.
type archiveView struct {
	Place   string       `json:"place"`
	Dataset string       `json:"dataset"`
	Basis   report.Basis `json:"basis"`
	Note    string       `json:"note,omitempty"`
	Asked   string       `json:"asked"` // an instant or a block
	// AgeSeconds is how much older the book is than the instant; BlocksBefore how
	// many blocks it is before the block.
	AgeSeconds   *float64 `json:"ageSeconds,omitempty"`
	BlocksBefore *uint64  `json:"blocksBefore,omitempty"`
	Newest       bool     `json:"newest"` // the archive has none after it
	RulesWhy     string   `json:"rulesWhy"`

	age string
}

func viewPast(l wire.PastLoans, o referenceOptions) (pastView, error) {
	v := pastView{loansView: viewLoans(l.Loans, o.top), Archive: archiveView{Place: l.Place, Dataset: l.Dataset, Basis: report.Basis(l.Basis), Note: l.Note, Newest: l.Newest, RulesWhy: l.RulesWhy}}
	if n := l.At.Block; n != nil {
		before := *n - l.Block.Number
		v.Archive.Asked, v.Archive.BlocksBefore, v.Archive.age = fmt.Sprint(*n), &before, fmt.Sprintf("%s %s before block %d", count(int(min(before, 1<<53))), plural("block", int(min(before, 2))), *n)
	} else {
		age := l.At.Time.Sub(l.Block.Time)
		seconds := age.Seconds()
		v.Archive.Asked, v.Archive.AgeSeconds, v.Archive.age = l.At.Time.Format(time.RFC3339Nano), &seconds, fmt.Sprintf("%s before %s", long(age), instant(l.At.Time))
	}
	if l.Rules.Name == "" || v.Loans == 0 {
		if o.asset != "" || len(o.drop) > 0 {
			return v, usagef("--reference and --drop-asset have nothing to show: %s", v.Archive.missing())
		}
		return v, nil
	}
	l.Reserves = []protection.Address{largestDebt(l)}
	r, err := viewReference(l.Loans, o)
	v.Reference = &r
	return v, err
}

// missing says why there is no reference.
func (v archiveView) missing() string {
	if v.RulesWhy != "" {
		return v.RulesWhy
	}
	return "no loan has debt"
}

// largestDebt is the asset that most is owed of.
func largestDebt(l wire.PastLoans) protection.Address {
	_, debt := l.Book.Totals(l.Book.Weights())
	best := 0
	for i := range debt {
		if debt[i] > debt[best] {
			best = i
		}
	}
	return l.Book.Assets[best].ID
}

// origin is the first table: where the book is from.
func (v pastView) origin() report.Table {
	t := report.Table{Title: "From the archive " + v.Archive.Place, Basis: v.Archive.Basis,
		Columns: columns("data set", "basis", ">block", "time", "age", "liquidation rules")}
	age := v.Archive.age
	if v.Archive.Newest {
		age += ", the archive's newest"
	}
	rules := v.Rules
	if rules == "" {
		rules = "not known"
	}
	t.Add(v.Archive.Dataset, string(v.Archive.Basis), fmt.Sprint(v.Block.Number), instant(v.Block.Time), age, rules)
	var notes []string
	for _, s := range []string{v.Archive.Note, v.Archive.RulesWhy} {
		if s != "" {
			notes = append(notes, strings.TrimSuffix(s, ".")+".")
		}
	}
	t.Note = strings.Join(notes, " ")
	return t
}

func (v pastView) tables() []report.Table {
	out := v.overview()
	if v.Reference != nil {
		out = append(out, v.Reference.tables()...)
	}
	v.Archive.relabel(out)
	return append([]report.Table{v.origin()}, out...)
}

// on is the basis of a figure that is this of a chain, where the loans are not
// observed.
func (v archiveView) on(b report.Basis) report.Basis {
	switch {
	case v.Basis == report.Observed || b == "":
		return b
	case b == report.Observed:
		return v.Basis
	}
	return report.Basis(fmt.Sprintf("%s, of %s loans", b, v.Basis))
}

// relabel says of tables' figures what they are where the loans are not observed.
func (v archiveView) relabel(tables []report.Table) {
	for i := range tables {
		t := &tables[i]
		t.Basis = v.on(t.Basis)
		t.Note = strings.ReplaceAll(t.Note, restObserved, "the rest is "+string(v.Basis))
	}
}

// page is the reference with plots.
func (v pastView) page() report.Report {
	out := v.loansView.page(*v.Reference, v.overview(), fmt.Sprintf("From the archive's data set %s, which is %s: %s", v.Archive.Dataset, v.Archive.Basis, v.Archive.age))
	if v.Archive.Basis != report.Observed {
		out.Basis[0] = v.Archive.Basis
		out.Lede[0] = strings.TrimSpace(fmt.Sprintf("The loans are %s, not observed. %s", v.Archive.Basis, v.Archive.Note)) + " " + modelledFall
	}
	if v.Archive.RulesWhy != "" {
		out.Lede = append(out.Lede, strings.TrimSuffix(v.Archive.RulesWhy, ".")+".")
	}
	for i := range out.Sections {
		s := &out.Sections[i]
		for j := range s.Figures {
			s.Figures[j].Basis = v.Archive.on(s.Figures[j].Basis)
		}
		v.Archive.relabel(s.Tables)
	}
	return out
}
