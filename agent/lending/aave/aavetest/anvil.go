package aavetest

import (
	"bufio"
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrNoAnvil reports a platform for which this project lists no package of anvil.
var ErrNoAnvil = errors.New("npm's package of anvil is listed for linux/amd64 alone")

// Anvil is a chain in a process of Foundry's anvil, on loopback, mined on demand.
// One goroutine drives it.
type Anvil struct {
	cmd    *exec.Cmd
	stdin  io.Closer
	output *tail
	drain  sync.WaitGroup
	url    string
	rpc    *rpc.Client
	client *ethclient.Client

	accounts map[string]*anvilAccount
	pooled   []hexutil.Bytes // signed and not yet handed over
	sent     map[common.Hash]string
	head     trade.Block
}

type anvilAccount struct {
	key     *ecdsa.PrivateKey
	address common.Address
	nonce   uint64
}

const (
	anvilChainID = 31337
	anvilSend    = 200 // transactions that one request hands over
	gasPrice     = 1e9
)

var anvilListens = regexp.MustCompile(`Listening on 127\.0\.0\.1:(\d+)`)

// StartAnvil starts the anvil that npm put under nodeModules, on a free port,
// with the named accounts funded. ErrNoAnvil if there is none for this platform.
func StartAnvil(ctx context.Context, nodeModules string, fund []string) (*Anvil, error) {
	if platform := runtime.GOOS + "/" + runtime.GOARCH; platform != "linux/amd64" {
		return nil, fmt.Errorf("%w, not for %s", ErrNoAnvil, platform)
	}
	program := filepath.Join(nodeModules, "@foundry-rs", "anvil-linux-amd64", "bin", "anvil")
	if _, err := os.Stat(program); errors.Is(err, fs.ErrNotExist) {
		return nil, errors.New("npm package @foundry-rs/anvil-linux-amd64 is not installed: run npm ci in agent/lending/aave/npm")
	}
	a := &Anvil{output: &tail{}, accounts: map[string]*anvilAccount{}, sent: map[common.Hash]string{}}
	if err := a.start(ctx, program); err != nil {
		return nil, errors.Join(fmt.Errorf("start %s: %w: it said: %s", program, err, a.output), a.Close())
	}
	if err := a.fund(ctx, fund); err != nil {
		return nil, errors.Join(fmt.Errorf("fund the accounts of anvil: %w", err), a.Close())
	}
	return a, nil
}

// warden starts what it is told and ends it when nobody holds its standard input
// open any more: also when this process was killed.
const warden = `"$@" & exec >/dev/null 2>&1; cat; kill $!`

// start runs the program until it says where it listens, and connects. Mining on
// demand, in the order of sending: mining by itself stalls under large batches.
func (a *Anvil) start(ctx context.Context, program string) error {
	a.cmd = exec.Command("sh", "-c", warden, "sh", program, "--host", "127.0.0.1", "--port", "0", "--chain-id", strconv.Itoa(anvilChainID), "--no-mining",
		"--order", "fifo", "--accounts", "1", "--gas-limit", "1000000000", "--block-base-fee-per-gas", "0", "--timestamp", "1704067200")
	out, err := a.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if a.stdin, err = a.cmd.StdinPipe(); err != nil {
		return err
	}
	a.cmd.Stderr = a.output
	if err := a.cmd.Start(); err != nil {
		a.cmd = nil
		return err
	}
	port := make(chan string, 1)
	a.drain.Go(func() {
		defer close(port)
		lines := bufio.NewScanner(out)
		for lines.Scan() {
			fmt.Fprintln(a.output, lines.Text())
			if m := anvilListens.FindStringSubmatch(lines.Text()); m != nil {
				port <- m[1]
			}
		}
	})
	select {
	case p, ok := <-port:
		if !ok {
			return errors.New("it ended before it listened")
		}
		a.url = "ws://127.0.0.1:" + p
	case <-ctx.Done():
		return ctx.Err()
	}
	if a.rpc, err = rpc.DialOptions(ctx, a.url, rpc.WithWebsocketMessageSizeLimit(256<<20)); err != nil {
		return err
	}
	a.client = ethclient.NewClient(a.rpc)
	return a.look(ctx)
}

// Close ends the process.
func (a *Anvil) Close() error {
	if a.rpc != nil {
		a.rpc.Close()
	}
	if a.cmd == nil {
		return nil
	}
	err := a.stdin.Close()
	a.drain.Wait()
	_ = a.cmd.Wait() // it was ended: that is no news
	return err
}

func (a *Anvil) fund(ctx context.Context, names []string) error {
	var calls []rpc.BatchElem
	balance := hexutil.EncodeBig(new(big.Int).Exp(big.NewInt(10), big.NewInt(24), nil))
	for _, name := range names {
		calls = append(calls, rpc.BatchElem{Method: "anvil_setBalance", Args: []any{a.account(name).address, balance}, Result: new(any)})
	}
	return a.batch(ctx, calls)
}

// batch makes calls together and gives the first error.
func (a *Anvil) batch(ctx context.Context, calls []rpc.BatchElem) error {
	for from := 0; from < len(calls); from += anvilSend {
		some := calls[from:min(from+anvilSend, len(calls))]
		if err := a.rpc.BatchCallContext(ctx, some); err != nil {
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

// account makes a name's key when it is first named. Anybody can derive it.
func (a *Anvil) account(name string) *anvilAccount {
	if known, ok := a.accounts[name]; ok {
		return known
	}
	for try := 0; ; try++ {
		digest := sha256.Sum256(fmt.Appendf(nil, "hedgerow/anvil/%d/%s", try, name))
		key, err := crypto.ToECDSA(digest[:])
		if err != nil {
			continue // one digest in 2^128 is no key
		}
		made := &anvilAccount{key: key, address: crypto.PubkeyToAddress(key.PublicKey)}
		a.accounts[name] = made
		return made
	}
}

// Address is the account of a name.
func (a *Anvil) Address(name string) protection.Address {
	return protection.Address(a.account(name).address)
}

// Send signs a call and keeps it for the next block.
func (a *Anvil) Send(name string, to common.Address, data []byte, gas uint64) (trade.Hash, error) {
	return a.sign(name, &to, data, gas)
}

// Deploy signs a contract's creation and keeps it for the next block.
func (a *Anvil) Deploy(name string, code []byte) (common.Address, error) {
	at := crypto.CreateAddress(a.account(name).address, a.account(name).nonce)
	_, err := a.sign(name, nil, code, deployGas)
	return at, err
}

const deployGas = 12_000_000

func (a *Anvil) sign(name string, to *common.Address, data []byte, gas uint64) (trade.Hash, error) {
	from, chainID := a.account(name), big.NewInt(anvilChainID)
	tx, err := types.SignNewTx(from.key, types.LatestSignerForChainID(chainID), &types.DynamicFeeTx{
		ChainID: chainID, Nonce: from.nonce, To: to, Data: data, Gas: gas, GasTipCap: big.NewInt(gasPrice), GasFeeCap: big.NewInt(gasPrice * 1000),
	})
	if err != nil {
		return trade.Hash{}, err
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		return trade.Hash{}, err
	}
	from.nonce++
	a.pooled = append(a.pooled, raw)
	a.sent[tx.Hash()] = name
	return trade.Hash(tx.Hash()), nil
}

// Mine hands over what was signed and makes a block.
func (a *Anvil) Mine(ctx context.Context, at time.Time) (trade.Block, error) {
	if !at.After(a.head.Time) {
		return trade.Block{}, fmt.Errorf("mine a block at %s: the head is of %s", at.UTC(), a.head.Time)
	}
	calls := make([]rpc.BatchElem, len(a.pooled))
	for i, raw := range a.pooled {
		calls[i] = rpc.BatchElem{Method: "eth_sendRawTransaction", Args: []any{raw}, Result: new(common.Hash)}
	}
	if err := a.batch(ctx, calls); err != nil {
		return trade.Block{}, err
	}
	a.pooled = nil
	if err := a.rpc.CallContext(ctx, nil, "evm_mine", hexutil.Uint64(at.Unix())); err != nil {
		return trade.Block{}, fmt.Errorf("mine a block: %w", err)
	}
	return a.head, a.look(ctx)
}

// look sees which block is the newest.
func (a *Anvil) look(ctx context.Context) error {
	var head struct {
		Number    hexutil.Uint64 `json:"number"`
		Hash      common.Hash    `json:"hash"`
		Timestamp hexutil.Uint64 `json:"timestamp"`
	}
	if err := a.rpc.CallContext(ctx, &head, "eth_getBlockByNumber", "latest", false); err != nil {
		return err
	}
	a.head = trade.Block{Number: uint64(head.Number), Hash: trade.Hash(head.Hash), Time: time.Unix(int64(head.Timestamp), 0).UTC()}
	return nil
}

// Confirm mines until everything is in a block, and looks whether it succeeded.
func (a *Anvil) Confirm(ctx context.Context, at time.Time, slot time.Duration) (trade.Block, error) {
	for {
		b, err := a.Mine(ctx, at)
		if err != nil {
			return b, err
		}
		outcomes, err := Outcomes(ctx, a, b)
		if err != nil {
			return b, err
		}
		for hash := range a.sent {
			succeeded, mined := outcomes[trade.Hash(hash)]
			if mined && !succeeded {
				return b, a.reason(ctx, hash)
			}
			if mined {
				delete(a.sent, hash)
			}
		}
		if len(a.sent) == 0 {
			return b, nil
		}
		if len(outcomes) == 0 {
			return b, fmt.Errorf("%d transactions are not mined", len(a.sent))
		}
		at = at.Add(slot)
	}
}

// reason is why a transaction failed.
func (a *Anvil) reason(ctx context.Context, hash common.Hash) error {
	var frame struct {
		Error  string        `json:"error"`
		Output hexutil.Bytes `json:"output"`
	}
	if err := a.rpc.CallContext(ctx, &frame, "debug_traceTransaction", hash, map[string]string{"tracer": "callTracer"}); err != nil {
		return fmt.Errorf("transaction %s of %s failed, and its trace too: %w", hash, a.sent[hash], err)
	}
	return fmt.Errorf("transaction %s of %s failed: %s: %w", hash, a.sent[hash], frame.Error, chain.Revert(frame.Output))
}

// Fork has anvil replace its newest blocks by empty ones. Unlike a real node, it
// tells no subscriber that logs were removed, and forgets their transactions.
func (a *Anvil) Fork(ctx context.Context, depth int) (trade.Block, error) {
	if err := a.rpc.CallContext(ctx, nil, "anvil_reorg", depth, []any{}); err != nil {
		return trade.Block{}, fmt.Errorf("fork %d blocks deep: %w", depth, err)
	}
	if err := a.look(ctx); err != nil {
		return trade.Block{}, err
	}
	// The nonces went back with the transactions.
	for _, account := range a.accounts {
		nonce, err := a.client.PendingNonceAt(ctx, account.address)
		if err != nil {
			return trade.Block{}, err
		}
		account.nonce = nonce
	}
	return a.head, nil
}

// Head is the newest block.
func (a *Anvil) Head() trade.Block { return a.head }

// Client speaks to the node.
func (a *Anvil) Client() *ethclient.Client { return a.client }

// WSURL is the node's endpoint.
func (a *Anvil) WSURL() string { return a.url }

// ChainID is what the node serves.
func (a *Anvil) ChainID() uint64 { return anvilChainID }

// tail keeps the last kilobytes of what a process says.
type tail struct {
	mu   sync.Mutex
	last []byte
}

const tailBytes = 4 << 10

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.last = append(t.last, p...)
	t.last = t.last[max(0, len(t.last)-tailBytes):]
	return len(p), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(bytes.TrimSpace(t.last))
}
