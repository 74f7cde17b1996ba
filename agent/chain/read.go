package chain

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
	"golang.org/x/sync/errgroup"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Call is one view to read.
type Call struct {
	To   protection.Address
	Data []byte // selector and arguments
	// AllowFailure leaves a revert in the call's Result; without it one revert
	// fails the whole Read.
	AllowFailure bool
}

// Result is what one call returned. Err is a *RevertError or nil. A call to an
// address without code returns no data and no error, as on chain: see Code.
type Result struct {
	Data []byte
	Err  error
}

// readers is how many chunks are asked for at once.
const readers = 4

// Read runs the calls on the state of one block, named by its hash, and returns
// their results in the calls' order. The node must still count the block as
// canonical (ErrReorged) and keep its state (ErrPruned). Calls travel in chunks,
// each with its own deadline; a chunk that is too much for the node is halved.
func (c *Client) Read(ctx context.Context, at trade.Block, calls []Call) ([]Result, error) {
	return c.read(ctx, "read at "+name(at), calls, func(ctx context.Context, calls []Call, results []Result) error {
		if c.opts.BatchReader == (protection.Address{}) || len(calls) == 1 {
			return c.readSingly(ctx, at, calls, results)
		}
		return c.readAggregated(ctx, at, calls, results)
	})
}

// askChunk fills results with what the calls of one request return.
type askChunk func(ctx context.Context, calls []Call, results []Result) error

// read asks in chunks, some at once. what names the reading in errors.
func (c *Client) read(ctx context.Context, what string, calls []Call, ask askChunk) ([]Result, error) {
	results := make([]Result, len(calls))
	group, groupCtx := errgroup.WithContext(ctx)
	group.SetLimit(readers)
	for from := 0; from < len(calls); from += c.opts.ChunkSize {
		to := min(from+c.opts.ChunkSize, len(calls))
		group.Go(func() error { return c.readChunk(groupCtx, calls[from:to], results[from:to], ask) })
	}
	if err := group.Wait(); err != nil {
		return nil, c.explain(what, err)
	}
	for i := range results {
		if err := results[i].Err; err != nil && !calls[i].AllowFailure {
			return nil, fmt.Errorf("%s: call %d of %d to %s (%s): %w", what, i+1, len(calls), calls[i].To, selector(calls[i].Data), err)
		}
	}
	return results, nil
}

// readChunk fills results, halving the chunk when the node refuses its size.
func (c *Client) readChunk(ctx context.Context, calls []Call, results []Result, ask askChunk) error {
	err := ask(ctx, calls, results)
	if err == nil || len(calls) == 1 || !tooMuch(ctx, err) {
		return err
	}
	half := len(calls) / 2
	c.log.Debug("node refused a chunk of calls; halving it", "node", c.where, "calls", len(calls), "error", hideURL(err))
	if err := c.readChunk(ctx, calls[:half], results[:half], ask); err != nil {
		return err
	}
	return c.readChunk(ctx, calls[half:], results[half:], ask)
}

// tooMuch reports an error that a smaller request may not have: the node answered
// that it will not (gas, size, time), and not because of the block; or the
// request ran out of its own time.
func tooMuch(ctx context.Context, err error) bool {
	if ctx.Err() != nil {
		return false
	}
	if e, ok := answered(err); ok {
		return sentinel(phrases, e.Error()) == nil && !busy(err)
	}
	var status rpc.HTTPError
	if errors.As(err, &status) {
		return status.StatusCode == 413
	}
	return errors.Is(err, context.DeadlineExceeded)
}

// pin is EIP-1898's name of a block: by hash, and only while it is canonical.
type pin struct {
	Hash      common.Hash `json:"blockHash"`
	Canonical bool        `json:"requireCanonical"`
}

func pinned(b trade.Block) pin { return pin{Hash: common.Hash(b.Hash), Canonical: true} }

type callArgs struct {
	To   common.Address `json:"to"`
	Data hexutil.Bytes  `json:"data"`
}

// readAggregated asks the batch reader for all calls in one eth_call. A call
// that fails in it is asked again by itself: starved of gas by its neighbours
// looks like a revert.
func (c *Client) readAggregated(ctx context.Context, at trade.Block, calls []Call, results []Result) error {
	var out hexutil.Bytes
	args := callArgs{To: common.Address(c.opts.BatchReader), Data: packAggregate(calls)}
	err := c.call(ctx, &out, "eth_call", args, pinned(at))
	if errors.Is(err, ErrDisagree) {
		return c.readSingly(ctx, at, calls, results) // its error names the call that they differ on
	}
	if err != nil {
		return err
	}
	if len(out) == 0 {
		return fmt.Errorf("%w: the batch reader %s has no code there: correct its address, or leave it out to use JSON-RPC batches", ErrNoContract, c.opts.BatchReader)
	}
	failed, err := unpackAggregate(out, results)
	if err != nil {
		return fmt.Errorf("batch reader %s: %w", c.opts.BatchReader, err)
	}
	if len(failed) == 0 {
		return nil
	}
	again, answers := make([]Call, len(failed)), make([]Result, len(failed))
	for i, n := range failed {
		again[i] = calls[n]
	}
	if err := c.readSingly(ctx, at, again, answers); err != nil {
		return err
	}
	for i, n := range failed {
		results[n] = answers[i]
	}
	return nil
}

// readSingly asks for each call by an eth_call of its own, in one JSON-RPC batch.
func (c *Client) readSingly(ctx context.Context, at trade.Block, calls []Call, results []Result) error {
	elems := make([]rpc.BatchElem, len(calls))
	outs := make([]hexutil.Bytes, len(calls))
	for i, call := range calls {
		elems[i] = rpc.BatchElem{
			Method: "eth_call",
			Args:   []any{callArgs{To: common.Address(call.To), Data: call.Data}, pinned(at)},
			Result: &outs[i],
		}
	}
	if err := c.batch(ctx, "eth_call", elems); err != nil {
		return err
	}
	for i := range elems {
		err := elems[i].Error
		if err == nil {
			results[i] = Result{Data: outs[i]}
			continue
		}
		revert, ok := asRevert(err)
		if !ok {
			return err
		}
		results[i] = Result{Err: revert}
	}
	return nil
}

// selector is the first four bytes of calldata, for error texts.
func selector(data []byte) string {
	if len(data) < 4 {
		return "no selector"
	}
	return hexutil.Encode(data[:4])
}
