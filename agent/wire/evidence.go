package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// The kinds of evidence that a slot keeps: agent.Record as JSON, and the book
// as Arrow IPC, whole or as the change of an earlier slot's whole one.
const (
	evidenceRecord = "record"
	evidenceBase   = "book.base" // the slot whose whole book this slot's changes
)

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
	slot    string
	size    int // bytes of its tables
	changes int
}

// maxChanges is how many changes are kept of one whole book. One more whole book
// then keeps restoring any slot to one decode and one change.
const maxChanges = 1000

// saveBook keeps a slot's book: as a change where that is much smaller.
func (d *diary) saveBook(ctx context.Context, slot string, b *book.Book) error {
	if d.base.book != nil && d.base.changes < maxChanges {
		change, err := book.Diff(d.base.book, b).Encode()
		if err != nil {
			return fmt.Errorf("encode the book's change: %w", err)
		}
		if change.Size()*4 < d.base.size {
			if err := d.saveTables(ctx, slot, change, true); err != nil {
				return err
			}
			d.base.changes++
			_, err := d.SaveEvidence(ctx, slot, evidenceBase, []byte(d.base.slot))
			return err
		}
	}
	t, err := b.Encode()
	if err != nil {
		return fmt.Errorf("encode the book: %w", err)
	}
	if err := d.saveTables(ctx, slot, t, false); err != nil {
		return err
	}
	d.base = base{book: b, slot: slot, size: t.Size()}
	return nil
}

func (d *diary) saveTables(ctx context.Context, slot string, t book.Tables, change bool) error {
	kinds := bookKinds(change)
	for i, body := range [][]byte{t.Loans, t.Collateral, t.Debt, t.Assets} {
		if _, err := d.SaveEvidence(ctx, slot, kinds[i], body); err != nil {
			return err
		}
	}
	return nil
}

// ErrNoEvidence reports a slot whose book was not kept.
var ErrNoEvidence = errors.New("the slot has no book among its evidence")

// loadBook restores the book that a slot's cycle saw.
func loadBook(ctx context.Context, r *journal.Reader, slot string) (*book.Book, error) {
	kept, err := r.SlotEvidence(ctx, slot)
	if err != nil {
		return nil, err
	}
	from, err := loadEvidence(ctx, r, kept, evidenceBase)
	if errors.Is(err, ErrNoEvidence) {
		t, err := loadTables(ctx, r, kept, false)
		if err != nil {
			return nil, fmt.Errorf("slot %s: %w", slot, err)
		}
		return book.Decode(t)
	}
	if err != nil {
		return nil, err
	}
	whole, err := loadBook(ctx, r, string(from))
	if err != nil {
		return nil, fmt.Errorf("book that slot %s changes: %w", slot, err)
	}
	t, err := loadTables(ctx, r, kept, true)
	if err != nil {
		return nil, fmt.Errorf("slot %s: %w", slot, err)
	}
	change, err := book.DecodeDelta(t)
	if err != nil {
		return nil, fmt.Errorf("slot %s: %w", slot, err)
	}
	return whole.Apply(change)
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
