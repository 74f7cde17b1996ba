package market

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

func (s *surveyor) alarm(format string, args ...any) {
	s.out.Alarms = append(s.out.Alarms, fmt.Sprintf(format, args...))
}

// check counts the pools' books anew from the series' own accounts, holds them
// against the money, and leaves out what was read only for that.
func (s *surveyor) check() {
	s.openOrders()
	for i := range s.out.Pools {
		s.solvency(&s.out.Pools[i])
	}
	for i := range s.out.Series {
		x := &s.out.Series[i]
		if x.Supply.Cmp(x.MaxSupply) > 0 && !x.State.Resolved() {
			s.alarm("series %s: its supply is %s and its terms allow %s", x.Symbol, x.Supply, x.MaxSupply)
		}
		if s.wanted(x.ID, x.Pool) && x.Holders.Total.Cmp(x.Minted) != 0 {
			s.alarm("series %s: its holders have %s and its supply is %s: logs are missing: begin at an earlier block, or use another node", x.Symbol, x.Holders.Total, x.Minted)
		}
	}
	s.out.Series = slices.DeleteFunc(s.out.Series, func(x SeriesSurvey) bool { return !s.wanted(x.ID, x.Pool) })
	s.out.Gauges = slices.DeleteFunc(s.out.Gauges, func(g GaugeSurvey) bool {
		return !slices.ContainsFunc(s.out.Series, func(x SeriesSurvey) bool { return x.Gauge == g.ID })
	})
	s.fill()
}

// fill makes lists that have nothing empty, and not absent.
func (s *surveyor) fill() {
	o := &s.out
	o.Pools, o.Series, o.Models, o.Gauges = listed(o.Pools), listed(o.Series), listed(o.Models), listed(o.Gauges)
	o.LeftOut = listed(o.LeftOut)
	o.Orders, o.Assertions, o.Trades, o.History, o.Alarms = listed(o.Orders), listed(o.Assertions), listed(o.Trades), listed(o.History), listed(o.Alarms)
	for i := range o.Pools {
		p := &o.Pools[i]
		p.Queue, p.TakeOut, p.Holders.List = listed(p.Queue), listed(p.TakeOut), listed(p.Holders.List)
	}
	for i := range o.Series {
		x := &o.Series[i]
		x.Quotes, x.Holders.List = listed(x.Quotes), listed(x.Holders.List)
	}
	for i := range o.Models {
		o.Models[i].Touches = listed(o.Models[i].Touches)
	}
}

func listed[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// openOrders lists what waits for its mint, and holds it against the books.
func (s *surveyor) openOrders() {
	for _, id := range slices.Sorted(maps.Keys(s.heard.orders)) {
		s.out.Orders = append(s.out.Orders, s.heard.orders[id])
	}
	for _, x := range s.out.Series {
		sum := amount.Amount{}
		for _, o := range s.out.Orders {
			if o.Series == x.ID {
				sum = sum.Plus(o.Amount)
			}
		}
		if sum.Cmp(x.Pending) != 0 {
			s.alarm("series %s: its open orders are for %s and its pool's books say %s: logs are missing, or its books are wrong", x.Symbol, sum, x.Pending)
		}
	}
	s.out.Orders = slices.DeleteFunc(s.out.Orders, func(o OpenOrder) bool {
		x := s.seriesAt(o.Series)
		return x == nil || !s.wanted(x.ID, x.Pool)
	})
}

// solvency holds what a pool promised against what it has.
func (s *surveyor) solvency(p *PoolSurvey) {
	var reserved, owed, unearned amount.Amount
	for _, x := range s.out.Series {
		if x.Pool != p.ID {
			continue
		}
		if !x.settled {
			reserved = reserved.Plus(x.Supply)
		}
		owed, unearned = owed.Plus(x.Owed), unearned.Plus(x.Unearned)
	}
	v := &p.Solvency
	v.Booked, v.MaxPayout, v.Backing = p.Cash.Plus(p.Claimable), reserved.Plus(owed), p.Cash.Minus(unearned)
	v.Surplus, v.Missing = p.Balance.Minus(v.Booked), v.Booked.Minus(p.Balance)
	v.Margin, v.Short = v.Backing.Minus(v.MaxPayout), v.MaxPayout.Minus(v.Backing)
	money := func(a amount.Amount) string { return a.Format(p.In.Decimals) + " " + p.In.Symbol }
	if !v.Missing.IsZero() {
		s.alarm("pool %s: MONEY IS MISSING: it has %s and its books say %s", p.Symbol, money(p.Balance), money(v.Booked))
	}
	if !v.Short.IsZero() {
		s.alarm("pool %s: INSOLVENT: its tokens can cost %s and %s stand behind them", p.Symbol, money(v.MaxPayout), money(v.Backing))
	}
	for _, x := range []struct {
		what        string
		books, sums amount.Amount
	}{{"reserved", p.Reserved, reserved}, {"payouts owed", p.Owed, owed}, {"unearned premium", p.Unearned, unearned}, {"shares held", p.Supply, p.Holders.Total}} {
		if x.books.Cmp(x.sums) != 0 {
			s.alarm("pool %s: its books say %s of %s, and counted anew there are %s", p.Symbol, x.books, x.what, x.sums)
		}
	}
}
