package population

import (
	"fmt"
	"slices"
)

// Only is the fit of a market that lists no assets but these: baskets that need others
// are gone, and with them segments that have no other basket. What is left shares the
// borrowers in the proportions that they had.
func (f *Fit) Only(symbols []string) (*Fit, error) {
	for _, s := range symbols {
		if !slices.ContainsFunc(f.Assets, func(a Asset) bool { return a.Symbol == s }) {
			return nil, fmt.Errorf("fit %q has no asset %s: it has %v", f.Name, s, f.Symbols())
		}
	}
	out := *f
	listed := func(s string) bool { return slices.Contains(symbols, s) }
	out.Assets = keep(f.Assets, func(a Asset) bool { return listed(a.Symbol) })
	out.Terms = keep(f.Terms, func(t Terms) bool { return listed(t.Asset) })
	all := func(parts []Part) bool {
		return !slices.ContainsFunc(parts, func(p Part) bool { return !listed(p.Asset) })
	}
	out.Baskets = keep(f.Baskets, func(b Basket) bool { return all(b.Collateral) && all(b.Debt) })
	out.Segments = nil
	total := 0.0
	for _, s := range f.Segments {
		s.Baskets = keep(s.Baskets, func(w Share) bool {
			return slices.ContainsFunc(out.Baskets, func(b Basket) bool { return b.Name == w.Basket })
		})
		if slices.ContainsFunc(s.Baskets, func(w Share) bool { return w.Weight.Value > 0 }) {
			out.Segments = append(out.Segments, s)
			total += s.Borrowers.Value
		}
	}
	if total == 0 {
		return nil, fmt.Errorf("fit %q has no borrowers that need no assets but %v: name more", f.Name, symbols)
	}
	for i := range out.Segments {
		out.Segments[i].Borrowers.Value /= total
	}
	return &out, out.Check()
}

// Symbols are its assets', in the order in which prices are given.
func (f *Fit) Symbols() (out []string) {
	for _, a := range f.Assets {
		out = append(out, a.Symbol)
	}
	return out
}

// Needed are the symbols of assets that any loan can have: prices of the others do not
// matter.
func (f *Fit) Needed() []string {
	used := map[string]bool{}
	for _, s := range f.Segments {
		for _, w := range s.Baskets {
			for _, b := range f.Baskets {
				if b.Name == w.Basket && w.Weight.Value > 0 && s.Borrowers.Value > 0 {
					for _, p := range slices.Concat(b.Collateral, b.Debt) {
						used[p.Asset] = true
					}
				}
			}
		}
	}
	return keep(f.Symbols(), func(s string) bool { return used[s] })
}

func keep[T any](in []T, want func(T) bool) (out []T) {
	for _, v := range in {
		if want(v) {
			out = append(out, v)
		}
	}
	return out
}
