package market

import "slices"

// PoolBooks.sol: one account a series, moved by the market alone.

// MaxSeries is the most unresolved series of a pool; ReturnPeriod the seconds over
// which payouts that nobody claimed, and premium of orders minted after expiry,
// reach its capital.
const (
	MaxSeries    = 16
	ReturnPeriod = 30 * 86400
)

// Errors of PoolBooks.sol.
const (
	ZeroAddress   = Name("ZeroAddress")
	TooManySeries = Name("TooManySeries")
	NoCapacity    = Name("NoCapacity")
	// SafeCastOverflowedUintDowncast is the library's: a number is too wide to be stored.
	SafeCastOverflowedUintDowncast = Name("SafeCastOverflowedUintDowncast")
)

// Account is one series' money.
type Account struct {
	Minted         Amount `json:"minted"`         // tokens outstanding; of a resolved series, those not yet claimed
	PendingMint    Amount `json:"pendingMint"`    // bought, not yet minted or refunded
	Unearned       Amount `json:"unearned"`       // premium of minted tokens not earned at AccruedAt
	PendingPremium Amount `json:"pendingPremium"` // premium of pending orders, refundable in full
	Owed           Amount `json:"owed"`           // fixed payouts not yet claimed
	AccruedAt      uint64 `json:"accruedAt"`      // when Unearned was last brought up to date
	Expiry         uint64 `json:"expiry"`         // when the last of it is earned
}

// Books are a pool's figures.
type Books struct {
	Cash           Amount `json:"cash"`           // booked: deposits, premium and what is left of them
	PayoutsOwed    Amount `json:"payoutsOwed"`    // of resolved series, not yet claimed
	Reserved       Amount `json:"reserved"`       // the most that unresolved series can still cost
	PendingPremium Amount `json:"pendingPremium"` // of all series' pending orders

	Cumulative    Amount `json:"cumulative"`  // integral of utilisation up to UtilisationAt, WAD seconds
	Utilisation   Amount `json:"utilisation"` // WAD, since UtilisationAt
	UtilisationAt uint64 `json:"utilisationAt"`

	Returning      Amount `json:"returning"` // not yet in the capital at ReturningSince
	ReturningSince uint64 `json:"returningSince"`
	ReturningUntil uint64 `json:"returningUntil"`
}

func (p *Pool) bookedAssets(x *call) Amount {
	return x.sub(x.sub(x.sub(p.Cash, p.unearnedPremium(x)), p.PayoutsOwed), p.returningPayouts(x))
}

func (p *Pool) unearnedPremium(x *call) Amount {
	sum := p.PendingPremium
	for _, s := range p.open {
		if a := &s.Account; x.now < a.Expiry && !a.Unearned.IsZero() {
			part := a.unearned(x)
			x.accumulate(&sum, &part)
		}
	}
	return sum
}

func (p *Pool) returningPayouts(x *call) Amount {
	if x.now >= p.ReturningUntil {
		return Amount{}
	}
	return x.mulDivUp(p.Returning, n(p.ReturningUntil-x.now), n(p.ReturningUntil-p.ReturningSince))
}

// cumulativeUtilisation is the integral over time of the utilisation that the last
// change of state left.
func (p *Pool) cumulativeUtilisation(x *call) Amount {
	return x.add(p.Cumulative, x.mul(p.Utilisation, n(x.now-p.UtilisationAt)))
}

// noteUtilisation follows every change of Reserved or of the assets.
func (p *Pool) noteUtilisation(x *call) {
	cumulative, stands := p.cumulativeUtilisation(x), Amount{}
	if !p.Reserved.IsZero() {
		stands = wad
		if assets := p.bookedAssets(x); p.Reserved.Cmp(assets) < 0 {
			stands = x.mulDiv(p.Reserved, wad, assets)
		}
	}
	p.Cumulative, p.Utilisation, p.UtilisationAt = cumulative, stands, x.now
}

// unearned is what the series' tokens have not earned yet, rounded up.
func (a *Account) unearned(x *call) Amount {
	if x.now >= a.Expiry || a.Unearned.IsZero() {
		return Amount{}
	}
	return x.partUp(&a.Unearned, a.Expiry-x.now, a.Expiry-a.AccruedAt)
}

// openSeries is PoolBooks.open.
func (p *Pool) openSeries(x *call, s *Series) {
	if len(p.open) == MaxSeries {
		x.refuse(TooManySeries, n(MaxSeries))
		return
	}
	keep(p.market, &p.open)
	p.open = append(slices.Clip(p.open), s)
	s.Account.Expiry, s.Account.AccruedAt = s.Terms.Expiry, x.now
	p.market.emit(p.ID, "SeriesOpened", s.ID, s.Terms.Expiry)
}

// write reserves amount and books the premium of a pending order.
func (p *Pool) write(x *call, s *Series, amount, premium Amount) {
	capital := p.askCapital(x)
	if x.add(p.Reserved, amount).Cmp(capital) > 0 {
		x.refuse(NoCapacity, amount, capital.Minus(p.Reserved))
		return
	}
	keep(p.market, &p.Books)
	keep(p.market, &s.Account)
	p.Reserved = x.add(p.Reserved, amount)
	p.Cash = x.add(p.Cash, premium)
	p.PendingPremium = x.add(p.PendingPremium, premium)
	a := &s.Account
	a.PendingMint = x.sum128(a.PendingMint, x.fit128(amount))
	a.PendingPremium = x.sum128(a.PendingPremium, x.fit128(premium))
	p.noteUtilisation(x)
	p.market.emit(p.ID, "PremiumBooked", s.ID, amount, premium)
}

// start mints a pending order: its premium begins to be earned, or after expiry is,
// over ReturnPeriod.
func (p *Pool) start(x *call, s *Series, amount, premium Amount) {
	keep(p.market, &p.Books)
	keep(p.market, &s.Account)
	a := &s.Account
	a.PendingMint = x.sub(a.PendingMint, amount)
	a.PendingPremium = x.sub(a.PendingPremium, premium)
	p.PendingPremium = x.sub(p.PendingPremium, premium)
	a.Minted = x.sum128(a.Minted, amount)
	if x.now < a.Expiry {
		a.Unearned = x.fit128(x.add(a.unearned(x), premium))
		a.AccruedAt = x.now
	} else {
		p.returnSlowly(x, premium)
	}
	p.noteUtilisation(x)
	p.market.emit(p.ID, "PremiumStarted", s.ID, amount, premium)
}

// refund gives a pending order back, before or after its series resolved.
func (p *Pool) refund(x *call, s *Series, amount, premium Amount) {
	keep(p.market, &p.Books)
	keep(p.market, &s.Account)
	a := &s.Account
	a.PendingMint = x.sub(a.PendingMint, amount)
	a.PendingPremium = x.sub(a.PendingPremium, premium)
	p.PendingPremium = x.sub(p.PendingPremium, premium)
	p.Cash = x.sub(p.Cash, premium)
	if slices.Contains(p.open, s) {
		p.Reserved = x.sub(p.Reserved, amount)
	}
	p.noteUtilisation(x)
	p.market.emit(p.ID, "PremiumRefunded", s.ID, amount, premium)
}

// repurchase buys minted tokens back. Their share of the unearned premium pays;
// what it leaves is earned.
func (p *Pool) repurchase(x *call, s *Series, amount, proceeds Amount) {
	keep(p.market, &p.Books)
	keep(p.market, &s.Account)
	a := &s.Account
	unearned := a.unearned(x)
	released := x.mulDiv(unearned, amount, a.Minted)
	if proceeds.Cmp(released) > 0 {
		x.refuse(NoCapacity, proceeds, released)
		return
	}
	a.Unearned = x.fit128(x.sub(unearned, released))
	a.AccruedAt = x.now
	a.Minted = x.sub(a.Minted, amount)
	p.Reserved = x.sub(p.Reserved, amount)
	p.Cash = x.sub(p.Cash, proceeds)
	p.noteUtilisation(x)
	p.market.emit(p.ID, "Repurchased", s.ID, amount, proceeds)
}

// resolve fixes a series' payout.
func (p *Pool) resolve(x *call, s *Series, fraction Amount) {
	keep(p.market, &p.Books)
	keep(p.market, &s.Account)
	p.close(s)
	a := &s.Account
	p.Reserved = x.sub(p.Reserved, x.add(a.Minted, a.PendingMint))
	owed := x.mulDiv(a.Minted, fraction, wad)
	a.Unearned = Amount{}
	a.Owed = x.fit128(owed)
	p.PayoutsOwed = x.add(p.PayoutsOwed, owed)
	p.noteUtilisation(x)
	p.market.emit(p.ID, "SeriesResolved", s.ID, fraction, owed)
}

// close takes a series off the list of unresolved ones.
func (p *Pool) close(s *Series) {
	i := slices.Index(p.open, s)
	if i < 0 {
		return
	}
	keep(p.market, &p.open)
	p.open = without(p.open, i)
}

// payClaim pays a claim out of what is owed.
func (p *Pool) payClaim(x *call, s *Series, amount, payout Amount, to Address) {
	keep(p.market, &p.Books)
	keep(p.market, &s.Account)
	a := &s.Account
	a.Minted = x.sub(a.Minted, amount)
	a.Owed = x.sub(a.Owed, payout)
	p.PayoutsOwed = x.sub(p.PayoutsOwed, payout)
	p.Cash = x.sub(p.Cash, payout)
	p.market.emit(p.ID, "PaidOut", s.ID, to, payout)
}

// release gives what nobody claimed back to the underwriters, over ReturnPeriod.
func (p *Pool) release(x *call, s *Series) Amount {
	keep(p.market, &p.Books)
	keep(p.market, &s.Account)
	amount := s.Account.Owed
	s.Account.Owed = Amount{}
	p.PayoutsOwed = x.sub(p.PayoutsOwed, amount)
	p.returnSlowly(x, amount)
	p.noteUtilisation(x)
	p.market.emit(p.ID, "PayoutsReleased", s.ID, amount)
	return amount
}

// returnSlowly lets money that is the capital's reach it over ReturnPeriod, with
// what was still on its way. It is PoolBooks._return.
func (p *Pool) returnSlowly(x *call, amount Amount) {
	p.Returning = x.add(p.returningPayouts(x), amount)
	p.ReturningSince, p.ReturningUntil = x.now, x.now+ReturnPeriod
}
