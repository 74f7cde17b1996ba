//go:build goexperiment.simd && amd64

package structural

import (
	"math"
	"simd/archsimd"
)

// passages512 is passagesScalar eight loans at a time, for a length that is a
// multiple of 8. passages256 is the same text with vectors of four, and gives the
// same bits.
//
// It is one loop on purpose: Go keeps vectors in registers within a function
// only. Nothing in the loop may compile to an instruction of the old SSE
// encoding, which waits for the whole register and cost a factor of seven: so
// zero is loaded, and shifts by a number of places that is not a constant take a
// vector.
func passages512(dst, hf, sigma []float64, drift, root float64) bool {
	var nothing [8]float64
	var (
		zero   = archsimd.LoadFloat64x8(&nothing)
		one    = archsimd.BroadcastFloat64x8(1)
		two    = archsimd.BroadcastFloat64x8(2)
		minus  = archsimd.BroadcastFloat64x8(-0.5)
		above  = archsimd.BroadcastFloat64x8(1 + 0x1p-52)
		most   = archsimd.BroadcastFloat64x8(math.MaxFloat64)
		least  = archsimd.BroadcastFloat64x8(still)
		widest = archsimd.BroadcastFloat64x8(1 / still)
		sign   = archsimd.BroadcastUint64x8(1 << 63)
		moves  = archsimd.BroadcastFloat64x8(drift)
		roots  = archsimd.BroadcastFloat64x8(root)

		// ln
		rootHalf = archsimd.BroadcastUint64x8(math.Float64bits(math.Sqrt2 / 2))
		twoTo52  = archsimd.BroadcastFloat64x8(1 << 52)
		bits52   = archsimd.BroadcastUint64x8(math.Float64bits(1 << 52))
		places   = archsimd.BroadcastUint64x8(52)
		ln2Hi    = archsimd.BroadcastFloat64x8(ln2High)
		ln2Lo    = archsimd.BroadcastFloat64x8(ln2Low)
		l1       = archsimd.BroadcastFloat64x8(log1)
		l2       = archsimd.BroadcastFloat64x8(log2)
		l3       = archsimd.BroadcastFloat64x8(log3)
		l4       = archsimd.BroadcastFloat64x8(log4)
		l5       = archsimd.BroadcastFloat64x8(log5)
		l6       = archsimd.BroadcastFloat64x8(log6)
		l7       = archsimd.BroadcastFloat64x8(log7)

		// exp
		lowest = archsimd.BroadcastFloat64x8(-708)
		log2e  = archsimd.BroadcastFloat64x8(math.Log2E)
		round  = archsimd.BroadcastFloat64x8(3 << 51)
		lessHi = archsimd.BroadcastFloat64x8(-ln2High)
		lessLo = archsimd.BroadcastFloat64x8(-ln2Low)
		e2     = archsimd.BroadcastFloat64x8(exp2)
		e3     = archsimd.BroadcastFloat64x8(exp3)
		e4     = archsimd.BroadcastFloat64x8(exp4)
		e5     = archsimd.BroadcastFloat64x8(exp5)
		e6     = archsimd.BroadcastFloat64x8(exp6)
		e7     = archsimd.BroadcastFloat64x8(exp7)
		e8     = archsimd.BroadcastFloat64x8(exp8)
		e9     = archsimd.BroadcastFloat64x8(exp9)
		e10    = archsimd.BroadcastFloat64x8(exp10)
		e11    = archsimd.BroadcastFloat64x8(exp11)

		// mills
		far = archsimd.BroadcastFloat64x8(farthest)
		p0  = archsimd.BroadcastFloat64x8(n0)
		p1  = archsimd.BroadcastFloat64x8(n1)
		p2  = archsimd.BroadcastFloat64x8(n2)
		p3  = archsimd.BroadcastFloat64x8(n3)
		p4  = archsimd.BroadcastFloat64x8(n4)
		p5  = archsimd.BroadcastFloat64x8(n5)
		p6  = archsimd.BroadcastFloat64x8(n6)
		p7  = archsimd.BroadcastFloat64x8(n7)
		p8  = archsimd.BroadcastFloat64x8(n8)
		q1  = archsimd.BroadcastFloat64x8(d1)
		q2  = archsimd.BroadcastFloat64x8(d2)
		q3  = archsimd.BroadcastFloat64x8(d3)
		q4  = archsimd.BroadcastFloat64x8(d4)
		q5  = archsimd.BroadcastFloat64x8(d5)
		q6  = archsimd.BroadcastFloat64x8(d6)
		q7  = archsimd.BroadcastFloat64x8(d7)
		q8  = archsimd.BroadcastFloat64x8(d8)
		q9  = archsimd.BroadcastFloat64x8(d9)
	)
	sum := zero
	for len(hf) >= 8 && len(sigma) >= 8 && len(dst) >= 8 {
		given := archsimd.LoadFloat64x8Slice(hf)
		sg := archsimd.LoadFloat64x8Slice(sigma)

		// Into the range where all below is finite; odd is 0 where it was there.
		x := given.Max(above).Min(most)
		chance := sg.Mul(roots)
		sd := chance.Max(least).Min(widest)
		odd := x.Sub(given).Add(sd.Sub(chance))

		// x = 2ᵏ·(1+f), 1+f in [√½, √2).
		bits := x.AsUint64x8()
		k := bits.Sub(rootHalf).ShiftRight(places)
		f := bits.Sub(k.ShiftAllLeft(52)).AsFloat64x8().Sub(one)
		kf := k.Or(bits52).AsFloat64x8().Sub(twoTo52)

		// h = ln x = k·ln 2 + 2·artanh s. All polynomials but the shortest run in two
		// chains, of even and of odd powers: the loop waits more than it works.
		s := f.Div(f.Add(two))
		z := s.Mul(s)
		z2 := z.Mul(z)
		lo := l6.MulAdd(z2, l4).MulAdd(z2, l2).MulAdd(z2, two)
		hi := l7.MulAdd(z2, l5).MulAdd(z2, l3).MulAdd(z2, l1)
		h := kf.MulAdd(ln2Hi, kf.MulAdd(ln2Lo, hi.MulAdd(z, lo).Mul(s)))

		// u is the distance, w the drift: −d₁ = u+w, d₂ = w−u.
		perSD := one.Div(sd)
		u := h.Mul(perSD)
		w := moves.MulAdd(perSD, sd.Mul(minus))
		a1 := u.Add(w)
		a2 := w.Sub(u)

		// Mills' ratios of |d₁| and |d₂|: numerators, denominators.
		x1 := a1.AsUint64x8().AndNot(sign).AsFloat64x8().Min(far)
		x2 := a2.AsUint64x8().AndNot(sign).AsFloat64x8().Min(far)
		y1 := x1.Mul(x1)
		y2 := x2.Mul(x2)
		g1 := q9.MulAdd(y1, q7)
		g2 := q9.MulAdd(y2, q7)
		v1 := q8.MulAdd(y1, q6)
		v2 := q8.MulAdd(y2, q6)
		r1 := p8.MulAdd(y1, p6)
		r2 := p8.MulAdd(y2, p6)
		o1 := p7.MulAdd(y1, p5)
		o2 := p7.MulAdd(y2, p5)
		g1 = g1.MulAdd(y1, q5)
		g2 = g2.MulAdd(y2, q5)
		v1 = v1.MulAdd(y1, q4)
		v2 = v2.MulAdd(y2, q4)
		r1 = r1.MulAdd(y1, p4)
		r2 = r2.MulAdd(y2, p4)
		o1 = o1.MulAdd(y1, p3)
		o2 = o2.MulAdd(y2, p3)
		g1 = g1.MulAdd(y1, q3)
		g2 = g2.MulAdd(y2, q3)
		v1 = v1.MulAdd(y1, q2)
		v2 = v2.MulAdd(y2, q2)
		r1 = r1.MulAdd(y1, p2)
		r2 = r2.MulAdd(y2, p2)
		o1 = o1.MulAdd(y1, p1)
		o2 = o2.MulAdd(y2, p1)
		g1 = g1.MulAdd(y1, q1)
		g2 = g2.MulAdd(y2, q1)
		v1 = v1.MulAdd(y1, one)
		v2 = v2.MulAdd(y2, one)
		r1 = r1.MulAdd(y1, p0)
		r2 = r2.MulAdd(y2, p0)
		v1 = g1.MulAdd(x1, v1)
		v2 = g2.MulAdd(x2, v2)
		r1 = o1.MulAdd(x1, r1)
		r2 = o2.MulAdd(x2, r2)

		// e = exp(−d₁²/2).
		a := a1.Mul(a1).Mul(minus).Max(lowest)
		shifted := a.MulAdd(log2e, round)
		n := shifted.Sub(round)
		r := n.MulAdd(lessLo, n.MulAdd(lessHi, a))
		rr := r.Mul(r)
		even := e10.MulAdd(rr, e8).MulAdd(rr, e6).MulAdd(rr, e4).MulAdd(rr, e2).MulAdd(rr, one)
		uneven := e11.MulAdd(rr, e9).MulAdd(rr, e7).MulAdd(rr, e5).MulAdd(rr, e3).MulAdd(rr, one)
		e := uneven.MulAdd(r, even)
		e = e.AsUint64x8().Add(shifted.AsUint64x8().ShiftAllLeft(52)).AsFloat64x8().Masked(a.Greater(lowest))

		// The cases of touch, none above 0, d₁, d₂; both ratios by one division.
		r1 = r1.Mul(v2)
		r2 = r2.Mul(v1)
		inverse := one.Div(v1.Mul(v2))
		p := inverse.Mul(e.Mul(r1.Add(r2)))
		apart := inverse.Mul(e.Mul(r1.Sub(r2)))
		p = one.Sub(apart).Merge(p, a1.Less(zero))
		if up := a2.Greater(zero); up.ToBits() != 0 {
			a = u.Mul(w)
			a = zero.Sub(a.Add(a)).Max(lowest).Min(zero)
			shifted = a.MulAdd(log2e, round)
			n = shifted.Sub(round)
			r = n.MulAdd(lessLo, n.MulAdd(lessHi, a))
			rr = r.Mul(r)
			even = e10.MulAdd(rr, e8).MulAdd(rr, e6).MulAdd(rr, e4).MulAdd(rr, e2).MulAdd(rr, one)
			uneven = e11.MulAdd(rr, e9).MulAdd(rr, e7).MulAdd(rr, e5).MulAdd(rr, e3).MulAdd(rr, one)
			e = uneven.MulAdd(r, even)
			e = e.AsUint64x8().Add(shifted.AsUint64x8().ShiftAllLeft(52)).AsFloat64x8().Masked(a.Greater(lowest))
			p = apart.Add(e).Merge(p, up)
		}
		p = p.Min(one)

		// The limits, what is out of range last.
		if odd.Equal(zero).ToBits() != 1<<8-1 {
			sure := one.Masked(h.Add(moves).LessEqual(zero))
			p = sure.Merge(p, chance.Less(least))
			p = one.Merge(p, given.LessEqual(one))
			p = zero.Merge(p, given.Greater(most))
			p = p.Merge(zero.Div(zero), given.GreaterEqual(zero))
			p = p.Merge(zero.Div(zero), sg.GreaterEqual(zero))
			p = p.Merge(zero.Div(zero), sg.LessEqual(most))
		}
		p.StoreSlice(dst)
		sum = sum.Add(p)
		hf, sigma, dst = hf[8:], sigma[8:], dst[8:]
	}
	return sum.IsNaN().ToBits() == 0
}
