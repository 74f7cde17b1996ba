package wire

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestEverySlotsBookIsRestoredFromWhatWasKept(t *testing.T) {
	path := t.TempDir() + "/journal.db"
	now := clock.NewManual(time.Unix(1e9, 0))
	j, err := journal.Open(t.Context(), path, journal.Identity{ChainID: 1, Portfolio: "test"}, journal.Options{Clock: now})
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	d := &diary{Journal: j}
	k := book.NewKeeper(protection.Address{9}, "aave-v3", 8)
	if err := k.SetAssets([]book.Asset{{ID: protection.Address{1}, Symbol: "A", Decimals: 6, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8000, Bonus: 10500}}); err != nil {
		t.Fatal(err)
	}
	put := func(row, shares uint64) {
		var l book.Loan
		binary.BigEndian.PutUint64(l.Borrower[12:], row+1)
		l.Collateral = []book.Entry{{Shares: book.U128{Lo: shares}, Threshold: 8000, Bonus: 10500}}
		if _, err := k.Upsert(l); err != nil {
			t.Fatal(err)
		}
	}
	for row := range uint64(5000) {
		put(row, row+1)
	}
	var want []book.Version
	var changes int
	var bases []uint64
	for n := range uint64(12) {
		put(7*n, 1000+n)
		if n == 6 { // half of the book moves: too much for a change
			for row := range uint64(2500) {
				put(row, 2*row+1)
			}
		}
		b := k.Snapshot(n, [32]byte{byte(n)}, time.Unix(int64(n), 0).UTC())
		want = append(want, b.Version())
		slot := trade.Slot{Schedule: "s", Block: n + 1}
		if _, err := j.BeginSlot(t.Context(), slot); err != nil {
			t.Fatal(err)
		}
		if err := d.Record(t.Context(), agent.Record{Slot: slot, Observation: &agent.Observation{Book: b}}); err != nil {
			t.Fatal(err)
		}
		changes += d.base.changes
		if d.base.changes == 0 {
			bases = append(bases, n)
		}
		now.Set(now.Now().Add(time.Minute))
	}
	r, err := journal.OpenReader(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	restore := func(n int) {
		t.Helper()
		b, err := loadBook(t.Context(), r, fmt.Sprintf("s@%d", n+1))
		if err != nil {
			t.Fatal(err)
		}
		if b.Version() != want[n] || b.Block != uint64(n) {
			t.Errorf("slot %d restores version %s, want %s", n, b.Version(), want[n])
		}
	}
	for n := range want {
		restore(n)
	}
	if changes == 0 || !slices.Equal(bases, []uint64{0, 6}) {
		t.Errorf("kept as changes: %d, whole books at %v", changes, bases)
	}
	// Slot 4 changes the whole book of slot 0, whose own retention is over.
	if n, err := j.PruneEvidence(t.Context(), time.Unix(1e9, 0).Add(4*time.Minute), "four minutes"); err != nil || n == 0 {
		t.Fatalf("pruned %d bodies, %v", n, err)
	}
	for n := 4; n < len(want); n++ {
		restore(n)
	}
	if _, err := loadBook(t.Context(), r, "s@4"); !errors.Is(err, journal.ErrPruned) {
		t.Errorf("a pruned slot's book: %v", err)
	}
	// A rare schedule: nothing was kept for so long that the whole book is gone.
	if _, err := j.PruneEvidence(t.Context(), now.Now().Add(time.Hour), "all of it"); err != nil {
		t.Fatal(err)
	}
	if err := k.SetAssets([]book.Asset{{ID: protection.Address{1}, Symbol: "A", Decimals: 6, Price: amount.New(2e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8000, Bonus: 10500}}); err != nil {
		t.Fatal(err)
	}
	late := k.Snapshot(99, [32]byte{99}, time.Unix(99, 0).UTC())
	slot := trade.Slot{Schedule: "s", Block: 100}
	if _, err := j.BeginSlot(t.Context(), slot); err != nil {
		t.Fatal(err)
	}
	if err := d.Record(t.Context(), agent.Record{Slot: slot, Observation: &agent.Observation{Book: late}}); err != nil {
		t.Fatal(err)
	}
	if b, err := loadBook(t.Context(), r, slot.ID()); err != nil || b.Version() != late.Version() {
		t.Errorf("restored %v, %v", b, err)
	}
}
