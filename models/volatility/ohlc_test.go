package volatility

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

var bars = OHLC{
	Open:  []float64{100, 103.5, 102, 97, 100.5, 93, 99, 103, 110, 106, 101, 102.5},
	High:  []float64{104, 107, 103, 101, 100.5, 99, 105, 110, 112, 108, 103.5, 109},
	Low:   []float64{98, 102, 95, 96.5, 92, 93, 97, 101, 106, 99, 100, 102},
	Close: []float64{103, 102.5, 96, 100, 93, 98.5, 104, 109, 107, 101, 102, 108},
}

func TestRangesFollowTTR(t *testing.T) {
	for e, want := range map[Range][]float64{
		CloseToClose:         {.870905985074254, .873020296525969, .823917061825956},
		Parkinson:            {.686952881741282, .670737509292869, .685365950309281},
		GarmanKlass:          {.645727486422624, .627888954490119, .628691483243484},
		RogersSatchell:       {.604268648445614, .586134550916221, .571442364877959},
		GarmanKlassYangZhang: {.637549486044564, .63834925678765},
		YangZhang:            {.631385034734249, .627300710201141},
	} {
		got, err := e.Rolling(nil, bars, 10, 260)
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != len(want) || len(bars.Close)-e.First(10) != len(want) {
			t.Fatalf("%v: %d windows, want %d", e, len(got), len(want))
		}
		for k := range want {
			published.Number{What: e.String() + " volatility, n 10, N 260", Got: got[k], Want: want[k], Tolerance: 1e-12,
				Source: "NumPy, by the formulas of TTR's volatility()"}.Check(t)
		}
	}
}

// market is a geometric Brownian motion of annual volatility sigma and drift,
// seen in dense steps, of which overnight's share passes between periods.
func market(seed uint64, periods, dense int, sigma, drift, overnight float64) OHLC {
	r := rand.New(rand.NewPCG(seed, 17))
	var p OHLC
	x := 0.0
	const dt = 1. / 365
	for range periods {
		x += drift*dt*overnight + sigma*math.Sqrt(dt*overnight)*r.NormFloat64()
		open, high, low := x, x, x
		step := dt * (1 - overnight) / float64(dense)
		sd := sigma * math.Sqrt(step)
		for range dense {
			x += drift*step + sd*r.NormFloat64()
			high, low = math.Max(high, x), math.Min(low, x)
		}
		p.Open, p.High = append(p.Open, math.Exp(open)), append(p.High, math.Exp(high))
		p.Low, p.Close = append(p.Low, math.Exp(low)), append(p.Close, math.Exp(x))
	}
	return p
}

// Variances of the variance estimators for a unit variance, one period: 2 of the
// close, and what the papers give for the others.
func TestEachRangeEqualsTheVolatilityOfADenseSimulation(t *testing.T) {
	const periods, dense, sigma = 150, 15_000, .8
	p := market(1, periods, dense, sigma, 0, 0)
	for e, variance := range map[Range]float64{CloseToClose: 2, Parkinson: .407, GarmanKlass: .269, RogersSatchell: .331, GarmanKlassYangZhang: .269, YangZhang: .3} {
		got, err := e.Volatility(p, 365)
		if err != nil {
			t.Fatal(err)
		}
		published.Number{What: e.String() + " volatility of a dense Brownian motion", Got: got, Want: sigma, Tolerance: 3 * sigma / 2 * math.Sqrt(variance/periods), Source: "models.md: sigma within 3 SE"}.Check(t)
	}
}

func TestYangZhangIsIndifferentToDriftAndToOpeningGaps(t *testing.T) {
	const periods, dense, sigma = 150, 4000, .8
	for name, c := range map[string]struct{ drift, overnight float64 }{
		"drift": {60, 0}, "fall": {-60, 0}, "gaps": {0, .5}, "both": {60, .3},
	} {
		p := market(2, periods, dense, sigma, c.drift, c.overnight)
		got, err := YangZhang.Volatility(p, 365)
		if err != nil {
			t.Fatal(err)
		}
		// Its efficiency is at least the close's where half of a day is a gap.
		published.Number{What: "Yang-Zhang volatility, " + name, Got: got, Want: sigma, Tolerance: 3 * sigma / 2 * math.Sqrt(2./periods), Source: "models.md: sigma within 3 SE"}.Check(t)
		// That the others are not is what it is for.
		if other, err := Parkinson.Volatility(p, 365); err != nil || math.Abs(other-sigma) < .1 {
			t.Errorf("%s: Parkinson %.4f is as good (%v)", name, other, err)
		}
	}
	// A gap that is the same each day is nothing to it, to the last digits.
	p := market(3, 30, 100, sigma, 0, 0)
	before, err := YangZhang.Volatility(p, 365)
	if err != nil {
		t.Fatal(err)
	}
	for k := range p.Close {
		by := math.Exp(.01 * float64(k))
		for _, column := range [][]float64{p.Open, p.High, p.Low, p.Close} {
			column[k] *= by
		}
	}
	if after, err := YangZhang.Volatility(p, 365); err != nil || math.Abs(after-before) > 1e-12 {
		t.Errorf("volatility %v, with gaps of 1%% a day %v (%v)", before, after, err)
	}
}

func TestRangesRefuseByKind(t *testing.T) {
	with := func(change func(p *OHLC)) OHLC {
		p := OHLC{append([]float64{}, bars.Open...), append([]float64{}, bars.High...), append([]float64{}, bars.Low...), append([]float64{}, bars.Close...)}
		change(&p)
		return p
	}
	for name, c := range map[string]struct {
		e       Range
		p       OHLC
		n       int
		periods float64
		want    error
	}{
		"no estimator":         {Range(9), bars, 5, 365, domain.ErrRange},
		"no periods a year":    {Parkinson, bars, 5, 0, domain.ErrRange},
		"NaN periods a year":   {Parkinson, bars, 5, math.NaN(), domain.ErrNotFinite},
		"no window":            {Parkinson, bars, 0, 365, domain.ErrEmpty},
		"a window of one":      {YangZhang, bars, 1, 365, domain.ErrTooFew},
		"two closes":           {CloseToClose, bars, 2, 365, domain.ErrTooFew},
		"a window too long":    {YangZhang, bars, 12, 365, domain.ErrTooFew},
		"no columns":           {YangZhang, OHLC{}, 5, 365, domain.ErrEmpty},
		"a column too short":   {GarmanKlass, with(func(p *OHLC) { p.Low = p.Low[1:] }), 5, 365, domain.ErrLength},
		"a price of 0":         {CloseToClose, with(func(p *OHLC) { p.Close[3] = 0 }), 5, 365, domain.ErrRange},
		"a price of NaN":       {RogersSatchell, with(func(p *OHLC) { p.Open[3] = math.NaN() }), 5, 365, domain.ErrNotFinite},
		"a high below its low": {Parkinson, with(func(p *OHLC) { p.High[3] = 1 }), 5, 365, domain.ErrRange},
		"a close above high":   {YangZhang, with(func(p *OHLC) { p.Close[3] = 500 }), 5, 365, domain.ErrRange},
		"an open below low":    {YangZhang, with(func(p *OHLC) { p.Open[3] = 1 }), 5, 365, domain.ErrRange},
	} {
		if _, err := c.e.Rolling(nil, c.p, c.n, c.periods); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
	if _, err := YangZhang.Rolling(make([]float64, 3), bars, 10, 365); !errors.Is(err, domain.ErrLength) {
		t.Errorf("another destination: %v", err)
	}
	for e := CloseToClose; e <= YangZhang; e++ {
		if _, err := e.Volatility(OHLC{}, 365); !errors.Is(err, domain.ErrTooFew) && !errors.Is(err, domain.ErrEmpty) {
			t.Errorf("%v of nothing: %v", e, err)
		}
		one := []float64{5, 5, 5, 5}
		if v, err := e.Volatility(OHLC{one, one, one, one}, 365); err != nil || v != 0 {
			t.Errorf("%v of a price that stands: %v, %v", e, v, err)
		}
	}
}
