package host

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

func openMany(t *testing.T, opts Options) *Shared {
	t.Helper()
	s, err := OpenMany(context.Background(), opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

func session(t *testing.T, s *Shared, parameters string, seed uint64) *Session {
	t.Helper()
	x, err := s.Session(context.Background(), []byte(parameters), seed)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// walk asks about a world that changes at each of so many steps, and returns the
// answers. Each number is another world.
func walk(t *testing.T, number, steps int, ask func(*strategy.Observation) (*strategy.Proposal, error)) (all []*strategy.Proposal) {
	t.Helper()
	w := newWorld(t, 5+number)
	var state []byte
	for i := range steps {
		switch (number + i) % 4 {
		case 0:
			w.reprice(t, uint64(1500+number+i))
		case 1:
			w.upsert(t, i, 7, uint64(1_000_000+number))
		case 2:
			w.series.GaugeAt = w.time()
		}
		got, err := ask(w.observe(state))
		if err != nil {
			t.Errorf("world %d, step %d: %v", number, i, err)
			return nil
		}
		state = got.State
		all = append(all, got)
	}
	return all
}

func TestManySessionsShareAProcessAndNothingElse(t *testing.T) {
	t.Parallel()
	const sessions, steps = 64, 12
	parameters := func(i int) string { return fmt.Sprintf(`{"share": %v}`, float64(i)/sessions) }
	s := openMany(t, rogueOptions(t, "honest"))
	got := make([][]*strategy.Proposal, sessions)
	var all sync.WaitGroup
	for i := range sessions {
		all.Go(func() {
			x, err := s.Session(context.Background(), []byte(parameters(i)), uint64(i))
			if err != nil {
				t.Error(err)
				return
			}
			defer x.Close()
			got[i] = walk(t, i, steps, func(o *strategy.Observation) (*strategy.Proposal, error) {
				return x.Evaluate(context.Background(), o)
			})
		})
	}
	all.Wait()
	for _, i := range []int{0, 17, 63} { // each is what it is alone
		alone := session(t, openMany(t, rogueOptions(t, "honest")), parameters(i), uint64(i))
		want := walk(t, i, steps, func(o *strategy.Observation) (*strategy.Proposal, error) {
			return alone.Evaluate(context.Background(), o)
		})
		if !reflect.DeepEqual(got[i], want) {
			t.Errorf("session %d answers otherwise than alone", i)
		}
	}
	if reflect.DeepEqual(got[1], got[2]) {
		t.Error("two sessions with parameters and worlds of their own answer the same")
	}
}

// broken asserts that err ends all sessions, and says so.
func broken(t *testing.T, err error, is error, fault Fault, says ...string) {
	t.Helper()
	var b *Broken
	if !errors.As(err, &b) || !errors.Is(err, is) || b.Fault != fault || FaultOf(err) != fault {
		t.Fatalf("error %v is no Broken with fault %s", err, fault)
	}
	contains(t, err, says...)
	if b.Remedy == "" || !strings.HasSuffix(err.Error(), b.Remedy) {
		t.Errorf("%q does not end in a remedy", err)
	}
}

func TestAProcessKilledInTheMiddleEndsEverySession(t *testing.T) {
	t.Parallel()
	s := openMany(t, rogueOptions(t, "honest"))
	idle, busy := session(t, s, "", 1), session(t, s, "", 2)
	w := newWorld(t, 5)
	for _, x := range []*Session{idle, busy} {
		if _, err := x.Evaluate(context.Background(), w.observe(nil)); err != nil {
			t.Fatal(err)
		}
	}
	pid := s.PID()
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	waitFor(t, func() bool { return !running(pid) }, "strategy %d survives a kill", pid)
	for range 2 {
		_, err := busy.Evaluate(context.Background(), w.observe(nil))
		broken(t, err, ErrCrash, FaultCrash, "strategy under-test", "signal: killed", "hedgerow strategy verify", "run again")
	}
	_, err := idle.Evaluate(context.Background(), w.observe(nil))
	broken(t, err, ErrCrash, FaultCrash, "signal: killed")
	_, err = s.Session(context.Background(), nil, 3)
	broken(t, err, ErrCrash, FaultCrash, "signal: killed")
}

func TestASessionThatHangsEndsTheProcessInTime(t *testing.T) {
	t.Parallel()
	opts := rogueOptions(t, "hangs when it is told")
	opts.Deadline = 300 * time.Millisecond
	s := openMany(t, opts)
	good, bad := session(t, s, "", 1), session(t, s, `{"share": 1}`, 2)
	w := newWorld(t, 5)
	if _, err := good.Evaluate(context.Background(), w.observe(nil)); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	_, err := bad.Evaluate(context.Background(), w.observe(nil))
	broken(t, err, ErrDeadline, FaultDeadline, "session 2", "within 300ms", "give it a longer deadline than 300ms")
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("it took %v", took)
	}
	_, err = good.Evaluate(context.Background(), w.observe(nil))
	broken(t, err, ErrDeadline, FaultDeadline, "session 2")
}

// Live, one that heeds its deadline has no answer, and goes on. Who measures cannot:
// on a faster machine it would have had one.
func TestNoAnswerForWantOfTimeIsAMissedDeadline(t *testing.T) {
	t.Parallel()
	opts := rogueOptions(t, "heeds its deadline")
	opts.Deadline = 200 * time.Millisecond
	w := newWorld(t, 5)
	_, err := session(t, openMany(t, opts), "", 1).Evaluate(context.Background(), w.observe(nil))
	broken(t, err, ErrDeadline, FaultDeadline, "session 1", "within 200ms", "longer deadline")
	l, err := OpenLocal(rogueDefinition("heeds its deadline"), opts)
	if err != nil {
		t.Fatal(err)
	}
	_, err = l.Evaluate(context.Background(), w.observe(nil))
	broken(t, err, ErrDeadline, FaultDeadline, "within 200ms", "longer deadline")
}

func TestABadAnswerEndsTheProcessAndSaysWhose(t *testing.T) {
	t.Parallel()
	s := openMany(t, rogueOptions(t, "scores NaN"))
	x := session(t, s, "", 1)
	other := session(t, s, "", 2)
	_, err := x.Evaluate(context.Background(), newWorld(t, 5).observe(nil))
	var refused *Refused
	if !errors.As(err, &refused) {
		t.Fatalf("error %v is not Refused", err)
	}
	broken(t, err, refused, FaultScores, "session 1", "liquidation PD of loan 2 is NaN", "docs/writing-a-strategy.md")
	_, err = other.Evaluate(context.Background(), newWorld(t, 5).observe(nil))
	broken(t, err, refused, FaultScores, "session 1")
}

func TestNoAnswerBadParametersAndAnAskerWhoLeavesHarmNoOtherSession(t *testing.T) {
	t.Parallel()
	s := openMany(t, rogueOptions(t, "hangs when it is told"))
	x := session(t, s, "", 1)
	w := newWorld(t, 5)
	ask := func() {
		t.Helper()
		if _, err := x.Evaluate(context.Background(), w.observe(nil)); err != nil {
			t.Fatal(err)
		}
	}
	ask()
	if _, err := s.Session(context.Background(), []byte(`{"share": "much"}`), 1); !errors.Is(err, ErrParameters) {
		t.Errorf("bad parameters: %v", err)
	}
	ask()
	leaver := session(t, s, `{"share": 1}`, 1)
	ctx, cancel := context.WithCancelCause(context.Background())
	why := errors.New("the run was stopped")
	time.AfterFunc(50*time.Millisecond, func() { cancel(why) })
	if _, err := leaver.Evaluate(ctx, w.observe(nil)); !errors.Is(err, why) {
		t.Errorf("an asker who leaves: %v", err)
	}
	if _, err := leaver.Evaluate(context.Background(), w.observe(nil)); !errors.Is(err, why) {
		t.Errorf("the session of one who left: %v", err)
	}
	ask()
	ended := session(t, s, "", 1)
	ended.Close()
	if _, err := ended.Evaluate(context.Background(), w.observe(nil)); !errors.Is(err, ErrClosed) {
		t.Errorf("a closed session: %v", err)
	}
	ask()
	bad := w.observe(nil)
	bad.Series = append(bad.Series, bad.Series[0])
	bad.Series[1].Reference.Kind = "nonsense"
	_, err := x.Evaluate(context.Background(), bad)
	contains(t, err, "series, row 1, column reference")
	if FaultOf(err) != FaultHost {
		t.Errorf("fault %s", FaultOf(err))
	}
	ask()
	s.Close()
	if _, err := x.Evaluate(context.Background(), w.observe(nil)); !errors.Is(err, ErrClosed) {
		t.Errorf("a session of a closed process: %v", err)
	}
	if _, err := s.Session(context.Background(), nil, 1); !errors.Is(err, ErrClosed) {
		t.Errorf("a session of a closed process: %v", err)
	}
}

func TestASharedProcessThatDoesNotComeUpSaysWhy(t *testing.T) {
	t.Parallel()
	_, err := OpenMany(context.Background(), rogueOptions(t, "exits at start"))
	if !errors.Is(err, ErrStart) {
		t.Fatal(err)
	}
	contains(t, err, "under-test", "cannot find my model file")
}

// A program that was built before there were changes is sent everything.
func TestAStrategyOfBeforeIsSentEverything(t *testing.T) {
	t.Parallel()
	older := session(t, openMany(t, rogueOptions(t, "was built before changes")), "", 5)
	newer := session(t, openMany(t, rogueOptions(t, "honest")), "", 5)
	if older.shared.Manifest().Understands(strategy.FeatureChanges) || !newer.shared.Manifest().Understands(strategy.FeatureChanges) {
		t.Fatal("the two are not of two builds")
	}
	ask := func(x *Session) []*strategy.Proposal {
		return walk(t, 3, 8, func(o *strategy.Observation) (*strategy.Proposal, error) { return x.Evaluate(context.Background(), o) })
	}
	if a, b := ask(older), ask(newer); a == nil || !reflect.DeepEqual(a, b) {
		t.Error("they answer differently")
	}
}

// One that has not what a change is of asks for everything, and answers as any other.
func TestAStrategyThatLosesWhatItHadIsSentEverythingAgain(t *testing.T) {
	t.Parallel()
	forgetful := session(t, openMany(t, rogueOptions(t, "loses what it had")), "", 5)
	honest := session(t, openMany(t, rogueOptions(t, "honest")), "", 5)
	if f := forgetful.shared.Manifest().Features; len(f) != 1 || f[0] != strategy.FeatureChanges {
		t.Fatalf("features %v", f)
	}
	ask := func(x *Session) []*strategy.Proposal {
		return walk(t, 3, 12, func(o *strategy.Observation) (*strategy.Proposal, error) { return x.Evaluate(context.Background(), o) })
	}
	if a, b := ask(forgetful), ask(honest); a == nil || !reflect.DeepEqual(a, b) {
		t.Error("they answer differently")
	}
	if n := forgetful.talk.sequence; n <= 12 {
		t.Errorf("%d questions for 12 observations: nothing was lost", n)
	}
}
