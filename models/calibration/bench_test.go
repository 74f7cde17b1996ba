package calibration

import (
	"math/rand/v2"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/cputime"
)

func forecastsOf(n int) ([]float64, []bool) {
	r := rand.New(rand.NewPCG(1, 1))
	p, happened := make([]float64, n), make([]bool, n)
	for i := range p {
		p[i] = r.Float64()
		happened[i] = r.Float64() < p[i]
	}
	return p, happened
}

func BenchmarkAUC1M(b *testing.B) {
	p, happened := forecastsOf(1_000_000)
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := AUC(p, happened, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkIsotonicFit1M(b *testing.B) {
	p, happened := forecastsOf(1_000_000)
	y := make([]float64, len(p))
	for i, h := range happened {
		y[i] = float64(bit(h))
	}
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := FitIsotonic(p, y, nil, Rising); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkIsotonicPredict1M(b *testing.B) {
	p, happened := forecastsOf(1_000_000)
	y := make([]float64, len(p))
	for i, h := range happened {
		y[i] = float64(bit(h))
	}
	m, err := FitIsotonic(p, y, nil, Rising)
	if err != nil {
		b.Fatal(err)
	}
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := m.Predict(y, p); err != nil {
			b.Fatal(err)
		}
	}
}
