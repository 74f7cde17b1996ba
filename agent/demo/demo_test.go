package demo_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/demo"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies"
)

// TestMain also is the strategy processes that the agent launches.
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

// realAgent is the agent as it is shipped.
func realAgent(ctx context.Context, w *world.World, dir string) (demo.Agent, error) {
	return wire.InWorld(ctx, w, dir, 1, slog.New(slog.DiscardHandler))
}

// idle is an agent that watches and does nothing; its journal holds what it is
// given.
type idle struct{ intents []trade.Standing }

func (idle) Cycle(context.Context, trade.Block) (agent.Record, error) {
	return agent.Record{Budget: agent.Budget{Mode: trade.ModeActive}}, nil
}
func (idle) Advance(context.Context, trade.Block) error          { return nil }
func (a idle) Intents(context.Context) ([]trade.Standing, error) { return a.intents, nil }
func (idle) Close() error                                        { return nil }

func run(t *testing.T, o demo.Options, build demo.Build) (demo.Result, string, error) {
	t.Helper()
	var out bytes.Buffer
	o.Out = &out
	r, err := demo.Run(t.Context(), o, build)
	return r, out.String(), err
}

func TestASeedRepeatsTheWholeDemo(t *testing.T) {
	page := filepath.Join(t.TempDir(), "report.html")
	o := demo.Options{Seed: 1, Borrowers: 30, Page: page}
	r, first, err := run(t, o, realAgent)
	if err != nil {
		t.Fatal(err)
	}
	a := r.Paths[0].Account
	if a.SupplierLoss == 0 || a.Flows.Premium == 0 || a.Flows.Payouts == 0 {
		t.Errorf("a crash without loss, premium or payouts: %+v", a)
	}
	for _, want := range []string{"supplier loss, unhedged", "premium paid", "gas", "payouts claimed", "resale", "net result", "Cover against exposure", "REDUCE_ONLY", "risk.stressLoss fall-35", "Intents by state", "synthetic", page} {
		if !strings.Contains(first, want) {
			t.Errorf("the output does not say %q:\n%s", want, first)
		}
	}
	html, err := os.ReadFile(page)
	if err != nil || !bytes.Contains(html, []byte("<svg")) {
		t.Errorf("page: %v, %d bytes", err, len(html))
	}
	_, second, err := run(t, o, realAgent)
	if err != nil {
		t.Fatal(err)
	}
	if first != second {
		t.Errorf("one seed, two outputs:\n%s\n%s", first, second)
	}
	again, _ := os.ReadFile(page)
	if !bytes.Equal(html, again) {
		t.Error("one seed, two pages")
	}
}

func TestManyPathsPrintTheDistribution(t *testing.T) {
	r, out, err := run(t, demo.Options{Seed: 1, Paths: 4, Borrowers: 20, Page: filepath.Join(t.TempDir(), "many.html")}, realAgent)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Paths) != 4 {
		t.Fatalf("%d paths", len(r.Paths))
	}
	for _, want := range []string{"loss, unhedged", "net loss, hedged", "cost of the hedge", `kind "calm"`, `kind "crash"`, `kind "no-trigger"`, "ES 95%", "to the unit"} {
		if !strings.Contains(out, want) {
			t.Errorf("the output does not say %q:\n%s", want, out)
		}
	}
	for _, p := range r.Paths {
		if p.Day.Kind == day.Calm && p.Account.SupplierLoss != 0 {
			t.Errorf("seed %d: a calm day lost %d", p.Seed, p.Account.SupplierLoss)
		}
		breached := false
		for _, c := range p.Cycles {
			for _, x := range c.Risks {
				if x.Breached != (x.Measured > x.Bound) {
					t.Fatalf("seed %d: %+v", p.Seed, x)
				}
				breached = breached || x.Breached
			}
		}
		if p.Day.Kind == day.Crash && !breached {
			t.Errorf("seed %d: a crash breaches no limit", p.Seed)
		}
	}
}

func TestARealDayLabelsWhatIsObservedAndWhatIsAssumed(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "data", "prices")
	prices, gas := filepath.Join(dir, "eth_10min_stress_days.csv"), filepath.Join(dir, "eth_gas_stress_days.csv")
	if _, err := os.Stat(prices); err != nil {
		t.Skipf("shared data is absent: %v", err)
	}
	_, out, err := run(t, demo.Options{Seed: 1, Borrowers: 30, Prices: prices, Gas: gas, Day: time.Date(2020, 3, 12, 0, 0, 0, 0, time.UTC)}, realAgent)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"prices of 12 March 2020", "ETH price            observed", "BTC price            assumed", "107.52"} {
		if !strings.Contains(out, want) {
			t.Errorf("the output does not say %q:\n%s", want, out)
		}
	}
}

func TestIntentsThatNeverEndFailTheDemo(t *testing.T) {
	stuck := idle{[]trade.Standing{{State: trade.Submitted}}}
	_, _, err := run(t, demo.Options{Borrowers: 5, Kind: day.Calm}, func(context.Context, *world.World, string) (demo.Agent, error) { return stuck, nil })
	if !errors.Is(err, demo.ErrOpenIntents) {
		t.Errorf("got %v", err)
	}
}

func TestOptionsThatDoNotGoTogetherAreRefused(t *testing.T) {
	none := func(context.Context, *world.World, string) (demo.Agent, error) { return idle{}, nil }
	for name, c := range map[string]struct {
		o    demo.Options
		want string
	}{
		"prices without a day": {demo.Options{Prices: "x.csv"}, "--day"},
		"a day without prices": {demo.Options{Day: time.Unix(0, 0)}, "--prices"},
		"gas without prices":   {demo.Options{Gas: "x.csv"}, "--prices"},
		"prices on many paths": {demo.Options{Prices: "x.csv", Day: time.Unix(0, 0), Paths: 2}, "--paths"},
		"negative paths":       {demo.Options{Paths: -1}, "negative"},
	} {
		if _, _, err := run(t, c.o, none); !errors.Is(err, demo.ErrOptions) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	_, _, err := run(t, demo.Options{Prices: filepath.Join(t.TempDir(), "none.csv"), Day: time.Unix(0, 0)}, none)
	if !errors.Is(err, day.ErrInput) {
		t.Errorf("a missing file: %v", err)
	}
	_, _, err = run(t, demo.Options{Kind: "sunny"}, none)
	if err == nil || !strings.Contains(err.Error(), "calm, crash or no-trigger") {
		t.Errorf("an unknown kind: %v", err)
	}
}
