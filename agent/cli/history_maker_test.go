package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

const (
	vaultEvents = `time_utc,block,vault,event,eth_delta,dai_delta
2021-06-01T01:00:00,12000277,7,open,,
2021-06-01T01:00:00,12000277,7,deposit,10.5,
2021-06-01T01:00:00,12000277,7,borrow,,12345.67891
2021-06-01T02:00:00,12000554,9,open,,
2021-06-01T02:00:00,12000554,9,deposit,30.25,
2021-06-01T02:00:00,12000554,9,borrow,,40000.5
2021-06-02T16:30:00,12011218,9,liquidate,-30,-40017.2
2021-06-03T22:00:00,12019390,7,repay,,-2000
`
	vaultParameters = `time_utc,block,parameter,ilk,from,to
2021-06-01T00:00:00,11999000,JUG.ilks.duty,ETH-B,0,0.1
2021-06-01T00:00:00,11999000,VAT.ilks.dust,ETH-B,0,5000
2021-06-01T00:00:00,11999000,SPOTTER.ilks.mat,ETH-B,0,1.3
2021-06-01T00:00:00,11999000,DOG.ilks.hole,ETH-B,0,8000000
`
)

// etherPrices falls by 20 an hour from 2400, from five hours before June 2021.
func etherPrices() string {
	var b strings.Builder
	b.WriteString("hour_utc,symbol,open,high,low,close\n")
	start := time.Date(2021, 6, 1, 0, 0, 0, 0, time.UTC)
	for h := -5; h < 72; h++ {
		p := 2400 - 20*max(h, 0)
		fmt.Fprintf(&b, "%s,ETH,%d,%d,%d,%d\n", start.Add(time.Duration(h)*time.Hour).Format("2006-01-02T15"), p, p, p, p)
	}
	return b.String()
}

// ilkArchive imports tables of an ilk; a table with a change has it.
func ilkArchive(t *testing.T, change map[string]string) string {
	t.Helper()
	files := map[string]string{"maker_ethb_events.csv": vaultEvents, "maker_ethb_parameters.csv": vaultParameters, "prices.csv": etherPrices()}
	for name, content := range change {
		if files[name] = content; content == "" {
			delete(files, name)
		}
	}
	dir := written(t, files)
	archive := filepath.Join(dir, "archive")
	hedgerow(t, "history", "import", dir, "--archive", archive).wants(t, 0, "imported")
	return archive
}

func TestAnIlkIsRebuiltAndShown(t *testing.T) {
	archive, page := ilkArchive(t, nil), filepath.Join(t.TempDir(), "page.html")
	r := hedgerow(t, "history", "maker", "--archive", archive, "--at", "2021-06-02T06:30:00Z", "--vault", "9", "--plot", page)
	r.wants(t, 0, "maker:ETH-B from 2021-06-01 to 2021-06-03", "net minted DAI", "At 2021-06-02 06:30:00Z", "1,840.00", "held it back for an hour", "Vault 9", page)
	for _, line := range []string{
		`vaults +2\n`, `ever liquidated +1\n`, `DAI borrowed +52,346\n`, `net minted DAI +50,346\n`, `DAI of debt liquidated +40,017\n`,
		`lowest +1\.391 +9 +40,0\d\d`, `with a price +1\n`, `below the least ratio at the price in force +1\n`,
	} {
		if !regexp.MustCompile(line).MatchString(r.out) {
			t.Errorf("it does not say %s:\n%s", line, r.out)
		}
	}
	html, err := os.ReadFile(page)
	if err != nil || !strings.Contains(string(html), "Maker ETH-B, rebuilt") || strings.Count(string(html), "<svg") < 3 {
		t.Errorf("the page of %d bytes: %v", len(html), err)
	}
	v := decode[wire.Rebuilt](t, hedgerow(t, "history", "maker", "--archive", archive, "--at", "2021-06-02", "--json"))
	if v.At.Open != 2 || v.Net.String() != "50346.17891" || len(v.Figures) == 0 || v.At.Price.Value.String() != "1960" {
		t.Errorf("%+v at %s", v.At, v.At.Time)
	}
	again := hedgerow(t, "history", "maker", "--archive", archive, "--at", "2021-06-02", "--json")
	if first := hedgerow(t, "history", "maker", "--archive", archive, "--at", "2021-06-02", "--json"); first != again {
		t.Error("the same archive gives another answer")
	}
}

func TestBooksOfAnIlkAreMadeAndShown(t *testing.T) {
	archive := ilkArchive(t, nil)
	hedgerow(t, "history", "maker", "--archive", archive, "--books").wants(t, 0, "Books in the archive [modelled]", "maker-eth-b")
	hedgerow(t, "history", "maker", "--archive", archive, "--books").wants(t, 0, "They were there, made of the same rows.")
	hedgerow(t, "book", "--archive", archive, "--market", "maker-eth-b", "--at", "2021-06-02T06:30:00Z").wants(t, 0, "2021-06-02 06:00:00Z", "[modelled]", "blocks are estimated")
	hedgerow(t, "history", "verify", "--archive", archive, "--dataset", "maker-eth-b", "--strict").wants(t, 0, "0 errors, 0 warnings")
}

// Without prices there is what does not need any, and no books.
func TestAnIlkWithoutPricesHasNoRatios(t *testing.T) {
	archive := ilkArchive(t, map[string]string{"prices.csv": ""})
	r := hedgerow(t, "history", "maker", "--archive", archive)
	r.wants(t, 0, "debt with fees at the end, DAI", "No price of the hour is in the archive: no ratio is shown.")
	if strings.Contains(r.out, "Liquidations against prices") || strings.Contains(r.out, "Collateral over debt at") {
		t.Errorf("ratios without prices:\n%s", r.out)
	}
	hedgerow(t, "history", "maker", "--archive", archive, "--books").wants(t, 1, "no hourly prices of ETH in dollars", "hedgerow history import")
	hedgerow(t, "history", "maker", "--archive", archive, "--plot", filepath.Join(t.TempDir(), "page.html")).wants(t, 0, "Page with plots")
}

func TestAnIlkThatCannotBeRebuiltSaysWhy(t *testing.T) {
	whole := ilkArchive(t, nil)
	// The same events in a second data set.
	twice := ilkArchive(t, nil)
	dir := written(t, map[string]string{"maker_ethb_events.csv": strings.Replace(vaultEvents, "-2000\n", "-2001\n", 1)})
	hedgerow(t, "history", "import", filepath.Join(dir, "maker_ethb_events.csv"), "--archive", twice, "--dataset", "second").wants(t, 0, "events/second")
	without := func(file, text, row string) string {
		if !strings.Contains(text, row) {
			t.Fatalf("no %q in it", row)
		}
		return ilkArchive(t, map[string]string{file: strings.Replace(text, row, "", 1)})
	}
	for name, c := range map[string]struct {
		code int
		want string
		args []string
	}{
		"no archive":          {1, "there is no archive", []string{"--archive", filepath.Join(t.TempDir(), "none")}},
		"no events":           {1, "there are no events of maker:ETH-B: `hedgerow history import`", []string{"--archive", ilkArchive(t, map[string]string{"maker_ethb_events.csv": ""})}},
		"no parameters":       {1, "there are no parameters of maker:ETH-B: `hedgerow history import`", []string{"--archive", ilkArchive(t, map[string]string{"maker_ethb_parameters.csv": ""})}},
		"no fee":              {1, "has no JUG.ilks.duty", []string{"--archive", without("maker_ethb_parameters.csv", vaultParameters, "2021-06-01T00:00:00,11999000,JUG.ilks.duty,ETH-B,0,0.1\n")}},
		"two data sets":       {1, "2 data sets have events of maker:ETH-B (maker-events, second): choose one with --events", []string{"--archive", twice}},
		"an ilk of no event":  {1, "no events of maker:ETH-C", []string{"--archive", whole, "--ilk", "ETH-C"}},
		"no such data set":    {1, "data set x has no events of maker:ETH-B", []string{"--archive", whole, "--events", "x"}},
		"no such prices":      {1, "data set maker-events has no hourly prices of ETH", []string{"--archive", whole, "--prices", "maker-events"}},
		"before the events":   {1, "before the first event", []string{"--archive", whole, "--at", "2021-06-01"}},
		"after the events":    {1, "is after the last event of maker:ETH-B, of 2021-06-03 22:00:00", []string{"--archive", whole, "--at", "2021-06-05"}},
		"an unknown vault":    {1, "has no vault 8", []string{"--archive", whole, "--vault", "8"}},
		"no instant":          {2, "want an instant such as", []string{"--archive", whole, "--at", "noon"}},
		"no place for a page": {2, "--plot", []string{"--archive", whole, "--plot", filepath.Join(t.TempDir(), "none", "page.html")}},
		"an argument":         {2, "takes no argument", []string{"--archive", whole, "ETH-B"}},
	} {
		r := hedgerow(t, append([]string{"history", "maker"}, c.args...)...)
		if r.code != c.code || !strings.Contains(r.err, c.want) || r.out != "" {
			t.Errorf("%s: it exits with %d and says\n%s%s, want %d and %q", name, r.code, r.out, r.err, c.code, c.want)
		}
	}
	hedgerow(t, "history", "maker", "--archive", twice, "--events", "second").wants(t, 0, "net minted DAI")
	hedgerow(t, "history", "maker", "--archive", whole, "--at", "2021-06-04").wants(t, 0, "At 2021-06-04 00:00:00Z")
}
