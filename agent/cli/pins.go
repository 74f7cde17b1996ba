package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func (a *app) pinsCommand() *cobra.Command {
	c := a.wantsJournal(&cobra.Command{
		Use:   "pins",
		Short: "List the code that is pinned behind each contract, and what has changed",
		Long: `List every contract that the agent depends on and the code that runs there: of the
implementation when it is a proxy. While one has changed nothing is bought or
sold; claims and pokes go on.

It works beside a running agent and without one; the node is not asked.`,
		Example: "  hedgerow pins\n  hedgerow pins accept \"lending pool\" \"the upgrade of 3 March, checked on the forum\"",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			path, err := a.findJournal()
			if err != nil {
				return err
			}
			list, err := wire.ReadPins(cmd.Context(), path)
			if err != nil {
				return err
			}
			return a.print(list, pinTable(list))
		},
	})
	c.AddCommand(a.acceptPinsCommand())
	return c
}

func (a *app) acceptPinsCommand() *cobra.Command {
	return a.wantsJournal(&cobra.Command{
		Use:   "accept PIN REASON",
		Short: "Take the code that a contract has changed to",
		Long: `Take the code that a contract has changed to, after looking at what was deployed.
PIN is a contract's address as ` + "`hedgerow pins`" + ` shows it, or its whole part. The agent compares the
chain with what is accepted here at its next cycle: another change stops it again.`,
		Example: "  hedgerow pins accept \"lending pool\" \"the upgrade of 3 March, checked on the forum\"\n  hedgerow pins accept 0x87870bca3f3fd6335c3f4ce8392d69350b4fa4e2 \"checked\"",
		Args:    exactly("PIN", "REASON, in quotes"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if strings.TrimSpace(args[1]) == "" {
				return usagef("%s wants a reason: the journal keeps it for whoever looks next", cmd.CommandPath())
			}
			path, err := a.findJournal()
			if err != nil {
				return err
			}
			list, err := wire.AcceptPins(cmd.Context(), path, args[0], person(), args[1])
			if err != nil {
				return err
			}
			return a.print(list, pinTable(list))
		},
	})
}

// pinTable shows what changed first, and the long hashes last.
func pinTable(list []wire.Pin) report.Table {
	t := report.Table{Columns: columns("pin", "state", "since", "address", "code that runs", "implementation", "why")}
	row := func(p wire.Pin) {
		implementation := "–"
		if p.Now.Implementation != (protection.Address{}) {
			implementation = config.Checksummed(p.Now.Implementation)
		}
		state := string(p.Kind)
		switch {
		case p.Kind == wire.PinChanged:
			state = "CHANGED"
		case p.Who != "agent":
			state += " by " + p.Who
		}
		why := ""
		if p.Who != "agent" || p.Kind == wire.PinChanged {
			why = p.Reason
		}
		t.Add(short(p.Part), state, instant(p.At), config.Checksummed(p.Now.Address), p.Now.Running.String(), implementation, why)
	}
	for _, p := range list {
		if p.Kind == wire.PinChanged {
			row(p)
		}
	}
	changed := len(t.Rows)
	for _, p := range list {
		if p.Kind != wire.PinChanged {
			row(p)
		}
	}
	switch {
	case len(list) == 0:
		t.Note = "Nothing is pinned yet: the agent's first cycle does."
	case changed > 0:
		t.Note = "Nothing is bought or sold while code has changed: find out what was deployed, then hedgerow pins accept ADDRESS REASON."
	}
	return t
}
