package wire_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// mining is a clock by which a block is mined whenever somebody waits.
type mining struct {
	clock.Clock
	mine func(ctx context.Context) (trade.Block, error)
}

func (m mining) Until(ctx context.Context, _ time.Time) error {
	_, err := m.mine(ctx)
	return err
}

// What hedgerow deploy writes, hedgerow run reads: market, guard and series, with
// no address in the agent's configuration.
func TestAnAgentReadsTheMarketOfARegistryThatWasDeployed(t *testing.T) {
	d, err := day.Synthetic(3, day.Crash, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: 3, Day: d, Borrowers: 12})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.Close() })
	at, hex, dir := w.Addresses(), config.Checksummed, t.TempDir()
	plan := filepath.Join(dir, "plan.yaml")
	if err := os.WriteFile(plan, fmt.Appendf(nil, `name: fresh
chain: {id: %d, endpoint: "%s", confirmations: 1}
deployer: {devnet: dealer, seed: 3, feeCap: 2000 gwei, tip: 1 gwei}
market: {spread: 5%%}
pools: [{name: usdc, asset: "%s", title: Underwriters, symbol: hgUSDC}]
models:
  - name: rate
    pool: usdc
    level: 8%%
    curve: {kink: 80%%, slope1: 0.5, slope2: 10}
    drift: {target: 60%%, speed: 2, least: 1%%, most: 200%%}
    floor: {base: 2%%, most: 50%%, perHour: 0.5%%}
    delay: 48h
gauges: [{name: deficit, kind: aave-reserve, market: "%s", asset: "%s", maxAge: 4h}]
guard:
  agent: "%s"
  caps: [{pool: usdc, perCall: 25000 USDC, perDay: 100000 USDC}]
series:
  - {symbol: FRESH, title: A layer, pool: usdc, gauge: deficit, model: rate, resolver: "%s", attachment: 0 USDC, exhaustion: 1000 USDC, expiry: 2026-06-30T12:00:00Z, waitingPeriod: 1h, claimWindow: 168h}
`, w.ChainID(), w.URL(), hex(at.Token[day.USDC]), hex(at.Pool), hex(at.Token[day.USDC]), hex(at.Agent), hex(at.Fund)), 0o600); err != nil {
		t.Fatal(err)
	}
	deployed, err := wire.Deploy(t.Context(), wire.DeployOptions{Plan: plan, Clock: mining{clock.System{}, w.Tail}})
	if err != nil {
		t.Fatal(err)
	}

	path, err := wire.WriteAgent(w, dir)
	if err != nil {
		t.Fatal(err)
	}
	text := read(t, path)
	from := strings.Index(text, "    market: ")
	to := from + strings.Index(text[from:], "wallet:")
	text = text[:from] + "    registry: fresh.registry.json\n" + text[to:]
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	known, err := wire.Known()
	if err != nil {
		t.Fatal(err)
	}
	c, err := config.Load(path, known)
	if err != nil {
		t.Fatal(err)
	}
	r, err := wire.Open(t.Context(), c, wire.Options{Clock: clock.NewManual(w.Head().Time), Seed: 1, DryRun: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	x, err := r.Cycle(t.Context(), w.Head())
	if err != nil {
		t.Fatal(err)
	}
	want := protection.Address(deployed.Market.Series[0].Address)
	if !slices.ContainsFunc(x.Observation.Series, func(s protection.Series) bool { return s.ID == want }) || len(x.Observation.Series) != 1 {
		t.Errorf("it sees %+v, problems %v; want series %s", x.Observation.Series, x.Observation.Problems, hex(want))
	}
}
