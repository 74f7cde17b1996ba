package index

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// The words for commits in the archive's log.
const (
	indexed = "index"
	undone  = "index-undone"
)

// unit is a span that the archive has.
type unit struct {
	history.Span
	parts []string // keys that its commit added
}

// ledger is what the archive has of one data set: units without gaps, in order.
type ledger struct {
	units   []unit
	commits int    // of the data set, in the log
	begin   uint64 // the first block that there was; 0 before any
	undone  int    // how often units were taken out
	said    said
}

// said is what was last written of the books' prices and of parameters: only changes
// are.
type said struct {
	prices   map[string]history.Fixed // by asset
	settings map[[2]string]string     // by subject and name
}

// readLedger replays the log.
func readLedger(ctx context.Context, s *history.Snapshot, dataset, market string) (*ledger, error) {
	l := &ledger{said: said{prices: map[string]history.Fixed{}, settings: map[[2]string]string{}}}
	for i := range s.Commits {
		if c := &s.Commits[i]; isOf(c, dataset) {
			l.take(c)
		}
	}
	if len(l.units) == 0 {
		return l, nil
	}
	q := history.Query{Datasets: []string{dataset}}
	err := history.Scan(ctx, s, q, func(_ history.Part, rows []history.Price) error {
		for i := range rows {
			if rows[i].Source == oracleOf(market) {
				l.said.prices[rows[i].Asset] = rows[i].Value
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return l, history.Scan(ctx, s, q, func(_ history.Part, rows []history.Parameter) error {
		for i := range rows {
			l.said.settings[[2]string{rows[i].Subject, rows[i].Name}] = rows[i].After
		}
		return nil
	})
}

// isOf reports a commit that an index of the data set made.
func isOf(c *history.Commit, dataset string) bool {
	return c.Source != nil && c.Source.Span != nil && c.Source.Span.Dataset == dataset
}

// alone has a transaction fail that would be the data set's second after what the
// ledger knows: somebody else indexes it at the same time. Units without a book
// have nothing else by which they would be seen to overlap.
func (l *ledger) alone(tx *history.Tx, dataset string) {
	known := l.commits
	tx.Require(func(after *history.Snapshot) error {
		n := 0
		for i := range after.Commits {
			if isOf(&after.Commits[i], dataset) {
				n++
			}
		}
		if n != known+1 {
			return fmt.Errorf("%w: another process indexes %s into this archive: leave it to one of them", history.ErrConflict, dataset)
		}
		return nil
	})
}

// take adds a commit of the data set.
func (l *ledger) take(c *history.Commit) {
	span := *c.Source.Span
	l.commits++
	l.units = slices.DeleteFunc(l.units, func(u unit) bool { return u.From >= span.From })
	if len(l.units) == 0 {
		l.begin = span.From
	}
	if c.What == undone {
		l.undone++
		return
	}
	u := unit{Span: span}
	for _, p := range c.Add {
		u.parts = append(u.parts, p.Key)
	}
	l.units = append(l.units, u)
}

// last is the newest unit; nil without.
func (l *ledger) last() *unit {
	if len(l.units) == 0 {
		return nil
	}
	return &l.units[len(l.units)-1]
}

// live are a unit's parts in a snapshot; false where some are not there any more,
// as after a compaction.
func (u *unit) live(s *history.Snapshot) ([]history.Part, bool) {
	var out []history.Part
	for _, p := range s.Parts {
		if slices.Contains(u.parts, p.Key) {
			out = append(out, p)
		}
	}
	return out, len(out) == len(u.parts)
}

// source describes a span for the log. Its digest names the chain's content by the
// last block's hash, and how often a chain was left: one may come back.
func (l *ledger) source(market string, s history.Span) *history.Source {
	h := sha256.New()
	fmt.Fprintf(h, "hedgerow.index/1 %d %s %s %d %d %s %d", s.Chain, s.Dataset, s.Every, s.From, s.To, s.Hash, l.undone)
	name := fmt.Sprintf("%s, blocks %d to %d", market, s.From, s.To)
	if s.Hash == "" {
		name = fmt.Sprintf("%s, blocks from %d on", market, s.From)
	}
	return &history.Source{Name: name, Digest: hex.EncodeToString(h.Sum(nil)), Format: "a node", Span: &s}
}
