// Package wallet holds the agent's one key: it signs EIP-1559 transactions for
// one chain, within fee caps, and never spends the gas kept back for chores on
// trades.
//
// In: a geth keystore file with its password, calls, nonces that the journal
// chose, and the base fee. Out: signed attempts. The wallet chooses no nonce,
// sends nothing and keeps no state: the journal does.
package wallet

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Wallet signs with one key for one chain. It is safe for concurrent use.
type Wallet struct {
	Policy
	key     *ecdsa.PrivateKey
	address protection.Address
	signer  types.Signer
	chainID *big.Int
}

// New is a wallet of a key. It fails when the policy lets nothing be sent.
func New(key *ecdsa.PrivateKey, chainID uint64, policy Policy) (*Wallet, error) {
	if key == nil {
		return nil, errors.New("wallet: no key")
	}
	if chainID == 0 {
		return nil, errors.New("wallet: chain id 0: a signature must bind a chain")
	}
	if err := policy.check(); err != nil {
		return nil, err
	}
	id := new(big.Int).SetUint64(chainID)
	return &Wallet{Policy: policy, key: key, address: protection.Address(crypto.PubkeyToAddress(key.PublicKey)),
		signer: types.LatestSignerForChainID(id), chainID: id}, nil
}

// Address is the account that signs.
func (w *Wallet) Address() protection.Address { return w.address }

// Sign makes the attempt of a call at a nonce. It sends no value.
func (w *Wallet) Sign(ctx context.Context, intent trade.Hash, call trade.Call, nonce uint64, fees trade.Fees) (trade.Attempt, error) {
	a, err := w.sign(ctx, call, nonce, fees)
	if err != nil {
		return a, fmt.Errorf("sign intent %s at nonce %d: %w", intent.Short(), nonce, err)
	}
	a.Intent = intent
	return a, nil
}

// SignNoOp makes the attempt that takes a nonce without doing anything: a
// transfer of nothing from the signer to itself.
func (w *Wallet) SignNoOp(ctx context.Context, intent trade.Hash, nonce uint64, fees trade.Fees) (trade.Attempt, error) {
	a, err := w.sign(ctx, trade.Call{To: w.address, Gas: params.TxGas}, nonce, fees)
	if err != nil {
		return a, fmt.Errorf("sign the no-op of intent %s at nonce %d: %w", intent.Short(), nonce, err)
	}
	a.Intent, a.NoOp = intent, true
	return a, nil
}

func (w *Wallet) sign(ctx context.Context, call trade.Call, nonce uint64, fees trade.Fees) (trade.Attempt, error) {
	if err := ctx.Err(); err != nil {
		return trade.Attempt{}, err
	}
	if call.Gas < params.TxGas {
		return trade.Attempt{}, fmt.Errorf("gas limit %d is below what any transaction needs, %d", call.Gas, params.TxGas)
	}
	if fees.Tip.Cmp(fees.Cap) > 0 {
		return trade.Attempt{}, fmt.Errorf("tip %s is above the fee cap %s", fees.Tip, fees.Cap)
	}
	if fees.Cap.Cmp(w.cap(true)) > 0 {
		return trade.Attempt{}, fmt.Errorf("%w: fee cap %s wei is above the highest configured, %s", ErrFeeCap, fees.Cap, w.cap(true))
	}
	to := common.Address(call.To)
	tx, err := types.SignNewTx(w.key, w.signer, &types.DynamicFeeTx{ChainID: w.chainID, Nonce: nonce, GasTipCap: fees.Tip.Big(), GasFeeCap: fees.Cap.Big(),
		Gas: call.Gas, To: &to, Data: call.Data})
	if err != nil {
		return trade.Attempt{}, err
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		return trade.Attempt{}, err
	}
	return trade.Attempt{Hash: trade.Hash(tx.Hash()), Signer: w.address, Nonce: nonce, Raw: raw, GasLimit: call.Gas, FeeCap: fees.Cap, TipCap: fees.Tip}, nil
}
