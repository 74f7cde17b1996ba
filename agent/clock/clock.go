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

// System is the machine's clock.
type System struct{}

// Now is time.Now in UTC.
func (System) Now() time.Time { return time.Now().UTC() }

// Until waits with a timer.
func (System) Until(ctx context.Context, t time.Time) error {
	timer := time.NewTimer(time.Until(t))
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Manual moves only when told. Its zero value stands at the zero time.
type Manual struct {
	mu   sync.Mutex
	now  time.Time
	wake chan struct{}
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
	m.now = t.UTC()
	if m.wake != nil {
		close(m.wake)
		m.wake = nil
	}
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
