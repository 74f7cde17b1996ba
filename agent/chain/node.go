package chain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// node is the way to one node: a connection that is made when it is first
// needed and made again when it has fallen silent. It judges nothing that the
// node says but the chain id.
type node struct {
	endpoint string
	where    string // the endpoint without path, user or query: those may be secrets
	http     bool
	chainID  uint64
	timeout  time.Duration
	log      *slog.Logger
	manners  *manners // of the http transport
	asked    atomic.Uint64

	gate chan struct{} // holds one token while conn is looked at or made
	conn *rpc.Client   // nil = not connected
	shut bool
}

func newNode(endpoint string, o Options) *node {
	return &node{endpoint: endpoint, where: place(endpoint), http: strings.HasPrefix(endpoint, "http"), chainID: o.ChainID, timeout: o.Timeout, log: o.Logger,
		manners: newManners(), gate: make(chan struct{}, 1)}
}

// connect gives the connection, and makes it when there is none: then the chain
// id is checked. Its errors are ErrUnreachable and ErrWrongChain.
func (n *node) connect(ctx context.Context) (*rpc.Client, error) {
	select {
	case n.gate <- struct{}{}:
	case <-ctx.Done():
		return nil, n.unreachable(ctx.Err())
	}
	defer func() { <-n.gate }()
	if n.shut {
		return nil, rpc.ErrClientQuit
	}
	if n.conn != nil {
		return n.conn, nil
	}
	conn, err := rpc.DialOptions(ctx, n.endpoint, rpc.WithWebsocketMessageSizeLimit(messageLimit), rpc.WithHTTPClient(n.manners.client()))
	if err != nil {
		return nil, n.unreachable(err)
	}
	var id hexutil.Uint64
	if err := conn.CallContext(ctx, &id, "eth_chainId"); err != nil {
		conn.Close()
		if _, ok := answered(err); ok {
			return nil, explain("ask "+n.where+" for its chain id", err, n.where, n.timeout)
		}
		return nil, n.unreachable(err)
	}
	if uint64(id) != n.chainID {
		conn.Close()
		return nil, fmt.Errorf("dial %s: %w: it has chain id %d, configured is %d: correct the endpoint or the chain id", n.where, ErrWrongChain, uint64(id), n.chainID)
	}
	n.conn = conn
	return conn, nil
}

func (n *node) unreachable(err error) error {
	return fmt.Errorf("dial %s: %w: %w: start the node, or correct the endpoint", n.where, ErrUnreachable, hideURL(err))
}

// drop gives a connection up: the next request makes a new one.
func (n *node) drop(conn *rpc.Client) {
	n.gate <- struct{}{}
	defer func() { <-n.gate }()
	if n.conn == conn {
		n.conn.Close()
		n.conn = nil
	}
}

// close ends the node for good.
func (n *node) close() {
	n.gate <- struct{}{}
	defer func() { <-n.gate }()
	n.shut = true
	if n.conn != nil {
		n.conn.Close()
		n.conn = nil
	}
	n.manners.close()
}

// attempts is how often a read is tried when the transport fails.
const attempts = 4

// firstPause is between the first two attempts, firstBusyPause when the node wants
// to be asked less without saying how long. Each doubles.
const firstPause, firstBusyPause = 50 * time.Millisecond, 250 * time.Millisecond

// busyPatience is how long a read waits for a node that takes fewer requests, and
// meanwhile answers nobody.
const busyPatience = 5 * time.Second

// call makes one idempotent request. A transport that fails is tried again with
// growing pauses; each try has its own deadline. A try that runs out of it is
// repeated once over a websocket or ipc socket, where an answer can be lost with
// the connection unnoticed, and never over http, where it cannot. A socket that
// is silent twice is given up.
func (n *node) call(ctx context.Context, result any, method string, args ...any) error {
	return n.retry(ctx, method, func(ctx context.Context, conn *rpc.Client) error {
		return conn.CallContext(ctx, result, method, args...)
	})
}

// batch is call for several requests in one message. Errors of single elements
// stay in them, but for one: that the node takes fewer requests is said of some
// elements and meant of all.
func (n *node) batch(ctx context.Context, what string, elems []rpc.BatchElem) error {
	return n.retry(ctx, what, func(ctx context.Context, conn *rpc.Client) error {
		if err := conn.BatchCallContext(ctx, elems); err != nil {
			return err
		}
		for i := range elems {
			if busy(elems[i].Error) {
				return elems[i].Error
			}
		}
		return nil
	})
}

func (n *node) retry(ctx context.Context, what string, try func(context.Context, *rpc.Client) error) error {
	pause := firstPause
	began := time.Now()
	for i := 1; ; i++ {
		if err := n.await(ctx, began); err != nil {
			return err
		}
		reqCtx, cancel := context.WithTimeout(ctx, n.timeout)
		conn, err := n.connect(reqCtx)
		if err == nil {
			n.asked.Add(1)
			err = try(reqCtx, conn)
		}
		cancel()
		if err == nil {
			n.manners.answered()
			return nil
		}
		late := errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil
		if late && conn != nil && !n.http && i > 1 {
			n.drop(conn)
		}
		last := i >= attempts || late && (n.http || i > 1)
		if busy(err) {
			pause = max(pause, firstBusyPause)
			n.manners.refused(pause)
			last = n.manners.silent(began) > busyPatience
		}
		again := transient(err) || overflowed(err) && what != "eth_getLogs" // whose answer it was
		if ctx.Err() != nil || !again || last {
			return err
		}
		n.log.Debug("node did not answer; asking again", "node", n.where, "request", what, "attempt", i, "error", hideURL(err))
		if !sleep(ctx, pause) {
			return err
		}
		pause *= 2
	}
}

// errBusy: the node has told others that it takes fewer requests, for so long that
// this one was not made.
var errBusy = errors.New("the node takes no more requests for now")

// await waits for a turn to ask the node, since a request began.
func (n *node) await(ctx context.Context, began time.Time) error {
	for {
		wait := n.manners.turn()
		if wait == 0 {
			return nil
		}
		if n.manners.silent(began) > busyPatience {
			return errBusy
		}
		if !sleep(ctx, wait) {
			return ctx.Err()
		}
	}
}

// sleep waits d of the machine's time, or reports false when ctx ends first.
// Pauses between requests are about the network, not about the agent's clock.
func sleep(ctx context.Context, d time.Duration) bool {
	if d <= 0 {
		return ctx.Err() == nil
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}
