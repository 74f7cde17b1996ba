package history

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"
	"gocloud.dev/blob/memblob"
)

// s3Server is the S3 API in this process, and what may go wrong with it.
type s3Server struct {
	*httptest.Server
	backend *s3mem.Backend
	url     string
	// between sees each request before it is answered; it may answer itself.
	between  atomic.Pointer[func(http.Handler, http.ResponseWriter, *http.Request) bool]
	requests atomic.Int64
}

func serveS3(t testing.TB) *s3Server {
	t.Helper()
	t.Setenv("AWS_ACCESS_KEY_ID", "a key")
	t.Setenv("AWS_SECRET_ACCESS_KEY", "a secret")
	t.Setenv("AWS_CONFIG_FILE", filepath.Join(t.TempDir(), "none"))
	t.Setenv("AWS_SHARED_CREDENTIALS_FILE", filepath.Join(t.TempDir(), "none"))
	s := &s3Server{backend: s3mem.New()}
	api := gofakes3.New(s.backend, gofakes3.WithLogger(gofakes3.StdLog(log.New(io.Discard, "", 0)))).Server()
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.requests.Add(1)
		if f := s.between.Load(); f != nil && (*f)(api, w, r) {
			return
		}
		api.ServeHTTP(w, r)
	}))
	t.Cleanup(s.Close)
	if err := s.backend.CreateBucket("past"); err != nil {
		t.Fatal(err)
	}
	s.url = "s3://past?prefix=archive/&region=us-east-1&use_path_style=true&endpoint=" + url.QueryEscape(s.URL)
	return s
}

// meddle has a function see the requests from now on.
func (s *s3Server) meddle(f func(http.Handler, http.ResponseWriter, *http.Request) bool) {
	s.between.Store(&f)
}

// everywhere runs a test over each kind of place. open opens the same archive
// again and again.
func everywhere(t *testing.T, test func(t *testing.T, open func() *Archive)) {
	t.Helper()
	ctx := context.Background()
	opener := func(t *testing.T, place string) func() *Archive {
		return func() *Archive {
			t.Helper()
			a, err := Create(ctx, place)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { a.Close() })
			return a
		}
	}
	t.Run("folder", func(t *testing.T) { test(t, opener(t, filepath.Join(t.TempDir(), "a", "b"))) })
	t.Run("memory", func(t *testing.T) {
		shared := memblob.OpenBucket(nil)
		test(t, func() *Archive {
			t.Helper()
			a := &Archive{name: "mem://", store: &bucket{Bucket: shared, patience: patience}}
			if err := a.check(ctx, true); err != nil {
				t.Fatal(err)
			}
			return a
		})
	})
	t.Run("S3", func(t *testing.T) { test(t, opener(t, serveS3(t).url)) })
}

func snapshot(t testing.TB, a *Archive) *Snapshot {
	t.Helper()
	s, err := a.Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// put appends rows in a commit of their own.
func put(t testing.TB, s *Snapshot, of Label, source string, rows []Price) *Snapshot {
	t.Helper()
	next, err := tryPut(s, of, source, rows)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func tryPut(s *Snapshot, of Label, source string, rows []Price) (*Snapshot, error) {
	ctx := context.Background()
	tx := s.Begin("import", &Source{Name: source, Digest: source})
	if err := Put(ctx, tx, of, rows); err != nil {
		return nil, err
	}
	return tx.Commit(ctx)
}

func TestAnArchiveIsTheSameWhereverItIs(t *testing.T) {
	var prints []string
	everywhere(t, func(t *testing.T, open func() *Archive) {
		a := open()
		s := snapshot(t, a)
		if s.Number != 0 || len(s.Parts) != 0 {
			t.Fatalf("a new archive is at %d with %d parts", s.Number, len(s.Parts))
		}
		s = put(t, s, observed("hours"), "1", hourly("ETH", 24))
		s = put(t, s, observed("hours"), "2", hourly("BTC", 36))
		if _, err := tryPut(s, observed("hours"), "2", hourly("XRP", 3)); !errors.Is(err, ErrConflict) {
			t.Errorf("a source went in twice: %v", err)
		}
		if _, err := tryPut(s, observed("hours"), "3", hourly("ETH", 24)); !errors.Is(err, ErrConflict) {
			t.Errorf("the same rows went in twice: %v", err)
		}
		again := snapshot(t, open())
		if again.Fingerprint() != s.Fingerprint() || again.Number != 2 || again.last != s.last || count(t, again) != 60 {
			t.Errorf("opened again it is %d %s with %d rows, not %d %s", again.Number, again.Fingerprint(), count(t, again), s.Number, s.Fingerprint())
		}
		prints = append(prints, s.Fingerprint(), again.last)
	})
	for i := range prints {
		if prints[i] != prints[i%2] {
			t.Errorf("archives of equal rows differ by place: %v", prints)
		}
	}
}

func TestOfWritersAtOnceNoneIsLostAndNoneIsTwice(t *testing.T) {
	everywhere(t, func(t *testing.T, open func() *Archive) {
		const writers, each = 4, 5
		base := snapshot(t, open())
		errs := make(chan error, writers)
		for w := range writers {
			s := snapshot(t, open())
			go func() {
				for i := range each {
					// Always upon the first snapshot, as long-running imports are.
					if _, err := tryPut(s, observed("hours"), fmt.Sprint(w, " ", i), hourly(fmt.Sprint("A", w, i), 3)); err != nil {
						errs <- err
						return
					}
				}
				errs <- nil
			}()
		}
		for range writers {
			if err := <-errs; err != nil {
				t.Error(err)
			}
		}
		s := snapshot(t, open())
		if s.Number != base.Number+writers*each || count(t, s) != writers*each*3 {
			t.Errorf("%d commits and %d rows", s.Number, count(t, s))
		}
	})
}

func TestALongLogIsReadByPagesAndBelievedByItsDigests(t *testing.T) {
	ctx := context.Background()
	everywhere(t, func(t *testing.T, open func() *Archive) {
		a := open()
		s := snapshot(t, a)
		for i := range pageLength + 7 {
			next, err := s.Begin("import", &Source{Name: fmt.Sprint(i), Digest: fmt.Sprint(i)}).Commit(ctx)
			if err != nil {
				t.Fatal(err)
			}
			s = next
		}
		again := snapshot(t, open())
		if len(again.unpaged) != 0 || again.last != s.last || !slices.EqualFunc(again.Commits, s.Commits, func(a, b Commit) bool {
			return a.Number == b.Number && a.Previous == b.Previous && a.Source.Digest == b.Source.Digest
		}) {
			t.Fatalf("the log reads otherwise: %d %s and %d pages missing", again.Number, again.last, len(again.unpaged))
		}
		// A page that lies, is cut short or gone is not believed.
		page, err := a.store.read(ctx, pageKey(1))
		if err != nil {
			t.Fatal(err)
		}
		for name, bad := range map[string][]byte{
			"altered": bytes.Replace(page, []byte(`"import"`), []byte(`"remove"`), 1), "cut short": page[:len(page)/2], "empty": {}, "of others": bytes.Repeat([]byte("{}\n"), pageLength),
		} {
			if err := a.store.put(ctx, pageKey(1), bad); err != nil {
				t.Fatal(err)
			}
			if again := snapshot(t, open()); again.last != s.last || again.Commits[0].What != "import" || again.Commits[50].Number != 51 {
				t.Errorf("a page that is %s is believed", name)
			}
		}
		if err := a.store.remove(ctx, pageKey(1)); err != nil {
			t.Fatal(err)
		}
		if _, err := snapshot(t, open()).Begin("import", nil).Commit(ctx); err != nil {
			t.Fatal(err)
		}
		if b, err := a.store.read(ctx, pageKey(1)); err != nil || !bytes.Equal(b, page) {
			t.Errorf("the next commit did not write the missing page again: %v", err)
		}
	})
}

func TestAnArchiveOpensOnlyWhereThereIsOne(t *testing.T) {
	ctx := context.Background()
	full := t.TempDir()
	if err := (&folder{root: full}).put(ctx, "letters/love.txt", nil); err != nil {
		t.Fatal(err)
	}
	headless := t.TempDir()
	if err := (&folder{root: headless}).put(ctx, commitKey(1), []byte("{}")); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(full, "letters", "love.txt")
	for _, c := range []struct {
		place  string
		create bool
		is     error
		says   string
	}{
		{"", false, nil, "needs a folder"},
		{filepath.Join(full, "none"), false, ErrNone, "history import"},
		{full, false, ErrNone, "history import"},
		{full, true, ErrNone, "letters/love.txt"},
		{file, false, ErrNone, "no folder"},
		{file, true, ErrNone, "no folder"},
		{headless, true, ErrDamaged, Marker},
		{"mem://", false, ErrNone, "ends with the process"},
		{"gs://past", false, nil, "-tags clouds"},
		{"ftp://past", true, nil, "s3://"},
		{"s3://past/archive", true, nil, "s3://past?prefix=archive/"},
		{"s3://past?prefix=archive", true, nil, "archive/"},
		{"s3://past?region=a&colour=blue", true, nil, "colour"},
		{"file://elsewhere/past", true, nil, "no host"},
		{"file:///past?metadata=", true, nil, "metadata"},
		{"s3://%zz", true, nil, "URL"},
	} {
		_, err := open(ctx, c.place, c.create)
		if err == nil || c.is != nil && !errors.Is(err, c.is) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%q: %v", c.place, err)
		}
	}
}

func TestAFileURLIsItsFolder(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	a, err := Create(ctx, "file://"+filepath.ToSlash(dir)+"?prefix=x/y/&no_tmp_dir=1&metadata=skip&create_dir=1")
	if err != nil {
		t.Fatal(err)
	}
	s := put(t, snapshot(t, a), observed("hours"), "1", hourly("ETH", 24))
	b, err := Open(ctx, filepath.Join(dir, "x", "y"))
	if err != nil || snapshot(t, b).last != s.last {
		t.Errorf("%v", err)
	}
}

func TestAnArchiveThatGoesAwayIsNotTakenForAnEmptyOne(t *testing.T) {
	ctx := context.Background()
	dir := filepath.Join(t.TempDir(), "archive")
	a, err := Create(ctx, dir)
	if err != nil {
		t.Fatal(err)
	}
	s := put(t, snapshot(t, a), observed("hours"), "1", hourly("ETH", 24))
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Snapshot(ctx); err == nil {
		t.Error("a folder that is gone reads as an empty archive")
	}
	if _, err := tryPut(s, observed("hours"), "2", hourly("BTC", 24)); err == nil {
		t.Error("an append began the archive anew")
	}
	if err := makeRoot(dir); err != nil { // as an unmounted disk leaves it
		t.Fatal(err)
	}
	if _, err := a.Snapshot(ctx); !errors.Is(err, ErrDamaged) {
		t.Errorf("a folder that was emptied reads as an archive: %v", err)
	}
}

func TestWaitingForAnAnswerEnds(t *testing.T) {
	s3 := serveS3(t)
	stop := make(chan struct{})
	defer close(stop)
	s3.meddle(func(_ http.Handler, _ http.ResponseWriter, r *http.Request) bool {
		_, _ = io.Copy(io.Discard, r.Body)
		select {
		case <-stop:
		case <-r.Context().Done():
		}
		return true
	})
	began := time.Now()
	st, name, err := openStore(context.Background(), s3.url, true)
	if err != nil {
		t.Fatal(err)
	}
	b := st.(*bucket)
	b.patience = 50 * time.Millisecond
	err = (&Archive{name: name, store: b}).check(context.Background(), true)
	if err == nil || !strings.Contains(err.Error(), "no answer within") || time.Since(began) > 3*time.Second {
		t.Errorf("after %v: %v", time.Since(began), err)
	}
}

func TestALinkIsWhatItLeadsTo(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	link, log := filepath.Join(dir, "link"), filepath.Join(dir, "real", "log")
	for _, err := range []error{os.Mkdir(filepath.Join(dir, "real"), 0o755), os.Symlink("real", link)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	a, err := Create(ctx, link)
	if err != nil {
		t.Fatal(err)
	}
	s := put(t, snapshot(t, a), observed("hours"), "1", hourly("ETH", 24))
	elsewhere := filepath.Join(dir, "another disk")
	for _, err := range []error{os.Rename(log, elsewhere), os.Symlink(elsewhere, log)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if again := snapshot(t, a); again.last != s.last {
		t.Errorf("a log behind a link has %d commits", again.Number)
	}
	s = put(t, s, observed("hours"), "2", hourly("BTC", 24))
	if err := os.Rename(elsewhere, elsewhere+" unmounted"); err != nil {
		t.Fatal(err)
	}
	if again, err := a.Snapshot(ctx); err == nil {
		t.Errorf("a log behind a link that leads nowhere has %d commits, not %d", again.Number, s.Number)
	}
}
