package backtest_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// short is a day of little.
func short() tape.Making { return tape.Making{Seed: 1, Moments: 200, Loans: 50, Volatility: .5} }

func TestTermsThatNoRunHasAreRefusedAllAtOnce(t *testing.T) {
	x := terms()
	x.Claims = append(x.Claims, x.Claims[0], backtest.Claim{Reference: protection.Reference{Kind: protection.MakerIlk, Asset: tape.MadeCollateral}, Symbol: "WETH", Decimals: 18})
	x.Policy.Bounds.Asset = tape.MadeCollateral
	_, err := backtest.New(tape.Make(short()).About(), x, nil)
	if !errors.Is(err, backtest.ErrTerms) {
		t.Fatal(err)
	}
	for _, want := range []string{"no strategy", "limits are stated in", "two claims", "not in the coin", "amount is zero"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%v: does not say %q", err, want)
		}
	}
}

func TestAStrategyThatFailsOrIsLateEndsTheRun(t *testing.T) {
	from := tape.Make(short()).About().From
	dies := sixteenth()
	dies.fails = from.Add(5 * time.Hour)
	_, err := played(t.Context(), short(), terms(), &diary{}, dies)
	var fault *agent.StrategyError
	if !errors.Is(err, backtest.ErrStrategy) || !errors.As(err, &fault) || fault.Fault != "crash" || !strings.Contains(err.Error(), "run test at moment 5, 2021-01-01T05:00:00Z") {
		t.Fatalf("error %v", err)
	}

	made := tape.Make(short())
	late := agent.Strategy{Proposer: sleeper{}, Weight: protection.WAD, Deadline: time.Millisecond}
	r, err := backtest.New(made.About(), terms(), []agent.Strategy{late})
	if err != nil {
		t.Fatal(err)
	}
	if err := backtest.Play(t.Context(), made, []*backtest.Run{r}, 1); !errors.Is(err, backtest.ErrStrategy) || !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("error %v", err)
	}
	if _, err := r.End(); !errors.Is(err, backtest.ErrStrategy) {
		t.Fatalf("a run that failed came to %v", err)
	}
}

// "No price history yet" is an answer: live nobody is punished for it, and here neither.
func TestAStrategyThatHasNoAnswerYetEndsNoRun(t *testing.T) {
	made := tape.Make(short())
	var answered, silent int
	list := []agent.Strategy{{Proposer: warming{sixteenth(), made.About().From.Add(5 * time.Hour)}, Weight: protection.WAD}}
	r, err := backtest.New(made.About(), terms(), list, saw(func(s *backtest.Step) {
		switch p := s.Proposals[0]; {
		case p != nil:
			answered++
		case s.Record != nil && s.Record.Strategies[0].Fault == agent.NoAnswer:
			silent++
		}
	}))
	if err != nil {
		t.Fatal(err)
	}
	if err := backtest.Play(t.Context(), made, []*backtest.Run{r}, 1); err != nil {
		t.Fatal(err)
	}
	if o, err := r.End(); err != nil || silent != 5 || answered != o.Cycles-5 || o.Counts.Executed == 0 {
		t.Fatalf("%d answers and %d silences in %+v, %v", answered, silent, o, err)
	}
}

// warming has no answer before an instant.
type warming struct {
	*steady
	until time.Time
}

func (w warming) Propose(ctx context.Context, o *agent.Observation, state []byte) (*agent.Proposal, error) {
	if o.Now.Before(w.until) {
		return nil, &agent.StrategyError{Fault: agent.NoAnswer, Err: errors.New("no price history yet")}
	}
	return w.steady.Propose(ctx, o, state)
}

// saw is a witness.
type saw func(*backtest.Step)

func (f saw) Saw(s *backtest.Step) error { f(s); return nil }

// sleeper answers when it has to stop.
type sleeper struct{}

func (sleeper) Name() string { return "sleeper" }
func (sleeper) Propose(ctx context.Context, _ *agent.Observation, _ []byte) (*agent.Proposal, error) {
	<-ctx.Done()
	return nil, ctx.Err()
}

// bent is a tape with one moment changed.
type bent struct {
	*tape.Made
	at   int
	bend func(*tape.Moment)
}

func (b bent) Play(ctx context.Context, see func(*tape.Moment) error) error {
	return b.Made.Play(ctx, func(m *tape.Moment) error {
		if m.Number == b.at {
			b.bend(m)
		}
		return see(m)
	})
}

func TestATapeThatIsNotSoundEndsTheRunAtItsMoment(t *testing.T) {
	for _, c := range []struct {
		name string
		bend func(*tape.Moment)
		is   error
		says string
	}{
		{"a price of the future", func(m *tape.Moment) { m.Prices[0].FeedAt = m.Block.Time.Add(time.Second) }, tape.ErrLookAhead, "the price of"},
		{"something else of the future", func(m *tape.Moment) { m.Known = m.Block.Time.Add(time.Second) }, tape.ErrLookAhead, "became known"},
		{"an instant that was before", func(m *tape.Moment) {
			m.Block.Time = m.Block.Time.Add(-2 * time.Hour)
			m.Known, m.Book.Time, m.Prices[0].FeedAt, m.Prices[1].FeedAt = m.Block.Time, m.Block.Time, m.Block.Time, m.Block.Time
		}, nil, "moments come in order"},
		{"no price of the coin", func(m *tape.Moment) { m.Prices = m.Prices[:1] }, backtest.ErrTerms, "no independent price of DAI"},
	} {
		t.Run(c.name, func(t *testing.T) {
			made := bent{tape.Make(short()), 70, c.bend}
			r, err := backtest.New(made.About(), terms(), strategies(sixteenth()))
			if err != nil {
				t.Fatal(err)
			}
			err = backtest.Play(t.Context(), made, []*backtest.Run{r}, 1)
			if err == nil || c.is != nil && !errors.Is(err, c.is) || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "run test at moment 70, ") {
				t.Fatalf("error %v, want %q", err, c.says)
			}
			if _, again := r.End(); again == nil || again.Error() != err.Error() {
				t.Fatalf("the run came to %v", again)
			}
		})
	}
}

func TestAMomentWithoutABookTradesNothingAndGoesOn(t *testing.T) {
	made := bent{tape.Make(short()), 70, func(m *tape.Moment) { m.Book = nil }}
	d := &diary{}
	r, err := backtest.New(made.About(), terms(), strategies(sixteenth()), d)
	if err == nil {
		err = backtest.Play(t.Context(), made, []*backtest.Run{r}, 1)
	}
	if err != nil {
		t.Fatal(err)
	}
	if o, err := r.End(); err != nil || o.Moments != 200 || len(d.of(trade.Buy)) == 0 || len(o.Alarms) == 0 || o.Alarms[0].Code != "observe" {
		t.Fatalf("%v: %+v", err, o)
	}
}

func TestTheFirstRunThatFailsIsTheOneThatIsNamed(t *testing.T) {
	for _, workers := range []int{1, 2, 4} {
		made := tape.Make(short())
		var runs []*backtest.Run
		for i, hours := range []int{-1, 60, 3, 61} {
			x, s := terms(), sixteenth()
			x.Name = string(rune('a' + i))
			if hours >= 0 {
				s.fails = made.About().From.Add(time.Duration(hours) * time.Hour)
			}
			r, err := backtest.New(made.About(), x, strategies(s))
			if err != nil {
				t.Fatal(err)
			}
			runs = append(runs, r)
		}
		err := backtest.Play(t.Context(), made, runs, workers)
		if err == nil || !strings.HasPrefix(err.Error(), "run b at moment 60, ") {
			t.Fatalf("with %d workers: %v", workers, err)
		}
	}
}

func TestAnEmptyTapeAndARunThatIsOver(t *testing.T) {
	made := tape.Make(short())
	r, err := backtest.New(made.About(), terms(), strategies(sixteenth()))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.End(); err == nil || !strings.Contains(err.Error(), "no moment") {
		t.Fatalf("a run without a moment came to %v", err)
	}
	if err := backtest.Play(t.Context(), made, []*backtest.Run{r}, 1); err != nil {
		t.Fatal(err)
	}
	if _, err := r.End(); err != nil {
		t.Fatal(err)
	}
	if err := backtest.Play(t.Context(), made, []*backtest.Run{r}, 1); !errors.Is(err, backtest.ErrOver) {
		t.Fatalf("a run that is over went on: %v", err)
	}
}

// miser is a witness that has had enough.
type miser struct{ after int }

var errFull = errors.New("no space left")

func (m *miser) Saw(*backtest.Step) error {
	if m.after--; m.after < 0 {
		return errFull
	}
	return nil
}

func TestAWitnessThatFailsEndsTheRun(t *testing.T) {
	made := tape.Make(short())
	r, err := backtest.New(made.About(), terms(), strategies(sixteenth()), &miser{10})
	if err != nil {
		t.Fatal(err)
	}
	if err := backtest.Play(t.Context(), made, []*backtest.Run{r}, 1); !errors.Is(err, errFull) || !strings.Contains(err.Error(), "run test at moment 10, ") {
		t.Fatal(err)
	}
}

func TestAnEndedContextEndsThePass(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	s := sixteenth()
	n := 0
	s.seen = func(*agent.Observation) {
		if n++; n == 100 {
			stop()
		}
	}
	if _, err := played(ctx, short(), terms(), &diary{}, s); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
}

func TestGasWithoutAPriceIsRefused(t *testing.T) {
	x := terms()
	x.GasAsset = protection.Address{1}
	how := short()
	how.GasPrice = 1e9
	_, err := played(t.Context(), how, x, &diary{}, sixteenth())
	if !errors.Is(err, backtest.ErrTerms) || !strings.Contains(err.Error(), "gas is paid in ETH") {
		t.Fatal(err)
	}
}
