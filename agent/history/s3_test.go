package history

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func TestACommitWhoseAnswerWasLostIsNotTakenForAnothers(t *testing.T) {
	s3 := serveS3(t)
	a, err := Create(context.Background(), s3.url)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	var lost atomic.Int64
	s3.meddle(func(api http.Handler, w http.ResponseWriter, r *http.Request) bool {
		if r.Method != http.MethodPut || !strings.Contains(r.URL.Path, "/log/") || lost.Add(1) > 1 {
			return false
		}
		api.ServeHTTP(httptest.NewRecorder(), r) // it is written, and the client never hears
		w.WriteHeader(http.StatusInternalServerError)
		return true
	})
	s := put(t, snapshot(t, a), observed("hours"), "1", hourly("ETH", 24))
	if s.Number != 1 || lost.Load() < 2 {
		t.Errorf("the archive is at %d after %d tries", s.Number, lost.Load())
	}
	if again := snapshot(t, a); again.Number != 1 || count(t, again) != 24 {
		t.Errorf("it reads as %d commits of %d rows", again.Number, count(t, again))
	}
}

func TestAConflictOfConditionalWritesIsTriedAgain(t *testing.T) {
	s3 := serveS3(t)
	a, err := Create(context.Background(), s3.url)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	var met atomic.Int64
	s3.meddle(func(_ http.Handler, w http.ResponseWriter, r *http.Request) bool {
		if r.Method != http.MethodPut || !strings.Contains(r.URL.Path, "/log/") || met.Add(1) > 2 {
			return false
		}
		w.Header().Set("Content-Type", "application/xml")
		w.WriteHeader(http.StatusConflict)
		_, _ = w.Write([]byte(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>ConditionalRequestConflict</Code><Message>two at once</Message></Error>`))
		return true
	})
	if s := put(t, snapshot(t, a), observed("hours"), "1", hourly("ETH", 24)); s.Number != 1 || met.Load() != 3 {
		t.Errorf("the archive is at %d after %d tries", s.Number, met.Load())
	}
}

// within runs what must fail, and soon.
func within(t *testing.T, limit time.Duration, what string, f func() error) error {
	t.Helper()
	began := time.Now()
	err := f()
	if err == nil {
		t.Errorf("%s: no error", what)
		return errors.New("")
	}
	if took := time.Since(began); took > limit {
		t.Errorf("%s: took %v: %v", what, took, err)
	}
	return err
}

func TestABucketThatGoesWrongIsSaidSoInSeconds(t *testing.T) {
	ctx := context.Background()
	s3 := serveS3(t)
	a, err := Create(ctx, s3.url)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s := put(t, snapshot(t, a), observed("hours"), "1", hourly("ETH", 24))
	scan := func() error { return Scan(ctx, s, Query{}, func(Part, []Price) error { return nil }) }

	s3.meddle(func(api http.Handler, w http.ResponseWriter, r *http.Request) bool {
		if r.Method != http.MethodGet || !strings.Contains(r.URL.Path, "/parts/") {
			return false
		}
		rec := httptest.NewRecorder()
		api.ServeHTTP(rec, r)
		for k, v := range rec.Header() {
			if !strings.HasPrefix(strings.ToLower(k), "x-amz-checksum") {
				w.Header()[k] = v
			}
		}
		w.Header().Set("Content-Length", "100")
		_, _ = w.Write(rec.Body.Bytes()[:100])
		return true
	})
	if err := within(t, 3*time.Second, "an object cut short", scan); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "has 100 bytes") {
		t.Errorf("an object cut short: %v", err)
	}
	s3.meddle(func(_ http.Handler, w http.ResponseWriter, _ *http.Request) bool {
		w.Header().Set("Content-Type", "application/xml")
		w.WriteHeader(http.StatusForbidden)
		_, _ = w.Write([]byte(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>no</Message></Error>`))
		return true
	})
	if err := within(t, 3*time.Second, "no permission", scan); !strings.Contains(err.Error(), "AWS_ACCESS_KEY_ID") || errors.Is(err, ErrDamaged) {
		t.Errorf("no permission: %v", err)
	}
	s3.meddle(func(http.Handler, http.ResponseWriter, *http.Request) bool { return false })
	if err := s3.backend.ForceDeleteBucket("past"); err != nil {
		t.Fatal(err)
	}
	for what, f := range map[string]func() error{
		"scan":     scan,
		"snapshot": func() error { _, err := a.Snapshot(ctx); return err },
		"append":   func() error { _, err := tryPut(s, observed("hours"), "2", hourly("BTC", 2)); return err },
		"open":     func() error { _, err := Open(ctx, s3.url); return err },
		"create":   func() error { _, err := Create(ctx, s3.url); return err },
	} {
		if err := within(t, 3*time.Second, what, f); errors.Is(err, ErrDamaged) || errors.Is(err, ErrNone) || !strings.Contains(err.Error(), "bucket") {
			t.Errorf("%s without a bucket: %v", what, err)
		}
	}
	s3.Close()
	if err := within(t, 10*time.Second, "scan without a server", scan); errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "endpoint") {
		t.Errorf("without a server: %v", err)
	}
}

func TestMissingCredentialsAreSaidSoInSeconds(t *testing.T) {
	s3 := serveS3(t)
	t.Setenv("AWS_ACCESS_KEY_ID", "")
	t.Setenv("AWS_SECRET_ACCESS_KEY", "")
	t.Setenv("AWS_EC2_METADATA_DISABLED", "true") // as no machine of a cloud
	err := within(t, 3*time.Second, "open", func() error { _, err := Open(context.Background(), s3.url); return err })
	if !strings.Contains(err.Error(), "AWS_ACCESS_KEY_ID") || s3.requests.Load() != 0 {
		t.Errorf("without credentials, after %d requests: %v", s3.requests.Load(), err)
	}
}

// unlisted has lists lack a key, as those of a store do that brings them up to date
// later.
func (s *s3Server) unlisted(key string) {
	entry := regexp.MustCompile(`(?s)<Contents>\s*<Key>[^<]*` + regexp.QuoteMeta(key) + `</Key>.*?</Contents>`)
	s.meddle(func(api http.Handler, w http.ResponseWriter, r *http.Request) bool {
		if r.Method != http.MethodGet || !r.URL.Query().Has("list-type") {
			return false
		}
		rec := httptest.NewRecorder()
		api.ServeHTTP(rec, r)
		_, _ = w.Write(entry.ReplaceAll(rec.Body.Bytes(), nil))
		return true
	})
}

func TestAListThatLagsBehindLosesNothing(t *testing.T) {
	ctx := context.Background()
	s3 := serveS3(t)
	a, err := Create(ctx, s3.url)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s := put(t, snapshot(t, a), observed("hours"), "1", hourly("A", 3))
	put(t, s, observed("hours"), "2", hourly("B", 3))
	s3.unlisted(commitKey(2))
	if now := snapshot(t, a); now.Number != 1 {
		t.Fatalf("the list has all %d", now.Number)
	}
	three := put(t, s, observed("hours"), "3", hourly("C", 3))
	if three.Number != 3 || count(t, three) != 9 {
		t.Errorf("a writer behind the list is at %d with %d rows", three.Number, count(t, three))
	}
	if now := snapshot(t, a); now.last != three.last { // the list has 3, and 2 not yet
		t.Errorf("a commit that the list lacks is taken for missing: %d", now.Number)
	}
	// A part that was removed just now is not old because the list lacks the commit.
	tx := three.Begin("compact", nil)
	if _, err := Merge(ctx, three, tx, nil); err != nil {
		t.Fatal(err)
	}
	now, err := tx.Commit(ctx)
	if err != nil {
		t.Fatal(err)
	}
	s3.unlisted(commitKey(now.Number))
	if at, err := a.removals(ctx, now); err != nil || len(at) == 0 || time.Since(at[three.Parts[0].Key]) > time.Hour {
		t.Errorf("removed at %v: %v", at, err)
	}
}

func TestAnAnswerThatBreaksOffIsAskedForAgain(t *testing.T) {
	ctx := context.Background()
	s3 := serveS3(t)
	a, err := Create(ctx, s3.url)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s := put(t, snapshot(t, a), observed("hours"), "1", hourly("A", 3))
	var broken atomic.Int64
	always := false
	s3.meddle(func(api http.Handler, w http.ResponseWriter, r *http.Request) bool {
		if r.Method != http.MethodGet || !strings.Contains(r.URL.Path, "/parts/") || broken.Add(1) > 2 && !always {
			return false
		}
		rec := httptest.NewRecorder()
		api.ServeHTTP(rec, r)
		w.Header().Set("Content-Length", rec.Header().Get("Content-Length"))
		_, _ = w.Write(rec.Body.Bytes()[:100])
		w.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	})
	if n := count(t, s); n != 3 || broken.Load() != 3 {
		t.Errorf("%d rows after %d tries", n, broken.Load())
	}
	always = true
	if err := Scan(ctx, s, Query{}, func(Part, []Price) error { return nil }); !errors.Is(err, errBroken) || errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "parts/") {
		t.Errorf("%v", err)
	}
}
