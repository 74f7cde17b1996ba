package assumed

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// drawn is a stage with a random tape, cell and assumptions.
func drawn(t *testing.T, rt *rapid.T) (build func() *stage, moments int) {
	day := 24 * time.Hour
	moments = rapid.IntRange(10, 60).Draw(rt, "moments")
	how := tape.Making{Seed: rapid.Uint64Range(0, 50).Draw(rt, "seed"), Moments: moments, Loans: rapid.IntRange(1, 60).Draw(rt, "loans"),
		Every:      rapid.SampledFrom([]time.Duration{5 * time.Hour, day, 3 * day, 20 * day}).Draw(rt, "every"),
		Volatility: rapid.Float64Range(0, 2).Draw(rt, "volatility"), Lookback: rapid.IntRange(0, 30).Draw(rt, "lookback"),
		Drops: []tape.Drop{{At: rapid.IntRange(0, moments).Draw(rt, "drop"), Factor: rapid.Float64Range(.3, 1).Draw(rt, "factor")}}}
	cell := Cell{Loading: rapid.SampledFrom([]float64{1, 5}).Draw(rt, "loading"), Waiting: rapid.SampledFrom([]time.Duration{0, day, 7 * day}).Draw(rt, "waiting"),
		Capacity: rapid.Float64Range(.05, 1.5).Draw(rt, "capacity"), Failure: rapid.SampledFrom([]float64{0, .3, 1}).Draw(rt, "failure")}
	other, part := rapid.Float64Range(0, .8).Draw(rt, "others"), rapid.Float64Range(0, 1).Draw(rt, "part")
	age := rapid.SampledFrom([]time.Duration{2 * time.Hour, 2 * day, 9 * day}).Draw(rt, "max age")
	claim := rapid.Float64Range(1, 4e6).Draw(rt, "claim")
	a := with(t, func(a *Assumptions) {
		a.Capacity.Others.Value, a.Flight.Part.Value, a.Trigger.MaxAge.Value = PartOf(other), PartOf(part), Span(age)
		a.Series.Every.Value = rapid.SampledFrom([]Span{Span(10 * day), Span(30 * day), Span(60 * day)}).Draw(rt, "generations")
		a.Flight.Calm.Value = rapid.SampledFrom([]Span{0, Span(4 * day)}).Draw(rt, "calm")
	})
	losses := map[int]float64{}
	sum := 0.0
	for range rapid.IntRange(0, 4).Draw(rt, "losses") {
		losses[rapid.IntRange(0, moments-1).Draw(rt, "lost at")] = rapid.Float64Range(0, 1e5).Draw(rt, "lost")
	}
	for i := range moments {
		if v, ok := losses[i]; ok {
			sum += v
			losses[i] = sum
		}
	}
	return func() *stage {
		s := set(t, a, cell, how, lent(claim, 4e6))
		s.loss = losses
		return s
	}, moments
}

// trade is what the fund does at a moment, by a number: the same for equal numbers.
func (s *stage) trade(what uint64) error {
	list := s.Series()
	if len(list) == 0 || what%5 == 4 {
		return nil
	}
	x := list[what/5%uint64(len(list))]
	r, c := s.Replica(), s.call(fund)
	c.Time += what % 3
	var err error
	switch held := r.Series(x.ID).Token.BalanceOf(fund); what / 7 % 5 {
	case 0, 1:
		if a := x.Free.MulDiv(amount.New(what%9+1), amount.New(9)); !a.IsZero() {
			_, _, err = r.Buy(c, x.ID, a, amount.Max(), math.MaxUint64, market.Hash{}, fund)
		}
	case 2:
		for id := uint64(1); id <= r.OrderCount() && err == nil; id++ {
			if o := r.Order(id); o.Buyer == fund && o.Status == market.OrderPending && c.Time >= o.MatureAt {
				_, err = r.Activate(c, id)
			}
		}
	case 3:
		if x.State == protection.Triggered && !held.IsZero() {
			_, err = r.Claim(c, x.ID, held, market.Hash{}, fund)
		} else if x.State == protection.Active && !held.IsZero() {
			_, err = r.SellBack(c, x.ID, held, amount.Amount{}, math.MaxUint64, market.Hash{}, fund)
		}
	default:
		p := r.Pool(x.Pool)
		if out := p.MaxRedeem(fund); !out.IsZero() {
			_, err = p.Redeem(c, out, fund, fund)
		} else if own := p.Shares.BalanceOf(fund); own.IsZero() {
			_, err = p.Deposit(c, dai(float64(what%1000)+1), fund)
		} else {
			_, err = p.RequestRedeem(c, own, fund, fund)
		}
	}
	if refusal := new(market.Refusal); errors.As(err, &refusal) {
		if refusal.Name == market.Panic {
			return err
		}
		return nil
	}
	return err
}

func TestTheContractsInvariantsHoldWhateverHappens(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		build, moments := drawn(t, rt)
		orders := rapid.SliceOfN(rapid.Uint64Range(0, 1e6), moments, moments).Draw(rt, "trades")
		s := build()
		for i := range moments {
			s.to(i) // and what is sound holds
			if err := s.trade(orders[i]); err != nil {
				rt.Fatalf("moment %d: %v", i, err)
			}
			for _, l := range s.lines {
				r := s.Replica().Pool(l.pool)
				unearned, err := r.UnearnedPremium(s.now + 2)
				if err != nil || r.Cash.Minus(unearned).Minus(r.PayoutsOwed).Cmp(r.Reserved) < 0 {
					rt.Fatalf("moment %d: cash %s, unearned %s, owed %s, and series can cost %s, %v", i, r.Cash, unearned, r.PayoutsOwed, r.Reserved, err)
				}
				if _, err := r.FreeCapital(s.now + 2); err != nil {
					rt.Fatalf("moment %d: %v", i, err)
				}
			}
		}
	})
}

func TestNothingFallsDueAtAQuietMoment(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		build, moments := drawn(t, rt)
		orders := rapid.SliceOfN(rapid.Uint64Range(0, 1e6), moments, moments).Draw(rt, "trades")
		var texts [2]string
		for k := range texts {
			s := build()
			for i := range moments {
				if k == 1 {
					s.next = 0 // look at every moment whether something falls due
				}
				s.to(i)
				if err := s.trade(orders[i]); err != nil {
					rt.Fatal(err)
				}
			}
			b, err := json.Marshal(s.Replica())
			if err != nil {
				rt.Fatal(err)
			}
			texts[k] = fmt.Sprintf("%s\n%+v", b, s.Tally())
		}
		if texts[0] != texts[1] {
			rt.Fatalf("left to itself the market is\n%s\nlooked at every moment\n%s", texts[0], texts[1])
		}
	})
}

func TestARunOfAnyLengthKeepsAsMuch(t *testing.T) {
	size := func(moments int) int {
		how := daily(moments)
		how.Loans, how.Lookback, how.Volatility = 20, 30, 1.5
		s := set(t, Default(), base, how, lent(1e6, 4e6))
		for i := range moments {
			s.to(i)
			if err := s.trade(uint64(i) * 7919 % 100_003); err != nil {
				t.Fatal(err)
			}
		}
		if r := s.Replica().Snapshot().Pools[s.lines[0].pool].Requests; len(r) > 8 {
			t.Errorf("after %d moments the queue keeps %d requests", moments, len(r))
		}
		b, err := json.Marshal(s.Replica())
		if err != nil {
			t.Fatal(err)
		}
		return len(b)
	}
	short, long := size(200), size(1600)
	if long > 2*short {
		t.Errorf("after 200 days the market takes %d bytes, after 1600 %d", short, long)
	}
}
