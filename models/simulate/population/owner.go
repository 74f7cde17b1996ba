package population

import (
	"fmt"
	"math"
)

// open is a new loan, drawn by its segment's habits.
func (c *crowd) open() error {
	h, b := c.habits, c.basket
	usd := min(h.most, max(leastDebtUSD, c.lognormal(h.debtMedian, h.debtLogSD)))
	health := 1 + c.lognormal(h.excess, h.excessLogSD)
	var backs, lends float64 // of a USD of collateral
	for k := range b.collateral {
		backs += b.collateralPart[k] * b.threshold[k]
		lends += b.collateralPart[k] * b.ltv[k]
	}
	health = max(health, backs/lends*(1+1e-6))
	var in, out [mostParts]int64
	owed := 0.0
	for k := range b.debt {
		units := max(1, math.Floor(usd*b.debtPart[k]/c.owe[k]))
		if !(units <= fullest) {
			return c.tooMany(b.debt[k], usd)
		}
		out[k] = int64(units)
		owed += units * c.owe[k]
	}
	value := owed * health / backs
	for k := range b.collateral {
		units := math.Ceil(value * b.collateralPart[k] / c.worth[k])
		if !(units <= fullest) {
			return c.tooMany(b.collateral[k], value)
		}
		in[k] = int64(units)
	}
	if c.s.opened == math.MaxUint32 {
		return fmt.Errorf("%w: %d loans have been opened: simulate fewer, or less time", ErrFull, c.s.opened)
	}
	i, err := c.vacancy()
	if err != nil {
		return err
	}
	l := &c.loans[i]
	*l = loan{number: c.s.opened, stands: nowhere, target: float32(health), looked: -1, bell: -1, state: healthy}
	if c.random.Float64() < h.vigilant {
		alarm := min(c.lognormal(h.alarm, h.alarmLogSD), closest*(health-1))
		l.alarm = float32(1 + alarm)
	}
	c.s.opened++
	c.inUse++
	if err := c.change(Opened, i, in, out, 0); err != nil {
		return err
	}
	c.settle(i)
	return nil
}

func (c *crowd) tooMany(asset uint16, usd float64) error {
	return fmt.Errorf("%w: $%.3g of %s at a price of $%g are more units than a balance holds: give prices in USD of whole tokens, or smaller loans",
		ErrFull, usd, c.s.fit.symbols[asset], c.s.keepers.Prices()[asset])
}

// lost reports a loan that owes more than its collateral is worth: its owner walks
// away from it.
func (c *crowd) lost(l *loan, owed float64) bool {
	worth := 0.0
	for k := range mostParts {
		worth += float64(l.collateral[k]) * c.worth[k]
	}
	return worth <= owed
}

// answer is what an owner does about an alarm: nothing, when it is over.
func (c *crowd) answer(i int32) error {
	l := &c.loans[i]
	backing, owed := c.value(l)
	if c.lost(l, owed) {
		return nil
	}
	if backing >= owed*float64(l.alarm) {
		c.settle(i)
		return nil
	}
	return c.lower(i, backing/owed, float64(l.target))
}

// act is what an owner does of his own accord.
func (c *crowd) act(i int32) error {
	u := c.random.Float64()
	l := &c.loans[i]
	backing, owed := c.value(l)
	if c.lost(l, owed) {
		return nil
	}
	if u < c.habits.exits {
		return c.close(i, Closed)
	}
	health, target := backing/owed, float64(l.target)
	to := health * math.Pow(target/health, c.habits.move)
	switch {
	case u < c.habits.raises && health > target:
		return c.raise(i, health, to)
	case u >= c.habits.raises && health < target:
		return c.lower(i, health, to)
	}
	return nil
}

// raise borrows or withdraws until the health factor has come down, as far as the LTV
// lets it.
func (c *crowd) raise(i int32, health, to float64) error {
	l := &c.loans[i]
	lends, owed := 0.0, 0.0
	for k := range mostParts {
		lends += float64(l.collateral[k]) * c.lends[k]
		owed += float64(l.debt[k]) * c.owe[k]
	}
	times := min(health/to, lends/owed)
	borrows := c.random.Float64() < c.habits.borrowPart
	if !(times > 1) {
		return nil
	}
	if borrows {
		return c.scale(Borrowed, i, 1, times, health)
	}
	return c.scale(Withdrawn, i, 1/times, 1, health)
}

// lower tops up or repays until the health factor has come up.
func (c *crowd) lower(i int32, health, to float64) error {
	if c.random.Float64() < c.habits.topUpPart {
		return c.scale(ToppedUp, i, to/health, 1, health)
	}
	return c.scale(Repaid, i, 1, health/to, health)
}

// scale multiplies a loan's sides. Collateral rounds up and debt down, so that nobody
// ends below where he wanted to be; what is less than a unit does not happen.
func (c *crowd) scale(kind Kind, i int32, collateral, debt, health float64) error {
	l := &c.loans[i]
	var in, out [mostParts]int64
	for k := range mostParts {
		to, owes := math.Ceil(float64(l.collateral[k])*collateral), math.Floor(float64(l.debt[k])*debt)
		if to > fullest || owes > fullest {
			return fmt.Errorf("%w: loan %d would have more units than a balance holds: draw smaller loans", ErrFull, l.number)
		}
		if collateral != 1 {
			in[k] = int64(to) - l.collateral[k]
		}
		if debt != 1 {
			out[k] = int64(owes) - l.debt[k]
		}
	}
	if in == [mostParts]int64{} && out == [mostParts]int64{} {
		return nil
	}
	if err := c.change(kind, i, in, out, health); err != nil {
		return err
	}
	if l.debt == [mostParts]int64{} {
		return c.close(i, Closed)
	}
	c.settle(i)
	return nil
}

// close ends a loan: all that is left of it goes.
func (c *crowd) close(i int32, kind Kind) error {
	l := &c.loans[i]
	backing, owed := c.value(l)
	health := 0.0
	if owed > 0 {
		health = backing / owed
	}
	var in, out [mostParts]int64
	for k := range mostParts {
		in[k], out[k] = -l.collateral[k], -l.debt[k]
	}
	err := c.change(kind, i, in, out, health)
	c.hush(l)
	c.become(l, vacant)
	c.inUse--
	c.free = append(c.free, i)
	return err
}

// change writes balances, counts them, and tells of it.
func (c *crowd) change(kind Kind, i int32, in, out [mostParts]int64, health float64) error {
	l, t, e := &c.loans[i], &c.s.totals, &c.s.event
	*e = Event{
		Hour: c.s.hour, Kind: kind, Loan: uint64(l.number), Segment: c.segment, Basket: c.of,
		Collateral: in, Debt: out, Health: health,
	}
	for k, a := range c.basket.collateral {
		l.collateral[k] += in[k]
		t.Supplied[a].add(in[k])
		e.CollateralUSD += math.Abs(float64(in[k])) * c.worth[k]
	}
	for k, a := range c.basket.debt {
		l.debt[k] += out[k]
		t.Borrowed[a].add(out[k])
		e.DebtUSD += math.Abs(float64(out[k])) * c.owe[k]
	}
	t.Events[kind]++
	switch kind {
	case Liquidated:
		t.RepaidByKeepersUSD += e.DebtUSD
		t.SeizedUSD += e.CollateralUSD
	case BadDebt:
		t.BadDebtUSD += e.DebtUSD
	}
	if c.s.books != nil {
		c.s.books.touch(c, i)
	}
	if c.s.Watch == nil {
		return nil
	}
	return c.s.Watch(e)
}
