package model

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/stage"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Tally is what an audit counted.
type Tally struct {
	Intents  int `json:"intents"`
	Executed int `json:"executed"`
	Staked   int `json:"staked"` // of them, deposits and departures
	Doubled  int `json:"doubled"`
	Lost     int `json:"lost"`
	Stuck    int `json:"stuck"`
	Attempts int `json:"attempts"` // signed transactions
	NoOps    int `json:"noOps"`
	// Premium and Gas are the dearest 24 hours of the world, of trades.
	Premium amount.Amount `json:"premiumBaseUnits"`
	Gas     amount.Amount `json:"gasWei"`
	Blocks  uint64        `json:"blocks"`
}

// trades reports the data of a guard call that adds or removes risk.
func trades(data []byte) bool {
	guard := contracts.NewHedgeGuard().GetABI()
	return len(data) >= 4 && slices.ContainsFunc([]string{"buy", "sellBack", "deposit", "requestRedeem"}, func(name string) bool {
		return slices.Equal(data[:4], guard.Methods[name].ID)
	})
}

// audit is one comparison of a journal with a chain.
type audit struct {
	*Findings
	Tally
	stage    *stage.Stage
	journal  *journal.Reader
	ledger   *ledger
	all      []trade.Standing
	executed map[trade.Hash]*contracts.HedgeGuardExecuted
	refunded map[uint64]bool // orders
	blocks   map[uint64]*types.Block
	paid     amount.Amount
	got      amount.Amount
	back     amount.Amount // refunded
	fetched  amount.Amount // of what was refunded, by an activation of the guard's own
	staked   amount.Amount // of what was paid: capital
	shares   amount.Amount // that it became
	left     amount.Amount // of them, put into the queue
}

// Audit compares the journal at path with the chain, intent by intent, attempt
// by attempt and sum by sum. Everything must have ended. Its error says that the
// audit could not be made.
func Audit(ctx context.Context, s *stage.Stage, path string, f *Findings) (_ Tally, err error) {
	a := &audit{Findings: f, stage: s, executed: map[trade.Hash]*contracts.HedgeGuardExecuted{}, refunded: map[uint64]bool{}, blocks: map[uint64]*types.Block{}}
	if a.journal, err = journal.OpenReader(ctx, path); err != nil {
		return a.Tally, err
	}
	defer a.journal.Close()
	if a.ledger, err = openLedger(path); err != nil {
		return a.Tally, err
	}
	defer a.ledger.Close()
	if a.all, err = a.journal.Intents(ctx, 1<<30); err != nil {
		return a.Tally, err
	}
	a.Intents, a.Blocks = len(a.all), s.Dev.Head().Number
	for _, step := range []func(context.Context) error{a.readChain, a.checkIntents, a.checkSlots, a.checkTransactions, a.checkBudgets, a.checkBalances} {
		if err := step(ctx); err != nil {
			return a.Tally, fmt.Errorf("audit: %w", err)
		}
	}
	return a.Tally, nil
}

func (a *audit) logs(ctx context.Context, at common.Address, event common.Hash) ([]types.Log, error) {
	return a.stage.Dev.Client().FilterLogs(ctx, ethereum.FilterQuery{FromBlock: new(big.Int), Addresses: []common.Address{at}, Topics: [][]common.Hash{{event}}})
}

// readChain collects what the guard executed and the market refunded.
func (a *audit) readChain(ctx context.Context) error {
	guard, market := contracts.NewHedgeGuard(), contracts.NewMarket()
	logs, err := a.logs(ctx, common.Address(a.stage.Guard), guard.GetABI().Events["Executed"].ID)
	if err != nil {
		return err
	}
	for i := range logs {
		e, err := guard.UnpackExecutedEvent(&logs[i])
		if err != nil {
			return err
		}
		id := trade.Hash(e.IntentId)
		if a.executed[id] != nil {
			a.Doubled++
			a.Add(Once, "intent %s was executed twice", id.Short())
		}
		a.executed[id] = e
		switch actionOf(e) {
		case trade.Activate:
			a.fetched = a.fetched.Plus(amountOf(e.Received))
		case trade.Deposit:
			a.Staked++
			a.staked, a.shares = a.staked.Plus(amountOf(e.Paid)), a.shares.Plus(amountOf(e.Amount))
		case trade.Leave:
			a.Staked++
			a.left = a.left.Plus(amountOf(e.Amount))
		}
		a.paid, a.got = a.paid.Plus(amountOf(e.Paid)), a.got.Plus(amountOf(e.Received))
	}
	a.Executed = len(logs)
	refunds, err := a.logs(ctx, common.Address(a.stage.Market), market.GetABI().Events["Refunded"].ID)
	if err != nil {
		return err
	}
	for i := range refunds {
		e, err := market.UnpackRefundedEvent(&refunds[i])
		if err != nil {
			return err
		}
		a.refunded[e.OrderId.Uint64()] = true
		a.back = a.back.Plus(amountOf(e.Premium))
	}
	return nil
}

// actionOf is what an executed call did.
func actionOf(e *contracts.HedgeGuardExecuted) trade.Action {
	return trade.Action(strings.TrimRight(string(e.Action[:]), "\x00"))
}

// amountOf is a chain's uint256, which always fits.
func amountOf(b *big.Int) amount.Amount {
	v, err := amount.FromBig(b)
	if err != nil {
		panic(err)
	}
	return v
}

// checkIntents holds every intent against the events.
func (a *audit) checkIntents(context.Context) error {
	known := map[trade.Hash]bool{}
	for _, in := range a.all {
		id := in.Intent.ID()
		known[id] = true
		e := a.executed[id]
		done := in.State == trade.Settled || in.State == trade.Refunded
		switch {
		case !in.State.Terminal():
			a.Stuck++
			a.Add(Terminal, "intent %s (%s) is stuck at %s: %s", id.Short(), in.Intent.Identity.Action, in.State, in.Detail)
			continue
		case done != (e != nil):
			a.Lost++
			a.Add(LedgerChain, "intent %s is %s in the journal; executed on chain: %v", id.Short(), in.State, e != nil)
			continue
		case !done:
			if len(in.Fills) != 0 {
				a.Add(LedgerChain, "intent %s is %s and has %d fills", id.Short(), in.State, len(in.Fills))
			}
			continue
		case len(in.Fills) != 1:
			a.Add(LedgerChain, "intent %s has %d fills", id.Short(), len(in.Fills))
			continue
		}
		f := in.Fills[0]
		if f.Paid != amountOf(e.Paid) || f.Got != amountOf(e.Received) || f.Amount != amountOf(e.Amount) ||
			f.Tx != trade.Hash(e.Raw.TxHash) || f.Block.Hash != trade.Hash(e.Raw.BlockHash) {
			a.Add(LedgerChain, "intent %s: the journal's fill is %s of %s at block %s, the chain's %s of %s at %s", id.Short(), f.Paid, f.Amount, f.Block.Hash.Short(), e.Paid, e.Amount, trade.Hash(e.Raw.BlockHash).Short())
		}
		if f.Block.Time.After(in.Intent.Deadline) {
			a.Add(Deadline, "intent %s was executed at %s, its deadline was %s", id.Short(), f.Block.Time.Format(time.TimeOnly), in.Intent.Deadline.Format(time.TimeOnly))
		}
		if buy := in.Intent.Identity.Action == trade.Buy; buy && (in.State == trade.Refunded) != a.refunded[f.OrderID] {
			a.Add(LedgerChain, "intent %s is %s; order %d refunded on chain: %v", id.Short(), in.State, f.OrderID, a.refunded[f.OrderID])
		}
	}
	for _, id := range a.ids() {
		if !known[id] {
			a.Lost++
			a.Add(Promised, "the chain executed %s and the journal does not know it", id.Short())
		}
	}
	return nil
}

// ids are the executed intents, sorted.
func (a *audit) ids() (out []trade.Hash) {
	for id := range a.executed {
		out = append(out, id)
	}
	slices.SortFunc(out, func(x, y trade.Hash) int { return slices.Compare(x[:], y[:]) })
	return out
}

// checkSlots finds what was decided twice.
func (a *audit) checkSlots(ctx context.Context) error {
	twins, err := a.ledger.twins(ctx)
	for _, t := range twins {
		a.Add(SlotOnce, "%s", t)
	}
	return err
}
