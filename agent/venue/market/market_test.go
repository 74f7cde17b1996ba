package market_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// onDevnet is a small world on a calm day, and a client of its node.
func onDevnet(t *testing.T) (*world.World, *chain.Client) {
	t.Helper()
	d, err := day.Synthetic(1, day.Calm, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: 1, Day: d, Borrowers: 3})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	c, err := chain.Dial(t.Context(), chain.Options{Endpoint: w.URL(), ChainID: w.ChainID(), BatchReader: w.Addresses().BatchReader, FinalityDepth: 2})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return w, c
}

func options(w *world.World) market.Options {
	a := w.Addresses()
	return market.Options{Name: "reference", Market: a.Market, Guard: a.Guard, FromBlock: &a.FromBlock, Agent: a.Agent, Epoch: 1}
}

func intent(w *world.World, v *market.Venue, series protection.Series, action trade.Action, amt, limit amount.Amount) trade.Intent {
	return trade.Intent{Identity: trade.Identity{ChainID: w.ChainID(), Guard: v.Guard(), Portfolio: "test", Slot: "slot@1", Venue: v.Name(), Subject: series.ID, Action: action},
		Series: series.ID, Asset: series.Asset, Decimals: series.Decimals, Amount: amt, Limit: limit, Deadline: w.Head().Time.Add(time.Hour)}
}

func TestVenueOnARealMarket(t *testing.T) {
	w, c := onDevnet(t)
	v, err := market.Open(t.Context(), c, w.Head(), options(w))
	if err != nil {
		t.Fatal(err)
	}
	at := w.Head()
	s, err := v.Observe(t.Context(), at, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Series) != 2 || len(s.Gauges) != 1 || s.Gauges[0].Behind {
		t.Fatalf("state = %+v", s)
	}
	series := s.Series[0]
	if series.State != protection.Active || series.Free.IsZero() || series.Reference.Market != w.Addresses().Pool || series.Waiting != time.Hour {
		t.Errorf("series = %+v", series)
	}
	ten := amount.New(10_000e6)

	t.Run("asks are above bids and grow with size", func(t *testing.T) {
		ask, err := v.Quote(t.Context(), at, series.ID, trade.Buy, ten)
		if err != nil {
			t.Fatal(err)
		}
		twice, err := v.Quote(t.Context(), at, series.ID, trade.Buy, ten.Plus(ten))
		if err != nil || twice.Cmp(ask.Plus(ask)) < 0 {
			t.Errorf("twice the amount costs %s, once %s: %v", twice, ask, err)
		}
	})
	t.Run("an amount that the pool cannot cover is refused by name", func(t *testing.T) {
		_, err := v.Quote(t.Context(), at, series.ID, trade.Buy, amount.New(1e18))
		if !errors.Is(err, chain.ErrReverted) || !errors.Is(err, trade.ErrRefused) || !strings.Contains(err.Error(), "(") {
			t.Errorf("err = %v", err)
		}
	})
	t.Run("a call that would revert is refused with the contract's reason", func(t *testing.T) {
		_, err := v.Build(t.Context(), at, intent(w, v, series, trade.Buy, ten, amount.New(1)))
		if !errors.Is(err, trade.ErrRefused) || !strings.Contains(err.Error(), "(") {
			t.Errorf("err = %v", err)
		}
	})
	t.Run("a call that the guard allows has its gas", func(t *testing.T) {
		ask, _ := v.Quote(t.Context(), at, series.ID, trade.Buy, ten)
		call, err := v.Build(t.Context(), at, intent(w, v, series, trade.Buy, ten, ask))
		if err != nil || call.To != v.Guard() || call.Gas < 100_000 {
			t.Errorf("call = %+v, %v", call, err)
		}
	})
	t.Run("an intent that was never sent was not executed", func(t *testing.T) {
		done, err := v.Executed(t.Context(), at, intent(w, v, series, trade.Buy, ten, ten).ID())
		if err != nil || done {
			t.Errorf("executed = %v, %v", done, err)
		}
	})
}

func TestASeriesThatIsNotListedAnyMoreIsReadButNotBought(t *testing.T) {
	w, c := onDevnet(t)
	o := options(w)
	all := w.Addresses().Series
	o.FromBlock, o.Series, o.Held = nil, all[:1], all[1:]
	v, err := market.Open(t.Context(), c, w.Head(), o)
	if err != nil {
		t.Fatal(err)
	}
	s, err := v.Observe(t.Context(), w.Head(), nil)
	if err != nil || len(s.Series) != 2 {
		t.Fatalf("state = %+v, %v", s, err)
	}
	for _, x := range s.Series {
		if listed := x.ID == all[0]; listed == x.Free.IsZero() {
			t.Errorf("%s, listed %v, has %s free", x.Symbol, listed, x.Free)
		}
	}
}

func TestAWrongConfigurationIsExplained(t *testing.T) {
	w, c := onDevnet(t)
	for _, x := range []struct {
		name   string
		change func(*market.Options)
		want   error
		text   string
	}{
		{"a market without code", func(o *market.Options) { o.Market = protection.Address{1} }, chain.ErrNoContract, "venues.market"},
		{"a guard without code", func(o *market.Options) { o.Guard = protection.Address{1} }, chain.ErrNoContract, "venues.guard"},
		{"a series that the market does not have", func(o *market.Options) {
			o.FromBlock, o.Series = nil, []protection.Address{w.Addresses().Token[0]}
		}, market.ErrSeries, "venues.series"},
	} {
		t.Run(x.name, func(t *testing.T) {
			o := options(w)
			x.change(&o)
			_, err := market.Open(t.Context(), c, w.Head(), o)
			if !errors.Is(err, x.want) || !strings.Contains(err.Error(), x.text) {
				t.Errorf("err = %v", err)
			}
		})
	}
}
