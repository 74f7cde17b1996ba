package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestAMarketIsShownFromTheChainAlone(t *testing.T) {
	d, err := day.Synthetic(1, day.Calm, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: 1, Day: d, Borrowers: 3})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	alone(t)
	at := config.Checksummed(w.Addresses().Market)
	on := func(args ...string) []string {
		return append([]string{"market", "--endpoint", w.URL(), "--market", at}, args...)
	}
	page := filepath.Join(t.TempDir(), "market.html")
	hedgerow(t, on("--history", "3", "--plot", page)...).wants(t, exitDone, "HG-USDC-A", "HG-USDC-B", "hgUSDC", "Solvency", "sound", "Who has the pools' shares", "aave-reserve", "Price by block", "Prices now", "Page with plots")
	html, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Payout layers", "Utilisation by block", "Annual rate by block", "Solvency", "Holders of the pools", "observed"} {
		if !strings.Contains(string(html), want) {
			t.Errorf("the page does not show %q", want)
		}
	}
	s := decode[wire.Survey](t, hedgerow(t, on("--json", "--history", "0", "--size", "1000")...))
	if len(s.Series) != 2 || len(s.Pools) != 1 || len(s.Alarms) != 0 || len(s.Series[0].Quotes) != 1 || len(s.History) != 0 || s.ChainID != w.ChainID() || s.Pools[0].Holders.Total != s.Pools[0].Supply {
		t.Errorf("got %+v", s)
	}
	one := decode[wire.Survey](t, hedgerow(t, on("--json", "--series", s.Series[0].ID.String(), "--from-block", "0")...))
	if len(one.Series) != 1 || one.Series[0].ID != s.Series[0].ID {
		t.Errorf("narrowed to %s: %+v", s.Series[0].ID, one.Series)
	}

	named := decode[wire.Survey](t, hedgerow(t, on("--json", "--history", "0", "--series", s.Series[1].Symbol)...))
	if len(named.Series) != 1 || named.Series[0].ID != s.Series[1].ID || len(named.LeftOut) != 0 {
		t.Errorf("narrowed to %s: %+v", s.Series[1].Symbol, named.Series)
	}

	for name, x := range map[string]struct {
		args  []string
		code  int
		texts []string
	}{
		"no address":                  {[]string{"market", "--endpoint", w.URL()}, exitUsage, []string{"--market ADDRESS or --registry FILE"}},
		"an address that is none":     {[]string{"market", "--endpoint", w.URL(), "--market", "0x12"}, exitUsage, []string{"--market", "40 hexadecimal"}},
		"another contract":            {[]string{"market", "--endpoint", w.URL(), "--market", w.Addresses().Token[0].String()}, exitUsage, []string{"no protection market", "correct the address"}},
		"an account":                  {[]string{"market", "--endpoint", w.URL(), "--market", w.Addresses().Fund.String()}, exitUsage, []string{"no contract at this address"}},
		"another chain":               {on("--chain-id", "5"), exitFailed, []string{"another chain"}},
		"a series that is none":       {on("--series", w.Addresses().Fund.String()), exitUsage, []string{"the market created no"}},
		"a symbol that none has":      {on("--series", "HG-NONE"), exitUsage, []string{"none of this market is called", "give its address"}},
		"no symbol at all":            {on("--pool", " "), exitUsage, []string{"--pool"}},
		"a pool that is none":         {on("--pool", w.Addresses().Token[0].String()), exitUsage, []string{"no risk pool"}},
		"a block to come":             {on("--block", "99999999"), exitFailed, []string{"--block"}},
		"a block whose state is gone": {on("--block", "0"), exitFailed, []string{"does not keep that state", "archive node"}},
		"no amount":                   {on("--size", "much"), exitUsage, []string{"--size"}},
		"no holders":                  {on("--top", "0"), exitUsage, []string{"--top"}},
		"a page that has no place":    {on("--plot", "/nowhere/at/all.html"), exitUsage, []string{"--plot"}},
		"a registry that is none":     {[]string{"market", "--endpoint", w.URL(), "--registry", page}, exitUsage, []string{"--registry"}},
		"a market without its node":   {[]string{"market", "--market", at}, exitUsage, []string{"want --endpoint"}},
		"a node that is not there":    {[]string{"market", "--endpoint", "http://127.0.0.1:1", "--market", at}, exitFailed, []string{"not reachable"}},
		"nothing at all":              {[]string{"market"}, exitUsage, []string{"no configuration"}},
		"a checksum that is another":  {[]string{"market", "--endpoint", w.URL(), "--market", "0x" + strings.ToUpper(at[2:])}, exitUsage, []string{"checksum"}},
	} {
		t.Run(name, func(t *testing.T) { hedgerow(t, x.args...).wants(t, x.code, x.texts...) })
	}
}

func TestAMarketThatCannotPaySaysSoAloud(t *testing.T) {
	in := wire.SurveyAsset{Symbol: "USDC", Decimals: 6}
	sound := wire.PoolSurvey{In: in, Pool: protection.Pool{Symbol: "SOUND", Decimals: 6}}
	short, missing := sound, sound
	short.Symbol, short.Solvency.Short = "SHORT", amount.New(5e6)
	missing.Symbol, missing.Solvency.Missing = "MISSING", amount.New(7e6)
	v := marketView{Survey: wire.Survey{Pools: []wire.PoolSurvey{sound, short, missing}, Alarms: []string{"pool SHORT: INSOLVENT"}}, top: 5}
	var b strings.Builder
	for _, table := range []report.Table{v.solvencyTable(), v.tables()[1]} {
		if err := table.WriteText(&b); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{"sound", "INSOLVENT: short of 5.00", "MONEY IS MISSING: 7.00", "ALARMS"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("it does not say %q:\n%s", want, b.String())
		}
	}
}

func TestAmountsAreCutAndNeverRoundedUp(t *testing.T) {
	for _, c := range []struct {
		base     uint64
		decimals uint8
		want     string
	}{{1_999_999, 6, "1.99"}, {0, 6, "0.00"}, {9_999, 6, "<0.01"}, {1_234_567_890_000, 6, "1,234,567.89"}, {1e18 + 19e13, 18, "1.0001"}, {1, 18, "<0.0001"}, {12_345, 0, "12,345"}, {5, 1, "0.50"}} {
		if got := units(amount.New(c.base), c.decimals); got != c.want {
			t.Errorf("%d at %d decimals: %q, want %q", c.base, c.decimals, got, c.want)
		}
	}
}
