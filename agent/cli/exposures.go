package cli

import (
	"fmt"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// claims is the fund's side of a lending market, as commands show it.
type claims struct {
	Exposures []protection.Exposure `json:"exposures"`
	// Losses are the exposures', in their order.
	Losses []protection.Loss `json:"losses"`
	// protected says that the fund's protection was looked at.
	protected bool
}

// unprotected are claims where nobody looked at the fund's protection.
func unprotected(list []protection.Exposure) claims {
	c := claims{Exposures: list}
	for _, e := range list {
		c.Losses = append(c.Losses, protection.LossOf(e, nil, nil))
	}
	return c
}

// observed are an observation's claims, with the protection that is held.
func observed(o *agent.Observation) claims {
	held := map[protection.Address]amount.Amount{}
	for _, h := range o.Holdings {
		held[h.Series] = h.Held
	}
	c := claims{Exposures: o.Exposures, protected: true}
	for _, e := range o.Exposures {
		c.Losses = append(c.Losses, protection.LossOf(e, o.Series, held))
	}
	return c
}

// tables show the claims by asset, by holder, and what they lose.
func (c claims) tables() []report.Table { return []report.Table{c.byAsset(), c.byHolder(), c.losses()} }

func (c claims) byAsset() report.Table {
	t := report.Table{Title: "The fund's claims", Basis: report.Observed,
		Columns: columns("asset", ">claim", ">of all claims", ">own debt", ">withdrawable now", ">not withdrawable", ">earns a year"),
		Note:    "Own debt is not taken off a claim: a loss falls on the whole of it."}
	for i, e := range c.Exposures {
		t.Add(e.Symbol, money(e.Amount, e.Decimals), fmt.Sprintf("%.4f%%", 100*e.Share()), money(e.Debt, e.Decimals), money(e.Withdrawable, e.Decimals),
			money(c.Losses[i].Locked, e.Decimals), fmt.Sprintf("%.2f%%", 100*e.SupplyRate.Float(27)))
	}
	return t
}

// byHolder leaves out holders that have nothing of an asset and owe nothing.
func (c claims) byHolder() report.Table {
	t := report.Table{Title: "By holder", Basis: report.Observed,
		Columns: columns("asset", "holder", "via", ">claim", ">outside", ">own debt", ">HF", ">withdrawable now"),
		Note:    "Together no more can be withdrawn than the market has idle."}
	var vaulted, borrowed bool
	var notes []string
	for _, e := range c.Exposures {
		for _, x := range e.Holders {
			if x.Amount.IsZero() && x.Debt.IsZero() && x.Shares.IsZero() {
				continue
			}
			via, outside, hf := "–", "–", "–"
			if x.Via != (protection.Address{}) {
				via, outside, vaulted = config.Checksummed(x.Via), money(x.Outside, e.Decimals), true
			}
			if !x.HealthFactor.IsZero() {
				hf, borrowed = report.Number(x.HealthFactor.Float(18), 4), true
			}
			t.Add(e.Symbol, config.Checksummed(x.Holder), via, money(x.Amount, e.Decimals), outside, money(x.Debt, e.Decimals), hf, money(x.Withdrawable, e.Decimals))
			if x.Problem != "" {
				notes = append(notes, fmt.Sprintf("%s of %s: %s.", e.Symbol, config.Checksummed(x.Holder), x.Problem))
			}
		}
	}
	if borrowed {
		notes = append([]string{"HF is that of the account that has the aTokens: below 1 they can be seized."}, notes...)
	}
	if vaulted {
		notes = append([]string{"Outside is what a vault says its shares are worth beyond its part of the market: its cash, and other markets."}, notes...)
	}
	t.Note = strings.Join(append([]string{t.Note}, notes...), " ")
	return t
}

func (c claims) losses() report.Table {
	t := report.Table{Title: "What the claims lose", Basis: report.Observed,
		Columns: columns("asset", ">bad debt", ">stranded", ">gross loss", ">after first-loss cover", ">protection held", ">pays for sure", ">pays by the loss so far", ">net loss"),
		Note: "Bad debt is what is outstanding; stranded is the part left with borrowers who have nothing, for which nothing pays. Gross loss is the fund's share of all bad debt that is known of, covered since or not. " +
			"Net loss is its share of what is outstanding less first-loss cover, less what its protection pays."}
	if c.protected {
		t.Note += " What was claimed is cash by now, and not taken off again."
	} else {
		t.Note += " Protection was not looked at: `hedgerow positions` does."
	}
	for i, e := range c.Exposures {
		l := c.Losses[i]
		m := func(a amount.Amount) string { return money(a, e.Decimals) }
		held, proven, modelled := "–", "–", "–"
		if c.protected {
			held, proven, modelled = m(l.Held), m(l.Proven), m(l.Modelled)
		}
		if !l.Modelled.IsZero() && t.Basis != report.Assumed {
			t.Basis = report.Modelled
		}
		if l.Basis == protection.Assumed {
			t.Basis = report.Assumed
		}
		t.Add(e.Symbol, m(l.BadDebt), m(e.Stranded), m(l.Gross), m(l.Supplier), held, proven, modelled, m(l.Net))
		for _, f := range e.Cover {
			after := ""
			if !f.After.IsZero() {
				after = " beyond " + m(f.After)
			}
			t.Note += fmt.Sprintf(" Before the suppliers of %s stand %s%s (%s, %s).", e.Symbol, m(f.Amount), after, f.Source, f.Basis)
		}
	}
	return t
}
