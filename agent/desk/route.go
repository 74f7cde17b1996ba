package desk

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Routing says where else than on the series of a target an order may be done.
type Routing struct {
	Across string `json:"across,omitempty"` // AcrossPools, AcrossVenues; "": nowhere
	Parts  uint64 `json:"parts,omitempty"`  // into how many equal parts an order is divided to be split; 0 is 1: never
	// GasAsset is the asset whose price is that of the chain's coin, such as WETH;
	// zero: nothing prices gas, and no order is split.
	GasAsset protection.Address `json:"gasAsset,omitzero"`
}

// How far an order may be routed.
const (
	AcrossPools  = "pools"  // to series of the same venue
	AcrossVenues = "venues" // to those of all venues
)

// Cost is what an amount costs at a place, or brings there. Money is base units of
// the series' asset.
type Cost struct {
	Quote   amount.Amount // asked, of a sale bid
	Resale  amount.Amount // of a purchase: what is bid now for the same amount
	NoBid   bool          // of a purchase: nothing is bid, as not so much is minted
	Basis   amount.Amount // of a purchase: expected payout that is expected not to trigger
	Failure string        // what Basis is reckoned with, for people
}

// Pricer prices an amount at a place. It fails with trade.ErrRefused where that
// amount is not traded.
type Pricer func(s protection.Series, a amount.Amount) (Cost, error)

// Part is what one place gets of a wish.
type Part struct {
	Series protection.Series
	Amount amount.Amount
}

// Route divides a wish over its places, at the least total cost or for the most
// proceeds, and says why. Where nothing is bid yet for what is bought, resale is
// taken to lose the part that it loses where it loses most: such a place gains
// nothing by it, and is not shunned for being new. All is lost where nobody bids.
//
// Parts add up to at most the wish, and to all of it where places have room for
// it; the result does not depend on the order of the places.
//
// A wish is divided into equal parts, and the cheapest of all divisions of them is
// found by dynamic programming over the pools: exact, as the fixed cost of an
// order's gas is part of it. One pool gets one order at most, since its series
// move one price. Gas is one order's, in the asset; nil when nothing prices it,
// and then an order is not split.
//
// Nil parts say that no place takes any of it: the order stays as it was wanted.
func (r Rules) Route(w Wish, gas *amount.Amount, price Pricer) ([]Part, *trade.Route, error) {
	places := slices.Clone(w.Places)
	slices.SortFunc(places, func(a, b Place) int { // the wanted series first, then by id
		wanted := func(p Place) int {
			if p.Series.ID == w.Order.Series {
				return 0
			}
			return 1
		}
		return cmp.Or(cmp.Compare(wanted(a), wanted(b)), a.Series.ID.Compare(b.Series.ID))
	})
	route := &trade.Route{For: w.Order.Series, Amount: w.Order.Amount}
	t := table{rules: r, wish: w, gas: gas, price: price, places: places}
	if err := t.fill(); err != nil {
		return nil, nil, err
	}
	takes := t.divide()
	t.top(takes)
	var out []Part
	for i, p := range places {
		c := t.candidate(i)
		c.Takes = takes[i]
		route.Candidates = append(route.Candidates, c)
		if !takes[i].IsZero() {
			out = append(out, Part{p.Series, takes[i]})
		}
	}
	route.Why = t.why(takes)
	return out, route, nil
}

// table is what each place costs for each number of units.
type table struct {
	rules  Rules
	wish   Wish
	gas    *amount.Amount
	price  Pricer
	places []Place

	unit  amount.Amount
	units int
	cells [][]cell // by place, for 1, 2, … units
	bar   amount.Amount
}

type cell struct {
	amount amount.Amount
	cost   Cost
	out    string // why the place does not take it; "" when it does
	shut   bool   // its venue refused to price it
}

func (t *table) fill() error {
	t.units = int(min(max(t.rules.Routing.Parts, 1), 64))
	if t.unit = t.wish.Order.Amount.MulDiv(amount.New(1), amount.New(uint64(t.units))); t.unit.IsZero() {
		t.unit, t.units = t.wish.Order.Amount, 1
	}
	t.cells = make([][]cell, len(t.places))
	for i, p := range t.places {
		for k := 1; k <= t.units; k++ {
			c, err := t.ask(p, t.amount(k))
			if err != nil {
				return err
			}
			t.cells[i] = append(t.cells[i], c)
		}
	}
	t.guess()
	for _, row := range t.cells { // of a sale: proceeds of a unit are nowhere above the bar
		for k, c := range row {
			if c.out == "" {
				t.bar = larger(t.bar, c.cost.Quote.MulDiv(amount.New(1), amount.New(uint64(k+1))).Plus(amount.New(1)))
			}
		}
	}
	return nil
}

// guess fills in what resale brings where nothing is bid, from where it loses most.
func (t *table) guess() {
	worst, known := amount.Amount{}, false // WAD of the quote
	each := func(do func(*cell)) {
		for _, row := range t.cells {
			for k := range row {
				if row[k].out == "" && !row[k].cost.Quote.IsZero() {
					do(&row[k])
				}
			}
		}
	}
	each(func(c *cell) {
		if !c.cost.NoBid {
			worst, known = larger(worst, c.cost.Quote.Minus(c.cost.Resale).MulDiv(protection.WAD, c.cost.Quote)), true
		}
	})
	each(func(c *cell) {
		if c.cost.NoBid && known {
			c.cost.Resale = c.cost.Quote.MulDiv(protection.WAD.Minus(worst), protection.WAD)
		}
	})
}

// amount is k units; all of them are the whole wish.
func (t *table) amount(k int) amount.Amount {
	if k == t.units {
		return t.wish.Order.Amount
	}
	return t.unit.MulDiv(amount.New(uint64(k)), amount.New(1))
}

func (t *table) ask(p Place, a amount.Amount) (cell, error) {
	c := cell{amount: a}
	switch {
	case p.Out != "":
		c.out = p.Out
	case a.Cmp(p.Most) > 0:
		c.out = "it has room for " + p.Most.Format(p.Series.Decimals)
	case a.Cmp(t.rules.Minimum) < 0:
		c.out = "too little for an order"
	}
	if c.out != "" {
		return c, nil
	}
	var err error
	c.cost, err = t.price(p.Series, a)
	if errors.Is(err, trade.ErrRefused) {
		c.out, c.shut, err = err.Error(), true, nil
	}
	return c, err
}

// fee is one order's gas; 0 when nothing prices it.
func (t *table) fee() amount.Amount {
	if t.gas == nil {
		return amount.Amount{}
	}
	return *t.gas
}

// total is what a cell costs, all in.
func (t *table) total(c cell) amount.Amount {
	return c.cost.Quote.Plus(t.fee()).Plus(c.cost.Quote.Minus(c.cost.Resale)).Plus(c.cost.Basis)
}

// score is what is made least: the total cost, of a sale by how much its proceeds
// after gas stay behind the bar.
func (t *table) score(k int, c cell) amount.Amount {
	if t.wish.Order.Action == trade.Sell {
		return t.bar.MulDiv(amount.New(uint64(k)), amount.New(1)).Minus(c.cost.Quote).Plus(t.fee())
	}
	return t.total(c)
}

// pools are the places by pool, in the order of their first.
func (t *table) pools() (out [][]int) {
	at := map[protection.Address]int{}
	for i, p := range t.places {
		n, known := at[p.Series.Pool]
		if !known {
			n = len(out)
			at[p.Series.Pool] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], i)
	}
	return out
}

// choice is the best way to place so many units on a pool and all after it.
type choice struct {
	ok     bool
	score  amount.Amount
	orders int
	place  int // on this pool; -1: none
	k      int
}

// divide finds the division of the most units that places take, at the least
// score; of equals the one with fewer orders, then the one that keeps more on the
// first places.
func (t *table) divide() []amount.Amount {
	pools := t.pools()
	best := make([][]choice, len(pools)+1)
	best[len(pools)] = make([]choice, t.units+1)
	best[len(pools)][0] = choice{ok: true, place: -1}
	for g := len(pools) - 1; g >= 0; g-- {
		rest := best[g+1]
		best[g] = make([]choice, t.units+1)
		for j := range best[g] {
			for k := j; k >= 0; k-- {
				after := rest[j-k]
				if !after.ok || k > 0 && t.gas == nil && after.orders > 0 {
					continue
				}
				if k == 0 {
					best[g][j].take(choice{ok: true, score: after.score, orders: after.orders, place: -1})
					continue
				}
				for _, i := range pools[g] {
					if c := t.cells[i][k-1]; c.out == "" {
						best[g][j].take(choice{ok: true, score: after.score.Plus(t.score(k, c)), orders: after.orders + 1, place: i, k: k})
					}
				}
			}
		}
	}
	takes := make([]amount.Amount, len(t.places))
	j := t.units
	for j > 0 && !best[0][j].ok {
		j--
	}
	for g := range pools {
		if c := best[g][j]; c.place >= 0 {
			takes[c.place] = t.amount(c.k)
			j -= c.k
		}
	}
	return takes
}

// take keeps the better of two; the earlier of equals.
func (c *choice) take(x choice) {
	if !c.ok || cmp.Or(x.score.Cmp(c.score), cmp.Compare(x.orders, c.orders)) < 0 {
		*c = x
	}
}

// top gives what is left of the wish to the places that were chosen, in their
// order, as far as they have room and their venue priced more; when none was, as each has room for less than
// a unit only, to the roomiest.
func (t *table) top(takes []amount.Amount) {
	left := t.wish.Order.Amount
	for _, a := range takes {
		left = left.Minus(a)
	}
	chosen := false
	for i, a := range takes {
		if a.IsZero() {
			continue
		}
		chosen = true
		if t.full(i, a) {
			continue
		}
		more := amount.Min(left, t.places[i].Most.Minus(a))
		takes[i], left = a.Plus(more), left.Minus(more)
	}
	if chosen {
		return
	}
	best := -1
	for i, p := range t.places {
		if p.Out == "" && p.Most.Cmp(t.unit) < 0 && p.Most.Cmp(t.rules.Minimum) >= 0 && !p.Most.IsZero() && (best < 0 || p.Most.Cmp(t.places[best].Most) > 0) {
			best = i
		}
	}
	if best >= 0 {
		takes[best] = t.places[best].Most
	}
}

// full reports that a venue refused to price a unit more than is taken.
func (t *table) full(i int, taken amount.Amount) bool {
	for _, c := range t.cells[i] {
		if c.amount.Cmp(taken) > 0 {
			return c.shut
		}
	}
	return false
}

// widest is a place's cell with the most units that it takes, or else its last.
func (t *table) widest(i int) cell {
	for k := t.units - 1; k >= 0; k-- {
		if t.cells[i][k].out == "" {
			return t.cells[i][k]
		}
	}
	return t.cells[i][t.units-1]
}

func (t *table) candidate(i int) trade.Candidate {
	p, c := t.places[i], t.widest(i)
	out := trade.Candidate{Venue: p.Series.Venue, Series: p.Series.ID, Symbol: p.Series.Symbol, Out: c.out, Amount: c.amount}
	if c.out != "" {
		return out
	}
	out.Quote, out.Gas, out.Resale, out.NoBid, out.Basis, out.Failure = c.cost.Quote, t.fee(), c.cost.Resale, c.cost.NoBid, c.cost.Basis, c.cost.Failure
	out.Total = t.total(c)
	if t.wish.Order.Action == trade.Sell {
		out.Total = c.cost.Quote.Minus(t.fee())
	}
	return out
}

// why says what decided, in a sentence.
func (t *table) why(takes []amount.Amount) string {
	d := t.wish.Order.Decimals
	var got, beaten []string
	for i, a := range takes {
		p, c := t.places[i], t.widest(i)
		switch {
		case !a.IsZero():
			got = append(got, fmt.Sprintf("%s of %s on %s", a.Format(d), p.Series.Symbol, p.Series.Venue))
		case c.out != "":
			beaten = append(beaten, fmt.Sprintf("%s on %s is out: %s", p.Series.Symbol, p.Series.Venue, c.out))
		case t.wish.Order.Action == trade.Sell:
			beaten = append(beaten, fmt.Sprintf("%s on %s brings %s for %s", p.Series.Symbol, p.Series.Venue, c.cost.Quote.Minus(t.fee()).Format(d), c.amount.Format(d)))
		default:
			beaten = append(beaten, fmt.Sprintf("%s on %s costs %s in all for %s", p.Series.Symbol, p.Series.Venue, t.total(c).Format(d), c.amount.Format(d)))
		}
	}
	if len(got) == 0 {
		return "no place takes any of it: " + strings.Join(beaten, "; ")
	}
	text := "cheapest in all: "
	if t.wish.Order.Action == trade.Sell {
		text = "brings most: "
	}
	text += strings.Join(got, " and ")
	if t.gas == nil {
		text += "; not split, as nothing prices an order's gas"
	}
	if len(beaten) > 0 {
		text += "; " + strings.Join(beaten, "; ")
	}
	return text
}

func larger(a, b amount.Amount) amount.Amount {
	if a.Cmp(b) < 0 {
		return b
	}
	return a
}
