package config

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"

	"github.com/hedgerow-fi/hedgerow/agent/schedule"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Known is what the binary brings along and the file may name.
type Known struct {
	Builtins []Builtin // sorted by name
}

// Builtin is one built-in strategy.
type Builtin struct {
	Name   string
	Schema []byte // JSON schema of its parameters; empty accepts none
	// Check says what is wrong with parameters that satisfy the schema, such as
	// two that exclude each other. nil: nothing more can be.
	Check func(parameters []byte) error
}

// The words that the file may use where there is a choice.
var (
	protocols    = []string{"aave"}
	venueKinds   = []string{"market"}
	finalityTags = []string{"finalized", "safe"}
	catchUps     = []string{string(schedule.Skip), string(schedule.Once)}
)

const (
	maxChunk = 5000
	maxDepth = 100_000
	// minRetention covers what limits look back on.
	minRetention = 24 * time.Hour
)

var whole = amount.New(1e18) // 100% in WAD

// check looks at what a type alone does not say. It reports through d.at, which
// stays silent for values whose form was already refused.
func check(c *Config, known Known, d *decoder) {
	checkChain(c.Chain, d)
	checkMarkets(c, d)
	if c.Wallet != nil {
		checkWallet(*c.Wallet, d)
	}
	checkSchedules(c.Schedule, d)
	checkStrategies(c.Strategies, known, d)
	checkDesk(c, d)
	checkLimits(c.Limits, d)
	if c.Retention < minRetention {
		d.at("retention", "%s is too short to look back on a decision: write at least %s", c.Retention, minRetention)
	}
}

func checkChain(c Chain, d *decoder) {
	d.positive("chain.id", c.ID)
	d.positive("chain.chunk", c.Chunk)
	if c.Chunk > maxChunk {
		d.at("chain.chunk", "%d calls in one batch are more than nodes take: write 100 to 250, at most %d", c.Chunk, maxChunk)
	}
	d.either("chain.finality", "depth", "tag")
	d.positive("chain.finality.depth", c.Finality.Depth)
	if c.Finality.Depth > maxDepth {
		d.at("chain.finality.depth", "%d blocks are out of reach: at most %d", c.Finality.Depth, maxDepth)
	}
	d.oneOf("chain.finality.tag", c.Finality.Tag, finalityTags)
}

func checkMarkets(c *Config, d *decoder) {
	names := map[string]string{}
	d.notEmpty("lending", len(c.Lending), "without one there is nothing to hedge")
	for i, l := range c.Lending {
		at := fmt.Sprintf("lending[%d]", i)
		d.unique(names, at+".name", string(l.Name))
		d.oneOf(at+".protocol", l.Protocol, protocols)
		d.addresses(at+".holders", l.Holders)
		d.addresses(at+".reserves", l.Reserves)
		seen := map[string]string{}
		for j, f := range l.Feeds {
			d.unique(seen, fmt.Sprintf("%s.feeds[%d].asset", at, j), Checksummed(f.Asset))
		}
	}
	for i, v := range c.Venues {
		at := fmt.Sprintf("venues[%d]", i)
		d.unique(names, at+".name", string(v.Name))
		d.oneOf(at+".kind", v.Kind, venueKinds)
		d.either(at, "series", "fromBlock")
		if v.Series != nil {
			d.addresses(at+".series", v.Series)
		}
	}
}

func checkWallet(w Wallet, d *decoder) {
	for _, f := range []struct {
		key string
		wei Wei
	}{{"feeCap", w.FeeCap}, {"choresFeeCap", w.ChoresFeeCap}, {"gasReserve", w.GasReserve}} {
		if f.wei.IsZero() {
			d.at("wallet."+f.key, "zero would let nothing be sent: write an amount above it")
		}
	}
	if d.good["wallet.feeCap"] && w.Tip.Cmp(w.FeeCap.Amount) > 0 {
		d.at("wallet.tip", "%s is above feeCap, %s: nodes refuse such transactions", w.Tip, w.FeeCap)
	}
	nine, eight := amount.New(9), amount.New(8)
	switch good := d.good["wallet.feeCap"]; {
	case good && w.ChoresFeeCap.Cmp(w.FeeCap.Amount) < 0:
		d.at("wallet.choresFeeCap", "%s is below feeCap, %s: claims and pokes must get through when orders do not", w.ChoresFeeCap, w.FeeCap)
	case good && w.ChoresFeeCap.MulDiv(eight, nine).Cmp(w.FeeCap.Amount) < 0:
		d.at("wallet.choresFeeCap", "%s is less than an eighth above feeCap, %s: a no-op could not replace an order that is stuck", w.ChoresFeeCap, w.FeeCap)
	}
}

func checkSchedules(list []Schedule, d *decoder) {
	d.notEmpty("schedule", len(list), "without one no cycle runs; {name: blocks, everyBlocks: 1} runs at every block")
	names := map[string]string{}
	for i, s := range list {
		at := fmt.Sprintf("schedule[%d]", i)
		d.unique(names, at+".name", string(s.Name))
		d.either(at, "everyBlocks", "cron")
		d.positive(at+".everyBlocks", s.EveryBlocks)
		d.oneOf(at+".catchUp", s.CatchUp, catchUps)
		if d.written(at + ".cron") {
			if _, err := schedule.ParseCron("@daily", s.Zone); err != nil {
				d.at(at+".zone", "%s", err)
			} else if _, err := schedule.ParseCron(s.Cron, s.Zone); err != nil {
				d.at(at+".cron", "%s", err)
			}
			continue
		}
		d.at(at+".zone", "has a meaning for cron only: leave it out")
		d.at(at+".catchUp", "has a meaning for cron only, a block schedule runs the newest block: leave it out")
	}
}

func checkStrategies(list []Strategy, known Known, d *decoder) {
	d.notEmpty("strategies", len(list), "without one nothing is ever proposed")
	names := map[string]string{}
	for i, s := range list {
		at := fmt.Sprintf("strategies[%d]", i)
		d.unique(names, at+".name", string(s.Name))
		d.either(at, "builtin", "path")
		if s.Weight.wad.IsZero() || s.Weight.wad.Cmp(whole) > 0 {
			d.at(at+".weight", "%s is not above 0%% and up to 100%%: take the strategy out if it should not count", s.Weight)
		}
		switch {
		case d.written(at + ".builtin"):
			d.at(at+".sha256", "a built-in strategy is part of the binary: leave its checksum out")
			checkBuiltin(at, s, known, d)
		case d.written(at+".path") && s.SHA256 == "":
			d.at(at+".path", "a program needs its checksum: add sha256, as `hedgerow strategy verify %s` prints it", s.Path)
		}
	}
}

func checkBuiltin(at string, s Strategy, known Known, d *decoder) {
	var names []string
	for _, b := range known.Builtins {
		names = append(names, b.Name)
		if b.Name == s.Builtin {
			problems := CheckParameters(b.Schema, s.Parameters)
			for _, p := range problems {
				d.nearest(at+".parameters"+p.Path, "%s", p.Text)
			}
			if len(problems) == 0 && b.Check != nil {
				if err := b.Check(s.Parameters); err != nil {
					d.nearest(at+".parameters", "%s", err)
				}
			}
			return
		}
	}
	d.at(at+".builtin", "%q is not built in%s; there are: %s", s.Builtin, meant(s.Builtin, names), strings.Join(names, ", "))
}

func checkDesk(c *Config, d *decoder) {
	for _, f := range []struct {
		key string
		f   Fraction
	}{{"desk.band", c.Desk.Band}, {"desk.slippage", c.Desk.Slippage}} {
		if f.f.wad.Cmp(whole) >= 0 {
			d.at(f.key, "%s would leave nothing to protect: write less than 100%%", f.f)
		}
	}
	if !d.good["limits.perOrderPremium"] {
		return
	}
	unit := c.Limits.PerOrderPremium.Unit
	for _, m := range []struct {
		key string
		m   Money
	}{{"limits.premiumPerDay", c.Limits.PremiumPerDay}, {"desk.minimumOrder", c.Desk.MinimumOrder}} {
		if m.m.Unit != unit {
			d.at(m.key, "stated in %s, but limits.perOrderPremium in %s: state all amounts in one asset", m.m.Unit, unit)
		}
	}
	if c.Desk.MinimumOrder.Value == "0" {
		d.at("desk.minimumOrder", "zero would trade dust at any gas price: write the least cover worth an order")
	}
}

func checkLimits(l Limits, d *decoder) {
	for _, f := range []struct {
		key string
		f   Fraction
	}{{"coverToExposure", l.CoverToExposure}, {"poolSharePerCycle", l.PoolSharePerCycle}, {"priceDeviation", l.PriceDeviation}} {
		if f.f.wad.Cmp(whole) > 0 {
			d.at("limits."+f.key, "%s bounds nothing: write at most 100%%", f.f)
		}
	}
}

// written reports that the key is in the file, whether or not its value is sound.
func (d *decoder) written(path string) bool { _, ok := d.lines[path]; return ok }

func (d *decoder) positive(path string, v uint64) {
	if v == 0 {
		d.at(path, "0 is impossible here, and never means unlimited: write at least 1")
	}
}

func (d *decoder) oneOf(path, word string, known []string) {
	if !slices.Contains(known, word) {
		d.at(path, "%q is not known%s; there are: %s", word, meant(word, known), strings.Join(known, ", "))
	}
}

// either wants exactly one of two keys below path.
func (d *decoder) either(path, a, b string) {
	switch hasA, hasB := d.written(path+"."+a), d.written(path+"."+b); {
	case hasA && hasB:
		d.at(path+"."+b, "%s and %s exclude each other: keep one", a, b)
	case !hasA && !hasB:
		d.at(path, "missing: either %s or %s", a, b)
	}
}

func (d *decoder) notEmpty(path string, n int, why string) {
	if n == 0 {
		d.at(path, "the list is empty: %s", why)
	}
}

func (d *decoder) unique(seen map[string]string, path, value string) {
	if !d.good[path] {
		return
	}
	if first, ok := seen[value]; ok {
		d.at(path, "%s is used twice; the first is %s on line %d", value, first, d.lines[first])
		return
	}
	seen[value] = path
}

func (d *decoder) addresses(path string, list []protection.Address) {
	d.notEmpty(path, len(list), "name at least one address")
	seen := map[string]string{}
	for i, a := range list {
		d.unique(seen, fmt.Sprintf("%s[%d]", path, i), Checksummed(a))
	}
}

// nearest reports at path or, when the file has no such line, above it.
func (d *decoder) nearest(path, format string, args ...any) {
	for at := path; ; at = at[:strings.LastIndexAny(at, ".[")] {
		if line, ok := d.lines[at]; ok {
			d.fail(line, path, format, args...)
			return
		}
		if !strings.ContainsAny(at, ".[") {
			d.fail(0, path, format, args...)
			return
		}
	}
}

// CheckParameters holds a strategy's parameters against the JSON schema of its
// manifest. Paths begin at the parameters: ".share" or ".crash[0]". An empty
// schema accepts no parameters.
func CheckParameters(schema []byte, parameters Parameters) []Problem {
	if len(schema) == 0 {
		schema = []byte(`{"maxProperties":0}`)
	}
	text, err := parameters.MarshalJSON()
	if err != nil {
		return []Problem{{Text: err.Error()}}
	}
	compiled, err := compile(schema)
	if err != nil {
		return []Problem{{Text: fmt.Sprintf("the strategy's parameter schema is unusable: %v: ask its author", err)}}
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return []Problem{{Text: err.Error()}}
	}
	err = compiled.Validate(value)
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		return nil
	}
	return violations(invalid)
}

func compile(schema []byte) (*jsonschema.Schema, error) {
	if !json.Valid(schema) {
		return nil, errors.New("it is not JSON")
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		return nil, err
	}
	compiler := jsonschema.NewCompiler()
	compiler.UseLoader(jsonschema.SchemeURLLoader{}) // no schema is fetched from anywhere
	if err := compiler.AddResource("parameters.json", doc); err != nil {
		return nil, err
	}
	return compiler.Compile("parameters.json")
}

// violations are the leaves of a validation error: the units that no other one
// explains further.
func violations(e *jsonschema.ValidationError) []Problem {
	var out []Problem
	for _, unit := range e.BasicOutput().Errors {
		if unit.Error == nil {
			continue
		}
		path := parameterPath(unit.InstanceLocation)
		if extra, ok := unit.Error.Kind.(*kind.AdditionalProperties); ok {
			for _, name := range extra.Properties {
				out = append(out, Problem{Path: path + "." + name, Text: "the strategy has no such parameter"})
			}
			continue
		}
		out = append(out, Problem{Path: path, Text: unit.Error.String()})
	}
	return out
}

// parameterPath turns a JSON pointer into a path as this package writes it.
func parameterPath(pointer string) string {
	var path strings.Builder
	for _, step := range strings.Split(pointer, "/")[1:] {
		if _, err := strconv.Atoi(step); err == nil {
			path.WriteString("[" + step + "]")
		} else {
			path.WriteString("." + step)
		}
	}
	return path.String()
}
