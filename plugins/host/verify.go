package host

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"time"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// Report is what a verification found.
type Report struct {
	Path     string            `json:"path"`
	SHA256   string            `json:"sha256"` // for the configuration
	Manifest strategy.Manifest `json:"manifest"`
	Checks   []Check           `json:"checks"`
	// Contained is what the process was kept in, as it would be by an agent here.
	Contained Containment `json:"contained"`
	// Answer is the proposal to the second observation: a market that fell.
	Answer *strategy.Proposal `json:"-"`
}

// Check is one thing that was tried.
type Check struct {
	Name   string        `json:"name"`
	OK     bool          `json:"ok"`
	Detail string        `json:"detail"`
	Took   time.Duration `json:"tookNanoseconds"`
}

// OK reports that every check passed.
func (r Report) OK() bool {
	for _, c := range r.Checks {
		if !c.OK {
			return false
		}
	}
	return len(r.Checks) > 0
}

// verifier fills a Report, step by step.
type verifier struct {
	opts   Options
	report Report
}

// step runs one check. A NoAnswer passes: it is a strategy's right.
func (v *verifier) step(ctx context.Context, name string, try func() (string, error)) bool {
	if ctx.Err() != nil {
		return false
	}
	began := time.Now()
	detail, err := try()
	var none *NoAnswer
	ok := err == nil || errors.As(err, &none)
	if err != nil {
		detail = err.Error()
	}
	v.report.Checks = append(v.report.Checks, Check{Name: name, OK: ok, Detail: detail, Took: time.Since(began)})
	return ok
}

// Verify starts a strategy as an agent would and tries it on a small synthetic
// market: that it describes itself, takes its parameters, answers in time with
// proposals that hold together, says the same again from the same observation,
// goes on identically after a restart, bears an empty market and ends with its
// host. An empty SHA256 is taken from the file and reported. The error is of ctx;
// what the strategy does wrong is in the report.
func Verify(ctx context.Context, opts Options) (Report, error) {
	if opts.SHA256 == "" {
		sum, err := SHA256(opts.Path)
		if err != nil {
			return Report{Path: opts.Path}, err
		}
		opts.SHA256 = sum
	}
	opts = opts.withDefaults()
	v := &verifier{opts: opts, report: Report{Path: opts.Path, SHA256: opts.SHA256}}
	v.all(ctx)
	return v.report, ctx.Err()
}

func (v *verifier) all(ctx context.Context) {
	first := New(v.opts)
	defer first.Close()
	if !v.step(ctx, "starts and describes itself", func() (string, error) {
		var err error
		v.report.Manifest, err = first.Describe(ctx)
		v.report.Contained = first.Status().Contained
		m := v.report.Manifest
		return fmt.Sprintf("%s %s", m.Name, m.Version), err
	}) {
		return
	}
	calm, fallen := exampleWorld(v.report.Manifest.Lookback)
	var before, after *strategy.Proposal
	ask := func(p *Process, o *strategy.Observation, state []byte, answer **strategy.Proposal) func() (string, error) {
		return func() (string, error) {
			o.State = state
			got, err := p.Evaluate(ctx, o)
			*answer = got
			return summary(got), err
		}
	}
	if !v.step(ctx, "answers a whole book", ask(first, calm, nil, &before)) {
		return
	}
	state := func() []byte {
		if before == nil {
			return nil
		}
		return before.State
	}
	if !v.step(ctx, "answers a change of it, a market that fell", ask(first, fallen, state(), &after)) {
		return
	}
	v.report.Answer = after

	again := New(v.opts)
	defer again.Close()
	v.step(ctx, "says the same again", v.same(ask, again, calm, nil, before))
	restarted := New(v.opts)
	defer restarted.Close()
	v.step(ctx, "goes on identically after a restart", v.same(ask, restarted, fallen, state(), after))
	v.step(ctx, "bears an empty market", func() (string, error) {
		var got *strategy.Proposal
		return ask(again, emptyWorld(), nil, &got)()
	})
	v.step(ctx, "ends with its host", func() (string, error) { return again.orphan(ctx) })
}

// same asks a question whose answer is known.
func (v *verifier) same(
	ask func(*Process, *strategy.Observation, []byte, **strategy.Proposal) func() (string, error),
	p *Process, o *strategy.Observation, state []byte, want *strategy.Proposal,
) func() (string, error) {
	return func() (string, error) {
		var got *strategy.Proposal
		detail, err := ask(p, o, state, &got)()
		if err != nil && want != nil {
			return "", fmt.Errorf("it answered before, but now: %w", asFailure(err))
		}
		if !reflect.DeepEqual(got, want) {
			return "", fmt.Errorf("it answered %s, and now %s: draw randomness from the observation's seed only, and keep memory in the state", describe(want, got), describe(got, want))
		}
		return detail, err
	}
}

// asFailure keeps a NoAnswer from passing where an answer was given before.
func asFailure(err error) error { return errors.New(err.Error()) }

// describe is a summary that shows where two proposals differ.
func describe(p, other *strategy.Proposal) string {
	s := summary(p)
	switch {
	case p == nil || other == nil:
		return s
	case !reflect.DeepEqual(p.Targets, other.Targets):
		return s + fmt.Sprintf(" %v", p.Targets)
	case !reflect.DeepEqual(p.Scores, other.Scores):
		return s + " with other scores"
	case !reflect.DeepEqual(p.State, other.State):
		return s + " with another state"
	}
	return s + fmt.Sprintf(" %q", p.Reasons)
}

func summary(p *strategy.Proposal) string {
	if p == nil {
		return "nothing"
	}
	return fmt.Sprintf("%d scores, %d targets, %d bytes of state", p.Scores.Len(), len(p.Targets), len(p.State))
}

// orphanTime is how long a process may outlive its standard input.
const orphanTime = 2 * time.Second

// orphan closes the process' standard input, as the host's death would, and
// waits for it to end.
func (p *Process) orphan(ctx context.Context) (string, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if err := p.ensure(ctx); err != nil {
		return "", err
	}
	defer p.stop()
	_ = p.run.runner.Load().stdin.Close()
	timer := time.NewTimer(orphanTime)
	defer timer.Stop()
	select {
	case <-p.run.runner.Load().exited:
		return "its standard input ended, and so did it", nil
	case <-timer.C:
		return "", fmt.Errorf("it still runs %v after its standard input ended: exit then, for the host is gone", orphanTime)
	case <-ctx.Done():
		return "", ctx.Err()
	}
}
