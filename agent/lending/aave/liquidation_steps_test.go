package aave_test

import (
	"math"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/lending/aave/aavetest"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// callOf is a liquidation of a book's loan, of one of its debts for one of its
// collaterals.
func callOf(b *book.Book, row int, collateral, debt book.Entry) liquidation.Call {
	w, total := b.Weights(), 0.0
	for _, e := range b.Loan(row).Debt {
		total += e.Shares.Float() * w.Debt[e.Asset]
	}
	return liquidation.Call{
		HealthFactor: b.HealthFactors(nil)[row], TotalDebtUSD: total, Bonus: float64(collateral.Bonus) / 1e4,
		CollateralUSD: collateral.Shares.Float() * w.Supply[collateral.Asset], DebtUSD: debt.Shares.Float() * w.Debt[debt.Asset],
	}
}

// TestACallTakesWhatTheRulesSay asks the pool for calls of any size, small parts
// to more than there is, of any debt for any collateral: it does what Rules.AtMost
// says, to a base unit, and refuses what would leave dust.
func TestACallTakesWhatTheRulesSay(t *testing.T) {
	for name, of := range map[string]edition{"v3.2": v32, "v3.3": plain, "v3.6": v36} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorldOf(t, 40, 21, of)
			w.lend()
			w.stopInterest()
			r := w.open(w.batched)
			w.agree(r, w.mine(slot))
			for i, x := range w.reserves {
				w.price(x, []float64{1, 0.84, 0.8, 0.78}[i])
			}
			b := w.agree(r, w.mine(slot))
			parts, whole, cut := 0, 0, 0
			for row, hf := range b.HealthFactors(nil) {
				l := b.Loan(row)
				if hf >= 1 || len(l.Collateral) == 0 {
					continue
				}
				c, d := l.Collateral[w.random.IntN(len(l.Collateral))], l.Debt[w.random.IntN(len(l.Debt))]
				call := callOf(b, row, c, d)
				_, most := r.Rules().Largest(call)
				ask := most * (0.05 + 1.5*w.random.Float64())
				repaid, seized := r.Rules().AtMost(call, ask)
				pack := func(cover *big.Int) []byte {
					return pool.PackLiquidationCall(common.Address(b.Assets[c.Asset].ID), common.Address(b.Assets[d.Asset].ID), common.Address(l.Borrower), cover, false)
				}
				x := w.reserve(b.Assets[d.Asset].ID)
				cover := x.units(repaid / x.price)
				switch asked := min(ask/call.Bonus, call.DebtUSD); {
				case repaid == call.DebtUSD || seized == call.CollateralUSD:
					whole++
					cover = aavetest.MaxAmount()
				case repaid < 0.999*min(asked, call.TotalDebtUSD/2):
					cut++
					if w.accepts(pack(x.units(asked / x.price))) {
						t.Errorf("loan %d: the pool takes $%v, which the rules cut to $%v", row, asked, repaid)
					}
					cover.Sub(cover, big.NewInt(2)) // of the dust that is left, a cent's rounding
				default:
					parts++
				}
				if repaid == 0 {
					continue
				}
				before := w.chain.Head().Number
				w.send(w.owner, w.pool, pack(cover))
				w.confirm()
				if gotRepaid, gotSeized := w.called(before); !same(repaid, gotRepaid) || !same(seized, gotSeized) {
					t.Errorf("loan %d, %+v asked for $%v: the rules repay %v and seize %v, the pool %v and %v", row, call, ask, repaid, seized, gotRepaid, gotSeized)
				}
			}
			t.Logf("%d parts, %d of the whole, %d cut to leave no dust", parts, whole, cut)
			if parts < 3 || whole < 3 || of.name == "" && cut == 0 {
				t.Error("too few of a kind: change the seed")
			}
		})
	}
}

// TestTheRulesTurnWhereThePoolsDo asks the pools for all that a call may take of
// loans at exactly the rules' bounds, and a base unit beside them: a health factor of
// .95, $2,000 of debt and of collateral. WETH falls from $2,000 to $1,600, with a
// threshold of 82.5%; WBTC stays at $60,000, with one of 75%.
func TestTheRulesTurnWhereThePoolsDo(t *testing.T) {
	cases := []struct {
		name               string
		weth, wbtc, owed   float64
		repaid32, repaid33 float64
	}{
		{"a factor of .95", 9.5, 0, 13_200, 13_200, 13_200},
		{"a hair above", 9.500001, 0, 13_200, 6_600, 6_600},
		{"$2,000 of debt", 1.47, 0, 2_000, 1_000, 1_000},
		{"a hair less", 1.47, 0, 1_999.999999, 999.9999995, 1_999.999999},
		{"$2,000 of collateral, of which $1,000 must stay", 1.25, 0.03877784, 3_500, 1_750, 1_000 / 1.05},
		{"a hair less, so all of it", 1.249999, 0.03877784, 3_500, 1_750, 1_999.9984 / 1.05},
	}
	for name, of := range map[string]edition{"v3.2": v32, "v3.3": plain, "v3.6": v36} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorldOf(t, len(cases), 23, of)
			usdc, wbtc, weth := w.reserves[0], w.reserves[1], w.reserves[2]
			at := func(x *devReserve, price float64) {
				x.price = price
				w.price(x, 1)
			}
			at(wbtc, 60_000)
			at(weth, 2_000)
			fee := new(big.Int).Lsh(big.NewInt(1_000), 152) // 10% of the bonus
			w.send(w.owner, w.pool, pool.PackSetConfiguration(common.Address(weth.token), fee.Or(fee, weth.config(0))))
			w.stopInterest()
			for i, c := range cases {
				p, me := w.people[i], common.Address(w.people[i].Address())
				w.send(p, w.pool, pool.PackSupply(common.Address(weth.token), weth.units(c.weth), me, 0))
				if c.wbtc > 0 {
					w.send(p, w.pool, pool.PackSupply(common.Address(wbtc.token), wbtc.units(c.wbtc), me, 0))
				}
				w.send(p, w.pool, pool.PackBorrow(common.Address(usdc.token), usdc.units(c.owed), big.NewInt(2), 0, me))
			}
			w.confirm()
			at(weth, 1_600)
			r := w.open(w.batched)
			rules := r.Rules()
			rules.BonusFee = 0.1 // which what liquidators get is less by
			w.agree(r, w.mine(slot))
			for i, c := range cases {
				owed := math.Round(c.owed*1e6) / 1e6
				call := liquidation.Call{
					HealthFactor: (c.weth*1_600*8_250 + c.wbtc*60_000*7_500) / owed / 1e4, TotalDebtUSD: owed, DebtUSD: owed,
					CollateralUSD: c.weth * 1_600, Bonus: 1.05,
				}
				repaid, seized := rules.Largest(call)
				want := c.repaid33
				if rules.Name == liquidation.AaveV30().Name {
					want = c.repaid32
				}
				if !same(want, repaid) {
					t.Errorf("%s: the rules repay $%v of %+v, want %v", c.name, repaid, call, want)
				}
				data, _ := w.most(weth.token, usdc.token, w.people[i].Address())
				before := w.chain.Head().Number
				w.send(w.owner, w.pool, data)
				w.confirm()
				if gotRepaid, got := w.called(before); !same(repaid, gotRepaid) || !same(rules.Received(call, seized), got) {
					t.Errorf("%s: the rules repay $%v for $%v, the pool %v and %v", c.name, repaid, rules.Received(call, seized), gotRepaid, got)
				}
			}
		})
	}
}

// reserve is that of a token.
func (w *world) reserve(token protection.Address) *devReserve {
	return w.reserves[slices.IndexFunc(w.reserves, func(x *devReserve) bool { return x.token == token })]
}

// called is what liquidations after a block came to, in USD.
func (w *world) called(after uint64) (repaid, seized float64) {
	logs, err := w.client.Logs(w.t.Context(), after+1, w.chain.Head().Number, []protection.Address{w.pool}, nil)
	w.do(err)
	for _, log := range logs {
		if e, err := pool.UnpackLiquidationCallEvent(&log); err == nil {
			repaid += w.worth(e.DebtAsset, e.DebtToCover)
			seized += w.worth(e.CollateralAsset, e.LiquidatedCollateralAmount)
		}
	}
	return repaid, seized
}

// TestAPopulationFollowsThePool lets prices fall in three steps, each met by
// liquidators, in the model and on the pool: what one step leaves meets the next.
func TestAPopulationFollowsThePool(t *testing.T) {
	for name, of := range map[string]edition{"v3.2": v32, "v3.3": plain} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorldOf(t, 30, 22, of)
			w.lend()
			w.stopInterest()
			r := w.open(w.batched)
			before := w.agree(r, w.mine(slot))
			p, err := liquidation.NewPopulation(liquidation.LoansOf(before), len(before.Assets), r.Rules(), liquidation.Environment{})
			w.do(err)
			factor := make([]float64, len(before.Assets))
			seen := map[protection.Address]bool{}
			repaid, lost := 0.0, 0
			for step, fall := range [][4]float64{{1, 0.93, 0.9, 0.9}, {1, 0.95, 0.93, 0.8}, {1, 0.7, 0.6, 0.65}} {
				for i, x := range w.reserves {
					w.price(x, fall[i])
					moved, err := amount.FromBig(usd(x.price))
					w.do(err)
					a := before.AssetIndex(x.token)
					factor[a] = moved.Float(before.BaseDecimals) / before.PriceUSD(a)
				}
				did := w.liquidateAll(r, w.mine(slot))
				w.do(p.Step(factor, nil, slot.Seconds()))
				tally := p.Tally()
				if !same(tally.RepaidUSD-repaid, did.repaidUSD) {
					t.Errorf("step %d: the model repays $%v, the pool $%v", step, tally.RepaidUSD-repaid, did.repaidUSD)
				}
				repaid = tally.RepaidUSD
				model := map[protection.Address]float64{}
				p.EachLost(func(l liquidation.Lost) {
					model[before.Borrower(l.Loan)] += l.RealisedUSD
					if l.LatentUSD != 0 {
						t.Errorf("step %d: loan %d is left below 1", step, l.Loan)
					}
				})
				for who, usd := range did.lost {
					if !seen[who] && !same(model[who], usd) {
						t.Errorf("step %d: %x loses $%v on the pool, $%v in the model", step, who, usd, model[who])
					}
					seen[who] = true
				}
				for who := range model {
					if !seen[who] {
						t.Errorf("step %d: %x loses $%v in the model alone", step, who, model[who])
					}
				}
				lost = tally.BadLoans
				t.Logf("step %d: %d calls, $%.2f repaid, %d loans lost so far", step, did.calls, did.repaidUSD, lost)
			}
			if lost < 3 {
				t.Error("too few loans are lost: change the seed")
			}
		})
	}
}

// TestACallOnTheRealAaveTakesWhatTheRulesSay is TestACallTakesWhatTheRulesSay with
// the real contracts of v3.0. A second's interest lies between the book and a call.
func TestACallOnTheRealAaveTakesWhatTheRulesSay(t *testing.T) {
	const borrowers = 30
	m := startMarket(t, borrowers, []aavetest.Category{{ID: 1, LTV: 9000, Threshold: 9300, Bonus: 10100, Label: "majors"}})
	for i := range borrowers {
		m.borrow(i, 0.85+0.14*m.random.Float64())
	}
	for reserve, n := range []float64{usdc: 5e6, wbtc: 100, weth: 2000} {
		m.sent(m.Mint("liquidator", reserve, m.units(reserve, n)))
	}
	m.sent(m.SetPrice(weth, usd(3456.78*0.85)))
	m.sent(m.SetPrice(wbtc, usd(61234.56*0.82)))
	m.mine(aavetest.Slot)
	r := m.open()
	halves, whole, parts := 0, 0, 0
	for i := range borrowers {
		b := m.agree(r, m.mine(time.Second))
		row := rowOf(b, m.Address(borrower(i)))
		if row < 0 || b.HealthFactors(nil)[row] >= 1 {
			continue
		}
		l := b.Loan(row)
		c, d := l.Collateral[m.random.IntN(len(l.Collateral))], l.Debt[m.random.IntN(len(l.Debt))]
		call := callOf(b, row, c, d)
		wantRepaid, wantSeized := r.Rules().Largest(call)
		cover := aavetest.MaxAmount()
		switch {
		case i%3 == 0:
			parts++
			wantRepaid, wantSeized = r.Rules().AtMost(call, wantSeized*m.random.Float64())
			cover = m.units(m.reserve(b, d.Asset), wantRepaid/b.PriceUSD(int(d.Asset)))
		case call.HealthFactor > 0.95:
			halves++
		default:
			whole++
		}
		owed, had := call.DebtUSD, call.CollateralUSD
		m.sent(m.Liquidate("liquidator", borrower(i), m.reserve(b, c.Asset), m.reserve(b, d.Asset), cover, false))
		after := m.agree(r, m.mine(time.Second))
		gotRepaid, gotSeized := owed-m.left(after, borrower(i), d.Asset, true), had-m.left(after, borrower(i), c.Asset, false)
		for _, v := range [][2]float64{{wantRepaid, gotRepaid}, {wantSeized, gotSeized}} {
			if math.Abs(v[0]-v[1]) > 2e-7*math.Max(owed, had)+0.01 {
				t.Errorf("%s, %+v: the rules repay %v and seize %v, the pool %v and %v", borrower(i), call, wantRepaid, wantSeized, gotRepaid, gotSeized)
				break
			}
		}
	}
	t.Logf("the real Aave v3.0: %d calls for a half, %d for the whole, %d for part", halves, whole, parts)
	if halves == 0 || whole == 0 || parts == 0 {
		t.Error("too few of a kind: change the prices")
	}
}

// reserve is the number in the market of a book's asset.
func (m *market) reserve(b *book.Book, asset uint16) int {
	return slices.IndexFunc(m.Reserves, func(r aavetest.Reserve) bool { return protection.Address(r.Token) == b.Assets[asset].ID })
}

// rowOf is a borrower's loan, or −1.
func rowOf(b *book.Book, who protection.Address) int {
	for row, l := range b.Loans() {
		if l.Borrower == who {
			return row
		}
	}
	return -1
}

// left is what somebody has or owes of an asset, in USD.
func (m *market) left(b *book.Book, who string, asset uint16, debt bool) float64 {
	row := rowOf(b, m.Address(who))
	if row < 0 {
		return 0
	}
	side, weight := b.Loan(row).Collateral, b.Weights().Supply
	if debt {
		side, weight = b.Loan(row).Debt, b.Weights().Debt
	}
	for _, e := range side {
		if e.Asset == asset {
			return e.Shares.Float() * weight[asset]
		}
	}
	return 0
}
