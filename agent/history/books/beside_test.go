package books

import (
	"errors"
	"io"
	"log"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// compact commits a compaction.
func compact(t *testing.T, s *history.Snapshot) (*history.Snapshot, error) {
	t.Helper()
	tx := s.Begin("compact", nil)
	if _, err := Compact(ctx, s, tx, observed.Dataset, nil); err != nil {
		t.Fatal(err)
	}
	return tx.Commit(ctx)
}

// walked compares all books of a snapshot with a list.
func walked(t *testing.T, r *Reader, want []*book.Book) {
	t.Helper()
	i := 0
	if err := r.Each(ctx, Walk{Thorough: true}, func(_ time.Time, b *book.Book) error {
		same(t, b, want[i])
		i++
		return nil
	}); err != nil || i != len(want) {
		t.Errorf("%d of %d books: %v", i, len(want), err)
	}
}

func TestACompactionBesideAReaderAndAWriterChangesNoBook(t *testing.T) {
	list := newTown(t, 50, 41).hourly(12, 3)
	a := newArchive(t)
	for some := range slices.Chunk(list[:9], 3) {
		keep(t, a, observed, some)
	}
	before := snapshot(t, a)
	reader := open(t, before)
	i := 0
	if err := reader.Each(ctx, Walk{}, func(_ time.Time, b *book.Book) error { // that is under way
		if i == 4 {
			if _, err := compact(t, before); err != nil {
				t.Fatal(err)
			}
		}
		same(t, b, list[i])
		i++
		return nil
	}); err != nil || i != 9 {
		t.Errorf("a walk over which a compaction went: %d books, %v", i, err)
	}
	// A writer that began before a compaction goes after it, and the other way round.
	now := snapshot(t, a)
	tx := now.Begin("index", nil)
	if _, err := Put(ctx, tx, observed, sequence(list[9:11])); err != nil {
		t.Fatal(err)
	}
	keep(t, a, observed, list[11:])
	if _, err := tx.Commit(ctx); err != nil {
		t.Fatal(err)
	}
	stale := snapshot(t, a)
	if _, err := compact(t, stale); err != nil {
		t.Fatal(err)
	}
	if _, err := compact(t, stale); !errors.Is(err, history.ErrConflict) {
		t.Errorf("a compaction of what was compacted meanwhile: %v", err)
	}
	walked(t, open(t, snapshot(t, a)), list)
	if n := len(open(t, snapshot(t, a)).segments); n != 1 {
		t.Errorf("%d segments are left", n)
	}
	// A branch whose segments were compacted meanwhile cannot be taken away.
	cut := stale.Begin("reorg", nil)
	for _, p := range open(t, stale).segments[1].parts {
		cut.Remove(p)
	}
	if _, err := cut.Commit(ctx); !errors.Is(err, history.ErrConflict) {
		t.Errorf("a reorg upon what was compacted: %v", err)
	}
	walked(t, reader, list[:9])
}

func TestBooksOfOneTimeAreToldApartByTheirBlocks(t *testing.T) {
	w := newTown(t, 20, 42)
	list := []*book.Book{w.step(2, 0), w.step(2, time.Hour), w.step(2, 0), w.step(2, 0), w.step(2, time.Hour)}
	for cut := range len(list) {
		a := newArchive(t)
		if cut > 0 {
			keep(t, a, observed, list[:cut])
		}
		r := open(t, keep(t, a, observed, list[cut:]))
		walked(t, r, list)
		for _, b := range list {
			got, err := r.AtBlock(ctx, b.Block)
			if err != nil {
				t.Fatal(err)
			}
			same(t, got, b)
			if got, err = r.At(ctx, b.Time, time.Second); err != nil {
				t.Fatal(err)
			}
			same(t, got, newestAt(list, b.Time))
			if b.Time.After(start) {
				if got, err = r.At(ctx, b.Time.Add(-1), 0); err != nil {
					t.Fatal(err)
				}
				same(t, got, newestAt(list, b.Time.Add(-1)))
			}
		}
		n := 0
		if err := r.Each(ctx, Walk{Every: time.Hour, MaxAge: time.Hour}, func(at time.Time, b *book.Book) error {
			n++
			same(t, b, newestAt(list, at))
			return nil
		}); err != nil || n != 3 {
			t.Errorf("cut at %d: %d steps, %v", cut, n, err)
		}
	}
}

func TestTwoMarketsInOneDataSetAreRefused(t *testing.T) {
	list := newTown(t, 20, 43).hourly(4, 1)
	a := newArchive(t)
	keep(t, a, observed, list[:2])
	other := slices.Clone(list[2:])
	for i := range other {
		b := *other[i]
		b.Market[0]++
		other[i] = &b
	}
	s := keep(t, a, observed, other)
	nobody := func(time.Time, *book.Book) error { return nil }
	if err := open(t, s).Each(ctx, Walk{}, nobody); !errors.Is(err, history.ErrConflict) || !strings.Contains(err.Error(), "data set of its own") {
		t.Errorf("a walk over two markets: %v", err)
	}
	if _, err := Compact(ctx, s, s.Begin("compact", nil), observed.Dataset, nil); err == nil || !strings.Contains(err.Error(), "data set of its own") {
		t.Errorf("a compaction of two markets: %v", err)
	}
}

func TestAReaderSaysHowFarItIs(t *testing.T) {
	list := newTown(t, 20, 44).hourly(5, 1)
	s := keep(t, newArchive(t), observed, list)
	var heard []int64
	r := open(t, s).Watched(func(done, total int64) {
		if total != 5 {
			t.Errorf("of %d books", total)
		}
		heard = append(heard, done)
	})
	if _, err := r.AtBlock(ctx, list[2].Block); err != nil || !slices.Equal(heard, []int64{0, 1, 2}) {
		t.Errorf("on the way to the third it said %v, %v", heard, err)
	}
}

func TestBooksAreReadOutOfABucket(t *testing.T) {
	t.Setenv("AWS_ACCESS_KEY_ID", "a key")
	t.Setenv("AWS_SECRET_ACCESS_KEY", "a secret")
	t.Setenv("AWS_CONFIG_FILE", filepath.Join(t.TempDir(), "none"))
	t.Setenv("AWS_SHARED_CREDENTIALS_FILE", filepath.Join(t.TempDir(), "none"))
	backend := s3mem.New()
	if err := backend.CreateBucket("past"); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(gofakes3.New(backend, gofakes3.WithLogger(gofakes3.StdLog(log.New(io.Discard, "", 0)))).Server())
	defer server.Close()
	a, err := history.Create(ctx, "s3://past?prefix=archive/&region=us-east-1&use_path_style=true&endpoint="+url.QueryEscape(server.URL))
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	list := newTown(t, 300, 45).hourly(8, 5)
	keep(t, a, observed, list[:3])
	s := keep(t, a, observed, list[3:])
	walked(t, open(t, s), list)
	if s, err = compact(t, s); err != nil {
		t.Fatal(err)
	}
	walked(t, open(t, s), list)
}
