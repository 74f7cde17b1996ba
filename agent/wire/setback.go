package wire

import (
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// A chore that the venue or the chain refuses is tried again after a minute,
// then two, four, at most an hour. A series is claimed once an hour at most:
// what comes after a claim was sent by somebody, and a grain of dust a block is
// not worth the gas of a claim each. So is a pool redeemed, as anybody may process
// its queue in as small parts as he likes.
const (
	firstWait  = time.Minute
	longWait   = time.Hour
	claimEvery = time.Hour
)

// setbacks says which chores have to wait at now, from those that ended lately,
// newest first. One that succeeded clears what was before it.
func setbacks(now time.Time, ended []journal.EndedChore) []agent.Setback {
	type chore struct {
		action  trade.Action
		subject protection.Address
		order   uint64
	}
	var out []agent.Setback
	at := map[chore]int{} // where it stands in out
	wait := map[chore]time.Duration{}
	done := map[chore]bool{}
	for _, e := range ended {
		k := chore{e.Action, e.Subject, e.OrderID}
		if e.At.After(now) {
			continue // by a clock that was set back since: it would wait until that time comes
		}
		refused := e.State == trade.Rejected || e.State == trade.Failed
		switch i, known := at[k]; {
		case done[k]:
		case e.State == trade.Settled && (e.Action == trade.Claim || e.Action == trade.Redeem) && !known:
			done[k] = true
			out = append(out, agent.Setback{Action: e.Action, Subject: e.Subject, Until: e.At.Add(claimEvery), Reason: "it was done lately"})
		case e.State == trade.Settled:
			done[k] = true
		case refused && !known:
			at[k], wait[k] = len(out), firstWait
			out = append(out, agent.Setback{Action: e.Action, Subject: e.Subject, OrderID: e.OrderID, Until: e.At.Add(firstWait), Reason: e.Detail})
		case refused:
			last := out[i].Until.Add(-wait[k])
			wait[k] = min(2*wait[k], longWait)
			out[i].Until = last.Add(wait[k])
		}
	}
	kept := out[:0]
	for _, s := range out {
		if now.Before(s.Until) {
			s.Reason = fmt.Sprintf("%s: again at %s", s.Reason, s.Until.UTC().Format(time.RFC3339))
			kept = append(kept, s)
		}
	}
	return kept
}
