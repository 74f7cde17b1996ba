package aave

import (
	"encoding/binary"
	"fmt"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// BenchmarkPublish is what a block costs after the chain has answered, on a book
// of 100,000 loans: when 100 of them moved, and when the market's parameters did.
func BenchmarkPublish(b *testing.B) {
	const loans = 100_000
	p := &params{byID: map[uint16]int{}, baseDecimals: 8}
	p.version = Version{BitmapEMode: true}
	for id := range uint16(60) {
		p.byID[id] = int(id)
		p.reserves = append(p.reserves, reserve{
			asset: protection.Address{1, byte(id)}, id: id, symbol: fmt.Sprint("asset-", id), config: *uint256.NewInt(8250<<16 | 10500<<32 | 18<<48),
			supplyIndex: book.RAY, debtIndex: book.RAY, price: amount.New(1e8),
		})
	}
	r := &Reader{}
	r.reset()
	for i := range loans {
		a := account{sides: []side{{reserve: uint16(i % 60), shares: book.U128{Lo: 2e18}}, {reserve: uint16(i % 7), debt: true, shares: book.U128{Lo: 1e18}}}}
		slices.SortFunc(a.sides, func(a, b side) int { return int(sideByte(a)) - int(sideByte(b)) })
		binary.BigEndian.PutUint64(a.borrower[:], uint64(i+1))
		r.rows.put(r.rows.add(a.borrower, 1), &a)
	}
	if full, rows, err := r.publish(p); err != nil || !full || len(rows) != loans {
		b.Fatal(full, len(rows), err)
	}
	r.params = p
	at := time.Unix(1e9, 0)
	dirty := make([]int, 100)
	var a account
	b.Run("100 loans moved", func(b *testing.B) {
		for n := 0; b.Loop(); n++ {
			for i := range dirty {
				dirty[i] = (i*997 + n) % loans
				r.rows.get(dirty[i], &a)
				a.sides[0].shares.Lo++
				r.rows.put(dirty[i], &a)
			}
			r.unpublished = append(r.unpublished, dirty...)
			if _, rows, err := r.publish(p); err != nil || len(rows) != 100 {
				b.Fatal(len(rows), err)
			}
			r.keeper.Snapshot(uint64(n), [32]byte{}, at)
		}
	})
	b.Run("a threshold moved", func(b *testing.B) {
		for n := 0; b.Loop(); n++ {
			next := *p
			next.reserves = append([]reserve(nil), p.reserves...)
			next.reserves[3].config = *uint256.NewInt(uint64(8000+n%2)<<16 | 10500<<32 | 18<<48)
			if _, _, err := r.publish(&next); err != nil {
				b.Fatal(err)
			}
			r.params = &next
			r.keeper.Snapshot(uint64(n), [32]byte{}, at)
		}
	})
}

// BenchmarkRows is what the accounts take beside the book: of 200,000 with two and
// a half sides each, as on the mainnet market.
func BenchmarkRows(b *testing.B) {
	const accounts = 200_000
	for b.Loop() {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		r := newRows()
		a := account{sides: make([]side, 0, 3)}
		for i := range accounts {
			binary.BigEndian.PutUint64(a.borrower[8:], uint64(i+1))
			a.sides = append(a.sides[:0], side{reserve: 3, shares: book.U128{Lo: 2e18 + uint64(i)}}, side{reserve: 5, debt: true, shares: book.U128{Lo: 1e18 + uint64(i)}})
			if i%2 == 0 {
				a.sides = append(a.sides, side{reserve: 9, shares: book.U128{Lo: 1e8 + uint64(i)}})
			}
			r.put(r.add(a.borrower, uint64(i)), &a)
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/accounts, "bytes/account")
		runtime.KeepAlive(r)
	}
}
