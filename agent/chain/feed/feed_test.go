package feed_test

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"go.uber.org/goleak"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/chain/feed"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestMain(m *testing.M) {
	var ignore []goleak.Option
	for _, f := range devnet.Outliving() {
		ignore = append(ignore, goleak.IgnoreTopFunction(f))
	}
	goleak.VerifyTestMain(m, ignore...)
}

var (
	genesis = time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	devFeed = contracts.NewDevFeed()
)

const slot = 12 * time.Second

// world is a chain, a client of it, and who deploys and pushes.
type world struct {
	t testing.TB
	d *devnet.Devnet
	c *chain.Client
}

func newWorld(t testing.TB) *world {
	t.Helper()
	d, err := devnet.Start(t.Context(), devnet.Config{Genesis: genesis, Fund: []string{"owner"}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	c, err := chain.Dial(t.Context(), chain.Options{Endpoint: d.WSURL(), ChainID: d.ChainID()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return &world{t: t, d: d, c: c}
}

func (w *world) confirm() trade.Block {
	w.t.Helper()
	b, err := w.d.Confirm(w.t.Context(), w.d.Head().Time.Add(slot), slot)
	if err != nil {
		w.t.Fatal(err)
	}
	return b
}

// deploy makes a feed of 8 decimals whose first answer is 100.
func (w *world) deploy() protection.Address {
	w.t.Helper()
	owner := w.d.Sender("owner")
	at, err := owner.Deploy(append(common.FromHex(contracts.DevFeedMetaData.Bin),
		devFeed.PackConstructor(8, "ETH / USD", big.NewInt(100), common.Address(owner.Address()))...))
	if err != nil {
		w.t.Fatal(err)
	}
	w.confirm()
	return at
}

// push adds rounds, each a block.
func (w *world) push(to protection.Address, answers ...int64) trade.Block {
	w.t.Helper()
	for _, a := range answers {
		at := uint64(w.d.Head().Time.Add(slot).Unix())
		if _, err := w.d.Sender("owner").Call(to, devFeed.PackPush(big.NewInt(a), at)); err != nil {
			w.t.Fatal(err)
		}
		w.confirm()
	}
	return w.d.Head()
}

func TestLatestSaysPerFeedWhatIsWrong(t *testing.T) {
	w := newWorld(t)
	good, silent, zero, negative, future, pending := w.deploy(), w.deploy(), w.deploy(), w.deploy(), w.deploy(), w.deploy()
	for range 10 {
		if _, err := w.d.Mine(t.Context(), w.d.Head().Time.Add(time.Minute)); err != nil {
			t.Fatal(err)
		}
	}
	owner, now := w.d.Sender("owner"), w.d.Head().Time.Add(slot)
	for _, p := range []struct {
		to     protection.Address
		answer int64
		at     uint64
	}{
		{good, 2345_00000000, uint64(now.Unix())},
		{zero, 0, uint64(now.Unix())},
		{negative, -37, uint64(now.Unix())},
		{future, 1, uint64(now.Unix()) + 100},
		{pending, 1, 0},
	} {
		if _, err := owner.Call(p.to, devFeed.PackPush(big.NewInt(p.answer), p.at)); err != nil {
			t.Fatal(err)
		}
	}
	at := w.confirm()

	five := 5 * time.Minute
	cases := []struct {
		feed feed.Feed
		is   error
		says string
	}{
		{feed.Feed{Name: "good", Address: good, Decimals: 8, Heartbeat: five}, nil, ""},
		{feed.Feed{Name: "silent", Address: silent, Decimals: 8, Heartbeat: five}, feed.ErrStale, "its heartbeat is 5m0s"},
		{feed.Feed{Name: "zero", Address: zero, Decimals: 8, Heartbeat: five}, feed.ErrNotPositive, "round 2 says 0"},
		{feed.Feed{Name: "negative", Address: negative, Decimals: 8, Heartbeat: five}, feed.ErrNotPositive, "round 2 says -37"},
		{feed.Feed{Name: "future", Address: future, Decimals: 8, Heartbeat: five}, feed.ErrFuture, "2024-01-01"},
		{feed.Feed{Name: "pending", Address: pending, Decimals: 8, Heartbeat: five}, feed.ErrIncomplete, "round 2"},
		{feed.Feed{Name: "decimals", Address: good, Decimals: 18, Heartbeat: five}, feed.ErrDecimals, "it has 8, configured are 18"},
		{feed.Feed{Name: "account", Address: w.d.Address("owner"), Decimals: 8, Heartbeat: five}, feed.ErrNotAFeed, "returned 0 bytes: correct its address"},
		{feed.Feed{Name: "furnace", Address: protection.Address(common.HexToAddress("0xf0e5")), Decimals: 8, Heartbeat: five}, feed.ErrNotAFeed, "correct its address"},
	}
	var feeds []feed.Feed
	for _, c := range cases {
		feeds = append(feeds, c.feed)
	}
	readings, err := feed.Latest(t.Context(), w.c, at, feeds)
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range cases {
		r := readings[i]
		if r.Feed.Name != c.feed.Name || !errors.Is(r.Err, c.is) {
			t.Errorf("%s: reading %+v, want error %v", c.feed.Name, r, c.is)
			continue
		}
		if c.is != nil && (!strings.Contains(r.Err.Error(), c.says) || !strings.Contains(r.Err.Error(), c.feed.Address.String())) {
			t.Errorf("%s: error %q does not say %q", c.feed.Name, r.Err, c.says)
		}
	}
	want := feed.Price{Round: feed.RoundID{Round: 2}, Answer: amount.New(2345_00000000), Decimals: 8, UpdatedAt: now}
	if readings[0].Price != want {
		t.Errorf("good: %+v, want %+v", readings[0].Price, want)
	}
	if readings[1].Price.Answer.Cmp(amount.New(100)) != 0 {
		t.Errorf("a stale price is not shown: %+v", readings[1].Price)
	}
}

func TestLatestRefusesAFeedWithoutHeartbeat(t *testing.T) {
	_, err := feed.Latest(t.Context(), nil, trade.Block{}, []feed.Feed{{Name: "ETH/USD"}})
	if err == nil || !strings.Contains(err.Error(), "ETH/USD") || !strings.Contains(err.Error(), "heartbeat") {
		t.Fatalf("got %v", err)
	}
}

// counting counts the calls that pass to a node.
type counting struct {
	feed.Node
	calls, rounds int
}

func (c *counting) Read(ctx context.Context, at trade.Block, calls []chain.Call) ([]chain.Result, error) {
	c.calls++
	c.rounds += len(calls) - 1 // latestRoundData goes alone
	if len(calls) > 1 || len(calls[0].Data) > 4 {
		c.rounds++
	}
	return c.Node.Read(ctx, at, calls)
}

func answers(prices []feed.Price) (out []uint64) {
	for _, p := range prices {
		out = append(out, p.Answer.Uint64())
	}
	return out
}

func equal(a, b []uint64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestHistoryReachesBackByRoundsOrTime(t *testing.T) {
	w := newWorld(t)
	address := w.deploy()
	at := w.push(address, 101, 102, 0, 104, -5, 106)                                   // rounds 2..7; rounds 4 and 6 are no prices
	second := func(n int) time.Time { return at.Time.Add(-time.Duration(6-n) * slot) } // of answer 100+n
	for name, c := range map[string]struct {
		window feed.Window
		want   []uint64
	}{
		"the latest alone":                     {feed.Window{Rounds: 1}, []uint64{106}},
		"three rounds, over unusable ones":     {feed.Window{Rounds: 3}, []uint64{102, 104, 106}},
		"more rounds than there are":           {feed.Window{Rounds: 50}, []uint64{100, 101, 102, 104, 106}},
		"since a round's own time":             {feed.Window{Since: second(4)}, []uint64{104, 106}},
		"since between rounds: the one before": {feed.Window{Since: second(3)}, []uint64{102, 104, 106}},
		"since before all":                     {feed.Window{Since: genesis}, []uint64{100, 101, 102, 104, 106}},
		"rounds end it before the time":        {feed.Window{Since: genesis, Rounds: 2}, []uint64{104, 106}},
		"the time ends it before the rounds":   {feed.Window{Since: second(4), Rounds: 20}, []uint64{104, 106}},
		"since after the latest":               {feed.Window{Since: at.Time.Add(time.Hour)}, []uint64{106}},
	} {
		t.Run(name, func(t *testing.T) {
			f := feed.Feed{Name: "ETH/USD", Address: address, Decimals: 8}
			prices, err := feed.NewHistory(w.c).Read(t.Context(), at, f, c.window)
			if err != nil {
				t.Fatal(err)
			}
			if got := answers(prices); !equal(got, c.want) {
				t.Fatalf("got %v, want %v", got, c.want)
			}
		})
	}
	if _, err := feed.NewHistory(w.c).Read(t.Context(), at, feed.Feed{Address: address}, feed.Window{}); err == nil || !strings.Contains(err.Error(), "no bound") {
		t.Fatalf("a window without bounds: %v", err)
	}
}

func TestHistoryReadsOnlyWhatIsNew(t *testing.T) {
	w := newWorld(t)
	address := w.deploy()
	for i := range 150 {
		if _, err := w.d.Sender("owner").Call(address, devFeed.PackPush(big.NewInt(int64(101+i)), uint64(w.d.Head().Time.Unix()))); err != nil {
			t.Fatal(err)
		}
	}
	at := w.confirm()
	node := &counting{Node: w.c}
	h := feed.NewHistory(node)
	f := feed.Feed{Name: "ETH/USD", Address: address, Decimals: 8}
	read := func(at trade.Block, n int) []uint64 {
		t.Helper()
		prices, err := h.Read(t.Context(), at, f, feed.Window{Rounds: n})
		if err != nil {
			t.Fatal(err)
		}
		return answers(prices)
	}
	if got := read(at, 120); len(got) != 120 || got[0] != 131 || got[119] != 250 || node.rounds != 119 {
		t.Fatalf("first read: %d rounds from %d to %d, %d asked for", len(got), got[0], got[len(got)-1], node.rounds)
	}
	node.rounds = 0
	later := w.push(address, 251, 252)
	if got := read(later, 122); len(got) != 122 || got[121] != 252 || node.rounds != 2 {
		t.Fatalf("after two more: %d rounds to %d, %d asked for", len(got), got[len(got)-1], node.rounds)
	}
	node.rounds = 0
	if got := read(later, 122); len(got) != 122 || node.rounds != 0 {
		t.Fatalf("again: %d rounds, %d asked for", len(got), node.rounds)
	}
	if got := read(at, 5); len(got) != 5 || got[4] != 250 || node.rounds != 0 {
		t.Fatalf("at the block before: %v, %d asked for", got, node.rounds)
	}
}

func TestHistoryForgetsWhatAReorgTook(t *testing.T) {
	w := newWorld(t)
	address := w.deploy()
	at := w.push(address, 101, 102, 103)
	h := feed.NewHistory(w.c)
	f := feed.Feed{Name: "ETH/USD", Address: address, Decimals: 8}
	if prices, err := h.Read(t.Context(), at, f, feed.Window{Rounds: 10}); err != nil || len(prices) != 4 {
		t.Fatalf("%v, %v", prices, err)
	}
	if _, err := w.d.Fork(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	w.d.Forget() // the pushes of 102 and 103 never come back
	head := w.push(address, 777)
	prices, err := h.Read(t.Context(), head, f, feed.Window{Rounds: 10})
	if err != nil || !equal(answers(prices), []uint64{100, 101, 777}) {
		t.Fatalf("after the reorg: %v, %v", answers(prices), err)
	}
	if _, err := h.Read(t.Context(), at, f, feed.Window{Rounds: 10}); !errors.Is(err, chain.ErrReorged) {
		t.Fatalf("at the block that is gone: %v", err)
	}
}

// phased is a proxy whose aggregator changed: rounds of phase 2 begin at 1, those
// of phase 1 are not walked into.
type phased struct{ latest uint64 }

func (p phased) Block(context.Context, uint64) (trade.Block, error) { return trade.Block{}, nil }

func (p phased) Read(_ context.Context, _ trade.Block, calls []chain.Call) ([]chain.Result, error) {
	out := make([]chain.Result, len(calls))
	for i, c := range calls {
		id := new(big.Int).SetUint64(p.latest)
		id.Add(id, new(big.Int).Lsh(big.NewInt(2), 64))
		if len(c.Data) > 4 {
			id.SetBytes(c.Data[4:])
		}
		round := new(big.Int).And(id, new(big.Int).SetUint64(^uint64(0))).Uint64()
		if new(big.Int).Rsh(id, 64).Uint64() != 2 || round < 3 || round > p.latest { // 1 and 2 are gone
			out[i].Err = chain.Revert(nil)
			continue
		}
		data := make([]byte, 5*32)
		id.FillBytes(data[:32])
		new(big.Int).SetUint64(1000 + round).FillBytes(data[32:64])
		new(big.Int).SetUint64(1700000000 + round).FillBytes(data[96:128])
		out[i].Data = data
	}
	return out, nil
}

func TestHistoryEndsWhereThePhaseBegins(t *testing.T) {
	f := feed.Feed{Name: "ETH/USD", Decimals: 8}
	prices, err := feed.NewHistory(phased{latest: 500}).Read(t.Context(), trade.Block{}, f, feed.Window{Since: genesis.AddDate(-5, 0, 0)})
	if err != nil || len(prices) != 498 {
		t.Fatalf("%d rounds, %v; want 498", len(prices), err)
	}
	if first := prices[0]; first.Round != (feed.RoundID{Phase: 2, Round: 3}) || first.Answer.Uint64() != 1003 {
		t.Fatalf("first is %+v", first)
	}
}
