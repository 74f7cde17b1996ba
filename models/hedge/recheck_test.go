package hedge

import (
	"errors"
	"math"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// scenarios is a problem on the scenarios from … to of another.
func scenarios(p *Problem, from, to int) *Problem {
	q := *p
	n := len(p.Series)
	q.Loss, q.Payout = p.Loss[from:to], p.Payout[from*n:to*n]
	return &q
}

func TestACoverIsHeldToFreshScenarios(t *testing.T) {
	p := &Problem{Limits: []Limit{{.9, 1}, {0, .2}}, Budget: NoLimit, Series: []Series{{Ask: []Piece{{10, 1}}}}}
	for i := range 1000 {
		x := float64(i) / 1000
		p.Loss, p.Payout = append(p.Loss, 2*x), append(p.Payout, x)
	}
	v, err := Recheck(p, []float64{1.5}) // what is left is x/2, uniform on 0 to ½
	if err != nil {
		t.Fatal(err)
	}
	near(t, "ES", v[0].Measured, .47475, 1e-9)
	near(t, "EL", v[1].Measured, .24975, 1e-9)
	// The influence function's variance: (Var[L | tail] + α(ES − VaR)²)/(n(1 − α)).
	near(t, "upper ES", v[0].Upper, .47475+1.66*math.Sqrt((.05*.05/12+.9*.025*.025)/100), 2e-4)
	near(t, "upper EL", v[1].Upper, .24975+1.645*.5/math.Sqrt(12)/math.Sqrt(1000), 1e-4)
	if !v[0].Holds || v[1].Holds {
		t.Errorf("%+v", v)
	}
}

func TestRecheckRefusesWhatHasNoMeaning(t *testing.T) {
	p := plain()
	for name, c := range map[string]struct {
		buy  []float64
		kind error
	}{
		"no amounts":        {nil, domain.ErrLength},
		"NaN":               {[]float64{math.NaN()}, domain.ErrNotFinite},
		"less than none":    {[]float64{-1}, domain.ErrRange},
		"too few in a tail": {[]float64{1}, domain.ErrTooFew},
	} {
		q := *p
		q.Limits = []Limit{{.9, 1}}
		if _, err := Recheck(&q, c.buy); !errors.Is(err, c.kind) {
			t.Errorf("%s: %v, want %v", name, err, c.kind)
		}
	}
	p.Loss = nil
	if _, err := Recheck(p, []float64{1}); !errors.Is(err, domain.ErrEmpty) {
		t.Errorf("no scenarios: %v", err)
	}
}

func TestConfirmTightensUntilFreshScenariosAgree(t *testing.T) {
	all := market(22000, 40, 101)
	p := scenarios(all, 0, 2000)
	c, err := Confirm(p, func(attempt int) (*Problem, error) {
		return scenarios(all, 2000+4000*attempt, 6000+4000*attempt), nil
	}, 5, Options{})
	if err != nil {
		t.Fatal(err)
	}
	first := cheapest(t, p)
	if !c.Holds() || c.Solved < 2 || c.Cost <= first.Cost {
		t.Fatalf("holds %v after %d at %g, first %g: %+v", c.Holds(), c.Solved, c.Cost, first.Cost, c.Verdicts)
	}
	if v := c.Verdicts[0]; v.Limit != p.Limits[0] || v.Upper > v.Most || c.Aimed[0].Most >= p.Limits[0].Most {
		t.Errorf("verdict %+v, aimed at %v", v, c.Aimed)
	}
	gone := errors.New("no more scenarios")
	if _, err := Confirm(p, func(int) (*Problem, error) { return nil, gone }, 3, Options{}); !errors.Is(err, gone) {
		t.Errorf("%v", err)
	}
}

func TestConfirmSaysWhenItFails(t *testing.T) {
	all := market(4000, 40, 101)
	p := scenarios(all, 0, 2000)
	c, err := Confirm(p, func(int) (*Problem, error) { return scenarios(all, 2000, 4000), nil }, 0, Options{})
	if err != nil || c.Holds() || c.Solved != 1 {
		t.Errorf("holds %v after %d, %v", c.Holds(), c.Solved, err)
	}
	p.Budget = 0
	if c, err = Confirm(p, nil, 3, Options{}); err != nil || c.Holds() || c.Status != Short {
		t.Errorf("%v, %v", c.Status, err)
	}
}
