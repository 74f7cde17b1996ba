package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) statusCommand() *cobra.Command {
	var last int
	cmd := a.wantsJournal(&cobra.Command{
		Use:   "status",
		Short: "Show where the agent stands: mode, last cycles, open intents, budgets, advice, alarms",
		Long: `Read the journal, also while an agent writes it: the mode and who set it why, the
last cycles, intents by state, those still open and the last ones, what the last
24 hours cost, what withdrawing a claim costs beside its cover, the last alarms, and
whether people are told. The node is not asked.`,
		Example: "  hedgerow status --config hedgerow.yaml\n  hedgerow status --journal hedgerow.db --json | jq .mode",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if last < 1 {
				return usagef("--last %d: write at least 1", last)
			}
			path, err := a.findJournal()
			if err != nil {
				return err
			}
			s, err := wire.ReadStatus(cmd.Context(), path, a.Now(), last)
			if err != nil {
				return err
			}
			return a.print(s, statusTables(s)...)
		},
	})
	cmd.Flags().IntVar(&last, "last", 5, "how many cycles, intents and alarms to list")
	return cmd
}

func standingTable(title string, list []wire.Standing) report.Table {
	t := report.Table{Title: title, Columns: columns("intent", "action", "series", ">amount", ">limit", "state", "since", "why")}
	for _, x := range list {
		in := x.Intent
		t.Add(x.ID.Short(), string(in.Identity.Action), in.Symbol, money(in.Amount, in.Decimals), money(in.Limit, in.Decimals), x.State.String(), instant(x.Moved), oneLine(x.Detail, 60))
	}
	return t
}

// modeText is the mode, since when, by whom and why.
func modeText(m trade.Control) string {
	if m.Seq == 0 {
		return m.Mode.String() + ", as nobody changed it"
	}
	return fmt.Sprintf("%s since %s, by %s: %s", m.Mode, instant(m.At), m.Who, m.Reason)
}

// late is how long after its instant, or its block, a slot began.
func late(x wire.Slot) string {
	if d := x.Began.Sub(x.Due).Round(time.Second); d >= time.Second {
		return span(d)
	}
	return "–"
}

// took is how long a slot's cycle took; "–" for one that was not recorded to its
// end.
func took(x wire.Slot) string {
	if x.Ended.IsZero() {
		return "–"
	}
	return x.Ended.Sub(x.Began).Round(10 * time.Millisecond).String()
}

func statusTables(s wire.Status) []report.Table {
	now := report.Table{Title: fmt.Sprintf("Portfolio %s on chain %d", s.Portfolio, s.ChainID), Columns: columns("what", "which")}
	now.Add("mode", modeText(s.Mode))
	now.Add("last agent", fmt.Sprintf("process %d on %s, started %s, epoch %d", s.Writer.PID, s.Writer.Host, instant(s.Writer.Started), s.Writer.Epoch))
	if s.Writer.Version != "" {
		now.Add("its version", s.Writer.Version)
	}
	now.Add("signer", config.Checksummed(s.Signer))
	now.Add("guard", config.Checksummed(s.Guard))
	for _, p := range s.Premium {
		now.Add("premium, last 24 h", fmt.Sprintf("%s spent, %s more at worst in open intents (asset %s)", money(p.Spent, p.Decimals), money(p.Reserved, p.Decimals), config.Checksummed(p.Asset)))
	}
	for _, f := range s.Stakes {
		now.Add("staked in "+f.Symbol, flowText(f))
	}
	now.Add("gas, last 24 h", fmt.Sprintf("%s ETH spent, %s ETH more at worst in open intents", money(s.Gas.Spent, 18), money(s.Gas.Reserved, 18)))
	if u := s.Alerts; u.Open > 0 {
		now.Add("alarms", fmt.Sprintf("%d that nobody acknowledged, %d of them critical: hedgerow alerts", u.Open, u.Critical))
	}
	for _, x := range s.Alerts.Failing {
		now.Add("not delivered", fmt.Sprintf("alarms do not reach %s since %s: %s", x.Name, instant(x.Since), oneLine(x.Error, 80)))
	}

	cycles := report.Table{Title: "Last cycles", Columns: columns("slot", "began", ">late", ">took", "outcome", ">intents", "why and detail")}
	for _, x := range s.Slots {
		cycles.Add(x.ID, instant(x.Began), late(x), took(x), x.Outcome, fmt.Sprint(x.Intents), oneLine(joinText(x.Why, x.Detail), 90))
	}
	counts := report.Table{Title: "Intents by state", Columns: columns("state", ">intents")}
	for _, c := range s.Counts {
		counts.Add(c.State.String(), fmt.Sprint(c.Count))
	}
	open := standingTable("Open intents", s.Open)
	recent := standingTable("Last intents", s.Recent)
	recent.Note = "hedgerow explain INTENT tells the story of one."
	alarms := report.Table{Title: "Last alarms", Columns: columns("at", "severity", "source", "about", "what")}
	for _, x := range s.Alarms {
		alarms.Add(instant(x.At), x.Severity, x.Source, x.Subject, oneLine(x.Text, 100))
	}
	waits := heldTable(s.Held)
	advice := adviceTable("Withdraw or cover, as of "+s.AdvisedIn, s.Advice)
	waits.Note = "hedgerow approve INTENT, or hedgerow approve --reject INTENT, answers one."
	out := []report.Table{now}
	for _, t := range []report.Table{waits, advice, strategistTable(s.Strategies), cycles, counts, open, recent, paperTable(s.Paper), alarms} {
		if len(t.Rows) > 0 {
			out = append(out, t)
		}
	}
	return out
}
