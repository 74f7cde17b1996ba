package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// What the help gives as examples works on the published prices as they are imported.
func TestTheExamplesOfSimulateWork(t *testing.T) {
	data := filepath.Join("..", "..", "..", "shared", "data", "prices")
	if _, err := os.Stat(data); err != nil {
		t.Skip("no ../shared/data beside the repository: this test reads published data")
	}
	place := filepath.Join(t.TempDir(), "archive")
	files := []string{"coingecko_hourly_aave_v2_assets_2021_2023.csv.gz", "eth_hourly_2019_2025.csv.gz"}
	for _, f := range files {
		hedgerow(t, "history", "import", filepath.Join(data, f), "--archive", place).wants(t, 0)
	}
	_, examples, _ := strings.Cut(hedgerow(t, "history", "simulate", "--help").out, "Examples:")
	examples, _, _ = strings.Cut(examples, "Flags:")
	examples = strings.ReplaceAll(examples, "\\\n", " ")
	number := regexp.MustCompile(`--borrowers \d+`)
	tried := 0
	for line := range strings.Lines(examples) {
		args := strings.Fields(number.ReplaceAllString(line, "--borrowers 50"))
		if len(args) == 0 || args[0] != "hedgerow" {
			continue
		}
		for i, a := range args {
			if a == "archive" {
				args[i] = place
			}
		}
		hedgerow(t, args[1:]...).wants(t, 0, "SIMULATED")
		tried++
	}
	if tried != 2 {
		t.Errorf("%d examples were tried:\n%s", tried, examples)
	}
	// Who begins at midnight is told what to write instead, and that works.
	args := []string{"history", "simulate", "--archive", place, "--prices", "coingecko-hourly", "--to", "2021-03-01", "--borrowers", "10", "--dry-run"}
	told := hedgerow(t, append(args, "--from", "2021-01-01")...)
	told.wants(t, 1, "no price was known yet")
	remedy := regexp.MustCompile(`(--from|--max-gap) [0-9T:h-]+`).FindAllString(told.err, -1)
	if len(remedy) != 2 {
		t.Fatalf("remedies %q of %s", remedy, told.err)
	}
	hedgerow(t, append(args, strings.Fields(strings.Join(remedy, " "))...)...).wants(t, 0, "SIMULATED")
}
