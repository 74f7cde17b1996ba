package loss

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// market is a book of loans on six assets, threshold·bonus below 1 as Aave enforces.
func market(t testing.TB, loans int, several float64) *book.Book {
	t.Helper()
	r := rand.New(rand.NewPCG(31, 1))
	k := book.NewKeeper(protection.Address{9}, "aave-v3", 8)
	table := make([]book.Asset, 6)
	for a := range table {
		table[a] = book.Asset{
			ID: protection.Address{byte(a + 1)}, Symbol: string(rune('A' + a)), Decimals: 18, Price: amount.New(uint64(1e8 * math.Pow(7, float64(a)))),
			SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: uint16(7000 + 250*a), Bonus: uint16(10400 + 100*a),
		}
	}
	if err := k.SetAssets(table); err != nil {
		t.Fatal(err)
	}
	entry := func(a int, usd float64) book.Entry {
		v, err := amount.FromFloat(usd/math.Pow(7, float64(a)), 18)
		if err != nil {
			t.Fatal(err)
		}
		s, err := book.SharesOf(v)
		if err != nil {
			t.Fatal(err)
		}
		return book.Entry{Asset: uint16(a), Shares: s, Threshold: table[a].Threshold, Bonus: table[a].Bonus}
	}
	side := func(n int, usd float64) (out []book.Entry) {
		first := r.IntN(6)
		for j := range n {
			if a := first + j; a < 6 {
				out = append(out, entry(a, usd*(.2+r.Float64())/float64(n)))
			}
		}
		return out
	}
	for i := range loans {
		n, m, usd := 1, 1, math.Exp(6+2*r.NormFloat64())
		if r.Float64() < several {
			n, m = 1+r.IntN(3), 1+r.IntN(3)
		}
		l := book.Loan{Collateral: side(n, 2.2*usd), Debt: side(m, usd)}
		l.Borrower[18], l.Borrower[19] = byte(i>>8), byte(i)
		if _, err := k.Upsert(l); err != nil {
			t.Fatal(err)
		}
	}
	return k.Snapshot(1, [32]byte{1}, time.Unix(1, 0))
}

// Liquidators who act call by call, by the protocol's rules, end where the kernel
// says at once, in total and by reference.
func TestTheKernelEndsWhereLiquidatorsEnd(t *testing.T) {
	for name, c := range map[string]struct {
		rules   liquidation.Rules
		several float64
	}{
		"one pair each, v3.3":  {liquidation.AaveV33(), 0},
		"one pair each, v3.0":  {liquidation.AaveV30(), 0},
		"several assets, v3.3": {liquidation.AaveV33(), 1},
		"several assets, v3.0": {liquidation.AaveV30(), 1},
	} {
		t.Run(name, func(t *testing.T) {
			b := market(t, 1500, c.several)
			loans := liquidation.LoansOf(b)
			k := kernelOf(t, loans, 6)
			f := storms(32, 40, 6, .6)
			got := must[[]float64](t)(k.Losses(nil, f))
			by := must[[]float64](t)(k.ByReference(nil, f))
			l, r := liquidation.Liquidator{Rules: c.rules}, len(k.References())
			off, moved, stuck := 0.0, 0.0, 0.0
			for s := range got {
				factor := f[6*s:][:6]
				run := l.Run(b, factor, nil)
				stuck = max(stuck, run.StuckUSD)
				if run.BadDebtUSD == 0 && got[s] == 0 {
					continue
				}
				off = max(off, math.Abs(got[s]-run.BadDebtUSD)/run.BadDebtUSD)
				apart := 0.0
				for j, a := range k.References() {
					apart += math.Abs(by[s*r+j]-run.BadDebt[a]*b.PriceUSD(a)*factor[a]) / 2
				}
				moved = max(moved, apart/run.BadDebtUSD)
			}
			t.Logf("totals off by %.1g, by reference at most %.2g of the loss elsewhere, %v stuck", off, moved, stuck)
			if off > 1e-9 || moved > 1e-9 {
				t.Errorf("totals off by %v, by reference %v", off, moved)
			}
		})
	}
}
