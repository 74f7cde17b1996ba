package main

import (
	"bytes"
	"errors"
	"io/fs"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// walk is days of returns whose volatility is times what it was from a day on.
func walk(days, from int, times float64) (s series) {
	r := rand.New(rand.NewPCG(7, 1))
	for i := range days {
		v := .03
		if i >= from {
			v *= times
		}
		s.at = append(s.at, day(2018).AddDate(0, 0, i))
		s.returns = append(s.returns, v*r.NormFloat64())
	}
	return s
}

func TestNoModelIsRejectedOnTheMarketThatItKnows(t *testing.T) {
	got, err := study(walk(2190, 1<<30, 1), day(2020), day(2024))
	if err != nil {
		t.Fatal(err)
	}
	if got.days != 1460 || got.kupiecPower < .85 || got.coverPower < .85 || len(got.rows) != 7 {
		t.Errorf("got %+v", got)
	}
	for _, r := range got.rows {
		if r.kupiec < .001 || math.Abs(r.average-.07) > .02 {
			t.Errorf("%s: %d exceptions, P %v, average %v", r.model, r.exceptions, r.kupiec, r.average)
		}
	}
}

func TestHistoryAloneIsRejectedWhenVolatilityGrows(t *testing.T) {
	s := walk(2190, 1461, 3)
	for i := 1461; i < len(s.returns); i++ { // calm and wild by turns of a hundred days
		if i/100%2 == 0 {
			s.returns[i] /= 6
		}
	}
	got, err := study(s, day(2020), day(2024))
	if err != nil {
		t.Fatal(err)
	}
	if r := got.rows[0]; r.kupiec >= size && r.conditional >= size {
		t.Errorf("%s: %+v", r.model, r)
	}
}

func TestAVaRKnowsNothingOfItsDay(t *testing.T) {
	a, b := walk(1600, 1<<30, 1), walk(1600, 1<<30, 1)
	b.returns[900] = -.9
	models, err := a.models()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range models {
		x, err := m.forecast(a.returns[:900])
		if err != nil {
			t.Fatal(err)
		}
		if y, err := m.forecast(b.returns[:900]); err != nil || x != y {
			t.Errorf("%s: %v and %v, %v", m.name, x, y, err)
		}
	}
}

func TestTooFewReturnsAreRefused(t *testing.T) {
	for days, want := range map[int]string{760: "too few before 2022", 40: "too few before 2020"} {
		if _, err := study(walk(days, 1<<30, 1), day(2020), day(2024)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%d days: %v", days, err)
		}
	}
}

func TestAGapIsRefused(t *testing.T) {
	closes := map[string]map[time.Time]float64{"ETH": {}}
	for i := range 40 {
		if i != 20 {
			closes["ETH"][day(2020).AddDate(0, 0, i)] = 100
		}
	}
	if _, err := returnsOf(closes, baskets[0]); err == nil || !strings.Contains(err.Error(), "2020-01-20") {
		t.Errorf("got %v", err)
	}
}

// The table of docs/var.md, on the real prices.
func TestTheDefaultHoldsOnRealPrices(t *testing.T) {
	file := filepath.Join("..", "..", "..", "..", "shared", "data", "prices", "binance_spot_daily.csv.gz")
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		t.Skip("shared data is absent")
	}
	closes, err := load(file)
	if err != nil {
		t.Fatal(err)
	}
	s, err := returnsOf(closes, baskets[0])
	if err != nil {
		t.Fatal(err)
	}
	got, err := study(s, day(2020), day(2024))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := got.write(&out, "ETH", day(2020), day(2024)); err != nil {
		t.Fatal(err)
	}
	t.Logf("\n%s", out.String())
	if r := got.rows[2]; got.days != 1461 || r.exceptions != 16 || r.kupiec < size || r.conditional < size {
		t.Errorf("%d days, %+v", got.days, r)
	}
}
