package aave

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// reading is a reading of the whole market that goes on beside its callers.
type reading struct {
	done chan struct{}
	err  error // how it ended; to be read once done is closed
}

// syncBeside is Sync: with Patience it does not wait for long readings.
func (r *Reader) syncBeside(ctx context.Context, at trade.Block) (*book.Book, Change, error) {
	if r.patience == 0 {
		r.kept.Lock()
		defer r.kept.Unlock()
		if r.life.Err() != nil {
			return nil, Change{}, errClosed
		}
		return r.syncOrReread(ctx, at)
	}
	// Only who has the turn begins a reading, which has kept for long.
	r.turn.Lock()
	defer r.turn.Unlock()
	if r.life.Err() != nil {
		return nil, Change{}, errClosed
	}
	if err := r.stillReading(); err != nil {
		return nil, Change{}, err
	}
	depth, x, err := r.beginIfBehind(ctx, at)
	if err != nil {
		return nil, Change{}, err
	}
	if x != nil {
		x.wait(ctx, r.patience)
		if err := r.stillReading(); err != nil {
			return nil, Change{}, err
		}
	}
	r.kept.Lock()
	defer r.kept.Unlock()
	b, change, err := r.sync(ctx, at)
	change.Depth += depth
	if errors.Is(err, lending.ErrDrift) {
		err = r.readAnew(at, err)
	}
	return b, change, err
}

// beginIfBehind starts a reading when the market has to be read whole. It returns
// how many steps a reorg undid.
func (r *Reader) beginIfBehind(ctx context.Context, at trade.Block) (depth int, x *reading, err error) {
	r.kept.Lock()
	defer r.kept.Unlock()
	if why := r.mustReread(); why != nil {
		return 0, nil, r.readAnew(at, why)
	}
	if depth, err = r.rewind(ctx, at); err != nil || !r.behind(at) {
		return depth, nil, err
	}
	return depth, r.begin(at), nil
}

// readAnew starts that if it is time, and returns what to tell the caller.
func (r *Reader) readAnew(at trade.Block, why error) error {
	if !r.mayReread(at.Time) {
		return why
	}
	r.begin(at)
	r.state.Lock()
	defer r.state.Unlock()
	return r.says()
}

// begin starts a reading; the caller holds kept, and the reading waits for it.
func (r *Reader) begin(at trade.Block) *reading {
	x := &reading{done: make(chan struct{})}
	r.far.Store(nil)
	r.state.Lock()
	r.reading = x
	r.state.Unlock()
	r.running.Go(func() {
		defer close(x.done)
		r.kept.Lock()
		defer r.kept.Unlock()
		x.err = r.readBeside(r.life, at)
	})
	return x
}

func (r *Reader) readBeside(ctx context.Context, at trade.Block) error {
	if why := r.mustReread(); why != nil {
		r.startOver(ctx, why)
	}
	if _, err := r.rewind(ctx, at); err != nil {
		return err
	}
	var change Change
	return r.readWhole(ctx, at, &change)
}

// stillReading is what a reading that goes on says, or how one failed, which is
// said once and tried again.
func (r *Reader) stillReading() error {
	r.state.Lock()
	defer r.state.Unlock()
	if r.reading == nil {
		return nil
	}
	select {
	case <-r.reading.done:
	default:
		return r.says()
	}
	err := r.reading.err
	r.reading = nil
	if err != nil && r.suspect != nil {
		return fmt.Errorf("%w; %w", err, r.suspect)
	}
	return err
}

// says is what callers hear while the market is read; they hold state.
func (r *Reader) says() error {
	how := ""
	if p := r.far.Load(); p != nil {
		how = ": " + p.String()
	}
	if r.suspect != nil {
		return fmt.Errorf("%w anew%s, as %w", lending.ErrReading, how, r.suspect)
	}
	return fmt.Errorf("%w%s: nothing is traded until then", lending.ErrReading, how)
}

// wait gives a reading some time.
func (x *reading) wait(ctx context.Context, patience time.Duration) {
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case <-x.done:
	case <-timer.C:
	case <-ctx.Done():
	}
}
