package agent

import (
	"context"
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// begin takes an intent that has no attempt from proposed to sent: the venue's
// check, approval, a durable signature, then the node. What has to wait is left
// for the next head. A zero final block means that it was decided just now.
func (t *Trader) begin(ctx context.Context, head, final trade.Block, venue Executor, s trade.Standing) error {
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
	if ready, err := t.ready(ctx, head, final, s); err != nil || !ready {
		return err
	}
	if t.gap != nil {
		t.log().Warn("intent waits: a nonce before its own is missing", "intent", id.Short(), "error", t.gap)
		return nil
	}
	if t.strange && in.Identity.Action.Trades() {
		t.log().Warn("trade waits: somebody else may use our key", "intent", id.Short())
		return nil
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
	offer, err := t.offer(ctx, in, call)
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
	a, err := t.sign(func() (trade.Attempt, error) { return t.Wallet.Sign(ctx, id, call, nonce, offer.fees) })
	if err != nil {
		return err
	}
	// A person may have halted the portfolio while node and signer thought.
	if mode, err = t.Ledger.Mode(ctx); err != nil {
		return durable(err)
	}
	if forbids(mode.Mode, in.Identity.Action) {
		return t.withdraw(ctx, s, trade.Cancelled, fmt.Sprintf("the portfolio is %s: %s", mode.Mode, mode.Reason))
	}
	a.Head, a.L1Fee, a.Private = head.Number, offer.l1, t.Relay != nil && in.Identity.Action.Trades()
	t.trip("sign.done")
	if err := t.Ledger.AddAttempts(ctx, a); err != nil {
		return durable(err)
	}
	t.trip("attempt.durable")
	return t.send(ctx, s, []trade.Tried{{Attempt: a, State: trade.Signed}})
}

// sign asks the signer, unless it hung at this head before.
func (t *Trader) sign(ask func() (trade.Attempt, error)) (trade.Attempt, error) {
	if t.mute != nil {
		return trade.Attempt{}, t.mute
	}
	a, err := ask()
	if errors.Is(err, context.DeadlineExceeded) {
		t.mute = fmt.Errorf("the signer hung at this head, and is asked again at the next: %w", context.DeadlineExceeded)
	}
	return a, err
}

// forbids reports a mode that an action may not start in. Selling cover raises
// the fund's risk, and so does underwriting others'.
func forbids(m trade.Mode, a trade.Action) bool {
	switch m {
	case trade.ModeHalted:
		return a.Trades()
	case trade.ModeReduceOnly:
		return a == trade.Sell || a == trade.Deposit
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
