package market

// Position is protection that a market did not sell, to be laid on top of it: what
// would it be if somebody had bought that?
type Position struct {
	Holder   Address
	Minted   Amount
	Unearned Amount // premium of Minted not earned yet
	Waiting  []Waiting
}

// Waiting is an order of a Position that waits for its mint.
type Waiting struct {
	Amount   Amount
	Premium  Amount
	MatureAt uint64
}

// Carry lays a position on top of the market, whether or not its pool has the
// capacity: its reserve is taken, its premium booked, its tokens minted, and of a
// TRIGGERED series its payout set aside as well. It returns the ids of its orders.
// What the pool's level would have become since it was bought is not known, and
// stays as it is.
func (m *Market) Carry(c Call, series Address, p Position) (orders []uint64, err error) {
	err = m.do(c, func(x *call) {
		s := m.known(x, series)
		if s == nil {
			return
		}
		pool, a := s.pool, &s.Account
		keep(m, &pool.Books)
		keep(m, a)
		a.Minted = x.sum128(a.Minted, p.Minted)
		s.Token.mint(x, m, p.Holder, p.Minted)
		switch {
		case s.Settled == 0:
			pool.Cash = x.add(pool.Cash, p.Unearned)
			pool.Reserved = x.add(pool.Reserved, p.Minted)
			if x.now < a.Expiry {
				a.Unearned, a.AccruedAt = x.sum128(a.unearned(x), p.Unearned), x.now
			}
		case State(s.Settled) == Triggered && !s.Salvaged:
			owed := x.mulDiv(p.Minted, s.Fraction, wad)
			a.Owed = x.sum128(a.Owed, owed)
			pool.PayoutsOwed = x.add(pool.PayoutsOwed, owed)
			pool.Cash = x.add(pool.Cash, owed)
		}
		keep(m, &m.orderCount)
		for _, o := range p.Waiting {
			m.orderCount++
			keepEntry(m, m.orders, m.orderCount)
			m.orders[m.orderCount] = &Order{series, o.MatureAt, OrderPending, p.Holder, x.fit128(o.Amount), x.fit128(o.Premium)}
			orders = append(orders, m.orderCount)
			a.PendingMint = x.sum128(a.PendingMint, o.Amount)
			a.PendingPremium = x.sum128(a.PendingPremium, o.Premium)
			pool.PendingPremium = x.add(pool.PendingPremium, o.Premium)
			pool.Cash = x.add(pool.Cash, o.Premium)
			if s.Settled == 0 {
				pool.Reserved = x.add(pool.Reserved, o.Amount)
			}
		}
	})
	if err != nil {
		return nil, err
	}
	return orders, nil
}
