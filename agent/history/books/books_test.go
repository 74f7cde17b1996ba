package books

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

var ctx = context.Background()

// drawBooks are books that follow each other at odd times: loans come and change,
// prices move, assets are listed, and a reorg takes the newest loans away.
func drawBooks(t *testing.T, rt *rapid.T) []*book.Book {
	w := newTown(t, rapid.SampledFrom([]int{0, 3, 255, 256, 600}).Draw(rt, "loans"), rapid.Uint64().Draw(rt, "seed"))
	var out []*book.Book
	for range rapid.IntRange(1, 8).Draw(rt, "books") {
		later := time.Duration(rapid.SampledFrom([]int64{0, 12, 600, 3600, 90_000, 200 * 86400}).Draw(rt, "later")) * time.Second
		switch rapid.IntRange(0, 4).Draw(rt, "kind") {
		case 0:
			w.list(1)
			out = append(out, w.publish(later))
		case 1:
			if len(out) > 0 {
				w.k.Restore(out[rapid.IntRange(0, len(out)-1).Draw(rt, "fork")])
			}
			for range rapid.IntRange(0, 3).Draw(rt, "new") {
				w.write(1 << 40 * (1 + w.r.Uint64N(1000)))
			}
			out = append(out, w.publish(later))
		default:
			out = append(out, w.step(rapid.IntRange(0, 40).Draw(rt, "changes"), later))
		}
	}
	return out
}

func same(t interface{ Fatalf(string, ...any) }, got, want *book.Book) {
	if got.Version() != want.Version() || got.Len() != want.Len() {
		t.Fatalf("got block %d, version %s, %d loans; want block %d, version %s, %d loans", got.Block, got.Version(), got.Len(), want.Block, want.Version(), want.Len())
	}
}

// newestAt is what an archive should give.
func newestAt(list []*book.Book, t time.Time) *book.Book {
	var out *book.Book
	for _, b := range list {
		if !b.Time.After(t) {
			out = b
		}
	}
	return out
}

func TestEveryArchivedBookIsTheOneThatWasPutIn(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		list := drawBooks(t, rt)
		a, err := history.Create(ctx, "mem://")
		if err != nil {
			rt.Fatal(err)
		}
		defer a.Close()
		cut := rapid.IntRange(0, len(list)).Draw(rt, "cut") // two commits
		var s *history.Snapshot
		for _, some := range [][]*book.Book{list[:cut], list[cut:]} {
			if len(some) > 0 {
				if s, err = tryKeep(a, observed, some); err != nil {
					rt.Fatal(err)
				}
			}
		}
		r := open(t, s)
		for _, b := range []*book.Book{rapid.SampledFrom(list).Draw(rt, "one"), list[len(list)-1]} {
			got, err := r.AtBlock(ctx, b.Block)
			if err != nil {
				rt.Fatal(err)
			}
			same(rt, got, b)
		}
		first, last := list[0], list[len(list)-1]
		for range 2 {
			at := first.Time.Add(time.Duration(rapid.Int64Range(0, int64(last.Time.Sub(first.Time))+int64(time.Hour)).Draw(rt, "at")))
			got, err := r.At(ctx, at, 0)
			if err != nil {
				rt.Fatal(err)
			}
			same(rt, got, newestAt(list, at))
		}
		i := 0
		if err := r.Each(ctx, Walk{Thorough: rapid.Bool().Draw(rt, "thorough")}, func(at time.Time, b *book.Book) error {
			if !at.Equal(list[i].Time) {
				rt.Fatalf("book %d comes at %s", i, at)
			}
			same(rt, b, list[i])
			i++
			return nil
		}); err != nil || i != len(list) {
			rt.Fatalf("%d of %d books, %v", i, len(list), err)
		}
		every := time.Duration(rapid.SampledFrom([]int64{60, 3600, 7777, 86400, 40 * 86400}).Draw(rt, "every")) * time.Second
		from := first.Time.Add(time.Duration(rapid.Int64Range(0, int64(last.Time.Sub(first.Time))).Draw(rt, "from")))
		to := from.Add(200 * every)
		next := from
		if err := r.Each(ctx, Walk{From: from, To: to, Every: every, MaxAge: 100 * 365 * 24 * time.Hour}, func(at time.Time, b *book.Book) error {
			if !at.Equal(next) {
				rt.Fatalf("step %s comes at %s", next, at)
			}
			next = next.Add(every)
			same(rt, b, newestAt(list, at))
			return nil
		}); err != nil || !next.After(to) {
			rt.Fatalf("ended before %s: %v", next, err)
		}
	})
}

func TestASegmentEndsByItsWeightAndWithTheYear(t *testing.T) {
	w := newTown(t, 100, 1)
	w.at = time.Date(2021, 12, 31, 20, 0, 0, 0, time.UTC)
	list := w.hourly(8, 3)
	s := keep(t, newArchive(t), observed, list)
	r := open(t, s)
	if n := len(r.segments); n != 2 || r.segments[1].from.Year() != 2022 || r.segments[0].to.Year() != 2021 {
		t.Fatalf("%d segments, the second from %s", n, r.segments[n-1].from)
	}
	heavy, big := NewWriter(observed), newTown(t, 500, 2)
	for n := range uint64(5) { // 5,500 loans more in each
		if err := heavy.Add(big.publish(time.Second)); err != nil {
			t.Fatal(err)
		}
		for i := range uint64(5500) {
			big.write(1_000_000*(n+1) + i)
		}
	}
	if len(heavy.done) != 1 || len(heavy.done[0]) != 4 || heavy.Pending() != 5 {
		t.Errorf("%d segments ended, of %d books pending", len(heavy.done), heavy.Pending())
	}
}

func TestOnlyWhatChangedIsWritten(t *testing.T) {
	w := newTown(t, 1000, 3)
	first := w.publish(0)
	assets := w.k.Assets()
	assets[2].Price = assets[3].Price
	w.set(assets)
	s := keep(t, newArchive(t), observed, []*book.Book{first, w.publish(time.Minute), w.publish(time.Minute)})
	for _, p := range s.Parts {
		want := map[history.Table]int64{history.Heads: 3, history.Assets: 9, history.Loans: 1000}
		if n, ok := want[p.Table]; ok && p.Rows != n {
			t.Errorf("table %s has %d rows, want %d", p.Table, p.Rows, n)
		}
	}
}

func TestTheSameBooksMakeTheSameArchive(t *testing.T) {
	list := newTown(t, 300, 4).hourly(60, 20)
	whole := keep(t, newArchive(t), observed, list)
	// A writer that is killed after its parts are written, and one that begins again
	// after what was committed, with the ends of commits where the first had its own.
	b := newArchive(t)
	tx := snapshot(t, b).Begin("test", nil)
	if _, err := Put(ctx, tx, observed, sequence(list[:30])); err != nil {
		t.Fatal(err)
	}
	again := keep(t, b, observed, list)
	if whole.Fingerprint() != again.Fingerprint() {
		t.Error("the archive of a writer that began again differs")
	}
}

func TestBooksThatDoNotFollowAreRefused(t *testing.T) {
	w := newTown(t, 10, 5)
	first := w.publish(0)
	second := w.publish(time.Hour)
	for name, c := range map[string]struct {
		b    func() *book.Book
		says string
	}{
		"the same block":   {func() *book.Book { return second }, "by rising block"},
		"an earlier block": {func() *book.Book { return first }, "by rising block"},
		"an earlier time":  {func() *book.Book { return w.k.Snapshot(w.block+1, [32]byte{}, first.Time) }, "before block"},
		"another market":   {func() *book.Book { b := *second; b.Block++; b.Market[0]++; return &b }, "data set of its own"},
		"a time out of range": {func() *book.Book {
			return w.k.Snapshot(w.block+1, [32]byte{}, time.Date(3000, 1, 1, 0, 0, 0, 0, time.UTC))
		}, "the years"},
		"an asset without price": {func() *book.Book {
			b := *second
			b.Block++
			b.Assets = slices.Clone(b.Assets)
			b.Assets[0].Price = b.Assets[0].Price.Minus(b.Assets[0].Price)
			return &b
		}, "in use"},
	} {
		x := NewWriter(observed)
		if err := errors.Join(x.Add(first), x.Add(second)); err != nil {
			t.Fatal(err)
		}
		if err := x.Add(c.b()); err == nil || !strings.Contains(err.Error(), c.says) || x.Pending() != 2 {
			t.Errorf("%s: %v, %d pending", name, err, x.Pending())
		}
	}
	if err := NewWriter(observed).Add(&book.Book{BaseDecimals: 99, Time: start}); !errors.Is(err, book.ErrInvalid) {
		t.Errorf("an invalid book gave %v", err)
	}
}

func TestBooksOfTheSameBlocksGoInOnce(t *testing.T) {
	list := newTown(t, 50, 6).hourly(10, 3)
	a := newArchive(t)
	keep(t, a, observed, list[:6])
	if _, err := tryKeep(a, observed, list[5:]); !errors.Is(err, history.ErrConflict) || !strings.Contains(err.Error(), "overlap") {
		t.Errorf("an overlap gave %v", err)
	}
	if _, err := tryKeep(a, history.Label{Dataset: observed.Dataset, Basis: history.Simulated}, list[6:]); !errors.Is(err, history.ErrConflict) {
		t.Errorf("another basis gave %v", err)
	}
	// Two writers at once: the second to commit is refused.
	s := snapshot(t, a)
	one, two := s.Begin("one", nil), s.Begin("two", nil)
	for _, tx := range []*history.Tx{one, two} {
		from := 6
		if tx == two {
			from = 7
		}
		if _, err := Put(ctx, tx, observed, sequence(list[from:])); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := one.Commit(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := two.Commit(ctx); !errors.Is(err, history.ErrConflict) {
		t.Errorf("the second of two writers: %v", err)
	}
	if m := Markets(snapshot(t, a)); len(m) != 1 || m[0].Books != 10 {
		t.Errorf("the archive has %v", m)
	}
}

func TestAReorgTakesSegmentsAwayAndPutsOthersIn(t *testing.T) {
	w := newTown(t, 50, 7)
	list := w.hourly(6, 3)
	a := newArchive(t)
	keep(t, a, observed, list[:3])
	s := keep(t, a, observed, list[3:])
	r := open(t, s)
	w.k.Restore(list[3])
	w.block, w.at = list[3].Block, list[3].Time
	other := append([]*book.Book{list[3]}, w.hourly(4, 5)...)
	tx := s.Begin("reorg", nil)
	for _, p := range r.segments[1].parts {
		tx.Remove(p)
	}
	if _, err := Put(ctx, tx, observed, sequence(other)); err != nil {
		t.Fatal(err)
	}
	s, err := tx.Commit(ctx)
	if err != nil {
		t.Fatal(err)
	}
	want := append(slices.Clone(list[:3]), other...)
	i := 0
	if err := open(t, s).Each(ctx, Walk{Thorough: true}, func(_ time.Time, b *book.Book) error { same(t, b, want[i]); i++; return nil }); err != nil || i != len(want) {
		t.Errorf("%d of %d books: %v", i, len(want), err)
	}
}

func TestWhatIsNotThereIsSaid(t *testing.T) {
	a := newArchive(t)
	if _, err := Open(snapshot(t, a), ""); !errors.Is(err, ErrNoMarket) || !strings.Contains(err.Error(), "history index") {
		t.Errorf("an empty archive gave %v", err)
	}
	w := newTown(t, 20, 8)
	list := w.hourly(5, 1)
	keep(t, a, observed, list)
	w.at = w.at.Add(48 * time.Hour)
	late := w.hourly(5, 1)
	s := keep(t, a, observed, late)
	r := open(t, s)
	if _, err := r.At(ctx, start, 0); !errors.Is(err, ErrOutside) || !strings.Contains(err.Error(), "2021-05-19T01:00:00Z") {
		t.Errorf("before the first book: %v", err)
	}
	if _, err := r.AtBlock(ctx, 1); !errors.Is(err, ErrOutside) {
		t.Errorf("before the first block: %v", err)
	}
	if _, err := r.At(ctx, late[0].Time.Add(-time.Minute), 2*time.Hour); !errors.Is(err, ErrGap) || !strings.Contains(err.Error(), "48h59m0s old") {
		t.Errorf("in a gap: %v", err)
	}
	if b, err := r.At(ctx, late[0].Time.Add(-time.Minute), 0); err != nil || b.Block != list[4].Block {
		t.Errorf("in a gap, at any age: %v", err)
	}
	nobody := func(time.Time, *book.Book) error { return nil }
	for name, c := range map[string]struct {
		w    Walk
		want error
	}{
		"a gap at a step":               {Walk{Every: time.Hour, MaxAge: 2 * time.Hour}, ErrGap},
		"a gap between books":           {Walk{MaxAge: 2 * time.Hour}, ErrGap},
		"a gap after the last":          {Walk{From: late[4].Time, To: late[4].Time.Add(5 * time.Hour), Every: time.Hour, MaxAge: 2 * time.Hour}, ErrGap},
		"a first step before the first": {Walk{From: start, Every: time.Hour, MaxAge: time.Hour}, ErrOutside},
		"a gap that is allowed":         {Walk{Every: time.Hour, MaxAge: 60 * time.Hour}, nil},
	} {
		if err := r.Each(ctx, c.w, nobody); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	if err := r.Each(ctx, Walk{Every: time.Hour}, nobody); err == nil {
		t.Error("a walk by steps without a greatest age was begun")
	}
	mine := errors.New("mine")
	if err := r.Each(ctx, Walk{}, func(time.Time, *book.Book) error { return mine }); !errors.Is(err, mine) {
		t.Errorf("the caller's error became %v", err)
	}
	stopped, cancel := context.WithCancel(ctx)
	cancel()
	if err := r.Each(stopped, Walk{}, nobody); !errors.Is(err, context.Canceled) {
		t.Errorf("a walk that was stopped gave %v", err)
	}
	keep(t, a, history.Label{Dataset: "other", Basis: history.Modelled}, list)
	s = snapshot(t, a)
	if _, err := Open(s, ""); !errors.Is(err, ErrNoMarket) || !strings.Contains(err.Error(), "other (5 modelled books") || !strings.Contains(err.Error(), "aave-v3-1-test (10 observed books") {
		t.Errorf("one of two, unnamed: %v", err)
	}
	if _, err := Open(s, "third"); !errors.Is(err, ErrNoMarket) {
		t.Errorf("a market that is not there: %v", err)
	}
	if r, err := Open(s, "other"); err != nil || r.Market().Basis != history.Modelled {
		t.Errorf("one of two, named: %v", err)
	}
}

func TestASegmentWithoutAPartIsRefused(t *testing.T) {
	list := newTown(t, 20, 9).hourly(5, 1)
	for _, table := range book.RecordTables {
		a := newArchive(t)
		keep(t, a, observed, list[:3])
		s := keep(t, a, observed, list[3:])
		tx := s.Begin("damage", nil)
		for _, p := range s.Parts {
			if string(p.Table) == table && p.LastBlock == list[4].Block {
				tx.Remove(p)
			}
		}
		s, err := tx.Commit(ctx)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Open(s, observed.Dataset)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := r.AtBlock(ctx, list[4].Block); !errors.Is(err, history.ErrDamaged) || !strings.Contains(err.Error(), "table "+table) || !strings.Contains(err.Error(), "index that span again") {
			t.Errorf("without %s: %v", table, err)
		}
		if b, err := r.AtBlock(ctx, list[2].Block); err != nil {
			t.Errorf("without %s of another segment: %v", table, err)
		} else {
			same(t, b, list[2])
		}
	}
}

func TestCompactionChangesNoBook(t *testing.T) {
	w := newTown(t, 100, 10)
	w.at = time.Date(2021, 12, 31, 0, 0, 0, 0, time.UTC)
	list := w.hourly(48, 5)
	a := newArchive(t)
	for some := range slices.Chunk(list, 5) {
		keep(t, a, observed, some)
	}
	before := snapshot(t, a)
	tx := before.Begin("compact", nil)
	steps := 0
	c, err := Compact(ctx, before, tx, observed.Dataset, func(done, total int) {
		if steps++; done > total {
			t.Errorf("%d books of %d", done, total)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if steps != c.Books {
		t.Errorf("%d steps for %d books", steps, c.Books)
	}
	after, err := tx.Commit(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(open(t, after).segments); n != 2 || c.After != n || c.Before != 11 || c.Books != 48 {
		t.Errorf("%+v, and %d segments are there", c, n)
	}
	i := 0
	if err := open(t, after).Each(ctx, Walk{Thorough: true}, func(_ time.Time, b *book.Book) error { same(t, b, list[i]); i++; return nil }); err != nil || i != len(list) {
		t.Errorf("%d of %d books: %v", i, len(list), err)
	}
	if once := keep(t, newArchive(t), observed, list); once.Fingerprint() != after.Fingerprint() {
		t.Error("the archive is not as if it had been written at once")
	}
	tx = after.Begin("compact", nil)
	if c, err := Compact(ctx, after, tx, observed.Dataset, nil); err != nil || c.Books != 0 || c.After != c.Before {
		t.Errorf("a second compaction did %+v, %v", c, err)
	}
}

func TestADamagedSegmentIsSaid(t *testing.T) {
	list := newTown(t, 20, 11).hourly(5, 1)
	a := newArchive(t)
	s := snapshot(t, a)
	tx := s.Begin("damage", nil)
	changes := []*book.Change{book.ChangeOf(nil, list[0]), book.ChangeOf(list[0], list[1])}
	changes[1].Version[0]++ // leads elsewhere
	if err := put(ctx, tx, observed, changes); err != nil {
		t.Fatal(err)
	}
	s, err := tx.Commit(ctx)
	if err != nil {
		t.Fatal(err)
	}
	r := open(t, s)
	if _, err := r.AtBlock(ctx, list[1].Block); !errors.Is(err, history.ErrDamaged) || !errors.Is(err, book.ErrInvalid) {
		t.Errorf("a book that is not what it says: %v", err)
	}
	if err := r.Each(ctx, Walk{}, func(time.Time, *book.Book) error { return nil }); !errors.Is(err, history.ErrDamaged) {
		t.Errorf("a walk over it: %v", err)
	}
	if _, err := Compact(ctx, s, s.Begin("compact", nil), observed.Dataset, nil); err != nil {
		t.Errorf("a lone segment is left alone, and gave %v", err)
	}
}
