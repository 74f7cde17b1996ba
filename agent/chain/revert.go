package chain

import (
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

// RevertError is a call that reverted. It matches ErrReverted. Data is what the
// contract returned, for bindings that know its custom errors.
type RevertError struct {
	Reason string // the text of require and revert, the panic's meaning, or the selector
	Data   []byte
}

func (e *RevertError) Error() string {
	if e.Reason == "" {
		return ErrReverted.Error() + " without a reason"
	}
	return ErrReverted.Error() + ": " + e.Reason
}

// Is reports ErrReverted.
func (e *RevertError) Is(target error) bool { return target == ErrReverted }

// Revert makes the error of a revert's data: Error(string) and Panic(uint256)
// are decoded, a custom error is named by its selector.
func Revert(data []byte) *RevertError {
	e := &RevertError{Data: data}
	if len(data) < 4 {
		return e
	}
	if reason, err := abi.UnpackRevert(data); err == nil {
		e.Reason = reason
		return e
	}
	e.Reason = "custom error 0x" + hex.EncodeToString(data[:4])
	if rest := data[4:]; len(rest) > 0 && len(rest) <= 96 && len(rest)%32 == 0 {
		sep := "("
		for ; len(rest) > 0; rest = rest[32:] {
			e.Reason += fmt.Sprintf("%s%s", sep, word(rest[:32]))
			sep = ", "
		}
		e.Reason += ")"
	}
	return e
}

// word prints a 32-byte argument: in decimal when it is small, else in hex.
func word(b []byte) string {
	v := new(big.Int).SetBytes(b)
	if v.BitLen() <= 128 {
		return v.String()
	}
	return "0x" + v.Text(16)
}

// asRevert turns a node's answer "execution reverted" into a RevertError; false
// when err is about something else.
func asRevert(err error) (*RevertError, bool) {
	e, ok := answered(err)
	if !ok {
		return nil, false
	}
	var withData interface{ ErrorData() any }
	if errors.As(err, &withData) {
		if text, ok := withData.ErrorData().(string); ok {
			if data, decodeErr := hexutil.Decode(text); decodeErr == nil {
				return Revert(data), true
			}
		}
	}
	if e.ErrorCode() == 3 || executionFailed(e.Error()) {
		return &RevertError{Reason: e.Error()}, true
	}
	return nil, false
}
