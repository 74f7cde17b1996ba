package wallet

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// DataFee is the most that the chain charges for a call's data beside its gas.
func (n Node) DataFee(ctx context.Context, call trade.Call) (trade.DataFee, error) {
	return trade.DataFee{}, nil
}
