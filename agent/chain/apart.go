package chain

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// ReadApart is Read for calls that would change something if they were sent: each
// is tried on the block's state by itself, never in a batch reader, where the next
// one would see what the last one did.
func (c *Client) ReadApart(ctx context.Context, at trade.Block, calls []Call) ([]Result, error) {
	return c.read(ctx, "try calls at "+name(at), calls, func(ctx context.Context, calls []Call, results []Result) error {
		return c.readSingly(ctx, at, calls, results)
	})
}
