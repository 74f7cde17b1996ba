package book

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Head is what a book says beside its assets and loans.
type Head struct {
	Market       protection.Address
	Protocol     string
	Block        uint64
	BlockHash    [32]byte
	Time         time.Time
	BaseDecimals uint8
	Assets       int // rows of the asset table
	Loans        int
	Version      Version // of the book
	Base         Version // of the one that it differs from; zero for a whole book
}

// Change is what one book of a sequence adds to the one before: a Delta that also
// leaves out the assets that stayed as they were. A whole book is a change of
// nothing.
type Change struct {
	Head
	AssetIndex []uint16 // Row[j] of the asset table becomes Asset[j]; rises
	Asset      []Asset
	Index      []uint32 // as a Delta's
	Rows       *Chunk

	whole  []*Chunk // in place of Index and Rows, where a whole book is at hand
	shrunk bool     // an asset went
}

// ChangeOf is what b adds to old; nil makes it the whole book.
func ChangeOf(old, b *Book) *Change {
	c := &Change{Head: Head{Market: b.Market, Protocol: b.Protocol, Block: b.Block, BlockHash: b.BlockHash, Time: b.Time, BaseDecimals: b.BaseDecimals,
		Assets: len(b.Assets), Loans: b.Len()}}
	var was []Asset
	if old == nil {
		c.Version, c.whole = b.Version(), b.Chunks
	} else {
		d := Diff(old, b)
		c.Version, c.Base, c.Index, c.Rows = d.Result, d.Base, d.Index, d.Rows
		was, c.shrunk = old.Assets, len(b.Assets) < len(old.Assets)
	}
	for i, a := range b.Assets {
		if i >= len(was) || was[i] != a {
			c.AssetIndex, c.Asset = append(c.AssetIndex, uint16(i)), append(c.Asset, a)
		}
	}
	return c
}

// Len is how many loans it writes.
func (c *Change) Len() int {
	if c.whole != nil {
		return c.Loans
	}
	if c.Rows == nil {
		return 0
	}
	return c.Rows.Len()
}

// parts are its loans, to encode.
func (c *Change) parts(to []part) []part {
	if c.whole != nil {
		for i, chunk := range c.whole {
			to = append(to, part{first: uint32(i * ChunkLoans), rows: chunk, block: c.Block})
		}
	} else if c.Len() > 0 {
		to = append(to, part{index: c.Index, rows: c.Rows, block: c.Block})
	}
	return to
}

// ValidateChange is Validate as far as a change can have touched it: c must be what
// b adds to a book that is valid. Borrowers named twice it does not see.
func (b *Book) ValidateChange(c *Change) error {
	var f findings
	suspect := c.shrunk
	if len(c.Asset) > 0 || c.shrunk {
		b.validateAssets(&f)
	}
	if c.Rows != nil && len(f.list) == 0 {
		used := make([]uint8, len(b.Assets))
		c.Rows.validate(0, used, &f)
		suspect = suspect || b.unvalued(used)
	}
	for i := range c.Asset {
		suspect = suspect || c.Asset[i].unvalued(inCollateral|inDebt)
	}
	if suspect && len(f.list) == 0 { // it may be in use
		b.validateRows(&f)
	}
	return f.err()
}
