package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) seriesCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "series",
		Short: "List and manage the series of a registry",
		Long:  "List and manage the series of protection that a registry names. Reading needs a node and the registry; what sends needs a key.",
		Args:  exactly(),
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	c.AddCommand(a.listSeries(), a.create("series"),
		a.verb(wire.PokeSeries, "SYMBOL", "Have a series' gauge read its source", "Have the gauge of a series read its source. Anyone may."),
		a.verb(wire.SettleSeries, "SYMBOL", "Fix a series' payout when it is decided", "Poke a series' gauge, and fix its payout when it is decided; otherwise nothing changes. Anyone may."),
		a.verb(wire.SalvageSeries, "SYMBOL", "Give what nobody claimed in time back to the pool", "After the claim window, give what nobody claimed back to the pool. Anyone may."))
	return c
}

func (a *app) listSeries() *cobra.Command {
	m := &managed{}
	cmd := &cobra.Command{Use: "list", Short: "List the series", Args: exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			w, err := a.registered(m)
			if err != nil {
				return err
			}
			list, err := wire.ReadSeries(cmd.Context(), w)
			if err != nil {
				return err
			}
			pools, err := wire.ReadPools(cmd.Context(), w)
			if err != nil {
				return err
			}
			return a.print(list, seriesTable(list, pools))
		}}
	m.reads(cmd)
	return cmd
}

func seriesTable(list []wire.SeriesState, pools []wire.PoolView) report.Table {
	t := report.Table{Columns: columns("series", "state", "pool", ">minted", ">pending", ">can be bought", "expires", "gauge read", "address")}
	for _, s := range list {
		for _, p := range pools {
			if p.Address != s.Terms.Pool {
				continue
			}
			state := s.State
			if !s.Fraction.IsZero() {
				state += fmt.Sprintf(", pays %.2f%%", 100*s.Fraction.Float(18))
			}
			t.Add(s.Symbol, state, string(p.Name), money(s.Minted, p.Decimals), money(s.PendingMint, p.Decimals), money(s.AskCapacity, p.Decimals),
				instant(time.Unix(int64(s.Terms.Expiry), 0)), instant(time.Unix(int64(s.GaugeAt), 0)), s.Address.String())
		}
	}
	return t
}
