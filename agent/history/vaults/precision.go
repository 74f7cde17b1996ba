package vaults

import (
	"math/big"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// precision is how exact a source's amounts are.
type precision struct {
	ink, dai written
	whole    bool // liquidations' collateral is in whole tokens
}

// digits is how many any of its amounts have at most.
func (p precision) digits() int { return max(p.ink.digits, p.dai.digits) }

// written is how a source writes numbers of 1e-18: with so many digits at most, and
// so many places after the point.
type written struct{ digits, places int }

// fewDigits is what no source rounds its amounts to: those with fewer are round by
// themselves, and so are whole ones.
const fewDigits = 6

// measure finds how exact amounts are. A source that rounds its numbers to so many
// digits, or places, shows it by none that has more.
func measure(rows []history.Event) precision {
	p := precision{whole: true}
	liquidations := 0
	for _, r := range rows {
		if r.Kind != history.KindLiquidation {
			p.ink.see(r.CollateralDelta.Big())
		} else {
			liquidations++
			p.whole = p.whole && new(big.Int).Rem(r.CollateralDelta.Big(), wad).Sign() == 0
		}
		p.dai.see(r.DebtDelta.Big())
	}
	p.whole = p.whole && liquidations > 0
	return p
}

// see takes in one more number.
func (w *written) see(n *big.Int) {
	if n.Sign() == 0 {
		return
	}
	s := new(big.Int).Abs(n).String()
	zeros := 0
	for s[len(s)-1-zeros] == '0' {
		zeros++
	}
	w.digits, w.places = max(w.digits, len(s)-zeros), max(w.places, places-zeros)
}

// places are those of a token.
const places = 18

// rounded is how far a number may be from what its source rounded.
func (w written) rounded(n *big.Int) *big.Int {
	if n.Sign() == 0 {
		return new(big.Int)
	}
	last := 0 // the power of ten of the last digit that is written
	if w.digits >= fewDigits {
		last = max(last, len(new(big.Int).Abs(n).String())-w.digits)
	}
	if w.places > 0 {
		last = max(last, places-w.places)
	}
	if last == 0 {
		return new(big.Int)
	}
	return new(big.Int).Mul(big.NewInt(5), pow10(int64(last-1)))
}
