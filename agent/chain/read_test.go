package chain_test

import (
	"bytes"
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var devFeed = contracts.NewDevFeed()

func deployFeed(t testing.TB, d *devnet.Devnet, answer int64) protection.Address {
	t.Helper()
	owner := d.Sender("deployer").Address()
	return deploy(t, d, contracts.DevFeedMetaData.Bin, devFeed.PackConstructor(8, "ETH / USD", big.NewInt(answer), common.Address(owner)))
}

func push(t testing.TB, d *devnet.Devnet, feed protection.Address, answer int64) {
	t.Helper()
	if _, err := d.Sender("deployer").Call(feed, devFeed.PackPush(big.NewInt(answer), uint64(d.Head().Time.Unix()))); err != nil {
		t.Fatal(err)
	}
}

func TestReadGivesResultsInOrderAtTheBlockAsked(t *testing.T) {
	d, ends := endpoints(t)
	reader := deployReader(t, d)
	feed := deployFeed(t, d, 1)
	before := d.Head()
	for i := range 300 {
		push(t, d, feed, int64(i+2))
	}
	after := confirm(t, d)
	calls := make([]chain.Call, 301)
	for i := range calls {
		calls[i] = chain.Call{To: feed, Data: devFeed.PackGetRoundData(big.NewInt(int64(i + 1))), AllowFailure: true}
	}
	for name, endpoint := range ends {
		for how, o := range map[string]chain.Options{
			"by aggregate3":         {BatchReader: reader, ChunkSize: 64},
			"by batches":            {ChunkSize: 64},
			"by one call at a time": {ChunkSize: 1},
		} {
			t.Run(name+" "+how, func(t *testing.T) {
				o.Endpoint = endpoint
				c := dial(t, o)
				results, err := c.Read(t.Context(), after, calls)
				if err != nil {
					t.Fatal(err)
				}
				for i, r := range results {
					round, err := devFeed.UnpackGetRoundData(r.Data)
					if err != nil || round.Answer.Int64() != int64(i+1) {
						t.Fatalf("result %d is %v, %v", i, round, err)
					}
				}
				results, err = c.Read(t.Context(), before, calls[:2])
				if err != nil {
					t.Fatal(err)
				}
				if results[0].Err != nil || !errors.Is(results[1].Err, chain.ErrReverted) {
					t.Fatalf("at the block before the pushes: round 1 gave %v, round 2 %v", results[0].Err, results[1].Err)
				}
			})
		}
	}
}

func TestReadOfNothingIsNothing(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	c := dial(t, chain.Options{Endpoint: d.HTTPURL()})
	if results, err := c.Read(t.Context(), d.Head(), nil); err != nil || len(results) != 0 {
		t.Fatalf("got %v, %v", results, err)
	}
}

func TestARevertNamesTheCallAndItsReason(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	reader := deployReader(t, d)
	feed := deployFeed(t, d, 1)
	at := d.Head()
	good := chain.Call{To: feed, Data: devFeed.PackLatestAnswer()}
	bad := chain.Call{To: feed, Data: devFeed.PackGetRoundData(big.NewInt(77))}
	for name, batch := range map[string]protection.Address{"aggregate3": reader, "batches": {}} {
		t.Run(name, func(t *testing.T) {
			c := dial(t, chain.Options{Endpoint: d.HTTPURL(), BatchReader: batch})
			_, err := c.Read(t.Context(), at, []chain.Call{good, good, bad})
			wantError(t, err, chain.ErrReverted, "block 2", "call 3 of 3", feed.String(), "custom error 0x2d24dabd(77)")
			var revert *chain.RevertError
			if !errors.As(err, &revert) {
				t.Fatal("it is no RevertError")
			}
			if custom, err := devFeed.UnpackError(revert.Data); err != nil || custom.(*contracts.DevFeedNoRound).RoundId.Int64() != 77 {
				t.Fatalf("the binding reads %v, %v", custom, err)
			}
			bad.AllowFailure = true
			results, err := c.Read(t.Context(), at, []chain.Call{good, bad, good})
			if err != nil || results[0].Err != nil || !errors.Is(results[1].Err, chain.ErrReverted) || results[2].Err != nil {
				t.Fatalf("allowed failure: %v, %v", results, err)
			}
			bad.AllowFailure = false
		})
	}
}

func TestACallStarvedOfGasByItsNeighboursIsNoRevert(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	reader := deployReader(t, d)
	feed := deployFeed(t, d, 1234)
	furnace := protection.Address(common.HexToAddress("0xf0e5")) // the devnet's, of INVALID
	calls := []chain.Call{{To: furnace, AllowFailure: true}, {To: furnace, AllowFailure: true}, {To: furnace, AllowFailure: true}, {To: furnace, AllowFailure: true},
		{To: feed, Data: devFeed.PackLatestAnswer()}}
	c := dial(t, chain.Options{Endpoint: d.HTTPURL(), BatchReader: reader})
	results, err := c.Read(t.Context(), d.Head(), calls)
	if err != nil {
		t.Fatal(err)
	}
	if !errors.Is(results[0].Err, chain.ErrReverted) {
		t.Fatalf("INVALID gave %v", results[0].Err)
	}
	if answer, err := devFeed.UnpackLatestAnswer(results[4].Data); err != nil || answer.Int64() != 1234 {
		t.Fatalf("the call after it gave %v, %v", answer, err)
	}
}

func TestChunksTooMuchForTheNodeAreHalved(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	reader := deployReader(t, d)
	feed := deployFeed(t, d, 1234)
	calls := make([]chain.Call, 3000) // a batch of the node may have 1,000 elements
	for i := range calls {
		calls[i] = chain.Call{To: feed, Data: devFeed.PackLatestAnswer()}
	}
	for name, batch := range map[string]protection.Address{"aggregate3": reader, "batches": {}} {
		t.Run(name, func(t *testing.T) {
			c := dial(t, chain.Options{Endpoint: d.WSURL(), BatchReader: batch, ChunkSize: len(calls)})
			for _, read := range []func(context.Context, trade.Block, []chain.Call) ([]chain.Result, error){c.Read, c.ReadApart} {
				results, err := read(t.Context(), d.Head(), calls)
				if err != nil {
					t.Fatal(err)
				}
				for i := range results {
					if !bytes.Equal(results[i].Data, results[0].Data) || len(results[i].Data) != 32 {
						t.Fatalf("result %d is %x", i, results[i].Data)
					}
				}
			}
		})
	}
}

func TestAWrongBatchReaderIsNamed(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	feed := deployFeed(t, d, 1)
	calls := []chain.Call{{To: feed, Data: devFeed.PackLatestAnswer()}, {To: feed, Data: devFeed.PackLatestAnswer()}}
	none := protection.Address{7}
	c := dial(t, chain.Options{Endpoint: d.HTTPURL(), BatchReader: none})
	_, err := c.Read(t.Context(), d.Head(), calls)
	wantError(t, err, chain.ErrNoContract, none.String(), "leave it out")
}

func TestReadsOfABlockThatAReorgTookFail(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	reader := deployReader(t, d)
	feed := deployFeed(t, d, 1)
	gone := mine(t, d, 3)
	calls := []chain.Call{{To: feed, Data: devFeed.PackLatestAnswer()}, {To: feed, Data: devFeed.PackDecimals(), AllowFailure: true}}
	if _, err := d.Fork(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	never := gone
	never.Hash[0] ^= 1
	for name, batch := range map[string]protection.Address{"aggregate3": reader, "batches": {}} {
		t.Run(name, func(t *testing.T) {
			c := dial(t, chain.Options{Endpoint: d.HTTPURL(), BatchReader: batch})
			_, err := c.Read(t.Context(), gone, calls)
			wantError(t, err, chain.ErrReorged, "block 5", gone.Hash.Short(), "read again at the new head")
			_, err = c.Read(t.Context(), never, calls)
			wantError(t, err, chain.ErrNotFound, never.Hash.Short())
		})
	}
}

func TestANodeThatDoesNotKeepTheStateSaysWhatToDo(t *testing.T) {
	for name, archive := range map[string]bool{"full node": false, "archive node": true} {
		t.Run(name, func(t *testing.T) {
			d := startDevnet(t, devnet.Config{Archive: archive})
			feed := deployFeed(t, d, 1)
			old := d.Head()
			mine(t, d, 200)
			c := dial(t, chain.Options{Endpoint: d.HTTPURL()})
			_, err := c.Read(t.Context(), old, []chain.Call{{To: feed, Data: devFeed.PackLatestAnswer()}})
			if archive {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			wantError(t, err, chain.ErrPruned, "read at block 1 (", "node does not keep that state: use an archive node or start from a newer block")
		})
	}
}

func BenchmarkPinnedRead(b *testing.B) {
	d := startDevnet(b, devnet.Config{})
	reader := deployReader(b, d)
	feed := deployFeed(b, d, 1)
	calls := make([]chain.Call, 2000)
	for i := range calls {
		calls[i] = chain.Call{To: feed, Data: devFeed.PackLatestRoundData()}
	}
	for _, c := range []struct {
		name string
		o    chain.Options
	}{
		{"ws/aggregate3", chain.Options{Endpoint: d.WSURL(), BatchReader: reader}},
		{"http/aggregate3", chain.Options{Endpoint: d.HTTPURL(), BatchReader: reader}},
		{"ws/batches", chain.Options{Endpoint: d.WSURL()}},
	} {
		b.Run(c.name, func(b *testing.B) {
			client := dial(b, c.o)
			at := d.Head()
			for b.Loop() {
				if _, err := client.Read(b.Context(), at, calls); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N)*float64(len(calls))/b.Elapsed().Seconds(), "calls/s")
		})
	}
}
