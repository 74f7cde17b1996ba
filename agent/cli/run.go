package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) runCommand() *cobra.Command {
	var dry bool
	var cycles int
	var seed uint64
	cmd := a.wantsConfig(&cobra.Command{
		Use:   "run",
		Short: "Run the agent",
		Long: `Run the agent until interrupted: follow the chain, run a cycle for every slot of
the schedule, and trade within the limits. At the start it reconciles what it
promised before with the chain; trading comes after.

With --dry-run it decides and shows what would be traded, without a key and
without touching the journal. What it reads of the market is kept in the
checkpoint, so that the next start is quick.`,
		Example: "  hedgerow run --config hedgerow.yaml\n  hedgerow run --dry-run --cycles 1",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cycles < 0 {
				return usagef("--cycles %d: write how many, or leave it out", cycles)
			}
			return a.runAgent(cmd.Context(), wire.Options{DryRun: dry, Seed: seed, Version: a.version, Log: a.log(), Progress: a.watchReading(false).hear, Prompt: wire.Prompt(a.In, a.Err)}, cycles)
		},
	})
	f := cmd.Flags()
	f.BoolVar(&dry, "dry-run", false, "show what would be traded; sign and send nothing")
	f.IntVar(&cycles, "cycles", 0, "end after this many cycles; 0 goes on until interrupted")
	f.Uint64Var(&seed, "seed", 0, "of the strategies' randomness")
	return cmd
}

func (a *app) runAgent(ctx context.Context, o wire.Options, cycles int) (err error) {
	c, _, err := a.loadConfig()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	r, err := wire.Open(ctx, c, o)
	if err != nil {
		return err
	}
	defer func() {
		if e := r.Close(); err == nil {
			err = e
		}
	}()
	if !a.json {
		mode := "trading"
		if o.DryRun {
			mode = "a dry run: nothing is signed or sent"
		}
		fmt.Fprintf(a.Out, "Portfolio %s on chain %d, %s. Interrupt to end.\n", c.Portfolio, c.Chain.ID, mode)
	}
	done := 0
	var broken error
	var said troubles
	err = r.Run(ctx, func(x agent.Record) {
		if broken == nil {
			broken = a.showCycle(x, &said)
		}
		if done++; done == cycles || broken != nil {
			cancel()
		}
	})
	if broken != nil {
		return fmt.Errorf("print a cycle: %w", broken)
	}
	return err
}

// showCycle prints one cycle: a line of JSON, or a line with a table of its
// intents.
func (a *app) showCycle(x agent.Record, said *troubles) error {
	if a.json {
		return json.NewEncoder(a.Out).Encode(x)
	}
	gate := "open"
	if !x.Decision.Open {
		gate = "closed"
	}
	fmt.Fprintf(a.Out, "%s  %s  block %d  %s  gate %s  %d %s\n", instant(x.At), x.Slot.ID(), x.Block.Number, x.Budget.Mode, gate,
		len(x.Decision.Intents), plural("intent", len(x.Decision.Intents)))
	if x.Slot.Why != "" {
		fmt.Fprintf(a.Out, "  why: %s\n", x.Slot.Why)
	}
	for _, line := range said.next(troublesOf(x)) {
		fmt.Fprintln(a.Out, "  "+line)
	}
	if len(x.Decision.Intents) == 0 {
		return nil
	}
	return intentTable("", x.Decision.Intents).WriteText(a.Out)
}

func intentTable(title string, list []trade.Intent) report.Table {
	t := report.Table{Title: title, Columns: columns("intent", "action", "series", ">amount", ">quote", ">worst accepted", "why")}
	for _, in := range list {
		why := ""
		if n := len(in.Reasons); n > 0 {
			why = in.Reasons[n-1].Who + ": " + in.Reasons[n-1].Text.String()
		}
		t.Add(in.ID().Short(), string(in.Identity.Action), in.Symbol, money(in.Amount, in.Decimals), money(in.Quote, in.Decimals), money(in.Limit, in.Decimals), oneLine(why, 80))
	}
	return t
}

// oneLine cuts a text for a table's cell.
func oneLine(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
