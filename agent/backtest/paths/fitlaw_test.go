package paths

import (
	"bufio"
	"compress/gzip"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const studied = "../../../configs/effectiveness/paths.yaml"

// before2022 are hourly returns of ether and bitcoin up to the end of 2021, from hours
// that both have.
func before2022(t *testing.T) [][]float64 {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "..", "shared", "data", "prices", "usd_hourly_btc_eth_2018_2022.csv.gz"))
	if err != nil {
		t.Skipf("the prices that the law was fitted to are not here: %v", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	close := map[string]map[string]float64{"ETH": {}, "BTC": {}}
	var hours []string
	lines := bufio.NewScanner(z)
	for lines.Scan() {
		cells := strings.Split(lines.Text(), ",")
		of := close[cells[1]]
		if of == nil || cells[0] >= "2022" {
			continue
		}
		if of[cells[0]], err = strconv.ParseFloat(cells[5], 64); err != nil {
			t.Fatal(err)
		}
		if cells[1] == "BTC" {
			hours = append(hours, cells[0])
		}
	}
	out := make([][]float64, 2)
	var ether, bitcoin float64
	for _, h := range hours {
		e, both := close["ETH"][h]
		if !both {
			continue
		}
		b := close["BTC"][h]
		if ether > 0 {
			out[0], out[1] = append(out[0], math.Log(e/ether)), append(out[1], math.Log(b/bitcoin))
		}
		ether, bitcoin = e, b
	}
	return out
}

func TestTheLawOfTheStudyIsWhatPricesBefore2022Say(t *testing.T) {
	f, err := FitLaw(before2022(t))
	if err != nil {
		t.Fatal(err)
	}
	s, err := Load(studied)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%+v", f)
	p := s.Prices
	for _, x := range []struct {
		name          string
		stated, found float64
	}{
		{"freedom", float64(p.Freedom.Value), f.Nu}, {"halfLifeHours", float64(p.HalfLife.Value), f.HalfLife},
		{"shockCorrelations", float64(p.Shocks[0].Value), f.ShockPairs[0]}, {"waveCorrelations", float64(p.Waves[0].Value), f.WavePairs[0]},
		{"crashesPerYear", float64(p.Crashes.Value), f.Crash.PerYear}, {"crashLeast", float64(p.Least.Value), f.Crash.Least},
		{"crashMore", float64(p.More.Value), f.Crash.More}, {"crashStirs", float64(p.Stir.Value), f.Crash.Stir},
		{"mean of ether", float64(p.Assets[0].Mean.Value), f.Assets[0].Mean}, {"spread of ether", float64(p.Assets[0].Spread.Value), f.Assets[0].Spread},
		{"mean of bitcoin", float64(p.Assets[1].Mean.Value), f.Assets[1].Mean}, {"spread of bitcoin", float64(p.Assets[1].Spread.Value), f.Assets[1].Spread},
	} {
		if math.Abs(x.stated-x.found) > 1e-3*math.Abs(x.found) {
			t.Errorf("%s is stated as %g, and estimated at %g: state that", x.name, x.stated, x.found)
		}
	}
	if f.Crashes != 19 || f.Hours != 31841 {
		t.Errorf("%d crashes in %d hours, and the file says 19 in 31841", f.Crashes, f.Hours)
	}
}
