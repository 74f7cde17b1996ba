package chain

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// alike compares two nodes' answers by what consensus fixes: clients of
// different makes spell one fact differently, and add fields of their own. A
// type that is not listed must be equal in all of it.
func alike(a, b any) bool {
	switch x := a.(type) {
	case *hexutil.Bytes:
		return bytes.Equal(*x, *b.(*hexutil.Bytes))
	case *hexutil.Big:
		return x.ToInt().Cmp(b.(*hexutil.Big).ToInt()) == 0
	case **header:
		return sameHeader(*x, *b.(**header))
	case *answer:
		return slices.EqualFunc(*x, *b.(*answer), func(a, b types.Log) bool { return sameLog(&a, &b) })
	case **types.Receipt:
		return sameReceipt(*x, *b.(**types.Receipt))
	case *json.RawMessage:
		return sameTransaction(*x, *b.(*json.RawMessage))
	}
	return reflect.DeepEqual(a, b)
}

func sameHeader(a, b *header) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Number != nil && b.Number != nil && *a.Number == *b.Number && a.Hash != nil && b.Hash != nil && *a.Hash == *b.Hash &&
		a.Parent == b.Parent && a.Time == b.Time && (a.BaseFee == nil) == (b.BaseFee == nil) && (a.BaseFee == nil || a.BaseFee.ToInt().Cmp(b.BaseFee.ToInt()) == 0)
}

// sameLog leaves out the block's time, which not every node gives.
func sameLog(a, b *types.Log) bool {
	return sameContent(a, b) && a.BlockNumber == b.BlockNumber &&
		a.BlockHash == b.BlockHash && a.TxHash == b.TxHash && a.TxIndex == b.TxIndex && a.Index == b.Index && a.Removed == b.Removed
}

// sameContent compares what a contract logged, wherever.
func sameContent(a, b *types.Log) bool {
	return a.Address == b.Address && slices.Equal(a.Topics, b.Topics) && bytes.Equal(a.Data, b.Data)
}

func sameReceipt(a, b *types.Receipt) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Status == b.Status && a.TxHash == b.TxHash && a.BlockHash == b.BlockHash && sameInt(a.BlockNumber, b.BlockNumber) && a.TransactionIndex == b.TransactionIndex &&
		a.GasUsed == b.GasUsed && a.CumulativeGasUsed == b.CumulativeGasUsed && sameInt(a.EffectiveGasPrice, b.EffectiveGasPrice) && a.Bloom == b.Bloom &&
		a.ContractAddress == b.ContractAddress && slices.EqualFunc(a.Logs, b.Logs, sameLog)
}

// sameInt compares big integers, of which one may be missing.
func sameInt[T interface {
	comparable
	Cmp(T) int
}](a, b T) bool {
	var none T
	if a == none || b == none {
		return a == b
	}
	return a.Cmp(b) == 0
}

// sameTransaction compares where a transaction stands: its content is checked
// against its hash by whoever asked.
func sameTransaction(a, b json.RawMessage) bool {
	type place struct {
		Hash      string `json:"hash"`
		BlockHash string `json:"blockHash"`
	}
	var x, y place
	if json.Unmarshal(a, &x) != nil || json.Unmarshal(b, &y) != nil {
		return false
	}
	return strings.EqualFold(x.Hash, y.Hash) && strings.EqualFold(x.BlockHash, y.BlockHash)
}

// number is an answer that is one.
func number(v any) float64 {
	switch x := v.(type) {
	case *hexutil.Uint64:
		return float64(*x)
	case *hexutil.Big:
		f, _ := x.ToInt().Float64()
		return f
	}
	return 0
}

func compareNumbers(a, b any) int {
	if x, ok := a.(*hexutil.Big); ok {
		return x.ToInt().Cmp(b.(*hexutil.Big).ToInt())
	}
	if x, y := *a.(*hexutil.Uint64), *b.(*hexutil.Uint64); x != y {
		if x < y {
			return -1
		}
		return 1
	}
	return 0
}

const shown = 96 // bytes of an answer in an error text

// describe is an answer for error texts: itself when it is short, its size and
// the start of its hash when it is not.
func describe(v any) string {
	switch x := v.(type) {
	case *hexutil.Bytes:
		if len(*x) == 32 {
			return word(*x)
		}
		if len(*x) <= shown {
			return hexutil.Encode(*x)
		}
		return fmt.Sprintf("%d bytes with hash %x…", len(*x), crypto.Keccak256(*x)[:4])
	case *hexutil.Big:
		return x.ToInt().String()
	case *hexutil.Uint64:
		return fmt.Sprint(uint64(*x))
	case **header:
		return describe(*x)
	case *header:
		if x == nil || x.Number == nil || x.Hash == nil {
			return "no block"
		}
		return fmt.Sprintf("%s of time %d", name(x.block()), uint64(x.Time))
	case *answer:
		return fmt.Sprintf("%d logs", len(*x))
	case **types.Receipt:
		if *x == nil {
			return "no receipt"
		}
		return fmt.Sprintf("status %d in block %s (%s…) with %d logs", (*x).Status, (*x).BlockNumber, (*x).BlockHash.Hex()[:10], len((*x).Logs))
	case *json.RawMessage:
		return fmt.Sprintf("%d bytes of JSON", len(*x))
	}
	return "something else"
}

// summary names a request for error texts.
func summary(method string, args []any) string {
	if len(args) == 0 {
		return method
	}
	switch x := args[0].(type) {
	case string:
		return method + " of " + x
	case callArgs:
		return method + " of " + x.To.Hex() + " (" + selector(x.Data) + ")"
	}
	return method
}

// isPinned reports a request that names its block by hash.
func isPinned(args []any) bool {
	for _, a := range args {
		switch x := a.(type) {
		case pin:
			return true
		case filter:
			return x.BlockHash != nil
		}
	}
	return false
}
