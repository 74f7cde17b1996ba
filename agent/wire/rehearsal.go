package wire

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
)

// rehearsal is a dry run's diary. It writes to a journal that is thrown away,
// and starts from where the portfolio's own stands: its mode, what it spent,
// what is promised and what the strategies said last. Otherwise it would show
// trades that an agent would not make.
type rehearsal struct {
	*diary
	own *journal.Reader
}

// openRehearsed opens the portfolio's own journal for reading, also beside the
// agent that writes it. Nil without an error: there is none yet.
func openRehearsed(ctx context.Context, c *config.Config) (*journal.Reader, error) {
	r, err := journal.OpenReader(ctx, c.Path(c.Journal))
	if errors.Is(err, journal.ErrMissing) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	m, err := r.Meta(ctx)
	if err == nil && (m.ChainID != c.Chain.ID || m.Guard != c.Guard() || m.Portfolio != string(c.Portfolio)) {
		err = fmt.Errorf("%w: %s is of portfolio %s on chain %d, guard %s: name a journal of this one's own",
			journal.ErrIdentity, c.Path(c.Journal), m.Portfolio, m.ChainID, config.Checksummed(m.Guard))
	}
	if err != nil {
		return nil, errors.Join(err, r.Close())
	}
	return r, nil
}

// Standing is what the strategy said in this rehearsal, or else to the agent.
func (d rehearsal) Standing(ctx context.Context, strategy string) (agent.Standing, error) {
	s, err := d.diary.Standing(ctx, strategy)
	if err != nil || s.Slot != "" {
		return s, err
	}
	m, err := d.own.LastMemory(ctx, strategy)
	if errors.Is(err, journal.ErrUnknown) {
		return s, nil
	}
	if err != nil {
		return s, err
	}
	// Not the bare slot: the cycle takes what was said in its own slot for an
	// answer, and a rehearsal asks anew.
	s, err = standingOf(m)
	s.Slot = "the agent's " + m.Slot
	return s, err
}

// Budget is the agent's own; what limits remember is this rehearsal's once it
// has decided something.
func (d rehearsal) Budget(ctx context.Context, now time.Time) (agent.Budget, error) {
	b, err := budget(ctx, d.own, d.asset, d.yearly, now)
	if err != nil {
		return b, err
	}
	if b.State, err = limitState(ctx, &d.Reader); err == nil && !b.State.Started {
		b.State, err = limitState(ctx, d.own)
	}
	if err != nil {
		return b, err
	}
	b.Accounts, b.Traded, err = d.several.accounts(ctx, d.own, d.asset, now)
	return b, err
}
