package population

import (
	"fmt"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/stat/distuv"
)

// crowd is the open loans of one segment and basket.
type crowd struct {
	s       *Simulation
	at      int // among crowds
	segment int
	of      int // the basket
	habits  *habits
	basket  *basket
	random  *rand.Rand

	loans    []loan
	free     []int32 // vacant places
	inUse    int
	began    int // opened at the start
	alarmed  []int32
	below    int
	unworthy int
	full     int // the hour in which no keeper can sell what it has any more

	// What a unit of each balance is worth now, in USD, by itself, times the threshold,
	// and times the LTV.
	worth, backs, lends [mostParts]float64
	owe                 [mostParts]float64
	// worst falls with the asset of the collateral that fell most over that of the debt
	// that rose most, hour by hour, and best likewise with the others: logarithms. Between
	// any two hours, no loan's health factor falls by more than worst, or rises by more
	// than best does. With one asset on each side both are the health factor's move itself.
	worst, best     float64
	falling, rising ladder
	// owed are the values of owe when loans were last found unworthy.
	owed [mostParts]float64
}

// state is what becomes of a loan next.
type state uint8

const (
	vacant   state = iota // nobody is here
	healthy               // waits in falling, for its alarm or 1
	below                 // waits in rising to be healthy again, and in Simulation.below for keepers
	unworthy              // waits in rising too, and for no keepers, as no call on it could pay
)

// loan is one: 64 bytes, as a line of a cache has.
type loan struct {
	collateral, debt [mostParts]int64 // balances in Units
	number           uint32
	stands           int32   // its rung in falling or rising, by state; or nowhere
	target, alarm    float32 // health factors; no alarm: 0
	since            int32   // the hour that found it below 1
	looked           int32   // the hour that last took it off a ladder
	bell             int32   // its place in alarmed, or −1
	state            state
	listed           bool // in Simulation.below
	touched          bool // in Books.touched
}

// grace is how many times the debt of an unworthy loan may have grown before its
// worth is looked at again.
const grace = 1.25

// closest is how near to the target's excess over 1 an alarm may be: another would
// ring at once.
const closest = 0.8

// fullest is the largest balance.
const fullest = 1 << 62

// stream is a generator for each crowd, so that none depends on what others draw.
func stream(seed, of uint64) *rand.Rand {
	of += 0x9e3779b97f4a7c15
	of = (of ^ of>>30) * 0xbf58476d1ce4e5b9
	of = (of ^ of>>27) * 0x94d049bb133111eb
	return rand.New(rand.NewPCG(seed, of^of>>31))
}

func newCrowd(s *Simulation, at int) *crowd {
	of := s.fit.crowds[at]
	return &crowd{
		s: s, at: at, segment: of.segment, of: of.basket,
		habits: &s.fit.segments[of.segment], basket: &s.fit.baskets[of.basket], full: -1,
		random: stream(s.draw.Seed, uint64(at)), //nolint:gosec // at least 0
	}
}

// pass takes the hour's prices.
func (c *crowd) pass() {
	first := c.s.hour == 0
	fell, rose := math.Inf(1), math.Inf(-1) // of collateral
	for k, a := range c.basket.collateral {
		was := c.worth[k]
		v := c.s.worth[a]
		c.worth[k], c.backs[k], c.lends[k] = v, v*c.basket.threshold[k], v*c.basket.ltv[k]
		fell, rose = min(fell, v/was), max(rose, v/was)
	}
	least, most := math.Inf(1), math.Inf(-1) // of debt
	for k, a := range c.basket.debt {
		was := c.owe[k]
		c.owe[k] = c.s.owe[a]
		least, most = min(least, c.owe[k]/was), max(most, c.owe[k]/was)
	}
	if first {
		c.owed = c.owe
		return
	}
	c.worst += math.Log(fell / most)
	c.best += math.Log(rose / least)
}

// value is what backs a loan, in USD times the threshold, and what it owes.
func (c *crowd) value(l *loan) (backing, owed float64) {
	for k := range mostParts {
		backing += float64(l.collateral[k]) * c.backs[k]
		owed += float64(l.debt[k]) * c.owe[k]
	}
	return backing, owed
}

// crossed looks at the loans that prices may have brought to their next state.
func (c *crowd) crossed() {
	// Both move before anybody is put anywhere, as a level is put by where they are.
	due := c.falling.fall(c.worst, c.s.due[:0])
	fell := len(due)
	due = c.rising.fall(-c.best, due)
	for n, e := range due {
		if n%ahead == 0 {
			for _, next := range due[n:min(n+ahead, len(due))] {
				c.s.fetched += c.loans[next.loan].number
			}
		}
		if n < fell && c.up(e, healthy) || n >= fell && (c.up(e, below) || c.up(e, unworthy)) {
			c.settle(e.loan)
		}
	}
	c.s.due = due
	c.reconsider()
	if spare := 4*len(c.loans) + rungs; c.falling.count > spare || c.rising.count > spare {
		c.sweep()
	}
}

// up takes an entry's loan off its ladder, unless the entry is stale.
func (c *crowd) up(e entry, is state) bool {
	l := &c.loans[e.loan]
	if l.state != is || l.stands == nowhere || l.stands&(rungs-1) != e.rung {
		return false
	}
	if l.looked == int32(c.s.hour) { // another entry of its, on the rung where it has been put back
		return false
	}
	l.looked, l.stands = int32(c.s.hour), nowhere
	return true
}

// reconsider looks at all unworthy loans when debts have become dearer by so much
// that a call on them might pay.
func (c *crowd) reconsider() {
	dearer := false
	for k := range c.basket.debt {
		dearer = dearer || c.owe[k] > grace*c.owed[k]
	}
	if !dearer {
		return
	}
	c.owed = c.owe
	for i := range c.loans {
		if c.loans[i].state == unworthy {
			c.settle(int32(i))
		}
	}
}

// sweep puts everybody anew, and so drops what is stale.
func (c *crowd) sweep() {
	c.falling.clear()
	c.rising.clear()
	for i := range c.loans {
		if l := &c.loans[i]; l.state != vacant {
			l.stands = nowhere
			c.settle(int32(i))
		}
	}
}

// settle sees how a loan stands now, and where it has to wait for what.
func (c *crowd) settle(i int32) {
	l := &c.loans[i]
	was := l.state
	backing, owed := c.value(l)
	health := backing / owed
	if backing >= owed {
		c.become(l, healthy)
		next := 1.0
		if alarm := float64(l.alarm); alarm > 1 {
			if health >= alarm {
				next = alarm
				c.hush(l)
			} else {
				c.ring(i)
			}
		}
		l.stands = c.falling.put(i, c.worst-math.Log(health/next), l.stands)
		return
	}
	if was != below && was != unworthy {
		l.since = int32(c.s.hour)
	}
	if l.alarm > 1 {
		c.ring(i)
	}
	if c.worthy(l) {
		c.become(l, below)
		if !l.listed {
			l.listed = true
			c.s.below = append(c.s.below, place{l.number, int32(c.at), i})
		}
	} else {
		c.become(l, unworthy)
	}
	l.stands = c.rising.put(i, -c.best+math.Log(health), l.stands)
}

func (c *crowd) become(l *loan, to state) {
	switch {
	case l.state == to:
		return
	case l.state == unworthy:
		c.unworthy--
	case l.state == below:
		c.below--
	}
	switch to {
	case unworthy:
		c.unworthy++
	case below:
		c.below++
	}
	if !(l.state == below && to == unworthy || l.state == unworthy && to == below) {
		l.stands = nowhere // another ladder
	}
	l.state = to
}

// worthy reports a loan that keepers could earn from before the next reconsider.
func (c *crowd) worthy(l *loan) bool {
	owed, bonus := 0.0, 1.0
	for k := range c.basket.debt {
		owed += float64(l.debt[k]) * max(c.owe[k], grace*c.owed[k])
	}
	for _, b := range c.basket.bonus {
		bonus = max(bonus, b)
	}
	return c.s.keepers.Pays(owed, bonus)
}

// ring puts a loan among those whose owner's alarm has gone off.
func (c *crowd) ring(i int32) {
	if l := &c.loans[i]; l.bell < 0 {
		l.bell = int32(len(c.alarmed))
		c.alarmed = append(c.alarmed, i)
	}
}

func (c *crowd) hush(l *loan) {
	if l.bell < 0 {
		return
	}
	last := c.alarmed[len(c.alarmed)-1]
	c.alarmed[l.bell] = last
	c.loans[last].bell = l.bell
	c.alarmed = c.alarmed[:len(c.alarmed)-1]
	l.bell = -1
}

// sold reports that the markets of all that loans here have as collateral take no
// more this hour, so that no call on any of them pays.
func (c *crowd) sold() bool {
	if c.full == c.s.hour {
		return true
	}
	for k, a := range c.basket.collateral {
		if c.s.keepers.Sells(a, c.basket.bonus[k]) {
			return false
		}
	}
	c.full = c.s.hour
	return true
}

// keepers come for a loan that is below 1, if they want to.
func (c *crowd) keepers(i int32) error {
	l := &c.loans[i]
	backing, owed := c.value(l)
	if !c.s.keepers.Act(float64(l.since+1) * 3600) {
		return nil
	}
	a, b := &c.s.account, c.basket
	a.CollateralAsset, a.DebtAsset, a.Threshold, a.Bonus = b.collateral, b.debt, b.threshold, b.bonus
	a.CollateralUSD, a.DebtUSD = a.CollateralUSD[:0], a.DebtUSD[:0]
	var before [2 * mostParts]float64
	for k := range b.collateral {
		before[k] = float64(l.collateral[k]) * c.worth[k]
		a.CollateralUSD = append(a.CollateralUSD, before[k])
	}
	for k := range b.debt {
		before[mostParts+k] = float64(l.debt[k]) * c.owe[k]
		a.DebtUSD = append(a.DebtUSD, before[mostParts+k])
	}
	calls, _ := c.s.keepers.Liquidate(a)
	if calls == 0 {
		if !c.worthy(l) {
			c.settle(i)
		}
		c.sold()
		return nil
	}
	var in, out [mostParts]int64
	for k, usd := range a.CollateralUSD {
		in[k] = left(l.collateral[k], before[k], usd, c.worth[k]) - l.collateral[k]
	}
	for k, usd := range a.DebtUSD {
		out[k] = left(l.debt[k], before[mostParts+k], usd, c.owe[k]) - l.debt[k]
	}
	if err := c.change(Liquidated, i, in, out, backing/owed); err != nil {
		return err
	}
	switch {
	case l.debt == [mostParts]int64{}:
		return c.close(i, Closed)
	case l.collateral == [mostParts]int64{}:
		return c.close(i, BadDebt)
	}
	c.settle(i)
	c.sold()
	return nil
}

// left is a balance after calls: as it was if they did not touch it.
func left(balance int64, before, after, worth float64) int64 {
	if after == before {
		return balance
	}
	return min(balance, int64(math.Round(after/worth)))
}

// live is what owners do in an hour, and who comes.
func (c *crowd) live() error {
	// From the last: who leaves the list gives its place to one that has been.
	for n := len(c.alarmed) - 1 - c.jump(c.habits.answer); n >= 0; {
		next := c.s.next[:0]
		for ; n >= 0 && len(next) < cap(next); n -= 1 + c.jump(c.habits.answer) {
			next = append(next, c.alarmed[n])
		}
		c.fetch(next)
		for _, i := range next {
			if err := c.answer(i); err != nil {
				return err
			}
		}
	}
	for n := c.jump(c.habits.acts); n < len(c.loans); {
		next := c.s.next[:0]
		for ; n < len(c.loans) && len(next) < cap(next); n += 1 + c.jump(c.habits.acts) {
			next = append(next, int32(n))
		}
		c.fetch(next)
		for _, i := range next {
			if c.loans[i].state != vacant {
				if err := c.act(i); err != nil {
					return err
				}
			}
		}
	}
	come := 0
	if mean := c.habits.entry * float64(c.began); mean > 0 {
		come = int(distuv.Poisson{Lambda: mean, Src: c.random}.Rand())
	}
	for range come {
		if err := c.open(); err != nil {
			return err
		}
	}
	return nil
}

// fetch has loans in the processor's cache before they are needed: one after the other,
// each would be waited for.
func (c *crowd) fetch(loans []int32) {
	for _, i := range loans {
		c.s.fetched += c.loans[i].number
	}
}

// jump is how many are passed over until the next one acts, at a rate an hour.
func (c *crowd) jump(rate float64) int {
	return int(min(c.random.ExpFloat64()/rate, MostBorrowers))
}

// lognormal draws one.
func (c *crowd) lognormal(median, sd float64) float64 {
	return median * math.Exp(sd*c.random.NormFloat64())
}

// vacancy is a free place.
func (c *crowd) vacancy() (int32, error) {
	if n := len(c.free); n > 0 {
		i := c.free[n-1]
		c.free = c.free[:n-1]
		return i, nil
	}
	if len(c.loans) == MostBorrowers {
		return 0, fmt.Errorf("%w: %d loans of %s in %s: lower entries, or raise exits", ErrFull, MostBorrowers, c.habits.name, c.basket.name)
	}
	c.loans = append(c.loans, loan{})
	return int32(len(c.loans) - 1), nil
}
