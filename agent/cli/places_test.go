package cli

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var update = flag.Bool("update", false, "write the golden files of tables anew")

// golden compares tables with what a person looked at.
func golden(t *testing.T, name string, tables []report.Table) {
	t.Helper()
	path, got := filepath.Join("testdata", name), text(t, tables)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not what it was: look at it, and write it anew with -update if it is right:\n%s", path, got)
	}
}

// routed is the story of a purchase that went to another venue than its target's,
// shadowed on paper.
func routed() wire.Story {
	usd := func(n uint64) amount.Amount { return amount.New(n * 1e4) } // cents
	wanted, rival, far := protection.Address{1}, protection.Address{2}, protection.Address{3}
	reference := protection.Reference{Kind: protection.AaveReserve, Market: protection.Address{9}, Asset: protection.Address{8}}
	order := trade.Order{Venue: "rival", Series: rival, Symbol: "RV-USDC-A", Decimals: 6, Action: trade.Buy, Amount: usd(2_000_000), Quote: usd(12_345), Limit: usd(12_500)}
	in := trade.Intent{Identity: trade.Identity{Venue: "rival", Action: trade.Buy}, Series: rival, Symbol: "RV-USDC-A", Decimals: 6, Amount: order.Amount, Quote: order.Quote, Limit: order.Limit,
		Route: &trade.Route{For: wanted, Amount: usd(4_000_000), Why: "cheapest in all: 20000 of RV-USDC-A on rival and 20000 of HG-USDC-A on reference; FAR-A on far is out: paused",
			Candidates: []trade.Candidate{
				{Venue: "reference", Series: wanted, Symbol: "HG-USDC-A", Amount: usd(4_000_000), Quote: usd(30_000), Gas: usd(40), Resale: usd(27_000), Basis: usd(100), Total: usd(33_140),
					Failure: "2%: our estimate", Takes: usd(2_000_000)},
				{Venue: "rival", Series: rival, Symbol: "RV-USDC-A", Amount: usd(2_000_000), Quote: usd(12_345), Gas: usd(40), Resale: usd(11_110), NoBid: true, Basis: usd(2500), Total: usd(16_120),
					Failure: "not stated: taken as certain", Takes: usd(2_000_000)},
				{Venue: "far", Series: far, Symbol: "FAR-A", Amount: usd(4_000_000), Out: "paused"},
			}}}
	fill := func(price amount.Amount, refused string) trade.PaperFill {
		return trade.PaperFill{Venue: "shadow", Of: "rival", Block: trade.Block{Number: 7}, Order: order, Price: price, Refused: refused}
	}
	bank := protection.Fact{What: protection.Custody, Value: "one-bank", Basis: protection.Assumed, Source: "due diligence"}
	record := &agent.Record{Policy: agent.Policy{Bounds: limits.Bounds{}}, Observation: &agent.Observation{
		Series: []protection.Series{{ID: wanted, Reference: reference}, {ID: rival, Reference: reference}},
		SeriesFacts: []agent.SeriesFacts{{Series: wanted, Facts: []protection.Fact{protection.Observe(protection.PoolAsset, protection.Address{7}, "asset() of the pool")}},
			{Series: rival, Facts: []protection.Fact{protection.Observe(protection.PoolAsset, protection.Address{8}, "asset() of the pool"), bank}}},
		ReferenceFacts: []agent.ReferenceFacts{{Reference: reference, Facts: []protection.Fact{protection.Observe(protection.Oracle, protection.Address{6}, "the lending market's oracle"), bank}}}}}
	s := wire.Story{Standing: trade.Standing{Intent: in}, Record: record, Paper: []trade.PaperFill{fill(usd(12_344), ""), fill(usd(12_400), ""), fill(amount.Amount{}, "market is paused")}}
	s.Slot.ID = trade.Slot{Schedule: "blocks", At: time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)}.ID()
	return s
}

func TestExplainShowsPlacesFactsAndPaper(t *testing.T) {
	golden(t, "places-buy.txt", placeTables(routed()))
	s := routed()
	s.Standing.Intent.Identity.Action = trade.Sell
	s.Standing.Intent.Route.Why = "brings most: 20000 of RV-USDC-A on rival"
	golden(t, "places-sell.txt", placeTables(s)[:1])
	if got := placeTables(wire.Story{}); len(got) != 0 {
		t.Errorf("tables of an order that went nowhere else: %+v", got)
	}
}

func TestStatusShowsWhatPaperFilled(t *testing.T) {
	var list []wire.Paper
	for i, f := range routed().Paper {
		list = append(list, wire.Paper{Slot: trade.Slot{Schedule: "blocks", At: time.Date(2026, 3, 2, i, 0, 0, 0, time.UTC)}.ID(), PaperFill: f})
	}
	golden(t, "paper.txt", []report.Table{paperTable(list)})
}
