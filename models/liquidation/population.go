package liquidation

import (
	"fmt"
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Population is loans under liquidators, step by step: prices move, loans fall
// below 1, keepers act if it pays, markets give way and come back. It keeps its
// scratch memory from scenario to scenario and allocates nothing per loan or step;
// it is for one goroutine.
//
// Borrowers do nothing, and interest stands still. Quantities are in USD at the
// start's prices, which is to say in tokens.
type Population struct {
	Loans *Loans // not changed

	rules  Rules
	env    Environment
	assets int

	collateral, debt []float64 // left of each entry
	since            []float64 // when a loan was last found to fall below 1; < 0: it is not
	bad              []bool    // nothing is left to seize
	active           []uint32  // loans that this scenario can put below 1, rising
	touched          []uint32  // loans that it has put there
	lasts            bool      // sales move the oracle's prices
	low, high        []float64 // what oracle prices keep within; nil: whatever
	now, delay       float64   // seconds
	desk             desk
	position         position
	house            house // of auctions
	badLoans         int
}

// A loan that is not below 1 has never been, or is healthy again.
const never, healed = -1, -2

// Tally is what has happened since a scenario began, in USD at the prices of each
// moment.
type Tally struct {
	Calls      int     // that liquidators made, auctions they bought from included
	RepaidUSD  float64 // of debts
	SeizedUSD  float64 // at the oracle's prices, in calls and auctions
	SoldUSD    float64 // what liquidators got for it
	GasUSD     float64
	PenaltyUSD float64 // that the protocol got on top
	TipsUSD    float64 // that the protocol paid to begin auctions
	BadLoans   int     // that have debt and nothing to seize
}

// NewPopulation checks loans, one at least, over so many assets, rules and
// environment. Under an Auction a loan has one collateral and one debt at most.
func NewPopulation(l *Loans, assets int, r Rules, e Environment) (*Population, error) {
	if err := l.Check(assets); err != nil {
		return nil, fmt.Errorf("population: %w", err)
	}
	if err := domain.AtLeast("Loans", l.Len(), 1); err != nil {
		return nil, fmt.Errorf("population: %w", err)
	}
	if err := r.Check(); err != nil {
		return nil, fmt.Errorf("population: %w", err)
	}
	if err := e.Check(assets); err != nil {
		return nil, fmt.Errorf("population: %w", err)
	}
	p := &Population{
		Loans: l, rules: r, env: e, assets: assets,
		collateral: make([]float64, len(l.CollateralUSD)), debt: make([]float64, len(l.DebtUSD)),
		since: make([]float64, l.Len()), bad: make([]bool, l.Len()),
		active: make([]uint32, 0, l.Len()), touched: make([]uint32, 0, l.Len()),
	}
	if r.Auction != (Auction{}) {
		for i := range l.Len() {
			if l.CollateralAt[i+1]-l.CollateralAt[i] > 1 || l.DebtAt[i+1]-l.DebtAt[i] > 1 {
				return nil, fmt.Errorf("population: %w", &domain.Error{What: "Loans", At: i, Got: "several collaterals or debts",
					Want: "one of each, as vaults that are auctioned have", Kind: domain.ErrRange})
			}
		}
	}
	copy(p.collateral, l.CollateralUSD)
	copy(p.debt, l.DebtUSD)
	for i := range p.since {
		p.since[i] = never
	}
	for _, d := range e.Depth {
		p.lasts = p.lasts || d.Permanent > 0
	}
	p.desk.depth = e.Depth
	return p, p.Reset(nil, nil, nil)
}

// Reset begins a scenario: every loan as it was, markets undisturbed. A strain
// multiplies the environment; nil is none. low and high, by asset, promise that
// the oracle's prices stay within them: loans that such prices cannot put below 1
// are then passed over. Nil promises nothing.
func (p *Population) Reset(strain *Strain, low, high []float64) error {
	s := Strain{1, 1, 1}
	if strain != nil {
		if s = *strain; s.Check() != nil {
			return s.Check()
		}
	}
	if low != nil || high != nil {
		for _, v := range []struct {
			what  string
			value []float64
		}{{"low", low}, {"high", high}} {
			if err := domain.Length(v.what, len(v.value), p.assets); err != nil {
				return err
			}
			if err := domain.Positive(v.what, v.value); err != nil {
				return err
			}
		}
	}
	l := p.Loans
	for _, i := range p.touched {
		copy(p.collateral[l.CollateralAt[i]:l.CollateralAt[i+1]], l.CollateralUSD[l.CollateralAt[i]:])
		copy(p.debt[l.DebtAt[i]:l.DebtAt[i+1]], l.DebtUSD[l.DebtAt[i]:])
		p.since[i], p.bad[i] = never, false
	}
	p.touched = p.touched[:0]
	p.low, p.high, p.now, p.badLoans = low, high, 0, 0
	p.delay = p.env.Keeper.DelaySeconds * s.Delay
	p.desk.keeper = p.env.Keeper
	p.desk.keeper.GasUSD = min(p.desk.keeper.GasUSD*s.Gas, math.MaxFloat64)
	p.desk.scale = s.Depth
	p.desk.begin(p.assets)
	p.position.done = done{}
	p.house.begin()
	p.active = p.active[:0]
	for i := range l.Len() {
		if p.reachable(i) {
			p.active = append(p.active, uint32(i))
		}
	}
	return nil
}

// reachable reports a loan that prices within low and high can put below 1. Debt
// without any collateral is lost already, and no scenario's.
func (p *Population) reachable(i int) bool {
	l := p.Loans
	if l.DebtAt[i] == l.DebtAt[i+1] || l.CollateralAt[i] == l.CollateralAt[i+1] {
		return false
	}
	if p.low == nil {
		return true
	}
	backing, owed := 0.0, 0.0
	for k := l.CollateralAt[i]; k < l.CollateralAt[i+1]; k++ {
		backing += l.CollateralUSD[k] * l.Threshold[k] * p.low[l.CollateralAsset[k]]
	}
	for k := l.DebtAt[i]; k < l.DebtAt[i+1]; k++ {
		owed += l.DebtUSD[k] * p.high[l.DebtAsset[k]]
	}
	// By more than rounding. Sales that last take prices below low.
	return p.lasts || backing < owed*(1+1e-9)
}

// Step moves prices, relative to the start, to where they are so many seconds
// later, and lets keepers act: market is where they sell and buy, oracle what the
// protocol sees; nil oracle: the same. Prices are within [1e-30, 1e30]. What their sales do to prices for good
// comes on top of both. Prices stand while they act, loan by loan in row order: the
// first rows find the deepest market. seconds is within (0, 1e9].
func (p *Population) Step(market, oracle []float64, seconds float64) error {
	if oracle == nil {
		oracle = market
	}
	if err := p.check(market, oracle, seconds); err != nil {
		return err
	}
	p.now += seconds
	p.desk.pass(market, oracle, seconds)
	p.auction(seconds)
	act := latest(p.now, p.delay)
	for _, i := range p.active {
		if p.bad[i] {
			continue
		}
		backing, owed := p.worth(i, p.desk.oracle)
		if backing >= owed {
			if p.since[i] >= 0 {
				p.since[i] = healed
			}
			continue
		}
		if p.since[i] == never {
			p.touched = append(p.touched, i)
		}
		if p.since[i] < 0 {
			p.since[i] = p.now
		}
		if p.since[i] > act {
			continue
		}
		if p.rules.Auction != (Auction{}) {
			p.bark(i, backing)
			continue
		}
		p.act(i)
	}
	return nil
}

func (p *Population) check(market, oracle []float64, seconds float64) error {
	if err := domain.Length("market", len(market), p.assets); err != nil {
		return err
	}
	if err := domain.Length("oracle", len(oracle), p.assets); err != nil {
		return err
	}
	if err := domain.Each("market", market, 1/most, most); err != nil {
		return err
	}
	if err := domain.Each("oracle", oracle, 1/most, most); err != nil {
		return err
	}
	for a, v := range oracle {
		if p.low != nil && (v < p.low[a] || v > p.high[a]) {
			return &domain.Error{What: "oracle", At: a, Got: fmt.Sprint(v), Want: fmt.Sprintf("%g to %g, as promised to Reset", p.low[a], p.high[a]), Kind: domain.ErrRange}
		}
	}
	if err := domain.Open("seconds", seconds, 0, math.Inf(1)); err != nil {
		return err
	}
	return domain.Within("seconds", seconds, 0, 1e9)
}

// worth is a loan's backing and debt at prices.
func (p *Population) worth(i uint32, price []float64) (backing, owed float64) {
	l := p.Loans
	for k := l.CollateralAt[i]; k < l.CollateralAt[i+1]; k++ {
		backing += p.collateral[k] * price[l.CollateralAsset[k]] * l.Threshold[k]
	}
	for k := l.DebtAt[i]; k < l.DebtAt[i+1]; k++ {
		owed += p.debt[k] * price[l.DebtAsset[k]]
	}
	return backing, owed
}

// act lets keepers liquidate a loan as far as it pays.
func (p *Population) act(i uint32) {
	l, q := p.Loans, &p.position
	p.load(i)
	if q.liquidate(&p.rules, &p.desk) {
		p.since[i] = healed
	}
	for k, v := range q.collateral {
		p.collateral[l.CollateralAt[i]+uint32(k)] = v / p.desk.oracle[q.collateralAsset[k]]
	}
	for k, v := range q.debt {
		p.debt[l.DebtAt[i]+uint32(k)] = v / p.desk.oracle[q.debtAsset[k]]
	}
	if sum(q.collateral) == 0 && sum(q.debt) > 0 {
		p.bad[i] = true
		p.badLoans++
	}
}

// load puts a loan as it is now, at the oracle's prices, into the position.
func (p *Population) load(i uint32) {
	l, q, oracle := p.Loans, &p.position, p.desk.oracle
	q.empty()
	from, to := l.CollateralAt[i], l.CollateralAt[i+1]
	for k := from; k < to; k++ {
		q.collateral = append(q.collateral, p.collateral[k]*oracle[l.CollateralAsset[k]])
		q.seizable = append(q.seizable, true)
	}
	q.threshold = append(q.threshold, l.Threshold[from:to]...)
	q.bonus = append(q.bonus, l.Bonus[from:to]...)
	q.collateralAsset = append(q.collateralAsset, l.CollateralAsset[from:to]...)
	from, to = l.DebtAt[i], l.DebtAt[i+1]
	for k := from; k < to; k++ {
		q.debt = append(q.debt, p.debt[k]*oracle[l.DebtAsset[k]])
		q.repayable = append(q.repayable, true)
	}
	q.debtAsset = append(q.debtAsset, l.DebtAsset[from:to]...)
}

// Tally is what has happened since Reset.
func (p *Population) Tally() Tally {
	d := p.position.done
	return Tally{
		Calls: d.calls, RepaidUSD: d.repaid, SeizedUSD: d.seized, SoldUSD: p.desk.sold, GasUSD: float64(d.calls) * p.desk.keeper.GasUSD,
		PenaltyUSD: d.penalty, TipsUSD: p.house.tips, BadLoans: p.badLoans,
	}
}

// Lost is one loan's bad debt in one asset, in USD at the market's prices of the
// last step.
type Lost struct {
	Loan        int
	Asset       uint16  // of the debt
	RealisedUSD float64 // nothing is left to seize for it
	LatentUSD   float64 // would be left if liquidators came now, into deep markets
}

// EachLost tells of every loss after the last step, auctions last. A loan may be
// told of twice: for each debt, and for each auction.
func (p *Population) EachLost(tell func(Lost)) {
	l, q, market, oracle := p.Loans, &p.position, p.desk.market, p.desk.oracle
	kept := q.done // what would be done has not been
	for _, i := range p.active {
		if p.bad[i] {
			for k := l.DebtAt[i]; k < l.DebtAt[i+1]; k++ {
				if a := l.DebtAsset[k]; p.debt[k] > 0 {
					tell(Lost{int(i), a, p.debt[k] * market[a], 0})
				}
			}
			continue
		}
		if backing, owed := p.worth(i, oracle); backing >= owed {
			continue
		}
		p.load(i)
		if q.liquidate(&p.rules, nil) || sum(q.collateral) > 0 {
			continue
		}
		for k, a := range q.debtAsset {
			if q.debt[k] > 0 {
				tell(Lost{int(i), a, 0, q.debt[k] * (market[a] / oracle[a])})
			}
		}
	}
	q.done = kept
	p.house.eachLost(p, tell)
}
