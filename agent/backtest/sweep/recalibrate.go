package sweep

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/scoring"
)

// Method is how liquidation PDs are recalibrated at a refit.
type Method string

// The methods.
const (
	NoMethod Method = "none"
	Logistic Method = "logistic" // on ln HF and the PD's log-odds
	Isotonic Method = "isotonic" // a rising map of the PD
)

// Labelled is a score that a strategy gave, and what became of its loan.
type Labelled struct {
	tape.Label
	PD, HF float64
}

const (
	// leastEvents is below what nothing is recalibrated.
	leastEvents = 20
	// leastPD bounds log-odds.
	leastPD = 1e-6
	// ridge keeps coefficients finite where the classes part, or PD is a function of HF.
	ridge = 1
	// labelEvery is how far apart the instants are whose loans are labelled.
	labelEvery = day
	// mostLoans is about how many loans of one instant are looked at: every so-many-th.
	mostLoans = 2000
)

// Recalibration is a fitted map of a loan's PD. Without coefficients and knots PDs stay
// as they are, and Missing says why.
type Recalibration struct {
	Method Method    `json:"method"`
	At     time.Time `json:"at"`
	Rows   int       `json:"rows"`
	Events int       `json:"events"`
	// Intercept, LnHF and LogOdds are of the logistic regression.
	Intercept float64 `json:"intercept,omitempty"`
	LnHF      float64 `json:"lnHF,omitempty"`
	LogOdds   float64 `json:"logOdds,omitempty"`
	// X and Y are the knots of the isotonic map.
	X       []float64 `json:"x,omitempty"`
	Y       []float64 `json:"y,omitempty"`
	Missing string    `json:"missing,omitempty"`

	isotonic *calibration.Isotonic
}

// Fit is a recalibration on labels that are known at an instant. It fails with
// tape.ErrLookAhead on any other.
func Fit(method Method, rows []Labelled, at time.Time) (*Recalibration, error) {
	labels := make([]tape.Label, len(rows))
	r := &Recalibration{Method: method, At: at, Rows: len(rows)}
	for i := range rows {
		labels[i] = rows[i].Label
		if rows[i].Happened {
			r.Events++
		}
	}
	if err := tape.CheckTraining(labels, at); err != nil {
		return nil, fmt.Errorf("recalibrate at %s: %w", at.UTC().Format(time.RFC3339), err)
	}
	if r.Events < leastEvents || r.Rows-r.Events < leastEvents {
		r.Missing = fmt.Sprintf("%s: %d events in %d loan-days, and %d of either kind are wanted", evaluate.InsufficientData, r.Events, r.Rows, leastEvents)
		return r, nil
	}
	var err error
	switch method {
	case Logistic:
		err = r.logistic(rows)
	case Isotonic:
		err = r.rising(rows)
	default:
		return nil, fmt.Errorf("recalibrate by %q: want %s or %s", method, Logistic, Isotonic)
	}
	if errors.Is(err, domain.ErrConstant) || errors.Is(err, scoring.ErrNotConverged) {
		r.Missing = evaluate.InsufficientData + ": " + err.Error()
		err = nil
	}
	return r, err
}

func (r *Recalibration) logistic(rows []Labelled) error {
	s := scoring.Sample{Event: "liquidation", Happened: make([]bool, len(rows))}
	s.Names, s.Columns = []string{"ln HF", "log-odds"}, [][]float64{make([]float64, len(rows)), make([]float64, len(rows))}
	for i, x := range rows {
		s.Columns[0][i], s.Columns[1][i] = features(x.PD, x.HF)
		s.Happened[i] = x.Happened
	}
	m, err := scoring.FitLogistic(s, scoring.LogisticOptions{L2: ridge})
	if err != nil {
		return err
	}
	r.Intercept, r.LnHF, r.LogOdds = m.Intercept, m.Coefficients[0], m.Coefficients[1]
	return nil
}

func (r *Recalibration) rising(rows []Labelled) error {
	x, y := make([]float64, len(rows)), make([]float64, len(rows))
	for i := range rows {
		x[i] = rows[i].PD
		if rows[i].Happened {
			y[i] = 1
		}
	}
	var err error
	if r.isotonic, err = calibration.FitIsotonic(x, y, nil, calibration.Rising); err != nil {
		return err
	}
	r.X, r.Y = r.isotonic.Knots()
	return nil
}

// features are ln HF, of health factors from .01 to 100, and the PD's log-odds.
func features(pd, hf float64) (lnHF, logOdds float64) {
	p := min(1-leastPD, max(leastPD, pd))
	return math.Log(min(100, max(.01, hf))), math.Log(p / (1 - p))
}

// PD is a PD as recalibrated.
func (r *Recalibration) PD(pd, hf float64) float64 {
	switch {
	case r == nil || r.Missing != "":
		return pd
	case r.isotonic != nil:
		return r.isotonic.At(pd)
	}
	x, l := features(pd, hf)
	return 1 / (1 + math.Exp(-r.Intercept-r.LnHF*x-r.LogOdds*l))
}

// scores are a strategy's, recalibrated: loss PD and EL move with the liquidation PD.
func (r *Recalibration) scores(s agent.Scores, hf []float64) agent.Scores {
	if r == nil || r.Missing != "" || len(s.Loan) == 0 {
		return s
	}
	out := s
	out.LiquidationPD, out.LossPD, out.EL = make([]float64, len(s.Loan)), make([]float64, len(s.Loan)), make([]float64, len(s.Loan))
	for i, loan := range s.Loan {
		was := s.LiquidationPD[i]
		pd := r.PD(was, hf[loan])
		out.LiquidationPD[i], out.LossPD[i], out.EL[i] = pd, s.LossPD[i], s.EL[i]
		if was > 0 {
			out.LossPD[i], out.EL[i] = min(pd, s.LossPD[i]*pd/was), s.EL[i]*pd/was
		}
	}
	return out
}

// seenAt names a loan at an instant.
type seenAt struct {
	unix int64
	row  int32
}

// collector is the witness that keeps what a strategy said of loans at the instants
// that are labelled.
type collector struct {
	next    time.Time
	rows    map[seenAt][2]float64 // PD and HF
	horizon time.Duration
	hf      []float64
}

// Saw takes a step over.
func (c *collector) Saw(s *backtest.Step) error {
	at := s.Moment.Block.Time
	if s.Moment.Book == nil || at.Before(c.next) {
		return nil
	}
	c.next = at.Add(labelEvery)
	if s.Record == nil || s.Proposals[0] == nil || len(s.Proposals[0].Scores.Loan) == 0 {
		return nil
	}
	p := &s.Proposals[0].Scores
	switch {
	case p.Horizon < labelEvery:
		return fmt.Errorf("recalibration: the strategy's PDs are over %s, and loans are looked at every %s: leave it out, or score over a day or more", p.Horizon, labelEvery)
	case c.horizon != 0 && c.horizon != p.Horizon:
		return fmt.Errorf("recalibration: the strategy's PDs are over %s and then over %s: leave it out", c.horizon, p.Horizon)
	}
	c.horizon = p.Horizon
	if c.rows == nil {
		c.rows = map[seenAt][2]float64{}
	}
	n := s.Moment.Book.Len()
	c.hf = s.Moment.Book.HealthFactors(slices.Grow(c.hf[:0], n)[:n])
	every := int32(len(p.Loan)/mostLoans + 1) //nolint:gosec // rows are int32
	for i, loan := range p.Loan {
		if loan%every == int32(s.Moment.Number)%every { //nolint:gosec // a remainder is meant
			c.rows[seenAt{at.Unix(), loan}] = [2]float64{p.LiquidationPD[i], c.hf[loan]}
		}
	}
	return nil
}
