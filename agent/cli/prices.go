package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func (a *app) pricesCommand() *cobra.Command {
	return a.wantsJournal(&cobra.Command{
		Use:   "prices",
		Short: "Show each asset's price from the protocol's oracle and from its feed, and their ages",
		Long: `Read the journal, also while an agent writes it: the price by the lending protocol's own oracle and
by the independent feed, how far they are apart, how old the feed's is and may be, what the limits
made of it, and where the oracle has its price from. All as the last recorded cycle saw it.

The protocol's oracle prices the book; the feed only checks it. A source of the oracle's that is old,
or says no age, is shown and stops nothing: no heartbeat of it is known here.`,
		Example: "  hedgerow prices --config hedgerow.yaml\n  hedgerow prices --journal hedgerow.db --json | jq '.prices[] | select(.verdict != \"ok\")'",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			path, err := a.findJournal()
			if err != nil {
				return err
			}
			p, err := wire.ReadPrices(cmd.Context(), path)
			if err != nil {
				return err
			}
			return a.print(p, pricesTable(p), sourcesTable(p))
		},
	})
}

func pricesTable(p wire.Pricing) report.Table {
	t := report.Table{Title: fmt.Sprintf("Prices as of %s, block %d, %s", p.Slot, p.Block.Number, instant(p.Block.Time)), Basis: report.Observed,
		Columns: columns("asset", ">oracle", ">feed", ">apart", ">age", ">heartbeat", "limits", "why")}
	for _, x := range p.Prices {
		name, oracle := x.Symbol, money(x.Oracle, x.OracleDecimals)
		if x.Settlement {
			name, oracle = name+" (settlement)", "–"
		}
		fed, apart, age, beat := "–", "–", "–", "–"
		if !x.FeedAt.IsZero() {
			fed, beat = money(x.Feed, x.FeedDecimals), span(x.Heartbeat)
		}
		if x.Check != nil {
			age = aged(x.Check.AgeSeconds)
			if x.Check.Deviation != nil {
				apart = wire.Percent(*x.Check.Deviation)
			}
		}
		t.Add(name, oracle, fed, apart, age, beat, x.Verdict, oneLine(plain(x.Why), 80))
	}
	t.Note = "USD for a whole token. Apart is |oracle − feed| / feed; an age is the block's time less that of the price."
	return t
}

func sourcesTable(p wire.Pricing) report.Table {
	t := report.Table{Title: "Where the protocol's oracle has its prices from", Basis: report.Observed, Columns: columns("asset", "source", "written", ">age", "note")}
	for _, x := range p.Prices {
		if x.Settlement || x.Source == nil {
			continue
		}
		s, address, age := x.Source, "–", "–"
		if s.Address != (protection.Address{}) {
			address = config.Checksummed(s.Address)
		}
		if !s.At.IsZero() {
			age = aged(s.AgeSeconds)
		}
		note := s.Note
		if s.Parts > 0 {
			note = joinText(note, fmt.Sprintf("computed from %d feeds, the oldest counts", s.Parts))
		}
		if s.Shared {
			note = joinText(note, "the independent feed is the same: that they agree proves nothing")
		}
		t.Add(x.Symbol, address, instant(s.At), age, oneLine(plain(note), 100))
	}
	if len(t.Rows) == 0 {
		t.Add("–", "not asked in that cycle", "", "", "")
	}
	return t
}

// aged is an age in seconds for people; one below zero is ahead of the block.
func aged(seconds int64) string { return span(time.Duration(seconds) * time.Second) }
