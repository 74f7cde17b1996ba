package aave_test

import (
	"errors"
	"math"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// TestTheModelLosesWhatThePoolLoses runs models/liquidation over a book read
// before prices fall, then lets a liquidator do the same on the pool, call by
// call. Interest stands still meanwhile, as the model has it. Before v3.3 bad debt
// is what stays with borrowers without collateral; from v3.3 it is the deficits.
func TestTheModelLosesWhatThePoolLoses(t *testing.T) {
	for name, c := range map[string]struct {
		seed uint64
		fall [4]float64 // price factors of USDC, WBTC, WETH, wstETH
		of   edition    // none: v3.3 without proxies
	}{
		"a fall that half closes loans":       {14, [4]float64{1, 0.88, 0.86, 0.85}, edition{}},
		"a fall into bad debt":                {10, [4]float64{1, 0.7, 0.62, 0.6}, edition{}},
		"a crash":                             {3, [4]float64{1, 0.5, 0.3, 0.3}, edition{}},
		"staked ETH loses its peg":            {9, [4]float64{1, 1, 1, 0.85}, edition{}},
		"ETH rises for those who owe it":      {4, [4]float64{0.98, 1.2, 1.7, 1.7}, edition{}},
		"a fall that half closes loans, v3.2": {14, [4]float64{1, 0.88, 0.86, 0.85}, v32},
		"a fall into bad debt, v3.2":          {10, [4]float64{1, 0.7, 0.62, 0.6}, v32},
		"a fall that half closes loans, v3.6": {14, [4]float64{1, 0.88, 0.86, 0.85}, v36},
		"a fall into bad debt, v3.6":          {10, [4]float64{1, 0.7, 0.62, 0.6}, v36},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if c.of.name == "" {
				c.of = plain
			}
			w := newWorldOf(t, 30, c.seed, c.of)
			w.lend()
			w.stopInterest()
			r := w.open(w.batched)
			before := w.agree(r, w.mine(slot))
			factor := make([]float64, len(before.Assets))
			for i, x := range w.reserves {
				a := before.AssetIndex(x.token)
				w.price(x, c.fall[i])
				moved, err := amount.FromBig(usd(x.price))
				w.do(err)
				factor[a] = moved.Float(before.BaseDecimals) / before.PriceUSD(a)
			}
			fallen := w.mine(slot)
			lost := make([]float64, before.Len())
			model := (&liquidation.Liquidator{Rules: r.Rules()}).Run(before, factor, lost)

			did := w.liquidateAll(r, fallen)

			if model.Liquidated != len(did.liquidated) || model.BadLoans != len(did.lost) {
				t.Errorf("the model liquidates %d loans and loses %d, the pool %d and %d", model.Liquidated, model.BadLoans, len(did.liquidated), len(did.lost))
			}
			if model.StuckUSD != 0 || model.StrandedUSD != 0 {
				t.Errorf("the model has $%v stuck and $%v stranded", model.StuckUSD, model.StrandedUSD)
			}
			if !same(model.RepaidUSD, did.repaidUSD) {
				t.Errorf("the model repays $%v, the pool $%v", model.RepaidUSD, did.repaidUSD)
			}
			for _, x := range w.reserves {
				if bad := model.BadDebt[before.AssetIndex(x.token)] * x.price; !same(bad, did.lostOf[x.token]) {
					t.Errorf("%s: the model's bad debt is $%v, the pool's $%v", x.symbol, bad, did.lostOf[x.token])
				}
			}
			for i, usd := range lost {
				if pool := did.lost[before.Borrower(i)]; !same(usd, pool) {
					t.Errorf("loan %d: the model loses $%v, the pool $%v", i, usd, pool)
				}
			}
			t.Logf("%d of %d loans liquidated in %d calls, %d of them cut to leave no dust; $%.2f repaid, $%.2f lost on %d loans",
				model.Liquidated, before.Len(), did.calls, did.cut, model.RepaidUSD, model.BadDebtUSD, model.BadLoans)
			if model.Liquidated < 5 {
				t.Error("too few loans were liquidated for the test to mean anything: change the seed")
			}
		})
	}
}

// same reports equality to 1e-9 and a cent: the pool rounds every call to a base
// unit of both assets, and a satoshi is $.0006.
func same(model, pool float64) bool {
	return math.Abs(model-pool) <= 1e-9*math.Max(model, pool)+0.01
}

// lend gives every person one to three supplies, of $700 to $200,000 together,
// not all of them collateral, and one or two debts near what they allow, most of
// them of USDC; some are in eMode. A month of interest passes.
func (w *world) lend() {
	for i, p := range w.people {
		me := common.Address(p.Address())
		size := 700 * math.Pow(300, w.random.Float64())
		first, owes := 1+w.random.IntN(3), 0
		switch {
		case i%6 == 5: // the category may borrow only ETH of either kind
			first, owes = 3, 2
			w.send(p, w.pool, pool.PackSetUserEMode(1))
		case i%6 == 4:
			first, owes = 0, w.random.IntN(3)
		}
		power, supplies, debts := 0.0, 1+w.random.IntN(3), 1+w.random.IntN(2)
		for k := range supplies {
			x := w.reserves[(first+k)%len(w.reserves)]
			value := size / float64(supplies) * (0.5 + 0.5*w.random.Float64())
			w.send(p, w.pool, pool.PackSupply(common.Address(x.token), x.units(value/x.price), me, 0))
			switch {
			case k > 0 && w.random.IntN(3) == 0:
				w.send(p, w.pool, pool.PackSetUserUseReserveAsCollateral(common.Address(x.token), false))
			case i%6 == 5 && k == 0:
				power += 0.9 * value
			default:
				power += float64(x.ltv) / 1e4 * value
			}
		}
		power *= 0.85 + 0.14*w.random.Float64()
		part := 1.0
		if debts == 2 {
			part = 0.2 + 0.6*w.random.Float64()
		}
		for k := range debts {
			x := w.reserves[(owes+k)%len(w.reserves)]
			w.send(p, w.pool, pool.PackBorrow(common.Address(x.token), x.units(power*part/x.price), big.NewInt(2), 0, me))
			part = 1 - part
		}
	}
	w.confirm()
	w.mine(30 * 24 * time.Hour)
}

// stopInterest sets every rate to 0.
func (w *world) stopInterest() {
	for _, x := range w.reserves {
		w.send(w.owner, w.pool, pool.PackSetBorrowRate(common.Address(x.token), new(big.Int)))
	}
	w.confirm()
}

// done is what liquidations did on the pool.
type done struct {
	liquidated map[common.Address]bool
	lost       map[protection.Address]float64 // USD of bad debt, by borrower
	lostOf     map[protection.Address]float64 // and by asset
	repaidUSD  float64
	calls, cut int // cut: asked for less than all, to leave no dust
}

// liquidateAll has the owner take the largest collateral for the largest debt of
// every loan below 1, as much as the pool lets it, until there is none, and
// gathers what the pool says it did.
func (w *world) liquidateAll(r *aave.Reader, from trade.Block) (did done) {
	var b *book.Book
	for round := 0; ; round++ {
		var err error
		b, _, err = r.Sync(w.t.Context(), w.chain.Head())
		w.do(err)
		weights, before := b.Weights(), did.calls
		for i, hf := range b.HealthFactors(nil) {
			if hf >= 1 {
				continue
			}
			l := b.Loan(i)
			if len(l.Collateral) == 0 {
				continue // bad debt before v3.3
			}
			data, cut := w.most(b.Assets[largest(l.Collateral, weights.Supply)].ID, b.Assets[largest(l.Debt, weights.Debt)].ID, l.Borrower)
			w.send(w.owner, w.pool, data)
			did.calls++
			if cut {
				did.cut++
			}
		}
		if did.calls == before {
			break
		}
		if round == 100 {
			w.t.Fatalf("loans stay below 1 after %d calls", did.calls)
		}
		w.confirm()
	}
	logs, err := w.client.Logs(w.t.Context(), from.Number+1, w.chain.Head().Number, []protection.Address{w.pool}, nil)
	w.do(err)
	did.liquidated, did.lost, did.lostOf = map[common.Address]bool{}, map[protection.Address]float64{}, map[protection.Address]float64{}
	for _, log := range logs {
		if e, err := pool.UnpackLiquidationCallEvent(&log); err == nil {
			did.liquidated[e.User] = true
			did.repaidUSD += w.worth(e.DebtAsset, e.DebtToCover)
		}
		if e, err := pool.UnpackDeficitCreatedEvent(&log); err == nil {
			did.lost[protection.Address(e.User)] += w.worth(e.DebtAsset, e.AmountCreated)
			did.lostOf[protection.Address(e.DebtAsset)] += w.worth(e.DebtAsset, e.AmountCreated)
		}
	}
	weights := b.Weights()
	for _, l := range b.Loans() {
		for _, e := range l.Debt {
			if len(l.Collateral) == 0 {
				usd := e.Shares.Float() * weights.Debt[e.Asset]
				did.lost[l.Borrower] += usd
				did.lostOf[b.Assets[e.Asset].ID] += usd
			}
		}
	}
	return did
}

// worth is base units of a reserve in USD at the prices that it has now.
func (w *world) worth(asset common.Address, base *big.Int) float64 {
	x := w.reserves[slices.IndexFunc(w.reserves, func(x *devReserve) bool { return common.Address(x.token) == asset })]
	a, err := amount.FromBig(base)
	w.do(err)
	return a.Float(x.decimals) * x.price
}

func largest(side []book.Entry, weight []float64) (asset uint16) {
	best := -1.0
	for _, e := range side {
		if v := e.Shares.Float() * weight[e.Asset]; v > best {
			best, asset = v, e.Asset
		}
	}
	return asset
}

// most is the liquidation of the largest amount that the pool accepts: all that
// is allowed or, where that would leave dust, cut to as much as leaves none.
func (w *world) most(collateral, debt, borrower protection.Address) (data []byte, cut bool) {
	w.t.Helper()
	pack := func(n *big.Int) []byte {
		return pool.PackLiquidationCall(common.Address(collateral), common.Address(debt), common.Address(borrower), n, true)
	}
	all := new(big.Int).Lsh(big.NewInt(1), 128)
	if w.accepts(pack(all)) {
		return pack(all), false
	}
	low, high := new(big.Int), all
	for new(big.Int).Sub(high, low).Cmp(big.NewInt(1)) > 0 {
		mid := new(big.Int).Add(low, high)
		if mid.Rsh(mid, 1); w.accepts(pack(mid)) {
			low = mid
		} else {
			high = mid
		}
	}
	return pack(low), true
}

// accepts reports that the pool takes the owner's liquidation; the only reason
// not to is dust.
func (w *world) accepts(data []byte) bool {
	w.t.Helper()
	to := common.Address(w.pool)
	_, err := w.chain.Client().CallContract(w.t.Context(), ethereum.CallMsg{From: common.Address(w.owner.Address()), To: &to, Data: data}, nil)
	var revert rpc.DataError
	if errors.As(err, &revert) {
		raw, _ := revert.ErrorData().(string)
		if why, err := pool.UnpackError(hexutil.MustDecode(raw)); err == nil {
			if _, dust := why.(*contracts.DevLendingPoolMustNotLeaveDust); dust {
				return false
			}
		}
	}
	w.do(err)
	return true
}
