package cli

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// keyFlags name who signs.
type keyFlags struct {
	keystore, passwordFile, devnet string
	seed                           uint64
}

func (k *keyFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&k.keystore, "keystore", "", "a geth keystore file, whose key signs")
	cmd.Flags().StringVar(&k.passwordFile, "password-file", "", "the keystore's password (else asked for on the terminal)")
	cmd.Flags().StringVar(&k.devnet, "devnet-account", "", "an account of hedgerow devnet by its name, such as deployer, instead of the plan's account; on no other chain")
	cmd.Flags().Uint64Var(&k.seed, "devnet-seed", 0, "the devnet's seed, with --devnet-account; hedgerow devnet's own default is 1")
}

func (a *app) key(k keyFlags) wire.KeyOptions {
	return wire.KeyOptions{Keystore: k.keystore, PasswordFile: k.passwordFile, Devnet: k.devnet, Seed: k.seed, Prompt: wire.Prompt(a.In, a.Err)}
}

// endpoint is where a node is asked that no plan names.
func endpointOf(flag string) (config.Endpoint, error) {
	if flag == "" {
		flag = os.Getenv("HEDGEROW_ENDPOINT")
	}
	if flag == "" {
		return "", usagef("no node: pass --endpoint, or set HEDGEROW_ENDPOINT")
	}
	var e config.Endpoint
	if err := e.UnmarshalText([]byte(flag)); err != nil {
		return "", &usageError{err}
	}
	return e, nil
}

func (a *app) deployCommand() *cobra.Command {
	var dry, verify bool
	var endpoint string
	var key keyFlags
	cmd := &cobra.Command{
		Use:   "deploy PLAN",
		Short: "Put market, pools, models, gauges, series and guard on a chain from a plan, or hold them against it",
		Long: `Put a protection market on a chain as PLAN says (configs/deploy.yaml is one, with
comments), and write the registry that names every contract with its parameters.

--dry-run tries all of it on the node and sends nothing: what would be created
and where, the gas of each step, the cost now, and whatever is wrong.

Each transaction is written down beside the plan before it is sent. After an
interruption of any kind, run the same command again: it goes on where it was,
and does nothing twice. Use the account for nothing else meanwhile.

--verify takes a registry instead of a plan and holds it against the chain, code
and parameters, whoever deployed it. It exits non-zero when anything differs.`,
		Example: `  hedgerow deploy plan.yaml --dry-run
  hedgerow deploy plan.yaml --keystore deployer.json
  hedgerow deploy --verify main.registry.json --endpoint http://127.0.0.1:8545`,
		Args: exactly("PLAN, or with --verify a REGISTRY"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if verify {
				if dry {
					return usagef("--verify sends nothing: leave --dry-run out")
				}
				e, err := endpointOf(endpoint)
				if err != nil {
					return err
				}
				r, err := wire.VerifyRegistry(cmd.Context(), args[0], e, a.log())
				if r == nil {
					return err
				}
				return errors.Join(a.print(r, reportTables(r)...), err)
			}
			if endpoint != "" {
				return usagef("--endpoint is for --verify: a plan names its node itself")
			}
			return a.deploy(cmd, wire.DeployOptions{Plan: args[0], Key: a.key(key), Log: a.log()}, dry)
		},
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, "try everything, send nothing")
	cmd.Flags().BoolVar(&verify, "verify", false, "hold a registry against its chain")
	cmd.Flags().StringVar(&endpoint, "endpoint", "", "the node that --verify asks (else $HEDGEROW_ENDPOINT)")
	key.add(cmd)
	return cmd
}

// deploy previews a plan or carries it out.
func (a *app) deploy(cmd *cobra.Command, o wire.DeployOptions, dry bool) error {
	if dry {
		p, err := wire.PreviewDeploy(cmd.Context(), o)
		if err != nil {
			return err
		}
		if err := a.print(p, previewTables(p)...); err != nil {
			return err
		}
		if n := len(p.Problems); n > 0 {
			return fmt.Errorf("the plan cannot be carried out: %d problems", n)
		}
		return nil
	}
	sent := false
	o.Show = func(p wire.DeployProgress) {
		sent = sent || !p.Resumed
		if a.json {
			return
		}
		was, where := "", ""
		if p.Resumed {
			was = " (before)"
		}
		if p.Created != ([20]byte{}) {
			where = "  " + config.Checksummed(p.Created)
		}
		fmt.Fprintf(a.Out, "%2d/%d  block %d  %9d gas  %s%s%s\n", p.Step, p.Of, p.Block, p.GasUsed, p.What, where, was)
	}
	d, err := wire.Deploy(cmd.Context(), o)
	if d == nil {
		return err
	}
	if !a.json {
		if !sent {
			fmt.Fprintln(a.Out, "Nothing was sent: all of it stands already.")
		}
		fmt.Fprintf(a.Out, "\nRegistry: %s\n\n", d.Registry)
	}
	return errors.Join(a.print(d, reportTables(d.Report)...), err)
}

func ether(wei amount.Amount) string { return wei.Format(18) }

func previewTables(p *wire.DeployPreview) []report.Table {
	t := report.Table{Title: fmt.Sprintf("What the plan would do on chain %d, at block %d", p.ChainID, p.At.Number), Columns: columns("step", "what", "address", ">gas", ">cost, ETH")}
	for _, f := range p.Steps {
		where := "–"
		if f.Address != nil {
			where = f.Address.String()
		}
		what := f.What
		if f.Done {
			what += " (done)"
		}
		t.Add(f.Key, what, where, fmt.Sprint(f.Gas), ether(f.Cost))
	}
	how := "as the node ran it"
	if !p.Simulated {
		how = "about"
	}
	t.Note = fmt.Sprintf("%d gas (%s), %s ETH at %s gwei a unit, tip included; at most %s gwei are paid. The deployer %s has %s ETH. Nothing was sent.",
		p.Gas, how, ether(p.Cost), p.Price.Format(9), p.Most.Format(9), p.Deployer, ether(p.Balance))
	out := []report.Table{t}
	if len(p.Notes) > 0 {
		out = append(out, lines("Worth knowing", p.Notes))
	}
	if len(p.Problems) > 0 {
		out = append(out, lines("What is wrong", p.Problems))
	}
	return out
}

func lines(title string, list []string) report.Table {
	t := report.Table{Title: title, Columns: columns("what")}
	for _, l := range list {
		t.Add(l)
	}
	return t
}

func reportTables(r *wire.DeployReport) []report.Table {
	var parts []string
	good, bad := map[string]int{}, map[string]int{}
	for _, c := range r.Checks {
		if good[c.Part]+bad[c.Part] == 0 {
			parts = append(parts, c.Part)
		}
		if c.Got == "" {
			good[c.Part]++
		} else {
			bad[c.Part]++
		}
	}
	t := report.Table{Title: fmt.Sprintf("The registry against chain %d, at block %d", r.ChainID, r.At.Number), Columns: columns("part", ">agrees", ">differs")}
	for _, p := range parts {
		t.Add(p, fmt.Sprint(good[p]), fmt.Sprint(bad[p]))
	}
	t.Note = fmt.Sprintf("%d checks of code and parameters, %d differences.", len(r.Checks), len(r.Differences))
	out := []report.Table{t}
	if len(r.Differences) > 0 {
		d := report.Table{Title: "Differences", Columns: columns("part", "what", "registry", "chain")}
		for _, c := range r.Differences {
			d.Add(c.Part, c.What, c.Want, c.Got)
		}
		out = append(out, d)
	}
	if len(r.Notes) > 0 {
		out = append(out, lines("Worth knowing", r.Notes))
	}
	return out
}
