package chain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Options say which node to speak to and how. The zero value of everything but
// Endpoint and ChainID has the default that its comment names.
type Options struct {
	// Endpoint is http(s)://, ws(s):// or the path of an ipc socket.
	Endpoint string
	// Witnesses are further nodes of the same chain, in the same form. With at
	// least one, whatever is read is believed when two nodes say it; see quorum.go.
	Witnesses []string
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
	messageLimit         = 64 << 20 // bytes of one websocket message; more is asked for in parts
)

// Client is one node, or several that must agree, checked to serve one chain. It
// is safe for use by many goroutines; Close ends it.
type Client struct {
	nodes   []*node // the endpoint first, then the witnesses
	opts    Options
	timeout time.Duration
	where   string // the nodes, fit for logs
	log     *slog.Logger
	// sealed: headers of this chain are known to hash to what they are called.
	sealed    atomic.Bool
	reach     reach
	evidences evidences

	life       context.Context // of requests that outlive their caller
	end        context.CancelFunc
	running    sync.WaitGroup // begun with begin
	complaints chan error

	mu         sync.Mutex
	closed     bool
	complained map[*node]time.Time
	apart      map[apart]time.Time // since when a node is out of step
	final      trade.Block         // the highest final block seen
}

var errClosed = errors.New("the client is closed")

// Dial connects and checks the chain id. Of several nodes, two must be there;
// the others are tried again whenever something is asked. Its errors are
// ErrUnreachable, ErrWrongChain, or say which option is wrong.
func Dial(ctx context.Context, o Options) (*Client, error) {
	if err := o.complete(); err != nil {
		return nil, err
	}
	c := &Client{opts: o, timeout: o.Timeout, log: o.Logger, complaints: make(chan error, complaintsKept), complained: map[*node]time.Time{}, apart: map[apart]time.Time{}}
	c.life, c.end = context.WithCancel(context.Background())
	var places []string
	for _, endpoint := range slices.Concat([]string{o.Endpoint}, o.Witnesses) {
		n := newNode(endpoint, o)
		c.nodes, places = append(c.nodes, n), append(places, n.where)
	}
	c.where = strings.Join(places, " and ")
	if err := c.connect(ctx); err != nil {
		c.Close()
		return nil, err
	}
	return c, nil
}

// connect reaches as many nodes as it takes to read anything.
func (c *Client) connect(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	errs := make([]error, len(c.nodes))
	var wait sync.WaitGroup
	for i, n := range c.nodes {
		wait.Go(func() { _, errs[i] = n.connect(ctx) })
	}
	wait.Wait()
	reached := 0
	for i, err := range errs {
		switch {
		case err == nil:
			reached++
		case errors.Is(err, ErrWrongChain) || len(c.nodes) <= quorum:
			return err
		default:
			c.complain(c.nodes[i], err)
		}
	}
	if reached < min(quorum, len(c.nodes)) {
		return errors.Join(errs...)
	}
	if len(c.nodes) == 1 {
		// One header tells whether this chain's can be checked. A node that gives
		// none yet will say so to whoever needs one.
		_, _ = c.headerBy(ctx, "eth_getBlockByNumber", Latest)
	}
	return nil
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
	for i, w := range o.Witnesses {
		if w == "" || w == o.Endpoint || slices.Contains(o.Witnesses[:i], w) {
			errs = append(errs, fmt.Errorf("witness %d is empty or named twice: a node cannot bear witness for itself", i+1))
		}
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

// Close drops the connections and waits for what still runs.
func (c *Client) Close() {
	c.mu.Lock()
	c.closed = true
	c.mu.Unlock()
	c.end()
	for _, n := range c.nodes {
		n.close()
	}
	c.running.Wait()
}

// begin runs f beside its caller, unless the client is closed. Close waits for it.
func (c *Client) begin(f func()) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return false
	}
	c.running.Go(f)
	return true
}

// ChainID is the id that Dial checked.
func (c *Client) ChainID() uint64 { return c.opts.ChainID }

// Requests is how many were made of the nodes so far; a batch is one.
func (c *Client) Requests() (n uint64) {
	for _, x := range c.nodes {
		n += x.asked.Load()
	}
	return n
}

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
