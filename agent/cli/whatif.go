package cli

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func (a *app) whatifCommand() *cobra.Command {
	var from standpointFlags
	var o wire.WhatIfOptions
	var horizon, confidence, page string
	cmd := a.asksFrom(&cobra.Command{
		Use:   "whatif",
		Short: "Show what buying, selling or withdrawing would do to every limit, and what the agent would do about it",
		Long: `Ask what an order would cost, what it would do to every limit that it can move, how
much expected shortfall it removes for each coin paid, and how much of it the agent
itself would order, with the verdict of each limit. Cover counts once it is minted:
the limits after are those after its waiting period.

Prices are those that the venue gave that cycle. Between two amounts that were asked
the chord is shown, which is an upper bound of a purchase's price and a lower one of
a sale's; at an instant of an archive the assumed market's replica prices any amount.
` + whereFrom,
		Example: "  hedgerow whatif --buy 'HG-USDC-A=100000 USDC' --journal hedgerow.db\n  hedgerow whatif --buy 'HG-USDC-A=100000 USDC' --sell 'HG-USDC-B=50000 USDC' --withdraw 'USDC=1000000 USDC' --json",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := readES(&o, horizon, confidence); err != nil {
				return err
			}
			if err := canWritePage(page); err != nil {
				return err
			}
			s, err := a.standpoint(cmd.Context(), from)
			if err != nil {
				return err
			}
			shown := a.watchWork("measuring before and after", true)
			w, err := s.WhatIf(cmd.Context(), o)
			shown.end()
			if errors.Is(err, wire.ErrQuestion) {
				return &usageError{err}
			}
			if err != nil {
				return err
			}
			v := whatifView{WhatIf: w, Basis: report.Modelled}
			if err := a.print(v, v.tables()...); err != nil || page == "" {
				return err
			}
			return a.writePage(v.page(), page)
		},
	}, &from)
	f := cmd.Flags()
	f.StringArrayVar(&o.Buy, "buy", nil, "SERIES=AMOUNT UNIT, by symbol or address; once for each series")
	f.StringArrayVar(&o.Sell, "sell", nil, "likewise, of what is held")
	f.StringArrayVar(&o.Withdraw, "withdraw", nil, "ASSET=AMOUNT UNIT of a claim")
	f.StringVar(&horizon, "horizon", "", "of the expected shortfall, in whole days, as 7d or 30d (else that of the first limit on one, else 30d)")
	f.StringVar(&confidence, "confidence", "", "of the expected shortfall (else that limit's, else 99%)")
	f.StringVar(&page, "out", "", "also write a page with plots, one HTML file, here")
	return cmd
}

// readES reads the flags of the expected shortfall.
func readES(o *wire.WhatIfOptions, horizon, confidence string) error {
	var wrong []string
	if horizon != "" {
		d, err := parseHorizon(horizon)
		if err == nil {
			o.Days, err = wire.HorizonDays(d)
		}
		if err != nil {
			wrong = append(wrong, "--horizon: "+err.Error())
		}
	}
	if confidence != "" {
		var c config.Fraction
		if err := c.UnmarshalText([]byte(confidence)); err != nil {
			wrong = append(wrong, "--confidence: "+err.Error())
		} else if o.Confidence = c.Float(); o.Confidence < .5 || o.Confidence >= 1 {
			wrong = append(wrong, "--confidence "+confidence+" is out of its range, 50% to below 100%")
		}
	}
	if len(wrong) > 0 {
		return usagef("%s", strings.Join(wrong, "; "))
	}
	return nil
}

// whatifView is what the command shows.
type whatifView struct {
	wire.WhatIf
	Basis report.Basis `json:"basis"`
}

func (v whatifView) tables() []report.Table {
	var out []report.Table
	if len(v.Orders) > 0 {
		out = append(out, v.ordersTable(), v.verdictsTable())
	}
	if len(v.Withdraws) > 0 {
		out = append(out, v.withdrawsTable())
	}
	return append(out, v.limitsTable(), v.esTable())
}

// pricedAs are the ways to know a price, for people.
var pricedAs = map[string]string{"recorded": "recorded quote", "between": "between recorded quotes (bound)", "replica": "replica", "not recorded": "no price"}

// The titles of tables that a page divides.
const (
	ordersTitle = "What it would cost, in "
	limitsTitle = "Limits before and after"
)

func (v whatifView) ordersTable() report.Table {
	t := report.Table{Title: ordersTitle + v.Coin, Basis: report.Modelled,
		Columns: columns("", "series", "venue", ">asked for", ">price", ">per unit", ">last unit", "price is", "cover from", ">agent would order", ">at", ">at worst", "verdict"),
		Note:    sourceNote(v.Source)}
	for _, o := range v.Orders {
		price, unit, last, from := "–", "–", "–", "–"
		if o.Why == "" {
			price = toCents(o.Cost, o.Decimals)
			unit = percentOf(o.Cost.Float(o.Decimals) / o.Wanted.Float(o.Decimals))
		}
		if o.Marginal != nil {
			last = percentOf(*o.Marginal)
		}
		if !o.Minted.IsZero() {
			from = instant(o.Minted)
		}
		at, worst := "–", "–"
		if !o.Done.IsZero() {
			at, worst = toCents(o.Quote, o.Decimals), toCents(o.Limit, o.Decimals)
		}
		t.Add(string(o.Action), o.Symbol, o.Venue, toCents(o.Wanted, o.Decimals), price, unit, last, pricedAs[o.Priced], from, toCents(o.Done, o.Decimals), at, worst, v.verdict(o))
	}
	return t
}

// toCents is an amount for people, to the hundredth: --json has all of it.
func toCents(a amount.Amount, decimals uint8) string { return report.Number(a.Float(decimals), 2) }

// longTail are decimals that nobody reads.
var longTail = regexp.MustCompile(`(\.\d\d)\d+`)

// brief is a quantity of a limit, cut to hundredths.
func brief(s string) string { return longTail.ReplaceAllString(short(quantity(s)), "$1") }

// briefRange is two of them.
func briefRange(s string) string {
	low, high, ok := strings.Cut(s, " to ")
	if !ok {
		return brief(s)
	}
	return brief(low) + " to " + brief(high)
}

func percentOf(x float64) string { return report.Number(100*x, 3) + "%" }

// verdict is what would become of an order, in words.
func (v whatifView) verdict(o wire.WhatIfOrder) string {
	var by []string
	for _, x := range o.Verdicts {
		if x.Outcome == trade.Cut || x.Outcome == trade.Refused {
			by = append(by, x.Limit)
		}
	}
	switch {
	case o.State != protection.Active:
		return "none: the series is " + o.State.String()
	case o.Done == o.Wanted:
		return "in full"
	case !o.Done.IsZero():
		return "cut by " + strings.Join(by, ", ")
	case !v.Open:
		return "nothing is traded: see below"
	case len(by) > 0:
		return "refused by " + strings.Join(by, ", ")
	}
	return "none: the desk sees no difference to trade"
}

func (v whatifView) verdictsTable() report.Table {
	t := report.Table{Title: "What the limits say", Columns: columns("series", "limit", "outcome", ">measured", ">bound", ">from", ">to", "why")}
	for _, x := range v.Gate {
		t.Add("all", x.Limit, "closed", brief(x.Measured.String()), brief(x.Bound.String()), "", "", oneLine(plain(x.Reason.String()), 100))
	}
	passed := 0
	for _, o := range v.Orders {
		if o.Why != "" {
			t.Add(o.Symbol, "price", "none", "", "", "", "", oneLine(plain(o.Why), 150))
		}
		for _, x := range o.Verdicts {
			if x.Outcome == trade.Passed {
				passed++
				continue
			}
			t.Add(o.Symbol, x.Limit, x.Outcome.String(), brief(x.Measured.String()), brief(x.Bound.String()), toCents(x.From, o.Decimals), toCents(x.To, o.Decimals), oneLine(plain(x.Reason.String()), 100))
		}
	}
	t.Note = fmt.Sprintf("%d %s passed. As the agent decides, in the order of its limits; the strategies' own targets, routing and bands are left out.", passed, plural("check", passed))
	return t
}

func (v whatifView) withdrawsTable() report.Table {
	t := report.Table{Title: "Withdrawals", Basis: report.Observed, Columns: columns("claim", ">asked for", ">claim", ">withdrawable", "verdict")}
	for _, w := range v.Withdraws {
		verdict := "can be withdrawn"
		if w.Wanted.Cmp(w.Withdrawable) > 0 {
			verdict = "cannot: so much is lent out"
		}
		t.Add(w.Symbol, toCents(w.Wanted, w.Decimals), toCents(w.Claim, w.Decimals), toCents(w.Withdrawable, w.Decimals), verdict)
	}
	t.Note = "The agent withdraws nothing itself: the fund does."
	return t
}

func (v whatifView) limitsTable() report.Table {
	t := report.Table{Title: limitsTitle, Basis: report.Modelled, Columns: columns("limit", "of", "kind", ">before", ">as asked for", ">95% interval", ">as the agent would", ">bound", "as asked for"),
		Note: "Once all is minted and withdrawn. Limits that no order moves, on data, prices and failures, are left out. What is modelled is so in the agent's own scenarios; the rest is observed or counted."}
	for _, l := range v.Limits {
		kind := "hard"
		if !l.Hard {
			kind = "soft"
		}
		t.Add(l.Limit, short(l.Subject), kind, brief(l.Before), brief(l.After), briefRange(l.Interval), brief(l.Done), brief(l.Bound), l.State)
	}
	return t
}

func (v whatifView) esTable() report.Table {
	t := report.Table{Title: "Expected shortfall", Basis: report.Modelled, Columns: columns("measure", ">before", ">after", ">removed", ">cost", ">removed for each coin paid")}
	if v.ES == nil {
		t.Note = "It is not known: " + v.UnknownES
		return t
	}
	e := v.ES
	per, cost := "–", "unknown"
	if e.Cost != nil {
		cost = report.Number(*e.Cost, 2)
	}
	if e.PerCoin != nil {
		per = report.Number(*e.PerCoin, 3)
	}
	t.Add(fmt.Sprintf("ES %s, %d %s, in %s", report.Number(100*e.Confidence, 1)+"%", e.Days, plural("day", e.Days), v.Coin), report.Number(e.Before, 2), report.Number(e.After, 2), report.Number(e.Removed, 2), cost, per)
	notes := append([]string{fmt.Sprintf("%s scenarios, seed %d: %s", count(e.Scenarios.Count), e.Scenarios.Seed, e.Scenarios.Model)}, e.Scenarios.Notes...)
	if e.Scenarios.Assumed {
		t.Basis = report.Assumed
	}
	for i := range notes {
		notes[i] = capital(notes[i])
	}
	t.Note = strings.Join(notes, ". ") + ". Of all that is asked for, once it is minted; a premium buys cover for the whole term, of which the horizon may be a part."
	return t
}
