package wire_test

import (
	"context"
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// syntheticLoans puts a large synthetic book in the place of the devnet's small
// one, a hundred loans of it changed at each head. Everything else that is
// observed is the chain's. Reading the changed accounts is not in the figure.
type syntheticLoans struct {
	agent.Observer
	keeper *book.Keeper
	random *rand.Rand
	loans  int
}

func (s *syntheticLoans) Observe(ctx context.Context, slot trade.Slot, at trade.Block) (*agent.Observation, error) {
	o, err := s.Observer.Observe(ctx, slot, at)
	if err != nil || o.Book == nil {
		return o, err
	}
	if s.keeper == nil {
		s.keeper = book.NewKeeper(o.Book.Market, o.Book.Protocol, o.Book.BaseDecimals)
	}
	if err := s.keeper.SetAssets(o.Book.Assets); err != nil {
		return nil, err
	}
	first := s.keeper.Len() == 0
	for i := range s.loans {
		if !first && i == 100 {
			break
		}
		row := i
		if !first {
			row = s.random.IntN(s.loans)
		}
		if _, err := s.keeper.Upsert(s.loan(row, o.Book)); err != nil {
			return nil, err
		}
	}
	o.Book = s.keeper.Snapshot(at.Number, at.Hash, at.Time)
	return o, nil
}

// loan is WETH or WBTC against USDC, at a health factor between 1.05 and 2.5.
func (s *syntheticLoans) loan(row int, b *book.Book) book.Loan {
	var l book.Loan
	binary.BigEndian.PutUint64(l.Borrower[12:], uint64(row)+1)
	usdc := b.AssetIndex(s.debtAsset(b))
	collateral := (usdc + 1 + row%2) % len(b.Assets)
	debtUSD := 200 + 2000*s.random.ExpFloat64()
	hf := 1.05 + 1.45*s.random.Float64()
	threshold := b.Assets[collateral].Threshold
	shares := func(usd float64, asset int) book.U128 {
		a, err := amount.FromFloat(usd/b.PriceUSD(asset), b.Assets[asset].Decimals)
		if err != nil {
			panic(err)
		}
		u, err := book.SharesOf(a)
		if err != nil {
			panic(err)
		}
		return u
	}
	l.Debt = []book.Entry{{Asset: uint16(usdc), Shares: shares(debtUSD, usdc)}}
	l.Collateral = []book.Entry{{Asset: uint16(collateral), Shares: shares(debtUSD*hf/(float64(threshold)/1e4), collateral), Threshold: threshold, Bonus: b.Assets[collateral].Bonus}}
	return l
}

func (s *syntheticLoans) debtAsset(b *book.Book) protection.Address {
	for _, a := range b.Assets {
		if a.Symbol == "USDC" {
			return a.ID
		}
	}
	panic("the world has no USDC")
}

// BenchmarkHeadToSigned100k is one cycle that trades, from the head to the signed
// transaction handed to the node: 100,000 loans, one strategy process, limits on.
func BenchmarkHeadToSigned100k(b *testing.B) {
	ctx := b.Context()
	d, err := day.Synthetic(1, day.Calm, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		b.Fatal(err)
	}
	w, err := world.New(ctx, world.Config{Seed: 1, Day: d, Borrowers: 10})
	if err != nil {
		b.Fatal(err)
	}
	defer w.Close()
	r, err := wire.InWorld(ctx, w, b.TempDir(), 1, nil)
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	r.Agent.Observe = &syntheticLoans{Observer: r.Agent.Observe, random: rand.New(rand.NewPCG(1, 1)), loans: 100_000}
	r.Agent.Strategies = r.Agent.Strategies[:1]
	// Every cycle is to trade a little: one small order at a time toward a target
	// that is far away.
	r.Agent.Policy.Desk.Minimum, r.Agent.Policy.Desk.Band = amount.Amount{}, amount.Amount{}
	r.Agent.Policy.Bounds.PerOrderPremium, r.Agent.Policy.Bounds.GasPerDay = amount.New(1e6), amount.New(1e19)
	if _, err := r.Cycle(ctx, w.Head()); err != nil { // the first sends the whole book
		b.Fatal(err)
	}
	signed := &signedAt{Submitter: r.Agent.Trade}
	r.Agent.Trade = signed
	var took []time.Duration
	for b.Loop() {
		b.StopTimer()
		at, err := w.Tail(ctx)
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		start := time.Now()
		signed.at = time.Time{}
		record, err := r.Cycle(ctx, at)
		if err != nil || len(record.Errors) > 0 {
			b.Fatal(err, record.Errors)
		}
		if !signed.at.IsZero() {
			took = append(took, signed.at.Sub(start))
		}
	}
	if len(took) == 0 {
		b.Fatal("no cycle traded")
	}
	slices.Sort(took)
	ms := func(q float64) float64 { return took[min(len(took)-1, int(q*float64(len(took))))].Seconds() * 1e3 }
	b.ReportMetric(ms(.5), "p50-ms")
	b.ReportMetric(ms(.99), "p99-ms")
	b.ReportMetric(float64(len(took)), "trades")
}

// signedAt notes when the trade stage has handed its transactions over.
type signedAt struct {
	agent.Submitter
	at time.Time
}

func (s *signedAt) Submit(ctx context.Context, intents []trade.Intent) error {
	err := s.Submitter.Submit(ctx, intents)
	s.at = time.Now()
	return err
}
