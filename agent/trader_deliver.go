package agent

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// send hands an intent's newest attempt, which is durable, to the node or the
// relay and records that it was taken. One that refuses or does not answer is
// asked again at the next head: it may have the transaction all the same.
func (t *Trader) send(ctx context.Context, s trade.Standing, tried []trade.Tried) error {
	newest := tried[len(tried)-1]
	t.trip("send.begin")
	way, err := t.deliver(ctx, tried)
	if err != nil {
		t.log().Warn("a transaction was not taken; it is sent again at the next head", "by", way,
			"intent", s.Intent.ID().Short(), "nonce", newest.Attempt.Nonce, "transaction", newest.Attempt.Hash, "error", err)
		return nil
	}
	t.trip("send.done")
	if newest.State != trade.Signed {
		return nil
	}
	p := trade.Progress{Intent: s.Intent.ID(), Attempts: []trade.AttemptStep{{Attempt: newest.Attempt.Hash, To: trade.Sent, Detail: "to the " + way}}}
	if s.State == trade.Approved {
		p.Steps = steps(s, trade.Submitted, fmt.Sprintf("nonce %d, transaction %s", newest.Attempt.Nonce, newest.Attempt.Hash.Short()))
	}
	err = durable(t.Ledger.Record(ctx, p))
	t.trip("sent.durable")
	return err
}

// deliver hands the bytes over, once, and says to whom.
func (t *Trader) deliver(ctx context.Context, tried []trade.Tried) (way string, err error) {
	newest := tried[len(tried)-1]
	if !newest.Attempt.Private || newest.Leaked {
		return "node", t.Node.Send(ctx, newest.Attempt.Raw)
	}
	if t.jammed != nil {
		return "relay", t.jammed
	}
	t.trip("relay.begin")
	err = t.Relay.SendPrivate(ctx, newest.Attempt.Raw, t.leaksAt(tried))
	if err == nil {
		t.trip("relay.sent")
	}
	if errors.Is(err, context.DeadlineExceeded) {
		t.jammed = fmt.Errorf("the relay hung at this head, and is asked again at the next: %w", context.DeadlineExceeded)
	}
	return "relay", err
}

// leaksAt is the block from which on an intent's private transactions count as
// leaked: so many after the first was signed, however often it was bumped.
func (t *Trader) leaksAt(tried []trade.Tried) uint64 {
	wait := t.RelayBlocks
	if wait == 0 {
		wait = 25
	}
	return tried[0].Attempt.Head + wait
}

// leak records that a private intent is public from now on, once the relay had
// its time: what it dropped and what it still holds look alike, and somebody may
// have the bytes. The attempts that it gives back say so.
func (t *Trader) leak(ctx context.Context, head trade.Block, s trade.Standing, tried []trade.Tried) ([]trade.Tried, error) {
	newest := tried[len(tried)-1]
	why := ""
	switch {
	case !newest.Attempt.Private || newest.Leaked:
		return tried, nil
	case t.Relay == nil:
		why = "no relay is configured any more"
	case head.Number < t.leaksAt(tried):
		return tried, nil
	default:
		why = fmt.Sprintf("the relay had until block %d to bring it into one", t.leaksAt(tried))
	}
	t.log().Warn("a private transaction counts as leaked", "intent", s.Intent.ID().Short(), "nonce", newest.Attempt.Nonce, "reason", why)
	if err := t.Ledger.Record(ctx, trade.Progress{Intent: s.Intent.ID(), Leaked: why}); err != nil {
		return nil, durable(err)
	}
	t.trip("leaked.durable")
	tried = slices.Clone(tried)
	for i := range tried {
		tried[i].Leaked = tried[i].Attempt.Private
	}
	return tried, nil
}
