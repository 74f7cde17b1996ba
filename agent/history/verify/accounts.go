package verify

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// healthTolerance is how far a stated health factor may be from threshold times
// collateral over debt: thresholds are rounded to a basis point.
const healthTolerance = 1e-3

func compareAccounts(a, b *history.Account) int {
	return cmp.Or(strings.Compare(a.Market, b.Market), a.Time.Compare(b.Time), strings.Compare(a.Account, b.Account))
}

// accounts looks at the loans of one data set one by one.
func (v *run) accounts(ctx context.Context, dataset string, parts []history.Part) error {
	var last history.Account
	return merged(ctx, v.snapshot, parts, compareAccounts, func(p *history.Part, r *history.Account) {
		v.notes.add(Error, OutOfOrder, place{p.Table, p.Dataset, p.Basis, p.Key}, row{when: r.Time, example: accountText(r)})
	}, func(p *history.Part, r *history.Account) {
		v.stepped()
		at := place{history.Accounts, dataset, p.Basis, r.Market}
		v.instants(at, r.Time, r.Time, accountText(r))
		if r.Market == last.Market && r.Account == last.Account && r.Time.Equal(last.Time) {
			v.twice(at, r.Time, *r == last, apart(last.Collateral, r.Collateral), 0, accountText(&last), accountText(r))
		}
		last = *r
		for _, c := range []struct {
			name  string
			value history.Fixed
		}{{"collateral", r.Collateral}, {"debt", r.Debt}} {
			if c.value.Sign() < 0 {
				v.notes.add(Error, SignWrong, at, row{when: r.Time, weight: -c.value.Float(), measured: c.name + " " + c.value.String(), bound: "at least 0", example: accountText(r)})
			}
		}
		for _, c := range []struct {
			name  string
			value history.Optional
		}{{"threshold", r.Threshold}, {"LTV", r.LTV}} {
			if x := c.value.Float(); c.value.Valid && (x < 0 || x > 1) {
				v.notes.add(Error, ThresholdUnit, at, row{when: r.Time, weight: math.Abs(x), measured: c.name + " " + c.value.Fixed.String(), bound: "0 to 1", example: accountText(r)})
				return
			}
		}
		if r.Threshold.Valid && r.LTV.Valid && r.LTV.Cmp(r.Threshold.Fixed) > 0 {
			v.notes.add(Warning, ThresholdUnit, at, row{when: r.Time, weight: r.LTV.Minus(r.Threshold.Fixed).Float(), measured: "LTV " + r.LTV.Fixed.String(), bound: "at most the threshold, " + r.Threshold.Fixed.String(), example: accountText(r)})
		}
		if !r.Threshold.Valid || !r.HealthFactor.Valid || r.Debt.Sign() <= 0 {
			return
		}
		want := r.Threshold.Float() * r.Collateral.Float() / r.Debt.Float()
		got := r.HealthFactor.Float()
		if off := math.Abs(got-want) / max(want, math.SmallestNonzeroFloat64); off > healthTolerance && math.Abs(got-want) > healthTolerance {
			v.notes.add(Warning, HealthFactor, at, row{when: r.Time, weight: off, measured: fmt.Sprintf("%.6g against %.6g", got, want), bound: fmt.Sprintf("%g%%", 100*healthTolerance), example: accountText(r)})
		}
	})
}

func accountText(r *history.Account) string {
	t := fmt.Sprintf("%s %s %s collateral %s debt %s %s", r.Time.Format(time.RFC3339), r.Market, r.Account, r.Collateral, r.Debt, r.Unit)
	if r.Threshold.Valid {
		t += " threshold " + r.Threshold.Fixed.String()
	}
	if r.HealthFactor.Valid {
		t += " HF " + r.HealthFactor.Fixed.String()
	}
	return t
}
