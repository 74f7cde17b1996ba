package vaults

import (
	"fmt"
	"math/big"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Vault is one vault at an instant.
type Vault struct {
	Number     uint64    `json:"vault"`
	Opened     time.Time `json:"opened"`
	Collateral Figure    `json:"collateral"` // modelled after a liquidation, else observed; the bounds are then its rounding
	Debt       Figure    `json:"debt"`       // DAI with fees, modelled
	Art        Figure    `json:"art"`        // the same over the rate

	// As the source writes them, DAI and rows.
	Borrowed   history.Fixed `json:"borrowed"`
	Repaid     history.Fixed `json:"repaid"`
	Liquidated history.Fixed `json:"liquidated"`
	Seizures   int           `json:"seizures"`
}

// Open reports that the vault may owe something.
func (v Vault) Open() bool { return v.Debt.High.Sign() > 0 }

// Net is what was borrowed and neither repaid nor liquidated, as written: its debt
// if fees were nothing.
func (v Vault) Net() history.Fixed { return v.Borrowed.Minus(v.Repaid).Minus(v.Liquidated) }

// State is the ilk at an instant.
type State struct {
	Time  time.Time `json:"time"`
	Block uint64    `json:"block"` // of the last event or change of a parameter
	// Rate is of the last drip that is known, Instant of one at Time, both to 18
	// places.
	Rate    history.Fixed `json:"rate"`
	Instant history.Fixed `json:"instant"`
	Mat     history.Fixed `json:"mat"`
	Vaults  []Vault       `json:"vaults"` // by number
}

// State is the ilk as it is where the replay is.
func (r *Replay) State() (State, error) {
	instant := r.meter.instant(r.now)
	s := State{Time: r.now, Block: r.block, Mat: r.terms.Mat(r.block), Vaults: make([]Vault, 0, len(r.vaults))}
	var err error
	for _, x := range []struct {
		to  *history.Fixed
		ray *big.Int
	}{{&s.Rate, r.meter.rate}, {&s.Instant, instant}} {
		if *x.to, err = history.FixedOfBig(new(big.Int).Quo(x.ray, pow10(9))); err != nil {
			return State{}, err
		}
	}
	for _, v := range r.sorted() {
		out, err := r.show(v, instant)
		if err != nil {
			return State{}, err
		}
		s.Vaults = append(s.Vaults, out)
	}
	return s, nil
}

// Vault is one vault as it is where the replay is.
func (r *Replay) Vault(number uint64) (Vault, error) {
	v := r.vaults[number]
	if v == nil {
		return Vault{}, fmt.Errorf("%s has no vault %d at %s", r.terms.market, number, r.now.Format(time.DateTime))
	}
	return r.show(v, r.meter.instant(r.now))
}

func (r *Replay) show(v *vault, instant *big.Int) (Vault, error) {
	out := Vault{Number: v.number, Opened: v.opened, Seizures: v.seizures}
	var err error
	for _, x := range []struct {
		to   *Figure
		from span
	}{{&out.Collateral, v.ink}, {&out.Art, v.art}, {&out.Debt, v.art.times(r.meter.rate, instant)}} {
		if *x.to, err = x.from.figure(); err != nil {
			return Vault{}, err
		}
	}
	for _, x := range []struct {
		to   *history.Fixed
		from *big.Int
	}{{&out.Borrowed, v.borrowed}, {&out.Repaid, v.repaid}, {&out.Liquidated, v.seized}} {
		if *x.to, err = history.FixedOfBig(x.from); err != nil {
			return Vault{}, err
		}
	}
	return out, nil
}

// Debt and Collateral are the sums over the vaults.
func (s State) Debt() Figure {
	return s.sum(func(v Vault) Figure { return v.Debt })
}

// Collateral is Debt's counterpart.
func (s State) Collateral() Figure {
	return s.sum(func(v Vault) Figure { return v.Collateral })
}

func (s State) sum(of func(Vault) Figure) Figure {
	var sum Figure
	for _, v := range s.Vaults {
		f := of(v)
		sum = Figure{sum.Low.Plus(f.Low), sum.Value.Plus(f.Value), sum.High.Plus(f.High)}
	}
	return sum
}

// Ratio is a vault's collateral over its debt at a price of the collateral in DAI;
// false without debt. It is for showing: what the Vat decides by are integers.
func (v Vault) Ratio(price history.Fixed) (float64, bool) {
	if v.Debt.Value.Sign() <= 0 {
		return 0, false
	}
	return v.Collateral.Value.Float() * price.Float() / v.Debt.Value.Float(), true
}
