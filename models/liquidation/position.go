package liquidation

// maxCalls ends a loan whose health factor calls do not raise. Each of them
// repays a hundredth of a debt at least, so what is left by then is nothing.
const maxCalls = 4096

// position is one loan at the prices of a moment, in scratch memory, and what
// calls on it and its predecessors have done. Both ways to run loans load it: a
// Liquidator from a book, a Population from columns.
type position struct {
	collateral, threshold, bonus, debt []float64 // USD
	collateralAsset, debtAsset         []uint16
	seizable, repayable                []bool
	// taken, unless nil, gathers what is seized: of collateral c for debt d at
	// d·len(collateral) + c.
	taken []float64
	done  done
}

// done is what calls came to, in USD of their moments.
type done struct {
	calls                   int
	repaid, seized, penalty float64
}

func (p *position) empty() {
	p.collateral, p.threshold, p.bonus, p.debt = p.collateral[:0], p.threshold[:0], p.bonus[:0], p.debt[:0]
	p.collateralAsset, p.debtAsset = p.collateralAsset[:0], p.debtAsset[:0]
	p.seizable, p.repayable, p.taken = p.seizable[:0], p.repayable[:0], nil
}

// liquidate makes one call after the other, the largest collateral for the
// largest debt, and reports that the loan is healthy. Without a desk every call
// that the rules allow is made, as large as it may be; with one, those that it
// wants.
func (p *position) liquidate(r *Rules, d *desk) (healthy bool) {
	for range maxCalls {
		owed, backing := sum(p.debt), p.backing()
		if backing >= owed {
			return true
		}
		x, y := largest(p.collateral, p.seizable), largest(p.debt, p.repayable)
		if x < 0 || y < 0 {
			return false
		}
		call := Call{
			HealthFactor: backing / owed, TotalDebtUSD: owed,
			DebtUSD: p.debt[y], CollateralUSD: p.collateral[x], Bonus: p.bonus[x],
		}
		var repaid, seized float64
		if d == nil {
			repaid, seized = r.Largest(call)
			if repaid == 0 {
				return false
			}
		} else if repaid, seized = d.deal(r, call, p.collateralAsset[x], p.debtAsset[y]); repaid == 0 {
			p.seizable[x] = false // not this one, at these prices
			continue
		}
		p.debt[y] -= repaid
		p.collateral[x] -= seized
		p.done.calls++
		p.done.repaid += repaid
		p.done.seized += seized
		if r.Penalty > 0 {
			p.done.penalty += max(0, seized/p.bonus[x]-repaid)
		}
		if p.taken != nil {
			p.taken[y*len(p.collateral)+x] += seized
		}
	}
	return false
}

func (p *position) backing() float64 {
	s := 0.0
	for k, v := range p.collateral {
		s += v * p.threshold[k]
	}
	return s
}

func sum(s []float64) (total float64) {
	for _, v := range s {
		total += v
	}
	return total
}

// largest is the first position of the largest positive allowed value, or -1.
func largest(s []float64, allowed []bool) int {
	at, best := -1, 0.0
	for k, v := range s {
		if allowed[k] && v > best {
			at, best = k, v
		}
	}
	return at
}
