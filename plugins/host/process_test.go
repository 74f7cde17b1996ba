package host

import (
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

func evaluate(t *testing.T, p *Process, obs *strategy.Observation) *strategy.Proposal {
	t.Helper()
	proposal, err := p.Evaluate(context.Background(), obs)
	if err != nil {
		t.Fatal(err)
	}
	return proposal
}

func TestAnHonestStrategyIsHeard(t *testing.T) {
	t.Parallel()
	opts := rogueOptions(t, "honest")
	opts.Parameters = []byte(`{"share": 0.5}`)
	p := start(t, opts)
	m, err := p.Describe(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if m.Name != "rogue" || !m.Wants(strategy.TableBook) || m.Wants(strategy.TableQuotes) || !strings.Contains(string(m.Schema), `"default":0.25`) {
		t.Errorf("manifest %+v", m)
	}
	w := newWorld(t, 3000)
	got := evaluate(t, p, w.observe(nil))
	if got.Scores.Len() != 3000 || len(got.Targets) != 1 {
		t.Fatalf("%d scores, %d targets", got.Scores.Len(), len(got.Targets))
	}
	target := got.Targets[0]
	if want := uint64(math.Floor(target.Level * 1e6)); target.Amount.Uint64() != want || want < 500_000_000_000 {
		t.Errorf("level %v became %s base units", target.Level, target.Amount)
	}
	if s := p.Status(); s.PID == 0 || s.Starts != 1 || s.Failures != 0 {
		t.Errorf("status %+v", s)
	}
}

// The same observations to one process, and to processes that are killed after
// each, have the same answers: the state is all that a strategy remembers, and a
// whole book is as good as changes.
func TestAKilledStrategyGoesOnIdentically(t *testing.T) {
	t.Parallel()
	answers := func(kill bool) []*strategy.Proposal {
		p := start(t, rogueOptions(t, "honest"))
		w := newWorld(t, 3000)
		var all []*strategy.Proposal
		var state []byte
		for i := range 3 {
			w.upsert(t, 10*i, 1, uint64(2_000_000_000+i)) // a loan changes
			w.upsert(t, 3000+i, 5, 7_000_000)             // a loan comes
			w.reprice(t, uint64(1900-i))
			proposal := evaluate(t, p, w.observe(state))
			state = proposal.State
			all = append(all, proposal)
			if kill {
				pid := p.Status().PID
				if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
					t.Fatal(err)
				}
				waitFor(t, func() bool { return !p.run.alive() }, "strategy %d survives a kill", pid)
			}
		}
		if want := map[bool]int{false: 1, true: 3}[kill]; p.Status().Starts != want {
			t.Errorf("started %d times, not %d", p.Status().Starts, want)
		}
		return all
	}
	if kept, killed := answers(false), answers(true); !reflect.DeepEqual(kept, killed) {
		t.Error("the answers differ")
	}
}

func TestAStrategyWithoutTheBaseIsSentTheWholeBook(t *testing.T) {
	t.Parallel()
	p := start(t, rogueOptions(t, "honest"))
	w := newWorld(t, 2500)
	evaluate(t, p, w.observe(nil))
	// The host believes that the process has a book that it never saw.
	w.upsert(t, 0, 9, 9_000_000)
	if _, err := p.talk.sender.Encode(w.observe(nil), p.talk.sequence+1); err != nil {
		t.Fatal(err)
	}
	w.upsert(t, 1, 9, 9_000_000)
	evaluate(t, p, w.observe(nil))
	if p.talk.sequence != 3 {
		t.Errorf("%d observations were sent, not 3", p.talk.sequence)
	}
}

func TestAnUnaskedAnswerIsRefusedNextTime(t *testing.T) {
	for _, mode := range []string{"answers twice", "answers without end"} {
		t.Run(mode, func(t *testing.T) {
			t.Parallel()
			p := start(t, rogueOptions(t, mode))
			w := newWorld(t, 5)
			evaluate(t, p, w.observe(nil))
			_, err := p.Evaluate(context.Background(), w.observe(nil))
			contains(t, err, "answer to observation 1, asked was 2")
		})
	}
}

func TestAStrategyMaySayThatItHasNoAnswer(t *testing.T) {
	for mode, says := range map[string]string{
		"has no answer":   "no price history yet for WETH",
		"returns nothing": "neither a proposal nor an error",
	} {
		t.Run(mode, func(t *testing.T) {
			t.Parallel()
			p := start(t, rogueOptions(t, mode))
			_, err := p.Evaluate(context.Background(), newWorld(t, 5).observe(nil))
			var none *NoAnswer
			if !errors.As(err, &none) {
				t.Fatalf("error %v is not NoAnswer", err)
			}
			contains(t, err, says)
			if s := p.Status(); s.PID == 0 || s.Failures != 0 {
				t.Errorf("status %+v: the process was punished", s)
			}
		})
	}
}

func TestAStrategyThatHeedsItsDeadlineIsNotKilled(t *testing.T) {
	t.Parallel()
	opts := rogueOptions(t, "heeds its deadline")
	opts.Deadline = 300 * time.Millisecond
	p := start(t, opts)
	_, err := p.Evaluate(context.Background(), newWorld(t, 5).observe(nil))
	contains(t, err, "strategy has no answer: context deadline exceeded")
	if s := p.Status(); s.PID == 0 || s.Failures != 0 {
		t.Errorf("status %+v: the process was punished", s)
	}
}

func TestAStrategySeesNothingOfTheHostsEnvironment(t *testing.T) {
	t.Setenv("HEDGEROW_KEYSTORE_PASSWORD", "hunter2")
	p := start(t, rogueOptions(t, "shows its environment"))
	got := evaluate(t, p, newWorld(t, 5).observe(nil)).Reasons[0]
	for _, name := range strings.Fields(got) {
		switch {
		case strings.HasPrefix(name, "PLUGIN_"), name == "HEDGEROW_STRATEGY", name == "HEDGEROW_STRATEGY_HOME", name == "GOMEMLIMIT",
			name == "PATH", name == "LANG", name == "TZ", name == "TMPDIR", name == "PWD":
		default:
			t.Errorf("it sees %s", name)
		}
	}
}

func TestNoiseOnStandardErrorDoesNoHarm(t *testing.T) {
	t.Parallel()
	p := start(t, rogueOptions(t, "floods standard error"))
	w := newWorld(t, 5)
	for range 3 {
		evaluate(t, p, w.observe(nil))
	}
	p.run.said.mu.Lock()
	defer p.run.said.mu.Unlock()
	if n := len(p.run.said.kept); n > keptBytes {
		t.Errorf("%d bytes of it are kept", n)
	}
}

func TestAFailingStrategyIsStartedWithPausesAndPutAside(t *testing.T) {
	t.Parallel()
	clock := newTestClock()
	opts := rogueOptions(t, "exits at start")
	opts.Clock, opts.MaxFailures, opts.MinBackoff, opts.MaxBackoff = clock, 4, 10*time.Second, 15*time.Second
	p := start(t, opts)
	obs := newWorld(t, 5).observe(nil)
	expect := func(is error, failures int) {
		t.Helper()
		_, err := p.Evaluate(context.Background(), obs)
		if !errors.Is(err, is) || p.Status().Failures != failures {
			t.Fatalf("error %q with %d failures is not %q with %d", err, p.Status().Failures, is, failures)
		}
	}
	expect(ErrStart, 1)
	expect(ErrStart, 2) // a first failure is forgiven at once
	expect(ErrDown, 2)
	clock.advance(10 * time.Second)
	expect(ErrStart, 3)
	clock.advance(14 * time.Second)
	expect(ErrDown, 3)
	clock.advance(time.Second)
	expect(ErrStart, 4)
	clock.advance(24 * time.Hour)
	expect(ErrBreaker, 4)
	if !p.Status().Aside {
		t.Error("it is not put aside")
	}
	p.Reset()
	expect(ErrStart, 1)
}

func TestOldFailuresAreForgottenAfterAGoodAnswer(t *testing.T) {
	t.Parallel()
	clock := newTestClock()
	opts := rogueOptions(t, "crashes when asked twice")
	opts.Clock, opts.MaxFailures = clock, 3
	p := start(t, opts)
	w := newWorld(t, 5)
	for i := range 4 { // fails every other time, far apart
		evaluate(t, p, w.observe(nil))
		if _, err := p.Evaluate(context.Background(), w.observe(nil)); !errors.Is(err, ErrCrash) {
			t.Fatalf("round %d: %v", i, err)
		}
		clock.advance(2 * time.Hour)
	}
	if s := p.Status(); s.Aside || s.Starts != 4 {
		t.Errorf("status %+v", s)
	}
}

func TestOnlyTheNamedFilesRun(t *testing.T) {
	t.Parallel()
	script := filepath.Join(t.TempDir(), "strategy.py")
	if err := os.WriteFile(script, []byte("print('hello')\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	sum, err := SHA256(script)
	if err != nil {
		t.Fatal(err)
	}
	wrong := strings.Repeat("0", 64)
	for name, c := range map[string]struct {
		change func(*Options)
		is     error
		says   string
	}{
		"the executable changed":              {func(o *Options) { o.SHA256 = wrong }, ErrChecksum, "is not the file with SHA-256 0000"},
		"no checksum was given":               {func(o *Options) { o.SHA256 = "" }, ErrChecksum, "hedgerow strategy verify prints it"},
		"the checksum is too short":           {func(o *Options) { o.SHA256 = "abcd" }, ErrChecksum, `"abcd" is not the 64 hexadecimal digits`},
		"the executable is gone":              {func(o *Options) { o.Path += ".gone" }, ErrChecksum, "no such file"},
		"a script among the arguments":        {func(o *Options) { o.Args = []string{script} }, ErrChecksum, "is a file without a checksum"},
		"a script that changed":               {func(o *Options) { o.Args, o.Files = []string{script}, []File{{script, wrong}} }, ErrChecksum, "strategy.py is not the file"},
		"a script that is what it was":        {func(o *Options) { o.Args, o.Files = append(o.Args, script), []File{{script, sum}} }, nil, ""},
		"parameters of the wrong type":        {func(o *Options) { o.Parameters = []byte(`{"share": "a lot"}`) }, ErrParameters, "/share"},
		"a parameter that it does not have":   {func(o *Options) { o.Parameters = []byte(`{"shore": 1}`) }, ErrParameters, "shore"},
		"parameters that are not an object":   {func(o *Options) { o.Parameters = []byte(`[1]`) }, ErrParameters, "not a JSON object"},
		"parameters that are not JSON at all": {func(o *Options) { o.Parameters = []byte(`share: 1`) }, ErrParameters, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			opts := rogueOptions(t, "honest")
			c.change(&opts)
			_, err := start(t, opts).Describe(context.Background())
			if !errors.Is(err, c.is) {
				t.Fatalf("error %v is not %v", err, c.is)
			}
			if c.is != nil {
				contains(t, err, c.says)
			}
		})
	}
}

func TestAnAbandonedQuestionIsNoFailureOfTheStrategy(t *testing.T) {
	t.Parallel()
	p := start(t, rogueOptions(t, "hangs"))
	if _, err := p.Describe(context.Background()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	go cancel()
	_, err := p.Evaluate(ctx, newWorld(t, 5).observe(nil))
	if !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if s := p.Status(); s.Failures != 0 {
		t.Errorf("status %+v", s)
	}
}

func TestCloseEndsAQuestionUnderWay(t *testing.T) {
	t.Parallel()
	p := start(t, rogueOptions(t, "hangs"))
	if _, err := p.Describe(context.Background()); err != nil {
		t.Fatal(err)
	}
	pid := p.Status().PID
	asked := make(chan error, 1)
	obs := newWorld(t, 5).observe(nil)
	go func() {
		_, err := p.Evaluate(context.Background(), obs)
		asked <- err
	}()
	p.Close()
	if err := <-asked; !errors.Is(err, ErrClosed) {
		t.Errorf("the question ended with %v", err)
	}
	if running(pid) {
		t.Errorf("strategy %d outlives Close", pid)
	}
	if _, err := p.Evaluate(context.Background(), obs); !errors.Is(err, ErrClosed) {
		t.Errorf("a closed strategy answers %v", err)
	}
}
