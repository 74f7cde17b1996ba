package cli

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func exposureTable(list []protection.Exposure) report.Table {
	t := report.Table{Title: "The fund's claims", Basis: report.Observed,
		Columns: columns("asset", ">claim", ">of all claims", ">withdrawable now", ">bad debt outstanding")}
	for _, e := range list {
		t.Add(e.Symbol, money(e.Amount, e.Decimals), fmt.Sprintf("%.4f%%", 100*e.Share()), money(e.Withdrawable, e.Decimals), money(e.Deficit, e.Decimals))
	}
	return t
}
