package population

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// Draw is what a simulation begins with.
type Draw struct {
	Start     time.Time // of the simulated time, UTC
	Borrowers int       // at the start, 1 to MostBorrowers
	Seed      uint64
}

// MostBorrowers bounds Draw.Borrowers, and the loans of a segment and basket that
// are open at once.
const MostBorrowers = 10_000_000

// ahead is how many loans are fetched at a time: as many as a processor waits for at once.
const ahead = 32

// ErrFull reports a population that has grown beyond its bounds.
var ErrFull = errors.New("population is full")

// Simulation is a population at one hour. It is for one goroutine.
type Simulation struct {
	// Watch, unless nil, is told of every event, in order. An error of its ends the
	// step that the event is of, and the simulation with it.
	Watch func(*Event) error
	// Away keeps keepers from coming in the steps that are made while it is set, as when
	// the chain is congested or they have no capital left.
	Away bool

	fit       *compiled
	draw      Draw
	hindsight []Parameter
	keepers   *liquidation.Keepers
	hour      int       // −1 before the first Step
	supply    []float64 // indexes, by asset
	borrow    []float64
	worth     []float64 // of a unit of collateral balance, USD
	owe       []float64 // of a unit of debt balance, USD
	crowds    []*crowd
	below     []place // loans that keepers may come for, and some that are over or well again
	sorted    int     // of below, by number
	opened    uint32
	totals    Totals
	event     Event
	account   liquidation.Account
	due       []entry
	next      []int32 // who acts next
	fetched   uint32  // what crowd.fetch and its like read: nothing
	books     *Books
	err       error
}

// place is where a loan stands.
type place struct {
	number      uint32
	crowd, loan int32
}

// New is a population before its first hour.
func New(f *Fit, d Draw) (*Simulation, error) {
	c, err := f.compile()
	if err != nil {
		return nil, fmt.Errorf("fit %q: %w", f.Name, err)
	}
	if d.Start.IsZero() {
		return nil, errors.New("population: give Draw.Start, the date that the simulation begins at: whether it is hindsight depends on it")
	}
	if err := domain.Within("Draw.Borrowers", float64(d.Borrowers), 1, MostBorrowers); err != nil {
		return nil, fmt.Errorf("population: %w", err)
	}
	n := len(c.symbols)
	s := &Simulation{
		fit: c, draw: d, hindsight: f.Hindsight(d.Start), hour: -1, next: make([]int32, 0, ahead),
		supply: ones(n), borrow: ones(n), worth: make([]float64, n), owe: make([]float64, n),
	}
	s.totals.Supplied, s.totals.Borrowed = make([]Sum, n), make([]Sum, n)
	if s.keepers, err = liquidation.NewKeepers(n, c.rules, c.env); err != nil {
		return nil, fmt.Errorf("population: %w", err)
	}
	for i := range c.crowds {
		s.crowds = append(s.crowds, newCrowd(s, i))
	}
	return s, nil
}

func ones(n int) []float64 {
	v := make([]float64, n)
	for i := range v {
		v[i] = 1
	}
	return v
}

// Hindsight are the figures of the fit that rest on data later than Draw.Start. With
// any of them all that comes out is to be labelled hindsight.
func (s *Simulation) Hindsight() []Parameter { return s.hindsight }

// Step opens the population at the first prices that it is given, in USD by the fit's
// assets. Every further Step is an hour later: prices move to what is given and interest
// accrues; alarms go off, and keepers come for who is below 1; then owners act, and new
// ones come. Nothing depends on a price that has not been given yet.
//
// After an error the simulation is over, and every Step returns it.
func (s *Simulation) Step(prices []float64) error {
	if s.err == nil {
		if s.err = s.step(prices); s.err != nil {
			s.err = fmt.Errorf("population: hour %d: %w", s.hour, s.err)
		}
	}
	return s.err
}

func (s *Simulation) step(prices []float64) error {
	if err := s.keepers.Pass(prices, 3600); err != nil {
		s.hour++
		return err
	}
	s.hour++
	now := s.keepers.Prices()
	for a, p := range now {
		if s.hour > 0 {
			s.supply[a] *= s.fit.supply[a]
			s.borrow[a] *= s.fit.borrow[a]
		}
		s.worth[a], s.owe[a] = p*s.supply[a]/Units, p*s.borrow[a]/Units
	}
	for _, c := range s.crowds {
		c.pass()
	}
	if s.hour == 0 {
		return s.open()
	}
	for _, c := range s.crowds {
		c.crossed()
	}
	if err := s.liquidate(); err != nil {
		return err
	}
	for _, c := range s.crowds {
		if err := c.live(); err != nil {
			return err
		}
	}
	return nil
}

// open opens the first loans. Each draws its segment and basket, so that loans of all
// kinds are mixed in order.
func (s *Simulation) open() error {
	r := stream(s.draw.Seed, ^uint64(0))
	upTo := make([]float64, len(s.crowds))
	total := 0.0
	for i, c := range s.fit.crowds {
		total += c.part
		upTo[i] = total
	}
	for range s.draw.Borrowers {
		u := r.Float64() * total
		at, _ := slices.BinarySearchFunc(upTo, u, func(end, u float64) int {
			if end <= u {
				return -1
			}
			return 1
		})
		c := s.crowds[min(at, len(s.crowds)-1)]
		c.began++
		if err := c.open(); err != nil {
			return err
		}
	}
	return nil
}

// liquidate lets keepers come for loans below 1, in the order in which these were
// opened: the first find the deepest markets, as in a liquidation.Population.
func (s *Simulation) liquidate() error {
	if s.Away {
		return nil
	}
	if len(s.below) > s.sorted {
		slices.SortFunc(s.below, func(a, b place) int { return cmp.Compare(a.number, b.number) })
	}
	// Keepers only take loans off the list: nobody is appended meanwhile.
	kept := s.below[:0]
	for n, p := range s.below {
		if n%ahead == 0 {
			for _, next := range s.below[n:min(n+ahead, len(s.below))] {
				if c := s.crowds[next.crowd]; c.full != s.hour {
					s.fetched += c.loans[next.loan].number
				}
			}
		}
		c := s.crowds[p.crowd]
		if c.full == s.hour { // whether the loan is below 1 still can wait
			kept = append(kept, p)
			continue
		}
		l := &c.loans[p.loan]
		if l.number == p.number && l.state == below {
			if err := c.keepers(p.loan); err != nil {
				return err
			}
		}
		switch {
		case l.number != p.number: // over
		case l.state == below:
			kept = append(kept, p)
		default:
			l.listed = false
		}
	}
	s.below, s.sorted = kept, len(kept)
	return nil
}

// Totals is how things stand. The sums in it are valid until the next Step.
func (s *Simulation) Totals() *Totals {
	t := &s.totals
	t.Hour, t.Loans, t.Alarmed, t.Below, t.Unworthy = s.hour, 0, 0, 0, 0
	t.CollateralUSD, t.DebtUSD = 0, 0
	for _, c := range s.crowds {
		t.Loans += c.inUse
		t.Alarmed += len(c.alarmed)
		t.Below += c.below + c.unworthy
		t.Unworthy += c.unworthy
	}
	for a := range s.worth {
		t.CollateralUSD += t.Supplied[a].Float() * s.worth[a]
		t.DebtUSD += t.Borrowed[a].Float() * s.owe[a]
	}
	return t
}

// Symbols are the assets', in the order in which prices are given.
func (s *Simulation) Symbols() []string { return slices.Clone(s.fit.symbols) }

// Sides are a basket's assets, as numbers in the order of prices: an Event's changes
// are in their order.
func (s *Simulation) Sides(basket int) (collateral, debt []uint16) {
	b := &s.fit.baskets[basket]
	return b.collateral, b.debt
}

// Indexes turn balances into tokens, by asset: of supply and of debt. They are valid
// until the next Step, and not to be written to.
func (s *Simulation) Indexes() (supply, debt []float64) { return s.supply, s.borrow }

// Prices are the hour's, less what keepers' sales have done to them for good; until
// the next Step, and not to be written to.
func (s *Simulation) Prices() []float64 { return s.keepers.Prices() }
