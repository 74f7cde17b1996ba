package chain_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"go.uber.org/goleak"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestMain(m *testing.M) {
	var ignore []goleak.Option
	for _, f := range devnet.Outliving() {
		ignore = append(ignore, goleak.IgnoreTopFunction(f))
	}
	// toxiproxy leaves links behind that were toxic when their connection ended.
	for _, f := range []string{"github.com/Shopify/toxiproxy/v2.(*ToxicLink).read", "github.com/Shopify/toxiproxy/v2.(*ToxicLink).write", "github.com/Shopify/toxiproxy/v2/toxics.(*ToxicStub).Run"} {
		ignore = append(ignore, goleak.IgnoreAnyFunction(f))
	}
	goleak.VerifyTestMain(m, ignore...)
}

var genesis = time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)

func startDevnet(t testing.TB, cfg devnet.Config) *devnet.Devnet {
	t.Helper()
	cfg.Genesis = genesis
	cfg.Fund = append(cfg.Fund, "deployer")
	d, err := devnet.Start(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

func dial(t testing.TB, o chain.Options) *chain.Client {
	t.Helper()
	if o.ChainID == 0 {
		o.ChainID = 31337
	}
	c, err := chain.Dial(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

func mine(t testing.TB, d *devnet.Devnet, n int) trade.Block {
	t.Helper()
	b := d.Head()
	for range n {
		var err error
		if b, err = d.Mine(t.Context(), b.Time.Add(12*time.Second)); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

// confirm mines what was sent.
func confirm(t testing.TB, d *devnet.Devnet) trade.Block {
	t.Helper()
	b, err := d.Confirm(t.Context(), d.Head().Time.Add(12*time.Second), 12*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// deploy creates a contract with encoded constructor arguments.
func deploy(t testing.TB, d *devnet.Devnet, bin string, args []byte) protection.Address {
	t.Helper()
	at, err := d.Sender("deployer").Deploy(append(common.FromHex(bin), args...))
	if err != nil {
		t.Fatal(err)
	}
	confirm(t, d)
	return at
}

func deployReader(t testing.TB, d *devnet.Devnet) protection.Address {
	t.Helper()
	return deploy(t, d, contracts.BatchReaderMetaData.Bin, nil)
}

// endpoints are the three ways to one chain.
func endpoints(t testing.TB) (*devnet.Devnet, map[string]string) {
	t.Helper()
	ipc := filepath.Join(t.TempDir(), "d.ipc")
	d := startDevnet(t, devnet.Config{IPC: ipc})
	return d, map[string]string{"http": d.HTTPURL(), "ws": d.WSURL(), "ipc": d.IPCPath()}
}

// proxy passes bytes to a server, and can cut, refuse, truncate and redirect.
type proxy struct {
	listener net.Listener
	wait     sync.WaitGroup

	mu     sync.Mutex
	target string
	conns  map[net.Conn]bool
	refuse bool
	budget int // bytes that each new connection may still answer; <0 = all
}

func startProxy(t testing.TB, endpoint string) (*proxy, string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{listener: l, conns: map[net.Conn]bool{}, budget: -1}
	p.redirect(t, endpoint)
	p.wait.Go(p.serve)
	t.Cleanup(func() {
		l.Close()
		p.cut()
		p.wait.Wait()
	})
	u, _ := url.Parse(endpoint)
	return p, u.Scheme + "://" + l.Addr().String() + "/v3/SECRETKEY"
}

func (p *proxy) redirect(t testing.TB, endpoint string) {
	t.Helper()
	u, err := url.Parse(endpoint)
	if err != nil {
		t.Fatal(err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.target = u.Host
}

func (p *proxy) serve() {
	for {
		conn, err := p.listener.Accept()
		if err != nil {
			return
		}
		p.mu.Lock()
		refuse, target, budget := p.refuse, p.target, p.budget
		p.mu.Unlock()
		if refuse {
			conn.Close()
			continue
		}
		server, err := net.Dial("tcp", target)
		if err != nil {
			conn.Close()
			continue
		}
		p.mu.Lock()
		p.conns[conn], p.conns[server] = true, true
		p.mu.Unlock()
		p.wait.Go(func() { p.pass(server, withoutPath(conn)) })
		p.wait.Go(func() {
			var from io.Reader = server
			if budget >= 0 {
				from = io.LimitReader(server, int64(budget))
			}
			p.pass(conn, from)
		})
	}
}

// withoutPath takes the secret path out of requests: the devnet serves the root.
func withoutPath(r io.Reader) io.Reader { return &pathCutter{r: r} }

type pathCutter struct{ r io.Reader }

func (c *pathCutter) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	text := strings.Replace(string(b[:n]), " /v3/SECRETKEY ", " / ", 1)
	return copy(b, text), err
}

func (p *proxy) pass(to net.Conn, from io.Reader) {
	io.Copy(to, from)
	to.Close()
	if c, ok := from.(net.Conn); ok {
		c.Close()
	}
}

// cut breaks every connection.
func (p *proxy) cut() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for c := range p.conns {
		c.Close()
	}
	clear(p.conns)
}

// set changes what happens to new connections.
func (p *proxy) set(refuse bool, budget int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.refuse, p.budget = refuse, budget
}

// wantError checks a sentinel, every fragment, and that no secret is shown.
func wantError(t testing.TB, err, is error, fragments ...string) {
	t.Helper()
	if !errors.Is(err, is) {
		t.Errorf("error %v is not %q", err, is)
		return
	}
	for _, f := range fragments {
		if !strings.Contains(err.Error(), f) {
			t.Errorf("error %q does not say %q", err, f)
		}
	}
	if strings.Contains(err.Error(), "SECRETKEY") {
		t.Errorf("error %q shows the endpoint's path", err)
	}
}

// eventually asks until it is so.
func eventually(t testing.TB, what string, so func(context.Context) bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for !so(ctx) {
		select {
		case <-tick.C:
		case <-ctx.Done():
			t.Fatalf("%s: not within 20 s", what)
		}
	}
}
