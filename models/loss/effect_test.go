package loss

import (
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/domain"
)

func TestTheStatisticIsTheDistributionsES(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		n := 1 + r.IntN(60)
		losses, drawn, p, total := make([]float64, n), make([]float64, n), make([]float64, n), 0.0
		for i := range losses {
			losses[i] = math.Round(r.NormFloat64()*4) / 4 // ties
			drawn[i] = float64(r.IntN(4))
			total += drawn[i]
		}
		if total == 0 {
			continue
		}
		for i := range p {
			p[i] = drawn[i] / total
		}
		alpha := []float64{.5, .9, .975, r.Float64()}[r.IntN(4)]
		d, err := NewDistribution(losses, p)
		if err != nil {
			t.Fatal(err)
		}
		want, err := d.ES(alpha)
		if err != nil {
			t.Fatal(err)
		}
		es, err := ES(losses, alpha)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := es(drawn); err != nil || math.Abs(got-want) > 1e-9 {
			t.Fatalf("ES at %v of %v drawn %v is %v, %v, want %v", alpha, losses, drawn, got, err, want)
		}
	}
}

// normal is n losses at the quantiles of a normal law, in random order.
func normal(r *rand.Rand, n int) []float64 {
	x := make([]float64, n)
	for i := range x {
		x[i] = r.NormFloat64()
	}
	return x
}

// A hedge that takes half of every loss at a constant cost: ES is φ(z)/tail before
// and half of that after, and because replicates are paired, the price of a unit is
// the cost over half the ES in every one of them.
func TestAHedgeOfHalfOfNormalLosses(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	const n, alpha, cost = 20_000, .975, .01
	p := Periods{Unhedged: normal(r, n), Hedged: make([]float64, n), Cost: make([]float64, n)}
	for i, l := range p.Unhedged {
		p.Hedged[i], p.Cost[i] = l/2, cost
	}
	e, err := p.Effect(alpha, calibration.Bootstrap{Block: 5, Replicates: 200, Level: .95, Seed: 6})
	if err != nil {
		t.Fatal(err)
	}
	want, err := NormalES(alpha)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		got  calibration.Resampled
		want float64
	}{"unhedged": {e.Unhedged, want}, "hedged": {e.Hedged, want / 2}, "removed": {e.Removed, want / 2}, "cost": {*e.CostPerRemoved, cost / (want / 2)}} {
		if math.Abs(c.got.Value/c.want-1) > .03 || c.got.Low > c.want || c.got.High < c.want || c.got.High/c.got.Low > 1.1 || c.got.Used != 200 {
			t.Errorf("%s: %+v, want %v", name, c.got, c.want)
		}
	}
	if math.Abs(e.Removed.Low-e.Unhedged.Low/2) > 1e-12 || math.Abs(e.CostPerRemoved.High*e.Removed.Low/cost-1) > 1e-4 {
		t.Errorf("replicates are not paired: %+v", e)
	}
	again, err := p.Effect(alpha, calibration.Bootstrap{Block: 5, Replicates: 200, Level: .95, Seed: 6})
	if err != nil || again.Removed != e.Removed || *again.CostPerRemoved != *e.CostPerRemoved {
		t.Errorf("the same seed gives %+v, %v", again, err)
	}
}

// The interval of ES at 90% of 400 independent normal losses holds the true one in
// about nine samples of ten, a little less as the tail is short of figures.
func TestIntervalsOfRealisedShortfallCover(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	truth, err := NormalES(.9)
	if err != nil {
		t.Fatal(err)
	}
	const samples = 200
	covered := 0
	for k := range samples {
		es, err := ES(normal(r, 400), .9)
		if err != nil {
			t.Fatal(err)
		}
		e, err := calibration.Bootstrap{Block: 3, Replicates: 200, Level: .9, Seed: uint64(k)}.Run(400, es)
		if err != nil {
			t.Fatal(err)
		}
		if e.Low <= truth && truth <= e.High {
			covered++
		}
	}
	if covered < 160 || covered > 194 {
		t.Errorf("%d of %d intervals at 90%% hold the truth", covered, samples)
	}
}

func TestAHedgeThatRemovesNothingHasNoPrice(t *testing.T) {
	n := 40
	p := Periods{Unhedged: make([]float64, n), Hedged: make([]float64, n), Cost: make([]float64, n)}
	p.Unhedged[3], p.Unhedged[17] = 5, 8
	copy(p.Hedged, p.Unhedged)
	b := calibration.Bootstrap{Block: 2, Replicates: 100, Level: .9}
	e, err := p.Effect(.9, b)
	if err != nil || e.CostPerRemoved != nil || !errors.Is(e.Unpriced, ErrNothingRemoved) || e.Removed.Value != 0 || math.Abs(e.Unhedged.Value-13./4) > 1e-12 {
		t.Errorf("%+v, %v", e, err)
	}
	// One period in forty is in a replicate, by itself, with 1 − (1 − 1/40)^40 = .64.
	p.Hedged[3] = 0
	e, err = p.Effect(.9, calibration.Bootstrap{Block: 1, Replicates: 1000, Level: .9})
	if err != nil || e.CostPerRemoved == nil || e.Unpriced != nil || e.CostPerRemoved.Failed < 300 || e.CostPerRemoved.Failed > 420 {
		t.Errorf("%+v, %v", e, err)
	}
}

func TestSeriesWithoutATailAreInsufficientAndSayWhatTheyHad(t *testing.T) {
	b := calibration.Bootstrap{Replicates: 100, Level: .9}
	lossOf := func(n, losing int) Periods {
		p := Periods{make([]float64, n), make([]float64, n), make([]float64, n)}
		for i := range losing {
			p.Unhedged[i] = 1
		}
		return p
	}
	for name, c := range map[string]struct {
		p    Periods
		want InsufficientError
	}{
		"no loss":    {lossOf(100, 0), InsufficientError{100, 0, .9}},
		"too short":  {lossOf(9, 3), InsufficientError{9, 3, .9}},
		"no periods": {Periods{}, InsufficientError{0, 0, .9}},
	} {
		_, err := c.p.Effect(.9, b)
		var got *InsufficientError
		if !errors.As(err, &got) || *got != c.want || !strings.Contains(err.Error(), "insufficient data") {
			t.Errorf("%s: %v", name, err)
		}
	}
	short, nan := lossOf(20, 3), lossOf(20, 3)
	short.Cost, nan.Hedged[2] = short.Cost[:19], math.NaN()
	if _, err := short.Effect(.9, b); !errors.Is(err, domain.ErrLength) {
		t.Errorf("a short column: %v", err)
	}
	if _, err := nan.Effect(.9, b); !errors.Is(err, domain.ErrNotFinite) {
		t.Errorf("NaN: %v", err)
	}
	if _, err := lossOf(20, 3).Effect(1, b); !errors.Is(err, domain.ErrRange) {
		t.Errorf("alpha 1: %v", err)
	}
	if _, err := ES(nil, .9); !errors.Is(err, domain.ErrEmpty) {
		t.Errorf("no losses: %v", err)
	}
}
