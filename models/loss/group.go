package loss

import (
	"math"
	"slices"
)

// group is the loans of one collateral and one debt. At the price ratio p they
// lose, in debt at prices now,
//
//	Σ over q_i > p of jump_i + (q_i − p)·cover_i
//
// where q_i is the ratio below which loan i loses, cover_i = C/B what its
// collateral pays of a debt at ratio 1, and jump_i what it loses at once just
// below q_i: 0 unless threshold·bonus > 1. With the loans sorted by falling q,
// that is knot.loss + (knot.q − p)·knot.cover at the last knot with q > p. All terms
// are positive: nothing cancels, however many loans there are.
type group struct {
	collateral, debt int

	q    []float64 // of each loan, falling
	row  []int32   // of each loan among all
	unit []float64 // of each loan, its cover
	jump []float64 // of each loan; nil where all are 0

	knot  []knot  // after the first k loans, k = 0 … n
	at    []int32 // of each bucket and the one after the last: loans in it or above
	base  uint64  // the first bucket's bits
	shift uint    // of a ratio's bits
}

// knot is the sum over the loans up to one, the lowest of which begins to lose
// at q.
type knot struct{ q, loss, cover float64 }

// member is a loan on its way into a group.
type member struct {
	q, cover, jump float64
	row            int32
}

// largestRatio is the highest ratio below which a loan is said to lose. A loan
// whose collateral is worth nothing would lose below any.
const largestRatio = 1e100

// newMember is a loan of collateral c against debt d. It loses below the lower of
// two ratios: that of liquidation, c·q·threshold = d, and that at which its
// collateral stops paying the debt, c·q/bonus = d. (They are one where
// threshold·bonus = 1, but for a rounding.)
func newMember(row int32, c, threshold, bonus, d float64) member {
	q, jump := leastEnough(d*bonus/c, func(p float64) bool { return c*p/bonus >= d }), 0.0
	if threshold*bonus >= 1 {
		q = min(q, leastEnough(d/(c*threshold), func(p float64) bool { return c*p*threshold >= d }))
		jump = max(0, d-c*q/bonus)
	} else if q == largestRatio {
		jump = max(0, d-c*q/bonus)
	}
	return member{q, c / bonus, jump, row}
}

// leastEnough is the least ratio that is enough, as floats are multiplied, near an
// estimate that is off by a bit or two: at the price itself nothing is lost, and a
// bit below it all that is. Where that is out of range it is largestRatio.
func leastEnough(estimate float64, enough func(float64) bool) float64 {
	if !(estimate < largestRatio) {
		return largestRatio
	}
	for range 4 {
		if !enough(estimate) {
			estimate = math.Nextafter(estimate, largestRatio)
		} else if lower := math.Nextafter(estimate, 0); enough(lower) {
			estimate = lower
		} else {
			break
		}
	}
	return estimate
}

// build sorts the members and adds them up. It keeps none of m.
func (g *group) build(m []member) {
	slices.SortFunc(m, func(a, b member) int {
		switch {
		case a.q > b.q:
			return -1
		case a.q < b.q:
			return 1
		}
		return int(a.row) - int(b.row)
	})
	n := len(m)
	g.q, g.unit, g.row, g.knot = make([]float64, n), make([]float64, n), make([]int32, n), make([]knot, n+1)
	var lost, cover summation
	last := 0.0
	for i, x := range m {
		g.q[i], g.unit[i], g.row[i] = x.q, x.cover, x.row
		if x.jump > 0 {
			if g.jump == nil {
				g.jump = make([]float64, n)
			}
			g.jump[i] = x.jump
		}
		lost.add((last - x.q) * cover.value())
		lost.add(x.jump)
		cover.add(x.cover)
		g.knot[i+1] = knot{x.q, lost.value(), cover.value()}
		last = x.q
	}
	g.index()
}

// index puts the ratios into buckets of equal bits, which are nearly equal on a
// log scale: two buckets a loan over the range that all but a few are in. The few
// above and below share the first and last bucket.
func (g *group) index() {
	n := len(g.q)
	high, low := math.Float64bits(g.q[n/1024]), math.Float64bits(g.q[n-1-n/64])
	for (high-low)>>g.shift > uint64(2*n) {
		g.shift++
	}
	g.base = low >> g.shift
	buckets := int(high>>g.shift-g.base) + 1
	g.at = make([]int32, buckets+1)
	for _, q := range g.q {
		g.at[g.bucket(q, buckets)]++
	}
	for b := buckets - 1; b >= 0; b-- {
		g.at[b] += g.at[b+1]
	}
}

func (g *group) bucket(p float64, buckets int) int {
	return min(max(0, int(math.Float64bits(p)>>g.shift)-int(g.base)), buckets-1)
}

// losses adds the group's bad debt to dst by scenario, given both price factors.
func (g *group) losses(dst, collateral, debt []float64) {
	collateral, debt = collateral[:len(dst)], debt[:len(dst)]
	top, buckets := g.q[0], len(g.at)-1
	for s := range dst {
		p := collateral[s] / debt[s]
		if !(p < top) { // a debt at 0 too
			continue
		}
		b := g.bucket(p, buckets)
		k, end := int(g.at[b+1]), int(g.at[b])
		if end-k > 16 {
			k += below(g.q[k:end], p)
		} else {
			for k < end && g.q[k] > p {
				k++
			}
		}
		at := &g.knot[k]
		dst[s] += debt[s] * (at.loss + (at.q-p)*at.cover)
	}
}

// below is how many of q, falling, are above p.
func below(q []float64, p float64) int {
	low, high := 0, len(q)
	for low < high {
		mid := int(uint(low+high) >> 1)
		if q[mid] > p {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// summation is Neumaier's (1974): the error of a long sum stays that of a few terms.
type summation struct{ sum, lost float64 }

func (s *summation) add(v float64) {
	t := s.sum + v
	if math.Abs(s.sum) >= math.Abs(v) {
		s.lost += (s.sum - t) + v
	} else {
		s.lost += (v - t) + s.sum
	}
	s.sum = t
}

func (s *summation) value() float64 { return s.sum + s.lost }
