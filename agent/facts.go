package agent

import (
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// SeriesFacts is what a series depends on.
type SeriesFacts struct {
	Series protection.Address `json:"series"`
	Facts  []protection.Fact  `json:"facts"`
}

// ReferenceFacts is what a reference depends on, beyond what names it.
type ReferenceFacts struct {
	Reference protection.Reference `json:"reference"`
	Facts     []protection.Fact    `json:"facts"`
}

// Credits are how much of each series' cover counts as a hedge, and why.
// One that is not among them counts in full.
func (o *Observation) Credits(b *limits.Bounds) limits.Few[protection.Address, limits.Credit] {
	return o.credits(nil, b)
}

// credits are Credits over what dst has.
func (o *Observation) credits(dst limits.Few[protection.Address, limits.Credit], b *limits.Bounds) limits.Few[protection.Address, limits.Credit] {
	if len(o.SeriesFacts) == 0 && len(b.TriggerFailure) == 0 {
		return dst[:0]
	}
	return limits.Credits(dst, b.TriggerFailure, o.Series, o.factsOf, o.factsOfReference)
}

// factsOf are what a series depends on.
func (o *Observation) factsOf(series protection.Address) (out []protection.Fact) {
	for i := range o.SeriesFacts {
		if o.SeriesFacts[i].Series == series {
			out = o.SeriesFacts[i].Facts
		}
	}
	return out
}

// factsOfReference are what a reference depends on.
func (o *Observation) factsOfReference(r protection.Reference) (out []protection.Fact) {
	for i := range o.ReferenceFacts {
		if o.ReferenceFacts[i].Reference == r {
			out = o.ReferenceFacts[i].Facts
		}
	}
	return out
}
