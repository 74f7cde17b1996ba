package devnet

import (
	"crypto/ecdsa"
	"fmt"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Gas that a transaction brings when it does not say. A block needs room for
// what a transaction brings, not for what it uses.
const (
	defaultCallGas   = 3_000_000
	defaultDeployGas = 12_000_000
)

// account signs; it keeps no nonce.
type account struct {
	key     *ecdsa.PrivateKey
	address common.Address
	chainID *big.Int
	signer  types.Signer
}

func newAccount(key *ecdsa.PrivateKey, chainID *big.Int) *account {
	return &account{key: key, address: crypto.PubkeyToAddress(key.PublicKey), chainID: chainID, signer: types.LatestSignerForChainID(chainID)}
}

// sign makes an EIP-1559 transaction. Signatures are deterministic (RFC 6979).
func (a *account) sign(nonce uint64, to *common.Address, data []byte, value *big.Int, gas uint64, tip, feeCap *big.Int) (*types.Transaction, error) {
	return types.SignNewTx(a.key, a.signer, &types.DynamicFeeTx{
		ChainID: a.chainID, Nonce: nonce, To: to, Data: data, Value: value, Gas: gas, GasTipCap: tip, GasFeeCap: feeCap,
	})
}

// Sender sends many transactions of one account without waiting for any: it
// counts nonces itself, so nobody else may send from the account meanwhile.
type Sender struct {
	d       *Devnet
	name    string
	account *account
	mu      sync.Mutex
	nonce   uint64
}

// Tx is what a Sender sends. The zero value of a field has the default that its
// comment names.
type Tx struct {
	To    *protection.Address // nil = Data deploys a contract
	Data  []byte
	Value amount.Amount // wei
	Gas   uint64        // 0 = 3 million; 12 million to deploy
	// Tip is paid per gas on top of the base fee, in wei; 0 = 1 gwei.
	Tip amount.Amount
	// FeeCap is the most that is paid per gas, in wei; 0 = eight times the head's
	// base fee and the tip, which outlasts 17 blocks of the steepest rise.
	FeeCap amount.Amount
}

// Complete is t with its zero fields set, for a head of that base fee and blocks of
// that gas limit.
func (t Tx) Complete(baseFee *big.Int, gasLimit uint64) Tx {
	if t.Gas == 0 && t.To == nil {
		t.Gas = defaultDeployGas
	} else if t.Gas == 0 {
		t.Gas = defaultCallGas
	}
	t.Gas = min(t.Gas, gasLimit, params.MaxTxGas)
	if t.Tip.IsZero() {
		t.Tip = amount.New(params.GWei)
	}
	if t.FeeCap.IsZero() {
		fee, _ := amount.FromBig(baseFee) // a header's is below 2^256
		t.FeeCap = fee.MulDiv(amount.New(8), amount.New(1)).Plus(t.Tip)
	}
	return t
}

// Sender is the one Sender of a named account. The account needs ether: name it
// in Config.Fund, or send it some.
func (d *Devnet) Sender(name string) *Sender {
	d.sendMu.Lock()
	defer d.sendMu.Unlock()
	if s, ok := d.senders[name]; ok {
		return s
	}
	s := &Sender{d: d, name: name, account: newAccount(d.Key(name), d.chainID())}
	s.nonce = d.eth.TxPool().PoolNonce(s.account.address)
	d.senders[name] = s
	return s
}

// Address is the account.
func (s *Sender) Address() protection.Address { return protection.Address(s.account.address) }

// Call pools a call of a contract with defaults for the rest.
func (s *Sender) Call(to protection.Address, data []byte) (trade.Hash, error) {
	return s.Send(Tx{To: &to, Data: data})
}

// Deploy pools a contract's creation (bytecode and encoded arguments) and says
// where it will stand.
func (s *Sender) Deploy(code []byte) (protection.Address, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	at := protection.Address(crypto.CreateAddress(s.account.address, s.nonce))
	_, err := s.send(Tx{Data: code})
	return at, err
}

// Send signs and pools a transaction. It is mined by Mine or Confirm.
func (s *Sender) Send(t Tx) (trade.Hash, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.send(t)
}

func (s *Sender) send(t Tx) (trade.Hash, error) {
	t = t.Complete(s.d.eth.BlockChain().CurrentBlock().BaseFee, s.d.cfg.GasLimit)
	tx, err := s.account.sign(s.nonce, (*common.Address)(t.To), t.Data, t.Value.Big(), t.Gas, t.Tip.Big(), t.FeeCap.Big())
	if err != nil {
		return trade.Hash{}, fmt.Errorf("sign a transaction of %s: %w", s.name, err)
	}
	s.d.sendMu.Lock()
	defer s.d.sendMu.Unlock()
	if err := s.d.eth.TxPool().Add([]*types.Transaction{tx}, false)[0]; err != nil {
		return trade.Hash{}, fmt.Errorf("pool a transaction of %s (%s, nonce %d): %w", s.name, s.account.address, s.nonce, err)
	}
	s.d.sent.add(s.name, tx)
	s.nonce++
	return trade.Hash(tx.Hash()), nil
}
