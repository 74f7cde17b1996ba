package wire

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"text/template"
	"time"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// worldConfig is the configuration that an agent of a devnet world runs with: a
// file like any other, so that `hedgerow run` could be pointed at the same node.
var worldConfig = template.Must(template.New("config").Funcs(template.FuncMap{"address": config.Checksummed}).Parse(`# The demo's agent. Written for a devnet; the key in it is worth nothing.
portfolio: demo
chain:
  id: {{.ChainID}}
  endpoint: {{.URL}}
  batchReader: "{{address .At.BatchReader}}"
  timeout: 30s
  finality: {depth: 2}
lending:
  - name: devnet-market
    protocol: aave
    provider: "{{address .At.Provider}}"
    fromBlock: {{.At.FromBlock}}
    holders: ["{{address .At.Fund}}"]
    reserves: ["{{address .USDC}}"]
    feeds:
{{- range .Feeds}}
      - {asset: "{{address .Asset}}", feed: "{{address .Feed}}", heartbeat: 1h}
{{- end}}
venues:
  - name: reference
    kind: market
    market: "{{address .At.Market}}"
    guard: "{{address .At.Guard}}"
    fromBlock: {{.At.FromBlock}}
{{- if .Two}}
  - {name: shadow, kind: paper, of: reference} # fills the same orders without money
{{- end}}
wallet:
  keystore: agent.keystore.json
  passwordFile: agent.password
  feeCap: 600 gwei
  choresFeeCap: 2000 gwei
  tip: 2 gwei
  gasReserve: 0.5 ETH
schedule:
  - {name: blocks, everyBlocks: 1}
# Two views of the same risk, each in a process of its own: a plain crash, and a
# deeper one that the fund wants covered only in part.
strategies:
  - name: crash-35
    builtin: coverage
    weight: 60%
    deadline: 10s
    parameters: {crashDrop: 0.35}
  - name: crash-50
    builtin: coverage
    weight: 40%
    deadline: 10s
    parameters: {crashDrop: 0.5}
desk:
  minimumOrder: 1000 USDC
  band: 5%
  slippage: 2%
  orderTTL: 30m # the world makes a block every ten minutes
{{- if .Two}}
  routing: {across: venues, parts: 4, gasAsset: "{{address .WETH}}"} # two pools sell the same layers
{{- end}}
limits:
  perOrderPremium: 10000 USDC
  premiumPerDay: 40000 USDC
  coverToExposure: 100%
  poolSharePerCycle: 20%
  dataAge: 10m
  priceDeviation: 2%
  gasPerDay: 2 ETH
  premiumLifetime: 1000000 USDC
  coverPerAsset: 100000000 USDC
  withoutFeed: 1%
  settlementDeviation: 2%
  ordersPerHour: 60
  minimumPremium: 1%
  maximumPremium: 1000%
  saleFloor: 10%
  consecutiveFailures: 5
  drawdown: 1000000 USDC
  # What the fund could lose, measured before and after every order. A devnet has no
  # past prices to draw scenarios from, so this is a stress and what is observed.
  risk:
    partial: buy
    stresses: [{name: fall-35, all: 35%}]
    bounds:
      - {measure: stressLoss, scenario: fall-35, most: 150000 USDC, kind: hard}
      - {measure: collateralShare, most: 90%, kind: soft}
{{- if .Two}}
  triggerFailure: [{kind: aave-reserve, probability: 2%, source: "assumed by the demo"}]
{{- end}}
journal: journal.db
`))

// InWorld puts an agent together for a devnet world, from files that it writes
// into dir, under a clock that stands at the world's blocks.
func InWorld(ctx context.Context, w *world.World, dir string, seed uint64, log *slog.Logger) (*Runtime, error) {
	path, err := WriteAgent(w, dir)
	if err != nil {
		return nil, err
	}
	known, err := Known()
	if err != nil {
		return nil, err
	}
	c, err := config.Load(path, known)
	if err != nil {
		return nil, err
	}
	return Open(ctx, c, Options{Clock: clock.NewManual(w.Head().Time), Seed: seed, Log: log})
}

// WriteAgent writes the configuration, key and password of a world's agent into
// dir and returns the configuration's path.
func WriteAgent(w *world.World, dir string) (string, error) {
	type pair struct{ Asset, Feed protection.Address }
	at := w.Addresses()
	var feeds []pair
	for i := range at.Token {
		feeds = append(feeds, pair{at.Token[i], at.Second[i]})
	}
	var text bytes.Buffer
	if err := worldConfig.Execute(&text, struct {
		ChainID uint64
		URL     string
		At      world.Addresses
		USDC    protection.Address
		WETH    protection.Address
		Feeds   []pair
		Two     bool // pools
	}{w.ChainID(), w.URL(), at, at.Token[day.USDC], at.Token[day.ETH], feeds, at.Rival != protection.Address{}}); err != nil {
		return "", fmt.Errorf("write the agent's configuration: %w", err)
	}
	path := filepath.Join(dir, "hedgerow.yaml")
	if err := os.WriteFile(path, text.Bytes(), 0o600); err != nil {
		return "", fmt.Errorf("write the agent's configuration: %w", err)
	}
	if err := writeKey(dir, w.AgentKey()); err != nil {
		return "", fmt.Errorf("write the agent's key: %w", err)
	}
	return path, nil
}

// writeKey makes a keystore file and its password file, as geth would.
func writeKey(dir string, key *ecdsa.PrivateKey) error {
	const password = "demo" // of a key that anyone can derive from the seed
	id, err := uuid.NewRandom()
	if err != nil {
		return err
	}
	b, err := keystore.EncryptKey(&keystore.Key{Id: id, Address: crypto.PubkeyToAddress(key.PublicKey), PrivateKey: key}, password, keystore.LightScryptN, keystore.LightScryptP)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "agent.keystore.json"), b, 0o600); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "agent.password"), []byte(password+"\n"), 0o600)
}

// Cycle moves a manual clock to the block and runs the slot that is due there.
func (r *Runtime) Cycle(ctx context.Context, at trade.Block) (agent.Record, error) {
	r.set(at.Time)
	records, err := r.Step(ctx, at)
	r.keepWatch(ctx, at, records, err)
	if len(records) != 1 {
		return agent.Record{}, fmt.Errorf("%d slots are due at block %d, not one: %w", len(records), at.Number, err)
	}
	return records[0], err
}

// Advance follows open intents at a block and decides nothing.
func (r *Runtime) Advance(ctx context.Context, at trade.Block) error {
	r.set(at.Time)
	if r.trader == nil {
		return nil
	}
	return r.trader.Advance(ctx, at)
}

// set moves the clock when it is one that is moved by hand.
func (r *Runtime) set(t time.Time) {
	if m, ok := r.opts.Clock.(*clock.Manual); ok {
		m.Set(t)
	}
}

// Intents are all that the journal has, in order.
func (r *Runtime) Intents(ctx context.Context) ([]trade.Standing, error) {
	list, err := r.Journal.Intents(ctx, maxListed)
	for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
		list[i], list[j] = list[j], list[i]
	}
	return list, err
}

const maxListed = 1 << 20
