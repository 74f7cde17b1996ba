package history

import (
	"bytes"
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

	"gocloud.dev/blob"
	"gocloud.dev/gcerrors"
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
	Number uint64   `json:"number"` // from 1, without gaps
	What   string   `json:"what"`   // import, index, compact …
	Source *Source  `json:"source,omitempty"`
	Add    []Part   `json:"add,omitempty"`
	Remove []string `json:"remove,omitempty"` // keys
}

func commitKey(n uint64) string { return fmt.Sprintf("log/%020d.json", n) }

// Snapshot is what an archive held after one commit.
type Snapshot struct {
	Number  uint64 // of the last commit; 0: nothing yet
	Commits []Commit
	Parts   []Part // in a fixed order: table, data set, from, key

	archive *Archive
}

// Snapshot reads the log. What is appended later does not show in it.
func (a *Archive) Snapshot(ctx context.Context) (*Snapshot, error) {
	s := &Snapshot{archive: a}
	var keys []string
	it := a.bucket.List(&blob.ListOptions{Prefix: "log/"})
	for {
		o, err := it.Next(ctx)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("archive %s: list its log: %w", a.name, err)
		}
		if strings.HasSuffix(o.Key, ".json") {
			keys = append(keys, o.Key)
		}
	}
	slices.Sort(keys)
	live := map[string]Part{}
	for i, key := range keys {
		if key != commitKey(uint64(i+1)) {
			return nil, fmt.Errorf("archive %s: %w: %s is missing from its log, which goes on with %s", a.name, ErrDamaged, commitKey(uint64(i+1)), key)
		}
		b, err := a.read(ctx, key)
		if err != nil {
			return nil, err
		}
		var c Commit
		d := json.NewDecoder(bytes.NewReader(b))
		d.DisallowUnknownFields()
		if err := d.Decode(&c); err != nil || c.Number != uint64(i+1) {
			return nil, fmt.Errorf("archive %s: %w: %s is unreadable: %w", a.name, ErrDamaged, key, errors.Join(err, fmt.Errorf("it says number %d", c.Number)))
		}
		if err := apply(live, &c); err != nil {
			return nil, fmt.Errorf("archive %s: %w: %s: %w", a.name, ErrDamaged, key, err)
		}
		s.Commits = append(s.Commits, c)
	}
	s.Number = uint64(len(keys))
	for _, p := range live {
		s.Parts = append(s.Parts, p)
	}
	slices.SortFunc(s.Parts, inOrder)
	return s, nil
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
			return fmt.Errorf("%w: it adds %s, which is there", ErrConflict, p.Key)
		}
		live[p.Key] = p
	}
	return nil
}

func inOrder(a, b Part) int {
	for _, c := range []int{strings.Compare(string(a.Table), string(b.Table)), strings.Compare(a.Dataset, b.Dataset), a.From.Compare(b.From), strings.Compare(a.Key, b.Key)} {
		if c != 0 {
			return c
		}
	}
	return 0
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

// Tx is an append, or a replacement, that is not visible yet. It is for one
// goroutine.
type Tx struct {
	archive *Archive
	base    *Snapshot
	commit  Commit
}

// Begin starts a commit upon a snapshot. what is a word for the log; source may
// be nil.
func (s *Snapshot) Begin(what string, source *Source) *Tx {
	return &Tx{archive: s.archive, base: s, commit: Commit{What: what, Source: source}}
}

// Remove takes a part of the snapshot away.
func (t *Tx) Remove(p Part) { t.commit.Remove = append(t.commit.Remove, p.Key) }

// Commit makes all of it visible at once, and returns the snapshot after it. If
// others committed meanwhile, it goes after them, or fails with ErrConflict when
// they removed what it removes, or appended the same source.
func (t *Tx) Commit(ctx context.Context) (*Snapshot, error) {
	a := t.archive
	at := t.base
	slices.SortFunc(t.commit.Add, inOrder)
	slices.Sort(t.commit.Remove)
	for {
		live := map[string]Part{}
		for _, p := range at.Parts {
			live[p.Key] = p
		}
		if t.commit.Source != nil && at.Has(t.commit.Source.Digest) {
			return nil, fmt.Errorf("archive %s: %w: %s is in it already", a.name, ErrConflict, t.commit.Source.Name)
		}
		if err := apply(live, &t.commit); err != nil {
			return nil, fmt.Errorf("archive %s: %w: start again from what is there now", a.name, err)
		}
		t.commit.Number = at.Number + 1
		b, err := json.Marshal(t.commit)
		if err != nil {
			return nil, err
		}
		err = a.bucket.WriteAll(ctx, commitKey(t.commit.Number), b, &blob.WriterOptions{IfNotExist: true, ContentType: "application/json"})
		if err == nil || gcerrors.Code(err) == gcerrors.FailedPrecondition {
			next, readErr := a.Snapshot(ctx)
			if readErr != nil {
				return nil, readErr
			}
			if err == nil {
				return next, nil
			}
			at = next
			continue
		}
		return nil, fmt.Errorf("archive %s: commit %d: %w: nothing was appended", a.name, t.commit.Number, err)
	}
}
