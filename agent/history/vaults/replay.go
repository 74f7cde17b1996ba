package vaults

import (
	"cmp"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Replay goes through an ilk's events in their order and keeps its vaults. It goes
// forward only, and knows at each instant nothing of what comes later, but for how
// many digits the source writes.
type Replay struct {
	terms      *Terms
	collateral string
	steps      []step
	precision  precision
	ceilings   []Ceiling

	next, fees, ceiling int // what comes
	now                 time.Time
	block               uint64
	meter               meter
	vaults              map[uint64]*vault
	changed             map[uint64]bool // since the last book

	findings     []Finding
	liquidations []Liquidation
	checks       []Check
	flows        Flows
}

// vault is one vault in 1e-18: its collateral, and its debt in art.
type vault struct {
	number    uint64
	ink, art  span
	credit    *big.Int // DAI that was paid beyond its debt, and lies in the Vat
	rounding  *big.Int // of its collateral, by the source
	borrowed  *big.Int // as written
	repaid    *big.Int
	seized    *big.Int // debt
	seizures  int
	opened    time.Time
	lastKnown *big.Int // Σ of all its DAI in art, at the last known drips
	lastFull  *big.Int // and at the instants; no rule of the Vat is applied to either
}

// Flows are sums of what the source writes, in DAI.
type Flows struct {
	Borrowed   history.Fixed `json:"borrowed"`
	Repaid     history.Fixed `json:"repaid"`
	Liquidated history.Fixed `json:"liquidated"`
}

// Net is what was borrowed and not paid back: net minted DAI.
func (f Flows) Net() history.Fixed { return f.Borrowed.Minus(f.Repaid) }

// Left is Net without what liquidations took over.
func (f Flows) Left() history.Fixed { return f.Net().Minus(f.Liquidated) }

// Check compares the debt of all vaults with what a ceiling tells of it.
type Check struct {
	Ceiling
	Rebuilt Figure `json:"rebuilt"`
}

// Off is the rebuilt debt less the one that is told.
func (c Check) Off() history.Fixed { return c.Rebuilt.Value.Minus(c.Debt) }

// Within reports that the told debt is within the bounds.
func (c Check) Within() bool {
	return c.Rebuilt.Low.Cmp(c.Debt) <= 0 && c.Debt.Cmp(c.Rebuilt.High) <= 0
}

// New prepares the replay of a market, maker:ETH-B. Rows of other markets are
// passed over. It fails with ErrTerms or ErrEvents.
func New(market string, events []history.Event, parameters []history.Parameter) (*Replay, error) {
	if ilk, ok := ilkOf(market); !ok || ilk == "" {
		return nil, fmt.Errorf("%w: market %q has no vaults: name one such as maker:ETH-B", ErrEvents, market)
	}
	t, err := ReadTerms(market, parameters)
	if err != nil {
		return nil, err
	}
	all, p, err := steps(market, events)
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%w: there are none of %s: import the table of its events", ErrEvents, market)
	}
	first := all[0]
	if t.duty[0].block > first.block || t.duty[0].time.After(first.time) {
		return nil, fmt.Errorf("%w: the first %s is of block %d, and the first event of block %d: import the parameters from the ilk's beginning", ErrTerms, nameDuty, t.duty[0].block, first.block)
	}
	if t.by[nameDust][0].block > first.block {
		return nil, fmt.Errorf("%w: the first %s is of block %d, and the first event of block %d: import the parameters from the ilk's beginning", ErrTerms, nameDust, t.by[nameDust][0].block, first.block)
	}
	r := &Replay{
		terms: t, collateral: CollateralOf(market), steps: all, precision: p, ceilings: t.Ceilings(), fees: 1,
		meter:  meter{t.duty[0].second, ray, t.duty[0].time.Unix()},
		vaults: map[uint64]*vault{}, changed: map[uint64]bool{}, now: first.time, block: first.block,
	}
	return r, nil
}

// Span is the time from the first event to the last.
func (r *Replay) Span() (from, to time.Time) {
	return r.steps[0].time, r.steps[len(r.steps)-1].time
}

// To takes all events up to an instant, and goes on to it.
func (r *Replay) To(at time.Time) error {
	for r.next < len(r.steps) && !r.steps[r.next].time.After(at) {
		end := r.next + 1
		for end < len(r.steps) && r.steps[end].block == r.steps[r.next].block {
			end++
		}
		group := r.steps[r.next:end]
		if err := r.pass(group[0].block-1, group[0].time); err != nil {
			return err
		}
		if err := r.take(group); err != nil {
			return err
		}
		r.next = end
	}
	if err := r.pass(^uint64(0), at); err != nil {
		return err
	}
	if at.After(r.now) {
		r.now = at
	}
	return nil
}

// pass takes the parameters up to a block that stand before an instant.
func (r *Replay) pass(block uint64, at time.Time) error {
	for {
		f := r.fees < len(r.terms.duty) && r.terms.duty[r.fees].block <= block && !r.terms.duty[r.fees].time.After(at)
		c := r.ceiling < len(r.ceilings) && r.ceilings[r.ceiling].Block <= block && !r.ceilings[r.ceiling].Time.After(at)
		switch {
		case f && (!c || r.terms.duty[r.fees].block <= r.ceilings[r.ceiling].Block):
			n := r.terms.duty[r.fees]
			r.meter.drip(n.time) // the Jug takes a new fee in the second of a drip only
			r.meter.duty, r.block = n.second, max(r.block, n.block)
			r.fees++
		case c:
			n := r.ceilings[r.ceiling]
			debt, err := r.owed(n.Time)
			if err != nil {
				return err
			}
			r.checks = append(r.checks, Check{n, debt})
			r.block = max(r.block, n.Block)
			r.ceiling++
		default:
			return nil
		}
	}
}

// owed is the debt of all vaults at an instant, DAI.
func (r *Replay) owed(at time.Time) (Figure, error) {
	sum := nothing()
	for _, v := range r.vaults {
		sum = sum.plus(v.art)
	}
	return sum.times(r.meter.rate, r.meter.instant(at)).figure()
}

// take applies the events of one block. Sources list them by vault and kind, so
// that the order of transactions is not known: a borrowing's drip counts from the
// next block on, which is within the bounds either way, and the rules of the Vat
// are asked at the block's end. Only for a vault that is liquidated in the block in
// which it is touched does the order matter; the source's is then taken.
func (r *Replay) take(group []step) error {
	at, block := group[0].time, group[0].block
	instant := r.meter.instant(at)
	var touched []uint64
	dripped := false
	for _, s := range group {
		v := r.vaults[s.vault]
		if v == nil {
			v = &vault{number: s.vault, ink: nothing(), art: nothing(), credit: new(big.Int), rounding: new(big.Int), borrowed: new(big.Int), repaid: new(big.Int),
				seized: new(big.Int), opened: s.time, lastKnown: new(big.Int), lastFull: new(big.Int)}
			r.vaults[s.vault] = v
		}
		r.changed[s.vault] = true
		if s.kind != history.KindOpen && s.kind != history.KindLiquidation && !slices.Contains(touched, s.vault) {
			touched = append(touched, s.vault)
		}
		if err := r.apply(v, s, instant); err != nil {
			return err
		}
		dripped = dripped || s.kind == history.KindBorrow
	}
	for _, n := range touched {
		if err := r.settle(r.vaults[n], block, at, instant); err != nil {
			return err
		}
	}
	if dripped {
		r.meter.drip(at)
	}
	r.now, r.block = at, block
	return nil
}

func (r *Replay) apply(v *vault, s step, instant *big.Int) error {
	known := r.meter.rate
	switch s.kind {
	case history.KindDeposit, history.KindWithdraw:
		v.ink = v.ink.plus(about(s.ink, s.inkError))
		v.rounding.Add(v.rounding, s.inkError)
	case history.KindBorrow:
		known = instant
	case history.KindLiquidation:
		v.seizures++
		if err := r.seize(v, s, instant); err != nil {
			return err
		}
	}
	if s.dai.Sign() == 0 {
		return nil
	}
	dai := new(big.Int).Abs(s.dai)
	sum, flow := v.borrowed, &r.flows.Borrowed
	switch s.kind {
	case history.KindRepay:
		sum, flow = v.repaid, &r.flows.Repaid
	case history.KindLiquidation:
		sum, flow = v.seized, &r.flows.Liquidated
	}
	sum.Add(sum, dai)
	f, err := history.FixedOfBig(dai)
	if err != nil {
		return err
	}
	*flow = flow.Plus(f)
	v.lastKnown.Add(v.lastKnown, quo(s.dai, known))
	v.lastFull.Add(v.lastFull, quo(s.dai, instant))
	switch s.kind {
	case history.KindBorrow:
		if back := minOf(v.credit, dai); back.Sign() > 0 {
			v.credit.Sub(v.credit, back)
			dai.Sub(dai, back)
			if err := r.find(v, s.block, s.time, TakenBack, "DAI", about(back, s.daiError)); err != nil {
				return err
			}
			if dai.Cmp(s.daiError) <= 0 {
				return nil
			}
		}
		v.art = v.art.plus(about(dai, s.daiError).over(instant, instant))
	case history.KindRepay:
		v.art = v.art.minus(about(dai, s.daiError).over(known, instant))
	}
	return nil
}

// offByDrips is how far a debt may be below nothing by the rounding of drips that are
// not known: 1e-21 of a billion DAI.
var offByDrips = new(big.Int).Neg(pow10(6))

// settle holds a vault that was touched against what the Vat lets stand.
func (r *Replay) settle(v *vault, block uint64, at time.Time, instant *big.Int) error {
	known := r.meter.rate
	owed := v.art.times(known, instant)
	none := v.ink.low.Sign() <= 0
	switch {
	case owed.high.Cmp(offByDrips) < 0:
		beyond := nothing().minus(owed)
		v.credit.Add(v.credit, beyond.value)
		if err := r.find(v, block, at, PaidBeyond, "DAI", beyond); err != nil {
			return err
		}
		v.art = nothing()
	case owed.high.Cmp(r.terms.dust(block)) < 0 || none && owed.low.Sign() > 0:
		// It owes nothing. What the bounds do not reach down to was repaid.
		if owed.low.Sign() > 0 {
			if err := r.find(v, block, at, MissingRepayment, "DAI", owed); err != nil {
				return err
			}
		}
		v.art = nothing()
	default:
		v.art = v.art.atLeastZero()
	}
	if v.ink.high.Sign() < 0 {
		if err := r.find(v, block, at, WithdrawnBeyond, r.collateral, nothing().minus(v.ink)); err != nil {
			return err
		}
		v.ink = nothing()
	}
	if less := new(big.Int).Neg(v.ink.value); less.Cmp(v.rounding) > 0 {
		if err := r.find(v, block, at, LessSeized, r.collateral, about(less, new(big.Int))); err != nil {
			return err
		}
	}
	v.ink = v.ink.atLeastZero()
	return nil
}

func (r *Replay) find(v *vault, block uint64, at time.Time, k Kind, of string, amount span) error {
	f, err := amount.figure()
	if err != nil {
		return err
	}
	r.findings = append(r.findings, Finding{Time: at, Block: block, Vault: v.number, Kind: k, Of: of, Amount: f})
	return nil
}

// sorted are the vaults by number.
func (r *Replay) sorted() []*vault {
	return slices.SortedFunc(maps.Values(r.vaults), func(a, b *vault) int { return cmp.Compare(a.number, b.number) })
}

// quo is dai in art at a rate, toward zero.
func quo(dai, rate *big.Int) *big.Int {
	n := new(big.Int).Mul(dai, ray)
	return n.Quo(n, rate)
}

func minOf(a, b *big.Int) *big.Int {
	if b.Cmp(a) < 0 {
		a = b
	}
	return new(big.Int).Set(a)
}
