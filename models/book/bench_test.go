package book

import (
	"runtime"
	"testing"
)

func BenchmarkHealthFactors100k(b *testing.B) {
	bk := syntheticBook(b, 100_000)
	dst := make([]float64, bk.Len())
	b.ReportAllocs()
	for b.Loop() {
		bk.HealthFactors(dst)
	}
}

func BenchmarkArrowOut100k(b *testing.B) {
	bk := syntheticBook(b, 100_000)
	b.ReportAllocs()
	for b.Loop() {
		t, err := bk.Encode()
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(t.Size()))
	}
}

func BenchmarkArrowIn100k(b *testing.B) {
	t, err := syntheticBook(b, 100_000).Encode()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(t.Size()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Decode(t); err != nil {
			b.Fatal(err)
		}
	}
}

// A block in which a hundred loans change, from snapshot to the reader's book.
func BenchmarkDelta100of200k(b *testing.B) {
	k := syntheticKeeper(b, 200_000)
	was := snapshot(k)
	was.Version()
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		for i := range 100 {
			l := k.Loan((i*997 + n) % k.Len())
			l.EMode++
			upsert(b, k, l)
		}
		now := snapshot(k)
		t, err := Diff(was, now).Encode()
		if err != nil {
			b.Fatal(err)
		}
		d, err := DecodeDelta(t)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := was.Apply(d); err != nil {
			b.Fatal(err)
		}
		was = now
	}
}

func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// The number in DESIGN.md: 150 MB for a million loans at 1.5 entries a side. The
// keeper, with its index, and its snapshot count together.
func TestMillionLoansTakeAtMost150MB(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a million loans; run without -short")
	}
	before := heap()
	k := syntheticKeeper(t, 1_000_000)
	b := snapshot(k)
	mb := float64(heap()-before) / 1e6
	t.Logf("%.1f MB for %d loans", mb, b.Len())
	if mb > 150 {
		t.Errorf("a million loans take %.1f MB, more than 150", mb)
	}
	runtime.KeepAlive(k)
	runtime.KeepAlive(b)
}

func TestHealthFactorsAllocateNothingPerLoan(t *testing.T) {
	small, large := syntheticBook(t, 100), syntheticBook(t, 10_000)
	count := func(b *Book) float64 {
		dst := make([]float64, b.Len())
		return testing.AllocsPerRun(10, func() { b.HealthFactors(dst) })
	}
	if s, l := count(small), count(large); l > s+20 { // big integers of the weights come from pools
		t.Errorf("%v allocations at 10,000 loans, %v at 100", l, s)
	}
}
