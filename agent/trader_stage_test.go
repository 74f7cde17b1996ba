package agent_test

import (
	"context"
	"fmt"
	"math/big"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/agent/wallet"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What the stage is made of.
const (
	blockTime = 12 * time.Second
	finality  = 4    // blocks
	waiting   = 30   // seconds from a buy to its mint
	ttl       = 60   // seconds that an intent may wait for its block
	decimals  = 6    // of the premium asset
	guardCash = 1e12 // base units
)

// gwei is n gwei in wei.
func gwei(n uint64) amount.Amount { return amount.New(n * 1e9) }

var fees = wallet.Policy{FeeCap: gwei(100), ChoresFeeCap: gwei(400), Tip: gwei(1), GasReserve: gwei(1e6)}

// orderGas is what limits reckon one order with, in wei: a million of gas at the
// trades' cap.
var orderGas = fees.WorstWei(1_000_000, trade.DataFee{})

// contractsOf is where a stage's contracts stand. It crosses to child processes.
type contractsOf struct {
	Token, Market, Guard, Gauge, Deficit, Series protection.Address
}

// stage is a chain with a protection market, a funded guard and an agent's key.
type stage struct {
	dev *devnet.Devnet
	contractsOf
}

// newStage starts a chain and deploys the market; the series lasts for life.
func newStage(t testing.TB, life time.Duration) *stage {
	t.Helper()
	return newStageWith(t, life, finality)
}

// newStageWith is newStage on a chain whose nodes take a block for final that
// much later than the agent does, or as late.
func newStageWith(t testing.TB, life time.Duration, nodeFinality uint64) *stage {
	t.Helper()
	ctx := context.Background()
	dev, err := devnet.Start(ctx, devnet.Config{Seed: 7, Fund: []string{"curator", "agent", "thief"}, Finality: nodeFinality, Archive: true})
	must(t, err)
	t.Cleanup(func() { dev.Close() })
	s := &stage{dev: dev}
	curator := dev.Sender("curator")
	owner := common.Address(curator.Address())
	deploy := func(bin string, args []byte) protection.Address {
		t.Helper()
		at, err := curator.Deploy(append(common.FromHex(bin), args...))
		must(t, err)
		return at
	}
	call := func(to protection.Address, data []byte) {
		t.Helper()
		_, err := curator.Call(to, data)
		must(t, err)
	}
	settle := func() {
		t.Helper()
		_, err := dev.Confirm(ctx, dev.Head().Time.Add(blockTime), blockTime)
		must(t, err)
	}
	wad := func(permille int64) *big.Int { return new(big.Int).Mul(big.NewInt(permille), big.NewInt(1e15)) }
	token, pool, m, guard, deficit := contracts.NewDevToken(), contracts.NewRiskPool(), contracts.NewMarket(), contracts.NewHedgeGuard(), contracts.NewDevDeficit()

	s.Token = deploy(contracts.DevTokenMetaData.Bin, token.PackConstructor("Dev USD", "dUSD", decimals, owner))
	s.Deficit = deploy(contracts.DevDeficitMetaData.Bin, deficit.PackConstructor(owner))
	s.Market = deploy(contracts.MarketMetaData.Bin, m.PackConstructor(wad(10)))
	settle()
	s.Gauge = deploy(contracts.AaveDeficitGaugeMetaData.Bin, contracts.NewAaveDeficitGauge().PackConstructor(common.Address(s.Deficit), common.Address(s.Token), uint64(1e8)))
	poolAt := deploy(contracts.RiskPoolMetaData.Bin, pool.PackConstructor(common.Address(s.Token), "Underwriters", "uUSD", owner, common.Address(s.Market)))
	s.Guard = deploy(contracts.HedgeGuardMetaData.Bin, guard.PackConstructor(owner, common.Address(dev.Address("agent")), common.Address(s.Token),
		contracts.Caps{PerCall: big.NewInt(guardCash), PerDay: big.NewInt(guardCash)}))
	settle()
	model := deploy(contracts.PremiumModelMetaData.Bin, contracts.NewPremiumModel().PackConstructor(common.Address(poolAt), common.Address{}, wad(50), contracts.Parameters{
		Curve: contracts.Curve{Kink: wad(800), Slope1: wad(1000), Slope2: wad(4000)},
		Drift: contracts.Drift{Target: wad(700), Speed: new(big.Int), Least: wad(50), Most: wad(50)},
		Floor: contracts.Floor{Base: wad(10), Loading: new(big.Int), Most: wad(10), PerHour: wad(1), HalfLife: new(big.Int)},
	}, owner, 2*86400))
	settle()
	call(s.Token, token.PackMint(owner, big.NewInt(1e13)))
	call(s.Token, token.PackMint(common.Address(s.Guard), big.NewInt(guardCash)))
	call(s.Token, token.PackApprove(common.Address(poolAt), big.NewInt(1e13)))
	call(poolAt, pool.PackDeposit(big.NewInt(1e13), owner))
	now := uint64(dev.Head().Time.Unix())
	s.Series = protection.Address(crypto.CreateAddress(common.Address(s.Market), 1))
	call(s.Market, m.PackCreateSeries(contracts.Terms{Pool: common.Address(poolAt), Gauge: common.Address(s.Gauge), PremiumModel: common.Address(model), Resolver: owner,
		StartLoss: new(big.Int), Attachment: new(big.Int), Exhaustion: big.NewInt(1e13), MaxSupply: big.NewInt(1e13), Start: now, Expiry: now + uint64(life/time.Second), WaitingPeriod: waiting,
		ClaimWindow: 30 * 86400}, "Protection", "pUSD"))
	call(s.Guard, guard.PackAllow(common.Address(s.Market), true))
	call(s.Guard, guard.PackAllow(common.Address(s.Gauge), true))
	call(s.Guard, guard.PackAllow(common.Address(poolAt), true))
	settle()
	for range finality { // no reorg takes the market away
		s.mine(t, blockTime)
	}
	return s
}

// lose has the reference lose one base unit, which is above the attachment of
// zero: the series is PENDING from the next poke on.
func (s *stage) lose(t testing.TB) {
	t.Helper()
	_, err := s.dev.Sender("curator").Call(s.Deficit, contracts.NewDevDeficit().PackSetDeficit(common.Address(s.Token), big.NewInt(1)))
	must(t, err)
}

// mine makes the next block, d after the head.
func (s *stage) mine(t testing.TB, d time.Duration) trade.Block {
	t.Helper()
	head, err := s.dev.Mine(context.Background(), s.dev.Head().Time.Add(d))
	must(t, err)
	return head
}

// process is one agent process: journal, wallet, venue and the trader over them.
type process struct {
	*agent.Trader
	*stage
	journal *journal.Journal
	client  *chain.Client
	venue   *market.Venue
}

// openProcess opens an agent over its own websocket connection, as a process does.
func openProcess(ctx context.Context, url, key, path string, c contractsOf, trip func(string)) (_ *process, err error) {
	private, err := crypto.HexToECDSA(key)
	if err != nil {
		return nil, err
	}
	w, err := wallet.New(private, 31337, fees)
	if err != nil {
		return nil, err
	}
	d := &process{stage: &stage{contractsOf: c}}
	if d.client, err = chain.Dial(ctx, chain.Options{Endpoint: url, ChainID: 31337, FinalityDepth: finality}); err != nil {
		return nil, err
	}
	if d.journal, err = journal.Open(ctx, path, journal.Identity{ChainID: 31337, Guard: c.Guard, Portfolio: "main", Signer: w.Address()}, journal.Options{Version: "test", Trip: trip}); err != nil {
		d.client.Close()
		return nil, err
	}
	head, err := d.client.Head(ctx)
	if err != nil {
		return nil, d.fail(err)
	}
	if d.venue, err = market.Open(ctx, d.client, head, market.Options{Name: "market", Market: c.Market, Guard: c.Guard, Series: []protection.Address{c.Series},
		Agent: w.Address(), Epoch: d.journal.Epoch()}); err != nil {
		return nil, d.fail(err)
	}
	d.Trader = &agent.Trader{Ledger: d.journal, Node: wallet.Node{Client: d.client}, Wallet: w, Venues: map[string]agent.Executor{"market": d.venue}, Trip: trip}
	return d, nil
}

func (d *process) fail(err error) error {
	d.Close()
	return err
}

func (d *process) Close() {
	d.journal.Close()
	d.client.Close()
}

// open opens and recovers an agent on a stage.
func (s *stage) open(t testing.TB, path string) *process {
	t.Helper()
	d, err := openProcess(context.Background(), s.dev.WSURL(), fmt.Sprintf("%x", crypto.FromECDSA(s.dev.Key("agent"))), path, s.contractsOf, nil)
	must(t, err)
	d.stage = s
	t.Cleanup(d.Close)
	must(t, d.Recover(context.Background()))
	return d
}

func journalPath(t testing.TB) string { return filepath.Join(t.TempDir(), "journal.db") }

// intent is a fresh promise for a slot.
func (c contractsOf) intent(slot string, action trade.Action, amt, limit amount.Amount, deadline time.Time) trade.Intent {
	in := trade.Intent{Identity: trade.Identity{ChainID: 31337, Guard: c.Guard, Portfolio: "main", Slot: slot, Venue: "market", Subject: c.Series, Action: action},
		Series: c.Series, Symbol: "pUSD", Asset: c.Token, Decimals: decimals, Amount: amt, Quote: limit, Limit: limit, Deadline: deadline, Config: "test"}
	if action.Trades() {
		in.GasWei = orderGas
	}
	if action == trade.Poke {
		in.Identity.Subject, in.Series = c.Gauge, protection.Address{}
	}
	return in
}

// submit begins a slot of its own for intents and submits them.
func (d *process) submit(t testing.TB, name string, action trade.Action, amt, limit uint64) trade.Intent {
	t.Helper()
	ctx := context.Background()
	slot := trade.Slot{Schedule: name, At: d.dev.Head().Time}
	_, err := d.journal.BeginSlot(ctx, slot)
	must(t, err)
	in := d.intent(slot.ID(), action, amount.New(amt), amount.New(limit), d.dev.Head().Time.Add(ttl*time.Second))
	must(t, d.Advance(ctx, d.dev.Head()))
	must(t, d.Submit(ctx, []trade.Intent{in}))
	return in
}

// step mines a block and lets the agent see it.
func (d *process) step(t testing.TB, after time.Duration) {
	t.Helper()
	must(t, d.Advance(context.Background(), d.mine(t, after)))
}

func (d *process) state(t testing.TB, in trade.Intent) trade.Standing {
	t.Helper()
	s, err := d.journal.Intent(context.Background(), in.ID())
	must(t, err)
	return s
}

// want fails unless an intent stands in a state.
func (d *process) want(t testing.TB, in trade.Intent, want trade.State) trade.Standing {
	t.Helper()
	s := d.state(t, in)
	if s.State != want {
		t.Fatalf("%s is %s (%s), want %s", in.Identity.Action, s.State, s.Detail, want)
	}
	return s
}

// until steps until an intent stands in a state.
func (d *process) until(t testing.TB, in trade.Intent, want trade.State) trade.Standing {
	t.Helper()
	for range 20 {
		if s := d.state(t, in); s.State == want {
			return s
		}
		d.step(t, blockTime)
	}
	return d.want(t, in, want)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
