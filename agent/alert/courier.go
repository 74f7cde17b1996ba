package alert

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"
)

// Receiver is one place that alarms go to.
type Receiver struct {
	Name    string
	From    Severity // the least urgent that it gets
	Channel Channel
}

// Patience is how long handing one message over may take.
const Patience = 20 * time.Second

// How a courier paces itself.
const (
	// A fault that makes hundreds of alarms makes a handful of messages: so many at
	// once, then one each interval, with all that came meanwhile.
	burst    = 4
	interval = 30 * time.Second
	// Failed messages come again after a second, two, four, at most longest; at most
	// mostAsked later when the receiver asks for it.
	longest   = 5 * time.Minute
	mostAsked = time.Hour
	// complainAfter is how many failures in a row are themselves an alarm.
	complainAfter = 3
)

// courier brings notices to one receiver, until it has them.
type courier struct {
	Receiver
	sender Sender
	clock  Clock
	ledger Ledger // nil: none
	bell   *Bell
	log    *slog.Logger

	mu      sync.Mutex
	pending map[int64]Notice // by alarm: the newest says all
	wake    chan struct{}    // has a token when pending grew
	idle    chan struct{}    // closed while nothing waits, and while the receiver fails
	busy    bool             // idle is open

	refused  map[int64]*refused // by alarm; only run uses it
	failures int                // in a row
	since    time.Time          // of the first of them
	next     time.Time          // not before
	tokens   int                // messages that may go at once
	refilled time.Time
}

func newCourier(r Receiver, sender Sender, clock Clock, ledger Ledger, bell *Bell, log *slog.Logger) *courier {
	c := &courier{Receiver: r, sender: sender, clock: clock, ledger: ledger, bell: bell, log: log,
		pending: map[int64]Notice{}, refused: map[int64]*refused{}, wake: make(chan struct{}, 1), idle: make(chan struct{}), tokens: burst, refilled: clock.Now()}
	close(c.idle)
	return c
}

// offer takes a notice that the receiver is to have. An alarm about the receiver
// itself goes to the others.
func (c *courier) offer(n Notice) {
	if n.Alarm.Severity < c.From || n.Alarm.Code == deliveryCode && n.Alarm.Subject == c.Name {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pending[n.Alarm.ID] = n
	if !c.busy {
		c.busy, c.idle = true, make(chan struct{})
	}
	select {
	case c.wake <- struct{}{}:
	default: // it is awake
	}
}

// run delivers until ctx ends.
func (c *courier) run(ctx context.Context) {
	for ctx.Err() == nil {
		m, at := c.pack()
		switch {
		case len(m.Notices) == 0:
			select {
			case <-c.wake:
			case <-ctx.Done():
			}
		case c.clock.Now().Before(at):
			c.wait(ctx, at)
		default:
			c.deliver(ctx, m)
		}
	}
}

// wait returns at an instant, or when ctx ends. More notices do not make it
// earlier: they go along.
func (c *courier) wait(ctx context.Context, at time.Time) {
	_ = c.clock.Until(ctx, at) // its error is ctx's: run looks itself
}

// pack makes the next message and says when it may go.
func (c *courier) pack() (Message, time.Time) {
	list := c.waiting()
	if len(list) == 0 {
		return Message{}, time.Time{}
	}
	sortNotices(list)
	m := Message{From: c.sender, At: c.clock.Now(), Notices: c.apart(list)}
	m.Waiting = len(list) - len(m.Notices)
	return m, c.due()
}

// waiting are the notices that the receiver does not have and that still say
// something: once somebody has acknowledged there is nothing to repeat. The bell
// is asked while c.mu is free, since it offers while it is locked itself.
func (c *courier) waiting() (list []Notice) {
	c.mu.Lock()
	for _, n := range c.pending {
		list = append(list, n)
	}
	c.mu.Unlock()
	var done []int64
	list = slices.DeleteFunc(list, func(n Notice) bool {
		drop := n.Kind == Again && c.bell.Acknowledged(n.Alarm.ID)
		if drop {
			done = append(done, n.Alarm.ID)
		}
		return drop
	})
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, id := range done {
		if c.pending[id].Kind == Again {
			delete(c.pending, id)
		}
	}
	if len(c.pending) == 0 {
		c.rest()
	}
	return list
}

// rest says that there is nothing to wait for now; c.mu is held.
func (c *courier) rest() {
	if c.busy {
		c.busy = false
		close(c.idle)
	}
}

// due is when the next message may go.
func (c *courier) due() time.Time {
	now := c.clock.Now()
	for ; c.tokens < burst && now.Sub(c.refilled) >= interval; c.tokens++ {
		c.refilled = c.refilled.Add(interval)
	}
	if c.tokens == burst {
		c.refilled = now
	}
	if c.tokens == 0 && c.refilled.Add(interval).After(c.next) {
		return c.refilled.Add(interval)
	}
	return c.next
}

// deliver sends a message once, and records how that went.
func (c *courier) deliver(ctx context.Context, m Message) {
	c.tokens--
	sending, cancel := context.WithTimeout(ctx, Patience)
	err := c.Channel.Send(sending, m)
	cancel()
	switch {
	case err == nil:
		c.delivered(ctx, m)
	case ctx.Err() == nil:
		c.failed(ctx, m, err)
	}
}

func (c *courier) delivered(ctx context.Context, m Message) {
	var seqs []int64
	c.mu.Lock()
	for _, n := range m.Notices {
		if now := c.pending[n.Alarm.ID]; now.Seq == n.Seq && now.At.Equal(n.At) && now.Kind == n.Kind {
			delete(c.pending, n.Alarm.ID) // else a newer one came meanwhile
		}
		if n.Seq > 0 {
			seqs = append(seqs, n.Seq)
		}
	}
	c.mu.Unlock()
	c.accepted(m)
	c.keep(ctx, func(ctx context.Context) error {
		if len(seqs) == 0 {
			return nil
		}
		return c.ledger.Delivered(ctx, c.Name, c.clock.Now(), seqs)
	})
	if c.failures > 0 {
		c.keep(ctx, func(ctx context.Context) error { return c.ledger.Attempted(ctx, c.Name, c.clock.Now(), 0, "") })
	}
	c.bell.Over(ctx, deliveryCode, c.Name) // perhaps of before a restart
	c.failures, c.next = 0, time.Time{}
}

// deliveryCode is the alarm of a receiver that gets none.
const deliveryCode = "delivery"

func (c *courier) failed(ctx context.Context, m Message, err error) {
	now := c.clock.Now()
	if c.failures++; c.failures == 1 {
		c.since = now
	}
	pause := longest
	if c.failures < 10 {
		pause = min(time.Second<<(c.failures-1), longest)
	}
	var refusal *Refusal
	permanent := errors.As(err, &refusal) && refusal.Permanent || errors.Is(err, ErrRedirect)
	if permanent && c.poison(m, now) {
		c.giveUp(ctx, m.Notices[0], err)
		return
	}
	if refusal != nil {
		pause = max(pause, min(refusal.RetryAfter, mostAsked))
	}
	c.next = now.Add(pause)
	c.mu.Lock()
	c.rest() // whoever waits for the last word need not wait for this receiver
	c.mu.Unlock()
	c.log.WarnContext(ctx, "alarms were not delivered", "receiver", c.Name, "notices", len(m.Notices)+m.Waiting, "failures", c.failures, "again", c.next, "error", err)
	c.keep(ctx, func(ctx context.Context) error { return c.ledger.Attempted(ctx, c.Name, now, c.failures, err.Error()) })
	if permanent || c.failures >= complainAfter {
		c.bell.Raise(ctx, deliveryCode, c.Name, fmt.Sprintf("%d not delivered since %s: %v", len(m.Notices)+m.Waiting, stamp(c.since), err))
	}
}

// keep writes to the ledger as far as it can be: a notice that is delivered and
// not recorded is delivered twice after a restart, which is better than never.
func (c *courier) keep(ctx context.Context, write func(ctx context.Context) error) {
	if c.ledger == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), writing)
	defer cancel()
	if err := write(ctx); err != nil {
		c.log.ErrorContext(ctx, "what became of an alarm could not be journalled", "receiver", c.Name, "error", err)
	}
}
