package world

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Config says which world.
type Config struct {
	Seed      uint64
	Day       day.Day
	Borrowers int // at least 1
	// Finality is how many blocks behind the head a block is final: the deepest
	// reorg; 0 = 2.
	Finality uint64
	// GasLimit of every block; 0 = the devnet's own. A Crowd needs fewer blocks
	// with a larger one.
	GasLimit uint64
	// Rival puts a second pool beside the first, of the same market: each sells half
	// of every layer, the second at other prices.
	Rival bool
	// Archive has the devnet keep the states of all blocks, not of the last 128.
	Archive bool
	// Node is the endpoint of a development node of another program, such as anvil,
	// that the world is built on; "" = a devnet in this process.
	Node string
}

// World is a running devnet with its people. One goroutine drives it.
type World struct {
	cfg     Config
	net     chain
	dev     *devnet.Devnet // what net is, unless it is another program's node
	at      Addresses
	abi     bindings
	wishes  []wish
	loans   []loan
	keepers []keeperAt
	buyers  []string

	next   int      // index of the next tick
	tick   day.Tick // whose prices are on chain
	rates  rates
	wallet map[string]*holding // of keepers, as last measured
	sent   []trade.Hash        // liquidations not yet counted
	ledger ledger
	last   Moment

	pausedUntil time.Time // sales of protection, by the curator
}

// keeperAt is a keeper with what it holds.
type keeperAt struct {
	keeper
	cashUSD float64
}

// holding is an account's token balances.
type holding [day.Assets]*big.Int

// Addresses are the contracts and accounts that an agent's configuration names.
type Addresses struct {
	Provider, Pool, Oracle, BatchReader protection.Address
	Token, AToken, DebtToken            [day.Assets]protection.Address
	Feed, Second                        [day.Assets]protection.Address
	Market, RiskPool, Gauge, Premium    protection.Address
	Rival, RivalPremium                 protection.Address // zero without a second pool
	Guard, Fund, Agent                  protection.Address
	Series                              []protection.Address
	Symbols                             []string
	FromBlock                           uint64 // everything was deployed at or after it
}

// pools are the risk pools, and models their premium models.
func (a *Addresses) pools() (pools, models []protection.Address) {
	pools, models = []protection.Address{a.RiskPool}, []protection.Address{a.Premium}
	if a.Rival != (protection.Address{}) {
		pools, models = append(pools, a.Rival), append(models, a.RivalPremium)
	}
	return pools, models
}

// blockTime is the least time between two blocks.
const blockTime = 12 * time.Second

// most blocks that a step makes so that the base fee reaches its goal: EIP-1559
// moves it by an eighth a block.
const mostFeeBlocks = 30

// New starts a devnet and brings its world to the opening of the day. It takes
// about a second for 100 borrowers.
func New(ctx context.Context, cfg Config) (*World, error) {
	if cfg.Borrowers < 1 || len(cfg.Day.Ticks) == 0 || len(cfg.Day.History) == 0 {
		return nil, errors.New("a world needs a day with ticks and history, and at least one borrower")
	}
	w := &World{cfg: cfg, abi: newBindings()}
	w.wishes = population(day.Source(cfg.Seed, "population"), cfg.Borrowers)
	for _, k := range keepers {
		w.keepers = append(w.keepers, keeperAt{keeper: k})
	}
	for i := range otherBuyers {
		w.buyers = append(w.buyers, fmt.Sprintf("buyer-%d", i+1))
	}
	if err := w.start(ctx); err != nil {
		return nil, err
	}
	if err := w.open(ctx); err != nil {
		return nil, errors.Join(err, w.net.Close())
	}
	return w, nil
}

// finality is Config.Finality's default.
const finality = 2

// open deploys, replays the day before, lets people in and takes the first marks.
func (w *World) open(ctx context.Context) error {
	if err := w.deploy(ctx); err != nil {
		return fmt.Errorf("deploy the world's contracts: %w", err)
	}
	history := w.cfg.Day.History
	for _, t := range history[:len(history)-1] {
		if err := w.push(t); err != nil {
			return err
		}
		w.net.SetBaseFee(amount.New(t.GasWei))
		if _, err := w.mine(ctx, t.At); err != nil {
			return err
		}
	}
	w.tick = history[len(history)-2]
	w.net.SetBaseFee(amount.Amount{}) // no traffic while people move in
	if err := w.populate(ctx); err != nil {
		return fmt.Errorf("let the world's people in: %w", err)
	}
	w.tick = history[len(history)-1]
	if err := w.push(w.tick); err != nil {
		return err
	}
	if err := w.steer(ctx, w.tick.GasWei); err != nil {
		return err
	}
	if _, err := w.mine(ctx, w.tick.At); err != nil {
		return err
	}
	if err := w.net.Check(ctx); err != nil {
		return fmt.Errorf("open the world's day: %w", err)
	}
	if err := w.readLoans(ctx, nil); err != nil {
		return err
	}
	return w.openLedger(ctx)
}

// Close ends the devnet. It gives back what was open.
func (w *World) Close() error { return w.net.Close() }

// URL is the node's websocket endpoint.
func (w *World) URL() string { return w.net.WSURL() }

// Net is the devnet itself, for who wants to send, mine or fork beside the day;
// nil when the world is built on another program's node. After a fork the day's
// own ledger is not to be gone on with: Step fails.
func (w *World) Net() *devnet.Devnet { return w.dev }

// ChainID is the devnet's.
func (w *World) ChainID() uint64 { return w.net.ChainID() }

// Addresses are where everything is.
func (w *World) Addresses() Addresses { return w.at }

// AgentKey is the agent's own key, derived from the seed: worth nothing anywhere
// else.
func (w *World) AgentKey() *ecdsa.PrivateKey { return w.net.Key("agent") }

// Head is the newest block.
func (w *World) Head() trade.Block { return w.net.Head() }

// Step plays the next ten minutes and returns what then stands; more is false
// after the day's last step. First, seconds after the block that the agent saw,
// what was sent meanwhile is mined together with the keepers' answers to the
// same prices; then gas moves to where the day wants it; last come new prices
// and everybody else, in one block at the step's time.
func (w *World) Step(ctx context.Context) (m Moment, more bool, err error) {
	if w.next == len(w.cfg.Day.Ticks) {
		return w.last, false, errors.New("the world's day is over")
	}
	t := w.cfg.Day.Ticks[w.next]
	if err := w.freeze(); err != nil {
		return m, false, err
	}
	if err := w.curate(); err != nil {
		return m, false, err
	}
	if err := w.answer(ctx); err != nil {
		return m, false, err
	}
	if err := w.steer(ctx, t.GasWei); err != nil {
		return m, false, err
	}
	if err := w.resell(); err != nil {
		return m, false, err
	}
	if err := w.others(ctx); err != nil {
		return m, false, err
	}
	if err := w.push(t); err != nil {
		return m, false, err
	}
	if _, err := w.mine(ctx, t.At); err != nil {
		return m, false, err
	}
	w.tick = t
	w.next++
	if w.last, err = w.measure(ctx); err != nil {
		return m, false, err
	}
	return w.last, w.next < len(w.cfg.Day.Ticks), nil
}

// Tail mines one block twelve seconds after the last, with what was sent and
// nothing else: what follows the day, when prices stand still.
func (w *World) Tail(ctx context.Context) (trade.Block, error) { return w.Wait(ctx, blockTime) }

// Wait is Tail after a longer time.
func (w *World) Wait(ctx context.Context, d time.Duration) (trade.Block, error) {
	return w.mine(ctx, w.net.Head().Time.Add(d))
}

// answer mines the agent's transactions of the last step and the keepers'.
func (w *World) answer(ctx context.Context) error {
	touched, err := w.liquidate()
	if err != nil {
		return err
	}
	if _, err := w.mine(ctx, w.net.Head().Time.Add(blockTime)); err != nil {
		return err
	}
	if len(touched) == 0 {
		return nil
	}
	return w.readLoans(ctx, touched)
}

// steer makes blocks until the base fee is within a thirtieth of the goal, as
// far as the step's time allows.
func (w *World) steer(ctx context.Context, goalWei uint64) error {
	w.net.SetBaseFee(amount.New(goalWei))
	for range mostFeeBlocks {
		if fee := w.net.BaseFee().Float(0); fee > .967*float64(goalWei) && fee < 1.033*float64(goalWei) {
			return nil
		}
		if _, err := w.mine(ctx, w.net.Head().Time.Add(blockTime)); err != nil {
			return err
		}
	}
	return nil
}

func (w *World) mine(ctx context.Context, at time.Time) (trade.Block, error) {
	if err := ctx.Err(); err != nil {
		return trade.Block{}, err
	}
	return w.net.Mine(ctx, at)
}
