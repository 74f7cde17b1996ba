package wire

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/sweep"
	"github.com/hedgerow-fi/hedgerow/agent/config"
)

// SweepOptions are a backtest's, and the points that it is run at.
type SweepOptions struct {
	BacktestOptions
	Out   string // the folder, which keeps each point as soon as it is finished; "": none
	Space sweep.Space
	// Config is the configuration's file, and ConfigText what is in it: a point changes
	// some of it.
	Config     string
	ConfigText []byte
}

// WalkOptions are a sweep's, and when what is chosen anew.
type WalkOptions struct {
	SweepOptions
	Train, Test time.Duration
	Refits      []time.Time
	Recalibrate sweep.Method
}

// The words of package sweep that a command needs.
type (
	// Sweep is what a sweep came to.
	Sweep = sweep.Results
	// Overfitting says how far the best point is best by chance.
	Overfitting = sweep.Overfitting
	// Forward is what walking forward came to.
	Forward = sweep.Forward
	// SweepMethod is how scores are recalibrated.
	SweepMethod = sweep.Method
	// SweepSpace is points to be run at.
	SweepSpace = sweep.Space
)

// ParseAxes reads what is varied, as commands take it.
func ParseAxes(texts []string) (out []sweep.Axis, err error) {
	for _, t := range texts {
		a, e := sweep.ParseAxis(t)
		out, err = append(out, a), errors.Join(err, e)
	}
	return out, err
}

// RunSweep runs a configuration over its past at many points. Each strategy is one
// process, which all runs share.
func RunSweep(ctx context.Context, c *config.Config, o SweepOptions) (r *Sweep, judged *Overfitting, err error) {
	err = o.over(ctx, c, func(s *sweep.Sweep) error {
		r, judged, err = s.Run(ctx)
		return err
	})
	return r, judged, err
}

// WalkForward walks a configuration forward over its past.
func WalkForward(ctx context.Context, c *config.Config, o WalkOptions) (r *Sweep, f *Forward, err error) {
	err = o.over(ctx, c, func(s *sweep.Sweep) error {
		w := &sweep.Walk{Sweep: *s, Train: o.Train, Test: o.Test, Refits: o.Refits, Recalibrate: o.Recalibrate}
		r, f, err = w.Run(ctx)
		return err
	})
	return r, f, err
}

// over opens the past of a configuration for a sweep.
func (o SweepOptions) over(ctx context.Context, c *config.Config, do func(*sweep.Sweep) error) (err error) {
	if _, err := o.Space.Points(); err != nil { // before anything is opened
		return err
	}
	done, total, together := 0, 0, 0
	if hear := o.Progress; hear != nil {
		o.Progress = func(p Progress) { // of the tape, while some runs go over it
			if total > 0 && done < total && p.Total > 0 {
				p.Done, p.Total = uint64(done)+uint64(together)*p.Done/p.Total, uint64(total) //nolint:gosec // counts
			}
			p.Phase = "runs"
			if total > 0 && done == total {
				p.Phase = "what was chosen, once more: moments"
			}
			hear(p)
		}
	}
	w, err := openPast(ctx, c, o.BacktestOptions)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	known, err := Known()
	if err != nil {
		return err
	}
	assumptions, err := w.assumptionsText()
	if err != nil {
		return err
	}
	m := &sweeper{pastWorld: w, o: o, known: known, assumptions: assumptions}
	in := sweep.Inputs{Program: o.Version, Config: c.Version(), Assumptions: w.assumed.Version(), Tape: w.snapshot.Fingerprint(), From: w.about.From, To: w.about.To, Every: w.about.Every.String(), Seed: o.Seed}
	for _, p := range w.programs {
		in.Strategies = append(in.Strategies, strings.TrimSpace(fmt.Sprintf("%s: %s %s %s", p.of.Name, p.manifest.Name, p.manifest.Version, p.of.SHA256)))
	}
	s := &sweep.Sweep{Space: o.Space, Inputs: in, Tape: w.tape, Coin: w.coin, Maker: m, Dir: o.Out, Workers: w.o.Workers}
	s.Progress = func(d, all int) { done, total, together = d, all, min(all-d, sweep.DefaultGroup) }
	return do(s)
}

// sweeper puts runs at points together.
type sweeper struct {
	*pastWorld
	o           SweepOptions
	known       config.Known
	assumptions []byte
}

// Strategies are the configured ones with a point's parameters.
func (m *sweeper) Strategies(ctx context.Context, p sweep.Point) ([]agent.Strategy, func() error, error) {
	at, err := m.at(p)
	if err != nil {
		return nil, nil, err
	}
	with := map[string][]byte{}
	for _, s := range at.c.Strategies {
		with[string(s.Name)] = s.Parameters
	}
	list, done, err := at.strategies(ctx, with)
	if err != nil {
		return nil, nil, errors.Join(err, at.Close())
	}
	return list, func() error { done(); return at.Close() }, nil
}

// Run is a run at a point.
func (m *sweeper) Run(name string, p sweep.Point, list []agent.Strategy, more ...backtest.Witness) (*backtest.Run, *evaluate.Evaluator, error) {
	at, err := m.at(p)
	if err != nil {
		return nil, nil, err
	}
	cell := at.assumed.Cell()
	e, err := at.evaluator(name, p.String(), cell, false)
	if err != nil {
		return nil, nil, err
	}
	terms, err := at.of(name, cell)
	if err != nil {
		return nil, nil, err
	}
	r, err := backtest.New(at.about, terms, list, append([]backtest.Witness{e}, more...)...)
	return r, e, err
}

// The assumptions that a grid varies have short names.
var shortAssumptions = map[string]string{"loading": "premium.loading", "waiting": "series.waiting", "capacity": "capacity.capital", "failure": "trigger.failure"}

// at is the past with a point's configuration and assumptions. What it opens is its
// own to close; tape, processes and scenarios are shared.
func (m *sweeper) at(p sweep.Point) (*pastWorld, error) {
	out := *m.pastWorld
	out.close, out.claims = nil, nil
	own, facts := patch{text: m.o.ConfigText}, patch{text: m.assumptions}
	for _, s := range p {
		first, rest, _ := strings.Cut(s.Name, ".")
		to, path := &own, []string(nil)
		switch first {
		case "assumed":
			if long, short := shortAssumptions[rest]; short {
				rest = long
			}
			to, path = &facts, append(strings.Split(rest, "."), "value")
		case "desk", "limits":
			path = strings.Split(s.Name, ".")
		default:
			i := slices.IndexFunc(m.c.Strategies, func(x config.Strategy) bool { return string(x.Name) == first })
			if i < 0 {
				return nil, fmt.Errorf("%s: no strategy is called %s: an axis is STRATEGY.PARAMETER, assumed.KEY, desk.KEY or limits.KEY", s.Name, first)
			}
			path = append([]string{"strategies", strconv.Itoa(i), "parameters"}, strings.Split(rest, ".")...)
		}
		if err := to.put(path, s.Value); err != nil {
			return nil, fmt.Errorf("%s: %w", s.Name, err)
		}
	}
	var err error
	if own.root != nil {
		if out.c, err = config.Parse(own.yaml(), m.o.Config, m.known); err != nil {
			return nil, err
		}
	}
	if facts.root != nil {
		if out.assumed, err = assumed.Parse(facts.yaml(), "assumptions"); err != nil {
			return nil, err
		}
	}
	if err := out.terms(); err != nil {
		return nil, err
	}
	out.scenarios, out.drawn = m.scenarios, m.drawn
	return &out, nil
}

// patch is a YAML file in which some values are put; root is nil as long as there are
// none.
type patch struct {
	text []byte
	root *yaml.Node
}

// put sets the value at a path, which is made where it is not there: who reads the file
// says whether it may be.
func (c *patch) put(path []string, value []byte) error {
	if c.root == nil {
		c.root = &yaml.Node{}
		if err := yaml.Unmarshal(c.text, c.root); err != nil || len(c.root.Content) != 1 {
			return fmt.Errorf("the file cannot be read again: %w", err)
		}
	}
	var v yaml.Node
	if err := yaml.Unmarshal(value, &v); err != nil || len(v.Content) != 1 {
		return fmt.Errorf("the value %.60s cannot be written: %w", value, err)
	}
	at := c.root.Content[0]
	for i, key := range path {
		next, err := child(at, key)
		if err != nil {
			return fmt.Errorf("%s: %w", strings.Join(path[:i+1], "."), err)
		}
		at = next
	}
	*at = *v.Content[0]
	return nil
}

// child is what a node has under a key or an index.
func child(n *yaml.Node, key string) (*yaml.Node, error) {
	switch {
	case n.Kind == yaml.SequenceNode:
		i, err := strconv.Atoi(key)
		if err != nil || i < 0 || i >= len(n.Content) {
			return nil, fmt.Errorf("it is a list of %d: want an index below that", len(n.Content))
		}
		return n.Content[i], nil
	case n.Kind == 0:
		*n = yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	case n.Kind != yaml.MappingNode:
		return nil, errors.New("what it is in is a single value")
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1], nil
		}
	}
	made := &yaml.Node{}
	n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: key}, made)
	return made, nil
}

// yaml is the file with what was put.
func (c *patch) yaml() []byte {
	var b bytes.Buffer
	e := yaml.NewEncoder(&b)
	if err := errors.Join(e.Encode(c.root), e.Close()); err != nil {
		return nil // what is no file is refused by who reads it
	}
	return b.Bytes()
}
