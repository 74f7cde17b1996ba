package agent

import (
	"errors"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/hedge"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// aims are what of a bound's hysteresis the last resort takes off it, one after the
// other: first as low as opens a breached limit again, then the bound itself.
var aims = [...]float64{1, 0}

// gaps are how near to the cheapest an answer has to be proven, one after the other.
// There is no bound on time: an answer must not depend on the machine.
var gaps = [...]float64{1e-6, 1e-2}

// cheapest is the cheapest purchase of what is offered that brings what is exceeded
// back within its bounds, or the one that exceeds them least.
func (r *resort) cheapest(places []place, over []exceeded) (s *hedge.Solution, err error) {
	for _, aim := range aims {
		p, err := r.problem(places, over, aim)
		if err != nil {
			return nil, err
		}
		for _, gap := range gaps {
			if s, err = hedge.Cheapest(p, hedge.Options{Gap: gap}); !errors.Is(err, hedge.ErrNotConverged) {
				break
			}
		}
		if err != nil {
			return nil, err
		}
		if s.Status == hedge.Met || r.policy.Bounds.Hysteresis.IsZero() {
			break
		}
	}
	return s, nil
}

// problem is what the model of the cheapest cover is asked. What is held, on its way
// and ordered covers already; what is left out is not on sale.
func (r *resort) problem(places []place, over []exceeded, aim float64) (*hedge.Problem, error) {
	b := &r.policy.Bounds
	var bounds []portfolio.Bound
	for i := range over {
		x := &over[i]
		most := x.most * (1 - aim*b.Hysteresis.Float(18)) * (1 - slack)
		bounds = append(bounds, portfolio.Bound{Losses: x.losses, Confidence: x.confidence, Most: most})
	}
	held := r.numbers()
	series := make([]hedge.Series, len(places))
	for i := range places {
		x := &places[i]
		series[i] = hedge.Series{Name: x.series.Symbol, Held: held[i]}
		if x.out == "" {
			series[i].Ask, series[i].Least = x.curve(), r.policy.Desk.Minimum.Float(x.series.Decimals)
		}
	}
	p, err := portfolio.Cover(bounds, series, nil)
	if err != nil {
		return nil, err
	}
	money, _ := r.money()
	p.Budget = money.Float(b.Decimals)
	r.share(p, places)
	return p, nil
}

// share states what series leave each other: those of a pool its capital, those of a
// reference the cover that the fund may have of it.
func (r *resort) share(p *hedge.Problem, places []place) {
	b, f := &r.policy.Bounds, r.facts
	for i := range places {
		x := &places[i]
		if x.out != "" {
			continue
		}
		var mates, same []int
		free := amount.Amount{}
		for j := range places {
			y := &places[j]
			if y.out == "" && y.series.Pool == x.series.Pool {
				mates, free = append(mates, j), larger(free, y.series.Free)
			}
			if y.out == "" && y.series.Reference == x.series.Reference {
				same = append(same, j)
			}
		}
		if len(mates) > 1 && mates[0] == i {
			most := amount.Min(free, x.series.PoolAssets.MulDiv(b.PoolSharePerCycle, protection.WAD)).Minus(r.used.Before(x.series.Pool, trade.Buy))
			among(p, "the pool of "+x.series.Symbol, most.Float(x.series.Decimals), mates)
		}
		if len(same) > 1 && same[0] == i {
			most := amount.Min(b.Room(f, x.series.Reference), b.CoverPerAsset.Minus(f.Covered.Of(x.series.Reference))).Minus(r.ordered(x.series.Reference))
			among(p, "cover of "+x.series.Reference.String(), most.Float(x.series.Decimals), same)
		}
	}
}

func larger(a, b amount.Amount) amount.Amount {
	if a.Cmp(b) < 0 {
		return b
	}
	return a
}

// among is capacity that series share.
func among(p *hedge.Problem, name string, free float64, series []int) {
	p.Pools = append(p.Pools, hedge.Pool{Name: name, Free: free})
	for _, j := range series {
		p.Series[j].Pools = append(p.Series[j].Pools, len(p.Pools)-1)
	}
}

// slack is what of a bound is left for the rounding of an answer.
const slack = 1e-7
