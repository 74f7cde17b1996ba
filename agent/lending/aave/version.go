package aave

import "fmt"

// Version is what a deployment can do, as probed; see the package comment.
type Version struct {
	Revision    uint64 // POOL_REVISION; 0 if the pool does not say
	BitmapEMode bool   // v3.2+: eMode collateral by bitmap
	FreeEMode   bool   // v3.6+: eMode thresholds hold where the reserve's own is 0
	Virtual     bool   // v3.1+: the pool counts its own liquidity
	Deficit     bool   // v3.3+: bad debt is burned and shown by getReserveDeficit
	Rounding    Rounding
}

// floorRevision is the first POOL_REVISION that rounds for the protocol: v3.4 is
// 7, v3.5 and later are higher.
const floorRevision = 8

// String is the range of releases that the probes fit.
func (v Version) String() string {
	release := "v3.0"
	switch {
	case v.FreeEMode:
		release = "v3.6+"
	case v.Rounding == ForProtocol:
		release = "v3.5"
	case v.Deficit:
		release = "v3.3–3.4"
	case v.BitmapEMode:
		release = "v3.2"
	case v.Virtual:
		release = "v3.1"
	}
	return fmt.Sprintf("Aave %s (pool revision %d)", release, v.Revision)
}

// probes are calls whose success tells the version. asset is a listed reserve.
func (r *Reader) probes(q *query, s scope) func() Version {
	revision := q.may(s.pool, selPoolRevision.call0())
	bitmap := q.may(s.pool, selCategoryBitmap.ofUint8(1))
	free := q.may(s.pool, selCategoryLTVZeroBits.ofUint8(1))
	deficit, virtual := -1, -1
	if len(s.list) > 0 {
		deficit = q.may(s.pool, selReserveDeficit.ofAddress(s.list[0]))
		virtual = q.may(s.pool, selVirtualBalance.ofAddress(s.list[0]))
	}
	return func() Version {
		v := Version{Rounding: HalfUp}
		if w, ok := q.given(revision, 1); ok {
			n := w.uint(0)
			v.Revision = n.Uint64()
		}
		_, v.BitmapEMode = q.given(bitmap, 1)
		_, v.FreeEMode = q.given(free, 1)
		_, v.Deficit = q.given(deficit, 1)
		_, v.Virtual = q.given(virtual, 1)
		if v.FreeEMode || v.Deficit && v.Revision >= floorRevision {
			v.Rounding = ForProtocol
		}
		return v
	}
}
