package agent_test

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// shade is a shadow strategy that does as it likes.
type shade func(ctx context.Context) (*agent.Proposal, error)

func (shade) Name() string { return "shade" }
func (s shade) Propose(ctx context.Context, _ *agent.Observation, _ []byte) (*agent.Proposal, error) {
	return s(ctx)
}

// pages is a diary that keeps what each strategy left.
type pages struct {
	notebook
	left map[string]agent.Standing
}

func (p *pages) Standing(_ context.Context, who string) (agent.Standing, error) {
	return p.left[who], nil
}
func (p *pages) Stand(_ context.Context, who string, s agent.Standing, _ time.Time) error {
	p.left[who] = s
	return nil
}

// theatre is an agent with one strategy that trades, and how its cycles went.
type theatre struct {
	*agent.Agent
	ports *stopper
	diary *pages
	sent  []time.Time // when orders were submitted
	at    uint64
}

func (s *theatre) Submit(_ context.Context, _ []trade.Intent) error {
	s.sent = append(s.sent, time.Now())
	return nil
}
func (s *theatre) Advance(context.Context, trade.Block) error { return nil }

func newTheatre(shadows ...agent.Strategy) *theatre {
	s := &theatre{ports: &stopper{}, diary: &pages{left: map[string]agent.Standing{}}, at: 5}
	s.Agent = &agent.Agent{Policy: policy(), Clock: clock.NewManual(noon), Observe: s.ports, Quote: s.ports, Trade: s, Diary: s.diary, Alarms: s.ports, Log: slog.New(slog.DiscardHandler),
		Strategies: append(shadows, agent.Strategy{Proposer: s.ports, Weight: protection.WAD, Deadline: time.Minute})}
	return s
}

func (s *theatre) cycle(t *testing.T) agent.Record {
	t.Helper()
	s.at++
	r, err := s.Cycle(t.Context(), trade.Slot{Schedule: "s", Block: s.at, At: noon}, trade.Block{Number: s.at, Time: noon})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func (s *theatre) shadowed(p agent.Proposer, deadline time.Duration) *theatre {
	s.Strategies = append(s.Strategies, agent.Strategy{Proposer: p, Weight: protection.WAD, Deadline: deadline, Shadow: true})
	return s
}

func decided(t *testing.T, r agent.Record) string {
	t.Helper()
	b, err := json.Marshal(r.Decision)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// levelled wants a level of the tests' series, and no sale of what others have.
func levelled(n uint64) shade {
	return func(context.Context) (*agent.Proposal, error) {
		return &agent.Proposal{Version: "1", Targets: wants(n)[0].Targets, State: []byte("was asked")}, nil
	}
}

// Whatever a shadow does, at once or in its time, the same is decided, promised and
// sent at the same time as without it, and the next cycle is no later for it than the
// patience that there is with shadows.
func TestNothingThatIsTradedDependsOnAShadow(t *testing.T) {
	flood := func(context.Context) (*agent.Proposal, error) {
		p := &agent.Proposal{State: make([]byte, 1<<20)}
		for i := range 20_000 {
			p.Targets = append(p.Targets, trade.Target{Series: protection.Address{1, byte(i), byte(i >> 8)}, Level: amount.Max(), Until: noon.Add(time.Hour)})
		}
		return p, nil
	}
	for name, c := range map[string]struct {
		does     shade
		deadline time.Duration
		fault    agent.Fault
		says     string
	}{
		"answers":             {levelled(9000), time.Minute, "", ""},
		"answers in its turn": {levelled(9000), 0, "", ""},
		"wants nothing held":  {levelled(0), time.Minute, "", ""},
		"fails": {func(context.Context) (*agent.Proposal, error) {
			return nil, &agent.StrategyError{Fault: "protocol", Err: errors.New("lies")}
		}, time.Minute, "protocol", "lies"},
		"panics":                         {func(context.Context) (*agent.Proposal, error) { panic("no such thing") }, time.Minute, "crash", "no such thing"},
		"panics in its turn":             {func(context.Context) (*agent.Proposal, error) { panic("no such thing") }, 0, "crash", "no such thing"},
		"answers nothing, without error": {func(context.Context) (*agent.Proposal, error) { return nil, nil }, time.Minute, "crash", ""},
		"hangs to its deadline":          {func(ctx context.Context) (*agent.Proposal, error) { <-ctx.Done(); return nil, ctx.Err() }, time.Minute, "", "nothing waits for it"},
		"hangs past its deadline":        {func(context.Context) (*agent.Proposal, error) { time.Sleep(time.Hour); return nil, errors.New("late") }, time.Minute, "", "nothing waits for it"},
		"floods":                         {flood, time.Minute, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				alone, with := newTheatre(), newTheatre().shadowed(c.does, c.deadline)
				began := time.Now()
				for range 3 {
					if want, got := decided(t, alone.cycle(t)), decided(t, with.cycle(t)); got != want {
						t.Fatalf("with a shadow it decides\n%s\nand without\n%s", got, want)
					}
				}
				if took := time.Since(began); took > 3*250*time.Millisecond {
					t.Errorf("three cycles took %s", took)
				}
				if len(with.sent) != len(alone.sent) || len(with.sent) == 0 {
					t.Fatalf("orders went out at %s, and without a shadow at %s", with.sent, alone.sent)
				}
				if !with.sent[0].Equal(began) {
					t.Errorf("the first order went out %s late", with.sent[0].Sub(began))
				}
				r := with.diary.records[0]
				if len(r.Shadows) != 1 || !r.Shadows[0].Shadow || r.Shadows[0].Fault != c.fault || !strings.Contains(r.Shadows[0].Error, c.says) || (r.Shadows[0].Error != "") != (c.fault != "" || c.says != "") {
					t.Errorf("of the shadow it records %+v", r.Shadows)
				}
				if x := r.Strategies[1]; x.Strategy != "shade" || !x.Shadow || x.Targets != nil || x.Trial != nil {
					t.Errorf("among the strategies it is %+v", x)
				}
				if raised := slices.ContainsFunc(with.ports.alarms, func(a string) bool { return strings.HasPrefix(a, "strategy/shade") }); raised != (c.fault != "") {
					t.Errorf("alarms: %q", with.ports.alarms)
				}
				with.Rest()
			})
		})
	}
}

func TestALateShadowIsHeardByALaterCycle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		asked := 0
		s := newTheatre().shadowed(shade(func(context.Context) (*agent.Proposal, error) {
			asked++
			time.Sleep(time.Second)
			return levelled(1000)(nil)
		}), time.Minute)
		first := s.cycle(t).Shadows[0]
		if first.Spoke || !strings.Contains(first.Error, "s@6") || s.diary.left["shade"].Slot != "" {
			t.Errorf("at first it records %+v", first)
		}
		time.Sleep(time.Second)
		if then := s.cycle(t).Shadows[0]; asked != 1 || then.Spoke || then.Error != "" || then.Slot != "s@6" || then.Trial == nil || s.diary.left["shade"].Slot != "s@6" {
			t.Errorf("asked %d times, then it records %+v", asked, then)
		}
		if s.cycle(t); asked != 2 {
			t.Errorf("it was asked %d times in three cycles", asked)
		}
		s.Rest()
	})
}

func TestATrialGoesOnFromWhatItHas(t *testing.T) {
	level := uint64(5000)
	s := newTheatre().shadowed(shade(func(ctx context.Context) (*agent.Proposal, error) { return levelled(level)(ctx) }), 0)
	trial := func() agent.Trial { return *s.cycle(t).Shadows[0].Trial }

	got := trial()
	if got.Fills != 1 || got.Premium != money(50) || got.Account.Spent != money(50) || len(got.Account.Lots) != 1 || got.Account.Lots[0].Amount != money(5000) || got.Mark != money(50) {
		t.Fatalf("after a purchase: %+v", got)
	}
	if got = trial(); got.Fills != 1 || len(got.Orders) != 0 || got.Premium != money(50) {
		t.Fatalf("with what it wants: %+v", got)
	}
	level = 2000
	if got = trial(); got.Fills != 2 || got.Sold != money(30) || got.Account.Lots[0].Amount != money(2000) || len(got.Orders) != 1 || got.Orders[0].Action != trade.Sell {
		t.Fatalf("after a sale: %+v", got)
	}
	level = 50_000 // the limits hold it to the exposure, and to the premium of an order
	if got = trial(); got.Account.Lots[0].Amount.Cmp(money(10_000)) > 0 || len(got.Verdicts) == 0 || !slices.ContainsFunc(got.Verdicts, func(v trade.Verdict) bool { return v.Limit == "coverToExposure" }) {
		t.Fatalf("within limits: %+v", got)
	}
	held := got.Account.Lots[0].Amount
	s.ports.look = func() *agent.Observation {
		o := observation()
		o.Series[0].State, o.Series[0].Fraction = protection.Triggered, amount.New(5e17)
		return o
	}
	if got = trial(); got.Paid != held.MulDiv(amount.New(1), amount.New(2)) || len(got.Account.Lots) != 0 || !got.Mark.IsZero() {
		t.Fatalf("after a loss: %+v", got)
	}
	if again := trial(); again.Paid != got.Paid {
		t.Fatalf("it is paid twice: %+v", again)
	}
}

func TestATrialKeepsToItsOwnTerms(t *testing.T) {
	s := newTheatre().shadowed(levelled(5000), 0)
	s.Policy.Several.Terms = []desk.Terms{{Strategy: "x"}, {Strategy: "shade", Capital: capital(20)}}
	if got := s.cycle(t).Shadows[0].Trial; got.Premium.Cmp(money(20)) > 0 || got.Premium.IsZero() || !slices.ContainsFunc(got.Verdicts, func(v trade.Verdict) bool { return v.Limit == agent.CapitalVerdict }) {
		t.Errorf("%+v", got)
	}
}

func TestARecordWithAShadowReplaysWithoutIt(t *testing.T) {
	s := newTheatre().shadowed(levelled(100), 0)
	r := s.cycle(t)
	body, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(body), `"trial"`) {
		t.Errorf("the record has the shadow's trial, which may come after the record: %s", body)
	}
	var kept agent.Record
	if err := json.Unmarshal(body, &kept); err != nil {
		t.Fatal(err)
	}
	again, err := kept.Replay(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	r.Decision = again
	if got, want := decided(t, r), decided(t, kept); got != want {
		t.Errorf("replayed\n%s\nrecorded\n%s", got, want)
	}
}
