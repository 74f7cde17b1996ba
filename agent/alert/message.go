package alert

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
)

// Channel hands a message to one receiver. An error means that it may not have
// arrived; the same message comes again. It says nothing secret: not the
// receiver's address beyond its host, no token, no password.
type Channel interface {
	Send(ctx context.Context, m Message) error
}

// Message is what one receiver is told at once: usually one notice, several when
// many came together.
type Message struct {
	From    Sender
	At      time.Time
	Notices []Notice // the most urgent first, then the oldest
	Waiting int      // more that follow
	Test    bool     // somebody tries whether messages arrive
}

// Sender is the agent that speaks.
type Sender struct {
	Portfolio string `json:"portfolio"`
	ChainID   uint64 `json:"chainId"`
	Version   string `json:"version,omitempty"` // of the program
}

func (s Sender) String() string { return fmt.Sprintf("hedgerow %s (chain %d)", s.Portfolio, s.ChainID) }

// mostNotices is how many notices one message has: what fits every channel.
const mostNotices = 20

// urgency orders notices for people.
func urgency(a, b Notice) int {
	return cmp.Or(-cmp.Compare(a.Alarm.Severity, b.Alarm.Severity), a.Alarm.First.Compare(b.Alarm.First), cmp.Compare(a.Alarm.ID, b.Alarm.ID))
}

func sortNotices(list []Notice) { slices.SortFunc(list, urgency) }

// Severity is that of the most urgent notice; Info for a test.
func (m Message) Severity() Severity {
	s := Info
	for _, n := range m.Notices {
		if n.Kind != Ended {
			s = max(s, n.Alarm.Severity)
		}
	}
	return s
}

// Title is the message in one line.
func (m Message) Title() string {
	switch {
	case m.Test:
		return m.From.String() + ": a test message"
	case len(m.Notices) == 1:
		return m.From.String() + ": " + headline(m.Notices[0])
	}
	return fmt.Sprintf("%s: %d alarms, %s the worst", m.From, len(m.Notices), m.Severity())
}

// headline is "CRITICAL halt portfolio", with "over" or "again" before it.
func headline(n Notice) string {
	h := strings.ToUpper(n.Alarm.Severity.String()) + " " + n.Alarm.Code
	if n.Alarm.Subject != "" {
		h += " " + cut(oneLine(n.Alarm.Subject), 80)
	}
	if n.Kind != Raised {
		h = n.Kind + ": " + h
	}
	return h
}

// body is a notice's text, cut to at most the given number of runes, what the
// agent does meanwhile and what to do, for whoever is woken by it, and its
// history.
func body(n Notice, most int) string {
	a, c := n.Alarm, codeOf(n.Alarm.Code)
	if n.Kind == Ended || c.Means == "" || a.Severity <= Info {
		return brief(n, most)
	}
	return cut(oneLine(a.Text), most) + fmt.Sprintf("\nMeans: %s.\nDo: %s.\n", c.Means, c.Do) + history(n)
}

// brief is body for where there is little room.
func brief(n Notice, most int) string { return cut(oneLine(n.Alarm.Text), most) + "\n" + history(n) }

// history is since when and how often, and how to make it stop.
func history(n Notice) (text string) {
	a := n.Alarm
	switch {
	case n.Kind == Ended:
		return fmt.Sprintf("Over since %s, after %s.", stamp(a.Over), a.Over.Sub(a.First).Round(time.Second))
	case a.Times > 1:
		text = fmt.Sprintf("%d times since %s.", a.Times, stamp(a.First))
	default:
		text = fmt.Sprintf("At %s.", stamp(a.First))
	}
	if a.ID > 0 && a.Severity > Info {
		text += fmt.Sprintf(" Acknowledge: hedgerow alerts ack %d", a.ID)
	}
	return text
}

// trailer says what is left out of a message; "" when nothing is.
func (m Message) trailer() string {
	if m.Test {
		return "If you read this, alarms arrive here. Nothing is wrong."
	}
	if m.Waiting > 0 {
		return fmt.Sprintf("%d more follow; `hedgerow alerts` lists all.", m.Waiting)
	}
	return ""
}

func stamp(t time.Time) string { return t.UTC().Format("2006-01-02 15:04:05Z") }

// oneLine makes a text harmless: one line, no control characters, valid UTF-8.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == unicode.ReplacementChar || r == '\u2028' || r == '\u2029' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' {
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// cut shortens a text to at most n runes.
func cut(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}
