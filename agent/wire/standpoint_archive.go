package wire

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// archiveStandpoint is an instant of an archive, as a cycle of the configuration's
// backtest sees it: what the archive does not know is stated there.
func archiveStandpoint(ctx context.Context, o StandpointOptions) (s *Standpoint, err error) {
	c := *o.Config
	if c.Backtest == nil {
		return nil, errors.New("the configuration has no section backtest, which says what the fund held and where the past is from: copy one of configs/backtest/")
	}
	if o.Dataset != "" {
		b := *c.Backtest
		b.Market, c.Backtest = config.Dataset(o.Dataset), &b
	}
	w := &pastWorld{c: &c, o: BacktestOptions{Place: o.Archive, From: o.Since, To: o.At, Seed: o.Seed, InProcess: true, Workers: 1, Log: slog.New(slog.DiscardHandler), Progress: o.Progress}}
	defer func() { err = errors.Join(err, w.Close()) }()
	if err := w.openAt(ctx); err != nil {
		return nil, err
	}
	asked := []agent.Strategy{{Proposer: nobody{}, Weight: protection.WAD}}
	if !o.Since.IsZero() {
		var done func()
		if asked, done, err = w.strategies(ctx, nil); err != nil {
			return nil, err
		}
		w.onClose(func() error { done(); return nil })
	}
	terms, err := w.of("standpoint", w.assumed.Cell())
	if err != nil {
		return nil, err
	}
	terms.Unquoted = false
	last := w.about.To
	terms.Slots = atLast(terms.Slots, last)
	seen := &lastStep{}
	run, err := backtest.New(w.about, terms, asked, seen)
	if err != nil {
		return nil, err
	}
	if err := w.play(ctx, "the past up to then", []*backtest.Run{run}); err != nil {
		return nil, err
	}
	if seen.record == nil || seen.record.Observation == nil {
		return nil, fmt.Errorf("%s at %s: %w: the archive has no moment there", w.about.Market, last.UTC().Format(time.RFC3339), ErrNoLoans)
	}
	record, err := asKept(seen.record)
	if err != nil {
		return nil, err
	}
	s = &Standpoint{Record: record, past: seen.past, quoter: run.Quoter(),
		Source: StandpointSource{Kind: standpointArchive, Place: w.archive.Name(), Dataset: w.about.Market, Block: seen.record.Block, Basis: string(w.about.Basis)}}
	s.Source.Prices = fmt.Sprintf("prices of the archive known then, %d days of it", longest(s.past, last))
	s.Source.Notes = append(s.Source.Notes, "claims, cash and limits are the configuration's (assumed): no archive knows what a fund held",
		"series, capacity and quotes are the assumed market's replica's, "+string(w.assumed.Name)+" version "+fmt.Sprint(w.assumed.Edition))
	if o.Since.IsZero() {
		s.Source.Notes = append(s.Source.Notes, "that market opens at the instant, and nothing is held of it (--since plays the configured strategies up to it)")
	}
	return s.checked()
}

// asKept is a record as a journal would have kept it: by itself, and whole.
func asKept(r *agent.Record) (*agent.Record, error) {
	body, err := json.Marshal(r)
	if err != nil {
		return nil, fmt.Errorf("keep what the cycle recorded: %w", err)
	}
	out := &agent.Record{}
	if err := json.Unmarshal(body, out); err != nil {
		return nil, fmt.Errorf("keep what the cycle recorded: %w", err)
	}
	if o := r.Observation; o != nil {
		out.Observation.Book, out.Observation.History = o.Book, o.History
	}
	return out, nil
}

// openAt opens the tape of the instant: the archive's newest book without any.
func (w *pastWorld) openAt(ctx context.Context) (err error) {
	if w.assumed, err = w.assumptions(); err != nil {
		return err
	}
	if !w.o.From.IsZero() {
		if err := w.openPrograms(ctx); err != nil {
			return err
		}
	}
	if w.o.From.IsZero() && w.o.To.IsZero() {
		if err := w.openTape(ctx); err != nil {
			return err
		}
		w.o.To = w.about.To
	}
	if w.o.From.IsZero() {
		w.o.From = w.o.To
	}
	if err := w.openTape(ctx); err != nil {
		return err
	}
	return w.terms()
}

// atLast makes the tape's last moment a slot whatever the schedule says.
func atLast(slots func(after, upTo time.Time) []trade.Slot, last time.Time) func(after, upTo time.Time) []trade.Slot {
	return func(after, upTo time.Time) []trade.Slot {
		var due []trade.Slot
		if slots != nil {
			due = slots(after, upTo)
		}
		if len(due) == 0 && !upTo.Before(last) {
			due = []trade.Slot{{Schedule: "asked", At: upTo}}
		}
		return due
	}
}

// nobody is a strategy that wants nothing.
type nobody struct{}

func (nobody) Name() string { return "nobody" }

func (nobody) Propose(context.Context, *agent.Observation, []byte) (*agent.Proposal, error) {
	return &agent.Proposal{Version: "1"}, nil
}

// lastStep keeps what the last cycle recorded, and the prices that were known.
type lastStep struct {
	record *agent.Record
	past   []portfolio.History
}

func (l *lastStep) Saw(s *backtest.Step) error {
	if s.Record == nil {
		return nil
	}
	l.record = s.Record
	l.past = histories(s.Moment.History)
	return nil
}

func histories(list []tape.History) []portfolio.History {
	out := make([]portfolio.History, 0, len(list))
	for _, h := range list {
		out = append(out, portfolio.History{Asset: h.Asset, Times: slices.Clip(h.Times), Prices: slices.Clip(h.Prices)})
	}
	return out
}
