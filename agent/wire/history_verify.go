package wire

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/verify"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
)

// VerifyOptions say what of an archive is verified.
type VerifyOptions struct {
	Only     []string // codes of findings; nil: all
	Datasets []string // nil: all
	Expect   string   // a file of what is known; "": none
	Progress func(Progress)
}

// ArchiveFindings are what was found wrong with an archive.
type ArchiveFindings struct {
	Archive     string           `json:"archive"`
	Commits     uint64           `json:"commits"`
	Fingerprint string           `json:"fingerprint,omitempty"`
	Parts       int              `json:"parts"` // that are sound
	Rows        int64            `json:"rows"`
	Errors      int              `json:"errors"` // findings that nobody expects
	Warnings    int              `json:"warnings"`
	Expected    int              `json:"expected"`
	Findings    []ArchiveFinding `json:"findings"`
}

// ArchiveFinding is one kind of thing that is wrong with one subject.
type ArchiveFinding = verify.Finding

// FindingGroup is findings that differ only in their subject.
type FindingGroup struct {
	ArchiveFinding // the worst; its Count is of all, its span over all
	Subjects       int
}

// ErrVerifyOptions reports a code or data set that there is none of, or a file of
// expectations that cannot be read.
var ErrVerifyOptions = verify.ErrOptions

// VerifyArchive looks for what is wrong with an archive. Its error is of the work;
// findings are in the result.
func VerifyArchive(ctx context.Context, place string, o VerifyOptions) (v ArchiveFindings, err error) {
	v = ArchiveFindings{Archive: place, Findings: []ArchiveFinding{}}
	options := verify.Options{Datasets: o.Datasets}
	for _, c := range o.Only {
		options.Only = append(options.Only, verify.Code(c))
	}
	if o.Progress != nil {
		options.Progress = func(p verify.Progress) {
			o.Progress(Progress{Phase: lending.Phase(p.Phase), Done: uint64(p.Done), Total: uint64(p.Total)})
		}
	}
	if o.Expect != "" {
		f, err := os.Open(o.Expect)
		if err != nil {
			return v, fmt.Errorf("%w: read what is expected: %w", ErrVerifyOptions, err)
		}
		options.Expect, err = verify.ReadExpectations(o.Expect, f)
		if err = errors.Join(err, f.Close()); err != nil {
			return v, err
		}
	}
	a, err := history.Open(ctx, place)
	if err != nil {
		return v, err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	v.Archive = a.Name()
	s, err := a.Snapshot(ctx)
	if errors.Is(err, history.ErrDamaged) { // nothing behind it can be read
		v.Errors, v.Findings = 1, []ArchiveFinding{{Severity: verify.Error, Code: verify.LogDamaged, Subject: "log", Count: 1, Measured: err.Error(), Remedy: verify.Remedy(verify.LogDamaged)}}
		return v, nil
	}
	if err != nil {
		return v, err
	}
	r, err := verify.Run(ctx, s, options)
	if err != nil {
		return v, err
	}
	v.Commits, v.Fingerprint, v.Parts, v.Rows = r.Snapshot, s.Fingerprint(), r.Parts, r.Rows
	v.Findings = append(v.Findings, r.Findings...)
	v.Errors, v.Warnings = r.Worst(verify.Error), r.Worst(verify.Warning)
	for _, f := range r.Findings {
		if f.Expected != "" {
			v.Expected++
		}
	}
	return v, nil
}

// Groups puts together what differs only in its subject, in the order of the
// findings.
func (v *ArchiveFindings) Groups() (out []FindingGroup) {
	type key struct {
		severity verify.Severity
		code     verify.Code
		table    history.Table
		dataset  string
		expected string
	}
	at := map[key]int{}
	for _, f := range v.Findings {
		k := key{f.Severity, f.Code, f.Table, f.Dataset, f.Expected}
		i, ok := at[k]
		if !ok {
			at[k] = len(out)
			out = append(out, FindingGroup{f, 1})
			continue
		}
		g := &out[i]
		if f.From.Before(g.From) {
			g.From = f.From
		}
		if f.To.After(g.To) {
			g.To = f.To
		}
		if f.Weight > g.Weight {
			g.Weight, g.Subject, g.Measured, g.Bound, g.Example = f.Weight, f.Subject, f.Measured, f.Bound, f.Example
		}
		g.Count += f.Count
		g.Subjects++
	}
	return out
}

// FindingCodes are the codes of findings, for help.
func FindingCodes() (out []string) {
	for _, c := range verify.Codes() {
		out = append(out, string(c))
	}
	return out
}
