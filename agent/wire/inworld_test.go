package wire_test

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies"
)

// TestMain also is the strategy processes that the tests launch: host.Builtin
// starts this very binary with the arguments of `hedgerow strategy serve NAME`.
func TestMain(m *testing.M) {
	if len(os.Args) == 4 && os.Args[1] == "strategy" && os.Args[2] == "serve" {
		d, err := strategies.Find(os.Args[3])
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		strategy.Serve(d)
		return
	}
	os.Exit(m.Run())
}

func TestAnAgentHedgesThroughACrash(t *testing.T) {
	ctx := t.Context()
	d, err := day.Synthetic(1, day.Crash, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(ctx, world.Config{Seed: 1, Day: d, Borrowers: 60})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	start := time.Now()
	r, err := wire.InWorld(ctx, w, t.TempDir(), 1, slog.New(slog.NewTextHandler(os.Stderr, nil)))
	if err != nil {
		t.Fatal(err)
	}
	t.Log("open", time.Since(start))
	defer func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}()
	for more := true; more; {
		var m world.Moment
		if m, more, err = w.Step(ctx); err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		record, err := r.Cycle(ctx, m.Block)
		if err != nil {
			t.Fatal(err)
		}
		held, waiting := m.Cover()
		t.Log(m.Block.Number, m.Block.Time.Format("15:04"), time.Since(start).Round(time.Millisecond), "mode", record.Budget.Mode, "open", record.Decision.Open, "orders", len(record.Decision.Orders), "intents", len(record.Decision.Intents), "held", held/1e6, "waiting", waiting/1e6, record.Errors)
		for _, s := range record.Strategies {
			if !s.Spoke {
				t.Log(s.Strategy, s.Error)
			}
		}
	}
	a, err := w.Account(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%+v", a)
}
