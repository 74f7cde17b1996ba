package verify

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// sharedRows reads a file of the shared data; the test is skipped without it.
func sharedRows(t *testing.T, name string, each func(get func(string) string)) {
	t.Helper()
	path := filepath.Join("..", "..", "..", "..", "shared", "data", filepath.FromSlash(name))
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		t.Skipf("no shared data at %s", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var in io.Reader = bufio.NewReader(f)
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(in); err != nil {
			t.Fatal(err)
		}
	}
	r := csv.NewReader(in)
	r.ReuseRecord = true
	head, err := r.Read()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, h := range head {
		at[strings.Clone(h)] = i
	}
	for {
		rec, err := r.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		each(func(c string) string {
			i, ok := at[c]
			if !ok {
				t.Fatalf("%s has no column %s", name, c)
			}
			return strings.Clone(rec[i])
		})
	}
}

func when(t *testing.T, s string) time.Time {
	t.Helper()
	for _, layout := range []string{time.DateOnly, "2006-01-02T15", "2006-01-02T15:04", "2006-01-02T15:04:05", time.DateTime} {
		if at, err := time.Parse(layout, s); err == nil {
			return at
		}
	}
	t.Fatalf("%q is no time", s)
	return time.Time{}
}

func num(t *testing.T, s string) history.Fixed {
	t.Helper()
	f, err := history.ParseFixed(s)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func maybe(t *testing.T, s string) history.Optional {
	t.Helper()
	if s == "" {
		return history.Optional{}
	}
	return history.Some(num(t, s))
}

// sharedCandles reads a file of candles.
func sharedCandles(t *testing.T, file, timeColumn, asset, quote, source string, every time.Duration) (out []history.Price) {
	t.Helper()
	sharedRows(t, file, func(get func(string) string) {
		a := asset
		if a == "" {
			a = get("symbol")
		}
		at := when(t, get(timeColumn))
		out = append(out, history.Price{Asset: a, Quote: quote, Source: source, Time: at, Known: at.Add(every), Value: num(t, get("close")), Open: maybe(t, get("open")), High: maybe(t, get("high")), Low: maybe(t, get("low"))})
	})
	return out
}

func sharedArchive(t *testing.T) *history.Snapshot {
	t.Helper()
	p := newPlot(t)
	day, hour := 24*time.Hour, time.Hour
	p.prices("eth-hourly", sharedCandles(t, "prices/eth_hourly_2019_2025.csv.gz", "hour_utc", "", "USDT", "binance", hour))
	p.prices("binance-daily", sharedCandles(t, "prices/binance_spot_daily.csv.gz", "date", "", "USDT", "binance", day))
	p.prices("stablecoin-daily", sharedCandles(t, "prices/stablecoin_daily_2018_2025.csv.gz", "date", "", "USD", "coinmarketcap", day))
	p.prices("usdc-depeg", sharedCandles(t, "prices/usdc_depeg_15min_2023_03.csv", "time_utc", "USDC", "USD", "unnamed-pool", 15*time.Minute))
	p.prices("eth-stress-days", sharedCandles(t, "prices/eth_10min_stress_days.csv", "time_utc", "ETH", "USD", "coinapi", 10*time.Minute))
	var gecko []history.Price
	sharedRows(t, "prices/coingecko_hourly_aave_v2_assets_2021_2023.csv.gz", func(get func(string) string) {
		if !geckoAssets[get("symbol")] {
			return
		}
		at := when(t, get("time_utc"))
		gecko = append(gecko, history.Price{Asset: get("symbol"), Quote: "USD", Source: "coingecko", Time: at, Known: at, Value: num(t, get("price_usd"))})
	})
	p.prices("coingecko-hourly", gecko)
	var gas, pool []history.Measure
	sharedRows(t, "prices/eth_gas_stress_days.csv", func(get func(string) string) {
		at := when(t, get("time_utc"))
		for _, q := range []string{"avg_gas", "p30", "p60", "p90"} {
			gas = append(gas, history.Measure{Subject: "ethereum", Quantity: q, Unit: "wei", Source: "stablesims", Time: at, Known: at.Add(10 * time.Minute), Value: num(t, get(q))})
		}
	})
	p.measures("gas", gas)
	sharedRows(t, "prices/curve_steth_pool_2021_2022.csv", func(get func(string) string) {
		at := when(t, get("time_utc"))
		for _, q := range []string{"virtual_price", "steth_balance", "eth_balance"} {
			pool = append(pool, history.Measure{Subject: "curve-steth", Quantity: q, Unit: "ETH", Source: "chain", Time: at, Known: at, Value: num(t, get(q))})
		}
	})
	p.measures("curve-steth", pool)
	var events []history.Event
	sharedRows(t, "loans/maker_ethb_events.csv.gz", func(get func(string) string) {
		kind := get("event")
		if kind == "liquidate" {
			kind = history.KindLiquidation
		}
		events = append(events, history.Event{Time: when(t, get("time_utc")), Block: uint64(num(t, get("block")).Float()), Index: uint32(len(events)), Market: "maker:ETH-B", Kind: kind, Account: get("vault"),
			Collateral: "ETH", CollateralDelta: maybe(t, get("eth_delta")), Debt: "DAI", DebtDelta: maybe(t, get("dai_delta"))})
	})
	p.events("maker-ethb", events)
	var parameters []history.Parameter
	sharedRows(t, "loans/maker_ethb_parameters.csv", func(get func(string) string) {
		parameters = append(parameters, history.Parameter{Time: when(t, get("time_utc")), Block: uint64(num(t, get("block")).Float()), Index: uint32(len(parameters)), Market: "maker:ETH-B", Subject: get("ilk"), Name: get("parameter"), Before: get("from"), After: get("to")})
	})
	p.parameters("maker-ethb", parameters)
	var sales []history.Event
	sharedRows(t, "loans/aave_v2_liquidations_2020_2022.csv.gz", func(get func(string) string) {
		negative := func(o history.Optional) history.Optional {
			if o.Valid {
				o.Fixed = o.Negated()
			}
			return o
		}
		sales = append(sales, history.Event{Time: when(t, get("time_utc")), Index: uint32(len(sales)), Market: "aave-v2:" + get("market"), Kind: history.KindLiquidation, Account: get("borrower"), Other: get("liquidator"),
			Collateral: get("collateral"), CollateralDelta: negative(maybe(t, get("collateral_amount"))), Debt: get("debt"), DebtDelta: negative(maybe(t, get("debt_repaid"))), CollateralUSD: maybe(t, get("collateral_price_usd")), DebtUSD: maybe(t, get("debt_price_usd"))})
	})
	p.events("aave-v2-liquidations", sales)
	var loans []history.Account
	bps := num(t, "10000").Float()
	sharedRows(t, "loans/aave_steth_borrowers_2023_06.csv.gz", func(get func(string) string) {
		share := func(s string) history.Optional {
			return history.Some(num(t, formatFloat(num(t, s).Float()/bps)))
		}
		loans = append(loans, history.Account{Time: time.Date(2023, 6, 1, 0, 0, 0, 0, time.UTC), Market: "aave-" + get("market"), Account: get("user"), Unit: "USD", Collateral: num(t, get("collateral")), Debt: num(t, get("debt")),
			Threshold: share(get("liq_threshold_bps")), LTV: share(get("ltv_bps")), HealthFactor: maybe(t, get("health_factor"))})
	})
	p.accounts("steth-borrowers", loans)
	return p.snapshot()
}

// geckoAssets are those of CoinGecko's that are read: some of the thirty, for time.
var geckoAssets = map[string]bool{"USDC": true, "DAI": true, "USDT": true, "UST": true}

func TestSharedData(t *testing.T) {
	s := sharedArchive(t)
	t.Run("what is known of it is found", func(t *testing.T) { knownFaults(t, s) })
	t.Run("glitches of stablecoins are found and depegs are none", func(t *testing.T) { depegs(t, s) })
}

func knownFaults(t *testing.T, s *history.Snapshot) {
	findings := look(t, s, Options{})
	for _, f := range findings {
		t.Log(f)
		if f.Severity == Error {
			t.Errorf("an error in the shared data: %v", f)
		}
	}
	for _, want := range []struct {
		code             Code
		dataset, subject string
		count            int64
		example          string
	}{
		{Gap, "eth-hourly", "ETH/USDT by binance", 32, ""},
		{Gap, "eth-stress-days", "ETH/USD by coinapi", 66242, ""},
		{Wick, "binance-daily", "LINK/USDT by binance", 1, "low 0.0001"},
		{Wick, "binance-daily", "WBETH/USDT by binance", 1, "high 7666.66"},
		{Glitch, "coingecko-hourly", "UST/USD by coingecko", 13, "0.09423124"},
		{Conflict, "gas", "ethereum avg_gas by stablesims", 504, ""},
		{BrokenChain, "maker-ethb", "maker:ETH-B ETH-B CLIPPER.buf", 2, ""},
		{Overdrawn, "maker-ethb", "maker:ETH-B", 5, "23919"},
	} {
		if !slices.ContainsFunc(findings, func(f Finding) bool {
			return f.Code == want.code && f.Dataset == want.dataset && f.Subject == want.subject && f.Count == want.count && strings.Contains(f.Example, want.example)
		}) {
			t.Errorf("not found: %v", want)
		}
	}
}

// depegs looks at what is suspected of some days only.
func depegs(t *testing.T, s *history.Snapshot) {
	v := &run{snapshot: s, stated: map[eventPriceKey]*eventPrice{}, pairs: map[[2]string]bool{}, sets: map[seriesKey][]string{}}
	for _, set := range datasets(v.snapshot.Parts) {
		if set[0].Table == history.Prices {
			if err := v.dataset(context.Background(), set); err != nil {
				t.Fatal(err)
			}
		}
	}
	all := v.suspects
	found := func(subject string, from, to time.Time) (out []Finding) {
		v.notes = notes{}
		v.suspects = slices.DeleteFunc(slices.Clone(all), func(x suspect) bool {
			return x.s.at.subject != subject || time.UnixMicro(x.to).Before(from) || time.UnixMicro(x.from).After(to)
		})
		if err := v.confront(context.Background()); err != nil {
			t.Fatal(err)
		}
		return v.notes.list()
	}
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	for _, c := range []struct {
		subject  string
		from, to time.Time
		glitch   bool
	}{
		{"USDC/USD by coingecko", day(2021, 1, 5), day(2021, 1, 6), true},
		{"DAI/USD by coingecko", day(2021, 5, 19), day(2021, 5, 20), true},
		{"USDT/USD by coingecko", day(2022, 1, 21), day(2022, 1, 22), true},
		{"USDC/USD by coinmarketcap", day(2023, 3, 9), day(2023, 3, 18), false},
		{"DAI/USD by coinmarketcap", day(2023, 3, 9), day(2023, 3, 18), false},
		{"USDC/USD by unnamed-pool", day(2023, 3, 9), day(2023, 3, 18), false},
		{"UST/USD by coinmarketcap", day(2022, 5, 7), day(2022, 6, 30), false},
		{"UST/USD by coingecko", day(2022, 5, 7), day(2022, 5, 14), false},
		{"WLUNA/USD by coinmarketcap", day(2022, 5, 5), day(2022, 6, 30), false},
		{"ETH/USD by coinapi", day(2020, 3, 12), day(2020, 3, 13), false},
		{"ETH/USDT by binance", day(2020, 3, 12), day(2020, 3, 14), false},
		{"ETH/USDT by binance", day(2021, 5, 19), day(2021, 5, 20), false},
		{"BTC/USDT by binance", day(2020, 3, 12), day(2020, 3, 14), false},
	} {
		if got := found(c.subject, c.from, c.to); (len(got) > 0) != c.glitch {
			t.Errorf("%s from %s: %v", c.subject, c.from.Format(time.DateOnly), got)
		}
	}
}
