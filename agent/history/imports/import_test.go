package imports

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// desk is an archive in a folder of the test, and where its files are.
type desk struct {
	testing.TB
	dir      string
	archive  *history.Archive
	snapshot *history.Snapshot
}

func newDesk(t testing.TB) *desk {
	t.Helper()
	d := &desk{TB: t, dir: t.TempDir()}
	var err error
	if d.archive, err = history.Create(context.Background(), filepath.Join(d.dir, "archive")); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.archive.Close() })
	if d.snapshot, err = d.archive.Snapshot(context.Background()); err != nil {
		t.Fatal(err)
	}
	return d
}

// builtIn are the built-in formats, read once.
var builtIn = sync.OnceValue(func() []*Mapping {
	all, err := BuiltIn()
	if err != nil {
		panic(err)
	}
	return all
})

// write makes a file.
func (d *desk) write(name, content string) string {
	d.Helper()
	path := filepath.Join(d.dir, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		d.Fatal(err)
	}
	return path
}

// file imports one.
func (d *desk) file(path string, o Options) (Result, error) {
	if o.Mappings == nil {
		o.Mappings = builtIn()
	}
	r, next, err := File(context.Background(), d.snapshot, path, o)
	d.snapshot = next
	return r, err
}

// good imports a file of that content and fails the test if that fails.
func (d *desk) good(name, content string, o Options) Result {
	d.Helper()
	r, err := d.file(d.write(name, content), o)
	if err != nil {
		d.Fatal(err)
	}
	if r.Status != Imported {
		d.Fatalf("it was %s", r.Status)
	}
	return r
}

// all are the archive's rows of a type.
func all[R history.Row](d *desk) (out []R) {
	d.Helper()
	err := history.Scan(context.Background(), d.snapshot, history.Query{}, func(_ history.Part, rows []R) error {
		out = append(out, rows...)
		return nil
	})
	if err != nil {
		d.Fatal(err)
	}
	return out
}

func number(s string) history.Fixed {
	f, err := history.ParseFixed(s)
	if err != nil {
		panic(err)
	}
	return f
}

func at(s string) time.Time {
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		panic(err)
	}
	return t.UTC()
}

func some(s string) history.Optional { return history.Some(number(s)) }

const klines = `1619827200000,2772.81,2809.97,2771.50,2804.05,16011.1,1619830799999,44681.2,30001,8000.1,2233.1,0
1619830800000,2804.05,2810.00,2790.00,2799.99,9011.1,1619834399999,44681.2,30001,8000.1,2233.1,0
`

func TestABinanceDumpIsRead(t *testing.T) {
	d := newDesk(t)
	r := d.good("ETHUSDT-1h-2021-05.csv", klines, Options{})
	want := []history.Price{
		{Asset: "ETH", Quote: "USDT", Source: "binance", Time: at("2021-05-01T00:00:00Z"), Known: at("2021-05-01T01:00:00Z"), Value: number("2804.05"), Open: some("2772.81"), High: some("2809.97"), Low: some("2771.5"), Volume: some("16011.1")},
		{Asset: "ETH", Quote: "USDT", Source: "binance", Time: at("2021-05-01T01:00:00Z"), Known: at("2021-05-01T02:00:00Z"), Value: number("2799.99"), Open: some("2804.05"), High: some("2810"), Low: some("2790"), Volume: some("9011.1")},
	}
	if got := all[history.Price](d); !slices.Equal(got, want) {
		t.Errorf("read %v", got)
	}
	if len(r.Into) != 1 || r.Into[0].Dataset != "binance-klines-1h" || r.Into[0].Rows != 2 || r.Lines != 2 {
		t.Errorf("it went %+v", r)
	}
	// The dumps of spot since 2025 are in microseconds, those of futures have a header.
	d.good("BTCFDUSD-1d-2025-01-01.csv", "1735689600000000,93576,95151.15,92888,94591.79,10373.3,1735775999999999,97571.2,22,5.1,48.2,0\n", Options{})
	d.good("SOLUSDT-1m-2024-01.csv", "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore\n1704067200000,101.6,101.7,101.5,101.65,5,1704067259999,5,5,5,5,0\n", Options{})
	var spans []time.Duration
	for _, p := range all[history.Price](d)[:2] {
		spans = append(spans, p.Known.Sub(p.Time))
	}
	got := all[history.Price](d)
	i := slices.IndexFunc(got, func(p history.Price) bool { return p.Asset == "BTC" && p.Quote == "FDUSD" })
	j := slices.IndexFunc(got, func(p history.Price) bool { return p.Asset == "SOL" })
	if i < 0 || j < 0 || got[i].Known != at("2025-01-02T00:00:00Z") || got[j].Known != at("2024-01-01T00:01:00Z") {
		t.Errorf("read %v", spans)
	}
}

// shared is a folder of the shared data; the test is skipped without.
func shared(t *testing.T, name string) string {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "..", "shared", "data", name)
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("there is no %s here", dir)
	}
	return dir
}

func TestAllSharedDataIsRead(t *testing.T) {
	d := newDesk(t)
	want := map[string]struct {
		format string
		rows   int64
	}{
		"prices/binance_spot_daily.csv.gz":                        {"binance-spot-daily", 23_096},
		"prices/coingecko_hourly_aave_v2_assets_2021_2023.csv.gz": {"coingecko-hourly", 516_329},
		"prices/curve_steth_pool_2021_2022.csv":                   {"curve-steth-pool", 3 * 322},
		"prices/eth_10min_stress_days.csv":                        {"eth-10min", 1_008},
		"prices/eth_gas_stress_days.csv":                          {"eth-gas", 4 * 1_008},
		"prices/eth_hourly_2019_2025.csv.gz":                      {"binance-spot-hourly", 35_698},
		"prices/stablecoin_daily_2018_2025.csv.gz":                {"stablecoin-daily", 4 * 9_710},
		"prices/usd_hourly_btc_eth_2018_2022.csv.gz":              {"cryptodatadownload-hourly", 65_318},
		"prices/usdc_depeg_15min_2023_03.csv":                     {"usdc-15min", 808},
		"loans/aave_steth_borrowers_2023_06.csv.gz":               {"aave-steth-borrowers", 3 * 1_811},
		"loans/aave_v2_liquidations_2020_2022.csv.gz":             {"aave-v2-liquidations", 11_482},
		"loans/event_facts.tsv":                                   {"event-facts", 9},
		"loans/maker_ethb_events.csv.gz":                          {"maker-events", 25_322},
		"loans/maker_ethb_parameters.csv":                         {"maker-parameters", 471},
	}
	for _, folder := range []string{"prices", "loans"} {
		found, err := Find([]string{shared(t, folder)})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			name := folder + "/" + filepath.Base(f.Path)
			w, ok := want[name]
			if !ok {
				t.Errorf("%s is new here: say what it must be read as", name)
			}
			delete(want, name)
			r, err := d.file(f.Path, Options{DryRun: true})
			if err != nil || r.Format != w.format || r.Rows != w.rows || r.Skipped != 0 {
				t.Errorf("%s: %d rows as %s, %d skipped, %v", name, r.Rows, r.Format, r.Skipped, err)
			}
		}
	}
	for name := range want {
		t.Errorf("%s is missing", name)
	}
}
