package cli

import (
	"fmt"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) historyMakerCommand() *cobra.Command {
	var o wire.RebuildOptions
	var at, page string
	cmd := &cobra.Command{
		Use:   "maker",
		Short: "Rebuild the vaults of a Maker ilk from its events",
		Long: `Collateral and debt of every vault, from tables of what happened to vaults and of how the ilk's
parameters changed (hedgerow history import brings both). Stability fees are compounded as Maker
does it. Every figure says whether it is observed or modelled, and modelled ones what they lie
between: nobody wrote down every drip of the fee, and not every row.

With prices of the collateral by the hour in the archive, it also shows the ratios of collateral
to debt, and with --books writes a loan book for every hour, as data set maker-eth-b. docs/data.md
says what is known of ETH-B's tables.`,
		Example: `  hedgerow history maker --archive archive
  hedgerow history maker --at 2021-05-19T12:00:00Z --plot eth-b.html
  hedgerow history maker --vault 21348
  hedgerow history maker --books && hedgerow book --at 2021-05-19T12:00:00Z --market maker-eth-b`,
		Args: exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			o.Place = a.archivePlace()
			if at != "" {
				var err error
				if o.At, err = momentOf(at); err != nil {
					return err
				}
			}
			if page != "" {
				if err := report.CanWrite(page); err != nil {
					return &usageError{fmt.Errorf("--plot: %w", err)}
				}
			}
			shown := a.watchWork("rebuilding", true)
			o.Progress = shown.hear
			r, err := wire.RebuildMaker(cmd.Context(), o)
			shown.end()
			if err != nil {
				return err
			}
			v := rebuiltView{r}
			if err := a.print(r, v.tables()...); err != nil {
				return err
			}
			if page == "" {
				return nil
			}
			if err := v.page().WriteFile(page); err != nil {
				return err
			}
			if !a.json {
				fmt.Fprintf(a.Out, "\nPage with plots: %s\n", page)
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.Ilk, "ilk", "ETH-B", "the kind of vault")
	f.StringVar(&at, "at", "", "instant to show vaults at: 2021-05-19 or 2021-05-19T12:00:00Z (else the last event's)")
	f.Uint64Var(&o.Vault, "vault", 0, "number of a vault to tell event by event, up to --at")
	f.StringVar(&o.Events, "events", "", "data set of the events (else the only one that has some of the ilk)")
	f.StringVar(&o.Parameters, "parameters", "", "data set of the parameters (else the only one that has some of the ilk)")
	f.StringVar(&o.Prices, "prices", "", "data set of prices (else the one that covers most hours)")
	f.BoolVar(&o.Books, "books", false, "write a loan book for every hour into the archive")
	f.StringVar(&page, "plot", "", "also write a page with plots, one HTML file, here")
	return cmd
}

// momentOf reads an instant or a day, which begins at midnight UTC.
func momentOf(s string) (time.Time, error) {
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC(), nil
		}
	}
	return time.Time{}, usagef("--at %q: want an instant such as 2021-05-19T12:00:00Z, or a day such as 2021-05-19", s)
}

// rebuiltView shows a rebuilt ilk.
type rebuiltView struct{ *wire.Rebuilt }

// decimal is a number of tokens.
type decimal interface{ Float() float64 }

func whole(d decimal) string { return report.Number(d.Float(), 0) }

func cents(d decimal) string { return report.Number(d.Float(), 2) }

// within is what a figure lies between.
func within(low, high decimal, decimals int) string {
	return report.Number(low.Float(), decimals) + " … " + report.Number(high.Float(), decimals)
}

func (v rebuiltView) tables() []report.Table {
	out := []report.Table{v.overview(), v.ends(), v.findings(), v.ceilings(), v.atTable()}
	if len(v.At.Ratios) > 0 {
		out = append(out, v.ratios())
	}
	if v.Seizure != nil {
		out = append(out, v.seized())
	}
	if v.Vault != nil {
		out = append(out, v.vault())
	}
	if b := v.Books; b != nil {
		t := report.Table{Title: "Books in the archive", Basis: report.Modelled, Columns: columns("data set", ">books", ">hours without a price", "from", "to")}
		t.Add(b.Dataset, count(b.Books), count(b.Missing), instant(b.From), instant(b.To))
		if b.Present {
			t.Note = "They were there, made of the same rows."
		}
		out = append(out, t)
	}
	return slices.DeleteFunc(out, func(t report.Table) bool { return len(t.Rows) == 0 })
}

func (v rebuiltView) overview() report.Table {
	t := report.Table{Title: fmt.Sprintf("%s from %s to %s", v.Market, v.From.Format(time.DateOnly), v.To.Format(time.DateOnly)),
		Columns: columns("figure", ">observed", ">modelled", "between")}
	for _, s := range v.Sources {
		t.Note += fmt.Sprintf("%s: %s rows of %s, %s. ", s.Table, count(s.Rows), s.Dataset, s.Basis)
	}
	t.Note += fmt.Sprintf("Amounts have %d digits at most", v.Digits)
	if v.WholeTokens {
		t.Note += "; the collateral of liquidations is in whole tokens"
	}
	t.Note += "."
	t.Add("rows of events", count(v.Events))
	t.Add("vaults", count(v.Summary.Vaults))
	t.Add("  ever borrowed", count(v.Borrowed))
	t.Add("  ever liquidated", count(v.Liquidated))
	t.Add("rows of liquidations", count(v.Seizures))
	t.Add("  vault-days with one", count(v.VaultDays))
	if v.Largest.Rows > 0 {
		t.Add(fmt.Sprintf("  of vault %d on %s", v.Largest.Vault, v.Largest.Day.Format(time.DateOnly)), count(v.Largest.Rows))
	}
	t.Add("DAI borrowed", whole(v.Flows.Borrowed))
	t.Add("DAI repaid", whole(v.Flows.Repaid))
	t.Add("net minted DAI", whole(v.Net))
	t.Add("DAI of debt liquidated", whole(v.Flows.Liquidated))
	t.Add("left, without fees", whole(v.Flows.Left()))
	last := v.Days[len(v.Days)-1]
	t.Add("debt with fees at the end, DAI", "", whole(last.Debt.Value), within(last.Debt.Low, last.Debt.High, 0))
	t.Add("collateral at the end", "", cents(last.Collateral.Value), within(last.Collateral.Low, last.Collateral.High, 2))
	t.Add("vaults that owe something", "", count(last.Open))
	return t
}

func (v rebuiltView) ends() report.Table {
	e := v.Ends
	t := report.Table{Title: "Vaults whose DAI, as written, end below −1, and why", Columns: columns("why", ">vaults"),
		Note: fmt.Sprintf("Together they were paid %s DAI more than they borrowed. Of %d vaults that owe nothing any more, %d end within a cent of nothing by the last known drips alone, and %d within their bounds.",
			whole(e.Sum), e.Closed, e.Exact, e.Bounded)}
	if e.Below == 0 {
		return t
	}
	t.Add("fees, compounded to the last drip that is known", count(e.KnownFees))
	t.Add("fees, compounded to the second of each payment: somebody dripped in between", count(e.LaterFees))
	t.Add("payments or seizures beyond the debt", count(e.Findings))
	t.Add("nothing that is known", count(len(e.Unexplained)))
	t.AddTotal("all", count(e.Below))
	return t
}

// shownFindings is how many findings are listed.
const shownFindings = 20

func (v rebuiltView) findings() report.Table {
	t := report.Table{Title: "What in the data cannot be as it stands", Basis: report.Modelled, Columns: columns("time", ">block", ">vault", "finding", ">amount", "of", "between")}
	for _, f := range first(v.Findings, shownFindings) {
		t.Add(instant(f.Time), fmt.Sprint(f.Block), fmt.Sprint(f.Vault), string(f.Kind), cents(f.Amount.Value), f.Of, within(f.Amount.Low, f.Amount.High, 2))
	}
	if more := len(v.Findings) - shownFindings; more > 0 {
		t.Note = fmt.Sprintf("%d more are in --json.", more)
	}
	return t
}

func (v rebuiltView) ceilings() report.Table {
	c := v.Checks
	t := report.Table{Title: "Debt of all vaults, against what its ceiling tells", Columns: columns("", "when", ">told", ">rebuilt", ">off"),
		Note: fmt.Sprintf("The ceiling is set to the debt plus a gap, by whoever reads the Vat (observed): %s times. %s of them lie within the bounds of the rebuilt debt (modelled); the middle one is %s off.",
			count(len(c.List)), count(c.Within), share(c.Median))}
	if c.Largest == nil { // no ceiling tells anything: the table has no rows and is left out
		return t
	}
	t.Note += fmt.Sprintf(" Between two of them the told debt moved %d %s by more than a thousand DAI without a row that says so (--json lists when).", len(c.Jumps), plural("time", len(c.Jumps)))
	t.Add("farthest off", instant(c.Largest.Time), whole(c.Largest.Debt), whole(c.Largest.Rebuilt.Value), share(c.Largest.Share()))
	t.Add("last", instant(c.Last.Time), whole(c.Last.Debt), whole(c.Last.Rebuilt.Value), share(c.Last.Share()))
	return t
}

func share(x float64) string { return report.Number(100*x, 3) + "%" }

func (v rebuiltView) atTable() report.Table {
	s := v.At
	debt, collateral := s.Debt(), s.Collateral()
	t := report.Table{Title: "At " + instant(s.Time), Columns: columns("figure", ">value", "between", "basis")}
	t.Add("vaults that owe something", count(s.Open), "", "modelled")
	t.Add("debt, DAI", cents(debt.Value), within(debt.Low, debt.High, 2), "modelled")
	t.Add("collateral", cents(collateral.Value), within(collateral.Low, collateral.High, 2), "modelled")
	t.Add("rate at the last known drip", s.Rate.String(), within(s.Rate, s.Instant, 9), "modelled")
	t.Add("least ratio", s.Mat.String(), "", "observed")
	if p := s.Price; p != nil {
		t.Add("price of "+p.Asset+" in force, "+p.Quote, cents(p.Value), "", "modelled")
		t.Note = fmt.Sprintf("The price is %s's, as the oracle may have read it at %s and held it back for an hour. %s stands for DAI (assumed).", p.Source, instant(p.Read), p.Quote)
	} else {
		t.Note = "No price of the hour is in the archive: no ratio is shown."
	}
	return t
}

func (v rebuiltView) ratios() report.Table {
	r := v.At.Ratios
	t := report.Table{Title: "Collateral over debt at " + instant(v.At.Time), Basis: report.Modelled, Columns: columns("vaults", ">ratio", ">vault", ">its debt, DAI")}
	for _, q := range []struct {
		name string
		at   float64
	}{{"lowest", 0}, {"5 of 100 are below", .05}, {"a quarter", .25}, {"half", .5}, {"three quarters", .75}, {"95 of 100", .95}, {"highest", 1}} {
		x := r[int(q.at*float64(len(r)-1))]
		t.Add(q.name, report.Number(x.Ratio, 3), fmt.Sprint(x.Vault), whole(x.Debt))
	}
	below, owed := 0, 0.
	mat := v.At.Mat.Float()
	for _, x := range r {
		if x.Ratio < mat {
			below, owed = below+1, owed+x.Debt.Float()
		}
	}
	t.Note = fmt.Sprintf("%d of %d are below %s, with %s DAI of debt.", below, len(r), v.At.Mat, report.Number(owed, 0))
	return t
}

func (v rebuiltView) seized() report.Table {
	s := v.Seizure
	t := report.Table{Title: "Liquidations against prices", Basis: report.Modelled, Columns: columns("figure", ">value")}
	t.Add("with a price", count(s.Priced))
	t.Add("of vaults below the least ratio at the price in force", count(s.Below))
	t.Add("  vault-days on which all were", count(s.DaysBelow))
	t.Add("  vault-days on which all would have been at the last price known", count(s.DaysBelowKnown))
	t.Add("highest ratio of a vault that was liquidated", report.Number(s.Highest, 4))
	if s.Large > 0 {
		t.Add("of 20 tokens or more", count(s.Large))
		t.Add("  worst value over debt, collateral as written", report.Number(s.Worst, 4))
		t.Add("  worst value over debt, collateral as modelled", report.Number(s.WorstModelled, 4))
		t.Note = fmt.Sprintf("Value at the last price that anybody knew. The worst is vault %d on %s.", s.WorstVault, instant(s.WorstAt))
	}
	return t
}

func (v rebuiltView) vault() report.Table {
	x := v.Vault
	t := report.Table{Title: fmt.Sprintf("Vault %d", x.Number), Columns: columns("time", ">block", "event", ">collateral", ">DAI", ">collateral after its block", ">debt after its block", "between"),
		Note: fmt.Sprintf("Events are observed; collateral and debt after them are modelled. It borrowed %s DAI, repaid %s and lost %s to %s.", cents(x.Borrowed), cents(x.Repaid), cents(x.Liquidated), counted(x.Seizures, "liquidation"))}
	for _, r := range x.Rows {
		t.Add(instant(r.Event.Time), fmt.Sprint(r.Event.Block), r.Event.Kind, orDash(r.Event.CollateralDelta.String()), orDash(r.Event.DebtDelta.String()),
			report.Number(r.Collateral.Value.Float(), 6), cents(r.Debt.Value), within(r.Debt.Low, r.Debt.High, 2))
	}
	for _, f := range x.Findings {
		t.Note += fmt.Sprintf(" %s: %s of %s %s.", instant(f.Time), f.Kind, cents(f.Amount.Value), f.Of)
	}
	return t
}
