package strategy

import (
	"context"
	"sync"
	"time"
)

// timed is a context with a deadline whose timer starts only once somebody waits
// for it: most strategies answer without a look at it.
type timed struct {
	context.Context
	deadline time.Time

	mu     sync.Mutex
	waited context.Context // has the timer; nil: nobody waits
	cancel context.CancelFunc
	over   bool // the answer is there
}

// Deadline is when the time is over, unless that of the context around it comes first.
func (t *timed) Deadline() (time.Time, bool) {
	if d, ok := t.Context.Deadline(); ok && d.Before(t.deadline) {
		return d, true
	}
	return t.deadline, true
}

// Done is closed when the time is over.
func (t *timed) Done() <-chan struct{} { return t.wait().Done() }

func (t *timed) wait() context.Context {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.waited == nil {
		t.waited, t.cancel = context.WithDeadline(t.Context, t.deadline)
		if t.over {
			t.cancel()
		}
	}
	return t.waited
}

// Err says whether it is.
func (t *timed) Err() error {
	t.mu.Lock()
	waited, over := t.waited, t.over
	t.mu.Unlock()
	switch {
	case waited != nil:
		return waited.Err()
	case t.Context.Err() != nil:
		return t.Context.Err()
	case over:
		return context.Canceled
	case !time.Now().Before(t.deadline):
		return context.DeadlineExceeded
	}
	return nil
}

// stop frees the timer, when the answer is there.
func (t *timed) stop() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.over = true
	if t.cancel != nil {
		t.cancel()
	}
}
