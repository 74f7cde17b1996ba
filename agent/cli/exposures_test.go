package cli

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// vaulted is a fund with 300 of 1,000 USDC: 100 of aTokens, of which it owes 40,
// and 200 through a vault. 50 of bad debt are outstanding, 200 were recorded.
func vaulted() *agent.Observation {
	n := func(units uint64) amount.Amount { return amount.New(units * 1e6) }
	ref := protection.Reference{Kind: protection.AaveReserve, Market: protection.Address{1}, Asset: protection.Address{2}}
	return &agent.Observation{
		Exposures: []protection.Exposure{{
			Reference: ref, Symbol: "USDC", Decimals: 6, Amount: n(300), Supply: n(1000), Withdrawable: n(120), Idle: n(120), Deficit: n(40), Stranded: n(10), Debt: n(40),
			SupplyRate: amount.New(4e16).MulDiv(amount.New(1e9), amount.New(1)),
			Cover:      []protection.FirstLoss{{Amount: n(20), After: n(30), Basis: protection.Observed, Source: "Umbrella"}, {Amount: n(5), Basis: protection.Assumed, Source: "lending.firstLoss"}},
			Holders: []protection.Claim{
				{Holder: protection.Address{3}, Amount: n(100), Debt: n(40), HealthFactor: amount.New(19e17), Withdrawable: n(50)},
				{Holder: protection.Address{3}, Via: protection.Address{4}, Shares: n(7), Amount: n(200), Outside: n(33), Withdrawable: n(120), Problem: "the vault lets no more be withdrawn now"},
				{Holder: protection.Address{5}},
			},
		}},
		Series: []protection.Series{
			{ID: protection.Address{6}, Symbol: "h1", Reference: ref, Asset: ref.Asset, Decimals: 6, State: protection.Active, Loss: n(200), Exhaustion: n(1000)},
			{ID: protection.Address{7}, Symbol: "h2", Reference: ref, Asset: ref.Asset, Decimals: 6, State: protection.Triggered, Fraction: protection.WAD},
		},
		Holdings: []trade.Holding{{Series: protection.Address{6}, Held: n(10)}, {Series: protection.Address{7}, Held: n(1)}},
	}
}

func TestClaimsShowGrossNetAndWhatCannotBeWithdrawn(t *testing.T) {
	list := positionTables(vaulted())
	rows := func(i int) []string {
		var out []string
		for _, r := range list[i].Rows {
			out = append(out, strings.Join(r, " | "))
		}
		return out
	}
	if got, want := rows(0), []string{"USDC | 300 | 30.0000% | 40 | 120 | 180 | 4.00%"}; !slices.Equal(got, want) {
		t.Errorf("by asset %q, want %q", got, want)
	}
	three, four := "0x0300000000000000000000000000000000000000", "0x0400000000000000000000000000000000000000"
	if got, want := rows(1), []string{"USDC | " + three + " | – | 100 | – | 40 | 1.9000 | 50", "USDC | " + three + " | " + four + " | 200 | 33 | 0 | – | 120"}; !slices.Equal(got, want) {
		t.Errorf("by holder %q, want %q", got, want)
	}
	// A share of 30%: of 200 recorded; of 50 less 20 of Umbrella's and 5 assumed, 25;
	// less what a triggered series owes, 1, and a fifth of 10 tokens.
	if got, want := rows(2), []string{"USDC | 50 | 10 | 60 | 7.5 | 11 | 1 | 2 | 4.5"}; !slices.Equal(got, want) {
		t.Errorf("losses %q, want %q", got, want)
	}
	if !strings.Contains(list[2].Note, "What was claimed is cash by now") {
		t.Errorf("the note of the losses is %q", list[2].Note)
	}
	if list[2].Basis != report.Assumed || !strings.Contains(list[2].Note, "20 beyond 30 (Umbrella, observed)") || !strings.Contains(list[2].Note, "5 (lending.firstLoss, assumed)") {
		t.Errorf("losses are %s, %q", list[2].Basis, list[2].Note)
	}
	if !strings.Contains(list[1].Note, "the vault lets no more be withdrawn now") {
		t.Errorf("the note of the holders' table is %q", list[1].Note)
	}
}

func TestABookSaysThatItDidNotLookAtProtection(t *testing.T) {
	tables := unprotected(vaulted().Exposures).tables()
	if got := strings.Join(tables[2].Rows[0], " | "); got != "USDC | 50 | 10 | 15 | 7.5 | – | – | – | 7.5" {
		t.Errorf("losses %q", got)
	}
	if !strings.Contains(tables[2].Note, "hedgerow positions") {
		t.Errorf("note %q", tables[2].Note)
	}
}

func TestPositionsAsJSONHaveClaimsAndLosses(t *testing.T) {
	o := vaulted()
	var out bytes.Buffer
	if err := json.NewEncoder(&out).Encode(positionView{o, observed(o).Losses}); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Exposures []protection.Exposure `json:"exposures"`
		Series    []protection.Series   `json:"series"`
		Losses    []protection.Loss     `json:"losses"`
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Exposures) != 1 || len(got.Losses) != 1 || len(got.Series) != 2 || got.Exposures[0].Holders[1].Outside.IsZero() || got.Losses[0].Net != amount.New(4.5e6) {
		t.Errorf("read %+v", got)
	}
}
