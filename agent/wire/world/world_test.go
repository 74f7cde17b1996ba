package world

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

var opening = time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)

// build makes a world and closes it with the test.
func build(t testing.TB, seed uint64, kind day.Kind, borrowers int) *World {
	t.Helper()
	d, err := day.Synthetic(seed, kind, opening)
	if err != nil {
		t.Fatal(err)
	}
	w, err := New(context.Background(), Config{Seed: seed, Day: d, Borrowers: borrowers})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	return w
}

func TestPlay(t *testing.T) {
	start := time.Now()
	w := build(t, 1, day.Crash, 500)
	fmt.Println("built in", time.Since(start), "block", w.Head().Number)
	start = time.Now()
	for more := true; more; {
		var m Moment
		var err error
		if m, more, err = w.Step(context.Background()); err != nil {
			t.Fatal(err)
		}
		if w.next%6 == 0 || (w.next >= w.cfg.Day.Jump && w.next < w.cfg.Day.Jump+8) {
			fmt.Printf("%s block %d ETH %.1f gas %.0f/%.0f loans %d liq %d under %d debt %.2fM short %.2fM deficit %.3fM rec %.3f liqs %d supply %.1fM wd %.2fM loss %d %v\n", m.Tick.At.Format("15:04"), m.Block.Number, float64(m.Tick.Price[0])/1e8, float64(m.Tick.GasWei)/1e9, w.net.BaseFee().Float(9),
				m.Loans, m.Liquidable, m.Underwater, float64(m.Debt)/1e12, float64(m.Shortfall)/1e12, float64(m.Deficit)/1e12, float64(m.Recorded)/1e12, m.Liquidations, float64(m.Supply)/1e12, float64(m.Withdrawable)/1e12, m.Marks.SupplierLoss/1e6, m.Series)
		}
	}
	a, err := w.Account(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("%+v\n", a)
	fmt.Println("played in", time.Since(start))
}
