package protection

import (
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"pgregory.net/rapid"
)

func TestSharesOfAnAmountAreNeverWorthMore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Pool{Assets: amountOf(t, "assets"), Supply: amountOf(t, "supply")}
		a := amountOf(t, "asked")
		if got := p.Worth(p.SharesOf(a)); got.Cmp(a) > 0 {
			t.Fatalf("shares for %s are worth %s", a, got)
		}
	})
}

func TestAPoolsShares(t *testing.T) {
	n := amount.New
	for _, c := range []struct {
		name          string
		pool          Pool
		shares, worth amount.Amount // for a deposit of 100, and of 100 shares
	}{
		{"the first are one to one", Pool{Assets: n(7)}, n(100), n(0)},
		{"at par", Pool{Assets: n(1000), Supply: n(1000)}, n(100), n(100)},
		{"after a gain", Pool{Assets: n(1100), Supply: n(1000)}, n(90), n(110)}, // 100·1001/1101
		{"after a loss", Pool{Assets: n(500), Supply: n(1000)}, n(199), n(50)},  // 100·1001/501
		{"after everything was lost", Pool{Supply: n(1000)}, n(100_100), n(0)},
	} {
		if got := c.pool.Shares(n(100)); got != c.shares {
			t.Errorf("%s: 100 buy %s shares, want %s", c.name, got, c.shares)
		}
		if got := c.pool.Worth(n(100)); got != c.worth {
			t.Errorf("%s: 100 shares are worth %s, want %s", c.name, got, c.worth)
		}
	}
}
