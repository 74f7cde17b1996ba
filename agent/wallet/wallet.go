// Package wallet holds the agent's one key, or asks the signer that holds it: it
// makes signed EIP-1559 transactions for one chain, within fee caps, and never
// spends the gas kept back for chores on trades.
//
// In: a geth keystore file with its password, or a remote signer; calls, nonces
// that the journal chose, and the base fee. Out: signed attempts. The wallet
// chooses no nonce, sends nothing and keeps no state: the journal does.
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
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Signer signs a transaction as it is given. What it gives back is not believed:
// the wallet compares every field.
type Signer interface {
	Address() protection.Address
	Sign(ctx context.Context, tx *types.DynamicFeeTx) (*types.Transaction, error)
}

// Wallet signs with one account for one chain. It is safe for concurrent use.
type Wallet struct {
	Policy
	signer  Signer
	rules   types.Signer
	chainID *big.Int
}

// New is a wallet of a key. It fails when the policy lets nothing be sent.
func New(key *ecdsa.PrivateKey, chainID uint64, policy Policy) (*Wallet, error) {
	if key == nil {
		return nil, errors.New("wallet: no key")
	}
	return With(localKey{key}, chainID, policy)
}

// With is a wallet of a signer, such as a Remote. It fails when the policy lets
// nothing be sent.
func With(s Signer, chainID uint64, policy Policy) (*Wallet, error) {
	if chainID == 0 {
		return nil, errors.New("wallet: chain id 0: a signature must bind a chain")
	}
	if err := policy.check(); err != nil {
		return nil, err
	}
	id := new(big.Int).SetUint64(chainID)
	return &Wallet{Policy: policy, signer: s, rules: types.LatestSignerForChainID(id), chainID: id}, nil
}

// localKey is a key in this process.
type localKey struct{ key *ecdsa.PrivateKey }

func (k localKey) Address() protection.Address {
	return protection.Address(crypto.PubkeyToAddress(k.key.PublicKey))
}

func (k localKey) Sign(_ context.Context, tx *types.DynamicFeeTx) (*types.Transaction, error) {
	return types.SignNewTx(k.key, types.LatestSignerForChainID(tx.ChainID), tx)
}

// Address is the account that signs.
func (w *Wallet) Address() protection.Address { return w.signer.Address() }

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
// transfer of nothing from the signer to itself, with that gas limit.
func (w *Wallet) SignNoOp(ctx context.Context, intent trade.Hash, nonce, gas uint64, fees trade.Fees) (trade.Attempt, error) {
	a, err := w.sign(ctx, trade.Call{To: w.Address(), Gas: gas}, nonce, fees)
	if err != nil {
		return a, fmt.Errorf("sign the no-op of intent %s at nonce %d: %w", intent.Short(), nonce, err)
	}
	a.Intent, a.NoOp = intent, true
	return a, nil
}

// Reprice makes the attempt that replaces another: the same call at the same
// nonce for other fees.
func (w *Wallet) Reprice(ctx context.Context, last trade.Attempt, fees trade.Fees) (trade.Attempt, error) {
	var tx types.Transaction
	if err := tx.UnmarshalBinary(last.Raw); err != nil {
		return trade.Attempt{}, fmt.Errorf("bump transaction %s: its bytes in the journal are no transaction: %w", last.Hash.Short(), err)
	}
	if tx.To() == nil {
		return trade.Attempt{}, fmt.Errorf("bump transaction %s: it creates a contract, which this agent never does", last.Hash.Short())
	}
	a, err := w.sign(ctx, trade.Call{To: protection.Address(*tx.To()), Data: tx.Data(), Gas: tx.Gas()}, tx.Nonce(), fees)
	if err != nil {
		return a, fmt.Errorf("bump transaction %s of nonce %d: %w", last.Hash.Short(), last.Nonce, err)
	}
	a.Intent, a.NoOp, a.L1Fee = last.Intent, last.NoOp, last.L1Fee
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
	if fees.Cap.Cmp(w.Cap(true)) > 0 {
		return trade.Attempt{}, fmt.Errorf("%w: fee cap %s wei is above the highest configured, %s", ErrFeeCap, fees.Cap, w.Cap(true))
	}
	to := common.Address(call.To)
	want := &types.DynamicFeeTx{ChainID: w.chainID, Nonce: nonce, GasTipCap: fees.Tip.Big(), GasFeeCap: fees.Cap.Big(), Gas: call.Gas, To: &to, Value: new(big.Int), Data: call.Data}
	tx, err := w.signer.Sign(ctx, want)
	if err != nil {
		return trade.Attempt{}, err
	}
	if err := w.compare(tx, want); err != nil {
		return trade.Attempt{}, err
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		return trade.Attempt{}, err
	}
	return trade.Attempt{Hash: trade.Hash(tx.Hash()), Signer: w.Address(), Nonce: nonce, Raw: raw, GasLimit: call.Gas, FeeCap: fees.Cap, TipCap: fees.Tip}, nil
}

// WorstWei is the most that limits reckon one order of that gas limit with: it
// may be bumped up to the trades' cap, or a no-op may take its nonce up to the
// chores'. DataFee is what a rollup charges beside the gas.
func (p Policy) WorstWei(gas uint64, fee trade.DataFee) amount.Amount {
	call := p.FeeCap.MulDiv(amount.New(gas), amount.New(1))
	noOp := p.ChoresFeeCap.MulDiv(amount.New(params.TxGas+fee.Gas), amount.New(1))
	if noOp.Cmp(call) > 0 {
		call = noOp
	}
	return call.Plus(fee.Wei)
}
