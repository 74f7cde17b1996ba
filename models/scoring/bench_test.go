package scoring

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/cputime"
)

// credit is 30,000 rows of 23 features, as many as UCI's default of credit card
// clients has: a third are codes of few values, the rest are continuous.
func credit(rows int) Sample {
	r := rand.New(rand.NewPCG(30_000, 23))
	var s Sample
	logit := make([]float64, rows)
	for j := range 23 {
		x := make([]float64, rows)
		for i := range x {
			x[i] = r.NormFloat64()
			if j%3 == 0 {
				x[i] = math.Round(2 * x[i])
			}
			logit[i] += x[i] * math.Sin(float64(j)) / 3
		}
		s.Columns = append(s.Columns, x)
	}
	for i := range logit {
		logit[i] += s.Columns[0][i] * s.Columns[1][i] / 3
		s.Happened = append(s.Happened, r.Float64() < sigmoid(logit[i]-1.3))
	}
	return s
}

func BenchmarkBoosted30kx23x100(b *testing.B) {
	s := credit(30_000)
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := FitTrees(s, nil, DefaultTrees()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBoostedPredict30kx23x100(b *testing.B) {
	s := credit(30_000)
	m, err := FitTrees(s, nil, DefaultTrees())
	if err != nil {
		b.Fatal(err)
	}
	p := make([]float64, s.Rows())
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := m.Predict(p, s.Features); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLogistic30kx23(b *testing.B) {
	s := credit(30_000)
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := FitLogistic(s, LogisticOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
