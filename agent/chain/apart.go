package chain

import (
	"context"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// ReadApart is Read for calls that would change something if they were sent: each
// is tried on the block's state by itself, never in a batch reader, where the next
// one would see what the last one did.
func (c *Client) ReadApart(ctx context.Context, at trade.Block, calls []Call) ([]Result, error) {
	results := make([]Result, len(calls))
	for from := 0; from < len(calls); from += c.opts.ChunkSize {
		to := min(from+c.opts.ChunkSize, len(calls))
		if err := c.readSingly(ctx, at, calls[from:to], results[from:to]); err != nil {
			return nil, c.explain("try calls at "+name(at), err)
		}
	}
	for i := range results {
		if err := results[i].Err; err != nil && !calls[i].AllowFailure {
			return nil, fmt.Errorf("try calls at %s: call %d of %d to %s (%s): %w", name(at), i+1, len(calls), calls[i].To, selector(calls[i].Data), err)
		}
	}
	return results, nil
}
