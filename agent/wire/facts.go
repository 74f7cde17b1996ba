package wire

import (
	"context"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain"
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
// one asset that all series are paid in.
func factsOf(c *config.Config, o *agent.Observation, claims []protection.Fact, oracle lending.Oracle) (of []agent.SeriesFacts, references []agent.ReferenceFacts) {
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
			references = append(references, referenceFacts(c, s.Reference, oracle))
		}
	}
	return of, references
}

// referenceFacts are who prices the reference's asset on the lending market, and
// what is stated of it.
func referenceFacts(c *config.Config, r protection.Reference, oracle lending.Oracle) agent.ReferenceFacts {
	out := agent.ReferenceFacts{Reference: r}
	for _, x := range oracle.Sources {
		if x.Asset != r.Asset {
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
			if f.Asset == nil || *f.Asset == r.Asset {
				out.Facts = append(out.Facts, f.Stated())
			}
		}
	}
	return out
}
