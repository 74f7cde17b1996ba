package config

import (
	"errors"
	"strings"
	"testing"
)

// risky is the example with limits of risk.
func risky(t *testing.T, section string) string {
	return example(t, "  consecutiveFailures: 3", "  risk: "+section+"\n  consecutiveFailures: 3")
}

const sound = `{measure: expectedShortfall, days: 30, confidence: 99%, most: 100000 USDC, kind: hard}`

func TestRiskLimitsAreReadAsTheyAreWritten(t *testing.T) {
	c, err := Parse([]byte(example(t)), "hedge.yaml", known)
	if err != nil || c.Limits.Risk != nil || c.Limits.PremiumPerYear != nil {
		t.Fatalf("left out: %+v, %v", c, err)
	}
	c, err = Parse([]byte(risky(t, `{partial: buy, bounds: [`+sound+`, {measure: uncovered, most: 25%, kind: soft}, {measure: stressLoss, scenario: depeg, most: 0 USDC, kind: hard}],
    stresses: [{name: depeg, all: 10%, moves: [{asset: USDC, fall: 12.5%}, {asset: WETH, rise: 5%}]}]}`)), "hedge.yaml", known)
	if err != nil {
		t.Fatal(err)
	}
	r := c.Limits.Risk
	if r.Scenarios != 10000 || r.Seed != 1 || r.Partial != PartialBuy || len(r.Bounds) != 3 {
		t.Errorf("risk %+v", r)
	}
	if b := r.Bounds[0]; *b.Days != 30 || b.Confidence.String() != "99%" || b.Most.String() != "100000 USDC" {
		t.Errorf("first bound %+v", b)
	}
	if m := r.Stresses[0].Moves; m[0].Factor() != .875 || m[1].Factor() != 1.05 {
		t.Errorf("moves %+v", m)
	}
}

func TestRiskLimitsThatMeanNothingAreRefused(t *testing.T) {
	bounds := func(list string) string { return "{bounds: [" + list + "]}" }
	stress := func(list string) string {
		return "{bounds: [{measure: stressLoss, scenario: crash, most: 1 USDC, kind: hard}], stresses: [" + list + "]}"
	}
	shortfall := func(more string) string {
		return bounds("{measure: expectedShortfall, days: 30, most: 1 USDC, kind: hard, " + more + "}")
	}
	for name, c := range map[string]struct{ section, says string }{
		"no unit":                       {bounds("{measure: uncovered, most: 25, kind: hard}"), `bounds[0].most: "25" has no unit`},
		"a loss in percent":             {bounds("{measure: expectedLoss, days: 1, most: 5%, kind: hard}"), "is a loss, in money"},
		"a share in money":              {bounds("{measure: venueShare, most: 5 USDC, kind: hard}"), "is a share: write a percentage"},
		"another asset":                 {bounds("{measure: uncovered, most: 5 DAI, kind: hard}"), "stated in DAI"},
		"more than all":                 {bounds("{measure: venueShare, most: 101%, kind: hard}"), "bounds nothing"},
		"an unknown measure":            {bounds("{measure: expectedShortfal, days: 30, confidence: 99%, most: 1 USDC, kind: hard}"), `did you mean "expectedShortfall"`},
		"an unknown kind":               {bounds("{measure: uncovered, most: 5%, kind: firm}"), `"firm" is not known`},
		"no kind":                       {bounds("{measure: uncovered, most: 5%}"), "kind: missing"},
		"no horizon":                    {bounds("{measure: expectedLoss, most: 1 USDC, kind: hard}"), "days: missing: expectedLoss has one"},
		"a horizon that it has not":     {bounds("{measure: uncovered, days: 3, most: 5%, kind: hard}"), "uncovered has none"},
		"a horizon of a decade":         {bounds("{measure: expectedLoss, days: 3650, most: 1 USDC, kind: hard}"), "not between 1 and 365"},
		"a horizon of nothing":          {bounds("{measure: expectedLoss, days: 0, most: 1 USDC, kind: hard}"), "not between 1 and 365"},
		"no confidence":                 {bounds("{measure: valueAtRisk, days: 1, most: 1 USDC, kind: hard}"), "confidence: missing"},
		"certainty":                     {shortfall("confidence: 100%"), "not from 50% to less than 100%"},
		"too few in the tail":           {shortfall("confidence: 99.95%"), "too few to tell"},
		"no scenario":                   {bounds("{measure: stressLoss, most: 1 USDC, kind: hard}"), "scenario: missing"},
		"a scenario that nobody wrote":  {stress("{name: crush, all: 40%}"), `did you mean "crush"`},
		"a stress in which nothing is":  {stress("{name: crash}"), "nothing moves in it"},
		"a fall of more than all":       {stress("{name: crash, all: 140%}"), "write at most 100%"},
		"an asset's fall beyond it":     {stress("{name: crash, moves: [{asset: WETH, fall: 140%}]}"), "write at most 100%"},
		"a fall and a rise":             {stress("{name: crash, moves: [{asset: WETH, fall: 40%, rise: 3%}]}"), "exclude each other"},
		"a move that goes nowhere":      {stress("{name: crash, moves: [{asset: WETH}]}"), "missing: either fall or rise"},
		"an asset twice":                {stress("{name: crash, moves: [{asset: WETH, fall: 40%}, {asset: WETH, fall: 4%}]}"), "is used twice"},
		"a stress twice":                {stress("{name: crash, all: 40%}, {name: crash, all: 50%}"), "is used twice"},
		"nothing bounded":               {"{bounds: []}", "bounds: the list is empty"},
		"few scenarios":                 {"{scenarios: 10, bounds: [" + sound + "]}", "not between 1000 and 1000000"},
		"a partial that nobody knows":   {"{partial: bye, bounds: [" + sound + "]}", `did you mean "buy"`},
		"the same bound twice":          {bounds(sound + ", " + sound), "bounded twice"},
		"a hard bound below the soft":   {bounds(sound + `, {measure: expectedShortfall, days: 30, confidence: 99%, most: 100000.5 USDC, kind: soft}`), "would never warn before"},
		"a shortfall below the value":   {bounds(sound + `, {measure: valueAtRisk, days: 30, confidence: 99%, most: 100001 USDC, kind: hard}`), "expectedShortfall is never less than valueAtRisk"},
		"a shortfall below the mean":    {bounds(sound + `, {measure: expectedLoss, days: 30, most: 900000 USDC, kind: hard}`), "expectedShortfall is never less than expectedLoss"},
		"a higher confidence for less":  {bounds(sound + `, {measure: expectedShortfall, days: 30, confidence: 95%, most: 900000 USDC, kind: hard}`), "expectedShortfall is never less than expectedShortfall"},
		"an unknown key":                {"{bonds: [], bounds: [" + sound + "]}", `did you mean "bounds"`},
		"an address without a checksum": {stress("{name: crash, moves: [{asset: 0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2, fall: 40%}]}"), "carries no checksum"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse([]byte(risky(t, c.section)), "hedge.yaml", known)
			var found *Problems
			if !errors.As(err, &found) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want a problem that says %q", err, c.says)
			}
		})
	}
}

func TestBoundsThatOnlyLookAlikeDoNotContradict(t *testing.T) {
	for name, more := range map[string]string{
		"the soft below the hard":       `{measure: expectedShortfall, days: 30, confidence: 99%, most: 90000 USDC, kind: soft}`,
		"another horizon":               `{measure: expectedShortfall, days: 7, confidence: 95%, most: 900000 USDC, kind: hard}`,
		"a value above, but only soft":  `{measure: valueAtRisk, days: 30, confidence: 99%, most: 900000 USDC, kind: soft}`,
		"a higher confidence for more":  `{measure: expectedShortfall, days: 30, confidence: 99.5%, most: 900000 USDC, kind: hard}`,
		"a value of a higher one":       `{measure: valueAtRisk, days: 30, confidence: 99.9%, most: 900000 USDC, kind: hard}`,
		"the same amount for the value": `{measure: valueAtRisk, days: 30, confidence: 99%, most: 100000 USDC, kind: hard}`,
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Parse([]byte(risky(t, "{bounds: ["+sound+", "+more+"]}")), "hedge.yaml", known); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestAllMistakesInRiskLimitsAreTold(t *testing.T) {
	_, err := Parse([]byte(risky(t, "{partial: no, bounds: [{measure: uncovered, most: 25, kind: firm}, {measure: valueAtRisk, days: 500, confidence: 30%, most: 3%, kind: hard}]}")), "hedge.yaml", known)
	var found *Problems
	if !errors.As(err, &found) || len(found.List) != 6 {
		t.Errorf("want six problems: %v", err)
	}
}

func TestCoverBeyondTheExposureIsABetThatIsSaid(t *testing.T) {
	for _, c := range []struct{ speculation, says string }{{"", "speculation: allow"}, {"  speculation: refuse\n", "speculation: allow"}, {"  speculation: alow\n", `did you mean "allow"`}, {"  speculation: allow\n", ""}} {
		text := example(t, "  coverToExposure: 100%", c.speculation+"  coverToExposure: 150%")
		_, err := Parse([]byte(text), "hedge.yaml", known)
		if (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
			t.Errorf("%q: %v, want %q", c.speculation, err, c.says)
		}
	}
}

func TestAYearsPremiumIsNoLessThanADays(t *testing.T) {
	for year, says := range map[string]string{"99999.5 USDC": "would never bind", "100000 USDC": "", "1000000 DAI": "stated in DAI", "1000000": "has no unit"} {
		_, err := Parse([]byte(example(t, "  premiumPerDay: 100000 USDC", "  premiumPerYear: "+year+"\n  premiumPerDay: 100000 USDC")), "hedge.yaml", known)
		if (err == nil) != (says == "") || err != nil && !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v, want %q", year, err, says)
		}
	}
}
