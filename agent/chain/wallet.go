package chain

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Which state NonceAt reads.
const (
	Latest  = "latest"  // the head
	Pending = "pending" // the head and what this node's pool holds
	Final   = "final"   // the newest final block, as the options say
)

// SendRaw hands a signed transaction to the node, once: it never repeats itself,
// because only the wallet's journal knows what was sent. ErrAlreadyKnown,
// ErrNonceTooLow, ErrUnderpriced and ErrInsufficientFunds tell why it was
// refused; ErrUnreachable means that nobody knows whether it arrived.
func (c *Client) SendRaw(ctx context.Context, raw []byte) error {
	want := crypto.Keccak256Hash(raw)
	what := "send transaction " + want.Hex()
	var got common.Hash
	err := c.broadcast(ctx, &got, want, hexutil.Encode(raw))
	if e, ok := answered(err); ok {
		if is := sentinel(sendPhrases, e.Error()); is != nil {
			return fmt.Errorf("%s: %w (the node says %q)", what, is, e.Error())
		}
	}
	if err != nil {
		return c.explain(what, err)
	}
	if got != want {
		return fmt.Errorf("%s: %w: the node calls it %s: use another node", what, ErrInconsistent, got.Hex())
	}
	return nil
}

// Receipt is a mined transaction's receipt. ErrNotFound says only that this node
// has none now: it never proves that the transaction failed.
func (c *Client) Receipt(ctx context.Context, hash trade.Hash) (*types.Receipt, error) {
	what := "read receipt of " + hash.String()
	var r *types.Receipt
	if err := c.call(ctx, &r, "eth_getTransactionReceipt", hash.String()); err != nil {
		if e, ok := answered(err); ok && strings.Contains(e.Error(), "indexing") {
			return nil, fmt.Errorf("%s: %w yet: the node is still indexing: ask again (it says %q)", what, ErrNotFound, e.Error())
		}
		return nil, c.explain(what, err)
	}
	if r == nil {
		return nil, fmt.Errorf("%s: %w", what, ErrNotFound)
	}
	if r.TxHash != common.Hash(hash) || r.BlockNumber == nil {
		return nil, fmt.Errorf("%s: %w: it is of transaction %s", what, ErrInconsistent, r.TxHash)
	}
	return r, nil
}

// L1Fee is what an OP-stack rollup charged for a mined transaction's data beside
// its gas, in wei, as its receipt says. ErrInconsistent means that the receipt
// does not say it.
func (c *Client) L1Fee(ctx context.Context, hash trade.Hash) (amount.Amount, error) {
	what := "read the L1 fee of " + hash.String()
	var r *struct {
		TxHash common.Hash  `json:"transactionHash"`
		L1Fee  *hexutil.Big `json:"l1Fee"`
	}
	if err := c.call(ctx, &r, "eth_getTransactionReceipt", hash.String()); err != nil {
		return amount.Amount{}, c.explain(what, err)
	}
	switch {
	case r == nil:
		return amount.Amount{}, fmt.Errorf("%s: %w", what, ErrNotFound)
	case r.TxHash != common.Hash(hash):
		return amount.Amount{}, fmt.Errorf("%s: %w: it is of transaction %s", what, ErrInconsistent, r.TxHash)
	case r.L1Fee == nil:
		return amount.Amount{}, fmt.Errorf("%s: %w: its receipt has no l1Fee: use a node of the OP stack, or correct wallet.l1Fee", what, ErrInconsistent)
	}
	return amount.FromBig(r.L1Fee.ToInt())
}

// TransactionByHash is a transaction that the node knows, and whether it is still
// waiting in the pool; or ErrNotFound.
func (c *Client) TransactionByHash(ctx context.Context, hash trade.Hash) (tx *types.Transaction, pending bool, err error) {
	what := "read transaction " + hash.String()
	var answer json.RawMessage
	if err := c.call(ctx, &answer, "eth_getTransactionByHash", hash.String()); err != nil {
		if e, ok := answered(err); ok && strings.Contains(e.Error(), "indexing") {
			return nil, false, fmt.Errorf("%s: %w yet: the node is still indexing: ask again (it says %q)", what, ErrNotFound, e.Error())
		}
		return nil, false, c.explain(what, err)
	}
	if len(answer) == 0 || string(answer) == "null" {
		return nil, false, fmt.Errorf("%s: %w", what, ErrNotFound)
	}
	var place struct {
		BlockHash *common.Hash `json:"blockHash"`
	}
	tx = new(types.Transaction)
	if err := errors.Join(json.Unmarshal(answer, tx), json.Unmarshal(answer, &place)); err != nil {
		return nil, false, fmt.Errorf("%s: %w", what, err)
	}
	if tx.Hash() != common.Hash(hash) {
		return nil, false, fmt.Errorf("%s: %w: it is transaction %s", what, ErrInconsistent, tx.Hash())
	}
	return tx, place.BlockHash == nil, nil
}

// NonceAt is how many transactions of the account the given state has: Latest,
// Pending or Final.
func (c *Client) NonceAt(ctx context.Context, account protection.Address, state string) (uint64, error) {
	what := fmt.Sprintf("read the %s nonce of %s", state, account)
	var where any = state
	switch state {
	case Latest, Pending:
	case Final:
		final, err := c.Final(ctx)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", what, err)
		}
		where = pinned(final)
	default:
		return 0, fmt.Errorf("%s: state is none of %s, %s, %s", what, Latest, Pending, Final)
	}
	var n hexutil.Uint64
	err := c.call(ctx, &n, "eth_getTransactionCount", account.String(), where)
	return uint64(n), c.explain(what, err)
}

// BaseFee is the head's base fee per gas, in wei. The next block's is at most an
// eighth more or less.
func (c *Client) BaseFee(ctx context.Context) (amount.Amount, error) {
	h, err := c.headerBy(ctx, "eth_getBlockByNumber", "latest")
	if err != nil {
		return amount.Amount{}, c.explain("read the base fee", err)
	}
	if h.BaseFee == nil {
		return amount.Amount{}, fmt.Errorf("read the base fee of %s: %w: the block has none: this chain has no EIP-1559 and is not supported", name(h.block()), ErrInconsistent)
	}
	return amount.FromBig(h.BaseFee.ToInt())
}

// SuggestTip is what the node thinks a timely transaction pays above the base
// fee, in wei per gas.
func (c *Client) SuggestTip(ctx context.Context) (amount.Amount, error) {
	var tip hexutil.Big
	if err := c.call(ctx, &tip, "eth_maxPriorityFeePerGas"); err != nil {
		return amount.Amount{}, c.explain("ask for a tip", err)
	}
	return amount.FromBig(tip.ToInt())
}

// EstimateGas is the gas that a transaction would need at the head. One that
// would revert gives a *RevertError.
func (c *Client) EstimateGas(ctx context.Context, from, to protection.Address, data []byte) (uint64, error) {
	what := fmt.Sprintf("estimate gas of %s at %s", selector(data), to)
	args := struct {
		From common.Address `json:"from"`
		callArgs
	}{common.Address(from), callArgs{To: common.Address(to), Data: data}}
	var gas hexutil.Uint64
	if err := c.call(ctx, &gas, "eth_estimateGas", args, Latest); err != nil {
		if revert, ok := asRevert(err); ok {
			return 0, fmt.Errorf("%s: %w", what, revert)
		}
		return 0, c.explain(what, err)
	}
	return uint64(gas), nil
}

// Balance is the account's wei at the head.
func (c *Client) Balance(ctx context.Context, account protection.Address) (amount.Amount, error) {
	what := "read the balance of " + account.String()
	var wei hexutil.Big
	if err := c.call(ctx, &wei, "eth_getBalance", account.String(), Latest); err != nil {
		return amount.Amount{}, c.explain(what, err)
	}
	return amount.FromBig(wei.ToInt())
}

// Code is the contract code at an address and block; ErrNoContract when there is
// none, which a call would silently answer with nothing.
func (c *Client) Code(ctx context.Context, at protection.Address, block trade.Block) ([]byte, error) {
	var code hexutil.Bytes
	if err := c.call(ctx, &code, "eth_getCode", at.String(), pinned(block)); err != nil {
		return nil, c.explain(fmt.Sprintf("read the code of %s at %s", at, name(block)), err)
	}
	if len(code) == 0 {
		return nil, fmt.Errorf("%w: %s at %s of chain %d: correct the address, or the chain that it is looked for on", ErrNoContract, at, name(block), c.opts.ChainID)
	}
	return code, nil
}
