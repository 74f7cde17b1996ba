package asof

import (
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Times is a feed in another quote: of ETH in USDT and USDT in USD it makes ETH in
// USD, toward zero at the last place. An answer is known when both its legs are, as
// old as the older one, and refused when either is. It fails where a product does
// not fit a decimal, or is nothing in it.
func Times(name string, f, rate *Feed) (*Feed, error) {
	return combine(name, f, rate, func(a, b *big.Int) *big.Int { return a.Mul(a, b).Quo(a, wad) })
}

// Over is f divided by rate: of ETH in USD and USDT in USD it makes ETH in USDT.
func Over(name string, f, rate *Feed) (*Feed, error) {
	return combine(name, f, rate, func(a, b *big.Int) *big.Int { return a.Mul(a, wad).Quo(a, b) })
}

var wad = history.Of(1).Big()

func combine(name string, f, g *Feed, op func(a, b *big.Int) *big.Int) (*Feed, error) {
	if n := len(f.sources) + len(g.sources); n > mostSources {
		return nil, fmt.Errorf("%s: %d sources in its legs: at most %d are wanted", name, n, mostSources)
	}
	out := &Feed{name: name, basis: mixed(f.basis, g.basis), want: f.want + g.want, maxAge: max(f.maxAge, g.maxAge)}
	for _, leg := range []*Feed{f, g} {
		for _, s := range leg.sources {
			out.sources = append(out.sources, leg.name+" by "+s)
		}
	}
	instants := slices.Concat(f.from, g.from)
	slices.Sort(instants)
	i, j := -1, -1
	for _, t := range slices.Compact(instants) {
		for i+1 < len(f.from) && f.from[i+1] <= t {
			i++
		}
		for j+1 < len(g.from) && g.from[j+1] <= t {
			j++
		}
		var a, b step
		if i >= 0 {
			a = f.steps[i]
		}
		if j >= 0 {
			b = g.steps[j]
		}
		s, err := both(a, b, len(f.sources), op)
		if err != nil {
			return nil, fmt.Errorf("%s at %s: %s and %s: %w", name, instant(micro(t)), a.value, b.value, err)
		}
		out.push(t, s)
	}
	return out, nil
}

// both is a step of two legs.
func both(a, b step, shift int, op func(a, b *big.Int) *big.Int) (step, error) {
	switch {
	case a.state < good:
		return step{state: a.state, known: a.known, fresh: a.fresh}, nil
	case b.state < good:
		return step{state: b.state, known: b.known, fresh: b.fresh}, nil
	}
	v, err := history.FixedOfBig(op(a.value.Big(), b.value.Big()))
	if err != nil {
		return step{}, err
	}
	if v.Sign() <= 0 {
		return step{}, errors.New("their price has no 18 places left")
	}
	return step{value: v, time: min(a.time, b.time), known: max(a.known, b.known), oldest: min(a.oldest, b.oldest),
		sources: a.sources | b.sources<<shift, fresh: a.fresh + b.fresh, state: max(a.state, b.state)}, nil
}
