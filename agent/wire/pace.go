package wire

import (
	"context"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/schedule"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// What makes a clock doubtful.
const (
	// setBound is how far the machine's clock may be set at once: time servers
	// step by less, or slew.
	setBound = 5 * time.Second
	// aheadBound is how far a block may be dated after the machine's clock:
	// nodes themselves take none that is 15 seconds in the future.
	aheadBound = 30 * time.Second
)

// pace is how long the runtime's steps take, by time that no setting of the
// clock changes, and how the machine's clock goes.
type pace struct {
	watch *clock.Watch
	busy  time.Duration // that the last step took; 0 once nobody was busy for a while
	began time.Duration // of the step under way
	ended time.Duration // of the last step
	head  trade.Block   // of the last step
}

func newPace(c clock.Clock) pace { return pace{watch: clock.NewWatch(c)} }

// begin starts a step on a head; what it returns ends it.
func (p *pace) begin(head trade.Block) func() {
	p.began, p.head = p.watch.Elapsed(), head
	if p.began-p.ended > schedule.Late {
		p.busy = 0
	}
	return func() {
		p.ended = p.watch.Elapsed()
		p.busy = p.ended - p.began
	}
}

// checkClock raises an alarm when the machine's clock was set, and when it and
// the chain's are too far apart.
func (r *Runtime) checkClock(ctx context.Context, head trade.Block) {
	if set := r.pace.watch.Set(); set.Abs() >= setBound {
		how := "forward"
		what := "it was set, or the machine slept; slots that were due meanwhile follow their catchUp"
		if set < 0 {
			how, what = "back", "it was set; slots that ran already do not run again"
		}
		r.alarms.Raise(ctx, "clock", "machine", fmt.Sprintf("the machine's clock went %s by %s: %s: look at its time service", how, set.Abs().Round(time.Second), what))
	}
	if head.Hash == r.pace.head.Hash {
		return
	}
	switch behind := r.opts.Clock.Now().Sub(head.Time).Round(time.Second); {
	case -behind > aheadBound:
		r.alarms.Raise(ctx, "clock", "chain", fmt.Sprintf("block %d is dated %s after the machine's clock: the clock is slow, and old data looks fresh to it: look at its time service",
			head.Number, -behind))
	case behind > r.Config.Limits.DataAge:
		r.alarms.Raise(ctx, "clock", "chain", fmt.Sprintf("block %d is dated %s before the machine's clock, more than limits.dataAge: nothing is traded: the clock is fast, the node is behind, or the chain stands still",
			head.Number, behind))
	}
}
