package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func (a *app) positionsCommand() *cobra.Command {
	return a.wantsConfig(&cobra.Command{
		Use:   "positions",
		Short: "Show the fund's claims, its cover and what the cover would fetch",
		Long: `Read the fund's claims and its protection at the newest block. It needs no key,
and runs beside an agent; what that agent has promised and not yet done is
counted under buying and selling. Gross loss, net loss and what cannot be withdrawn
are three numbers.`,
		Example: "  hedgerow positions --config hedgerow.yaml",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, _, err := a.liveConfig()
			if err != nil {
				return err
			}
			o, err := wire.Look(cmd.Context(), c, a.log())
			if err != nil {
				return err
			}
			if err := a.print(positionView{o, observed(o).Losses}, positionTables(o)...); err != nil {
				return err
			}
			var missing []error
			for _, p := range o.Problems {
				missing = append(missing, fmt.Errorf("%s: %s", p.Source, p.Text))
			}
			return errors.Join(missing...)
		},
	})
}

// positionView is an observation, and what its claims lose.
type positionView struct {
	*agent.Observation
	Losses []protection.Loss `json:"losses"` // as the exposures
}

func positionTables(o *agent.Observation) []report.Table {
	out := observed(o).tables()
	out[0].Title += fmt.Sprintf(" at block %d, %s", o.Block.Number, instant(o.Block.Time))
	cover := report.Table{Title: "Protection", Basis: report.Observed,
		Columns: columns("series", "state", "expires", ">held", ">waiting for mint", ">buying", ">selling", ">bid for all held", ">reference loss", ">pays"),
		Note:    "Cover that waits for its mint, or is being bought, is not cover yet. The bid is what selling all of it would bring now; – is no bid, worth nothing in the books."}
	for i, s := range o.Series {
		h := trade.Holding{}
		if i < len(o.Holdings) {
			h = o.Holdings[i]
		}
		bid := "–"
		for _, q := range o.Quotes {
			if q.Series == s.ID && q.Action == trade.Sell {
				bid = money(q.Total, s.Decimals)
			}
		}
		pays := "–"
		if s.State.Resolved() {
			pays = money(protection.Payout(h.Held, s.Fraction), s.Decimals)
		}
		cover.Add(s.Symbol, s.State.String(), instant(s.Expiry), money(h.Held, s.Decimals), money(h.Pending, s.Decimals),
			money(h.Buying, s.Decimals), money(h.Selling, s.Decimals), bid, money(s.Loss, s.Decimals), pays)
	}
	out = append(out, cover)
	if len(o.Pools) > 0 {
		out = append(out, stakeTable(o))
	}
	if len(o.Series) > 0 {
		paid := o.Series[0].Asset
		cash := report.Table{Title: "In the guard", Basis: report.Observed, Columns: columns("asset", "token", ">cash")}
		cash.Add(symbolOf(o, paid), config.Checksummed(paid), money(o.Cash, o.Series[0].Decimals))
		out = append(out, cash)
	}
	return out
}

// symbolOf is what people call an asset that was observed; – when nobody said.
func symbolOf(o *agent.Observation, asset protection.Address) string {
	for _, x := range o.Prices {
		if x.Asset == asset && x.Symbol != "" {
			return x.Symbol
		}
	}
	return "–"
}

// money is an amount in whole units with grouped thousands.
func money(a amount.Amount, decimals uint8) string { return report.Group(a.Format(decimals)) }
