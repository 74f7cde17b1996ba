package wire

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/paths"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// PathsOptions say how much of a study is run.
type PathsOptions struct {
	File    string // the study
	Paths   int
	Seed    uint64
	Grid    GridSize
	Out     string // the folder, which keeps each path as soon as it is there; "": none
	Version string // of the program
	Workers int    // paths under way at once; 0: one a processor
	// Progress is told how many paths are there.
	Progress func(Progress)
}

// PathsSummary is what a study came to.
type PathsSummary = paths.Summary

// PathsWarning stands over all that a study shows.
const PathsWarning = paths.Warning

// RunPaths runs a study of hedges over simulated markets, and leaves its folder.
func RunPaths(ctx context.Context, o PathsOptions) (*PathsSummary, error) {
	if o.Paths < 1 || o.Paths > mostPaths {
		return nil, fmt.Errorf("%d paths: give 1 to %d", o.Paths, mostPaths)
	}
	s, err := o.study(ctx)
	if err != nil {
		return nil, err
	}
	list, err := s.Run(ctx)
	if err != nil {
		return nil, err
	}
	return s.Finish(list)
}

// mostPaths bounds a study.
const mostPaths = 1_000_000

// study puts one together: every variant is opened once, so that what is wrong with any
// is told before a path is run.
func (o PathsOptions) study(ctx context.Context) (*paths.Study, error) {
	spec, err := paths.Load(o.File)
	if err != nil {
		return nil, err
	}
	m := &pathMaker{spec: spec, o: o}
	if err := m.read(); err != nil {
		return nil, err
	}
	first, err := spec.World(paths.SeedOf(o.Seed, 0))
	if err != nil {
		return nil, err
	}
	m.about = first.About()
	w, err := m.worker(ctx)
	if err != nil {
		return nil, err
	}
	own := w.assumed.Cell()
	in := paths.Inputs{Program: o.Version, Study: string(spec.Name), Edition: spec.Edition, SHA256: spec.Digest(), Agent: m.agent.Version(), Assumptions: w.assumed.Version(),
		Cells: cellsOf(o.Grid, w.plain.grid(), own), Seed: o.Seed}
	slices.SortStableFunc(in.Cells, func(a, b assumed.Cell) int { // the stated one first
		switch {
		case a == own && b != own:
			return -1
		case b == own && a != own:
			return 1
		}
		return 0
	})
	for _, v := range spec.Variants {
		if v.Threshold != nil {
			continue
		}
		for _, p := range w.of[string(v.Name)].programs {
			if text := p.manifest.Name + " " + p.manifest.Version; !slices.Contains(in.Strategies, text) {
				in.Strategies = append(in.Strategies, text)
			}
		}
	}
	s := &paths.Study{Spec: spec, Inputs: in, Coin: w.plain.coin, Maker: m, Paths: o.Paths, Workers: o.Workers, Dir: o.Out}
	if s.Workers < 1 {
		s.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Progress != nil {
		s.Progress = func(done, total int) {
			o.Progress(Progress{Phase: "paths", Done: uint64(done), Total: uint64(total)}) //nolint:gosec // counts
		}
	}
	return s, nil
}

// pathMaker makes workers, each with assumptions of its own: they keep what the market
// looked like, which two paths at once would take from each other.
type pathMaker struct {
	spec  *paths.Spec
	o     PathsOptions
	agent *config.Config
	about tape.About
}

// read takes the agent's configuration, which is named beside the study's file.
func (m *pathMaker) read() error {
	known, err := Known()
	if err != nil {
		return err
	}
	file := filepath.FromSlash(string(m.spec.Agent))
	if !filepath.IsAbs(file) {
		file = filepath.Join(filepath.Dir(m.o.File), file)
	}
	if m.agent, err = config.Load(file, known); err != nil {
		return err
	}
	if m.agent.Backtest == nil {
		return fmt.Errorf("%s: it has no section backtest, which says what the fund holds: see configs/effectiveness/agent.yaml", file)
	}
	if every, moments := m.agent.Backtest.Every, time.Duration(m.spec.Span.Moments.Value); every != moments {
		return fmt.Errorf("%s: backtest.every is %s, and %s has moments of %s: write the same", file, every, m.o.File, moments)
	}
	return nil
}

// Worker makes runs for one goroutine.
func (m *pathMaker) Worker(ctx context.Context) (paths.Worker, error) { return m.worker(ctx) }

// pathWorker makes runs.
type pathWorker struct {
	assumed *assumed.Assumptions
	plain   *pastWorld            // of comparators
	of      map[string]*pastWorld // by variant
}

func (m *pathMaker) worker(ctx context.Context) (*pathWorker, error) {
	w := &pathWorker{of: map[string]*pastWorld{}}
	var err error
	if w.assumed, err = (&pastWorld{c: m.agent}).assumptions(); err != nil {
		return nil, err
	}
	if w.plain, err = m.world(ctx, w.assumed, nil); err != nil {
		return nil, err
	}
	var errs []error
	for i := range m.spec.Variants {
		v := &m.spec.Variants[i]
		if v.Threshold != nil {
			continue
		}
		x, err := m.world(ctx, w.assumed, v.Strategies)
		if err == nil {
			var done func()
			if _, done, err = x.strategies(ctx, nil); err == nil {
				done()
			}
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: variant %s: %w", m.o.File, v.Name, err))
		}
		w.of[string(v.Name)] = x
	}
	return w, errors.Join(errs...)
}

// world is the agent's configuration with other strategies; without any it is a
// comparator's.
func (m *pathMaker) world(ctx context.Context, a *assumed.Assumptions, strategies []config.Strategy) (*pastWorld, error) {
	c := *m.agent
	c.Strategies = strategies
	w := &pastWorld{c: &c, o: BacktestOptions{InProcess: true, Seed: m.o.Seed}, about: m.about, assumed: a}
	if strategies != nil {
		if err := w.openPrograms(ctx); err != nil {
			return nil, err
		}
	}
	return w, w.terms()
}

// Run is a run of a hedge over a world in a cell.
func (w *pathWorker) Run(ctx context.Context, world *paths.World, h paths.Hedge, cell assumed.Cell, witness backtest.Witness) (*backtest.Run, func(), error) {
	of, done := w.plain, func() {}
	asked := []agent.Strategy{{Proposer: h.Comparator, Weight: protection.WAD}}
	if h.Variant != nil {
		var err error
		of = w.of[string(h.Variant.Name)]
		if asked, done, err = of.strategies(ctx, nil); err != nil {
			return nil, nil, err
		}
	}
	terms, err := of.of(h.Name, cell)
	if err != nil {
		done()
		return nil, nil, err
	}
	terms.Seed = world.Seed
	if h.Variant == nil {
		terms.Policy.Bounds.Risk = watched(terms.Policy.Bounds.Risk, h.Name == paths.Unhedged)
	}
	run, err := backtest.New(world.About(), terms, asked, witness)
	if err != nil {
		done()
		return nil, nil, err
	}
	return run, done, nil
}

// watched are the risk limits of a comparator: none, as what it holds is not to be moved by
// them; of no hedge all of them soft, which measures and cuts nothing.
func watched(r *limits.Risk, measured bool) *limits.Risk {
	if r == nil || !measured {
		return nil
	}
	soft := *r
	soft.Limits = slices.Clone(r.Limits)
	for i := range soft.Limits {
		soft.Limits[i].Hard = false
		soft.Limits[i].Name = limits.NameOf(soft.Limits[i])
	}
	return &soft
}
