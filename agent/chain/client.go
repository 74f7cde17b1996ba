package chain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Options say which node to speak to and how. The zero value of everything but
// Endpoint and ChainID has the default that its comment names.
type Options struct {
	// Endpoint is http(s)://, ws(s):// or the path of an ipc socket.
	Endpoint string
	// ChainID is what the node must serve; 0 is an error.
	ChainID uint64
	// Timeout bounds each single request; 0 = 10 s.
	Timeout time.Duration
	// BatchReader is a contract with Multicall3's aggregate3: Multicall3 itself
	// or our BatchReader. Zero = JSON-RPC batches of eth_call instead.
	BatchReader protection.Address
	// ChunkSize is how many calls one request carries; 0 = 200.
	ChunkSize int
	// FinalityTag is "finalized" or "safe", or "" to count FinalityDepth blocks.
	FinalityTag string
	// FinalityDepth is how far behind the head a block counts as final when
	// FinalityTag is ""; 0 = 64.
	FinalityDepth uint64
	// PollInterval is how often Follow asks an http node for its head; 0 = 2 s.
	// Over a subscription it asks seven times less often, to notice a silent one.
	PollInterval time.Duration
	// Logger hears what is retried; nil = silence.
	Logger *slog.Logger
}

const (
	defaultTimeout       = 10 * time.Second
	defaultChunk         = 200
	defaultFinalityDepth = 64
	defaultPoll          = 2 * time.Second
	messageLimit         = 256 << 20 // bytes of one websocket message
)

// Client is one node, checked to serve one chain. It is safe for use by many
// goroutines; Close ends it.
type Client struct {
	rpc     *rpc.Client
	opts    Options
	timeout time.Duration
	http    bool
	where   string // the endpoint without path, user or query: those may be secrets
	log     *slog.Logger

	mu    sync.Mutex
	final trade.Block // the highest final block seen
	span  uint64      // blocks that one eth_getLogs may cover; 0 = not yet limited
}

// Dial connects and checks the chain id. Its errors are ErrUnreachable,
// ErrWrongChain, or say which option is wrong.
func Dial(ctx context.Context, o Options) (*Client, error) {
	if err := o.complete(); err != nil {
		return nil, err
	}
	c := &Client{opts: o, timeout: o.Timeout, where: place(o.Endpoint), http: strings.HasPrefix(o.Endpoint, "http"), log: o.Logger}
	dialCtx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	conn, err := rpc.DialOptions(dialCtx, o.Endpoint, rpc.WithWebsocketMessageSizeLimit(messageLimit))
	if err != nil {
		return nil, c.unreachable(err)
	}
	c.rpc = conn
	var id hexutil.Uint64
	if err := conn.CallContext(dialCtx, &id, "eth_chainId"); err != nil {
		conn.Close()
		if _, ok := answered(err); ok {
			return nil, c.explain("ask "+c.where+" for its chain id", err)
		}
		return nil, c.unreachable(err)
	}
	if uint64(id) != o.ChainID {
		conn.Close()
		return nil, fmt.Errorf("dial %s: %w: it has chain id %d, configured is %d: correct the endpoint or the chain id", c.where, ErrWrongChain, uint64(id), o.ChainID)
	}
	return c, nil
}

func (c *Client) unreachable(err error) error {
	return fmt.Errorf("dial %s: %w: %w: start the node, or correct the endpoint", c.where, ErrUnreachable, hideURL(err))
}

// complete sets the defaults and reports every option that cannot be.
func (o *Options) complete() error {
	var errs []error
	if o.Endpoint == "" {
		errs = append(errs, errors.New("chain endpoint is empty: give an http, ws or ipc endpoint"))
	}
	if o.ChainID == 0 {
		errs = append(errs, errors.New("chain id is 0: give the id that the node must serve, 1 for Ethereum"))
	}
	switch o.FinalityTag {
	case "", "finalized", "safe":
	default:
		errs = append(errs, fmt.Errorf("finality tag %q is unknown: give finalized, safe, or nothing and a depth", o.FinalityTag))
	}
	if o.Timeout < 0 || o.ChunkSize < 0 || o.PollInterval < 0 {
		errs = append(errs, errors.New("chain timeout, chunk size and poll interval must not be negative"))
	}
	if o.Timeout == 0 {
		o.Timeout = defaultTimeout
	}
	if o.ChunkSize == 0 {
		o.ChunkSize = defaultChunk
	}
	if o.FinalityDepth == 0 {
		o.FinalityDepth = defaultFinalityDepth
	}
	if o.PollInterval == 0 {
		o.PollInterval = defaultPoll
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	return errors.Join(errs...)
}

// Close drops the connection.
func (c *Client) Close() { c.rpc.Close() }

// ChainID is the id that Dial checked.
func (c *Client) ChainID() uint64 { return c.opts.ChainID }

// place is an endpoint fit for logs: scheme and host only, since providers put
// keys in the path; an ipc path is kept.
func place(endpoint string) string {
	u, err := url.Parse(endpoint)
	if err != nil || u.Host == "" {
		if strings.Contains(endpoint, "://") {
			return "the configured endpoint"
		}
		return endpoint
	}
	return u.Scheme + "://" + u.Host
}

// attempts is how often a read is tried when the transport fails.
const attempts = 4

// call makes one idempotent request. A transport that fails is tried again with
// growing pauses; each try has its own deadline. A try that runs out of it is
// repeated once over a websocket or ipc socket, where an answer can be lost with
// the connection unnoticed, and never over http, where it cannot.
func (c *Client) call(ctx context.Context, result any, method string, args ...any) error {
	return c.retry(ctx, method, func(ctx context.Context) error {
		return c.rpc.CallContext(ctx, result, method, args...)
	})
}

// batch is call for several requests in one message. Errors of single elements
// stay in them.
func (c *Client) batch(ctx context.Context, what string, elems []rpc.BatchElem) error {
	return c.retry(ctx, what, func(ctx context.Context) error {
		return c.rpc.BatchCallContext(ctx, elems)
	})
}

func (c *Client) retry(ctx context.Context, what string, try func(context.Context) error) error {
	pause := 50 * time.Millisecond
	for n := 1; ; n++ {
		reqCtx, cancel := context.WithTimeout(ctx, c.timeout)
		err := try(reqCtx)
		cancel()
		last := n == attempts || errors.Is(err, context.DeadlineExceeded) && (c.http || n > 1)
		if err == nil || ctx.Err() != nil || !transient(err) || last {
			return err
		}
		c.log.Debug("node did not answer; asking again", "node", c.where, "request", what, "attempt", n, "error", hideURL(err))
		if !sleep(ctx, pause) {
			return err
		}
		pause *= 2
	}
}

// sleep waits d of the machine's time, or reports false when ctx ends first.
// Pauses between requests are about the network, not about the agent's clock.
func sleep(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}
