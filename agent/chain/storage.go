package chain

import (
	"context"
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Slot names one word of a contract's storage.
type Slot struct {
	Of  protection.Address
	Key trade.Hash
}

// Storage reads words of storage at a block, in the slots' order, in one request.
// The block is pinned as in Read.
func (c *Client) Storage(ctx context.Context, at trade.Block, slots []Slot) ([]trade.Hash, error) {
	if len(slots) == 0 {
		return nil, nil
	}
	elems, out := make([]rpc.BatchElem, len(slots)), make([]hexutil.Bytes, len(slots))
	for i, s := range slots {
		elems[i] = rpc.BatchElem{Method: "eth_getStorageAt", Args: []any{common.Address(s.Of), common.Hash(s.Key), pinned(at)}, Result: &out[i]}
	}
	what := fmt.Sprintf("read %d words of storage at %s", len(slots), name(at))
	if err := c.batch(ctx, what, elems); err != nil {
		return nil, c.explain(what, err)
	}
	words := make([]trade.Hash, len(slots))
	for i := range elems {
		if err := elems[i].Error; err != nil {
			return nil, c.explain(what, err)
		}
		if len(out[i]) > len(words[i]) {
			return nil, fmt.Errorf("%s: %w: a word of %s has %d bytes", what, ErrInconsistent, slots[i].Of, len(out[i]))
		}
		copy(words[i][len(words[i])-len(out[i]):], out[i])
	}
	return words, nil
}

// maxHashed bounds the addresses of one CodeHashes: what a creation returns may
// have 24 KiB, a word for each.
const maxHashed = 700

// CodeHashes reads the keccak256 of the code at each address at a block, in their
// order, in one small call: a contract's creation, which never happens, asks the
// chain for them (EXTCODEHASH). An address without code has the zero hash, or the
// hash of nothing once it has been used.
func (c *Client) CodeHashes(ctx context.Context, at trade.Block, of []protection.Address) ([]trade.Hash, error) {
	what := fmt.Sprintf("read the code hashes of %d contracts at %s", len(of), name(at))
	if len(of) > maxHashed {
		return nil, fmt.Errorf("%s: at most %d at once", what, maxHashed)
	}
	// The first word stays zero: what is returned counts as code, and code must
	// not begin with 0xEF (EIP-3541).
	var code []byte
	for i, a := range of {
		code = append(append(code, 0x73), a[:]...) // PUSH20 address
		code = append(code, 0x3f, 0x61)            // EXTCODEHASH, PUSH2 place
		code = append(binary.BigEndian.AppendUint16(code, uint16(32*(i+1))), 0x52)
	}
	code = append(code, 0x61)                                          // PUSH2 length
	code = binary.BigEndian.AppendUint16(code, uint16(32*(len(of)+1))) //
	code = append(code, 0x60, 0x00, 0xf3)                              // PUSH1 0, RETURN
	var out hexutil.Bytes
	if err := c.call(ctx, &out, "eth_call", struct {
		Data hexutil.Bytes `json:"data"`
	}{code}, pinned(at)); err != nil {
		return nil, c.explain(what, err)
	}
	if len(out) != 32*(len(of)+1) {
		return nil, fmt.Errorf("%s: %w: it answered %d bytes, not %d", what, ErrInconsistent, len(out), 32*(len(of)+1))
	}
	hashes := make([]trade.Hash, len(of))
	for i := range hashes {
		copy(hashes[i][:], out[32*(i+1):])
	}
	return hashes, nil
}
