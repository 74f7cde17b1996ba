package deploy_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/deploy"
)

func TestTheExamplePlanLoads(t *testing.T) {
	p, err := deploy.Load("../../configs/deploy.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(p.RegistryPath(), "configs/usdc-main.registry.json") || !strings.HasSuffix(p.StatePath(), "configs/deploy.state.json") {
		t.Errorf("files %s, %s", p.RegistryPath(), p.StatePath())
	}
}

func TestMistakesInAPlanAreRefusedAllAtOnce(t *testing.T) {
	s := newStage(t)
	for name, c := range map[string]struct {
		from, to string
		want     string
	}{
		"a key nobody knows":       {"spread: 5%", "spread: 5%, fee: 1%", "market.fee: unknown key"},
		"no unit":                  {"bond: 1000 USDC", "bond: 1000", "has no unit"},
		"a name twice":             {"name: usdc-deficit", "name: usdc", "is used twice"},
		"a name that is not there": {"gauge: usdc-deficit", "gauge: usdc-deficits", `no gauge "usdc-deficits": did you mean "usdc-deficit"?`},
		"a pool as a gauge":        {"gauge: usdc-deficit", "gauge: usdc", `"usdc" is a pool; what is wanted here is a gauge`},
		"the zero address":         {config.Checksummed(s.net.Address("agent")), "0x0000000000000000000000000000000000000000", "the zero address is nobody's"},
		"a wrong checksum":         {config.Checksummed(s.usdc), strings.ToLower(config.Checksummed(s.usdc)), "carries no checksum"},
		"a whole spread":           {"spread: 5%", "spread: 100%", "is not below 100%"},
		"a level beyond its drift": {"level: 8%", "level: 300%", "is not between drift.least and drift.most"},
		"a short delay":            {"delay: 48h", "delay: 47h", "at least 48h"},
		"a short claim window":     {"claimWindow: 168h", "claimWindow: 1h", "is not between 24h"},
		"a gauge without source":   {"market: \"" + config.Checksummed(s.lending) + "\", asset", "asset", "gauges[0].market: missing"},
		"a key of another kind":    {"maxAge: 4h", "maxAge: 4h, ilk: ETH-A", "has no meaning for kind aave-reserve"},
		"a kind nobody knows":      {"kind: aave-reserve", "kind: aave-reserves", `did you mean "aave-reserve"?`},
		"half a second":            {"waitingPeriod: 1h", "waitingPeriod: 1500ms", "whole seconds"},
		"a date without time":      {"expiry: 2024-06-30T12:00:00Z", "expiry: 2024-06-30", "is not a time such as"},
		"loading without a feed":   {"    feed: \"" + config.Checksummed(s.feed) + "\"\n", "", "has a meaning with a feed only"},
		"a free floor":             {"base: 2%", "base: 0%", "would let cover be free"},
		"a floor above all sales":  {"saleFloor: 30%", "saleFloor: 101%", "could never be sold"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := deploy.Parse([]byte(s.text(c.from, c.to)), "plan.yaml")
			var p *config.Problems
			if !errors.As(err, &p) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	_, err := deploy.Parse([]byte(s.text("spread: 5%", "spread: 5", "bond: 1000 USDC", "bond: 1000")), "plan.yaml")
	var p *config.Problems
	if !errors.As(err, &p) || len(p.List) != 2 {
		t.Errorf("two mistakes give %v", err)
	}
}

func TestWhatTheChainShowsToBeWrongIsSaidBeforeAnythingIsSent(t *testing.T) {
	s := newStage(t)
	hex := config.Checksummed
	nobody := "0x00000000000000000000000000000000000000AA"
	var a config.Checked
	a[19] = 0xaa
	nobody = a.String()
	for name, c := range map[string]struct {
		pairs []string
		want  string
	}{
		"an asset that is no contract":  {[]string{`asset: "` + hex(s.usdc), `asset: "` + nobody}, "is no contract on chain 31337"},
		"a feed that is none":           {[]string{hex(s.feed), hex(s.usdc)}, "it is no price feed"},
		"a pool without deficits":       {[]string{hex(s.lending), hex(s.usdc)}, "no Aave pool of v3.3 or later"},
		"an amount of another asset":    {[]string{"bond: 1000 USDC", "bond: 1000 DAI"}, `"1000 DAI" is stated in DAI where USDC is meant`},
		"a level in another unit":       {[]string{"attachment: 100000 USDC", "attachment: 36h"}, "the level is not in the gauge's unit: write an amount of USDC"},
		"exhaustion below attachment":   {[]string{"exhaustion: 1000000 USDC", "exhaustion: 1000 USDC"}, "exhaustion is not above attachment"},
		"more supply than loss":         {[]string{"exhaustion: 1000000 USDC", "exhaustion: 1000000 USDC\n    maxSupply: 900001 USDC"}, "a unit of loss would pay more than a unit"},
		"an expiry that is over":        {[]string{"2024-06-30", "2023-06-30"}, "before an order of now could be minted"},
		"an agent that owns the guard":  {[]string{"agent: \"" + hex(s.net.Address("agent")), "agent: \"" + hex(s.net.Address("fund"))}, "guard.agent is the guard's owner"},
		"a floor below what is allowed": {[]string{"perHour: 0.5%", "perHour: 0%"}, "BadParameter(floor.perHour, 0)"},
		"a liveness that is too short":  {[]string{"liveness: 24h", "liveness: 10m"}, "BadBond(liveness, 600)"},
		"a fee cap below the base fee":  {[]string{"feeCap: 100 gwei, tip: 1 gwei", "feeCap: 1 wei, tip: 1 wei"}, "wait, or raise it"},
	} {
		t.Run(name, func(t *testing.T) {
			before := s.nonce()
			p, err := s.open(s.plan(c.pairs...), s.options()).Preview(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(strings.Join(p.Problems, "\n"), c.want) {
				t.Errorf("problems %q, want %q", p.Problems, c.want)
			}
			if _, err := s.open(s.plan(c.pairs...), s.options()).Run(t.Context()); err == nil {
				t.Error("it was carried out all the same")
			}
			if name != "a floor below what is allowed" && name != "a liveness that is too short" && s.nonce() != before {
				t.Error("something was sent")
			}
		})
	}
	t.Run("no ether", func(t *testing.T) {
		o := s.options()
		o.Signer = key{s.net, "pauper"}
		p, err := s.open(s.plan(), o).Preview(t.Context())
		if err != nil || !strings.Contains(strings.Join(p.Problems, "\n"), "send it ether") {
			t.Errorf("%v, problems %q", err, p.Problems)
		}
	})
}

func TestSeriesThatPayForTheSameLossAreRefusedUnlessAccepted(t *testing.T) {
	s := newStage(t)
	second := func(from, to string) string {
		return strings.Replace(strings.Replace(s.text()[strings.Index(s.text(), "  - symbol:"):], "HG-USDC-A", "HG-USDC-B", 1), from, to, 1)
	}
	for name, c := range map[string]struct {
		text   string
		refuse bool
	}{
		"the same layer":  {s.text() + second("x", "x"), true},
		"the next layer":  {s.text() + second("attachment: 100000 USDC\n    exhaustion: 1000000 USDC", "attachment: 1000000 USDC\n    exhaustion: 2000000 USDC"), false},
		"accepted":        {s.text() + second("x", "x") + "overlap: accepted\n", false},
		"in another time": {s.text() + second("expiry: 2024-06-30T12:00:00Z", "start: 2024-07-01T12:00:00Z\n    expiry: 2024-09-30T12:00:00Z"), false},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := deploy.Parse([]byte(c.text), t.TempDir()+"/plan.yaml")
			if err != nil {
				t.Fatal(err)
			}
			problems, _ := s.open(p, s.options()).Problems()
			if got := strings.Contains(strings.Join(problems, "\n"), "pay for the same loss"); got != c.refuse {
				t.Errorf("problems %q", problems)
			}
		})
	}
}

// A parameter that nobody compares is one that may differ unseen.
func TestEveryConstructorArgumentIsCompared(t *testing.T) {
	for _, name := range deploy.Uncompared() {
		t.Errorf("nothing compares %s", name)
	}
}
