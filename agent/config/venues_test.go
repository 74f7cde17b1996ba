package config

import (
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// venued is the example with text in front of its wallet, which is behind its
// venues, and keys added to desk and limits.
func venued(t *testing.T, venues, desk, limits string) string {
	t.Helper()
	text := example(t)
	for _, x := range []struct{ after, more string }{{"\nwallet:\n", venues}, {"\ndesk:\n", desk}, {"\nlimits:\n", limits}} {
		if strings.Count(text, x.after) != 1 {
			t.Fatalf("the example has not one %q", x.after)
		}
		if x.after == "\nwallet:\n" {
			text = strings.Replace(text, x.after, "\n"+x.more+strings.TrimPrefix(x.after, "\n"), 1)
		} else {
			text = strings.Replace(text, x.after, x.after+x.more, 1)
		}
	}
	return text
}

const (
	otherMarket = "0xD4fa2D31b7968E448877f69A96DE69f5de8cD23E"
	otherGuard  = "0xD400fc38ED4732893174325693a63C30ee3881a8"
)

func TestVenuesShareOneGuard(t *testing.T) {
	plain, err := Parse([]byte(example(t)), "x.yaml", known)
	if err != nil {
		t.Fatal(err)
	}
	guard, market, name := Checksummed(plain.Guard()), Checksummed(plain.Venues[0].Market), string(plain.Venues[0].Name)
	second := func(market, guard string) string {
		return "  - {name: second, kind: market, market: \"" + market + "\", guard: \"" + guard + "\", fromBlock: 1}\n"
	}
	paper := "  - {name: shadow, kind: paper, of: " + name + "}\n"
	for what, c := range map[string]struct{ venues, desk, limits, want string }{
		"two markets and one guard": {second(otherMarket, guard), "", "", ""},
		"two guards":                {second(otherMarket, otherGuard), "", "", "caps, budgets and journal are one guard's"},
		"one market twice":          {second(market, guard), "", "", "is used twice"},
		"a paper venue":             {paper, "", "", ""},
		"a shadow of nothing":       {"  - {name: shadow, kind: paper, of: moon}\n", "", "", "is no venue of kind market"},
		"a shadow without of":       {"  - {name: shadow, kind: paper}\n", "", "", "the market venue that it shadows"},
		"a shadow of a shadow":      {paper + "  - {name: other, kind: paper, of: shadow}\n", "", "", "is no venue of kind market"},
		"two shadows of one":        {paper + "  - {name: other, kind: paper, of: " + name + "}\n", "", "", "is used twice"},
		"a paper venue with money":  {"  - {name: shadow, kind: paper, of: " + name + ", guard: \"" + guard + "\"}\n", "", "", "a paper venue has none of its own"},
		"a recorded shadow":         {strings.Replace(paper, "}", ", recording: quotes.jsonl}", 1), "", "", ""},
		"a recording of nowhere":    {strings.Replace(paper, "}", ", recording: \"\"}", 1), "", "", "the value is empty"},
		"a market from a recording": {strings.Replace(second(otherMarket, guard), "}", ", recording: quotes.jsonl}", 1), "", "", "only a paper venue fills orders from a recording"},
		"a market that shadows":     {strings.Replace(second(otherMarket, guard), "}", ", of: "+name+"}", 1), "", "", "only a paper venue shadows"},
		"a fact of a series":        {strings.Replace(second(otherMarket, guard), "}", ", facts: [{what: bridge, value: wormhole, source: risk team}]}", 1), "", "", ""},
		"a fact that is observed":   {strings.Replace(second(otherMarket, guard), "}", ", facts: [{what: pool-asset, value: x, source: y}]}", 1), "", "", "is not known"},
		"a fact of a reserve here": {strings.Replace(second(otherMarket, guard), "}", ", facts: [{asset: \""+otherGuard+"\", what: bridge, value: x, source: y}]}", 1), "", "",
			"a venue's facts are about its series"},
		"routing":                   {"", "  routing: {across: pools, parts: 8, gasAsset: \"" + otherMarket + "\"}\n", "", ""},
		"routing to the moon":       {"", "  routing: {across: moon}\n", "", "is not known"},
		"routing in no parts":       {"", "  routing: {parts: 0}\n", "", "is not from 1"},
		"routing in too many":       {"", "  routing: {parts: 65}\n", "", "is not from 1"},
		"a stated probability":      {"", "", "  sharedFacts: zero\n  triggerFailure: [{kind: aave-reserve, probability: 2%, source: \"risk team\"}]\n", ""},
		"a probability from nobody": {"", "", "  triggerFailure: [{kind: aave-reserve, probability: 2%}]\n", "who estimated it"},
		"a probability of nothing":  {"", "", "  triggerFailure: [{probability: 2%, source: x}]\n", "name one of the two"},
		"a probability twice": {"", "", "  triggerFailure: [{kind: depeg, probability: 2%, source: x}, {kind: depeg, probability: 3%, source: x}]\n",
			"is used twice"},
		"a probability above one": {"", "", "  triggerFailure: [{kind: depeg, probability: 101%, source: x}]\n", "above 100%"},
		"shared facts ignored":    {"", "", "  sharedFacts: ignore\n", "is not known"},
	} {
		t.Run(what, func(t *testing.T) {
			got, err := Parse([]byte(venued(t, c.venues, c.desk, c.limits)), "x.yaml", known)
			if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
				t.Fatalf("error %v, want one with %q", err, c.want)
			}
			if err == nil && got.Version() == plain.Version() {
				t.Error("the keys are not part of the configuration's version")
			}
		})
	}
}

func TestRoutingHasADefault(t *testing.T) {
	for text, want := range map[string]Routing{
		"":                             {Across: "venues", Parts: 1},
		"  routing: {}\n":              {Across: "venues", Parts: 4},
		"  routing: {across: pools}\n": {Across: "pools", Parts: 4},
		"  routing: {across: none}\n":  {},
	} {
		c, err := Parse([]byte(venued(t, "", text, "")), "x.yaml", known)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.Routing(); got != want {
			t.Errorf("%q gives %+v, want %+v", text, got, want)
		}
	}
}

func TestWhatIsStatedIsAssumedAndHasItsSource(t *testing.T) {
	f := Fact{What: "custody", Value: "bank", Source: "report"}.Stated()
	if f.Basis != protection.Assumed || f.Source != "report" || f.What != protection.Custody {
		t.Errorf("stated %+v", f)
	}
}
