package agent_test

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wallet"
)

// What a DevRelay does with what it is given.
const (
	includes = "includes"
	drops    = "drops"
	refuses  = "refuses"
	hangs    = "hangs"
)

// DevRelay is a private relay on loopback in front of a devnet: a real server
// that includes, drops without a word, refuses or hangs.
type DevRelay struct {
	*httptest.Server
	dev  *devnet.Devnet
	gone chan struct{}

	mu    sync.Mutex
	does  string
	seen  map[trade.Hash]int // how often each transaction came
	until uint64             // the last maxBlockNumber
}

func startRelay(t testing.TB, dev *devnet.Devnet, does string) *DevRelay {
	t.Helper()
	r := &DevRelay{dev: dev, does: does, seen: map[trade.Hash]int{}, gone: make(chan struct{})}
	r.Server = httptest.NewServer(r)
	t.Cleanup(func() { close(r.gone); r.Server.Close() })
	return r
}

func (r *DevRelay) ServeHTTP(w http.ResponseWriter, q *http.Request) {
	var in struct {
		ID     json.RawMessage
		Method string
		Params []struct {
			Tx             hexutil.Bytes
			MaxBlockNumber hexutil.Uint64
		}
	}
	tx := new(types.Transaction)
	if json.NewDecoder(q.Body).Decode(&in) != nil || in.Method != "eth_sendPrivateTransaction" || len(in.Params) != 1 || tx.UnmarshalBinary(in.Params[0].Tx) != nil {
		http.Error(w, "not what a relay is asked", http.StatusBadRequest)
		return
	}
	r.mu.Lock()
	does := r.does
	r.seen[trade.Hash(tx.Hash())]++
	r.until = uint64(in.Params[0].MaxBlockNumber)
	r.mu.Unlock()
	answer := map[string]any{"jsonrpc": "2.0", "id": in.ID, "result": tx.Hash()}
	switch does {
	case includes:
		if err := r.dev.Client().SendTransaction(q.Context(), tx); err != nil && !strings.Contains(err.Error(), "already known") {
			answer = map[string]any{"jsonrpc": "2.0", "id": in.ID, "error": map[string]any{"code": -32000, "message": err.Error()}}
		}
	case refuses:
		answer = map[string]any{"jsonrpc": "2.0", "id": in.ID, "error": map[string]any{"code": -32000, "message": "not now"}}
	case hangs:
		select {
		case <-q.Context().Done():
		case <-r.gone:
		}
		return
	}
	json.NewEncoder(w).Encode(answer)
}

func (r *DevRelay) now(does string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.does = does
}

func (r *DevRelay) times(h trade.Hash) int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.seen[h]
}

// publicNode counts what the node is sent.
type publicNode struct {
	agent.Node
	sent map[trade.Hash]int
}

func (n publicNode) Send(ctx context.Context, raw []byte) error {
	tx := new(types.Transaction)
	if err := tx.UnmarshalBinary(raw); err != nil {
		return err
	}
	n.sent[trade.Hash(tx.Hash())]++
	return n.Node.Send(ctx, raw)
}

// private opens an agent with a relay that has six blocks for a transaction.
func (s *stage) private(t testing.TB, path, does string) (*process, *DevRelay, publicNode) {
	t.Helper()
	d, dev := s.open(t, path), startRelay(t, s.dev, does)
	timeout := 20 * time.Second
	if does == hangs {
		timeout = 50 * time.Millisecond
	}
	relay, err := wallet.NewRelay(dev.URL, timeout)
	must(t, err)
	t.Cleanup(relay.Close)
	node := publicNode{d.Node, map[trade.Hash]int{}}
	d.Relay, d.RelayBlocks, d.Node = relay, 6, node
	return d, dev, node
}

func TestARelayIncludesATradeThatNoNodeIsSent(t *testing.T) {
	d, relay, node := newStage(t, year).private(t, journalPath(t), includes)
	buy := d.lasting(t, "one", trade.Buy, 1e9, 1e8, orderGas)
	d.want(t, buy, trade.Submitted)
	a := d.attempts(t, buy)[0]
	if !a.Attempt.Private || a.Leaked || a.Detail != "to the relay" || relay.until != a.Attempt.Head+6 {
		t.Fatalf("%+v, until block %d", a, relay.until)
	}
	d.until(t, buy, trade.Accepted)
	if len(node.sent) != 0 || relay.times(a.Attempt.Hash) == 0 {
		t.Fatalf("the node was sent %v", node.sent)
	}
	mint := d.activated(t, buy)
	if a := d.attempts(t, mint)[0]; a.Attempt.Private || node.sent[a.Attempt.Hash] != 1 {
		t.Fatalf("a chore is for everybody: %+v", a)
	}
	d.until(t, buy, trade.Settled)
}

func TestWhatARelayDoesNotBringIntoABlockCountsAsLeaked(t *testing.T) {
	for _, does := range []string{drops, refuses, hangs} {
		t.Run("it "+does, func(t *testing.T) {
			d, relay, node := newStage(t, year).private(t, journalPath(t), does)
			buy := d.lasting(t, "one", trade.Buy, 1e9, 1e8, orderGas)
			first := d.attempts(t, buy)[0].Attempt
			for range 5 {
				d.step(t, time.Second)
			}
			tried := d.attempts(t, buy)
			if len(node.sent) != 0 || len(tried) != 2 || !tried[1].Attempt.Private || tried[1].Leaked || relay.times(tried[1].Attempt.Hash) < 2 || relay.until != first.Head+6 {
				t.Fatalf("before its time: sent %v, attempts %+v, until block %d", node.sent, tried, relay.until)
			}
			d.step(t, time.Second)
			tried = d.attempts(t, buy)
			for _, a := range tried[:2] {
				if !a.Attempt.Private || !a.Leaked || a.State == trade.Replaced {
					t.Fatalf("at its time: %+v", a)
				}
			}
			last := tried[len(tried)-1]
			if last.Attempt.Private && !last.Leaked || node.sent[last.Attempt.Hash] == 0 {
				t.Fatalf("the node was sent %v, the newest is %+v", node.sent, last)
			}
			d.want(t, buy, trade.Submitted) // not found is not failed
			story, err := d.journal.IntentStory(context.Background(), buy.ID())
			must(t, err)
			told := false
			for _, e := range story.Attempts[0].Events {
				told = told || e.State == "leaked" && strings.Contains(e.Detail, "the relay had until block")
			}
			if !told {
				t.Errorf("the story does not say that it leaked: %+v", story.Attempts[0].Events)
			}
			d.until(t, buy, trade.Accepted)
			d.until(t, d.activated(t, buy), trade.Settled)
			d.until(t, buy, trade.Settled)
		})
	}
}

func TestANoOpGoesTheWayOfWhatItReplaces(t *testing.T) {
	d, relay, node := newStage(t, year).private(t, journalPath(t), drops)
	buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
	d.step(t, (ttl+1)*time.Second)
	tried := d.attempts(t, buy)
	last := tried[len(tried)-1]
	if !last.Attempt.NoOp || !last.Attempt.Private || relay.times(last.Attempt.Hash) != 1 || len(node.sent) != 0 {
		t.Fatalf("attempts %+v, the node was sent %v", tried, node.sent)
	}
	relay.now(includes)
	d.until(t, buy, trade.Expired)
	if len(node.sent) != 0 {
		t.Fatalf("the node was sent %v", node.sent)
	}
}

func TestARelayThatIsConfiguredNoMoreLeaks(t *testing.T) {
	s, path := newStage(t, year), journalPath(t)
	d, _, _ := s.private(t, path, drops)
	buy := d.lasting(t, "one", trade.Buy, 1e9, 1e8, orderGas)
	d.Close()
	d = s.open(t, path)
	if a := d.attempts(t, buy)[0]; !a.Leaked {
		t.Fatalf("%+v", a)
	}
	d.until(t, buy, trade.Accepted)
}

func TestAReorgShowsAPrivateTradeToEverybody(t *testing.T) {
	d, relay, node := newStage(t, year).private(t, journalPath(t), includes)
	ctx := context.Background()
	buy := d.lasting(t, "one", trade.Buy, 1e9, 1e8, orderGas)
	d.until(t, buy, trade.Accepted)
	relay.now(drops)
	head, err := d.dev.Fork(ctx, 1)
	must(t, err)
	d.dev.Forget()
	must(t, d.Advance(ctx, head))
	a := d.attempts(t, buy)[0]
	if !a.Leaked || node.sent[a.Attempt.Hash] != 1 {
		t.Fatalf("%+v, the node was sent %v", a, node.sent)
	}
	d.until(t, buy, trade.Accepted)
}
