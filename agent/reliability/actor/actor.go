// Package actor is the process that the kill harness kills: the trade stage over
// the real journal, wallet, venue and node connection, and a small desk that
// always has something to trade.
//
// In: a Config, then one Order a line on standard input: a head to drive. Out: a
// line on standard output when it is ready and after each order. It dies by
// SIGKILL, from its own hand, at the point that the Config names. It must not
// know what the harness knows of the chain: it sees it through its node only, as
// an agent does.
package actor

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/agent/wallet"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What both sides of a trial agree on. The model checks these bounds from its
// own copy of the chain, whatever a planted bug makes of them.
const (
	ChainID  = 31337
	Finality = 4                // blocks behind the head
	TTL      = 60 * time.Second // that an intent may wait for its block
	Decimals = 6                // of the premium asset
	// RelayBlocks is after how many blocks what a relay took counts as leaked.
	RelayBlocks = 4
	// PremiumPerDay is the desk's budget for any 24 hours, in base units.
	PremiumPerDay = 3e7
	// StakeMost is what the desk has in the risk pool at most, in base units.
	StakeMost = 6e7
)

// Gwei is n gwei in wei.
func Gwei(n uint64) amount.Amount { return amount.New(n * 1e9) }

// Fees is the wallet's policy.
var Fees = wallet.Policy{FeeCap: Gwei(100), ChoresFeeCap: Gwei(400), Tip: Gwei(1), GasReserve: Gwei(1e6)}

// OrderGas is the most that one trade's gas is reckoned with, in wei, and
// GasPerDay bounds what the trades of any 24 hours cost in gas.
var (
	OrderGas  = Gwei(100 * 600_000)
	GasPerDay = Gwei(100 * 600_000 * 30)
)

// Addresses is where the contracts of a world stand.
type Addresses struct {
	Token, Market, Guard, Gauge, Deficit, Series, Pool protection.Address
}

// Config starts an actor. It crosses to the process as JSON.
type Config struct {
	URL       string // of the node
	Key       string // private, hexadecimal: a world's keys are public knowledge
	Journal   string // path
	Addresses Addresses
	Relay     bool   // trades go through the node's private relay
	Point     string // die here; "" = live
	After     int    // when it is passed for this time, from 1
	Pause     bool   // stop (SIGSTOP) at the point instead of dying, once
}

// Book is what the desk needs of the journal besides the trade stage's part.
type Book interface {
	BeginSlot(ctx context.Context, s trade.Slot) (begun bool, err error)
	EndSlot(ctx context.Context, slot, outcome, detail string, verdicts []trade.Verdict, evidence ...journal.Kept) error
	SlotOf(ctx context.Context, id string) (journal.SlotRow, error)
	PremiumSince(ctx context.Context, asset protection.Address, t time.Time) (trade.Budget, error)
	GasSince(ctx context.Context, t time.Time) (trade.Budget, error)
	StakeFlows(ctx context.Context) ([]trade.StakeFlow, error)
}

// Venue is the market as desk and trade stage see it.
type Venue interface {
	agent.Executor
	Observe(ctx context.Context, at trade.Block, orders []uint64) (market.State, error)
	Quote(ctx context.Context, at trade.Block, series protection.Address, action trade.Action, amt amount.Amount) (amount.Amount, error)
}

// Ports are all that the actor acts through: where a planted bug goes in.
type Ports struct {
	Book   Book
	Ledger agent.Ledger
	Node   agent.Node
	Wallet agent.Wallet
	Venue  Venue
}

// Bug is a fault planted into an actor. The zero value is none.
type Bug struct {
	Epoch  func(uint64) uint64
	Policy func(wallet.Policy) wallet.Policy
	Ports  func(Ports) Ports
}

// Actor is one agent process over a journal of its own.
type Actor struct {
	*agent.Trader
	Addresses
	Journal *journal.Journal
	ports   Ports
	client  *chain.Client
	relay   *wallet.Relay
}

// Open opens an actor's journal and connections. It does not recover.
func Open(ctx context.Context, c Config, bug Bug, trip func(string)) (_ *Actor, err error) {
	key, err := crypto.HexToECDSA(c.Key)
	if err != nil {
		return nil, fmt.Errorf("actor's key: %w", err)
	}
	policy := Fees
	if bug.Policy != nil {
		policy = bug.Policy(policy)
	}
	w, err := wallet.New(key, ChainID, policy)
	if err != nil {
		return nil, err
	}
	a := &Actor{Addresses: c.Addresses}
	defer func() {
		if err != nil {
			err = errors.Join(err, a.Close())
		}
	}()
	if a.client, err = chain.Dial(ctx, chain.Options{Endpoint: c.URL, ChainID: ChainID, FinalityDepth: Finality}); err != nil {
		return nil, err
	}
	identity := journal.Identity{ChainID: ChainID, Guard: c.Addresses.Guard, Portfolio: "main", Signer: w.Address()}
	if a.Journal, err = journal.Open(ctx, c.Journal, identity, journal.Options{Version: "trial", Trip: trip}); err != nil {
		return nil, err
	}
	head, err := a.client.Head(ctx)
	if err != nil {
		return nil, err
	}
	epoch := a.Journal.Epoch()
	if bug.Epoch != nil {
		epoch = bug.Epoch(epoch)
	}
	venue, err := market.Open(ctx, a.client, head, market.Options{Name: "market", Market: c.Addresses.Market, Guard: c.Addresses.Guard,
		Series: []protection.Address{c.Addresses.Series}, Agent: w.Address(), Epoch: epoch})
	if err != nil {
		return nil, err
	}
	a.ports = Ports{Book: a.Journal, Ledger: a.Journal, Node: wallet.Node{Client: a.client}, Wallet: w, Venue: venue}
	if bug.Ports != nil {
		a.ports = bug.Ports(a.ports)
	}
	a.Trader = &agent.Trader{Ledger: a.ports.Ledger, Node: a.ports.Node, Wallet: a.ports.Wallet, Venues: map[string]agent.Executor{"market": a.ports.Venue}, Trip: trip}
	if c.Relay {
		if a.relay, err = wallet.NewRelay(c.URL, time.Minute); err != nil {
			return nil, err
		}
		a.Trader.Relay, a.Trader.RelayBlocks = a.relay, RelayBlocks
	}
	return a, nil
}

// Close gives the journal and the connection up.
func (a *Actor) Close() error {
	var err error
	if a.Journal != nil {
		err = a.Journal.Close()
	}
	if a.relay != nil {
		a.relay.Close()
	}
	if a.client != nil {
		a.client.Close()
	}
	return err
}
