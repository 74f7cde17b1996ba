package liquidation

import (
	"math"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"pgregory.net/rapid"
)

func TestOneCallRepaysWhatTheVersionAllows(t *testing.T) {
	for name, c := range map[string]struct {
		rules          Rules
		call           Call
		repaid, seized float64
	}{
		"v3.3: half of the debt while the factor is above .95": {AaveV33(), Call{0.97, 10_000, 10_000, 11_000, 1.05}, 5000, 5250},
		"v3.3: all at .95": {AaveV33(), Call{0.95, 10_000, 10_000, 11_000, 1.05}, 10_000, 10_500},
		"v3.3: half of the total may be all of one debt":                {AaveV33(), Call{0.97, 10_000, 4000, 11_000, 1.05}, 4000, 4200},
		"v3.3: all of a debt under $2,000":                              {AaveV33(), Call{0.97, 1999, 1999, 11_000, 1.05}, 1999, 1999 * 1.05},
		"v3.3: half of a debt of exactly $2,000":                        {AaveV33(), Call{0.97, 2000, 2000, 11_000, 1.05}, 1000, 1050},
		"v3.3: collateral under $2,000 goes whole":                      {AaveV33(), Call{0.97, 10_000, 10_000, 1999, 1.05}, 1999 / 1.05, 1999},
		"v3.3: less than half, so that $1,000 of debt is left":          {AaveV33(), Call{0.97, 7000, 4000, 11_000, 1.05}, 3000, 3150},
		"v3.3: less than half, so that $1,000 of collateral is left":    {AaveV33(), Call{0.97, 10_000, 10_000, 5_500, 1.05}, 4500 / 1.05, 4500},
		"v3.3: collateral that is worth less than the call goes whole":  {AaveV33(), Call{0.97, 10_000, 10_000, 5000, 1.05}, 5000 / 1.05, 5000},
		"v3.0: half of each debt":                                       {AaveV30(), Call{0.97, 10_000, 4000, 11_000, 1.05}, 2000, 2100},
		"v3.0: small debts are halved too":                              {AaveV30(), Call{0.97, 100, 100, 110, 1.05}, 50, 52.5},
		"v3.0: all below .95":                                           {AaveV30(), Call{0.9, 10_000, 4000, 11_000, 1.05}, 4000, 4200},
		"v3.3: half of collateral and debt of exactly $2,000":           {AaveV33(), Call{0.97, 2000, 2000, 2000, 1}, 1000, 1000},
		"v3.3: half just above .95":                                     {AaveV33(), Call{math.Nextafter(0.95, 1), 10_000, 10_000, 11_000, 1.05}, 5000, 5250},
		"v3.0: all at .95":                                              {AaveV30(), Call{0.95, 10_000, 4000, 11_000, 1.05}, 4000, 4200},
		"nothing at a factor of NaN":                                    {AaveV33(), Call{math.NaN(), 10_000, 10_000, 11_000, 1.05}, 0, 0},
		"nothing of a debt of NaN":                                      {AaveV33(), Call{0.97, 10_000, math.NaN(), 11_000, 1.05}, 0, 0},
		"nothing of debts of NaN":                                       {AaveV33(), Call{0.97, math.NaN(), 10_000, 11_000, 1.05}, 0, 0},
		"nothing at a bonus of NaN":                                     {AaveV33(), Call{0.97, 10_000, 10_000, 11_000, math.NaN()}, 0, 0},
		"nothing of a healthy loan":                                     {AaveV33(), Call{1, 10_000, 10_000, 11_000, 1.05}, 0, 0},
		"nothing without collateral":                                    {AaveV33(), Call{0.5, 10_000, 10_000, 0, 1.05}, 0, 0},
		"underwater: the whole collateral for less than its face value": {AaveV33(), Call{0.5, 10_000, 10_000, 6300, 1.05}, 6000, 6300},
	} {
		t.Run(name, func(t *testing.T) {
			repaid, seized := c.rules.Largest(c.call)
			if !(math.Abs(repaid-c.repaid) <= 1e-9 && math.Abs(seized-c.seized) <= 1e-9) {
				t.Errorf("repaid %v, seized %v; want %v, %v", repaid, seized, c.repaid, c.seized)
			}
		})
	}
}

func TestACallOfAPartIsAsAskedOrLeavesNoDust(t *testing.T) {
	all := Call{0.9, 10_000, 10_000, 11_000, 1.05}
	for name, c := range map[string]struct {
		rules          Rules
		call           Call
		ask            float64
		repaid, seized float64
	}{
		"as asked":                             {AaveV33(), all, 2_100, 2_000, 2_100},
		"nothing":                              {AaveV33(), all, 0, 0, 0},
		"less than nothing":                    {AaveV30(), all, -5, 0, 0},
		"NaN":                                  {AaveV33(), all, math.NaN(), 0, 0},
		"more than there is":                   {AaveV33(), all, math.Inf(1), 10_000, 10_500},
		"just so that $1,000 of debt is left":  {AaveV33(), all, 9_450, 9_000, 9_450},
		"less, so that $1,000 of debt is left": {AaveV33(), all, 10_000, 9_000, 9_450},
		"less, so that $1,000 of collateral is left": {AaveV33(), Call{0.9, 10_000, 10_000, 9_400, 1.05}, 9_000, 8_000, 8_400},
		"of a small loan the whole or nothing":       {AaveV33(), Call{0.9, 1_500, 1_500, 1_700, 1.05}, 1_000, 500, 525},
		"of dust nothing":                            {AaveV33(), Call{0.9, 900, 900, 1_000, 1.05}, 500, 0, 0},
		"v3.0 leaves dust":                           {AaveV30(), all, 10_000, 10_000 / 1.05, 10_000},
		"of a healthy loan nothing":                  {AaveV33(), Call{1, 10_000, 10_000, 11_000, 1.05}, 100, 0, 0},
		"with a penalty":                             {Rules{CloseFactor: 1, Penalty: 0.13}, Call{0.9, 10_000, 10_000, 15_000, 1.02}, 1_152.6, 1_000, 1_152.6},
	} {
		t.Run(name, func(t *testing.T) {
			repaid, seized := c.rules.AtMost(c.call, c.ask)
			if !(math.Abs(repaid-c.repaid) <= 1e-9 && math.Abs(seized-c.seized) <= 1e-9) {
				t.Errorf("repaid %v, seized %v; want %v, %v", repaid, seized, c.repaid, c.seized)
			}
		})
	}
}

func TestAPenaltyComesAfterTheDebt(t *testing.T) {
	r := Rules{CloseFactor: 1, Penalty: 0.13}
	for name, c := range map[string]struct{ collateral, repaid, seized float64 }{
		"all is covered":             {12_000, 10_000, 11_300},
		"part of the penalty is":     {10_500, 10_000, 10_500},
		"just the debt is":           {10_000, 10_000, 10_000},
		"not all of the debt either": {9_000, 9_000, 9_000},
	} {
		repaid, seized := r.Largest(Call{0.9, 10_000, 10_000, c.collateral, 1})
		if !(math.Abs(repaid-c.repaid) <= 1e-9 && math.Abs(seized-c.seized) <= 1e-9) {
			t.Errorf("%s: repaid %v, seized %v", name, repaid, seized)
		}
	}
	// The same over a book: $15,000 owed, 10 ETH at $1,600 after a fall of 20%.
	b := bookOf(t, assets(), book.Loan{Collateral: []book.Entry{units(t, 0, 10)}, Debt: []book.Entry{units(t, 1, 15_000)}})
	got := (&Liquidator{Rules: MakerETHB()}).Run(b, Fall(b, 0.2), nil)
	if over := 16_000/1.05 - 15_000; !near(got.PenaltyUSD, over) || !near(got.RepaidUSD, 15_000) || !near(got.SeizedUSD, 16_000) || got.BadDebtUSD != 0 {
		t.Errorf("the collateral brings $%v over the debt: %+v", over, got)
	}
}

func TestNoCallBreaksItsRules(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := Call{
			HealthFactor: rapid.Float64Range(0.2, 0.9999).Draw(rt, "hf"), Bonus: rapid.Float64Range(1, 1.2).Draw(rt, "bonus"),
			DebtUSD: rapid.Float64Range(0.01, 20_000).Draw(rt, "debt"), CollateralUSD: rapid.Float64Range(0.01, 20_000).Draw(rt, "collateral"),
		}
		c.TotalDebtUSD = c.DebtUSD * rapid.Float64Range(1, 4).Draw(rt, "total")
		repaid, seized := AaveV33().Largest(c)
		const tiny = 1e-9
		debtLeft, collateralLeft := c.DebtUSD-repaid, c.CollateralUSD-seized
		switch {
		case !(repaid > 0) || debtLeft < 0 || collateralLeft < 0:
			rt.Fatalf("repaid %v, left %v and %v", repaid, debtLeft, collateralLeft)
		case math.Abs(seized-repaid*c.Bonus) > tiny*seized:
			rt.Fatalf("seized %v for %v", seized, repaid)
		case debtLeft > 0 && collateralLeft > 0 && (debtLeft < 1000-tiny*1e4 || collateralLeft < 1000-tiny*1e4):
			rt.Fatalf("dust: %v and %v left", debtLeft, collateralLeft)
		case c.HealthFactor > 0.95 && c.DebtUSD >= 2000 && c.CollateralUSD >= 2000 && repaid > c.TotalDebtUSD/2:
			rt.Fatalf("repaid %v of %v", repaid, c.TotalDebtUSD)
		}
	})
}
