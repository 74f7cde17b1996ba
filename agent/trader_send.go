package agent

import (
	"context"
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// begin takes an intent that has no attempt from proposed to sent: the venue's
// check, approval, a durable signature, then the node. What has to wait is left
// for the next head.
func (t *Trader) begin(ctx context.Context, head trade.Block, venue Executor, s trade.Standing) error {
	id, in := s.Intent.ID(), s.Intent
	if !head.Time.Before(in.Deadline) {
		return t.withdraw(ctx, s, trade.Cancelled, "its deadline passed before it was signed")
	}
	mode, err := t.Ledger.Mode(ctx)
	if err != nil {
		return durable(err)
	}
	if forbids(mode.Mode, in.Identity.Action) {
		return t.withdraw(ctx, s, trade.Cancelled, fmt.Sprintf("the portfolio is %s: %s", mode.Mode, mode.Reason))
	}
	if ready, err := t.answered(ctx, head, s); err != nil || !ready {
		return err
	}
	call, err := venue.Build(ctx, head, in)
	if errors.Is(err, trade.ErrRefused) {
		if s.State == trade.Proposed {
			return t.withdraw(ctx, s, trade.Rejected, err.Error())
		}
		return t.withdraw(ctx, s, trade.Cancelled, err.Error())
	}
	if err != nil {
		return fmt.Errorf("build its call: %w", err)
	}
	t.trip("build.done")
	if s.State == trade.Proposed {
		if err := t.Ledger.Move(ctx, trade.Step{Intent: id, To: trade.Approved, Detail: "within limits; " + fmt.Sprint("gas limit ", call.Gas)}); err != nil {
			return durable(err)
		}
		s.State = trade.Approved
		t.trip("approve.durable")
	}
	fees, err := t.fees(ctx, call.Gas, !in.Identity.Action.Trades())
	if err != nil {
		var l ledgerError
		if errors.As(err, &l) {
			return err
		}
		t.log().Warn("intent waits", "intent", id.Short(), "action", in.Identity.Action, "error", err)
		return nil
	}
	t.trip("sign.begin")
	signer := t.Wallet.Address()
	nonce, known, err := t.Ledger.NextNonce(ctx, signer)
	if err != nil {
		return durable(err)
	}
	if !known {
		return durable(fmt.Errorf("signer %s has no first nonce in the journal: recovery comes before trading", signer))
	}
	a, err := t.Wallet.Sign(ctx, id, call, nonce, fees)
	if err != nil {
		return err
	}
	t.trip("sign.done")
	if err := t.Ledger.AddAttempts(ctx, a); err != nil {
		return durable(err)
	}
	t.trip("attempt.durable")
	return t.send(ctx, s, trade.Tried{Attempt: a, State: trade.Signed})
}

// forbids reports a mode that an action may not start in. Selling cover raises
// the fund's risk.
func forbids(m trade.Mode, a trade.Action) bool {
	switch m {
	case trade.ModeHalted:
		return a.Trades()
	case trade.ModeReduceOnly:
		return a == trade.Sell
	}
	return false
}

// withdraw ends an intent that was not signed.
func (t *Trader) withdraw(ctx context.Context, s trade.Standing, to trade.State, why string) error {
	t.log().Info("intent withdrawn", "intent", s.Intent.ID().Short(), "state", to, "reason", why)
	err := durable(t.Ledger.Move(ctx, trade.Step{Intent: s.Intent.ID(), To: to, Detail: why}))
	t.trip("end.durable")
	return err
}

// fees is what a fresh transaction pays, once it is sure that the account can,
// with everything in flight at its worst.
func (t *Trader) fees(ctx context.Context, gas uint64, chore bool) (trade.Fees, error) {
	base, err := t.Node.BaseFee(ctx)
	if err != nil {
		return trade.Fees{}, fmt.Errorf("base fee: %w", err)
	}
	fees, err := t.Wallet.Fees(base, chore)
	if err != nil {
		return fees, err
	}
	balance, err := t.Node.Balance(ctx, t.Wallet.Address())
	if err != nil {
		return fees, fmt.Errorf("balance: %w", err)
	}
	open, err := t.Ledger.Open(ctx)
	if err != nil {
		return fees, durable(err)
	}
	var flying amount.Amount
	for _, s := range open {
		if s.State != trade.Approved && s.State != trade.Submitted {
			continue
		}
		tried, err := t.Ledger.Attempts(ctx, s.Intent.ID())
		if err != nil {
			return fees, durable(err)
		}
		flying = flying.Plus(trade.WorstWei(tried))
	}
	return fees, t.Wallet.Afford(balance, flying, trade.Attempt{GasLimit: gas, FeeCap: fees.Cap}.WorstWei(), chore)
}

// send hands a durable attempt to the node and records that the node has it. A
// node that refuses or does not answer is asked again at the next head: it may
// have the transaction all the same.
func (t *Trader) send(ctx context.Context, s trade.Standing, a trade.Tried) error {
	t.trip("send.begin")
	if err := t.Node.Send(ctx, a.Attempt.Raw); err != nil {
		t.log().Warn("node did not take a transaction; it is sent again at the next head",
			"intent", s.Intent.ID().Short(), "nonce", a.Attempt.Nonce, "transaction", a.Attempt.Hash, "error", err)
		return nil
	}
	t.trip("send.done")
	if a.State != trade.Signed {
		return nil
	}
	p := trade.Progress{Intent: s.Intent.ID(), Attempts: []trade.AttemptStep{{Attempt: a.Attempt.Hash, To: trade.Sent}}}
	if s.State == trade.Approved {
		p.Steps = steps(s, trade.Submitted, fmt.Sprintf("nonce %d, transaction %s", a.Attempt.Nonce, a.Attempt.Hash.Short()))
	}
	err := durable(t.Ledger.Record(ctx, p))
	t.trip("sent.durable")
	return err
}

// press handles an intent none of whose attempts is in a block. Before the
// deadline its bytes are sent again, after it, or once the mode forbids the
// trade, a no-op takes the nonce, dearer every few blocks. Only a finalised
// other transaction on the nonce ends it as failed: not being found never does.
func (t *Trader) press(ctx context.Context, head, final trade.Block, venue Executor, s trade.Standing, tried []trade.Tried) error {
	newest := tried[len(tried)-1]
	ours := newest.Attempt.Signer == t.Wallet.Address()
	if !final.Hash.IsZero() {
		finalNonce := t.nonces.Final
		if !ours {
			n, err := t.Node.Nonces(ctx, newest.Attempt.Signer)
			if err != nil {
				return fmt.Errorf("nonces of the former signer %s: %w", newest.Attempt.Signer, err)
			}
			finalNonce = n.Final
		}
		if finalNonce > newest.Attempt.Nonce {
			return t.taken(ctx, final, venue, s, tried)
		}
		if !ours && final.Time.After(s.Intent.Deadline) {
			return t.outlived(ctx, final, s)
		}
	}
	if !ours {
		return t.send(ctx, s, newest)
	}
	if newest.Attempt.NoOp || head.Time.After(s.Intent.Deadline) {
		return t.noOp(ctx, head, s, newest)
	}
	mode, err := t.Ledger.Mode(ctx)
	if err != nil {
		return durable(err)
	}
	if forbids(mode.Mode, s.Intent.Identity.Action) {
		return t.noOp(ctx, head, s, newest)
	}
	return t.send(ctx, s, newest)
}

// outlived ends an intent of a former signer, for whose nonce this wallet
// cannot sign a no-op: past a finalised deadline the guard refuses its call.
func (t *Trader) outlived(ctx context.Context, final trade.Block, s trade.Standing) error {
	if err := t.note(ctx, final); err != nil {
		return err
	}
	err := durable(t.Ledger.Record(ctx, trade.Progress{Intent: s.Intent.ID(),
		Steps: steps(s, trade.Expired, fmt.Sprintf("its deadline passed at final block %d; its signer was replaced", final.Number))}))
	t.trip("end.durable")
	return err
}

// noOp takes the nonce of an intent whose deadline has passed, or whose mode
// forbids it now. Bytes that would still execute are not sent any more; past the
// deadline they only take the nonce, as the no-op would.
func (t *Trader) noOp(ctx context.Context, head trade.Block, s trade.Standing, newest trade.Tried) error {
	id := s.Intent.ID()
	if newest.Attempt.NoOp {
		if t.bumped == nil {
			t.bumped = map[trade.Hash]uint64{}
		}
		since, seen := t.bumped[id]
		if !seen {
			t.bumped[id] = head.Number
		}
		if !seen || head.Number < since+t.bumpBlocks() {
			return t.send(ctx, s, newest)
		}
	}
	base, err := t.Node.BaseFee(ctx)
	if err != nil {
		return fmt.Errorf("base fee: %w", err)
	}
	fees, err := t.Wallet.Bump(trade.Fees{Cap: newest.Attempt.FeeCap, Tip: newest.Attempt.TipCap}, base, true)
	if err != nil {
		t.log().Warn("no-op waits", "intent", id.Short(), "nonce", newest.Attempt.Nonce, "error", err)
		if !newest.Attempt.NoOp && !head.Time.After(s.Intent.Deadline) {
			return nil // forbidden, and it would still execute
		}
		return t.send(ctx, s, newest)
	}
	a, err := t.Wallet.SignNoOp(ctx, id, newest.Attempt.Nonce, fees)
	if err != nil {
		return err
	}
	t.trip("noop.signed")
	if err := t.Ledger.AddAttempts(ctx, a); err != nil {
		return durable(err)
	}
	t.trip("noop.durable")
	if t.bumped == nil {
		t.bumped = map[trade.Hash]uint64{}
	}
	t.bumped[id] = head.Number
	err = t.send(ctx, s, trade.Tried{Attempt: a, State: trade.Signed})
	t.trip("noop.sent")
	return err
}

func (t *Trader) bumpBlocks() uint64 {
	if t.BumpBlocks == 0 {
		return 3
	}
	return t.BumpBlocks
}
