package history

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// Tx is an append, or a replacement, that is not visible yet. It is for one
// goroutine.
type Tx struct {
	archive *Archive
	base    *Snapshot
	commit  Commit
	failed  error // a part that could not be written
	dry     bool  // nothing is written
	rules   []func(after *Snapshot) error
	skip    bool   // parts that the snapshot has
	present []Part // those that were left out so
}

// Begin starts a commit upon a snapshot. what is a word for the log; source may
// be nil.
func (s *Snapshot) Begin(what string, source *Source) *Tx {
	return &Tx{archive: s.archive, base: s, commit: Commit{What: what, Source: source}}
}

// Rehearse is Begin for a transaction that writes nothing: what it would add and
// remove is all that comes of it.
func (s *Snapshot) Rehearse(what string) *Tx {
	t := s.Begin(what, nil)
	t.dry = true
	return t
}

// Empty reports that the transaction neither adds nor removes anything.
func (t *Tx) Empty() bool { return len(t.commit.Add) == 0 && len(t.commit.Remove) == 0 }

// Remove takes a part of the snapshot away.
func (t *Tx) Remove(p Part) { t.commit.Remove = append(t.commit.Remove, p.Key) }

// SkipPresent makes the transaction leave out parts whose rows the snapshot has, as
// of another source, or the transaction itself. They are not appended twice.
func (t *Tx) SkipPresent() { t.skip = true }

// Present are the parts that were left out.
func (t *Tx) Present() []Part { return t.present }

// Require makes the commit hold to a rule. It sees the snapshot that the commit
// would lead to, also when others commit meanwhile; its error ends the commit, and
// nothing is appended.
func (t *Tx) Require(rule func(after *Snapshot) error) { t.rules = append(t.rules, rule) }

// Commit makes all of it visible at once, and returns the snapshot after it. If
// others committed meanwhile, it goes after them, or fails with ErrConflict when
// they removed what it removes, or appended the same. After an error that says
// nothing else nothing was appended, and to repeat all of it is safe.
func (t *Tx) Commit(ctx context.Context) (*Snapshot, error) {
	a := t.archive
	if t.dry {
		return nil, fmt.Errorf("archive %s: a rehearsal is not committed", a.name)
	}
	if t.failed != nil {
		return nil, fmt.Errorf("archive %s: nothing was appended: %w", a.name, t.failed)
	}
	at := t.base
	slices.SortFunc(t.commit.Add, inOrder)
	slices.Sort(t.commit.Remove)
	for _, p := range t.commit.Add {
		if _, err := a.store.written(ctx, p.Key); err != nil {
			return nil, fmt.Errorf("archive %s: %s, which was just written: %w: nothing was appended: begin again", a.name, p.Key, err)
		}
	}
	for {
		if t.commit.Source != nil && at.Has(t.commit.Source.Digest) {
			return nil, fmt.Errorf("archive %s: %w: %s is in it already", a.name, ErrConflict, t.commit.Source.Name)
		}
		next, object, err := at.plus(t.commit)
		if err != nil {
			return nil, fmt.Errorf("archive %s: %w: start again from what is there now", a.name, err)
		}
		for _, rule := range t.rules {
			if err := rule(next); err != nil {
				return nil, fmt.Errorf("archive %s: nothing was appended: %w", a.name, err)
			}
		}
		key := commitKey(next.Number)
		err = a.store.create(ctx, key, object)
		switch {
		case err == nil:
			next.writePages(ctx)
			return next, nil
		case errors.Is(err, errPresent):
			if at, err = a.after(ctx, at, next.Number); err != nil {
				return nil, err
			}
		case errors.Is(err, errUnsure):
			return nil, fmt.Errorf("archive %s: write %s: %w: `hedgerow history ls --commits` says; to repeat it is safe%s", a.name, key, err, remedy(a.name, err))
		default:
			return nil, fmt.Errorf("archive %s: write %s: %w: nothing was appended%s", a.name, key, err, remedy(a.name, err))
		}
	}
}

// plus is the snapshot after one more commit, and that commit's object.
func (s *Snapshot) plus(c Commit) (*Snapshot, []byte, error) {
	c.Number, c.Previous = s.Number+1, s.last
	removed, added := make(map[string]bool, len(c.Remove)), make(map[string]bool, len(c.Add))
	for _, key := range c.Remove {
		removed[key] = true
	}
	for _, p := range c.Add {
		if added[p.Key] {
			return nil, nil, fmt.Errorf("%w: it adds the same rows twice, as %s", ErrConflict, p.Key)
		}
		added[p.Key] = true
	}
	next := &Snapshot{Number: c.Number, archive: s.archive, Parts: make([]Part, 0, len(s.Parts)+len(c.Add)), unpaged: map[uint64]bool{}}
	add := c.Add // in order, as the parts are
	for _, p := range s.Parts {
		if removed[p.Key] {
			delete(removed, p.Key)
			continue
		}
		if added[p.Key] {
			return nil, nil, fmt.Errorf("%w: the same rows are there, as %s", ErrConflict, p.Key)
		}
		for len(add) > 0 && inOrder(add[0], p) < 0 {
			next.Parts, add = append(next.Parts, add[0]), add[1:]
		}
		next.Parts = append(next.Parts, p)
	}
	if len(removed) > 0 {
		return nil, nil, fmt.Errorf("%w: what it removes is not there any more", ErrConflict)
	}
	next.Parts = append(next.Parts, add...)
	object, err := c.encode()
	if err != nil {
		return nil, nil, err
	}
	next.Commits, next.last = append(slices.Clip(s.Commits), c), digest(object)
	for n := range s.unpaged {
		next.unpaged[n] = true
	}
	if next.Number%pageLength == 0 {
		next.unpaged[next.Number/pageLength] = true
	}
	return next, object, nil
}

// encode is a commit's object: one line.
func (c *Commit) encode() ([]byte, error) { return json.Marshal(c) }
