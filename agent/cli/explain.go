package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func (a *app) explainCommand() *cobra.Command {
	return a.wantsJournal(&cobra.Command{
		Use:   "explain INTENT",
		Short: "Tell the whole story of one intent",
		Long: `Tell how an intent came about and what became of it: its slot and block, what
each strategy scored and wanted, what the limits measured and cut, the quote, the
transactions, the fill and the settlement. INTENT is its id or the first digits
of it, as status shows them.`,
		Example: "  hedgerow explain 0x3fa29c01\n  hedgerow explain 0x3fa29c01 --json | jq .record.decision",
		Args:    exactly("an INTENT (hedgerow status lists them)"),
		RunE: func(cmd *cobra.Command, args []string) error {
			path, err := a.findJournal()
			if err != nil {
				return err
			}
			s, err := wire.Explain(cmd.Context(), path, args[0])
			if err != nil {
				return err
			}
			if !a.json {
				fmt.Fprintln(a.Out, headline(s))
				fmt.Fprintln(a.Out)
			}
			return a.print(s, storyTables(s)...)
		},
	})
}

// headline is the story in one sentence.
func headline(s wire.Story) string {
	in := s.Standing.Intent
	return fmt.Sprintf("%s %s %s, for portfolio %s in slot %s: %s since %s.", capital(string(in.Identity.Action)), money(in.Amount, in.Decimals), in.Symbol,
		in.Identity.Portfolio, in.Identity.Slot, s.Standing.State, instant(s.Standing.Moved))
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// storyTables tell the story along the road: slot, book, strategies, limits,
// order, transactions, end.
func storyTables(s wire.Story) []report.Table {
	out := []report.Table{slotTable(s)}
	if s.Record != nil {
		out = append(out, strategyTable(s.Record, s.Shadows, s.Standing.Intent), levelTable(s.Record, s.Standing.Intent))
	}
	out = append(out, verdictTable(s), orderTable(s.Standing.Intent))
	out = append(out, placeTables(s)...)
	out = append(out, moveTable(s))
	if len(s.Attempts) > 0 {
		out = append(out, attemptTable(s))
	}
	if len(s.Fills) > 0 {
		out = append(out, fillTable(s))
	}
	if t, ok := alternativeTable(s.Record, s.Standing.Intent); ok {
		out = append(out, t)
	}
	return out
}

func slotTable(s wire.Story) report.Table {
	t := report.Table{Title: "1. Slot and book", Columns: columns("what", "which")}
	t.Add("intent", s.ID.String())
	t.Add("slot", fmt.Sprintf("%s, begun %s, ended %s: %s", s.Slot.ID, instant(s.Slot.Began), instant(s.Slot.Ended), s.Slot.Outcome))
	if s.Slot.Orphaned {
		t.Add("reorg", "the block that its cycle ran on is not canonical any more; what it promised stands, and is followed on the new branch")
	}
	if s.Slot.Why != "" {
		t.Add("why", s.Slot.Why)
	}
	t.Add("configuration", s.Standing.Intent.Config)
	if shares := s.Standing.Intent.For; len(shares) > 0 {
		t.Add("on account of", accountsText(shares))
	}
	if s.Record == nil {
		t.Add("record", s.RecordGone)
	} else {
		r := s.Record
		t.Add("block", fmt.Sprintf("%d, %s, %s", r.Block.Number, instant(r.Block.Time), r.Block.Hash))
		t.Add("mode", r.Budget.Mode.String())
		if o := r.Observation; o != nil {
			for _, e := range o.Exposures {
				t.Add("exposure", fmt.Sprintf("%s %s, %.4f%% of all claims", money(e.Amount, e.Decimals), e.Symbol, 100*e.Share()))
			}
			for _, p := range o.Prices {
				if c := p.Check; c != nil && c.Deviation != nil {
					t.Add("price", fmt.Sprintf("%s: oracle %s, feed %s, %s apart, %s old of at most %s", p.Symbol, money(p.Oracle, p.OracleDecimals), money(p.Feed, p.FeedDecimals),
						wire.Percent(*c.Deviation), aged(c.AgeSeconds), span(p.Heartbeat)))
				}
			}
			for _, p := range o.Problems {
				t.Add("problem", p.Source+": "+p.Text)
			}
		}
	}
	for _, e := range s.Evidence {
		t.Add("evidence", fmt.Sprintf("%s, SHA-256 %s", e.Kind, e.Hash))
	}
	return t
}

func strategyTable(r *agent.Record, shadows []agent.StrategyRecord, in trade.Intent) report.Table {
	t := report.Table{Title: "2. What each strategy said", Basis: report.Modelled,
		Columns: columns("strategy", ">loans scored", ">expected liquidations", ">expected loss (USD)", ">target", "spoke", "why"),
		Note:    "Expected liquidations is the sum of the liquidation PDs (HF < 1 within the horizon); expected loss that of PD·EAD·LGD."}
	for _, s := range append(slices.Clone(r.Strategies), shadows...) {
		if s.Shadow && s.Slot == "" && s.Error == "" && !s.Spoke {
			continue // the record has its name alone
		}
		target := "–"
		why := strings.Join(s.Reasons, "; ")
		for _, x := range s.Targets {
			if x.Series == in.Series {
				target = money(x.Level, in.Decimals)
			}
		}
		spoke := "in this cycle"
		if !s.Spoke {
			spoke = "no: its target of " + s.Slot + " stands"
			why = joinText(s.Error, why)
		}
		name := s.Strategy + " " + s.Version
		if s.Shadow {
			name, target = strings.TrimSpace(name)+" (a shadow: it trades nothing)", target+tried(s.Trial, in)
		}
		t.Add(name, fmt.Sprint(s.Scores.Loans), fmt.Sprintf("%.2f", s.Scores.ExpectedLiquidations), usd(s.Scores.ExpectedLossUSD), target, spoke, why)
	}
	return t
}

// tried is what a shadow would have ordered of an intent's series.
func tried(t *agent.Trial, in trade.Intent) (text string) {
	if t == nil {
		return ""
	}
	for _, x := range t.Orders {
		if x.Series == in.Series {
			text += fmt.Sprintf("; would %s %s for %s", x.Action, money(x.Amount, x.Decimals), money(x.Quote, x.Decimals))
		}
	}
	return text
}

func joinText(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + "; " + b
}

// levelTable follows the series' level from the strategies to the limits.
func levelTable(r *agent.Record, in trade.Intent) report.Table {
	t := report.Table{Title: "3. The level wanted of " + in.Symbol, Columns: columns("stage", ">level", "who", "why")}
	told := 0 // reasons travel with the target: each stage tells what it added
	add := func(stage string, list []trade.Target) {
		for _, x := range list {
			if x.Series != in.Series {
				continue
			}
			t.Add(stage, money(x.Level, in.Decimals), "", "")
			for _, reason := range x.Reasons[min(told, len(x.Reasons)):] {
				t.Add("", "", reason.Who, reason.Text.String())
			}
			told = len(x.Reasons)
		}
	}
	add("combined", r.Decision.Combined)
	add("within limits", r.Decision.Targets)
	if o := r.Observation; o != nil {
		for _, h := range o.Holdings {
			if h.Series == in.Series {
				t.Add("held", money(h.Held, in.Decimals), "", "")
				t.Add("waiting for mint", money(h.Pending, in.Decimals), "", "")
				t.Add("being bought", money(h.Buying, in.Decimals), "", "")
				t.Add("being sold", money(h.Selling, in.Decimals), "", "")
			}
		}
		stakeRows(&t, o, in)
	}
	return t
}

func verdictTable(s wire.Story) report.Table {
	in := s.Standing.Intent
	t := report.Table{Title: "4. What the limits said", Columns: columns("limit", "measured", "bound", "outcome", ">asked", ">allowed", "why")}
	for _, v := range s.Verdicts {
		if v.Subject != in.Series && another(s.Record, v) {
			continue
		}
		asked, allowed := "", ""
		if !v.From.IsZero() || !v.To.IsZero() {
			asked, allowed = money(v.From, in.Decimals), money(v.To, in.Decimals)
		}
		t.Add(v.Limit, short(quantity(v.Measured.String())), short(quantity(v.Bound.String())), v.Outcome.String(), asked, allowed, v.Reason.String())
	}
	if len(t.Rows) == 0 {
		t.Add("none", "", "", "", "", "", "chores pass no limit, or the cycle did not end")
	}
	return t
}

// another reports a verdict on another series than the order's. One on an asset,
// such as a price that disagrees, is on every order.
func another(r *agent.Record, v trade.Verdict) bool {
	if r == nil || r.Observation == nil {
		return !v.From.IsZero()
	}
	return slices.ContainsFunc(r.Observation.Series, func(s protection.Series) bool { return s.ID == v.Subject }) ||
		slices.ContainsFunc(r.Observation.Pools, func(p protection.Pool) bool { return p.ID == v.Subject })
}

func orderTable(in trade.Intent) report.Table {
	t := report.Table{Title: "5. The order", Columns: columns("what", "which"), Note: "Amounts are in " + in.Symbol + "; quote and worst accepted in the asset that it is paid in."}
	t.Add("venue", in.Identity.Venue)
	t.Add("action", fmt.Sprintf("%s %s %s", in.Identity.Action, money(in.Amount, in.Decimals), in.Symbol))
	if pool, ok := stakeTerms(in); ok {
		t.Note = pool.note
		t.Add(pool.quote, money(in.Quote, in.Decimals))
		t.Add("worst accepted", pool.worst)
	} else {
		t.Add("quote", money(in.Quote, in.Decimals))
		t.Add("worst accepted", money(in.Limit, in.Decimals))
	}
	t.Add("deadline", instant(in.Deadline))
	for _, r := range in.Reasons {
		if r.Stage == "propose" || r.Stage == "combine" {
			continue // told above
		}
		t.Add(r.Stage, r.Who+": "+r.Text.String())
	}
	return t
}

func moveTable(s wire.Story) report.Table {
	t := report.Table{Title: "6. Its life", Columns: columns("at", "state", "why")}
	for _, e := range s.Events {
		t.Add(instant(e.At), e.State, e.Detail)
	}
	return t
}

func attemptTable(s wire.Story) report.Table {
	t := report.Table{Title: "7. Transactions", Columns: columns("transaction", ">nonce", ">fee cap (gwei)", "at", "state", "block", "detail")}
	for _, x := range s.Attempts {
		for i, e := range x.Events {
			hash, nonce, fee, block := "", "", "", ""
			if i == 0 {
				hash, nonce, fee = x.Attempt.Hash.String(), fmt.Sprint(x.Attempt.Nonce), x.Attempt.FeeCap.Format(9)
			}
			if e.Block != nil {
				block = fmt.Sprintf("%d %s", e.Block.Number, e.Block.Hash.Short())
			}
			t.Add(hash, nonce, fee, instant(e.At), e.State, block, e.Detail)
		}
	}
	return t
}

func fillTable(s wire.Story) report.Table {
	in := s.Standing.Intent
	t := report.Table{Title: "8. Fill and settlement", Basis: report.Observed,
		Columns: columns("block", ">amount", ">paid", ">received", ">gas (ETH)", "order", "")}
	for _, f := range s.Fills {
		voided, order := "", ""
		if f.Voided {
			voided = "taken back by a reorg"
		}
		if f.OrderID != 0 {
			order = fmt.Sprint(f.OrderID)
		}
		t.Add(fmt.Sprintf("%d, %s", f.Block.Number, instant(f.Block.Time)), money(f.Amount, in.Decimals), money(f.Paid, in.Decimals), money(f.Got, in.Decimals),
			f.GasWei.Format(18), order, voided)
	}
	return t
}
