package devnode

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"sync"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// ErrNoAnvil reports a platform for which this project lists no package of anvil.
var ErrNoAnvil = errors.New("npm's package of anvil is listed for linux/amd64 alone")

// Anvil is a chain in a process of Foundry's anvil, on loopback, mined on demand.
type Anvil struct {
	*Node
	cmd    *exec.Cmd
	stdin  io.Closer
	output *tail
	drain  sync.WaitGroup
	url    string
}

const anvilChainID = 31337

var anvilListens = regexp.MustCompile(`Listening on 127\.0\.0\.1:(\d+)`)

// StartAnvil starts the anvil that npm put under nodeModules, on a free port.
// Options.URL is not looked at. ErrNoAnvil if there is none for this platform.
func StartAnvil(ctx context.Context, nodeModules string, o Options) (*Anvil, error) {
	if platform := runtime.GOOS + "/" + runtime.GOARCH; platform != "linux/amd64" {
		return nil, fmt.Errorf("%w, not for %s", ErrNoAnvil, platform)
	}
	program := filepath.Join(nodeModules, "@foundry-rs", "anvil-linux-amd64", "bin", "anvil")
	if _, err := os.Stat(program); errors.Is(err, fs.ErrNotExist) {
		return nil, errors.New("npm package @foundry-rs/anvil-linux-amd64 is not installed: run npm ci in agent/lending/aave/npm")
	}
	a := &Anvil{output: &tail{}}
	err := a.start(ctx, program)
	if err == nil {
		o.URL = a.url
		a.Node, err = Dial(ctx, o)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("start %s: %w: it said: %s", program, err, a.output), a.Close())
	}
	return a, nil
}

// warden starts what it is told and ends it when nobody holds its standard input
// open any more: also when this process was killed.
const warden = `"$@" & exec >/dev/null 2>&1; cat; kill $!`

// start runs the program until it says where it listens. It mines on demand: by
// itself it stalls under large batches.
func (a *Anvil) start(ctx context.Context, program string) error {
	a.cmd = exec.Command("sh", "-c", warden, "sh", program, "--host", "127.0.0.1", "--port", "0", "--chain-id", strconv.Itoa(anvilChainID), "--no-mining",
		"--accounts", "1", "--block-base-fee-per-gas", "0", "--timestamp", "1704067200")
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
	return nil
}

// Close ends the process.
func (a *Anvil) Close() error {
	if a.Node != nil {
		_ = a.Node.Close()
	}
	if a.cmd == nil {
		return nil
	}
	err := a.stdin.Close()
	a.drain.Wait()
	_ = a.cmd.Wait() // it was ended: that is no news
	return err
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
	return a.Head(), a.recount(ctx)
}

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
