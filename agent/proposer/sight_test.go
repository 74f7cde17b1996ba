package proposer

import (
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
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
	got := headroom(nil, b, o)
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

func TestStrategiesSeeWhatChecksAPrice(t *testing.T) {
	at := time.Unix(10_000, 0).UTC()
	x := limits.Price{Asset: protection.Address{1}, Symbol: "WETH", Oracle: amount.New(101), OracleDecimals: 2, Feed: amount.New(1), FeedAt: at.Add(-time.Minute), Heartbeat: time.Hour,
		Source: &limits.Source{Address: protection.Address{2}, At: at.Add(-time.Second)}}.Checked(at)
	got := oracleOf(&x)
	if !got.Fed || got.Age != time.Minute || got.Heartbeat != time.Hour || got.Deviation != amount.New(1e16) || got.Source != x.Source.Address || !got.SourceAt.Equal(x.Source.At) {
		t.Errorf("a checked price is seen as %+v", got)
	}
	x.Feed, x.Problem = amount.Amount{}, "price is not positive"
	if got = oracleOf(new(x.Checked(at))); got.Deviation != amount.Max() || got.FeedProblem != x.Problem || got.Age != time.Minute {
		t.Errorf("a feed that says nothing is seen as %+v", got)
	}
	if got = oracleOf(&limits.Price{Unfed: true, Oracle: amount.New(5)}); got.Fed || got.Deviation != amount.Max() || got.SourceAt.Unix() != 0 || got.SourceNote == "" {
		t.Errorf("a price without a feed is seen as %+v", got)
	}
}
