package wire_test

import (
	"bytes"
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Finality of the reorg tests: what the node allows, and what the agent trusts.
const (
	nodeFinality  = 140
	agentFinality = 70
	deepest       = 64 // the reorg that has to be unwound
)

// stormy is a world whose chain may be reorganised, and the agent in it. Its
// weather is drawn from a seed: prices, loans, other buyers, new series.
type stormy struct {
	*play
	config *config.Config
	clock  *clock.Manual // the agent's
	node   *chain.Client // beside the agent's
	r      *rand.Rand
	price  int64        // of ether, 1e-8 USD
	trip   func(string) // the agent's; nil: none
	people int          // that supplied or borrowed
	series int          // created by the weather
}

func newStorm(t *testing.T, seed uint64) *stormy {
	t.Helper()
	d, err := day.Synthetic(1, day.Calm, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: 1, Day: d, Borrowers: 30, Finality: nodeFinality})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	s := &stormy{play: &play{World: w, dir: t.TempDir()}, r: rand.New(rand.NewPCG(seed, 0)), price: d.History[len(d.History)-1].Price[day.ETH]}
	path, err := wire.WriteAgent(w, s.dir)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range [][2]string{
		{"finality: {depth: 2}", fmt.Sprintf("finality: {depth: %d}", agentFinality)},
		{"band: 5%", "band: 0.2%"}, // trade often, a little at a time
		{"minimumOrder: 1000 USDC", "minimumOrder: 50 USDC"},
		{"poolSharePerCycle: 20%", "poolSharePerCycle: 1%"},
		{"orderTTL: 30m", "orderTTL: 12h"},
	} {
		if !bytes.Contains(text, []byte(x[0])) {
			t.Fatalf("the configuration has no %q", x[0])
		}
		text = bytes.Replace(text, []byte(x[0]), []byte(x[1]), 1)
	}
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	known, err := wire.Known()
	if err != nil {
		t.Fatal(err)
	}
	if s.config, err = config.Load(path, known); err != nil {
		t.Fatal(err)
	}
	if s.node, err = chain.Dial(t.Context(), chain.Options{Endpoint: w.URL(), ChainID: w.ChainID(), BatchReader: w.Addresses().BatchReader, FinalityDepth: agentFinality}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.node.Close)
	for range deepest + 1 { // no reorg reaches back to the world's own beginnings
		s.mine(t)
	}
	s.start(t)
	return s
}

// start starts the agent, or starts it again after close.
func (s *stormy) start(t *testing.T) {
	t.Helper()
	s.clock = clock.NewManual(s.Head().Time)
	r, err := wire.Open(t.Context(), s.config, wire.Options{Clock: s.clock, Seed: 1, Trip: s.trip})
	if err != nil {
		t.Fatal(err)
	}
	s.agent = r
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
}

// cycle is the agent's cycle on a block.
func (s *stormy) cycle(t *testing.T, at trade.Block) agent.Record {
	t.Helper()
	r, err := s.agent.Cycle(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// look is the agent's look at a block, whether a cycle is due or not.
func (s *stormy) look(t *testing.T, at trade.Block) []agent.Record {
	t.Helper()
	s.clock.Set(at.Time)
	records, err := s.agent.Step(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// send pools a call of a named account.
func (s *stormy) send(t *testing.T, from string, to protection.Address, gas uint64, data []byte) {
	t.Helper()
	if _, err := s.Net().Sender(from).Send(devnet.Tx{To: &to, Data: data, Gas: gas}); err != nil {
		t.Fatal(err)
	}
}

// mine makes a block ten minutes after the head, with prices of its time.
func (s *stormy) mine(t *testing.T) trade.Block {
	t.Helper()
	at := s.Head().Time.Add(10 * time.Minute)
	s.publish(t, at)
	b, err := s.Net().Mine(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

var (
	devPool   = contracts.NewDevLendingPool()
	devFeed   = contracts.NewDevFeed()
	devMarket = contracts.NewMarket()
	devGuard  = contracts.NewHedgeGuard()
	devRisk   = contracts.NewRiskPool()
)

// publish sends every feed's price.
func (s *stormy) publish(t *testing.T, at time.Time) {
	t.Helper()
	a := s.Addresses()
	prices := [day.Assets]int64{day.ETH: s.price, day.BTC: s.price * 17, day.USDC: 1e8}
	for i := range day.Assets {
		push := devFeed.PackPush(big.NewInt(prices[i]), uint64(at.Unix()))
		s.send(t, "oracle", a.Feed[i], 150_000, push)
		s.send(t, "oracle", a.Second[i], 150_000, push)
	}
}

// weather pools what happens in one block. A transaction may well fail.
func (s *stormy) weather(t *testing.T) {
	t.Helper()
	a := s.Addresses()
	s.price += s.price * int64(s.r.IntN(61)-30) / 1000 // up to 3%
	usdc := common.Address(a.Token[day.USDC])
	if s.r.IntN(3) == 0 { // somebody supplies ether and may borrow: a new borrower
		names := []string{"supplier-1", "supplier-2", "supplier-3", "supplier-4", "underwriter-1", "underwriter-2", "underwriter-3", "keeper-1", "keeper-2", "keeper-3", "keeper-4", "buyer-1", "buyer-2", "buyer-3", "dealer"}
		who := names[s.people%len(names)]
		s.people++
		ether := new(big.Int).Mul(big.NewInt(1+int64(s.r.IntN(4))), big.NewInt(1e18))
		owner := common.Address(s.Net().Address(who))
		s.send(t, "faucet", a.Pool, 400_000, devPool.PackSupply(common.Address(a.Token[day.ETH]), ether, owner, 0))
		s.send(t, who, a.Pool, 700_000, devPool.PackBorrow(usdc, big.NewInt(int64(100+s.r.IntN(900))*1e6), big.NewInt(2), 0, owner))
	}
	if s.r.IntN(4) == 0 { // another buyer
		series := a.Series[s.r.IntN(len(a.Series))]
		who := fmt.Sprintf("buyer-%d", 1+s.r.IntN(3))
		cover := big.NewInt(int64(500+s.r.IntN(2000)) * 1e6)
		s.send(t, who, a.Market, 1_000_000, devMarket.PackBuy(common.Address(series), cover, cover, uint64(s.Head().Time.Add(24*time.Hour).Unix()), [32]byte{}, common.Address(s.Net().Address(who))))
	}
	if s.series < 8 && s.r.IntN(12) == 0 { // a new series of the trusted pool
		s.series++
		deployer := s.Net().Sender("deployer")
		s.send(t, "deployer", a.Market, 5_000_000, devMarket.PackCreateSeries(contracts.Terms{Pool: common.Address(a.RiskPool), Gauge: common.Address(a.Gauge),
			PremiumModel: common.Address(a.Premium), Resolver: common.Address(deployer.Address()), StartLoss: new(big.Int),
			Attachment: big.NewInt(int64(20_100_000+s.r.IntN(100_000)) * 1e6), Exhaustion: big.NewInt(20_900_000e6), MaxSupply: big.NewInt(50_000e6), Start: uint64(s.Head().Time.Add(49 * time.Hour).Unix()),
			Expiry: uint64(s.Head().Time.Add(40 * 24 * time.Hour).Unix()), WaitingPeriod: 3600, ClaimWindow: 7 * 86400}, "Stormy", fmt.Sprintf("STORM-%d", s.series)))
	}
	if s.r.IntN(6) == 0 { // somebody pokes the gauge
		s.send(t, "dealer", a.Gauge, 300_000, contracts.NewAaveDeficitGauge().PackPoke())
	}
}
