package wire

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/learning"
	"github.com/hedgerow-fi/hedgerow/models/loanday"
)

// ModelOptions say which loan-days of an archive a model is trained or judged on.
type ModelOptions struct {
	Place      string // of the archive
	Dataset    string // of the books; "": the only one
	Events     string // the data set of the market's events; "": that of the books
	From, To   time.Time
	MaxBookAge time.Duration
	PerDay     int
	Seed       uint64
	Folds      int // of training
	Progress   func(Progress)
}

// Model is a trained model and the file it is in.
type Model struct {
	*loanday.Model
	File   string
	SHA256 string // of the file: what a strategy's configuration pins
}

// ModelEvaluation is a model judged on an archive.
type ModelEvaluation struct {
	Model
	learning.Evaluation
	Dataset string
	Basis   history.Basis
	Days    int // that were looked at
	Unended int // days whose horizon had not ended
	Unknown int // loan-days without features
}

// What a model can be refused for.
var (
	ErrModelFormat  = loanday.ErrFormat
	ErrModelVersion = loanday.ErrVersion
	ErrModelDamaged = loanday.ErrDamaged
	ErrModelTooFew  = learning.ErrTooFew
)

// ErrModelSettings reports settings of a training that there are none of.
var ErrModelSettings = learning.ErrSettings

// modelStep is how far apart the moments are at which loans are looked at for the event.
const modelStep = time.Hour

// TrainModel trains a model on an archive and writes it to a file that is not there yet.
func TrainModel(ctx context.Context, out string, o ModelOptions) (m Model, err error) {
	s := learning.Settings{Folds: o.Folds}
	if err := s.Check(); err != nil {
		return m, err
	}
	if _, err := os.Lstat(out); err == nil {
		return m, fmt.Errorf("write model %s: it is there already: name another file, or take it away", out)
	}
	if d, err := os.Stat(filepath.Dir(out)); err != nil || !d.IsDir() {
		return m, fmt.Errorf("write model %s: there is no folder %s: make it", out, filepath.Dir(out))
	}
	samples, content, err := modelSamples(ctx, o, o.From)
	if err != nil {
		return m, err
	}
	s.Archive = content
	if o.Progress != nil {
		s.Progress = func(done, total int) {
			o.Progress(Progress{Phase: "fits", Done: uint64(done), Total: uint64(total)}) //nolint:gosec // counts
		}
	}
	if m.Model, err = learning.Train(ctx, samples, s); err != nil {
		return m, fmt.Errorf("train on %s: %w", samples.Market, err)
	}
	b, err := m.Encode()
	if err != nil {
		return m, err
	}
	m.File, m.SHA256 = out, digestOf(b)
	return m, writeNew(out, b)
}

func digestOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// writeNew writes a file that is not there, whole or not at all.
func writeNew(path string, b []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".hedgerow-model-*")
	if err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	defer func() { err = errors.Join(err, os.Remove(f.Name())) }()
	_, err = f.Write(b)
	if err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	if err := os.Link(f.Name(), path); err != nil { // fails where others were first
		return fmt.Errorf("write model: %w", err)
	}
	return nil
}

// ReadModel reads a model's file.
func ReadModel(path string) (m Model, err error) {
	f, err := os.Open(path)
	if err != nil {
		return m, fmt.Errorf("read model: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	var b bytes.Buffer
	if _, err := b.ReadFrom(io.LimitReader(f, loanday.MostBytes+1)); err != nil {
		return m, fmt.Errorf("read model %s: %w", path, err)
	}
	if m.Model, err = loanday.Parse(b.Bytes()); err != nil {
		return m, fmt.Errorf("read model %s: %w", path, err)
	}
	m.File, m.SHA256 = path, digestOf(b.Bytes())
	return m, nil
}

// EvaluateModel judges a model on loan-days from an instant on. The past of the data set
// is read too: the baseline is fitted on it.
func EvaluateModel(ctx context.Context, m Model, o ModelOptions) (*ModelEvaluation, error) {
	o.Seed = m.Trained.Seed
	samples, _, err := modelSamples(ctx, o, time.Time{})
	if err != nil {
		return nil, err
	}
	from := o.From
	if from.IsZero() {
		if from = samples.From; m.Trained.To.After(from) {
			from = m.Trained.To
		}
	}
	e, err := learning.Evaluate(m.Model, samples, from)
	if err != nil {
		return nil, fmt.Errorf("evaluate on %s: %w", samples.Market, err)
	}
	return &ModelEvaluation{Model: m, Evaluation: *e, Dataset: samples.Market, Basis: samples.Basis, Days: samples.Days, Unended: samples.Unended, Unknown: samples.Unknown}, nil
}

// modelSamples collects loan-days, and says what the archive's content is.
func modelSamples(ctx context.Context, o ModelOptions, from time.Time) (_ *learning.Samples, content string, err error) {
	a, err := history.Open(ctx, o.Place)
	if err != nil {
		return nil, "", err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	s, err := a.Snapshot(ctx)
	if err != nil {
		return nil, "", err
	}
	t := tape.Options{Market: o.Dataset, From: from, To: o.To, Every: modelStep, MaxBookAge: o.MaxBookAge, Events: tape.Rows{Dataset: o.Events}}
	if o.Progress != nil {
		t.Progress = func(done, total int) {
			o.Progress(Progress{Phase: "hours", Done: uint64(done), Total: uint64(total)}) //nolint:gosec // counts
		}
	}
	x, err := tape.Open(ctx, s, t)
	if err != nil {
		return nil, "", err
	}
	samples, err := learning.Collect(ctx, x, learning.Options{PerDay: o.PerDay, Seed: o.Seed})
	return samples, s.Fingerprint(), err
}
