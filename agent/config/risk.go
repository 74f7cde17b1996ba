package config

import (
	"fmt"
	"slices"
	"strings"
)

// Risk bounds what the fund could lose: in scenarios of prices that the agent draws,
// and by what it observes.
type Risk struct {
	Scenarios uint64      `json:"scenarios,omitempty" default:"10000" jsonschema:"How many scenarios of prices are drawn, from 1000 to 1000000."`
	Seed      uint64      `json:"seed,omitempty" default:"1" jsonschema:"Of the scenarios, the same in every cycle: a measure moves because the world did."`
	Partial   string      `json:"partial,omitempty" default:"none" jsonschema:"What the last resort buys when no hedge brings a hard bound back: none, or buy, the best part of one."`
	Bounds    []RiskBound `json:"bounds" jsonschema:"What is measured, and the most that it may be."`
	Stresses  []Stress    `json:"stresses,omitempty" jsonschema:"Named moves of prices, at once."`
}

// RiskBound is the most that one measure may be.
type RiskBound struct {
	Measure    string    `json:"measure" jsonschema:"What is measured: docs/limits.md defines each."`
	Days       *uint64   `json:"days,omitempty" jsonschema:"The horizon of expectedLoss, valueAtRisk and expectedShortfall, from 1 to 365."`
	Confidence *Fraction `json:"confidence,omitempty" jsonschema:"That of valueAtRisk and expectedShortfall, from 50% to less than 100%."`
	Scenario   Name      `json:"scenario,omitempty" jsonschema:"Of stressLoss: one of stresses."`
	Most       Most      `json:"most" jsonschema:"The bound: an amount of the premium asset for losses, a percentage for shares; uncovered and notWithdrawable take either. Zero allows nothing."`
	Kind       string    `json:"kind" jsonschema:"hard: never traded into, always out of. soft: an alarm."`
}

// Stress is a named move of prices.
type Stress struct {
	Name  Name      `json:"name" jsonschema:"What bounds and hedgerow stress call it."`
	All   *Fraction `json:"all,omitempty" jsonschema:"What every asset that is not pegged falls by."`
	Moves []Move    `json:"moves,omitempty" jsonschema:"Single assets, in place of all; pegged ones too."`
}

// Move is what one asset does in a stress.
type Move struct {
	Asset AssetName `json:"asset" jsonschema:"Its symbol in the book, or its address."`
	Fall  *Fraction `json:"fall,omitempty" jsonschema:"By how much it falls, up to 100%."`
	Rise  *Fraction `json:"rise,omitempty" jsonschema:"By how much it rises."`
}

// Factor is what the asset's price is multiplied with.
func (m Move) Factor() float64 {
	if m.Rise != nil {
		return 1 + m.Rise.Float()
	}
	return 1 - m.Fall.Float()
}

// Most is a bound: an amount of money, or a part.
type Most struct {
	Money Money
	Part  *Fraction // nil: Money counts
}

const mostPattern = `^` + decimalPattern + `(%| [A-Za-z][A-Za-z0-9.]{0,15})$`

// UnmarshalText reads an amount with its unit, or a percentage.
func (m *Most) UnmarshalText(b []byte) error {
	s := string(b)
	switch {
	case decimalForm.MatchString(s):
		return fmt.Errorf("%q has no unit: write the asset's symbol behind it, as in \"%s USDC\", or a percentage", s, s)
	case strings.HasSuffix(s, "%"):
		m.Part = new(Fraction)
		return m.Part.UnmarshalText(b)
	}
	return m.Money.UnmarshalText(b)
}

// String is the bound as one writes it.
func (m Most) String() string {
	if m.Part != nil {
		return m.Part.String()
	}
	return m.Money.String()
}

// MarshalText is String.
func (m Most) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// What the last resort buys when no hedge will do.
const (
	PartialNone = "none"
	PartialBuy  = "buy"
)

// The kinds of bounds.
const (
	Hard = "hard"
	Soft = "soft"
)

// Speculate is the word that lets cover exceed the exposure.
const Speculate = "allow"

var (
	partials     = []string{PartialNone, PartialBuy}
	kindsOfRisk  = []string{Hard, Soft}
	speculations = []string{"refuse", Speculate}
)

// what a measure is stated in, and which further keys it has.
type riskMeasure struct {
	name                       string
	money, part                bool
	days, confidence, scenario bool
}

var riskMeasures = []riskMeasure{
	{name: "expectedLoss", money: true, days: true}, {name: "valueAtRisk", money: true, days: true, confidence: true}, {name: "expectedShortfall", money: true, days: true, confidence: true},
	{name: "stressLoss", money: true, scenario: true}, {name: "borrowerShare", part: true}, {name: "collateralShare", part: true}, {name: "protocolShare", part: true}, {name: "venueShare", part: true},
	{name: "uncovered", money: true, part: true}, {name: "notWithdrawable", money: true, part: true}, {name: "wrongWay", part: true}, {name: "basis", part: true},
}

// RiskMeasures are the words for measures.
func RiskMeasures() (out []string) {
	for _, m := range riskMeasures {
		out = append(out, m.name)
	}
	return out
}

// How many scenarios there are, and how many of them at least are worse than a
// confidence: fewer say nothing about a tail.
const (
	leastScenarios = 1000
	mostScenarios  = 1_000_000
	leastTail      = 10
)

func checkRisk(c *Config, d *decoder) {
	r := c.Limits.Risk
	if r.Scenarios < leastScenarios || r.Scenarios > mostScenarios {
		d.at("limits.risk.scenarios", "%d is not between %d and %d", r.Scenarios, leastScenarios, mostScenarios)
	}
	d.oneOf("limits.risk.partial", r.Partial, partials)
	d.notEmpty("limits.risk.bounds", len(r.Bounds), "bound a measure, or leave limits.risk out")
	names := checkStresses(r.Stresses, d)
	seen := map[string]string{}
	for i := range r.Bounds {
		at := fmt.Sprintf("limits.risk.bounds[%d]", i)
		checkBound(c, &r.Bounds[i], at, names, d)
		if d.good[at] {
			key := r.Bounds[i].key() + " " + r.Bounds[i].Kind
			if first, twice := seen[key]; twice {
				d.at(at, "the same measure is bounded twice: the first is %s on line %d", first, d.lines[first])
			} else {
				seen[key] = at
			}
		}
	}
	checkContradictions(r, d)
}

// key is what a bound measures.
func (b *RiskBound) key() string {
	out := b.Measure + " " + string(b.Scenario)
	if b.Days != nil {
		out += fmt.Sprintf(" %dd", *b.Days)
	}
	if b.Confidence != nil {
		out += " " + b.Confidence.String()
	}
	return out
}

// String is what a bound is about, in words: its kind, measure, horizon, confidence and
// scenario.
func (b RiskBound) String() string {
	out := b.Kind + " " + b.Measure
	if b.Scenario != "" {
		out += " " + string(b.Scenario)
	}
	if b.Days != nil {
		out += fmt.Sprintf(" %dd", *b.Days)
	}
	if b.Confidence != nil {
		out += " " + b.Confidence.String()
	}
	return out
}

func checkBound(c *Config, b *RiskBound, at string, stresses []string, d *decoder) {
	d.oneOf(at+".kind", b.Kind, kindsOfRisk)
	k := slices.IndexFunc(riskMeasures, func(m riskMeasure) bool { return m.name == b.Measure })
	if k < 0 {
		d.oneOf(at+".measure", b.Measure, RiskMeasures())
		return
	}
	m := riskMeasures[k]
	for _, x := range []struct {
		key    string
		wanted bool
	}{{"days", m.days}, {"confidence", m.confidence}, {"scenario", m.scenario}} {
		switch written := d.written(at + "." + x.key); {
		case x.wanted && !written:
			d.nearest(at+"."+x.key, "missing: %s has one", m.name)
		case !x.wanted && written:
			d.at(at+"."+x.key, "%s has none: leave it out", m.name)
		}
	}
	if m.days && b.Days != nil && (*b.Days < 1 || *b.Days > 365) {
		d.at(at+".days", "%d is not between 1 and 365", *b.Days)
	}
	if m.confidence && b.Confidence != nil {
		tail := float64(c.Limits.Risk.Scenarios) * (1 - b.Confidence.Float())
		switch {
		case b.Confidence.wad.Cmp(whole) >= 0 || b.Confidence.Float() < .5:
			d.at(at+".confidence", "%s is not from 50%% to less than 100%%", b.Confidence)
		case d.good["limits.risk.scenarios"] && tail < leastTail-1e-6:
			d.at(at+".confidence", "of %d scenarios less than %d are worse than %s, too few to tell: draw more, or take a lower confidence", c.Limits.Risk.Scenarios, leastTail, b.Confidence)
		}
	}
	if m.scenario && b.Scenario != "" && !slices.Contains(stresses, string(b.Scenario)) {
		d.at(at+".scenario", "%q is none of limits.risk.stresses%s", b.Scenario, meant(string(b.Scenario), stresses))
	}
	switch unit := c.Limits.PerOrderPremium.Unit; {
	case b.Most.Part != nil && !m.part:
		d.at(at+".most", "%s is a loss, in money: write an amount of the premium asset, as in \"100000 %s\"", m.name, unit)
	case b.Most.Part == nil && !m.money:
		d.at(at+".most", "%s is a share: write a percentage", m.name)
	case b.Most.Part == nil && d.good["limits.perOrderPremium"] && b.Most.Money.Unit != unit:
		d.at(at+".most", "stated in %s, but limits.perOrderPremium in %s: state all amounts in one asset", b.Most.Money.Unit, unit)
	case b.Most.Part != nil && b.Most.Part.wad.Cmp(whole) > 0:
		d.at(at+".most", "%s bounds nothing: write at most 100%%", b.Most)
	}
}

func checkStresses(list []Stress, d *decoder) (names []string) {
	if d.written("limits.risk.stresses") {
		d.notEmpty("limits.risk.stresses", len(list), "name a move of prices, or leave the key out")
	}
	seen := map[string]string{}
	for i, s := range list {
		at := fmt.Sprintf("limits.risk.stresses[%d]", i)
		names = append(names, string(s.Name))
		d.unique(seen, at+".name", string(s.Name))
		if s.All == nil && len(s.Moves) == 0 {
			d.at(at, "nothing moves in it: write all, or moves")
		}
		if s.All != nil && s.All.wad.Cmp(whole) > 0 {
			d.at(at+".all", "%s is more than all of a price: write at most 100%%", s.All)
		}
		assets := map[string]string{}
		for j, m := range s.Moves {
			path := fmt.Sprintf("%s.moves[%d]", at, j)
			d.unique(assets, path+".asset", string(m.Asset))
			d.either(path, "fall", "rise")
			if m.Fall != nil && m.Fall.wad.Cmp(whole) > 0 {
				d.at(path+".fall", "%s is more than all of its price: write at most 100%%", m.Fall)
			}
		}
	}
	return names
}

// checkContradictions refuses bounds of which one can never bind, as another that is
// lower is always reached first: whoever wrote it meant something else.
func checkContradictions(r *Risk, d *decoder) {
	at := func(i int) string { return fmt.Sprintf("limits.risk.bounds[%d]", i) }
	for i := range r.Bounds {
		for j := range r.Bounds {
			a, b := &r.Bounds[i], &r.Bounds[j]
			if i == j || !d.good[at(i)] || !d.good[at(j)] || !lower(a.Most, b.Most) {
				continue
			}
			line := d.lines[at(j)]
			switch {
			case a.key() == b.key() && a.Kind == Hard && b.Kind == Soft:
				d.at(at(i)+".most", "the hard bound %s is below the soft one of line %d, %s: that would never warn before", a.Most, line, b.Most)
			case a.Kind == b.Kind && a.atLeast(b):
				d.at(at(i)+".most", "%s is never less than %s of line %d, so that its lower bound %s leaves that one's, %s, without meaning", a.Measure, b.Measure, line, a.Most, b.Most)
			}
		}
	}
}

// atLeast reports a measure that is never less than another, whatever the losses: of
// one horizon an expected shortfall, against a value at risk of the same or a lower
// confidence, an expected shortfall of a lower one, and the expected loss.
func (b *RiskBound) atLeast(o *RiskBound) bool {
	if b.Days == nil || o.Days == nil || *b.Days != *o.Days {
		return false
	}
	higher := func(most int) bool {
		return b.Confidence != nil && o.Confidence != nil && o.Confidence.wad.Cmp(b.Confidence.wad) < most
	}
	switch {
	case b.Measure == "expectedShortfall" && o.Measure == "expectedLoss":
		return true
	case b.Measure == "expectedShortfall" && o.Measure == "valueAtRisk":
		return higher(1)
	case b.Measure == o.Measure && b.Measure != "expectedLoss":
		return higher(0)
	}
	return false
}

// lower compares two bounds that are stated in one unit; amounts that are not are
// another problem.
func lower(a, b Most) bool {
	if a.Part != nil && b.Part != nil {
		return a.Part.wad.Cmp(b.Part.wad) < 0
	}
	if a.Part != nil || b.Part != nil || a.Money.Unit != b.Money.Unit {
		return false
	}
	return decimalLess(a.Money.Value, b.Money.Value)
}

// decimalLess compares plain decimals.
func decimalLess(a, b string) bool {
	aw, af, _ := strings.Cut(a, ".")
	bw, bf, _ := strings.Cut(b, ".")
	if len(aw) != len(bw) {
		return len(aw) < len(bw)
	}
	if aw != bw {
		return aw < bw
	}
	return af < bf // without needless zeros, digit by digit
}
