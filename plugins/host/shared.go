package host

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// Shared is one process with many sessions, each with a closed loop of its own:
// what the runs of a backtest share. Unlike a Process it is never started again:
// whoever measures cannot go on as if nothing had happened. Once it fails, every
// session of it does, with a *Broken that says which failed first, and why.
//
// Its methods and its sessions are safe for concurrent use.
type Shared struct {
	run *run

	mu       sync.Mutex
	sessions map[*Session]struct{}
	opened   int
	broken   *Broken // of the session that failed first; nil while all is well
	closed   bool

	watched sync.WaitGroup
	closing chan struct{}
	stopped sync.Once
}

// Session is one run's conversation with a Shared process.
type Session struct {
	shared *Shared
	number int
	talk   *talk

	asking sync.Mutex // held while it is asked

	mu    sync.Mutex
	since time.Time       // of the question under way; zero: none
	ctx   context.Context // the asker's
	over  error           // set when the session ended before its process
}

// Broken is why a Shared process is of no use any more: the first thing that went
// wrong, in which of its sessions, and what to do about it.
type Broken struct {
	Strategy string // the configured name
	Session  int    // counts the process' sessions from 1; 0: between two questions
	Fault    Fault
	Remedy   string
	Err      error
}

func (b *Broken) Error() string {
	where := ""
	if b.Session > 0 {
		where = fmt.Sprintf(", session %d", b.Session)
	}
	return fmt.Sprintf("strategy %s%s: %v: %s", b.Strategy, where, b.Err, b.Remedy)
}

// Unwrap is what went wrong.
func (b *Broken) Unwrap() error { return b.Err }

// remedyOf is what to do about a fault.
func remedyOf(f Fault, o Options) string {
	const mend = "mend the strategy, try it with hedgerow strategy verify, and run again"
	switch f {
	case FaultDeadline:
		return fmt.Sprintf("give it a longer deadline than %v, or mend it, and run again", o.Deadline)
	case FaultMemory:
		return "configure more memory, run fewer at once, or mend it, and run again"
	case FaultCrash, FaultNoise, FaultStart:
		return mend
	case FaultHost:
		return "the strategy is not to blame: the run offered it what cannot be sent"
	}
	return "what is refused stands in docs/writing-a-strategy.md: " + mend
}

// OpenMany starts the process, verified and caged as any other, and leaves it to
// Session to use it. Options' parameters and seed are not used: each session has
// its own. The caller closes it.
func OpenMany(ctx context.Context, opts Options) (*Shared, error) {
	opts = opts.withDefaults()
	run, err := launch(ctx, opts, func(context.Context, *run) error { return nil })
	if err != nil {
		return nil, fmt.Errorf("strategy %s: %w", opts.Name, err)
	}
	run.announce(ctx)
	s := &Shared{run: run, sessions: map[*Session]struct{}{}, closing: make(chan struct{})}
	s.watched.Go(s.watch)
	return s, nil
}

// Manifest is what the strategy says of itself.
func (s *Shared) Manifest() strategy.Manifest { return s.run.manifest }

// PID is the process'.
func (s *Shared) PID() int { return s.run.runner.Load().pid() }

// Contained is what the process is kept in.
func (s *Shared) Contained() Containment { return s.run.cage.is }

// Session opens one more, with parameters of its own; nil: all defaults. The
// caller closes it. Parameters that are refused are ErrParameters, and harm no
// other session.
func (s *Shared) Session(ctx context.Context, parameters []byte, seed uint64) (*Session, error) {
	if len(parameters) == 0 {
		parameters = []byte("{}")
	}
	out := &Session{shared: s}
	s.mu.Lock()
	err := s.usable()
	if err == nil {
		s.opened++
		out.number = s.opened
	}
	s.mu.Unlock()
	if err != nil {
		return nil, err
	}
	within, cancel := context.WithTimeoutCause(ctx, s.run.opts.StartTimeout, fmt.Errorf("%w a session within %v", ErrStart, s.run.opts.StartTimeout))
	defer cancel()
	talk, err := s.run.open(within, parameters, seed)
	switch {
	case err == nil:
	case ctx.Err() != nil:
		return nil, out.wrap(context.Cause(ctx))
	case errors.Is(err, ErrParameters), errors.Is(err, strategy.ErrManifest):
		return nil, out.wrap(err)
	case within.Err() != nil:
		return nil, s.fail(out, context.Cause(within))
	default:
		return nil, s.fail(out, err)
	}
	out.talk = talk
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.usable(); err != nil { // meanwhile
		talk.hangUp()
		return nil, err
	}
	s.sessions[out] = struct{}{}
	return out, nil
}

// usable says why there is nothing to ask any more. Its caller holds mu.
func (s *Shared) usable() error {
	switch {
	case s.broken != nil:
		return s.broken
	case s.closed:
		return fmt.Errorf("strategy %s: %w", s.run.opts.Name, ErrClosed)
	}
	return nil
}

// fail ends the process on account of a session, unless another came before, and
// returns why all of them end.
func (s *Shared) fail(by *Session, err error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.usable(); err != nil {
		return err
	}
	number := by.number
	if f := FaultOf(err); (f == FaultCrash || f == FaultMemory || f == FaultNoise) && s.asked() > 0 {
		number = 0 // it may be another's that the process was at
	}
	s.stop()
	err = s.run.explain(err)
	s.broken = &Broken{Strategy: s.run.opts.Name, Session: number, Fault: FaultOf(err), Remedy: remedyOf(FaultOf(err), s.run.opts), Err: err}
	for x := range s.sessions {
		x.give(s.broken)
	}
	return s.broken
}

// asked is how many questions are under way.
func (s *Shared) asked() (n int) {
	for x := range s.sessions {
		x.mu.Lock()
		if !x.since.IsZero() {
			n++
		}
		x.mu.Unlock()
	}
	return n
}

// stop kills the process and waits until it is gone.
func (s *Shared) stop() { s.stopped.Do(s.run.stop) }

// Close ends every session, kills the process and waits until it is gone.
func (s *Shared) Close() {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return
	}
	s.closed = true
	for x := range s.sessions {
		x.give(x.wrap(ErrClosed))
	}
	s.mu.Unlock()
	close(s.closing)
	s.watched.Wait()
	s.stop()
}

// Evaluate asks about an observation, as Process.Evaluate does: the proposal holds
// together with the observation, and its targets have amounts. *NoAnswer is the
// strategy's word that it has none; *Broken ends all sessions of the process. One that
// has none because its time was over has missed its deadline: on a faster machine it
// would have had one. When ctx ends the session is over, as its answer is still to
// come, and the others go on.
//
// Nothing of an observation may be changed once it was handed over: what is equal
// the next time is not sent again.
func (x *Session) Evaluate(ctx context.Context, obs *strategy.Observation) (*strategy.Proposal, error) {
	x.asking.Lock()
	defer x.asking.Unlock()
	if err := x.begin(ctx); err != nil {
		return nil, err
	}
	proposal, err := x.talk.evaluate(obs)
	took, over := x.end()
	var (
		none *NoAnswer
		bad  *badObservation
	)
	switch {
	case over != nil:
		return nil, over
	case err == nil:
		return proposal, nil
	case errors.As(err, &none) && took >= x.shared.run.opts.Deadline:
		err = x.shared.run.opts.late()
	case errors.As(err, &none): // said alike in whatever session, and in no process
		return nil, fmt.Errorf("strategy %s: %w", x.shared.run.opts.Name, err)
	case errors.As(err, &bad):
		return nil, x.wrap(err)
	}
	return nil, x.shared.fail(x, err)
}

func (x *Session) begin(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return x.wrap(context.Cause(ctx))
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.over != nil {
		return x.over
	}
	x.since, x.ctx = time.Now(), ctx
	return nil
}

func (x *Session) end() (took time.Duration, over error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	took = time.Since(x.since)
	x.since, x.ctx = time.Time{}, nil
	return took, x.over
}

// Close ends the session alone.
func (x *Session) Close() {
	x.shared.mu.Lock()
	_, open := x.shared.sessions[x]
	delete(x.shared.sessions, x)
	usable := x.shared.usable() == nil
	x.shared.mu.Unlock()
	if !open {
		return
	}
	x.give(x.wrap(ErrClosed))
	if usable {
		x.talk.farewell()
	}
}

// give ends the session for a reason; the first one stays.
func (x *Session) give(reason error) {
	x.mu.Lock()
	if x.over == nil {
		x.over = reason
	}
	x.mu.Unlock()
	x.talk.hangUp()
}

func (x *Session) wrap(err error) error {
	return fmt.Errorf("strategy %s, session %d: %w", x.shared.run.opts.Name, x.number, err)
}

// watchEvery is how often questions under way are looked at: how late a deadline or
// the end of a context is noticed.
const watchEvery = 20 * time.Millisecond

// watch keeps the deadlines of all sessions, so that a question needs no timer and
// no goroutine of its own.
func (s *Shared) watch() {
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	for {
		select {
		case <-s.closing:
			return
		case <-s.run.runner.Load().exited:
			s.mu.Lock()
			asked := s.asked()
			s.mu.Unlock()
			if asked == 0 { // else who asks is told
				_ = s.fail(&Session{shared: s}, s.run.ended())
			}
			return
		case now := <-tick.C:
			s.look(now)
		}
	}
}

func (s *Shared) look(now time.Time) {
	var late *Session
	s.mu.Lock()
	for x := range s.sessions {
		x.mu.Lock()
		asked, ctx := x.since, x.ctx
		x.mu.Unlock()
		switch {
		case asked.IsZero():
		case ctx.Err() != nil:
			x.give(x.wrap(context.Cause(ctx)))
		case now.Sub(asked) > s.run.opts.Deadline+killGrace && (late == nil || x.number < late.number):
			late = x
		}
	}
	s.mu.Unlock()
	if late != nil {
		_ = s.fail(late, s.run.opts.late())
	}
}
