package sweep

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Maker puts runs together. It is asked by one goroutine.
type Maker interface {
	// Strategies are the configured ones with a point's parameters, each with a session
	// of its own, and what ends these.
	Strategies(ctx context.Context, p Point) (list []agent.Strategy, end func() error, err error)
	// Run is a run of strategies under a point's assumptions, desk and limits, and what
	// measures it, which is told first.
	Run(name string, p Point, list []agent.Strategy, more ...backtest.Witness) (*backtest.Run, *evaluate.Evaluator, error)
}

// DefaultGroup is how many points go side by side over one pass of the tape.
const DefaultGroup = 16

// Sweep runs a backtest at every point of a space, and constant cover beside them.
type Sweep struct {
	Space  Space
	Inputs Inputs
	Tape   tape.Tape
	Coin   backtest.Coin
	Maker  Maker
	// Dir keeps each result as soon as it is there. What is there already is not run
	// again. "": nothing is kept.
	Dir string
	// Group is how many points share a pass; 0: DefaultGroup. Workers is how many
	// processors they are spread over. Neither changes a result.
	Group, Workers int
	// Progress is told how many runs are there, after each pass.
	Progress func(done, total int)
}

// Results are a whole sweep's.
type Results struct {
	Coin   backtest.Coin
	Inputs Inputs
	Trials []*Result // by point
	// Lines are constant cover of everything, for each setting of assumptions.
	Lines []*Result
	// Stitched is what a walk forward came to; none of a plain sweep.
	Stitched []*Result
}

// task is one run that is to be made.
type task struct {
	kind, key string
	point     Point
	to        **Result
}

// Run makes what is not there yet. With a folder it leaves the table of all points
// and the judgement there, which are equal to the byte however often it was
// interrupted. Points that were finished before an error are kept.
func (s *Sweep) Run(ctx context.Context) (*Results, *Overfitting, error) {
	points, err := s.Space.Points()
	if err != nil {
		return nil, nil, err
	}
	if err := s.claim("sweep", nil); err != nil {
		return nil, nil, err
	}
	r, err := s.all(ctx, points)
	if err != nil {
		return nil, nil, err
	}
	judged, err := r.Judge()
	if err != nil {
		return nil, nil, err
	}
	return r, judged, s.finish(r, judged)
}

// claim makes the folder the sweep's.
func (s *Sweep) claim(kind string, more any) error {
	return store{s.Dir}.open(struct {
		Schema string `json:"schema"`
		Kind   string `json:"kind"`
		Inputs Inputs `json:"inputs"`
		Space  Space  `json:"space"`
		More   any    `json:"more,omitempty"`
	}{Schema, kind, s.Inputs, s.Space, more})
}

// all are the results of points and of their lines.
func (s *Sweep) all(ctx context.Context, points []Point) (*Results, error) {
	r := &Results{Coin: s.Coin, Inputs: s.Inputs, Trials: make([]*Result, len(points))}
	tasks, err := s.tasks(r, points)
	if err != nil {
		return nil, err
	}
	kept := store{s.Dir}
	var left []task
	for _, t := range tasks {
		if *t.to, err = kept.load(t.key); err != nil {
			return nil, err
		}
		if *t.to == nil {
			left = append(left, t)
		}
	}
	s.tell(len(tasks)-len(left), len(tasks))
	group := s.Group
	if group < 1 {
		group = DefaultGroup
	}
	for len(left) > 0 {
		n := min(group, len(left))
		if err := s.pass(ctx, left[:n]); err != nil {
			return nil, err
		}
		left = left[n:]
		s.tell(len(tasks)-len(left), len(tasks))
	}
	return r, nil
}

func (s *Sweep) tell(done, total int) {
	if s.Progress != nil {
		s.Progress(done, total)
	}
}

// tasks are all runs: the points, and a line for each setting of assumptions.
func (s *Sweep) tasks(r *Results, points []Point) (out []task, err error) {
	add := func(kind string, p Point, to **Result) {
		key, e := s.Inputs.key(kind, p)
		err = errors.Join(err, e)
		out = append(out, task{kind, key, p, to})
	}
	var assumed []Point
	seen := map[string]bool{}
	for i, p := range points {
		add(KindTrial, p, &r.Trials[i])
		if a := p.Assumed(); !seen[a.String()] {
			seen[a.String()] = true
			assumed = append(assumed, a)
		}
	}
	r.Lines = make([]*Result, len(assumed))
	for i, a := range assumed {
		add(KindLine, a, &r.Lines[i])
	}
	return out, err
}

// pass makes some runs over one pass of the tape, and keeps what they came to.
func (s *Sweep) pass(ctx context.Context, tasks []task) (err error) {
	var ends []func() error
	defer func() {
		for _, end := range ends {
			err = errors.Join(err, end())
		}
	}()
	runs := make([]*backtest.Run, len(tasks))
	measures := make([]*evaluate.Evaluator, len(tasks))
	days := make([]*daily, len(tasks))
	for i, t := range tasks {
		list := []agent.Strategy{{Proposer: evaluate.Constant{Level: 1}, Weight: protection.WAD, Deadline: time.Minute}}
		if t.kind == KindTrial {
			var end func() error
			if list, end, err = s.Maker.Strategies(ctx, t.point); err != nil {
				return fmt.Errorf("point %s: %w", t.point, err)
			}
			ends = append(ends, end)
		}
		days[i] = &daily{}
		if runs[i], measures[i], err = s.Maker.Run(t.kind+" "+t.point.String(), t.point, list, days[i]); err != nil {
			return fmt.Errorf("point %s: %w", t.point, err)
		}
	}
	if err := backtest.Play(ctx, s.Tape, runs, s.Workers); err != nil {
		return err
	}
	for i, t := range tasks {
		if _, err := runs[i].End(); err != nil {
			return err
		}
		if *t.to, err = resultOf(t, measures[i], days[i]); err != nil {
			return err
		}
		if err := (store{s.Dir}).save(*t.to); err != nil {
			return err
		}
	}
	return nil
}

func resultOf(t task, e *evaluate.Evaluator, d *daily) (*Result, error) {
	p := t.point
	if p == nil {
		p = Point{}
	}
	list, err := figures(e)
	if err != nil {
		return nil, fmt.Errorf("point %s: %w", t.point, err)
	}
	return &Result{Schema: Schema, Key: t.key, Kind: t.kind, Point: p, Figures: list, Days: d.days, Samples: e.Samples(confidence)}, nil
}

// finish writes what is made of all results.
func (s *Sweep) finish(r *Results, judged *Overfitting) error {
	if s.Dir == "" {
		return nil
	}
	kept := store{s.Dir}
	table, err := r.Parquet()
	if err != nil {
		return err
	}
	text, err := encode(judged)
	if err != nil {
		return err
	}
	return errors.Join(kept.write(TrialsFile, table), kept.write(OverfittingFile, text), kept.tidy())
}
