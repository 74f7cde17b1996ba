package paper_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/paper"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	replica "github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var marketABI = contracts.NewMarket()

// onDevnet is a world at the opening of a day, and a client of its node.
func onDevnet(t *testing.T, kind day.Kind) (*world.World, *chain.Client) {
	t.Helper()
	d, err := day.Synthetic(1, kind, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: 1, Day: d, Borrowers: 30})
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

func extent(w *world.World) paper.Extent {
	a := w.Addresses()
	return paper.Extent{Market: a.Market, Pools: []protection.Address{a.RiskPool}, Series: a.Series, Holders: []protection.Address{a.Guard}}
}

// compare asks chain and replica the same prices and views at a block; it counts
// those that were prices.
func compare(t *testing.T, c *chain.Client, at trade.Block, m *replica.Market) (priced int) {
	t.Helper()
	now := uint64(at.Time.Unix())
	for _, s := range m.SeriesIDs() {
		v, err := m.ViewSeries(now, s)
		if err != nil {
			t.Fatal(err)
		}
		calls := []chain.Call{{To: m.ID, Data: marketABI.PackViewSeries(common.Address(s))}}
		amounts := []amount.Amount{amount.New(1), amount.New(1e6), amount.New(12_345_678_901), v.AskCapacity, v.AskCapacity.Plus(amount.New(1)), v.Minted}
		for _, a := range amounts {
			calls = append(calls,
				chain.Call{To: m.ID, Data: marketABI.PackQuoteBuy(common.Address(s), a.Big()), AllowFailure: true},
				chain.Call{To: m.ID, Data: marketABI.PackQuoteSell(common.Address(s), a.Big()), AllowFailure: true})
		}
		r, err := c.Read(t.Context(), at, calls)
		if err != nil {
			t.Fatal(err)
		}
		view, err := marketABI.UnpackViewSeries(r[0].Data)
		if err != nil {
			t.Fatal(err)
		}
		w := view.SeriesView
		if got, want := fmt.Sprint(uint8(v.State), v.Fraction, v.Loss, v.GaugeAt, v.Minted, v.PendingMint, v.Unearned, v.PoolAssets, v.PoolFree, v.AskCapacity),
			fmt.Sprint(w.State, w.Fraction, w.Loss, w.GaugeAt, w.Minted, w.PendingMint, w.Unearned, w.PoolAssets, w.PoolFree, w.AskCapacity); got != want {
			t.Errorf("block %d: series %s is\n%s on chain, and\n%s in the replica", at.Number, s, want, got)
		}
		for i, a := range amounts {
			for k, quote := range []func(uint64, replica.Address, replica.Amount) (replica.Amount, error){m.QuoteBuy, m.QuoteSell} {
				got, err := quote(now, s, a)
				answer := r[1+2*i+k]
				if answer.Err != nil || err != nil {
					var revert *chain.RevertError
					if !errors.As(answer.Err, &revert) || err == nil {
						t.Fatalf("block %d: quote %d of %s: the chain says %v, the replica %v", at.Number, k, a, answer.Err, err)
					}
					if text, _ := contracts.DescribeError(revert.Data); !strings.EqualFold(text, err.Error()) {
						t.Errorf("block %d: quote %d of %s is refused with %s on chain, %v in the replica", at.Number, k, a, text, err)
					}
					continue
				}
				priced++
				if want, _ := marketABI.UnpackQuoteBuy(answer.Data); want.Cmp(got.Big()) != 0 {
					t.Errorf("block %d: quote %d of %s is %s on chain, %s in the replica", at.Number, k, a, want, got)
				}
			}
		}
	}
	return priced
}

func TestAMirrorHasTheChainsPricesNowAndLater(t *testing.T) {
	for _, kind := range []day.Kind{day.Calm, day.Crash} {
		t.Run(string(kind), func(t *testing.T) {
			w, c := onDevnet(t, kind)
			blocks, priced := 0, 0
			var states []string
			for i, more := 0, true; more; i++ {
				var err error
				if _, more, err = w.Step(t.Context()); err != nil {
					t.Fatal(err)
				}
				if i%16 != 0 && more {
					continue
				}
				m, err := extent(w).Read(t.Context(), c, w.Head())
				if err != nil {
					t.Fatal(err)
				}
				blocks++
				priced += compare(t, c, w.Head(), m)
				for _, s := range m.SeriesIDs() {
					state, _, err := m.StateOf(uint64(w.Head().Time.Unix()), s)
					if err != nil {
						t.Fatal(err)
					}
					if !slices.Contains(states, state.String()) {
						states = append(states, state.String())
					}
				}
			}
			if priced == 0 {
				t.Error("nothing had a price")
			}
			// Time passes, and nothing else: what was read before still holds.
			before, err := extent(w).Read(t.Context(), c, w.Head())
			if err != nil {
				t.Fatal(err)
			}
			for _, wait := range []time.Duration{time.Minute, 20 * time.Minute, 10 * time.Hour, 300 * time.Hour} {
				at, err := w.Wait(t.Context(), wait)
				if err != nil {
					t.Fatal(err)
				}
				priced += compare(t, c, at, before)
			}
			t.Logf("%d blocks, %d prices, series seen as %v", blocks, priced, states)
		})
	}
}

func TestAPoolOfAnotherMarketIsNotMirrored(t *testing.T) {
	w, c := onDevnet(t, day.Calm)
	a := w.Addresses()
	if _, err := paper.Snapshot(t.Context(), c, w.Head(), a.Market, []protection.Address{a.RiskPool}); err != nil {
		t.Error(err)
	}
	for name, e := range map[string]paper.Extent{
		"a token for a pool":    {Market: a.Market, Pools: []protection.Address{a.Token[0]}},
		"a pool for a market":   {Market: a.RiskPool, Pools: []protection.Address{a.RiskPool}},
		"a series that is none": {Market: a.Market, Pools: []protection.Address{a.RiskPool}, Series: []protection.Address{a.Token[0]}},
		"no code at all":        {Market: protection.Address{1}, Pools: []protection.Address{a.RiskPool}},
	} {
		if m, err := e.Read(t.Context(), c, w.Head()); err == nil {
			t.Errorf("%s was read: %v", name, m)
		}
	}
}

func TestAShadowFillsOrdersOneBehindTheOther(t *testing.T) {
	w, c := onDevnet(t, day.Calm)
	e := extent(w)
	v := paper.NewVenue("shadow", "reference", w.Addresses().Guard, paper.Live{Chain: c, Extent: func(context.Context, trade.Block) (paper.Extent, error) { return e, nil }})
	series, at := w.Addresses().Series[0], w.Head()
	order := func(action trade.Action, amt, limit uint64) trade.Order {
		return trade.Order{Venue: "reference", Series: series, Action: action, Amount: amount.New(amt), Limit: amount.New(limit)}
	}
	fills, err := v.Fill(t.Context(), at, []trade.Order{
		order(trade.Buy, 10_000e6, 1e15), order(trade.Buy, 10_000e6, 1e15), order(trade.Buy, 10_000e6, 1), order(trade.Sell, 1e6, 0), order(trade.Deposit, 1e6, 0),
	})
	if err != nil || len(fills) != 5 {
		t.Fatalf("%d fills, %v", len(fills), err)
	}
	quote, err := c.Read(t.Context(), at, []chain.Call{{To: e.Market, Data: marketABI.PackQuoteBuy(common.Address(series), amount.New(10_000e6).Big())}})
	if err != nil {
		t.Fatal(err)
	}
	want, _ := marketABI.UnpackQuoteBuy(quote[0].Data)
	if fills[0].Price.Big().Cmp(want) != 0 || fills[0].Refused != "" || fills[0].Venue != "shadow" || fills[0].Of != "reference" || fills[0].Block != at {
		t.Errorf("the first is %+v, quoted at %s", fills[0], want)
	}
	if fills[1].Price.Cmp(fills[0].Price) < 0 {
		t.Errorf("the second costs %s, less than the first, %s", fills[1].Price, fills[0].Price)
	}
	for i, why := range map[int]string{2: "CostAboveMax(", 3: "AboveSupply(", 4: "neither a purchase nor a sale"} {
		if !strings.Contains(fills[i].Refused, why) || !fills[i].Price.IsZero() {
			t.Errorf("fill %d is %+v, not refused with %s", i, fills[i], why)
		}
	}
	again, err := v.Fill(t.Context(), at, []trade.Order{order(trade.Buy, 10_000e6, 1e15)})
	if err != nil || again[0].Price != fills[0].Price {
		t.Errorf("the next cycle sees the last one's fills: %+v, %v", again, err)
	}
}
