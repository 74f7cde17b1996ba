package page

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Writer is a witness that fills a folder with what it sees. Its memory does not
// grow with the run.
type Writer struct {
	folder            *folder
	run               Run
	measures, scoring sampler

	equity   *table[equityRow]
	intents  *table[intentRow]
	fills    *table[backtest.Fill]
	verdicts *table[verdictRow]
	scores   *table[scoreRow]
	series   *table[seriesRow]
	closers  []closer

	last     []seriesRow // of the cycle before
	hf       []float64
	finished bool
}

var _ backtest.Witness = (*Writer)(nil)

// sampler takes the first cycle of each so many moments: slots need not fall on the
// moments' own multiples.
type sampler struct{ every, next int }

func (s *sampler) takes(moment int) bool {
	if moment < s.next {
		return false
	}
	s.next = (moment/s.every + 1) * s.every
	return true
}

// closer is a table that is to be ended.
type closer struct {
	name  string
	close func() error
}

// samples is how many instants of a run are sampled, about.
const samples = 1000

// Create takes a folder for a run: one that is not there, is empty, or is the same
// run's. It fails with ErrOther for any other. The texts are kept as they are.
func Create(dir string, run Run, config, assumptions []byte) (*Writer, error) {
	run.Schema = Schema
	says, err := encode(run)
	if err != nil {
		return nil, fmt.Errorf("encode %s: %w", RunFile, err)
	}
	f, err := begin(dir, says)
	if err != nil {
		return nil, err
	}
	return create(f, run, config, assumptions)
}

// create begins the files of a folder.
func create(f *folder, run Run, config, assumptions []byte) (w *Writer, err error) {
	says, err := encode(run)
	if err != nil {
		return nil, fmt.Errorf("encode %s: %w", RunFile, err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, f.abort())
		}
	}()
	w = &Writer{folder: f, run: run, measures: sampler{every: max(1, run.Moments/samples)}}
	w.scoring = w.measures
	if run.ScoresEvery > 0 && run.Every > 0 {
		w.scoring.every = max(1, int(run.ScoresEvery/run.Every))
	}
	for _, x := range []struct {
		name string
		text []byte
	}{{RunFile, says}, {ConfigFile, config}, {AssumptionsFile, assumptions}} {
		if err := f.put(x.name, x.text); err != nil {
			return nil, err
		}
	}
	err = open(w, &w.equity, EquityFile, equityColumns(run), err)
	err = open(w, &w.intents, IntentsFile, intentColumns(run), err)
	err = open(w, &w.fills, FillsFile, fillColumns(run), err)
	err = open(w, &w.verdicts, VerdictsFile, verdictColumns(run), err)
	err = open(w, &w.scores, ScoresFile, scoreColumns(run), err)
	err = open(w, &w.series, SeriesFile, seriesColumns(run), err)
	return w, err
}

// open begins a table, unless an earlier one failed.
func open[R any](w *Writer, into **table[R], name string, columns []column[R], err error) error {
	if err != nil {
		return err
	}
	file, err := w.folder.create(name)
	if err != nil {
		return err
	}
	t, err := newTable(name, file, columns)
	if err != nil {
		return w.folder.full(name, err)
	}
	*into = t
	w.closers = append(w.closers, closer{name, func() error { return first(t.close(), file.close()) }})
	return nil
}

// put adds a row; an error says what is missing of the folder.
func put[R any](w *Writer, t *table[R], r *R) error {
	if err := t.add(r); err != nil {
		return w.folder.full(t.name, err)
	}
	return nil
}

// Saw keeps a step.
func (w *Writer) Saw(s *backtest.Step) error {
	row := equity(s, w.run.Coin)
	if err := put(w, w.equity, &row); err != nil {
		return err
	}
	for i := range s.Fills {
		if err := put(w, w.fills, &s.Fills[i]); err != nil {
			return err
		}
	}
	if s.Record == nil {
		return nil
	}
	if err := w.decided(s.Record, w.measures.takes(s.Moment.Number)); err != nil {
		return err
	}
	if err := w.changed(seriesRows(s.Record)); err != nil {
		return err
	}
	if !w.scoring.takes(s.Moment.Number) {
		return nil
	}
	return w.scored(s)
}

// decided keeps a cycle's intents and verdicts, and when sampled all measures.
func (w *Writer) decided(rec *agent.Record, sample bool) error {
	for _, in := range rec.Decision.Intents {
		if err := put(w, w.intents, &intentRow{rec.Block.Time, rec.Slot.ID(), in}); err != nil {
			return err
		}
	}
	for i := range rec.Decision.Verdicts {
		if v := &rec.Decision.Verdicts[i]; v.Outcome != trade.Passed {
			row := verdictOf(rec, v)
			if err := put(w, w.verdicts, &row); err != nil {
				return err
			}
		}
	}
	if !sample || rec.Observation == nil {
		return nil
	}
	facts := rec.Facts(rec.Budget)
	measures := rec.Policy.Bounds.Measures(&facts, rec.Budget.State)
	for i := range measures {
		row := measureOf(rec, &measures[i])
		if err := put(w, w.verdicts, &row); err != nil {
			return err
		}
	}
	return nil
}

// changed keeps the series that are not as they were.
func (w *Writer) changed(rows []seriesRow) error {
	for i := range rows {
		was := slices.IndexFunc(w.last, func(r seriesRow) bool { return r.series.ID == rows[i].series.ID })
		if was >= 0 && rows[i].same(w.last[was]) {
			continue
		}
		if err := put(w, w.series, &rows[i]); err != nil {
			return err
		}
	}
	w.last = rows
	return nil
}

// scored keeps a sample of what strategies said of loans.
func (w *Writer) scored(s *backtest.Step) error {
	b := s.Moment.Book
	if b == nil || !slices.ContainsFunc(s.Proposals, func(p *agent.Proposal) bool { return p != nil && len(p.Scores.Loan) > 0 }) {
		return nil
	}
	w.hf = b.HealthFactors(slices.Grow(w.hf[:0], b.Len())[:b.Len()])
	for i, p := range s.Proposals {
		if p == nil {
			continue
		}
		name := fmt.Sprintf("strategy %d", i)
		if i < len(s.Record.Strategies) {
			name = s.Record.Strategies[i].Strategy
		}
		if err := sampled(s.Moment.Block, b, w.hf, name, w.run.Seed, cmp.Or(w.run.ScoredLoans, panel), p.Scores, func(r *scoreRow) error { return put(w, w.scores, r) }); err != nil {
			return err
		}
	}
	return nil
}

// Abort ends the writing and leaves nothing of it, unless Finish succeeded. It may
// be called after Finish.
func (w *Writer) Abort() error {
	if w.finished {
		return nil
	}
	w.finished = true
	return w.folder.abort()
}

// Result is what became of a run, beside its steps.
type Result struct {
	Outcome backtest.Outcome
	Summary evaluate.Summary
	Grid    []GridCell // in the grid's order; the report's own cell among them
}

// Finish writes what a run came to and its report, and gives all files their names.
// An error leaves no half of a folder; Abort then removes what was being made.
func (w *Writer) Finish(r Result) (Manifest, error) {
	var none Manifest
	for _, c := range w.closers {
		if err := c.close(); err != nil {
			return none, w.folder.full(c.name, err)
		}
	}
	if err := w.grid(r.Grid); err != nil {
		return none, err
	}
	ended, err := encode(outcome{Schema, r.Outcome})
	if err != nil {
		return none, fmt.Errorf("encode %s: %w", OutcomeFile, err)
	}
	summary, err := r.Summary.JSON()
	if err != nil {
		return none, err
	}
	if err := first(w.folder.put(OutcomeFile, ended), w.folder.put(SummaryFile, summary)); err != nil {
		return none, err
	}
	if err := w.report(r); err != nil {
		return none, err
	}
	m, err := w.folder.finish()
	if err != nil {
		return none, err
	}
	w.finished = true
	w.folder.made = false
	return m, w.folder.abort()
}

func (w *Writer) grid(cells []GridCell) error {
	file, err := w.folder.create(GridFile)
	if err != nil {
		return err
	}
	t, err := newTable(GridFile, file, gridColumns(w.run))
	if err != nil {
		return w.folder.full(GridFile, err)
	}
	for i := range cells {
		if err := put(w, t, &cells[i]); err != nil {
			return err
		}
	}
	return w.folder.full(GridFile, first(t.close(), file.close()))
}

// report writes the report out of the files that were just written.
func (w *Writer) report(r Result) error {
	p, err := pageOf(&Folder{Dir: w.folder.dir, Run: w.run, Outcome: r.Outcome, Summary: r.Summary}, w.folder.part, r.Grid)
	if err != nil {
		return fmt.Errorf("make %s: %w", ReportFile, err)
	}
	var b bytes.Buffer
	if err := p.WriteHTML(&b); err != nil {
		return fmt.Errorf("make %s: %w", ReportFile, err)
	}
	return w.folder.put(ReportFile, b.Bytes())
}
