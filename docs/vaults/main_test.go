package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const small = `{"market": "maker:ETH-B",
 "days": [
  {"day": "2021-04-27T00:00:00Z", "debt": {"value": "40000000.5"}, "netMinted": "39000000", "liquidated": "0"},
  {"day": "2021-04-28T00:00:00Z", "debt": {"value": "24000000"}, "netMinted": "-12", "liquidated": "16061946.9"}],
 "largestVaultDay": {"vault": 21348, "day": "2021-04-28T00:00:00Z", "debt": "16000000"},
 "checks": {"list": [{"time": "2021-04-28T09:07:45Z", "debt": "24000100", "rebuilt": {"value": "24000000"}}]},
 "at": {"time": "2021-04-28T12:00:00Z", "mat": "1.3", "ratios": [{"ratio": 1.4, "debt": "20000000"}, {"ratio": 2, "debt": "4000000"}]}}`

func TestARebuiltIlkIsDrawn(t *testing.T) {
	folder := t.TempDir()
	if err := run(strings.NewReader(small), folder); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"vaults-debt", "vaults-ceiling", "vaults-ratios", "vaults-liquidations"} {
		if b, err := os.ReadFile(filepath.Join(folder, name+".svg")); err != nil || !strings.Contains(string(b), "maker:ETH-B") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWhatIsNoRebuiltIlkIsRefused(t *testing.T) {
	for name, in := range map[string]string{"no JSON": "Archive", "no days": `{}`, "a word for a number": strings.Replace(small, `"24000100"`, `"many"`, 1)} {
		if err := run(strings.NewReader(in), t.TempDir()); err == nil {
			t.Errorf("%s is drawn", name)
		}
	}
}
