package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/alert"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
)

// Alerts are a journal's alarms and how telling people of them goes.
type Alerts struct {
	Journal   string     `json:"journal"`
	Alarms    []Alarm    `json:"alarms"`    // oldest first
	Receivers []Receiver `json:"receivers"` // by name
}

// Alarm is one alarm and what happened to it.
type Alarm struct {
	alert.Alarm
	AckedBy   string     `json:"ackedBy,omitempty"`
	AckReason string     `json:"ackReason,omitempty"`
	Delivered []Delivery `json:"delivered"` // of the last thing said of it
}

// Delivery says that a receiver was told.
type Delivery struct {
	Receiver string    `json:"receiver"`
	At       time.Time `json:"at"`
}

// Receiver says how handing alarms to one goes.
type Receiver struct {
	Name     string    `json:"name"`
	Failures int       `json:"failures"`       // in a row; 0 when it works
	Since    time.Time `json:"since,omitzero"` // of the first of them
	At       time.Time `json:"at"`             // of the last record
	Error    string    `json:"error,omitempty"`
}

// ReadAlerts reads the alarms that nobody acknowledged, or all there are, also
// while an agent writes the journal.
func ReadAlerts(ctx context.Context, path string, all bool) (a Alerts, err error) {
	r, err := journal.OpenReader(ctx, path)
	if err != nil {
		return a, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	a = Alerts{Journal: path, Alarms: []Alarm{}, Receivers: []Receiver{}}
	since := endOfTime // only what is open
	if all {
		since = time.Time{}
	}
	stories, err := r.AlarmStories(ctx, since)
	if err != nil {
		return a, err
	}
	for _, s := range stories {
		x, err := alarmOf(s)
		if err != nil {
			return a, err
		}
		a.Alarms = append(a.Alarms, x)
	}
	tried, err := r.Receivers(ctx)
	for _, t := range tried {
		a.Receivers = append(a.Receivers, receiverOf(t))
	}
	return a, err
}

func unheeded(ctx context.Context, r *journal.Reader) (u Unheeded, err error) {
	stories, err := r.AlarmStories(ctx, endOfTime)
	if err != nil {
		return u, err
	}
	for _, s := range stories {
		x, err := alarmOf(s)
		if err != nil {
			return u, err
		}
		if u.Open++; x.Severity == alert.Critical {
			u.Critical++
		}
	}
	tried, err := r.Receivers(ctx)
	u.Failing = []Receiver{}
	for _, t := range tried {
		if t.Failures > 0 {
			u.Failing = append(u.Failing, receiverOf(t))
		}
	}
	return u, err
}

func receiverOf(t journal.ReceiverAttempt) Receiver {
	out := Receiver{Name: t.Receiver, Failures: t.Failures, At: t.At, Error: t.Detail}
	if t.Failures > 0 {
		out.Since = t.Since
	}
	return out
}

// endOfTime is after all that a journal has.
var endOfTime = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)

func alarmOf(s journal.AlarmStory) (Alarm, error) {
	e, err := entryOf(s)
	out := Alarm{Alarm: e.Alarm, Delivered: []Delivery{}}
	for _, d := range s.Deliveries {
		if d.Event == e.Last.Seq {
			out.Delivered = append(out.Delivered, Delivery{d.Receiver, d.At})
		}
	}
	for _, x := range s.Events {
		if x.Kind == journal.AlarmAcknowledged {
			out.AckedBy, out.AckReason = x.Who, x.Text
		}
	}
	return out, err
}

// Acknowledged is what became of one acknowledgement.
type Acknowledged struct {
	Alarm  int64     `json:"alarm"`
	Who    string    `json:"who"`
	At     time.Time `json:"at"`
	Reason string    `json:"reason"`
	Before bool      `json:"before"` // somebody had acknowledged it already
}

// Acknowledge records that a person takes alarms from here, also while an agent
// runs: it heeds that within seconds. An alarm that does not exist stops nothing
// of the rest, and is an error.
func Acknowledge(ctx context.Context, path string, alarms []int64, who, reason string) (out []Acknowledged, err error) {
	c, err := journal.OpenControl(ctx, path, clock.System{})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, c.Close()) }()
	var errs []error
	for _, id := range alarms {
		e, err := c.Acknowledge(ctx, id, who, reason)
		before := errors.Is(err, journal.ErrAcknowledged)
		if err != nil && !before {
			errs = append(errs, err)
			continue
		}
		out = append(out, Acknowledged{Alarm: id, Who: e.Who, At: e.At, Reason: e.Text, Before: before})
	}
	return out, errors.Join(errs...)
}

// Tried is how a test message to one receiver went.
type Tried struct {
	Receiver string `json:"receiver"`
	Kind     string `json:"kind"`
	OK       bool   `json:"ok"`
	Error    string `json:"error,omitempty"`
}

// TestAlerts sends a test message to the receiver of that name, or to all. No
// journal is needed and none is written.
func TestAlerts(ctx context.Context, c *config.Config, name, version string, now time.Time) ([]Tried, error) {
	if c.Alerts == nil {
		return nil, errors.New("alerts: the configuration names nobody to tell: add alerts.to")
	}
	list, err := receivers(c)
	if err != nil {
		return nil, err
	}
	m := alert.Message{From: alert.Sender{Portfolio: string(c.Portfolio), ChainID: c.Chain.ID, Version: version}, At: now, Test: true}
	var out []Tried
	for i, r := range list {
		if name != "" && r.Name != name {
			continue
		}
		sending, cancel := context.WithTimeout(ctx, alert.Patience)
		err := r.Channel.Send(sending, m)
		cancel()
		t := Tried{Receiver: r.Name, Kind: c.Alerts.To[i].Kind, OK: err == nil}
		if err != nil {
			t.Error = err.Error()
		}
		out = append(out, t)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("alerts.to has no %q: it has %v", name, names(c.Alerts.To))
	}
	return out, nil
}

func names(list []config.Receiver) (out []string) {
	for _, r := range list {
		out = append(out, string(r.Name))
	}
	slices.Sort(out)
	return out
}
