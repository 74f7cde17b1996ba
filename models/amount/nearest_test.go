package amount

import (
	"math/big"
	"math/rand/v2"
	"testing"
)

func TestAFloatIsTheNearest(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	doubted, one := 0, New(1)
	for i := range 200_000 {
		v := sized(r, 1+r.IntN(4))
		v.Int.Rsh(&v.Int, uint(r.IntN(64)))
		decimals := uint8(r.IntN(len(fives) + 5))
		switch i % 4 {
		case 0: // what tokens have
			v, decimals = New(r.Uint64()), 18
		case 1: // halfway between two floats, and just beside
			v = New(1<<63 | r.Uint64()<<11 | 1<<10)
			v.Int.AddUint64(&v.Int, uint64(r.IntN(3))-1)
			if decimals = uint8(r.IntN(20)); r.IntN(2) == 0 {
				var ten Amount
				ten.Int.SetFromBig(pow10(decimals))
				v, _, _ = MulDivRest(&v, &ten, &one)
			}
		}
		want, _ := new(big.Rat).SetFrac(v.Big(), pow10(decimals)).Float64()
		if got := v.Float(decimals); got != want {
			t.Fatalf("%s of %d decimals is %x, want %x", v, decimals, got, want)
		}
		if int(decimals) >= len(fives) || v.IsZero() {
			continue
		}
		if got := exactly(&v.Int, int(decimals)); got != want {
			t.Fatalf("%s of %d decimals is exactly %x, want %x", v, decimals, got, want)
		}
		doubted++
	}
	if doubted < 100_000 {
		t.Fatalf("only %d were divided both ways", doubted)
	}
}

func BenchmarkFloat(b *testing.B) {
	v := New(1_234_567_890_123_456_789)
	b.ReportAllocs()
	for b.Loop() {
		v.Float(18)
	}
}
