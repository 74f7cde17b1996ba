package backtest

import (
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What is tried again, and when: as live. A refusal is waited out for a minute,
// then two, four, at most an hour; a series is claimed, and a pool redeemed, once an
// hour at most.
const (
	firstWait  = time.Minute
	longWait   = time.Hour
	claimEvery = time.Hour
)

// tried is what was refused, or done lately.
type tried struct {
	action  trade.Action
	subject protection.Address
	order   uint64
	trades  bool
	done    time.Time   // of a claim or redemption that went through
	refused []time.Time // in a row within 24 hours, oldest first
	why     string
}

// wear notes how an intent ended.
func (d *diary) wear(p *promise, to trade.State, why string, at time.Time) {
	trades := p.Identity.Action.Trades()
	subject := p.Identity.Subject
	i := 0
	for i < len(d.worn) && !(d.worn[i].action == p.Identity.Action && d.worn[i].subject == subject && d.worn[i].order == p.OrderID) {
		i++
	}
	refused := to == trade.Rejected || to == trade.Failed && !trades
	lately := to == trade.Settled && (p.Identity.Action == trade.Claim || p.Identity.Action == trade.Redeem)
	through := to == trade.Settled || to == trade.Accepted || to == trade.Filled
	switch {
	case refused || lately:
		if i == len(d.worn) {
			d.worn = append(d.worn, tried{action: p.Identity.Action, subject: subject, order: p.OrderID, trades: trades})
		}
		t := &d.worn[i]
		if lately {
			t.done, t.refused = at, nil
			return
		}
		t.refused, t.why, t.done = append(t.refused, at), why, time.Time{}
		if n := len(t.refused) - remembered; n > 0 {
			t.refused = t.refused[n:]
		}
	case through && i < len(d.worn):
		d.worn = append(d.worn[:i], d.worn[i+1:]...)
	}
}

// remembered is how many refusals in a row make the longest wait, and one more.
const remembered = 8

// setbacks says what has to wait at an instant.
func (d *diary) setbacks(now time.Time) (out []agent.Setback) {
	if len(d.worn) == 0 {
		return nil
	}
	kept := d.worn[:0]
	for _, t := range d.worn {
		for len(t.refused) > 0 && t.refused[0].Before(now.Add(-24*time.Hour)) {
			t.refused = t.refused[1:]
		}
		s := agent.Setback{Action: t.action, Subject: t.subject, OrderID: t.order, Until: t.done.Add(claimEvery), Reason: "it was done lately"}
		said := s.Until
		if n := len(t.refused); n > 0 {
			s.Until, s.Reason = t.refused[n-1].Add(waitAfter(n)), t.why
			if said = s.Until; t.trades {
				if s.Refused = uint64(n); n > 1 { // it is told of for longer, so that its alarm does not end whenever it is tried
					said = said.Add(longWait)
				}
			}
		}
		if len(t.refused) == 0 && !now.Before(said) {
			continue
		}
		kept = append(kept, t)
		if now.Before(said) {
			if !t.trades {
				s.Reason = fmt.Sprintf("%s: again at %s", s.Reason, s.Until.UTC().Format(time.RFC3339))
			}
			out = append(out, s)
		}
	}
	d.worn = kept
	return out
}

// waitAfter is how long is waited after so many refusals in a row.
func waitAfter(refused int) time.Duration {
	return min(firstWait<<min(refused-1, remembered), longWait)
}
