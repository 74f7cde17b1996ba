package dependence

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

func TestTheQuantileOfTHoldsInFarTailsOfManyDegrees(t *testing.T) {
	for _, c := range []struct{ nu, p, want float64 }{
		{4, 1e-12, -1316.0727465592565}, {100, 1e-20, -11.694684673177001},
		{101, .3, -.5260596375248581}, {101, 1e-20, -11.665878206738498},
		{300, 1e-7, -5.323297186007044}, {300, 1e-20, -9.975051370335501}, {300, 1e-50, -18.21054563097908},
		{1000, .001, -3.0984021639129233}, {1000, 1e-12, -7.124228925314409}, {1000, 1e-50, -15.810221175149826},
		{9999, 1e-7, -5.202984003131079}, {9999, 1e-20, -9.282476170555917},
		{1e5, 1e-7, -5.199701988365053}, {1e5, 1e-50, -14.941704299270516},
		{1e6, .3, -.5244006798602092}, {1e6, 1e-20, -9.262541065291657}, {1e9, 1e-12, -7.034483914083288},
	} {
		got, err := StudentQuantile(c.p, c.nu)
		if err != nil {
			t.Fatal(err)
		}
		published.Number{What: fmt.Sprintf("quantile of t with %g degrees at %g", c.nu, c.p), Got: got, Want: c.want, Tolerance: 1e-11, Relative: true, Source: "SciPy 1.17.1, t.ppf"}.Check(t)
	}
}

func TestTheQuantileOfTRisesAndIsOddWhereItsMethodsMeet(t *testing.T) {
	for _, nu := range []float64{.5, 3, 100, 100.001, 20_000, 20_001, math.Inf(1)} {
		last := math.Inf(-1)
		for _, p := range []float64{0, 1e-300, 1e-40, 1e-9, .01, .25, .5, .75, .99, 1} {
			q, err := StudentQuantile(p, nu)
			if err != nil || math.IsNaN(q) || q < last {
				t.Errorf("nu %g, %g: %g after %g, %v", nu, p, q, last, err)
			}
			last = q
		}
		low, _ := StudentQuantile(.25, nu)
		if high, _ := StudentQuantile(.75, nu); math.Abs(high+low) > 1e-13 {
			t.Errorf("nu %g: quartiles %g and %g", nu, low, high)
		}
	}
	for _, nu := range []float64{100, 20_000} {
		for _, p := range []float64{1e-30, 1e-9, .01, .4} {
			if a, b := quantile(p, nu), quantile(p, math.Nextafter(nu, math.Inf(1))); math.Abs(a/b-1) > 1e-10 {
				t.Errorf("nu %g, %g: %.16g meets %.16g", nu, p, a, b)
			}
		}
	}
}

func TestTheQuantileOfTRefusesWhatHasNone(t *testing.T) {
	for _, c := range []struct{ p, nu float64 }{{-.1, 4}, {1.1, 4}, {math.NaN(), 4}, {.5, 0}, {.5, -1}, {.5, math.NaN()}} {
		if _, err := StudentQuantile(c.p, c.nu); !errors.Is(err, domain.ErrRange) && !errors.Is(err, domain.ErrNotFinite) {
			t.Errorf("%+v: %v", c, err)
		}
	}
}
