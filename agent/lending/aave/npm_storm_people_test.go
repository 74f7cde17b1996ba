package aave_test

import (
	"math"
	"math/big"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/lending/aave/aavetest"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// kind is one way in which a position or the market is moved. do sends it, with
// what it needs beforehand, and gives the transaction that counts; the zero hash
// when there is nobody to do it just now.
type kind struct {
	name   string
	weight int
	do     func(*storm) (trade.Hash, error)
}

var nothing trade.Hash

// stormKinds are all kinds; the report lists them in this order.
var stormKinds = append([]kind{
	{"supply", 10, func(s *storm) (trade.Hash, error) {
		who, r := s.anybody(), s.anyReserve()
		s.fund(who, r)
		return s.Supply(who, r, s.worth(r, s.between(500, 40_000)))
	}},
	{"supply for another", 3, func(s *storm) (trade.Hash, error) {
		who, r := s.anybody(), s.anyReserve()
		s.fund(who, r)
		return s.SupplyFor(who, s.anybody(), r, s.worth(r, s.between(500, 40_000)))
	}},
	{"withdraw a part", 6, func(s *storm) (trade.Hash, error) {
		return s.pledged(func(who string, r int) (trade.Hash, error) {
			return s.Withdraw(who, r, s.worth(r, s.between(10, 5_000)))
		})
	}},
	{"withdraw all", 3, func(s *storm) (trade.Hash, error) {
		return s.spare(func(who string, r int) (trade.Hash, error) { return s.Withdraw(who, r, aavetest.MaxAmount()) })
	}},
	{"withdraw to another", 3, func(s *storm) (trade.Hash, error) {
		return s.pledged(func(who string, r int) (trade.Hash, error) {
			return s.WithdrawTo(who, s.anybody(), r, s.worth(r, s.between(10, 2_000)))
		})
	}},
	{"borrow", 12, func(s *storm) (trade.Hash, error) {
		i, r := s.able()
		return s.Borrow(s.people[i], r, s.room(i, r))
	}},
	{"borrow by delegation", 4, func(s *storm) (trade.Hash, error) {
		i, r := s.able()
		who := s.anybody()
		s.sent(s.Delegate(s.people[i], who, r, aavetest.MaxAmount()))
		return s.BorrowFor(who, s.people[i], r, s.room(i, r))
	}},
	{"repay a part", 6, func(s *storm) (trade.Hash, error) {
		return s.owing(func(i, r int) (trade.Hash, error) {
			s.fund(s.people[i], r)
			return s.Repay(s.people[i], r, s.worth(r, s.between(0.01, 0.3)*s.debt(i)))
		})
	}},
	{"repay all", 4, func(s *storm) (trade.Hash, error) {
		return s.owing(func(i, r int) (trade.Hash, error) {
			s.fund(s.people[i], r)
			return s.Repay(s.people[i], r, aavetest.MaxAmount())
		})
	}},
	{"repay for another", 4, func(s *storm) (trade.Hash, error) {
		return s.owing(func(i, r int) (trade.Hash, error) {
			payer := s.anybody()
			s.fund(payer, r)
			return s.RepayFor(payer, s.people[i], r, s.worth(r, s.between(0.01, 1.2)*s.debt(i)))
		})
	}},
	{"repay with aTokens", 3, func(s *storm) (trade.Hash, error) {
		return s.owing(func(i, r int) (trade.Hash, error) {
			amount := s.worth(r, s.between(0.01, 1.2)*s.debt(i))
			s.fund(s.people[i], r)
			s.sent(s.Supply(s.people[i], r, amount))
			return s.RepayWithATokens(s.people[i], r, amount)
		})
	}},
	{"repay all with aTokens", 2, func(s *storm) (trade.Hash, error) {
		return s.owing(func(i, r int) (trade.Hash, error) {
			s.fund(s.people[i], r)
			s.sent(s.Supply(s.people[i], r, s.worth(r, s.between(0.3, 1.5)*s.debt(i))))
			return s.RepayWithATokens(s.people[i], r, aavetest.MaxAmount())
		})
	}},
	{"collateral off", 4, func(s *storm) (trade.Hash, error) {
		return s.spare(func(who string, r int) (trade.Hash, error) {
			s.off = append(s.off, purse{who, r})
			return s.UseAsCollateral(who, r, false)
		})
	}},
	{"collateral on", 4, func(s *storm) (trade.Hash, error) {
		if len(s.off) == 0 {
			return nothing, nil
		}
		p := s.off[0]
		s.off = s.off[1:]
		return s.UseAsCollateral(p.who, p.r, true)
	}},
	{"transfer a part of aTokens", 5, func(s *storm) (trade.Hash, error) {
		return s.pledged(func(who string, r int) (trade.Hash, error) {
			return s.TransferAToken(who, s.peer(r), r, s.worth(r, s.between(10, 3_000)))
		})
	}},
	{"transfer all aTokens", 4, func(s *storm) (trade.Hash, error) {
		return s.spare(func(who string, r int) (trade.Hash, error) { return s.transferAll(who, s.peer(r), r) })
	}},
	{"transfer aTokens that are no collateral", 3, func(s *storm) (trade.Hash, error) {
		who, r := s.anybody(), stormNONE
		s.fund(who, r)
		s.sent(s.Supply(who, r, s.worth(r, 1000)))
		return s.TransferAToken(who, s.anybody(), r, s.worth(r, s.between(10, 900)))
	}},
	{"transfer aTokens to one with none", 2, func(s *storm) (trade.Hash, error) {
		i, ok := s.search(func(i int) bool { return s.standings[i].Empty() })
		if !ok {
			return nothing, nil
		}
		return s.pledged(func(who string, r int) (trade.Hash, error) {
			return s.TransferAToken(who, s.people[i], r, s.worth(r, s.between(10, 3_000)))
		})
	}},
	{"transfer aTokens to oneself", 2, func(s *storm) (trade.Hash, error) {
		return s.pledged(func(who string, r int) (trade.Hash, error) {
			return s.TransferAToken(who, who, r, s.worth(r, s.between(10, 3_000)))
		})
	}},
	{"transfer all aTokens to oneself", 2, func(s *storm) (trade.Hash, error) {
		return s.pledged(func(who string, r int) (trade.Hash, error) { return s.transferAll(who, who, r) })
	}},
	{"enter an eMode", 4, func(s *storm) (trade.Hash, error) {
		i, ok := s.search(func(i int) bool { return s.standings[i].EMode == 0 })
		if !ok {
			return nothing, nil
		}
		return s.SetEMode(s.people[i], uint8(1+s.random.IntN(2)))
	}},
	{"change the eMode", 2, func(s *storm) (trade.Hash, error) {
		i, ok := s.search(func(i int) bool { e := s.standings[i]; return e.EMode != 0 && e.Debt.IsZero() })
		if !ok {
			return nothing, nil
		}
		return s.SetEMode(s.people[i], 3-s.standings[i].EMode)
	}},
	{"leave the eMode", 3, func(s *storm) (trade.Hash, error) {
		i, ok := s.search(func(i int) bool { return s.standings[i].EMode != 0 })
		if !ok {
			return nothing, nil
		}
		return s.SetEMode(s.people[i], 0)
	}},
	{"liquidate for the asset", 6, func(s *storm) (trade.Hash, error) { return s.liquidate("liquidator", false) }},
	{"liquidate for aTokens", 4, func(s *storm) (trade.Hash, error) { return s.liquidate("liquidator", true) }},
	{"liquidate for the asset, by a borrower", 3, func(s *storm) (trade.Hash, error) { return s.liquidate(s.anybody(), false) }},
	{"liquidate for aTokens, by a borrower", 3, func(s *storm) (trade.Hash, error) { return s.liquidate(s.anybody(), true) }},
	{"flash loan of one asset", 2, func(s *storm) (trade.Hash, error) {
		r := s.anyReserve()
		return s.FlashLoanSimple(s.anybody(), r, s.worth(r, s.between(1000, 100_000)))
	}},
	{"flash loan, paid back", 2, func(s *storm) (trade.Hash, error) {
		who, a := s.anybody(), s.random.IntN(stormFirst)
		b := (a + 1 + s.random.IntN(stormFirst-1)) % stormFirst
		amounts := []*big.Int{s.worth(a, s.between(1000, 100_000)), s.worth(b, s.between(1000, 100_000))}
		return s.FlashLoan(who, who, []int{a, b}, amounts, true)
	}},
	{"flash loan, kept as debt", 3, func(s *storm) (trade.Hash, error) {
		i, r := s.able()
		return s.FlashLoan(s.people[i], s.people[i], []int{r}, []*big.Int{s.room(i, r)}, false)
	}},
	{"flash loan, kept as another's debt", 3, func(s *storm) (trade.Hash, error) {
		i, r := s.able()
		who := s.anybody()
		s.sent(s.Delegate(s.people[i], who, r, aavetest.MaxAmount()))
		return s.FlashLoan(who, s.people[i], []int{r}, []*big.Int{s.room(i, r)}, false)
	}},
	{"mint unbacked", 2, func(s *storm) (trade.Hash, error) {
		r := s.random.IntN(stormFirst)
		return s.MintUnbacked(s.anybody(), r, s.worth(r, s.between(100, 3_000)))
	}},
	{"back unbacked", 2, func(s *storm) (trade.Hash, error) {
		r := s.random.IntN(stormFirst)
		s.fund("admin", r)
		return s.BackUnbacked(r, s.worth(r, s.between(100, 3_000)), s.worth(r, s.between(1, 20)))
	}},
	{"mint to the treasury", 1, func(s *storm) (trade.Hash, error) {
		return s.MintToTreasury(s.anybody(), stormUSDC, stormWBTC, stormWETH, stormISO, stormNONE, stormMANY)
	}},
	{"withdraw from the treasury", 1, func(s *storm) (trade.Hash, error) {
		return s.Withdraw(aavetest.TreasuryName, stormUSDC, aavetest.MaxAmount())
	}},
}, marketKinds...)

// act sends an action and remembers what it was; false when nobody can do it.
func (s *storm) act(k kind) bool {
	s.t.Helper()
	hash, err := k.do(s)
	if err != nil {
		s.t.Fatalf("%s: %v", k.name, err)
	}
	if hash != nothing {
		s.tallies[k.name].sent++
		s.waiting[hash] = k.name
	}
	return hash != nothing
}

// laggards is how many of a block's actions are of the kinds that were executed
// least: chance alone leaves some out.
const laggards = 5

// happen sends the actions of a block: many, or one alone, so that nothing else
// in the block hides what it does.
func (s *storm) happen(n int) {
	s.t.Helper()
	var kinds []kind // that may come at any time
	total := 0
	for _, k := range stormKinds {
		if k.weight > 0 {
			kinds = append(kinds, k)
			total += k.weight
		}
	}
	s.random.Shuffle(len(kinds), func(i, j int) { kinds[i], kinds[j] = kinds[j], kinds[i] })
	s.lose(n)
	if n%3 == 1 && s.lostAt != n {
		slices.SortStableFunc(kinds, func(a, b kind) int { return s.tallies[a.name].alone - s.tallies[b.name].alone })
		for _, k := range kinds {
			if s.act(k) {
				s.tallies[k.name].alone++
				return
			}
		}
	}
	s.undoDue()
	s.visit(n)
	s.slump()
	slices.SortStableFunc(kinds, func(a, b kind) int { return s.tallies[a.name].executed - s.tallies[b.name].executed })
	for _, k := range kinds[:laggards] {
		s.act(k)
	}
	for range s.size.actions - laggards {
		pick := s.random.IntN(total)
		for _, k := range kinds {
			if pick -= k.weight; pick < 0 {
				s.act(k)
				break
			}
		}
	}
}

// fund gives an account plenty of reserve r's asset, and the pool leave to take
// it, unless it has that already.
func (s *storm) fund(who string, r int) {
	s.t.Helper()
	if p := (purse{who, r}); !s.purses[p] {
		s.purses[p] = true
		s.sent(s.Mint(who, r, s.worth(r, 1e9)))
	}
}

func (s *storm) anybody() string { return s.people[s.random.IntN(len(s.people))] }

// anyReserve is a reserve that is listed.
func (s *storm) anyReserve() int {
	for {
		if r := s.random.IntN(len(s.Reserves)); s.listed(r) {
			return r
		}
	}
}

func (s *storm) between(low, high float64) float64 { return low + (high-low)*s.random.Float64() }

// search is somebody of whom something holds, from a random one on.
func (s *storm) search(holds func(i int) bool) (int, bool) {
	from := s.random.IntN(len(s.people))
	for n := range s.people {
		if i := (from + n) % len(s.people); holds(i) {
			return i, true
		}
	}
	return 0, false
}

// marked are the reserves of which something holds for an account.
func (s *storm) marked(is func(r int) bool) (out []int) {
	for r := range s.Reserves {
		if s.listed(r) && is(r) {
			out = append(out, r)
		}
	}
	return out
}

// pledged acts for somebody with collateral, on one reserve of it.
func (s *storm) pledged(do func(who string, r int) (trade.Hash, error)) (trade.Hash, error) {
	i, ok := s.search(func(i int) bool { return len(s.marked(s.standings[i].Pledges)) > 0 })
	if !ok {
		return nothing, nil
	}
	of := s.marked(s.standings[i].Pledges)
	return do(s.people[i], of[s.random.IntN(len(of))])
}

// spare acts for somebody who may do without one collateral: who owes nothing,
// or has another.
func (s *storm) spare(do func(who string, r int) (trade.Hash, error)) (trade.Hash, error) {
	i, ok := s.search(func(i int) bool {
		n := len(s.marked(s.standings[i].Pledges))
		return n > 1 || n == 1 && s.standings[i].Debt.IsZero()
	})
	if !ok {
		return nothing, nil
	}
	of := s.marked(s.standings[i].Pledges)
	return do(s.people[i], of[s.random.IntN(len(of))])
}

// peer is somebody, often one who has collateral of reserve r.
func (s *storm) peer(r int) string {
	i, ok := s.search(func(i int) bool { return s.standings[i].Pledges(r) })
	if !ok || s.random.IntN(3) == 0 {
		return s.anybody()
	}
	return s.people[i]
}

// owing acts for somebody with debt, on one reserve of it.
func (s *storm) owing(do func(i, r int) (trade.Hash, error)) (trade.Hash, error) {
	i, ok := s.search(func(i int) bool { return len(s.marked(s.standings[i].Owes)) > 0 })
	if !ok {
		return nothing, nil
	}
	of := s.marked(s.standings[i].Owes)
	return do(i, of[s.random.IntN(len(of))])
}

// able is somebody who can borrow, and a reserve that might be lent to them.
func (s *storm) able() (i, r int) {
	i, _ = s.search(func(i int) bool { return s.available(i) > 50 })
	r = s.anyReserve()
	if e := s.standings[i].EMode; e != 0 && s.random.IntN(8) > 0 {
		r = []int{stormWBTC, stormWETH, stormUSDC, stormGUSD}[2*int(e-1)+s.random.IntN(2)]
	} else if s.standings[i].Pledges(stormISO) && s.random.IntN(8) > 0 {
		r = []int{stormUSDC, stormGUSD}[s.random.IntN(2)]
	}
	return i, r
}

// room is an amount of reserve r up to a little more than somebody may borrow.
func (s *storm) room(i, r int) *big.Int {
	return s.worth(r, math.Max(10, s.available(i)*s.between(0.05, 1.02)))
}

func (s *storm) available(i int) float64 { return dollars(s.standings[i].Available.ToBig()) }
func (s *storm) debt(i int) float64      { return dollars(s.standings[i].Debt.ToBig()) }

// transferAll moves the whole of a balance, as it will be when the block is made:
// what is left of it stays collateral otherwise.
func (s *storm) transferAll(who, to string, r int) (trade.Hash, error) {
	amount, err := s.BalanceAt(s.t.Context(), who, r, s.next)
	if err != nil {
		return nothing, err
	}
	return s.TransferAToken(who, to, r, amount)
}

// liquidate takes part or all of what is possible from somebody below 1.
func (s *storm) liquidate(by string, aTokens bool) (trade.Hash, error) {
	i, ok := s.search(s.liquidatable)
	if !ok {
		return nothing, nil
	}
	collateral, debt := s.marked(s.standings[i].Pledges), s.marked(s.standings[i].Owes)
	c, d := collateral[s.random.IntN(len(collateral))], debt[s.random.IntN(len(debt))]
	s.fund(by, d)
	cover := aavetest.MaxAmount()
	if s.random.IntN(3) == 0 {
		cover = s.worth(d, s.between(0.01, 0.4)*s.debt(i))
	}
	return s.Liquidate(by, s.people[i], c, d, cover, aTokens)
}

func (s *storm) liquidatable(i int) bool {
	const wad = 1e18
	e := &s.standings[i]
	return e.HF.LtUint64(wad) && len(s.marked(e.Pledges)) > 0 && len(s.marked(e.Owes)) > 0
}
