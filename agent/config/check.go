package config

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

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

// minRetention covers what limits look back on.
const minRetention = 24 * time.Hour

var whole = amount.New(1e18) // 100% in WAD

// check looks at what a type alone does not say. It reports through d.at, which
// stays silent for values whose form was already refused.
func check(c *Config, known Known, d *decoder) {
	checkSections(c, d)
	if d.written("chain") {
		checkChain(c.Chain, d)
	}
	checkMarkets(c, d)
	if c.Wallet != nil {
		checkWallet(*c.Wallet, d)
	}
	checkSchedules(c, d)
	checkStrategies(c.Strategies, known, d)
	checkDesk(c, d)
	checkLimits(c.Limits, d)
	if c.Limits.Risk != nil {
		checkRisk(c, d)
	}
	if c.Limits.Stakes != nil {
		checkStakes(c, d)
	}
	if c.Approval != nil {
		checkApproval(c, d)
	}
	if c.Alerts != nil {
		checkAlerts(*c.Alerts, d)
	}
	checkPins(c.Pins, d)
	if c.Backtest != nil {
		checkBacktest(c, d)
	}
	if c.Retention < minRetention {
		d.at("retention", "%s is too short to look back on a decision: write at least %s", c.Retention, minRetention)
	}
}

// checkSections wants what an agent on a chain needs, unless the file has a past to
// run over instead.
func checkSections(c *Config, d *decoder) {
	if d.written("backtest") {
		return
	}
	of := reflect.TypeFor[Config]()
	for i := range of.NumField() {
		switch name, _ := tagOf(of.Field(i)); name {
		case "chain", "lending", "journal":
			if !d.written(name) {
				d.fail(d.lines[""], name, "missing: %s", lowerFirst(of.Field(i).Tag.Get("jsonschema")))
			}
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
