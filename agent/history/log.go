package history

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// Part is one Parquet object: rows of one table, of one data set, and for tables
// of rows of one year.
type Part struct {
	Key     string `json:"key"`
	Table   Table  `json:"table"`
	Dataset string `json:"dataset"`
	Basis   Basis  `json:"basis"`
	Note    string `json:"note,omitempty"` // shown beside the basis: what was assumed
	Rows    int64  `json:"rows"`
	Bytes   int64  `json:"bytes"`
	SHA256  string `json:"sha256"`
	// From and To are the first and last instant in it.
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
	// Group ties the parts of different tables that belong together, such as those of
	// a segment of books. FirstBlock and LastBlock are its blocks, where it has any.
	Group      string `json:"group,omitempty"`
	FirstBlock uint64 `json:"firstBlock,omitempty"`
	LastBlock  uint64 `json:"lastBlock,omitempty"`
}

// Source is what an append was made from: a file, or a span of a chain.
type Source struct {
	Name   string `json:"name"`             // for people: a file's name without its folder, a chain and market
	Digest string `json:"digest"`           // hash of what was read: equal sources are appended once
	Note   string `json:"note,omitempty"`   // what to know of it
	Format string `json:"format,omitempty"` // how it was read
	Rows   int64  `json:"rows,omitempty"`
	Span   *Span  `json:"span,omitempty"` // what of a chain was read, where it was one
}

// Commit is an entry of the log.
type Commit struct {
	Number   uint64   `json:"number"`             // from 1, without gaps
	Previous string   `json:"previous,omitempty"` // SHA-256 of the object of the commit before
	What     string   `json:"what"`               // import, index, compact …
	Source   *Source  `json:"source,omitempty"`
	Add      []Part   `json:"add,omitempty"`
	Remove   []string `json:"remove,omitempty"` // keys
}

// Snapshot is what an archive held after one commit. It does not change.
type Snapshot struct {
	Number  uint64 // of the last commit; 0: nothing yet
	Commits []Commit
	Parts   []Part // in a fixed order: table, data set, from, key

	archive *Archive
	last    string          // SHA-256 of the last commit's object
	unpaged map[uint64]bool // whole pages of the log that are not written, by their number
}

func commitKey(n uint64) string { return fmt.Sprintf("log/%020d.json", n) }

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// Snapshot reads the log. What is appended later does not show in it.
func (a *Archive) Snapshot(ctx context.Context) (*Snapshot, error) {
	return a.after(ctx, &Snapshot{archive: a}, 0)
}

// after is what the archive holds now, given what it held, and a commit that is
// there, though a store's list may lag behind.
func (a *Archive) after(ctx context.Context, s *Snapshot, there uint64) (*Snapshot, error) {
	last, paged, err := a.listLog(ctx)
	if err != nil {
		return nil, err
	}
	last = max(last, there)
	if last < s.Number {
		return nil, fmt.Errorf("archive %s: %w: its log ends with commit %d and went to %d: restore it from a copy", a.name, ErrDamaged, last, s.Number)
	}
	entries, err := a.readLog(ctx, s, last, paged)
	if err != nil {
		return nil, err
	}
	next := &Snapshot{Number: last, Commits: slices.Grow(slices.Clip(s.Commits), len(entries)), archive: a, last: s.last, unpaged: map[uint64]bool{}}
	live := make(map[string]Part, len(s.Parts)+len(entries))
	for _, p := range s.Parts {
		live[p.Key] = p
	}
	for _, e := range entries {
		if err := apply(live, &e.commit); err != nil {
			return nil, fmt.Errorf("archive %s: %w: %s: %w", a.name, ErrDamaged, commitKey(e.commit.Number), err)
		}
		next.Commits, next.last = append(next.Commits, e.commit), e.digest
	}
	for n := uint64(1); n <= last/pageLength; n++ {
		if !paged[n] {
			next.unpaged[n] = true
		}
	}
	next.Parts = make([]Part, 0, len(live))
	for _, p := range live {
		next.Parts = append(next.Parts, p)
	}
	slices.SortFunc(next.Parts, inOrder)
	return next, nil
}

// listLog is the number of the last commit, and which pages there are. It fails on
// a log with a gap, and on one that is gone with the archive around it.
func (a *Archive) listLog(ctx context.Context) (last uint64, paged map[uint64]bool, err error) {
	log, err := a.store.list(ctx, "log/")
	if err != nil {
		return 0, nil, fmt.Errorf("archive %s: list its log: %w%s", a.name, err, remedy(a.name, err))
	}
	for _, o := range log {
		if !strings.HasSuffix(o.key, ".json") { // a file manager's, an editor's
			continue
		}
		for last++; o.key != commitKey(last); last++ {
			// A list is not of one instant: of two commits that came meanwhile it may have
			// the second.
			if _, err := a.store.written(ctx, commitKey(last)); o.key < commitKey(last) || errors.Is(err, errAbsent) {
				return 0, nil, fmt.Errorf("archive %s: %w: %s is missing from its log, which goes on with %s: restore it from a copy", a.name, ErrDamaged, commitKey(last), o.key)
			} else if err != nil {
				return 0, nil, fmt.Errorf("archive %s: look for %s: %w%s", a.name, commitKey(last), err, remedy(a.name, err))
			}
		}
	}
	if last == 0 { // nothing yet, or nothing any more
		_, err := a.read(ctx, Marker)
		return 0, nil, err
	}
	if last < pageLength {
		return last, nil, nil
	}
	pages, err := a.store.list(ctx, "pages/")
	if err != nil {
		return 0, nil, fmt.Errorf("archive %s: list its log: %w%s", a.name, err, remedy(a.name, err))
	}
	paged = map[uint64]bool{}
	for _, o := range pages {
		for n := uint64(len(paged)) + 1; n <= last/pageLength; n++ {
			if o.key == pageKey(n) {
				paged[n] = true
			}
		}
	}
	return last, paged, nil
}

// parseCommit reads one strictly: what a newer version added may change what the
// rest means.
func parseCommit(b []byte, number uint64) (Commit, error) {
	var c Commit
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	err := d.Decode(&c)
	if err != nil {
		if json.Unmarshal(b, new(Commit)) == nil {
			return Commit{}, fmt.Errorf("%w: %w: use the version of hedgerow that wrote it", ErrFormat, err)
		}
		return Commit{}, fmt.Errorf("%w: it is unreadable: %w: restore it from a copy", ErrDamaged, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) || c.Number != number {
		return Commit{}, fmt.Errorf("%w: it says that it is number %d, or something follows it: restore it from a copy", ErrDamaged, c.Number)
	}
	for _, p := range c.Add {
		if !validKey(p.Key, "parts") || len(p.SHA256) != sha256.Size*2 || p.Rows < 0 || p.Bytes < 0 {
			return Commit{}, fmt.Errorf("%w: its part %q is none: restore it from a copy", ErrDamaged, p.Key)
		}
	}
	return c, nil
}

// apply brings what is live up to date with a commit.
func apply(live map[string]Part, c *Commit) error {
	for _, key := range c.Remove {
		if _, ok := live[key]; !ok {
			return fmt.Errorf("%w: it removes %s, which is not there", ErrConflict, key)
		}
		delete(live, key)
	}
	for _, p := range c.Add {
		if _, ok := live[p.Key]; ok {
			return fmt.Errorf("%w: it adds %s, and the same rows are there", ErrConflict, p.Key)
		}
		live[p.Key] = p
	}
	return nil
}

func inOrder(a, b Part) int {
	return cmp.Or(strings.Compare(string(a.Table), string(b.Table)), strings.Compare(a.Dataset, b.Dataset), a.From.Compare(b.From), strings.Compare(a.Key, b.Key))
}

// Has reports that a source was appended.
func (s *Snapshot) Has(digest string) bool {
	return slices.ContainsFunc(s.Commits, func(c Commit) bool { return c.Source != nil && c.Source.Digest == digest })
}

// Fingerprint names the content: the digest of the parts in their order. Archives
// that hold the same parts have the same one, however they came to.
func (s *Snapshot) Fingerprint() string {
	h := sha256.New()
	for _, p := range s.Parts {
		fmt.Fprintln(h, p.Key, p.SHA256)
	}
	return hex.EncodeToString(h.Sum(nil))
}
