// Package clock is where time comes from: UTC, and injected. Live runs read the
// machine's clock; the demo, tests and backtests move a Manual one.
package clock

import (
	"context"
	"sync"
	"time"
)

// Clock tells the time and waits for it.
type Clock interface {
	// Now is the current instant, in UTC.
	Now() time.Time
	// Until returns when the clock reaches t, or ctx ends; then its error.
	Until(ctx context.Context, t time.Time) error
}

// Steady is a clock that also counts the time that goes by, whatever its wall
// clock is set to.
type Steady interface {
	Clock
	// Elapsed is the time since an instant of the clock's choice. It never goes
	// back; it may stand still while the machine sleeps.
	Elapsed() time.Duration
}

// Watch compares a wall clock with the time that goes by. It is for one
// goroutine.
type Watch struct {
	clock   Clock
	elapsed func() time.Duration
	wall    time.Time
	at      time.Duration
}

// NewWatch starts to watch a clock: against its own steady time, for the
// machine's clock against the machine's. Any other is taken to be never set.
func NewWatch(c Clock) *Watch {
	w := &Watch{clock: c}
	switch c := c.(type) {
	case System:
		start := time.Now()
		w.elapsed = func() time.Duration { return time.Since(start) } // by its monotonic reading
	case Steady:
		w.elapsed = c.Elapsed
	default:
		start := c.Now()
		w.elapsed = func() time.Duration { return c.Now().Sub(start) }
	}
	w.wall, w.at = c.Now().Round(0), w.elapsed()
	return w
}

// Elapsed is the time that went by since NewWatch.
func (w *Watch) Elapsed() time.Duration { return w.elapsed() }

// Set is how far the wall clock was set since the last call, forward or, below
// zero, back. A machine that slept looks like one whose clock was set forward.
// What is less than a second is the clocks' own noise, and is zero.
func (w *Watch) Set() time.Duration {
	wall, at := w.clock.Now().Round(0), w.elapsed()
	set := wall.Sub(w.wall) - (at - w.at)
	w.wall, w.at = wall, at
	if set.Abs() < time.Second {
		return 0
	}
	return set
}

// System is the machine's clock.
type System struct{}

// Now is time.Now in UTC.
func (System) Now() time.Time { return time.Now().UTC() }

// glance is how long the machine's clock is waited for before it is read again.
const glance = 10 * time.Second

// Until waits with a timer, and looks at the clock every ten seconds: one that
// is set while somebody waits does not make them late by more than that.
func (s System) Until(ctx context.Context, t time.Time) error {
	t = t.Round(0) // the wall's, whatever went by
	for {
		left := t.Sub(s.Now().Round(0))
		timer := time.NewTimer(min(left, glance))
		select {
		case <-timer.C:
			if left <= glance {
				return nil
			}
		case <-ctx.Done():
			timer.Stop()
			return ctx.Err()
		}
	}
}

// Manual moves only when told. Its zero value stands at the zero time.
type Manual struct {
	mu      sync.Mutex
	now     time.Time
	elapsed time.Duration
	wake    chan struct{}
}

// NewManual stands at t.
func NewManual(t time.Time) *Manual { return &Manual{now: t.UTC()} }

// Now is the instant last set.
func (m *Manual) Now() time.Time {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.now
}

// Set moves the clock to t and wakes whoever waited for it. A t before Now is
// ignored: time does not run backward.
func (m *Manual) Set(t time.Time) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if t.Before(m.now) {
		return
	}
	if !m.now.IsZero() { // from the zero time on, nothing that fits a Duration goes by
		m.elapsed += t.Sub(m.now)
	}
	m.move(t)
}

// Jump sets the clock to t, forward or back, while no time goes by: as a person
// does, a time server, or a machine that wakes.
func (m *Manual) Jump(t time.Time) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.move(t)
}

func (m *Manual) move(t time.Time) {
	m.now = t.UTC()
	if m.wake != nil {
		close(m.wake)
		m.wake = nil
	}
}

// Elapsed is the time that Set let go by.
func (m *Manual) Elapsed() time.Duration {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.elapsed
}

// Until returns once Set has reached t.
func (m *Manual) Until(ctx context.Context, t time.Time) error {
	for {
		m.mu.Lock()
		if !m.now.Before(t) {
			m.mu.Unlock()
			return nil
		}
		if m.wake == nil {
			m.wake = make(chan struct{})
		}
		wake := m.wake
		m.mu.Unlock()
		select {
		case <-wake:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
