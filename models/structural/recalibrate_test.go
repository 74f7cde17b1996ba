package structural

import (
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// history is n loans whose true PD is a given function of the raw one.
func history(n int, seed uint64, truth func(raw float64) float64) (raw []float64, happened []bool) {
	r := rand.New(rand.NewPCG(seed, 2))
	for range n {
		p := math.Pow(r.Float64(), 3)
		raw, happened = append(raw, p), append(happened, r.Float64() < truth(p))
	}
	return raw, happened
}

func TestRecalibrationFindsWhatHappenedToLoansOfEachPD(t *testing.T) {
	truth := func(raw float64) float64 { return 1 / (1 + math.Exp(1.5-1.3*math.Log(raw/(1-raw)))) }
	raw, happened := history(100_000, 1, truth)
	for _, by := range []Method{Isotonic, Logistic} {
		r, err := Recalibrate(raw, happened, nil, by)
		if err != nil {
			t.Fatal(err)
		}
		got, err := r.Apply(nil, []float64{0.1, 0.3, 0.5, 0.8})
		if err != nil {
			t.Fatal(err)
		}
		for _, pd := range got {
			if math.Abs(pd.Calibrated-truth(pd.Raw)) > 0.05 {
				t.Errorf("%s: %+v, truly %v", by, pd, truth(pd.Raw))
			}
		}
		events := 0
		for _, h := range happened {
			if h {
				events++
			}
		}
		if n, e := r.Rests(); n != len(raw) || e != events || r.Method() != by {
			t.Errorf("%s rests on %d with %d events, not %d with %d", r.Method(), n, e, len(raw), events)
		}
	}
}

func TestRecalibrationRisesWithinZeroAndOneAndKeepsTheRawFigure(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(2, 60).Draw(rt, "n")
		raw, happened := history(n, rapid.Uint64().Draw(rt, "seed"), func(p float64) float64 { return p })
		by := rapid.SampledFrom([]Method{Isotonic, Logistic}).Draw(rt, "method")
		r, err := Recalibrate(raw, happened, nil, by)
		if errors.Is(err, ErrFalls) || errors.Is(err, calibration.ErrOneClass) {
			return
		}
		if err != nil {
			rt.Fatal(err)
		}
		var grid []float64
		for i := range 201 {
			grid = append(grid, float64(i)/200)
		}
		all, err := r.Apply(nil, grid)
		if err != nil {
			rt.Fatal(err)
		}
		last := 0.0
		for i, pd := range all {
			if pd.Raw != grid[i] || !(pd.Calibrated >= last && pd.Calibrated <= 1) {
				rt.Fatalf("%s: %+v at %v, after %v", by, pd, grid[i], last)
			}
			last = pd.Calibrated
		}
		saved, err := json.Marshal(r)
		if err != nil {
			rt.Fatal(err)
		}
		var loaded Recalibration
		if err := json.Unmarshal(saved, &loaded); err != nil {
			rt.Fatal(err)
		}
		again, err := loaded.Apply(nil, grid)
		if err != nil {
			rt.Fatal(err)
		}
		for i := range all {
			if again[i] != all[i] {
				rt.Fatalf("loaded: %+v, saved %+v", again[i], all[i])
			}
		}
	})
}

func TestRecalibrationLeavesOutRowsOfNoWeight(t *testing.T) {
	r, err := Recalibrate([]float64{0.1, 0.5, 0.9, 0.99}, []bool{false, true, true, false}, []float64{1, 2, 1, 0}, Isotonic)
	if err != nil {
		t.Fatal(err)
	}
	n, events := r.Rests()
	from, to := r.Range()
	if n != 3 || events != 2 || from != 0.1 || to != 0.9 {
		t.Errorf("rests on %d, %d events, from %v to %v", n, events, from, to)
	}
	got, err := r.Apply(nil, []float64{0, 0.1, 0.3, 0.5, 1})
	for i, want := range []float64{0, 0, 0.5, 1, 1} {
		if err != nil || math.Abs(got[i].Calibrated-want) > 1e-15 {
			t.Errorf("%v at %v, want %v (%v)", got[i].Calibrated, got[i].Raw, want, err)
		}
	}
}

func TestRecalibrationRefuses(t *testing.T) {
	nan := math.NaN()
	for name, c := range map[string]struct {
		raw      []float64
		happened []bool
		weight   []float64
		by       Method
		kind     error
	}{
		"no history":           {nil, nil, nil, Isotonic, domain.ErrEmpty},
		"lengths":              {[]float64{0.1}, []bool{true, false}, nil, Isotonic, domain.ErrLength},
		"no probability":       {[]float64{0.1, 1.1}, []bool{true, false}, nil, Isotonic, domain.ErrRange},
		"NaN":                  {[]float64{0.1, nan}, []bool{true, false}, nil, Logistic, domain.ErrNotFinite},
		"negative weight":      {[]float64{0.1, 0.2}, []bool{true, false}, []float64{1, -1}, Isotonic, domain.ErrRange},
		"another method":       {[]float64{0.1, 0.2}, []bool{true, false}, nil, "spline", domain.ErrRange},
		"nothing happened":     {[]float64{0.1, 0.2}, []bool{false, false}, nil, Logistic, calibration.ErrOneClass},
		"one raw figure":       {[]float64{0.1, 0.1}, []bool{true, false}, nil, Logistic, domain.ErrConstant},
		"a history that falls": {[]float64{0.1, 0.2, 0.8, 0.9}, []bool{true, true, false, false}, nil, Logistic, ErrFalls},
	} {
		if r, err := Recalibrate(c.raw, c.happened, c.weight, c.by); !errors.Is(err, c.kind) || r != nil {
			t.Errorf("%s: %v, %v", name, r, err)
		}
	}
	var none Recalibration
	if got, err := none.Apply(nil, []float64{0.5}); !errors.Is(err, domain.ErrEmpty) || got != nil {
		t.Errorf("unfitted: %v, %v", got, err)
	}
	r, err := Recalibrate([]float64{0.1, 0.9}, []bool{false, true}, nil, Isotonic)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := r.Apply(nil, []float64{0.5, nan}); !errors.Is(err, domain.ErrNotFinite) || got != nil {
		t.Errorf("NaN: %v, %v", got, err)
	}
	if got, err := r.Apply(make([]PD, 1), []float64{0.5, 0.6}); !errors.Is(err, domain.ErrLength) || got != nil {
		t.Errorf("length: %v, %v", got, err)
	}
}

func FuzzRecalibrationLoads(f *testing.F) {
	raw, happened := history(50, 9, func(p float64) float64 { return p })
	for _, by := range []Method{Isotonic, Logistic} {
		r, err := Recalibrate(raw, happened, nil, by)
		if err != nil {
			f.Fatal(err)
		}
		b, err := json.Marshal(r)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte(`{"format":"hedgerow recalibration of liquidation PD","version":2}`))
	f.Add([]byte(`{"format":"hedgerow recalibration of liquidation PD","version":1,"method":"isotonic","observations":2,"events":1,"from":0,"to":1,"raw":[0,1],"calibrated":[1,0]}`))
	f.Add([]byte(`null`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var r Recalibration
		if json.Unmarshal(b, &r) != nil {
			return
		}
		last := 0.0
		all, err := r.Apply(nil, []float64{0, 1e-300, 0.01, 0.3, 0.5, 0.7, 0.999, 1})
		if err != nil {
			return // null leaves it as it was
		}
		for _, pd := range all {
			if !(pd.Calibrated >= last && pd.Calibrated <= 1) {
				t.Fatalf("%s gives %+v after %v", b, pd, last)
			}
			last = pd.Calibrated
		}
	})
}

func TestRecalibrationDoesNotLoadWhatFallsOrIsOfAnotherVersion(t *testing.T) {
	const head = `{"format":"hedgerow recalibration of liquidation PD","version":1,"observations":9,"events":1,"from":0,"to":1,`
	for name, text := range map[string]string{
		"another version": `{"format":"hedgerow recalibration of liquidation PD","version":2}`,
		"another file":    `{}`,
		"falling":         head + `"method":"isotonic","raw":[0.1,0.9],"calibrated":[0.5,0.1]}`,
		"above one":       head + `"method":"isotonic","raw":[0.1,0.9],"calibrated":[0.5,1.1]}`,
		"no knots":        head + `"method":"isotonic"}`,
		"falling line":    head + `"method":"logistic","slope":-1}`,
		"no method":       head + `"slope":1}`,
		"events of none":  `{"format":"hedgerow recalibration of liquidation PD","version":1,"observations":2,"events":3,"from":0,"to":1,"method":"logistic","slope":1}`,
		"no observations": `{"format":"hedgerow recalibration of liquidation PD","version":1,"from":0,"to":1,"method":"logistic","slope":1}`,
		"a range turned":  `{"format":"hedgerow recalibration of liquidation PD","version":1,"observations":2,"events":1,"from":0.5,"to":0.1,"method":"logistic","slope":1}`,
	} {
		var r Recalibration
		if err := json.Unmarshal([]byte(text), &r); err == nil {
			t.Errorf("%s: loaded", name)
		}
	}
}
