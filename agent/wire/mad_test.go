package wire_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// mad is a strategy that wants anything.
type mad struct{ *rand.Rand }

func (mad) Name() string { return "mad" }

func (m mad) Propose(_ context.Context, o *agent.Observation, state []byte) (*agent.Proposal, error) {
	out := &agent.Proposal{Version: "mad 1", State: append(state[:len(state):len(state)], 1)}
	for _, s := range o.Series {
		t := trade.Target{Series: s.ID, Until: o.Now.Add(time.Duration(m.IntN(90)-10) * time.Minute)}
		switch m.IntN(7) {
		case 0:
			continue
		case 1:
			t.Level = amount.Max()
		case 2, 3: // nothing: sell all
		case 4:
			t.Level = amount.New(m.Uint64())
		default:
			t.Level = s.Free.MulDiv(amount.New(uint64(m.IntN(40))), amount.New(100))
		}
		out.Targets = append(out.Targets, t)
	}
	return out, nil
}

// The same as the root package's test, few times, with the real contracts, the
// journal and the trade stage: 201 sequences of two slots in three worlds.
func TestMadStrategiesExceedNothingOnTheRealContracts(t *testing.T) {
	if testing.Short() {
		t.Skip("plays three days on a devnet")
	}
	const sequences, slots = 67, 2
	orders, by, ends, trips := map[trade.Action]int{}, map[string]int{}, map[string]int{}, 0
	for seed, kind := range []day.Kind{day.Calm, day.Crash, day.NoTrigger} {
		p := newPlay(t, uint64(seed)+11, kind)
		b := &p.agent.Agent.Policy.Bounds
		b.PerOrderPremium, b.PremiumPerDay, b.PremiumLifetime = amount.New(40e6), amount.New(150e6), amount.New(300e6)
		b.CoverPerAsset, b.OrdersPerHour, b.SaleFloor = amount.New(300_000e6), 6, amount.New(3e17)
		b.ConsecutiveFailures, b.Drawdown, b.ReopenAfter = 2, amount.New(8e6), 20*time.Minute
		halted := false
		for n := range sequences {
			r := rand.New(rand.NewPCG(uint64(seed), uint64(n)))
			p.agent.Agent.Strategies = []agent.Strategy{{Proposer: mad{r}, Weight: protection.WAD, Deadline: time.Minute}}
			if halted && r.IntN(3) == 0 {
				p.resume(t)
				halted = false
			}
			for range slots {
				record, _, more := p.step(t)
				traded := 0
				for _, in := range record.Decision.Intents {
					if in.Identity.Action.Trades() {
						traded++
						orders[in.Identity.Action]++
					}
				}
				if halted && traded > 0 {
					t.Errorf("%s sequence %d: %d orders after a trip that nobody resumed", kind, n, traded)
				}
				if trips += len(record.Decision.Trips); len(record.Decision.Trips) > 0 {
					halted = true
				}
				for _, v := range record.Decision.Verdicts {
					if v.Outcome != trade.Passed {
						by[v.Limit]++
					}
				}
				p.judge(t, record, *b, fmt.Sprintf("%s sequence %d, %s", kind, n, record.Slot.ID()))
				if !more {
					t.Fatalf("the day ended at sequence %d", n)
				}
			}
		}
		for range 12 { // until all that was promised has ended
			at, err := p.Tail(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if err := p.agent.Advance(t.Context(), at); err != nil {
				t.Fatal(err)
			}
		}
		for _, s := range p.intents(t) {
			if s.Intent.Identity.Action.Trades() {
				ends[string(s.Intent.Identity.Action)+" "+s.State.String()]++
			}
		}
		// The world's account is read from events and balances, and fails unless P&L
		// is the change of NAV.
		a, err := p.Account(t.Context())
		if err != nil {
			t.Error(err)
		}
		spent, err := p.agent.Journal.PremiumSince(t.Context(), b.Asset, time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		if want := a.Flows.Premium - a.Flows.Refunds; spent.Spent != amount.New(uint64(want)) {
			t.Errorf("%s: the journal has %s premium spent, the chain %d", kind, spent.Spent, want)
		}
	}
	if orders[trade.Buy] == 0 || orders[trade.Sell] == 0 || trips == 0 {
		t.Errorf("orders %v, trips %d: too little was tried", orders, trips)
	}
	t.Logf("%d sequences: orders %v, by their end %v, %d trips, cut, refused or tripped by %v", 3*sequences, orders, ends, trips, by)
}

func (p *play) resume(t *testing.T) {
	t.Helper()
	path := filepath.Join(p.dir, "journal.db")
	before, err := wire.ReadMode(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := wire.SetMode(t.Context(), path, before, trade.ModeActive, "test", "looked at it"); err != nil {
		t.Fatal(err)
	}
}

// judge holds what the journal says after a cycle against the bounds.
func (p *play) judge(t *testing.T, r agent.Record, b limits.Bounds, where string) {
	t.Helper()
	for _, in := range r.Decision.Intents {
		if in.Identity.Action == trade.Buy && in.Limit.Cmp(b.PerOrderPremium) > 0 {
			t.Errorf("%s: an order may cost %s", where, in.Limit.Format(6))
		}
	}
	for _, x := range []struct {
		since time.Time
		cap   amount.Amount
	}{{r.At.Add(-24 * time.Hour), b.PremiumPerDay}, {time.Time{}, b.PremiumLifetime}} {
		spent, err := p.agent.Journal.PremiumSince(t.Context(), b.Asset, x.since)
		if err != nil {
			t.Fatal(err)
		}
		if spent.Total().Cmp(x.cap) > 0 {
			t.Errorf("%s: %s and %s of at most %s", where, spent.Spent.Format(6), spent.Reserved.Format(6), x.cap.Format(6))
		}
	}
	n, err := p.agent.Journal.OrdersSince(t.Context(), r.At.Add(-time.Hour))
	if err != nil || n > b.OrdersPerHour {
		t.Errorf("%s: %d orders in an hour, %v", where, n, err)
	}
	// What is paid and not minted is in escrow, or back and not final: else it would
	// look like a loss.
	var unminted amount.Amount
	for _, s := range p.intents(t) {
		if s.State == trade.Accepted {
			unminted = unminted.Plus(s.Fills[len(s.Fills)-1].Paid)
		}
	}
	if r.Observation.Escrow != unminted {
		t.Errorf("%s: %s in escrow, and %s is paid and not minted", where, r.Observation.Escrow.Format(6), unminted.Format(6))
	}
	var cover amount.Amount
	for i, h := range r.Observation.Holdings {
		if !r.Observation.Series[i].State.Resolved() {
			cover = cover.Plus(h.Held).Plus(h.Pending).Plus(h.Buying)
		}
	}
	if cover.Cmp(b.CoverPerAsset) > 0 {
		t.Errorf("%s: cover of %s", where, cover.Format(6))
	}
}
