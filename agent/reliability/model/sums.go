package model

import (
	"bytes"
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/stage"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// checkTransactions walks the chain: each transaction of the signer is an
// attempt of the journal, byte for byte; the journal has its block and its gas;
// nonces have no gap and no successor.
func (a *audit) checkTransactions(ctx context.Context) error {
	client := a.stage.Dev.Client()
	signer := types.LatestSignerForChainID(new(big.Int).SetUint64(a.stage.Dev.ChainID()))
	me := common.Address(a.stage.Signer())
	tried := map[trade.Hash]trade.Tried{}
	for _, in := range a.all {
		list, err := a.journal.Attempts(ctx, in.Intent.ID())
		if err != nil {
			return err
		}
		for _, t := range list {
			tried[t.Attempt.Hash] = t
			if t.Attempt.NoOp {
				a.NoOps++
			}
			if t.State != trade.Final && t.State != trade.Replaced {
				a.Add(Terminal, "attempt %s of intent %s ended as %s", t.Attempt.Hash.Short(), t.Attempt.Intent.Short(), t.State)
			}
		}
	}
	a.Attempts = len(tried)
	var mined, next uint64
	var spent amount.Amount
	for n := uint64(1); n <= a.Blocks; n++ {
		block, err := client.BlockByNumber(ctx, new(big.Int).SetUint64(n))
		if err != nil {
			return fmt.Errorf("block %d: %w", n, err)
		}
		a.blocks[n] = block
		for _, tx := range block.Transactions() {
			if from, err := types.Sender(signer, tx); err != nil || from != me {
				continue
			}
			if tx.Nonce() != next {
				a.Add(Nonces, "block %d has nonce %d of the signer, after %d", n, tx.Nonce(), next)
			}
			next = tx.Nonce() + 1
			receipt, err := client.TransactionReceipt(ctx, tx.Hash())
			if err != nil {
				return err
			}
			hash := trade.Hash(tx.Hash())
			t, ok := tried[hash]
			raw, err := tx.MarshalBinary()
			if err != nil {
				return err
			}
			if !ok || !bytes.Equal(raw, t.Attempt.Raw) {
				a.Add(RowFirst, "block %d has %s, nonce %d, which the journal has not", n, hash.Short(), tx.Nonce())
				continue
			}
			mined++
			cost := amountOf(receipt.EffectiveGasPrice).MulDiv(amount.New(receipt.GasUsed), amount.New(1))
			spent = spent.Plus(cost)
			if t.State != trade.Final || t.Block.Hash != trade.Hash(block.Hash()) || t.OK != (receipt.Status == types.ReceiptStatusSuccessful) || t.GasWei != cost {
				a.Add(LedgerChain, "attempt %s is %s at %s with gas %s, ok %v, in the journal; on chain at %s with gas %s, status %d",
					hash.Short(), t.State, t.Block.Hash.Short(), t.GasWei, t.OK, trade.Hash(block.Hash()).Short(), cost, receipt.Status)
			}
		}
	}
	known, _, err := a.journal.NextNonce(ctx, a.stage.Signer())
	if err != nil {
		return err
	}
	pending, err := client.PendingNonceAt(ctx, me)
	if err != nil {
		return err
	}
	if known != next || pending != next {
		a.Add(Nonces, "the chain has %d transactions of the signer, its pool reaches to %d, the journal knows %d", next, pending, known)
	}
	gas, err := a.journal.GasSince(ctx, time.Time{})
	if err != nil {
		return err
	}
	if gas.Spent != spent || !gas.Reserved.IsZero() {
		a.Add(LedgerChain, "gas in the journal %s spent and %s reserved; on chain %s", gas.Spent, gas.Reserved, spent)
	}
	return nil
}

// cost is what one mined transaction of a trade cost.
type cost struct {
	at           time.Time
	premium, gas amount.Amount
}

// checkBudgets fails when any 24 hours cost more than the budget: premium as the
// events tell it, without what was refunded, and gas of trades and of what took
// their nonces.
func (a *audit) checkBudgets(ctx context.Context) error {
	var costs []cost
	for _, in := range a.all {
		if !in.Intent.Identity.Action.Trades() {
			continue
		}
		list, err := a.journal.Attempts(ctx, in.Intent.ID())
		if err != nil {
			return err
		}
		for _, t := range list {
			if t.State == trade.Final {
				costs = append(costs, cost{at: t.Block.Time, gas: t.GasWei})
			}
		}
	}
	for _, id := range a.ids() {
		e := a.executed[id]
		if actionOf(e) != trade.Buy || a.refunded[e.OrderId.Uint64()] {
			continue
		}
		at := time.Unix(int64(a.blocks[e.Raw.BlockNumber].Time()), 0).UTC()
		costs = append(costs, cost{at: at, premium: amountOf(e.Paid)})
	}
	for _, end := range costs {
		var premium, gas amount.Amount
		for _, c := range costs {
			if age := end.at.Sub(c.at); age >= 0 && age < 24*time.Hour {
				premium, gas = premium.Plus(c.premium), gas.Plus(c.gas)
			}
		}
		a.Premium, a.Gas = larger(a.Premium, premium), larger(a.Gas, gas)
	}
	if a.Premium.Cmp(amount.New(actor.PremiumPerDay)) > 0 {
		a.Add(Premium, "24 hours cost %s of %d", a.Premium, int64(actor.PremiumPerDay))
	}
	if a.Gas.Cmp(actor.GasPerDay) > 0 {
		a.Add(Gas, "24 hours cost %s wei of %s", a.Gas, actor.GasPerDay)
	}
	return nil
}

func larger(a, b amount.Amount) amount.Amount {
	if a.Cmp(b) < 0 {
		return b
	}
	return a
}

// checkBalances compares the guard's tokens with what the events moved, and the
// journal's premium with them.
func (a *audit) checkBalances(ctx context.Context) error {
	token := contracts.NewDevToken()
	to := common.Address(a.stage.Token)
	out, err := a.stage.Dev.Client().CallContract(ctx, ethereum.CallMsg{To: &to, Data: token.PackBalanceOf(common.Address(a.stage.Guard))}, nil)
	if err != nil {
		return err
	}
	b, err := token.UnpackBalanceOf(out)
	if err != nil {
		return err
	}
	if cash, want := amountOf(b), amount.New(stage.GuardCash).Plus(a.got).Plus(a.back).Minus(a.fetched).Minus(a.paid); cash != want {
		a.Add(LedgerChain, "the guard has %s, its events say %s", cash, want)
	}
	spent, err := a.journal.PremiumSince(ctx, a.stage.Token, time.Time{})
	if err != nil {
		return err
	}
	if premium := a.paid.Minus(a.staked); !spent.Reserved.IsZero() || spent.Spent.Plus(a.back) != premium {
		a.Add(LedgerChain, "premium in the journal: %s spent, %s reserved; on chain %s, of which %s came back", spent.Spent, spent.Reserved, premium, a.back)
	}
	return a.checkStake(ctx)
}

// checkStake compares the guard's shares of the risk pool with what the events
// moved, and the journal's flows with both.
func (a *audit) checkStake(ctx context.Context) error {
	pool, to := contracts.NewRiskPool(), common.Address(a.stage.Pool)
	out, err := a.stage.Dev.Client().CallContract(ctx, ethereum.CallMsg{To: &to, Data: pool.PackBalanceOf(common.Address(a.stage.Guard))}, nil)
	if err != nil {
		return err
	}
	b, err := pool.UnpackBalanceOf(out)
	if err != nil {
		return err
	}
	if held, want := amountOf(b), a.shares.Minus(a.left); held != want {
		a.Add(LedgerChain, "the guard has %s shares, its events say %s", held, want)
	}
	flows, err := a.journal.StakeFlows(ctx)
	if err != nil {
		return err
	}
	var in, shares amount.Amount
	for _, f := range flows {
		in, shares = in.Plus(f.In), shares.Plus(f.SharesIn)
	}
	if in != a.staked || shares != a.shares {
		a.Add(LedgerChain, "stakes in the journal: %s for %s shares; on chain %s for %s", in, shares, a.staked, a.shares)
	}
	if in.Cmp(amount.New(actor.StakeMost)) > 0 {
		a.Add(Premium, "%s were staked of %d", in, int64(actor.StakeMost))
	}
	return nil
}
