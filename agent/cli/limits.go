package cli

import (
	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) limitsCommand() *cobra.Command {
	var over bandOptions
	cmd := a.wantsJournal(&cobra.Command{
		Use:   "limits",
		Short: "Show what every limit measures, its bound and headroom, and since when",
		Long: `Read the journal, also while an agent writes it: what each limit measures, its
bound, what it leaves, and since when it says what it says. Budgets are as they stand now, prices and
cover as the last recorded cycle saw them. The node is not asked.

A limit is ok, or cut or refused the last order that it was asked about; a gate is closed while it
stops all trading. One that tripped set the mode, and is latched until hedgerow resume.

With --over-time: what each limit measured in every recorded cycle as a part of its bound, when that
was worst, in how many cycles it was breached, cut or refused, and with --out a page of bands.`,
		Example: "  hedgerow limits --config hedgerow.yaml\n  hedgerow limits --journal hedgerow.db --json | jq '.limits[] | select(.state != \"ok\")'\n  hedgerow limits --journal hedgerow.db --over-time --from 2026-11-01 --to 2026-12-01 --out limits.html",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := over.check(); err != nil {
				return err
			}
			if over.overTime {
				return a.limitsOverTime(cmd.Context(), over)
			}
			path, err := a.findJournal()
			if err != nil {
				return err
			}
			h, err := wire.ReadLimits(cmd.Context(), path, a.Now())
			if err != nil {
				return err
			}
			return a.print(h, limitsTable(h))
		},
	})
	f := cmd.Flags()
	f.BoolVar(&over.overTime, "over-time", false, "over the recorded cycles instead of now")
	f.StringVar(&over.from, "from", "", "with --over-time: cycles after this instant, or day in UTC")
	f.StringVar(&over.to, "to", "", "with --over-time: cycles until this instant")
	f.StringVar(&over.page, "out", "", "with --over-time: where an HTML page with plots goes")
	return cmd
}

func limitsTable(h wire.Headroom) report.Table {
	t := report.Table{Title: "Limits as of " + h.Slot + ", " + instant(h.Block.Time) + "; the portfolio is " + modeText(h.Mode),
		Columns: columns("limit", "of", ">measured", ">bound", ">headroom", ">", "state", "since", "why")}
	for _, l := range h.Limits {
		left, part := l.Headroom()
		t.Add(l.Limit, short(l.Subject), short(quantity(l.Measured)), short(quantity(l.Bound)), quantity(left), part, l.State, instant(l.Since), oneLine(plain(l.Reason), 80))
	}
	t.Note = "Headroom is what the bound leaves; – where only an order is measured: then the last one is shown."
	return t
}
