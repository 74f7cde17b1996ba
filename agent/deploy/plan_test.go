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
	nobody := config.Checked{19: 0xaa}.String()
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

// another is planText with a second pool and model, and a second series as the
// pairs have it.
func (s *stage) another(pairs ...string) string {
	text := s.text()
	cut := func(from, to string) string { return text[strings.Index(text, from):strings.Index(text, to)] }
	pool := strings.NewReplacer("name: usdc,", "name: two,", "hgUSDC", "hgTWO").Replace(cut("  - {name: usdc, asset", "models:"))
	model := strings.NewReplacer("name: usdc-price", "name: two-price", "pool: usdc", "pool: two").Replace(cut("  - name: usdc-price", "gauges:"))
	series := strings.Replace(text[strings.Index(text, "  - symbol:"):], "HG-USDC-A", "HG-USDC-B", 1)
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(series, pairs[i]) {
			s.t.Fatalf("the series has no %q", pairs[i])
		}
		series = strings.Replace(series, pairs[i], pairs[i+1], 1)
	}
	text = strings.Replace(text, "models:", pool+"models:", 1)
	return strings.Replace(text, "gauges:", model+"gauges:", 1) + series
}

func (s *stage) parsed(text string) *deploy.Plan {
	s.t.Helper()
	p, err := deploy.Parse([]byte(text), s.t.TempDir()+"/plan.yaml")
	if err != nil {
		s.t.Fatal(err)
	}
	return p
}

// What the plan's check says of layers is what the market itself does, which the
// dry run has the node try.
func TestLayersOfAGaugeAreSoldAsTheMarketSellsThem(t *testing.T) {
	s := newStage(t)
	const layer = "attachment: 100000 USDC\n    exhaustion: 1000000 USDC\n"
	two := []string{"pool: usdc", "pool: two", "model: usdc-price", "model: two-price"}
	half := strings.NewReplacer("exhaustion: 1000000 USDC\n", "exhaustion: 1000000 USDC\n    maxSupply: 450000 USDC\n")
	for name, c := range map[string]struct {
		text   string
		refuse string
	}{
		"the same layer":             {s.another(), "at a loss of 100000 USDC of gauge usdc-deficit it and HG-USDC-A would pay 2.000 for a unit of loss"},
		"of another pool":            {s.another(two...), "LayerSold"},
		"at another time":            {s.another("expiry: 2024-06-30T12:00:00Z", "start: 2024-07-01T12:00:00Z\n    expiry: 2024-09-30T12:00:00Z"), "LayerSold"},
		"the next layer":             {s.another(layer, "attachment: 1000000 USDC\n    exhaustion: 2000000 USDC\n"), ""},
		"a base unit of the next":    {s.another(layer, "attachment: 999999.999999 USDC\n    exhaustion: 2000000 USDC\n"), "LayerSold"},
		"two pools, half each":       {half.Replace(s.another(two...)), ""},
		"half, and a base unit more": {strings.Replace(half.Replace(s.another(two...)), "450000 USDC", "450000.000001 USDC", 1), "would pay 1.000000000001111111111111111111111112 for"},
		"a layer within another":     {strings.Replace(half.Replace(s.another(two...)), "attachment: 100000 USDC", "attachment: 500000 USDC", 1), "LayerSold"},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := s.open(s.parsed(c.text), s.options()).Preview(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			all := strings.Join(p.Problems, "\n")
			says, reverts := strings.Contains(all, "the market sells at most 1"), strings.Contains(all, "it would revert with LayerSold")
			if says != (c.refuse != "") || reverts != says || !strings.Contains(all, c.refuse) {
				t.Errorf("the check says so: %t, the market: %t; problems %q", says, reverts, p.Problems)
			}
			for _, n := range p.Notes {
				if strings.Contains(n, "layer") || strings.Contains(n, "series") {
					t.Errorf("a warning: %s", n)
				}
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
