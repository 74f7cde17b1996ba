package agent

import (
	"cmp"
	"context"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// rounds bounds how many things one follow records: sent, unwound, mined, order
// moved, final, ended, and room to spare. The next head continues.
const rounds = 12

// follow takes one open intent as far as it goes now. Each round records one
// thing that became known, then looks again. A zero final block means that
// finality was not asked for.
func (t *Trader) follow(ctx context.Context, head, final trade.Block, s trade.Standing) error {
	tried, err := t.Ledger.Attempts(ctx, s.Intent.ID())
	if err != nil {
		return durable(err)
	}
	return t.followFrom(ctx, head, final, s, tried)
}

// followFrom is follow of an intent whose attempts were read.
func (t *Trader) followFrom(ctx context.Context, head, final trade.Block, s trade.Standing, tried []trade.Tried) error {
	id := s.Intent.ID()
	venue := t.Venues[s.Intent.Identity.Venue]
	if venue == nil {
		return fmt.Errorf("venue %q is not configured any more: put it back until its intents have ended", s.Intent.Identity.Venue)
	}
	for range rounds {
		if len(tried) == 0 {
			return t.begin(ctx, head, final, venue, s)
		}
		moved, err := t.look(ctx, head, final, venue, s, tried)
		if err != nil || !moved {
			return err
		}
		if s, err = t.Ledger.Intent(ctx, id); err != nil {
			return durable(err)
		}
		if s.State.Terminal() {
			t.trip("end.durable")
			return nil
		}
		if tried, err = t.Ledger.Attempts(ctx, id); err != nil {
			return durable(err)
		}
	}
	return nil
}

// look compares an intent's attempts with the chain, and records the first
// thing that changed.
func (t *Trader) look(ctx context.Context, head, final trade.Block, venue Executor, s trade.Standing, tried []trade.Tried) (moved bool, err error) {
	for _, a := range tried {
		if a.State == trade.Final {
			return t.order(ctx, head, final, venue, s)
		}
	}
	var mined trade.Tried
	var receipt *trade.Receipt
	for _, a := range tried {
		r, known := t.ahead.takeReceipt(a.Attempt.Hash)
		if !known {
			if r, err = t.Node.Receipt(ctx, a.Attempt.Hash); err != nil {
				return false, fmt.Errorf("receipt of %s: %w", a.Attempt.Hash.Short(), err)
			}
		}
		if r != nil {
			mined, receipt = a, r
		}
	}
	for _, a := range tried {
		if a.State == trade.Mined && (receipt == nil || receipt.Block.Hash != a.Block.Hash || receipt.Tx != a.Attempt.Hash) {
			return true, t.unwind(ctx, s, a)
		}
	}
	switch {
	case receipt == nil:
		return false, t.press(ctx, head, final, venue, s, tried)
	case receipt.Block.Number > head.Number:
		return false, nil // the node is ahead of the head that we were given
	case mined.State != trade.Mined:
		t.trip("receipt.seen")
		return true, t.mined(ctx, venue, s, mined, *receipt)
	case final.Number >= receipt.Block.Number && !final.Hash.IsZero():
		t.trip("final.seen")
		return true, t.finish(ctx, final, s, tried, mined)
	}
	return t.order(ctx, head, trade.Block{}, venue, s)
}

// unwind records that a reorg took an attempt's block away.
func (t *Trader) unwind(ctx context.Context, s trade.Standing, a trade.Tried) error {
	t.trip("reorg.seen")
	why := fmt.Sprintf("a reorg removed block %d %s", a.Block.Number, a.Block.Hash.Short())
	t.log().Warn("reorg", "intent", s.Intent.ID().Short(), "block", a.Block.Number, "hash", a.Block.Hash.Short())
	p := trade.Progress{Intent: s.Intent.ID(), Void: true, Attempts: []trade.AttemptStep{{Attempt: a.Attempt.Hash, To: trade.Sent, Detail: why}}}
	if a.Attempt.Private && !a.Leaked {
		p.Leaked = why + ": everybody has seen it"
	}
	if s.State != trade.Submitted {
		p.Steps = steps(s, trade.Submitted, why)
	}
	err := durable(t.Ledger.Record(ctx, p))
	t.trip("reorg.durable")
	return err
}

// mined records what a transaction in a block did.
func (t *Trader) mined(ctx context.Context, venue Executor, s trade.Standing, a trade.Tried, r trade.Receipt) error {
	step := trade.AttemptStep{Attempt: a.Attempt.Hash, To: trade.Mined, Block: r.Block, OK: r.OK, GasUsed: r.GasUsed, GasWei: r.GasWei()}
	p := trade.Progress{Intent: s.Intent.ID()}
	to, detail := trade.Submitted, ""
	switch {
	case a.Attempt.NoOp:
		step.Detail = "a no-op took the nonce"
	case !r.OK:
		step.Detail = "reverted"
		if why := venue.Reason(ctx, s.Intent, r); why != "" {
			step.Detail = "reverted: " + why
		}
	default:
		fill, err := venue.Outcome(ctx, s.Intent, r)
		if err != nil {
			return fmt.Errorf("read what transaction %s did: %w", r.Tx, err)
		}
		fill.Block, fill.Tx, fill.GasUsed, fill.GasWei = r.Block, r.Tx, r.GasUsed, r.GasWei()
		p.Fill, to = &fill, trade.Filled
		if s.Intent.Identity.Action == trade.Buy {
			to, detail = trade.Accepted, fmt.Sprintf("order %d, mint pending", fill.OrderID)
		}
	}
	p.Attempts = []trade.AttemptStep{step}
	if s.State != to {
		p.Steps = steps(s, to, detail)
	}
	err := durable(t.Ledger.Record(ctx, p))
	t.trip("mined.durable")
	return err
}

// finish records that an attempt's block is final: the others of its nonce are
// replaced for good. A buy's intent goes on until its order's end is final too.
func (t *Trader) finish(ctx context.Context, final trade.Block, s trade.Standing, tried []trade.Tried, a trade.Tried) error {
	if err := t.note(ctx, final); err != nil {
		return err
	}
	p := trade.Progress{Intent: s.Intent.ID(), Attempts: []trade.AttemptStep{{Attempt: a.Attempt.Hash, To: trade.Final, Block: a.Block, OK: a.OK,
		GasUsed: a.GasUsed, GasWei: a.GasWei, Detail: a.Detail}}}
	for _, o := range tried {
		if o.Attempt.Hash != a.Attempt.Hash {
			p.Attempts = append(p.Attempts, trade.AttemptStep{Attempt: o.Attempt.Hash, To: trade.Replaced, Detail: "its nonce was taken by " + a.Attempt.Hash.Short()})
		}
	}
	switch {
	case a.Attempt.NoOp:
		p.Steps = steps(s, trade.Expired, cmp.Or(a.Attempt.Why, "its deadline passed")+"; a no-op took the nonce")
	case !a.OK:
		p.Steps = steps(s, trade.Failed, a.Detail)
	case s.Intent.Identity.Action != trade.Buy:
		p.Steps = steps(s, trade.Settled, fmt.Sprintf("final at block %d", a.Block.Number))
	}
	err := durable(t.Ledger.Record(ctx, p))
	t.trip("final.durable")
	return err
}

// note records the final block that a decision rests on.
func (t *Trader) note(ctx context.Context, final trade.Block) error {
	noted, err := t.Ledger.LastFinal(ctx)
	if err == nil && final.Number > noted.Number {
		err = t.Ledger.NoteFinal(ctx, final)
	}
	return durable(err)
}

// order follows a buy from accepted to filled or refunded at the head, and ends
// it once that is so at a final block as well. A zero final block ends nothing.
func (t *Trader) order(ctx context.Context, head, final trade.Block, venue Executor, s trade.Standing) (moved bool, err error) {
	if !onVenue(s) {
		return false, nil
	}
	if len(s.Fills) == 0 {
		return false, fmt.Errorf("the journal has it as %s without a fill: do not edit the journal", s.State)
	}
	order := s.Fills[len(s.Fills)-1].OrderID
	at := func(b trade.Block) (trade.OrderState, error) {
		state, err := venue.Order(ctx, b, s.Intent, order)
		if err != nil {
			return 0, fmt.Errorf("order %d at block %d: %w", order, b.Number, err)
		}
		return state, nil
	}
	now, known := t.ahead.takeOrder(s.Intent.ID())
	if !known {
		if now, err = at(head); err != nil {
			return false, err
		}
	}
	ended := trade.OrderPending
	if now != trade.OrderPending && !final.Hash.IsZero() {
		if ended, err = at(final); err != nil {
			return false, err
		}
	}
	p := trade.Progress{Intent: s.Intent.ID()}
	switch {
	case ended == trade.OrderActive:
		p.Steps = steps(s, trade.Settled, fmt.Sprintf("order %d was minted; final at block %d", order, final.Number))
	case ended == trade.OrderRefunded:
		p.Steps = steps(s, trade.Refunded, fmt.Sprintf("the venue gave the premium of order %d back", order))
	case now == trade.OrderActive && s.State == trade.Accepted:
		p.Steps = steps(s, trade.Filled, fmt.Sprintf("order %d was minted", order))
	case now == trade.OrderPending && s.State == trade.Filled:
		p.Steps = steps(s, trade.Accepted, fmt.Sprintf("a reorg took the mint of order %d back", order))
	default:
		return false, nil
	}
	t.trip("order.seen")
	if ended != trade.OrderPending {
		if err := t.note(ctx, final); err != nil {
			return false, err
		}
	}
	err = durable(t.Ledger.Record(ctx, p))
	t.trip("order.durable")
	return true, err
}

// steps is the way from where an intent stands to a state, through the one that
// lies between where the state machine asks for it.
func steps(s trade.Standing, to trade.State, detail string) []trade.Step {
	id := s.Intent.ID()
	last := trade.Step{Intent: id, To: to, Detail: detail}
	if trade.CanMove(s.State, to) {
		return []trade.Step{last}
	}
	for _, by := range []trade.State{trade.Submitted, trade.Filled, trade.Accepted} {
		if trade.CanMove(s.State, by) && trade.CanMove(by, to) {
			return []trade.Step{{Intent: id, To: by, Detail: "on the way to " + to.String()}, last}
		}
	}
	return []trade.Step{last} // the journal refuses it, and says so
}
