package liar

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/rpc"
	"github.com/gorilla/websocket"
)

// Proxy is the lying node. Its methods are safe for use by many goroutines.
type Proxy struct {
	upstream *rpc.Client
	server   *http.Server
	address  string
	life     context.Context
	end      context.CancelFunc
	running  sync.WaitGroup
	told     atomic.Int64

	subscriptions atomic.Int64 // ids given out

	mu    sync.Mutex
	lie   Lie
	since uint64 // the head when the lie began
	rng   *rand.Rand
	conns map[*websocket.Conn]bool
}

// Start puts a proxy on a free port of loopback, in front of the node at the
// endpoint upstream (websocket, for subscriptions). It is honest until Tell. The
// seed is of what it invents.
func Start(ctx context.Context, upstream string, seed uint64) (*Proxy, error) {
	client, err := rpc.DialContext(ctx, upstream)
	if err != nil {
		return nil, fmt.Errorf("liar: dial the honest node: %w", err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		client.Close()
		return nil, fmt.Errorf("liar: %w", err)
	}
	p := &Proxy{upstream: client, address: listener.Addr().String(), rng: rand.New(rand.NewPCG(seed, 0x11a2)), conns: map[*websocket.Conn]bool{}}
	p.life, p.end = context.WithCancel(context.Background())
	p.server = &http.Server{Handler: p, ReadHeaderTimeout: 10 * time.Second}
	p.running.Go(func() { _ = p.server.Serve(listener) }) // it ends with Close
	return p, nil
}

// HTTPURL is where it answers posts.
func (p *Proxy) HTTPURL() string { return "http://" + p.address }

// WSURL is where it answers websockets.
func (p *Proxy) WSURL() string { return "ws://" + p.address }

// Tell makes it lie from now on; Honest() is a lie too, the empty one. Open
// websockets stay, but for lies about the connection, which cut them.
func (p *Proxy) Tell(ctx context.Context, l Lie) error {
	var head blockNumber
	if err := p.upstream.CallContext(ctx, &head, "eth_blockNumber"); err != nil {
		return fmt.Errorf("liar: %w", err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.lie, p.since = l, uint64(head)
	p.told.Store(0)
	if l.way != straight {
		for conn := range p.conns {
			_ = conn.Close() // its reader ends with it
		}
	}
	return nil
}

// Told is how many answers were false since the last Tell.
func (p *Proxy) Told() int { return int(p.told.Load()) }

// Close ends it and waits for what runs.
func (p *Proxy) Close() error {
	p.end()
	err := p.server.Close()
	p.mu.Lock()
	for conn := range p.conns {
		_ = conn.Close()
	}
	p.mu.Unlock()
	p.upstream.Close()
	p.running.Wait()
	return err
}

// request and response are JSON-RPC's.
type request struct {
	Version string            `json:"jsonrpc"`
	ID      json.RawMessage   `json:"id,omitempty"`
	Method  string            `json:"method"`
	Params  []json.RawMessage `json:"params"`
}

type response struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   *failure        `json:"error,omitempty"`
}

type failure struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
	Data    any    `json:"data,omitempty"`

	status     int    // of HTTP; 0 = 200
	retryAfter string // HTTP's header; "" = none
}

const bodyLimit = 64 << 20

// ServeHTTP answers a post, or takes a websocket.
func (p *Proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if websocket.IsWebSocketUpgrade(r) {
		p.serveWebsocket(w, r)
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, bodyLimit))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()
	defer context.AfterFunc(p.life, cancel)()
	p.mu.Lock()
	lie := p.lie
	p.mu.Unlock()
	if lie.way != straight {
		p.told.Add(1)
	}
	if lie.way.refuses(w) {
		return
	}
	if lie.way == hang {
		<-ctx.Done()
		return
	}
	answer, refusal := p.answer(ctx, lie, body)
	if ctx.Err() != nil {
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if refusal != nil && refusal.status != 0 {
		if refusal.retryAfter != "" {
			w.Header().Set("Retry-After", refusal.retryAfter)
		}
		w.WriteHeader(refusal.status)
	}
	lie.way.write(ctx, w, answer)
}

// answer handles one message: a request or a batch of them. The failure is that of
// a single request, if it has one.
func (p *Proxy) answer(ctx context.Context, lie Lie, body []byte) ([]byte, *failure) {
	var batch []request
	if json.Unmarshal(body, &batch) == nil {
		out := make([]response, len(batch))
		for i, r := range batch {
			out[i] = p.one(ctx, lie, r)
		}
		if lie.way == twice && len(out) > 0 {
			out = append(out, out[len(out)-1])
		}
		b, _ := json.Marshal(out) // of raw JSON
		return b, nil
	}
	var r request
	if err := json.Unmarshal(body, &r); err != nil {
		b, _ := json.Marshal(response{Version: "2.0", Error: &failure{Code: -32700, Message: err.Error()}})
		return b, nil
	}
	one := p.one(ctx, lie, r)
	b, _ := json.Marshal(one)
	if lie.way == twice {
		b = append(append(b, '\n'), b...)
	}
	return b, one.Error
}

// one asks the honest node and lets the lie alter what it says.
func (p *Proxy) one(ctx context.Context, lie Lie, r request) response {
	t := &teller{proxy: p, ctx: ctx}
	var x said
	instead := false
	if lie.instead != nil {
		if x, instead = lie.instead(t, r); instead {
			p.told.Add(1)
		}
	}
	if !instead {
		x = t.ask(r)
	}
	if lie.answer != nil {
		before := x
		if x = lie.answer(t, r, x); !x.same(before) {
			p.told.Add(1)
		}
	}
	out := response{Version: "2.0", ID: r.ID, Result: x.value, Error: x.err}
	if x.err == nil && len(x.value) == 0 {
		out.Result = json.RawMessage("null")
	}
	if lie.way == wrongID {
		out.ID = json.RawMessage("987654321")
	}
	return out
}

// teller is what a lie may use: the honest node, chance, and when it began.
type teller struct {
	proxy *Proxy
	ctx   context.Context
}

// said is an answer: a value, or an error.
type said struct {
	value json.RawMessage
	err   *failure
}

func (x said) same(y said) bool {
	a, _ := json.Marshal(x.err)
	b, _ := json.Marshal(y.err)
	return string(a) == string(b) && string(x.value) == string(y.value)
}

func refuse(code int, message string) said { return said{err: &failure{Code: code, Message: message}} }

// value is v in JSON.
func value(v any) said {
	b, err := json.Marshal(v)
	if err != nil {
		return refuse(-32603, err.Error())
	}
	return said{value: b}
}

// ask puts a request to the honest node.
func (t *teller) ask(r request) said {
	args := make([]any, len(r.Params))
	for i, x := range r.Params {
		args[i] = x
	}
	return t.call(r.Method, args...)
}

func (t *teller) call(method string, args ...any) said {
	var out json.RawMessage
	err := t.proxy.upstream.CallContext(t.ctx, &out, method, args...)
	if err == nil {
		return said{value: out}
	}
	f := &failure{Code: -32000, Message: err.Error()}
	var coded rpc.Error
	if errors.As(err, &coded) {
		f.Code = coded.ErrorCode()
	}
	var data rpc.DataError
	if errors.As(err, &data) {
		f.Data = data.ErrorData()
	}
	return said{err: f}
}

// n is a number below most.
func (t *teller) n(most int) int {
	t.proxy.mu.Lock()
	defer t.proxy.mu.Unlock()
	return t.proxy.rng.IntN(most)
}

// began is the head when the lie began.
func (t *teller) began() uint64 {
	t.proxy.mu.Lock()
	defer t.proxy.mu.Unlock()
	return t.proxy.since
}
