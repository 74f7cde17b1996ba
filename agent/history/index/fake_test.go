package index

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// world is a chain that is made up, with a market on it.
type world struct {
	mu      sync.Mutex // of blocks, final and asked, which samples are looked for by
	blocks  []trade.Block
	final   uint64
	begins  uint64
	chainID uint64

	asked  uint64
	synced []uint64
	before func(at trade.Block) error // of a Sync; nil = nothing
}

// grown is a world of n blocks whose times are irregular: 2 to 40 seconds, and now
// and then hours.
func grown(n int, seed uint64) *world {
	w := &world{chainID: 7}
	w.grow(n, seed)
	w.final = uint64(n - 1)
	return w
}

var genesis = time.Date(2025, 3, 30, 22, 59, 50, 0, time.UTC)

func (w *world) grow(n int, seed uint64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.growLocked(n, seed)
}

func (w *world) growLocked(n int, seed uint64) {
	at := genesis
	if len(w.blocks) > 0 {
		at = w.blocks[len(w.blocks)-1].Time
	}
	for len(w.blocks) < n {
		number := uint64(len(w.blocks))
		h := sha256.Sum256(fmt.Appendf(nil, "%d %d", number, seed))
		at = at.Add(time.Duration(2+h[0]%38) * time.Second)
		if h[1] < 4 {
			at = at.Add(3 * time.Hour)
		}
		w.blocks = append(w.blocks, trade.Block{Number: number, Hash: trade.Hash(h), Time: at})
	}
}

// fork replaces all blocks from a number on.
func (w *world) fork(from, n int, seed uint64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.blocks = slices.Clone(w.blocks[:from])
	w.growLocked(n, seed)
}

func (w *world) ChainID() uint64 { return w.chainID }
func (w *world) Requests() uint64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.asked
}

func (w *world) Head(ctx context.Context) (trade.Block, error) {
	return w.Block(ctx, uint64(len(w.blocks)-1))
}
func (w *world) Final(ctx context.Context) (trade.Block, error) { return w.Block(ctx, w.final) }
func (w *world) Block(ctx context.Context, n uint64) (trade.Block, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.asked++
	if n >= uint64(len(w.blocks)) {
		return trade.Block{}, errors.New("no such block")
	}
	return w.blocks[n], ctx.Err()
}

func (w *world) Begins(_ context.Context, from, to uint64) (uint64, error) {
	if to < w.begins {
		return 0, ErrNotYet
	}
	return max(from, w.begins), nil
}

// Sync is a book that depends on the block alone.
func (w *world) Sync(ctx context.Context, at trade.Block) (State, error) {
	if w.before != nil {
		if err := w.before(at); err != nil {
			return State{}, err
		}
	}
	if w.blocks[at.Number].Hash != at.Hash {
		return State{}, fmt.Errorf("%w: block %d", ErrReplaced, at.Number)
	}
	w.synced = append(w.synced, at.Number)
	return State{Book: bookAt(at), Settings: []Setting{{"WETH", "threshold", fmt.Sprint(8000 + at.Number/700)}}}, ctx.Err()
}

func bookAt(at trade.Block) *book.Book {
	k := book.NewKeeper(protection.Address{1}, "made-up", 8)
	ray := book.RAY
	err := k.SetAssets([]book.Asset{
		{ID: protection.Address{2}, Symbol: "WETH", Decimals: 18, Price: amount.New(3000e8 + 1e8*(at.Number/3)), SupplyIndex: ray, DebtIndex: ray, Threshold: 8000},
		{ID: protection.Address{3}, Symbol: "WETH", Decimals: 18, Price: amount.New(1e8), SupplyIndex: ray, DebtIndex: ray, Threshold: 8000},
	})
	if err != nil {
		panic(err)
	}
	for i := range at.Number/40 + 1 {
		shares, err := book.SharesOf(amount.New(1000 + i))
		if err == nil && i == at.Number%7 {
			shares, err = book.SharesOf(amount.New(5000 + uint64(at.Hash[0])))
		}
		if err != nil {
			panic(err)
		}
		if _, err := k.Upsert(book.Loan{Borrower: protection.Address{9, byte(i >> 8), byte(i)}, Debt: []book.Entry{{Asset: 0, Shares: shares}}}); err != nil {
			panic(err)
		}
	}
	return k.Snapshot(at.Number, at.Hash, at.Time)
}

func (w *world) Between(ctx context.Context, from, to trade.Block) (h Happened, err error) {
	if w.blocks[to.Number].Hash != to.Hash {
		return h, fmt.Errorf("%w: block %d", ErrReplaced, to.Number)
	}
	for n := from.Number; n <= to.Number; n++ {
		if n%3 != 0 {
			continue
		}
		b := w.blocks[n]
		h.Events = append(h.Events, history.Event{Time: b.Time, Block: n, Index: 4, Market: "made-up", Kind: history.KindBorrow, Account: b.Hash.String()[:10], Debt: "WETH", DebtDelta: history.Some(history.Of(int64(n)))})
		h.Parameters = append(h.Parameters, history.Parameter{Time: b.Time, Block: n, Index: 4, Market: "made-up", Name: "fee", After: fmt.Sprint(n)})
		h.Prices = append(h.Prices, Price{n, history.Price{Asset: "ETH", Quote: Quote, Source: "poke", Time: b.Time, Known: b.Time, Value: history.Of(int64(n + 1))}})
	}
	return h, ctx.Err()
}

// shelf is an archive to index into.
func shelf(t testing.TB) *history.Archive {
	t.Helper()
	a, err := history.Create(t.Context(), "mem://")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func every(s string) Every {
	e, err := ParseEvery(s)
	if err != nil {
		panic(err)
	}
	return e
}

func (w *world) options(a *history.Archive, e string) Options {
	return Options{Archive: a, Chain: w, Source: w, Dataset: "made-up-7", Market: "made-up", Every: every(e), Clock: clock.System{}}
}

func upTo(n uint64) *uint64 { return &n }

// run indexes, and must not fail.
func run(t testing.TB, o Options) Summary {
	t.Helper()
	sum, err := Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

func fingerprint(t testing.TB, a *history.Archive) string {
	t.Helper()
	return snapshot(t, a).Fingerprint()
}

func snapshot(t testing.TB, a *history.Archive) *history.Snapshot {
	t.Helper()
	s, err := a.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s
}
