package backtest

import (
	"context"
	"sync"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
)

// batch is how many moments are looked at before runs that go side by side step
// over them. It is the same whatever the number of workers, so that how far each run
// gets before one fails is too.
const batch = 64

// Play plays the tape once for all runs, which may be spread over as many workers:
// every run sees every moment, and comes to the same whatever their number. If runs
// fail, the error is that of the first of them, with its name and the moment.
// Witnesses of different runs may be told at once.
func Play(ctx context.Context, t tape.Tape, runs []*Run, workers int) error {
	if len(runs) == 0 {
		return nil
	}
	p := newPass(runs, workers)
	if err := t.Play(ctx, func(m *tape.Moment) error { return p.take(ctx, m) }); err != nil {
		return err
	}
	return p.step(ctx)
}

// pass is one pass over a tape.
type pass struct {
	runs    []*Run
	workers int
	lenses  []*lens
	with    []int      // by run: its lens
	waiting [][]*sight // moments that are to be stepped over, by lens
	errs    []error    // by run
}

func newPass(runs []*Run, workers int) *pass {
	p := &pass{runs: runs, workers: max(1, min(workers, len(runs))), with: make([]int, len(runs)), errs: make([]error, len(runs))}
	for i, r := range runs {
		n := 0
		for n < len(p.lenses) && !p.lenses[n].alike(r.lens.lensTerms) {
			n++
		}
		if n == len(p.lenses) {
			p.lenses = append(p.lenses, &r.lens)
		}
		p.with[i] = n
	}
	p.waiting = make([][]*sight, len(p.lenses))
	return p
}

// take looks at a moment, once for all runs with the same lens.
func (p *pass) take(ctx context.Context, m *tape.Moment) error {
	for n, l := range p.lenses {
		s, err := l.look(m)
		if err != nil {
			if earlier := p.step(ctx); earlier != nil {
				return earlier
			}
			return l.owner.end(m, err)
		}
		p.waiting[n] = append(p.waiting[n], s)
	}
	if len(p.waiting[0]) < batch {
		return nil
	}
	return p.step(ctx)
}

// step lets every run step over the moments that wait. Workers take every so-many-th
// run, each run all moments, so that no order of theirs is seen by another.
func (p *pass) step(ctx context.Context) error {
	work := func(w int) {
		for i := w; i < len(p.runs); i += p.workers {
			for _, s := range p.waiting[p.with[i]] {
				if p.errs[i] = p.runs[i].stepAt(ctx, s); p.errs[i] != nil {
					break
				}
			}
		}
	}
	if p.workers == 1 {
		work(0)
	} else {
		var wait sync.WaitGroup
		for w := range p.workers {
			wait.Go(func() { work(w) })
		}
		wait.Wait()
	}
	for n := range p.waiting {
		clear(p.waiting[n])
		p.waiting[n] = p.waiting[n][:0]
	}
	for _, err := range p.errs {
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}
