package market_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Bindings hold an ABI and no state.
var (
	abiMarket = contracts.NewMarket()
	abiPool   = contracts.NewRiskPool()
	abiModel  = contracts.NewPremiumModel()
	abiToken  = contracts.NewDevToken()
	abiGauge  = contracts.NewAaveDeficitGauge()
	abiSource = contracts.NewDevDeficit()
	abiGuard  = contracts.NewHedgeGuard()
)

const (
	anHour = uint64(3600)
	aDay   = 24 * anHour
)

// stage is a market of our own making on a devnet.
type stage struct {
	t      *testing.T
	net    *devnet.Devnet
	reader protection.Address
	market protection.Address
	since  uint64
}

// accounts of a stage. The curator also mints, and sets what sources say.
var accounts = []string{"curator", "writer-1", "writer-2", "writer-3", "buyer-1", "buyer-2"}

func newStage(t *testing.T) *stage {
	t.Helper()
	net, err := devnet.Start(t.Context(), devnet.Config{Seed: 3, Fund: accounts, Archive: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := net.Close(); err != nil {
			t.Error(err)
		}
	})
	s := &stage{t: t, net: net, since: net.Head().Number + 1}
	s.reader = s.deploy(&contracts.BatchReaderMetaData, nil)
	s.market = s.deploy(&contracts.MarketMetaData, abiMarket.PackConstructor(wads(50)))
	s.mine(12 * time.Second)
	return s
}

// wads are thousandths.
func wads(thousandths int64) *big.Int {
	return new(big.Int).Mul(big.NewInt(thousandths), big.NewInt(1e15))
}

func (s *stage) at(name string) common.Address { return common.Address(s.net.Address(name)) }

func (s *stage) deploy(meta *bind.MetaData, args []byte) protection.Address {
	s.t.Helper()
	at, err := s.net.Sender("curator").Deploy(append(common.FromHex(meta.Bin), args...))
	if err != nil {
		s.t.Fatal(err)
	}
	return at
}

// call pools a call; mine sends it.
func (s *stage) call(from string, to protection.Address, data []byte) trade.Hash {
	s.t.Helper()
	hash, err := s.net.Sender(from).Send(devnet.Tx{To: &to, Data: data, Gas: 3_000_000})
	if err != nil {
		s.t.Fatal(err)
	}
	return hash
}

// mine puts all that was called into blocks, the first so much later.
func (s *stage) mine(later time.Duration) {
	s.t.Helper()
	if _, err := s.net.Confirm(s.t.Context(), s.net.Head().Time.Add(later), 12*time.Second); err != nil {
		s.t.Fatal(err)
	}
}

func (s *stage) now() uint64 { return uint64(s.net.Head().Time.Unix()) }

// event is the first log of a mined transaction that unpacks.
func event[E any](s *stage, hash trade.Hash, unpack func(*types.Log) (*E, error)) *E {
	s.t.Helper()
	r, err := s.net.Client().TransactionReceipt(s.t.Context(), common.Hash(hash))
	if err != nil {
		s.t.Fatal(err)
	}
	for _, l := range r.Logs {
		if e, err := unpack(l); err == nil {
			return e
		}
	}
	s.t.Fatalf("no %T in %s", *new(E), hash)
	return nil
}

// asset is a token, of which everybody has plenty.
func (s *stage) asset(symbol string, decimals uint8) protection.Address {
	s.t.Helper()
	token := s.deploy(&contracts.DevTokenMetaData, abiToken.PackConstructor(symbol, symbol, decimals, s.at("curator")))
	plenty := new(big.Int).Exp(big.NewInt(10), big.NewInt(30), nil)
	for _, who := range accounts {
		s.call("curator", token, abiToken.PackMint(s.at(who), plenty))
		s.call(who, token, abiToken.PackApprove(common.Address(s.market), plenty))
	}
	return token
}

// pool is a risk pool with its premium model; its level moves.
func (s *stage) pool(symbol string, asset protection.Address) (pool, model protection.Address) {
	s.t.Helper()
	pool = s.deploy(&contracts.RiskPoolMetaData, abiPool.PackConstructor(common.Address(asset), symbol, symbol, s.at("curator"), common.Address(s.market)))
	model = s.deploy(&contracts.PremiumModelMetaData, abiModel.PackConstructor(common.Address(pool), common.Address{}, wads(80), contracts.Parameters{
		Curve: contracts.Curve{Kink: wads(800), Slope1: wads(500), Slope2: wads(10_000)},
		Drift: contracts.Drift{Target: wads(100), Speed: wads(3000), Least: wads(10), Most: wads(1000)},
		Floor: contracts.Floor{Base: wads(20), Loading: new(big.Int), Most: wads(20), PerHour: wads(20), HalfLife: new(big.Int)},
	}, s.at("curator"), 2*aDay))
	plenty := new(big.Int).Exp(big.NewInt(10), big.NewInt(30), nil)
	for _, who := range accounts {
		s.call(who, asset, abiToken.PackApprove(common.Address(pool), plenty))
	}
	return pool, model
}

// gauge counts an asset's deficit at a source of its own.
func (s *stage) gauge(asset protection.Address, maxAge uint64) (gauge, source protection.Address) {
	s.t.Helper()
	source = s.deploy(&contracts.DevDeficitMetaData, abiSource.PackConstructor(s.at("curator")))
	return s.deploy(&contracts.AaveDeficitGaugeMetaData, abiGauge.PackConstructor(common.Address(source), common.Address(asset), maxAge)), source
}

// create makes a series of 0 to width, open at once: before others than the owner
// have capital in the pool.
func (s *stage) create(symbol string, pool, model, gauge protection.Address, width *big.Int, expiry uint64) protection.Address {
	s.t.Helper()
	return s.createAt(symbol, pool, model, gauge, new(big.Int), width, expiry)
}

func (s *stage) createAt(symbol string, pool, model, gauge protection.Address, from, width *big.Int, expiry uint64) protection.Address {
	s.t.Helper()
	hash := s.call("curator", s.market, abiMarket.PackCreateSeries(s.terms(pool, model, gauge, from, width, expiry), symbol, symbol))
	s.mine(12 * time.Second)
	return protection.Address(event(s, hash, abiMarket.UnpackSeriesCreatedEvent).Series)
}

func (s *stage) terms(pool, model, gauge protection.Address, from, width *big.Int, expiry uint64) contracts.Terms {
	return contracts.Terms{Pool: common.Address(pool), Gauge: common.Address(gauge), PremiumModel: common.Address(model), Resolver: s.at("curator"),
		StartLoss: new(big.Int), Attachment: from, Exhaustion: new(big.Int).Add(from, width), MaxSupply: width, Start: s.now(), Expiry: expiry, WaitingPeriod: anHour, ClaimWindow: 7 * aDay}
}

// client dials the stage's node, or what stands before it.
func (s *stage) client(endpoint string) *chain.Client {
	s.t.Helper()
	c, err := chain.Dial(s.t.Context(), chain.Options{Endpoint: endpoint, ChainID: s.net.ChainID(), BatchReader: s.reader, FinalityDepth: 2})
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(c.Close)
	return c
}

// view reads one word of a contract past everything of ours.
func (s *stage) view(to protection.Address, data []byte) *big.Int {
	s.t.Helper()
	at := common.Address(to)
	out, err := s.net.Client().CallContract(s.t.Context(), ethereum.CallMsg{To: &at, Data: data}, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	return new(big.Int).SetBytes(out)
}

// guard is a fund's contract with generous caps and money, that allows the market.
func (s *stage) guard(owner, agent string, asset protection.Address) protection.Address {
	s.t.Helper()
	plenty := new(big.Int).Exp(big.NewInt(10), big.NewInt(24), nil)
	g := s.deploy(&contracts.HedgeGuardMetaData, abiGuard.PackConstructor(s.at(owner), s.at(agent), common.Address(asset), contracts.Caps{PerCall: plenty, PerDay: plenty}))
	s.call(owner, g, abiGuard.PackAllow(common.Address(s.market), true))
	s.call("curator", asset, abiToken.PackMint(common.Address(g), plenty))
	return g
}
