package paths

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/simulate/population"
)

// Schema is the version of the file's form that this package reads.
const Schema = 1

// Spec is what a study is made with, but for the agent. A field's json tag is its key in
// the file; every number says where it is from.
type Spec struct {
	Schema  uint64         `json:"schema" jsonschema:"The version of the file's form: 1."`
	Name    config.Name    `json:"name" jsonschema:"The study's name, for people and reports."`
	Edition uint64         `json:"version" jsonschema:"The version of this content, from 1, by its author."`
	Note    string         `json:"note,omitempty" jsonschema:"What the study is for."`
	Frozen  config.Instant `json:"frozen" jsonschema:"The last day of data that any number rests on."`
	Agent   config.Path    `json:"agent" jsonschema:"The agent's configuration, with a section backtest: limits, desk, schedule, cash and claims. Relative to this file's folder."`

	Prices   Prices    `json:"prices" jsonschema:"How prices move."`
	Market   Market    `json:"market" jsonschema:"Who borrows, and who liquidates."`
	Span     Span      `json:"span" jsonschema:"How long a path is."`
	Variants []Variant `json:"variants" jsonschema:"The hedges that run over each path, beside no hedge and constant cover."`
	Constant Levels    `json:"constant" jsonschema:"Constant cover, on which the one of equal shortfall is looked for."`
	Target   Target    `json:"target" jsonschema:"What a hedge is held against."`

	text []byte
	law  *Law
	fit  *population.Fit
}

// Stated is a number with where it is from.
type Stated struct {
	Value  Number          `json:"value" jsonschema:"The value."`
	Until  *config.Instant `json:"until,omitempty" jsonschema:"The last day of the data that it was estimated from. Left out: it was chosen."`
	Source string          `json:"source" jsonschema:"What it was estimated from and how, or why it was chosen."`
}

// Lasting is a time with where it is from.
type Lasting struct {
	Value  config.Wait `json:"value" jsonschema:"The time, such as 12h."`
	Source string      `json:"source" jsonschema:"Why it was chosen."`
}

func (l Lasting) of() time.Duration { return time.Duration(l.Value) }

// Number is a finite one.
type Number float64

// UnmarshalText reads it.
func (n *Number) UnmarshalText(b []byte) error {
	v, err := strconv.ParseFloat(string(b), 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return fmt.Errorf("%q is not a number", b)
	}
	*n = Number(v)
	return nil
}

// Prices are a Law in a file.
type Prices struct {
	Assets    []PricedAsset `json:"assets" jsonschema:"The assets that move; all others are worth 1 USD."`
	Freedom   Stated        `json:"freedom" jsonschema:"Degrees of freedom of hourly shocks."`
	HalfLife  Stated        `json:"halfLifeHours" jsonschema:"Half-life of a wave of volatility, in hours."`
	Shocks    []Stated      `json:"shockCorrelations,omitempty" jsonschema:"Correlations of shocks, of the rows of the matrix below the diagonal in order."`
	Waves     []Stated      `json:"waveCorrelations,omitempty" jsonschema:"Those of volatilities, likewise."`
	Crashes   Stated        `json:"crashesPerYear" jsonschema:"How many hours a year take all assets down at once."`
	Least     Stated        `json:"crashLeast" jsonschema:"The least that a crash takes, in the logarithm of prices."`
	More      Stated        `json:"crashMore" jsonschema:"The mean of what it takes more."`
	Stir      Stated        `json:"crashStirs" jsonschema:"What a crash adds to the logarithm of variances."`
	MostMoved Stated        `json:"mostMoved" jsonschema:"The most that an hour moves a price, in its logarithm, crash and all."`
}

// PricedAsset is one asset's price.
type PricedAsset struct {
	Symbol config.Symbol `json:"symbol" jsonschema:"As the population's fit calls it."`
	Start  Stated        `json:"startUSD" jsonschema:"Its price at the beginning."`
	Mean   Stated        `json:"meanLogVariance" jsonschema:"Mean of the logarithm of the variance of an hour's return."`
	Spread Stated        `json:"spreadLogVariance" jsonschema:"Standard deviation of that logarithm over time."`
}

// Market is a lending market.
type Market struct {
	Fit       string          `json:"fit" jsonschema:"The population's fit: one that comes with hedgerow."`
	Assets    []config.Symbol `json:"assets" jsonschema:"Those of the fit's assets that the market lists."`
	Borrowers Stated          `json:"borrowers" jsonschema:"How many there are at the start."`
	Delay     Stated          `json:"keeperDelayHours" jsonschema:"How long after a loan has fallen below 1 keepers first come."`
	// Keepers stay away from whole hours when the chain is congested.
	Fall   Stated `json:"awayAfterFall" jsonschema:"A fall of all moving assets' mean price within an hour, after which keepers may stay away."`
	Chance Stated `json:"awayChance" jsonschema:"The probability that they then do."`
	Hours  Stated `json:"awayHours" jsonschema:"For how many hours, on average: the time is exponential, and at least one."`
}

// Span is a path in time.
type Span struct {
	Past    Lasting `json:"past" jsonschema:"How much price history there is before a path begins."`
	Settle  Lasting `json:"settled" jsonschema:"How long borrowers live before a path begins."`
	Build   Lasting `json:"build" jsonschema:"How long hedges trade before losses count: what is lost by then is not of the path."`
	Window  Lasting `json:"window" jsonschema:"The time over which a path's loss is counted."`
	Rest    Lasting `json:"rest" jsonschema:"How long the market stands still afterwards, so that what was lost can be recorded and paid."`
	Moments Lasting `json:"moments" jsonschema:"From one moment of a path to the next; borrowers, prices and keepers move every hour."`
}

// Variant is one hedge.
type Variant struct {
	Name       config.Name       `json:"name" jsonschema:"Unique."`
	About      string            `json:"about,omitempty" jsonschema:"What it is, for people."`
	Threshold  *ThresholdCover   `json:"threshold,omitempty" jsonschema:"Cover of the part of debt near liquidation. Either this or strategies."`
	Strategies []config.Strategy `json:"strategies,omitempty" jsonschema:"As in an agent's configuration; built-in ones only."`
	Target     string            `json:"target,omitempty" default:"shown" jsonschema:"Whether the target is meant for it: held, or shown only."`
}

// ThresholdCover is evaluate.Threshold.
type ThresholdCover struct {
	Bound Stated `json:"bound" jsonschema:"The health factor below which a loan is near liquidation."`
	Share Stated `json:"share" jsonschema:"The part of it that is covered."`
}

// Levels are those of constant cover that are run.
type Levels struct {
	Values []Number `json:"values" jsonschema:"Parts of what the fund can lose, rising, from above 0 to 1."`
	Source string   `json:"source" jsonschema:"Why these."`
}

// Target is what the issue asks of a hedge.
type Target struct {
	Reduction Stated `json:"reduction" jsonschema:"By how much ES 99% of the 30-day loss is lower than without a hedge."`
	Cost      Stated `json:"cost" jsonschema:"The most that the hedge may cost, as a part of the constant cover of equal ES."`
}

// TargetHeld is the word of a variant that the target is meant for.
const TargetHeld = "held"

// Unhedged is the name of the run without a hedge.
const Unhedged = "none"

// Load reads a file.
func Load(path string) (*Spec, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read the study: %w", err)
	}
	return Parse(text, path)
}

// Parse checks text, which came from the file of that name; all mistakes come back at once.
func Parse(text []byte, file string) (*Spec, error) {
	s := &Spec{}
	if err := config.Strict(text, file, s, s.check); err != nil {
		return nil, err
	}
	s.text = bytes.Clone(text)
	return s, nil
}

// Digest is the SHA-256 of the file, in hexadecimal.
func (s *Spec) Digest() string {
	sum := sha256.Sum256(s.text)
	return hex.EncodeToString(sum[:])
}

// Text is the file as it was written.
func (s *Spec) Text() []byte { return bytes.Clone(s.text) }

// check reports what the form of the values alone does not say.
func (s *Spec) check(f config.Findings) {
	if s.Schema != Schema {
		f.At("schema", "%d is not read: write %d", s.Schema, Schema)
		return
	}
	if s.Edition == 0 {
		f.At("version", "0 is impossible: the first version of a content is 1")
	}
	s.checkSources(reflect.ValueOf(*s), "", f)
	s.checkSpan(f)
	s.checkVariants(f)
	within := func(path string, v Stated, low, high float64) {
		if x := float64(v.Value); x < low || x > high {
			f.At(path+".value", "%g is out of its range, %g to %g", x, low, high)
		}
	}
	m := s.Market
	within("market.borrowers", m.Borrowers, 1, 1e5)
	within("market.keeperDelayHours", m.Delay, 0, 1e4)
	within("market.awayAfterFall", m.Fall, 0, 1)
	within("market.awayChance", m.Chance, 0, 1)
	within("market.awayHours", m.Hours, 1, 1000)
	within("prices.mostMoved", s.Prices.MostMoved, .01, 5)
	within("target.reduction", s.Target.Reduction, 0, 1)
	within("target.cost", s.Target.Cost, 0, 10)
	s.checkLaw(f)
	s.checkFit(f)
}

// checkSources wants every number to say where it is from, and none to be younger than
// the file says.
func (s *Spec) checkSources(v reflect.Value, path string, f config.Findings) {
	join := func(name string) string {
		if path == "" {
			return name
		}
		return path + "." + name
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			s.checkSources(v.Elem(), path, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			s.checkSources(v.Index(i), fmt.Sprintf("%s[%d]", path, i), f)
		}
	case reflect.Struct:
		source := ""
		switch x := v.Interface().(type) {
		case Stated:
			source = x.Source
			if x.Until != nil && x.Until.End().After(s.Frozen.End()) {
				f.At(join("until"), "%s is after %s, up to when the file may know anything: estimate it from earlier data, or call it another file", x.Until, s.Frozen)
			}
		case Lasting:
			source = x.Source
		case Levels:
			source = x.Source
		case config.Instant, config.Strategy:
			return
		default:
			for i := range v.NumField() {
				if t := v.Type().Field(i); t.IsExported() {
					name, _, _ := strings.Cut(t.Tag.Get("json"), ",")
					s.checkSources(v.Field(i), join(name), f)
				}
			}
			return
		}
		if strings.TrimSpace(source) == "" {
			f.At(join("source"), "it is blank: say where the number is from, or that it was chosen and why")
		}
	}
}

func (s *Spec) checkSpan(f config.Findings) {
	p := s.Span
	for _, x := range []struct {
		key       string
		of        Lasting
		low, high time.Duration
	}{{"past", p.Past, 48 * time.Hour, 3 * 366 * 24 * time.Hour}, {"settled", p.Settle, 0, 366 * 24 * time.Hour}, {"build", p.Build, time.Hour, 366 * 24 * time.Hour},
		{"window", p.Window, time.Hour, 366 * 24 * time.Hour}, {"rest", p.Rest, time.Hour, 90 * 24 * time.Hour}, {"moments", p.Moments, time.Hour, 24 * time.Hour}} {
		d := x.of.of()
		switch {
		case d < x.low || d > x.high:
			f.At("span."+x.key+".value", "%s is out of its range, %s to %s", d, x.low, x.high)
		case d%time.Hour != 0:
			f.At("span."+x.key+".value", "%s is not of whole hours: prices move by the hour", d)
		case p.Moments.of() >= time.Hour && x.key != "past" && x.key != "settled" && d%p.Moments.of() != 0:
			f.At("span."+x.key+".value", "%s does not end at a moment, every %s", d, p.Moments.of())
		}
	}
}

func (s *Spec) checkVariants(f config.Findings) {
	seen := map[string]string{Unhedged: "no hedge, which is always run"}
	for i, v := range s.Variants {
		at := fmt.Sprintf("variants[%d]", i)
		f.Unique(seen, at+".name", string(v.Name))
		if (v.Threshold == nil) == (len(v.Strategies) == 0) {
			f.At(at, "write either threshold or strategies")
		}
		f.OneOf(at+".target", v.Target, []string{TargetHeld, "shown"})
	}
	if len(s.Variants) == 0 {
		f.Near("variants", "without one there is nothing to study: name a hedge")
	}
	last := 0.0
	for i, l := range s.Constant.Values {
		if x := float64(l); !(x > last && x <= 1) {
			f.At(fmt.Sprintf("constant.values[%d]", i), "%g is not above %g and at most 1", x, last)
		}
		last = float64(l)
	}
	if len(s.Constant.Values) == 0 {
		f.Near("constant.values", "without a level there is no constant cover to compare with: write such as [0.25, 0.5, 0.75, 1]")
	}
}

func (s *Spec) checkLaw(f config.Findings) {
	p := s.Prices
	l := &Law{Nu: float64(p.Freedom.Value), HalfLife: float64(p.HalfLife.Value), Most: float64(p.MostMoved.Value),
		Crash: Crash{PerYear: float64(p.Crashes.Value), Least: float64(p.Least.Value), More: float64(p.More.Value), Stir: float64(p.Stir.Value)}}
	for i, a := range p.Assets {
		l.Assets = append(l.Assets, Clustered{Mean: float64(a.Mean.Value), Spread: float64(a.Spread.Value)})
		if !(a.Start.Value > 0) {
			f.At(fmt.Sprintf("prices.assets[%d].startUSD.value", i), "%g is no price", float64(a.Start.Value))
		}
		if slices.ContainsFunc(p.Assets[:i], func(b PricedAsset) bool { return a.Symbol == b.Symbol }) {
			f.At(fmt.Sprintf("prices.assets[%d].symbol", i), "%s is there twice", a.Symbol)
		}
	}
	pairs := func(key string, of []Stated) []float64 {
		var values []float64
		for _, v := range of {
			values = append(values, float64(v.Value))
		}
		r, err := root(len(p.Assets), values)
		if err != nil {
			f.Near("prices."+key, "%s", err)
		}
		return r
	}
	l.Shocks, l.Waves = pairs("shockCorrelations", p.Shocks), pairs("waveCorrelations", p.Waves)
	if l.Shocks == nil || l.Waves == nil {
		return
	}
	if err := l.check(); err != nil {
		f.Near("prices", "%s", err)
		return
	}
	s.law = l
}

// checkFit takes the fit of the market's assets, with keepers' delay, and refuses one that
// knows what came later.
func (s *Spec) checkFit(f config.Findings) {
	fit, err := population.Named(s.Market.Fit)
	if err != nil {
		f.At("market.fit", "%s", err)
		return
	}
	var symbols []string
	for _, a := range s.Market.Assets {
		symbols = append(symbols, string(a))
	}
	if fit, err = fit.Only(symbols); err != nil {
		f.At("market.assets", "%s", err)
		return
	}
	if late := fit.Hindsight(s.Frozen.End()); len(late) > 0 {
		f.At("market.fit", "%d of its figures rest on data after %s, such as %s: name an earlier fit", len(late), s.Frozen, late[0].Name)
		return
	}
	for _, a := range s.Prices.Assets {
		if !slices.Contains(symbols, string(a.Symbol)) {
			f.Near("prices.assets", "%s is not among the market's assets", a.Symbol)
			return
		}
	}
	fit.Keeper.DelaySeconds = population.Figure{Value: 3600 * float64(s.Market.Delay.Value), Basis: population.Assumed, Source: s.Market.Delay.Source}
	s.fit = fit
}
