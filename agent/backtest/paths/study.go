package paths

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
)

// Maker puts runs together. It is asked once for each worker, by one goroutine.
type Maker interface {
	Worker(ctx context.Context) (Worker, error)
}

// Worker makes the runs of one path after another, for one goroutine.
type Worker interface {
	// Run is a run of a hedge over a world in a cell. done ends what it opened.
	Run(ctx context.Context, w *World, h Hedge, cell assumed.Cell, witness backtest.Witness) (run *backtest.Run, done func(), err error)
}

// Hedge is who trades in a run.
type Hedge struct {
	Name  string
	About string
	// Comparator proposes where no Variant does.
	Comparator agent.Proposer
	Variant    *Variant
	Level      float64 // of constant cover; 0 of no hedge
	Constant   bool
}

// Hedges are no hedge, constant cover by level, and the variants, in this order.
func (s *Spec) Hedges() []Hedge {
	out := []Hedge{{Name: Unhedged, About: "no cover at all", Comparator: evaluate.Constant{}, Constant: true}}
	for _, l := range s.Constant.Values {
		out = append(out, Hedge{Name: fmt.Sprintf("constant %.4g%%", 100*float64(l)), About: fmt.Sprintf("every layer pays %.4g%% of what the fund loses in it", 100*float64(l)),
			Comparator: evaluate.Constant{Level: float64(l)}, Level: float64(l), Constant: true})
	}
	for i := range s.Variants {
		v := &s.Variants[i]
		h := Hedge{Name: string(v.Name), About: v.About, Variant: v}
		if t := v.Threshold; t != nil {
			h.Comparator, h.Variant = evaluate.Threshold{Bound: float64(t.Bound.Value), Share: float64(t.Share.Value)}, nil
		}
		out = append(out, h)
	}
	return out
}

// Inputs are all that a path's result depends on, beside its number.
type Inputs struct {
	Program     string         `json:"program"`
	Study       string         `json:"study"`
	Edition     uint64         `json:"version"`
	SHA256      string         `json:"sha256"` // of the study's file
	Agent       string         `json:"agent"`  // version of the configuration's content
	Assumptions string         `json:"assumptions"`
	Strategies  []string       `json:"strategies"`
	Cells       []assumed.Cell `json:"cells"`
	Seed        uint64         `json:"seed"`
}

// Study runs a spec.
type Study struct {
	Spec   *Spec
	Inputs Inputs
	Coin   backtest.Coin
	Maker  Maker
	Paths  int
	// Workers is how many paths are under way at once: no result depends on it.
	Workers int
	// Dir keeps each path as soon as it is there, and what is there already is not run
	// again. "": nothing is kept.
	Dir string
	// Progress is told how many paths are there.
	Progress func(done, total int)
}

// Path is what all hedges came to over one path.
type Path struct {
	Schema  string `json:"schema"`
	Key     string `json:"key"`
	Path    int    `json:"path"`
	Seed    uint64 `json:"seed"`
	Crashes int    `json:"crashes"` // hours of the window
	Away    int    `json:"away"`    // hours of the window without keepers
	Rows    []Row  `json:"rows"`    // by cell, then hedge; no hedge in the first cell only
}

// Run makes the paths that are not there yet.
func (s *Study) Run(ctx context.Context) ([]*Path, error) {
	kept := store{s.Dir}
	if err := kept.open(s.Inputs); err != nil {
		return nil, err
	}
	out := make([]*Path, s.Paths)
	var left []int
	for i := range out {
		key, err := s.Inputs.key(i)
		if err != nil {
			return nil, err
		}
		if out[i], err = kept.load(i, key); err != nil {
			return nil, err
		}
		if out[i] == nil {
			left = append(left, i)
		}
	}
	s.tell(s.Paths-len(left), s.Paths)
	return out, s.make(ctx, left, out)
}

func (s *Study) tell(done, total int) {
	if s.Progress != nil {
		s.Progress(done, total)
	}
}

// make makes paths, as many at once as there are workers. Of several that fail the error
// is that of the first by number, among those that were begun.
func (s *Study) make(ctx context.Context, left []int, out []*Path) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	errs := make([]error, len(left))
	next, done := 0, s.Paths-len(left)
	var mu sync.Mutex
	take := func() int {
		mu.Lock()
		defer mu.Unlock()
		next++
		return next - 1
	}
	var wait sync.WaitGroup
	for range min(max(1, s.Workers), len(left)) {
		wait.Go(func() {
			w, err := s.Maker.Worker(ctx)
			for i := take(); i < len(left) && ctx.Err() == nil; i = take() {
				if err == nil {
					out[left[i]], err = s.path(ctx, w, left[i])
				}
				if err != nil {
					errs[i] = err
					stop()
					return
				}
				mu.Lock()
				done++
				s.tell(done, s.Paths)
				mu.Unlock()
			}
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil && !errors.Is(err, context.Canceled) {
			return err
		}
	}
	return errors.Join(errors.Join(errs...), context.Cause(ctx))
}

// path makes one, and keeps it.
func (s *Study) path(ctx context.Context, w Worker, number int) (*Path, error) {
	world, err := s.Spec.World(SeedOf(s.Inputs.Seed, number))
	if err != nil {
		return nil, fmt.Errorf("path %d: %w", number, err)
	}
	key, err := s.Inputs.key(number)
	if err != nil {
		return nil, err
	}
	p := &Path{Schema: PathSchema, Key: key, Path: number, Seed: world.Seed, Crashes: world.Crashes, Away: world.Away}
	for cell := range s.Inputs.Cells {
		rows, err := s.cell(ctx, w, world, cell)
		if err != nil {
			return nil, fmt.Errorf("path %d: %w", number, err)
		}
		p.Rows = append(p.Rows, rows...)
	}
	return p, store{s.Dir}.save(p)
}

// cell runs all hedges over a world, side by side.
func (s *Study) cell(ctx context.Context, w Worker, world *World, cell int) (rows []Row, err error) {
	hedges := s.Spec.Hedges()
	if cell > 0 { // without a hedge there is nothing that the assumptions could change
		hedges = slices.DeleteFunc(hedges, func(h Hedge) bool { return h.Name == Unhedged })
	}
	runs, books := make([]*backtest.Run, len(hedges)), make([]*ledger, len(hedges))
	for i, h := range hedges {
		books[i] = &ledger{last: world.about.Moments - 1, risk: watch{opens: world.Opens, closes: world.Closes, waiting: s.Inputs.Cells[cell].Waiting}}
		run, done, err := w.Run(ctx, world, h, s.Inputs.Cells[cell], books[i])
		if err != nil {
			return nil, fmt.Errorf("hedge %s: %w", h.Name, err)
		}
		defer done()
		runs[i] = run
	}
	if err := backtest.Play(ctx, world, runs, 1); err != nil {
		return nil, err
	}
	for i, h := range hedges {
		row, err := books[i].row(h.Name, cell, runs[i])
		if err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	return rows, nil
}
