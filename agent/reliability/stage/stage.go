// Package stage is the world in which an actor is tried: a chain with a
// protection market, a funded guard and the actor's key, the weather that comes
// over it, and the door through which the actor speaks to its node.
//
// In: a seed. Out: heads to drive an actor with. The chain outlives the actors.
// The door sees every request, and tells a witness of each transaction before
// the node hears of it.
package stage

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What a stage is made of.
const (
	BlockTime = 12 * time.Second
	Waiting   = 30 * time.Second // from a buy to its mint
	GuardCash = 1e12             // base units
	life      = 365 * 24 * time.Hour
)

// The accounts of a stage. Curator owns the contracts; Passer is anybody else.
const (
	Agent   = "agent"
	Curator = "curator"
	Passer  = "passer"
)

// Stage is a chain with everything that an actor trades with.
type Stage struct {
	Dev *devnet.Devnet
	actor.Addresses
}

// New starts a chain and deploys the market. Equal seeds give equal chains.
func New(ctx context.Context, seed uint64) (_ *Stage, err error) {
	dev, err := devnet.Start(ctx, devnet.Config{Seed: seed, Fund: []string{Curator, Agent, Passer}, Finality: actor.Finality, Archive: true})
	if err != nil {
		return nil, err
	}
	s := &Stage{Dev: dev}
	if err := s.deploy(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("deploy the stage: %w", err), dev.Close())
	}
	return s, nil
}

// Key is the actor's private key, in hexadecimal.
func (s *Stage) Key() string { return fmt.Sprintf("%x", crypto.FromECDSA(s.Dev.Key(Agent))) }

// Signer is the actor's account.
func (s *Stage) Signer() protection.Address { return s.Dev.Address(Agent) }

// Close ends the chain.
func (s *Stage) Close() error { return s.Dev.Close() }

// builder pools the curator's transactions and keeps the first error.
type builder struct {
	ctx context.Context
	dev *devnet.Devnet
	err error
}

func (b *builder) deploy(bin string, args []byte) (at protection.Address) {
	if b.err == nil {
		at, b.err = b.dev.Sender(Curator).Deploy(append(common.FromHex(bin), args...))
	}
	return at
}

func (b *builder) call(to protection.Address, data []byte) {
	if b.err == nil {
		_, b.err = b.dev.Sender(Curator).Call(to, data)
	}
}

func (b *builder) settle() {
	if b.err == nil {
		_, b.err = b.dev.Confirm(b.ctx, b.dev.Head().Time.Add(BlockTime), BlockTime)
	}
}

func (s *Stage) deploy(ctx context.Context) error {
	b := &builder{ctx: ctx, dev: s.Dev}
	owner := common.Address(s.Dev.Address(Curator))
	permille := func(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e15)) } // in WAD
	token, pool, m, guard, deficit := contracts.NewDevToken(), contracts.NewRiskPool(), contracts.NewMarket(), contracts.NewHedgeGuard(), contracts.NewDevDeficit()

	s.Token = b.deploy(contracts.DevTokenMetaData.Bin, token.PackConstructor("Dev USD", "dUSD", actor.Decimals, owner))
	s.Deficit = b.deploy(contracts.DevDeficitMetaData.Bin, deficit.PackConstructor(owner))
	s.Market = b.deploy(contracts.MarketMetaData.Bin, m.PackConstructor(permille(10)))
	b.settle()
	s.Gauge = b.deploy(contracts.AaveDeficitGaugeMetaData.Bin, contracts.NewAaveDeficitGauge().PackConstructor(common.Address(s.Deficit), common.Address(s.Token), uint64(1e8)))
	s.Pool = b.deploy(contracts.RiskPoolMetaData.Bin, pool.PackConstructor(common.Address(s.Token), "Underwriters", "uUSD", owner, common.Address(s.Market)))
	s.Guard = b.deploy(contracts.HedgeGuardMetaData.Bin, guard.PackConstructor(owner, common.Address(s.Signer()), common.Address(s.Token),
		contracts.Caps{PerCall: big.NewInt(GuardCash), PerDay: big.NewInt(GuardCash)}))
	b.settle()
	model := b.deploy(contracts.PremiumModelMetaData.Bin, contracts.NewPremiumModel().PackConstructor(common.Address(s.Pool), common.Address{}, permille(50), contracts.Parameters{
		Curve: contracts.Curve{Kink: permille(800), Slope1: permille(1000), Slope2: permille(4000)},
		Drift: contracts.Drift{Target: permille(700), Speed: new(big.Int), Least: permille(50), Most: permille(50)},
		Floor: contracts.Floor{Base: permille(10), Loading: new(big.Int), Most: permille(10), PerHour: permille(1), HalfLife: new(big.Int)},
	}, owner, 2*86400))
	b.settle()
	b.call(s.Token, token.PackMint(owner, big.NewInt(1e13)))
	b.call(s.Token, token.PackMint(common.Address(s.Guard), big.NewInt(GuardCash)))
	b.call(s.Token, token.PackApprove(common.Address(s.Pool), big.NewInt(1e13)))
	b.call(s.Pool, pool.PackDeposit(big.NewInt(1e13), owner))
	now := uint64(s.Dev.Head().Time.Unix())
	s.Series = protection.Address(crypto.CreateAddress(common.Address(s.Market), 1))
	b.call(s.Market, m.PackCreateSeries(contracts.Terms{Pool: common.Address(s.Pool), Gauge: common.Address(s.Gauge), PremiumModel: common.Address(model), Resolver: owner,
		StartLoss: new(big.Int), Attachment: new(big.Int), Exhaustion: big.NewInt(1e13), MaxSupply: big.NewInt(1e13), Start: now, Expiry: now + uint64(life/time.Second),
		WaitingPeriod: uint64(Waiting / time.Second), ClaimWindow: 30 * 86400}, "Protection", "pUSD"))
	for _, target := range []protection.Address{s.Market, s.Gauge, s.Pool} {
		b.call(s.Guard, guard.PackAllow(common.Address(target), true))
	}
	b.settle()
	if b.err != nil {
		return b.err
	}
	for range actor.Finality { // no reorg takes the market away
		if _, err := s.Mine(ctx, BlockTime); err != nil {
			return err
		}
	}
	return nil
}

// Mine makes the next block, d after the head.
func (s *Stage) Mine(ctx context.Context, d time.Duration) (trade.Block, error) {
	return s.Dev.Mine(ctx, s.Dev.Head().Time.Add(d))
}

// Activate has a passer-by mint an order, as anybody may.
func (s *Stage) Activate(order uint64) error {
	_, err := s.Dev.Sender(Passer).Call(s.Market, contracts.NewMarket().PackActivate(amount.New(order).Big()))
	return err
}

// Suffer has the reference lose one base unit, which is above the attachment of
// zero: once somebody poked, the series is pending for good, and orders that
// wait for their mint are given back.
func (s *Stage) Suffer() error {
	_, err := s.Dev.Sender(Curator).Call(s.Deficit, contracts.NewDevDeficit().PackSetDeficit(common.Address(s.Token), big.NewInt(1)))
	if err != nil {
		return err
	}
	_, err = s.Dev.Sender(Passer).Call(s.Gauge, contracts.NewAaveDeficitGauge().PackPoke())
	return err
}

// Epoch is the highest that the guard has seen from the actor's key.
func (s *Stage) Epoch(ctx context.Context) (uint64, error) {
	guard, to := contracts.NewHedgeGuard(), common.Address(s.Guard)
	out, err := s.Dev.Client().CallContract(ctx, ethereum.CallMsg{To: &to, Data: guard.PackEpochOf(common.Address(s.Signer()))}, nil)
	if err != nil {
		return 0, err
	}
	return guard.UnpackEpochOf(out)
}
