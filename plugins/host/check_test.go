package host

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

func TestATargetMayNameAPoolThatIsObserved(t *testing.T) {
	series := []protection.Series{{ID: protection.Address{1}, Symbol: "S", Decimals: 6, Exhaustion: amount.New(100e6)}}
	pools := []protection.Pool{{ID: protection.Address{2}, Symbol: "P", Decimals: 6}}
	for name, c := range map[string]struct {
		target strategy.Target
		amount amount.Amount
		says   string // why it is refused; "" when it is not
	}{
		"capital, rounded down":           {strategy.Target{Series: pools[0].ID, Level: 1.2345678, TTL: time.Hour}, amount.New(1234567), ""},
		"more than any series pays":       {strategy.Target{Series: pools[0].ID, Level: 1e9, TTL: time.Hour}, amount.New(1e15), ""},
		"more than any pool can hold":     {strategy.Target{Series: pools[0].ID, Level: 1e40, TTL: time.Hour}, amount.Amount{}, "the most that a pool can hold"},
		"less than nothing":               {strategy.Target{Series: pools[0].ID, Level: -1, TTL: time.Hour}, amount.Amount{}, "level of P is -1"},
		"no number":                       {strategy.Target{Series: pools[0].ID, Level: math.NaN(), TTL: time.Hour}, amount.Amount{}, "level of P is NaN"},
		"for ever":                        {strategy.Target{Series: pools[0].ID, Level: 1, TTL: 1000 * time.Hour}, amount.Amount{}, "target for P lives"},
		"a pool that is not there":        {strategy.Target{Series: protection.Address{3}, Level: 1, TTL: time.Hour}, amount.Amount{}, "1 series and 1 pools observed"},
		"a series keeps its own most":     {strategy.Target{Series: series[0].ID, Level: 101, TTL: time.Hour}, amount.Amount{}, "the most that it can ever have"},
		"a series is not a pool's amount": {strategy.Target{Series: series[0].ID, Level: 100, TTL: time.Hour}, amount.New(100e6), ""},
	} {
		t.Run(name, func(t *testing.T) {
			targets := []strategy.Target{c.target}
			err := (&judge{maxTTL: 24 * time.Hour}).targets(series, pools, targets)
			if c.says == "" && (err != nil || targets[0].Amount != c.amount) {
				t.Errorf("amount %s, %v; want %s", targets[0].Amount, err, c.amount)
			}
			if c.says != "" && (err == nil || !strings.Contains(err.Error(), c.says)) {
				t.Errorf("error %v does not say %q", err, c.says)
			}
		})
	}
	twice := []strategy.Target{{Series: pools[0].ID, TTL: time.Hour}, {Series: pools[0].ID, TTL: time.Hour}}
	if err := (&judge{maxTTL: 24 * time.Hour}).targets(series, pools, twice); err == nil || !strings.Contains(err.Error(), "has two targets") {
		t.Errorf("two targets of one pool: %v", err)
	}
}
