package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// scoreFlags say how loans are scored and which are shown.
type scoreFlags struct {
	top        int
	horizon    string
	confidence string
	sort       string
	loan       string
	page       string
}

func (a *app) scoreCommand() *cobra.Command {
	var from standpointFlags
	var o scoreFlags
	cmd := a.asksFrom(&cobra.Command{
		Use:   "score",
		Short: "Show the loans behind the fund's claims by what they may cost, with reasons",
		Long: `Score every loan with debt: the probability of a liquidation (HF < 1 at some instant
within the horizon), that of bad debt (> 0 at the horizon), exposure, loss given
liquidation, expected loss, and what the loan contributes to the fund's expected
shortfall, with reasons in words. Contributions add up to the ES. docs/asking.md
says what each figure is and which model it is of.
` + whereFrom,
		Example: "  hedgerow score --journal hedgerow.db\n  hedgerow score --horizon 30d --sort pd --top 50 --out scores.html\n  hedgerow score --loan 0x1F98… --json\n  hedgerow score -c configs/backtest/eth-b.yaml --archive archive --at 2021-05-19",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			how, who, err := o.read()
			if err != nil {
				return err
			}
			s, err := a.standpoint(cmd.Context(), from)
			if err != nil {
				return err
			}
			shown := a.watchWork("scoring the book", true)
			scored, err := s.Score(how)
			shown.end()
			if err != nil {
				return err
			}
			v := viewScores(scored, o)
			if who != nil {
				if v.Loans, err = scored.Of(*who); err != nil {
					return err
				}
			}
			if err := a.print(v, v.tables(who != nil)...); err != nil || o.page == "" {
				return err
			}
			return a.writePage(v.page(scored), o.page)
		},
	}, &from)
	f := cmd.Flags()
	f.IntVar(&o.top, "top", 20, "how many loans to list")
	f.StringVar(&o.horizon, "horizon", "24h", "in whole days, as hours or days: 24h, 7d, 30d")
	f.StringVar(&o.confidence, "confidence", "99%", "of the expected shortfall")
	f.StringVar(&o.sort, "sort", wire.ByES, "by what the loans are ranked: "+strings.Join(wire.ScoreOrders, ", "))
	f.StringVar(&o.loan, "loan", "", "show this borrower's loans alone, with all reasons")
	f.StringVar(&o.page, "out", "", "also write a page with plots, one HTML file, here")
	return cmd
}

// read checks the flags, all of them, before anything is read.
func (o scoreFlags) read() (how wire.ScoreOptions, who *protection.Address, err error) {
	var wrong []string
	add := func(format string, args ...any) { wrong = append(wrong, fmt.Sprintf(format, args...)) }
	if o.top < 0 {
		add("--top is a count of at least 0")
	}
	if how.Horizon, err = parseHorizon(o.horizon); err != nil {
		add("--horizon: %v", err)
	}
	var c config.Fraction
	if err := c.UnmarshalText([]byte(o.confidence)); err != nil {
		add("--confidence: %v", err)
	} else if how.Confidence = c.Float(); how.Confidence < .5 || how.Confidence >= 1 {
		add("--confidence %s is out of its range, 50%% to below 100%%", o.confidence)
	}
	if !slices.Contains(wire.ScoreOrders, o.sort) {
		add("--sort %s is not known%s: one of %s", o.sort, config.Meant(o.sort, wire.ScoreOrders), strings.Join(wire.ScoreOrders, ", "))
	}
	if o.loan != "" {
		id, err := protection.ParseAddress(o.loan)
		if err != nil {
			add("--loan: %v", err)
		}
		who = &id
	}
	if err := canWritePage(o.page); err != nil {
		wrong = append(wrong, err.Error())
	}
	if len(wrong) > 0 {
		return how, nil, usagef("%s", strings.Join(wrong, "; "))
	}
	return how, who, nil
}

// parseHorizon reads hours and whole days.
func parseHorizon(s string) (time.Duration, error) {
	d, err := time.ParseDuration(s)
	if n, days := strings.CutSuffix(s, "d"); days {
		var k int
		if k, err = strconv.Atoi(n); err == nil && k >= 0 && k < 1e5 {
			d = time.Duration(k) * 24 * time.Hour
		}
	}
	if err != nil {
		return 0, fmt.Errorf("%q is no horizon such as 24h or 30d", s)
	}
	_, err = wire.HorizonDays(d)
	return d, err
}

// scoreView is what the command shows.
type scoreView struct {
	wire.Scored
	Basis  report.Basis      `json:"basis"`
	Sort   string            `json:"sort"`
	Loans  []wire.ScoredLoan `json:"loans"` // the first ones
	Listed int               `json:"listed"`
}

func viewScores(s wire.Scored, o scoreFlags) scoreView {
	v := scoreView{Scored: s, Basis: basisOf(s.Scenarios), Sort: o.sort, Loans: s.Top(o.sort, o.top)}
	v.Listed = len(v.Loans)
	return v
}

// basisOf is that of what scenarios say: assumed where their volatility is stated.
func basisOf(s wire.Scenarios) report.Basis {
	if s.Assumed {
		return report.Assumed
	}
	return report.Modelled
}

func (v scoreView) horizon() string {
	return fmt.Sprintf("%d %s", v.Scenarios.Days, plural("day", v.Scenarios.Days))
}

func (v scoreView) level() string { return report.Number(100*v.Confidence, 1) + "%" }

// chance is a probability for people: small ones in their own size.
func chance(p float64) string {
	switch {
	case p == 0:
		return "0"
	case p < .0001:
		return fmt.Sprintf("%.1e", p)
	}
	return report.Number(100*p, 2) + "%"
}

func (v scoreView) tables(all bool) []report.Table {
	return []report.Table{v.totalsTable(), v.loansTable(all)}
}

func (v scoreView) totalsTable() report.Table {
	t := report.Table{Title: "What the fund could lose within " + v.horizon(), Basis: v.Basis, Columns: columns("what", ">value", "unit", "note")}
	x, coin := v.Totals, v.Coin
	money := func(f float64) string { return report.Number(f, 2) }
	t.Add("loans with debt and collateral", count(x.Loans), "", report.Number(x.DebtUSD, 0)+" USD of debt")
	if x.StrandedUSD > 0 {
		t.Add("debt without any collateral", money(x.StrandedUSD), "USD", "lost already: in no figure below")
	}
	t.Add("expected loss of all suppliers", money(x.ELUSD), "USD", "")
	t.Add("expected loss of the fund", money(x.EL), coin, "after first-loss cover, before protection")
	t.Add("loss PD of the fund", chance(x.LossPD), "", "P(its supplier loss > 0 at the horizon)")
	interval := "too few scenarios in the tail for an interval"
	switch {
	case x.LossPD == 0:
		interval = "no scenario loses anything"
	case x.ESInterval != nil:
		interval = fmt.Sprintf("95%% interval %s to %s, the scenarios' error alone", money(x.ESInterval.Low), money(x.ESInterval.High))
	}
	t.Add("ES "+v.level()+" of the fund", money(x.ES), coin, interval)
	t.Add("  contributed by loans", money(x.Attributed), coin, "remainder "+report.Number(x.Remainder, 4))
	t.Add("  paid by minted protection", money(x.Protection), coin, "")
	t.Add("ES "+v.level()+" net of protection", money(x.Net), coin, "")
	more := []string{fmt.Sprintf("%s scenarios, seed %d: %s, prices from %s", count(v.Scenarios.Count), v.Scenarios.Seed, v.Scenarios.Model, v.Source.Prices)}
	t.Note = sourceNote(v.Source, append(more, v.Scenarios.Notes...)...)
	return t
}

func (v scoreView) loansTable(all bool) report.Table {
	t := report.Table{Title: "Loans by " + map[string]string{wire.ByES: "contribution to the fund's ES", wire.ByEL: "expected loss", wire.ByPD: "liquidation PD", wire.ByLossPD: "loss PD"}[v.Sort], Basis: v.Basis,
		Columns: columns("borrower", ">HF", ">σ", ">liquidation PD", ">loss PD", ">EAD (USD)", ">LGD", ">EL (USD)", ">of ES ("+v.Coin+")", ">", "why")}
	for i := range v.Loans {
		y := &v.Loans[i]
		sigmas := "–"
		if y.Sigmas != nil {
			sigmas = report.Number(*y.Sigmas, 1)
		}
		who, why := config.Checksummed(y.Borrower), strings.Join(y.Reasons, "; ")
		if !all {
			who, why = short(who), oneLine(plain(why), 130)
		}
		t.Add(who, report.Number(y.HF, 4), sigmas, chance(y.LiquidationPD), chance(y.LossPD), report.Number(y.EADUSD, 0), percent(y.LGD), report.Number(y.ELUSD, 2), report.Number(y.ES, 2), percent(y.Share), why)
	}
	t.Note = fmt.Sprintf("Liquidation PD is P(HF < 1 at some instant within %s), by first passage with the scenarios' volatility: borrowers who act are left out, so that it ranks and is no frequency. "+
		"Loss PD is P(bad debt > 0 at the horizon), LGD E[bad debt given HF < 1 then]/EAD, EL and ES by scenario with liquidators who come late.", v.horizon())
	return t
}
