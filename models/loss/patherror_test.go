package loss

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

func TestTheKernelIsExactWhereNobodyComesBeforeTheHorizon(t *testing.T) {
	loans := town(21, 300, 4, 2, .3)
	paths := walks(t, 500, 6, 4, 12, 1./8760)
	late := PathMode{Rules: liquidation.AaveV33(), Environment: liquidation.Environment{Keeper: liquidation.Keeper{DelaySeconds: 1e9}}}
	e, err := KernelError(loans, paths, late, .95, .95)
	if err != nil {
		t.Fatal(err)
	}
	if !(e.Path > 0) || math.Abs(e.Relative) > 1e-12 || e.Interval.High-e.Interval.Low > 1e-9*e.Path {
		t.Errorf("got %+v", e)
	}
	prompt := PathMode{Rules: liquidation.AaveV33()}
	if e, err = KernelError(loans, paths, prompt, .95, .95); err != nil || !(e.Difference > 0) || e.Kernel-e.Path != e.Difference {
		t.Errorf("with prompt keepers the kernel is on the safe side: %+v, %v", e, err)
	}
	dry := PathMode{Rules: liquidation.AaveV33(), Environment: liquidation.Environment{Depth: make([]liquidation.Depth, 4)}}
	if e, err = KernelError(loans, paths, dry, .95, .95); err != nil || math.Abs(e.Relative) > 1e-12 {
		t.Errorf("where nothing sells: %+v, %v", e, err)
	}
}

func TestComparedTailsByHand(t *testing.T) {
	// Ten scenarios, alpha .8: the ES are the means of the last two.
	path := []float64{0, 0, 0, 0, 0, 0, 1, 2, 10, 20}
	kernel := []float64{0, 0, 0, 0, 0, 0, 1, 3, 12, 24}
	e, err := CompareES(kernel, path, nil, .8, .95)
	if err != nil || math.Abs(e.Kernel-18) > 1e-9 || math.Abs(e.Path-15) > 1e-9 || math.Abs(e.Relative-.2) > 1e-12 || e.Interval.Low > 3 || e.Interval.High < 3 {
		t.Errorf("got %+v, %v", e, err)
	}
	if e, err = CompareES(path, path, nil, .8, .95); err != nil || e.Difference != 0 || e.Interval != (Interval{}) {
		t.Errorf("of itself: %+v, %v", e, err)
	}
	zero := make([]float64, 10)
	gains := make([]float64, 10)
	for i := range gains {
		gains[i] = -1 - float64(i)/10
	}
	if e, err = CompareES(gains, zero, nil, .8, .95); err != nil || !math.IsInf(e.Relative, -1) {
		t.Errorf("of gains to nothing: %+v, %v", e, err)
	}
	if e, err = CompareES(zero, zero, nil, .8, .95); err != nil || e.Relative != 0 {
		t.Errorf("of no losses: %+v, %v", e, err)
	}
}

// The interval covers the true difference about as often as it says.
func TestTheIntervalOfADifferenceCovers(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	// L exponential, the kernel's 1.3 times it and noise that the tail averages out:
	// ES of 1.3·L + .2·N is by simulation; of L at .9 it is 1 + ln 10.
	draw := func(n int) (kernel, path []float64) {
		for range n {
			l := r.ExpFloat64()
			path = append(path, l)
			kernel = append(kernel, 1.3*l+.2*r.NormFloat64())
		}
		return kernel, path
	}
	kernel, path := draw(1_000_000)
	truth, err := CompareES(kernel, path, nil, .9, .95)
	if err != nil {
		t.Fatal(err)
	}
	if math.Abs(truth.Path-(1+math.Log(10))) > .02 {
		t.Fatalf("the ES of an exponential at .9 is %v", truth.Path)
	}
	covered := 0
	for range 300 {
		kernel, path = draw(1000)
		e, err := CompareES(kernel, path, nil, .9, .95)
		if err != nil {
			t.Fatal(err)
		}
		if e.Interval.Low <= truth.Difference && truth.Difference <= e.Interval.High {
			covered++
		}
	}
	if covered < 272 || covered > 297 { // 285 ± 3 SE of 3.8
		t.Errorf("%d of 300 intervals at .95 cover", covered)
	}
}

func TestWhatCannotBeCompared(t *testing.T) {
	ten := make([]float64, 10)
	for name, c := range map[string]struct {
		kernel, path, weight []float64
		alpha, level         float64
		kind                 error
	}{
		"nothing":                {nil, nil, nil, .9, .95, domain.ErrEmpty},
		"other lengths":          {ten, ten[:9], nil, .9, .95, domain.ErrLength},
		"weights of others":      {ten, ten, ten[:3], .9, .95, domain.ErrLength},
		"NaN":                    {ten, append([]float64{math.NaN()}, ten[:9]...), nil, .9, .95, domain.ErrNotFinite},
		"alpha of 1":             {ten, ten, nil, 1, .95, domain.ErrRange},
		"a level of 0":           {ten, ten, nil, .9, 0, domain.ErrRange},
		"one scenario in a tail": {append([]float64{3}, ten[:9]...), append([]float64{2}, ten[:9]...), nil, .95, .95, domain.ErrTooFew},
	} {
		if _, err := CompareES(c.kernel, c.path, c.weight, c.alpha, c.level); !errors.Is(err, c.kind) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
