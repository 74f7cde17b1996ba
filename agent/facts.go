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
func (o *Observation) Credits(b limits.Bounds) map[protection.Address]limits.Credit {
	series, of := map[protection.Address][]protection.Fact{}, map[protection.Reference][]protection.Fact{}
	for _, x := range o.SeriesFacts {
		series[x.Series] = x.Facts
	}
	for _, x := range o.ReferenceFacts {
		of[x.Reference] = x.Facts
	}
	return limits.Credits(b.TriggerFailure, o.Series, series, of)
}
