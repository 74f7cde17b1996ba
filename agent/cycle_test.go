package agent_test

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// notebook is a diary in memory; it refuses a context that ended, as SQLite does.
type notebook struct {
	standing agent.Standing
	records  []agent.Record
	failures uint64 // in a row
	trips    []trade.Control
	promises int
}

func (n *notebook) BeginSlot(ctx context.Context, _ trade.Slot, _ time.Time) (bool, error) {
	return true, ctx.Err()
}
func (n *notebook) Standing(ctx context.Context, _ string) (agent.Standing, error) {
	return n.standing, ctx.Err()
}
func (n *notebook) Stand(ctx context.Context, _ string, s agent.Standing, _ time.Time) error {
	n.standing = s
	return ctx.Err()
}
func (n *notebook) Budget(ctx context.Context, _ time.Time) (agent.Budget, error) {
	b := active()
	b.Failures = n.failures
	return b, ctx.Err()
}
func (n *notebook) Trip(ctx context.Context, change trade.Control) error {
	n.trips = append(n.trips, change)
	return ctx.Err()
}
func (n *notebook) Promise(ctx context.Context, _ agent.Record) error {
	n.promises++
	return ctx.Err()
}
func (n *notebook) Record(ctx context.Context, r agent.Record) error {
	if ctx.Err() == nil {
		n.records = append(n.records, r)
	}
	return ctx.Err()
}

// stopper is every port of a cycle but the diary; it ends the context at one of them.
type stopper struct {
	during string
	stop   context.CancelFunc
	asked  int
	alarms []string
	behind error                     // of Advance
	look   func() *agent.Observation // nil: observation
}

func (s *stopper) at(ctx context.Context, where string) error {
	if s.during == where {
		s.stop()
	}
	return ctx.Err()
}
func (s *stopper) Observe(ctx context.Context, slot trade.Slot, at trade.Block) (*agent.Observation, error) {
	o := observation()
	if s.look != nil {
		o = s.look()
	}
	o.Slot, o.Block, o.Book = slot, at, &book.Book{Assets: []book.Asset{{ID: usdc, Price: amount.New(1e8), Decimals: 6}}, BaseDecimals: 8}
	if err := s.at(ctx, "observe"); err != nil {
		o.Problems = []agent.Problem{{Source: "lending", Text: err.Error()}}
	}
	return o, nil
}
func (s *stopper) Name() string { return "x" }
func (s *stopper) Propose(ctx context.Context, _ *agent.Observation, _ []byte) (*agent.Proposal, error) {
	s.asked++
	return &agent.Proposal{Targets: wants(5000)[0].Targets, State: []byte("next")}, s.at(ctx, "propose")
}
func (s *stopper) Quote(ctx context.Context, at trade.Block, id protection.Address, action trade.Action, a amount.Amount) (amount.Amount, error) {
	q, _ := hundredth.Quote(ctx, at, id, action, a)
	return q, s.at(ctx, "quote")
}
func (s *stopper) Advance(ctx context.Context, _ trade.Block) error {
	return errors.Join(s.at(ctx, "advance"), s.behind)
}
func (s *stopper) Submit(ctx context.Context, _ []trade.Intent) error {
	return s.at(ctx, "submit")
}
func (s *stopper) Raise(_ context.Context, code, subject, text string) {
	s.alarms = append(s.alarms, code+"/"+subject+": "+text)
}

func stopped(t *testing.T, during string) (agent.Record, error, *stopper, *notebook) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	s, n := &stopper{during: during, stop: stop}, &notebook{}
	a := &agent.Agent{Policy: policy(), Clock: clock.NewManual(noon), Observe: s, Quote: s, Trade: s, Diary: n, Alarms: s, Log: slog.New(slog.DiscardHandler),
		Strategies: []agent.Strategy{{Proposer: s, Weight: protection.WAD, Deadline: time.Minute}}}
	r, err := a.Cycle(ctx, trade.Slot{Schedule: "s", At: noon}, trade.Block{Number: 5, Time: noon})
	return r, err, s, n
}

func TestACycleThatIsToldToStop(t *testing.T) {
	for _, during := range []string{"advance", "observe", "propose", "quote"} {
		t.Run("while it is at "+during+" leaves its slot to be run again, without an alarm", func(t *testing.T) {
			_, err, s, n := stopped(t, during)
			if !errors.Is(err, context.Canceled) || len(n.records) != 0 || len(s.alarms) != 0 {
				t.Errorf("%v, records %+v, alarms %q", err, n.records, s.alarms)
			}
		})
	}
	t.Run("once it trades keeps its record", func(t *testing.T) {
		_, err, s, n := stopped(t, "submit")
		if !errors.Is(err, context.Canceled) || len(n.records) != 1 || len(n.records[0].Decision.Intents) != 1 || len(s.alarms) != 0 {
			t.Errorf("%v, records %+v, alarms %q", err, n.records, s.alarms)
		}
	})
	t.Run("by nobody goes to its end", func(t *testing.T) {
		_, err, s, n := stopped(t, "")
		if err != nil || len(n.records) != 1 || len(s.alarms) != 0 || s.asked != 1 {
			t.Errorf("%v, records %+v, alarms %q", err, n.records, s.alarms)
		}
	})
}

func TestAStrategyAnswersASlotOnce(t *testing.T) {
	slot := trade.Slot{Schedule: "s", At: noon}
	s := &stopper{}
	n := &notebook{standing: agent.Standing{Slot: slot.ID(), Targets: wants(700)[0].Targets, State: []byte("after this slot")}}
	a := &agent.Agent{Policy: policy(), Clock: clock.NewManual(noon), Observe: s, Quote: s, Diary: n, Alarms: s, Log: slog.New(slog.DiscardHandler),
		Strategies: []agent.Strategy{{Proposer: s, Weight: protection.WAD, Deadline: time.Minute}}}
	r, err := a.Cycle(t.Context(), slot, trade.Block{Number: 5, Time: noon})
	if err != nil || s.asked != 0 || !r.Strategies[0].Spoke || r.Decision.Targets[0].Level != money(700) || string(n.standing.State) != "after this slot" {
		t.Errorf("asked %d times, %+v, %v", s.asked, r.Strategies, err)
	}
}

func TestATripIsDurableAndNothingIsPromisedOnIt(t *testing.T) {
	s, n := &stopper{}, &notebook{failures: 9}
	a := &agent.Agent{Policy: policy(), Clock: clock.NewManual(noon), Observe: s, Quote: s, Trade: s, Diary: n, Alarms: s, Log: slog.New(slog.DiscardHandler),
		Strategies: []agent.Strategy{{Proposer: s, Weight: protection.WAD, Deadline: time.Minute}}}
	r, err := a.Cycle(t.Context(), trade.Slot{Schedule: "s", At: noon}, trade.Block{Number: 5, Time: noon})
	if err != nil || n.promises != 0 || len(r.Decision.Intents) != 0 || len(n.records) != 1 {
		t.Errorf("%v, %d promises, %+v", err, n.promises, r.Decision.Intents)
	}
	if len(n.trips) != 1 || n.trips[0].Mode != trade.ModeHalted || n.trips[0].Who != limits.ConsecutiveFailures || n.trips[0].Person || len(s.alarms) == 0 {
		t.Errorf("trips %+v, alarms %q", n.trips, s.alarms)
	}
}

func TestAPersonHearsOfAnOrderThatIsRefusedTimeAndAgain(t *testing.T) {
	s := &stopper{look: func() *agent.Observation {
		o := observation()
		o.Setbacks = []agent.Setback{{Action: trade.Sell, Subject: cover, Until: noon, Reason: "BelowSaleFloor", Refused: 4}, {Action: trade.Buy, Subject: cover, Until: noon, Reason: "Paused", Refused: 3}}
		return o
	}}
	a := &agent.Agent{Policy: policy(), Clock: clock.NewManual(noon), Observe: s, Quote: s, Trade: s, Diary: &notebook{}, Alarms: s, Log: slog.New(slog.DiscardHandler)}
	if _, err := a.Cycle(t.Context(), trade.Slot{Schedule: "s", At: noon}, trade.Block{Number: 5, Time: noon}); err != nil {
		t.Fatal(err)
	}
	if all := strings.Join(s.alarms, "\n"); !strings.Contains(all, "refused/sell "+cover.String()) || !strings.Contains(all, "BelowSaleFloor") || strings.Contains(all, "Paused") {
		t.Errorf("alarms %q", s.alarms)
	}
}

// A reorg took a purchase's block, and the node did not say so in time: the
// journal has it as accepted, the chain shows no order. Bought again, both would
// execute.
func TestNothingIsTradedWhileOpenIntentsCouldNotBeFollowed(t *testing.T) {
	s, n := &stopper{behind: errors.New("receipt of 0x12: no answer")}, &notebook{}
	a := &agent.Agent{Policy: policy(), Clock: clock.NewManual(noon), Observe: s, Quote: s, Trade: s, Diary: n, Alarms: s, Log: slog.New(slog.DiscardHandler),
		Strategies: []agent.Strategy{{Proposer: s, Weight: protection.WAD, Deadline: time.Minute}}}
	r, err := a.Cycle(t.Context(), trade.Slot{Schedule: "s", At: noon}, trade.Block{Number: 5, Time: noon})
	if err != nil || n.promises != 0 || r.Decision.Open || len(r.Decision.Intents) != 0 || len(n.records) != 1 {
		t.Errorf("%v, %d promises, %+v", err, n.promises, r.Decision.Intents)
	}
	if len(s.alarms) != 1 {
		t.Errorf("alarms %q", s.alarms)
	}
	s.behind = nil
	if r, err = a.Cycle(t.Context(), trade.Slot{Schedule: "s", At: noon.Add(time.Hour)}, trade.Block{Number: 6, Time: noon}); err != nil || len(r.Decision.Intents) != 1 {
		t.Errorf("once they were followed: %v, %+v", err, r.Decision.Intents)
	}
}

func TestAPersonHearsOfEachRiskLimitByItsName(t *testing.T) {
	s, p := &stopper{}, policy()
	share := limits.RiskLimit{Measure: limits.VenueShare, Unit: limits.Parts, Most: amount.New(1e17)}
	share.Name = limits.NameOf(share)
	p.Bounds.Risk = &limits.Risk{Scenarios: 200, Seed: 1, Limits: []limits.RiskLimit{share}}
	s.look = func() *agent.Observation {
		o := observation()
		o.Exposures, o.Holdings = nil, []trade.Holding{{Series: cover, Held: money(5000)}} // of claims on nothing all cover is too much
		return o
	}
	for _, c := range []struct {
		name   string
		limits []limits.RiskLimit
		alarm  string
	}{
		{"one that does not hold", []limits.RiskLimit{share}, "risk/risk.venueShare soft: measured "},
		{"one that cannot be measured", []limits.RiskLimit{shortfall(100)}, "risk/risk.expectedShortfall 30d 95%, which cannot be measured: "},
	} {
		p.Bounds.Risk.Limits, s.alarms = c.limits, nil
		a := &agent.Agent{Policy: p, Clock: clock.NewManual(noon), Observe: s, Quote: s, Diary: &notebook{}, Alarms: s, Log: slog.New(slog.DiscardHandler)}
		if _, err := a.Cycle(t.Context(), trade.Slot{Schedule: c.name, At: noon}, trade.Block{Number: 5, Time: noon}); err != nil {
			t.Fatal(err)
		}
		if n := slices.IndexFunc(s.alarms, func(x string) bool { return strings.HasPrefix(x, c.alarm) }); n < 0 {
			t.Errorf("%s: alarms %q", c.name, s.alarms)
		}
	}
}

func TestAPersonIsToldOfCoverThatCannotBeHad(t *testing.T) {
	s, n := &stopper{}, &notebook{}
	p := policy()
	a := &agent.Agent{Policy: p, Clock: clock.NewManual(noon), Observe: s, Quote: s, Diary: n, Alarms: s, Log: slog.New(slog.DiscardHandler),
		Strategies: []agent.Strategy{{Proposer: s, Weight: protection.WAD, Deadline: time.Minute}}}
	for _, c := range []struct {
		name  string
		free  uint64
		alarm bool
	}{{"bought in whole, it wakes nobody", 100_000, false}, {"where the venue has little left, it does", 300, true}} {
		s.look = func() *agent.Observation {
			o := lent()
			o.Series[0].Free = money(c.free)
			return o
		}
		s.alarms = nil
		r, err := a.Cycle(t.Context(), trade.Slot{Schedule: c.name, At: noon}, trade.Block{Number: 5, Time: noon})
		r = r.Whole()
		if err != nil || len(r.Decision.Advice) != 1 {
			t.Fatalf("%s: %+v, %v", c.name, r.Decision.Advice, err)
		}
		told := slices.ContainsFunc(s.alarms, func(x string) bool { return strings.HasPrefix(x, "withdraw") })
		if told != c.alarm {
			t.Errorf("%s: alarms %q of %+v", c.name, s.alarms, r.Decision.Advice[0])
		}
	}
}
