package agent

import (
	"context"
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrNotReplayable reports a record without an observation: its cycle decided
// nothing.
var ErrNotReplayable = errors.New("the record has nothing to decide from")

// Replay decides a recorded cycle again, from its record alone: the policy, the
// observation, what the strategies' targets stood at, the budget and the
// venue's answers. One build gives the recorded decision, to the bit; another
// one shows what it would have done. A price that it asks and the cycle did not
// is an error, beside what was decided until then.
func (r Record) Replay(ctx context.Context) (Decision, error) {
	if r.Observation == nil {
		return Decision{}, fmt.Errorf("slot %s: %w", r.Slot.ID(), ErrNotReplayable)
	}
	books := make([]desk.Book, 0, len(r.Strategies))
	for _, s := range r.Strategies {
		if !s.Shadow {
			books = append(books, desk.Book{Strategy: s.Strategy, Weight: s.Weight, Targets: s.Targets})
		}
	}
	return Decide(ctx, r.Policy, r.Observation, books, r.Budget, answers(r.Decision.Quotes))
}

// answers is a venue that repeats what it said.
type answers []Answer

// replayed is a recorded failure: its text, and whether the venue refused.
type replayed struct{ Answer }

func (e replayed) Error() string        { return e.Answer.Error }
func (e replayed) Is(target error) bool { return e.Refused && target == trade.ErrRefused }

func (a answers) Quote(_ context.Context, _ trade.Block, series protection.Address, action trade.Action, amt amount.Amount) (amount.Amount, error) {
	for _, x := range a {
		if x.Series != series || x.Action != action || x.Amount != amt {
			continue
		}
		if x.Error != "" {
			return amount.Amount{}, replayed{x}
		}
		return x.Total, nil
	}
	return amount.Amount{}, fmt.Errorf("the cycle did not ask what to %s %s of %s costs", action, amt, series)
}
