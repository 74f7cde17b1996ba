package history

import (
	"context"
	"errors"
	"fmt"
)

// Condition is how the object of a part is found.
type Condition string

// The conditions.
const (
	Sound   Condition = "sound"
	Missing Condition = "missing"
	Short   Condition = "cut short"
	Altered Condition = "altered"
)

// Examine reads the object of a part and compares it with what the log says of
// it. Its error is of the place, not of the part. The number is of the bytes
// there.
func (s *Snapshot) Examine(ctx context.Context, p Part) (Condition, int64, error) {
	b, err := s.archive.store.read(ctx, p.Key)
	if errors.Is(err, errAbsent) {
		return Missing, 0, nil
	}
	if err != nil {
		return "", 0, fmt.Errorf("archive %s: read %s: %w%s", s.archive.name, p.Key, err, remedy(s.archive.name, err))
	}
	n := int64(len(b))
	switch {
	case digest(b) == p.SHA256:
		return Sound, n, nil
	case n < p.Bytes:
		return Short, n, nil
	}
	return Altered, n, nil
}

// Object is something at an archive's place.
type Object struct {
	Key   string `json:"key"`
	Bytes int64  `json:"bytes"`
}

// Unnamed are the objects below parts/ that no commit up to the snapshot names,
// such as a writer leaves that was killed, or has not committed yet. They are
// sorted by key.
func (s *Snapshot) Unnamed(ctx context.Context) ([]Object, error) {
	named := map[string]bool{}
	for _, c := range s.Commits {
		for _, p := range c.Add {
			named[p.Key] = true
		}
	}
	there, err := s.archive.store.list(ctx, "parts/")
	if err != nil {
		return nil, fmt.Errorf("archive %s: list its parts: %w%s", s.archive.name, err, remedy(s.archive.name, err))
	}
	var out []Object
	for _, o := range there {
		if !named[o.key] {
			out = append(out, Object{o.key, o.size})
		}
	}
	return out, nil
}
