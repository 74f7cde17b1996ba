package aave_test

import (
	"errors"
	"math"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What happened to an account adds up to what it has, but for interest.
func TestWhatHappenedAddsUpToTheBalances(t *testing.T) {
	t.Parallel()
	for _, e := range []edition{v31, v36} {
		t.Run(e.name, func(t *testing.T) {
			t.Parallel()
			w := newWorldOf(t, 12, 9, e)
			from, err := w.client.Block(t.Context(), 1)
			w.do(err)
			start, err := aave.Begins(t.Context(), w.client, w.provider, from.Number, w.chain.Head().Number)
			w.do(err)
			from, err = w.client.Block(t.Context(), start)
			w.do(err)
			w.settle()
			r := w.open(w.client)
			for n := range 24 {
				for range 10 {
					w.act()
				}
				if n > 5 && n%3 == 0 { // faster than anybody liquidates
					w.price(w.reserves[2], 0.6)
					w.price(w.reserves[3], 0.63)
				}
				b := w.agree(r, w.mine(slot))
				w.liquidate(b)
			}
			at := w.mine(slot)
			happened, err := r.Happened(t.Context(), from, at)
			w.do(err)
			adds(t, w, happened, at)
		})
	}
}

var two = big.NewInt(2)

// adds sums happenings and compares with the tokens' own balances.
func adds(t *testing.T, w *world, happened []aave.Happening, at trade.Block) {
	t.Helper()
	type holding struct {
		who, asset protection.Address
		debt       bool
	}
	sums, turnover := map[holding]float64{}, map[holding]float64{}
	seen := map[string]int{}
	var last aave.Happening
	for i, h := range happened {
		seen[h.Name]++
		if h.BlockHash.IsZero() || i > 0 && (h.Block < last.Block || h.Block == last.Block && h.Index < last.Index) {
			t.Fatalf("happening %d is of no block or out of order: %+v", i, h)
		}
		last = h
		for side, x := range []*aave.Amount{h.Collateral, h.Debt} {
			if x == nil {
				continue
			}
			k, v := holding{h.Account, x.Asset, side == 1}, x.Amount.Float(0)
			turnover[k] += v
			if x.Less {
				v = -v
			}
			sums[k] += v
		}
	}
	for _, name := range []string{"Supply", "Withdraw", "Borrow", "Repay", "LiquidationCall", "Transfer"} {
		if seen[name] == 0 {
			t.Errorf("no %s happened: change the seed", name)
		}
	}
	balanceOf := contracts.NewDevAToken()
	for _, p := range w.people {
		for _, r := range w.reserves {
			for side, tok := range []protection.Address{r.aToken, r.debt} {
				got, err := w.client.Read(t.Context(), at, []chain.Call{{To: tok, Data: balanceOf.PackBalanceOf(common.Address(p.Address()))}})
				w.do(err)
				have, err := balanceOf.UnpackBalanceOf(got[0].Data)
				w.do(err)
				a, err := amount.FromBig(have)
				w.do(err)
				k := holding{p.Address(), r.token, side == 1}
				if d := math.Abs(sums[k] - a.Float(0)); d > 1e-4*turnover[k]+10 {
					t.Errorf("%s of %s (debt %v): what happened sums up to %g and the balance is %g", r.symbol, p.Address(), side == 1, sums[k], a.Float(0))
				}
			}
		}
	}
	t.Logf("%v", seen)
}

func TestWhatALiquidatorTakesAsATokensIsSaidOnce(t *testing.T) {
	w := newWorld(t, 2, 3)
	usdc, weth := w.reserves[0], w.reserves[2]
	from := w.chain.Head()
	borrower, liquidator := w.people[0], w.people[1]
	me := common.Address(borrower.Address())
	w.send(borrower, w.pool, pool.PackSupply(common.Address(weth.token), weth.units(10), me, 0))
	w.send(borrower, w.pool, pool.PackBorrow(common.Address(usdc.token), usdc.units(27_000), two, 0, me))
	w.confirm()
	w.price(weth, 0.9)
	w.mine(slot)
	w.send(liquidator, w.pool, pool.PackLiquidationCall(common.Address(weth.token), common.Address(usdc.token), me, usdc.units(1000), true))
	w.confirm()
	r := w.open(w.client)
	happened, err := r.Happened(t.Context(), from, w.chain.Head())
	w.do(err)
	var took, gave []aave.Happening
	for _, h := range happened {
		if h.Collateral == nil || h.Name == "Supply" {
			continue
		}
		if h.Account == liquidator.Address() {
			took = append(took, h)
		} else {
			gave = append(gave, h)
		}
	}
	if len(took) != 1 || len(gave) != 1 || took[0].Name != "Transfer" || gave[0].Name != "LiquidationCall" || took[0].Collateral.Less || !gave[0].Collateral.Less ||
		took[0].Collateral.Amount != gave[0].Collateral.Amount || gave[0].Debt.Amount.Cmp(amount.New(1e9)) != 0 {
		t.Errorf("taken %+v\ngiven %+v", took, gave)
	}
}

func TestAMarketBeginsWhereItsPoolIsNamed(t *testing.T) {
	w := newWorld(t, 1, 4)
	head := w.chain.Head().Number
	n, err := aave.Begins(t.Context(), w.client, w.provider, 0, head)
	w.do(err)
	if n == 0 || n >= head {
		t.Fatalf("it begins at block %d of %d", n, head)
	}
	for m, there := range map[uint64]bool{n - 1: false, n: true} {
		if got, err := aave.Begins(t.Context(), w.client, w.provider, m, m); (err == nil) != there || there && got != m {
			t.Errorf("block %d alone: %d, %v", m, got, err)
		}
	}
	if n, err := aave.Begins(t.Context(), w.client, w.provider, head, head); err != nil || n != head {
		t.Errorf("a later start: %d, %v", n, err)
	}
	if _, err := aave.Begins(t.Context(), w.client, w.owner.Address(), 0, head); !errors.Is(err, aave.ErrNoMarket) {
		t.Errorf("no market: %v", err)
	}
}

func TestSettingsAreThoseOfTheLastSync(t *testing.T) {
	w := newWorld(t, 2, 5)
	r := w.open(w.client)
	if s := r.Settings(); s != nil {
		t.Fatalf("before a sync: %v", s)
	}
	w.agree(r, w.mine(slot))
	before := r.Settings()
	w.settle()
	wbtc := w.reserves[1]
	wbtc.threshold = 7000
	w.send(w.owner, w.pool, pool.PackSetConfiguration(common.Address(wbtc.token), wbtc.config(1<<60)))
	w.send(w.people[0], w.pool, pool.PackSetUserEMode(1))
	w.send(w.people[0], w.pool, pool.PackBorrow(common.Address(w.reserves[2].token), w.reserves[2].units(1), two, 0, common.Address(w.people[0].Address())))
	w.agree(r, w.mine(time.Hour))
	changed := map[string]string{}
	for _, s := range r.Settings() {
		if !slices.Contains(before, s) {
			changed[s.Name] = s.Value
		}
	}
	if changed["liquidationThreshold"] != "7000" || changed["paused"] != "1" || len(changed) < 2 {
		t.Errorf("changed: %v", changed)
	}
	t.Logf("changed: %v", changed)
	fresh := w.open(w.client)
	w.agree(fresh, w.chain.Head())
	if !slices.Equal(fresh.Settings(), r.Settings()) {
		t.Error("a new reader has other settings")
	}
}
