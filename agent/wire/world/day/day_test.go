package day

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var march12 = time.Date(2020, 3, 12, 0, 0, 0, 0, time.UTC)

func TestADayDependsOnItsSeedAlone(t *testing.T) {
	for _, kind := range []Kind{Calm, Crash, NoTrigger} {
		a, err := Synthetic(7, kind, march12)
		if err != nil {
			t.Fatal(err)
		}
		b, _ := Synthetic(7, kind, march12)
		c, _ := Synthetic(8, kind, march12)
		if fmt.Sprint(a) != fmt.Sprint(b) {
			t.Errorf("%s: one seed, two days", kind)
		}
		if fmt.Sprint(a.Ticks) == fmt.Sprint(c.Ticks) {
			t.Errorf("%s: two seeds, one day", kind)
		}
	}
	if _, err := Synthetic(1, "sunny", march12); err == nil {
		t.Error("an unknown kind made a day")
	}
}

func TestACrashFallsByAThirdToAHalfWithinFortyMinutes(t *testing.T) {
	for seed := range uint64(50) {
		d, err := Synthetic(seed, Crash, march12)
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Ticks) != Steps || len(d.History) != Steps {
			t.Fatalf("seed %d: %d ticks, %d before", seed, len(d.Ticks), len(d.History))
		}
		if last := d.History[Steps-1]; !last.At.Equal(d.Start) {
			t.Fatalf("seed %d: history ends at %s", seed, last.At)
		}
		fall := 1 - float64(d.Ticks[d.Jump+3].Price[ETH])/float64(d.Ticks[d.Jump-1].Price[ETH])
		if fall < .32 || fall > .53 {
			t.Errorf("seed %d: ETH falls by %.3f", seed, fall)
		}
		if d.Ticks[d.Jump+3].GasWei < 8*d.Ticks[d.Jump-1].GasWei {
			t.Errorf("seed %d: gas rises from %d to %d only", seed, d.Ticks[d.Jump-1].GasWei, d.Ticks[d.Jump+3].GasWei)
		}
		for i, k := range d.Ticks {
			if i >= d.Jump && i < d.Jump+4 {
				if k.Second != d.Ticks[i-1].Price {
					t.Errorf("seed %d: the second source does not lag at step %d", seed, i)
				}
				continue
			}
			for a := range k.Price {
				if k.Price[a] <= 0 || math.Abs(math.Log(float64(k.Second[a])/float64(k.Price[a]))) > .005 {
					t.Fatalf("seed %d: %+v", seed, k)
				}
			}
		}
	}
}

func TestPathsMixTheKinds(t *testing.T) {
	n := map[Kind]int{}
	for p := range uint64(100) {
		n[Mixed(p)]++
	}
	if n[Calm] != 60 || n[Crash] != 25 || n[NoTrigger] != 15 {
		t.Errorf("mix is %v", n)
	}
}

// file writes a CSV file; lines may hold several rows.
func file(t *testing.T, lines ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "in.csv")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// rows is a row a step, but for those that skip names.
func rows(format string, skip ...int) []string {
	var out []string
next:
	for i := range Steps {
		for _, s := range skip {
			if s == i {
				continue next
			}
		}
		out = append(out, fmt.Sprintf(format, march12.Add(time.Duration(i)*Step).Format("2006-01-02T15:04"), 100+i, 101+i))
	}
	return out
}

func TestPricesAreReadWhateverTheirOrder(t *testing.T) {
	lines := rows("%s,%d,%d")
	for i, j := 0, len(lines)-1; i < j; i, j = i+1, j-1 {
		lines[i], lines[j] = lines[j], lines[i]
	}
	bars, note, err := ReadPrices(file(t, append([]string{"time_utc,open,close"}, lines...)...), march12)
	if err != nil {
		t.Fatal(err)
	}
	if note != "" || bars[0].Open != 100 || bars[143].Close != 244 {
		t.Errorf("note %q, first %+v, last %+v", note, bars[0], bars[143])
	}
}

func TestGapsOfAnHourAreHeldAndSaid(t *testing.T) {
	lines := append([]string{"time_utc,open,close"}, rows("%s,%d,%d", 0, 1, 50)...)
	bars, note, err := ReadPrices(file(t, lines...), march12)
	if err != nil {
		t.Fatal(err)
	}
	if bars[0].Open != 102 || bars[1].Close != 102 || bars[50].Close != 150 || !strings.Contains(note, "00:00, 00:10, 08:20") {
		t.Errorf("bars %+v %+v, note %q", bars[1], bars[50], note)
	}
}

func TestBadFilesAreRefusedWithTheirLine(t *testing.T) {
	good := append([]string{"time_utc,open,close"}, rows("%s,%d,%d")...)
	change := func(line int, text string) []string {
		out := append([]string(nil), good...)
		out[line-1] = text
		return out
	}
	for name, c := range map[string]struct {
		lines []string
		want  string
	}{
		"a missing column":   {change(1, "time,open,close"), `:1: no column "time_utc"`},
		"an unreadable time": {change(7, "12/03/2020 01:00,1,1"), `:7: time "12/03/2020 01:00"`},
		"NaN":                {change(9, "2020-03-12T01:10,NaN,1"), `:9: open: "NaN" is not a finite number above 0`},
		"a negative price":   {change(9, "2020-03-12T01:10,1,-2"), `:9: close: "-2"`},
		"an infinite price":  {change(9, "2020-03-12T01:10,1,Inf"), `:9: close: "Inf"`},
		"an odd minute":      {change(9, "2020-03-12T01:11,1,2"), `:9: time 01:11:00 is not a multiple of ten minutes`},
		"a row too short":    {change(9, "2020-03-12T01:10,1"), `line 9: wrong number of fields`},
		"two unequal rows":   {append(append([]string(nil), good...), "2020-03-12T00:00,7,7"), `:146: a second, different row for 00:00 (line 2 has the first)`},
		"a day it has not":   {[]string{"time_utc,open,close", "2021-05-19T00:00,1,1"}, "has no row of 2020-03-12: it holds 2021-05-19"},
		"more than an hour":  {append([]string{"time_utc,open,close"}, rows("%s,%d,%d", 9, 10, 11, 12, 13, 14, 15)...), "more than an hour without prices before 02:30"},
		"an empty file":      {nil, ":1: no header line"},
	} {
		_, _, err := ReadPrices(file(t, c.lines...), march12)
		if !errors.Is(err, ErrInput) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
	if _, _, err := ReadPrices(filepath.Join(t.TempDir(), "none.csv"), march12); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
	for name, c := range map[string][2]string{
		"gas in gwei":    {"2020-03-12 00:00:00,14.5", "not a whole number of wei"},
		"whole gwei":     {"2020-03-12 00:00:00,14", "are the prices in gwei?"},
		"gas in ether":   {"2020-03-12 00:00:00,1e18", "above 1,000,000 gwei"},
		"no second slot": {"2020-03-12 00:00:00,1.4e10", "no gas price for 01:10"},
		"late start":     {"2020-03-12 05:00:00,1.4e10", "no gas price for 00:00"},
	} {
		_, _, err := ReadGas(file(t, "time_utc,avg_gas", c[0]), march12)
		if !errors.Is(err, ErrInput) || !strings.Contains(err.Error(), c[1]) {
			t.Errorf("%s: got %v, want %q", name, err, c[1])
		}
	}
}

func TestATwelveHourClockIsUnfoldedWhereThePathMovesLeast(t *testing.T) {
	truth := make([]float64, Steps)
	byFace := map[string][]string{}
	for i := range truth {
		truth[i] = math.Round(1e10 * (1 + 12/(1+math.Exp(-float64(i-66)/5))) * (1 + .1*math.Sin(float64(i))))
		at := march12.Add(time.Duration(i) * Step)
		face := at.Format("2006-01-02 03:04:05")
		byFace[face] = append(byFace[face], fmt.Sprintf("%s,%g", face, truth[i]))
	}
	lines := []string{"time_utc,avg_gas"}
	for i := range Steps {
		face := march12.Add(time.Duration(i) * Step).Format("2006-01-02 15:04:05")
		pair := byFace[face]
		if len(pair) == 2 && i%2 == 0 { // order within a pair carries nothing
			pair[0], pair[1] = pair[1], pair[0]
		}
		lines = append(lines, pair...)
	}
	got, note, err := ReadGas(file(t, lines...), march12)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(note, "modelled") {
		t.Errorf("the note hides the reconstruction: %q", note)
	}
	for i := range truth {
		if got[i] != truth[i] {
			t.Fatalf("step %d: %g, want %g", i, got[i], truth[i])
		}
	}
}

func TestBlackThursdayIsReadFromTheSharedFiles(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "..", "..", "shared", "data", "prices")
	prices, gas := filepath.Join(dir, "eth_10min_stress_days.csv"), filepath.Join(dir, "eth_gas_stress_days.csv")
	if _, err := os.Stat(prices); err != nil {
		t.Skipf("shared data is absent: %v", err)
	}
	d, err := FromFiles(1, march12, prices, gas)
	if err != nil {
		t.Fatal(err)
	}
	if d.Ticks[0].Price[ETH] != 19452000000 { // 194.52 closes 00:00–00:10
		t.Errorf("first close is %d", d.Ticks[0].Price[ETH])
	}
	low := d.Ticks[0].Price[ETH]
	var morning, afternoon float64
	for i, k := range d.Ticks {
		low = min(low, k.Price[ETH])
		if i < 48 {
			morning += float64(k.GasWei) / 48e9
		} else if i >= 66 && i < 132 {
			afternoon += float64(k.GasWei) / 66e9
		}
	}
	if low != 10659000000 {
		t.Errorf("lowest close is %d", low)
	}
	if morning > 25 || afternoon < 60 {
		t.Errorf("gas averages %.1f gwei before 08:00 and %.1f from 11:00: the halves of the day are confused", morning, afternoon)
	}
	for _, day := range []string{"2020-09-05", "2021-01-11", "2021-01-21", "2021-05-19", "2021-06-21"} {
		at, _ := time.Parse(time.DateOnly, day)
		if _, err := FromFiles(1, at, prices, gas); err != nil {
			t.Errorf("%s: %v", day, err)
		}
	}
	if _, err := FromFiles(1, time.Date(2021, 2, 22, 0, 0, 0, 0, time.UTC), prices, gas); err == nil || !strings.Contains(err.Error(), "2020-02-22") {
		t.Errorf("the gas file has no 22 February 2021, only 2020's: got %v", err)
	}
}
