package agent

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// A shadow strategy is asked what the others are asked, when they are, and nobody waits
// for it: orders are decided and sent without its answer, and a cycle that is done with
// them waits so long for it at most. One that takes longer is heard by a later cycle, and
// not asked anew until then.
const shadowPatience = 250 * time.Millisecond

// crashed is the fault of a shadow that panicked in this process.
const crashed Fault = "crash"

// shadowing is a shadow strategy that was asked.
type shadowing struct {
	slot     trade.Slot
	standing Standing
	answers  chan shadowAnswer // one
}

// shadowAnswer is what came of asking one.
type shadowAnswer struct {
	proposal *Proposal
	scores   ScoreSum
	trial    *Trial
	err      error
}

// askShadows asks the shadow strategies that have a deadline, and returns at once. The
// others are asked by hearShadows. A record says of each no more than that it is one: what
// becomes of it is in Shadows.
func (a *Agent) askShadows(ctx context.Context, r *Record) {
	for i := range a.Strategies {
		s := &a.Strategies[i]
		if !s.Shadow || s.Deadline <= 0 || a.asked[s.Name()] != nil || r.Observation.Book == nil {
			continue
		}
		standing, err := a.Diary.Standing(ctx, s.Name())
		if err != nil || standing.Slot == r.Slot.ID() {
			continue // hearShadows says so
		}
		seen, x := *r.Observation, &shadowing{slot: r.Slot, standing: standing, answers: make(chan shadowAnswer, 1)}
		if a.asked == nil {
			a.asked = map[string]*shadowing{}
		}
		a.asked[s.Name()] = x
		a.shadowed.Go(func() {
			ctx, cancel := context.WithTimeout(ctx, s.Deadline)
			defer cancel()
			x.answers <- a.shadowAnswer(ctx, s, &seen, standing)
		})
	}
}

// shadowAnswer asks a shadow, and tries its answer. Whatever it does stays here.
func (a *Agent) shadowAnswer(ctx context.Context, s *Strategy, seen *Observation, standing Standing) (out shadowAnswer) {
	defer func() {
		if p := recover(); p != nil {
			out = shadowAnswer{err: &StrategyError{Fault: crashed, Err: fmt.Errorf("it panicked: %v", p)}}
		}
	}()
	if out.proposal, out.err = s.Propose(ctx, seen, standing.State); out.err != nil {
		return out
	}
	out.scores = out.proposal.Scores.Sum(seen.Book)
	out.trial = a.Policy.try(ctx, seen, desk.Book{Strategy: s.Name(), Weight: s.Weight, Targets: out.proposal.Targets}, standing.Trial, a.Quote)
	return out
}

// hearShadows hears the shadow strategies once all that has money is on its way, keeps
// what they leave, and records it. What they do wrong is an alarm and nothing more.
func (a *Agent) hearShadows(ctx context.Context, r *Record) error {
	if !slices.ContainsFunc(a.Strategies, func(s Strategy) bool { return s.Shadow }) {
		return nil
	}
	patience, stop := context.WithTimeout(ctx, shadowPatience)
	defer stop()
	for i := range a.Strategies {
		s := &a.Strategies[i]
		if !s.Shadow {
			continue
		}
		record := StrategyRecord{Strategy: s.Name(), Weight: s.Weight, Shadow: true}
		answer, standing, slot, ok := a.shadowHeard(ctx, patience, s, r, &record)
		switch {
		case ctx.Err() != nil:
			return nil // nothing of a shadow is worth waiting for
		case !ok:
		case answer.err != nil:
			record.fail(answer.err)
			if record.Fault != aside {
				a.Alarms.Raise(ctx, "strategy", s.Name(), "a shadow: "+record.Error)
			}
		default:
			p := answer.proposal
			standing = Standing{Targets: p.Targets, State: p.State, Slot: slot.ID(), Trial: answer.trial}
			if err := a.Diary.Stand(ctx, s.Name(), standing, r.At); err != nil {
				return fmt.Errorf("journal the proposal of the shadow %s: %w", s.Name(), err)
			}
			record.Spoke, record.Version, record.Scores, record.Reasons = slot.ID() == r.Slot.ID(), p.Version, answer.scores, p.Reasons
		}
		record.Targets, record.Slot, record.Trial = standing.Targets, standing.Slot, standing.Trial
		r.Shadows = append(r.Shadows, record)
	}
	return nil
}

// shadowHeard is what a shadow answered, if it did, and the slot that it was asked in.
func (a *Agent) shadowHeard(ctx, patience context.Context, s *Strategy, r *Record, record *StrategyRecord) (answer shadowAnswer, standing Standing, slot trade.Slot, ok bool) {
	x := a.asked[s.Name()]
	if x != nil {
		var answers shadowAnswer
		select {
		case answers = <-x.answers:
			delete(a.asked, s.Name())
			return answers, x.standing, x.slot, true
		case <-patience.Done():
			record.Error = fmt.Sprintf("it was asked in slot %s and has not answered yet: nothing waits for it", x.slot.ID())
			return answer, x.standing, slot, false
		}
	}
	standing, err := a.Diary.Standing(ctx, s.Name())
	switch {
	case err != nil:
		record.Error = err.Error()
	case standing.Slot == r.Slot.ID():
		record.Spoke, record.Reasons = true, []string{"it answered this slot before the agent was stopped"}
	case r.Observation.Book == nil:
		record.Error = "not asked: there is no book"
	case s.Deadline > 0:
		record.Error = "not asked"
	default:
		seen := *r.Observation
		return a.shadowAnswer(ctx, s, &seen, standing), standing, r.Slot, true
	}
	return answer, standing, slot, false
}

// fail records why a strategy was not heard.
func (r *StrategyRecord) fail(err error) {
	r.Error = err.Error()
	if bad := (*StrategyError)(nil); errors.As(err, &bad) {
		r.Fault = bad.Fault
	}
}

// Rest waits for the shadow strategies that were asked. Whoever ends an agent ends its
// strategies, and then calls it.
func (a *Agent) Rest() { a.shadowed.Wait() }
