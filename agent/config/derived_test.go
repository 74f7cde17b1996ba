package config

import (
	"errors"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/contagion"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

const (
	aClaim = `{asset: "0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599", kind: bridged}`
	onWETH = `{asset: "0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84", of: "0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2", kind: staked}`
)

func derived(t *testing.T, list string) string {
	return example(t, "    feeds:\n", "    derived: ["+list+"]\n    feeds:\n")
}

func TestClaimsThatMeanNothingAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ list, says string }{
		"none":             {"", "lending[0].derived: the list is empty: leave the key out, or name a claim"},
		"an unknown kind":  {strings.Replace(aClaim, "bridged", "bridge", 1), `"bridge" is not known: did you mean "bridged"?`},
		"no kind":          {strings.Replace(aClaim, ", kind: bridged", "", 1), "lending[0].derived[0].kind"},
		"the same twice":   {aClaim + ", " + aClaim, "lending[0].derived[1].asset: bridged 0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599 is used twice"},
		"a claim on it":    {strings.Replace(onWETH, "0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2", "0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84", 1), "is a claim on itself"},
		"a wrong checksum": {strings.Replace(aClaim, "C599", "c599", 1), "lending[0].derived[0].asset"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse([]byte(derived(t, c.list)), "hedge.yaml", known)
			var found *Problems
			if !errors.As(err, &found) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want a problem that says %q", err, c.says)
			}
		})
	}
}

func TestAClaimIsAnAssumedRelation(t *testing.T) {
	c, err := Parse([]byte(derived(t, aClaim+", "+onWETH)), "hedge.yaml", known)
	if err != nil {
		t.Fatal(err)
	}
	first, second := c.Lending[0].Derived[0].Relation(), c.Lending[0].Derived[1].Relation()
	if first.Kind != contagion.Bridged || first.Observed || first.Of != (protection.Address{}) || first.Source != "configuration" {
		t.Errorf("got %+v", first)
	}
	if second.Kind != contagion.Staked || second.Of[0] != 0xc0 {
		t.Errorf("got %+v", second)
	}
}
