package wallet

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrSigned: what the signer gave back is not what it was asked to sign. Nothing
// of it is journalled or sent.
var ErrSigned = errors.New("the signer signed something else")

// compare checks a signed transaction, field by field, with what was asked for.
// All differences are named at once.
func (w *Wallet) compare(got *types.Transaction, want *types.DynamicFeeTx) error {
	if got == nil {
		return fmt.Errorf("%w: nothing", ErrSigned)
	}
	if got.Type() != types.DynamicFeeTxType {
		return fmt.Errorf("%w: a transaction of type %d, asked for type %d", ErrSigned, got.Type(), types.DynamicFeeTxType)
	}
	var wrong []string
	differs := func(field string, got, want any) {
		wrong = append(wrong, fmt.Sprintf("%s %v, asked for %v", field, got, want))
	}
	if got.ChainId().Cmp(want.ChainID) != 0 {
		differs("chain id", got.ChainId(), want.ChainID)
	}
	if got.Nonce() != want.Nonce {
		differs("nonce", got.Nonce(), want.Nonce)
	}
	switch {
	case got.To() == nil:
		differs("recipient", "none (a contract's creation)", protection.Address(*want.To))
	case *got.To() != *want.To:
		differs("recipient", protection.Address(*got.To()), protection.Address(*want.To))
	}
	if got.Value().Sign() != 0 {
		differs("value", got.Value(), 0)
	}
	if got.Gas() != want.Gas {
		differs("gas limit", got.Gas(), want.Gas)
	}
	if got.GasFeeCap().Cmp(want.GasFeeCap) != 0 {
		differs("fee cap", got.GasFeeCap(), want.GasFeeCap)
	}
	if got.GasTipCap().Cmp(want.GasTipCap) != 0 {
		differs("tip", got.GasTipCap(), want.GasTipCap)
	}
	if !bytes.Equal(got.Data(), want.Data) {
		differs("call data", hexutil.Encode(got.Data()), hexutil.Encode(want.Data))
	}
	if n := len(got.AccessList()); n != 0 {
		differs("access list", fmt.Sprintf("of %d", n), "none")
	}
	if len(wrong) > 0 {
		return fmt.Errorf("%w: %s", ErrSigned, strings.Join(wrong, "; "))
	}
	from, err := types.Sender(w.rules, got)
	if err != nil {
		return fmt.Errorf("%w: no valid signature: %w", ErrSigned, err)
	}
	if protection.Address(from) != w.Address() {
		return fmt.Errorf("%w: with the key of %s, asked for %s", ErrSigned, protection.Address(from), w.Address())
	}
	return nil
}
