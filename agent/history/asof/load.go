package asof

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Want says which prices are loaded.
type Want struct {
	Asset, Quote string   // as the archive writes them
	Sources      []string // nil: all
	Datasets     []string // nil: all
	Basis        []history.Basis
	From, To     time.Time // of the rows' times, inclusive; zero: open
	// Alter, unless nil, changes a source's value before anything is made of it: for
	// another future than there was.
	Alter func(source string, p *Point)
}

// Load reads the series of an asset's prices, one for each source, by name: of
// candles the close, known at their end. A source of several data sets is one. It
// fails when there is none, and says what there is.
func Load(ctx context.Context, s *history.Snapshot, w Want) ([]*Series, error) {
	points := map[string][]Point{}
	bases := map[string]history.Basis{}
	q := history.Query{Datasets: w.Datasets, Basis: w.Basis, From: w.From, To: w.To, Names: []string{w.Asset}}
	quotes := map[string]bool{}
	err := history.Scan(ctx, s, q, func(p history.Part, rows []history.Price) error {
		for i := range rows {
			r := &rows[i]
			if r.Asset != w.Asset {
				continue
			}
			quotes[r.Quote+" by "+r.Source] = true
			if r.Quote != w.Quote || w.Sources != nil && !slices.Contains(w.Sources, r.Source) {
				continue
			}
			if b, ok := bases[r.Source]; ok {
				bases[r.Source] = mixed(b, p.Basis)
			} else {
				bases[r.Source] = p.Basis
			}
			list := append(points[r.Source], Point{Time: r.Time, Known: r.Known, Value: r.Value})
			if w.Alter != nil {
				w.Alter(r.Source, &list[len(list)-1])
			}
			points[r.Source] = list
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var out []*Series
	for _, source := range slices.Sorted(maps.Keys(points)) {
		x, err := NewSeries(source, bases[source], points[source])
		if err != nil {
			return nil, fmt.Errorf("%s/%s: %w", w.Asset, w.Quote, err)
		}
		out = append(out, x)
	}
	if len(out) == 0 {
		there := "nothing"
		if len(quotes) > 0 {
			there = w.Asset + " in " + strings.Join(slices.Sorted(maps.Keys(quotes)), ", ")
		}
		return nil, fmt.Errorf("no prices of %s in %s in the wanted span and sources: there is %s: `hedgerow history ls` lists the archive", w.Asset, w.Quote, there)
	}
	return out, nil
}
