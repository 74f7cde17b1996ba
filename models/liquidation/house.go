package liquidation

import "math"

// house runs a scenario's auctions. Lots are in USD at the start's prices, which
// is to say in tokens, and so are debts; a price is debt per collateral.
type house struct {
	sales []sale // in the order they began, sold ones too
	dirt  float64
	tips  float64 // USD
}

type sale struct {
	Sale
	loan             uint32
	collateral, debt uint16  // assets
	bonus            float64 // that buyers want
	began            float64 // second
	over             bool
}

func (h *house) begin() { *h = house{sales: h.sales[:0]} }

// pays reports that a keeper's reward for beginning an auction of so much covers
// gas, and is that reward.
func (p *Population) pays(tab float64) (tip float64, ok bool) {
	tip = p.rules.Auction.TipUSD + p.rules.Auction.Chip*tab
	return tip, tip >= p.desk.keeper.GasUSD
}

// bark takes a vault below 1 to auction, as much of it as the hole has room for.
// What rounding leaves of a full hole is no room.
func (p *Population) bark(i uint32, backing float64) {
	l, h := p.Loans, &p.house
	k, m := l.CollateralAt[i], l.DebtAt[i]
	c, d := l.CollateralAsset[k], l.DebtAsset[m]
	par, room := p.desk.oracle[d], p.rules.Auction.HoleUSD-h.dirt
	if room < 1e-9*p.rules.Auction.HoleUSD {
		return
	}
	s, ok := p.rules.Bark(p.collateral[k], p.debt[m], backing/par, p.desk.oracle[c]/par, room)
	if !ok {
		return
	}
	tip, ok := p.pays(s.Tab)
	if !ok {
		return
	}
	p.collateral[k] -= s.Lot
	p.debt[m] -= s.Debt
	h.dirt += s.Tab
	h.tips += tip
	h.sales = append(h.sales, sale{Sale: s, loan: i, collateral: c, debt: d, bonus: l.Bonus[k], began: p.now})
}

// auction lets buyers take from every open auction during the seconds before now,
// at the prices of now.
func (p *Population) auction(seconds float64) {
	h := &p.house
	for n := range h.sales {
		s := &h.sales[n]
		if s.over || p.desk.bottom(s.collateral) == 0 {
			continue
		}
		p.fall(s, p.now-seconds)
	}
}

// fall takes one auction through the prices that it has after a second, until
// now. Prices of the market stand meanwhile, so that an auction which has begun
// anew at them, and is over again, need not begin once more.
func (p *Population) fall(s *sale, after float64) {
	a := p.rules.Auction
	look := a.Decline.look()
	again := true
	for k := math.Floor((after-s.began)/look*(1+1e-12)) + 1; !s.over; k++ {
		elapsed := k * look
		if s.began+elapsed > p.now*(1+1e-12) {
			return
		}
		if a.Done(elapsed) {
			feed := p.desk.oracle[s.collateral] / p.desk.oracle[s.debt]
			tip, ok := 0.0, true // without reward a buyer begins it
			if least := a.DustUSD * (1 + p.rules.Penalty); s.Tab >= least && s.Lot*feed >= least {
				tip, ok = p.pays(s.Tab)
			}
			if !ok || !again {
				return
			}
			p.house.tips += tip
			s.began += elapsed
			s.Top = feed * a.Buffer
			k, again = 0, false
			continue
		}
		p.buy(s, s.Top*a.Decline.At(elapsed))
	}
}

// buy lets a keeper buy what pays at a price of the auction.
func (p *Population) buy(s *sale, price float64) {
	d, h := &p.desk, &p.house
	worth, cost := d.market[s.collateral], d.market[s.debt]
	bottom := d.bottom(s.collateral)
	room := d.room(s.collateral, price*s.bonus*cost/worth, bottom)
	if room == 0 {
		return
	}
	next := s.Sale
	slice, paid := p.rules.Take(&next, room/worth, price)
	if slice == 0 {
		return
	}
	brings := d.proceeds(s.collateral, slice*worth, bottom)
	if brings-paid*cost-d.keeper.GasUSD < d.keeper.MinProfitUSD {
		return
	}
	d.sell(s.collateral, slice*worth, bottom, brings)
	done := &p.position.done
	done.calls++
	repaid := min(paid, s.BadDebt())
	done.repaid += repaid * d.oracle[s.debt]
	done.penalty += (paid - repaid) * d.oracle[s.debt]
	done.seized += slice * d.oracle[s.collateral]
	h.dirt -= paid
	s.Sale = next
	if s.Lot <= 0 || s.Tab <= 0 {
		h.dirt -= s.Tab
		s.over = true
		if s.BadDebt() > 0 {
			p.badLoans++
		}
	}
}

// eachLost tells of the auctions that ended short, and of those that would.
func (h *house) eachLost(p *Population, tell func(Lost)) {
	for n := range h.sales {
		s := &h.sales[n]
		short := s.BadDebt()
		if s.over {
			if short > 0 {
				tell(Lost{int(s.loan), s.debt, short * p.desk.market[s.debt], 0})
			}
			continue
		}
		owed := short * p.desk.oracle[s.debt]
		repaid, _ := p.rules.Largest(Call{TotalDebtUSD: owed, DebtUSD: owed, CollateralUSD: s.Lot * p.desk.oracle[s.collateral], Bonus: s.bonus})
		if left := owed - repaid; left > 0 {
			tell(Lost{int(s.loan), s.debt, 0, left * p.desk.market[s.debt] / p.desk.oracle[s.debt]})
		}
	}
}
