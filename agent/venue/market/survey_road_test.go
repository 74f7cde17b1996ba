package market_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// gate stands before a node: it counts requests, and hook may answer in its place.
type gate struct {
	node string
	mu   sync.Mutex
	seen []string // methods, one a request
	hook func(method string, body []byte) []byte
}

func (s *stage) gate(hook func(method string, body []byte) []byte) (*gate, string) {
	s.t.Helper()
	g := &gate{node: s.net.HTTPURL(), hook: hook}
	server := httptest.NewServer(g)
	s.t.Cleanup(server.Close)
	return g, server.URL
}

// ask has the stage's own node answer a request.
func (s *stage) ask(body []byte) []byte {
	s.t.Helper()
	resp, err := http.Post(s.net.HTTPURL(), "application/json", bytes.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	defer resp.Body.Close()
	out, err := io.ReadAll(resp.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return out
}

func (g *gate) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	method := "batch"
	var one struct {
		Method string `json:"method"`
	}
	if json.Unmarshal(body, &one) == nil {
		method = one.Method
	}
	g.mu.Lock()
	g.seen = append(g.seen, method)
	var answer []byte
	if g.hook != nil {
		answer = g.hook(method, body)
	}
	g.mu.Unlock()
	w.Header().Set("Content-Type", "application/json")
	if answer == nil {
		resp, err := http.Post(g.node, "application/json", bytes.NewReader(body))
		if err != nil {
			return
		}
		defer resp.Body.Close()
		if answer, err = io.ReadAll(resp.Body); err != nil {
			return
		}
	}
	_, _ = w.Write(answer) // a client that is gone needs no answer
}

func (g *gate) count() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return len(g.seen)
}

func numberOf(t *testing.T, hex string) uint64 {
	n, err := hexutil.DecodeUint64(hex)
	if err != nil {
		t.Error(err)
	}
	return n
}

// refusal is a node's error to a request.
func refusal(body []byte, code int, text string) []byte {
	var one struct {
		ID json.RawMessage `json:"id"`
	}
	if json.Unmarshal(body, &one) != nil {
		return nil
	}
	return fmt.Appendf(nil, `{"jsonrpc":"2.0","id":%s,"error":{"code":%d,"message":%q}}`, one.ID, code, text)
}

func TestFourFullPoolsAreReadInAHandfulOfRequests(t *testing.T) {
	if testing.Short() {
		t.Skip("not tested in short mode: 64 series take seconds")
	}
	s := newStage(t)
	asset := s.asset("USD", 6)
	const pools, each = 4, 16
	type made struct{ pool, model, gauge protection.Address }
	var list []made
	for i := range pools {
		pool, model := s.pool(fmt.Sprintf("POOL-%d", i), asset)
		gauge, _ := s.gauge(asset, 30*aDay)
		list = append(list, made{pool, model, gauge})
	}
	s.mine(12 * time.Second)
	begin := s.now()
	for _, x := range list {
		for n := range int64(each) {
			s.call("curator", s.market, abiMarket.PackCreateSeries(s.terms(x.pool, x.model, x.gauge, usd(10_000*n), usd(10_000), begin+30*aDay), fmt.Sprintf("LAYER-%d", n), fmt.Sprintf("LAYER-%d", n)))
		}
		s.call("writer-1", x.pool, abiPool.PackDeposit(usd(1_000_000), s.at("writer-1")))
	}
	s.mine(12 * time.Second)

	g, url := s.gate(nil)
	c := s.client(url)
	t.Run("by a survey", func(t *testing.T) {
		before := g.count()
		out, err := market.Take(t.Context(), c, s.net.Head(), market.SurveyOptions{Market: s.market, From: &s.since})
		if err != nil || len(out.Alarms) > 0 || len(out.Series) != pools*each || len(out.Pools) != pools {
			t.Fatalf("%d series, %d pools, %v, alarms %q", len(out.Series), len(out.Pools), err, out.Alarms)
		}
		// Three of each reading of logs, one for each two hundred views, and the last
		// look at the block.
		if n := g.count() - before; n > 24 {
			t.Errorf("it took %d requests: %v", n, g.seen[before:])
		} else {
			t.Logf("%d series and %d pools in %d requests", len(out.Series), len(out.Pools), n)
		}
	})
	t.Run("by an agent's venue, cycle after cycle", func(t *testing.T) {
		guard := s.guard("curator", "buyer-1", asset)
		for _, x := range list {
			s.call("curator", guard, abiGuard.PackAllow(common.Address(x.pool), true))
		}
		s.mine(12 * time.Second)
		before := g.count()
		v, err := market.Open(t.Context(), c, s.net.Head(), market.Options{Name: "town", Market: s.market, Guard: guard, FromBlock: &s.since})
		if err != nil {
			t.Fatal(err)
		}
		opened := g.count()
		if n := opened - before; n > 16 {
			t.Errorf("opening took %d requests: %v", n, g.seen[before:])
		}
		state, err := v.Observe(t.Context(), s.net.Head(), nil)
		if err != nil || len(state.Series) != pools*each || len(state.Pools) != pools || len(state.Pools[0].Series) != each || len(state.Gauges) != pools {
			t.Fatalf("%d series, %d pools, %d gauges: %v", len(state.Series), len(state.Pools), len(state.Gauges), err)
		}
		first := g.count()
		s.mine(12 * time.Second)
		if _, err := v.Observe(t.Context(), s.net.Head(), nil); err != nil {
			t.Fatal(err)
		}
		if n := g.count() - first; n > 8 {
			t.Errorf("a cycle took %d requests: %v", n, g.seen[first:])
		}
		t.Logf("opened in %d requests, first cycle %d, the next %d", opened-before, first-opened, g.count()-first)
	})
}

func TestAReorgWhileASurveyReadsIsNoticed(t *testing.T) {
	s := newStage(t)
	asset := s.asset("USD", 6)
	pool, model := s.pool("POOL", asset)
	gauge, _ := s.gauge(asset, 30*aDay)
	s.mine(12 * time.Second)
	series := s.create("SERIES", pool, model, gauge, usd(100_000), s.now()+30*aDay)
	s.call("writer-1", pool, abiPool.PackDeposit(usd(50_000), s.at("writer-1")))
	for range 15 { // what is before is final
		s.mine(12 * time.Second)
	}
	s.call("writer-2", pool, abiPool.PackDeposit(usd(70_000), s.at("writer-2")))
	s.mine(12 * time.Second)
	at := s.net.Head()
	logs := 0
	g, url := s.gate(nil)
	c := s.client(url)
	g.hook = func(method string, _ []byte) []byte {
		if method == "eth_getLogs" {
			if logs++; logs == 2 { // between the market's events and the transfers
				if _, err := s.net.Fork(t.Context(), 2); err != nil {
					t.Error(err)
				}
			}
		}
		return nil
	}
	if _, err := market.Take(t.Context(), c, at, market.SurveyOptions{Market: s.market, From: &s.since}); !errors.Is(err, chain.ErrReorged) {
		t.Fatalf("err = %v", err)
	}
	out, err := market.Take(t.Context(), c, s.net.Head(), market.SurveyOptions{Market: s.market, From: &s.since})
	if err != nil || len(out.Alarms) > 0 {
		t.Fatalf("at the new head: %v, alarms %q", err, out.Alarms)
	}
	if p := out.Pools[0]; wide(p.Holders.Total).Cmp(usd(50_000)) != 0 || p.Holders.Count != 1 || out.Series[0].ID != series {
		t.Errorf("after the reorg %d hold %s", p.Holders.Count, p.Holders.Total)
	}
}

func TestManyLogsComeInChunksAndOneThatIsMissingShows(t *testing.T) {
	s := newStage(t)
	asset := s.asset("USD", 6)
	pool, model := s.pool("POOL", asset)
	gauge, _ := s.gauge(asset, 30*aDay)
	s.mine(12 * time.Second)
	s.create("SERIES", pool, model, gauge, usd(100_000), s.now()+30*aDay)
	for i := range 40 {
		s.call("writer-1", pool, abiPool.PackDeposit(usd(int64(1_000+i)), s.at("writer-1")))
		s.mine(12 * time.Second)
	}
	g, url := s.gate(nil)
	c := s.client(url)
	refused := 0
	g.hook = func(method string, body []byte) []byte {
		var q struct {
			Params []struct{ FromBlock, ToBlock string }
		}
		if method != "eth_getLogs" || json.Unmarshal(body, &q) != nil {
			return nil
		}
		if numberOf(t, q.Params[0].ToBlock)-numberOf(t, q.Params[0].FromBlock) < 10 {
			return nil
		}
		refused++
		return refusal(body, -32005, "query returned more than 10 results")
	}
	var heard []uint64
	out, err := market.Take(t.Context(), c, s.net.Head(), market.SurveyOptions{Market: s.market, From: &s.since, Progress: func(_ string, done, total uint64) {
		if done > total {
			t.Errorf("%d of %d were read", done, total)
		}
		heard = append(heard, done)
	}})
	if err != nil || len(out.Alarms) > 0 {
		t.Fatalf("%v, alarms %q", err, out.Alarms)
	}
	if refused == 0 || len(heard) < 8 {
		t.Errorf("%d requests were refused, and progress was heard %d times", refused, len(heard))
	}
	for i := 1; i < len(heard); i++ {
		if heard[i] < heard[i-1] {
			t.Errorf("progress went back: %v", heard)
			break
		}
	}

	g.hook = func(method string, body []byte) []byte { // loses everything of one block
		if method != "eth_getLogs" {
			return nil
		}
		resp, err := http.Post(g.node, "application/json", bytes.NewReader(body))
		if err != nil {
			return nil
		}
		defer resp.Body.Close()
		var a struct {
			JSONRPC string            `json:"jsonrpc"`
			ID      json.RawMessage   `json:"id"`
			Result  []json.RawMessage `json:"result"`
		}
		if json.NewDecoder(resp.Body).Decode(&a) != nil {
			return nil
		}
		kept := []json.RawMessage{}
		for _, l := range a.Result {
			if !strings.Contains(string(l), fmt.Sprintf(`"blockNumber":"0x%x"`, s.net.Head().Number-5)) {
				kept = append(kept, l)
			}
		}
		a.Result = kept
		out, err := json.Marshal(a)
		if err != nil {
			return nil
		}
		return out
	}
	out, err = market.Take(t.Context(), c, s.net.Head(), market.SurveyOptions{Market: s.market, From: &s.since})
	if err != nil || !strings.Contains(strings.Join(out.Alarms, "\n"), "of shares held") {
		t.Errorf("with a block's logs lost: %v, alarms %q", err, out.Alarms)
	}
}

func TestAStateThatTheNodeDroppedIsSaidSo(t *testing.T) {
	s := newStage(t)
	asset := s.asset("USD", 6)
	pool, model := s.pool("POOL", asset)
	gauge, _ := s.gauge(asset, 30*aDay)
	s.mine(12 * time.Second)
	s.create("SERIES", pool, model, gauge, usd(100_000), s.now()+30*aDay)
	for range 20 {
		s.mine(12 * time.Second)
	}
	g, url := s.gate(nil)
	c := s.client(url)
	head := s.net.Head()
	kept := map[string]bool{}
	for n := head.Number - 5; n <= head.Number; n++ {
		b, err := c.Block(t.Context(), n)
		if err != nil {
			t.Fatal(err)
		}
		kept[b.Hash.String()] = true
	}
	g.hook = func(method string, body []byte) []byte {
		if method != "eth_call" && method != "eth_getCode" {
			return nil
		}
		for hash := range kept {
			if strings.Contains(string(body), hash) {
				return nil
			}
		}
		return refusal(body, -32000, "missing trie node 0123 (path ) state is not available")
	}
	out, err := market.Take(t.Context(), c, head, market.SurveyOptions{Market: s.market, Samples: 10})
	if err != nil || len(out.Alarms) > 0 {
		t.Fatalf("%v, alarms %q", err, out.Alarms)
	}
	if out.Unkept == "" || len(out.History) == 0 || out.From != 0 {
		t.Errorf("unkept %q, %d samples, from block %d", out.Unkept, len(out.History), out.From)
	}
	old, err := c.Block(t.Context(), head.Number-10)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := market.Take(t.Context(), c, old, market.SurveyOptions{Market: s.market, From: &s.since}); !errors.Is(err, chain.ErrPruned) || !strings.Contains(err.Error(), "archive node") {
		t.Errorf("err = %v", err)
	}
}
