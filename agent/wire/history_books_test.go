package wire

import (
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/simulate/population"
)

func TestPastRulesComeFromWhatTheBookSays(t *testing.T) {
	ilk := func(name string) []book.Asset { return []book.Asset{{Symbol: name}, {Symbol: "DAI"}} }
	before := time.Date(2025, 2, 24, 15, 23, 34, 0, time.UTC)
	for _, c := range []struct {
		named, dataset string
		b              book.Book
		want, why      string
	}{
		{"", "x", book.Book{Protocol: "aave-v3", Time: before}, "aave-v3.0", "are assumed"},
		{"", "x", book.Book{Protocol: "aave-v3", Time: before.Add(time.Second)}, "aave-v3.3", "24 February 2025"},
		{"", "x", book.Book{Protocol: "aave-v2", Time: before}, "aave-v2", ""},
		{"aave-v2", "x", book.Book{Protocol: "aave-v3", Time: before}, "aave-v2", "as asked"},
		{"", "vaults", book.Book{Protocol: "maker", Assets: ilk("ETH-B")}, "maker-eth-b", "whatever the date"},
		{"", "maker-eth-b", book.Book{Protocol: "maker", Assets: ilk("WBTC-B")}, "", "no liquidation rules are known"},
		{"", "maker-eth-b", book.Book{Protocol: "maker"}, "", "no liquidation rules are known"},
		{"", "town", book.Book{Protocol: population.ProtocolPrefix + "aave-v3.0"}, "aave-v3.0", "the simulation followed"},
		{"", "town", book.Book{Protocol: population.ProtocolPrefix + "compound"}, "", "no liquidation rules are known"},
		{"", "town", book.Book{Protocol: "simulated"}, "", "no liquidation rules are known"},
	} {
		r, why, err := pastRules(c.named, c.dataset, &c.b)
		if err != nil || r.Name != c.want || !strings.Contains(why, c.why) || c.why == "" && why != "" {
			t.Errorf("protocol %q in %s at %s: rules %q, %q, %v; want %q, which say %q", c.b.Protocol, c.dataset, c.b.Time, r.Name, why, err, c.want, c.why)
		}
	}
	if _, _, err := pastRules("compound", "x", &book.Book{}); err == nil || !strings.Contains(err.Error(), "name one of aave-v2") {
		t.Errorf("unknown rules: %v", err)
	}
	for _, name := range population.RulesNames() {
		if _, known := rulesNamed(name); !known {
			t.Errorf("a simulation may follow %s, which are not known here", name)
		}
	}
}
