package host

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// Process is a strategy that is kept running. It starts when first asked, is
// killed when it hangs, crashes, floods or lies, is started again after a pause,
// and put aside when it fails too often. Its methods are safe for concurrent use;
// one observation is in flight at a time.
type Process struct {
	opts    Options
	closing context.Context
	close   context.CancelFunc

	mu       sync.Mutex // held while the process is asked
	run      *run
	talk     *talk              // its one session
	manifest *strategy.Manifest // of the first run; later ones must say the same
	streak   int                // failures since the last accepted answer
	failures []time.Time        // that the breaker counts

	statusMu sync.Mutex
	status   Status
}

// Status is what a Process is doing.
type Status struct {
	Name     string    `json:"name"`
	PID      int       `json:"pid"` // 0: not running
	Starts   int       `json:"starts"`
	Failures int       `json:"failures"` // that count toward putting it aside
	Aside    bool      `json:"aside"`
	NextTry  time.Time `json:"nextTry"`         // not before, when it is down
	Fault    Fault     `json:"fault,omitempty"` // of the last failure
	LastFail string    `json:"lastFailure,omitempty"`
	// Contained is what the running or last process is kept in.
	Contained Containment `json:"contained"`
}

// New prepares a strategy. Nothing is started yet.
func New(opts Options) *Process {
	opts = opts.withDefaults()
	p := &Process{opts: opts, status: Status{Name: opts.Name}}
	p.closing, p.close = context.WithCancel(context.Background())
	return p
}

// Describe is what the strategy says of itself; it is started for that.
func (p *Process) Describe(ctx context.Context) (strategy.Manifest, error) {
	ctx, stop := p.bind(ctx)
	defer stop()
	p.mu.Lock()
	defer p.mu.Unlock()
	if err := p.ensure(ctx); err != nil {
		return strategy.Manifest{}, err
	}
	return *p.manifest, nil
}

// Evaluate asks the strategy about an observation, starting it if need be. The
// proposal holds together with the observation, and its targets have amounts.
//
// The error wraps what happened: *NoAnswer when the strategy has none; *Refused
// when its proposal was refused; ErrDeadline, ErrCrash or ErrStart when the
// process had to go; ErrDown while it waits to be started again; ErrBreaker once
// it is put aside. After any of them the last accepted target stands until its
// time to live ends; that is the caller's to hold, as is the state.
func (p *Process) Evaluate(ctx context.Context, obs *strategy.Observation) (*strategy.Proposal, error) {
	ctx, stop := p.bind(ctx)
	defer stop()
	p.mu.Lock()
	defer p.mu.Unlock()
	if err := p.ensure(ctx); err != nil {
		return nil, err
	}
	proposal, err := p.ask(ctx, obs)
	var (
		none *NoAnswer
		bad  *badObservation
	)
	switch {
	case err == nil, errors.As(err, &none):
		p.succeeded()
	case errors.As(err, &bad):
		// Nothing was sent; the process is as it was.
	case p.canceled(ctx, err):
		p.stop() // an answer is still to come: the conversation cannot go on
	default:
		err = p.failed(err)
	}
	if err != nil {
		return nil, p.wrap(err)
	}
	return proposal, nil
}

// killGrace is how long after its deadline a process lives. One that heeds the
// deadline says then that it has no answer, and need not be started again.
const killGrace = 500 * time.Millisecond

// late says that a process did not answer in time.
func (o Options) late() error { return fmt.Errorf("%w within %v", ErrDeadline, o.Deadline) }

// ask asks the running process, and kills it when ctx ends first.
func (p *Process) ask(ctx context.Context, obs *strategy.Observation) (*strategy.Proposal, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, p.opts.Deadline+killGrace, p.opts.late())
	defer cancel()
	run, talk := p.run, p.talk
	stop := context.AfterFunc(ctx, func() {
		run.kill()
		talk.hangUp()
	})
	proposal, err := talk.evaluate(obs)
	if !stop() {
		return nil, context.Cause(ctx)
	}
	return proposal, err
}

// Status is the strategy's, at this moment.
func (p *Process) Status() Status {
	p.statusMu.Lock()
	defer p.statusMu.Unlock()
	return p.status
}

// Reset lets a strategy that was put aside start again.
func (p *Process) Reset() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.streak, p.failures = 0, nil
	p.note(func(s *Status) { s.Aside, s.Failures, s.NextTry = false, 0, time.Time{} })
}

// Close kills the process and waits until it is gone. An Evaluate under way
// returns ErrClosed.
func (p *Process) Close() {
	p.close()
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.run != nil && p.run.alive() {
		p.talk.farewell()
	}
	p.stop()
}

// bind ends ctx when the Process is closed.
func (p *Process) bind(ctx context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(ctx)
	stop := context.AfterFunc(p.closing, func() { cancel(ErrClosed) })
	return ctx, func() {
		stop()
		cancel(nil)
	}
}

// ensure has a process running, or says why there is none.
func (p *Process) ensure(ctx context.Context) error {
	if p.closing.Err() != nil {
		return p.wrap(ErrClosed)
	}
	if p.run != nil && !p.run.alive() {
		_ = p.failed(fmt.Errorf("between two observations: %w", p.run.ended()))
	}
	if p.run != nil {
		return nil
	}
	if s := p.Status(); s.Aside {
		return p.wrap(fmt.Errorf("%w after %d failures, the last: %s: mend it, then resume", ErrBreaker, s.Failures, s.LastFail))
	} else if now := p.opts.Clock.Now(); now.Before(s.NextTry) {
		return p.wrap(fmt.Errorf("%w until %s after %d failures in a row, the last: %s", ErrDown, s.NextTry.Format(time.RFC3339), p.streak, s.LastFail))
	}
	var opened *talk
	run, err := launch(ctx, p.opts, func(ctx context.Context, r *run) (err error) {
		opened, err = r.open(ctx, p.opts.Parameters, p.opts.Seed)
		return err
	})
	if err == nil && p.manifest != nil && !sameManifest(*p.manifest, run.manifest) {
		opened.hangUp()
		run.stop()
		err = fmt.Errorf("%w: %w: it describes itself as %s %s and was %s %s", ErrStart, strategy.ErrManifest, run.manifest.Name, run.manifest.Version, p.manifest.Name, p.manifest.Version)
	}
	if err != nil {
		if !p.canceled(ctx, err) {
			err = p.failed(err)
		}
		return p.wrap(err)
	}
	p.run, p.talk, p.manifest = run, opened, &run.manifest
	p.note(func(s *Status) { s.PID, s.Starts, s.Contained = run.runner.Load().pid(), s.Starts+1, run.cage.is })
	run.announce(ctx)
	return nil
}

// canceled reports that the caller, not the strategy, ended the matter.
func (p *Process) canceled(ctx context.Context, err error) bool {
	return ctx.Err() != nil && errors.Is(err, context.Cause(ctx))
}

// succeeded forgives old failures.
func (p *Process) succeeded() {
	if p.streak == 0 && len(p.failures) == 0 {
		return
	}
	p.streak = 0
	since := p.opts.Clock.Now().Add(-p.opts.FailureWindow)
	for len(p.failures) > 0 && p.failures[0].Before(since) {
		p.failures = p.failures[1:]
	}
	p.note(func(s *Status) { s.Failures, s.NextTry = len(p.failures), time.Time{} })
}

// failed kills the process and decides when it may come back. It returns the
// error with what the process said last.
func (p *Process) failed(err error) error {
	if run := p.run; run != nil {
		p.stop()
		err = run.explain(err)
	}
	now := p.opts.Clock.Now()
	p.streak++
	p.failures = append(p.failures, now)
	p.note(func(s *Status) {
		s.Failures, s.Fault, s.LastFail = len(p.failures), FaultOf(err), err.Error()
		s.Aside = len(p.failures) >= p.opts.MaxFailures
		s.NextTry = now.Add(p.opts.backoff(p.streak))
	})
	return err
}

func (p *Process) stop() {
	if p.run == nil {
		return
	}
	p.talk.hangUp()
	p.run.stop()
	p.run, p.talk = nil, nil
	p.note(func(s *Status) { s.PID = 0 })
}

func (p *Process) note(change func(*Status)) {
	p.statusMu.Lock()
	defer p.statusMu.Unlock()
	change(&p.status)
}

func (p *Process) wrap(err error) error { return fmt.Errorf("strategy %s: %w", p.opts.Name, err) }

func sameManifest(a, b strategy.Manifest) bool {
	if a.Name != b.Name || a.Version != b.Version || string(a.Schema) != string(b.Schema) || a.Lookback != b.Lookback || len(a.Tables) != len(b.Tables) {
		return false
	}
	for i := range a.Tables {
		if a.Tables[i] != b.Tables[i] {
			return false
		}
	}
	return true
}
