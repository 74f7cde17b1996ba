package wire

import (
	"context"
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Step is one look at the timetable on a block: each due slot runs a cycle; when
// none is due, open intents are followed all the same. While the journal cannot
// be used it only watches: nothing is decided, signed or sent, what is wrong is
// told, and once the journal takes writes again the agent recovers as if it had
// been started anew.
func (r *Runtime) Step(ctx context.Context, head trade.Block) ([]agent.Record, error) {
	if r.unusable != nil {
		if err := r.regain(ctx); err != nil {
			if ctx.Err() != nil || agent.MustStop(ctx, err) && !errors.Is(err, journal.ErrStorage) {
				return nil, err
			}
			r.unusable = err
			r.watch(ctx, head)
			return nil, nil
		}
		r.opts.Log.InfoContext(ctx, "the journal takes writes again; the agent has recovered and goes on", "block", head.Number)
		r.unusable = nil
	}
	records, err := r.step(ctx, head)
	if errors.Is(err, journal.ErrStorage) && ctx.Err() == nil {
		r.unusable = err
		r.watch(ctx, head)
		return records, nil
	}
	return records, err
}

// Watching is why the agent only watches: what is wrong with its journal; nil
// while it trades.
func (r *Runtime) Watching() error { return r.unusable }

// regain tries the journal, and recovers when it takes writes; a node that does
// not answer then is waited for, too.
func (r *Runtime) regain(ctx context.Context) error {
	if err := r.Journal.Probe(ctx); err != nil {
		return err
	}
	if r.trader != nil {
		if err := r.trader.Recover(ctx); err != nil {
			return fmt.Errorf("the journal takes writes again, and what is open could not be followed yet: %w", err)
		}
	}
	return endInterrupted(ctx, r.Journal)
}

// watch looks at the market without a journal, and tells what is wrong. Alarms
// that cannot be kept are handed out all the same.
func (r *Runtime) watch(ctx context.Context, head trade.Block) {
	r.alarms.Raise(ctx, "journal", "unusable", fmt.Sprintf("nothing is bought, sold, claimed or poked, and it goes on by itself: %v", r.unusable))
	if r.observer == nil {
		return
	}
	seen, err := r.observer.Observe(ctx, trade.Slot{Schedule: "watch", At: head.Time, Block: head.Number}, head)
	if err != nil {
		return // the journal cannot even be read, which is told already
	}
	for _, p := range seen.Problems {
		r.alarms.Raise(ctx, p.Code(), p.Source, p.Text)
	}
}
