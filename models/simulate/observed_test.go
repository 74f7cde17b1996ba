package simulate

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"gonum.org/v1/gonum/stat"

	"github.com/hedgerow-fi/hedgerow/models/published"
)

// quote is a price at an instant.
type quote struct {
	at    time.Time
	price float64
}

// quotes are those in a file of prices, by symbol ("" in a file without) and in
// order of time. length is how long a bar is whose close counts, and whose
// beginning is its stamp; 0 for prices of an instant.
func quotes(t *testing.T, file, column string, length time.Duration, symbols ...string) map[string][]quote {
	t.Helper()
	rows := published.Rows(t, file)
	price, name := slices.Index(rows[0], column), slices.Index(rows[0], "symbol")
	out := map[string][]quote{}
	for _, row := range rows[1:] {
		symbol := ""
		if name >= 0 {
			symbol = row[name]
		}
		if !slices.Contains(symbols, symbol) {
			continue
		}
		layout := "2006-01-02T15:04:05"[:len(row[0])]
		if strings.Contains(row[0], " ") {
			layout = time.DateTime
		}
		at, err := time.Parse(layout, row[0])
		if err != nil {
			t.Fatal(err)
		}
		x, err := strconv.ParseFloat(row[price], 64)
		if err != nil {
			t.Fatal(err)
		}
		out[symbol] = append(out[symbol], quote{at.Add(length), x})
	}
	for _, symbol := range symbols {
		if len(out[symbol]) == 0 {
			t.Fatalf("no %q in %s", symbol, file)
		}
		slices.SortStableFunc(out[symbol], func(a, b quote) int { return a.at.Compare(b.at) })
	}
	return out
}

// last is the last price until an instant.
func last(q []quote, at time.Time) float64 {
	k, _ := slices.BinarySearchFunc(q, at, func(x quote, at time.Time) int {
		if x.at.After(at) {
			return 1
		}
		return -1
	})
	return q[k-1].price
}

// nearest is the price nearest to an instant.
func nearest(q []quote, at time.Time) float64 {
	k, _ := slices.BinarySearchFunc(q, at, func(x quote, at time.Time) int { return x.at.Compare(at) })
	if at.Sub(q[k-1].at) < q[k].at.Sub(at) {
		k--
	}
	return q[k].price
}

// between is a price at an instant, geometric between those either side.
func between(q []quote, at time.Time) float64 {
	k, _ := slices.BinarySearchFunc(q, at, func(x quote, at time.Time) int { return x.at.Compare(at) })
	a, b := q[k-1], q[k]
	share := float64(at.Sub(a.at)) / float64(b.at.Sub(a.at))
	return math.Exp((1-share)*math.Log(a.price) + share*math.Log(b.price))
}

// Each path that says observed is, to its last digit, what the data say.
func TestWhatIsObservedIsInTheData(t *testing.T) {
	const hour = time.Hour
	gecko := quotes(t, "prices/coingecko_hourly_aave_v2_assets_2021_2023.csv.gz", "price_usd", 0, "WETH", "WBTC", "stETH", "LINK", "AAVE", "CRV", "UNI", "UST")
	ether := quotes(t, "prices/eth_hourly_2019_2025.csv.gz", "close", hour, "ETH")["ETH"]
	bitcoin := quotes(t, "prices/usd_hourly_btc_eth_2018_2022.csv.gz", "close", hour, "BTC")["BTC"]
	weth, wbtc, staked := gecko["WETH"], gecko["WBTC"], gecko["stETH"]
	usdc := quotes(t, "prices/usdc_depeg_15min_2023_03.csv", "close", 15*time.Minute, "")[""]
	luna := quotes(t, "prices/stablecoin_daily_2018_2025.csv.gz", "close", 24*hour, "WLUNA")["WLUNA"]
	relative := func(of func([]quote, time.Time) float64, q []quote) func(start, at time.Time) float64 {
		return func(start, at time.Time) float64 { return of(q, at) / of(q, start) }
	}
	discount := func(_, at time.Time) float64 { return nearest(staked, at) / nearest(weth, at) }
	smooth := func(at time.Time) float64 { // the median of the hourly ratios of six hours
		var x []float64
		for _, q := range staked {
			if since := at.Sub(q.at); since < 6*hour && since >= -20*time.Minute {
				x = append(x, q.price/between(weth, q.at))
			}
		}
		slices.Sort(x)
		return stat.Mean([]float64{x[(len(x)-1)/2], x[len(x)/2]}, nil)
	}
	seen := map[string]bool{}
	for _, c := range []struct {
		stress, asset, start string
		price                func(start, at time.Time) float64
	}{
		{"crash-2020-03-12", "symbol:ETH", "2020-03-12T03", relative(last, ether)},
		{"crash-2020-03-12", "symbol:BTC", "2020-03-12T03", relative(last, bitcoin)},
		{"crash-2021-05-19", "symbol:ETH", "2021-05-19T00", relative(last, ether)},
		{"crash-2021-05-19", "symbol:BTC", "2021-05-19T00", relative(last, bitcoin)},
		{"crash-2021-05-19", "symbol:LINK", "2021-05-19T00", relative(nearest, gecko["LINK"])},
		{"crash-2021-05-19", "symbol:AAVE", "2021-05-19T00", relative(nearest, gecko["AAVE"])},
		{"crash-2021-05-19", "symbol:CRV", "2021-05-19T00", relative(nearest, gecko["CRV"])},
		{"crash-2021-05-19", "symbol:UNI", "2021-05-19T00", relative(nearest, gecko["UNI"])},
		{"depeg-usdc-2023-03-11", "symbol:USDC", "2023-03-10T22", func(_, at time.Time) float64 { return last(usdc, at) }},
		{"depeg-usdc-2023-03-11", "symbol:ETH", "2023-03-10T22", relative(last, ether)},
		{"discount-steth-2022-06", "symbol:ETH", "2022-06-10T00", relative(nearest, weth)},
		{"discount-steth-2022-06", "symbol:BTC", "2022-06-10T00", relative(nearest, wbtc)},
		{"discount-steth-2022-06", "derivative:ETH", "2022-06-10T00", discount},
		{"collapse-ust-2022-05", "symbol:UST", "2022-05-09T00", relative(nearest, gecko["UST"])},
		{"collapse-ust-2022-05", "symbol:LUNA", "2022-05-09T00", relative(between, luna)},
		{"collapse-ust-2022-05", "symbol:ETH", "2022-05-09T00", relative(nearest, weth)},
		{"collapse-ust-2022-05", "symbol:BTC", "2022-05-09T00", relative(nearest, wbtc)},
		{"collapse-ust-2022-05", "derivative:ETH", "2022-05-09T00", func(start, at time.Time) float64 { return smooth(at) / smooth(start) }},
		{"squeeze-crv-2022-11-22", "symbol:CRV", "2022-11-22T10", relative(nearest, gecko["CRV"])},
		{"squeeze-crv-2022-11-22", "symbol:ETH", "2022-11-22T10", relative(nearest, weth)},
	} {
		seen[c.stress+" "+c.asset] = true
		s := stressNamed(t, c.stress)
		start, err := time.Parse("2006-01-02T15", c.start)
		if err != nil {
			t.Fatal(err)
		}
		k := slices.IndexFunc(s.Moves, func(m Move) bool { return string(m.Asset) == c.asset })
		if k < 0 || s.Moves[k].Basis.Basis != "observed" {
			t.Errorf("%s: no observed path of %s", c.stress, c.asset)
			continue
		}
		lowest := published.Number{What: c.stress + ": lowest of " + c.asset, Got: 9, Want: 9, Tolerance: 5.1e-5, Source: s.Moves[k].Source}
		for step, got := range s.Moves[k].Path {
			want := c.price(start, start.Add(time.Duration(float64(step+1)*s.StepSeconds)*time.Second))
			digits := 5.1e-5
			if got < .1 { // four digits of it
				digits = max(5.1e-7, 5.1e-4*got)
			}
			lowest.Got, lowest.Want = min(lowest.Got, got), min(lowest.Want, want)
			if math.Abs(got-want) > digits {
				t.Errorf("%s: %s is %v after %d steps, the data have %.6f", c.stress, c.asset, got, step+1, want)
			}
		}
		lowest.Check(t)
	}
	all, err := Stresses()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		for _, m := range s.Moves {
			if m.Basis.Basis == "observed" && !seen[s.Name+" "+string(m.Asset)] {
				t.Errorf("%s: %s is said to be observed, and no data are compared", s.Name, m.Asset)
			}
		}
	}
}

// The correlations that say observed, and the gas that the strains' sources cite.
func TestObservedCorrelationsAndGasAreInTheData(t *testing.T) {
	for _, name := range []string{"crash-2020-03-12", "crash-2021-05-19"} {
		s := stressNamed(t, name)
		a, b := s.Moves[0].Path, s.Moves[1].Path // ETH and BTC
		returns := func(path []float64) []float64 {
			out := []float64{math.Log(path[0])}
			for k := 1; k < len(path); k++ {
				out = append(out, math.Log(path[k]/path[k-1]))
			}
			return out
		}
		if got, want := *s.Correlations[0].Set, stat.Correlation(returns(a), returns(b), nil); math.Abs(got-want) > .0051 {
			t.Errorf("%s: correlation %v, the paths have %.4f", name, got, want)
		}
	}
	gas := quotes(t, "prices/eth_gas_stress_days.csv", "avg_gas", 0, "")[""]
	mean := func(day string) (mean, most float64) {
		var x []float64
		for _, q := range gas {
			if q.at.Format(time.DateOnly) == day {
				x = append(x, q.price/1e9)
			}
		}
		return stat.Mean(x, nil), slices.Max(x)
	}
	calm, _ := mean("2020-02-22")
	black, dearest := mean("2020-03-12")
	may, _ := mean("2021-05-19")
	june, _ := mean("2021-06-21")
	published.Numbers(
		t, "gas by ten minutes, whole days", .5,
		published.Number{What: "gwei of 12 March 2020", Got: 82, Want: black}, published.Number{What: "gwei of 22 February 2020", Got: 10.3, Want: calm},
		published.Number{What: "gwei of its dearest ten minutes", Got: 225, Want: dearest},
		published.Number{What: "gwei of 19 May 2021", Got: 309, Want: may}, published.Number{What: "gwei of 21 June 2021", Got: 45, Want: june},
	)
	for name, want := range map[string]float64{"crash-2020-03-12": black / calm, "crash-2021-05-19": may / june, "gas-spike": dearest / calm} {
		if got := stressNamed(t, name).Strain.Gas; math.Abs(got/want-1) > .1 {
			t.Errorf("%s: gas × %v, the data have %.2f", name, got, want)
		}
	}
}
