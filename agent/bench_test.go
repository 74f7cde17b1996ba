package agent_test

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// still is the ports of a world in memory in which nothing happens: what a cycle
// costs beside it is the cycle's own.
type still struct {
	seen     agent.Observation
	now      time.Time
	proposal agent.Proposal
	standing agent.Standing
	high     limits.State
	intents  int
	records  int
}

func (s *still) Now() time.Time                                           { return s.now }
func (s *still) Until(ctx context.Context, _ time.Time) error             { return ctx.Err() }
func (s *still) Name() string                                             { return "still" }
func (s *still) Raise(context.Context, string, string, string)            {}
func (s *still) Advance(context.Context, trade.Block) error               { return nil }
func (s *still) Trip(context.Context, trade.Control) error                { return nil }
func (s *still) Promise(context.Context, agent.Record) error              { return nil }
func (s *still) Submit(context.Context, []trade.Intent) error             { return nil }
func (s *still) Standing(context.Context, string) (agent.Standing, error) { return s.standing, nil }

func (s *still) Observe(_ context.Context, slot trade.Slot, at trade.Block) (*agent.Observation, error) {
	o := s.seen
	o.Slot, o.Block, o.Now = slot, at, s.now
	return &o, nil
}

func (s *still) Propose(_ context.Context, o *agent.Observation, _ []byte) (*agent.Proposal, error) {
	s.proposal.Targets[0].Until = o.Now.Add(time.Hour)
	return &s.proposal, nil
}

func (s *still) Quote(_ context.Context, _ trade.Block, _ protection.Address, _ trade.Action, a amount.Amount) (amount.Amount, error) {
	return a.MulDiv(amount.New(1), amount.New(100)), nil
}

func (s *still) BeginSlot(context.Context, trade.Slot, time.Time) (bool, error) { return true, nil }

func (s *still) Stand(_ context.Context, _ string, x agent.Standing, _ time.Time) error {
	s.standing = x
	return nil
}

func (s *still) Budget(context.Context, time.Time) (agent.Budget, error) {
	return agent.Budget{Mode: trade.ModeActive, State: s.high}, nil
}

func (s *still) Record(_ context.Context, r agent.Record) error {
	s.high = r.Decision.Limits
	s.intents += len(r.Decision.Intents)
	s.records++
	return nil
}

// lent100 is so many loans of 1000 USDC against WETH, at health factors from 1.05
// to 2.5.
func lent100(tb testing.TB, loans int) *book.Book {
	tb.Helper()
	k := book.NewKeeper(protection.Address{9}, "aave-v3", 8)
	index := amount.New(1e9).MulDiv(amount.New(1e18), amount.New(1))
	must(tb, k.SetAssets([]book.Asset{
		{ID: usdc, Symbol: "USDC", Decimals: 6, Price: amount.New(1e8), SupplyIndex: index, DebtIndex: index, Flags: book.Pegged},
		{ID: protection.Address{2}, Symbol: "WETH", Decimals: 18, Price: amount.New(2000e8), Threshold: 8000, Bonus: 10500, SupplyIndex: index, DebtIndex: index}}))
	shares := func(n uint64) book.U128 {
		u, err := book.SharesOf(amount.New(n))
		must(tb, err)
		return u
	}
	for i := range uint64(loans) {
		loan := book.Loan{Debt: []book.Entry{{Asset: 0, Shares: shares(1000e6)}},
			Collateral: []book.Entry{{Asset: 1, Shares: shares(656_250_000_000_000_000 + i*906_250_000_000_000_000/uint64(loans)), Threshold: 8000, Bonus: 10500}}}
		loan.Borrower[0], loan.Borrower[1], loan.Borrower[2] = byte(i), byte(i>>8), byte(i>>16)
		_, err := k.Upsert(loan)
		must(tb, err)
	}
	return k.Snapshot(1, [32]byte{1}, noon)
}

// quiet is an agent in a still world: one series and one reference, a month of
// hourly prices of two assets, and a strategy that wants what is held.
func quiet(tb testing.TB, loans int, held amount.Amount) (*agent.Agent, *still) {
	tb.Helper()
	o := observation()
	o.Book = lent100(tb, loans)
	o.Payouts = nil
	o.Series[0].Expiry = noon.Add(10 * 365 * 24 * time.Hour)
	o.Exposures[0].Symbol, o.Exposures[0].Decimals, o.Exposures[0].Supply = "USDC", 6, money(1_000_000)
	for a := range o.Book.Assets {
		h := agent.PriceHistory{Asset: o.Book.Assets[a].ID}
		for i := range 720 {
			h.Times, h.Prices = append(h.Times, noon.Add(time.Duration(i-720)*time.Hour)), append(h.Prices, 2000)
		}
		o.History = append(o.History, h)
	}
	if !held.IsZero() {
		o.Holdings = []trade.Holding{{Series: cover, Held: held}}
		o.Worth = []agent.Worth{{Series: cover, Worth: limits.Worth{Cover: held, Unearned: held.MulDiv(amount.New(1), amount.New(100))}}}
		o.Quotes = []agent.Quote{{Series: cover, Action: trade.Sell, Amount: held, Total: held.MulDiv(amount.New(1), amount.New(200))}}
	}
	s := &still{seen: *o, proposal: agent.Proposal{Version: "still 1", State: []byte("state"),
		Targets: []trade.Target{{Series: cover, Level: held, Reasons: []trade.Reason{{Stage: "propose", Who: "still", Text: trade.Plain("what is held is enough")}}}}}}
	x := &s.proposal.Scores
	for i := range loans {
		x.Loan, x.LiquidationPD, x.LossPD = append(x.Loan, int32(i)), append(x.LiquidationPD, .01), append(x.LossPD, .001)
		x.EAD, x.LGD, x.EL = append(x.EAD, 1000), append(x.LGD, .1), append(x.EL, float64(i*7919%loans))
	}
	return &agent.Agent{Policy: policy(), Clock: clock.Clock(s), Observe: s, Quote: s, Trade: s, Diary: s, Alarms: s, Log: slog.New(slog.DiscardHandler),
		Strategies: []agent.Strategy{{Proposer: s, Weight: protection.WAD}}}, s
}

// step runs the n-th hourly cycle of a still world.
func (s *still) step(tb testing.TB, a *agent.Agent, n int) agent.Record {
	s.now = noon.Add(time.Duration(n) * time.Hour)
	for i := range s.seen.Prices {
		s.seen.Prices[i].FeedAt = s.now
	}
	s.seen.Settlement.FeedAt, s.seen.Gauges[0].At, s.seen.Book.Time = s.now, s.now, s.now
	r, err := a.Cycle(tb.Context(), trade.Slot{Schedule: "hourly", At: s.now}, trade.Block{Number: uint64(n + 1), Time: s.now})
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// BenchmarkQuietCycle is a cycle that trades nothing, its ports as good as free:
// with nothing held, with a position, and over many loans.
func BenchmarkQuietCycle(b *testing.B) {
	for _, c := range []struct {
		name  string
		loans int
		held  amount.Amount
	}{{"nothing held", 10, amount.Amount{}}, {"a position", 10, money(5000)}, {"100,000 loans", 100_000, money(5000)}} {
		b.Run(c.name, func(b *testing.B) {
			a, s := quiet(b, c.loans, c.held)
			if r := s.step(b, a, 0); !r.Decision.Open || !r.Strategies[0].Spoke || len(r.Decision.Intents) != 0 {
				b.Fatalf("not a quiet cycle: %+v", r.Decision)
			}
			b.ReportAllocs()
			defer cputime.Report(b)()
			for n := 1; b.Loop(); n++ {
				s.step(b, a, n%80_000)
			}
		})
	}
}
