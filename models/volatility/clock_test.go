package volatility

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// Series that have their prices together are put on the clock that any are put on.
func TestSeriesOfOneClockAreAlignedLikeAnyOthers(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		n, all := 2+r.IntN(40), make([][]Point, 1+r.IntN(3))
		at := time.Unix(1e9, 0)
		for range n {
			at = at.Add(time.Duration(1+r.IntN(2)) * time.Hour)
			for i := range all {
				all[i] = append(all[i], Point{At: at, Price: math.Exp(r.NormFloat64())})
			}
		}
		if got, want := together(all), union(all); !slices.EqualFunc(got, want, time.Time.Equal) {
			t.Fatalf("%v, want %v", got, want)
		}
		if len(all) > 1 {
			all[1] = slices.Delete(all[1], 1, 2)
			if together(all) != nil {
				t.Fatal("one of them has no price at an instant")
			}
		}
	}
}

// What Check lets through has a volatility, and what it does not has none.
func TestCheckFailsAsVolatilityDoes(t *testing.T) {
	at := time.Unix(1e9, 0)
	good := []Point{{at, 1}, {at.Add(time.Hour), 2}}
	for name, c := range map[string]struct {
		by     EWMA
		series []Point
	}{
		"sound":      {EWMA{Lambda: .94, Step: 24 * time.Hour}, good},
		"no decay":   {EWMA{Lambda: 2, Step: 24 * time.Hour}, good},
		"no step":    {EWMA{Lambda: .94}, good},
		"too short":  {EWMA{Lambda: .94, Step: 24 * time.Hour}, good[:1]},
		"no price":   {EWMA{Lambda: .94, Step: 24 * time.Hour}, []Point{{at, 1}, {at.Add(1), math.NaN()}}},
		"no order":   {EWMA{Lambda: .94, Step: 24 * time.Hour}, []Point{good[1], good[0]}},
		"no history": {EWMA{Lambda: .94, Step: 24 * time.Hour}, nil},
	} {
		_, want := c.by.Volatility(c.series)
		if got := c.by.Check(c.series); (got == nil) != (want == nil) || got != nil && got.Error() != want.Error() {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}
