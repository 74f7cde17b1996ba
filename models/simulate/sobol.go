package simulate

import (
	"math/bits"
	"math/rand/v2"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Sequence is Sobol's low-discrepancy sequence (Sobol 1967) in base 2, of 2³²
// points. Its first dimension is van der Corput's sequence; each other one comes
// from a primitive polynomial over GF(2), in order of degree, and initial numbers
// that a search has picked for how well its projections on pairs with earlier
// dimensions are spread (see initial). Any 2ᵏ points that start at a multiple of
// 2ᵏ hit each of 2ᵏ equal intervals of every dimension once.
type Sequence struct {
	direction [][32]uint32 // by dimension and bit of the point's number, lowest first
	shift     []uint32
}

// MaxDimensions is that of a Sequence. A draw of more shocks than that takes the
// rest, the finest of the bridge's, from pseudorandom numbers.
const MaxDimensions = len(chosen)

// NewSequence is the sequence as it is, unscrambled: its point 0 is near the
// origin. dimensions is 1 to MaxDimensions.
func NewSequence(dimensions int) (*Sequence, error) {
	if err := domain.Within("dimensions", float64(dimensions), 1, float64(MaxDimensions)); err != nil {
		return nil, err
	}
	s := &Sequence{make([][32]uint32, dimensions), make([]uint32, dimensions)}
	polynomials := primitives(dimensions - 1)
	for d := range s.direction {
		if d == 0 {
			for k := range 32 {
				s.direction[0][k] = 1 << (31 - k)
			}
			continue
		}
		p := polynomials[d-1]
		s.direction[d] = directions(p, initial(d, degree(p), int(chosen[d]-first)))
	}
	return s, nil
}

// Dimensions is how many there are.
func (s *Sequence) Dimensions() int { return len(s.direction) }

// Scramble randomises the sequence: each dimension's digits are multiplied by a
// random lower triangular matrix and shifted (Matoušek 1998, as in SciPy's
// qmc.Sobol). Every point is then uniform, so that averages are unbiased, and the
// sequence is spread as well as before.
func (s *Sequence) Scramble(seed uint64) {
	r := rand.New(rand.NewPCG(mix(seed), 0x50b01))
	for d := range s.direction {
		var row [32]uint32 // of the matrix: the digits that digit k is the sum of
		for k := range row {
			keep := uint32(1) << (31 - k)
			row[k] = r.Uint32()&^(keep<<1-1) | keep
		}
		for k, v := range s.direction[d] {
			var x uint32
			for digit, mask := range row {
				x |= uint32(bits.OnesCount32(v&mask)&1) << (31 - digit) //nolint:gosec // 0 or 1
			}
			s.direction[d][k] = x
		}
		s.shift[d] = r.Uint32()
	}
}

// At is a point of the sequence, by dimension, each coordinate within (0, 1): the
// middle of its interval of 2⁻³². It is stored in dst, whose memory is reused where
// it is enough. Of number the lowest 32 bits count.
func (s *Sequence) At(dst []float64, number int) []float64 {
	dst = sized(dst, len(s.direction))
	for d := range dst {
		x, v := s.shift[d], &s.direction[d]
		for n := uint32(number); n != 0; n &= n - 1 { //nolint:gosec // the lowest bits are meant
			x ^= v[bits.TrailingZeros32(n)&31]
		}
		dst[d] = (float64(x) + .5) * 0x1p-32
	}
	return dst
}

// directions are a dimension's direction numbers, from its polynomial and as many
// initial numbers as that has degrees (Bratley and Fox 1988, equation 2):
//
//	m_k = 2a₁m_{k−1} ⊕ 4a₂m_{k−2} ⊕ … ⊕ 2ˢm_{k−s} ⊕ m_{k−s}
func directions(polynomial uint32, m []uint32) [32]uint32 {
	var v [32]uint32
	s := degree(polynomial)
	for k := range v {
		if k < s {
			v[k] = m[k] << (31 - k)
			continue
		}
		v[k] = v[k-s] ^ v[k-s]>>s
		for i := 1; i < s; i++ {
			if polynomial>>(s-i)&1 == 1 {
				v[k] ^= v[k-i]
			}
		}
	}
	return v
}

func degree(polynomial uint32) int { return bits.Len32(polynomial) - 1 }

// primitives are the first n primitive polynomials over GF(2), by degree and then
// by value; bit k is the coefficient of xᵏ.
func primitives(n int) []uint32 {
	out := make([]uint32, 0, n)
	for p := uint32(3); len(out) < n; p += 2 {
		if primitive(p) {
			out = append(out, p)
		}
	}
	return out
}

// primitive reports whether x has order 2ˢ − 1 modulo a polynomial of degree s.
func primitive(p uint32) bool {
	order := uint32(1)<<degree(p) - 1
	if power(order, p) != 1 {
		return false
	}
	rest := order
	for f := uint32(2); rest > 1; f++ {
		if f*f > rest {
			f = rest // what is left is prime
		}
		if rest%f != 0 {
			continue
		}
		if power(order/f, p) == 1 {
			return false
		}
		for rest%f == 0 {
			rest /= f
		}
	}
	return true
}

// power is xᵉ modulo a polynomial.
func power(e, p uint32) uint32 {
	result, square := reduce(1, p), reduce(2, p)
	for ; e > 0; e >>= 1 {
		if e&1 == 1 {
			result = times(result, square, p)
		}
		square = times(square, square, p)
	}
	return result
}

func times(a, b, p uint32) uint32 {
	var out uint32
	for ; b != 0; b >>= 1 {
		if b&1 == 1 {
			out ^= a
		}
		a = reduce(a<<1, p)
	}
	return out
}

// reduce takes p off a polynomial of at most its degree.
func reduce(a, p uint32) uint32 {
	if a>>degree(p)&1 == 1 {
		a ^= p
	}
	return a
}
