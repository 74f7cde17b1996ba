package chain_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/chain/liar"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// uneven is a chain whose logs lie dense, then nowhere for long, then dense again.
func uneven(t testing.TB) (*devnet.Devnet, protection.Address, []types.Log) {
	t.Helper()
	d := startDevnet(t, devnet.Config{})
	feed := blocksWithPushes(t, d, 30, 4)
	mine(t, d, 300)
	for i := range 20 {
		push(t, d, feed, int64(1000+i))
		mine(t, d, 1)
	}
	logs, err := dial(t, chain.Options{Endpoint: d.HTTPURL()}).Logs(t.Context(), 0, d.Head().Number, []protection.Address{feed}, nil)
	if err != nil || len(logs) != 2+30*4+20 { // two of the deployment
		t.Fatalf("%d logs, %v", len(logs), err)
	}
	return d, feed, logs
}

func startLiar(t testing.TB, d *devnet.Devnet) *liar.Proxy {
	t.Helper()
	p, err := liar.Start(t.Context(), d.WSURL(), 1)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Close() })
	return p
}

func sameLogs(a, b []types.Log) bool {
	return slices.EqualFunc(a, b, func(x, y types.Log) bool {
		return x.BlockHash == y.BlockHash && x.Index == y.Index && bytes.Equal(x.Data, y.Data)
	})
}

func TestRangesFitEveryProvidersLimits(t *testing.T) {
	d, feed, want := uneven(t)
	head := d.Head().Number
	const blocks, logs, rate = 25, 15, 8
	for _, limit := range liar.Limits(blocks, logs, rate) {
		for _, nodes := range []int{1, 2} {
			t.Run(fmt.Sprintf("%s, %d nodes", limit.Name, nodes), func(t *testing.T) {
				t.Parallel()
				p := startLiar(t, d)
				o := chain.Options{Endpoint: p.HTTPURL()}
				if nodes == 2 {
					o = chain.Options{Endpoint: d.HTTPURL(), Witnesses: []string{p.WSURL()}}
				}
				c := dial(t, o)
				asked := &atomic.Int64{}
				if err := p.Tell(t.Context(), liar.Counting(limit.Lie(), "eth_getLogs", asked)); err != nil {
					t.Fatal(err)
				}
				for pass := range 2 {
					asked.Store(0)
					before := p.Told()
					got, err := c.Logs(t.Context(), 0, head, []protection.Address{feed}, nil)
					if err != nil {
						t.Fatal(err)
					}
					if !sameLogs(got, want) {
						t.Fatalf("%d logs, want %d", len(got), len(want))
					}
					refused := int64(p.Told() - before)
					// The least that it takes, some finding out, and some trying again.
					most := int64(head/blocks+1) + 12
					switch {
					case limit.Logs > 0:
						most = 4*int64(len(want)/logs+1) + 40
					case limit.Rate > 0:
						most += refused // but no range is cut for it
					}
					if asked.Load() > most {
						t.Errorf("pass %d: it asked %d times, %d refused; want at most %d", pass+1, asked.Load(), refused, most)
					}
					if pass == 1 && limit.Blocks > 0 && limit.Rate == 0 && refused > 2 {
						t.Errorf("the limit was met %d times again", refused)
					}
				}
			})
		}
	}
}

// A dense range is cut fine; the empty one after it must not be.
func TestADenseRangeDoesNotShrinkASparseOne(t *testing.T) {
	d, feed, want := uneven(t)
	var inSparse, refused atomic.Int64
	dense := want[121].BlockNumber
	limited := gateway(t, d.HTTPURL(), func(method string, params []json.RawMessage) (string, string) {
		var r logRange
		if method != "eth_getLogs" || json.Unmarshal(params[0], &r) != nil {
			return "", ""
		}
		n := 0
		for _, l := range want {
			if l.BlockNumber >= uint64(r.From) && l.BlockNumber <= uint64(r.To) {
				n++
			}
		}
		if n > 8 {
			refused.Add(1)
			return "", `{"code":-32020,"message":"backend response too large"}`
		}
		if uint64(r.From) > dense && uint64(r.To) < want[122].BlockNumber {
			inSparse.Add(1)
		}
		return "", ""
	})
	got, err := dial(t, chain.Options{Endpoint: limited}).Logs(t.Context(), 0, d.Head().Number, []protection.Address{feed}, nil)
	if err != nil || !sameLogs(got, want) {
		t.Fatalf("%d logs, %v; want %d", len(got), err, len(want))
	}
	if inSparse.Load() > 40 {
		t.Errorf("300 empty blocks took %d requests", inSparse.Load())
	}
	t.Logf("%d requests in 300 empty blocks, %d refusals in all", inSparse.Load(), refused.Load())
}

func TestPiecesComeInOrderAndAFewAtOnce(t *testing.T) {
	d, feed, want := uneven(t)
	var flying, most, asked atomic.Int64
	limited := gateway(t, d.HTTPURL(), func(method string, params []json.RawMessage) (string, string) {
		var r logRange
		if method != "eth_getLogs" || json.Unmarshal(params[0], &r) != nil {
			return "", ""
		}
		if r.To-r.From >= 10 {
			return "", `{"code":-32602,"message":"query exceeds max block range 10"}`
		}
		asked.Add(1)
		most.Store(max(most.Load(), flying.Add(1)))
		if (r.From/10)%3 == 0 {
			time.Sleep(20 * time.Millisecond) // some answers overtake others
		}
		flying.Add(-1)
		return "", ""
	})
	c := dial(t, chain.Options{Endpoint: limited})
	var got []types.Log
	last, pieces := uint64(0), 0
	err := c.EachLogs(t.Context(), 3, d.Head().Number, []protection.Address{feed}, nil, func(upTo uint64, logs []types.Log) error {
		if pieces > 0 && upTo <= last {
			t.Errorf("a piece up to block %d after one up to %d", upTo, last)
		}
		for _, l := range logs {
			if l.BlockNumber <= last || l.BlockNumber > upTo {
				t.Errorf("a log of block %d in the piece after %d up to %d", l.BlockNumber, last, upTo)
			}
		}
		if pieces == 4 { // whoever is slow holds the reading back
			time.Sleep(200 * time.Millisecond)
			if ahead := asked.Load() - int64(pieces); ahead > 12 {
				t.Errorf("%d ranges were asked for ahead of a slow reader", ahead)
			}
		}
		got, last, pieces = append(got, logs...), upTo, pieces+1
		return nil
	})
	if err != nil || last != d.Head().Number {
		t.Fatalf("ended at %d with %v", last, err)
	}
	for want[0].BlockNumber < 3 {
		want = want[1:]
	}
	if !sameLogs(got, want) {
		t.Errorf("%d logs, want %d", len(got), len(want))
	}
	if most.Load() < 2 || most.Load() > 4 {
		t.Errorf("up to %d requests at once, want 2 to 4", most.Load())
	}
}

func TestAReaderThatHasEnoughEndsTheReading(t *testing.T) {
	d, feed, _ := uneven(t)
	c := dial(t, chain.Options{Endpoint: d.HTTPURL()})
	enough := errors.New("enough")
	err := c.EachLogs(t.Context(), 0, d.Head().Number, []protection.Address{feed}, nil, func(uint64, []types.Log) error { return enough })
	if !errors.Is(err, enough) || err.Error() != enough.Error() {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	err = c.EachLogs(ctx, 0, d.Head().Number, nil, nil, func(uint64, []types.Log) error { cancel(); return nil })
	if err != nil && !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// A node that is busy for ever ends the reading, and the error says what to do.
func TestANodeThatIsAlwaysBusyEndsTheReading(t *testing.T) {
	t.Parallel()
	d := startDevnet(t, devnet.Config{})
	mine(t, d, 3)
	var asked atomic.Int64
	busy := gateway(t, d.HTTPURL(), func(method string, _ []json.RawMessage) (string, string) {
		if method == "eth_getLogs" {
			asked.Add(1)
			return "", `{"code":-32005,"message":"daily request count exceeded, request rate limited"}`
		}
		return "", ""
	})
	_, err := dial(t, chain.Options{Endpoint: busy}).Logs(t.Context(), 0, 3, nil, nil)
	wantError(t, err, chain.ErrUnreachable, "blocks 0..3", "takes fewer requests", "use a plan that takes more")
	if asked.Load() > 40 {
		t.Errorf("it was asked %d times", asked.Load())
	}
}

func TestARateLimitSlowsCallsDownAndDoesNotSplitThem(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	feed := deployFeed(t, d, 1234)
	p := startLiar(t, d)
	c := dial(t, chain.Options{Endpoint: p.WSURL(), ChunkSize: 20}) // no batch reader: batches of eth_call
	for _, limit := range liar.Limits(1000, 0, 60) {
		if limit.Name != "alchemy, rate" {
			continue
		}
		if err := p.Tell(t.Context(), limit.Lie()); err != nil {
			t.Fatal(err)
		}
		calls := make([]chain.Call, 200)
		for i := range calls {
			calls[i] = chain.Call{To: feed, Data: devFeed.PackLatestAnswer()}
		}
		results, err := c.Read(t.Context(), d.Head(), calls)
		if err != nil {
			t.Fatal(err)
		}
		for i, r := range results {
			if answer, err := devFeed.UnpackLatestAnswer(r.Data); err != nil || answer.Int64() != 1234 {
				t.Fatalf("call %d: %v, %v", i, answer, err)
			}
		}
		return
	}
	t.Fatal("no such limit")
}

func TestTheErrorOfAReadingNamesTheBlocks(t *testing.T) {
	d, feed, _ := uneven(t)
	pruned := gateway(t, d.HTTPURL(), func(method string, params []json.RawMessage) (string, string) {
		var r logRange
		if method == "eth_getLogs" && json.Unmarshal(params[0], &r) == nil && r.From < 100 {
			return "", `{"code":4444,"message":"pruned history unavailable"}`
		}
		return "", ""
	})
	c := dial(t, chain.Options{Endpoint: pruned})
	_, err := c.Logs(t.Context(), 7, d.Head().Number, []protection.Address{feed}, nil)
	wantError(t, err, chain.ErrPruned, "read logs of blocks 7..", "use an archive node or start from a newer block")
	if strings.Count(err.Error(), "read logs") != 1 {
		t.Errorf("%v says it twice", err)
	}
}
