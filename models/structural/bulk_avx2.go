//go:build goexperiment.simd && amd64

package structural

import (
	"math"
	"simd/archsimd"
)

// passages256 is passages512 with vectors of four: see there.
func passages256(dst, hf, sigma []float64, drift, root float64) bool {
	var nothing [4]float64
	var (
		zero   = archsimd.LoadFloat64x4(&nothing)
		one    = archsimd.BroadcastFloat64x4(1)
		two    = archsimd.BroadcastFloat64x4(2)
		half   = archsimd.BroadcastFloat64x4(0.5)
		minus  = archsimd.BroadcastFloat64x4(-0.5)
		above  = archsimd.BroadcastFloat64x4(1 + 0x1p-52)
		most   = archsimd.BroadcastFloat64x4(math.MaxFloat64)
		least  = archsimd.BroadcastFloat64x4(still)
		widest = archsimd.BroadcastFloat64x4(1 / still)
		sign   = archsimd.BroadcastUint64x4(1 << 63)
		moves  = archsimd.BroadcastFloat64x4(drift)
		roots  = archsimd.BroadcastFloat64x4(root)

		// ln
		rootHalf = archsimd.BroadcastUint64x4(math.Float64bits(math.Sqrt2 / 2))
		twoTo52  = archsimd.BroadcastFloat64x4(1 << 52)
		bits52   = archsimd.BroadcastUint64x4(math.Float64bits(1 << 52))
		places   = archsimd.BroadcastUint64x4(52)
		ln2Hi    = archsimd.BroadcastFloat64x4(ln2High)
		ln2Lo    = archsimd.BroadcastFloat64x4(ln2Low)
		l1       = archsimd.BroadcastFloat64x4(log1)
		l2       = archsimd.BroadcastFloat64x4(log2)
		l3       = archsimd.BroadcastFloat64x4(log3)
		l4       = archsimd.BroadcastFloat64x4(log4)
		l5       = archsimd.BroadcastFloat64x4(log5)
		l6       = archsimd.BroadcastFloat64x4(log6)
		l7       = archsimd.BroadcastFloat64x4(log7)

		// exp
		lowest = archsimd.BroadcastFloat64x4(-708)
		log2e  = archsimd.BroadcastFloat64x4(math.Log2E)
		round  = archsimd.BroadcastFloat64x4(3 << 51)
		lessHi = archsimd.BroadcastFloat64x4(-ln2High)
		lessLo = archsimd.BroadcastFloat64x4(-ln2Low)
		e2     = archsimd.BroadcastFloat64x4(exp2)
		e3     = archsimd.BroadcastFloat64x4(exp3)
		e4     = archsimd.BroadcastFloat64x4(exp4)
		e5     = archsimd.BroadcastFloat64x4(exp5)
		e6     = archsimd.BroadcastFloat64x4(exp6)
		e7     = archsimd.BroadcastFloat64x4(exp7)
		e8     = archsimd.BroadcastFloat64x4(exp8)
		e9     = archsimd.BroadcastFloat64x4(exp9)
		e10    = archsimd.BroadcastFloat64x4(exp10)
		e11    = archsimd.BroadcastFloat64x4(exp11)

		// mills
		shift = archsimd.BroadcastFloat64x4(millsShift)
		scale = archsimd.BroadcastFloat64x4(-2 * millsShift)
		c0    = archsimd.BroadcastFloat64x4(m0)
		c1    = archsimd.BroadcastFloat64x4(m1)
		c2    = archsimd.BroadcastFloat64x4(m2)
		c3    = archsimd.BroadcastFloat64x4(m3)
		c4    = archsimd.BroadcastFloat64x4(m4)
		c5    = archsimd.BroadcastFloat64x4(m5)
		c6    = archsimd.BroadcastFloat64x4(m6)
		c7    = archsimd.BroadcastFloat64x4(m7)
		c8    = archsimd.BroadcastFloat64x4(m8)
		c9    = archsimd.BroadcastFloat64x4(m9)
		c10   = archsimd.BroadcastFloat64x4(m10)
		c11   = archsimd.BroadcastFloat64x4(m11)
		c12   = archsimd.BroadcastFloat64x4(m12)
		c13   = archsimd.BroadcastFloat64x4(m13)
		c14   = archsimd.BroadcastFloat64x4(m14)
		c15   = archsimd.BroadcastFloat64x4(m15)
		c16   = archsimd.BroadcastFloat64x4(m16)
		c17   = archsimd.BroadcastFloat64x4(m17)
		c18   = archsimd.BroadcastFloat64x4(m18)
	)
	sum := zero
	for len(hf) >= 4 && len(sigma) >= 4 && len(dst) >= 4 {
		given := archsimd.LoadFloat64x4Slice(hf)
		sg := archsimd.LoadFloat64x4Slice(sigma)

		// Into the range where all below is finite; odd is 0 where it was there.
		x := given.Max(above).Min(most)
		chance := sg.Mul(roots)
		sd := chance.Max(least).Min(widest)
		odd := x.Sub(given).Add(sd.Sub(chance))

		// x = 2ᵏ·(1+f), 1+f in [√½, √2).
		bits := x.AsUint64x4()
		k := bits.Sub(rootHalf).ShiftRight(places)
		f := bits.Sub(k.ShiftAllLeft(52)).AsFloat64x4().Sub(one)
		kf := k.Or(bits52).AsFloat64x4().Sub(twoTo52)

		// s = f/(2+f) and 1/sd by one division.
		f2 := f.Add(two)
		inverse := one.Div(f2.Mul(sd))
		s := f.Mul(inverse.Mul(sd))
		perSD := f2.Mul(inverse)

		// h = ln x.
		z := s.Mul(s)
		z2 := z.Mul(z)
		lo := l6.MulAdd(z2, l4).MulAdd(z2, l2).Mul(z2)
		hi := l7.MulAdd(z2, l5).MulAdd(z2, l3).MulAdd(z2, l1).MulAdd(z, lo)
		hfsq := f.Mul(f).Mul(half)
		low := kf.MulAdd(ln2Lo, s.Mul(hfsq.Add(hi)))
		h := kf.MulAdd(ln2Hi, f.Sub(hfsq.Sub(low)))

		// u is the distance, w the drift: −d₁ = u+w, d₂ = w−u.
		u := h.Mul(perSD)
		w := moves.MulAdd(perSD, sd.Mul(minus))
		n1 := u.Add(w)
		d2 := w.Sub(u)

		// Mills' ratios of |d₁| and |d₂|, by one division.
		x1 := n1.AsUint64x4().AndNot(sign).AsFloat64x4().Add(shift)
		x2 := d2.AsUint64x4().AndNot(sign).AsFloat64x4().Add(shift)
		inverse = one.Div(x1.Mul(x2))
		r1 := x2.Mul(inverse)
		r2 := x1.Mul(inverse)
		t1 := r1.MulAdd(scale, one)
		t2 := r2.MulAdd(scale, one)
		s1 := t1.Mul(t1)
		s2 := t2.Mul(t2)
		a1 := c18.MulAdd(s1, c16)
		a2 := c18.MulAdd(s2, c16)
		b1 := c17.MulAdd(s1, c15)
		b2 := c17.MulAdd(s2, c15)
		a1 = a1.MulAdd(s1, c14)
		a2 = a2.MulAdd(s2, c14)
		b1 = b1.MulAdd(s1, c13)
		b2 = b2.MulAdd(s2, c13)
		a1 = a1.MulAdd(s1, c12)
		a2 = a2.MulAdd(s2, c12)
		b1 = b1.MulAdd(s1, c11)
		b2 = b2.MulAdd(s2, c11)
		a1 = a1.MulAdd(s1, c10)
		a2 = a2.MulAdd(s2, c10)
		b1 = b1.MulAdd(s1, c9)
		b2 = b2.MulAdd(s2, c9)
		a1 = a1.MulAdd(s1, c8)
		a2 = a2.MulAdd(s2, c8)
		b1 = b1.MulAdd(s1, c7)
		b2 = b2.MulAdd(s2, c7)
		a1 = a1.MulAdd(s1, c6)
		a2 = a2.MulAdd(s2, c6)
		b1 = b1.MulAdd(s1, c5)
		b2 = b2.MulAdd(s2, c5)
		a1 = a1.MulAdd(s1, c4)
		a2 = a2.MulAdd(s2, c4)
		b1 = b1.MulAdd(s1, c3)
		b2 = b2.MulAdd(s2, c3)
		a1 = a1.MulAdd(s1, c2)
		a2 = a2.MulAdd(s2, c2)
		b1 = b1.MulAdd(s1, c1)
		b2 = b2.MulAdd(s2, c1)
		a1 = a1.MulAdd(s1, c0)
		a2 = a2.MulAdd(s2, c0)
		q1 := b1.MulAdd(t1, a1).Mul(r1)
		q2 := b2.MulAdd(t2, a2).Mul(r2)

		// e = exp(−d₁²/2).
		a := n1.Mul(n1).Mul(minus).Max(lowest)
		shifted := a.MulAdd(log2e, round)
		n := shifted.Sub(round)
		r := n.MulAdd(lessLo, n.MulAdd(lessHi, a))
		rr := r.Mul(r)
		even := e10.MulAdd(rr, e8).MulAdd(rr, e6).MulAdd(rr, e4).MulAdd(rr, e2).MulAdd(rr, one)
		uneven := e11.MulAdd(rr, e9).MulAdd(rr, e7).MulAdd(rr, e5).MulAdd(rr, e3).MulAdd(rr, one)
		e := uneven.MulAdd(r, even)
		e = e.AsUint64x4().Add(shifted.AsUint64x4().ShiftAllLeft(52)).AsFloat64x4().Masked(a.Greater(lowest))

		// The cases of touch: none above 0, d₁, d₂.
		p := e.Mul(q1.Add(q2))
		apart := e.Mul(q1.Sub(q2))
		p = one.Sub(apart).Merge(p, n1.Less(zero))
		if up := d2.Greater(zero); up.ToBits() != 0 {
			a = u.Mul(w)
			a = zero.Sub(a.Add(a)).Max(lowest).Min(zero)
			shifted = a.MulAdd(log2e, round)
			n = shifted.Sub(round)
			r = n.MulAdd(lessLo, n.MulAdd(lessHi, a))
			rr = r.Mul(r)
			even = e10.MulAdd(rr, e8).MulAdd(rr, e6).MulAdd(rr, e4).MulAdd(rr, e2).MulAdd(rr, one)
			uneven = e11.MulAdd(rr, e9).MulAdd(rr, e7).MulAdd(rr, e5).MulAdd(rr, e3).MulAdd(rr, one)
			e = uneven.MulAdd(r, even)
			e = e.AsUint64x4().Add(shifted.AsUint64x4().ShiftAllLeft(52)).AsFloat64x4().Masked(a.Greater(lowest))
			p = apart.Add(e).Merge(p, up)
		}
		p = p.Min(one)

		// The limits, what is out of range last.
		if odd.Equal(zero).ToBits() != 1<<4-1 {
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
		hf, sigma, dst = hf[4:], sigma[4:], dst[4:]
	}
	return sum.IsNaN().ToBits() == 0
}
