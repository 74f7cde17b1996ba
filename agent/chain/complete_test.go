package chain_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/chain/liar"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// busyBlock is a block in which two contracts log, and others around it.
func busyBlock(t testing.TB) (d *devnet.Devnet, at trade.Block, feeds []protection.Address) {
	t.Helper()
	d = startDevnet(t, devnet.Config{})
	feeds = []protection.Address{deployFeed(t, d, 1), deployFeed(t, d, 1)}
	for i := range 4 {
		push(t, d, feeds[0], int64(10+i))
		push(t, d, feeds[1], int64(20+i))
		at = confirm(t, d)
	}
	return d, at, feeds
}

// How an answer about logs that is false ends, by who gives it: alone, or with an
// honest node, or with two.
func TestNoFalseListOfLogsIsTaken(t *testing.T) {
	d, at, feeds := busyBlock(t)
	honest := dial(t, chain.Options{Endpoint: d.HTTPURL()})
	ofBlock, err := honest.LogsOf(t.Context(), at.Hash, feeds, nil)
	if err != nil || len(ofBlock) != 2 {
		t.Fatalf("%d logs, %v", len(ofBlock), err)
	}
	ofRange, err := honest.Logs(t.Context(), 1, at.Number, feeds, nil)
	if err != nil || len(ofRange) < 8 {
		t.Fatalf("%d logs, %v", len(ofRange), err)
	}
	repaired := errors.New("it is repaired")
	believed := errors.New("it is believed: two nodes or sums are needed")
	for _, c := range []struct {
		lie               string
		ofBlock, ofRange  error
		blockDoesNotApply bool
	}{
		{lie: "logs withheld", ofBlock: repaired, ofRange: believed},
		{lie: "logs dropped", ofBlock: repaired, ofRange: believed},
		{lie: "log range truncated", ofBlock: repaired, ofRange: believed},
		{lie: "logs and receipts withheld", ofBlock: believed, ofRange: believed},
		{lie: "log altered", blockDoesNotApply: true, ofRange: believed}, // data is in no bloom
		{lie: "log added", blockDoesNotApply: true, ofRange: believed},
		{lie: "log given twice", ofBlock: chain.ErrInconsistent, ofRange: chain.ErrInconsistent},
		{lie: "logs reordered", ofBlock: chain.ErrInconsistent, ofRange: chain.ErrInconsistent},
		{lie: "logs null", ofBlock: chain.ErrInconsistent, ofRange: chain.ErrInconsistent},
		{lie: "log removed", ofBlock: chain.ErrInconsistent, ofRange: chain.ErrInconsistent},
		{lie: "log of another address", ofBlock: chain.ErrInconsistent, ofRange: chain.ErrInconsistent},
		{lie: "log of another block", ofBlock: chain.ErrInconsistent, ofRange: chain.ErrInconsistent},
		{lie: "log of no block", ofBlock: chain.ErrInconsistent, ofRange: chain.ErrInconsistent},
		{lie: "log without data", ofBlock: chain.ErrInconsistent, ofRange: chain.ErrInconsistent},
		{lie: "log history pruned", ofBlock: chain.ErrPruned, ofRange: chain.ErrPruned},
	} {
		lie, ok := liar.Find(c.lie)
		if !ok {
			t.Fatalf("no lie %q", c.lie)
		}
		for nodes := 1; nodes <= 3; nodes++ {
			t.Run(fmt.Sprintf("%s, %d nodes", c.lie, nodes), func(t *testing.T) {
				t.Parallel()
				p := startLiar(t, d)
				client := dial(t, chain.Options{Endpoint: p.HTTPURL(), Witnesses: []string{d.HTTPURL(), d.WSURL()}[:nodes-1]})
				if err := p.Tell(t.Context(), lie); err != nil {
					t.Fatal(err)
				}
				judge := func(what string, got, want []types.Log, err, alone error) {
					t.Helper()
					right := err == nil && sameLogs(got, want)
					switch {
					case nodes == 3 && !right:
						t.Errorf("%s: one of three stops it: %d logs, %v", what, len(got), err)
					case nodes == 2 && err == nil:
						t.Errorf("%s: one of two is believed", what)
					case nodes != 1:
					case errors.Is(alone, repaired) && !right:
						t.Errorf("%s: not repaired: %d logs, %v", what, len(got), err)
					case errors.Is(alone, believed) && (err != nil || right):
						t.Errorf("%s: it is caught now (%v): say so in proof.go", what, err)
					case !errors.Is(alone, repaired) && !errors.Is(alone, believed) && !errors.Is(err, alone):
						t.Errorf("%s: %d logs, %v; want %q", what, len(got), err, alone)
					}
				}
				got, err := client.Logs(t.Context(), 1, at.Number, feeds, nil)
				judge("a range", got, ofRange, err, c.ofRange)
				if !c.blockDoesNotApply {
					got, err = client.LogsOf(t.Context(), at.Hash, feeds, nil)
					judge("a block", got, ofBlock, err, c.ofBlock)
				}
			})
		}
	}
}

func TestARepairIsReported(t *testing.T) {
	d, at, feeds := busyBlock(t)
	p := startLiar(t, d)
	c := dial(t, chain.Options{Endpoint: p.HTTPURL(), PollInterval: fastPoll})
	ctx, cancel := context.WithCancel(t.Context())
	heads, err := c.Follow(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer heads.Wait()
	defer cancel()
	<-heads.C
	lie, _ := liar.Find("logs withheld")
	if err := p.Tell(t.Context(), lie); err != nil {
		t.Fatal(err)
	}
	if _, err := c.LogsOf(t.Context(), at.Hash, feeds, nil); err != nil {
		t.Fatal(err)
	}
	wantError(t, <-heads.Trouble, chain.ErrInconsistent, "gives 0 logs", "have 2", "repair the node or take another")
}

// Without receipts nothing is proven, and nothing stops: an empty block of another
// contract is empty, whatever a full bloom admits.
func TestANodeWithoutReceiptsIsStillRead(t *testing.T) {
	d, at, feeds := busyBlock(t)
	for name, answer := range map[string][2]string{
		"which does not know the method": {"", `{"code":-32601,"message":"the method eth_getBlockReceipts does not exist/is not available"}`},
		"which gives null":               {"null", ""},
		"which gives null receipts":      {"[null,null]", ""},
		"which gives none":               {"[]", ""},
	} {
		t.Run(name, func(t *testing.T) {
			asked := 0
			mute := gateway(t, d.HTTPURL(), func(method string, _ []json.RawMessage) (string, string) {
				if method != "eth_getBlockReceipts" {
					return "", ""
				}
				asked++
				return answer[0], answer[1]
			})
			c := dial(t, chain.Options{Endpoint: mute})
			// Both contracts are in the bloom; what is asked of them is in none of their logs.
			got, err := c.LogsOf(t.Context(), at.Hash, feeds, [][]common.Hash{nil, {common.Hash{0xee}}})
			if err != nil || len(got) != 0 {
				t.Fatalf("%d logs, %v", len(got), err)
			}
			if asked == 0 {
				t.Error("the receipts were not asked for")
			}
		})
	}
}

func TestABlockWhoseBloomExcludesWhatIsAskedForIsNotProven(t *testing.T) {
	d, at, feeds := busyBlock(t)
	quiet := mine(t, d, 1)
	asked := 0
	watched := gateway(t, d.HTTPURL(), func(method string, _ []json.RawMessage) (string, string) {
		if method == "eth_getBlockReceipts" {
			asked++
		}
		return "", ""
	})
	c := dial(t, chain.Options{Endpoint: watched})
	if got, err := c.LogsOf(t.Context(), quiet.Hash, feeds, nil); err != nil || len(got) != 0 {
		t.Fatalf("%d logs, %v", len(got), err)
	}
	if got, err := c.LogsOf(t.Context(), at.Hash, feeds, nil); err != nil || len(got) != 2 {
		t.Fatalf("%d logs, %v", len(got), err)
	}
	if asked != 0 {
		t.Errorf("the receipts were asked for %d times", asked)
	}
	if got, err := c.LogsOf(t.Context(), at.Hash, slices.Concat(feeds, []protection.Address{{1}, {2}}), nil); err != nil || len(got) != 2 {
		t.Fatalf("%d logs, %v", len(got), err)
	}
}

// On a chain that forms its receipts another way nothing can be proven: it is tried
// for a while.
func TestReceiptsThatNeverProveAnythingAreNotAskedForAlways(t *testing.T) {
	d, at, feeds := busyBlock(t)
	asked := 0
	odd := gateway(t, d.HTTPURL(), func(method string, _ []json.RawMessage) (string, string) {
		if method != "eth_getBlockReceipts" {
			return "", ""
		}
		asked++
		return "[]", ""
	})
	c := dial(t, chain.Options{Endpoint: odd})
	for range 50 {
		if _, err := c.LogsOf(t.Context(), at.Hash, feeds, [][]common.Hash{nil, {common.Hash{0xee}}}); err != nil {
			t.Fatal(err)
		}
	}
	if asked < 2 || asked > 10 {
		t.Errorf("asked %d times for receipts that prove nothing", asked)
	}
}
