package market_test

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestTheClaimWindowOfATriggeredSeriesIsItsMarkets(t *testing.T) {
	if testing.Short() {
		t.Skip("not tested in short mode: a day with a crash takes seconds")
	}
	d, err := day.Synthetic(1, day.Crash, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: 1, Day: d, Borrowers: 20})
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
	v, err := market.Open(t.Context(), c, w.Head(), options(w))
	if err != nil {
		t.Fatal(err)
	}
	for more := true; more; {
		if _, more, err = w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	series := func(want protection.State) (ids []protection.Address) {
		t.Helper()
		s, err := v.Observe(t.Context(), w.Head(), nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range s.Series {
			if x.State == want {
				ids = append(ids, x.ID)
			}
		}
		return ids
	}
	windows := func(ids []protection.Address) []market.ClaimWindow {
		t.Helper()
		out, err := v.ClaimWindows(t.Context(), w.Head(), ids)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for _, x := range windows(series(protection.Pending)) {
		if x != (market.ClaimWindow{}) {
			t.Errorf("before it is settled its window is %+v", x)
		}
	}
	at, abi := w.Addresses(), contracts.NewMarket()
	for _, id := range at.Series {
		if _, err := w.Net().Sender("deployer").Call(at.Market, abi.PackSettle(common.Address(id))); err != nil {
			t.Fatal(err)
		}
	}
	settled, err := w.Tail(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	triggered := series(protection.Triggered)
	if len(triggered) == 0 {
		t.Fatal("no series triggered on a crash day")
	}
	const week = 7 * 24 * time.Hour
	for _, x := range windows(triggered) {
		if x.Closed || !x.From.Equal(settled.Time) || x.Until.Sub(x.From) != week {
			t.Errorf("settled at %s its window is %+v", settled.Time, x)
		}
	}
	if _, err := w.Wait(t.Context(), week+time.Hour); err != nil {
		t.Fatal(err)
	}
	for _, x := range windows(triggered) {
		if !x.Closed {
			t.Errorf("a week later its window is %+v", x)
		}
	}
	if _, err := w.Net().Sender("deployer").Call(at.Market, abi.PackSalvage(common.Address(triggered[0]))); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Tail(t.Context()); err != nil {
		t.Fatal(err)
	}
	if x := windows(triggered[:1])[0]; !x.Closed {
		t.Errorf("salvaged, its window is %+v", x)
	}
}
