package book

import (
	"fmt"
	"slices"
)

// Replica follows a sequence of books by their changes and publishes those that
// are asked for. Changes are noted as they come and merged when a book is
// published, so that many changes of a loan cost one; books share the chunks in
// which nothing changed. The zero value has no book. It is for one goroutine, its
// books are for any.
//
// A Replica looks at what changes, not at the whole: Head.Verify compares the
// whole with the name that it must have.
type Replica struct {
	head     Head // of the last change; its Version is zero where there is none
	assets   []Asset
	fresh    bool // assets were written to since the last book
	chunks   []*Chunk
	pending  *Chunk   // rows written since the last book
	at       []uint32 // by loan: its place in pending, plus 1; 0 is none
	touched  []uint32 // the loans that have one
	used     []uint8  // by asset, as Validate's
	distrust bool     // look at all rows before the next book is published
	changes  []change // scratch
}

// Head is the last change's.
func (r *Replica) Head() Head { return r.head }

// Apply takes a change. It fails with ErrBase when it is a change of another book,
// and with ErrInvalid when it makes no sense; the replica then has no book, until
// a whole one comes.
func (r *Replica) Apply(c *Change) (err error) {
	defer func() {
		if err != nil {
			*r = Replica{}
		}
	}()
	if c.Base.IsZero() {
		*r = Replica{}
	} else if c.Base != r.head.Version {
		return fmt.Errorf("%w: block %d changes version %s, and version %s is at hand: start from a whole book", ErrBase, c.Block, c.Base, r.head.Version)
	}
	if err := r.setAssets(c); err != nil {
		return err
	}
	switch n := c.Len(); {
	case c.whole != nil:
		r.chunks, r.distrust = slices.Clone(c.whole), true
	case c.Base.IsZero() && n > 0 && n == c.Loans && len(c.Index) == n && int(c.Index[n-1]) == n-1:
		r.setAll(c.Rows)
	default:
		if err := r.setLoans(c); err != nil {
			return err
		}
	}
	r.head = c.Head
	return nil
}

func (r *Replica) setAssets(c *Change) error {
	if len(c.AssetIndex) != len(c.Asset) {
		return fmt.Errorf("%w: block %d: %d places for %d assets", ErrInvalid, c.Block, len(c.AssetIndex), len(c.Asset))
	}
	had := len(r.assets)
	if len(c.Asset) == 0 && c.Assets == had {
		return nil
	}
	if c.Assets < had {
		r.distrust = true
	}
	if !r.fresh || c.Assets != had {
		assets := make([]Asset, c.Assets)
		copy(assets, r.assets)
		used := make([]uint8, c.Assets)
		copy(used, r.used)
		r.assets, r.used, r.fresh = assets, used, true
	}
	came := 0
	for j, i := range c.AssetIndex {
		if int(i) >= c.Assets || j > 0 && i <= c.AssetIndex[j-1] {
			return fmt.Errorf("%w: block %d writes asset %d of %d, or out of order", ErrInvalid, c.Block, i, c.Assets)
		}
		if int(i) >= had {
			came++
		}
		r.assets[i] = c.Asset[j]
	}
	if came < c.Assets-had {
		return fmt.Errorf("%w: block %d has %d assets and leaves out one that is new", ErrInvalid, c.Block, c.Assets)
	}
	return nil
}

// setAll cuts the loans of a whole book into chunks.
func (r *Replica) setAll(rows *Chunk) {
	r.distrust = true
	n := rows.Len()
	for from := 0; from < n; from += ChunkLoans {
		to := min(from+ChunkLoans, n)
		c := newChunk(to-from, entries(rows.CollateralAt, from, to), entries(rows.DebtAt, from, to))
		c.appendRows(rows, from, to)
		r.chunks = append(r.chunks, c)
	}
}

func (r *Replica) setLoans(c *Change) error {
	n := c.Len()
	if n != len(c.Index) {
		return fmt.Errorf("%w: block %d: %d numbers for %d loans", ErrInvalid, c.Block, len(c.Index), n)
	}
	if c.Loans > r.head.Loans+n { // before there is room for so many
		return fmt.Errorf("%w: block %d has %d loans, %d more than before it, and %d are left out", ErrInvalid, c.Block, c.Loans, c.Loans-r.head.Loans, c.Loans-r.head.Loans-n)
	}
	if len(r.at) < c.Loans {
		r.at = append(r.at, make([]uint32, c.Loans-len(r.at))...)
	}
	if n == 0 {
		return nil
	}
	var f findings
	if c.Rows.validate(0, r.used, &f); len(f.list) > 0 {
		return fmt.Errorf("changes of block %d: %w", c.Block, f.err())
	}
	if r.pending == nil {
		r.pending = newChunk(0, 0, 0)
	}
	place := uint32(r.pending.Len())
	r.pending.appendRows(c.Rows, 0, n)
	for j, loan := range c.Index {
		if int(loan) >= c.Loans || j > 0 && loan <= c.Index[j-1] {
			return fmt.Errorf("%w: block %d writes loan %d of %d, or out of order", ErrInvalid, c.Block, loan, c.Loans)
		}
		if r.at[loan] == 0 {
			r.touched = append(r.touched, loan)
		}
		r.at[loan] = place + uint32(j) + 1
	}
	return nil
}

// Book publishes the book after the last change. It fails with ErrInvalid when the
// changes leave out a loan, or lead to a book that Validate refuses for what it
// says of assets; borrowers named twice are Verify's to find.
func (r *Replica) Book() (*Book, error) {
	h := &r.head
	if h.Version.IsZero() {
		return nil, fmt.Errorf("%w: there is none yet", ErrInvalid)
	}
	if err := r.merge(); err != nil {
		return nil, err
	}
	b := &Book{Market: h.Market, Protocol: h.Protocol, Block: h.Block, BlockHash: h.BlockHash, Time: h.Time, BaseDecimals: h.BaseDecimals,
		Assets: r.assets, Chunks: slices.Clone(r.chunks)}
	if err := r.look(b); err != nil {
		return nil, err
	}
	r.fresh, r.distrust = false, false
	return b, nil
}

// merge brings the chunks up to date.
func (r *Replica) merge() error {
	slices.Sort(r.touched)
	next := 0
	chunks := (r.head.Loans + ChunkLoans - 1) / ChunkLoans
	if len(r.chunks) > chunks {
		r.chunks = r.chunks[:chunks]
	}
	for i := range chunks {
		first := i * ChunkLoans
		size := min(ChunkLoans, r.head.Loans-first)
		r.changes = r.changes[:0]
		for ; next < len(r.touched) && int(r.touched[next]) < first+size; next++ {
			loan := r.touched[next]
			r.changes = append(r.changes, change{int(loan) - first, int(r.at[loan]) - 1})
		}
		var was *Chunk
		if i < len(r.chunks) {
			was = r.chunks[i]
		}
		if len(r.changes) == 0 && was != nil && was.Len() == size {
			continue
		}
		c, err := merge(was, first, size, r.changes, r.pending)
		if err != nil {
			return fmt.Errorf("changes up to block %d: %w", r.head.Block, err)
		}
		if i < len(r.chunks) {
			r.chunks[i] = c
		} else {
			r.chunks = append(r.chunks, c)
		}
	}
	for _, loan := range r.touched {
		r.at[loan] = 0
	}
	r.touched = r.touched[:0]
	if r.pending != nil {
		r.pending.clear()
	}
	return nil
}

// look is Validate as far as the changes can have touched it.
func (r *Replica) look(b *Book) error {
	var f findings
	if r.fresh && !r.distrust {
		b.validateAssets(&f)
		r.distrust = b.unvalued(r.used)
	}
	if r.distrust {
		f = findings{}
		b.validateRows(&f)
	}
	if err := f.err(); err != nil {
		return fmt.Errorf("book of block %d: %w", b.Block, err)
	}
	return nil
}

// Verify compares a book with the version that its change names. It fails with
// ErrInvalid.
func (h Head) Verify(b *Book) error {
	if v := b.Version(); v != h.Version {
		return fmt.Errorf("%w: the changes up to block %d lead to version %s and name %s", ErrInvalid, h.Block, v, h.Version)
	}
	return nil
}
