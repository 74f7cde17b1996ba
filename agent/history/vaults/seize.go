package vaults

import "math/big"

// seize takes a liquidation out of a vault.
//
// The Cat (Liquidations 1.2) puts up min(art, lot/rate/chop) of the debt for
// auction at a time, and ink·dart/art of the collateral; the Dog (2.0) the whole
// vault, unless the room under its hole is smaller and what then stays is above
// the dust limit. A part therefore shows by what is left.
func (r *Replay) seize(v *vault, s step, instant *big.Int) error {
	known := r.meter.rate
	dai := about(new(big.Int).Neg(s.dai), s.daiError)
	dart := dai.over(known, instant)
	rest := v.art.minus(dart)
	left := rest.times(known, instant)
	written := about(new(big.Int).Neg(s.ink), s.inkError).atLeastZero()
	part := v.ink.atLeastZero().share(dart, v.art)

	var whole bool
	if lot := r.terms.lot(s.block); !r.terms.byDog(s.block) && lot != nil && new(big.Int).Add(dai.high, cutOfLot(instant)).Cmp(lot) >= 0 {
		whole = left.high.Sign() <= 0 // a full lot is all of the debt by chance only
	} else {
		// What is left may not stand; or the collateral is all of the vault's and not the
		// debt's part of it.
		whole = left.high.Cmp(r.terms.dust(s.block)) < 0 || meets(written, v.ink) && !meets(written, part)
	}
	seized := part
	if whole {
		seized = v.ink
		switch {
		case left.low.Sign() > 0 && v.art.low.Sign() > 0:
			if err := r.find(v, s.block, s.time, MissingRepayment, "DAI", left); err != nil {
				return err
			}
		case left.high.Sign() < 0:
			if err := r.find(v, s.block, s.time, SeizedBeyond, "DAI", nothing().minus(left)); err != nil {
				return err
			}
		}
	}
	if !meets(written, seized) {
		if err := r.find(v, s.block, s.time, SeizedOtherwise, r.collateral, written); err != nil {
			return err
		}
	} else if !whole {
		seized = span{later(seized.low, written.low), seized.value, earlier(seized.high, written.high)}
		seized.value = earlier(later(seized.value, seized.low), seized.high)
	}
	if whole {
		v.ink, v.art = nothing(), nothing()
	} else {
		v.ink, v.art = v.ink.minus(seized).atLeastZero(), rest.atLeastZero()
	}
	l := Liquidation{Time: s.time, Block: s.block, Vault: v.number, Whole: whole, Mat: r.terms.Mat(s.block)}
	var err error
	for _, x := range []struct {
		to   *Figure
		from span
	}{{&l.Debt, dai}, {&l.Written, written}, {&l.Seized, seized}} {
		if *x.to, err = x.from.figure(); err != nil {
			return err
		}
	}
	r.liquidations = append(r.liquidations, l)
	return nil
}

// cutOfLot is how much less than a lot the Cat takes at most, because art is whole:
// it divides by the rate, then by the penalty, and cuts twice.
func cutOfLot(rate *big.Int) *big.Int {
	return quoUp(new(big.Int).Lsh(rate, 1), ray)
}

// meets reports that two numbers may be the same.
func meets(a, b span) bool { return a.low.Cmp(b.high) <= 0 && b.low.Cmp(a.high) <= 0 }

func later(a, b *big.Int) *big.Int {
	if a.Cmp(b) < 0 {
		return b
	}
	return a
}

func earlier(a, b *big.Int) *big.Int {
	if a.Cmp(b) > 0 {
		return b
	}
	return a
}
