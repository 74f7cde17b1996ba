package devnode_test

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnode"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Anvil is npm's: without it the tests that need it say so.
func anvil(t *testing.T) *devnode.Anvil {
	t.Helper()
	if os.Getenv("HEDGEROW_NPM") == "" {
		t.Skip("needs anvil from npm: run `make test-npm`")
	}
	a, err := devnode.StartAnvil(t.Context(), "../../lending/aave/npm/node_modules", devnode.Options{Seed: 7, Fund: []string{"someone"}})
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
	return a
}

func TestACommandedNodeMinesWhatWasSentAtTheTimeAskedForOnAnvil(t *testing.T) {
	a, ctx := anvil(t), t.Context()
	if a.Address("someone") != addressOf(7, "someone") {
		t.Error("the same seed and name give another account than on a devnet")
	}
	token := contracts.NewDevToken()
	a.SetBaseFee(amount.New(33e9))
	s := a.Sender("someone")
	at, err := s.Deploy(append(common.FromHex(contracts.DevTokenMetaData.Bin), token.PackConstructor("Test", "T", 6, common.Address(s.Address()))...))
	if err != nil {
		t.Fatal(err)
	}
	when := a.Head().Time.Add(36 * time.Hour)
	head, err := a.Confirm(ctx, when, 12*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	if !head.Time.Equal(when) || a.BaseFee() != amount.New(33e9) || a.Pooled() != 0 {
		t.Errorf("block of %s with base fee %s and %d in the pool, want %s, 33 gwei and none", head.Time, a.BaseFee(), a.Pooled(), when)
	}
	if code, err := a.Client().CodeAt(ctx, common.Address(at), nil); err != nil || len(code) == 0 {
		t.Errorf("no code at the address that Deploy named: %v", err)
	}
	if _, err := a.Mine(ctx, when); !errors.Is(err, devnet.ErrTime) {
		t.Errorf("a block at the head's own time: %v", err)
	}
	if _, err := a.Sender("stranger").Call(at, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Confirm(ctx, when.Add(time.Minute), 12*time.Second); err == nil || errors.Is(err, devnet.ErrFailed) {
		t.Errorf("a sender without ether: %v", err)
	}
}

func TestAFailedTransactionIsNamedWithItsReasonOnAnvil(t *testing.T) {
	a, ctx := anvil(t), t.Context()
	token := contracts.NewDevToken()
	s := a.Sender("someone")
	at, err := s.Deploy(append(common.FromHex(contracts.DevTokenMetaData.Bin), token.PackConstructor("Test", "T", 6, common.Address(s.Address()))...))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Send(devnet.Tx{To: &at, Gas: 200_000, Data: token.PackTransfer(common.Address{1}, amount.New(1).Big())}); err != nil {
		t.Fatal(err)
	}
	_, err = a.Confirm(ctx, a.Head().Time.Add(time.Minute), 12*time.Second)
	if !errors.Is(err, devnet.ErrFailed) || !errors.Is(err, chain.ErrReverted) || !strings.Contains(err.Error(), "someone") {
		t.Errorf("got %v", err)
	}
	if _, err := a.Confirm(ctx, a.Head().Time.Add(time.Minute), 12*time.Second); err != nil {
		t.Errorf("what was told once is told again: %v", err)
	}
}

func TestANodeThatIsNotCommandedIsRefused(t *testing.T) {
	net, err := devnet.Start(t.Context(), devnet.Config{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := net.Close(); err != nil {
			t.Error(err)
		}
	})
	if _, err := devnode.Dial(t.Context(), devnode.Options{URL: net.WSURL()}); !errors.Is(err, devnode.ErrNotCommanded) {
		t.Errorf("got %v, want ErrNotCommanded", err)
	}
}

func addressOf(seed uint64, name string) (out [20]byte) {
	return crypto.PubkeyToAddress(devnet.KeyOf(seed, name).PublicKey)
}
