package alert

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"
)

// A receiver may refuse one message for good and take every other: what of it is
// the cause is found by sending it apart, and keeps nothing else from arriving.
const (
	// refusedAlone is how often a notice is refused by itself, while others are
	// taken, until it is given up.
	refusedAlone = 3
	// refusedFor is how long it is tried when nothing else tells the receiver's
	// fault from the notice's.
	refusedFor = 24 * time.Hour
)

// refused is what is known of a notice that was in a message refused for good.
type refused struct {
	since  time.Time
	alone  int  // how often by itself
	others bool // the receiver took another message since
}

// apart is what of a sorted list goes into the next message: what was never
// refused, or else the one notice that was refused least.
func (c *courier) apart(list []Notice) []Notice {
	fresh := make([]Notice, 0, len(list))
	for _, n := range list {
		if c.refused[n.Alarm.ID] == nil {
			fresh = append(fresh, n)
		}
	}
	if len(fresh) > 0 {
		return fresh[:min(len(fresh), mostNotices)]
	}
	return []Notice{slices.MinFunc(list, func(a, b Notice) int {
		return cmp.Or(cmp.Compare(c.refused[a.Alarm.ID].alone, c.refused[b.Alarm.ID].alone), urgency(a, b))
	})}
}

// accepted notes that a message was taken.
func (c *courier) accepted(m Message) {
	for _, n := range m.Notices {
		delete(c.refused, n.Alarm.ID)
	}
	for _, r := range c.refused {
		r.others = true
	}
}

// poison notes that a message was refused for good, and reports that its one
// notice is not worth trying any more.
func (c *courier) poison(m Message, now time.Time) bool {
	if len(c.refused) > maxLive {
		clear(c.refused) // and so learns anew
	}
	for _, n := range m.Notices {
		if c.refused[n.Alarm.ID] == nil {
			c.refused[n.Alarm.ID] = &refused{since: now}
		}
	}
	if len(m.Notices) > 1 {
		return false
	}
	r := c.refused[m.Notices[0].Alarm.ID]
	r.alone++
	return r.alone >= refusedAlone && r.others || now.Sub(r.since) >= refusedFor
}

// giveUp drops a notice and tells the other receivers. What is said of its alarm
// later is tried again.
func (c *courier) giveUp(ctx context.Context, n Notice, err error) {
	c.mu.Lock()
	if now := c.pending[n.Alarm.ID]; now.Seq == n.Seq && now.At.Equal(n.At) && now.Kind == n.Kind {
		delete(c.pending, n.Alarm.ID)
	}
	if len(c.pending) == 0 {
		c.rest()
	}
	c.mu.Unlock()
	r := c.refused[n.Alarm.ID]
	text := fmt.Sprintf("it refuses alarm %d, %s, and was not told of it: tried %d times since %s: %v", n.Alarm.ID, n.Alarm.Code, r.alone, stamp(r.since), err)
	c.log.ErrorContext(ctx, "an alarm was given up", "receiver", c.Name, "alarm", n.Alarm.ID, "error", err)
	c.bell.Raise(ctx, deliveryCode, c.Name, text)
}
