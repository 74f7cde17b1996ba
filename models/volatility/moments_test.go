package volatility

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

// nist is a data set of NIST's Statistical Reference Datasets: the numbers below
// the line that says so.
func nist(t *testing.T, name string) []float64 {
	t.Helper()
	var out []float64
	for line := range strings.Lines(string(published.File(t, "bench/nist_strd/"+name+".txt"))) {
		line = strings.TrimSpace(line)
		if v, err := strconv.ParseFloat(line, 64); err == nil {
			out = append(out, v)
		} else if line != "" && !strings.HasPrefix(line, "-") {
			out = nil // still the head
		}
	}
	return out
}

func TestADeviationBeyondTheLargestNumberIsRefused(t *testing.T) {
	if m, err := Describe([]float64{7.446288774449764e+307, -math.MaxFloat64}); !errors.Is(err, domain.ErrRange) {
		t.Errorf("%+v, %v", m, err)
	}
}

func TestMomentsOfAnyFiniteValuesAreFinite(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		x := rapid.SliceOfN(rapid.Float64(), 2, 30).Draw(rt, "values")
		m, err := Describe(x)
		if err != nil {
			return
		}
		for _, v := range []float64{m.Mean, m.SD, m.Autocorrelation} {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				rt.Fatalf("%+v", m)
			}
		}
		if math.Abs(m.Autocorrelation) > 1+1e-9 || m.SD < 0 {
			rt.Fatalf("%+v", m)
		}
	})
}
