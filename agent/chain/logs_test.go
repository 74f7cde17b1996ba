package chain_test

import (
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// gateway passes JSON-RPC on to a node, and lets a test answer in its place: a
// provider with limits, or one that lies.
func gateway(t testing.TB, node string, answer func(method string, params []json.RawMessage) (result, refusal string)) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		var q struct {
			ID     json.RawMessage
			Method string
			Params []json.RawMessage
		}
		if json.Unmarshal(body, &q) == nil {
			result, refusal := answer(q.Method, q.Params)
			w.Header().Set("Content-Type", "application/json")
			if refusal != "" {
				fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"error":%s}`, q.ID, refusal)
				return
			}
			if result != "" {
				fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"result":%s}`, q.ID, result)
				return
			}
		}
		resp, err := http.Post(node, "application/json", strings.NewReader(string(body)))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer resp.Body.Close()
		w.WriteHeader(resp.StatusCode)
		io.Copy(w, resp.Body)
	}))
	t.Cleanup(func() {
		s.Close()
		http.DefaultClient.CloseIdleConnections()
	})
	return s.URL
}

type logRange struct {
	From hexutil.Uint64 `json:"fromBlock"`
	To   hexutil.Uint64 `json:"toBlock"`
}

// blocksWithPushes mines n blocks with perBlock logs each and returns the feed.
func blocksWithPushes(t testing.TB, d *devnet.Devnet, n, perBlock int) protection.Address {
	t.Helper()
	feed := deployFeed(t, d, 1)
	for i := range n {
		for j := range perBlock {
			push(t, d, feed, int64(2+i*perBlock+j))
		}
		mine(t, d, 1)
	}
	if err := d.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	return feed
}

func TestLogsOfARangeComeOrderedAndWhole(t *testing.T) {
	d, ends := endpoints(t)
	feed := blocksWithPushes(t, d, 20, 3)
	deployFeed(t, d, 99) // of another address
	for name, endpoint := range ends {
		t.Run(name, func(t *testing.T) {
			c := dial(t, chain.Options{Endpoint: endpoint})
			logs, err := c.Logs(t.Context(), 2, 21, []protection.Address{feed}, nil)
			if err != nil {
				t.Fatal(err)
			}
			if len(logs) != 60 {
				t.Fatalf("%d logs, want 60", len(logs))
			}
			for i, l := range logs {
				if answer := l.Topics[1].Big().Int64(); answer != int64(i+2) {
					t.Fatalf("log %d has answer %d, want %d", i, answer, i+2)
				}
			}
			topics := [][]common.Hash{nil, {common.BigToHash(big.NewInt(5)), common.BigToHash(big.NewInt(50))}}
			if logs, err = c.Logs(t.Context(), 0, d.Head().Number, nil, topics); err != nil || len(logs) != 2 {
				t.Fatalf("by topic: %d logs, %v; want 2", len(logs), err)
			}
			block, err := c.Block(t.Context(), 4)
			if err != nil {
				t.Fatal(err)
			}
			if logs, err = c.LogsOf(t.Context(), block.Hash, []protection.Address{feed}, nil); err != nil || len(logs) != 3 {
				t.Fatalf("of one block: %d logs, %v; want 3", len(logs), err)
			}
		})
	}
}

func TestRangesThatANodeRefusesAreSplit(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	feed := blocksWithPushes(t, d, 30, 2)
	var asked, refused atomic.Int64
	limited := gateway(t, d.HTTPURL(), func(method string, params []json.RawMessage) (string, string) {
		var r logRange
		if method != "eth_getLogs" || json.Unmarshal(params[0], &r) != nil {
			return "", ""
		}
		asked.Add(1)
		if r.To-r.From >= 5 {
			refused.Add(1)
			return "", `{"code":-32005,"message":"query exceeds max block range 5"}`
		}
		return "", ""
	})
	c := dial(t, chain.Options{Endpoint: limited})
	for range 2 {
		logs, err := c.Logs(t.Context(), 0, d.Head().Number, []protection.Address{feed}, nil)
		if err != nil || len(logs) != 62 {
			t.Fatalf("%d logs, %v; want 62 (2 of the deployment)", len(logs), err)
		}
	}
	if asked.Load() > 40 || refused.Load() > 12 {
		t.Errorf("it asked %d times, %d of them refused: the width is not learned", asked.Load(), refused.Load())
	}
}

func TestANodeThatRefusesEvenOneBlockIsQuoted(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	mine(t, d, 8)
	stubborn := gateway(t, d.HTTPURL(), func(method string, _ []json.RawMessage) (string, string) {
		if method == "eth_getLogs" {
			return "", `{"code":-32601,"message":"eth_getLogs is not in your plan"}`
		}
		return "", ""
	})
	c := dial(t, chain.Options{Endpoint: stubborn})
	_, err := c.Logs(t.Context(), 0, 8, nil, nil)
	if err == nil || !strings.Contains(err.Error(), "read logs of blocks 0..0") || !strings.Contains(err.Error(), "not in your plan") {
		t.Fatalf("got %v", err)
	}
}

func TestLogsRefuseWhatCannotBeWhole(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	feed := blocksWithPushes(t, d, 6, 2)
	head := d.Head()
	honest := dial(t, chain.Options{Endpoint: d.HTTPURL()})
	real, err := honest.Logs(t.Context(), 2, 7, []protection.Address{feed}, nil)
	if err != nil {
		t.Fatal(err)
	}

	_, err = honest.Logs(t.Context(), 2, head.Number+1, nil, nil)
	wantError(t, err, chain.ErrNotFound, "blocks 2..8", "block 8")
	if _, err = honest.Logs(t.Context(), 5, 4, nil, nil); err == nil || !strings.Contains(err.Error(), "range is empty") {
		t.Errorf("an empty range: %v", err)
	}

	for name, c := range map[string]struct {
		twist func(i int, log map[string]any)
		is    error
		says  string
	}{
		"out of range":       {func(i int, l map[string]any) { l["blockNumber"] = "0x1" }, chain.ErrInconsistent, "out of range"},
		"of another address": {func(i int, l map[string]any) { l["address"] = "0x" + strings.Repeat("11", 20) }, chain.ErrInconsistent, "another address"},
		"given twice":        {func(i int, l map[string]any) { l["logIndex"] = "0x0" }, chain.ErrInconsistent, "given twice"},
		"marked removed":     {func(i int, l map[string]any) { l["removed"] = true }, chain.ErrInconsistent, "removed"},
		"of two blocks one number": {func(i int, l map[string]any) {
			if i == 1 {
				l["blockHash"] = "0x" + strings.Repeat("22", 32)
			}
		}, chain.ErrReorged, "read again"},
		"of a last block that changed": {func(i int, l map[string]any) {
			if l["blockNumber"] == "0x7" {
				l["blockHash"] = "0x" + strings.Repeat("22", 32)
			}
		}, chain.ErrReorged, "read again"},
	} {
		t.Run("a log "+name, func(t *testing.T) {
			liar := gateway(t, d.HTTPURL(), func(method string, _ []json.RawMessage) (string, string) {
				if method != "eth_getLogs" {
					return "", ""
				}
				var out []map[string]any
				for i, l := range real {
					text, _ := json.Marshal(l)
					m := map[string]any{}
					json.Unmarshal(text, &m)
					c.twist(i, m)
					out = append(out, m)
				}
				text, _ := json.Marshal(out)
				return string(text), ""
			})
			_, err := dial(t, chain.Options{Endpoint: liar}).Logs(t.Context(), 2, 7, []protection.Address{feed}, nil)
			wantError(t, err, c.is, c.says)
		})
	}
}

func TestLogsNoticeAReorgMeanwhile(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	feed := blocksWithPushes(t, d, 4, 1)
	head := d.Head()
	var forked atomic.Bool
	shifting := gateway(t, d.HTTPURL(), func(method string, _ []json.RawMessage) (string, string) {
		if method == "eth_getLogs" && !forked.Swap(true) {
			if _, err := d.Fork(t.Context(), 2); err != nil {
				t.Error(err)
			}
		}
		return "", ""
	})
	c := dial(t, chain.Options{Endpoint: shifting})
	_, err := c.Logs(t.Context(), 0, head.Number, []protection.Address{feed}, nil)
	wantError(t, err, chain.ErrReorged, "blocks 0.."+strconv.FormatUint(head.Number, 10), "read again")
	if logs, err := c.Logs(t.Context(), 0, head.Number, []protection.Address{feed}, nil); err != nil || len(logs) != 4 {
		t.Fatalf("again: %d logs, %v; want 4", len(logs), err)
	}
}
