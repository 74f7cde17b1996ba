package config

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"
)

// small is the example of a backtest with some text replaced, each pair once.
func small(t *testing.T, pairs ...string) string {
	t.Helper()
	text, err := os.ReadFile("../../configs/backtest/small.yaml")
	if err != nil {
		t.Fatal(err)
	}
	s := string(text)
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(s, pairs[i]) {
			t.Fatalf("the example has no %q", pairs[i])
		}
		s = strings.Replace(s, pairs[i], pairs[i+1], 1)
	}
	return s
}

func TestABacktestNeedsNoChainAndSaysSoWhereOneIsWanted(t *testing.T) {
	c, err := Parse([]byte(small(t)), "/etc/hedgerow/small.yaml", known)
	if err != nil {
		t.Fatal(err)
	}
	err = c.Live()
	if !errors.Is(err, ErrBacktestOnly) || !strings.Contains(err.Error(), "only: chain, lending, journal are missing") {
		t.Errorf("an agent on a chain would start: %v", err)
	}
	if err := c.Live("venues", "wallet"); !strings.Contains(err.Error(), "chain, lending, venues, wallet, journal are") {
		t.Errorf("what an agent needs to trade is not listed: %v", err)
	}
	if got := c.Place(c.Backtest.Archive); got != "/etc/hedgerow/archive" {
		t.Errorf("the archive is at %s", got)
	}
	if got := c.Place("s3://bucket?prefix=a/"); got != "s3://bucket?prefix=a/" {
		t.Errorf("a bucket became %s", got)
	}
	if w := c.Backtest.Windows; w[0].To.End() != time.Date(2020, 3, 15, 0, 0, 0, 0, time.UTC) || w[1].From.Time().Hour() != 12 {
		t.Errorf("windows are %v", w)
	}
	// The same file with a chain is an agent's, too.
	chain, err := os.ReadFile("../../configs/hedge.yaml")
	if err != nil {
		t.Fatal(err)
	}
	_, past, _ := strings.Cut(small(t), "\nbacktest:\n")
	past, _, _ = strings.Cut(past, "\nschedule:\n")
	both, err := Parse([]byte(string(chain)+"\nbacktest:\n"+past), "x.yaml", known)
	if err != nil || both.Live() != nil || both.Chain.Chunk != 200 {
		t.Errorf("both in one file: %v", err)
	}
}

func TestWithoutABacktestTheChainIsMissedWithALine(t *testing.T) {
	text := small(t)
	before, after, _ := strings.Cut(text, "\nbacktest:\n")
	_, after, _ = strings.Cut(after, "\nschedule:\n")
	_, err := Parse([]byte(before+"\nschedule:\n"+after), "x.yaml", known)
	for _, key := range []string{"chain: missing: the chain", "lending: missing: where the fund", "journal: missing: the journal"} {
		if err == nil || !strings.Contains(err.Error(), key) {
			t.Errorf("%q is not said: %v", key, err)
		}
	}
}

// A section that the old files do not have must not rename them: intents record the
// version.
func TestAFileWithoutABacktestKeepsItsVersion(t *testing.T) {
	c, err := Parse([]byte(example(t)), "x.yaml", known)
	if err != nil {
		t.Fatal(err)
	}
	before := c.Version()
	c.Backtest = &Backtest{}
	if c.Version() == before {
		t.Error("a backtest does not count")
	}
}

func TestABacktestThatMeansNothingIsRefused(t *testing.T) {
	for name, c := range map[string]struct{ from, to, says string }{
		"a step of half a second":      {"every: 1h ", "every: 500ms ", "backtest.every: 500ms is no step"},
		"an unknown key":               {"  maxBookAge", "  maxBokAge", `did you mean "maxBookAge"`},
		"a missing age":                {"  maxBookAge: 6h     # how old the newest book may be", "", "backtest.maxBookAge: missing: how old"},
		"another oracle":               {"oracle: book ", "oracle: bok ", `did you mean "book"`},
		"another gap":                  {"bookGaps: refuse ", "bookGaps: ignore ", "there are: refuse, hold"},
		"another loss":                 {"lossFrom: events ", "lossFrom: event ", `did you mean "events"`},
		"another coin":                 {"cash: 1000000 USDC", "cash: 1000000 DAI", "backtest.cash: stated in DAI, but limits.perOrderPremium in USDC"},
		"a coin that nothing is in":    {"coin: {asset: USDC}", "coin: {asset: DAI}", "backtest.coin: premiums are paid in DAI"},
		"a coin of 77 decimals":        {"coin: {asset: USDC}", "coin: {asset: USDC, decimals: 77}", "backtest.coin.decimals"},
		"a claim in another unit":      {"amount: 5000000 USDC", "amount: 5000000 ETH", "backtest.claims[0].amount: stated in ETH, but lent in USDC"},
		"a claim of nothing":           {"amount: 5000000 USDC", "amount: 0 USDC", "backtest.claims[0].amount: a claim of nothing"},
		"another kind":                 {"kind: aave-reserve", "kind: aave", `"aave" is not known; there are: aave-reserve`},
		"a dollar that is a coin":      {"        - {asset: USDT, quote: USD, maxAge: 49h}\n", "", "backtest.prices[0].from[0].quote: the last price is in USDT"},
		"legs that do not meet":        {"        - {asset: USDT, quote: USD", "        - {asset: DAI, quote: USD", "DAI follows a price in USDT"},
		"a leg without a name":         {"        - {asset: USDT, quote: USD", "        - {quote: USD", "write asset: USDT"},
		"more sources than there are":  {"minSources: 1", "minSources: 2", "2 of 1 sources"},
		"no sources at all":            {"minSources: 1", "minSources: 0", "never means unlimited"},
		"both from and fixed":          {"      fixed: 1 USD ", "      fixed: 1 USD\n      from: [{quote: USD, maxAge: 1h}] ", "exclude each other"},
		"neither":                      {"settlement: {fixed: 1 USD}", "settlement: {}", "missing: either from or fixed"},
		"a price in another coin":      {"settlement: {fixed: 1 USD}", "settlement: {fixed: 1 DAI}", "prices are in USD"},
		"a price of nothing":           {"settlement: {fixed: 1 USD}", "settlement: {fixed: 0 USD}", "values nothing"},
		"one price for two assets":     {"assets: [ETH]", "assets: [ETH, BTC]", "ETH would price 2 assets"},
		"an asset priced twice":        {"assets: [USDC]", "assets: [USDC, ETH]", "ETH is used twice"},
		"an address in lower case":     {"coin: {asset: USDC}", `coin: {asset: "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48"}`, "carries no checksum"},
		"a feed without prices":        {"  prices:\n", "  oracle: feed\n  pricess:\n", "pricess"},
		"gas that says nothing":        {"    measure: {subject: ethereum, quantity: gas_price_p60, source: meter, maxAge: 1h}\n    price: {from: [{asset: ETH, quote: USDT, maxAge: 2h}, {asset: USDT, quote: USD, maxAge: 49h}]}", "    {}", "it says nothing"},
		"a cell twice":                 {"loading: [1, 2.5]", "loading: [1, 1.0]", "1 is used twice"},
		"no loading":                   {"loading: [1, 2.5]", "loading: [0]", "not above zero"},
		"no capacity":                  {"capacity: [10%, 100%]", "capacity: [0%]", "sells nothing at all"},
		"a sure thing and more":        {"failure: [0%, 30%]", "failure: [101%]", "no probability"},
		"an axis without values":       {"waiting: [0, 72h]", "waiting: []", "the list is empty"},
		"a window that ends first":     {`to: "2020-03-14"`, `to: "2020-03-11"`, "backtest.windows[0].to: 2020-03-11 is before"},
		"two windows of one name":      {"name: an-hour", "name: black-thursday", "used twice"},
		"a day that is none":           {`from: "2020-03-12"`, `from: "2020-02-30"`, "neither a day"},
		"scores between two moments":   {"scoresEvery: 24h", "scoresEvery: 30m", "backtest.report.scoresEvery: 30m0s is less than from one moment to the next"},
		"fewer claims than the fund's": {"supply: 20000000 USDC", "supply: 4999999.5 USDC", "backtest.claims[0].supply: all suppliers' claims, 4999999.5 USDC, are less"},
		"no claims at all":             {"supply: 20000000 USDC", "supply: 0 USDC", "or leave it out for the books' debt"},
		"no scored loans":              {"scoredLoans: 100", "scoredLoans: 0", "never means unlimited"},
		"an archive without a name":    {"archive: archive ", `archive: "" `, "the value is empty"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse([]byte(small(t, c.from, c.to)), "small.yaml", known)
			var found *Problems
			if !errors.As(err, &found) || !strings.Contains(err.Error(), c.says) {
				t.Fatalf("got %v, want a problem that says %q", err, c.says)
			}
			for _, p := range found.List {
				if p.Line == 0 {
					t.Errorf("%s has no line", p.Path)
				}
			}
		})
	}
}

func TestAllMistakesOfABacktestComeAtOnce(t *testing.T) {
	_, err := Parse([]byte(small(t, "every: 1h ", "every: 1 ", "cash: 1000000 USDC", "cash: 1000000 DAI", "lossFrom: events", "lossFrom: nothing", "capacity: [10%", "capacity: [0%")), "x.yaml", known)
	var found *Problems
	if !errors.As(err, &found) || len(found.List) != 4 {
		t.Errorf("four mistakes: %v", err)
	}
}

func TestOracleFeedNeedsPrices(t *testing.T) {
	text := small(t, "oracle: book ", "oracle: feed ")
	before, after, _ := strings.Cut(text, "  prices:\n")
	_, after, _ = strings.Cut(after, "  settlement:")
	_, err := Parse([]byte(before+"  settlement:"+after), "x.yaml", known)
	if err == nil || !strings.Contains(err.Error(), "backtest.prices: with oracle: feed") {
		t.Errorf("got %v", err)
	}
}

func TestAnAlarmOnAPriceNeedsOneInTheBacktest(t *testing.T) {
	const hours = "  - {name: hours, everyBlocks: 1}"
	alarm := "  - {name: falls, on: {price: {asset: \"0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2\", by: 5%, within: 2h}}}"
	text := small(t, hours, alarm)
	if _, err := Parse([]byte(text), "x.yaml", known); err != nil {
		t.Errorf("symbols are the books' to tell: %v", err)
	}
	text = strings.ReplaceAll(text, "assets: [ETH]", `assets: ["0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48"]`)
	text = strings.ReplaceAll(text, "assets: [USDC]", `assets: ["0x6B175474E89094C44Da98b954EedeAC495271d0F"]`)
	if _, err := Parse([]byte(text), "x.yaml", known); err == nil || !strings.Contains(err.Error(), "has no feed under") {
		t.Errorf("got %v", err)
	}
}
