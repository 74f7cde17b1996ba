package wire

import (
	"math/big"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// A claim that grows by at most likelyRate times the supply rate, which counts as at
// least leastRate a year, earned it; more was deposited.
const likelyRate = 4

var (
	leastRate = protection.RAY.MulDiv(amount.New(1), amount.New(40))
	owedRate  = protection.RAY // of a debt, whose rate is not recorded
)

// claims split what became of claims, and of the fund's own debt, over the day.
func (s *statement) claims() (out []cause) {
	type key struct{ line, of string }
	at := map[key]int{}
	add := func(e *protection.Exposure, line string, units Signed, moved bool, basis, source string) {
		k := key{line, e.Reference.String()}
		i, known := at[k]
		if !known && units.Sign() == 0 && line != interest && line != badDebt {
			return // what seldom is, is left out while it is not
		}
		if !known {
			i = len(out)
			at[k] = i
			out = append(out, cause{line: line + " on " + e.Symbol, asset: e.Reference.Asset, decimals: e.Decimals, moved: moved, basis: basis, source: source})
		}
		out[i].units = out[i].units.Plus(units)
	}
	for i := 0; i+1 < len(s.sights); i++ {
		a, b := s.sights[i], s.sights[i+1]
		for _, e := range union(a.seen.Exposures, b.seen.Exposures) {
			was, is := exposureOf(a.seen.Exposures, &e), exposureOf(b.seen.Exposures, &e)
			change := signed(is.Amount, was.Amount)
			earned, lost := grown(&was, &is, b.at.Sub(a.at))
			add(&e, interest, earned, false, "observed", "growth of the claim, where it is at most four times what the supply rate gives")
			add(&e, "loss taken off the claim", lost, false, "observed", "a fall of the claim in proportion with all suppliers'")
			add(&e, "claim deposited, less withdrawn", change.Minus(earned).Minus(lost), true, "observed", "what else changed the claim")
			before, after := protection.LossOf(was, nil, nil), protection.LossOf(is, nil, nil)
			basis := "observed"
			if before.Basis == protection.Assumed || after.Basis == protection.Assumed {
				basis = "assumed"
			}
			add(&e, badDebt, signed(before.Supplier, after.Supplier), false, basis, "outstanding bad debt after first-loss cover, by the claim's share")
			more := signed(was.Debt, is.Debt) // of a liability: below zero when it grew
			cost := more
			if more.Sign() > 0 || more.Negative().big().Cmp(yearly(was.Debt, owedRate, b.at.Sub(a.at)).Big()) > 0 {
				cost = Signed{}
			}
			add(&e, "interest owed", cost, false, "observed", "growth of the fund's own debt, below 100% a year")
			add(&e, "debt repaid, less taken", more.Minus(cost), true, "observed", "what else changed the debt")
		}
	}
	return out
}

// The lines of claims that are always there.
const (
	interest = "interest of the claim"
	badDebt  = "share of bad debt"
)

func union(a, b []protection.Exposure) []protection.Exposure {
	out := slices.Clone(b)
	for _, e := range a {
		if !slices.ContainsFunc(b, func(x protection.Exposure) bool { return x.Reference == e.Reference }) {
			out = append(out, e)
		}
	}
	return out
}

// exposureOf is the exposure to another's reference; of nothing where there is none.
func exposureOf(list []protection.Exposure, e *protection.Exposure) protection.Exposure {
	for _, x := range list {
		if x.Reference == e.Reference {
			return x
		}
	}
	return protection.Exposure{Reference: e.Reference, Symbol: e.Symbol, Decimals: e.Decimals}
}

// yearly is what an amount makes at a rate of a year over a time, and ten units for
// rounding.
func yearly(a, rate amount.Amount, d time.Duration) amount.Amount {
	const year = 365 * 24 * time.Hour
	return a.MulDiv(rate, protection.RAY).MulDiv(amount.New(uint64(max(0, d))), amount.New(uint64(year))).Plus(amount.New(10)) //nolint:gosec // not below 0
}

// grown splits a claim's change into what it earned and what it lost with all other
// claims; what is in neither was deposited or withdrawn.
func grown(was, is *protection.Exposure, d time.Duration) (earned, lost Signed) {
	change := signed(is.Amount, was.Amount)
	rate := leastRate
	for _, r := range []amount.Amount{was.SupplyRate, is.SupplyRate} {
		if r.Cmp(rate) > 0 {
			rate = r
		}
	}
	most := yearly(was.Amount, rate.MulDiv(amount.New(likelyRate), amount.New(1)), d)
	switch {
	case change.Sign() >= 0 && change.big().Cmp(most.Big()) <= 0:
		return change, Signed{}
	case change.Sign() < 0 && change.Negative().big().Cmp(big.NewInt(10)) <= 0: // rounding
		return change, Signed{}
	case change.Sign() < 0 && alike(was, is):
		return Signed{}, change
	}
	return signed(yearly(was.Amount, was.SupplyRate, d), amount.New(10)), Signed{}
}

// alike says that a claim fell as all claims together did: to a millionth.
func alike(was, is *protection.Exposure) bool {
	a := new(big.Int).Mul(is.Amount.Big(), was.Supply.Big())
	b := new(big.Int).Mul(was.Amount.Big(), is.Supply.Big())
	off := new(big.Int).Abs(new(big.Int).Sub(a, b))
	return !is.Supply.IsZero() && off.Mul(off, big.NewInt(1e6)).Cmp(a.Abs(a)) <= 0
}
