package wire

import (
	"context"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/alert"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// alarmLedger keeps alarms in the journal.
type alarmLedger struct{ *journal.Journal }

func (l alarmLedger) Raise(ctx context.Context, a alert.Alarm) (id, seq int64, err error) {
	e, err := l.Journal.Raise(ctx, trade.Alarm{At: a.First, Severity: a.Severity.String(), Source: a.Code, Subject: a.Subject, Text: a.Text})
	return e.Alarm, e.Seq, err
}

func (l alarmLedger) Note(ctx context.Context, n alert.Notice) (int64, error) {
	return l.NoteAlarm(ctx, journal.AlarmEvent{Alarm: n.Alarm.ID, At: n.At, Kind: n.Kind, Times: n.Alarm.Times, Text: n.Alarm.Text})
}

func (l alarmLedger) Delivered(ctx context.Context, receiver string, at time.Time, seqs []int64) error {
	return l.NoteDelivered(ctx, receiver, at, seqs)
}

func (l alarmLedger) Attempted(ctx context.Context, receiver string, at time.Time, failures int, detail string) error {
	return l.NoteAttempt(ctx, journal.ReceiverAttempt{Receiver: receiver, At: at, Failures: failures, Detail: detail})
}

func (l alarmLedger) Acknowledged(ctx context.Context, after int64) ([]alert.Acknowledgement, error) {
	list, err := l.AlarmAcks(ctx, after)
	var out []alert.Acknowledgement
	for _, e := range list {
		out = append(out, alert.Acknowledgement{Seq: e.Seq, Alarm: e.Alarm, At: e.At})
	}
	return out, err
}

func (l alarmLedger) Tried(ctx context.Context, receiver string) (t alert.Tried, known bool, err error) {
	list, err := l.Receivers(ctx)
	for _, r := range list {
		if r.Receiver == receiver {
			return alert.Tried{Failures: r.Failures, Since: r.Since}, true, err
		}
	}
	return t, false, err
}

func (l alarmLedger) Standing(ctx context.Context, since time.Time) ([]alert.Entry, error) {
	list, err := l.AlarmStories(ctx, since)
	if err != nil {
		return nil, err
	}
	var out []alert.Entry
	for _, s := range list {
		if len(s.Events) == 0 {
			continue // raised by an earlier version, and told then
		}
		e, err := entryOf(s)
		if err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, nil
}

// entryOf works out where an alarm stands from what happened to it.
func entryOf(s journal.AlarmStory) (alert.Entry, error) {
	e := alert.Entry{First: s.Text, Alarm: alert.Alarm{ID: s.Seq, Code: s.Source, Subject: s.Subject, Text: s.Text, First: s.At, Last: s.At, Times: 1}}
	if err := e.Alarm.Severity.UnmarshalText([]byte(s.Severity)); err != nil {
		return e, err
	}
	for _, x := range s.Events {
		switch x.Kind {
		case journal.AlarmAcknowledged:
			e.Alarm.Acked = x.At
			continue
		case journal.AlarmOver:
			e.Alarm.Over, e.Alarm.Text = x.At, x.Text
		default:
			e.Alarm.Over, e.Alarm.Last, e.Alarm.Times, e.Alarm.Text = time.Time{}, x.At, x.Times, x.Text
		}
		if x.Kind != journal.AlarmSeen {
			e.Last = alert.Notice{Seq: x.Seq, Kind: x.Kind, At: x.At}
		}
	}
	e.Last.Alarm = e.Alarm
	for _, d := range s.Deliveries {
		if d.Event == e.Last.Seq {
			e.Delivered = append(e.Delivered, d.Receiver)
		}
	}
	return e, nil
}
