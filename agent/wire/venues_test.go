package wire

import (
	"context"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// named is a venue of which only the name and the price are asked.
type named struct {
	venue
	name  string
	price uint64
	parts []market.Contract
}

func (n named) Name() string                 { return n.name }
func (n named) Contracts() []market.Contract { return n.parts }
func (n named) Quote(context.Context, trade.Block, protection.Address, trade.Action, amount.Amount) (amount.Amount, error) {
	return amount.New(n.price), nil
}
func (n named) ClaimWindows(_ context.Context, at trade.Block, ids []protection.Address) (out []market.ClaimWindow, err error) {
	for range ids {
		out = append(out, market.ClaimWindow{From: at.Time.AddDate(0, 0, int(n.price))})
	}
	return out, nil
}

var one, two, both = protection.Address{1}, protection.Address{2}, protection.Address{3}

func pair(t *testing.T) *Market {
	t.Helper()
	m := &Market{}
	m.venues.list = []venue{named{name: "a", price: 1}, named{name: "b", price: 2}}
	for n, id := range []protection.Address{one, two} {
		if err := m.venues.place(n, protection.Series{ID: id}); err != nil {
			t.Fatal(err)
		}
	}
	return m
}

func TestEachSeriesIsAskedWhereItIs(t *testing.T) {
	m := pair(t)
	for id, want := range map[protection.Address]uint64{one: 1, two: 2} {
		if got, err := m.venues.Quote(t.Context(), trade.Block{}, id, trade.Buy, amount.New(5)); err != nil || got != amount.New(want) {
			t.Errorf("%s costs %s, %v", id, got, err)
		}
	}
	if _, err := m.venues.Quote(t.Context(), trade.Block{}, both, trade.Buy, amount.New(5)); err == nil {
		t.Error("a series of no venue has a price")
	}
	windows, err := m.venues.claimWindows(t.Context(), trade.Block{}, []protection.Address{two, one})
	if err != nil || len(windows) != 2 || !windows[0].From.After(windows[1].From) {
		t.Errorf("windows %+v, %v", windows, err)
	}
	if err := m.venues.place(1, protection.Series{ID: one}); err == nil || !strings.Contains(err.Error(), "is on venue a and on b") {
		t.Errorf("a series on two venues: %v", err)
	}
}

func TestWhatVenuesShareCountsOnce(t *testing.T) {
	gauge, guard := protection.Address{9}, protection.Address{8}
	m := pair(t)
	state := func(id protection.Address) market.State {
		return market.State{Series: []protection.Series{{ID: id}}, Held: []amount.Amount{amount.New(7)}, Gauges: []market.Gauge{{ID: gauge}},
			Orders: []market.Order{{ID: 4, Series: id, Amount: amount.New(3), State: trade.OrderPending}}}
	}
	bought := func(on string, series protection.Address) trade.Standing {
		return trade.Standing{State: trade.Accepted, Intent: trade.Intent{Series: series, Identity: trade.Identity{Venue: on, Action: trade.Buy}},
			Fills: []trade.Fill{{OrderID: 4, Paid: amount.New(10)}}}
	}
	mint := trade.Standing{State: trade.Submitted, Intent: trade.Intent{OrderID: 4, Series: one, Identity: trade.Identity{Venue: "a", Action: trade.Activate}}}
	o, out := &observer{market: m}, &agent.Observation{}
	err := o.merge([]account{
		{on: m.venues.list[0], state: state(one), accepted: []trade.Standing{bought("a", one)}},
		{on: m.venues.list[1], state: state(two), accepted: []trade.Standing{bought("b", two)}},
	}, []trade.Standing{mint}, out)
	if err != nil {
		t.Fatal(err)
	}
	if len(out.Gauges) != 1 || out.Gauges[0].Venue != "a" {
		t.Errorf("one gauge of two venues is %+v", out.Gauges)
	}
	if len(out.Series) != 2 || len(out.Holdings) != 2 || out.Escrow != amount.New(20) {
		t.Errorf("series %+v, holdings %+v, escrow %s", out.Series, out.Holdings, out.Escrow)
	}
	if len(out.Orders) != 2 || !out.Orders[0].InFlight || out.Orders[1].InFlight || out.Orders[1].Venue != "b" {
		t.Errorf("order 4 of either venue: %+v", out.Orders)
	}
	m.venues.list[0] = named{name: "a", parts: []market.Contract{{Part: "market", Address: one}, {Part: "guard", Address: guard}}}
	m.venues.list[1] = named{name: "b", parts: []market.Contract{{Part: "market", Address: two}, {Part: "guard", Address: guard}}}
	parts := m.venues.contracts()
	if len(parts) != 3 || parts[2].Part != "b market" {
		t.Errorf("contracts %+v", parts)
	}
}

func TestAVenueThatCouldNotBeReadIsLeftOut(t *testing.T) {
	m := pair(t)
	o, out := &observer{market: m}, &agent.Observation{}
	if err := o.merge([]account{{}, {on: m.venues.list[1], state: market.State{Series: []protection.Series{{ID: two}}, Held: []amount.Amount{{}}}}}, nil, out); err != nil {
		t.Fatal(err)
	}
	if len(out.Series) != 1 || out.Series[0].ID != two {
		t.Errorf("series %+v", out.Series)
	}
}
