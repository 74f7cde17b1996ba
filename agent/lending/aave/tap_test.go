package aave_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
)

// tap stands between a client and a devnet's node: it passes on what it hears, but
// for the state of blocks that it was told to have dropped, and lets a test act at
// a request.
type tap struct {
	t      testing.TB
	chain  *devnet.Devnet
	server *httptest.Server
	client *chain.Client

	mu      sync.Mutex
	asked   map[string]int // requests, by method
	before  func(n int)    // n is the request's number, from 1; one call at a time
	stall   func(method string)
	keep    uint64 // blocks whose state there is; 0 = all
	most    uint64 // the newest block that it knows; 0 = the chain's head
	dropped map[common.Hash]bool
}

func newTap(t testing.TB, d *devnet.Devnet) *tap {
	t.Helper()
	p := &tap{t: t, chain: d, asked: map[string]int{}, dropped: map[common.Hash]bool{}}
	p.server = httptest.NewServer(http.HandlerFunc(p.serve))
	t.Cleanup(p.server.Close)
	var err error
	if p.client, err = chain.Dial(t.Context(), chain.Options{Endpoint: p.server.URL, ChainID: d.ChainID(), ChunkSize: 7}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.client.Close)
	return p
}

type tapped struct {
	ID     json.RawMessage   `json:"id"`
	Method string            `json:"method"`
	Params []json.RawMessage `json:"params"`
}

func (p *tap) serve(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	var batch []tapped
	single := json.Unmarshal(body, &batch) != nil
	if single {
		batch = make([]tapped, 1)
		if err := json.Unmarshal(body, &batch[0]); err != nil {
			p.t.Errorf("a request is no JSON: %v", err)
			return
		}
	}
	p.mu.Lock()
	stall := p.stall
	p.mu.Unlock()
	if stall != nil {
		stall(batch[0].Method)
	}
	refused := p.hear(r, batch)
	if p.lags(w, batch[0], single) {
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if refused {
		var out []map[string]any
		for _, x := range batch {
			out = append(out, map[string]any{"jsonrpc": "2.0", "id": x.ID, "error": map[string]any{"code": -32000, "message": "missing trie node 00 (path ) state is not available"}})
		}
		var v any = out
		if single {
			v = out[0]
		}
		_ = json.NewEncoder(w).Encode(v)
		return
	}
	answer, err := http.Post(p.chain.HTTPURL(), "application/json", bytes.NewReader(body))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	w.WriteHeader(answer.StatusCode)
	_, _ = io.Copy(w, answer.Body)
}

// hear counts a request, lets the test act, and reports that the state it is about
// is gone.
func (p *tap) hear(r *http.Request, batch []tapped) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.asked[batch[0].Method]++
	if p.before != nil {
		n := 0
		for _, k := range p.asked {
			n += k
		}
		p.before(n)
	}
	if p.keep == 0 || batch[0].Method != "eth_call" || len(batch[0].Params) < 2 {
		return false
	}
	var pin struct {
		Hash common.Hash `json:"blockHash"`
	}
	if json.Unmarshal(batch[0].Params[1], &pin) != nil {
		return false
	}
	if p.dropped[pin.Hash] {
		return true
	}
	h, err := p.chain.Client().HeaderByHash(r.Context(), pin.Hash)
	if err == nil && h.Number.Uint64()+p.keep < p.chain.Head().Number {
		p.dropped[pin.Hash] = true // for good: what was dropped does not come back with a shorter branch
		return true
	}
	return false
}

// lags answers a request for the header of a block that the node does not know yet.
func (p *tap) lags(w http.ResponseWriter, x tapped, single bool) bool {
	p.mu.Lock()
	most := p.most
	p.mu.Unlock()
	var which string
	if most == 0 || !single || x.Method != "eth_getBlockByNumber" || json.Unmarshal(x.Params[0], &which) != nil {
		return false
	}
	var result any
	switch number, err := hexutil.DecodeUint64(which); {
	case which == "latest":
		if err := p.chain.Client().Client().CallContext(p.t.Context(), &result, x.Method, hexutil.Uint64(most), false); err != nil {
			p.t.Error(err)
		}
	case err != nil || number <= most:
		return false
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(map[string]any{"jsonrpc": "2.0", "id": x.ID, "result": result})
	return true
}

// hang sets what each request waits for, others beside it.
func (p *tap) hang(stall func(method string)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.stall = stall
}

// knows sets the newest block that the node knows.
func (p *tap) knows(most uint64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.most = most
}

// count is how often a method was asked since the last call.
func (p *tap) count(method string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := p.asked[method]
	delete(p.asked, method)
	return n
}

// on sets what happens before each request.
func (p *tap) on(before func(n int)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.before = before
	clear(p.asked)
}
