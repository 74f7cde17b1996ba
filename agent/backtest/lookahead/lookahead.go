package lookahead

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sort"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
)

// Errors of a check.
var (
	// ErrFuture reports a decision that changed with what came after it.
	ErrFuture = errors.New("a decision depends on what came later")
	// ErrUnsteady reports a run that is not the same twice on the same tape, of which
	// nothing can be said.
	ErrUnsteady = errors.New("the run is not the same twice on the same tape")
)

// Maker makes a run over a tape that tells a witness of every step. All that the run
// knows of the past, such as what its models are trained on, must be from this tape.
type Maker func(ctx context.Context, t tape.Tape, w backtest.Witness) (*backtest.Run, error)

// DefaultInstants is how many instants are looked at where nothing else is said.
const DefaultInstants = 8

// Options of a check.
type Options struct {
	// Instants is how many are looked at, one in each of as many equal stretches of the
	// tape; 0: DefaultInstants. A tape has at most one for each moment but the last.
	Instants int
	Seed     uint64                    // of the instants and of the other futures
	Began    func(play, of int)        // told before each play of the tape; may be nil
	Checked  func(i Instant, last int) // told after each instant, with their number; may be nil
}

// Report is what a check found.
type Report struct {
	Market   string    `json:"market"`
	From     time.Time `json:"from"`
	To       time.Time `json:"to"`
	Moments  int       `json:"moments"` // of the tape
	Steps    int       `json:"steps"`   // of the run on the tape as it is: its decisions
	Seed     uint64    `json:"seed"`
	Equal    bool      `json:"equal"` // at every instant
	Instants []Instant `json:"instants"`
}

// Instant is one after which the future was another.
type Instant struct {
	At      time.Time `json:"at"`
	Seed    uint64    `json:"seed"`    // of its future
	Moments int       `json:"moments"` // up to it, which were compared
	Steps   int       `json:"steps"`   // likewise
	Equal   bool      `json:"equal"`
	// Difference is the first; nil: none.
	Difference *Difference `json:"difference,omitempty"`
}

// Difference is what a run decided otherwise because of what came later.
type Difference struct {
	Moment   int       `json:"moment"` // of the tape's, from 0
	At       time.Time `json:"at"`
	Slot     string    `json:"slot,omitempty"`
	Strategy string    `json:"strategy,omitempty"` // whose answer differs; "": what was made of all answers
	What     string    `json:"what"`               // the first part that differs
	Old      string    `json:"old"`                // of it, with the future as it was
	New      string    `json:"new"`                // with another
}

// String is one line.
func (d *Difference) String() string {
	who := ""
	if d.Strategy != "" {
		who = " of strategy " + d.Strategy
	}
	return fmt.Sprintf("at moment %d, %s, %s%s: %s became %s", d.Moment, second(d.At), d.What, who, d.Old, d.New)
}

// Err is ErrFuture with the first difference; nil: there is none.
func (r *Report) Err() error {
	for _, i := range r.Instants {
		if d := i.Difference; d != nil {
			return fmt.Errorf("%w: with another future after %s, %s: look for what it reads of later times; until then the backtest is worth nothing", ErrFuture, second(i.At), d)
		}
	}
	return nil
}

// Check plays a run on a tape as it is and with other futures. An error says that the
// check could not be made, or that the run itself is none: with tape.ErrLookAhead when
// something later was asked for openly. What the check found is in the report.
func Check(ctx context.Context, t tape.Tape, make Maker, o Options) (Report, error) {
	c := &check{tape: t, make: make, about: t.About()}
	r := Report{Market: c.about.Market, Seed: o.Seed}
	if o.Instants < 0 {
		return r, fmt.Errorf("%d instants: want 1 or more, or 0 for %d", o.Instants, DefaultInstants)
	}
	wanted := cmp.Or(o.Instants, DefaultInstants)
	began := func(play, of int) {
		if o.Began != nil {
			o.Began(play, of)
		}
	}
	began(1, 1+wanted)
	if err := c.asItIs(ctx); err != nil {
		return r, err
	}
	if len(c.times) < 2 {
		return r, fmt.Errorf("%s has %d moments: nothing can come later on it: check a longer stretch", c.about.Market, len(c.times))
	}
	r.From, r.To, r.Moments, r.Steps, r.Equal = c.times[0], c.times[len(c.times)-1], len(c.times), len(c.steps), true
	instants := c.instants(wanted, o.Seed)
	for k, i := range instants {
		began(2+k, 1+len(instants))
		if err := c.another(ctx, &i); err != nil {
			return r, err
		}
		r.Equal = r.Equal && i.Equal
		r.Instants = append(r.Instants, i)
		if o.Checked != nil {
			o.Checked(i, len(instants))
		}
	}
	return r, nil
}

// check is one under way.
type check struct {
	tape  tape.Tape
	make  Maker
	about tape.About
	times []time.Time // of the moments of the tape as it is
	steps []step      // of the run on it
}

// step is what a run decided, digested.
type step struct {
	moment int
	digest digest
}

var errEnough = errors.New("enough")

// asItIs plays the tape as it is and keeps the digests.
func (c *check) asItIs(ctx context.Context) error {
	var d digester
	run, err := c.make(ctx, c.tape, witness(func(s *backtest.Step) error {
		sum, err := d.sum(s)
		c.steps = append(c.steps, step{s.Moment.Number, sum})
		return err
	}))
	if err != nil {
		return err
	}
	return c.tape.Play(ctx, func(m *tape.Moment) error {
		c.times = append(c.times, m.Block.Time)
		return run.Step(ctx, m)
	})
}

// instants are random ones, one in each of as many stretches of equal length. Each is
// at a moment or within the time to the next.
func (c *check) instants(wanted int, seed uint64) (out []Instant) {
	r := rand.New(rand.NewPCG(seed, 0x10_0cae)) //nolint:gosec // not for secrets
	last := len(c.times) - 1                    // after which nothing comes
	wanted = min(wanted, last)
	for k := range wanted {
		from, to := k*last/wanted, (k+1)*last/wanted
		n := from + r.IntN(to-from)
		at := c.times[n]
		if r.IntN(2) == 0 {
			at = at.Add(time.Duration(r.Int64N(int64(c.times[n+1].Sub(at))))).Truncate(time.Second)
			if at.Before(c.times[n]) {
				at = c.times[n]
			}
		}
		steps := sort.Search(len(c.steps), func(i int) bool { return c.steps[i].moment > n })
		out = append(out, Instant{At: at, Seed: r.Uint64(), Moments: n + 1, Steps: steps})
	}
	return out
}

// another plays the tape with another future after an instant, up to it.
func (c *check) another(ctx context.Context, i *Instant) error {
	t, err := tape.Perturbed(ctx, c.tape, i.At, i.Seed)
	if err != nil {
		return err
	}
	var d digester
	var other *seen // the first step that is not as it was
	n := 0
	run, err := c.make(ctx, t, witness(func(s *backtest.Step) error {
		sum, err := d.sum(s)
		if err != nil {
			return err
		}
		if n < i.Steps && c.steps[n] == (step{s.Moment.Number, sum}) {
			n++
			return nil
		}
		other, err = see(s)
		return errors.Join(err, errEnough)
	}))
	if err != nil {
		return fmt.Errorf("with another future after %s: %w", second(i.At), err)
	}
	var failed error
	var at *tape.Moment
	err = t.Play(ctx, func(m *tape.Moment) error {
		if m.Block.Time.After(i.At) {
			return errEnough
		}
		at = m
		if failed = run.Step(ctx, m); failed != nil {
			return errEnough
		}
		return nil
	})
	switch {
	case err != nil && !errors.Is(err, errEnough):
		return fmt.Errorf("with another future after %s: %w", second(i.At), err)
	case ctx.Err() != nil:
		return ctx.Err()
	case other == nil && failed != nil: // which it did not on the tape as it is
		other = &seen{moment: at.Number, at: at.Block.Time, parts: []part{{what: "the run", lines: []string{failed.Error()}}}}
	case other == nil && n < i.Steps:
		m := c.steps[n].moment
		other = &seen{moment: m, at: c.times[m]}
	case other == nil:
		i.Equal = true
		return nil
	}
	i.Difference, err = c.explain(ctx, n, other)
	return err
}

// explain plays the tape as it is once more, to say what the step was of which there
// is another: of it only a digest was kept.
func (c *check) explain(ctx context.Context, step int, other *seen) (*Difference, error) {
	var d digester
	var was *seen
	n := 0
	run, err := c.make(ctx, c.tape, witness(func(s *backtest.Step) error {
		sum, err := d.sum(s)
		if err != nil {
			return err
		}
		if n >= len(c.steps) || c.steps[n].digest != sum || c.steps[n].moment != s.Moment.Number {
			return fmt.Errorf("%w: moment %d, %s: look for a clock, for random numbers that are not the seed's, or for the order of a map", ErrUnsteady, s.Moment.Number, second(s.Moment.Block.Time))
		}
		if n == step {
			if was, err = see(s); err != nil {
				return err
			}
			return errEnough
		}
		n++
		return nil
	}))
	if err != nil {
		return nil, err
	}
	err = c.tape.Play(ctx, func(m *tape.Moment) error {
		if m.Number > other.moment { // where the tape as it is has no such step
			return errEnough
		}
		return run.Step(ctx, m)
	})
	if err != nil && !errors.Is(err, errEnough) {
		return nil, err
	}
	return compare(was, other), nil
}

// witness is told of steps.
type witness func(*backtest.Step) error

// Saw tells it.
func (w witness) Saw(s *backtest.Step) error { return w(s) }

// second is an instant to the second.
func second(t time.Time) string { return t.UTC().Format(time.RFC3339) }
