package wire

import (
	"context"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
)

// CompactOptions say what is compacted. The zero value of Before purges nothing.
type CompactOptions struct {
	Place    string
	DryRun   bool
	Before   time.Time // purge what was left or removed before
	Progress func(Progress)
}

// CompactReport says what became of an archive.
type CompactReport struct {
	Place       string            `json:"place"`
	DryRun      bool              `json:"dryRun,omitempty"`
	Merged      []history.Merged  `json:"merged"`
	Books       []books.Compacted `json:"books"`
	Commit      uint64            `json:"commit,omitempty"` // 0: there was nothing to do
	Before      string            `json:"fingerprintBefore"`
	After       string            `json:"fingerprint"`
	Purged      []history.Object  `json:"purged"`
	PurgedBytes int64             `json:"purgedBytes"`
}

// CompactArchive merges small parts and short segments in one commit, and then
// removes objects that nothing names.
func CompactArchive(ctx context.Context, o CompactOptions) (r CompactReport, err error) {
	a, err := history.Open(ctx, o.Place)
	if err != nil {
		return r, err
	}
	defer a.Close()
	s, err := a.Snapshot(ctx)
	if err != nil {
		return r, err
	}
	r = CompactReport{Place: a.Name(), DryRun: o.DryRun, Merged: []history.Merged{}, Books: []books.Compacted{}, Purged: []history.Object{}, Before: s.Fingerprint()}
	if s, err = r.merge(ctx, s, o); err != nil {
		return r, err
	}
	r.After = s.Fingerprint()
	if o.Before.IsZero() {
		return r, nil
	}
	gone, err := a.Purge(ctx, o.Before, o.DryRun)
	r.Purged = append(r.Purged, gone...)
	for _, x := range gone {
		r.PurgedBytes += x.Bytes
	}
	return r, err
}

func (r *CompactReport) merge(ctx context.Context, s *history.Snapshot, o CompactOptions) (*history.Snapshot, error) {
	tx := s.Begin("compact", nil)
	if o.DryRun {
		tx = s.Rehearse("compact")
	}
	step := func(unit string) func(done, total int) {
		return func(done, total int) {
			if o.Progress != nil {
				o.Progress(Progress{Phase: lending.Phase(unit), Done: uint64(done), Total: uint64(total)})
			}
		}
	}
	merged, err := history.Merge(ctx, s, tx, step("part"))
	if err != nil {
		return nil, err
	}
	r.Merged = append(r.Merged, merged...)
	seen := map[string]bool{}
	for _, m := range books.Markets(s) {
		if seen[m.Dataset] {
			continue
		}
		seen[m.Dataset] = true
		c, err := books.Compact(ctx, s, tx, m.Dataset, step("book"))
		if err != nil {
			return nil, fmt.Errorf("compact the books of %s: %w", m.Dataset, err)
		}
		if c.Books > 0 {
			r.Books = append(r.Books, c)
		}
	}
	if tx.Empty() || o.DryRun {
		return s, nil
	}
	next, err := tx.Commit(ctx)
	if err != nil {
		return nil, err
	}
	r.Commit = next.Number
	return next, nil
}
