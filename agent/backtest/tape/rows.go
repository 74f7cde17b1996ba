package tape

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// rowsOf are a market's rows of one table.
type rowsOf struct {
	parts  []history.Part
	market string // "": the only one
	basis  history.Basis
}

// openRows finds the market's events and changes of parameters.
func (t *archived) openRows(ctx context.Context) error {
	var wrong [2]error
	t.events, wrong[0] = findRows[history.Event](ctx, t, history.Events, t.options.Events, "events")
	t.parameters, wrong[1] = findRows[history.Parameter](ctx, t, history.Parameters, t.options.Parameters, "parameters")
	return errors.Join(wrong[:]...)
}

func findRows[R history.Row](ctx context.Context, t *archived, table history.Table, of Rows, what string) (rowsOf, error) {
	named := of.Dataset != ""
	if !named {
		of.Dataset = t.about.Market
	}
	out := rowsOf{market: of.Market, parts: t.snapshot.Select(table, history.Query{Datasets: []string{of.Dataset}})}
	if len(out.parts) == 0 {
		if named {
			return out, fmt.Errorf("%w: data set %s has no %s: %s", ErrRows, of.Dataset, what, others(t.snapshot, table))
		}
		t.policy("The archive has no %s of data set %s: the tape has none.", what, of.Dataset)
		return out, nil
	}
	slices.SortStableFunc(out.parts, func(a, b history.Part) int {
		return cmp.Or(a.From.Compare(b.From), strings.Compare(a.Key, b.Key))
	})
	out.basis = out.parts[0].Basis
	for _, p := range out.parts {
		if p.Basis != out.basis {
			return out, fmt.Errorf("%w: the %s of %s are %s, and %s: give them data sets of their own", ErrRows, what, of.Dataset, out.basis, p.Basis)
		}
	}
	if of.Market != "" {
		errFound := errors.New("there is one")
		err := history.Scan(ctx, t.snapshot, history.Query{Datasets: []string{of.Dataset}, Names: []string{of.Market}}, func(history.Part, []R) error { return errFound })
		if err == nil {
			err = fmt.Errorf("%w: data set %s has no %s of market %s: leave the market out if there is one only", ErrRows, of.Dataset, what, of.Market)
		}
		if !errors.Is(err, errFound) {
			return out, err
		}
	}
	t.source(what, of.Dataset, out.basis, out.parts[0].Note)
	return out, nil
}

// others says which data sets have rows of a table.
func others(s *history.Snapshot, table history.Table) string {
	names := map[string]bool{}
	for _, p := range s.Select(table, history.Query{}) {
		names[p.Dataset] = true
	}
	if len(names) == 0 {
		return "no data set has any"
	}
	return strings.Join(slices.Sorted(maps.Keys(names)), ", ") + " has, or have, some"
}

// place is where a row stands: its time, its order at that time, and its market.
type place struct {
	time   time.Time
	block  uint64
	index  uint32
	market string
}

func eventAt(e *history.Event) place { return place{e.Time, e.Block, e.Index, e.Market} }

func parameterAt(p *history.Parameter) place { return place{p.Time, p.Block, p.Index, p.Market} }

// stream goes over a market's rows in the order of time, with one batch of each part
// in hand that has begun.
type stream[R history.Row] struct {
	ctx    context.Context
	of     *history.Snapshot
	rows   rowsOf
	after  time.Time // rows at it or before are passed over
	at     func(*R) place
	market string // of the rows so far
	open   []*source[R]
}

// source is one part, at a row.
type source[R history.Row] struct {
	next  func() ([]R, error, bool)
	stop  func()
	batch []R
	i     int
	place place
}

func newStream[R history.Row](ctx context.Context, s *history.Snapshot, rows rowsOf, after time.Time, at func(*R) place) *stream[R] {
	return &stream[R]{ctx: ctx, of: s, rows: rows, after: after, at: at, market: rows.market}
}

func (s *stream[R]) close() {
	for _, x := range s.open {
		x.stop()
	}
}

// upTo hands the rows up to an instant to fn, which may change its own copy.
func (s *stream[R]) upTo(until time.Time, fn func(*R) error) error {
	for len(s.rows.parts) > 0 && !s.rows.parts[0].From.After(until) {
		p := s.rows.parts[0]
		s.rows.parts = s.rows.parts[1:]
		if !p.To.After(s.after) {
			continue
		}
		x := &source[R]{i: -1}
		x.next, x.stop = iter.Pull2(history.Rows[R](s.ctx, s.of, p))
		s.open = append(s.open, x)
		if err := s.step(x); err != nil {
			return err
		}
	}
	for len(s.open) > 0 {
		x := s.open[0]
		for _, y := range s.open[1:] {
			if cmp.Or(y.place.time.Compare(x.place.time), cmp.Compare(y.place.block, x.place.block), cmp.Compare(y.place.index, x.place.index)) < 0 {
				x = y
			}
		}
		if x.place.time.After(until) {
			return nil
		}
		row := x.batch[x.i]
		if err := fn(&row); err != nil {
			return err
		}
		if err := s.step(x); err != nil {
			return err
		}
	}
	return nil
}

// step goes to a part's next wanted row, or lets the part go at its end.
func (s *stream[R]) step(x *source[R]) error {
	for {
		for x.i++; x.i >= len(x.batch); x.i = 0 {
			batch, err, more := x.next()
			if err != nil {
				return err
			}
			if !more {
				x.stop()
				s.open = slices.DeleteFunc(s.open, func(y *source[R]) bool { return x == y })
				return nil
			}
			x.batch = batch
		}
		x.place = s.at(&x.batch[x.i])
		switch {
		case s.rows.market != "" && x.place.market != s.rows.market:
		case s.market != "" && x.place.market != s.market:
			return fmt.Errorf("%w: there are rows of market %s, and of %s: name one", ErrRows, s.market, x.place.market)
		case !x.place.time.After(s.after):
			s.market = x.place.market
		default:
			s.market = x.place.market
			return nil
		}
	}
}
