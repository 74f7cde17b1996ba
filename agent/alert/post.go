package alert

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"
)

// Post carries notices to receivers, each at its own pace: one that hangs or
// refuses keeps nothing from the others, and nobody who raises an alarm waits.
// It is a Sink of the Bell that it repeats for.
type Post struct {
	clock    Clock
	couriers []*courier
	bell     *Bell
	cancel   context.CancelFunc
	wait     sync.WaitGroup
}

// PostOptions say who is told. Ledger may be nil: then a restart forgets what
// was not delivered.
type PostOptions struct {
	Sender    Sender
	Clock     Clock
	Ledger    Ledger
	Receivers []Receiver
	Log       *slog.Logger
}

// Start makes a bell that repeats after the given time and rings to sinks and
// receivers; it delivers what the ledger says was not, and goes on until Stop.
func Start(ctx context.Context, o PostOptions, repeat time.Duration, sinks ...Sink) (*Bell, *Post, error) {
	p := &Post{clock: o.Clock}
	p.bell = NewBell(o.Clock, repeat, o.Ledger, o.Log, append(slices.Clone(sinks), p)...)
	entries, err := p.bell.Resume(ctx)
	if err != nil {
		return nil, nil, err
	}
	for _, r := range o.Receivers {
		c := newCourier(r, o.Sender, o.Clock, o.Ledger, p.bell, o.Log)
		if err := c.resume(ctx, entries); err != nil {
			return nil, nil, err
		}
		p.couriers = append(p.couriers, c)
	}
	ctx, p.cancel = context.WithCancel(context.WithoutCancel(ctx))
	for _, c := range p.couriers {
		p.wait.Go(func() { c.run(ctx) })
	}
	if len(p.couriers) > 0 {
		p.wait.Go(func() { p.remind(ctx) })
	}
	return p.bell, p, nil
}

// resume takes up what a receiver does not have yet. One that is new is told
// what is open, and not what is past.
func (c *courier) resume(ctx context.Context, entries []Entry) error {
	known := false
	if c.ledger != nil {
		tried, was, err := c.ledger.Tried(ctx, c.Name)
		if err != nil {
			return fmt.Errorf("read what %s was told: %w", c.Name, err)
		}
		known, c.failures, c.since = was, tried.Failures, tried.Since
		if !known {
			if err := c.ledger.Attempted(ctx, c.Name, c.clock.Now(), 0, ""); err != nil {
				return fmt.Errorf("record receiver %s: %w", c.Name, err)
			}
		}
	}
	for _, e := range entries {
		open := e.Alarm.Over.IsZero() && e.Alarm.Severity > Info
		if e.Alarm.Acked.IsZero() && !slices.Contains(e.Delivered, c.Name) && (known || open) {
			c.offer(e.Last)
		}
	}
	return nil
}

// Take gives a notice to every courier.
func (p *Post) Take(_ context.Context, n Notice) {
	for _, c := range p.couriers {
		c.offer(n)
	}
}

// remind repeats what nobody acknowledged.
func (p *Post) remind(ctx context.Context) {
	for ctx.Err() == nil {
		_ = p.clock.Until(ctx, p.bell.Remind(ctx)) // its error is ctx's
	}
}

// Stop ends delivery. What waits has until ctx ends to go out, unless its
// receiver fails: an agent that ends on an error has something to say. What is
// still not delivered then is delivered after the next start.
func (p *Post) Stop(ctx context.Context) {
	for _, c := range p.couriers {
		c.mu.Lock()
		idle := c.idle
		c.mu.Unlock()
		select {
		case <-idle:
		case <-ctx.Done():
		}
	}
	p.cancel()
	p.wait.Wait()
}
