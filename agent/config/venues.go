package config

import (
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The kinds of venues.
const (
	KindMarket = "market" // the reference market, through the fund's guard
	KindPaper  = "paper"  // in the shadow of a market: orders are filled by its replica, and no money moves
)

// Fact is a person's word on what a series or a reference depends on, where no
// chain says it.
type Fact struct {
	Series *protection.Address `json:"series,omitempty" jsonschema:"Of a venue: the series that it is about. Left out: all of the venue."`
	Asset  *protection.Address `json:"asset,omitempty" jsonschema:"Of a lending market: the lent asset that it is about. Left out: all of the market."`
	What   string              `json:"what" jsonschema:"claim-on (series), market (references), oracle, bridge or custody."`
	Value  string              `json:"value" jsonschema:"An address, or a name. What is the same on both sides is wrong-way risk."`
	Source string              `json:"source" jsonschema:"Who says so."`
}

// Stated is the fact as limits read it.
func (f Fact) Stated() protection.Fact {
	return protection.Fact{What: protection.What(f.What), Value: f.Value, Basis: protection.Assumed, Source: f.Source}
}

// Routing says where else than on the series of a target an order may be done.
type Routing struct {
	Across   string              `json:"across,omitempty" default:"venues" jsonschema:"How far: venues, to any series that pays at least as much; pools, to those of the same venue; none."`
	Parts    uint64              `json:"parts,omitempty" default:"4" jsonschema:"Into how many equal parts an order is divided to be split over pools, at most 64; 1 splits none. Each asks every candidate a price more."`
	GasAsset *protection.Address `json:"gasAsset,omitempty" jsonschema:"The asset whose feed prices the chain's coin, such as WETH. Left out, nothing prices gas, and no order is split."`
}

// mostParts keeps the questions of one order few.
const mostParts = 64

// noRouting is the word for doing without.
const noRouting = "none"

var acrosses = []string{"venues", "pools", noRouting}

// Routing is the configured one, or what holds without: across venues, and no
// order split.
func (c *Config) Routing() Routing {
	r := Routing{Across: acrosses[0], Parts: 1}
	if c.Desk.Routing != nil {
		r = *c.Desk.Routing
	}
	if r.Across == noRouting {
		r = Routing{}
	}
	return r
}

// Guard is the fund's contract, one for all venues; zero without one.
func (c *Config) Guard() protection.Address {
	for _, v := range c.Venues {
		if v.Kind == KindMarket {
			return v.Guard
		}
	}
	return protection.Address{}
}

// checkVenue looks at one venue by itself.
func checkVenue(c *Config, i int, d *decoder) {
	at, v := fmt.Sprintf("venues[%d]", i), c.Venues[i]
	d.oneOf(at+".kind", v.Kind, venueKinds)
	checkFacts(at, v.Facts, true, d)
	switch {
	case v.Kind == KindPaper:
		for _, key := range []string{"registry", "market", "guard", "series", "fromBlock", "facts"} {
			if d.written(at + "." + key) {
				d.at(at+"."+key, "a paper venue has none of its own: name the venue that it shadows under of")
			}
		}
		if !d.written(at + ".of") {
			d.nearest(at+".of", "missing: the market venue that it shadows")
		}
		return
	case d.written(at + ".of"):
		d.at(at+".of", "only a paper venue shadows another one: leave it out, or write kind: paper")
	case d.written(at + ".recording"):
		d.at(at+".recording", "only a paper venue fills orders from a recording: leave it out, or write kind: paper")
	}
	if d.written(at + ".registry") {
		checkRegistry(c, i, d)
		return
	}
	d.wanted(at, "market", "guard")
	d.either(at, "series", "fromBlock")
	if v.Series != nil {
		d.addresses(at+".series", v.Series)
	}
}

// checkTogether looks at what venues have to share, and must not.
func checkTogether(list []Venue, d *decoder) {
	markets, shadows := map[string]string{}, map[string]string{}
	first := slices.IndexFunc(list, func(v Venue) bool { return v.Kind == KindMarket })
	for i, v := range list {
		at := fmt.Sprintf("venues[%d]", i)
		switch v.Kind {
		case KindMarket:
			where := at + ".market"
			if !d.written(where) {
				where = at + ".registry"
			}
			d.unique(markets, where, Checksummed(v.Market))
			if was := list[first]; v.Guard != was.Guard && v.Guard != (protection.Address{}) && was.Guard != (protection.Address{}) {
				d.nearest(at+".guard", "%s, and venue %s has guard %s: caps, budgets and journal are one guard's: use one guard for all venues, or run an agent for each", Checksummed(v.Guard), was.Name, Checksummed(was.Guard))
			}
		case KindPaper:
			d.unique(shadows, at+".of", string(v.Of))
			if !slices.ContainsFunc(list, func(x Venue) bool { return x.Kind == KindMarket && x.Name == v.Of }) {
				d.at(at+".of", "%q is no venue of kind market: name one", v.Of)
			}
		}
	}
}

func checkFacts(at string, list []Fact, ofSeries bool, d *decoder) {
	if d.written(at + ".facts") {
		d.notEmpty(at+".facts", len(list), "leave the key out, or state a fact")
	}
	var words []string
	for _, w := range protection.Whats(ofSeries) {
		words = append(words, string(w))
	}
	for i, f := range list {
		path := fmt.Sprintf("%s.facts[%d]", at, i)
		d.oneOf(path+".what", f.What, words)
		switch {
		case ofSeries && f.Asset != nil:
			d.at(path+".asset", "a venue's facts are about its series: write series, or state it under lending")
		case !ofSeries && f.Series != nil:
			d.at(path+".series", "a lending market's facts are about what is lent: write asset, or state it under venues")
		}
	}
}

func checkRouting(r *Routing, d *decoder) {
	if r == nil {
		return
	}
	d.oneOf("desk.routing.across", r.Across, acrosses)
	if r.Parts == 0 || r.Parts > mostParts {
		d.at("desk.routing.parts", "%d is not from 1, which splits no order, to %d", r.Parts, mostParts)
	}
}

// TriggerFailure is how likely a covered loss is not to trigger, as the fund
// states it.
type TriggerFailure struct {
	Kind        string              `json:"kind,omitempty" jsonschema:"The kind of references that it is for, such as aave-reserve; or series."`
	Series      *protection.Address `json:"series,omitempty" jsonschema:"The series that it is for, before that of its kind."`
	Probability Fraction            `json:"probability" jsonschema:"That a covered loss does not trigger: a pause, a frozen market, a gauge that nobody pokes."`
	Source      string              `json:"source" jsonschema:"Who estimated it, and from what."`
}

// Stated is the probability as limits read it.
func (f TriggerFailure) Stated() protection.TriggerFailure {
	out := protection.TriggerFailure{Kind: f.Kind, Probability: f.Probability.WAD(), Source: f.Source}
	if f.Series != nil {
		out.Series = *f.Series
	}
	return out
}

// sharedFacts are what may be done about wrong-way cover.
var sharedFacts = []string{"refuse", "zero"}

func checkBasis(l Limits, d *decoder) {
	if d.written("limits.sharedFacts") {
		d.oneOf("limits.sharedFacts", l.SharedFacts, sharedFacts)
	}
	if d.written("limits.triggerFailure") {
		d.notEmpty("limits.triggerFailure", len(l.TriggerFailure), "leave the key out, or state one")
	}
	seen := map[string]string{}
	for i, f := range l.TriggerFailure {
		at := fmt.Sprintf("limits.triggerFailure[%d]", i)
		if err := f.Stated().Check(); err != nil {
			d.at(at, "%s", err)
			continue
		}
		key, value := ".kind", f.Kind
		if f.Series != nil {
			key, value = ".series", Checksummed(*f.Series)
		}
		d.unique(seen, at+key, value)
	}
}
