package wire

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/asof"
	"github.com/hedgerow-fi/hedgerow/agent/history/vaults"
)

// ilkPrices are what the collateral was worth.
type ilkPrices struct {
	asset, quote, source string
	known                *asof.Feed // what anybody could know
	ruling               *asof.Feed // what the Vat judged by
}

// dollars are the quotes that stand for DAI, the likeliest first.
var dollars = []string{"DAI", "USD", "USDC", "USDT"}

const (
	oldestPrice = 2 * time.Hour // that an oracle is thought to have read
	oracleHop   = time.Hour     // how long Maker's holds a price back
)

// readPrices are those of the ilk's token in the named data set, or in the observed
// one that has most hours of the events' span, whatever instant is asked for. Prices
// over more than an hour are none that an oracle could have read.
func (in *ilkRows) readPrices(ctx context.Context, s *history.Snapshot, o RebuildOptions) (*ilkPrices, error) {
	from, last := in.events[0].Time, in.events[0].Time
	for _, e := range in.events {
		if e.Time.Before(from) {
			from = e.Time
		}
		if e.Time.After(last) {
			last = e.Time
		}
	}
	token := vaults.CollateralOf(in.market)
	q := history.Query{Names: []string{token}, From: from.Add(-6 * time.Hour), To: vaults.EndOfDay(last)}
	if o.Prices != "" {
		q.Datasets = []string{o.Prices}
	}
	type origin struct{ dataset, quote, source string }
	points, hours, parts := map[origin][]asof.Point{}, map[origin]map[int64]bool{}, map[origin]history.Part{}
	if err := history.Scan(ctx, s, q, func(p history.Part, list []history.Price) error {
		for _, r := range list {
			of := origin{p.Dataset, r.Quote, r.Source}
			if !slices.Contains(dollars, r.Quote) || r.Known.Sub(r.Time) > time.Hour {
				continue
			}
			if hours[of] == nil {
				hours[of] = map[int64]bool{}
			}
			parts[of] = p
			points[of] = append(points[of], asof.Point{Time: r.Time, Known: r.Known, Value: r.Value})
			hours[of][r.Known.Unix()/3600] = true
		}
		return nil
	}); err != nil {
		return nil, err
	}
	made := func(of origin) int { // observed ones go before all others
		if parts[of].Basis == history.Observed {
			return 0
		}
		return 1
	}
	all := slices.SortedFunc(maps.Keys(points), func(a, b origin) int {
		return cmp.Or(cmp.Compare(made(a), made(b)), cmp.Compare(len(hours[b]), len(hours[a])), cmp.Compare(slices.Index(dollars, a.quote), slices.Index(dollars, b.quote)),
			strings.Compare(a.dataset, b.dataset), strings.Compare(a.source, b.source))
	})
	switch {
	case len(all) == 0 && o.Prices != "":
		return nil, fmt.Errorf("data set %s has no hourly prices of %s in dollars from %s to %s: `hedgerow history ls` says what there is", o.Prices, token, from.Format(time.DateOnly), last.Format(time.DateOnly))
	case len(all) == 0:
		return nil, nil
	}
	best := all[0]
	p := parts[best]
	series, err := asof.NewSeries(best.source, p.Basis, points[best])
	if err != nil {
		return nil, err
	}
	out := &ilkPrices{asset: token, quote: best.quote, source: best.source}
	if out.known, err = asof.Median(token+"/"+best.quote, []*asof.Series{series}, asof.Policy{MaxAge: oldestPrice}); err != nil {
		return nil, err
	}
	osm, err := asof.NewOSM(out.known, asof.OSMOptions{Hop: oracleHop, MaxAge: oracleHop + oldestPrice})
	if err != nil {
		return nil, err
	}
	out.ruling = osm.Current()
	in.from = append(in.from, RebuildSource{Table: p.Table, Dataset: p.Dataset, Basis: p.Basis, Note: p.Note, Rows: len(points[best])})
	return out, nil
}

// largeSeizure is the least collateral of the liquidations that are compared with
// what is published of them.
var largeSeizure = history.Of(20)

func (r *Rebuilt) seizures(in *ilkRows) *SeizureStats {
	s := &SeizureStats{}
	type vaultDay struct {
		vault uint64
		day   int64
	}
	highest := map[vaultDay][2]float64{} // over the least ratio: at the price in force, and at the last known
	for _, l := range r.Seized {
		ruling, err := in.prices.ruling.At(l.Time)
		if err != nil {
			continue // a gap; Priced says how many are left
		}
		public, err := in.prices.known.At(l.Time)
		if err != nil || l.Debt.Value.Sign() <= 0 {
			continue
		}
		s.Priced++
		debt := l.Debt.Value.Float()
		ratio := l.Seized.Value.Float() * ruling.Value.Float() / debt
		d := vaultDay{l.Vault, l.Time.Unix() / (24 * 60 * 60)}
		mat := l.Mat.Float()
		highest[d] = [2]float64{max(highest[d][0], ratio/mat), max(highest[d][1], l.Seized.Value.Float()*public.Value.Float()/debt/mat)}
		if ratio < mat {
			s.Below++
		}
		s.Highest = max(s.Highest, ratio)
		if l.Written.Value.Cmp(largeSeizure) < 0 {
			continue
		}
		written, modelled := l.Written.Value.Float()*public.Value.Float()/debt, l.Seized.Value.Float()*public.Value.Float()/debt
		if s.Large == 0 || written < s.Worst {
			s.Worst, s.WorstAt, s.WorstVault = written, l.Time, l.Vault
		}
		if s.Large == 0 || modelled < s.WorstModelled {
			s.WorstModelled = modelled
		}
		s.Large++
	}
	for _, h := range highest {
		if h[0] < 1 {
			s.DaysBelow++
		}
		if h[1] < 1 {
			s.DaysBelowKnown++
		}
	}
	return s
}
