package wire_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

func (p *play) limit(t *testing.T, r agent.Record, name string) wire.Limit {
	t.Helper()
	h, err := wire.ReadLimits(t.Context(), filepath.Join(p.dir, "journal.db"), r.At)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(h.Limits, func(l wire.Limit) bool { return l.Limit == name })
	if i < 0 {
		t.Fatalf("no %s among %+v", name, h.Limits)
	}
	return h.Limits[i]
}

func TestLimitsShowWhatIsLeftAndSinceWhen(t *testing.T) {
	p := newPlay(t, 1, day.Calm)
	if _, err := wire.ReadLimits(t.Context(), filepath.Join(p.dir, "journal.db"), p.Head().Time); !errors.Is(err, wire.ErrNoCycle) {
		t.Errorf("before any cycle: %v", err)
	}
	first, _, _ := p.step(t)
	if len(first.Decision.Orders) == 0 {
		t.Fatalf("no order in the first cycle: %+v", first.Decision)
	}
	spent := amount.Amount{}
	for _, o := range first.Decision.Orders {
		spent = spent.Plus(o.Limit)
	}
	day := p.limit(t, first, limits.PerDay)
	if want := p.agent.Agent.Policy.Bounds.PremiumPerDay.Minus(spent); day.State != "ok" || day.Left == nil || *day.Left != want || !day.Since.Equal(first.At) {
		t.Errorf("premium of the day = %+v, want %s left", day, want)
	}
	if floor := p.limit(t, first, limits.SaleFloor); floor.State != "ok" || floor.Left != nil || !floor.Since.IsZero() {
		t.Errorf("sale floor = %+v, and nothing was ever sold", floor)
	}
	second, _, _ := p.step(t)
	if l := p.limit(t, second, limits.DataAge); l.State != "ok" || !l.Since.Equal(first.At) {
		t.Errorf("data age = %+v, ok since %s", l, first.At)
	}
}

// A trip holds through a restart, and until a person resumes; it does not trip
// again at once on what it tripped on.
func TestATripHoldsUntilAPersonResumes(t *testing.T) {
	p := newPlay(t, 1, day.Calm)
	first, _, _ := p.step(t)
	if len(first.Decision.Orders) == 0 {
		t.Fatalf("no order in the first cycle: %+v", first.Decision)
	}
	p.agent.Agent.Policy.Bounds.Drawdown = amount.Amount{} // any loss of the hedge trips
	var tripped agent.Record
	for range 20 {
		if tripped, _, _ = p.step(t); len(tripped.Decision.Trips) > 0 {
			break
		}
	}
	if len(tripped.Decision.Trips) == 0 || tripped.Decision.Open || tripped.Decision.Trips[0].Limit != limits.Drawdown {
		t.Fatalf("minted cover costs its spread, and nothing tripped: %+v", tripped.Decision.Trips)
	}
	if l := p.limit(t, tripped, limits.Drawdown); l.State != "latched" || l.Since.IsZero() {
		t.Errorf("drawdown = %+v", l)
	}
	if err := p.agent.Close(); err != nil {
		t.Fatal(err)
	}
	p.open(t) // with the bound of its configuration again, which the loss is within
	after, _, _ := p.step(t)
	if after.Budget.Mode != trade.ModeHalted || after.Decision.Open || len(after.Decision.Orders) != 0 {
		t.Errorf("after a restart: mode %s, open %v", after.Budget.Mode, after.Decision.Open)
	}
	path := filepath.Join(p.dir, "journal.db")
	before, err := wire.ReadMode(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := wire.SetMode(t.Context(), path, before, trade.ModeActive, "test", "looked at it"); err != nil {
		t.Fatal(err)
	}
	p.agent.Agent.Policy.Bounds.Drawdown = tripped.Decision.Limits.HighWater.Down.MulDiv(amount.New(1), amount.New(2)) // less than the loss so far
	resumed, _, _ := p.step(t)
	if resumed.Budget.Mode != trade.ModeActive || !resumed.Decision.Open || len(resumed.Decision.Trips) != 0 {
		t.Errorf("after resuming: mode %s, trips %+v, %+v", resumed.Budget.Mode, resumed.Decision.Trips, resumed.Decision.Limits)
	}
	got, err := wire.Replay(t.Context(), &p.agent.Journal.Reader, resumed.Slot.ID())
	if err != nil || len(got.Differences) != 0 {
		t.Errorf("replay: %q, %v", got.Differences, err)
	}
}

// cutOff is a trade stage that is killed before it sends anything.
type cutOff struct{ agent.Submitter }

func (cutOff) Submit(context.Context, []trade.Intent) error { return context.Canceled }

// A kill between the promise and its record leaves a promise that explains itself.
func TestAPromiseIsExplainedHoweverTheCycleEnds(t *testing.T) {
	p := newPlay(t, 1, day.Calm)
	m, _, err := p.Step(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p.agent.Agent.Trade, p.agent.Agent.Diary = cutOff{p.agent.Agent.Trade}, unrecorded{p.agent.Agent.Diary}
	p.agent.Agent.Policy.Bounds.Risk = nil // it is measured on the book, which a cycle that is cut off does not keep
	r, err := p.agent.Cycle(t.Context(), m.Block)
	if err == nil || len(r.Decision.Intents) == 0 {
		t.Fatalf("intents %+v, %v", r.Decision.Intents, err)
	}
	if err := p.agent.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := wire.Explain(t.Context(), filepath.Join(p.dir, "journal.db"), r.Decision.Intents[0].ID().String())
	if err != nil || s.Record == nil || len(s.Verdicts) != len(r.Decision.Verdicts) {
		t.Errorf("story has record %v (%s) and %d of %d verdicts, %v", s.Record != nil, s.RecordGone, len(s.Verdicts), len(r.Decision.Verdicts), err)
	}
	j, err := journal.OpenReader(t.Context(), filepath.Join(p.dir, "journal.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	if got, err := wire.Replay(t.Context(), j, r.Slot.ID()); err != nil || len(got.Differences) != 0 {
		t.Errorf("replay: %q, %v", got.Differences, err)
	}
}
