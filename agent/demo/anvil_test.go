package demo_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnode"
	"github.com/hedgerow-fi/hedgerow/agent/demo"
)

func TestTheSameDayPlaysOnAnvil(t *testing.T) {
	if os.Getenv("HEDGEROW_NPM") == "" {
		t.Skip("needs anvil from npm: run `make test-npm`")
	}
	a, err := devnode.StartAnvil(t.Context(), "../lending/aave/npm/node_modules", devnode.Options{})
	if errors.Is(err, devnode.ErrNoAnvil) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	r, text, err := run(t, demo.Options{Seed: 1, Borrowers: 60, Node: a.WSURL()}, realAgent)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	there := r.Paths[0].Account
	if there.SupplierLoss == 0 || there.Flows.Premium == 0 || there.Flows.Payouts == 0 || !strings.Contains(text, a.WSURL()) {
		t.Errorf("a crash without loss, premium or payouts: %+v\n%s", there, text)
	}
	if there.Flows.PnL() != there.Close.NAV()-there.Open.NAV() {
		t.Errorf("profit and loss is %d, NAV went from %d to %d", there.Flows.PnL(), there.Open.NAV(), there.Close.NAV())
	}
}
