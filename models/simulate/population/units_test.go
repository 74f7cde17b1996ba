package population

import (
	"math"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Debts round down and collateral rounds up, so that nobody begins or ends below where
// he wanted to be.
func TestUnitsRoundInFavourOfTheLoansHealth(t *testing.T) {
	f := still()
	for i := range f.Segments {
		s := &f.Segments[i]
		s.DebtMedianUSD.Value, s.DebtLogSD.Value, s.ExcessLogSD.Value = 1000, 0, 0
	}
	s := begin(t, f, 200, 1)
	step(t, s, []float64{1003.7, 30011.3, .9973})
	for _, c := range s.crowds {
		want := 1 + c.habits.excess
		for i := range c.loans {
			backing, owed := c.value(&c.loans[i])
			if owed > 1000 || owed < 999.99 {
				t.Fatalf("%s in %s: a debt of $1000 is $%.9f", c.habits.name, c.basket.name, owed)
			}
			if backing/owed < want*(1-1e-15) {
				t.Fatalf("%s in %s: opened at %.17g, wanted %v", c.habits.name, c.basket.name, backing/owed, want)
			}
		}
		l := &c.loans[0]
		before := *l
		if err := c.scale(Borrowed, 0, 1, 1.0370370370370372, 1); err != nil {
			t.Fatal(err)
		}
		for k := range c.basket.debt {
			if to := float64(before.debt[k]) * 1.0370370370370372; l.debt[k] != int64(math.Floor(to)) || float64(l.debt[k]) == to {
				t.Errorf("%s: borrowed up to %d units, wanted %v rounded down", c.basket.name, l.debt[k], to)
			}
		}
		before = *l
		if err := c.scale(Withdrawn, 0, .9629629629629629, 1, 1); err != nil {
			t.Fatal(err)
		}
		for k := range c.basket.collateral {
			if to := float64(before.collateral[k]) * .9629629629629629; l.collateral[k] != int64(math.Ceil(to)) || float64(l.collateral[k]) == to {
				t.Errorf("%s: withdrawn down to %d units, wanted %v rounded up", c.basket.name, l.collateral[k], to)
			}
		}
	}
}

// A book takes up what changed since the one before, and nothing twice.
func TestABookCostsWhatChangedSinceTheOneBefore(t *testing.T) {
	s := begin(t, small(), 1000, 5)
	books, err := s.Books(protection.Address{1})
	if err != nil {
		t.Fatal(err)
	}
	changed := map[uint64]bool{}
	s.Watch = func(e *Event) error {
		changed[e.Loan] = true
		return nil
	}
	for h, p := range walk(24*10, 11) {
		step(t, s, p)
		if len(books.touched) != len(changed) {
			t.Fatalf("hour %d: %d loans to take up, %d have changed", h, len(books.touched), len(changed))
		}
		if h%24 == 0 {
			if _, err := books.Take(); err != nil {
				t.Fatal(err)
			}
			clear(changed)
		}
	}
}
