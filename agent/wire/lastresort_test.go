package wire_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// content is a strategy that wants nothing.
type content struct{}

func (content) Name() string { return "content" }

func (content) Propose(context.Context, *agent.Observation, []byte) (*agent.Proposal, error) {
	return &agent.Proposal{Version: "content 1"}, nil
}

// bounded is a calm day of a fund whose strategy wants nothing, with one limit on what
// a fall of everything by half costs: a part of what it would cost now.
func bounded(t *testing.T, part uint64) *play {
	t.Helper()
	p := newPlay(t, 3, day.Calm)
	p.agent.Agent.Strategies = []agent.Strategy{{Proposer: content{}, Weight: protection.WAD, Deadline: time.Minute}}
	b := &p.agent.Agent.Policy.Bounds
	l := limits.RiskLimit{Measure: limits.StressLoss, Scenario: "crash", Most: amount.Max(), Unit: limits.Unit{Symbol: b.Symbol, Decimals: b.Decimals}, Hard: true}
	l.Name = limits.NameOf(l)
	b.Risk = &limits.Risk{Scenarios: 1000, Seed: 1, Partial: limits.BuyPartial, Limits: []limits.RiskLimit{l}, Stresses: []portfolio.Stress{{Name: "crash", All: .5}}}
	b.Hysteresis, b.ReopenAfter = amount.New(1e17), 10*time.Minute
	r, _, _ := p.step(t)
	if len(r.Decision.Risk) != 1 || r.Decision.Risk[0].Value.IsZero() || len(r.Decision.Orders) != 0 {
		t.Fatalf("measured %+v, ordered %+v", r.Decision.Risk, r.Decision.Orders)
	}
	b.Risk.Limits[0].Most = r.Decision.Risk[0].Value.MulDiv(amount.New(part), amount.New(100))
	return p
}

func verdict(r agent.Record, limit string) (out trade.Verdict) {
	for _, v := range r.Decision.Verdicts {
		if v.Limit == limit && v.Subject == (protection.Address{}) {
			out = v
		}
	}
	return out
}

func TestTheLastResortBringsAFundBackOnTheRealContracts(t *testing.T) {
	if testing.Short() {
		t.Skip("plays hours on a devnet")
	}
	p := bounded(t, 90)
	first, _, _ := p.step(t)
	var bought []trade.Intent
	for _, in := range first.Decision.Intents {
		if in.Identity.Action == trade.Buy {
			bought = append(bought, in)
		}
	}
	if v := verdict(first, agent.LastResort); len(bought) == 0 || v.Outcome != trade.Passed || len(first.Decision.Trips) != 0 {
		t.Fatalf("bought %+v, trips %+v, verdict %+v", bought, first.Decision.Trips, v)
	}
	story, err := wire.Explain(t.Context(), filepath.Join(p.dir, "journal.db"), bought[0].ID().String())
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	for _, x := range story.Standing.Intent.Reasons {
		text += x.Stage + " " + x.Who + ": " + x.Text.String() + "\n"
	}
	for _, want := range []string{"last resort limits: with all that is held, on its way and ordered risk.stressLoss crash", "shadow price", "asked: "} {
		if !strings.Contains(text, want) {
			t.Errorf("the story does not say %q:\n%s", want, text)
		}
	}
	j, err := journal.OpenReader(t.Context(), filepath.Join(p.dir, "journal.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	if got, err := wire.Replay(t.Context(), j, first.Slot.ID()); err != nil || len(got.Differences) != 0 {
		t.Errorf("replay: %q, %v", got.Differences, err)
	}
	// The waiting period is an hour, six blocks; then comes the cycle that mints, and
	// one that measures what it minted.
	cycles, again, waited := 0, 0, false
	for back := false; !back; cycles++ {
		r, _, more := p.step(t)
		if !more || cycles > 9 {
			t.Fatalf("still outside after %d cycles: %+v", cycles, r.Decision.Risk)
		}
		for _, in := range r.Decision.Intents {
			if in.Identity.Action == trade.Buy {
				again++
			}
		}
		if v := verdict(r, agent.LastResort); strings.Contains(v.Reason.String(), "it waits for cover that is on its way") {
			waited = true
		}
		back = !r.Decision.Risk[0].Over()
	}
	if again != 0 || !waited {
		t.Errorf("%d purchases while the mint was pending, and that it waits was said: %v", again, waited)
	}
	t.Logf("back inside after %d cycles of ten minutes", cycles)
}

func TestAFundThatNoHedgeBringsBackIsReducedAndToldWhatToDo(t *testing.T) {
	if testing.Short() {
		t.Skip("plays hours on a devnet")
	}
	p := bounded(t, 1)
	p.agent.Agent.Policy.Bounds.PoolSharePerCycle = amount.New(1e15)
	r, _, _ := p.step(t)
	if len(r.Decision.Trips) != 1 || r.Decision.Trips[0].Mode != trade.ModeReduceOnly || verdict(r, agent.LastResort).Outcome != trade.Tripped {
		t.Fatalf("trips %+v, verdict %+v", r.Decision.Trips, verdict(r, agent.LastResort))
	}
	mode, err := wire.ReadMode(t.Context(), filepath.Join(p.dir, "journal.db"))
	if err != nil || mode.Mode != trade.ModeReduceOnly || mode.Who != agent.LastResort {
		t.Errorf("mode %+v, %v", mode, err)
	}
	alarms, err := p.agent.Journal.Alarms(t.Context(), 20)
	if err != nil {
		t.Fatal(err)
	}
	told := ""
	for _, a := range alarms {
		if a.Source == "last-resort" {
			told = a.Text
		}
	}
	for _, want := range []string{"poolSharePerCycle", "withdrawing instead would take"} {
		if !strings.Contains(told, want) {
			t.Errorf("the alarm does not say %q: %q", want, told)
		}
	}
	// Killed and started again it is still reduced, trips no second time, and goes on
	// buying what lowers the loss, as is configured.
	bounds := p.agent.Agent.Policy.Bounds
	if err := p.agent.Close(); err != nil {
		t.Fatal(err)
	}
	p.open(t)
	p.agent.Agent.Strategies, p.agent.Agent.Policy.Bounds = []agent.Strategy{{Proposer: content{}, Weight: protection.WAD, Deadline: time.Minute}}, bounds
	r, _, _ = p.step(t)
	if len(r.Decision.Trips) != 0 || r.Budget.Mode != trade.ModeReduceOnly || verdict(r, agent.LastResort).Outcome != trade.Refused {
		t.Errorf("mode %s, trips %+v, verdict %+v", r.Budget.Mode, r.Decision.Trips, verdict(r, agent.LastResort))
	}
}
