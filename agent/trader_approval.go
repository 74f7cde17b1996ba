package agent

import (
	"context"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// ready reports whether an intent may start. A trade that did not start in its own
// cycle, because gas was dear, the node was away or the agent was stopped, is
// looked at again: data, prices, pins and limits may be others by now.
func (t *Trader) ready(ctx context.Context, head, final trade.Block, s trade.Standing) (bool, error) {
	if ready, err := t.answered(ctx, head, s); err != nil || !ready {
		return false, err
	}
	if final.Hash.IsZero() && s.Intent.Hold == nil || !s.Intent.Identity.Action.Trades() {
		return true, nil
	}
	return t.rechecked(ctx, head, s.Intent)
}

// answered reports whether an intent may start as far as people go: at once
// when it is not held, or when a person has approved it. One that a person rejected, or that nobody answered in
// time, ends here; until then it waits, and its budget stays reserved.
func (t *Trader) answered(ctx context.Context, head trade.Block, s trade.Standing) (bool, error) {
	hold := s.Intent.Hold
	if hold == nil || s.State != trade.Proposed {
		return true, nil
	}
	id := s.Intent.ID()
	a, err := t.Ledger.Approval(ctx, id)
	if err != nil {
		return false, durable(err)
	}
	switch {
	case a.Seq != 0 && a.Granted:
		return true, nil
	case a.Seq != 0:
		return false, t.withdraw(ctx, s, trade.Rejected, "rejected by "+a.Who+because(a.Reason))
	case head.Time.After(hold.Until):
		lapsed, err := t.Ledger.Lapse(ctx, id, fmt.Sprintf("nobody approved it until %s", hold.Until.UTC().Format("2006-01-02 15:04:05Z")))
		if err != nil {
			return false, durable(err)
		}
		if lapsed {
			t.log().Info("nobody approved an intent", "intent", id.Short())
			t.trip("end.durable")
		}
	}
	return false, nil // a person who answered just now is heard at the next head
}

// rechecked asks again what was asked when the order was decided: prices and
// data may have gone bad while it waited. It then waits on, until its deadline.
func (t *Trader) rechecked(ctx context.Context, head trade.Block, in trade.Intent) (bool, error) {
	if t.Recheck == nil {
		return true, nil
	}
	why, err := t.Recheck(ctx, head, in)
	if err != nil {
		return false, fmt.Errorf("look again before a promised order starts: %w", err)
	}
	if why != "" {
		t.log().Info("a promised order waits", "intent", in.ID().Short(), "reason", why)
	}
	return why == "", nil
}

func because(reason string) string {
	if reason == "" {
		return ""
	}
	return ": " + reason
}
