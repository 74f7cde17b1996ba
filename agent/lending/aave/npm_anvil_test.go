package aave_test

import (
	"errors"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnode"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave/aavetest"
)

// anvil is Foundry's node, another implementation of the EVM and of JSON-RPC than
// the devnet's. It ends with the test.
func anvil(t testing.TB, fund []string) *aavetest.Anvil {
	t.Helper()
	a, err := aavetest.StartAnvil(t.Context(), "npm/node_modules", fund)
	if errors.Is(err, devnode.ErrNoAnvil) {
		t.Skipf("the real Aave v3 is not tested on anvil: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	return a
}

func TestTheRealAaveInAStormOnAnvilIsKeptFromItsLogs(t *testing.T) {
	files, size := artifacts(t), sized(t, 120, 60)
	s := newStorm(t, anvil(t, append(crew(), size.names()...)), files, size)
	// Anvil forgets what a fork undoes, and with it what the storm took for done:
	// it forks once, when the storm is over.
	s.blow(false)
	for _, depth := range []int{1, 5} {
		before := s.chain.Head()
		at, err := s.chain.Fork(t.Context(), depth)
		s.do(err)
		if at.Hash == before.Hash {
			t.Fatalf("anvil's block %d is the same after a reorg", at.Number)
		}
		s.check(at)
		at, err = s.chain.Mine(t.Context(), at.Time.Add(aavetest.Slot))
		s.do(err)
		s.check(at)
	}
}
