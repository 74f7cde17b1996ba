package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// gate passes websocket messages on to a node, as they are, and counts the
// JSON-RPC requests in them by method.
type gate struct {
	upstream string
	url      string
	server   *http.Server
	running  sync.WaitGroup

	mu    sync.Mutex
	asked map[string]int
}

func openGate(upstream string) (*gate, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	g := &gate{upstream: upstream, url: "ws://" + listener.Addr().String(), asked: map[string]int{}}
	g.server = &http.Server{Handler: g, ReadHeaderTimeout: 10 * time.Second}
	g.running.Go(func() { _ = g.server.Serve(listener) }) // it ends with close
	return g, nil
}

// close ends it; open connections end with the process.
func (g *gate) close() {
	_ = g.server.Close()
	g.running.Wait()
}

// counts are the requests so far, by method.
func (g *gate) counts() map[string]int {
	g.mu.Lock()
	defer g.mu.Unlock()
	out := map[string]int{}
	for method, n := range g.asked {
		out[method] = n
	}
	return out
}

// ServeHTTP takes one websocket and lives as long as it does.
func (g *gate) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	node, _, err := websocket.DefaultDialer.DialContext(r.Context(), g.upstream, nil)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer node.Close()
	up := websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}
	client, err := up.Upgrade(w, r, nil)
	if err != nil {
		return // the upgrader has answered
	}
	defer client.Close()
	var back sync.WaitGroup
	back.Go(func() {
		defer client.Close()
		pass(client, node, nil)
	})
	pass(node, client, g.count)
	_ = node.Close()
	back.Wait()
}

// pass copies messages until one side ends: those from the client whole, to look
// at them, the node's answers as they come, since some are a hundred megabytes.
func pass(to, from *websocket.Conn, look func([]byte)) {
	for {
		kind, message, err := from.NextReader()
		if err != nil {
			return
		}
		w, err := to.NextWriter(kind)
		if err != nil {
			return
		}
		if look != nil {
			var whole bytes.Buffer
			if _, err := whole.ReadFrom(message); err != nil {
				return
			}
			look(whole.Bytes())
			message = &whole
		}
		if _, err := io.Copy(w, message); err != nil {
			return
		}
		if err := w.Close(); err != nil {
			return
		}
	}
}

// count reads the methods of one request or of a batch.
func (g *gate) count(message []byte) {
	type request struct{ Method string }
	var batch []request
	if len(message) > 0 && message[0] == '[' {
		_ = json.Unmarshal(message, &batch) // the node says what is wrong with it
	} else {
		batch = make([]request, 1)
		_ = json.Unmarshal(message, &batch[0])
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, r := range batch {
		g.asked[r.Method]++
	}
}
