package chain

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrUnsupported: the node does not offer what was asked.
var ErrUnsupported = errors.New("node does not offer this method")

// Unsent is a transaction that nobody has signed. To is nil for a creation.
type Unsent struct {
	To   *protection.Address
	Data []byte
}

// Simulated is what an Unsent would do. Err is a *RevertError or nil.
type Simulated struct {
	GasUsed uint64
	Logs    []*types.Log
	Err     error
}

type unsentArgs struct {
	From  common.Address  `json:"from"`
	To    *common.Address `json:"to,omitempty"`
	Input hexutil.Bytes   `json:"input"`
	Gas   hexutil.Uint64  `json:"gas,omitempty"`
}

func (u Unsent) args(from protection.Address) unsentArgs {
	return unsentArgs{From: common.Address(from), To: (*common.Address)(u.To), Input: u.Data}
}

// EstimateUnsent is EstimateGas for calls and creations.
func (c *Client) EstimateUnsent(ctx context.Context, from protection.Address, u Unsent) (uint64, error) {
	what := "estimate gas of a contract's creation"
	if u.To != nil {
		what = fmt.Sprintf("estimate gas of %s at %s", selector(u.Data), *u.To)
	}
	var gas hexutil.Uint64
	if err := c.call(ctx, &gas, "eth_estimateGas", u.args(from), Latest); err != nil {
		if revert, ok := asRevert(err); ok {
			return 0, fmt.Errorf("%s: %w", what, revert)
		}
		return 0, c.explain(what, err)
	}
	return uint64(gas), nil
}

// simulatedGas is what each simulated transaction may use: what a transaction may
// use at all since EIP-7825, 2^24.
const simulatedGas = 1 << 24

// Simulate has the node run the transactions of one account one after another, a
// block each, on the state of a block, and says what each would use. Nothing is
// sent or kept. What runs after one that reverted runs all the same. It fails with
// ErrUnsupported on a node without eth_simulateV1.
func (c *Client) Simulate(ctx context.Context, at trade.Block, from protection.Address, list []Unsent) ([]Simulated, error) {
	const what = "simulate transactions"
	// Anvil creates no contract in it, and may stop answering anything afterwards
	// (seen of 1.7.1).
	if v, err := c.ClientVersion(ctx); err == nil && strings.HasPrefix(v, "anvil/") {
		return nil, fmt.Errorf("%s: %w (it is %s)", what, ErrUnsupported, v)
	}
	type one struct {
		Calls []unsentArgs `json:"calls"`
	}
	var blocks struct {
		List []one `json:"blockStateCalls"`
	}
	for _, u := range list {
		args := u.args(from)
		args.Gas = simulatedGas
		blocks.List = append(blocks.List, one{[]unsentArgs{args}})
	}
	var out []struct {
		Calls []struct {
			GasUsed hexutil.Uint64 `json:"gasUsed"`
			Status  hexutil.Uint64 `json:"status"`
			Logs    []*types.Log   `json:"logs"`
			Return  hexutil.Bytes  `json:"returnData"`
			Error   *struct {
				Message string `json:"message"`
				Data    string `json:"data"`
			} `json:"error"`
		} `json:"calls"`
	}
	if err := c.call(ctx, &out, "eth_simulateV1", blocks, pinned(at)); err != nil {
		if e, ok := answered(err); ok && (e.ErrorCode() == -32601 || strings.Contains(strings.ToLower(e.Error()), "eth_simulatev1")) {
			return nil, fmt.Errorf("%s: %w (it says %q)", what, ErrUnsupported, e.Error())
		}
		return nil, c.explain(what, err)
	}
	if len(out) != len(list) {
		return nil, fmt.Errorf("%s: %w: %d answers to %d questions: use another node", what, ErrInconsistent, len(out), len(list))
	}
	results := make([]Simulated, len(list))
	for i, b := range out {
		if len(b.Calls) != 1 {
			return nil, fmt.Errorf("%s: %w: a block of %d calls, asked for one", what, ErrInconsistent, len(b.Calls))
		}
		call := b.Calls[0]
		results[i] = Simulated{GasUsed: uint64(call.GasUsed), Logs: call.Logs}
		if call.Status == 1 {
			continue
		}
		revert := Revert(call.Return)
		if call.Error != nil {
			if data, err := hexutil.Decode(call.Error.Data); err == nil && len(data) > 0 {
				revert = Revert(data)
			} else if revert.Reason == "" {
				revert.Reason = call.Error.Message
			}
		}
		results[i].Err = revert
	}
	return results, nil
}

// Birth is how a contract came to be: its creator, the block, and its creation
// code with the arguments of its constructor.
type Birth struct {
	At      protection.Address
	Creator protection.Address
	Block   trade.Block
	Code    []byte
}

// Constructed is the code that the births leave behind. The node runs each
// creation code at its own address, with that address's storage empty and the
// number and time of its block, on the state of the block at (its own block has what
// it read of others then); so code that has
// values of the constructor in it (immutables) comes out as it would have been.
// The node must take state and block overrides in eth_call.
func (c *Client) Constructed(ctx context.Context, at trade.Block, b Birth) ([]byte, error) {
	what := fmt.Sprintf("run the constructor of %s again", b.At)
	type account struct {
		Code  hexutil.Bytes          `json:"code"`
		State map[common.Hash]string `json:"state"`
	}
	type block struct {
		Number hexutil.Uint64 `json:"number"`
		Time   hexutil.Uint64 `json:"time"`
	}
	to := b.At
	var code hexutil.Bytes
	err := c.call(ctx, &code, "eth_call", Unsent{To: &to}.args(b.Creator), pinned(at),
		map[common.Address]account{common.Address(b.At): {Code: b.Code, State: map[common.Hash]string{}}},
		block{Number: hexutil.Uint64(b.Block.Number), Time: hexutil.Uint64(b.Block.Time.Unix())})
	if err != nil {
		if revert, ok := asRevert(err); ok {
			return nil, fmt.Errorf("%s: %w", what, revert)
		}
		return nil, c.explain(what, err)
	}
	return code, nil
}

// ClientVersion is what the first node says of itself.
func (c *Client) ClientVersion(ctx context.Context) (string, error) {
	var v string
	err := c.nodes[0].call(ctx, &v, "web3_clientVersion")
	return v, c.explain("ask for the node's version", err)
}
