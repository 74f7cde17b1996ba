package loanday

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/scoring"
)

// Schema names the format of a saved model.
const Schema = "hedgerow.loanday-model/1"

// MostBytes bounds a saved model.
const MostBytes = 32 << 20

// What a saved model can be refused for.
var (
	// ErrFormat: the bytes are not a model that Encode has written.
	ErrFormat = errors.New("not a model of loan-days")
	// ErrVersion: another version of the format, or of the features.
	ErrVersion = errors.New("a model of another version")
	// ErrDamaged: what it says is not what was written.
	ErrDamaged = errors.New("the model is damaged")
)

// Trained says what a model was trained on.
type Trained struct {
	Dataset string `json:"dataset"`
	Basis   string `json:"basis"`
	// Archive is the content's fingerprint.
	Archive   string    `json:"archive"`
	From      time.Time `json:"from"`
	To        time.Time `json:"to"` // nothing later was looked at
	Days      int       `json:"days"`
	LoanDays  float64   `json:"loanDays"`
	Rows      int       `json:"rows"` // that stand for the loan-days
	Events    int       `json:"events"`
	EventDays int       `json:"eventDays"`
	Seed      uint64    `json:"seed"`
	PerDay    int       `json:"perDay"`
	Folds     int       `json:"folds"`
}

// Candidate is a kind of scorer that was tried, and its log loss over the inner folds.
type Candidate struct {
	Name    string  `json:"name"`
	LogLoss float64 `json:"logLoss"`
	Missing string  `json:"missing,omitempty"` // why it has none
	Chosen  bool    `json:"chosen,omitempty"`
}

// Line is a map of log-odds: what the scorer says, as it came true later.
type Line struct {
	Intercept float64 `json:"intercept"`
	Slope     float64 `json:"slope"`
	Events    int     `json:"events"` // that it rests on
	From      string  `json:"from"`   // and the days
	To        string  `json:"to"`
}

// saved is a model as it is written.
type saved struct {
	Schema       string          `json:"schema"`
	Definition   int             `json:"definition"`
	Features     []string        `json:"features"`
	Event        string          `json:"event"`
	HorizonHours float64         `json:"horizonHours"`
	Trained      Trained         `json:"trained"`
	Candidates   []Candidate     `json:"candidates"`
	Scorer       json.RawMessage `json:"scorer"`
	Calibration  Line            `json:"calibration"`
	Baseline     Line            `json:"baseline"` // of −ln HF in place of log-odds
	InSample     Figures         `json:"inSample"`
	WalkForward  Figures         `json:"walkForward"`
	Digest       string          `json:"sha256,omitempty"` // of all of the above
}

// Model gives a loan-day's PD: P(HF below 1, or liquidated, within the horizon), of
// loans with a health factor from Least to below Most. It is fixed once made, and may
// be shared.
type Model struct {
	Event       string
	Horizon     time.Duration
	Trained     Trained
	Candidates  []Candidate
	Scorer      scoring.Scorer
	Calibration Line
	Baseline    Line
	InSample    Figures
	WalkForward Figures
}

// EventOf is what a model's probability is of.
func EventOf(horizon time.Duration) string {
	return fmt.Sprintf("HF below 1, or liquidated, within %g h, of loans with HF from %g to below %g", horizon.Hours(), Least, Most)
}

// PD is the calibrated probability by row of features of this definition.
func (m *Model) PD(x scoring.Features) ([]float64, error) {
	if x.Rows() == 0 {
		return nil, nil
	}
	some, err := x.Select(m.Scorer.Names()...)
	if err != nil {
		return nil, err
	}
	p, err := m.Scorer.Predict(nil, some)
	if err != nil {
		return nil, err
	}
	for i, v := range p {
		p[i] = m.Calibration.Of(v)
	}
	return p, nil
}

// leastRaw keeps log-odds finite.
const leastRaw = 1e-9

// Of is a probability as it came true.
func (l Line) Of(p float64) float64 {
	p = min(1-leastRaw, max(leastRaw, p))
	return calibration.Slope{Intercept: l.Intercept, Slope: l.Slope}.At(p)
}

// OfHF is the baseline's probability at a health factor.
func (l Line) OfHF(hf float64) float64 {
	return 1 / (1 + math.Exp(-l.Intercept+l.Slope*math.Log(hf)))
}

// Encode is the model as it is kept: the same bytes for the same model.
func (m *Model) Encode() ([]byte, error) {
	scorer, err := m.Scorer.Save()
	if err != nil {
		return nil, fmt.Errorf("encode model: %w", err)
	}
	s := saved{Schema: Schema, Definition: Definition, Features: names, Event: m.Event, HorizonHours: m.Horizon.Hours(), Trained: m.Trained, Candidates: m.Candidates,
		Scorer: scorer, Calibration: m.Calibration, Baseline: m.Baseline, InSample: m.InSample, WalkForward: m.WalkForward}
	if _, err := s.model(); err != nil {
		return nil, fmt.Errorf("encode model: %w", err)
	}
	if s.Digest, err = s.digest(); err != nil {
		return nil, fmt.Errorf("encode model: %w", err)
	}
	b, err := json.MarshalIndent(s, "", " ")
	if err != nil {
		return nil, fmt.Errorf("encode model: %w", err)
	}
	return append(b, '\n'), nil
}

// digest is of what is written, without itself and whatever its blanks.
func (s saved) digest() (string, error) {
	s.Digest = ""
	b, err := json.Marshal(s)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:]), nil
}

// Parse is a model that Encode has written. It fails with ErrVersion for another
// version of the format or of the features, with ErrDamaged where a digest does not
// hold, and with ErrFormat for anything else.
func Parse(b []byte) (*Model, error) {
	if len(b) > MostBytes {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrFormat, MostBytes)
	}
	var head struct {
		Schema     string   `json:"schema"`
		Definition int      `json:"definition"`
		Features   []string `json:"features"`
	}
	if err := json.Unmarshal(b, &head); err != nil {
		return nil, fmt.Errorf("%w: %w: train it with `hedgerow model train`", ErrFormat, err)
	}
	switch {
	case head.Schema == "":
		return nil, fmt.Errorf("%w: it names no schema: train one with `hedgerow model train`", ErrFormat)
	case head.Schema != Schema:
		return nil, fmt.Errorf("%w: it is %q, this build reads %q: train it again, or use the build that wrote it", ErrVersion, head.Schema, Schema)
	case head.Definition != Definition:
		return nil, fmt.Errorf("%w: its features are of definition %d, this build has %d: train it again", ErrVersion, head.Definition, Definition)
	case !slices.Equal(head.Features, names):
		return nil, fmt.Errorf("%w: its features are %q, this build has %q: train it again", ErrVersion, head.Features, names)
	}
	var s saved
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&s); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%w: there is more after the model", ErrFormat)
	}
	want, err := s.digest()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if s.Digest != want {
		return nil, fmt.Errorf("%w: it says SHA-256 %q, and is %s: restore it, or train it again", ErrDamaged, s.Digest, want)
	}
	return s.model()
}

// model is what was saved, checked.
func (s saved) model() (*Model, error) {
	scorer, err := scoring.Load(s.Scorer)
	if err != nil {
		return nil, fmt.Errorf("%w: scorer: %w", ErrFormat, err)
	}
	for _, n := range scorer.Names() {
		if !slices.Contains(names, n) {
			return nil, fmt.Errorf("%w: its scorer wants %q, and features are %q: train it again", ErrVersion, n, names)
		}
	}
	m := &Model{Event: s.Event, Horizon: time.Duration(s.HorizonHours * float64(time.Hour)), Trained: s.Trained, Candidates: s.Candidates,
		Scorer: scorer, Calibration: s.Calibration, Baseline: s.Baseline, InSample: s.InSample, WalkForward: s.WalkForward}
	if err := domain.Within("horizonHours", s.HorizonHours, 1, 31*24); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if m.Event != EventOf(m.Horizon) {
		return nil, fmt.Errorf("%w: its event is %q, this build knows %q", ErrVersion, m.Event, EventOf(m.Horizon))
	}
	lines := []float64{m.Calibration.Intercept, m.Calibration.Slope, m.Baseline.Intercept, m.Baseline.Slope}
	if err := errors.Join(domain.Finite("calibration", lines), m.InSample.check(), m.WalkForward.check()); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if m.Calibration.Slope <= 0 {
		return nil, fmt.Errorf("%w: its calibration falls where its scores rise: slope %g", ErrFormat, m.Calibration.Slope)
	}
	if !m.Trained.From.Before(m.Trained.To) {
		return nil, fmt.Errorf("%w: it was trained from %s to %s", ErrFormat, m.Trained.From, m.Trained.To)
	}
	return m, nil
}
