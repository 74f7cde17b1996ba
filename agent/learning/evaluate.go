package learning

import (
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/loanday"
)

// Evaluation is a model on loan-days of a span.
type Evaluation struct {
	Figures loanday.Figures
	// Structural are those of the first-passage PD as it is, on the same loan-days.
	Structural loanday.Figures
	// Overlap says which days of the span the model was trained on, be it on other loans:
	// they had the same crashes; "": none. Figures of such a span flatter.
	Overlap string
}

// Evaluate judges a model on samples whose look is at or after from. The samples before
// it are for the baseline, which is fitted anew every thirty days on what was known by
// then; before it can be, on loan-days of the training.
func Evaluate(m *loanday.Model, s *Samples, from time.Time) (*Evaluation, error) {
	if s.Horizon != m.Horizon {
		return nil, fmt.Errorf("samples are over %s, and the model over %s: sample over its horizon", s.Horizon, m.Horizon)
	}
	rows := s.between(from, s.To.Add(day))
	base, _ := s.baseline()
	for _, i := range rows {
		if base[i] < 0 {
			base[i] = m.Baseline.OfHF(s.HF[i])
		}
	}
	x := s.sample(rows).Features
	pd, err := m.PD(x)
	if err != nil {
		return nil, err
	}
	e := &Evaluation{}
	if e.Figures, err = s.judge(rows, pd, base); err != nil {
		return nil, err
	}
	raw := slices.Clone(x.Columns[slices.Index(x.Names, "structural")])
	for k, odds := range raw {
		raw[k] = 1 / (1 + math.Exp(-odds))
	}
	if e.Structural, err = s.judge(rows, raw, base); err != nil {
		return nil, err
	}
	if len(rows) > 0 && s.At[rows[0]].Before(m.Trained.To) {
		last := s.At[rows[len(rows)-1]]
		if last.After(m.Trained.To) {
			last = m.Trained.To
		}
		e.Overlap = fmt.Sprintf("%s to %s", date(s.At[rows[0]]), date(last))
	}
	return e, nil
}
