package wire

import (
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// A person approves what these words say: shares are no money, and a departure has
// no price yet.
func TestWhatWaitsForAPersonIsSaidInItsOwnUnits(t *testing.T) {
	for action, want := range map[trade.Action]string{
		trade.Buy:     "buy 300 X for at most 2 USDC",
		trade.Sell:    "sell 300 X for at least 2 USDC",
		trade.Deposit: "deposit 300 USDC for at least 2 shares X",
		trade.Leave:   "requestRedeem 300 shares X, worth 3 USDC now, at the price when the queue is processed",
	} {
		in := trade.Intent{Identity: trade.Identity{Action: action}, Symbol: "X", Decimals: 6, Amount: amount.New(300e6), Quote: amount.New(3e6), Limit: amount.New(2e6)}
		if got := inWords(in, "USDC"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
