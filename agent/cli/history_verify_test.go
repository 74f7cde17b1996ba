package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// hours imports a day of hourly candles, but those that skip names, into a new
// archive, and returns its folder.
func hours(t *testing.T, change func(hour int, row string) string) string {
	t.Helper()
	dir := t.TempDir()
	var b strings.Builder
	b.WriteString("hour_utc,symbol,open,high,low,close,volume\n")
	start := time.Date(2021, 3, 1, 0, 0, 0, 0, time.UTC)
	for h := range 240 {
		p := 1500 + 7*(h%11) - 3*(h%7)
		row := fmt.Sprintf("%s,ETH,%d,%d,%d,%d,10\n", start.Add(time.Duration(h)*time.Hour).Format("2006-01-02T15"), p, p+5, p-5, p+1)
		b.WriteString(change(h, row))
	}
	file := filepath.Join(dir, "eth_hourly.csv")
	if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	archive := filepath.Join(dir, "archive")
	hedgerow(t, "history", "import", file, "--archive", archive).wants(t, 0, "imported")
	return archive
}

func without(from, to int) func(int, string) string {
	return func(h int, row string) string {
		if h >= from && h < to {
			return ""
		}
		return row
	}
}

func TestVerifyFailsOnErrorsAndWithStrictOnWarnings(t *testing.T) {
	clean := hours(t, func(_ int, row string) string { return row })
	hedgerow(t, "history", "verify", "--archive", clean, "--strict").wants(t, 0, "0 errors, 0 warnings")

	gap := hours(t, without(100, 103))
	hedgerow(t, "history", "verify", "--archive", gap).wants(t, 0, "0 errors, 1 warning,", "gap", "3 of 240 rows missing, in 1 gap", "fill it from another source")
	hedgerow(t, "history", "verify", "--archive", gap, "--strict").wants(t, 1, "1 warning, and --strict")
	hedgerow(t, "history", "verify", "--archive", gap, "--strict", "--only", "wick").wants(t, 0, "0 warnings")
	hedgerow(t, "history", "verify", "--archive", gap, "--each").wants(t, 0, "nothing between 2021-03-05 03:00:00Z and 2021-03-05 07:00:00Z")

	cents := hours(t, func(h int, row string) string {
		if h != 100 {
			return row
		}
		c := strings.Split(row, ",")
		for i := 2; i < 6; i++ {
			c[i] += "00"
		}
		return strings.Join(c, ",")
	})
	hedgerow(t, "history", "verify", "--archive", cents).wants(t, 1, "unit-slip", "a factor of 100 is a unit", "1 error: do not use")
	v := decode[wire.ArchiveFindings](t, result{0, hedgerow(t, "history", "verify", "--archive", cents, "--json").out, ""})
	if v.Errors != 1 || len(v.Findings) != 1 || v.Findings[0].Count != 1 || v.Findings[0].Remedy == "" || v.Findings[0].Code != "unit-slip" {
		t.Errorf("%+v", v)
	}
}

func TestVerifyTakesExpectations(t *testing.T) {
	gap := hours(t, without(100, 103))
	file := filepath.Join(t.TempDir(), "expected.yaml")
	write := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("version: 1\nexpected:\n  - {code: gap, count: 3, reason: the exchange halted}\n")
	hedgerow(t, "history", "verify", "--archive", gap, "--strict", "--expect", file).wants(t, 0, "0 warnings, 1 expected", "the exchange halted")
	write("version: 1\nexpected:\n  - {code: gap, count: 4, reason: the exchange halted}\n")
	hedgerow(t, "history", "verify", "--archive", gap, "--strict", "--expect", file).wants(t, 1, "2 warnings", "expectation-unmet")
	write("version: 1\nexpected:\n  - {code: gaps, reason: x}\n")
	hedgerow(t, "history", "verify", "--archive", gap, "--expect", file).wants(t, 2, `there is no finding "gaps"`)
	hedgerow(t, "history", "verify", "--archive", gap, "--expect", file+"x").wants(t, 2, "no such file")
	hedgerow(t, "history", "verify", "--archive", gap, "--only", "gaps").wants(t, 2, "there are block-backwards")
	hedgerow(t, "history", "verify", "--archive", gap, "--dataset", "none").wants(t, 2, "history ls")
}

func TestVerifyTellsADamagedArchive(t *testing.T) {
	archive := hours(t, without(0, 0))
	var parts []string
	err := filepath.WalkDir(filepath.Join(archive, "parts"), func(p string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			parts = append(parts, p)
		}
		return err
	})
	if err != nil || len(parts) != 1 {
		t.Fatal(parts, err)
	}
	if err := os.Chmod(parts[0], 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(parts[0], 10); err != nil {
		t.Fatal(err)
	}
	hedgerow(t, "history", "verify", "--archive", archive).wants(t, 1, "part-short", "10 bytes")
	logs, err := filepath.Glob(filepath.Join(archive, "log", "*.json"))
	if err != nil || len(logs) != 1 {
		t.Fatal(logs, err)
	}
	if err := os.Chmod(logs[0], 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(logs[0], 10); err != nil {
		t.Fatal(err)
	}
	hedgerow(t, "history", "verify", "--archive", archive).wants(t, 1, "log-damaged", "restore the named object")
	hedgerow(t, "history", "verify", "--archive", filepath.Join(t.TempDir(), "nowhere")).wants(t, 1, "there is no archive")
}

// TestWhatIsExpectedOfTheSharedDataIsFound imports a part of the shared data that
// takes little time; `history verify` with all of it is in docs/data.md.
func TestWhatIsExpectedOfTheSharedDataIsFound(t *testing.T) {
	shared := filepath.Join("..", "..", "..", "shared", "data")
	if _, err := os.Stat(shared); err != nil {
		t.Skipf("no shared data: %v", err)
	}
	archive := filepath.Join(t.TempDir(), "archive")
	hedgerow(t, "history", "import", filepath.Join(shared, "loans", "maker_ethb_parameters.csv"), filepath.Join(shared, "loans", "maker_ethb_events.csv.gz"), filepath.Join(shared, "prices", "usdc_depeg_15min_2023_03.csv"), "--archive", archive).wants(t, 0)
	hedgerow(t, "history", "verify", "--archive", archive, "--expect", filepath.Join("..", "..", "configs", "history", "expected.yaml"), "--strict", "--dataset", "maker-events,maker-parameters,usdc-depeg-15min").wants(t, 0, "0 errors, 0 warnings, 5 expected")
}

func TestWordsAreFoldedIntoLines(t *testing.T) {
	if got := folded([]string{"gap", "wick", "stale", "sign"}, 12); got != "gap, wick,\nstale, sign" {
		t.Errorf("%q", got)
	}
}
