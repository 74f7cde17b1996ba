package wire

import (
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestStrategiesSeeWhatEveryBudgetLeaves(t *testing.T) {
	usdc := protection.Address{1}
	of := protection.Reference{Kind: protection.AaveReserve, Asset: usdc}
	n := amount.New
	b := limits.Bounds{Asset: usdc, Decimals: 6, PerOrderPremium: n(10), PremiumPerDay: n(20), PremiumLifetime: n(30), OrdersPerHour: 4, GasPerDay: n(50),
		CoverToExposure: n(5e17), CoverPerAsset: n(70)}
	o := &agent.Observation{Spent: n(1), Lifetime: n(2), Ordered: 5, Gas: n(4), Cash: n(60), Committed: n(7),
		Exposures: []protection.Exposure{{Reference: of, Amount: n(100)}, {Reference: protection.Reference{Kind: protection.AaveReserve, Asset: protection.Address{2}}, Amount: n(1e18)}}, Series: []protection.Series{{ID: protection.Address{7}, Reference: of, State: protection.Active}},
		Holdings: []trade.Holding{{Series: protection.Address{7}, Held: n(3), Pending: n(4), Buying: n(5)}}}
	want := map[string]uint64{limits.PerOrder: 10, limits.PerDay: 19, limits.Lifetime: 28, limits.OrdersPerHour: 0, limits.GasPerDay: 46, limits.Cash: 53,
		limits.CoverToExposure: 38, limits.CoverPerAsset: 58}
	got := headroom(b, o)
	for _, h := range got {
		ofAsset := h.Limit == limits.CoverToExposure || h.Limit == limits.CoverPerAsset
		if left, ok := want[h.Limit]; !ok || h.Left != n(left) || (h.Subject == usdc) != ofAsset {
			t.Errorf("%s of %s leaves %s, want %d", h.Limit, h.Subject, h.Left, left)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d rows, want %d", len(got), len(want))
	}
}

func TestAPremiumIsNoLossUntilItsCoverIsMinted(t *testing.T) {
	paid := func(n uint64) trade.Standing { return trade.Standing{Fills: []trade.Fill{{Paid: amount.New(n)}}} }
	orders := []market.Order{{State: trade.OrderPending}, {State: trade.OrderActive}, {State: trade.OrderRefunded}}
	if got := escrow(orders, []trade.Standing{paid(1), paid(10), paid(100)}); got != amount.New(101) {
		t.Errorf("in escrow, or back and not final: %s, want 101", got)
	}
}
