package main

import (
	"fmt"
	"math"
	"slices"
	"time"

	"gonum.org/v1/gonum/stat"

	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/dependence"
	"github.com/hedgerow-fi/hedgerow/models/simulate/population"
)

// outcome is what a simulated population did, by day.
type outcome struct {
	volume, bad []float64 // USD a day: debt that keepers repaid; bad debt
	collateral  map[string]float64
	hindsight   int
}

// simulate runs a fit over hours of prices. Days are those of the calendar.
func simulate(f *population.Fit, prices *wire.HourlyPrices, borrowers int, seed uint64) (*outcome, error) {
	s, err := population.New(f, population.Draw{Start: prices.From, Borrowers: borrowers, Seed: seed})
	if err != nil {
		return nil, err
	}
	first := int(prices.From.Sub(begin2021).Hours())
	days := (first + prices.Hours() + 23) / 24
	o := &outcome{volume: make([]float64, days), bad: make([]float64, days), collateral: map[string]float64{}, hindsight: len(s.Hindsight())}
	names := s.Symbols()
	s.Watch = func(e *population.Event) error {
		day := (first + e.Hour) / 24
		switch e.Kind {
		case population.Liquidated:
			o.volume[day] += e.DebtUSD
			c, _ := s.Sides(e.Basket)
			for k, a := range c {
				if e.Collateral[k] != 0 {
					o.collateral[names[a]] += e.DebtUSD
					break
				}
			}
		case population.BadDebt:
			o.bad[day] += e.DebtUSD
		}
		return nil
	}
	now := make([]float64, len(names))
	for h := range prices.Hours() {
		prices.At(h, now)
		if err := s.Step(now); err != nil {
			return nil, err
		}
	}
	return o, nil
}

// daily is the real volume by day from a date on, for so many days, and by collateral.
func daily(all []liquidation, from time.Time, days int) (volume []float64, collateral map[string]float64) {
	volume, collateral = make([]float64, days), map[string]float64{}
	for _, l := range all {
		if d := int(math.Floor(l.time.Sub(from).Hours() / 24)); d >= 0 && d < days {
			volume[d] += l.usd
			collateral[l.collateral] += l.usd
		}
	}
	return volume, collateral
}

// rank is Spearman's correlation of two columns, and its interval by drawing weeks anew.
func rank(x, y []float64) (calibration.Resampled, error) {
	weeks := make([]int, len(x))
	for d := range weeks {
		weeks[d] = d / 7
	}
	of := func(weight []float64) (float64, error) {
		var a, b []float64
		for d := range x {
			for range int(weight[d]) {
				a, b = append(a, x[d]), append(b, y[d])
			}
		}
		return spearman(a, b)
	}
	return calibration.Bootstrap{Clusters: [][]int{weeks}, Replicates: 2000, Level: .95, Seed: 1}.Run(len(x), of)
}

// spearman is the correlation of ranks.
func spearman(x, y []float64) (float64, error) {
	a, err := dependence.Ranks(nil, x)
	if err != nil {
		return 0, err
	}
	b, err := dependence.Ranks(nil, y)
	if err != nil {
		return 0, err
	}
	return stat.Correlation(a, b, nil), nil
}

// quantiles pairs those of two columns.
func quantiles(x, y []float64) (a, b []float64) {
	return slices.Sorted(slices.Values(x)), slices.Sorted(slices.Values(y))
}

func sum(x []float64) (t float64) {
	for _, v := range x {
		t += v
	}
	return t
}

// share is the part of a total that the largest so many are.
func share(x []float64, largest int) float64 {
	s := slices.Sorted(slices.Values(x))
	return sum(s[len(s)-largest:]) / sum(x)
}

func million(v float64) string { return fmt.Sprintf("%.1f", v/1e6) }
