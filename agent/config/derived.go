package config

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/models/contagion"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Derived is an asset of which the fund knows that it is a claim on another: a
// bridge, or staking, that does not show on chain. It is shown as assumed and
// moves no limit.
type Derived struct {
	Asset protection.Address  `json:"asset" jsonschema:"The claim."`
	Of    *protection.Address `json:"of,omitempty" jsonschema:"What it is a claim on, in this market or not; left out when that is on another chain."`
	Kind  string              `json:"kind" jsonschema:"How: wrapped, staked, vaulted or bridged."`
}

// Relation is what the models read.
func (x Derived) Relation() contagion.Relation {
	r := contagion.Relation{Asset: x.Asset, Kind: contagion.Kind(x.Kind), Source: "configuration"}
	if x.Of != nil {
		r.Of = *x.Of
	}
	return r
}

func checkDerived(l Lending, at string, d *decoder) {
	if d.written(at + ".derived") {
		d.notEmpty(at+".derived", len(l.Derived), "leave the key out, or name a claim")
	}
	var kinds []string
	for _, k := range contagion.Kinds() {
		kinds = append(kinds, string(k))
	}
	seen := map[string]string{}
	for i, x := range l.Derived {
		path := fmt.Sprintf("%s.derived[%d]", at, i)
		d.oneOf(path+".kind", x.Kind, kinds)
		d.unique(seen, path+".asset", x.Kind+" "+Checksummed(x.Asset))
		if x.Of != nil && *x.Of == x.Asset {
			d.at(path+".of", "%s is a claim on itself: name what it is a claim on, or leave the line out", Checksummed(x.Asset))
		}
	}
}
