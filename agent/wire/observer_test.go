package wire

import (
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

func TestAPremiumIsNoLossUntilItsCoverIsMinted(t *testing.T) {
	paid := func(n uint64) trade.Standing { return trade.Standing{Fills: []trade.Fill{{Paid: amount.New(n)}}} }
	orders := []market.Order{{State: trade.OrderPending}, {State: trade.OrderActive}, {State: trade.OrderRefunded}}
	if got := escrow(orders, []trade.Standing{paid(1), paid(10), paid(100)}); got != amount.New(101) {
		t.Errorf("in escrow, or back and not final: %s, want 101", got)
	}
}
