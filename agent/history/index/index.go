package index

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Options say what to index.
type Options struct {
	Archive *history.Archive
	Chain   Chain
	Source  Source
	// Dataset is under which the market is kept, Market what it is called in rows and
	// for people.
	Dataset, Market string
	Every           Every
	// From and To are blocks; nil: the market's first, or where the archive ends; and
	// the newest that is final.
	From, To *uint64
	// Follow waits for further blocks until the context ends, or To is reached.
	Follow bool
	// Clock measures how long a run takes and waits between two looks at the chain.
	Clock clock.Clock
	// Progress hears how many of how many blocks are done; nil = nobody.
	Progress func(done, total uint64)
	Log      *slog.Logger // nil = silence
}

// Summary is what a run did.
type Summary struct {
	Dataset    string  `json:"dataset"`
	Market     string  `json:"market"`
	Every      string  `json:"every"`
	From       uint64  `json:"from"` // first block of the archive
	To         uint64  `json:"to"`   // last
	Blocks     uint64  `json:"blocks"`
	Books      int     `json:"books"`
	NoBook     int     `json:"noBook"` // samples at which the market could value no loans
	Events     int     `json:"events"`
	Prices     int     `json:"prices"`
	Parameters int     `json:"parameters"`
	Commits    int     `json:"commits"`
	Undone     uint64  `json:"undone"` // blocks taken out, as they are not the chain's any more
	Seconds    float64 `json:"seconds"`
	Calls      uint64  `json:"calls"` // requests made of nodes
}

const (
	// followSamples is how many new samples a commit of Follow has at least: each
	// writes its unit anew.
	followSamples = 32
	// followPause is between two looks at a chain that is followed.
	followPause = 2 * time.Second
	// grace is how long an interrupted run may take to commit what it has.
	grace = 30 * time.Second
	// retries is how often a unit is read again because a block was replaced.
	retries = 5
)

// Run indexes until To or the newest final block, or with Follow until the context
// ends. It commits as it goes; whatever it fails with, what was committed stays, and
// the same call goes on from there. The summary is good after an error, too.
func Run(ctx context.Context, o Options) (sum Summary, err error) {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Progress == nil {
		o.Progress = func(uint64, uint64) {}
	}
	x := &indexer{Options: o, sampler: sampler{o.Every, o.Chain}, sum: &sum}
	sum = Summary{Dataset: o.Dataset, Market: o.Market, Every: o.Every.String()}
	began, asked := o.Clock.Now(), o.Chain.Requests()
	defer func() {
		sum.Seconds, sum.Calls = o.Clock.Now().Sub(began).Seconds(), o.Chain.Requests()-asked
	}()
	if x.snapshot, err = o.Archive.Snapshot(ctx); err != nil {
		return sum, err
	}
	if err := x.start(ctx); err != nil {
		return sum, err
	}
	if o.Follow {
		return sum, x.follow(ctx)
	}
	final, err := o.Chain.Final(ctx)
	if err != nil {
		return sum, err
	}
	if o.To != nil && *o.To < final.Number {
		if final, err = o.Chain.Block(ctx, *o.To); err != nil {
			return sum, err
		}
	}
	if err := x.advance(ctx, final); err != nil {
		return sum, err
	}
	if o.To != nil && *o.To > final.Number {
		return sum, fmt.Errorf("%w: block %d is the newest that is, of %d asked for: run the same again later, or follow the chain", ErrNotFinal, final.Number, *o.To)
	}
	return sum, nil
}

// indexer is a run.
type indexer struct {
	Options
	sampler
	sum      *Summary
	snapshot *history.Snapshot
	ledger   *ledger
	origin   uint64      // first block of the archive, for progress
	goal     trade.Block // last block of this advance
	lastTime time.Time   // of the last block that is archived; zero while it is not known
}

// start reads what the archive has and holds it against what is asked for and
// against the chain.
func (x *indexer) start(ctx context.Context) (err error) {
	if x.ledger, err = readLedger(ctx, x.snapshot, x.Dataset, x.Market); err != nil {
		return err
	}
	last := x.ledger.last()
	if last == nil {
		return nil
	}
	first := x.ledger.units[0]
	switch {
	case last.Chain != x.Chain.ChainID():
		return fmt.Errorf("%w: data set %s is of chain %d and the node serves chain %d: use its node, or another archive", ErrOtherChain, x.Dataset, last.Chain, x.Chain.ChainID())
	case last.Every != x.Every.String():
		return fmt.Errorf("%w: data set %s has a book every %s, asked for is %s: ask for the same, or use another archive", ErrOtherwise, x.Dataset, last.Every, x.Every)
	case x.From != nil && *x.From < first.From:
		return fmt.Errorf("%w: data set %s begins at block %d, asked for is %d: an archive grows at its end only; leave the first block out, or use another archive", ErrOtherwise, x.Dataset, first.From, *x.From)
	case x.From != nil && *x.From > last.To+1:
		return fmt.Errorf("%w: data set %s ends at block %d, asked for is from %d: blocks between would be missing; leave the first block out, or use another archive", ErrOtherwise, x.Dataset, last.To, *x.From)
	}
	x.sum.From, x.sum.To = first.From, last.To
	return x.reconcile(ctx)
}

// follow advances whenever there is enough to, and once more when it is interrupted.
func (x *indexer) follow(ctx context.Context) error {
	for {
		final, err := x.Chain.Final(ctx)
		if err == nil && x.To != nil && *x.To <= final.Number {
			if final, err = x.Chain.Block(ctx, *x.To); err == nil {
				return x.advance(ctx, final)
			}
		}
		if err == nil && x.worthwhile(final) {
			err = x.advance(ctx, final)
		}
		switch {
		case ctx.Err() != nil:
			return x.finish(ctx)
		case err != nil:
			return err
		}
		if err := x.Clock.Until(ctx, x.Clock.Now().Add(followPause)); err != nil {
			return x.finish(ctx)
		}
	}
}

// worthwhile reports that so much is new that a unit may be written anew for it.
func (x *indexer) worthwhile(final trade.Block) bool {
	last := x.ledger.last()
	if last == nil || last.Whole {
		return last == nil || final.Number > last.To
	}
	if x.Every.Time > 0 {
		return final.Number > last.To && x.lastTime.Add(x.Every.Time).Before(final.Time)
	}
	return final.Number >= last.To+followSamples*x.Every.Blocks
}

// finish brings the archive to what is final when an interrupt ends following.
func (x *indexer) finish(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	final, err := x.Chain.Final(ctx)
	if err == nil && x.To != nil && *x.To < final.Number {
		final, err = x.Chain.Block(ctx, *x.To)
	}
	if err == nil {
		err = x.advance(ctx, final)
	}
	if err != nil {
		return fmt.Errorf("interrupted, and what is final could not be added: %w", err)
	}
	return nil
}

// advance indexes up to a final block, unit by unit.
func (x *indexer) advance(ctx context.Context, limit trade.Block) error {
	next, err := x.next(ctx, limit)
	if err != nil {
		return err
	}
	x.goal = limit
	for try := 0; next.Number <= limit.Number; {
		err := x.unit(ctx, next, limit)
		if errors.Is(err, ErrReplaced) && try < retries && ctx.Err() == nil {
			try++
			x.Log.Warn("a block was replaced while it was indexed; its unit is read again", "market", x.Market, "block", next.Number, "reason", err)
			if limit, err = x.Chain.Block(ctx, limit.Number); err == nil {
				err = x.reconcile(ctx)
			}
			if err == nil {
				next, err = x.next(ctx, limit)
			}
			if err != nil {
				return err
			}
			continue
		}
		if err != nil {
			return x.howToGoOn(err)
		}
		try = 0
		if done := x.ledger.last().To; done >= limit.Number {
			return nil
		} else if next, err = x.Chain.Block(ctx, done+1); err != nil {
			return x.howToGoOn(err)
		}
	}
	return nil
}

func (x *indexer) howToGoOn(err error) error {
	if last := x.ledger.last(); last != nil {
		return fmt.Errorf("%w; blocks %d to %d of %s are archived, and the same command goes on from there", err, x.ledger.units[0].From, last.To, x.Market)
	}
	return fmt.Errorf("%w; nothing of %s is archived yet", err, x.Market)
}

// next is the first block that is not archived. It may be past the limit.
func (x *indexer) next(ctx context.Context, limit trade.Block) (trade.Block, error) {
	if last := x.ledger.last(); last != nil {
		x.origin = x.ledger.units[0].From
		if last.To >= limit.Number {
			return trade.Block{Number: last.To + 1}, nil
		}
		return x.Chain.Block(ctx, last.To+1)
	}
	from := x.ledger.begin // where all was taken out again
	if x.From != nil {
		from = *x.From
	}
	if from > limit.Number {
		return trade.Block{}, fmt.Errorf("%w: block %d to start from is past block %d, the last that may be archived: start earlier, or later in the day", ErrNotFinal, from, limit.Number)
	}
	from, err := x.Source.Begins(ctx, from, limit.Number)
	if err != nil {
		return trade.Block{}, err
	}
	x.origin = from
	return x.Chain.Block(ctx, from)
}
