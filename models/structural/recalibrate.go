package structural

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// ErrFalls means that in the history given, a higher raw PD went with fewer
// events: no rising map fits it.
var ErrFalls = errors.New("structural: history falls where the raw PD rises")

// Method is the shape of a recalibration.
type Method string

const (
	// Isotonic is the rising step-and-ramp nearest to the history: it can take any
	// shape, wants some hundred events, and is often 0 or 1 at its ends.
	Isotonic Method = "isotonic"
	// Logistic is a straight line in log-odds (Cox 1958; fitted as Platt 1999): two
	// parameters, for little history; never 0 or 1 in between.
	Logistic Method = "logistic"
)

// PD is a liquidation PD before and after recalibration. The raw figure is the
// model's and ranks; the calibrated one is what happened to loans that had it.
type PD struct {
	Raw, Calibrated float64
}

// Recalibration is a rising map from raw PDs to [0, 1], fitted on history. It is
// fixed once fitted or loaded, and may be shared; only those two make one.
type Recalibration struct {
	state recalibration
	steps *calibration.Isotonic // of Isotonic
}

// recalibration is what is saved.
type recalibration struct {
	Format       string    `json:"format"`
	Version      int       `json:"version"`
	Method       Method    `json:"method"`
	Observations int       `json:"observations"`
	Events       int       `json:"events"`
	From         float64   `json:"from"`
	To           float64   `json:"to"`
	Raw          []float64 `json:"raw,omitempty"`        // Isotonic: knots
	Calibrated   []float64 `json:"calibrated,omitempty"` // Isotonic: their values
	Slope        float64   `json:"slope,omitempty"`      // Logistic: of log-odds on log-odds
	Intercept    float64   `json:"intercept,omitempty"`
}

const (
	recalibrationFormat  = "hedgerow recalibration of liquidation PD"
	recalibrationVersion = 1
)

// edge keeps log-odds finite: raw PDs closer to 0 or 1 count as this close.
const edge = 1e-12

// Recalibrate fits a map on history: the raw PD of each loan and day seen, whether
// the event then happened within the PD's horizon, and by weight how much it
// counts (nil: equally). A horizon has a map of its own.
//
// Rows of one loan on successive days are hardly independent: thin them out, or
// judge the result by calibration's clustered bootstrap. Judge it on other rows
// than these in any case.
//
// Errors: *domain.Error for what is not history; calibration.ErrOneClass when
// Logistic sees no event, or nothing else; ErrFalls when its line would fall.
func Recalibrate(raw []float64, happened []bool, weight []float64, by Method) (*Recalibration, error) {
	if err := domain.AtLeast("raw", len(raw), 1); err != nil {
		return nil, err
	}
	if err := domain.Length("happened", len(happened), len(raw)); err != nil {
		return nil, err
	}
	if err := domain.Each("raw", raw, 0, 1); err != nil {
		return nil, err
	}
	r := &Recalibration{state: recalibration{
		Format: recalibrationFormat, Version: recalibrationVersion, Method: by, From: math.Inf(1), To: math.Inf(-1),
	}}
	if err := r.fit(raw, happened, weight); err != nil {
		return nil, err
	}
	for i, p := range raw {
		if weight != nil && weight[i] == 0 {
			continue
		}
		r.state.Observations++
		if happened[i] {
			r.state.Events++
		}
		r.state.From, r.state.To = min(r.state.From, p), max(r.state.To, p)
	}
	return r, nil
}

func (r *Recalibration) fit(raw []float64, happened []bool, weight []float64) error {
	switch r.state.Method {
	case Isotonic:
		y := make([]float64, len(raw))
		for i, h := range happened {
			if h {
				y[i] = 1
			}
		}
		steps, err := calibration.FitIsotonic(raw, y, weight, calibration.Rising)
		if err != nil {
			return err
		}
		r.steps = steps
		r.state.Raw, r.state.Calibrated = steps.Knots()
		return nil
	case Logistic:
		odds := make([]float64, len(raw))
		for i, p := range raw {
			odds[i] = logOdds(p)
		}
		line, err := calibration.FitPlatt(odds, happened, weight)
		if err != nil {
			return err
		}
		if line.A > 0 {
			return fmt.Errorf("%w: slope %g: check which event and horizon the rows are of", ErrFalls, -line.A)
		}
		r.state.Slope, r.state.Intercept = -line.A, -line.B
		return nil
	}
	return &domain.Error{What: "method", At: -1, Got: fmt.Sprintf("%q", r.state.Method), Want: fmt.Sprintf("%q or %q", Isotonic, Logistic), Kind: domain.ErrRange}
}

// Method is the shape it was fitted with.
func (r *Recalibration) Method() Method { return r.state.Method }

// Rests is on how many observations the map rests, and how many events among
// them; rows of zero weight are not counted.
func (r *Recalibration) Rests() (observations, events int) {
	return r.state.Observations, r.state.Events
}

// Range is that of the raw PDs it was fitted on. Beyond it an Isotonic map keeps
// its outermost value, a Logistic one goes on along its line: neither has seen
// anything there.
func (r *Recalibration) Range() (from, to float64) { return r.state.From, r.state.To }

// Apply maps raw PDs, by index. The result is stored in dst, which is made when
// nil. What is not a probability is refused, and so is a Recalibration that was
// neither fitted nor loaded.
func (r *Recalibration) Apply(dst []PD, raw []float64) ([]PD, error) {
	if r.state.Observations == 0 {
		return nil, domain.AtLeast("recalibration's history", 0, 1)
	}
	if dst == nil {
		dst = make([]PD, len(raw))
	}
	if err := domain.Length("dst", len(dst), len(raw)); err != nil {
		return nil, err
	}
	if err := domain.Each("raw", raw, 0, 1); err != nil {
		return nil, err
	}
	for i, p := range raw {
		dst[i] = PD{p, r.at(p)}
	}
	return dst, nil
}

func (r *Recalibration) at(raw float64) float64 {
	if r.steps != nil {
		return max(0, min(1, r.steps.At(raw)))
	}
	x := r.state.Intercept + r.state.Slope*logOdds(raw)
	return 1 / (1 + math.Exp(-x))
}

func logOdds(p float64) float64 {
	p = max(edge, min(1-edge, p))
	return math.Log(p) - math.Log1p(-p)
}

// MarshalJSON saves the map, with its version.
func (r *Recalibration) MarshalJSON() ([]byte, error) { return json.Marshal(r.state) }

// UnmarshalJSON loads what MarshalJSON saved, and refuses what could not have
// been: another format or version, a map that falls or leaves [0, 1].
func (r *Recalibration) UnmarshalJSON(b []byte) error {
	var s recalibration
	if err := json.Unmarshal(b, &s); err != nil {
		return fmt.Errorf("recalibration: %w: want what MarshalJSON wrote", err)
	}
	loaded, err := s.restore()
	if err != nil {
		return fmt.Errorf("recalibration: %w", err)
	}
	*r = *loaded
	return nil
}

func (s recalibration) restore() (*Recalibration, error) {
	if s.Format != recalibrationFormat || s.Version != recalibrationVersion {
		return nil, &domain.Error{What: "format", At: -1, Got: fmt.Sprintf("%q version %d", s.Format, s.Version), Want: fmt.Sprintf("%q version %d", recalibrationFormat, recalibrationVersion), Kind: domain.ErrRange}
	}
	for _, err := range []error{
		domain.Within("observations", float64(s.Observations), 1, math.MaxInt64),
		domain.Within("events", float64(s.Events), 0, float64(s.Observations)),
		domain.Within("from", s.From, 0, 1),
		domain.Within("to", s.To, s.From, 1),
	} {
		if err != nil {
			return nil, err
		}
	}
	r := &Recalibration{state: s}
	switch s.Method {
	case Isotonic:
		if err := domain.Each("raw", s.Raw, 0, 1); err != nil {
			return nil, err
		}
		if err := domain.Each("calibrated", s.Calibrated, 0, 1); err != nil {
			return nil, err
		}
		steps, err := calibration.NewIsotonic(s.Raw, s.Calibrated)
		if err != nil {
			return nil, err
		}
		if n := len(s.Calibrated); s.Calibrated[n-1] < s.Calibrated[0] {
			return nil, ErrFalls
		}
		r.steps = steps
	case Logistic:
		if err := finite("intercept", s.Intercept); err != nil {
			return nil, err
		}
		if err := notNegative("slope", s.Slope); err != nil {
			return nil, err
		}
	default:
		return nil, &domain.Error{What: "method", At: -1, Got: fmt.Sprintf("%q", s.Method), Want: fmt.Sprintf("%q or %q", Isotonic, Logistic), Kind: domain.ErrRange}
	}
	return r, nil
}
