// Package alert takes alarms out to people. In: what went wrong, by code. Out:
// the same to every sink, once and not once a cycle. It decides nothing: limits
// trip and modes latch elsewhere.
package alert

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"regexp"
	"sync"
	"time"
)

// Severity says how soon a person must look. The order is that of urgency.
type Severity uint8

// The severities, by rising urgency.
const (
	Info     Severity = iota + 1 // good to know
	Warning                      // the agent goes on, with less than it should have
	Critical                     // trading stopped, or money is at stake
)

var severityNames = [...]string{Info: "info", Warning: "warning", Critical: "critical"}

func (s Severity) String() string {
	if s == 0 || int(s) >= len(severityNames) {
		return fmt.Sprintf("Severity(%d)", uint8(s))
	}
	return severityNames[s]
}

// SeverityOf is the severity of an alarm code. A code that is not listed is
// critical: a new or mistyped one must not go unnoticed.
func SeverityOf(code string) Severity {
	switch code {
	case "start", "stop", "resume", "missed":
		return Info
	case "observe", "strategy", "reconcile", "reorg", "endpoint":
		return Warning
	}
	return Critical
}

// Alarm is one thing that a person should know.
type Alarm struct {
	At       time.Time `json:"at"`
	Severity Severity  `json:"severity"`
	Code     string    `json:"code"`    // what kind: journal, observe, strategy, limit, …
	Subject  string    `json:"subject"` // what it is about: a slot, a strategy, a limit
	Text     string    `json:"text"`    // what happened and what to do
	Repeats  int       `json:"repeats"` // times it was raised and held back since it was last sent
}

// Sink takes alarms somewhere: a log, the journal. It returns when the alarm is
// there.
type Sink interface {
	Take(ctx context.Context, a Alarm) error
}

// SinkFunc makes a function a Sink.
type SinkFunc func(ctx context.Context, a Alarm) error

// Take calls f.
func (f SinkFunc) Take(ctx context.Context, a Alarm) error { return f(ctx, a) }

// Log is a Sink that writes one line an alarm.
func Log(l *slog.Logger) Sink {
	return SinkFunc(func(ctx context.Context, a Alarm) error {
		level := slog.LevelError
		switch a.Severity {
		case Info:
			level = slog.LevelInfo
		case Warning:
			level = slog.LevelWarn
		}
		attrs := []any{"code", a.Code, "subject", a.Subject}
		if a.Repeats > 0 {
			attrs = append(attrs, "repeats", a.Repeats)
		}
		l.Log(ctx, level, a.Text, attrs...)
		return nil
	})
}

// Bell hands alarms to its sinks. One that says the same as an earlier one, but
// for its numbers, is counted while Quiet lasts and sent with the count after
// it, so that a fault that lasts a night is a handful of lines and not
// thousands, though each names another block. It is safe for concurrent use and
// starts no goroutine.
type Bell struct {
	now   func() time.Time
	quiet time.Duration
	sinks []Sink

	mu   sync.Mutex
	sent map[key]*held
}

type key struct{ code, subject, words string }

// numbers are what changes from one report of a fault to the next: heights,
// hashes, instants, amounts.
var numbers = regexp.MustCompile(`0x[0-9a-fA-F]+|[0-9][0-9a-zA-Z.:+-]*`)

// words is a text without its numbers.
func words(text string) string { return numbers.ReplaceAllString(text, "#") }

type held struct {
	at      time.Time
	repeats int
}

// maxHeld bounds what a bell remembers; past it the oldest is forgotten, and an
// alarm may be sent early. Sent twice is better than not sent.
const maxHeld = 1024

// NewBell rings to sinks. The same alarm is sent again after quiet; 0 sends all.
func NewBell(now func() time.Time, quiet time.Duration, sinks ...Sink) *Bell {
	return &Bell{now: now, quiet: quiet, sinks: sinks, sent: map[key]*held{}}
}

// Raise is Ring for callers that have nowhere to report a failing sink. The
// failure is itself an alarm, to the sinks that still work.
func (b *Bell) Raise(ctx context.Context, code, subject, text string) {
	if err := b.Ring(ctx, code, subject, text); err != nil {
		for _, s := range b.sinks {
			_ = s.Take(ctx, Alarm{At: b.now(), Severity: Critical, Code: "alert", Subject: code, Text: "an alarm did not reach every sink: " + err.Error()})
		}
	}
}

// Ring sends an alarm to every sink, or counts it. It returns the sinks' errors;
// one failing sink does not keep the alarm from the others.
func (b *Bell) Ring(ctx context.Context, code, subject, text string) error {
	a := Alarm{At: b.now(), Severity: SeverityOf(code), Code: code, Subject: subject, Text: text}
	if !b.due(&a) {
		return nil
	}
	var errs []error
	for _, s := range b.sinks {
		if err := s.Take(ctx, a); err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

func (b *Bell) due(a *Alarm) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	k := key{a.Code, a.Subject, words(a.Text)}
	h := b.sent[k]
	if h != nil && a.At.Sub(h.at) < b.quiet {
		h.repeats++
		return false
	}
	if h != nil {
		a.Repeats = h.repeats
	} else if len(b.sent) >= maxHeld {
		b.forgetOldest()
	}
	b.sent[k] = &held{at: a.At}
	return true
}

func (b *Bell) forgetOldest() {
	var oldest key
	var at time.Time
	for k, h := range b.sent {
		if at.IsZero() || h.at.Before(at) {
			oldest, at = k, h.at
		}
	}
	delete(b.sent, oldest)
}
