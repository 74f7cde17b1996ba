package host

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"slices"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	gproto "google.golang.org/protobuf/proto"
)

// Local is a strategy of this very program that runs in this process, with the
// answers and refusals that it would have in one of its own: it sees what a process
// sees, and what it says is checked as what a process says. What is missing is what
// only a process can give: a cage, and an end to one that does not answer. One that
// spins spins for ever. Its methods are safe for concurrent use.
type Local struct {
	name     string
	deadline time.Duration
	manifest strategy.Manifest

	mu       sync.Mutex // held while it is asked
	strategy strategy.Strategy
	view     *strategy.View
	judge    judge
	out      strategy.Proposal // the last one accepted
	broken   *Broken           // nil while all is well
}

// OpenLocal opens a session of a definition. Of the options it heeds name,
// parameters, seed, deadline and longest time to live.
func OpenLocal(def strategy.Definition, opts Options) (*Local, error) {
	opts = opts.withDefaults()
	m, err := def.Manifest()
	if err == nil {
		err = checkParameters(m, opts.Parameters)
	}
	l := &Local{name: opts.Name, deadline: opts.Deadline, manifest: m, view: strategy.NewView(m), judge: judge{maxTTL: opts.MaxTTL}}
	if err == nil {
		if l.strategy, err = def.Open(opts.Parameters, opts.Seed); err != nil {
			err = fmt.Errorf("%w: %s", ErrParameters, clean(err.Error()))
		}
	}
	if err != nil {
		return nil, fmt.Errorf("strategy %s: %w", opts.Name, err)
	}
	return l, nil
}

// Manifest is what the strategy says of itself.
func (l *Local) Manifest() strategy.Manifest { return l.manifest }

// Evaluate asks about an observation, as Session.Evaluate does, and fails alike. A
// deadline that was missed is found when the answer comes. But for its state and its
// texts the proposal is good until the next question.
func (l *Local) Evaluate(ctx context.Context, obs *strategy.Observation) (*strategy.Proposal, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.broken != nil {
		return nil, l.broken
	}
	if ctx.Err() != nil {
		return nil, l.wrap(context.Cause(ctx))
	}
	seen, err := l.view.See(obs)
	if err != nil {
		return nil, l.wrap(&badObservation{err})
	}
	began := time.Now()
	p, failure, err := l.ask(ctx, seen, began)
	took := time.Since(began)
	switch {
	case ctx.Err() != nil:
		return nil, l.wrap(context.Cause(ctx))
	case err == nil && (took > l.deadline+killGrace || p == nil && took >= l.deadline):
		err = Options{Deadline: l.deadline}.late()
	case err == nil && p == nil:
		return nil, l.wrap(&NoAnswer{Reason: failure})
	case err == nil:
		if p, err = l.settle(obs, p); err == nil {
			return p, nil
		}
	}
	l.broken = &Broken{Strategy: l.name, Fault: FaultOf(err), Remedy: remedyOf(FaultOf(err), Options{Deadline: l.deadline}), Err: err}
	return nil, l.broken
}

func (l *Local) wrap(err error) error { return fmt.Errorf("strategy %s: %w", l.name, err) }

// ask takes a panic for what it would be in a process.
func (l *Local) ask(ctx context.Context, seen *strategy.Observation, now time.Time) (p *strategy.Proposal, failure string, err error) {
	defer func() {
		if r := recover(); r != nil {
			p, err = nil, fmt.Errorf("%w: panic: %s", ErrCrash, clean(fmt.Sprint(r)))
		}
	}()
	p, failure = strategy.Answer(ctx, l.strategy, seen, now.Add(l.deadline))
	return p, failure, nil
}

// settle checks a proposal, as it would come out of the wire.
func (l *Local) settle(obs *strategy.Observation, p *strategy.Proposal) (*strategy.Proposal, error) {
	if odd(p) {
		msg, err := overWire(p)
		if err != nil {
			return nil, err
		}
		return l.judge.read(obs, msg)
	}
	targets := l.out.Targets[:0]
	l.out = strategy.Proposal{}
	out := &l.out
	if p.Scores.Len() > 0 {
		out.Scores = p.Scores
	}
	if len(p.State) > 0 {
		out.State = bytes.Clone(p.State)
	}
	if len(p.Reasons) > 0 {
		out.Reasons = slices.Clone(p.Reasons)
	}
	for _, t := range p.Targets {
		t.Amount.Clear()
		targets = append(targets, t)
	}
	out.Targets = targets
	if err := l.judge.check(obs, out); err != nil {
		return nil, err
	}
	return out, nil
}

// odd reports a proposal of which the wire itself could refuse or lose something.
func odd(p *strategy.Proposal) bool {
	size := len(p.State)
	garbled := false
	read := func(reasons []string) {
		for _, r := range reasons {
			size += 8 + len(r)
			garbled = garbled || !utf8.ValidString(r)
		}
	}
	read(p.Reasons)
	for i := range p.Targets {
		t := &p.Targets[i]
		size += 64
		read(t.Reasons)
		if t.TTL == math.MaxInt64 || t.TTL == math.MinInt64 {
			return true
		}
	}
	s := &p.Scores
	for _, loan := range s.Loan {
		if loan < 0 {
			return true
		}
	}
	most := max(len(s.Loan), len(s.LiquidationPD), len(s.LossPD), len(s.EAD), len(s.LGD), len(s.EL))
	return garbled || size > maxListBytes || most > strategy.MaxProposalBytes/64 || s.Horizon == math.MaxInt64 || s.Horizon == math.MinInt64
}

// overWire is a proposal as it comes out of the wire.
func overWire(p *strategy.Proposal) (*proto.Proposal, error) {
	data, err := gproto.Marshal(p.Encode())
	if err != nil {
		return nil, fmt.Errorf("%w: grpc: error while marshaling: %s", ErrCrash, clean(err.Error()))
	}
	if len(data) > strategy.MaxProposalBytes {
		return nil, refuse(FaultSize, "grpc: trying to send message larger than max (%d vs. %d)", len(data), strategy.MaxProposalBytes)
	}
	if err := inspect(data); err != nil {
		return nil, err
	}
	msg := &proto.Proposal{}
	if err := gproto.Unmarshal(data, msg); err != nil {
		return nil, refuse(FaultShape, "message cannot be read: %s", clean(err.Error()))
	}
	return msg, nil
}
