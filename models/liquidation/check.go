package liquidation

import (
	"fmt"
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// most bounds USD, bonuses and price factors, and 1/most the latter from below, so
// that no product of them leaves the range of a float.
const most = 1e30

// mostTail bounds an auction: 30 days.
const mostTail = 30 * 24 * 3600

// Check refuses rules whose numbers are out of the ranges that their fields name,
// or above 1e30.
func (r Rules) Check() error {
	for _, v := range []struct {
		what             string
		value, low, high float64
	}{
		{"FullBelow", r.FullBelow, 0, 1}, {"FullUnderUSD", r.FullUnderUSD, 0, most}, {"LeftoverUSD", r.LeftoverUSD, 0, most},
		{"Penalty", r.Penalty, 0, most}, {"CloseFactor", r.CloseFactor, 0.01, 1},
		{"BonusFee", r.BonusFee, 0, math.Nextafter(1, 0)},
	} {
		if err := domain.Within("Rules."+v.what, v.value, v.low, v.high); err != nil {
			return err
		}
	}
	a := r.Auction
	if a == (Auction{}) {
		return nil
	}
	seconds, cut := a.Decline.Seconds, a.Decline.Cut
	switch a.Decline.Shape {
	case Exponential:
		seconds = 1
	case Linear:
		cut = 0.5
	case Stairstep:
	default:
		return &domain.Error{What: "Auction.Decline.Shape", At: -1, Got: fmt.Sprint(uint8(a.Decline.Shape)), Want: "Stairstep, Exponential or Linear", Kind: domain.ErrRange}
	}
	for _, v := range []struct {
		what             string
		value, low, high float64
	}{
		{"Buffer", a.Buffer, 1 / most, most}, {"Decline.Seconds", seconds, 1, most},
		{"TailSeconds", a.TailSeconds, 0, mostTail}, {"Cusp", a.Cusp, 0, 1}, {"TipUSD", a.TipUSD, 0, most},
		{"Chip", a.Chip, 0, most}, {"HoleUSD", a.HoleUSD, 0, math.Inf(1)}, {"DustUSD", a.DustUSD, 0, most},
	} {
		if err := domain.Within("Auction."+v.what, v.value, v.low, v.high); err != nil {
			return err
		}
	}
	return domain.Open("Auction.Decline.Cut", cut, 0, 1)
}

// mostAssets is how many an asset's number can name.
const mostAssets = 1 << 16

// Check refuses loans over a table of so many assets, 1 to 65,536, that nothing
// can be reckoned of: nil, columns whose lengths differ, offsets that fall, assets
// beyond the table, values, thresholds or bonuses out of the ranges above, USD and
// bonuses above 1e30. No loans at all are none, and right.
func (l *Loans) Check(assets int) error {
	if l == nil {
		return domain.AtLeast("Loans", 0, 1)
	}
	if err := domain.Within("assets", float64(assets), 1, mostAssets); err != nil {
		return err
	}
	collateral, debt := len(l.CollateralAsset), len(l.DebtAsset)
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"CollateralUSD", len(l.CollateralUSD), collateral}, {"Threshold", len(l.Threshold), collateral},
		{"Bonus", len(l.Bonus), collateral}, {"DebtUSD", len(l.DebtUSD), debt},
	} {
		if err := domain.Length("Loans."+c.what, c.got, c.want); err != nil {
			return err
		}
	}
	if err := offsets("Loans.CollateralAt", l.CollateralAt, l.Len(), collateral); err != nil {
		return err
	}
	if err := offsets("Loans.DebtAt", l.DebtAt, l.Len(), debt); err != nil {
		return err
	}
	if err := below("Loans.CollateralAsset", l.CollateralAsset, assets); err != nil {
		return err
	}
	if err := below("Loans.DebtAsset", l.DebtAsset, assets); err != nil {
		return err
	}
	if err := domain.Each("Loans.CollateralUSD", l.CollateralUSD, 0, most); err != nil {
		return err
	}
	if err := domain.Each("Loans.DebtUSD", l.DebtUSD, 0, most); err != nil {
		return err
	}
	if err := domain.Positive("Loans.Threshold", l.Threshold); err != nil {
		return err
	}
	if err := domain.Each("Loans.Threshold", l.Threshold, 0, 1); err != nil {
		return err
	}
	return domain.Each("Loans.Bonus", l.Bonus, 1, most)
}

// offsets refuses a column that is not one offset more than rows, rising from 0 to
// the entries. Without rows none at all will do.
func offsets(what string, at []uint32, rows, entries int) error {
	if len(at) == 0 && rows == 0 && entries == 0 {
		return nil
	}
	if err := domain.Length(what, len(at), rows+1); err != nil {
		return err
	}
	last := uint32(0)
	for i, v := range at {
		if i == 0 && v != 0 || v < last {
			return &domain.Error{What: what, At: i, Got: fmt.Sprint(v), Want: "offsets that rise from 0", Kind: domain.ErrRange}
		}
		last = v
	}
	if int(last) != entries {
		return &domain.Error{What: what, At: rows, Got: fmt.Sprint(last), Want: fmt.Sprintf("%d, the entries", entries), Kind: domain.ErrRange}
	}
	return nil
}

// below refuses an asset that is not in a table of so many.
func below(what string, rows []uint16, assets int) error {
	for i, a := range rows {
		if int(a) >= assets {
			return &domain.Error{What: what, At: i, Got: fmt.Sprint(a), Want: fmt.Sprintf("a row of the asset table, below %d", assets), Kind: domain.ErrRange}
		}
	}
	return nil
}

// Check refuses an environment for so many assets whose numbers are out of the
// ranges above.
func (e *Environment) Check(assets int) error {
	k := e.Keeper
	for _, v := range []struct {
		what  string
		value float64
	}{{"Keeper.DelaySeconds", k.DelaySeconds}, {"Keeper.GasUSD", k.GasUSD}, {"Keeper.MinProfitUSD", k.MinProfitUSD}} {
		if err := domain.Within(v.what, v.value, 0, math.MaxFloat64); err != nil {
			return err
		}
	}
	if e.Depth == nil {
		return nil
	}
	if err := domain.Length("Depth", len(e.Depth), assets); err != nil {
		return err
	}
	for a, d := range e.Depth {
		for _, v := range []struct {
			what      string
			value, to float64
		}{
			{"Depth.TwoPercentUSD", d.TwoPercentUSD, math.Inf(1)},
			{"Depth.HalfLifeSeconds", d.HalfLifeSeconds, math.Inf(1)},
			{"Depth.Permanent", d.Permanent, 1},
		} {
			if err := domain.Each(v.what, []float64{v.value}, 0, v.to); err != nil {
				err.(*domain.Error).At = a //nolint:errorlint // Each makes it
				return err
			}
		}
	}
	return nil
}

// Check refuses a multiple that is below 0 or not finite.
func (s Strain) Check() error {
	for _, v := range []struct {
		what  string
		value float64
	}{{"Strain.Delay", s.Delay}, {"Strain.Gas", s.Gas}, {"Strain.Depth", s.Depth}} {
		if err := domain.Within(v.what, v.value, 0, math.MaxFloat64); err != nil {
			return err
		}
	}
	return nil
}
