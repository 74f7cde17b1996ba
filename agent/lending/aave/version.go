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

// What POOL_REVISION says where no function does: v3.0.1 to v3.3 count 2 to 6,
// v3.4 was tagged as 7 and deployed as 8. Forks count as they like, so a number
// refines what the probed functions say and never contradicts them.
const (
	revisionV34 = 7
	revisionV35 = 9 // the first that rounds for the protocol
	revisionV36 = 10
	revisionV37 = 11
)

// String is the release, or the range of releases, that the probes fit.
func (v Version) String() string {
	return fmt.Sprintf("Aave %s (pool revision %d)", v.release(), v.Revision)
}

func (v Version) release() string {
	switch {
	case v.FreeEMode && v.Revision > revisionV37:
		return "past v3.7, read as v3.7"
	case v.FreeEMode && v.Revision == revisionV37:
		return "v3.7"
	case v.FreeEMode && v.Revision == revisionV36:
		return "v3.6"
	case v.FreeEMode:
		return "v3.6–3.7"
	case v.Rounding == ForProtocol:
		return "v3.5"
	case v.Deficit && v.Revision >= revisionV34:
		return "v3.4"
	case v.Deficit:
		return "v3.3"
	case v.BitmapEMode:
		return "v3.2"
	case v.Virtual:
		return "v3.1"
	}
	return "v3.0"
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
		if v.FreeEMode || v.Deficit && v.Revision >= revisionV35 {
			v.Rounding = ForProtocol
		}
		return v
	}
}
