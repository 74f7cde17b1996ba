package cli

import (
	"os"
	"path/filepath"
	"testing"
)

// written puts files into a new folder.
func written(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const (
	prices = "time_utc,symbol,price_usd\n2021-01-01T00:03,WETH,732.5\n2021-01-01T01:03,WETH,735\n"
	candle = "1619827200000,2772.81,2809.97,2771.50,2804.05,16011.1,1619830799999,44681.2,30001,8000.1,2233.1,0\n"
)

func TestAFolderIsImportedAndWhatItIsNotIsSaid(t *testing.T) {
	dir := written(t, map[string]string{"a.csv": prices, "notes.txt": "nothing of note\n", "bad.csv": prices + "2021-01-01T02:03,WETH,x\n"})
	archive := filepath.Join(dir, "archive")
	hedgerow(t, "history", "import", dir, "--archive", archive).wants(t, 1,
		"2 rows in 1 commit", "prices/coingecko-hourly", "observed", "not recognised", "refused", "line", "4  price_usd", `"x"`, "a decimal number", "1 of 3 files refused: nothing of them was imported")
	hedgerow(t, "history", "ls", "--archive", archive).wants(t, 0, "coingecko-hourly")
	hedgerow(t, "history", "import", filepath.Join(dir, "a.csv"), "--archive", archive).wants(t, 0, "0 rows in 0 commits", "already imported")
	// A file that was named itself must be recognised.
	hedgerow(t, "history", "import", filepath.Join(dir, "notes.txt"), "--archive", archive).wants(t, 1, "refused", "--mapping")
}

func TestWhatAFileDoesNotSayIsGiven(t *testing.T) {
	dir := written(t, map[string]string{"k.csv": candle})
	file, archive := filepath.Join(dir, "k.csv"), filepath.Join(dir, "archive")
	hedgerow(t, "history", "import", file, "--archive", archive).wants(t, 1, "does not say its symbol", "--symbol")
	hedgerow(t, "history", "import", file, "--archive", archive, "--symbol", "ETHUSDT", "--dry-run", "--json").wants(t, 0, `"status": "checked"`, `"dataset": "binance-klines-1h"`, `"rows": 1`)
	hedgerow(t, "history", "import", file, "--archive", archive, "--symbol", "ETHUSDT", "--dataset", "mine").wants(t, 0, "prices/mine")
	hedgerow(t, "history", "import", file, "--archive", archive, "--format", "binance-klines", "--set", "symbol=ETHUSDT", "--dataset", "mine").wants(t, 0, "already imported")
}

func TestADryRunMakesNoArchive(t *testing.T) {
	dir := written(t, map[string]string{"a.csv": prices})
	archive := filepath.Join(dir, "archive")
	hedgerow(t, "history", "import", filepath.Join(dir, "a.csv"), "--archive", archive, "--dry-run").wants(t, 0, "wrote nothing: 2 rows")
	if _, err := os.Stat(archive); !os.IsNotExist(err) {
		t.Errorf("there is one: %v", err)
	}
}

func TestImportRefusesWhatItCannotMean(t *testing.T) {
	dir := written(t, map[string]string{"a.csv": prices, "m.yaml": "mapping: hedgerow.mapping/9\n"})
	file := filepath.Join(dir, "a.csv")
	hedgerow(t, "history", "import").wants(t, 2, "files or folders")
	hedgerow(t, "history", "import", file, "--formats").wants(t, 2, "nothing else")
	hedgerow(t, "history", "import", file, "--format", "a", "--mapping", "b").wants(t, 2, "exclude each other")
	hedgerow(t, "history", "import", file, "--set", "symbol").wants(t, 2, "NAME=VALUE")
	hedgerow(t, "history", "import", file, "--format", "nope", "--archive", filepath.Join(dir, "x")).wants(t, 1, `no format "nope"`, "coingecko-hourly")
	hedgerow(t, "history", "import", file, "--mapping", filepath.Join(dir, "m.yaml"), "--archive", filepath.Join(dir, "x")).wants(t, 1, "m.yaml", "hedgerow.mapping/9")
	hedgerow(t, "history", "import", filepath.Join(dir, "none.csv"), "--archive", filepath.Join(dir, "x")).wants(t, 1, "no such file")
	hedgerow(t, "history", "import", "--formats").wants(t, 0, "binance-klines", "maker-events", "--set NAME=VALUE")
}

func TestWhatWasImportedBeforeAFailureIsShown(t *testing.T) {
	dir := written(t, map[string]string{"a.csv": prices, "b.csv": "time_utc,avg_gas,p30,p60,p90\n2020-03-12 00:00:00,1,1,1,1\n"})
	archive := filepath.Join(t.TempDir(), "archive")
	if err := os.MkdirAll(filepath.Join(archive, "parts"), 0o700); err != nil {
		t.Fatal(err)
	}
	hedgerow(t, "history", "import", filepath.Join(dir, "a.csv"), "--archive", archive, "--dataset", "other").wants(t, 0, "prices/other")
	if err := os.WriteFile(filepath.Join(archive, "parts", "measures"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	hedgerow(t, "history", "import", dir, "--archive", archive).wants(t, 1, "2 rows in 1 commit", "prices/coingecko-hourly", "b.csv", "nothing of this file was imported, the 1 before it are done")
}
