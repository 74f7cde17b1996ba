package volatility

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"gonum.org/v1/gonum/mat"
	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

var start = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

const day = 24 * time.Hour

// walk is a geometric Brownian motion of annual volatility sigma.
func walk(seed uint64, n int, step time.Duration, sigma float64) []Point {
	r := rand.New(rand.NewPCG(seed, 1))
	dt := step.Hours() / Year.Hours()
	out := make([]Point, n)
	x := 0.0
	for k := range out {
		out[k] = Point{start.Add(time.Duration(k) * step), 2000 * math.Exp(x)}
		x += sigma*math.Sqrt(dt)*r.NormFloat64() - sigma*sigma*dt/2
	}
	return out
}

// IGARCH(1,1) with ω = 0 is h' = ω + (1−α)h + αe², α = 1−λ, h₀ = mean(e²).
func TestDailyVolatilityEqualsIGARCHWithoutConstant(t *testing.T) {
	const lambda = 0.94
	s := walk(1, 400, day, 0.8)
	h := 0.0
	for k := 1; k < len(s); k++ {
		e := math.Log(s[k].Price / s[k-1].Price)
		h += e * e / float64(len(s)-1)
	}
	for k := 1; k < len(s); k++ {
		e := math.Log(s[k].Price / s[k-1].Price)
		h = (1-(1-lambda))*h + (1-lambda)*e*e
	}
	got, err := EWMA{lambda, day}.Volatility(s)
	if err != nil {
		t.Fatal(err)
	}
	if want := math.Sqrt(h * 365); math.Abs(got-want) > 1e-12*want {
		t.Errorf("volatility %.15f, IGARCH %.15f", got, want)
	}
}

func TestVolatilityFindsASimulatedOneWhateverTheSampling(t *testing.T) {
	const sigma = 0.8
	for name, c := range map[string]struct {
		step   time.Duration
		lambda float64
		n      int
	}{
		"by the day":        {day, 0.999, 20_000},
		"by the hour":       {time.Hour, 0.999, 200_000},
		"by uneven instant": {37 * time.Minute, 0.999, 200_000},
	} {
		t.Run(name, func(t *testing.T) {
			s := walk(7, c.n, c.step, sigma)
			if name == "by uneven instant" { // drop two thirds at random
				r, kept := rand.New(rand.NewPCG(2, 2)), s[:1:1]
				for _, p := range s[1:] {
					if r.IntN(3) == 0 {
						kept = append(kept, p)
					}
				}
				s = kept
			}
			got, err := EWMA{c.lambda, day}.Volatility(s)
			if err != nil {
				t.Fatal(err)
			}
			// Standard error of σ from m effective returns is σ/√(2m).
			if effective := math.Min(float64(len(s)), 2*day.Hours()/(c.step.Hours()*0.001)); math.Abs(got-sigma) > 4*sigma/math.Sqrt(effective) {
				t.Errorf("volatility %.4f, simulated %.4f", got, sigma)
			}
		})
	}
}

func TestPairVarianceEqualsThatOfTheRatio(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(2, 40).Draw(rt, "points")
		a, b, ratio := make([]Point, n), make([]Point, n), make([]Point, n)
		at := start
		for k := range n {
			at = at.Add(time.Duration(rapid.Int64Range(1, int64(3*day)).Draw(rt, "gap")))
			x, y := rapid.Float64Range(0.01, 1e5).Draw(rt, "x"), rapid.Float64Range(0.01, 1e5).Draw(rt, "y")
			a[k], b[k], ratio[k] = Point{at, x}, Point{at, y}, Point{at, x / y}
		}
		e := EWMA{0.97, day}
		c, err := e.Covariance(nil, a, b)
		if err != nil {
			rt.Fatal(err)
		}
		want, err := e.Volatility(ratio)
		if err != nil {
			rt.Fatal(err)
		}
		if got := math.Sqrt(Pair(c, 0, 1)); math.Abs(got-want) > 1e-6*(1+math.Sqrt(c.At(0, 0)+c.At(1, 1))) {
			rt.Fatalf("pair volatility %v, of the ratio %v", got, want)
		}
	})
}

func TestSilentSeriesKeepsItsLastPrice(t *testing.T) {
	a := []Point{{start, 100}, {start.Add(day), 110}, {start.Add(2 * day), 121}}
	peg := []Point{{start.Add(-day), 1}, {start, 1}}
	c, err := EWMA{0.9, day}.Covariance(nil, a, peg)
	if err != nil {
		t.Fatal(err)
	}
	want := math.Log(1.1) * math.Log(1.1) * 365
	for _, p := range []struct{ got, want float64 }{{c.At(0, 0), want}, {c.At(1, 1), 0}, {c.At(0, 1), 0}, {Pair(c, 0, 1), want}, {Pair(c, 0, 0), 0}} {
		if math.Abs(p.got-p.want) > 1e-12 {
			t.Errorf("got %v, want %v", p.got, p.want)
		}
	}
}

func TestBadInputIsRefusedByKind(t *testing.T) {
	good := walk(1, 5, day, 0.5)
	bad := func(at int, p Point) []Point {
		s := append([]Point(nil), good...)
		s[at] = p
		return s
	}
	for name, c := range map[string]struct {
		e      EWMA
		series []Point
		want   error
	}{
		"lambda of one":      {EWMA{1, day}, good, ErrLambda},
		"lambda not there":   {EWMA{0, day}, good, ErrLambda},
		"lambda not numeric": {EWMA{math.NaN(), day}, good, ErrLambda},
		"no step":            {EWMA{0.9, 0}, good, ErrStep},
		"one price":          {EWMA{0.9, day}, good[:1], ErrTooShort},
		"a price of zero":    {EWMA{0.9, day}, bad(2, Point{good[2].At, 0}), ErrPrice},
		"a price of NaN":     {EWMA{0.9, day}, bad(2, Point{good[2].At, math.NaN()}), ErrPrice},
		"an infinite price":  {EWMA{0.9, day}, bad(2, Point{good[2].At, math.Inf(1)}), ErrPrice},
		"time standing":      {EWMA{0.9, day}, bad(2, Point{good[1].At, 5}), ErrOrder},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := c.e.Volatility(c.series); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
	t.Run("series that never overlap", func(t *testing.T) {
		late := []Point{{start.Add(100 * day), 1}, {start.Add(100*day + 1), 1}}
		early := []Point{{start, 1}, {start.Add(day), 2}}
		if _, err := (EWMA{0.9, day}).Covariance(nil, early, late); err != nil {
			t.Errorf("an early series keeps its last price: %v", err)
		}
	})
}

func TestDestinationIsWritten(t *testing.T) {
	dst := mat.NewSymDense(1, nil)
	got, err := EWMA{0.9, day}.Covariance(dst, walk(1, 5, day, 0.5))
	if err != nil || got != dst || dst.At(0, 0) == 0 {
		t.Errorf("got %p (want %p), %v", got, dst, err)
	}
	if _, err := (EWMA{0.9, day}).Covariance(mat.NewSymDense(3, nil), walk(1, 5, day, 0.5)); !errors.Is(err, domain.ErrLength) {
		t.Errorf("a destination of the wrong size: %v", err)
	}
}
