package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) stressCommand() *cobra.Command {
	var from standpointFlags
	var page string
	var reverse bool
	var o reverseFlags
	cmd := a.asksFrom(&cobra.Command{
		Use:   "stress [SCENARIO|FILE.yaml|list]",
		Short: "Show what a shock of prices would do, or which smallest one breaks a limit",
		Long: `Move prices at once, let liquidators come late, and show what the fund loses: its
share of the bad debt, what stands before the suppliers, what minted protection
pays, by reference; how many loans fall below a health factor of 1; what cannot be
withdrawn; and the risk limits before and after.

A scenario is one of the built-in ones, one of limits.risk.stresses, fall-N (all that
is not pegged), only-ASSET-N (one asset alone), or a file of them; none means all
that have a name, list only names them.

With --reverse it looks for the smallest shock that breaks a limit instead: when all
fall together, when one asset falls alone, and in the most plausible direction, by
the covariance of prices. docs/asking.md has the formulas and the file's form.
` + whereFrom,
		Example: "  hedgerow stress march-2020 --journal hedgerow.db\n  hedgerow stress only-WETH-40 --out stress.html\n  hedgerow stress stresses.yaml --json\n  hedgerow stress -c configs/backtest/eth-b.yaml --archive archive --at 2021-05-19\n  hedgerow stress --reverse --asset WETH",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usagef("stress takes one scenario or file, and got %q", args)
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.check(reverse, args); err != nil {
				return err
			}
			if err := canWritePage(page); err != nil {
				return err
			}
			s, err := a.standpoint(cmd.Context(), from)
			if err != nil {
				return err
			}
			if reverse {
				return a.reverseStress(cmd.Context(), s, o, page)
			}
			word := ""
			if len(args) == 1 {
				word = args[0]
			}
			return a.stress(cmd.Context(), s, word, page)
		},
	}, &from)
	cmd.Flags().StringVar(&page, "out", "", "also write a page with plots, one HTML file, here")
	cmd.Flags().BoolVar(&reverse, "reverse", false, "look for the smallest shock that breaks a limit")
	o.flags(cmd)
	return cmd
}

// canWritePage looks at a page's path before anything is read for it; "" is none.
func canWritePage(page string) error {
	if page == "" {
		return nil
	}
	if err := report.CanWrite(page); err != nil {
		return &usageError{fmt.Errorf("--out: %w", err)}
	}
	return nil
}

// stressView is what the command shows.
type stressView struct {
	Source    wire.StandpointSource `json:"source"`
	Coin      string                `json:"coin"`
	Basis     report.Basis          `json:"basis"`
	Scenarios []wire.Stressed       `json:"scenarios"`
	Curve     *wire.StressCurve     `json:"curve,omitempty"`
}

func (a *app) stress(ctx context.Context, s *wire.Standpoint, word, page string) error {
	scenarios := s.Stresses()
	switch word {
	case "list":
		return a.print(scenarios, stressListTable(scenarios))
	case "":
	default:
		var err error
		if scenarios, err = s.FindStresses(word); err != nil {
			return &usageError{err}
		}
	}
	v := stressView{Source: s.Source, Coin: s.Record.Policy.Bounds.Symbol, Basis: report.Modelled, Scenarios: []wire.Stressed{}}
	x, err := s.Stressing()
	if err != nil {
		return err
	}
	shown := a.watchWork("stressing the book", true)
	defer shown.end()
	for i, sc := range scenarios {
		if err := ctx.Err(); err != nil {
			return err
		}
		y, err := x.Run(sc)
		if err != nil {
			return err
		}
		v.Scenarios = append(v.Scenarios, y)
		shown.hear(wire.Progress{Phase: "stresses", Done: uint64(i + 1), Total: uint64(len(scenarios))}) //nolint:gosec // counts
	}
	if page != "" {
		if v.Curve, err = x.Curve(); err != nil {
			return err
		}
	}
	shown.end()
	if err := a.print(v, v.tables()...); err != nil || page == "" {
		return err
	}
	return a.writePage(v.page(), page)
}

func stressListTable(list []wire.StressScenario) report.Table {
	t := report.Table{Title: "Stresses that have a name here", Columns: columns("name", "what moves", "basis", "who says so"),
		Note: "Beside these: fall-N, only-ASSET-N, and files of stresses."}
	for _, x := range list {
		t.Add(x.Name, x.About, x.Basis, x.Source)
	}
	return t
}

func (v stressView) tables() []report.Table {
	t := report.Table{Title: "What the fund loses, in " + v.Coin, Basis: report.Modelled,
		Columns: columns("stress", ">loans below HF 1", ">their debt (USD)", ">loans with bad debt", ">bad debt (USD)", ">fund's share", ">first loss", ">supplier loss", ">protection", ">net", ">net of claims", ">not withdrawable"),
		Note:    sourceNote(v.Source, "Prices move at once; liquidators come late, take all that the collateral pays for, and find buyers at those prices", "Not withdrawable is what is left of the claims and lent out: a stress pays no debt back")}
	for _, x := range v.Scenarios {
		t.Add(x.Scenario.Name, count(x.Loans), report.Number(x.LiquidatedUSD, 0), count(x.BadLoans), report.Number(x.BadDebtUSD, 0), report.Number(x.Gross, 0),
			report.Number(x.FirstLoss, 0), report.Number(x.Loss, 0), report.Number(x.Protection, 0), report.Number(x.Net, 0), partOfWhole(x.Net, x.Claims), report.Number(x.Locked, 0))
	}
	out := []report.Table{t}
	if len(v.Scenarios) == 1 {
		out = append(out, v.movesTable(), v.referencesTable())
	}
	if r := v.limitsTable(); len(r.Rows) > 0 {
		out = append(out, r)
	}
	return out
}

// partOfWhole is a part of a whole, in percent; a dash without one.
func partOfWhole(x, of float64) string {
	if of <= 0 {
		return "–"
	}
	return percent(x / of)
}

func (v stressView) movesTable() report.Table {
	x := v.Scenarios[0]
	t := report.Table{Title: "What moves in " + x.Scenario.Name, Basis: report.Basis(x.Scenario.Basis), Columns: columns("asset", ">change"),
		Note: capital(x.Scenario.About) + ". Source: " + strings.TrimSuffix(x.Scenario.Source, ".") + "."}
	for _, m := range x.Moves {
		t.Add(m.Asset, signedPercent(m.Change))
	}
	return t
}

func signedPercent(x float64) string {
	if x < 0 {
		return "−" + report.Number(-100*x, 1) + "%"
	}
	return "+" + report.Number(100*x, 1) + "%"
}

func (v stressView) referencesTable() report.Table {
	t := report.Table{Title: "By reference, in its own asset", Basis: report.Modelled,
		Columns: columns("reference", ">claim", ">share of supply", ">bad debt of all", ">fund's share", ">after first loss")}
	for _, r := range v.Scenarios[0].References {
		t.Add(r.Symbol, report.Number(r.Claim, 0), percent(r.Share), report.Number(r.BadDebt, 0), report.Number(r.Gross, 0), report.Number(r.Net, 0))
	}
	return t
}

// limitsTable is the risk limits, measured anew.
func (v stressView) limitsTable() report.Table {
	t := report.Table{Title: "Risk limits, before and after", Basis: report.Modelled, Columns: columns("stress", "limit", "kind", ">before", ">after", ">95% interval", ">bound", "after")}
	for _, x := range v.Scenarios {
		for _, r := range x.Risks {
			unit := r.After.Limit.Unit
			interval, kind, state := "", "hard", "ok"
			if r.After.Low != r.After.High {
				interval = brief(unit.Format(r.After.Low)) + " to " + brief(unit.Format(r.After.High))
			}
			if !r.After.Limit.Hard {
				kind = "soft"
			}
			if r.After.Over() {
				state = "over"
			}
			t.Add(x.Scenario.Name, r.After.Limit.Name, kind, brief(unit.Format(r.Before.Value)), brief(unit.Format(r.After.Value)), interval, brief(unit.Format(r.After.Limit.Most)), state)
		}
		if x.Unmeasured != "" {
			t.Add(x.Scenario.Name, "all", "", "", "unknown", "", "", oneLine(plain(x.Unmeasured), 100))
		}
	}
	t.Note = "Measured anew at the stressed prices with cover that is minted: scenarios begin there, with the volatility that was known before."
	return t
}

// page is the stresses with plots.
func (v stressView) page() report.Report {
	out := report.Report{Title: "What shocks of prices would do", Basis: basesOf(v.Source),
		Subtitle: fmt.Sprintf("%s, %s. Amounts in %s unless they say USD.", v.Source, instant(v.Source.Block.Time), v.Coin), Lede: []string{sourceNote(v.Source)},
		Footer: "docs/asking.md says what each figure is."}
	tables := v.tables()
	wide := tables[0]
	fund := only(wide, wide.Title, 0, 5, 6, 7, 8, 9, 10, 11)
	fund.Note = ""
	main := report.Section{Title: "What the fund loses", Tables: append([]report.Table{fund, only(wide, "What becomes of the loans", 0, 1, 2, 3, 4)}, tables[1:]...)}
	if n := len(main.Tables) - 1; len(v.limitsTable().Rows) > 0 {
		main.Tables[n] = only(main.Tables[n], main.Tables[n].Title, 0, 1, 3, 4, 6, 7)
	}
	names, net, protected := []string{}, []float64{}, []float64{}
	for _, x := range v.Scenarios {
		if x.Scenario.Moves == nil && v.Curve != nil {
			continue // the curve has it
		}
		names, net, protected = append(names, x.Scenario.Name), append(net, max(0, x.Net)), append(protected, max(0, x.Protection))
	}
	if len(names) > 1 && len(names) <= mostBars {
		main.Figures = append(main.Figures, report.Figure{Title: "Supplier loss, and what protection pays of it", Basis: report.Modelled,
			Plot: report.Bars{Categories: names, XAxis: report.Axis{Label: "stress"}, YAxis: report.Axis{Label: "loss", Unit: v.Coin}, Stacked: true,
				Series: []report.Sample{{Name: "net loss", Values: net}, {Name: "paid by protection", Values: protected}}}})
	}
	if v.Curve != nil {
		main.Figures = append(main.Figures, curveFigure(*v.Curve, v.Coin))
	}
	out.Sections = []report.Section{main}
	return out
}

// mostBars is how many bars can be read side by side.
const mostBars = 9

// curveFigure is loss against the fall of all that is not pegged.
func curveFigure(c wire.StressCurve, coin string) report.Figure {
	x := make([]float64, len(c.Fall))
	for i, f := range c.Fall {
		x[i] = 100 * f
	}
	p := report.Lines{X: x, XAxis: fallAxis, YAxis: report.Axis{Label: "loss", Unit: coin, Zero: true},
		Series: []report.Line{{Name: "supplier loss", Y: c.Loss}, {Name: "net of protection", Y: c.Net, Area: true}}}
	note := "When all that is not pegged falls together."
	if c.Bound != nil {
		p.Level = &report.Level{Y: *c.Bound, Label: c.Limit}
	}
	for _, m := range c.Breaks {
		p.Marks = append(p.Marks, report.Mark{X: 100 * m.Fall, Label: m.Limit})
	}
	return report.Figure{Title: "Loss by fall", Basis: report.Modelled, Note: note, Plot: p}
}
