package host

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// What is refused of a process is refused in this one, in the same words.
func TestALocalStrategyIsRefusedAsAProcessIs(t *testing.T) {
	modes := []string{"honest", "has no answer", "returns nothing", "wants less than zero by a sign", "wants the least there is"}
	for _, c := range specimens {
		switch c.fault {
		case FaultScores, FaultSeries, FaultLevel, FaultTTL, FaultText, FaultSize:
			if _, onWire := wireAnswers()[c.mode]; !onWire && wireChanges()[c.mode] == nil {
				modes = append(modes, c.mode)
			}
		}
	}
	if len(modes) < 20 {
		t.Errorf("%d modes only", len(modes))
	}
	for _, mode := range modes {
		t.Run(mode, func(t *testing.T) {
			t.Parallel()
			opts := rogueOptions(t, mode)
			l, err := OpenLocal(rogueDefinition(mode), opts)
			if err != nil {
				t.Fatal(err)
			}
			x := session(t, openMany(t, opts), "", opts.Seed)
			w := newWorld(t, 5)
			for range 2 {
				o := w.observe(nil)
				got, gotErr := l.Evaluate(context.Background(), o)
				want, wantErr := x.Evaluate(context.Background(), o)
				if FaultOf(gotErr) != FaultOf(wantErr) {
					t.Fatalf("here %v, in a process %v", gotErr, wantErr)
				}
				if FaultOf(wantErr) == FaultNoAnswer && wantErr.Error() != gotErr.Error() { // which records keep
					t.Errorf("here %q, in a process %q", gotErr, wantErr)
				}
				if wantErr != nil && strings.ReplaceAll(wantErr.Error(), ", session 1", "") != gotErr.Error() {
					t.Errorf("here %q, in a process %q", gotErr, wantErr)
				}
				if (got == nil) != (want == nil) || got != nil && (len(got.Targets) != len(want.Targets) || len(got.Targets) > 0 && got.Targets[0].Amount != want.Targets[0].Amount) {
					t.Errorf("here %+v, in a process %+v", got, want)
				}
			}
		})
	}
}

// odder answers what only the wire itself would refuse, lose or be broken by.
type odder func(*strategy.Proposal) error

func (f odder) Evaluate(context.Context, *strategy.Observation) (*strategy.Proposal, error) {
	p := &strategy.Proposal{}
	if err := f(p); err != nil {
		return nil, err
	}
	return p, nil
}

func TestALocalStrategyFailsAsTheWireWould(t *testing.T) {
	for name, c := range map[string]struct {
		answer odder
		fault  Fault
		says   string
	}{
		"a loan below zero":              {func(p *strategy.Proposal) error { p.Scores.Add(-1, 0, 0, 0, 0); return nil }, FaultShape, "score 0 is of loan 4294967295"},
		"text that is no UTF-8":          {func(p *strategy.Proposal) error { p.Reasons = []string{"fine\xff"}; return nil }, FaultCrash, "invalid UTF-8"},
		"too many reasons to be read":    {func(p *strategy.Proposal) error { p.Reasons = make([]string, 1<<20); return nil }, FaultSize, "targets and reasons of"},
		"columns without loans are lost": {func(p *strategy.Proposal) error { p.Scores.LGD = []float64{7}; return nil }, "", ""},
		"a panic":                        {func(*strategy.Proposal) error { panic("no row 7") }, FaultCrash, "panic: no row 7"},
		"an error that says nothing":     {func(*strategy.Proposal) error { return errors.New("\x00") }, FaultNoAnswer, "no answer"},
	} {
		t.Run(name, func(t *testing.T) {
			def := rogueDefinition("honest")
			def.Open = func([]byte, uint64) (strategy.Strategy, error) { return c.answer, nil }
			l, err := OpenLocal(def, Options{Name: "odd"})
			if err != nil {
				t.Fatal(err)
			}
			got, err := l.Evaluate(context.Background(), newWorld(t, 5).observe(nil))
			if FaultOf(err) != c.fault {
				t.Fatalf("%v, want fault %q", err, c.fault)
			}
			if err != nil {
				contains(t, err, c.says)
			} else if got.Scores.LGD != nil {
				t.Errorf("scores %+v", got.Scores)
			}
		})
	}
}

func TestALocalStrategyThatMissesItsDeadlineFailsItsRun(t *testing.T) {
	def := rogueDefinition("honest")
	def.Open = func([]byte, uint64) (strategy.Strategy, error) {
		return odder(func(*strategy.Proposal) error { time.Sleep(killGrace + 20*time.Millisecond); return nil }), nil
	}
	l, err := OpenLocal(def, Options{Name: "slow", Deadline: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		_, err = l.Evaluate(context.Background(), newWorld(t, 5).observe(nil))
		broken(t, err, ErrDeadline, FaultDeadline, "within 1ms", "longer deadline")
	}
}
