package book

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"sync"
)

// Version names a book by its content: equal books have equal versions, on any
// machine. It is SHA-256 over the head, the assets and each chunk's own hash, so
// a new block costs the hashes of the chunks that changed.
type Version [32]byte

// String is 64 hexadecimal digits.
func (v Version) String() string { return hex.EncodeToString(v[:]) }

// IsZero reports the zero version, which names no book.
func (v Version) IsZero() bool { return v == Version{} }

// MarshalText is String.
func (v Version) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (v *Version) UnmarshalText(b []byte) error {
	if len(b) != 64 {
		return fmt.Errorf("book version %q is not 64 hexadecimal digits", b)
	}
	if _, err := hex.Decode(v[:], b); err != nil {
		return fmt.Errorf("book version %q is not 64 hexadecimal digits", b)
	}
	return nil
}

// chunkSum keeps a published chunk's hash.
type chunkSum struct {
	once sync.Once
	sum  [32]byte
}

// Version is the book's. It may be asked by several goroutines.
func (b *Book) Version() Version {
	le := binary.LittleEndian
	p := make([]byte, 0, 256+128*len(b.Assets)+32*len(b.Chunks))
	p = append(p, "hedgerow/book/2"...)
	p = append(p, b.Market[:]...)
	p = le.AppendUint32(p, uint32(len(b.Protocol)))
	p = append(p, b.Protocol...)
	p = le.AppendUint64(p, b.Block)
	p = append(p, b.BlockHash[:]...)
	p = le.AppendUint64(p, uint64(b.Time.Unix()))
	p = le.AppendUint32(p, uint32(b.Time.Nanosecond()))
	p = append(p, b.BaseDecimals)
	p = le.AppendUint32(p, uint32(len(b.Assets)))
	for i := range b.Assets {
		a := &b.Assets[i]
		p = append(p, a.ID[:]...)
		p = le.AppendUint32(p, uint32(len(a.Symbol)))
		p = append(p, a.Symbol...)
		p = append(p, a.Decimals, uint8(a.Flags))
		for _, v := range [3][32]byte{a.Price.Bytes32(), a.SupplyIndex.Bytes32(), a.DebtIndex.Bytes32()} {
			p = append(p, v[:]...)
		}
		p = le.AppendUint16(p, a.Threshold)
		p = le.AppendUint16(p, a.Bonus)
	}
	p = le.AppendUint64(p, uint64(b.Len()))
	for _, c := range b.Chunks {
		s := c.hash()
		p = append(p, s[:]...)
	}
	return sha256.Sum256(p)
}

// hash is SHA-256 over the number of loans and the chunk's columns, in the order
// of its fields, as they lie in memory: little-endian.
func (c *Chunk) hash() [32]byte {
	c.sum.once.Do(func() {
		h := sha256.New()
		h.Write(binary.LittleEndian.AppendUint32(nil, uint32(c.Len())))
		for _, column := range [...][]byte{
			raw(c.Borrower), raw(c.Flags), raw(c.EMode),
			raw(c.CollateralAt), raw(c.CollateralAsset), raw(c.CollateralShares), raw(c.CollateralThreshold), raw(c.CollateralBonus),
			raw(c.DebtAt), raw(c.DebtAsset), raw(c.DebtShares),
		} {
			h.Write(column)
		}
		h.Sum(c.sum.sum[:0])
	})
	return c.sum.sum
}
