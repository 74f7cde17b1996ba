package history

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// HEDGEROW_LONG_LOG=10000 measures how a log of so many commits is written to a
// folder and a bucket, and opened.
func TestHowALongLogOpens(t *testing.T) {
	n, err := strconv.Atoi(os.Getenv("HEDGEROW_LONG_LOG"))
	if err != nil {
		t.Skip("HEDGEROW_LONG_LOG says how many commits; ten thousand take minutes")
	}
	const answer = 30 * time.Millisecond // that a bucket takes
	s3 := serveS3(t)
	for place, far := range map[string]bool{filepath.Join(t.TempDir(), "archive"): false, s3.url: true} {
		s3.meddle(func(http.Handler, http.ResponseWriter, *http.Request) bool { return false })
		a, err := Create(context.Background(), place)
		if err != nil {
			t.Fatal(err)
		}
		longLog(t, a, n, func() {
			s3.requests.Store(0)
			s3.meddle(func(http.Handler, http.ResponseWriter, *http.Request) bool { time.Sleep(answer); return false })
		})
		if far {
			t.Logf("with %d requests that take %v each", s3.requests.Load(), answer)
		}
	}
}

// longLog writes one and opens it.
func longLog(t *testing.T, a *Archive, n int, then func()) {
	t.Helper()
	s := snapshot(t, a)
	began := time.Now()
	for i := range n {
		s = put(t, s, observed("hours"), fmt.Sprint(i), hourly(fmt.Sprint("A", i), 1))
	}
	t.Logf("%s: %d commits written in %v", a.Name(), n, time.Since(began))
	then()
	began = time.Now()
	again := snapshot(t, a)
	t.Logf("and opened in %v", time.Since(began))
	if again.last != s.last || len(again.Parts) != n {
		t.Errorf("%d commits and %d parts", again.Number, len(again.Parts))
	}
}

func TestALongLogBehindS3IsARequestAPage(t *testing.T) {
	ctx := context.Background()
	s3 := serveS3(t)
	a, err := Create(ctx, s3.url)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s := snapshot(t, a)
	const commits = 2*pageLength + 5
	for i := range commits {
		if s, err = s.Begin("import", &Source{Name: fmt.Sprint(i), Digest: fmt.Sprint(i)}).Commit(ctx); err != nil {
			t.Fatal(err)
		}
	}
	before := s3.requests.Load()
	again := snapshot(t, a)
	// Two lists, two pages, and the five commits after them.
	if asked := s3.requests.Load() - before; asked != 2+2+5 || again.last != s.last || !strings.HasPrefix(again.Commits[0].Source.Name, "0") {
		t.Errorf("%d requests", asked)
	}
}
