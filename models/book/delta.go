package book

import (
	"errors"
	"fmt"
	"slices"
)

// ErrBase reports a delta on another book than the one at hand. The remedy is to
// ask for a whole book.
var ErrBase = errors.New("delta is on another version of the book")

// Delta turns one named book into another: the head and assets whole, and the
// loans that changed or came.
type Delta struct {
	Base   Version // of the book that it applies to
	Result Version // of the book that comes out
	Head   *Book   // the result without its chunks
	Loans  int     // the result's number of loans; fewer than the base's after a reorg
	Index  []uint32
	Rows   *Chunk // Rows' loan j becomes loan Index[j]; Index rises
}

// Diff is what changed from old to new. It looks only into chunks that the two
// do not share.
func Diff(old, new *Book) *Delta {
	head := *new
	head.Chunks = nil
	d := &Delta{Base: old.Version(), Result: new.Version(), Head: &head, Loans: new.Len(), Rows: newChunk(0, 0, 0)}
	for i, c := range new.Chunks {
		var was *Chunk
		if i < len(old.Chunks) {
			was = old.Chunks[i]
		}
		if was == c {
			continue
		}
		for j := range c.Len() {
			if was != nil && j < was.Len() && c.sameRow(j, was, j) {
				continue
			}
			d.Index = append(d.Index, uint32(i*ChunkLoans+j))
			d.Rows.appendRows(c, j, j+1)
		}
	}
	return d
}

// Apply is the book that the delta leads to, sharing b's unchanged chunks. It
// fails with ErrBase when b is not the delta's base, and with ErrInvalid when
// the result does not hold together or is not the one that the delta names.
func (b *Book) Apply(d *Delta) (*Book, error) {
	if v := b.Version(); v != d.Base {
		return nil, fmt.Errorf("%w: it is on %s, this is %s: ask for a whole book", ErrBase, d.Base, v)
	}
	out := *d.Head
	next := 0 // row of d
	var changes []change
	for first := 0; first < d.Loans; first += ChunkLoans {
		size := min(ChunkLoans, d.Loans-first)
		changes = changes[:0]
		for ; next < len(d.Index) && int(d.Index[next]) < first+size; next++ {
			changes = append(changes, change{int(d.Index[next]) - first, next})
		}
		var was *Chunk
		if i := first / ChunkLoans; i < len(b.Chunks) {
			was = b.Chunks[i]
		}
		if len(changes) == 0 && was != nil && was.Len() == size {
			out.Chunks = append(out.Chunks, was)
			continue
		}
		c, err := merge(was, first, size, changes, d.Rows)
		if err != nil {
			return nil, fmt.Errorf("delta: %w", err)
		}
		out.Chunks = append(out.Chunks, c)
	}
	if next != len(d.Index) {
		return nil, fmt.Errorf("%w: delta writes loan %d of %d", ErrInvalid, d.Index[next], d.Loans)
	}
	// That no borrower is named twice follows from the version below.
	var f findings
	if out.validateRows(&f); len(f.list) > 0 {
		return nil, f.err()
	}
	if v := out.Version(); v != d.Result {
		return nil, fmt.Errorf("%w: delta leads to version %s and names %s", ErrInvalid, v, d.Result)
	}
	return &out, nil
}

// Encode writes the delta as tables of the same schema as a whole book's, with
// only the loans that it carries.
func (d *Delta) Encode() (Tables, error) {
	return encodeTables(d.Head, headVersion{d.Result, d.Base, d.Loans}, []part{{index: slices.Clip(d.Index), rows: d.Rows}})
}

// DecodeDelta reads what Delta.Encode writes. Whether it makes sense shows when
// it is applied. It fails with ErrDecode.
func DecodeDelta(t Tables) (*Delta, error) {
	head, err := decodeHead(t.Assets)
	if err != nil {
		return nil, err
	}
	if head.base.IsZero() {
		return nil, fmt.Errorf("%w: they are a whole book: use Decode", ErrDecode)
	}
	rows, err := decodeRows(t)
	if err != nil {
		return nil, err
	}
	c := rows.chunk(0, len(rows.loan))
	if err := rows.spent(); err != nil {
		return nil, err
	}
	return &Delta{Base: head.base, Result: head.version, Head: head.book, Loans: head.loans, Index: rows.loan, Rows: c}, nil
}

// IsDelta reports whether the tables carry a delta rather than a whole book.
func IsDelta(t Tables) (bool, error) {
	head, err := decodeHead(t.Assets)
	return !head.base.IsZero(), err
}
