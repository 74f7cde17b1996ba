package wire

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// evidenceRecord is the kind of agent.Record as JSON. Beside it a slot keeps its
// book as Arrow IPC: whole, or a whole earlier one and the change of it.
const evidenceRecord = "record"

// bookKinds are the kinds of a book's four tables.
func bookKinds(change bool) [4]string {
	if change {
		return [4]string{"book.change.loans", "book.change.collateral", "book.change.debt", "book.change.assets"}
	}
	return [4]string{"book.loans", "book.collateral", "book.debt", "book.assets"}
}

// base is the last book that was kept whole, and how many changes of it were
// kept since.
type base struct {
	book    *book.Book
	kept    []journal.Kept // its tables, by hash
	size    int            // bytes of its tables
	changes int
}

// maxChanges is how many changes are kept of one whole book. One more whole book
// then keeps restoring any slot to one decode and one change.
const maxChanges = 1000

// keepBook is how a slot keeps its book: as a change where that is much smaller.
// The whole book that it changes is the slot's evidence too, so that it lasts as
// long as the slot's own. The base that it returns holds once all of it is kept.
func keepBook(from base, b *book.Book) ([]journal.Kept, base, error) {
	if from.book != nil && from.changes < maxChanges {
		change, err := book.Diff(from.book, b).Encode()
		if err != nil {
			return nil, from, fmt.Errorf("encode the book's change: %w", err)
		}
		if change.Size()*4 < from.size {
			from.changes++
			return append(tables(change, true), from.kept...), from, nil
		}
	}
	t, err := b.Encode()
	if err != nil {
		return nil, from, fmt.Errorf("encode the book: %w", err)
	}
	whole := tables(t, false)
	next := base{book: b, size: t.Size()}
	for _, k := range whole {
		next.kept = append(next.kept, journal.Kept{Kind: k.Kind, Hash: sha256.Sum256(k.Body)})
	}
	return whole, next, nil
}

func tables(t book.Tables, change bool) (out []journal.Kept) {
	kinds := bookKinds(change)
	for i, body := range [][]byte{t.Loans, t.Collateral, t.Debt, t.Assets} {
		out = append(out, journal.Kept{Kind: kinds[i], Body: body})
	}
	return out
}

// ErrNoEvidence reports a slot whose book or record was not kept.
var ErrNoEvidence = errors.New("the slot has no such evidence")

// loadBook restores the book that a slot's cycle saw.
func loadBook(ctx context.Context, r *journal.Reader, slot string) (*book.Book, error) {
	kept, err := r.SlotEvidence(ctx, slot)
	if err != nil {
		return nil, err
	}
	t, err := loadTables(ctx, r, kept, false)
	if err != nil {
		return nil, fmt.Errorf("slot %s: %w", slot, err)
	}
	b, err := book.Decode(t)
	if err != nil {
		return nil, fmt.Errorf("slot %s: %w", slot, err)
	}
	if t, err = loadTables(ctx, r, kept, true); errors.Is(err, ErrNoEvidence) {
		return b, nil
	}
	if err != nil {
		return nil, fmt.Errorf("slot %s: %w", slot, err)
	}
	change, err := book.DecodeDelta(t)
	if err != nil {
		return nil, fmt.Errorf("slot %s: %w", slot, err)
	}
	return b.Apply(change)
}

func loadTables(ctx context.Context, r *journal.Reader, kept []journal.Evidence, change bool) (t book.Tables, err error) {
	kinds := bookKinds(change)
	for i, to := range []*[]byte{&t.Loans, &t.Collateral, &t.Debt, &t.Assets} {
		if *to, err = loadEvidence(ctx, r, kept, kinds[i]); err != nil {
			return t, err
		}
	}
	return t, nil
}

// loadEvidence is the body of one kind among a slot's evidence.
func loadEvidence(ctx context.Context, r *journal.Reader, kept []journal.Evidence, kind string) ([]byte, error) {
	i := slices.IndexFunc(kept, func(e journal.Evidence) bool { return e.Kind == kind })
	if i < 0 {
		return nil, fmt.Errorf("%w: %s", ErrNoEvidence, kind)
	}
	return r.LoadEvidence(ctx, kept[i].Hash)
}
