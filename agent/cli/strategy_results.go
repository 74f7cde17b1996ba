package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

func (a *app) strategyResultsCommand() *cobra.Command {
	var from, to string
	cmd := a.wantsJournal(&cobra.Command{
		Use:   "results",
		Short: "Show what each strategy cost and brought, live and in the shadow",
		Long: `Read the journal, also while an agent writes it: premium, refunds, sales, payouts and gas by strategy,
what its cover is worth at the last cycle's bids, and how often it was not heard. Each order is on the
accounts that it was promised for; all accounts together are the portfolio, to the unit. The node is
not asked.

limits is what the limits demanded, such as the last resort's purchases; agent is housekeeping. Shadow
strategies stand apart: what they would have had is simulated, and no money moved.`,
		Example: "  hedgerow strategy results --journal hedgerow.db\n  hedgerow strategy results --config hedgerow.yaml --from 2026-11-01 --to 2026-12-01 --json | jq '.accounts[] | {who, premium, paid}'",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			after, err := parseInstant("--from", from)
			if err != nil {
				return err
			}
			until, err := parseInstant("--to", to)
			if err != nil {
				return err
			}
			if !until.IsZero() && !until.After(after) {
				return usagef("--to %s is not after --from %s", to, from)
			}
			path, err := a.findJournal()
			if err != nil {
				return err
			}
			r, err := wire.ReadResults(cmd.Context(), path, after, until)
			if err != nil {
				return err
			}
			tables := []report.Table{accountsTable(r)}
			if len(r.Shadows) > 0 {
				tables = append(tables, trialTable(r))
			}
			return a.print(r, tables...)
		},
	})
	cmd.Flags().StringVar(&from, "from", "", "what was done after this instant, or day in UTC")
	cmd.Flags().StringVar(&to, "to", "", "what was done until this instant")
	return cmd
}

func accountsTable(r wire.Results) report.Table {
	t := report.Table{Title: "Strategies in " + r.Symbol + spanText(r), Basis: report.Observed,
		Columns: columns("account", ">weight", ">premium", ">refunded", ">sold", ">by limits", ">payouts", ">cover", ">mark", ">P&L at mark", ">gas (ETH)", ">fills", ">refused"),
		Note: "P&L at mark is refunds, sales, payouts and mark less premium; gas is paid by another key, and apart. Mark is the executable bid at " + r.Slot +
			", nothing where nobody bids; cover that waits for its mint has none. By limits is the part of sales that limits demanded. Refused counts proposals that were refused or did not come."}
	assumed := uint64(0)
	for _, x := range r.Accounts {
		weight := "–"
		if x.Weight != nil {
			weight = wire.Percent(*x.Weight)
		}
		m := func(a amount.Amount) string { return money(a, r.Decimals) }
		t.Add(x.Who, weight, m(x.Premium), m(x.Refunded), m(x.Sold), m(x.Forced), m(x.Paid), m(x.Cover), m(x.Mark), signed(x.Up(), x.Down(), r.Decimals), money(x.GasWei, 18), fmt.Sprint(x.Fills), fmt.Sprint(x.Refused))
		assumed += x.Assumed
	}
	x := r.Total
	m := func(a amount.Amount) string { return money(a, r.Decimals) }
	t.Add(x.Who, "", m(x.Premium), m(x.Refunded), m(x.Sold), m(x.Forced), m(x.Paid), m(x.Cover), m(x.Mark), signed(x.Up(), x.Down(), r.Decimals), money(x.GasWei, 18), "", "")
	if assumed > 0 {
		t.Note += fmt.Sprintf(" Of %d parts of fills the journal does not say on whose account they were: assumed equal among the strategies that their reasons name.", assumed)
	}
	return t
}

func trialTable(r wire.Results) report.Table {
	t := report.Table{Title: "Shadow strategies in " + r.Symbol + ", since each was first asked", Basis: report.Simulated,
		Columns: columns("strategy", ">weight", "last answer", ">premium", ">sold", ">payouts", ">cover", ">mark", ">P&L at mark", ">gas (ETH)", ">fills", ">refused", "what lowered its last orders"),
		Note:    "No money moved: each is tried by itself, its orders filled at once at what the venue quoted, within the limits but those on risk. Mark as above: what nobody minted has often no bid."}
	for _, s := range r.Shadows {
		if s.Trial == nil {
			t.Add(s.Who, wire.Percent(s.Weight), "none yet", "", "", "", "", "", "", "", "", fmt.Sprint(s.Refused), oneLine(plain(s.Why), 60))
			continue
		}
		x, m := s.Trial, func(a amount.Amount) string { return money(a, r.Decimals) }
		var cover amount.Amount
		for _, lot := range x.Account.Lots {
			cover = cover.Plus(lot.Amount)
		}
		why := joinText(x.Error, "")
		for _, v := range x.Verdicts {
			why = joinText(why, v.Limit)
		}
		t.Add(s.Who, wire.Percent(s.Weight), s.Slot, m(x.Premium), m(x.Sold), m(x.Paid), m(cover), m(x.Mark), signed(x.Sold.Plus(x.Paid).Plus(x.Mark), x.Premium, r.Decimals),
			money(x.GasWei, 18), fmt.Sprint(x.Fills), fmt.Sprint(s.Refused), oneLine(plain(why), 60))
	}
	return t
}

// signed is the difference of what counts for and against, with its sign.
func signed(up, down amount.Amount, decimals uint8) string {
	if up.Cmp(down) < 0 {
		return "−" + money(down.Minus(up), decimals)
	}
	return money(up.Minus(down), decimals)
}

func spanText(r wire.Results) string {
	switch {
	case r.After.IsZero() && r.Until.IsZero():
		return ", since the journal began"
	case r.Until.IsZero():
		return ", after " + instant(r.After)
	case r.After.IsZero():
		return ", until " + instant(r.Until)
	}
	return ", after " + instant(r.After) + " until " + instant(r.Until)
}

// termsText is what the desk holds a configured strategy to.
func termsText(s config.Strategy) string {
	text := "weight " + s.Weight.String()
	if s.Shadow {
		text = "SHADOW: it trades nothing; " + text
	}
	if s.Capital != nil {
		text += ", capital " + s.Capital.String() + " a day"
	}
	if s.Cooldown > 0 {
		text += ", cooldown " + span(s.Cooldown)
	}
	return text
}

// configuredTable lists the strategies of a configuration.
func configuredTable(c *config.Config) report.Table {
	t := report.Table{Title: "Configured strategies", Columns: columns("strategy", "program", "terms")}
	for _, s := range c.Strategies {
		program := string(s.Path)
		if s.Builtin != "" {
			program = "built in: " + s.Builtin
		}
		t.Add(string(s.Name), program, termsText(s))
	}
	return t
}

// strategistTable lists the strategies of the last recorded cycle.
func strategistTable(list []wire.Strategist) report.Table {
	t := report.Table{Title: "Strategies of the last cycle", Columns: columns("strategy", ">weight", "trades", "last proposal", "what kept it from the last cycle"),
		Note: "hedgerow strategy results shows what each cost and brought."}
	for _, s := range list {
		trades, last := "yes", s.Slot
		if s.Shadow {
			trades = "no: a shadow"
		}
		if last == "" {
			last = "none yet"
		}
		t.Add(s.Strategy, wire.Percent(s.Weight), trades, last, oneLine(plain(s.Error), 80))
	}
	return t
}

// accountsText is on whose account an order is, in words.
func accountsText(shares []trade.Share) string {
	list := make([]string, len(shares))
	for i, x := range shares {
		if list[i] = x.Who + " " + wire.Percent(x.Part); x.By != "" {
			list[i] += ", demanded by the " + x.By
		}
	}
	return strings.Join(list, "; ")
}
