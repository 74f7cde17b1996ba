package journal

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// The kinds of an AlarmEvent.
const (
	AlarmRaised       = "raised"
	AlarmSeen         = "seen" // only counted
	AlarmAgain        = "again"
	AlarmOver         = "over"
	AlarmAcknowledged = "acknowledged"
)

// ErrAcknowledged: somebody acknowledged the alarm before.
var ErrAcknowledged = errors.New("alarm was acknowledged before")

// AlarmEvent is one thing that happened to an alarm.
type AlarmEvent struct {
	Seq   int64     `json:"seq"`
	Alarm int64     `json:"alarm"`
	At    time.Time `json:"at"`
	Kind  string    `json:"kind"`
	Times int       `json:"times"`         // how often it was noticed by then
	Who   string    `json:"who,omitempty"` // acknowledged: the person
	Text  string    `json:"text"`          // as said then; acknowledged: the reason
}

// AlarmDelivery says that a receiver has an event.
type AlarmDelivery struct {
	Event    int64     `json:"event"`
	Receiver string    `json:"receiver"`
	At       time.Time `json:"at"`
}

// ReceiverAttempt is how handing over to a receiver went.
type ReceiverAttempt struct {
	Receiver string    `json:"receiver"`
	At       time.Time `json:"at"`
	Since    time.Time `json:"since"`    // of the first of the failures in a row; At when there is none
	Failures int       `json:"failures"` // in a row; 0 when it works
	Detail   string    `json:"detail"`   // the last failure
}

// AlarmStory is an alarm and all that happened to it, oldest first. One that was
// raised by a program before format 2 has no events.
type AlarmStory struct {
	trade.Alarm
	Events     []AlarmEvent
	Deliveries []AlarmDelivery
}

// Raise records a new alarm and its first event, at a.At or, when that is zero,
// now.
func (j *Journal) Raise(ctx context.Context, a trade.Alarm) (AlarmEvent, error) {
	if a.At.IsZero() {
		a.At = j.clock.Now()
	}
	e := AlarmEvent{At: a.At, Kind: AlarmRaised, Times: 1, Text: a.Text}
	return e, j.commit(ctx, "alarm", func(tx *sql.Tx) error {
		r, err := tx.ExecContext(ctx, `INSERT INTO alarm (at, severity, source, subject, text) VALUES (?, ?, ?, ?, ?)`, stamp(a.At), a.Severity, a.Source, a.Subject, a.Text)
		if err != nil {
			return err
		}
		if e.Alarm, err = r.LastInsertId(); err != nil {
			return err
		}
		e.Seq, err = addAlarmEvent(ctx, tx, e)
		return err
	})
}

// NoteAlarm records what happened to an alarm and returns the event's number.
func (j *Journal) NoteAlarm(ctx context.Context, e AlarmEvent) (seq int64, err error) {
	err = j.commit(ctx, "alarm_event", func(tx *sql.Tx) error {
		seq, err = addAlarmEvent(ctx, tx, e)
		return err
	})
	return seq, err
}

func addAlarmEvent(ctx context.Context, tx *sql.Tx, e AlarmEvent) (int64, error) {
	r, err := tx.ExecContext(ctx, `INSERT INTO alarm_event (alarm, at, kind, times, who, text) VALUES (?, ?, ?, ?, ?, ?)`,
		e.Alarm, stamp(e.At), e.Kind, e.Times, e.Who, e.Text)
	if err != nil {
		return 0, err
	}
	return r.LastInsertId()
}

// NoteDelivered records that a receiver has events. One that it had before is
// left as it is.
func (j *Journal) NoteDelivered(ctx context.Context, receiver string, at time.Time, events []int64) error {
	return j.commit(ctx, "alarm_delivery", func(tx *sql.Tx) error {
		for _, e := range events {
			if _, err := tx.ExecContext(ctx, `INSERT INTO alarm_delivery (event, receiver, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, e, receiver, stamp(at)); err != nil {
				return err
			}
		}
		return nil
	})
}

// NoteAttempt records how handing over to a receiver went; Since is not stored.
func (j *Journal) NoteAttempt(ctx context.Context, a ReceiverAttempt) error {
	return j.commit(ctx, "alarm_attempt", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO alarm_attempt (receiver, at, failures, detail) VALUES (?, ?, ?, ?)`, a.Receiver, stamp(a.At), a.Failures, a.Detail)
		return err
	})
}

// Acknowledge records that a person takes an alarm from here, beside a running
// agent. ErrUnknown: there is no such alarm, or it is older than format 2.
// ErrAcknowledged: somebody was first; the event says who.
func (c *Controller) Acknowledge(ctx context.Context, alarm int64, who, reason string) (AlarmEvent, error) {
	e := AlarmEvent{Alarm: alarm, At: c.clock.Now(), Kind: AlarmAcknowledged, Who: who, Text: reason}
	tx, err := c.write.BeginTx(ctx, nil)
	if err != nil {
		return e, fmt.Errorf("journal: acknowledge: %w", explainSQLite(err))
	}
	defer tx.Rollback()
	last, err := scanAlarmEvent(tx.QueryRowContext(ctx, `SELECT seq, alarm, at, kind, times, who, text FROM alarm_event WHERE alarm = ?
		ORDER BY kind = 'acknowledged' DESC, seq DESC LIMIT 1`, alarm))
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return e, fmt.Errorf("alarm %d: %w: `hedgerow alerts --all` lists them", alarm, ErrUnknown)
	case err != nil:
		return e, fmt.Errorf("journal: acknowledge alarm %d: %w", alarm, explainSQLite(err))
	case last.Kind == AlarmAcknowledged:
		return last, fmt.Errorf("alarm %d: %w, at %s by %s", alarm, ErrAcknowledged, last.At.Format(time.RFC3339), last.Who)
	}
	e.Times = last.Times
	if e.Seq, err = addAlarmEvent(ctx, tx, e); err == nil {
		err = c.finish(ctx, tx, "acknowledge")
	}
	if err != nil {
		return e, fmt.Errorf("journal: acknowledge alarm %d: %w", alarm, explainSQLite(err))
	}
	return e, nil
}

// AlarmAcks lists the acknowledgements after an event's number, oldest first.
func (r *Reader) AlarmAcks(ctx context.Context, after int64) ([]AlarmEvent, error) {
	return rows(ctx, r.db, "list acknowledgements", scanAlarmEvent, `SELECT seq, alarm, at, kind, times, who, text FROM alarm_event
		WHERE kind = 'acknowledged' AND seq > ? ORDER BY seq`, after)
}

// Alarms lists the last n alarms, newest first.
func (r *Reader) Alarms(ctx context.Context, n int) ([]trade.Alarm, error) {
	return rows(ctx, r.db, "list alarms", scanAlarm, `SELECT seq, at, severity, source, subject, text FROM alarm ORDER BY seq DESC LIMIT ?`, n)
}

// AlarmStories lists alarms with what happened to them, oldest first: those that
// nobody acknowledged (but for severity info, which nobody must), and those of
// which an event was recorded at or after since.
func (r *Reader) AlarmStories(ctx context.Context, since time.Time) ([]AlarmStory, error) {
	const chosen = `SELECT a.seq FROM alarm a
		WHERE EXISTS (SELECT 1 FROM alarm_event e WHERE e.alarm = a.seq AND e.at >= ?1)
		OR a.severity <> 'info' AND EXISTS (SELECT 1 FROM alarm_event e WHERE e.alarm = a.seq)
			AND NOT EXISTS (SELECT 1 FROM alarm_event e WHERE e.alarm = a.seq AND e.kind = 'acknowledged')
		OR a.at >= ?1`
	at := stamp(since)
	alarms, err := rows(ctx, r.db, "list alarms", scanAlarm, `SELECT seq, at, severity, source, subject, text FROM alarm WHERE seq IN (`+chosen+`) ORDER BY seq`, at)
	if err != nil {
		return nil, err
	}
	events, err := rows(ctx, r.db, "list what happened to alarms", scanAlarmEvent, `SELECT seq, alarm, at, kind, times, who, text FROM alarm_event WHERE alarm IN (`+chosen+`) ORDER BY seq`, at)
	if err != nil {
		return nil, err
	}
	delivered, err := rows(ctx, r.db, "list deliveries", scanAlarmDelivery, `SELECT d.event, d.receiver, d.at FROM alarm_delivery d JOIN alarm_event e ON e.seq = d.event
		WHERE e.alarm IN (`+chosen+`) ORDER BY d.event, d.receiver`, at)
	if err != nil {
		return nil, err
	}
	out := make([]AlarmStory, len(alarms))
	place, of := map[int64]int{}, map[int64]int{}
	for i, a := range alarms {
		out[i].Alarm, place[a.Seq] = a, i
	}
	for _, e := range events {
		if i, ok := place[e.Alarm]; ok {
			out[i].Events, of[e.Seq] = append(out[i].Events, e), i
		}
	}
	for _, d := range delivered {
		if i, ok := of[d.Event]; ok {
			out[i].Deliveries = append(out[i].Deliveries, d)
		}
	}
	return out, nil
}

// Receivers lists how handing over goes, one for each receiver that was ever
// recorded, by name.
func (r *Reader) Receivers(ctx context.Context) ([]ReceiverAttempt, error) {
	return rows(ctx, r.db, "list receivers", func(s scanner) (ReceiverAttempt, error) {
		var a ReceiverAttempt
		var at, since string
		if err := s.Scan(&a.Receiver, &at, &since, &a.Failures, &a.Detail); err != nil {
			return a, err
		}
		c := &column{}
		a.At, a.Since = c.time(at), c.time(since)
		return a, c.wrap("read a receiver")
	}, `SELECT l.receiver, l.at, COALESCE((SELECT MIN(f.at) FROM alarm_attempt f WHERE f.receiver = l.receiver AND l.failures > 0
			AND f.seq > COALESCE((SELECT MAX(g.seq) FROM alarm_attempt g WHERE g.receiver = l.receiver AND g.failures = 0), 0)), l.at), l.failures, l.detail
		FROM alarm_attempt l WHERE l.seq = (SELECT MAX(seq) FROM alarm_attempt WHERE receiver = l.receiver) ORDER BY l.receiver`)
}

func scanAlarm(s scanner) (trade.Alarm, error) {
	var a trade.Alarm
	var at string
	if err := s.Scan(&a.Seq, &at, &a.Severity, &a.Source, &a.Subject, &a.Text); err != nil {
		return a, err
	}
	c := &column{}
	a.At = c.time(at)
	return a, c.wrap("read an alarm")
}

func scanAlarmEvent(s scanner) (AlarmEvent, error) {
	var e AlarmEvent
	var at string
	if err := s.Scan(&e.Seq, &e.Alarm, &at, &e.Kind, &e.Times, &e.Who, &e.Text); err != nil {
		return e, err
	}
	c := &column{}
	e.At = c.time(at)
	return e, c.wrap("read what happened to an alarm")
}

func scanAlarmDelivery(s scanner) (AlarmDelivery, error) {
	var d AlarmDelivery
	var at string
	if err := s.Scan(&d.Event, &d.Receiver, &at); err != nil {
		return d, err
	}
	c := &column{}
	d.At = c.time(at)
	return d, c.wrap("read a delivery")
}
