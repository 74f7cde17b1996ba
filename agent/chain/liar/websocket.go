package liar

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"

	"github.com/gorilla/websocket"
)

// socket is one websocket of a client.
type socket struct {
	proxy *Proxy
	conn  *websocket.Conn
	mu    sync.Mutex // of writes
}

func (p *Proxy) serveWebsocket(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	way := p.lie.way
	p.mu.Unlock()
	if way != straight {
		p.told.Add(1)
	}
	if way.refuses(w) {
		return
	}
	up := websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }} // loopback, for tests
	conn, err := up.Upgrade(w, r, nil)
	if err != nil {
		return // it has answered
	}
	p.mu.Lock()
	p.conns[conn] = true
	p.mu.Unlock()
	ctx, cancel := context.WithCancel(p.life)
	s := &socket{proxy: p, conn: conn}
	var wait sync.WaitGroup
	defer func() {
		cancel()
		_ = conn.Close()
		wait.Wait()
		p.mu.Lock()
		delete(p.conns, conn)
		p.mu.Unlock()
	}()
	for {
		_, body, err := conn.ReadMessage()
		if err != nil {
			return
		}
		wait.Go(func() { s.handle(ctx, &wait, body) })
	}
}

func (s *socket) handle(ctx context.Context, wait *sync.WaitGroup, body []byte) {
	s.proxy.mu.Lock()
	lie := s.proxy.lie
	s.proxy.mu.Unlock()
	if lie.way != straight {
		s.proxy.told.Add(1)
	}
	var r request
	if json.Unmarshal(body, &r) == nil {
		switch r.Method {
		case "eth_subscribe":
			s.subscribe(ctx, wait, r)
			return
		case "eth_unsubscribe":
			s.write(ctx, straight, answerTo(r, true))
			return
		}
	}
	if lie.way == hang {
		return
	}
	answer, _ := s.proxy.answer(ctx, lie, body)
	s.write(ctx, lie.way, answer)
}

func answerTo(r request, result any) []byte {
	b, _ := json.Marshal(map[string]any{"jsonrpc": "2.0", "id": r.ID, "result": result}) // of plain values
	return b
}

// subscribe passes a subscription on, each head through the lie of its moment.
func (s *socket) subscribe(ctx context.Context, wait *sync.WaitGroup, r request) {
	args := make([]any, len(r.Params))
	for i, x := range r.Params {
		args[i] = x
	}
	heads := make(chan json.RawMessage, 64)
	sub, err := s.proxy.upstream.EthSubscribe(ctx, heads, args...)
	if err != nil {
		b, _ := json.Marshal(response{Version: "2.0", ID: r.ID, Error: &failure{Code: -32000, Message: err.Error()}})
		s.write(ctx, straight, b)
		return
	}
	id := fmt.Sprintf("0x%x", s.proxy.subscriptions.Add(1))
	s.write(ctx, straight, answerTo(r, id))
	wait.Go(func() {
		defer sub.Unsubscribe()
		for {
			select {
			case h := <-heads:
				s.announce(ctx, id, h)
			case <-sub.Err(): //nolint:errcheck // that it ended is what the agent is to see
				_ = s.conn.Close()
				return
			case <-ctx.Done():
				return
			}
		}
	})
}

// announce sends one head, unless the lie keeps it back.
func (s *socket) announce(ctx context.Context, id string, head json.RawMessage) {
	s.proxy.mu.Lock()
	lie := s.proxy.lie
	s.proxy.mu.Unlock()
	if lie.way == hang {
		return
	}
	x := said{value: head}
	if lie.answer != nil {
		// A head that is announced is lied about like one that is asked for.
		x = lie.answer(&teller{proxy: s.proxy, ctx: ctx}, request{Method: announced}, x)
	}
	if x.err != nil || len(x.value) == 0 || string(x.value) == "null" {
		return
	}
	b, err := json.Marshal(map[string]any{"jsonrpc": "2.0", "method": "eth_subscription", "params": map[string]any{"subscription": id, "result": x.value}})
	if err == nil {
		s.write(ctx, straight, b)
	}
}

// announced is the method under which a lie sees a head of a subscription.
const announced = "newHeads"

func (s *socket) write(ctx context.Context, y way, b []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch y {
	case busy, broken, cut:
		_ = s.conn.Close()
		return
	case drip: // a message is whole or nothing: it comes too late
		for range b {
			if !pause(ctx, dripEvery) {
				return
			}
		}
	case half:
		b = b[:len(b)/2]
	case garbage:
		b = []byte("<html>It works!</html>")
	}
	if s.conn.WriteMessage(websocket.TextMessage, b) != nil {
		_ = s.conn.Close() // the reader ends with it
	}
}
