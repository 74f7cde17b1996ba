package loanday

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What a memory keeps.
const (
	nearHF     = 1.1
	nearSpan   = 30 // days
	MostLoans  = 16_384
	entryBytes = 12
	memoryHead = 5
	memoryKind = 1 // of its encoding
)

// ErrMemory reports bytes that no Memory has written.
var ErrMemory = errors.New("not a memory of loans")

// Memory is which loans were near liquidation, HF below 1.1 with debt, at a look of
// each of the last thirty days. It keeps those that were near last, 16,384 at most.
// Loans go by the last eight bytes of their borrowers: two that share them share what
// is known. The zero value has seen nothing. It is for one goroutine.
type Memory struct {
	last  int64 // day since 1970 of the last look
	saw   bool
	loans map[uint64]uint32 // bit 31 is the last look's day, bit 30 the day before
}

// See takes a look at a book, if it is the first of its day (UTC), and says whether it
// was. Looks go forward.
func (m *Memory) See(at time.Time, b *book.Book, health []float64) bool {
	today := dayOf(at)
	if m.saw && today <= m.last {
		return false
	}
	gone := today - m.last
	for id, days := range m.loans {
		if days = shifted(days, gone, m.saw); days == 0 {
			delete(m.loans, id)
		} else {
			m.loans[id] = days
		}
	}
	if m.loans == nil {
		m.loans = map[uint64]uint32{}
	}
	m.last, m.saw = today, true
	row := 0
	for _, c := range b.Chunks {
		for j := range c.Len() {
			if health[row] < nearHF { // infinite without debt
				m.loans[idOf(c.Borrower[j])] |= 1 << 31
			}
			row++
		}
	}
	m.forget()
	return true
}

// shifted are days as so many later.
func shifted(days uint32, by int64, saw bool) uint32 {
	if !saw || by >= nearSpan {
		return 0
	}
	return days >> by &^ (1<<(32-nearSpan) - 1)
}

// forget keeps no more than there is room for.
func (m *Memory) forget() {
	if len(m.loans) <= MostLoans {
		return
	}
	for _, e := range m.sorted()[MostLoans:] {
		delete(m.loans, e.id)
	}
}

type remembered struct {
	id   uint64
	days uint32
}

// sorted are the loans, those that were near last first.
func (m *Memory) sorted() []remembered {
	list := make([]remembered, 0, len(m.loans))
	for id, days := range m.loans {
		list = append(list, remembered{id, days})
	}
	slices.SortFunc(list, func(a, b remembered) int { return cmp.Or(cmp.Compare(b.days, a.days), cmp.Compare(a.id, b.id)) })
	return list
}

// Len is how many loans it knows.
func (m *Memory) Len() int { return len(m.loans) }

// near are a borrower's days.
func (m *Memory) near(who protection.Address) uint32 {
	if m == nil {
		return 0
	}
	return m.loans[idOf(who)]
}

// nearness is the share of thirty days, and how long ago the last was, of thirty.
func nearness(days uint32) (share, since float64) {
	return float64(bits.OnesCount32(days)) / nearSpan, float64(min(nearSpan, bits.LeadingZeros32(days))) / nearSpan
}

func idOf(who protection.Address) uint64 { return binary.BigEndian.Uint64(who[12:]) }

func dayOf(t time.Time) int64 { return int64(math.Floor(float64(t.Unix()) / day.Seconds())) }

// Encode is the memory as bytes, 200 kB at most: equal memories give equal ones.
func (m *Memory) Encode() []byte {
	if !m.saw {
		return nil
	}
	out := make([]byte, 0, memoryHead+entryBytes*len(m.loans))
	out = append(out, memoryKind)
	out = binary.BigEndian.AppendUint32(out, uint32(m.last)) //nolint:gosec // days since 1970
	for _, e := range m.sorted() {
		out = binary.BigEndian.AppendUint64(out, e.id)
		out = binary.BigEndian.AppendUint32(out, e.days)
	}
	return out
}

// DecodeMemory is what Encode wrote; of no bytes, one that has seen nothing. It fails
// with ErrMemory.
func DecodeMemory(b []byte) (*Memory, error) {
	m := &Memory{}
	if len(b) == 0 {
		return m, nil
	}
	if len(b) < memoryHead || (len(b)-memoryHead)%entryBytes != 0 || len(b) > memoryHead+MostLoans*entryBytes {
		return nil, fmt.Errorf("%w: %d bytes", ErrMemory, len(b))
	}
	if b[0] != memoryKind {
		return nil, fmt.Errorf("%w of this version: %d, this build reads %d", ErrMemory, b[0], memoryKind)
	}
	m.saw, m.last, m.loans = true, int64(binary.BigEndian.Uint32(b[1:])), make(map[uint64]uint32, len(b)/entryBytes)
	before := remembered{days: math.MaxUint32}
	for at := memoryHead; at < len(b); at += entryBytes {
		e := remembered{binary.BigEndian.Uint64(b[at:]), binary.BigEndian.Uint32(b[at+8:])}
		if e.days&^(1<<(32-nearSpan)-1) != e.days || e.days == 0 || e.days > before.days || at > memoryHead && e.days == before.days && e.id <= before.id {
			return nil, fmt.Errorf("%w: entry %d is out of order", ErrMemory, (at-memoryHead)/entryBytes)
		}
		m.loans[e.id], before = e.days, e
	}
	return m, nil
}
