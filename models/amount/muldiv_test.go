package amount

import (
	"math/big"
	"math/rand/v2"
	"testing"
)

// sized is a number of so many words, of which each is as likely a power of two
// less one, zero, or any: the ones at which carries go wrong.
func sized(r *rand.Rand, words int) (z Amount) {
	for i := range words {
		switch r.IntN(4) {
		case 0:
			z.Int[i] = 1<<r.IntN(64) - 1
		case 1:
			z.Int[i] = ^uint64(0)
		case 2:
			z.Int[i] = r.Uint64()
		}
	}
	return z
}

func TestProductsAndQuotientsAreThoseOfBigIntegers(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	limit := new(big.Int).Lsh(big.NewInt(1), 256)
	seen := map[[3]int]int{}
	for range 200_000 {
		words := [3]int{1 + r.IntN(4), 1 + r.IntN(4), 1 + r.IntN(4)}
		a, b, d := sized(r, words[0]), sized(r, words[1]), sized(r, words[2])
		product := new(big.Int).Mul(a.Big(), b.Big())
		var got Amount
		over := Product(&got, &a, &b)
		if want := new(big.Int).Mod(product, limit); over != (product.Cmp(limit) >= 0) || got.Big().Cmp(want) != 0 {
			t.Fatalf("%s times %s is %s, over %v", a, b, got, over)
		}
		if d.IsZero() {
			continue
		}
		seen[words]++
		want, left := new(big.Int).DivMod(product, d.Big(), new(big.Int))
		q, rest, over := MulDivRest(&a, &b, &d)
		if rest != (left.Sign() != 0) || over != (want.Cmp(limit) >= 0) || !over && q.Big().Cmp(want) != 0 {
			t.Fatalf("%s times %s over %s is %s, rest %v, over %v", a, b, d, q, rest, over)
		}
		if got := a.MulDiv(b, d); over && got != Max() || !over && got != q {
			t.Fatalf("MulDiv of them is %s", got)
		}
	}
	if len(seen) != 64 {
		t.Fatalf("%d of 64 combinations of sizes were seen", len(seen))
	}
}

func BenchmarkMulDiv(b *testing.B) {
	wide := func(s string) Amount {
		a, err := Parse(s, 0)
		if err != nil {
			b.Fatal(err)
		}
		return a
	}
	for _, c := range []struct {
		name      string
		a, num, d Amount
	}{
		{"words", New(123_456_789), New(1_000_000), New(2_592_000)},
		{"wad", New(3e18), New(5e17), New(1e18)},
		{"wide", wide("1000000000000000000000000"), wide("1000000000000000000000000000"), New(1e18)},
		{"ray", wide("1000000000000000000000000"), wide("1034000000000000000000000000"), wide("1000000000000000000000000000")},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				c.a.MulDiv(c.num, c.d)
			}
		})
	}
}
