package vaults

import (
	"math/big"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Figure is a modelled number of tokens: what the model says, and what it lies
// between.
type Figure struct {
	Low   history.Fixed `json:"low"`
	Value history.Fixed `json:"value"`
	High  history.Fixed `json:"high"`
}

// span is a number of 1e-18 that is known within bounds. Its methods make new ones
// and leave their operands alone.
type span struct{ low, value, high *big.Int }

func nothing() span { return span{new(big.Int), new(big.Int), new(big.Int)} }

// about is a number that its source wrote with an error of at most ±e.
func about(x, e *big.Int) span {
	return span{new(big.Int).Sub(x, e), new(big.Int).Set(x), new(big.Int).Add(x, e)}
}

func (s span) plus(t span) span {
	return span{new(big.Int).Add(s.low, t.low), new(big.Int).Add(s.value, t.value), new(big.Int).Add(s.high, t.high)}
}

func (s span) minus(t span) span {
	return span{new(big.Int).Sub(s.low, t.high), new(big.Int).Sub(s.value, t.value), new(big.Int).Sub(s.high, t.low)}
}

// times is s in wad at rates in ray: the bounds at the outer ones, the value at
// known.
func (s span) times(known, instant *big.Int) span {
	at := func(x, low, high *big.Int) *big.Int {
		r := low
		if x.Sign() > 0 {
			r = high
		}
		p := new(big.Int).Mul(x, r)
		return p.Div(p, ray) // toward −∞
	}
	high := at(s.high, known, instant)
	if s.high.Sign() != 0 {
		high.Add(high, big.NewInt(1))
	}
	return span{at(s.low, instant, known), at(s.value, known, known), high}
}

// over is s, which is not negative, in art at rates in ray, rounded outward.
func (s span) over(known, instant *big.Int) span {
	low := new(big.Int).Mul(s.low, ray)
	value := new(big.Int).Mul(s.value, ray)
	return span{low.Quo(low, instant), value.Quo(value, known), quoUp(new(big.Int).Mul(s.high, ray), known)}
}

// atLeastZero is s without what is below 0.
func (s span) atLeastZero() span {
	cut := func(x *big.Int) *big.Int {
		if x.Sign() < 0 {
			return new(big.Int)
		}
		return x
	}
	return span{cut(s.low), cut(s.value), cut(s.high)}
}

// share is s·part/of, for numbers that are not negative and part within of.
func (s span) share(part, of span) span {
	ratio := func(x, part, of *big.Int) *big.Int {
		if of.Sign() <= 0 || part.Cmp(of) >= 0 {
			return x
		}
		p := new(big.Int).Mul(x, part)
		return p.Quo(p, of)
	}
	return span{ratio(s.low, part.low, of.high), ratio(s.value, part.value, of.value), ratio(s.high, part.high, of.low)}
}

func (s span) figure() (Figure, error) {
	var f Figure
	for _, x := range []struct {
		to   *history.Fixed
		from *big.Int
	}{{&f.Low, s.low}, {&f.Value, s.value}, {&f.High, s.high}} {
		v, err := history.FixedOfBig(x.from)
		if err != nil {
			return Figure{}, err
		}
		*x.to = v
	}
	return f, nil
}

// quoUp is a/b for b > 0, rounded up.
func quoUp(a, b *big.Int) *big.Int {
	q, m := new(big.Int).DivMod(a, b, new(big.Int))
	if m.Sign() > 0 {
		q.Add(q, big.NewInt(1))
	}
	return q
}
