package wire

import (
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestSetbacks(t *testing.T) {
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	series := protection.Address{7}
	ended := func(action trade.Action, state trade.State, ago time.Duration) journal.EndedChore {
		return journal.EndedChore{Action: action, Subject: series, State: state, At: now.Add(-ago), Detail: "why"}
	}
	refused := func(n int, last time.Duration) (out []journal.EndedChore) {
		for i := range n {
			out = append(out, ended(trade.Claim, trade.Rejected, last+time.Duration(i)*time.Minute))
		}
		return out
	}
	for _, c := range []struct {
		name  string
		ended []journal.EndedChore // newest first
		want  time.Duration        // from now; 0: none
	}{
		{"nothing ended, nothing waits", nil, 0},
		{"a refusal waits a minute", refused(1, 20*time.Second), 40 * time.Second},
		{"a refusal a minute ago does not wait any more", refused(1, time.Minute), 0},
		{"each refusal in a row doubles the wait", refused(4, time.Minute), 7 * time.Minute},
		{"the wait ends at an hour", refused(30, time.Minute), 59 * time.Minute},
		{"a success clears the refusals before it", append([]journal.EndedChore{ended(trade.Poke, trade.Settled, time.Second)}, ended(trade.Poke, trade.Failed, 2*time.Second)), 0},
		{"a refusal after a success counts alone", []journal.EndedChore{ended(trade.Poke, trade.Failed, 0), ended(trade.Poke, trade.Settled, 0), ended(trade.Poke, trade.Failed, 0)}, time.Minute},
		{"a claim that was paid waits an hour for the next", []journal.EndedChore{ended(trade.Claim, trade.Settled, 10*time.Minute)}, 50 * time.Minute},
		{"what ended by a clock that was set back since is no reason to wait", []journal.EndedChore{ended(trade.Poke, trade.Failed, -24*time.Hour)}, 0},
		{"what was cancelled or expired was not refused", []journal.EndedChore{ended(trade.Claim, trade.Cancelled, 0), ended(trade.Claim, trade.Expired, 0)}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := setbacks(now, c.ended)
			if c.want == 0 {
				if len(got) != 0 {
					t.Fatalf("got %+v", got)
				}
				return
			}
			if len(got) != 1 || got[0].Until.Sub(now) != c.want || got[0].Subject != series || got[0].Reason == "" {
				t.Fatalf("got %+v, want one until %s from now", got, c.want)
			}
		})
	}
}

func TestRefusedOrdersWaitAsChoresDo(t *testing.T) {
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	series := protection.Address{7}
	was := func(action trade.Action, state trade.State, ago time.Duration) journal.Refusal {
		return journal.Refusal{Action: action, Series: series, State: state, At: now.Add(-ago), Detail: "AboveDayCap"}
	}
	row := func(n int) (out []journal.Refusal) {
		for i := range n {
			out = append(out, was(trade.Sell, trade.Rejected, time.Duration(i)*time.Hour))
		}
		return out
	}
	for _, c := range []struct {
		name string
		list []journal.Refusal // newest first
		want time.Duration     // from now; 0: none
	}{
		{"none", nil, 0},
		{"one waits a minute", row(1), time.Minute},
		{"one a minute ago does not wait any more", []journal.Refusal{was(trade.Sell, trade.Rejected, time.Minute)}, 0},
		{"two wait two minutes", row(2), 2 * time.Minute},
		{"five wait sixteen", row(5), 16 * time.Minute},
		{"many wait an hour", row(40), time.Hour},
		{"two are told of for an hour after that", []journal.Refusal{was(trade.Sell, trade.Rejected, 61*time.Minute), was(trade.Sell, trade.Rejected, 70*time.Minute)}, -59 * time.Minute},
		{"and no longer", []journal.Refusal{was(trade.Sell, trade.Rejected, 62*time.Minute), was(trade.Sell, trade.Rejected, 70*time.Minute)}, 0},
		{"one that went through ends it", append([]journal.Refusal{was(trade.Sell, trade.Filled, 0)}, row(3)...), 0},
		{"one after it counts alone", []journal.Refusal{was(trade.Sell, trade.Rejected, 0), was(trade.Sell, trade.Settled, 0), was(trade.Sell, trade.Rejected, 0)}, time.Minute},
		{"another action's success does not end it", []journal.Refusal{was(trade.Buy, trade.Settled, 0), was(trade.Sell, trade.Rejected, 0)}, time.Minute},
		{"one by a clock that was set back since does not count", []journal.Refusal{was(trade.Sell, trade.Rejected, -time.Hour)}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := refusals(now, c.list)
			if c.want == 0 {
				if len(got) != 0 {
					t.Fatalf("got %+v", got)
				}
				return
			}
			if len(got) != 1 || got[0].Until.Sub(now) != c.want || got[0].Refused == 0 || got[0].Action != trade.Sell || got[0].Reason != "AboveDayCap" {
				t.Fatalf("got %+v, want one until %s from now", got, c.want)
			}
		})
	}
}
