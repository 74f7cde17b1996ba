package cli

import (
	"context"
	"fmt"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// reverseFlags say which break is looked for.
type reverseFlags struct{ limit, asset, loss string }

func (o *reverseFlags) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.limit, "limit", "", "with --reverse: the risk limit that is to break, by its name (else any)")
	cmd.Flags().StringVar(&o.asset, "asset", "", "with --reverse: this asset alone moves, by symbol or address (else all directions)")
	cmd.Flags().StringVar(&o.loss, "loss", "", "with --reverse: look for a loss above this at once, as '100000 USDC', in place of the risk limits")
}

// check refuses what does not go together.
func (o reverseFlags) check(reverse bool, args []string) error {
	if reverse {
		if len(args) > 0 {
			return usagef("--reverse looks for a shock itself, and got the scenario %q", args[0])
		}
		return nil
	}
	for _, x := range []struct{ name, value string }{{"limit", o.limit}, {"asset", o.asset}, {"loss", o.loss}} {
		if x.value != "" {
			return usagef("--%s goes with --reverse", x.name)
		}
	}
	return nil
}

// reverseView is what the command shows.
type reverseView struct {
	wire.ReverseStress
	Basis report.Basis `json:"basis"`
}

func (a *app) reverseStress(ctx context.Context, s *wire.Standpoint, o reverseFlags, page string) error {
	x, err := s.Stressing()
	if err != nil {
		return err
	}
	shown := a.watchWork("looking for the smallest shock", true)
	r, err := x.Reverse(ctx, wire.ReverseOptions{Limit: o.limit, Asset: o.asset, Most: o.loss, Progress: func(done, total int) {
		shown.hear(wire.Progress{Phase: "shocks", Done: uint64(done), Total: uint64(total)}) //nolint:gosec // counts
	}})
	shown.end()
	if err != nil {
		return err
	}
	v := reverseView{r, report.Modelled}
	if err := a.print(v, v.tables()...); err != nil || page == "" {
		return err
	}
	return a.writePage(v.page(), page)
}

// shockOf is a shock's size in the words of its direction.
func shockOf(x wire.ReverseShock, size float64) string {
	switch {
	case strings.HasSuffix(x.Direction, "falls"):
		return "−" + report.Number(100*size, 2) + "%"
	case strings.HasSuffix(x.Direction, "rises"):
		return "+" + report.Number(100*size, 2) + "%"
	}
	return report.Number(size, 2) + " σ"
}

func (v reverseView) tables() []report.Table {
	t := report.Table{Title: "The smallest shock that breaks a limit", Basis: report.Modelled,
		Columns: columns("direction", ">shock", "breaks", ">measured", ">bound", ">σ of a day", ">P(a day is as bad), normal", ">in scenarios", ">net loss at once ("+v.Coin+")", "then")}
	for _, x := range v.Shocks {
		if len(x.Breaks) == 0 {
			t.Add(x.Direction, "", "nothing, up to "+x.Top)
			continue
		}
		first, then := x.Breaks[0], []string{}
		for _, y := range x.Breaks[1:] {
			then = append(then, y.Limit+" at "+shockOf(x, y.Shock))
		}
		sigmas := "∞"
		if x.Sigmas != nil {
			sigmas = report.Number(*x.Sigmas, 1)
		}
		t.Add(x.Direction, shockOf(x, first.Shock), first.Limit, brief(first.Measured), brief(first.Bound), sigmas, chance(x.Normal), frequency(x.Frequency, v.Scenarios.Count), report.Number(x.Net, 0), strings.Join(then, "; "))
	}
	var notes []string
	if len(v.Broken) > 0 {
		notes = append(notes, "Broken before any shock, and left out: "+strings.Join(v.Broken, ", "))
	}
	if len(v.Limits) == 0 {
		notes = append(notes, "No limit is left that a shock could break")
	}
	notes = append(notes, fmt.Sprintf("A day by %s; P(a day is as bad) is of one that goes at least as far in that direction, whatever the rest does", v.Scenarios.Model))
	t.Note = sourceNote(v.Source, append(notes, v.Scenarios.Notes...)...)
	out := []report.Table{t}
	for _, x := range v.Shocks {
		if x.Direction == "most plausible" && len(x.Moves) > 0 {
			m := report.Table{Title: "The most plausible shock", Basis: report.Modelled, Columns: columns("asset", ">change"),
				Note: "The nearest break by the covariance of a day's prices that the search found; another start might find a nearer one."}
			for _, y := range x.Moves {
				if math.Abs(y.Change) >= .0005 {
					m.Add(y.Asset, signedPercent(y.Change))
				}
			}
			out = append(out, m)
		}
	}
	return out
}

// frequency is a count of scenarios as a probability; none of them is an upper bound.
func frequency(f float64, n int) string {
	if f == 0 {
		return "none of " + count(n)
	}
	return chance(f)
}

// page is the shocks with the curve of a common fall.
func (v reverseView) page() report.Report {
	out := report.Report{Title: "The smallest shocks that break a limit", Subtitle: v.Source.String() + ", " + instant(v.Source.Block.Time) + ".",
		Basis: basesOf(v.Source), Footer: "docs/asking.md says what each figure is."}
	tables := v.tables()
	first := only(tables[0], tables[0].Title, 0, 1, 2, 3, 4, 9)
	first.Note = ""
	s := report.Section{Title: "Shocks", Tables: append([]report.Table{first, only(tables[0], "How far away they are", 0, 1, 5, 6, 7, 8)}, tables[1:]...)}
	if v.Curve != nil {
		s.Figures = append(s.Figures, curveFigure(*v.Curve, v.Coin))
	}
	out.Sections = []report.Section{s}
	return out
}
