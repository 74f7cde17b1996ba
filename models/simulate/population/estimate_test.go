package population

import (
	"math"
	"strings"
	"testing"
	"time"
)

// What is estimated from a population's own events is what it was made with, as near
// as half a year of 4,000 loans lets one tell.
func TestEstimatesFindTheHabitsThatMadeTheMoves(t *testing.T) {
	f := small()
	f.Segments = f.Segments[:1]
	f.Segments[0].Borrowers.Value = 1
	f.Segments[0].Baskets = f.Segments[0].Baskets[:1]
	s := begin(t, f, 4000, 3)
	var moves []Move
	s.Watch = func(e *Event) error {
		moves = append(moves, Move{
			Time: start.Add(time.Duration(e.Hour) * time.Hour), Loan: int64(e.Loan), Forced: e.Kind == Liquidated || e.Kind == BadDebt,
			Collateral: float64(e.Collateral[0]) / Units, Debt: float64(e.Debt[0]) / Units,
		})
		return nil
	}
	prices := Hours{From: start}
	for _, p := range walkJumping(24*180, 6, 400) {
		p[2] = 1
		step(t, s, p)
		prices.Price = append(prices.Price, p[0])
	}
	e, err := EstimateHabits(moves, prices, .825)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what             string
		got, want, close float64
	}{
		{"median debt", e.DebtMedian, 8000, .1},
		{"its spread", e.DebtLogSD, 1.5, .05},
		{"median excess", e.ExcessMedian, .5, .05},
		{"exits", e.ExitsPerDay, .01, .05},
		{"raises", e.RaisesPerDay, .1, .1},
		{"move", e.Move, .5, .05},
		{"borrowing", e.BorrowPart, .6, .1},
		{"topping up", e.TopUpPart, .6, .05},
		// Low: it cannot see owners whose alarm is nearer than NearHealth.
		{"vigilance", e.Vigilant, .4, .25},
	} {
		if math.Abs(c.got/c.want-1) > c.close {
			t.Errorf("%s: estimated %.4g, made with %v", c.what, c.got, c.want)
		}
	}
	t.Logf("%+v", *e)
}

func TestMovesThatSayNothingAreRefused(t *testing.T) {
	two := []Move{{Time: start, Loan: 1, Collateral: 1, Debt: 10}, {Time: start, Loan: 2, Collateral: 1, Debt: 10}}
	price := Hours{From: start, Price: []float64{100}}
	for _, c := range []struct {
		name      string
		moves     []Move
		prices    Hours
		threshold float64
		want      string
	}{
		{"none", nil, price, .8, "moves is empty"},
		{"no prices", two, Hours{From: start}, .8, "prices is empty"},
		{"a price of 0", two, Hours{From: start, Price: []float64{0}}, .8, "prices[0] is out of range"},
		{"no threshold", two, price, 0, "threshold"},
		{"time going backwards", []Move{{Time: start.Add(1)}, {Time: start}}, price, .8, "sort them by time"},
		{"nobody who moves", two, price, .8, "moves toward the target is empty"},
	} {
		if _, err := EstimateHabits(c.moves, c.prices, c.threshold); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}
