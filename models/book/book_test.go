package book

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"pgregory.net/rapid"
)

func address(n uint64) (a protection.Address) {
	binary.BigEndian.PutUint64(a[12:], n)
	return a
}

func dec(t testing.TB, digits string) (a amount.Amount) {
	t.Helper()
	if err := a.UnmarshalText([]byte(digits)); err != nil {
		t.Fatal(err)
	}
	return a
}

// threeAssets are ETH at $2,000 with a supply index of 1.05, USDC at $1 and
// WBTC at $60,000, as an Aave market of 8 base decimals tells them.
func threeAssets(t testing.TB) []Asset {
	return []Asset{
		{ID: address(1), Symbol: "WETH", Decimals: 18, Price: dec(t, "200000000000"), SupplyIndex: dec(t, "1050000000000000000000000000"), DebtIndex: dec(t, "1100000000000000000000000000"), Threshold: 8250, Bonus: 10500},
		{ID: address(2), Symbol: "USDC", Decimals: 6, Flags: Pegged, Price: dec(t, "100000000"), SupplyIndex: RAY, DebtIndex: dec(t, "1200000000000000000000000000"), Threshold: 7800, Bonus: 10450},
		{ID: address(3), Symbol: "WBTC", Decimals: 8, Price: dec(t, "6000000000000"), SupplyIndex: RAY, DebtIndex: RAY, Threshold: 7300, Bonus: 10500},
	}
}

func shares(t testing.TB, digits string) U128 {
	u, err := SharesOf(dec(t, digits))
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func keeper(t testing.TB) *Keeper {
	k := NewKeeper(address(99), "aave-v3", 8)
	if err := k.SetAssets(threeAssets(t)); err != nil {
		t.Fatal(err)
	}
	return k
}

var blockTime = time.Date(2026, 3, 12, 10, 0, 0, 0, time.UTC)

func snapshot(k *Keeper) *Book { return k.Snapshot(7, [32]byte{7}, blockTime) }

func upsert(t testing.TB, k *Keeper, l Loan) int {
	t.Helper()
	i, err := k.Upsert(l)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func TestHealthFactorIsCollateralTimesThresholdOverDebt(t *testing.T) {
	eth := Entry{Asset: 0, Shares: shares(t, "1000000000000000000"), Threshold: 8250, Bonus: 10500} // $2,100
	btc := Entry{Asset: 2, Shares: shares(t, "10000000"), Threshold: 7300, Bonus: 10500}            // $6,000
	usdc := Entry{Asset: 1, Shares: shares(t, "1000000000")}                                        // $1,200 owed
	for name, c := range map[string]struct {
		loan             Loan
		hf, backed, owed float64
	}{
		"one collateral, one debt":    {Loan{Collateral: []Entry{eth}, Debt: []Entry{usdc}}, 2100 * 0.825 / 1200, 2100, 1200},
		"two collaterals":             {Loan{Collateral: []Entry{btc, eth}, Debt: []Entry{usdc}}, (2100*0.825 + 6000*0.73) / 1200, 8100, 1200},
		"no debt is infinitely safe":  {Loan{Collateral: []Entry{eth}}, math.Inf(1), 2100, 0},
		"no collateral backs nothing": {Loan{Debt: []Entry{usdc}}, 0, 0, 1200},
		"an empty row":                {Loan{}, math.Inf(1), 0, 0},
		"collateral that does not count": {Loan{Collateral: []Entry{{Asset: 2, Shares: btc.Shares}}, Debt: []Entry{usdc}},
			0, 6000, 1200},
	} {
		t.Run(name, func(t *testing.T) {
			k := keeper(t)
			upsert(t, k, c.loan)
			b := snapshot(k)
			collateral, debt := b.Values(nil, nil)
			for what, p := range map[string][2]float64{"HF": {b.HealthFactors(nil)[0], c.hf}, "collateral": {collateral[0], c.backed}, "debt": {debt[0], c.owed}} {
				if got, want := p[0], p[1]; got != want && math.Abs(got-want) > 1e-14*math.Abs(want) {
					t.Errorf("%s = %v, want %v", what, got, want)
				}
			}
		})
	}
}

func TestShockedWeightsScaleOnlyTheirAsset(t *testing.T) {
	k := keeper(t)
	upsert(t, k, Loan{Collateral: []Entry{{0, shares(t, "1000000000000000000"), 8250, 10500}}, Debt: []Entry{{Asset: 1, Shares: shares(t, "1000000000")}}})
	b := snapshot(k)
	got := b.HealthFactorsAt(nil, b.WeightsAt([]float64{0.5, 1, 1}))[0]
	if want := 2100 * 0.825 / 1200 / 2; math.Abs(got-want) > 1e-14 {
		t.Errorf("HF after ETH halves = %v, want %v", got, want)
	}
}

func TestSharesWiderThan128BitsAreRefused(t *testing.T) {
	if _, err := SharesOf(dec(t, "340282366920938463463374607431768211455")); err != nil {
		t.Errorf("2^128-1 fits: %v", err)
	}
	if _, err := SharesOf(dec(t, "340282366920938463463374607431768211456")); !errors.Is(err, ErrTooWide) {
		t.Errorf("2^128 gave %v, want ErrTooWide", err)
	}
	if _, err := SharesOfBig(nil); err == nil {
		t.Error("nil shares were accepted")
	}
}

func TestUpsertRefusesImpossibleLoansAndChangesNothing(t *testing.T) {
	one := shares(t, "1")
	for name, c := range map[string]struct {
		loan Loan
		says string
	}{
		"unknown asset":          {Loan{Collateral: []Entry{{3, one, 8000, 10500}}}, "SetAssets"},
		"an asset twice":         {Loan{Debt: []Entry{{Asset: 1, Shares: one}, {Asset: 1, Shares: one}}}, "twice"},
		"threshold above 10,000": {Loan{Collateral: []Entry{{0, one, 10001, 10500}}}, "threshold"},
		"bonus below 10,000":     {Loan{Collateral: []Entry{{0, one, 8000, 9999}}}, "bonus"},
	} {
		t.Run(name, func(t *testing.T) {
			k := keeper(t)
			_, err := k.Upsert(c.loan)
			if !errors.Is(err, ErrLoan) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want ErrLoan saying %q", err, c.says)
			}
			if k.Len() != 0 {
				t.Errorf("the refused loan left %d rows", k.Len())
			}
		})
	}
}

func TestAssetTableOnlyGrows(t *testing.T) {
	k := keeper(t)
	if err := k.SetAssets(threeAssets(t)[:2]); err == nil {
		t.Error("an asset that loans may name could be dropped")
	}
	moved := threeAssets(t)
	moved[0], moved[1] = moved[1], moved[0]
	if err := k.SetAssets(moved); err == nil {
		t.Error("assets that loans may name could be moved")
	}
	if err := k.SetAssets(append(threeAssets(t), Asset{ID: address(4)})); err != nil {
		t.Errorf("a new asset at the end was refused: %v", err)
	}
}

// drawLoan draws a loan of up to three entries a side of three assets.
func drawLoan(t *rapid.T, borrowers uint64) Loan {
	side := func(label string, risk bool) (out []Entry) {
		for a := range uint16(3) {
			if !rapid.Bool().Draw(t, label) {
				continue
			}
			e := Entry{Asset: a, Shares: U128{Lo: rapid.Uint64().Draw(t, "lo"), Hi: uint64(rapid.Uint8().Draw(t, "hi"))}}
			if risk {
				e.Threshold, e.Bonus = rapid.Uint16Range(0, 10_000).Draw(t, "threshold"), rapid.Uint16Range(10_000, 12_000).Draw(t, "bonus")
			}
			out = append(out, e)
		}
		return out
	}
	return Loan{
		Borrower: address(rapid.Uint64Range(0, borrowers-1).Draw(t, "borrower")), EMode: rapid.Uint8().Draw(t, "emode"),
		Flags: LoanFlags(rapid.Uint8Range(0, 1).Draw(t, "flags")), Collateral: side("collateral", true), Debt: side("debt", false),
	}
}

// canonical is how the keeper stores a loan: without entries that are zero.
func canonical(l Loan) Loan {
	drop := func(in []Entry) (out []Entry) {
		for _, e := range in {
			if !e.Shares.IsZero() {
				out = append(out, e)
			}
		}
		return out
	}
	l.Collateral, l.Debt = drop(l.Collateral), drop(l.Debt)
	return l
}

func sameLoan(a, b Loan) bool {
	same := func(x, y []Entry) bool {
		if len(x) != len(y) {
			return false
		}
		for i := range x {
			if x[i] != y[i] {
				return false
			}
		}
		return true
	}
	return a.Borrower == b.Borrower && a.Flags == b.Flags && a.EMode == b.EMode && same(a.Collateral, b.Collateral) && same(a.Debt, b.Debt)
}

func TestKeeperAgreesWithAPlainListAndSnapshotsNeverChange(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		k := keeper(t)
		// Enough rows to cross a chunk's end.
		for i := range uint64(ChunkLoans - 3) {
			upsert(t, k, Loan{Borrower: address(1_000_000 + i)})
		}
		base := k.Len()
		var model []Loan
		type published struct {
			book  *Book
			model []Loan
			sum   Version
		}
		var past []published
		for range rapid.IntRange(1, 60).Draw(rt, "steps") {
			l := canonical(drawLoan(rt, 12))
			row, at := upsert(t, k, l), -1
			for i := range model {
				if model[i].Borrower == l.Borrower {
					at = i
				}
			}
			if at < 0 {
				at = len(model)
				model = append(model, l)
			}
			model[at] = l
			if row != base+at || k.Index(l.Borrower) != row {
				rt.Fatalf("loan of %s is in row %d, want %d", l.Borrower, row, base+at)
			}
			if rapid.IntRange(0, 4).Draw(rt, "publish") == 0 {
				b := snapshot(k)
				past = append(past, published{b, append([]Loan(nil), model...), b.Version()})
			}
		}
		for _, p := range past {
			if err := p.book.Validate(); err != nil {
				rt.Fatal(err)
			}
			if p.book.Len() != base+len(p.model) {
				rt.Fatalf("snapshot has %d loans, want %d", p.book.Len(), base+len(p.model))
			}
			for i, l := range p.model {
				if got := p.book.Loan(base + i); !sameLoan(got, l) {
					rt.Fatalf("snapshot's loan %d is %+v, want %+v", base+i, got, l)
				}
			}
			again := *p.book
			again.Chunks = nil
			for _, c := range p.book.Chunks {
				again.Chunks = append(again.Chunks, fresh(c)) // a copy hashes anew
			}
			if again.Version() != p.sum {
				rt.Fatal("a published snapshot's content changed")
			}
		}
	})
}

func TestSnapshotsShareUnchangedChunks(t *testing.T) {
	k := keeper(t)
	for i := range uint64(3 * ChunkLoans) {
		upsert(t, k, Loan{Borrower: address(i)})
	}
	a := snapshot(k)
	upsert(t, k, Loan{Borrower: address(ChunkLoans + 5), EMode: 1})
	b := snapshot(k)
	for i, want := range []bool{true, false, true} {
		if (a.Chunks[i] == b.Chunks[i]) != want {
			t.Errorf("chunk %d shared: %v, want %v", i, !want, want)
		}
	}
}

func TestRestoreGoesBackToASnapshot(t *testing.T) {
	k := keeper(t)
	upsert(t, k, Loan{Borrower: address(1), EMode: 1})
	was := snapshot(k)
	upsert(t, k, Loan{Borrower: address(1), EMode: 2})
	upsert(t, k, Loan{Borrower: address(2)})
	k.Restore(was)
	if k.Len() != 1 || k.Index(address(2)) != -1 || k.Loan(0).EMode != 1 {
		t.Errorf("after Restore: %d loans, row of 2 is %d, eMode %d", k.Len(), k.Index(address(2)), k.Loan(0).EMode)
	}
	upsert(t, k, Loan{Borrower: address(1), EMode: 3})
	if was.Loan(0).EMode != 1 {
		t.Error("writing after Restore changed the snapshot")
	}
}

func TestValidateReportsEveryFinding(t *testing.T) {
	good := func() *Book {
		k := keeper(t)
		upsert(t, k, Loan{Borrower: address(1), Collateral: []Entry{{0, shares(t, "5"), 8000, 10500}, {2, shares(t, "5"), 8000, 10500}}, Debt: []Entry{{Asset: 1, Shares: shares(t, "5")}}})
		upsert(t, k, Loan{Borrower: address(2), Debt: []Entry{{Asset: 1, Shares: shares(t, "5")}}})
		return snapshot(k)
	}
	if err := good().Validate(); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		harm func(*Book)
		says []string
	}{
		"a missing chunk":             {func(b *Book) { b.Chunks[0] = nil }, []string{"chunk 0 is missing"}},
		"columns of unequal length":   {func(b *Book) { b.Chunks[0].Flags = nil }, []string{"columns"}},
		"offsets that fall":           {func(b *Book) { b.Chunks[0].DebtAt[1] = 9 }, []string{"offsets"}},
		"an unknown asset and a zero": {func(b *Book) { b.Chunks[0].DebtAsset[0] = 7; b.Chunks[0].DebtShares[1] = U128{} }, []string{"names asset 7", "no shares"}},
		"unsorted assets":             {func(b *Book) { b.Chunks[0].CollateralAsset[1] = 0 }, []string{"not rising"}},
		"a threshold of 120%":         {func(b *Book) { b.Chunks[0].CollateralThreshold[0] = 12000 }, []string{"threshold 12000"}},
		"a borrower twice":            {func(b *Book) { b.Chunks[0].Borrower[1] = address(1) }, []string{"same borrower"}},
		"a price of zero in use":      {func(b *Book) { b.Assets[2].Price = amount.Amount{} }, []string{"WBTC", "in use"}},
		"an asset twice":              {func(b *Book) { b.Assets[2].ID = address(1) }, []string{"assets 0 and 2"}},
		"absurd decimals":             {func(b *Book) { b.Assets[0].Decimals = 200 }, []string{"decimals 200"}},
		"an absurd price": {func(b *Book) {
			b.Assets[0].Price, b.Assets[0].SupplyIndex = amount.Max(), amount.Max()
			b.Assets[0].Decimals, b.BaseDecimals = 0, 0
		}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			b := good()
			c.harm(b)
			err := b.Validate()
			if c.says == nil {
				return // finite however absurd
			}
			if !errors.Is(err, ErrInvalid) {
				t.Fatalf("got %v, want ErrInvalid", err)
			}
			for _, s := range c.says {
				if !strings.Contains(err.Error(), s) {
					t.Errorf("%q does not say %q", err, s)
				}
			}
		})
	}
}

func TestValidateCountsWhatItDoesNotSpellOut(t *testing.T) {
	k := keeper(t)
	for i := range uint64(200) {
		upsert(t, k, Loan{Borrower: address(i), Debt: []Entry{{Asset: 1, Shares: shares(t, "5")}}})
	}
	b := snapshot(k)
	for i := range b.Chunks[0].DebtAsset {
		b.Chunks[0].DebtAsset[i] = 9
	}
	if err := b.Validate(); err == nil || !strings.Contains(err.Error(), "and 150 more") {
		t.Errorf("200 findings end in %v", err)
	}
}

func TestHistogramCountsEveryIndebtedLoanOnce(t *testing.T) {
	hf := []float64{0, 0.5, 0.95, 0.9999, 1, 1.2, 50, math.Inf(1), math.Inf(1)}
	debt := []float64{1, 2, 4, 8, 16, 32, 64, 0, 128}
	got := map[float64]float64{}
	loans := 0
	for _, b := range Histogram(hf, debt, nil) {
		got[b.From] = b.DebtUSD
		loans += b.Loans
	}
	for from, want := range map[float64]float64{0: 3, 0.95: 12, 1: 16, 1.1: 32, 10: 192} {
		if got[from] != want {
			t.Errorf("bin from %v has debt %v, want %v", from, got[from], want)
		}
	}
	if loans != 8 {
		t.Errorf("%d loans in the histogram, want 8", loans)
	}
}

func TestLastBinIsOpenInJSON(t *testing.T) {
	got, err := json.Marshal(Histogram([]float64{0.5, 7}, []float64{1, 2}, []float64{0, 1}))
	if err != nil {
		t.Fatal(err)
	}
	if want := `[{"from":0,"loans":1,"debtUsd":1,"to":1},{"from":1,"loans":1,"debtUsd":2,"to":null}]`; string(got) != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestByRiskPutsTheWeakestAndThenTheLargestFirst(t *testing.T) {
	got := ByRisk([]float64{1.5, 0.9, 1.5, math.Inf(1), 0.9}, []float64{1, 5, 2, 0, 5})
	for i, want := range []int{1, 4, 2, 0} {
		if got[i] != want {
			t.Fatalf("order %v, want [1 4 2 0]", got)
		}
	}
}

// syntheticBook has n loans, 1.5 entries a side on average.
func syntheticBook(t testing.TB, n int) *Book { return snapshot(syntheticKeeper(t, n)) }

func syntheticKeeper(t testing.TB, n int) *Keeper {
	k := keeper(t)
	r := rand.New(rand.NewPCG(1, 2))
	one := func(asset uint16, debt bool) Entry {
		e := Entry{Asset: asset, Shares: U128{Lo: r.Uint64()%1e18 + 1}}
		if !debt {
			e.Threshold, e.Bonus = 8000, 10500
		}
		return e
	}
	var side [2][]Entry
	for i := range n {
		for s := range side {
			side[s] = append(side[s][:0], one(uint16(r.IntN(2)), s == 1))
			if i%2 == s {
				side[s] = append(side[s], one(2, s == 1))
			}
		}
		var who protection.Address
		binary.LittleEndian.PutUint64(who[:], r.Uint64())
		upsert(t, k, Loan{Borrower: who, Collateral: side[0], Debt: side[1]})
	}
	return k
}

func TestARowWrittenManyTimesBetweenSnapshotsHasItsLastValue(t *testing.T) {
	k := syntheticKeeper(t, 2*ChunkLoans+5)
	was := snapshot(k)
	l := was.Loan(3)
	for i := range 2*ChunkLoans + 7 { // more often than a chunk has rows
		l.Debt[0].Shares = U128{Lo: uint64(i) + 1}
		upsert(t, k, l)
	}
	if got := k.Loan(3); !sameLoan(got, l) {
		t.Fatalf("before the snapshot the keeper has %+v, want %+v", got, l)
	}
	now := snapshot(k)
	for i, want := range was.Loans() {
		if i == 3 {
			want = l
		}
		if got := now.Loan(i); !sameLoan(got, want) {
			t.Fatalf("loan %d is %+v, want %+v", i, got, want)
		}
	}
	if err := now.Validate(); err != nil {
		t.Fatal(err)
	}
}

func TestAnAssetNamedTwiceIsFoundInATableOfAnySize(t *testing.T) {
	for _, n := range []int{2, 64, 65, 5000} {
		b := &Book{Assets: make([]Asset, n)}
		for i := range b.Assets {
			b.Assets[i].ID = address(uint64(i + 1))
		}
		if err := b.Validate(); err != nil {
			t.Fatal(err)
		}
		b.Assets[n-1].ID = b.Assets[0].ID
		if err := b.Validate(); !errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), fmt.Sprintf("assets 0 and %d are both", n-1)) {
			t.Errorf("of %d assets: %v", n, err)
		}
	}
}
