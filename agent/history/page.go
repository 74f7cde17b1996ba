package history

import (
	"bytes"
	"context"
	"fmt"

	"golang.org/x/sync/errgroup"
)

// pageLength is how many commits a page repeats.
const pageLength = 100

// pageKey is that of the page with the nth hundred commits, one a line. A page is
// a cache: it is believed as far as the digests in later commits bear it out.
func pageKey(n uint64) string { return fmt.Sprintf("pages/%020d.jsonl", n*pageLength) }

// entry is a commit as it was read, with the digest of its object.
type entry struct {
	commit Commit
	digest string
	key    string // the object that it was read from
}

// readLog reads the commits after a snapshot up to a last one: whole pages where
// there are some, else objects, several at once. Then it follows the digests from
// the last commit back, and reads the objects of a page that they do not bear out.
func (a *Archive) readLog(ctx context.Context, s *Snapshot, last uint64, paged map[uint64]bool) ([]entry, error) {
	out := make([]entry, last-s.Number)
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(a.store.readers())
	for i := 0; i < len(out); {
		n := s.Number + 1 + uint64(i)
		page := (n-1)/pageLength + 1
		// The last commit is read itself: nothing after it bears it out.
		if starts := n%pageLength == 1; starts && paged[page] && page*pageLength < last {
			into := out[i : i+pageLength]
			g.Go(func() error { a.readPage(gctx, page, into); return nil })
			i += pageLength
			continue
		}
		at := i
		g.Go(func() error { return a.readCommit(gctx, n, &out[at]) })
		i++
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	return out, a.follow(ctx, s, out)
}

func (a *Archive) readCommit(ctx context.Context, n uint64, into *entry) error {
	key := commitKey(n)
	b, err := a.read(ctx, key)
	if err != nil {
		return err
	}
	c, err := parseCommit(b, n)
	if err != nil {
		return fmt.Errorf("archive %s: %s: %w", a.name, key, err)
	}
	*into = entry{c, digest(b), key}
	return nil
}

// readPage reads a page. Of one that cannot be read, or is none, it leaves the
// rest empty: no digest bears that out.
func (a *Archive) readPage(ctx context.Context, page uint64, into []entry) {
	key := pageKey(page)
	b, err := a.store.read(ctx, key)
	if err != nil {
		return
	}
	lines := bytes.Split(bytes.TrimSuffix(b, []byte("\n")), []byte("\n"))
	for i, line := range lines[:min(len(lines), len(into))] {
		c, err := parseCommit(line, (page-1)*pageLength+uint64(i)+1)
		if err != nil {
			return
		}
		into[i] = entry{c, digest(line), key}
	}
}

// follow holds each commit against the digest in the one after it.
func (a *Archive) follow(ctx context.Context, s *Snapshot, out []entry) error {
	for i := len(out) - 2; i >= -1; i-- {
		want := out[i+1].commit.Previous
		if i < 0 {
			if s.last != want {
				return a.forked(s.Number)
			}
			break
		}
		if out[i].digest == want && want != "" { // what could not be read has none
			continue
		}
		n := s.Number + 1 + uint64(i)
		if out[i].key == commitKey(n) {
			return a.forked(n)
		}
		if err := a.readCommit(ctx, n, &out[i]); err != nil {
			return err
		}
		i++ // once more, as an object
	}
	return nil
}

func (a *Archive) forked(n uint64) error {
	if n == 0 {
		return fmt.Errorf("archive %s: %w: %s names a commit before it: restore the log from a copy", a.name, ErrDamaged, commitKey(1))
	}
	return fmt.Errorf("archive %s: %w: %s is not what %s was made after: restore both from one copy", a.name, ErrDamaged, commitKey(n), commitKey(n+1))
}

// writePages writes the pages that a snapshot misses. They are a cache: where one
// cannot be written the next commit tries again.
func (s *Snapshot) writePages(ctx context.Context) {
	for n := range s.unpaged {
		var b bytes.Buffer
		for _, c := range s.Commits[(n-1)*pageLength : n*pageLength] {
			line, err := c.encode()
			if err != nil {
				return
			}
			b.Write(append(line, '\n'))
		}
		if s.archive.store.put(ctx, pageKey(n), b.Bytes()) == nil {
			delete(s.unpaged, n)
		}
	}
}
