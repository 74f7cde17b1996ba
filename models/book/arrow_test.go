package book

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func drawBook(t *testing.T, rt *rapid.T) (*Keeper, *Book) {
	k := keeper(t)
	for i := range uint64(rapid.SampledFrom([]int{0, 0, 1, ChunkLoans - 1, ChunkLoans}).Draw(rt, "filler")) {
		upsert(t, k, Loan{Borrower: address(1_000_000 + i), Debt: []Entry{{Asset: 1, Shares: U128{Lo: i + 1}}}})
	}
	for range rapid.IntRange(0, 20).Draw(rt, "loans") {
		upsert(t, k, drawLoan(rt, 30))
	}
	return k, snapshot(k)
}

func TestTablesReadBackToTheSameBook(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		_, b := drawBook(t, rt)
		tables, err := b.Encode()
		if err != nil {
			rt.Fatal(err)
		}
		got, err := Decode(tables)
		if err != nil {
			rt.Fatal(err)
		}
		mustEqual(rt, got, b)
	})
}

func mustEqual(t *rapid.T, got, want *Book) {
	if got.Version() != want.Version() || got.Len() != want.Len() {
		t.Fatalf("got %d loans, version %s; want %d, %s", got.Len(), got.Version(), want.Len(), want.Version())
	}
	for i, l := range want.Loans() {
		if !sameLoan(got.Loan(i), l) {
			t.Fatalf("loan %d is %+v, want %+v", i, got.Loan(i), l)
		}
	}
	a, b := got.HealthFactors(nil), want.HealthFactors(nil)
	for i := range a {
		if a[i] != b[i] {
			t.Fatalf("health factor %d is %v, want %v", i, a[i], b[i])
		}
	}
}

func TestDeltaOnTheWireLeadsToTheNewBook(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		k, old := drawBook(t, rt)
		for range rapid.IntRange(0, 20).Draw(rt, "changes") {
			upsert(t, k, drawLoan(rt, 60))
		}
		assets := threeAssets(t)
		assets[0].Price = dec(t, "190000000000")
		if err := k.SetAssets(assets); err != nil {
			rt.Fatal(err)
		}
		want := k.Snapshot(8, [32]byte{8}, blockTime)
		forth, back := Diff(old, want), Diff(want, old) // back is what a reorg does
		for _, step := range []struct {
			from, to *Book
			delta    *Delta
		}{{old, want, forth}, {want, old, back}} {
			tables, err := step.delta.Encode()
			if err != nil {
				rt.Fatal(err)
			}
			if is, err := IsDelta(tables); err != nil || !is {
				rt.Fatalf("IsDelta is %v, %v", is, err)
			}
			delta, err := DecodeDelta(tables)
			if err != nil {
				rt.Fatal(err)
			}
			got, err := step.from.Apply(delta)
			if err != nil {
				rt.Fatal(err)
			}
			mustEqual(rt, got, step.to)
		}
		if old.Version() != want.Version() {
			if _, err := want.Apply(forth); !errors.Is(err, ErrBase) {
				rt.Fatalf("a delta on another version gave %v, want ErrBase", err)
			}
		}
	})
}

func TestDeltaCarriesOnlyWhatChanged(t *testing.T) {
	k := syntheticKeeper(t, 5000)
	old := snapshot(k)
	l := old.Loan(3000)
	l.Debt = nil
	upsert(t, k, l)
	d := Diff(old, snapshot(k))
	if len(d.Index) != 1 || d.Index[0] != 3000 {
		t.Fatalf("delta carries loans %v, want [3000]", d.Index)
	}
	got, err := old.Apply(d)
	if err != nil {
		t.Fatal(err)
	}
	for i := range got.Chunks {
		if (got.Chunks[i] == old.Chunks[i]) != (i != 3000/ChunkLoans) {
			t.Errorf("chunk %d: sharing is wrong", i)
		}
	}
}

func TestDeltasThatDoNotFitAreRefused(t *testing.T) {
	k := keeper(t)
	for i := range uint64(5) {
		upsert(t, k, Loan{Borrower: address(i)})
	}
	old := snapshot(k)
	upsert(t, k, Loan{Borrower: address(7)})
	upsert(t, k, Loan{Borrower: address(8)})
	fresh := func() *Delta { return Diff(old, k.Snapshot(8, [32]byte{}, blockTime)) }
	for name, c := range map[string]struct {
		harm func(*Delta)
		says string
	}{
		"a gap":               {func(d *Delta) { d.Index[0], d.Index[1] = 6, 6; d.Index = d.Index[1:] }, "loan 5 is left out"},
		"a loan twice":        {func(d *Delta) { d.Index[1] = 5 }, "loan 5 is written after loan 5"},
		"a loan too few":      {func(d *Delta) { d.Loans = 8 }, "loan 7 is left out"},
		"a loan past the end": {func(d *Delta) { d.Loans = 6 }, "writes loan 6 of 6"},
		"another content":     {func(d *Delta) { d.Rows.EMode[0] = 3 }, "names"},
		"an invalid asset": {func(d *Delta) {
			d.Rows.Flags = d.Rows.Flags[:2]
			d.Head.Assets = d.Head.Assets[:0]
			d.Head.BaseDecimals = 99
		}, "base decimals"},
	} {
		t.Run(name, func(t *testing.T) {
			d := fresh()
			c.harm(d)
			if _, err := old.Apply(d); !errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want ErrInvalid saying %q", err, c.says)
			}
		})
	}
}

func TestTablesThatLieAreRefused(t *testing.T) {
	b := syntheticBook(t, 2000)
	good, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	other, err := syntheticBook(t, 1999).Encode()
	if err != nil {
		t.Fatal(err)
	}
	delta, err := Diff(b, b).Encode()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		tables Tables
		says   string
	}{
		"nothing":                  {Tables{}, "table assets"},
		"noise":                    {Tables{Assets: []byte("not arrow at all, not even close to it")}, "table assets"},
		"tables of two books":      {Tables{Assets: good.Assets, Loans: other.Loans, Collateral: other.Collateral, Debt: other.Debt}, "1999 loans"},
		"another book's debt":      {Tables{Assets: good.Assets, Loans: good.Loans, Collateral: good.Collateral, Debt: other.Debt}, "version"},
		"debt in collateral's way": {Tables{Assets: good.Assets, Loans: good.Loans, Collateral: good.Debt, Debt: good.Debt}, `table "debt"`},
		"a delta":                  {delta, "DecodeDelta"},
		"entries of unknown loans": {Tables{Assets: other.Assets, Loans: other.Loans, Collateral: good.Collateral, Debt: other.Debt}, "unknown or out of order"},
		"another schema version": {Tables{Assets: bytes.ReplaceAll(good.Assets, []byte("hedgerow.book/2"), []byte("hedgerow.book/0")),
			Loans: good.Loans, Collateral: good.Collateral, Debt: good.Debt}, "hedgerow.book/0"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Decode(c.tables); !errors.Is(err, ErrDecode) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want ErrDecode saying %q", err, c.says)
			}
		})
	}
	if _, err := DecodeDelta(good); !errors.Is(err, ErrDecode) {
		t.Errorf("a whole book read as a delta gave %v", err)
	}
}

func TestCutOffTablesAreRefused(t *testing.T) {
	good, err := syntheticBook(t, 100).Encode()
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		bad := good
		table := []*[]byte{&bad.Loans, &bad.Collateral, &bad.Debt, &bad.Assets}[r.IntN(4)]
		*table = (*table)[:r.IntN(len(*table)-8)] // the last 8 bytes are the end-of-stream mark
		if _, err := Decode(bad); !errors.Is(err, ErrDecode) && !errors.Is(err, ErrInvalid) {
			t.Fatalf("a table cut to %d bytes gave %v", len(*table), err)
		}
	}
}
