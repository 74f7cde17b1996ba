package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// How a token says what it is a claim on: an Aave token its market and asset, a
// vault its asset.
var (
	selPool       = []byte{0x75, 0x35, 0xd2, 0x46} // POOL()
	selUnderlying = []byte{0xb1, 0x6a, 0x19, 0xde} // UNDERLYING_ASSET_ADDRESS()
	selAsset      = []byte{0x38, 0xd5, 0x2e, 0x0f} // asset()
)

// deepest is how many claims on claims are followed.
const deepest = 4

// claimsOn is what a token is a claim on, and what that is one on in turn, as far
// as contracts say. A token that says nothing is taken for a coin.
func (m *Market) claimsOn(ctx context.Context, at trade.Block, token protection.Address) ([]protection.Fact, error) {
	var out []protection.Fact
	seen, of := []protection.Address{token}, []protection.Address{token}
	for range deepest {
		var calls []chain.Call
		for _, a := range of {
			for _, sel := range [][]byte{selPool, selUnderlying, selAsset} {
				calls = append(calls, chain.Call{To: a, Data: sel, AllowFailure: true})
			}
		}
		answers, err := m.client.Read(ctx, at, calls)
		if err != nil {
			return nil, fmt.Errorf("what %s is a claim on: %w", token, err)
		}
		var next []protection.Address
		for i, x := range answers {
			if x.Err != nil || len(x.Data) != 32 || !isAddress(x.Data) {
				continue
			}
			a := addressIn(trade.Hash(x.Data))
			if slices.Contains(seen, a) {
				continue
			}
			says := []string{"POOL()", "UNDERLYING_ASSET_ADDRESS()", "asset()"}[i%3]
			out = append(out, protection.Observe(protection.ClaimOn, a, fmt.Sprintf("%s of %s", says, of[i/3])))
			seen = append(seen, a)
			if i%3 != 0 { // a market is no token
				next = append(next, a)
			}
		}
		if of = next; len(of) == 0 {
			return out, nil
		}
	}
	return nil, fmt.Errorf("%s is a claim on more than %d others behind each other: this version does not follow them", token, deepest)
}

// indexParts are the references that each index among the series adds up, by its
// gauge. Unsaid is why one does not say: then there is nothing to compare.
func (m *Market) indexParts(ctx context.Context, at trade.Block, series []protection.Series) (out map[protection.Address][]protection.Reference, unsaid, err error) {
	index, gauge := contracts.NewIndexGauge(), contracts.NewAaveDeficitGauge() // its subject is every gauge's
	var indices, of []protection.Address                                       // of: the index of each part
	var calls []chain.Call
	for _, s := range series {
		if s.Reference.Kind == protection.Index && !slices.Contains(indices, s.Gauge) {
			indices, calls = append(indices, s.Gauge), append(calls, chain.Call{To: s.Gauge, Data: index.PackParts(), AllowFailure: true})
		}
	}
	if len(indices) == 0 {
		return nil, nil, nil
	}
	answers, err := m.client.Read(ctx, at, calls)
	if err != nil {
		return nil, nil, fmt.Errorf("parts of indices: %w", err)
	}
	calls = nil
	for i, x := range answers {
		list, err := index.UnpackParts(x.Data)
		if err = errors.Join(x.Err, err); err != nil {
			unsaid = errors.Join(unsaid, fmt.Errorf("index gauge %s does not say what it adds up: state its markets under lending.facts: %w", indices[i], err))
			continue
		}
		for _, p := range list {
			of, calls = append(of, indices[i]), append(calls, chain.Call{To: protection.Address(p.Gauge), Data: gauge.PackSubject(), AllowFailure: true})
		}
	}
	if answers, err = m.client.Read(ctx, at, calls); err != nil {
		return nil, nil, fmt.Errorf("parts of indices: %w", err)
	}
	out = map[protection.Address][]protection.Reference{}
	for i, x := range answers {
		s, err := gauge.UnpackSubject(x.Data)
		if err = errors.Join(x.Err, err); err != nil {
			unsaid = errors.Join(unsaid, fmt.Errorf("gauge %s, a part of index %s, does not say its subject: state its market under lending.facts: %w", calls[i].To, of[i], err))
			continue
		}
		out[of[i]] = append(out[of[i]], protection.Reference{Market: protection.Address(s.Arg0), Asset: protection.Address(s.Arg1)})
	}
	return out, unsaid, nil
}

// isAddress reports a word that is an address and not the zero one.
func isAddress(word []byte) bool {
	for _, b := range word[:12] {
		if b != 0 {
			return false
		}
	}
	return addressIn(trade.Hash(word)) != protection.Address{}
}

// factsOf puts together what each series and each of their references depends on:
// what the chain says, then what the configuration states. Claims are those of the
// one asset that all series are paid in; parts are what indices add up, by gauge.
func factsOf(c *config.Config, o *agent.Observation, claims []protection.Fact, parts map[protection.Address][]protection.Reference, oracle lending.Oracle) (of []agent.SeriesFacts, references []agent.ReferenceFacts) {
	for _, s := range o.Series {
		x := agent.SeriesFacts{Series: s.ID}
		for _, p := range o.Pools {
			if p.ID == s.Pool {
				x.Facts = append(x.Facts, protection.Observe(protection.PoolAsset, p.Asset, "asset() of the pool"))
			}
		}
		x.Facts = append(x.Facts, protection.Observe(protection.Settlement, s.Asset, "the market"),
			protection.Fact{What: protection.ClaimKind, Value: s.Reference.Kind, Basis: protection.Observed, Source: "kind() of the gauge"})
		x.Facts = append(x.Facts, claims...)
		if s.Reference.Kind == protection.Depeg {
			x.Facts = append(x.Facts, protection.Observe(protection.Oracle, s.Reference.Market, "subject() of the gauge"))
		}
		for _, v := range c.Venues {
			for _, f := range v.Facts {
				if string(v.Name) == s.Venue && (f.Series == nil || *f.Series == s.ID) {
					x.Facts = append(x.Facts, f.Stated())
				}
			}
		}
		of = append(of, x)
		if !slices.ContainsFunc(references, func(r agent.ReferenceFacts) bool { return r.Reference == s.Reference }) {
			references = append(references, referenceFacts(c, s.Reference, parts[s.Gauge], oracle))
		}
	}
	return of, references
}

// referenceFacts are the markets that an index adds up, who prices the reference's
// asset on the lending market, and what is stated of it. An index shares whatever
// one of its parts does.
func referenceFacts(c *config.Config, r protection.Reference, parts []protection.Reference, oracle lending.Oracle) agent.ReferenceFacts {
	out := agent.ReferenceFacts{Reference: r}
	assets := []protection.Address{r.Asset}
	for _, p := range parts {
		if f := protection.Observe(protection.Market, p.Market, "parts() of the index"); !slices.Contains(out.Facts, f) {
			out.Facts = append(out.Facts, f)
		}
		if !slices.Contains(assets, p.Asset) {
			assets = append(assets, p.Asset)
		}
	}
	for _, x := range oracle.Sources {
		if !slices.Contains(assets, x.Asset) {
			continue
		}
		for _, a := range append([]protection.Address{x.Address}, x.Parts...) {
			if a != (protection.Address{}) {
				out.Facts = append(out.Facts, protection.Observe(protection.Oracle, a, "the lending market's oracle"))
			}
		}
	}
	for _, l := range c.Lending {
		for _, f := range l.Facts {
			if f.Asset == nil || slices.Contains(assets, *f.Asset) {
				out.Facts = append(out.Facts, f.Stated())
			}
		}
	}
	return out
}
