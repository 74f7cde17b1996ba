package history

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
)

// PurgeAge is how long what nothing names is kept at least: longer than any append
// takes, and than anybody reads an older snapshot.
const PurgeAge = 24 * time.Hour

// Purge removes the objects that no part of the newest snapshot has: what a killed
// writer left, and what was compacted away. It leaves those that were written, or
// removed from the archive, at or after an instant, as a running append or a reader
// of an older snapshot may have them. It returns what it removed, or with dry would.
func (a *Archive) Purge(ctx context.Context, before time.Time, dry bool) ([]Object, error) {
	var there []object
	for _, folder := range []string{"parts/", temporary + "/"} {
		list, err := a.store.list(ctx, folder)
		if err != nil {
			return nil, fmt.Errorf("archive %s: list %s: %w%s", a.name, folder, err, remedy(a.name, err))
		}
		there = append(there, list...)
	}
	// The log is read after the parts: what was appended meanwhile names its own.
	s, err := a.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	removed, err := a.removals(ctx, s)
	if err != nil {
		return nil, err
	}
	live := make(map[string]bool, len(s.Parts))
	for _, p := range s.Parts {
		live[p.Key] = true
	}
	var out []Object
	for _, o := range there {
		if live[o.key] || !o.written.Before(before) || !removed[o.key].Before(before) {
			continue
		}
		if !dry {
			// A writer may have written it anew since it was listed.
			at, err := a.store.written(ctx, o.key)
			if errors.Is(err, errAbsent) || err == nil && !at.Before(before) {
				continue
			}
			if err == nil {
				err = a.store.remove(ctx, o.key)
			}
			if err != nil {
				return out, fmt.Errorf("archive %s: remove %s: %w%s", a.name, o.key, err, remedy(a.name, err))
			}
		}
		out = append(out, Object{o.key, o.size})
	}
	return out, nil
}

// removals are when parts were removed from the archive, by the time at which the
// commits that did so were written.
func (a *Archive) removals(ctx context.Context, s *Snapshot) (map[string]time.Time, error) {
	log, err := a.store.list(ctx, "log/")
	if err != nil {
		return nil, fmt.Errorf("archive %s: list its log: %w%s", a.name, err, remedy(a.name, err))
	}
	written := map[string]time.Time{}
	for _, o := range log {
		if strings.HasSuffix(o.key, ".json") {
			written[o.key] = o.written
		}
	}
	out := map[string]time.Time{}
	for i := range s.Commits {
		at, listed := written[commitKey(s.Commits[i].Number)]
		if !listed { // a list that lags behind
			if at, err = a.store.written(ctx, commitKey(s.Commits[i].Number)); err != nil {
				return nil, fmt.Errorf("archive %s: look for %s: %w%s", a.name, commitKey(s.Commits[i].Number), err, remedy(a.name, err))
			}
		}
		for _, key := range s.Commits[i].Remove {
			out[key] = at
		}
	}
	return out, nil
}
