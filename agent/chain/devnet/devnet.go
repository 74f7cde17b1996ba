package devnet

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"path/filepath"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Config is a chain. The zero value of each field has the default its comment
// names.
type Config struct {
	Seed    uint64    // of keys and randomness
	ChainID uint64    // 0 = 31337
	Genesis time.Time // of block 0, whole seconds; zero = 2024-01-01 00:00 UTC
	// GasLimit of every block; 0 = 60 million, as mainnet has.
	GasLimit uint64
	// BaseFee is the genesis block's, in wei, and the first goal; 0 = 1 gwei.
	BaseFee amount.Amount
	// Fund names the accounts that have a million ether in genesis.
	Fund []string
	// Port is where http and websocket listen on 127.0.0.1; 0 = a free one.
	Port int
	// IPC is the absolute path of a unix socket; "" = none.
	IPC string
	// Finality is how many blocks behind the head "safe" and "finalized" stand;
	// 0 = 12. Fork does not go below.
	Finality uint64
	// Archive keeps the state of every block; without it the node keeps that of
	// the last 128, as a full node does.
	Archive bool
}

const (
	defaultChainID  = 31337
	defaultGasLimit = 60_000_000
	defaultFinality = 12
	defaultBaseFee  = params.GWei
	fundedEther     = 1_000_000
	nodeName        = "hedgerow-devnet"
)

// TrafficName is the account whose transactions stand for everybody else's.
const TrafficName = "traffic"

// furnace holds one byte of code, INVALID: a transaction to it burns exactly the
// gas it brings.
var furnace = common.HexToAddress("0x000000000000000000000000000000000000f0e5")

// Devnet is a running chain. Its methods are safe for use by many goroutines;
// what is deterministic is the sequence of calls, so one goroutine should drive.
type Devnet struct {
	cfg    Config
	node   *node.Node
	eth    *eth.Ethereum
	client *ethclient.Client

	mu      sync.Mutex // one block at a time; guards what follows
	salt    uint64     // grows with each fork, so that siblings differ
	goal    *big.Int   // base fee that traffic steers toward; 0 = no traffic
	traffic *account
	closed  bool

	sendMu  sync.Mutex // guards what follows
	senders map[string]*Sender
	sent    sentLog
}

// Start builds genesis and opens the servers. The chain stands at block 0 until
// Mine is called. Cancelling ctx does not end it: Close does.
func Start(ctx context.Context, cfg Config) (*Devnet, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := cfg.complete(); err != nil {
		return nil, err
	}
	stack, err := node.New(cfg.nodeConfig())
	if err != nil {
		return nil, fmt.Errorf("start devnet: %w", err)
	}
	d := &Devnet{cfg: cfg, node: stack, goal: cfg.BaseFee.Big(), senders: map[string]*Sender{}, sent: newSentLog()}
	if err := d.open(); err != nil {
		return nil, errors.Join(fmt.Errorf("start devnet: %w", err), d.Close())
	}
	return d, nil
}

func (d *Devnet) open() error {
	backend, err := eth.New(d.node, d.cfg.ethConfig())
	if err != nil {
		return err
	}
	d.eth = backend
	d.node.RegisterAPIs([]rpc.API{{
		Namespace: "eth",
		Service:   filters.NewFilterAPI(filters.NewFilterSystem(backend.APIBackend, filters.Config{})),
	}})
	if err := d.node.Start(); err != nil {
		return fmt.Errorf("listen on 127.0.0.1:%d: %w: choose another port, or 0 for a free one", d.cfg.Port, err)
	}
	backend.SetSynced()
	d.markFinal(backend.BlockChain().CurrentBlock())
	d.client = ethclient.NewClient(d.node.Attach())
	d.traffic = newAccount(d.Key(TrafficName), d.chainID())
	return nil
}

func (c *Config) complete() error {
	var errs []error
	if c.ChainID == 0 {
		c.ChainID = defaultChainID
	}
	if c.Genesis.IsZero() {
		c.Genesis = time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	if c.Genesis.Unix() < 0 || c.Genesis.Nanosecond() != 0 {
		errs = append(errs, fmt.Errorf("devnet genesis %s is not a whole second since 1970", c.Genesis))
	}
	if c.GasLimit == 0 {
		c.GasLimit = defaultGasLimit
	}
	if c.GasLimit < params.TxGas*4 {
		errs = append(errs, fmt.Errorf("devnet gas limit %d is too small for a block: give at least %d", c.GasLimit, params.TxGas*4))
	}
	if c.BaseFee.IsZero() {
		c.BaseFee = amount.New(defaultBaseFee)
	}
	if c.Finality == 0 {
		c.Finality = defaultFinality
	}
	if c.Port < 0 || c.Port > 65535 {
		errs = append(errs, fmt.Errorf("devnet port %d is not 0 to 65535", c.Port))
	}
	if c.IPC != "" && !filepath.IsAbs(c.IPC) {
		errs = append(errs, fmt.Errorf("devnet ipc path %q is not absolute", c.IPC))
	}
	return errors.Join(errs...)
}

func (c *Config) nodeConfig() *node.Config {
	n := node.DefaultConfig
	n.Name = nodeName
	n.DataDir = "" // in memory
	n.IPCPath = c.IPC
	n.P2P = p2p.Config{NoDiscovery: true, NoDial: true}
	n.HTTPHost, n.HTTPPort, n.HTTPModules = "127.0.0.1", c.Port, []string{"eth", "net", "web3", "txpool", "debug"}
	n.WSHost, n.WSPort, n.WSModules = "127.0.0.1", c.Port, n.HTTPModules
	n.HTTPVirtualHosts = []string{"localhost"} // against rebinding; clients by address pass
	return &n
}

func (c *Config) ethConfig() *ethconfig.Config {
	e := ethconfig.Defaults
	e.NetworkId = c.ChainID
	e.Genesis = c.genesis()
	e.SyncMode = ethconfig.FullSync
	e.NoPrefetch = true   // what a block reads is in memory already
	e.LogNoHistory = true // search logs in the blocks: no index to wait for
	e.Miner.GasCeil = c.GasLimit
	e.Miner.GasPrice = new(big.Int)
	e.TxPool.NoLocals = true
	e.TxPool.Journal = ""
	// Nothing sent is ever turned away for want of room.
	e.TxPool.AccountSlots, e.TxPool.GlobalSlots = 1<<20, 1<<20
	e.TxPool.AccountQueue, e.TxPool.GlobalQueue = 1<<20, 1<<20
	if c.Archive {
		e.NoPruning = true
		e.StateScheme = "hash"
	}
	return &e
}

// genesis has every fork up to Osaka from the start, as mainnet has today. The
// development configuration also switches on a fork that is not yet final, with
// other gas prices; that one is left out.
func (c *Config) genesis() *core.Genesis {
	chain := *params.AllDevChainProtocolChanges
	chain.ChainID = new(big.Int).SetUint64(c.ChainID)
	chain.BogotaTime = nil
	alloc := core.SystemContractAllocs()
	alloc[furnace] = types.Account{Balance: new(big.Int), Code: []byte{0xfe}}
	for _, name := range c.Fund {
		alloc[crypto.PubkeyToAddress(KeyOf(c.Seed, name).PublicKey)] = types.Account{Balance: ether(fundedEther)}
	}
	alloc[crypto.PubkeyToAddress(KeyOf(c.Seed, TrafficName).PublicKey)] = types.Account{Balance: ether(1_000_000 * fundedEther)}
	return &core.Genesis{
		Config:     &chain,
		Timestamp:  uint64(c.Genesis.Unix()),
		GasLimit:   c.GasLimit,
		GasUsed:    c.GasLimit / params.DefaultElasticityMultiplier, // so that block 1 has the same base fee
		BaseFee:    c.BaseFee.Big(),
		Difficulty: new(big.Int),
		Alloc:      alloc,
	}
}

func ether(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(params.Ether)) }

// Close ends the servers and forgets the chain. A second call does nothing.
func (d *Devnet) Close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.closed {
		return nil
	}
	d.closed = true
	if d.client != nil {
		d.client.Close()
	}
	return d.node.Close()
}

// WSURL is the websocket endpoint.
func (d *Devnet) WSURL() string { return d.node.WSEndpoint() }

// HTTPURL is the http endpoint.
func (d *Devnet) HTTPURL() string { return d.node.HTTPEndpoint() }

// IPCPath is the unix socket, or "" without one.
func (d *Devnet) IPCPath() string { return d.cfg.IPC }

// ChainID is the chain's id.
func (d *Devnet) ChainID() uint64 { return d.cfg.ChainID }

func (d *Devnet) chainID() *big.Int { return new(big.Int).SetUint64(d.cfg.ChainID) }

// Client speaks to the chain inside the process, without a socket.
func (d *Devnet) Client() *ethclient.Client { return d.client }

// Head is the newest block.
func (d *Devnet) Head() trade.Block { return blockOf(d.eth.BlockChain().CurrentBlock()) }

// GasLimit is every block's.
func (d *Devnet) GasLimit() uint64 { return d.cfg.GasLimit }

// BaseFee is the head's base fee, in wei.
func (d *Devnet) BaseFee() amount.Amount {
	fee, _ := amount.FromBig(d.eth.BlockChain().CurrentBlock().BaseFee) // of a valid header
	return fee
}

func blockOf(h *types.Header) trade.Block {
	return trade.Block{Number: h.Number.Uint64(), Hash: trade.Hash(h.Hash()), Time: time.Unix(int64(h.Time), 0).UTC()}
}

// Outliving names the top functions of goroutines that go-ethereum leaves behind
// when a chain is closed: a pool that it starts once a process; the node table's
// store, which takes its time; and a server's side of a subscription that is open
// when the chain closes, which may wait for a loop that has ended. Tests that
// look for leaks ignore them.
func Outliving() []string {
	return []string{
		"github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache",
		"github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain",
		"github.com/ethereum/go-ethereum/eth/filters.(*Subscription).Unsubscribe.func1",
	}
}
