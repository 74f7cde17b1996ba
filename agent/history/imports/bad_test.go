package imports

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

const geckoHead = "time_utc,symbol,price_usd\n"

// gecko are lines of prices, an hour apart.
func gecko(prices ...string) string {
	s := geckoHead
	for i, p := range prices {
		s += fmt.Sprintf("2021-01-01T%02d:03,WETH,%s\n", i, p)
	}
	return s
}

func klineRow(open, end, close string) string {
	return open + ",1,1,1," + close + ",1," + end + ",1,1,1,1,0\n"
}

func TestBadInputIsRefusedWhole(t *testing.T) {
	utf16 := func(s string) string {
		out := []byte{0xff, 0xfe}
		for _, c := range []byte(s) {
			out = append(out, c, 0)
		}
		return string(out)
	}
	cases := []struct {
		name, file, content string
		options             Options
		want                []string // parts of the error
	}{
		{"only carriage returns", "a.csv", strings.ReplaceAll(gecko("1", "2"), "\n", "\r"), Options{}, []string{"line 1:", "carriage return", "tr '"}},
		{"a carriage return inside", "a.csv", gecko("1", "2") + "2021-01-01T09:03,WE\rTH,3\n", Options{}, []string{"line 4:", "carriage return"}},
		{"semicolons", "a.csv", strings.ReplaceAll(gecko("1"), ",", ";"), Options{}, []string{"coingecko-hourly is nearest", "its separator is a semicolon", "--mapping"}},
		{"tabs", "a.csv", strings.ReplaceAll(gecko("1"), ",", "\t"), Options{}, []string{"its separator is a tab"}},
		{"bars", "a.csv", strings.ReplaceAll(gecko("1"), ",", "|"), Options{}, []string{"its separator is a bar"}},
		{"a missing column", "a.csv", "time_utc,symbol\n2021-01-01T00:03,WETH\n", Options{}, []string{"coingecko-hourly is nearest", `lacks the column "price_usd"`}},
		{"a renamed column", "a.csv", strings.Replace(gecko("1"), "price_usd", "price", 1), Options{}, []string{`lacks the column "price_usd"`, `unknown column "price"`, "rename"}},
		{"an extra column", "a.csv", "time_utc,symbol,price_usd,mood\n2021-01-01T00:03,WETH,1,good\n", Options{}, []string{`unknown column "mood"`}},
		{"a column twice", "a.csv", "time_utc,symbol,price_usd,price_usd\n2021-01-01T00:03,WETH,1,1\n", Options{}, []string{`twice the column "price_usd"`}},
		{"no column of any format", "a.csv", "alpha,beta\n1,2\n", Options{}, []string{"no format recognises it", "--mapping"}},
		{"milliseconds and seconds in one column", "ETHUSDT-1h-2021-05.csv", klineRow("1619827200000", "1619830799999", "1") + klineRow("1619830800", "1619834399", "1"), Options{}, []string{"line 2: column open_time", "which is in s", "a time in ms"}},
		{"seconds where milliseconds belong", "ETHUSDT-1h-2021-05.csv", "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore\n" + klineRow("1619830800", "1619834399", "1"), Options{}, []string{"line 2: column open_time", "2021-05-01 01:00:00 in s", "ms or us"}},
		{"wei and ETH in one column of prices", "a.csv", gecko("1800", "1801", "1802000000000000000000"), Options{}, []string{"line 4: column price_usd", `"1802000000000000000000"`}},
		{"gwei and ETH in one column of prices", "a.csv", gecko("1800", "1801", "1802000000000"), Options{}, []string{"line 4: column price_usd", `"1802000000000", after 1801`, "another unit"}},
		{"wei and ETH in one column of amounts", "maker_ethb_events.csv", "time_utc,block,vault,event,eth_delta,dai_delta\n2020-10-19T20:04:20,1,1,deposit,1.5,\n2020-10-19T20:04:20,1,1,deposit,1500000000000000000,\n", Options{}, []string{"line 3: column eth_delta", "ETH and not wei"}},
		{"a decimal comma", "a.csv", gecko("1", `"1,5"`), Options{}, []string{"line 3: column price_usd", `"1,5"`, "decimal"}},
		{"thousands", "a.csv", gecko(`"1,500.25"`), Options{}, []string{"line 2: column price_usd", "thousands"}},
		{"a part cut short", "a.csv", gecko("1") + "2021-01-01T05:03,WE", Options{}, []string{"line 3: 2 cells", "3, one for each column", "cut short"}},
		{"a line of more cells", "a.csv", gecko("1") + "2021-01-01T05:03,WETH,1,2\n", Options{}, []string{"line 3: 4 cells", "quoted"}},
		{"gzip cut short", "a.csv.gz", gzipped(gecko("1", "2", "3"))[:60], Options{}, []string{"ends early", "fetch the file again"}},
		{"gzip altered", "a.csv.gz", gzipped(gecko("1", "2", "3"))[:60] + "xxxxxxxx", Options{}, []string{"compressed stream", "fetch the file again"}},
		{"a NUL byte", "a.csv", gecko("1", "2\x00"), Options{}, []string{"line 3:", "NUL"}},
		{"UTF-16", "a.csv", utf16(gecko("1")), Options{}, []string{"UTF-16", "iconv"}},
		{"UTF-16 without its mark", "a.csv", utf16(gecko("1"))[2:], Options{}, []string{"NUL", "iconv"}},
		{"Latin-1", "a.csv", gecko("1") + "2021-01-01T05:03,\xc9TH,1\n", Options{}, []string{"line 3:", "not UTF-8", "iconv"}},
		{"a quote that never closes", "a.csv", gecko("1") + "2021-01-01T05:03,\"WETH,1\n2021-01-01T06:03,WETH,1\n", Options{}, []string{"line 3:", "never closes"}},
		{"a quote inside a cell", "a.csv", gecko("1") + "2021-01-01T05:03,WE\"TH,1\n", Options{}, []string{"line 3:", "doubled"}},
		{"text after a quote", "a.csv", gecko("1") + "2021-01-01T05:03,\"WE\"TH,1\n", Options{}, []string{"line 3:", "after a closing quote"}},
		{"nothing", "a.csv", "", Options{}, []string{"an empty file"}},
		{"empty lines", "a.csv", "\n\n\n", Options{}, []string{"an empty file"}},
		{"a header only", "a.csv", geckoHead, Options{}, []string{"a header and no rows"}},
		{"a line that is too long", "a.csv", gecko("1") + strings.Repeat("x", 3<<20) + "\n", Options{}, []string{"line 3:", "more than 1048576 bytes"}},
		{"a quoted cell that is too long", "a.csv", gecko("1") + "\"" + strings.Repeat("x\n", 1<<20) + "\"\n", Options{}, []string{"line 3:", "never closes"}},
		{"1e400", "a.csv", gecko("1", "1e400"), Options{}, []string{"line 3: column price_usd", `"1e400"`, "below 1e20"}},
		{"1e999999999999", "a.csv", gecko("1e999999999999"), Options{}, []string{"line 2: column price_usd"}},
		{"1e-400", "a.csv", gecko("1e-400"), Options{}, []string{"line 2: column price_usd", "not 0 within 18 decimal places"}},
		{"NaN", "a.csv", gecko("NaN"), Options{}, []string{`"NaN"`, "a decimal number"}},
		{"inf", "a.csv", gecko("-inf"), Options{}, []string{`"-inf"`, "a decimal number"}},
		{"a dash", "a.csv", gecko("-"), Options{}, []string{`"-"`, "absent"}},
		{"N/A", "a.csv", gecko("N/A"), Options{}, []string{`"N/A"`, "absent"}},
		{"hexadecimal", "a.csv", gecko("0x1f"), Options{}, []string{`"0x1f"`, "a decimal number"}},
		{"other digits", "a.csv", gecko("١٢"), Options{}, []string{"line 2: column price_usd"}},
		{"a negative price", "a.csv", gecko("-5"), Options{}, []string{"above 0"}},
		{"an empty price", "a.csv", gecko(""), Options{}, []string{"an empty cell", "empty: skip"}},
		{"an empty symbol", "a.csv", geckoHead + "2021-01-01T00:03,,1\n", Options{}, []string{"column symbol", "an empty cell"}},
		{"a control character", "a.csv", geckoHead + "2021-01-01T00:03,WE\x1bTH,1\n", Options{}, []string{"column symbol", "control"}},
		{"a thirteenth month", "a.csv", geckoHead + "2021-13-01T00:03,WETH,1\n", Options{}, []string{"column time_utc", `"2021-13-01T00:03"`, "the calendar has"}},
		{"29 February in a short year", "a.csv", geckoHead + "2021-02-29T00:03,WETH,1\n", Options{}, []string{"the calendar has"}},
		{"a leap second", "a.csv", geckoHead + "2016-12-31T23:59:60,WETH,1\n", Options{}, []string{"leap second"}},
		{"a time before Bitcoin", "a.csv", geckoHead + "1970-01-01T00:03,WETH,1\n", Options{}, []string{"from 2009 to 2099"}},
		{"a date the other way round", "a.csv", geckoHead + "31/12/2021 00:03,WETH,1\n", Options{}, []string{"a time as 2006-01-02T15:04"}},
		{"no symbol", "prices.csv", klines, Options{}, []string{"does not say its symbol", "such as ETHUSDT", "--symbol"}},
		{"a symbol that is no pair", "a.csv", klines, Options{Inputs: map[string]string{"symbol": "USDT"}}, []string{"asset:", `"USDT"`}},
		{"a symbol that the file says itself", "a.csv", gecko("1"), Options{Inputs: map[string]string{"symbol": "ETH"}}, []string{"--symbol was given", "leave it out"}},
		{"an input that there is not", "a.csv", gecko("1"), Options{Inputs: map[string]string{"mood": "good"}}, []string{"--set mood=", "leave it out"}},
		{"an unknown kind of event", "maker_ethb_events.csv", "time_utc,block,vault,event,eth_delta,dai_delta\n2020-10-19T20:04:20,1,1,explode,,\n", Options{}, []string{"column event", `"explode"`, "one of borrow"}},
		{"a block that is no number", "maker_ethb_events.csv", "time_utc,block,vault,event,eth_delta,dai_delta\n2020-10-19T20:04:20,-1,1,open,,\n", Options{}, []string{"column block", `"-1"`}},
		{"an address that is none", "a.csv", "market,user,collateral,debt,liq_threshold_bps,ltv_bps,health_factor,steth_amount,eth_debt,emode\nv2,0x12,1,1,8000,7000,1,1,1,0\n", Options{Inputs: map[string]string{"taken": "2023_06"}}, []string{"column user", "0x[0-9a-fA-F]{40}"}},
		{"an interval that is none", "Binance_ETHUSDT_x.csv", "https://www.CryptoDataDownload.com\nunix,date,symbol,open,high,low,close,Volume ETH,Volume USDT,tradecount\n1,2021-01-01 00:00:00,ETH/USDT,1,1,1,1,1,1,1\n", Options{Inputs: map[string]string{"interval": "soon"}}, []string{"interval", `"soon"`}},
		{"a data set's name that is a path", "a.csv", gecko("1"), Options{Dataset: "../x"}, []string{"../x", "no word"}},
		{"a zip of two", "a.zip", zipped("a.csv", gecko("1"), "b.csv", gecko("2")), Options{}, []string{"a zip of 2 files", "unpack"}},
		{"xz", "a.csv.xz", "\xfd7zXZ\x00rest", Options{}, []string{"xz", "convert"}},
		{"Parquet", "a.parquet", "PAR1rest", Options{}, []string{"Parquet"}},
	}
	d := newDesk(t)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r, err := d.file(d.write(c.file, c.content), c.options)
			if err == nil {
				t.Fatalf("it was %s", r.Status)
			}
			for _, w := range append(c.want, c.file) {
				if !strings.Contains(err.Error(), w) {
					t.Errorf("the error lacks %q:\n%s", w, err)
				}
			}
			if r.Status != Refused && r.Status != Unrecognised {
				t.Errorf("it was %q", r.Status)
			}
			now, err := d.archive.Snapshot(t.Context())
			if err != nil || now.Number != 0 {
				t.Errorf("the archive has %d commits, %v", now.Number, err)
			}
		})
	}
}

func TestHarmlessOddityIsRead(t *testing.T) {
	plain := gecko("1800.5", "1801", "1802")
	gz := gzipped(plain)
	for _, c := range []struct{ name, file, content string }{
		{"a byte order mark", "a.csv", "\xef\xbb\xbf" + plain},
		{"CRLF", "a.csv", strings.ReplaceAll(plain, "\n", "\r\n")},
		{"no last line end", "a.csv", strings.TrimSuffix(plain, "\n")},
		{"empty lines", "a.csv", strings.ReplaceAll(plain, "\n", "\n\n")},
		{"other order of columns", "a.csv", "price_usd,time_utc,symbol\n1800.5,2021-01-01T00:03,WETH\n1801,2021-01-01T01:03,WETH\n1802,2021-01-01T02:03,WETH\n"},
		{"quotes", "a.csv", "\"time_utc\",\"symbol\",\"price_usd\"\n\"2021-01-01T00:03\",\"WETH\",\"1800.5\"\n2021-01-01T01:03,\"WETH\",1801\n2021-01-01T02:03,WETH,1802\n"},
		{"spaces about cells", "a.csv", strings.ReplaceAll(plain, ",", " , ")},
		{"time going backwards", "a.csv", geckoHead + "2021-01-01T02:03,WETH,1802\n2021-01-01T00:03,WETH,1800.5\n2021-01-01T01:03,WETH,1801\n"},
		{"exponents and zeros", "a.csv", gecko("1.8005e3", "01801.000000000000000000000", "+1802")},
		{"gzip", "a.csv.gz", gz},
		{"gzip in two members", "a.csv.gz", gzipped(plain[:30]) + gzipped(plain[30:])},
		{"gzip without its ending", "a.csv", gz},
		{"zstd", "a.csv.zst", zstandard(t, plain)},
		{"zip", "a.zip", zipped("prices.csv", plain)},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t)
			d.good(c.file, c.content, Options{})
			var got []string
			for _, p := range all[history.Price](d) {
				got = append(got, fmt.Sprint(p.Asset, p.Time.Hour(), " ", p.Value))
			}
			if want := []string{"WETH0 1800.5", "WETH1 1801", "WETH2 1802"}; !slices.Equal(got, want) {
				t.Errorf("read %v", got)
			}
		})
	}
}

func TestDuplicatesAreKept(t *testing.T) {
	d := newDesk(t)
	d.good("a.csv", gecko("1", "2")+gecko("1", "2")[len(geckoHead):], Options{})
	if got := len(all[history.Price](d)); got != 4 {
		t.Errorf("%d rows of 4", got)
	}
}

func TestAllProblemsOfAFileAreListed(t *testing.T) {
	d := newDesk(t)
	prices := make([]string, 40)
	for i := range prices {
		prices[i] = "x"
	}
	body := "time_utc,symbol,price_usd\n\"2021-01-01T00:03\",\"W\nETH\",1\n2021-01-01T00:03,\"A \"\"quoted\"\" name\",1\n2021-01-01T99:03,,x\n"
	_, err := d.file(d.write("a.csv", body), Options{})
	var e *Error
	if !errors.As(err, &e) {
		t.Fatal(err)
	}
	got := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		got[i] = fmt.Sprint(p.Line, " ", p.Column)
	}
	// The quoted line end counts as a line, and a wrong line is left at its first wrong cell.
	if want := []string{"2 symbol", "5 symbol"}; !slices.Equal(got, want) {
		t.Errorf("listed %q, want %q", got, want)
	}
	_, err = d.file(d.write("b.csv", gecko(prices[:24]...)), Options{})
	if !errors.As(err, &e) || len(e.Problems) != maxProblems || !e.More || !strings.Contains(err.Error(), "perhaps more") {
		t.Errorf("listed %v", err)
	}
}

func TestWhatIsNoFileIsRefused(t *testing.T) {
	d := newDesk(t)
	pipe := filepath.Join(d.dir, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skipf("no pipes here: %v", err)
	}
	locked := d.write("locked.csv", gecko("1"))
	if err := os.Chmod(locked, 0); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		pipe:                            "no regular file",
		d.dir:                           "a folder",
		filepath.Join(d.dir, "missing"): "no such file",
		locked:                          "permission denied",
	} {
		if path == locked && os.Getuid() == 0 {
			continue // root may read all
		}
		if _, err := d.file(path, Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestAFileThatChangesWhileItIsReadIsRefused(t *testing.T) {
	d := newDesk(t)
	path := d.write("a.csv", gecko("1", "2"))
	changed := false
	_, err := d.file(path, Options{Progress: func(p Progress) {
		if p.Phase == "checking" && p.Done == p.Total && !changed {
			changed = true
			if err := os.WriteFile(path, []byte(gecko("1", "3")), 0o600); err != nil {
				t.Error(err)
			}
		}
	}})
	if err == nil || !strings.Contains(err.Error(), "changed while it was read") || d.snapshot.Number != 0 {
		t.Errorf("%v, commit %d", err, d.snapshot.Number)
	}
}

func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = io.WriteString(w, s) // a buffer takes all
	_ = w.Close()
	return b.String()
}

func zstandard(t *testing.T, s string) string {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(w.EncodeAll([]byte(s), nil))
}

// zipped is a zip of files, as name and content in turn.
func zipped(files ...string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err == nil {
			_, err = io.WriteString(w, files[i+1])
		}
		if err != nil {
			panic(err) // a buffer takes all
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.String()
}

const downloaded = "https://www.CryptoDataDownload.com\nUnix,Date,Symbol,Open,High,Low,Close,Volume ETH,Volume USDT,tradecount\n"

func TestTwoColumnsOfOneTimeMustAgree(t *testing.T) {
	row := func(unix, date string) string { return unix + "," + date + ",ETHUSDT,1,1,1,1,1,1,1\n" }
	d := newDesk(t)
	// Seconds and milliseconds stand in one file.
	d.good("Binance_ETHUSDT_1h.csv", downloaded+row("1697500800000", "2023-10-17 00:00:00")+row("1697497200", "2023-10-16 23:00:00"), Options{})
	for unix, want := range map[string]string{
		"1697508000000": `line 3: column Unix: "1697508000000", which is 2023-10-17 02:00:00: the time of Date, 2023-10-17 00:00:00`,
		"1697500800001": "line 3: column Unix",
		"1.69E+12":      "line 3: column Unix: \"1.69E+12\": a time since 1970 in s or ms",
		"":              "line 3: column Unix: an empty cell",
	} {
		_, err := d.file(d.write("Binance_ETHUSDT_1h.csv", downloaded+row(unix, "2023-10-17 00:00:00")), Options{})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", unix, err)
		}
	}
}

func TestWhatStrangersHaveIsNamed(t *testing.T) {
	for _, c := range []struct {
		name, content string
		want          []string
	}{
		{"a chart's export", "time,open,high,low,close,Volume\n1619827200,1,1,1,1,1\n", []string{"no format recognises it", "--mapping"}},
		{"a time and nothing that is known", "time,mood\n2021-05-01,good\n", []string{"coinmetrics is nearest", "it has none of the columns that rows are made of", "--mapping"}},
		{"an index without a name", "," + geckoHead + "0,2021-01-01T00:03,WETH,1\n", []string{"coingecko-hourly is nearest", `unknown column ""`, "an index that a program wrote"}},
		{"a column too many of one that may do without a header", "idx,open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore\n0," + klines, []string{"binance-klines is nearest", `unknown column "idx"`}},
		{"a spreadsheet's own first line", "sep=;\r\ntime_utc;symbol;price_usd\r\n2021-05-01T00:00;ETH;2331,07\r\n", []string{`none of its columns "sep=", "" is any format's`}},
		{"a password beside the data", "hunter2\n", []string{"its first line is no header"}},
		{"another language", "Datum;Preis\n01.05.2021;2331,07\n", []string{`none of its columns "Datum", "Preis" is any format's`, "--mapping"}},
		{"prices in won", "timeOpen;timeClose;timeHigh;timeLow;name;open;high;low;close;volume;marketCap;circulatingSupply;timestamp\n2025-10-20T00:00:00.000Z;2025-10-20T23:59:59.999Z;x;x;2798;1;1;1;1;1;1;1;x\n", []string{"line 2: column name", `"2798"`, "one of 2781"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t)
			o := Options{}
			if strings.HasPrefix(c.content, "timeOpen") {
				o.Inputs = map[string]string{"symbol": "ETH"}
			}
			_, err := d.file(d.write("a.csv", c.content), o)
			for _, want := range c.want {
				if err == nil || !strings.Contains(err.Error(), want) {
					t.Errorf("want %q, got %v", want, err)
				}
			}
		})
	}
}
