package chain

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"testing"

	"github.com/ethereum/go-ethereum/rpc"
	"github.com/gorilla/websocket"
)

// said is a node's refusal in JSON-RPC.
type said struct {
	code int
	text string
	data any
}

func (e said) Error() string  { return e.text }
func (e said) ErrorCode() int { return e.code }
func (e said) ErrorData() any { return e.data }

// The words are those of providers and nodes, as users reported them.
func TestRefusalsOfProvidersAreUnderstood(t *testing.T) {
	const from, to = 1_000_000, 1_020_000
	for _, c := range []struct {
		err  error
		want refused
	}{
		{said{code: -32602, text: "range 20000 exceeds limit of 10000"}, refused{is: tooWide, blocks: 10000}},
		{said{code: -32005, text: "query returned more than 10000 results. Try with this block range [0xF4240, 0xF6950].", data: map[string]any{"limit": 10000}}, refused{is: tooMany, logs: 10000, upTo: 0xf6950}},
		{said{code: -32005, text: "query returned more than 10000 results"}, refused{is: tooMany, logs: 10000}},
		{said{code: -32005, text: "query timeout exceeded"}, refused{is: tooWide}},
		{said{code: -32602, text: "Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range and no limit on the response size, or you can request any block range with a cap of 10K logs in the response. Based on your parameters and the response size limit, this block range should work: [0xf4240, 0xf4a0f]"}, refused{is: tooMany, logs: 10000, upTo: 0xf4a0f}},
		{said{code: -32000, text: "Log response size exceeded. Please reduce query block range."}, refused{is: tooMany}},
		{said{code: -32600, text: "You can make eth_getLogs requests with up to a 500 block range. Based on your parameters, this block range should work: [0xf4240, 0xf4433]"}, refused{is: tooWide, blocks: 500, upTo: 0xf4433}},
		{rpc.HTTPError{StatusCode: 413, Body: []byte(`{"jsonrpc":"2.0","id":56,"error":{"code":-32614,"message":"eth_getLogs is limited to a 10,000 range"}}`)}, refused{is: tooWide, blocks: 10000}},
		{rpc.HTTPError{StatusCode: 413, Body: []byte("<h1>413 Request Entity Too Large</h1>")}, refused{is: tooMany}},
		{rpc.HTTPError{StatusCode: 524}, refused{is: tooWide}},
		{said{code: -32600, text: "block range is too wide"}, refused{is: tooWide}},
		{said{code: -32000, text: "block range is too wide (maximum 1024)"}, refused{is: tooWide, blocks: 1024}},
		{said{code: -32602, text: "invalid params", data: map[string]any{"payload": "range 20000 is bigger than range limit 2000"}}, refused{is: tooWide, blocks: 2000}},
		{said{code: -32602, text: "query exceeds max block range 10000"}, refused{is: tooWide, blocks: 10000}},
		{said{code: -32602, text: "query exceeds max results 20000, retry with the range 1000000-1000062"}, refused{is: tooMany, logs: 20000, upTo: 1000062}},
		{said{code: -32602, text: "query exceeds max results 20000, retry with the range 1000000-1020000"}, refused{is: tooMany, logs: 20000}},
		{said{code: -32603, text: "eth_getLogs range is too large, max is 1k blocks"}, refused{is: tooWide, blocks: 1000}},
		{said{code: 35, text: "ranges over 10000 blocks are not supported on freetier"}, refused{is: tooWide, blocks: 10000}},
		{said{code: -32602, text: "eth_getLogs is limited to 1024 block range. Please check the parameter requirements"}, refused{is: tooWide, blocks: 1024}},
		{said{code: -32000, text: "requested too many blocks from 1000000 to 1020000, maximum is set to 2048"}, refused{is: tooWide, blocks: 2048}},
		{said{code: -32000, text: "Maximum allowed number of requested blocks is 1000"}, refused{is: tooWide, blocks: 1000}},
		{said{code: -32000, text: "block range is larger than max block range, block range = 20001, max block range = 5000"}, refused{is: tooWide, blocks: 5000}},
		{said{code: -32000, text: "exceeds the range allowed for your plan (20000 > 1000)"}, refused{is: tooWide, blocks: 1000}},
		{said{code: -32000, text: "please limit the query to at most 1,000 blocks"}, refused{is: tooWide, blocks: 1000}},
		{said{code: -32000, text: "exceed maximum block range: 5000"}, refused{is: tooWide, blocks: 5000}},
		{said{code: -32602, text: "exceed maximum block range 5000"}, refused{is: tooWide, blocks: 5000}},
		{said{code: -32000, text: "block range greater than 5000 max"}, refused{is: tooWide, blocks: 5000}},
		{said{code: -32000, text: "maximum [from, to] blocks distance: 1000"}, refused{is: tooWide, blocks: 1000}},
		{said{code: -32000, text: "logs matched by query exceeds limit of 10000"}, refused{is: tooMany, logs: 10000}},
		{said{code: -32020, text: "backend response too large"}, refused{is: tooMany}},
		{said{code: -32005, text: "limit exceeded"}, refused{is: unclear}},
		{context.DeadlineExceeded, refused{is: tooWide}},
		{websocket.ErrReadLimit, refused{is: tooMany}},
		{&http.MaxBytesError{Limit: messageLimit}, refused{is: tooMany}},

		{said{code: 429, text: "Your app has exceeded its compute units per second capacity."}, refused{is: tooFast}},
		{said{code: -32005, text: "project ID request rate exceeded"}, refused{is: tooFast}},
		{said{code: -32005, text: "daily request count exceeded, request rate limited"}, refused{is: tooFast}},
		{said{code: -32016, text: "over rate limit"}, refused{is: tooFast}},
		{rpc.HTTPError{StatusCode: 429, Body: []byte("eth_getLogs range")}, refused{is: tooFast}},

		{said{code: 4444, text: "pruned history unavailable"}, refused{}},
		{said{code: -32602, text: "block range extends beyond current head block"}, refused{}},
		{said{code: -32602, text: "invalid block range params"}, refused{}},
		{said{code: -32000, text: "exceed max addresses or topics per search position"}, refused{}},
		{said{code: -32001, text: "Receipt not available for 'From' block '11052984'."}, refused{}},
		{rpc.HTTPError{StatusCode: 401}, refused{}},
		{errors.New("invalid character '<'"), refused{}},
	} {
		if got := refusalOf(t.Context(), fmt.Errorf("wrapped: %w", c.err), from, to); got != c.want {
			t.Errorf("%v: understood as %+v, want %+v", c.err, got, c.want)
		}
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if got := refusalOf(ended, said{code: -32600, text: "block range is too wide"}, from, to); got != (refused{}) {
		t.Errorf("after the end: %+v", got)
	}
}

func TestPrunedLogsAreCalledSo(t *testing.T) {
	for _, text := range []string{
		"pruned history unavailable", // geth, Reth, Nethermind, EIP-4444
		"old data not available due to pruning: requested block 16999999, history is available from block 22000000", // Erigon
		"state transitaion failed: seek with txNum=1962853355 but data before txNum=2662500000 is not available",
		"Receipt not available for 'From' block '11052984'.", // Nethermind
	} {
		if err := explain("read logs", said{code: -32000, text: text}, "a node", 0); !errors.Is(err, ErrPruned) {
			t.Errorf("%q is understood as %v", text, err)
		}
	}
}

func TestTheReachIsLearnedAndTriedAgain(t *testing.T) {
	var r reach
	if r.limit(1e6) != 1e6 {
		t.Error("a limit before any was met")
	}
	r.met(1000, 0)
	r.met(1000, 0) // of a request made before the first refusal
	if got := r.limit(1e6); got != 500 {
		t.Fatalf("after a refusal of 1000: %d", got)
	}
	refusals := 0
	for range 1000 { // the node takes 700
		if w := r.limit(1e6); w > 700 {
			refusals++
			r.met(w, 0)
		} else {
			r.passed(w)
		}
	}
	if refusals < 3 || refusals > 10 {
		t.Errorf("%d of 1000 requests were refused", refusals)
	}
	for range 3 * growAfterMost { // its limit is gone
		r.passed(r.limit(1e6))
	}
	if got := r.limit(1e6); got < 1000 {
		t.Errorf("it does not grow again: %d", got)
	}
	r.met(2000, 50)
	if got := r.limit(1e6); got != 50 {
		t.Errorf("after it named 50: %d", got)
	}
}
