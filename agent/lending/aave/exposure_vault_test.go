package aave_test

import (
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The faults that a DevVault can be told to have, in its order.
const (
	noFault uint8 = iota
	assetFails
	supplyFails
	supplyTooLow
	balanceFails
	worthFails
	worthTooHigh
	withdrawalFails
	withdrawalTooHigh
	vaultPaused
)

func TestAVaultThatBorrowsBringsItsDebtAlong(t *testing.T) {
	w := newWorld(t, 2, 5)
	v := w.vaults()
	p := w.people[0]
	w.send(p, v.lender, vaultABI.PackDeposit(v.usdc.units(100_000), of(p.Address())))
	w.send(w.people[1], v.lender, vaultABI.PackDeposit(v.usdc.units(100_000.01), of(w.people[1].Address())))
	w.send(w.owner, v.lender, vaultABI.PackInvest(v.usdc.units(200_000)))
	w.send(w.owner, v.lender, vaultABI.PackLeverage(of(v.usdc.token), v.usdc.units(100_000)))
	w.confirm()
	r := v.openWith(aave.Options{Vaults: []protection.Address{v.lender}})
	at := w.mine(slot)
	list, err := r.Exposures(t.Context(), at, []protection.Address{p.Address()}, []protection.Address{v.usdc.token})
	w.do(err)
	c := list[0].Holders[1]
	all := w.number(at, v.lender, vaultABI.PackTotalSupply())
	want, rest := new(big.Int).QuoRem(new(big.Int).Mul(w.number(at, v.usdc.debt, token.PackBalanceOf(of(v.lender))), c.Shares.Big()), all, new(big.Int))
	if rest.Sign() == 0 {
		t.Fatal("the debt can be shared evenly: rounding is not looked at")
	}
	if want.Add(want, big.NewInt(1)); c.Debt.Big().Cmp(want) != 0 || want.Cmp(big.NewInt(49_999e6)) < 0 {
		t.Errorf("debt through the vault %s, want half of 100,000 rounded up, %s", c.Debt, want)
	}
	if hf := c.HealthFactor.Float(18); hf < 1.5 || hf > 1.6 {
		t.Errorf("the vault's health factor is %v, want 2 × 78%%", hf)
	}
	// 200,000 less 100,000 / 78% can leave the vault, whoever comes first.
	list, err = r.Exposures(t.Context(), at, []protection.Address{p.Address(), w.people[1].Address()}, []protection.Address{v.usdc.token})
	w.do(err)
	for _, c := range list[0].Holders {
		if c.Via != (protection.Address{}) && (c.Withdrawable.Cmp(amount.New(71_000e6)) < 0 || c.Problem == "") {
			t.Errorf("claim %+v: want 71,700 withdrawable, and why no more is", c)
		}
	}
	if most := list[0].Withdrawable; most.Cmp(amount.New(72_000e6)) > 0 || most.Cmp(amount.New(71_000e6)) < 0 {
		t.Errorf("both together could withdraw %s, want 71,700", most)
	}
}

func TestVaultsThatLieOrFailAreNotTrusted(t *testing.T) {
	w := newWorld(t, 2, 6)
	v := w.vaults()
	p := w.people[0]
	w.send(p, v.lender, vaultABI.PackDeposit(v.usdc.units(100_000), of(p.Address())))
	w.send(w.owner, v.lender, vaultABI.PackInvest(v.usdc.units(60_000)))
	weth, borrower := w.reserves[2], w.people[1]
	w.send(borrower, w.pool, pool.PackSupply(of(weth.token), weth.units(1400), of(borrower.Address()), 0))
	w.send(borrower, w.pool, pool.PackBorrow(of(v.usdc.token), v.usdc.units(2_050_000), big.NewInt(2), 0, of(borrower.Address())))
	w.confirm()
	idle := amount.New(10_000e6)
	r := v.openWith(aave.Options{Vaults: []protection.Address{v.lender}})
	look := func() (protection.Claim, error) {
		list, err := r.Exposures(t.Context(), w.mine(slot), []protection.Address{p.Address()}, []protection.Address{v.usdc.token})
		if err != nil {
			return protection.Claim{}, err
		}
		if len(list[0].Holders) != 2 {
			t.Fatalf("claims %+v", list[0].Holders)
		}
		return list[0].Holders[1], nil
	}
	sound, err := look()
	w.do(err)
	if sound.Amount.Cmp(amount.New(59_999e6)) < 0 || sound.Amount.Cmp(amount.New(60_001e6)) > 0 || sound.Withdrawable != idle || sound.Outside.Cmp(amount.New(39_999e6)) < 0 || sound.Problem != "" {
		t.Fatalf("the sound vault's claim is %+v, want 60,000, 10,000 of it withdrawable, and 40,000 outside", sound)
	}
	for _, c := range []struct {
		name  string
		fault uint8
		want  string // of the error; "" is none
	}{
		{"asset fails", assetFails, "asset()"}, {"total supply fails", supplyFails, "totalSupply()"}, {"total supply too low", supplyTooLow, "total supply is 1"},
		{"balance fails", balanceFails, "how many shares"}, {"worth fails", worthFails, "convertToAssets"},
		{"worth too high", worthTooHigh, ""}, {"withdrawal fails", withdrawalFails, ""}, {"withdrawal too high", withdrawalTooHigh, ""}, {"paused", vaultPaused, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			w.send(w.owner, v.lender, vaultABI.PackSetFault(c.fault))
			w.confirm()
			got, err := look()
			if c.want != "" {
				if !errors.Is(err, aave.ErrVault) || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), v.lender.String()) {
					t.Errorf("error %v, want ErrVault that names the vault and %q", err, c.want)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got.Amount.Cmp(amount.New(60_001e6)) > 0 || got.Amount.Cmp(amount.New(59_999e6)) < 0 {
				t.Errorf("the claim became %s: the vault has 60,000 aTokens", got.Amount)
			}
			if got.Withdrawable.Cmp(idle) > 0 {
				t.Errorf("withdrawable %s, with %s idle", got.Withdrawable, idle)
			}
			if stuck := c.fault == withdrawalFails || c.fault == vaultPaused; stuck != got.Withdrawable.IsZero() || stuck != (got.Problem != "") {
				t.Errorf("withdrawable %s, problem %q", got.Withdrawable, got.Problem)
			}
		})
	}
}

func TestWhatIsNoVaultOverTheMarketIsRefused(t *testing.T) {
	w := newWorld(t, 2, 7)
	v := w.vaults()
	owner := of(w.owner.Address())
	stranger := w.create(contracts.DevTokenMetaData.Bin, token.PackConstructor("X", "X", uint8(6), owner))
	w.confirm()
	vault := func(asset protection.Address) protection.Address {
		at := w.create(contracts.DevVaultMetaData.Bin, vaultABI.PackConstructor(of(asset), of(v.usdc.aToken), uint8(0), new(big.Int), owner))
		w.confirm()
		return at
	}
	for _, c := range []struct {
		name   string
		at     protection.Address
		assets []protection.Address
		want   string
	}{
		{"an account", w.people[1].Address(), nil, "does not answer asset()"},
		{"an aToken", v.usdc.aToken, nil, "does not answer asset()"},
		{"a vault over another token", vault(stranger), nil, "neither an asset nor an aToken of this market"},
		{"a vault over a vault", vault(v.wrapped), nil, "whose asset is a vault's share is not followed"},
		{"a vault over a reserve that is not hedged", v.wrapped, []protection.Address{w.reserves[2].token}, "lending.reserves does not list"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := v.openWith(aave.Options{Vaults: []protection.Address{c.at}}).Exposures(t.Context(), w.chain.Head(), []protection.Address{w.people[0].Address()}, c.assets)
			if !errors.Is(err, aave.ErrVault) || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "lending.vaults") {
				t.Errorf("error %v, want ErrVault with %q", err, c.want)
			}
		})
	}
	empty, err := v.openWith(aave.Options{Vaults: v.all()}).Exposures(t.Context(), w.chain.Head(), []protection.Address{w.people[0].Address()}, []protection.Address{v.usdc.token})
	w.do(err)
	parts, err := v.openWith(aave.Options{Vaults: v.all()}).Contracts(t.Context(), w.chain.Head(), []protection.Address{v.usdc.token})
	w.do(err)
	pinned := 0
	for _, c := range parts {
		if c.Part == "vault" && slices.Contains(v.all(), c.Address) {
			pinned++
		}
	}
	if pinned != 4 {
		t.Errorf("%d of 4 vaults are among the contracts that claims rest on: %v", pinned, parts)
	}
	if len(empty[0].Holders) != 1 || !empty[0].Amount.IsZero() {
		t.Errorf("vaults without shares gave %+v", empty[0])
	}
}

func TestAVaultThatLendsThroughAnotherIsFollowedOneLevelDeep(t *testing.T) {
	w := newWorld(t, 2, 10)
	v := w.vaults()
	p := w.people[0]
	me := of(p.Address())
	w.send(p, v.lender, vaultABI.PackDeposit(v.usdc.units(100_000), me))
	w.send(p, v.wrapped, vaultABI.PackDeposit(v.usdc.units(7_000), me))
	w.send(w.owner, v.lender, vaultABI.PackInvest(v.usdc.units(20_000)))
	w.send(w.owner, v.lender, vaultABI.PackInvestThrough(of(v.wrapped), v.usdc.units(30_000)))
	w.confirm()
	at := w.mine(slot)
	within := func(what string, got amount.Amount, units uint64) {
		t.Helper()
		want := amount.New(units * 1e6)
		if got.Minus(want).Plus(want.Minus(got)).Cmp(amount.New(1e6)) > 0 {
			t.Errorf("%s is %s, want %s", what, got, want)
		}
	}
	for _, c := range []struct {
		vaults         []protection.Address
		claim, outside uint64
	}{
		{[]protection.Address{v.lender}, 20_000, 80_000},
		{[]protection.Address{v.lender, v.wrapped}, 50_000, 50_000},
	} {
		list, err := v.openWith(aave.Options{Vaults: c.vaults}).Exposures(t.Context(), at, []protection.Address{p.Address()}, []protection.Address{v.usdc.token})
		w.do(err)
		for _, x := range list[0].Holders {
			switch x.Via {
			case v.lender:
				within("the claim through the outer vault", x.Amount, c.claim)
				within("what is outside", x.Outside, c.outside)
			case v.wrapped:
				within("the claim through the inner vault", x.Amount, 7_000)
			}
		}
		if len(list[0].Holders) != 1+len(c.vaults) {
			t.Errorf("claims %+v", list[0].Holders)
		}
		all := new(big.Int)
		for _, x := range c.vaults {
			all.Add(all, w.number(at, v.usdc.aToken, aToken.PackBalanceOf(of(x))))
		}
		if list[0].Amount.Big().Cmp(all) > 0 {
			t.Errorf("claims of %s, and the vaults have %s", list[0].Amount, all)
		}
	}
}
