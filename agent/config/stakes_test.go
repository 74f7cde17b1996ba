package config

import (
	"errors"
	"strings"
	"testing"
)

// staking is the example with stakes allowed.
func staking(t *testing.T, section string) string {
	return example(t, "  consecutiveFailures: 3", "  stakes: "+section+"\n  consecutiveFailures: 3")
}

func TestNothingIsStakedUntilItIsWritten(t *testing.T) {
	c, err := Parse([]byte(example(t)), "hedge.yaml", known)
	if err != nil || c.Limits.Stakes != nil {
		t.Fatalf("left out: %+v, %v", c, err)
	}
	c, err = Parse([]byte(staking(t, "{perOrder: 1 USDC, perPool: 2 USDC, total: 3 USDC, shareOfPool: 20%}")), "hedge.yaml", known)
	if err != nil {
		t.Fatal(err)
	}
	if s := c.Limits.Stakes; s.OwnRisk == AllowOwnRisk || s.Queued.String() != "10%" || s.Total.Value != "3" {
		t.Errorf("stakes = %+v", s)
	}
}

func TestStakesThatMeanNothingAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ section, says string }{
		"a bound is missing":   {"{perOrder: 1 USDC, perPool: 2 USDC, shareOfPool: 20%}", "limits.stakes.total: missing"},
		"another asset":        {"{perOrder: 1 DAI, perPool: 2 USDC, total: 3 USDC, shareOfPool: 20%}", "limits.stakes.perOrder: stated in DAI"},
		"more than a pool":     {"{perOrder: 1 USDC, perPool: 2 USDC, total: 3 USDC, shareOfPool: 101%}", "limits.stakes.shareOfPool: 101% bounds nothing"},
		"more than all shares": {"{perOrder: 1 USDC, perPool: 2 USDC, total: 3 USDC, shareOfPool: 20%, queued: 200%}", "limits.stakes.queued: 200% bounds nothing"},
		"a word of its own":    {"{perOrder: 1 USDC, perPool: 2 USDC, total: 3 USDC, shareOfPool: 20%, ownRisk: alow}", `did you mean "allow"`},
		"an unknown key":       {"{perOrder: 1 USDC, perPool: 2 USDC, total: 3 USDC, shareOfPool: 20%, totl: 1 USDC}", "limits.stakes.totl"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse([]byte(staking(t, c.section)), "hedge.yaml", known)
			var found *Problems
			if !errors.As(err, &found) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want a problem that says %q", err, c.says)
			}
		})
	}
}
