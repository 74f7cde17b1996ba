package aave_test

import (
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// block lets people act, prices move and unhealthy loans be liquidated.
func (w *world) block(r *aave.Reader, n int) *book.Book {
	w.t.Helper()
	for range 4 + w.random.IntN(10) {
		w.act()
	}
	if n%4 == 3 {
		w.price(w.reserves[2], 0.8)
		w.price(w.reserves[3], 0.78)
	} else {
		w.price(w.reserves[1+w.random.IntN(3)], 0.97+0.06*w.random.Float64())
	}
	b := w.agree(r, w.mine(time.Duration(1+w.random.IntN(86_400))*time.Second))
	w.liquidate(b)
	return b
}

// enter takes every third person into a category.
func (w *world) enter(category uint8) {
	w.t.Helper()
	for i, p := range w.people {
		if i%3 == 0 {
			w.send(p, w.pool, pool.PackSetUserEMode(category))
		}
	}
	w.confirm()
}

// old turns a world into one before v3.2: reserves name their category.
func (w *world) old() {
	w.t.Helper()
	for _, r := range w.reserves[2:] {
		r.category = 1
		w.send(w.owner, w.pool, pool.PackSetConfiguration(common.Address(r.token), r.config(0)))
	}
	w.confirm()
}

func TestTheBookIsKeptToTheUnitUnderEveryVersionsRules(t *testing.T) {
	for seed, e := range []edition{v31, v32, v33, v34, v35, v36, v37, fork, v99} {
		t.Run(e.name, func(t *testing.T) {
			t.Parallel()
			w := newWorldOf(t, 20, uint64(40+seed), e)
			if e.name == v31.name {
				w.old()
			}
			w.settle()
			w.enter(1)
			r := w.open(w.batched)
			if v := r.Version().String(); !strings.HasPrefix(v, "Aave "+e.name) {
				t.Errorf("the stand-in for %s was taken for %s", e.name, v)
			}
			if want := e.aToken == contracts.DevATokenV35MetaData.Bin; (r.Version().Rounding == aave.ForProtocol) != want {
				t.Errorf("rounding %s", r.Version().Rounding)
			}
			most, modes := 0, 0
			for n := range runs(t, 10) {
				b := w.block(r, n)
				in := 0
				for i := range b.Len() {
					if b.Loan(i).EMode != 0 {
						in++
					}
				}
				_, debt := b.Entries()
				most, modes = max(most, debt), max(modes, in)
			}
			t.Logf("up to %d debts, and %d loans in eMode", most, modes)
			if most < 8 || modes < 2 {
				t.Error("too little happened for the test to mean anything: change the seed")
			}
		})
	}
}

// Every release after the next, over the same storage, with the reader watching.
func TestTheBookIsKeptThroughUpgradesOfTheProxies(t *testing.T) {
	w := newWorldOf(t, 14, 50, v31)
	w.old()
	w.settle()
	w.enter(1)
	r := w.open(w.batched)
	for n := range 4 {
		w.block(r, n)
	}
	for _, e := range []edition{v32, v33, v34, v35, v36, v37} {
		w.act() // before the upgrade, in the same block
		w.upgrade(e)
		for n := range runs(t, 3) {
			w.block(r, n)
		}
		if v := r.Version().String(); !strings.HasPrefix(v, "Aave "+e.name) {
			t.Errorf("after the upgrade to %s the reader sees %s", e.name, v)
		}
	}
}

// One sync sees the logs of two versions: they say who, and the state says how
// much.
func TestAnUpgradeInTheMiddleOfARangeLosesNothing(t *testing.T) {
	for _, c := range []struct{ from, to edition }{{v31, v32}, {v34, v35}, {v35, v36}, {v33, v37}} {
		t.Run(c.from.name+" to "+c.to.name, func(t *testing.T) {
			t.Parallel()
			w := newWorldOf(t, 14, 60, c.from)
			if c.from.name == v31.name {
				w.old()
			}
			w.settle()
			w.enter(1)
			r := w.open(w.client)
			for range 3 {
				for range 12 {
					w.act()
				}
				w.agree(r, w.mine(time.Hour))
			}
			for n := range 8 {
				for range 8 {
					w.act()
				}
				if n == 4 {
					w.upgrade(c.to)
					w.act()
				}
				w.mine(time.Hour)
			}
			_, change, err := r.Sync(t.Context(), w.chain.Head())
			w.do(err)
			if change.Logs == 0 || change.Read == 0 {
				t.Errorf("%d logs, %d accounts read", change.Logs, change.Read)
			}
			w.agree(r, w.chain.Head())
			if v := r.Version().String(); !strings.HasPrefix(v, "Aave "+c.to.name) {
				t.Errorf("after the upgrade to %s the reader sees %s", c.to.name, v)
			}
		})
	}
}

func TestAReorgUndoesAnUpgrade(t *testing.T) {
	for _, c := range []struct{ from, to edition }{{v31, v32}, {v35, v36}} {
		t.Run(c.from.name+" to "+c.to.name, func(t *testing.T) {
			w := newWorldOf(t, 10, 65, c.from)
			if c.from.name == v31.name {
				w.old()
			}
			w.settle()
			w.enter(1)
			r := w.open(w.client)
			for range 3 {
				for range 12 {
					w.act()
				}
				w.agree(r, w.mine(time.Hour))
			}
			w.upgrade(c.to)
			w.agree(r, w.mine(time.Hour))
			if v := r.Version().String(); !strings.HasPrefix(v, "Aave "+c.to.name) {
				t.Fatalf("the upgrade did not happen: %s", v)
			}
			at, err := w.chain.ForkAs(t.Context(), devnet.Plan{Depth: 1, Keep: func(trade.Hash) bool { return false }})
			w.do(err)
			w.agree(r, at)
			if v := r.Version().String(); !strings.HasPrefix(v, "Aave "+c.from.name) {
				t.Errorf("after the reorg the reader sees %s", v)
			}
		})
	}
}

// A release that rounds otherwise than its revision suggests cannot be known in
// advance; comparing with the pool's own figures tells.
func TestAnUnknownRoundingIsDrift(t *testing.T) {
	half := later("v3.3's rules under revision 99", contracts.DevLendingPoolV33MetaData.Bin, false, 99)
	w := newWorldOf(t, 14, 70, half)
	w.settle()
	for range 40 {
		w.act()
	}
	at := w.mine(24 * time.Hour)
	r := w.open(w.batched)
	b, _, err := r.Sync(t.Context(), at)
	w.do(err)
	if r.Version().Rounding != aave.ForProtocol {
		t.Fatal("an unknown revision was not read as the newest known")
	}
	differences, n, err := r.Reconcile(t.Context(), b, b.Len(), 1)
	w.do(err)
	t.Logf("%d of %d loans compared differ in a figure", len(differences), n)
	if len(differences) == 0 {
		t.Error("a pool that rounds otherwise went unnoticed")
	}
	for _, d := range differences {
		// A base unit of WBTC is worth $0.0006 and more than any other.
		gap := new(big.Int).Abs(new(big.Int).Sub(d.Book.Big(), d.Chain.Big()))
		if d.Figure == "debt" && gap.Cmp(big.NewInt(100_000)) > 0 {
			t.Errorf("%s: more than rounding", d)
		}
	}
}

func TestReceivedATokensAreNotCollateralFromV36On(t *testing.T) {
	for _, c := range []struct {
		e    edition
		want int // collaterals of the receiver
	}{{v35, 2}, {v36, 1}} {
		t.Run(c.e.name, func(t *testing.T) {
			w := newWorldOf(t, 2, 5, c.e)
			weth, usdc := w.reserves[2], w.reserves[0]
			me, other := common.Address(w.people[0].Address()), common.Address(w.people[1].Address())
			w.send(w.people[0], w.pool, pool.PackSupply(common.Address(weth.token), weth.units(10), me, 0))
			w.send(w.people[1], w.pool, pool.PackSupply(common.Address(usdc.token), usdc.units(10_000), other, 0))
			w.send(w.people[0], w.pool, pool.PackBorrow(common.Address(usdc.token), usdc.units(5000), big.NewInt(2), 0, me))
			w.confirm()
			r := w.open(w.client)
			w.agree(r, w.chain.Head())
			w.send(w.people[1], usdc.aToken, contracts.NewDevAToken().PackTransfer(me, usdc.units(4000)))
			w.confirm()
			b := w.agree(r, w.chain.Head())
			if got := len(b.Loan(0).Collateral); got != c.want {
				t.Errorf("%d collaterals after a transfer, want %d", got, c.want)
			}
		})
	}
}

// From v3.6 an asset may be collateral in a category alone. Who leaves the
// category, or is left by it, has collateral that counts and backs nothing.
func TestCollateralThatBacksNothingCountsFromV36On(t *testing.T) {
	w := newWorldOf(t, 2, 6, v36)
	weth, usdc := w.reserves[2], w.reserves[0]
	me := common.Address(w.people[0].Address())
	only := *weth
	only.ltv, only.threshold, only.bonus = 0, 0, 0
	w.send(w.owner, w.pool, pool.PackSetConfiguration(common.Address(weth.token), only.config(0)))
	w.send(w.owner, w.pool, pool.PackConfigureEMode(1, contracts.CollateralConfig{Ltv: 9000, LiquidationThreshold: 9300, LiquidationBonus: 10100},
		big.NewInt(0b0100), big.NewInt(0b0001)))
	w.confirm()
	w.send(w.people[0], w.pool, pool.PackSetUserEMode(1))
	w.send(w.people[0], w.pool, pool.PackSupply(common.Address(weth.token), weth.units(10), me, 0))
	w.send(w.people[0], w.pool, pool.PackSupply(common.Address(usdc.token), usdc.units(9000), me, 0))
	w.send(w.people[0], w.pool, pool.PackBorrow(common.Address(usdc.token), usdc.units(5000), big.NewInt(2), 0, me))
	w.confirm()
	r := w.open(w.client)
	b := w.agree(r, w.chain.Head())
	if c := b.Loan(0).Collateral; len(c) != 2 || c[1].Threshold != 9300 {
		t.Fatalf("collateral %+v, want WETH at the category's threshold beside USDC", c)
	}
	w.send(w.people[0], w.pool, pool.PackSetUserEMode(0))
	w.confirm()
	b = w.agree(r, w.chain.Head())
	if c := b.Loan(0).Collateral; len(c) != 2 || c[1].Threshold != 0 || c[1].Bonus != 0 {
		t.Errorf("collateral %+v outside the category, want WETH at 0", c)
	}
}

func TestACategoryThatVanishesLeavesItsAccountsInTheBook(t *testing.T) {
	for _, e := range []edition{v31, v33, v35, v36} {
		t.Run(e.name, func(t *testing.T) {
			w := newWorldOf(t, 3, 8, e)
			if e.name == v31.name {
				w.old()
			}
			weth, wsteth := w.reserves[2], w.reserves[3]
			for _, p := range w.people {
				me := common.Address(p.Address())
				w.send(p, w.pool, pool.PackSupply(common.Address(wsteth.token), wsteth.units(10), me, 0))
				w.send(p, w.pool, pool.PackSetUserEMode(1))
				w.send(p, w.pool, pool.PackBorrow(common.Address(weth.token), weth.units(9), big.NewInt(2), 0, me))
			}
			w.confirm()
			r := w.open(w.client)
			if b := w.agree(r, w.chain.Head()); b.Len() != 3 || b.Loan(0).Collateral[0].Threshold != 9300 {
				t.Fatalf("%d loans, the first %+v", b.Len(), b.Loan(0))
			}
			w.send(w.owner, w.pool, contracts.NewDevLendingPoolV33().PackVanishEMode(1))
			w.confirm()
			b := w.agree(r, w.chain.Head())
			if l := b.Loan(0); l.EMode != 1 || len(l.Collateral) != 1 {
				t.Errorf("loan %+v, want one still in category 1", l)
			}
			// Other figures in another place, with the same accounts.
			w.send(w.owner, w.pool, pool.PackConfigureEMode(1, contracts.CollateralConfig{Ltv: 8000, LiquidationThreshold: 9000, LiquidationBonus: 10200},
				big.NewInt(0b1000), big.NewInt(0b1100)))
			w.confirm()
			if b = w.agree(r, w.chain.Head()); b.Loan(0).Collateral[0].Threshold != 9000 {
				t.Errorf("threshold %d after the category came back", b.Loan(0).Collateral[0].Threshold)
			}
		})
	}
}

func TestAMarketsOwnCountOfItsLiquidityBoundsWhatCanBeWithdrawn(t *testing.T) {
	w := newWorldOf(t, 1, 9, v34)
	usdc := w.reserves[0]
	me := common.Address(w.people[0].Address())
	w.send(w.people[0], w.pool, pool.PackSupply(common.Address(w.reserves[2].token), w.reserves[2].units(1000), me, 0))
	w.send(w.people[0], w.pool, pool.PackBorrow(common.Address(usdc.token), usdc.units(1.5e6), big.NewInt(2), 0, me))
	w.send(w.people[0], w.pool, contracts.NewDevLendingPoolV33().PackDonate(common.Address(usdc.token), usdc.units(1e6)))
	w.confirm()
	r := w.open(w.client)
	got, err := r.Exposures(t.Context(), w.chain.Head(), []protection.Address{w.owner.Address()}, []protection.Address{usdc.token})
	w.do(err)
	if want := usdc.units(5e5); got[0].Withdrawable.Big().Cmp(want) != 0 {
		t.Errorf("withdrawable %s, want %s: a donation is not the pool's to give", got[0].Withdrawable, want)
	}
}
