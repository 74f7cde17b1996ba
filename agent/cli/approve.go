package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) approveCommand() *cobra.Command {
	var reject bool
	var reason string
	cmd := a.wantsJournal(&cobra.Command{
		Use:   "approve [INTENT]",
		Short: "Approve or reject an order that waits for a person; without INTENT, list those that do",
		Long: `Answer an order that the configuration's approval section holds back. INTENT is
its id or the first digits of it. The first answer stands, and the journal keeps
who gave it, when and why; ` + "`hedgerow halt`" + ` stops what was approved too soon.

It works beside a running agent, which heeds the answer at its next block: it
looks again whether anything forbids trading, and the price that was shown stays
the worst that is accepted. The node is not asked.`,
		Example: "  hedgerow approve\n  hedgerow approve 0x3fa29c01 --reason \"discussed with risk\"\n  hedgerow approve --reject 0x3fa29c01",
		Args: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) > 1:
				return usagef("%s wants one INTENT, and got %q: answer them one by one", cmd.CommandPath(), args)
			case len(args) == 0 && (reject || cmd.Flags().Changed("reason")):
				return usagef("%s wants the INTENT that the answer is for; without flags it lists those that wait", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			path, err := a.findJournal()
			if err != nil {
				return err
			}
			if len(args) == 0 {
				list, err := wire.ReadHeld(cmd.Context(), path)
				if err != nil {
					return err
				}
				t := heldTable(list)
				if len(list) == 0 {
					t.Note = "No order waits for a person."
				}
				return a.print(list, t)
			}
			h, err := wire.Answer(cmd.Context(), path, args[0], !reject, person(), strings.TrimSpace(reason))
			if err != nil {
				return err
			}
			t := heldTable([]wire.Held{h})
			t.Title, t.Note = "Approved", "A running agent sends it at its next block, unless something forbids trading by then."
			if reject {
				t.Title, t.Note = "Rejected", "A running agent ends it at its next block. While it is wanted, a later cycle may propose it anew."
			}
			return a.print(h, t)
		},
	})
	cmd.Flags().BoolVar(&reject, "reject", false, "reject it instead")
	cmd.Flags().StringVar(&reason, "reason", "", "why, for whoever looks next")
	return cmd
}

// heldTable lists orders that wait for a person.
func heldTable(list []wire.Held) report.Table {
	t := report.Table{Title: "Orders that wait for a person", Columns: columns("intent", "action", "series", ">amount", ">limit", "why", "until", "answer")}
	for _, h := range list {
		in := h.Intent
		answer := "–"
		if h.Answer != nil {
			answer = "rejected"
			if h.Answer.Granted {
				answer = "approved"
			}
			answer = fmt.Sprintf("%s by %s %s", answer, h.Answer.Who, instant(h.Answer.At))
		}
		t.Add(h.ID.Short(), string(in.Identity.Action), in.Symbol, money(in.Amount, in.Decimals), money(in.Limit, in.Decimals),
			strings.Join(in.Hold.Why, "; "), instant(in.Hold.Until), answer)
	}
	return t
}
