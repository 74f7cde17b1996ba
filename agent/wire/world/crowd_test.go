package world

import (
	"context"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// letIn makes a world with a crowd.
func letIn(t *testing.T, seed uint64, people int) (*World, *Crowd) {
	t.Helper()
	w := build(t, seed, synthetic(t, seed, day.Calm), 10)
	c, err := w.NewCrowd(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Open(t.Context(), people); err != nil {
		t.Fatal(err)
	}
	return w, c
}

// standing is what the pool says of an account.
type standing struct {
	config, eMode, collateral, debt, health *big.Int
}

func (c *Crowd) standings(t *testing.T) []standing {
	t.Helper()
	out := make([]standing, len(c.people))
	var list []question
	for i, p := range c.people {
		who, s := common.Address(p.account), &out[i]
		list = append(list, number(c.w.at.Pool, c.w.abi.pool.PackGetUserConfiguration(who), &s.config), number(c.w.at.Pool, c.w.abi.pool.PackGetUserEMode(who), &s.eMode),
			question{to: c.w.at.Pool, data: c.w.abi.pool.PackGetUserAccountData(who), hear: func(b []byte) error {
				d, err := c.w.abi.pool.UnpackGetUserAccountData(b)
				s.collateral, s.debt, s.health = d.TotalCollateralBase, d.TotalDebtBase, d.HealthFactor
				return err
			}})
	}
	if err := c.w.ask(t.Context(), list); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestACrowdIsManyRealBorrowersOfManyKinds(t *testing.T) {
	w, c := letIn(t, 1, 300)
	used := map[int]bool{}
	eModes, twoCollaterals, twoDebts, near, far := 0, 0, 0, 0, 0
	for i, s := range c.standings(t) {
		collateral, debt := 0, 0
		for a := range len(c.assets) {
			if s.config.Bit(2*a) == 1 {
				used[a], debt = true, debt+1
			}
			if s.config.Bit(2*a+1) == 1 {
				used[a], collateral = true, collateral+1
			}
		}
		hf, _ := new(big.Float).Quo(new(big.Float).SetInt(s.health), big.NewFloat(1e18)).Float64()
		if collateral == 0 || debt == 0 || s.debt.Sign() == 0 || hf < 1 || hf > 1.1*mostHF {
			t.Fatalf("person %d has %d collaterals, %d debts of %s, health factor %v", i, collateral, debt, s.debt, hf)
		}
		code, err := w.net.Client().CodeAt(t.Context(), common.Address(c.people[i].account), nil)
		if err != nil || len(code) > 0 {
			t.Fatalf("person %d has %d bytes of code, %v", i, len(code), err)
		}
		eModes += s.eMode.Sign()
		twoCollaterals += collateral - 1
		twoDebts += debt - 1
		if hf < 1.2 {
			near++
		}
		if hf > 2 {
			far++
		}
	}
	if len(used) < 4 || eModes < 10 || twoCollaterals < 10 || twoDebts < 10 || near < 10 || far < 10 {
		t.Fatalf("%d assets; %d people in an eMode, %d with two collaterals, %d with two debts, %d near liquidation, %d far from it", len(used), eModes, twoCollaterals, twoDebts, near, far)
	}
}

func TestStirringACrowdChangesAsManyAccountsAsAsked(t *testing.T) {
	_, c := letIn(t, 2, 120)
	shares := func() (out []string) {
		for _, p := range c.people {
			var supplied, owed *big.Int
			who := common.Address(p.account)
			for i, a := range []struct{ index, which int }{{0, p.collateral}, {1, p.debt}} {
				into := []**big.Int{&supplied, &owed}[i]
				if err := c.w.ask(t.Context(), []question{number(c.tokens(t, a.which)[a.index], c.w.abi.scaled.PackScaledBalanceOf(who), into)}); err != nil {
					t.Fatal(err)
				}
			}
			out = append(out, supplied.String()+"/"+owed.String())
		}
		return out
	}
	was := shares()
	for _, n := range []int{1, 40} {
		if _, err := c.Stir(t.Context(), n, blockTime); err != nil {
			t.Fatal(err)
		}
		now := shares()
		changed := 0
		for i := range now {
			if now[i] != was[i] {
				changed++
			}
		}
		if changed != n {
			t.Fatalf("%d accounts changed, %d were asked for", changed, n)
		}
		was = now
	}
}

// tokens are an asset's aToken and debt token, as the pool has them.
func (c *Crowd) tokens(t *testing.T, asset int) [2]protection.Address {
	t.Helper()
	var out [2]protection.Address
	if err := c.w.ask(t.Context(), []question{{to: c.w.at.Pool, data: c.w.abi.pool.PackGetReserveData(common.Address(c.assets[asset].token)), hear: func(b []byte) error {
		d, err := c.w.abi.pool.UnpackGetReserveData(b)
		out = [2]protection.Address{protection.Address(d.ATokenAddress), protection.Address(d.VariableDebtTokenAddress)}
		return err
	}}}); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestOneSeedGivesOneCrowd(t *testing.T) {
	a, _ := letIn(t, 3, 60)
	b, _ := letIn(t, 3, 60)
	if a.Head() != b.Head() {
		t.Fatalf("two worlds of one seed have heads %v and %v", a.Head(), b.Head())
	}
}

func TestMorePeopleThanThereAreCannotBeStirred(t *testing.T) {
	_, c := letIn(t, 4, 2)
	if _, err := c.Stir(context.Background(), 3, blockTime); err == nil {
		t.Fatal("3 of 2 were stirred")
	}
	if got := c.some(2); len(slices.Compact(got)) != 2 {
		t.Fatalf("a sample of both is %v", got)
	}
}
