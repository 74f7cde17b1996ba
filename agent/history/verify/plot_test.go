package verify

import (
	"context"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// plot is an archive that a test fills: in a bucket, and in memory.
type plot struct {
	t     testing.TB
	place string
	a     *history.Archive
	tx    *history.Tx
}

// newPlot is a plot in a bucket.
func newPlot(t testing.TB) *plot {
	t.Helper()
	return plotAt(t, "mem://")
}

// newFolder is a plot whose objects are files.
func newFolder(t testing.TB) *plot {
	t.Helper()
	return plotAt(t, filepath.Join(t.TempDir(), "archive"))
}

func plotAt(t testing.TB, place string) *plot {
	t.Helper()
	a, err := history.Create(context.Background(), place)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	s, err := a.Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return &plot{t, place, a, s.Begin("import", nil)}
}

func put[R history.Row](p *plot, dataset string, rows []R) {
	p.t.Helper()
	if len(rows) == 0 {
		return
	}
	if err := history.Put(context.Background(), p.tx, history.Label{Dataset: dataset, Basis: history.Observed}, rows); err != nil {
		p.t.Fatal(err)
	}
}

func (p *plot) prices(d string, r []history.Price)         { put(p, d, r) }
func (p *plot) events(d string, r []history.Event)         { put(p, d, r) }
func (p *plot) measures(d string, r []history.Measure)     { put(p, d, r) }
func (p *plot) parameters(d string, r []history.Parameter) { put(p, d, r) }
func (p *plot) accounts(d string, r []history.Account)     { put(p, d, r) }

// snapshot commits.
func (p *plot) snapshot() *history.Snapshot {
	p.t.Helper()
	s, err := p.tx.Commit(context.Background())
	if err != nil {
		p.t.Fatal(err)
	}
	return s
}

func formatFloat(f float64) string { return strconv.FormatFloat(f, 'f', 12, 64) }
