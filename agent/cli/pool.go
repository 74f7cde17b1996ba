package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// managed are the flags of commands that manage what a registry names.
type managed struct {
	registry, endpoint, feeCap, tip string
	dry                             bool
	key                             keyFlags
}

func (m *managed) reads(cmd *cobra.Command) {
	cmd.Flags().StringVar(&m.registry, "registry", "", "the registry that hedgerow deploy wrote")
	cmd.Flags().StringVar(&m.endpoint, "endpoint", "", "the node that is asked (else $HEDGEROW_ENDPOINT)")
}

func (m *managed) writes(cmd *cobra.Command) {
	m.reads(cmd)
	cmd.Flags().StringVar(&m.feeCap, "fee-cap", "100 gwei", "most that is paid per unit of gas")
	cmd.Flags().StringVar(&m.tip, "tip", "1 gwei", "priority fee per unit of gas")
	cmd.Flags().BoolVar(&m.dry, "dry-run", false, "try it, send nothing")
	m.key.add(cmd)
}

func (a *app) registered(m *managed) (wire.Registered, error) {
	if m.registry == "" {
		return wire.Registered{}, usagef("no registry: pass --registry FILE, which hedgerow deploy wrote")
	}
	e, err := endpointOf(m.endpoint)
	return wire.Registered{Registry: m.registry, Endpoint: e, Log: a.log()}, err
}

// manage does one thing to a pool or series.
func (a *app) manage(cmd *cobra.Command, m *managed, action wire.Action, name string, lasting time.Duration) error {
	w, err := a.registered(m)
	if err != nil {
		return err
	}
	o := wire.ManageOptions{Registered: w, Action: action, Name: name, Lasting: lasting, Key: a.key(m.key), DryRun: m.dry}
	for _, x := range []struct {
		to   *config.Wei
		text string
		flag string
	}{{&o.FeeCap, m.feeCap, "--fee-cap"}, {&o.Tip, m.tip, "--tip"}} {
		if err := x.to.UnmarshalText([]byte(x.text)); err != nil {
			return usagef("%s: %w", x.flag, err)
		}
	}
	done, err := wire.Manage(cmd.Context(), o)
	if err != nil {
		return err
	}
	t := report.Table{Columns: columns("what", "contract", ">gas", ">cost, ETH", "transaction")}
	tx := done.Tx.String()
	if !done.Sent {
		tx, t.Note = "–", "Nothing was sent."
	}
	t.Add(done.What, config.Checksummed(done.To), fmt.Sprint(done.Gas), ether(done.Cost), tx)
	return a.print(done, t)
}

// verb is a command that does one thing to a named pool or series.
func (a *app) verb(action wire.Action, noun, short, long string) *cobra.Command {
	m := &managed{}
	cmd := &cobra.Command{Use: string(action) + " " + noun, Short: short, Long: long, Args: exactly(noun),
		RunE: func(cmd *cobra.Command, args []string) error { return a.manage(cmd, m, action, args[0], 0) }}
	m.writes(cmd)
	return cmd
}

// create adds what a plan's fragment says to a registry's market.
func (a *app) create(noun string) *cobra.Command {
	m := &managed{}
	cmd := &cobra.Command{
		Use:   "create PLAN",
		Short: "Add what a plan says to the registry's market",
		Long: `Add ` + noun + `, and whatever else PLAN says, to the market of the registry, and write
them into it. PLAN is one as hedgerow deploy has it, without market; it may name
what the registry has. It is tried, gone on with and verified as a deployment is.`,
		Example: "  hedgerow " + noun + " create more.yaml --registry main.registry.json --dry-run",
		Args:    exactly("PLAN"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if m.registry == "" {
				return usagef("no registry: pass --registry FILE, which hedgerow deploy wrote; for a market of its own use hedgerow deploy")
			}
			return a.deploy(cmd, wire.DeployOptions{Plan: args[0], Registry: m.registry, Key: a.key(m.key), Log: a.log()}, m.dry)
		},
	}
	cmd.Flags().StringVar(&m.registry, "registry", "", "the registry that is added to")
	cmd.Flags().BoolVar(&m.dry, "dry-run", false, "try everything, send nothing")
	m.key.add(cmd)
	return cmd
}

func (a *app) poolCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "pool",
		Short: "List and manage the pools of a registry",
		Long:  "List and manage the pools of underwriters' capital that a registry names. Reading needs a node and the registry; what sends needs a key.",
		Args:  exactly(),
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	c.AddCommand(a.listPools("list", "List the pools", ""), a.listPools("show NAME", "Show one pool", "NAME"), a.create("pool"), a.pausePool(),
		a.verb(wire.ProcessPool, "NAME", "Price the redemptions that are due", "Price the redemptions of a pool that are due. Anyone may."),
		a.verb(wire.AcceptPool, "NAME", "Accept a pool that was offered to its curator", "Take a pool that was offered to the key's account, as its curator."),
		a.verb(wire.AllowPool, "NAME", "Have the guard call a pool", "Allow the registry's guard to call a pool, and note it in the registry. Only the guard's owner may."))
	return c
}

func (a *app) listPools(use, short, name string) *cobra.Command {
	m := &managed{}
	var names []string
	if name != "" {
		names = []string{name}
	}
	cmd := &cobra.Command{Use: use, Short: short, Args: exactly(names...),
		RunE: func(cmd *cobra.Command, args []string) error {
			w, err := a.registered(m)
			if err != nil {
				return err
			}
			list, err := wire.ReadPools(cmd.Context(), w)
			if err != nil {
				return err
			}
			if name != "" {
				for _, p := range list {
					if string(p.Name) == args[0] || p.Symbol == args[0] {
						return a.print(p, poolTable(p))
					}
				}
				return usagef("the registry has no pool %q: hedgerow pool list shows them", args[0])
			}
			return a.print(list, poolTable(list...))
		}}
	m.reads(cmd)
	return cmd
}

func poolTable(list ...wire.PoolView) report.Table {
	t := report.Table{Columns: columns("pool", "address", "asset", ">capital", ">free", ">used", ">shares", ">queued", ">series", "paused until", "curator")}
	for _, p := range list {
		used := "–"
		if !p.Assets.IsZero() {
			used = fmt.Sprintf("%.1f%%", 100*p.Reserved.Float(p.Decimals)/p.Assets.Float(p.Decimals))
		}
		until := "–"
		if p.PausedUntil > 0 {
			until = instant(time.Unix(int64(p.PausedUntil), 0))
		}
		curator := p.Owner.String()
		if p.Owner != p.Curator {
			curator += ", until " + p.Curator.String() + " accepts it"
		}
		m := func(v amount.Amount) string { return money(v, p.Decimals) }
		t.Add(string(p.Name), p.Address.String(), p.AssetSymbol, m(p.Assets), m(p.Free), used, m(p.Shares), m(p.Queued), fmt.Sprint(p.Unresolved), until, curator)
	}
	return t
}

func (a *app) pausePool() *cobra.Command {
	m := &managed{}
	cmd := &cobra.Command{
		Use: "pause NAME TIME", Short: "Stop a pool's sales for a time",
		Long:    "Stop a pool's sales for a TIME such as 12h, from now. Claims, redemptions and refunds go on, and the pause ends by itself. Only the curator may.",
		Example: "  hedgerow pool pause usdc 12h --registry main.registry.json --keystore curator.json",
		Args:    exactly("NAME", "TIME"),
		RunE: func(cmd *cobra.Command, args []string) error {
			d, err := time.ParseDuration(args[1])
			if err != nil || d <= 0 {
				return usagef("%q is no time such as 12h", args[1])
			}
			return a.manage(cmd, m, wire.PausePool, args[0], d)
		},
	}
	m.writes(cmd)
	return cmd
}
