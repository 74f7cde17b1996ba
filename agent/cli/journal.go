package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) journalCommand() *cobra.Command {
	c := &cobra.Command{Use: "journal", Short: "Look after a damaged journal", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() }}
	c.AddCommand(a.acceptLossCommand())
	return c
}

func (a *app) acceptLossCommand() *cobra.Command {
	return a.wantsJournal(&cobra.Command{
		Use:   "accept-loss REASON",
		Short: "Go on with a journal that has lost acknowledged rows",
		Long: `Go on with a journal that was refused because rows that had been acknowledged are
not in it any more: its log was lost or damaged, or an older copy was restored.

Restore the newest whole copy instead if there is one. Before accepting, look at
what the agent's key and the guard did on chain. The portfolio is halted, since a
person's halt may be among what was lost: look again, then resume. The agent must
not run.`,
		Example: "  hedgerow journal accept-loss \"the disk died; the chain shows no open order\"",
		Args:    exactly("REASON, in quotes"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if strings.TrimSpace(args[0]) == "" {
				return usagef("%s wants a reason: the journal keeps it for whoever looks next", cmd.CommandPath())
			}
			path, err := a.findJournal()
			if err != nil {
				return err
			}
			now, err := wire.AcceptLoss(cmd.Context(), path, person(), args[0])
			if err != nil {
				return err
			}
			t := report.Table{Columns: columns("mode", "who", "since", "reason"), Note: "It holds until `hedgerow resume REASON`."}
			t.Add(now.Mode.String(), now.Who, instant(now.At), now.Reason)
			return a.print(now, t)
		},
	})
}
