package books

import (
	"context"
	"encoding/binary"
	"iter"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var observed = history.Label{Dataset: "aave-v3-1-test", Basis: history.Observed}

var start = time.Date(2021, 5, 19, 0, 0, 0, 0, time.UTC)

func address(n uint64) (a protection.Address) {
	binary.BigEndian.PutUint64(a[12:], n)
	return a
}

// town is a market that a test moves on.
type town struct {
	t     testing.TB
	r     *rand.Rand
	k     *book.Keeper
	block uint64
	at    time.Time
}

func newTown(t testing.TB, loans int, seed uint64) *town {
	w := &town{t: t, r: rand.New(rand.NewPCG(seed, 7)), k: book.NewKeeper(address(99), "aave-v3", 8), block: 1000, at: start}
	w.list(8)
	for i := range loans {
		w.write(uint64(i))
	}
	return w
}

// list adds assets.
func (w *town) list(n int) {
	assets := w.k.Assets()
	for range n {
		i := uint64(len(assets))
		assets = append(assets, book.Asset{ID: address(1_000_000 + i), Symbol: string(rune('A' + i%26)), Decimals: 18, Price: amount.New(1e8 * (1 + i)), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8000, Bonus: 10500})
	}
	w.set(assets)
}

func (w *town) set(assets []book.Asset) {
	if err := w.k.SetAssets(assets); err != nil {
		w.t.Fatal(err)
	}
}

// write gives a borrower another loan, of one or two entries a side.
func (w *town) write(borrower uint64) {
	assets := uint16(len(w.k.Assets()))
	a, b := uint16(w.r.IntN(int(assets)-1)), uint16(w.r.IntN(int(assets)-1))
	l := book.Loan{Borrower: address(borrower),
		Collateral: []book.Entry{{Asset: a, Shares: book.U128{Lo: w.r.Uint64() | 1, Hi: w.r.Uint64N(4)}, Threshold: 8000, Bonus: 10500}},
		Debt:       []book.Entry{{Asset: b, Shares: book.U128{Lo: w.r.Uint64() | 1}}}}
	if w.r.IntN(2) == 0 {
		l.Collateral = append(l.Collateral, book.Entry{Asset: a + 1, Shares: book.U128{Lo: 5}, Threshold: 7000, Bonus: 10500})
		l.Debt = append(l.Debt, book.Entry{Asset: b + 1, Shares: book.U128{Lo: 5}})
	}
	if _, err := w.k.Upsert(l); err != nil {
		w.t.Fatal(err)
	}
}

// step moves every price and index, lets n loans change, and publishes the book of a
// later block.
func (w *town) step(n int, later time.Duration) *book.Book {
	assets := w.k.Assets()
	for i := range assets {
		assets[i].Price = assets[i].Price.Plus(amount.New(w.r.Uint64N(1000)))
		assets[i].DebtIndex = assets[i].DebtIndex.Plus(amount.New(w.r.Uint64N(1 << 50)))
	}
	w.set(assets)
	for range n {
		w.write(w.r.Uint64N(uint64(max(w.k.Len(), 1))))
	}
	return w.publish(later)
}

func (w *town) publish(later time.Duration) *book.Book {
	w.block += 1 + w.r.Uint64N(300)
	w.at = w.at.Add(later)
	return w.k.Snapshot(w.block, [32]byte{1: byte(w.block), 2: byte(w.block >> 8)}, w.at)
}

// hourly are n books, an hour apart, with changes in each.
func (w *town) hourly(n, changes int) []*book.Book {
	out := make([]*book.Book, n)
	for i := range out {
		out[i] = w.step(changes, time.Hour)
	}
	return out
}

func newArchive(t testing.TB) *history.Archive {
	t.Helper()
	a, err := history.Create(context.Background(), "mem://")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func snapshot(t testing.TB, a *history.Archive) *history.Snapshot {
	t.Helper()
	s, err := a.Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// keep appends books in one commit.
func keep(t testing.TB, a *history.Archive, of history.Label, list []*book.Book) *history.Snapshot {
	t.Helper()
	s, err := tryKeep(a, of, list)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func tryKeep(a *history.Archive, of history.Label, list []*book.Book) (*history.Snapshot, error) {
	ctx := context.Background()
	s, err := a.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	tx := s.Begin("test", nil)
	if _, err := Put(ctx, tx, of, sequence(list)); err != nil {
		return nil, err
	}
	return tx.Commit(ctx)
}

func sequence(list []*book.Book) iter.Seq2[*book.Book, error] {
	return func(yield func(*book.Book, error) bool) {
		for _, b := range list {
			if !yield(b, nil) {
				return
			}
		}
	}
}

func open(t testing.TB, s *history.Snapshot) *Reader {
	t.Helper()
	r, err := Open(s, "")
	if err != nil {
		t.Fatal(err)
	}
	return r
}
