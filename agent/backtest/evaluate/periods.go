package evaluate

import (
	"errors"
	"fmt"
	"math/big"
	"sort"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// ErrWindow reports a window that is no stretch of whole days.
var ErrWindow = errors.New("a window is named, and goes from one midnight, UTC, to a later one")

// Window is a stretch of days with a name, such as a crisis.
type Window struct {
	Name string    `json:"name"`
	From time.Time `json:"from"` // a midnight, UTC
	To   time.Time `json:"to"`   // the midnight that it ends before
}

// Check refuses what is no stretch of whole days.
func (w Window) Check() error {
	if w.Name == "" || !w.From.Equal(date(w.From)) || !w.To.Equal(date(w.To)) || !w.To.After(w.From) {
		return fmt.Errorf("%w: window %q from %s to %s", ErrWindow, w.Name, w.From.Format(time.RFC3339), w.To.Format(time.RFC3339))
	}
	return nil
}

// Crises are the windows that a report shows unless its configuration says
// otherwise: days on which lending markets were under stress.
func Crises() []Window {
	at := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	return []Window{
		{"March 2020: ether halves", at(2020, 3, 12), at(2020, 3, 15)},
		{"May 2021: leverage unwinds", at(2021, 5, 17), at(2021, 5, 25)},
		{"May 2022: Terra", at(2022, 5, 7), at(2022, 5, 14)},
		{"June 2022: staked ether and lenders", at(2022, 6, 10), at(2022, 6, 20)},
		{"November 2022: FTX", at(2022, 11, 6), at(2022, 11, 15)},
		{"March 2023: USDC off its peg", at(2023, 3, 10), at(2023, 3, 15)},
	}
}

// Every is what a run is cut into.
type Every string

// The stretches of the calendar, UTC. A week begins on Monday.
const (
	EveryWeek    Every = "week"
	EveryMonth   Every = "month"
	EveryQuarter Every = "quarter"
	EveryYear    Every = "year"
)

// Check refuses another word.
func (e Every) Check() error {
	switch e {
	case EveryWeek, EveryMonth, EveryQuarter, EveryYear:
		return nil
	}
	return fmt.Errorf("periods of %q: write week, month, quarter or year", string(e))
}

// of is the stretch that a day lies in.
func (e Every) of(d time.Time) Window {
	y, m := d.Year(), d.Month()
	first := func(y int, m time.Month) time.Time { return time.Date(y, m, 1, 0, 0, 0, 0, time.UTC) }
	switch e {
	case EveryWeek:
		from := d.AddDate(0, 0, -(int(d.Weekday())+6)%7)
		return Window{"week of " + from.Format(time.DateOnly), from, from.AddDate(0, 0, 7)}
	case EveryQuarter:
		q := (m - 1) / 3
		return Window{fmt.Sprintf("%d-Q%d", y, q+1), first(y, 3*q+1), first(y, 3*q+4)}
	case EveryYear:
		return Window{fmt.Sprint(y), first(y, 1), first(y+1, 1)}
	default:
		return Window{d.Format("2006-01"), first(y, m), first(y, m+1)}
	}
}

// bases are what stands behind a run's figures.
type bases struct {
	tape history.Basis // of the books
	loss history.Basis // of the reference's losses; "": nothing is known of them
}

// market is the basis of what the assumed market came to.
func (b bases) market() history.Basis { return joint(b.tape, history.Modelled) }

// fund is the basis of what the fund lost: its claim is stated, not observed.
func (b bases) fund() history.Basis { return joint(b.market(), b.loss) }

// whole is all days of a run.
func (d *days) whole(tape history.Basis) Period {
	if len(d.list) == 0 {
		return d.stretch(Window{Name: "whole"}, tape)
	}
	return d.stretch(Window{"whole", d.list[0].date, d.list[len(d.list)-1].date.Add(day)}, tape)
}

// periods are the stretches of the calendar that have a day of the run.
func (d *days) periods(e Every, tape history.Basis) []Period {
	out := []Period{}
	for i := 0; i < len(d.list); {
		w := e.of(d.list[i].date)
		out = append(out, d.stretch(w, tape))
		for i < len(d.list) && d.list[i].date.Before(w.To) {
			i++
		}
	}
	return out
}

// windows are the same over named windows, covered or not.
func (d *days) windows(list []Window, tape history.Basis) []Period {
	out := []Period{}
	for _, w := range list {
		out = append(out, d.stretch(w, tape))
	}
	return out
}

// between are the days within a window, and the account before the first of them.
func (d *days) between(w Window) (in []daily, before backtest.Account) {
	at := func(t time.Time) int {
		return sort.Search(len(d.list), func(i int) bool { return !d.list[i].date.Before(t) })
	}
	from, to := at(w.From), at(w.To)
	before = d.start
	if from > 0 {
		before = d.list[from-1].end
	}
	return d.list[from:to], before
}

// stretch is what a window came to.
func (d *days) stretch(w Window, tape history.Basis) Period {
	b, money := bases{tape, d.loss}, unit{d.coin.Symbol, d.coin.Decimals}
	p := Period{Name: w.Name, From: w.From, To: w.To}
	in, before := d.between(w)
	if len(in) == 0 {
		p.uncovered(money, b)
		return p
	}
	p.Covered = true
	p.Partly = statistic(min(1, float64(len(in))/(w.To.Sub(w.From).Hours()/24)), Part, history.Observed)
	p.sums(money, b, before, in)
	p.levels(money, b, before, in)
	return p
}

// uncovered says of every figure that the tape has nothing of the stretch.
func (p *Period) uncovered(money unit, b bases) {
	p.Partly = statistic(0, Part, history.Observed)
	for _, f := range []*Figure{&p.Reference, &p.Gross, &p.Net, &p.Hedged} {
		*f = missing(money.symbol, b.fund(), NotCovered)
	}
	for _, f := range []*Figure{&p.Premium, &p.Refunds, &p.Sales, &p.Gas, &p.Cost, &p.Payouts, &p.NAVStart, &p.NAVEnd, &p.NAVChange, &p.Drawdown, &p.Cover, &p.Bought, &p.Sold} {
		*f = missing(money.symbol, b.market(), NotCovered)
	}
	p.GasWei = missing(ether.symbol, b.market(), NotCovered)
	p.Turnover = missing(PerYear, b.market(), NotCovered)
	p.Fills, p.Failed, p.Breaches = missing(Count, b.market(), NotCovered), missing(Count, b.market(), NotCovered), missing(Count, b.market(), NotCovered)
	p.Over = missing(Hours, b.market(), NotCovered)
}

var ether = unit{"ETH", 18}

// sums are the differences of the account over the days.
func (p *Period) sums(money unit, b bases, was backtest.Account, in []daily) {
	now := in[len(in)-1].end
	diff := func(of func(backtest.Account) amount.Amount) *big.Int { return change(of(was), of(now)) }
	premium := diff(func(a backtest.Account) amount.Amount { return a.Premium })
	refunds := diff(func(a backtest.Account) amount.Amount { return a.Refunded })
	sales := diff(func(a backtest.Account) amount.Amount { return a.Sold })
	gas := diff(func(a backtest.Account) amount.Amount { return a.Gas })
	p.Premium, p.Refunds = money.signed(premium, b.market()), money.signed(refunds, b.market())
	p.Sales, p.Gas = money.signed(sales, b.market()), money.signed(gas, b.market())
	p.GasWei = ether.signed(diff(func(a backtest.Account) amount.Amount { return a.GasWei }), b.market())
	p.Cost = money.signed(cost(was, now), b.market())
	p.Payouts = money.signed(payouts(was, now), b.fund())
	if b.loss == "" {
		why := NotCovered + ": the tape has no bad debt of what the claims are on"
		for _, f := range []*Figure{&p.Reference, &p.Gross, &p.Net, &p.Hedged} {
			*f = missing(money.symbol, b.fund(), why)
		}
		return
	}
	net := diff(func(a backtest.Account) amount.Amount { return a.Net })
	p.Reference = money.signed(diff(func(a backtest.Account) amount.Amount { return a.Loss }), b.loss)
	p.Gross = money.signed(diff(func(a backtest.Account) amount.Amount { return a.Gross }), b.fund())
	p.Net = money.signed(net, b.fund())
	p.Hedged = money.signed(net.Sub(net, payouts(was, now)), b.fund())
}

// cost is premium − refunds − sales + gas between two accounts.
func cost(was, now backtest.Account) *big.Int {
	c := change(was.Premium, now.Premium)
	c.Sub(c, change(was.Refunded, now.Refunded))
	c.Sub(c, change(was.Sold, now.Sold))
	return c.Add(c, change(was.Gas, now.Gas))
}

// payouts are what was paid, and what is proven, between two accounts.
func payouts(was, now backtest.Account) *big.Int {
	return change(was.Paid.Plus(was.Proven), now.Paid.Plus(now.Proven))
}

// levels are NAV, cover and counts over the days.
func (p *Period) levels(money unit, b bases, was backtest.Account, in []daily) {
	now, high := in[len(in)-1].end, was.Up()
	var fall, bought, sold, cover amount.Amount
	moments := uint64(0)
	fills, failed, breaches, over := 0, 0, 0, time.Duration(0)
	for _, x := range in {
		for _, f := range []amount.Amount{x.fall, high.Minus(x.low)} {
			if f.Cmp(fall) > 0 {
				fall = f
			}
		}
		if x.high.Cmp(high) > 0 {
			high = x.high
		}
		bought, sold = bought.Plus(x.bought), sold.Plus(x.sold)
		cover = cover.Plus(x.cover)
		moments += uint64(x.moments)
		fills, failed, breaches, over = fills+x.fills, failed+x.failed, breaches+x.breaches, over+x.over
	}
	basis := b.market()
	p.NAVStart, p.NAVEnd = money.money(was.Up(), b.fund()), money.money(now.Up(), b.fund())
	p.NAVChange = money.signed(change(was.Up(), now.Up()), b.fund())
	p.Drawdown = money.money(fall, b.fund())
	cover = cover.MulDiv(amount.New(1), amount.New(moments))
	p.Cover = money.money(cover, basis)
	p.Bought, p.Sold = money.money(bought, basis), money.money(sold, basis)
	if p.Turnover = missing(PerYear, basis, "no cover was held"); !cover.IsZero() {
		years := float64(len(in)) / 365
		p.Turnover = statistic(bought.Plus(sold).Float(money.decimals)/p.Cover.Float()/years, PerYear, basis)
	}
	p.Fills, p.Failed = counted(fills, basis), counted(failed, basis)
	p.Breaches, p.Over = counted(breaches, basis), statistic(over.Hours(), Hours, basis)
}
