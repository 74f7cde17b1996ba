// Package devnode commands a development node of another program, such as
// Foundry's anvil, over its JSON-RPC: blocks when asked for, at the times asked
// for, from accounts whose keys follow from a seed.
//
// In: a node's address, a seed and names. Out: a chain that is driven as
// agent/chain/devnet is. Keys are public knowledge and ether is conjured: it is
// for demos and tests, and refuses a node that cannot be commanded.
package devnode

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrNotCommanded reports a node that does not take a development node's
// commands.
var ErrNotCommanded = errors.New("the node is no development node that can be commanded")

// Options name a node and who has ether on it.
type Options struct {
	URL      string // ws:// or http://; agents need a websocket
	Seed     uint64
	Fund     []string // get a million ether each
	GasLimit uint64   // of every block; 0 = 60 million
}

const (
	defaultGasLimit = 60_000_000
	perRequest      = 200 // calls that one request hands over
	mostEdge        = 1e6 // wei per gas by which the first of a block's transactions outbids its equals
)

// Node is a commanded node. One goroutine drives it.
type Node struct {
	opts    Options
	chainID *big.Int
	rpc     *rpc.Client
	client  *ethclient.Client

	mu      sync.Mutex // guards what follows
	senders map[string]*Sender
	pooled  []hexutil.Bytes // signed and not yet handed over
	sent    map[common.Hash]string
	done    []common.Hash // handed over, in order, outcome not yet looked at
	head    trade.Block
	baseFee *big.Int
	goal    *big.Int // of the next block's base fee; 0 = the node's own
}

// Dial connects, takes the making of blocks over and funds the accounts.
func Dial(ctx context.Context, o Options) (*Node, error) {
	if o.GasLimit == 0 {
		o.GasLimit = defaultGasLimit
	}
	n := &Node{opts: o, senders: map[string]*Sender{}, sent: map[common.Hash]string{}, goal: new(big.Int)}
	var err error
	if n.rpc, err = rpc.DialOptions(ctx, o.URL, rpc.WithWebsocketMessageSizeLimit(256<<20)); err != nil {
		return nil, fmt.Errorf("connect to the development node: %w", err)
	}
	n.client = ethclient.NewClient(n.rpc)
	if err := n.take(ctx); err != nil {
		n.rpc.Close()
		return nil, err
	}
	return n, nil
}

func (n *Node) take(ctx context.Context) (err error) {
	if n.chainID, err = n.client.ChainID(ctx); err != nil {
		return fmt.Errorf("ask the development node for its chain: %w", err)
	}
	balance := hexutil.EncodeBig(new(big.Int).Exp(big.NewInt(10), big.NewInt(24), nil))
	calls := []rpc.BatchElem{
		{Method: "evm_setAutomine", Args: []any{false}},
		{Method: "evm_setIntervalMining", Args: []any{0}},
		{Method: "evm_setBlockGasLimit", Args: []any{hexutil.EncodeUint64(n.opts.GasLimit)}},
	}
	for _, name := range n.opts.Fund {
		calls = append(calls, rpc.BatchElem{Method: "anvil_setBalance", Args: []any{common.Address(n.Address(name)), balance}})
	}
	if err := n.batch(ctx, calls); err != nil {
		return fmt.Errorf("%w: %w: start anvil, as in `anvil --no-mining`", ErrNotCommanded, err)
	}
	return n.look(ctx)
}

// batch makes calls together and gives the first error.
func (n *Node) batch(ctx context.Context, calls []rpc.BatchElem) error {
	for len(calls) > 0 {
		some := calls[:min(perRequest, len(calls))]
		calls = calls[len(some):]
		for i := range some {
			if some[i].Result == nil {
				some[i].Result = new(any)
			}
		}
		if err := n.rpc.BatchCallContext(ctx, some); err != nil {
			return err
		}
		for _, c := range some {
			if c.Error != nil {
				return fmt.Errorf("%s: %w", c.Method, c.Error)
			}
		}
	}
	return nil
}

// look sees which block is the newest.
func (n *Node) look(ctx context.Context) error {
	// The hash is the node's own word: a development node's headers need not hash
	// to it.
	var head struct {
		Number    hexutil.Uint64 `json:"number"`
		Hash      common.Hash    `json:"hash"`
		Timestamp hexutil.Uint64 `json:"timestamp"`
		BaseFee   *hexutil.Big   `json:"baseFeePerGas"`
	}
	if err := n.rpc.CallContext(ctx, &head, "eth_getBlockByNumber", "latest", false); err != nil {
		return fmt.Errorf("look at the development node's head: %w", err)
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	n.head = trade.Block{Number: uint64(head.Number), Hash: trade.Hash(head.Hash), Time: time.Unix(int64(head.Timestamp), 0).UTC()}
	n.baseFee = new(big.Int)
	if head.BaseFee != nil {
		n.baseFee = head.BaseFee.ToInt()
	}
	return nil
}

// Close leaves the node running.
func (n *Node) Close() error {
	n.rpc.Close()
	return nil
}

// Key is the private key of a name, as a devnet of the same seed has it.
func (n *Node) Key(name string) *ecdsa.PrivateKey { return devnet.KeyOf(n.opts.Seed, name) }

// Address is the account of Key(name).
func (n *Node) Address(name string) protection.Address {
	return protection.Address(crypto.PubkeyToAddress(n.Key(name).PublicKey))
}

// Client speaks to the node. It belongs to the Node.
func (n *Node) Client() *ethclient.Client { return n.client }

// WSURL is where others find the node.
func (n *Node) WSURL() string { return n.opts.URL }

// ChainID is what the node serves.
func (n *Node) ChainID() uint64 { return n.chainID.Uint64() }

// GasLimit is every block's.
func (n *Node) GasLimit() uint64 { return n.opts.GasLimit }

// Head is the newest block.
func (n *Node) Head() trade.Block {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.head
}

// BaseFee is the head's, in wei.
func (n *Node) BaseFee() amount.Amount {
	n.mu.Lock()
	defer n.mu.Unlock()
	fee, _ := amount.FromBig(n.baseFee) // a header's is below 2^256
	return fee
}

// SetBaseFee is what every block from the next on has; 0 leaves it to the node.
func (n *Node) SetBaseFee(wei amount.Amount) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.goal = wei.Big()
}

// Pooled is how many transactions of Senders no block has.
func (n *Node) Pooled() int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return len(n.sent)
}

// Mine hands over what was signed and makes a block at a whole second after the
// head's, with what the node's pool has.
func (n *Node) Mine(ctx context.Context, at time.Time) (trade.Block, error) {
	head := n.Head()
	if !at.After(head.Time) {
		return head, fmt.Errorf("%w: a block at %s, the head is of %s", devnet.ErrTime, at.UTC().Format(time.RFC3339), head.Time.Format(time.RFC3339))
	}
	n.mu.Lock()
	var calls []rpc.BatchElem
	for _, raw := range n.pooled {
		calls = append(calls, rpc.BatchElem{Method: "eth_sendRawTransaction", Args: []any{raw}})
	}
	if n.goal.Sign() > 0 {
		calls = append(calls, rpc.BatchElem{Method: "anvil_setNextBlockBaseFeePerGas", Args: []any{hexutil.EncodeBig(n.goal)}})
	}
	calls = append(calls, rpc.BatchElem{Method: "evm_mine", Args: []any{hexutil.EncodeUint64(uint64(at.Unix()))}})
	n.pooled = nil
	n.mu.Unlock()
	if err := n.batch(ctx, calls); err != nil {
		return head, fmt.Errorf("mine a block: %w", err)
	}
	if err := n.look(ctx); err != nil {
		return head, err
	}
	return n.Head(), n.note(ctx)
}

// note looks which of the sent transactions the new head has.
func (n *Node) note(ctx context.Context) error {
	receipts, err := n.client.BlockReceipts(ctx, rpc.BlockNumberOrHashWithHash(common.Hash(n.Head().Hash), true))
	if err != nil {
		return fmt.Errorf("read the receipts of block %d: %w", n.Head().Number, err)
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, r := range receipts {
		if _, ours := n.sent[r.TxHash]; !ours {
			continue
		}
		if r.Status != types.ReceiptStatusSuccessful {
			n.done = append(n.done, r.TxHash)
			continue
		}
		delete(n.sent, r.TxHash)
	}
	return nil
}

// Check looks at what Senders sent and blocks took since the last Check. Its
// error (devnet.ErrFailed) names the first transaction that failed and why.
func (n *Node) Check(ctx context.Context) error {
	n.mu.Lock()
	failed := n.done
	n.done = nil
	var name string
	if len(failed) > 0 {
		name = n.sent[failed[0]]
	}
	for _, hash := range failed {
		delete(n.sent, hash)
	}
	n.mu.Unlock()
	if len(failed) == 0 {
		return nil
	}
	var frame struct {
		Error  string        `json:"error"`
		Output hexutil.Bytes `json:"output"`
	}
	why := n.rpc.CallContext(ctx, &frame, "debug_traceTransaction", failed[0], map[string]string{"tracer": "callTracer"})
	if why == nil {
		why = fmt.Errorf("%s: %w", frame.Error, chain.Revert(frame.Output))
	}
	return fmt.Errorf("%w: %s of %s (%d failed in all): %w", devnet.ErrFailed, failed[0], name, len(failed), why)
}

// Confirm mines blocks, the first at the given time and each a slot after the one
// before, until all that Senders sent is in one, and then checks that all of it
// succeeded.
func (n *Node) Confirm(ctx context.Context, at time.Time, slot time.Duration) (trade.Block, error) {
	for before := -1; ; at = at.Add(slot) {
		head, err := n.Mine(ctx, at)
		if err != nil {
			return head, err
		}
		n.mu.Lock()
		left := len(n.sent) - len(n.done)
		n.mu.Unlock()
		if left == 0 {
			return head, n.Check(ctx)
		}
		if left == before {
			return head, fmt.Errorf("%w: %d stay at base fee %s wei", devnet.ErrStuck, left, n.BaseFee())
		}
		before = left
	}
}

// recount asks for every Sender's nonce anew.
func (n *Node) recount(ctx context.Context) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, s := range n.senders {
		var err error
		if s.nonce, err = n.client.PendingNonceAt(ctx, common.Address(s.Address())); err != nil {
			return fmt.Errorf("ask for the nonce of %s: %w", s.name, err)
		}
	}
	return nil
}

// Sender sends many transactions of one account without waiting for any: it
// counts nonces itself, so nobody else may send from the account meanwhile.
type Sender struct {
	n     *Node
	name  string
	key   *ecdsa.PrivateKey
	nonce uint64
	err   error // of asking for the first nonce
}

// Sender is the one Sender of a named account.
func (n *Node) Sender(name string) *Sender {
	n.mu.Lock()
	defer n.mu.Unlock()
	if s, ok := n.senders[name]; ok {
		return s
	}
	s := &Sender{n: n, name: name, key: n.Key(name)}
	s.nonce, s.err = n.client.PendingNonceAt(context.Background(), common.Address(s.Address()))
	n.senders[name] = s
	return s
}

// Address is the account.
func (s *Sender) Address() protection.Address {
	return protection.Address(crypto.PubkeyToAddress(s.key.PublicKey))
}

// Deploy signs a contract's creation and says where it will stand.
func (s *Sender) Deploy(code []byte) (protection.Address, error) {
	at := protection.Address(crypto.CreateAddress(common.Address(s.Address()), s.nonce))
	_, err := s.Send(devnet.Tx{Data: code})
	return at, err
}

// Call signs a call of a contract with defaults for the rest.
func (s *Sender) Call(to protection.Address, data []byte) (trade.Hash, error) {
	return s.Send(devnet.Tx{To: &to, Data: data})
}

// Send signs a transaction and keeps it for the next block.
func (s *Sender) Send(t devnet.Tx) (trade.Hash, error) {
	s.n.mu.Lock()
	defer s.n.mu.Unlock()
	if s.err != nil {
		return trade.Hash{}, fmt.Errorf("ask for the nonce of %s: %w", s.name, s.err)
	}
	fee := s.n.baseFee
	if s.n.goal.Cmp(fee) > 0 {
		fee = s.n.goal
	}
	t = t.Complete(fee, s.n.opts.GasLimit)
	// Who pays alike goes in the order of sending, whatever the node does with ties.
	edge := amount.New(uint64(max(0, mostEdge-len(s.n.pooled))))
	t.Tip, t.FeeCap = t.Tip.Plus(edge), t.FeeCap.Plus(edge)
	tx, err := types.SignNewTx(s.key, types.LatestSignerForChainID(s.n.chainID), &types.DynamicFeeTx{
		ChainID: s.n.chainID, Nonce: s.nonce, To: (*common.Address)(t.To), Data: t.Data, Value: t.Value.Big(), Gas: t.Gas, GasTipCap: t.Tip.Big(), GasFeeCap: t.FeeCap.Big()})
	if err != nil {
		return trade.Hash{}, fmt.Errorf("sign a transaction of %s: %w", s.name, err)
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		return trade.Hash{}, fmt.Errorf("encode a transaction of %s: %w", s.name, err)
	}
	s.nonce++
	s.n.pooled = append(s.n.pooled, raw)
	s.n.sent[tx.Hash()] = s.name
	return trade.Hash(tx.Hash()), nil
}
