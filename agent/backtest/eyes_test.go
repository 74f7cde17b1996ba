package backtest_test

import (
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

func TestACycleSeesWhatALiveOneWould(t *testing.T) {
	x := terms()
	x.Assumptions = assumed.Default()
	x.Assumptions.Execution.Delay.Value = assumed.Span(90 * time.Minute) // an order is in flight at the next moment
	x.Policy.OrderTTL = 2 * time.Hour
	var seen []agent.Observation
	s := sixteenth()
	s.seen = func(o *agent.Observation) {
		c := *o
		c.Holdings, c.Quotes, c.Orders = append([]trade.Holding(nil), o.Holdings...), append([]agent.Quote(nil), o.Quotes...), append([]agent.PendingOrder(nil), o.Orders...)
		c.Worth = append([]agent.Worth(nil), o.Worth...)
		seen = append(seen, c)
	}
	_, d := play(t, tape.Making{Seed: 1, Moments: 40, Loans: 300, GasPrice: 30e9}, x, s)
	buys := d.of(trade.Buy)
	if len(buys) != 2 {
		t.Fatalf("%d purchases", len(buys))
	}
	sum := func(of func(trade.Holding) amount.Amount, o agent.Observation) (a amount.Amount) {
		for _, h := range o.Holdings {
			a = a.Plus(of(h))
		}
		return a
	}
	cover, paid := buys[0].Amount.Plus(buys[1].Amount), buys[0].Paid.Plus(buys[1].Paid)
	if o := seen[1]; sum(func(h trade.Holding) amount.Amount { return h.Buying }, o) != cover || o.Committed.Cmp(paid) < 0 || !o.Escrow.IsZero() || len(o.Worth) != 0 {
		t.Fatalf("in flight: holdings %v, committed %s, escrow %s", o.Holdings, o.Committed, o.Escrow)
	}
	if o := seen[2]; sum(func(h trade.Holding) amount.Amount { return h.Pending }, o) != cover || !o.Committed.IsZero() || o.Escrow != paid || len(o.Orders) != 2 || o.Cash != dai(2000).Minus(paid) || o.Orders[0].MatureAt != buys[0].At.Add(24*time.Hour) {
		t.Fatalf("accepted: holdings %v, committed %s, escrow %s, orders %v", o.Holdings, o.Committed, o.Escrow, o.Orders)
	}
	o, bids, asks := seen[len(seen)-1], 0, 0
	if sum(func(h trade.Holding) amount.Amount { return h.Held }, o) != cover || !o.Escrow.IsZero() || len(o.Orders) != 0 || len(o.Worth) != 2 {
		t.Fatalf("minted: holdings %v, escrow %s, worth %v", o.Holdings, o.Escrow, o.Worth)
	}
	for _, q := range o.Quotes {
		if q.Action == trade.Sell {
			bids++
		} else {
			asks++
		}
	}
	if bids != 2 || asks != 6 {
		t.Fatalf("%d bids and %d asks; want what is held, and quarter, half and all of what is free", bids, asks)
	}
	// Unearned premium is what was paid, in proportion to the time that is left.
	for _, w := range o.Worth {
		for _, f := range buys {
			if f.Series == w.Series {
				expiry := o.Series[0].Expiry
				part := float64(expiry.Sub(o.Now)) / float64(expiry.Sub(f.At))
				if got := w.Unearned.Float(18) / f.Paid.Float(18); w.Cover != f.Amount || got < part*(1-1e-9) || got > part*(1+1e-9) || w.Dearest.IsZero() {
					t.Fatalf("worth %+v of %+v", w, f)
				}
			}
		}
	}
}

func TestAnAssetWithoutAFeedSaysWhatItMakesUp(t *testing.T) {
	made := bent{tape.Make(tape.Making{Seed: 1, Moments: 3, Loans: 300}), 2, func(m *tape.Moment) { m.Prices = m.Prices[1:] }}
	s := sixteenth()
	unfed := 0
	s.seen = func(o *agent.Observation) {
		for _, p := range o.Prices {
			if p.Unfed {
				unfed++
				if p.Symbol != "WETH" || p.Part.Float(18) != 1 || p.Check != nil {
					t.Errorf("%+v: it is all of the collateral", p)
				}
			}
		}
	}
	r, err := backtest.New(made.About(), terms(), strategies(s))
	if err == nil {
		err = backtest.Play(t.Context(), made, []*backtest.Run{r}, 1)
	}
	if err != nil || unfed != 1 {
		t.Fatalf("%v: %d prices without a feed", err, unfed)
	}
}
