package market

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// longest is how many characters of a token's symbol are kept.
const longest = 40

// symbol is a token's as people, terminals and protocols can take it: whoever makes
// a token names it, and may put in controls, what is no UTF-8, or a page of text.
func symbol(s string) string {
	var b strings.Builder
	n := 0
	for _, r := range s {
		if n++; n > longest {
			return b.String() + "…"
		}
		if !unicode.IsPrint(r) {
			r = unicode.ReplacementChar
		}
		b.WriteRune(r)
	}
	return b.String()
}

// byName finds the series and pools that are asked for by symbol.
func (s *surveyor) byName(ctx context.Context) error {
	var series, pools []protection.Address
	for _, c := range s.heard.created {
		series, pools = append(series, c.series), append(pools, c.pool)
	}
	found, err := s.called(ctx, s.o.SeriesNamed, distinct(series), ErrSeries)
	if err != nil {
		return err
	}
	s.o.Series = slices.Concat(s.o.Series, found)
	found, err = s.called(ctx, s.o.PoolsNamed, distinct(pools), ErrPool)
	s.o.Pools = slices.Concat(s.o.Pools, found)
	return err
}

// called are those of the tokens that have the symbols, one each.
func (s *surveyor) called(ctx context.Context, names []string, of []protection.Address, mistake error) ([]protection.Address, error) {
	if len(names) == 0 {
		return nil, nil
	}
	calls := make([]chain.Call, len(of))
	for i, id := range of {
		calls[i] = chain.Call{To: id, Data: s.token.PackSymbol(), AllowFailure: true}
	}
	r, err := s.c.Read(ctx, s.at, calls)
	if err != nil {
		return nil, err
	}
	known := map[string][]protection.Address{}
	for i, id := range of {
		if text, err := s.token.UnpackSymbol(r[i].Data); r[i].Err == nil && err == nil {
			known[symbol(text)] = append(known[symbol(text)], id)
		}
	}
	out := make([]protection.Address, len(names))
	for i, name := range names {
		switch list := known[name]; len(list) {
		case 0:
			return nil, fmt.Errorf("%w: none of this market is called %q in the blocks %d to %d: give its address", mistake, name, s.out.From, s.at.Number)
		case 1:
			out[i] = list[0]
		default:
			return nil, fmt.Errorf("%w: %d are called %q: give the address, one of %v", mistake, len(list), name, list)
		}
	}
	return out, nil
}
