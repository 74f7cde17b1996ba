package cli

import (
	"fmt"
	"os/user"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// changeMode records a person's change of the mode.
func (a *app) changeMode(cmd *cobra.Command, to trade.Mode, reason string) error {
	if strings.TrimSpace(reason) == "" {
		return usagef("%s wants a reason: the journal keeps it for whoever looks next", cmd.CommandPath())
	}
	path, err := a.findJournal()
	if err != nil {
		return err
	}
	before, err := wire.ReadMode(cmd.Context(), path)
	if err != nil {
		return err
	}
	after, err := wire.SetMode(cmd.Context(), path, before, to, person(), reason)
	if err != nil {
		return err
	}
	t := report.Table{Columns: columns("", "mode", "who", "since", "reason")}
	t.Add("before", before.Mode.String(), before.Who, instant(before.At), before.Reason)
	t.Add("now", after.Mode.String(), after.Who, instant(after.At), after.Reason)
	if to != trade.ModeActive {
		t.Note = "It holds until `hedgerow resume REASON`. A running agent heeds it before its next signature."
	}
	return a.print(struct {
		Before trade.Control `json:"before"`
		After  trade.Control `json:"after"`
	}{before, after}, t)
}

// person is who gives the command, for the journal.
func person() string {
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return "unknown"
}

func (a *app) modeCommand(use, short, long, why string, to trade.Mode) *cobra.Command {
	return a.wantsJournal(&cobra.Command{
		Use:     use + " REASON",
		Short:   short,
		Long:    long + "\n\nIt works beside a running agent and without one; the node is not asked.",
		Example: fmt.Sprintf("  hedgerow %s --config hedgerow.yaml %q", use, why),
		Args:    exactly("REASON, in quotes"),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.changeMode(cmd, to, args[0]) },
	})
}
