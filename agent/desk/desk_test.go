package desk_test

import (
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var (
	now  = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	a, b = protection.Address{1}, protection.Address{2}
	half = amount.New(5e17)
)

func target(id protection.Address, level uint64, until time.Time) trade.Target {
	return trade.Target{Series: id, Level: amount.New(level), Until: until}
}

func TestCombine(t *testing.T) {
	later, before := now.Add(time.Hour), now.Add(-time.Hour)
	for _, c := range []struct {
		name  string
		books []desk.Book
		want  []trade.Target // Series, Level and NoSell are compared
	}{
		{"weighted levels add up, rounded down, sorted by series",
			[]desk.Book{{Weight: half, Targets: []trade.Target{target(b, 3, later), target(a, 100, later)}}, {Weight: half, Targets: []trade.Target{target(a, 50, later), target(b, 0, later)}}},
			[]trade.Target{{Series: a, Level: amount.New(75)}, {Series: b, Level: amount.New(1)}}},
		{"a target past its time to live buys nothing and forbids selling",
			[]desk.Book{{Weight: protection.WAD, Targets: []trade.Target{target(a, 100, before)}}}, []trade.Target{{Series: a, NoSell: true}}},
		{"a strategy that never spoke of a series forbids selling it",
			[]desk.Book{{Weight: half, Targets: []trade.Target{target(a, 100, later)}}, {Weight: half}}, []trade.Target{{Series: a, Level: amount.New(50), NoSell: true}}},
		{"an explicit zero is a target", []desk.Book{{Weight: protection.WAD, Targets: []trade.Target{target(a, 0, later)}}}, []trade.Target{{Series: a}}},
		{"nobody spoke: no target at all", []desk.Book{{Weight: protection.WAD}}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := desk.Combine(now, c.books, nil, nil, nil)
			if len(got) != len(c.want) {
				t.Fatalf("got %+v", got)
			}
			for i, w := range c.want {
				if got[i].Series != w.Series || got[i].Level != w.Level || got[i].NoSell != w.NoSell {
					t.Errorf("target %d = %+v, want %+v", i, got[i], w)
				}
			}
		})
	}
}

func TestPlan(t *testing.T) {
	rules := desk.Rules{Minimum: amount.New(10), Band: amount.New(1e17)}
	for _, c := range []struct {
		name   string
		target trade.Target
		held   trade.Holding
		state  protection.State
		action trade.Action
		want   uint64
	}{
		{"buys what is missing", target(a, 100, now), trade.Holding{}, protection.Active, trade.Buy, 100},
		{"takes off what is held, pending and in flight", target(a, 100, now), trade.Holding{Held: amount.New(20), Pending: amount.New(30), Buying: amount.New(25)}, protection.Active, trade.Buy, 25},
		{"a repeated cycle buys nothing more", target(a, 100, now), trade.Holding{Buying: amount.New(100)}, protection.Active, "", 0},
		{"sells what is too much", target(a, 40, now), trade.Holding{Held: amount.New(100)}, protection.Active, trade.Sell, 60},
		{"sells only what is minted and not promised", target(a, 0, now), trade.Holding{Held: amount.New(30), Pending: amount.New(70), Selling: amount.New(10)}, protection.Active, trade.Sell, 20},
		{"does not sell on the account of a silent strategy", trade.Target{Series: a, NoSell: true}, trade.Holding{Held: amount.New(100)}, protection.Active, "", 0},
		{"leaves a difference below the minimum", target(a, 100, now), trade.Holding{Held: amount.New(91)}, protection.Active, "", 0},
		{"leaves a difference inside the band", target(a, 1000, now), trade.Holding{Held: amount.New(901)}, protection.Active, "", 0},
		{"trades a difference at the band's edge", target(a, 1000, now), trade.Holding{Held: amount.New(900)}, protection.Active, trade.Buy, 100},
		{"leaves a resolved series alone", target(a, 100, now), trade.Holding{}, protection.Expired, "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.held.Series = a
			wishes := rules.Wishes(now, []trade.Target{c.target}, []protection.Series{{ID: a, State: c.state}}, []trade.Holding{c.held}, nil, inStep)
			var orders []trade.Order
			for _, w := range wishes {
				orders = append(orders, w.Order)
			}
			if c.want == 0 {
				if len(orders) != 0 {
					t.Fatalf("orders = %+v", orders)
				}
				return
			}
			if len(orders) != 1 || orders[0].Action != c.action || orders[0].Amount != amount.New(c.want) {
				t.Fatalf("orders = %+v, want %s %d", orders, c.action, c.want)
			}
			if len(orders[0].Reasons) == 0 {
				t.Error("an order without a reason")
			}
		})
	}
}

func TestLimitPriceRoundsTowardTradingLess(t *testing.T) {
	r := desk.Rules{Slippage: amount.New(15e15)} // 1.5%
	if got := r.LimitPrice(trade.Buy, amount.New(99)); got != amount.New(100) {
		t.Errorf("most cost = %s, want 100", got)
	}
	if got := r.LimitPrice(trade.Sell, amount.New(99)); got != amount.New(98) {
		t.Errorf("least proceeds = %s, want 98", got)
	}
}
