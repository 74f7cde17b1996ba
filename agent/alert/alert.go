// Package alert takes alarms out to people. In: what went wrong, by code. Out:
// notices, made durable first, then handed to receivers (webhook, Slack,
// Telegram, e-mail) until they have them: once a fault and not once a cycle,
// repeated until somebody acknowledges, and ended when the fault is over. A
// heartbeat tells an outside service that cycles run, so that silence is heard
// too.
//
// The package decides nothing about trading: limits trip and modes latch
// elsewhere. It knows no journal (Ledger is what it needs of one) and no secret
// leaves it but to the receiver that it belongs to.
package alert

import (
	"context"
	"fmt"
	"log/slog"
	"regexp"
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

// MarshalText is String.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (s *Severity) UnmarshalText(b []byte) error {
	for i, n := range severityNames {
		if n == string(b) && n != "" {
			*s = Severity(i)
			return nil
		}
	}
	return fmt.Errorf("severity %q is not info, warning or critical", b)
}

// Clock tells the time and waits for it; agent/clock has two.
type Clock interface {
	Now() time.Time
	Until(ctx context.Context, t time.Time) error
}

// Alarm is one fault that a person should know, from when it was first noticed
// until it is over.
type Alarm struct {
	ID       int64     `json:"id"` // the ledger's; below zero when the ledger could not take it
	Severity Severity  `json:"severity"`
	Code     string    `json:"code"`           // what kind: see Codes
	Subject  string    `json:"subject"`        // what it is about: a slot, a strategy, a limit
	Text     string    `json:"text"`           // what happened and what to do, as last said
	First    time.Time `json:"first"`          // when it was first noticed
	Last     time.Time `json:"last"`           // when it was last noticed
	Times    int       `json:"times"`          // how often
	Over     time.Time `json:"over,omitzero"`  // zero while it lasts
	Acked    time.Time `json:"acked,omitzero"` // zero until somebody acknowledged it
}

// Why a notice is made.
const (
	Raised = "raised" // it is new
	Again  = "again"  // it lasts, or is back
	Ended  = "over"   // it is over
)

// Notice is one thing said about an alarm: the alarm as it then stood.
type Notice struct {
	Seq   int64     `json:"seq"` // the ledger's; 0 when the ledger could not take it
	Kind  string    `json:"kind"`
	At    time.Time `json:"at"`
	Alarm Alarm     `json:"alarm"`
}

// Sink takes every notice at once, as the log does. It must not block.
type Sink interface {
	Take(ctx context.Context, n Notice)
}

// SinkFunc makes a function a Sink.
type SinkFunc func(ctx context.Context, n Notice)

// Take calls f.
func (f SinkFunc) Take(ctx context.Context, n Notice) { f(ctx, n) }

// Log is a Sink that writes one line a notice.
func Log(l *slog.Logger) Sink {
	return SinkFunc(func(ctx context.Context, n Notice) {
		a := n.Alarm
		level := slog.LevelError
		switch {
		case a.Severity == Info || n.Kind == Ended:
			level = slog.LevelInfo
		case a.Severity == Warning:
			level = slog.LevelWarn
		}
		attrs := []any{"code", a.Code, "subject", a.Subject, "alarm", a.ID}
		if a.Times > 1 {
			attrs = append(attrs, "times", a.Times, "first", a.First)
		}
		text := a.Text
		if n.Kind == Ended {
			text = "over: " + text
		}
		l.Log(ctx, level, text, attrs...)
	})
}

// fault is what makes two reports the same alarm: the text counts without its
// numbers, so that a fault which names another block each time is one.
type fault struct{ code, subject, words string }

func faultOf(code, subject, text string) fault {
	switch code {
	case "endpoint", // a node that is away fails at another step each time
		"risk", "last-resort", // what would mend a limit, and what lacks, is another thing each time that prices move
		"strategy": // whose words are a stranger's: new ones each time are no new alarm
		text = ""
	}
	return fault{code, subject, words(text)}
}

// numbers are what changes from one report of a fault to the next: heights,
// hashes, instants, amounts.
var numbers = regexp.MustCompile(`0x[0-9a-fA-F]+|[0-9][0-9a-zA-Z.:+-]*`)

// words is a text without its numbers.
func words(text string) string { return numbers.ReplaceAllString(text, "#") }
