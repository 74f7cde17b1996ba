package book

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// published is how many loans the book has of which some change: what a large
// deployment has.
const published = 200_000

// BenchmarkPublish is a block's changes written into the keeper, and the snapshot
// after them: balances that move, and loans that gain or lose a collateral, at
// random rows. The book's size must not show.
func BenchmarkPublish(b *testing.B) {
	for _, n := range []int{1, 100, 10_000} {
		for _, kind := range []string{"balances", "entries"} {
			b.Run(fmt.Sprintf("changes=%d/%s", n, kind), func(b *testing.B) {
				k := syntheticKeeper(b, published)
				snapshot(k)
				r := rand.New(rand.NewPCG(1, uint64(n)))
				loans := make([]Loan, n)
				b.ReportAllocs()
				for b.Loop() {
					b.StopTimer()
					for i, row := range r.Perm(published)[:n] {
						loans[i] = k.Loan(row)
						changed(&loans[i], kind == "entries", len(k.assets))
					}
					b.StartTimer()
					for i := range loans {
						upsert(b, k, loans[i])
					}
					snapshot(k)
				}
			})
		}
	}
}

// changed moves a balance, or adds a collateral where there is one, and drops
// one where there are more.
func changed(l *Loan, entries bool, assets int) {
	switch {
	case !entries:
		l.Debt[0].Shares.Lo++
	case len(l.Collateral) > 1:
		l.Collateral = l.Collateral[:1]
	default:
		e := l.Collateral[0]
		e.Asset = uint16((int(e.Asset) + 1) % assets)
		l.Collateral = append(l.Collateral, e)
	}
}

// BenchmarkBuild is all loans written anew, which publishing changes must undercut by far.
func BenchmarkBuild(b *testing.B) {
	full := snapshot(syntheticKeeper(b, published))
	loans := make([]Loan, 0, full.Len())
	for _, l := range full.Loans() {
		loans = append(loans, l)
	}
	b.ReportAllocs()
	for b.Loop() {
		k := NewKeeper(full.Market, full.Protocol, full.BaseDecimals)
		if err := k.SetAssets(full.Assets); err != nil {
			b.Fatal(err)
		}
		for i := range loans {
			upsert(b, k, loans[i])
		}
		snapshot(k)
	}
}

// BenchmarkVersion is the name of a book after changes.
func BenchmarkVersion(b *testing.B) {
	for _, n := range []int{1, 100, 10_000} {
		b.Run(fmt.Sprintf("changes=%d", n), func(b *testing.B) {
			k := syntheticKeeper(b, published)
			snapshot(k).Version()
			r := rand.New(rand.NewPCG(1, uint64(n)))
			for b.Loop() {
				b.StopTimer()
				for _, row := range r.Perm(published)[:n] {
					l := k.Loan(row)
					changed(&l, false, 0)
					upsert(b, k, l)
				}
				s := snapshot(k)
				b.StartTimer()
				s.Version()
			}
		})
	}
}
