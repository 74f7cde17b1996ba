package aave_test

import (
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave/aavetest"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The archive of the real Aave has its book at every block, and what its own events
// say: a liquidation with prices, a repayment with aTokens, a transfer.
func TestTheArchiveOfTheRealAaveHasItsBookAtEveryBlock(t *testing.T) {
	m := startMarket(t, 12, []aavetest.Category{{ID: 1, LTV: 9000, Threshold: 9300, Bonus: 10100, Label: "majors"}})
	for i := range 12 {
		share := 0.6 + 0.39*m.random.Float64()
		if i == 4 { // which borrows more later
			share = 0.5
		}
		m.borrow(i, share)
		if i%4 == 3 {
			m.mine(time.Hour)
		}
	}
	m.mine(time.Hour)
	m.sent(m.TransferAToken(borrower(8), borrower(9), weth, m.units(weth, 0.01)))
	r := m.open()
	m.sent(m.SetPrice(weth, usd(3456.78*0.8)))
	b := m.agree(r, m.mine(aavetest.Slot))
	victim := b.Borrower(riskiestAgainst(t, b, "WETH", "USDC"))
	m.sent(m.Mint("liquidator", usdc, m.units(usdc, 1e6)))
	m.sent(m.Liquidate("liquidator", m.nameOf(victim), weth, usdc, m.units(usdc, 5000), true))
	m.mine(aavetest.Slot)
	m.sent(m.SetCollateral(wbtc, 6500, 7000, 10700))
	m.sent(m.Mint(borrower(2), weth, m.units(weth, 10)))
	m.sent(m.Supply(borrower(2), weth, m.units(weth, 10)))
	m.sent(m.RepayWithATokens(borrower(2), weth, m.units(weth, 1)))
	m.mine(time.Hour)
	m.sent(m.UpgradePool())
	m.sent(m.UpgradeTokens(usdc))
	m.sent(m.Borrow(borrower(4), usdc, m.units(usdc, 11)))
	m.mine(time.Hour)

	place := t.TempDir()
	sum := archived(t, m.client, m.chain.WSURL(), protection.Address(m.Provider), place)
	a, err := history.Open(t.Context(), place)
	m.do(err)
	defer a.Close()
	s, err := a.Snapshot(t.Context())
	m.do(err)
	var liquidation, repaid, gave history.Event
	m.do(history.Scan(t.Context(), s, history.Query{}, func(_ history.Part, rows []history.Event) error {
		for _, e := range rows {
			switch {
			case e.Kind == history.KindLiquidation:
				liquidation = e
			case e.Kind == history.KindRepay && e.CollateralDelta.Valid:
				repaid = e
			case e.Kind == history.KindTransfer && e.Account == m.Address(borrower(8)).String():
				gave = e
			}
		}
		return nil
	}))
	if liquidation.Account != victim.String() || liquidation.DebtDelta.String() != "-5000" || liquidation.CollateralUSD.String() != "2765.424" || liquidation.DebtUSD.String() != "1" ||
		liquidation.Other != m.Address("liquidator").String() {
		t.Errorf("liquidation %+v", liquidation)
	}
	if repaid.DebtDelta.String() != "-1" || repaid.CollateralDelta != repaid.DebtDelta || repaid.Collateral != "WETH" {
		t.Errorf("repaid %+v", repaid)
	}
	if gave.CollateralDelta.String() != "-0.01" || gave.Other != m.Address(borrower(9)).String() {
		t.Errorf("given %+v", gave)
	}
	seen := map[string]bool{}
	m.do(history.Scan(t.Context(), s, history.Query{}, func(_ history.Part, rows []history.Parameter) error {
		for _, p := range rows {
			seen[p.Subject+" "+p.Name+" "+p.Before+" "+p.After] = true
		}
		return nil
	}))
	if !seen["WBTC liquidationThreshold 7500 7000"] || !seen["USDC ltv  7500"] {
		t.Errorf("parameters %v", seen)
	}
	t.Logf("the real Aave v3: %+v", sum)
}
