package tape

import (
	"context"
	"time"
)

// kept is a tape that was played once.
type kept struct {
	of      Tape
	moments []*Moment
}

// Keep plays a tape once and keeps its moments, so that it can be played often at no
// cost. It takes the memory of all of them: what books do not share, above all.
func Keep(ctx context.Context, t Tape) (Tape, error) {
	k := &kept{of: t, moments: make([]*Moment, 0, t.About().Moments)}
	if err := t.Play(ctx, func(m *Moment) error { k.moments = append(k.moments, m); return nil }); err != nil {
		return nil, err
	}
	return k, nil
}

// About says what is on the tape.
func (k *kept) About() About { return k.of.About() }

// Play gives each moment to see.
func (k *kept) Play(ctx context.Context, see func(*Moment) error) error {
	for _, m := range k.moments {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := see(m); err != nil {
			return err
		}
	}
	return nil
}

// Perturbed is that of the tape that was kept.
func (k *kept) Perturbed(ctx context.Context, after time.Time, seed uint64) (Tape, error) {
	return Perturbed(ctx, k.of, after, seed)
}
