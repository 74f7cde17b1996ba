package deploy_test

import (
	"context"
	"errors"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/deploy"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

const slot = 12 * time.Second

// stage is a chain with what a plan refers to: tokens, a lending pool's deficit, a
// feed.
type stage struct {
	t                   testing.TB
	net                 *devnet.Devnet
	node                *chain.Client
	usdc, lending, feed protection.Address
}

func newStage(t testing.TB) *stage {
	t.Helper()
	net, err := devnet.Start(t.Context(), devnet.Config{Fund: []string{"deployer", "fund", "agent", "other"}, Finality: 2})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := net.Close(); err != nil {
			t.Error(err)
		}
	})
	s := &stage{t: t, net: net}
	other := net.Sender("other")
	put := func(meta *bind.MetaData, args []byte) protection.Address {
		at, err := other.Deploy(append(common.FromHex(meta.Bin), args...))
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	owner := common.Address(other.Address())
	s.usdc = put(&contracts.DevTokenMetaData, contracts.NewDevToken().PackConstructor("USD Coin", "USDC", 6, owner))
	s.lending = put(&contracts.DevDeficitMetaData, contracts.NewDevDeficit().PackConstructor(owner))
	s.feed = put(&contracts.DevFeedMetaData, contracts.NewDevFeed().PackConstructor(8, "ETH / USD", big.NewInt(3000e8), owner))
	s.mine()
	s.node, err = chain.Dial(t.Context(), chain.Options{Endpoint: net.WSURL(), ChainID: net.ChainID(), FinalityTag: "finalized"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.node.Close)
	return s
}

func (s *stage) mine() trade.Block {
	s.t.Helper()
	b, err := s.net.Mine(s.t.Context(), s.net.Head().Time.Add(slot))
	if err != nil {
		s.t.Fatal(err)
	}
	return b
}

// key signs with an account of the devnet.
type key struct {
	net  *devnet.Devnet
	name string
}

func (k key) Address() protection.Address { return k.net.Address(k.name) }

func (k key) Sign(_ context.Context, tx *types.DynamicFeeTx) (*types.Transaction, error) {
	return types.SignNewTx(k.net.Key(k.name), types.LatestSignerForChainID(tx.ChainID), tx)
}

// fees pay twice the base fee and the tip.
type fees struct{}

func (fees) Fees(base, most amount.Amount) (trade.Fees, error) {
	if most.Cmp(base) <= 0 {
		return trade.Fees{}, errors.New("the fee cap is too low")
	}
	return trade.Fees{Cap: amount.Min(base.Plus(base).Plus(amount.New(1e9)), most), Tip: amount.New(1e9)}, nil
}

func (f fees) Bump(last trade.Fees, base, most amount.Amount) (trade.Fees, error) {
	up := func(a amount.Amount) amount.Amount { return a.MulDiv(amount.New(9), amount.New(8)).Plus(amount.New(1)) }
	out := trade.Fees{Cap: up(last.Cap), Tip: up(last.Tip)}
	if out.Cap.Cmp(most) > 0 {
		return out, errors.New("the fee cap is too low")
	}
	return out, nil
}

func (s *stage) options() deploy.Options {
	return deploy.Options{Signer: key{s.net, "deployer"}, Fees: fees{}, Wait: func(context.Context) error { s.mine(); return nil }}
}

// planText is a plan with one of everything but what its test adds.
const planText = `
name: test
chain: {id: 31337, endpoint: "ENDPOINT", confirmations: 1}
deployer: {devnet: deployer, feeCap: 100 gwei, tip: 1 gwei}
market: {spread: 5%}
pools:
  - {name: usdc, asset: "USDC", title: Hedgerow USDC underwriters, symbol: hgUSDC, curator: "FUND"}
models:
  - name: usdc-price
    pool: usdc
    feed: "FEED"
    level: 8%
    curve: {kink: 80%, slope1: 0.5, slope2: 10}
    drift: {target: 60%, speed: 2, least: 1%, most: 200%}
    floor: {base: 2%, loading: 0.1, most: 50%, perHour: 0.5%, halfLife: 72h}
    delay: 48h
gauges:
  - {name: usdc-deficit, kind: aave-reserve, market: "LENDING", asset: "USDC", maxAge: 4h}
resolvers:
  - {name: usdc-word, pool: usdc, bond: 1000 USDC, grace: 24h, liveness: 24h, answerWithin: 168h, arbiter: "FUND"}
guard:
  owner: "FUND"
  agent: "AGENT"
  caps: [{pool: usdc, perCall: 25000 USDC, perDay: 100000 USDC}]
  saleFloor: 30%
series:
  - symbol: HG-USDC-A
    title: Hedgerow USDC reserve, 0.1 to 1 million
    pool: usdc
    gauge: usdc-deficit
    model: usdc-price
    resolver: usdc-word
    attachment: 100000 USDC
    exhaustion: 1000000 USDC
    expiry: 2024-06-30T12:00:00Z
    waitingPeriod: 1h
    claimWindow: 168h
`

// text is planText with the chain's addresses, and then each pair replaced once.
func (s *stage) text(pairs ...string) string {
	s.t.Helper()
	hex := config.Checksummed
	text := strings.NewReplacer("ENDPOINT", s.net.WSURL(), `"USDC"`, `"`+hex(s.usdc)+`"`, "LENDING", hex(s.lending), "FEED", hex(s.feed),
		"FUND", hex(s.net.Address("fund")), "AGENT", hex(s.net.Address("agent"))).Replace(planText)
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(text, pairs[i]) {
			s.t.Fatalf("the plan has no %q", pairs[i])
		}
		text = strings.Replace(text, pairs[i], pairs[i+1], 1)
	}
	return text
}

// plan is the text as a file of its own folder.
func (s *stage) plan(pairs ...string) *deploy.Plan {
	s.t.Helper()
	return s.planAt(filepath.Join(s.t.TempDir(), "plan.yaml"), pairs...)
}

func (s *stage) planAt(path string, pairs ...string) *deploy.Plan {
	s.t.Helper()
	if err := os.WriteFile(path, []byte(s.text(pairs...)), 0o600); err != nil {
		s.t.Fatal(err)
	}
	p, err := deploy.Load(path)
	if err != nil {
		s.t.Fatal(err)
	}
	return p
}

func (s *stage) open(p *deploy.Plan, o deploy.Options) *deploy.Deployment {
	s.t.Helper()
	d, err := deploy.Open(s.t.Context(), s.node, p, o)
	if err != nil {
		s.t.Fatal(err)
	}
	return d
}

func TestAPlanIsDeployedAndStandsAsItSays(t *testing.T) {
	s := newStage(t)
	d := s.open(s.plan(), s.options())
	before, err := d.Preview(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(before.Problems) > 0 || !before.Simulated {
		t.Fatalf("simulated %t, problems %q", before.Simulated, before.Problems)
	}
	var seen []deploy.Progress
	o := s.options()
	o.Show = func(p deploy.Progress) { seen = append(seen, p) }
	r, err := s.open(s.plan(), o).Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(seen) != len(before.Steps) {
		t.Fatalf("%d steps were done, %d foreseen", len(seen), len(before.Steps))
	}
	total, foreseen := uint64(0), uint64(0)
	for i, p := range seen {
		f := before.Steps[i]
		t.Logf("%-28s %9d gas, foreseen %9d  %s", p.Key, p.GasUsed, f.Gas, p.What)
		if f.Address != nil && *f.Address != config.Checked(p.Created) {
			t.Errorf("%s: created %s, foreseen %s", p.Key, config.Checked(p.Created), f.Address)
		}
		total, foreseen = total+p.GasUsed, foreseen+f.Gas
	}
	t.Logf("%d gas, foreseen %d", total, foreseen)
	if float64(total) > 1.02*float64(foreseen) || float64(foreseen) > 1.02*float64(total) {
		t.Errorf("it took %d gas, %d were foreseen", total, foreseen)
	}
	if len(r.Pools) != 1 || len(r.Series) != 1 || r.Guard == nil || len(r.Guard.Allowed) != 3 {
		t.Errorf("got %+v", r)
	}
}
