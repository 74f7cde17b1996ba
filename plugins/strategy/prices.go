package strategy

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"time"
	"unsafe"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
)

// A price history is a window that slides: of one observation to the next some
// prices go at its beginning and some come at its end, and the rest is neither
// looked at nor sent again. What has been seen of it grows in place, behind what
// earlier observations show.

func timesColumn(name string) column[PriceSeries] {
	return column[PriceSeries]{
		name: name, kind: arrow.ListOf(instants),
		put: func(b array.Builder, p *PriceSeries) {
			list := b.(*array.ListBuilder)
			list.Append(true)
			values := list.ValueBuilder().(*array.TimestampBuilder)
			values.Reserve(len(p.Times))
			for _, t := range p.Times {
				values.Append(arrow.Timestamp(t.UnixMicro()))
			}
		},
		get: func(a arrow.Array, i int, p *PriceSeries) error {
			list := a.(*array.List)
			from, to := list.ValueOffsets(i)
			values := list.ListValues().(*array.Timestamp).TimestampValues()[from:to]
			p.Times = make([]time.Time, len(values))
			for j, t := range values {
				p.Times[j] = instant(int64(t))
			}
			return nil
		},
		same: func(seen, row, was *PriceSeries) bool {
			return was != nil && shifted(was.Times, row.Times) == 0 && len(was.Times) == len(row.Times) || slices.EqualFunc(seen.Times, row.Times, sameInstant)
		},
		see: func(seen, row, was *PriceSeries) error {
			gone, kept := slide(was, row)
			seen.Times = room(seen.Times[min(gone, len(seen.Times)):], len(row.Times)-kept)
			for _, t := range row.Times[kept:] {
				seen.Times = append(seen.Times, instant(t.UnixMicro()))
			}
			return nil
		},
		cell: func(b []byte, row, was *PriceSeries) []byte {
			b, kept := appendSlide(b, row, was, len(row.Times))
			for _, t := range row.Times[kept:] {
				b = binary.AppendVarint(b, t.UnixMicro())
			}
			return b
		},
		read: func(b []byte, p *PriceSeries) ([]byte, error) {
			gone, come, b, err := takeSlide(b, len(p.Times), 1)
			if err != nil {
				return b, err
			}
			p.Times = room(p.Times[gone:], come)
			for range come {
				n, used := binary.Varint(b)
				if used <= 0 {
					return b, errCell
				}
				p.Times, b = append(p.Times, instant(n)), b[used:]
			}
			return b, nil
		},
	}
}

// usdColumn comes after the times, whose length it must have.
func usdColumn(name string) column[PriceSeries] {
	equal := func(p *PriceSeries) error {
		if len(p.Prices) != len(p.Times) {
			return fmt.Errorf("%d prices for %d times", len(p.Prices), len(p.Times))
		}
		return nil
	}
	return column[PriceSeries]{
		name: name, kind: arrow.ListOf(arrow.PrimitiveTypes.Float64),
		put: func(b array.Builder, p *PriceSeries) {
			list := b.(*array.ListBuilder)
			list.Append(true)
			list.ValueBuilder().(*array.Float64Builder).AppendValues(p.Prices, nil)
		},
		get: func(a arrow.Array, i int, p *PriceSeries) error {
			list := a.(*array.List)
			from, to := list.ValueOffsets(i)
			p.Prices = append([]float64{}, list.ListValues().(*array.Float64).Float64Values()[from:to]...)
			return equal(p)
		},
		same: func(seen, row, was *PriceSeries) bool {
			return was != nil && shifted(was.Prices, row.Prices) == 0 && len(was.Prices) == len(row.Prices) || slices.EqualFunc(seen.Prices, row.Prices, sameDouble)
		},
		see: func(seen, row, was *PriceSeries) error {
			gone, kept := slide(was, row)
			if kept > len(row.Prices) {
				return equal(row)
			}
			seen.Prices = append(room(seen.Prices[min(gone, len(seen.Prices)):], 0), row.Prices[kept:]...)
			return equal(row)
		},
		cell: func(b []byte, row, was *PriceSeries) []byte {
			b, kept := appendSlide(b, row, was, len(row.Prices))
			for _, v := range row.Prices[kept:] {
				b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
			}
			return b
		},
		read: func(b []byte, p *PriceSeries) ([]byte, error) {
			gone, come, b, err := takeSlide(b, len(p.Prices), 8)
			if err != nil {
				return b, err
			}
			p.Prices = room(p.Prices[gone:], come)
			for range come {
				p.Prices, b = append(p.Prices, math.Float64frombits(binary.LittleEndian.Uint64(b))), b[8:]
			}
			return b, equal(p)
		},
	}
}

// room is a list with room for more; an empty one is not nil.
func room[T any](list []T, more int) []T {
	if list == nil {
		return make([]T, 0, more)
	}
	return slices.Grow(list, more)
}

// slide is how a window moved: so many are gone at its beginning, and the first of
// now were there already. A window that did not slide is another: all are gone, and
// none was there. Memory that both share is not looked at: nothing of it changes.
func slide(was, now *PriceSeries) (gone, kept int) {
	if was == nil {
		return math.MaxInt, 0
	}
	n := len(was.Times)
	if n == 0 || len(now.Times) == 0 || len(was.Prices) != n || len(now.Prices) != len(now.Times) {
		return math.MaxInt, 0
	}
	if by := shifted(was.Times, now.Times); by >= 0 && by == shifted(was.Prices, now.Prices) && n-by <= len(now.Times) {
		return by, n - by
	}
	first := now.Times[0].UnixMicro()
	by, found := slices.BinarySearchFunc(was.Times, first, func(t time.Time, first int64) int { return int(min(1, max(-1, t.UnixMicro()-first))) })
	if !found || n-by > len(now.Times) || !slices.EqualFunc(was.Times[by:], now.Times[:n-by], sameInstant) || !slices.EqualFunc(was.Prices[by:], now.Prices[:n-by], sameDouble) {
		return math.MaxInt, 0
	}
	return by, n - by
}

func sameInstant(a, b time.Time) bool { return a.UnixMicro() == b.UnixMicro() }

// sameDouble tells all values apart, and no NaN from itself.
func sameDouble(a, b float64) bool { return math.Float64bits(a) == math.Float64bits(b) }

// shifted is where in was's memory now begins; -1: elsewhere.
func shifted[T any](was, now []T) int {
	if len(was) == 0 || len(now) == 0 {
		return -1
	}
	from, at := uintptr(unsafe.Pointer(unsafe.SliceData(was))), uintptr(unsafe.Pointer(unsafe.SliceData(now)))
	size := unsafe.Sizeof(was[0])
	if at < from || at >= from+uintptr(len(was))*size || (at-from)%size != 0 {
		return -1
	}
	return int((at - from) / size)
}

// appendSlide begins a list's cell: how many of its first are gone, and how many
// come. It returns how many of now are not to follow, as they were there.
func appendSlide(b []byte, now, was *PriceSeries, length int) ([]byte, int) {
	gone, kept := slide(was, now)
	had := 0
	if was != nil {
		had = len(was.Times)
	}
	b = binary.AppendUvarint(b, uint64(min(gone, had)))
	return binary.AppendUvarint(b, uint64(length-kept)), kept
}

// takeSlide reads what appendSlide writes, for a list that had so many values, each
// of which takes at least so many bytes.
func takeSlide(b []byte, had, least int) (gone, come int, rest []byte, err error) {
	for _, to := range []*int{&gone, &come} {
		n, used := binary.Uvarint(b)
		if used <= 0 || n > math.MaxInt32 {
			return 0, 0, b, errCell
		}
		*to, b = int(n), b[used:]
	}
	if gone > had || come > len(b)/least {
		return 0, 0, b, errCell
	}
	return gone, come, b, nil
}
