package day

import (
	"fmt"
	"math"
	"sort"
	"strings"
	"time"
)

// ReadGas reads a day's gas prices, in wei a step, from a CSV file with columns
// time_utc and avg_gas, rows in any order, days mixed.
//
// Some such files were written with a twelve-hour clock and no AM or PM: hours
// run from 01 to 12, each time stands twice, and which row is the morning's is
// lost. ReadGas recognises that (every time of the day twice, no hour outside 1
// to 12) and puts the rows where the path moves least, Σ|Δ log gas| being
// smallest over the whole day, by dynamic programming. The note says so: those
// values are observed, their half of the day is modelled.
//
// Otherwise one row a step is wanted; a gap of at most an hour takes the value
// before it. Errors wrap ErrInput and name the line.
func ReadGas(path string, day time.Time) (gasWei []float64, note string, err error) {
	rows, err := readDay(path, day, wei, "avg_gas")
	if err != nil {
		return nil, "", err
	}
	at := make([][]row, Steps)
	for _, k := range rows {
		slot, ok := slotOf(k.at, day)
		if !ok {
			return nil, "", k.fail("time %s is not a multiple of ten minutes", k.at.Format("15:04:05"))
		}
		if len(at[slot]) == 2 {
			return nil, "", k.fail("a third row for %s: delete all but one", k.at.Format("15:04"))
		}
		at[slot] = append(at[slot], k)
	}
	if twelveHourClock(at) {
		return unfold(at), "The file's clock has twelve hours without AM or PM: each pair of rows was put where the day's path moves least (modelled).", nil
	}
	var last float64
	var filled []string
	gap := 0
	for i, ks := range at {
		t := day.Add(time.Duration(i) * Step)
		switch {
		case len(ks) == 2 && ks[0].text != ks[1].text:
			return nil, "", ks[1].fail("a second, different row for %s (line %d has the first): delete one", t.Format("15:04"), ks[0].line)
		case len(ks) > 0:
			last, gap = ks[0].value[0], 0
		default:
			if gap++; last == 0 || gap > mostMissing {
				return nil, "", fmt.Errorf("%w: %s: no gas price for %s on %s, nor in the hour before: the day cannot be used", ErrInput, path, t.Format("15:04"), day.Format(time.DateOnly))
			}
			filled = append(filled, t.Format("15:04"))
		}
		gasWei = append(gasWei, last)
	}
	if len(filled) > 0 {
		note = fmt.Sprintf("No row for %s: the price before was held (assumed).", strings.Join(filled, ", "))
	}
	return gasWei, note, nil
}

// twelveHourClock reports that each time from 01:00 to 12:50 stands twice and no
// other time stands at all.
func twelveHourClock(at [][]row) bool {
	for slot, ks := range at {
		want := 0
		if h := slot / 6; h >= 1 && h <= 12 {
			want = 2
		}
		if len(ks) != want {
			return false
		}
	}
	return true
}

// unfold puts each pair's rows into the morning and the afternoon. Slot s of
// the half day (12:00, 12:10, … 11:50 on the clock's face) has two candidates;
// the state is which of them the morning takes. The seam, from the morning's
// last to the afternoon's first, ties both halves, so the first slot's choice is
// carried along.
func unfold(at [][]row) []float64 {
	const half = Steps / 2
	pairs := make([][2]float64, half)
	for s := range half {
		face := (s/6+11)%12 + 1 // 12, 1, 2 … 11
		ks := at[face*6+s%6]
		v := []float64{ks[0].value[0], ks[1].value[0]}
		sort.Float64s(v) // the file's order within a pair carries nothing
		pairs[s] = [2]float64{v[0], v[1]}
	}
	move := func(a, b float64) float64 { return math.Abs(math.Log(b / a)) }
	best, bestCost := []int(nil), math.Inf(1)
	for first := range 2 {
		cost := [2]float64{math.Inf(1), math.Inf(1)}
		cost[first] = 0
		from := make([][2]int, half)
		for s := 1; s < half; s++ {
			var next [2]float64
			for c := range 2 {
				next[c] = math.Inf(1)
				for p := range 2 {
					v := cost[p] + move(pairs[s-1][p], pairs[s][c]) + move(pairs[s-1][1-p], pairs[s][1-c])
					if v < next[c] {
						next[c], from[s][c] = v, p
					}
				}
			}
			cost = next
		}
		for last := range 2 {
			total := cost[last] + move(pairs[half-1][last], pairs[0][1-first])
			if total < bestCost {
				bestCost = total
				best = make([]int, half)
				for s, c := half-1, last; s >= 0; s-- {
					best[s] = c
					c = from[s][c]
				}
			}
		}
	}
	out := make([]float64, Steps)
	for s, c := range best {
		out[s], out[half+s] = pairs[s][c], pairs[s][1-c]
	}
	return out
}
