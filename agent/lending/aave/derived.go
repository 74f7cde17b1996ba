package aave

import (
	"context"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/contagion"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// probe is a function by which a token says what it is a claim on, or, where it
// names nothing, that it has an exchange rate.
type probe struct {
	selector selector
	function string
	kind     contagion.Kind
}

// probes are in the order in which their answers are believed: a token is asked
// all, and the first that names something counts.
var probes = probesOf(
	probe{function: "asset()", kind: contagion.Vaulted},                    // ERC-4626: sDAI, sUSDe, stata tokens
	probe{function: "stETH()", kind: contagion.Wrapped},                    // wstETH
	probe{function: "eETH()", kind: contagion.Wrapped},                     // weETH
	probe{function: "UNDERLYING_ASSET_ADDRESS()", kind: contagion.Wrapped}, // aTokens
	probe{function: "SY()", kind: contagion.Vaulted},                       // Pendle's principal tokens, of their SY
	probe{function: "yieldToken()", kind: contagion.Wrapped},               // an SY
	probe{function: "getExchangeRate()", kind: contagion.Rated},            // rETH
	probe{function: "exchangeRate()", kind: contagion.Rated},               // cbETH
)

func probesOf(list ...probe) []probe {
	for i := range list {
		list[i].selector = sel(list[i].function)
	}
	return list
}

// probeDepth is how many claims under each other are followed.
const probeDepth = 4

// Relations are what the market's assets say of themselves at a block: which of
// them are claims on something else, followed through tokens that the market does
// not list. A token is believed when what it names is a token that has a symbol;
// nothing that it says moves a price or a loan. Most tokens answer nothing, which
// proves nothing: a bridge does not show on chain.
func (r *Reader) Relations(ctx context.Context, at trade.Block) (contagion.Relations, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	out, err := r.relations(ctx, at)
	if err != nil {
		return nil, fmt.Errorf("read what the assets of market %s are claims on at block %d: %w", r.name, at.Number, err)
	}
	return out, nil
}

func (r *Reader) relations(ctx context.Context, at trade.Block) (contagion.Relations, error) {
	p, err := r.paramsOf(ctx, at)
	if err != nil {
		return nil, err
	}
	var out contagion.Relations
	next := make([]protection.Address, len(p.reserves))
	for i := range p.reserves {
		next[i] = p.reserves[i].asset
		for id := range 256 {
			if c, ok := p.categories[uint8(id)]; ok && !c.price.IsZero() && p.reserves[i].category() == uint8(id) {
				out = append(out, contagion.Relation{Asset: pricedID(next[i], uint8(id)), Of: next[i], OfSymbol: p.reserves[i].symbol,
					Kind: contagion.Same, Observed: true, Source: fmt.Sprintf("price of eMode %d", id)})
			}
		}
	}
	seen := slices.Clone(next)
	for range probeDepth {
		found, err := r.probe(ctx, at, next)
		if err != nil {
			return nil, err
		}
		next = nil
		for _, x := range found {
			out = append(out, x)
			if x.Of != (protection.Address{}) && !slices.Contains(seen, x.Of) {
				seen, next = append(seen, x.Of), append(next, x.Of)
			}
		}
	}
	return out, nil
}

// probe asks tokens what they are claims on, and what that is called.
func (r *Reader) probe(ctx context.Context, at trade.Block, tokens []protection.Address) ([]contagion.Relation, error) {
	var q query
	for _, t := range tokens {
		for _, x := range probes {
			q.may(t, x.selector.call0())
		}
	}
	if err := q.run(ctx, r.client, at); err != nil {
		return nil, err
	}
	var claims, rated []contagion.Relation
	var names query
	for i, t := range tokens {
		rate := -1
		for k, x := range probes {
			w, ok := q.given(i*len(probes)+k, 1)
			if !ok || len(w) != 32 {
				continue
			}
			v := w.uint(0)
			if x.kind == contagion.Rated {
				if rate < 0 && !v.IsZero() {
					rate = k
				}
				continue
			}
			of := w.address(0)
			if v.BitLen() > 160 || of == (protection.Address{}) || of == t {
				continue
			}
			names.may(of, selSymbol.call0())
			claims = append(claims, contagion.Relation{Asset: t, Of: of, Kind: x.kind, Observed: true, Source: x.function})
		}
		if rate >= 0 {
			rated = append(rated, contagion.Relation{Asset: t, Kind: contagion.Rated, Observed: true, Source: probes[rate].function})
		}
	}
	if err := names.run(ctx, r.client, at); err != nil {
		return nil, err
	}
	var out []contagion.Relation
	known := func(t protection.Address) bool {
		return slices.ContainsFunc(out, func(x contagion.Relation) bool { return x.Asset == t })
	}
	for i := range claims {
		if names.answers[i].Err == nil {
			claims[i].OfSymbol = label(text(names.answers[i].Data))
		}
		if claims[i].OfSymbol != "" && !known(claims[i].Asset) {
			out = append(out, claims[i])
		}
	}
	for _, x := range rated {
		if !known(x.Asset) {
			out = append(out, x)
		}
	}
	return out, nil
}
