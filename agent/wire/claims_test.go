package wire_test

import (
	"errors"
	"math/big"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var devVault = contracts.NewDevVault()

// The faults of a DevVault that these tests make, in its order.
const (
	sound      uint8 = 0
	worthFails uint8 = 5
)

// vaulted is an agent whose fund has 100,000 USDC in a vault beside its own claim;
// the vault lends all of it on the same market. Somebody else's money bought the
// shares: the world keeps account of the fund's own.
type vaulted struct {
	*world.World
	agent *wire.Runtime
	vault protection.Address
}

func newVaulted(t *testing.T) *vaulted {
	t.Helper()
	d, err := day.Synthetic(1, day.Calm, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: 1, Day: d, Borrowers: 12})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	v, a := &vaulted{World: w}, w.Addresses()
	usdc, fund, moved := common.Address(a.Token[day.USDC]), common.Address(a.Fund), big.NewInt(100_000e6)
	v.vault, err = w.Net().Sender("deployer").Deploy(append(common.FromHex(contracts.DevVaultMetaData.Bin),
		devVault.PackConstructor(usdc, common.Address(a.AToken[day.USDC]), uint8(6), new(big.Int), common.Address(w.Net().Address("deployer")))...))
	if err != nil {
		t.Fatal(err)
	}
	v.send(t, "supplier-1", a.Pool, devPool.PackWithdraw(usdc, moved, common.Address(w.Net().Address("supplier-1"))))
	v.send(t, "supplier-1", a.Token[day.USDC], contracts.NewDevToken().PackApprove(common.Address(v.vault), moved))
	v.send(t, "supplier-1", v.vault, devVault.PackDeposit(moved, fund))
	v.send(t, "deployer", v.vault, devVault.PackInvest(moved))
	v.step(t)

	path, err := wire.WriteAgent(w, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(read(t, path), "    feeds:\n", "    vaults: [\""+config.Checksummed(v.vault)+"\"]\n    firstLoss: [{asset: \""+config.Checksummed(a.Token[day.USDC])+"\", amount: 1000 USDC}]\n    feeds:\n", 1)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	known, err := wire.Known()
	if err != nil {
		t.Fatal(err)
	}
	c, err := config.Load(path, known)
	if err != nil {
		t.Fatal(err)
	}
	if v.agent, err = wire.Open(t.Context(), c, wire.Options{Clock: clock.NewManual(w.Head().Time), Seed: 1}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := v.agent.Close(); err != nil {
			t.Error(err)
		}
	})
	return v
}

func (v *vaulted) send(t *testing.T, from string, to protection.Address, data []byte) {
	t.Helper()
	if _, err := v.Net().Sender(from).Send(devnet.Tx{To: &to, Data: data, Gas: 1_000_000}); err != nil {
		t.Fatal(err)
	}
}

func (v *vaulted) step(t *testing.T) trade.Block {
	t.Helper()
	m, _, err := v.Step(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return m.Block
}

func (v *vaulted) cycle(t *testing.T) agent.Record {
	t.Helper()
	r, err := v.agent.Cycle(t.Context(), v.step(t))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestAClaimThroughAVaultCountsInEveryLimitAndReplays(t *testing.T) {
	v := newVaulted(t)
	r := v.cycle(t)
	if !r.Decision.Open || len(r.Observation.Exposures) != 1 {
		t.Fatalf("it does not trade: %+v", r.Observation.Problems)
	}
	e := r.Observation.Exposures[0]
	if len(e.Holders) != 2 || e.Holders[1].Via != v.vault || e.Holders[1].Amount.Cmp(amount.New(99_999e6)) < 0 || e.Amount != e.Holders[0].Amount.Plus(e.Holders[1].Amount) {
		t.Fatalf("the claims are %+v", e.Holders)
	}
	if len(e.Cover) != 1 || e.Cover[0].Amount != amount.New(1000e6) || e.Cover[0].Basis != protection.Assumed {
		t.Errorf("first-loss cover %+v, want 1,000 assumed", e.Cover)
	}
	// Targets are held against all claims; orders against what cover leaves of them.
	bounded := slices.ContainsFunc(r.Decision.Verdicts, func(x trade.Verdict) bool {
		return x.Limit == limits.CoverToExposure && x.Bound.String() == e.Amount.Format(e.Decimals)
	})
	if !bounded {
		t.Errorf("no verdict bounds cover by all claims, %s: %+v", e.Amount.Format(e.Decimals), r.Decision.Verdicts)
	}
	got, err := wire.Replay(t.Context(), &v.agent.Journal.Reader, r.Slot.ID())
	if err != nil || len(got.Differences) > 0 || got.Record.Observation.Exposures[0].Holders[1].Via != v.vault {
		t.Errorf("replayed with %v, %v", got.Differences, err)
	}
}

func TestAVaultThatDoesNotAnswerStopsTradingUntilItDoes(t *testing.T) {
	v := newVaulted(t)
	if r := v.cycle(t); !r.Decision.Open {
		t.Fatalf("it does not trade: %+v", r.Observation.Problems)
	}
	v.send(t, "deployer", v.vault, devVault.PackSetFault(worthFails))
	stopped(t, v.cycle(t), "lending: ", "vault "+v.vault.String()+" does not say what", "lending.vaults")
	v.send(t, "deployer", v.vault, devVault.PackSetFault(sound))
	if r := v.cycle(t); !r.Decision.Open {
		t.Errorf("it does not trade again: %+v", r.Observation.Problems)
	}
}

func TestFirstLossCoverOfAnotherAssetIsRefusedAtTheStart(t *testing.T) {
	v := newVaulted(t)
	path, err := wire.WriteAgent(v.World, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(read(t, path), "    feeds:\n", "    firstLoss: [{asset: \""+config.Checksummed(v.Addresses().Token[day.USDC])+"\", amount: 1000 DAI}]\n    feeds:\n", 1)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	known, err := wire.Known()
	if err != nil {
		t.Fatal(err)
	}
	c, err := config.Load(path, known)
	if err != nil {
		t.Fatal(err)
	}
	r, err := wire.Open(t.Context(), c, wire.Options{Clock: clock.NewManual(v.Head().Time), Seed: 1})
	if err == nil {
		err = errors.Join(errors.New("it opened"), r.Close())
	}
	if !strings.Contains(err.Error(), "lending.firstLoss[0].amount") || !strings.Contains(err.Error(), "state it in USDC") {
		t.Errorf("error %v, want one that names the key and the unit", err)
	}
}
