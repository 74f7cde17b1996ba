package evaluate

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
)

// ErrFormat reports bytes that are no Summary of this version.
var ErrFormat = errors.New("not a summary of a backtest that this version reads")

// Summarise puts runs over one tape together: in a report unhedged, hedged, constant
// and threshold. Limits, scores and VaR are those of the hedged run, or else of the
// first that was asked for them.
// Notes are added to those that the measures make.
func Summarise(runs []*Evaluator, notes ...string) (*Summary, error) {
	if len(runs) == 0 {
		return nil, errors.New("a summary of no run")
	}
	first := runs[0]
	o := first.o
	s := &Summary{Format: Format, Tape: first.tape(), Coin: o.Coin, Claims: o.Claims, Cell: o.Cell, Seed: o.Seed,
		Horizon: statistic(float64(o.HorizonDays), Days, history.Assumed), Limits: []Band{}, Scores: []Quality{}, VaR: []Backtest{}, Notes: []string{}}
	for _, e := range runs {
		switch {
		case e.o.About.Market != o.About.Market || !e.from.Equal(first.from) || !e.days.last.Equal(first.days.last):
			return nil, fmt.Errorf("runs %s and %s are of two tapes: compare what was played alike", o.Name, e.o.Name)
		case e.o.HorizonDays != o.HorizonDays || e.o.Coin != o.Coin:
			return nil, fmt.Errorf("runs %s and %s are measured in two ways: state one horizon and one coin", o.Name, e.o.Name)
		case slices.ContainsFunc(s.Runs, func(r Run) bool { return r.Name == e.o.Name }):
			return nil, fmt.Errorf("two runs are called %s", e.o.Name)
		}
		s.Runs = append(s.Runs, e.Run())
	}
	one := func(has func(Options) bool) *Evaluator {
		var out *Evaluator
		for _, e := range runs {
			if has(e.o) && (out == nil || e.o.Name == Hedged) {
				out = e
			}
		}
		return out
	}
	if e := one(func(o Options) bool { return o.Limits }); e != nil {
		s.Limits = e.bands.figures(bases{tape: o.About.Basis}.market())
	}
	var err error
	if e := one(func(o Options) bool { return o.Scores }); e != nil {
		if s.Scores, err = e.scores.Qualities(e.o.Seed); err != nil {
			return nil, err
		}
	}
	if e := one(func(o Options) bool { return o.VaR }); e != nil {
		if s.VaR, err = e.basket.figures(e.o.Seed); err != nil {
			return nil, err
		}
	}
	s.Notes = append(s.Notes, notes...)
	s.Notes = append(s.Notes, first.notes()...)
	return s, nil
}

func (e *Evaluator) tape() Tape {
	a := e.o.About
	moments := 0
	for _, d := range e.days.list {
		moments += d.moments
	}
	t := Tape{Market: a.Market, Protocol: a.Protocol, Basis: a.Basis, From: e.from, To: e.days.last, EverySeconds: int64(a.Every.Seconds()), Moments: moments, Gaps: e.days.gaps,
		Sources: []Source{}, Policies: append([]string{}, a.Policies...)}
	for _, x := range a.Sources {
		t.Sources = append(t.Sources, Source{What: x.What, From: x.From, Basis: x.Basis, Note: x.Note})
	}
	return t
}

// notes are what the measures rest on, and what they could not do.
func (e *Evaluator) notes() (out []string) {
	if e.days.loss == "" {
		out = append(out, "The tape has no bad debt of what the claims are on: losses and payouts of the past are not covered.")
	}
	if e.model.with == nil {
		return append(out, "Nothing is modelled: no scenarios were asked for.")
	}
	s := e.model.with
	out = append(out, fmt.Sprintf("Modelled ES is over %d days, from %d instants, by %d scenarios each: filtered historical simulation of at most %d daily returns known then, volatility by EWMA with λ = %g; liquidators come late, at the horizon; cover pays that is minted and not resolved, for what is lost at the horizon and, where it expires before, then.", s.days(), len(e.model.list), s.options.Scenarios, portfolio.MostDays, portfolio.Lambda))
	if why := e.model.why(); why != "" {
		out = append(out, "Modelled ES leaves out"+why[1:]+".")
	}
	return append(out, s.said()...)
}

// JSON is the summary as summary.json has it: equal summaries are equal bytes.
func (s *Summary) JSON() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(s); err != nil {
		return nil, fmt.Errorf("write the summary: %w", err)
	}
	return b.Bytes(), nil
}

// Read reads what JSON writes. It fails with ErrFormat on anything else: another
// version, an unknown field.
func Read(text []byte) (*Summary, error) {
	var head struct {
		Format string `json:"format"`
	}
	if err := json.Unmarshal(text, &head); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if head.Format != Format {
		return nil, fmt.Errorf("%w: its format is %q, not %q: use the version that wrote it", ErrFormat, head.Format, Format)
	}
	var s Summary
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&s); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	return &s, nil
}
