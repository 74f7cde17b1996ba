package wire

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// promiseStake puts what an open intent promises on a pool beside what the chain
// shows of it. Deposits are promised out of the cash.
func promiseStake(out *agent.Observation, s trade.Standing) {
	if s.Intent.Identity.Action == trade.Deposit {
		out.Committed = out.Committed.Plus(s.Intent.Amount)
	}
	for i := range out.Stakes {
		x := &out.Stakes[i]
		if x.Pool != s.Intent.Series {
			continue
		}
		x.Waiting = x.Waiting || s.Intent.Hold != nil && s.State == trade.Proposed
		switch s.Intent.Identity.Action {
		case trade.Deposit:
			x.Depositing = x.Depositing.Plus(s.Intent.Amount)
		case trade.Leave:
			x.Leaving = x.Leaving.Plus(s.Intent.Amount)
		case trade.Redeem:
			x.Redeeming = x.Redeeming.Plus(s.Intent.Amount)
		}
	}
}

var guardABI = contracts.NewHedgeGuard()

// caps are what the guard lets through at a block, of what premiums are paid in,
// less what open intents may still take: premium and capital at their worst, and
// shares that leave at their worth. What sales give up is promiseSales'.
func (o *observer) caps(ctx context.Context, at trade.Block, open []trade.Standing) (*limits.Caps, error) {
	guard, asset := o.market.venues.guard(), common.Address(o.market.premium.id)
	r, err := o.market.client.Read(ctx, at, []chain.Call{{To: guard, Data: guardABI.PackCapsOf(asset)}, {To: guard, Data: guardABI.PackSpentInWindow(asset)}})
	if err != nil {
		return nil, fmt.Errorf("the guard's caps: %w", err)
	}
	set, err := guardABI.UnpackCapsOf(r[0].Data)
	if err != nil {
		return nil, fmt.Errorf("the guard's caps: %w", err)
	}
	used, err := guardABI.UnpackSpentInWindow(r[1].Data)
	if err != nil {
		return nil, fmt.Errorf("what the guard has spent: %w", err)
	}
	perCall, err1 := amount.FromBig(set.PerCall)
	perDay, err2 := amount.FromBig(set.PerDay)
	spent, err3 := amount.FromBig(used)
	for _, err := range []error{err1, err2, err3} {
		if err != nil {
			return nil, fmt.Errorf("the guard's caps: %w", err)
		}
	}
	for _, s := range open {
		if !promised(s) {
			continue
		}
		switch s.Intent.Identity.Action {
		case trade.Buy:
			spent = spent.Plus(s.Intent.Limit)
		case trade.Deposit:
			spent = spent.Plus(s.Intent.Amount)
		case trade.Leave:
			spent = spent.Plus(s.Intent.Quote)
		}
	}
	return &limits.Caps{PerCall: perCall, Left: perDay.Minus(spent)}, nil
}

// promiseSales takes off the guard's caps what open sales give up, if they bring
// the least that they accept.
func promiseSales(out *agent.Observation, open []trade.Standing) {
	if out.Caps == nil {
		return
	}
	for _, s := range open {
		if promised(s) && s.Intent.Identity.Action == trade.Sell {
			for _, w := range out.Worth {
				if w.Series == s.Intent.Series {
					out.Caps.Left = out.Caps.Left.Minus(w.GivenUp(s.Intent.Amount, s.Intent.Limit))
				}
			}
		}
	}
}

// queuePatience is how long shares may wait in a redemption queue before that is
// said: the reference pool's notice of a day, and an hour for anybody to process.
const queuePatience = 25 * time.Hour

// stuck says which queues hold shares of the fund for longer than they should, and
// what they wait for. Processing a queue is anybody's call, and none of the
// guard's: a person is told.
func (o *observer) stuck(ctx context.Context, out *agent.Observation) error {
	for _, s := range out.Stakes {
		if s.Queued.IsZero() {
			continue
		}
		since, err := o.journal.QueuedSince(ctx, s.Pool, s.Queued)
		if err != nil {
			return err
		}
		if since.IsZero() || out.Block.Time.Sub(since) < queuePatience {
			continue
		}
		for _, p := range out.Pools {
			if p.ID != s.Pool {
				continue
			}
			why := "it has free capital, and nobody has called processRedemptions: anybody may"
			switch {
			case p.Pending:
				why = "a series of it is pending: what can be priced now is priced as if it paid in full, the rest waits until it is decided"
			case p.Free().IsZero():
				why = "all of its capital is reserved: they wait for series to end or for new capital"
			}
			out.Ignored = append(out.Ignored, agent.Problem{Source: "pool " + p.ID.String(), Alarm: "queue",
				Text: fmt.Sprintf("%s shares of %s wait to be redeemed since %s: %s", s.Queued.Format(p.Decimals), p.Symbol, stamp(since), why)})
		}
	}
	return nil
}

// refusals say which orders the venue refused for a reason that may stand: they
// are not proposed again at once, in vain. As chores, after a minute, then two,
// four, at most an hour; one like it that goes through ends that. One that was
// refused more than once is told of for another hour, so that the alarm about it
// does not end whenever it is tried.
func refusals(now time.Time, list []journal.Refusal) (out []agent.Setback) {
	type order struct {
		action trade.Action
		series protection.Address
	}
	row := map[order]int{} // refusals in a row, the newest first
	done := map[order]bool{}
	at := map[order]int{} // where it stands in out
	for _, x := range list {
		k := order{x.Action, x.Series}
		switch {
		case done[k] || x.At.After(now): // a clock that was set back since
		case x.State != trade.Rejected:
			done[k] = true
		case row[k] == 0:
			row[k], at[k] = 1, len(out)
			out = append(out, agent.Setback{Action: x.Action, Subject: x.Series, Until: x.At.Add(firstWait), Reason: x.Detail, Refused: 1})
		default:
			s := &out[at[k]]
			last := s.Until.Add(-waitAfter(row[k]))
			row[k]++
			s.Until, s.Refused = last.Add(waitAfter(row[k])), uint64(row[k])
		}
	}
	kept := out[:0]
	for _, s := range out {
		said := s.Until
		if s.Refused > 1 {
			said = said.Add(longWait)
		}
		if now.Before(said) {
			kept = append(kept, s)
		}
	}
	return kept
}

// waitAfter is how long is waited after so many refusals in a row.
func waitAfter(refused int) time.Duration {
	wait := firstWait
	for range refused - 1 {
		if wait = 2 * wait; wait >= longWait {
			return longWait
		}
	}
	return wait
}
