package history

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"gocloud.dev/blob"
	"gocloud.dev/gcerrors"
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
	r, err := s.archive.bucket.NewReader(ctx, p.Key, nil)
	if gcerrors.Code(err) == gcerrors.NotFound {
		return Missing, 0, nil
	}
	if err != nil {
		return "", 0, fmt.Errorf("archive %s: read %s: %w", s.archive.name, p.Key, err)
	}
	h := sha256.New()
	n, err := io.Copy(h, r)
	if err = errors.Join(err, r.Close()); err != nil {
		return "", 0, fmt.Errorf("archive %s: read %s: %w", s.archive.name, p.Key, err)
	}
	switch {
	case hex.EncodeToString(h.Sum(nil)) == p.SHA256:
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
	var out []Object
	it := s.archive.bucket.List(&blob.ListOptions{Prefix: "parts/"})
	for {
		o, err := it.Next(ctx)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("archive %s: list its parts: %w", s.archive.name, err)
		}
		if !o.IsDir && !named[o.Key] {
			out = append(out, Object{o.Key, o.Size})
		}
	}
	slices.SortFunc(out, func(a, b Object) int {
		if a.Key < b.Key {
			return -1
		}
		return 1
	})
	return out, nil
}

// Rows goes over the rows of one part in their order, in batches. A batch is good
// until the next.
func Rows[R Row](ctx context.Context, s *Snapshot, p Part) iter.Seq2[[]R, error] {
	l := layoutOf[R]()
	names := make([]string, len(l.columns))
	for i, c := range l.columns {
		names[i] = c.field.Name
	}
	return func(yield func([]R, error) bool) {
		var rows []R
		var words interner
		for batch, err := range s.Records(ctx, p, SchemaVersion, names...) {
			if err != nil {
				yield(nil, err)
				return
			}
			n := int(batch.NumRows())
			rows = slices.Grow(rows[:0], n)[:n]
			for c, col := range l.columns {
				a := batch.Column(c)
				for i := range n {
					col.get(a, i, &rows[i], &words)
				}
			}
			if !yield(rows, nil) {
				return
			}
		}
	}
}
