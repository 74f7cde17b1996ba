package journal

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

func raise(t *testing.T, j *Journal, severity, source string) AlarmEvent {
	t.Helper()
	e, err := j.Raise(t.Context(), trade.Alarm{At: noon, Severity: severity, Source: source, Subject: "x", Text: source + " is wrong"})
	must(t, err)
	return e
}

func TestAnAlarmsStoryIsWhatHappenedToIt(t *testing.T) {
	ctx, path := t.Context(), filepath.Join(t.TempDir(), "journal.db")
	j := open(t, path)
	e := raise(t, j, "critical", "trade")
	again, err := j.NoteAlarm(ctx, AlarmEvent{Alarm: e.Alarm, At: noon.Add(time.Hour), Kind: AlarmAgain, Times: 60, Text: "trade is still wrong"})
	must(t, err)
	must(t, j.NoteDelivered(ctx, "desk", noon, []int64{e.Seq}))
	must(t, j.NoteDelivered(ctx, "desk", noon.Add(time.Hour), []int64{e.Seq, again})) // at least once
	must(t, j.Close())

	j = open(t, path)
	list, err := j.AlarmStories(ctx, noon.Add(2*time.Hour))
	must(t, err)
	if len(list) != 1 || list[0].Seq != e.Alarm || len(list[0].Events) != 2 || list[0].Events[1].Times != 60 || list[0].Events[0].Kind != AlarmRaised || len(list[0].Deliveries) != 2 {
		t.Fatalf("after a restart: %+v", list)
	}
	if d := list[0].Deliveries[0]; d.Receiver != "desk" || !d.At.Equal(noon) {
		t.Errorf("the first delivery is %+v", d)
	}
}

func TestWhatIsListedIsOpenOrLate(t *testing.T) {
	ctx, path := t.Context(), filepath.Join(t.TempDir(), "journal.db")
	j := open(t, path)
	person, err := OpenControl(ctx, path, clock.NewManual(noon))
	must(t, err)
	defer person.Close()
	raise(t, j, "info", "resume")
	acked, over, left := raise(t, j, "critical", "trip"), raise(t, j, "warning", "feed"), raise(t, j, "warning", "gas")
	_, err = person.Acknowledge(ctx, acked.Alarm, "ann", "seen")
	must(t, err)
	_, err = j.NoteAlarm(ctx, AlarmEvent{Alarm: over.Alarm, At: noon, Kind: AlarmOver, Times: 1})
	must(t, err)
	if _, err := j.write.Exec(`INSERT INTO alarm (at, severity, source, subject, text) VALUES (?, 'critical', 'old', '', 'of format 1')`, stamp(noon.Add(-time.Hour))); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		since time.Time
		want  int
		what  string
	}{{noon.Add(time.Second), 2, "what is open, over or not"}, {noon, 4, "and what was spoken of since"}, {time.Time{}, 5, "everything"}} {
		list, err := j.AlarmStories(ctx, c.since)
		must(t, err)
		if len(list) != c.want {
			t.Errorf("%s: %d alarms, want %d: %+v", c.what, len(list), c.want, list)
		}
	}
	if list, _ := j.AlarmStories(ctx, noon.Add(time.Second)); list[0].Seq != over.Alarm || list[1].Seq != left.Alarm {
		t.Errorf("open are %+v", list)
	}
}

func TestAPersonAcknowledgesBesideTheAgentAndOnce(t *testing.T) {
	ctx, path := t.Context(), filepath.Join(t.TempDir(), "journal.db")
	j := open(t, path)
	e := raise(t, j, "critical", "trip")
	person, err := OpenControl(ctx, path, clock.NewManual(noon.Add(time.Minute)))
	must(t, err)
	defer person.Close()
	a, err := person.Acknowledge(ctx, e.Alarm, "ann", "on it")
	must(t, err)
	if a.Who != "ann" || a.Text != "on it" || !a.At.Equal(noon.Add(time.Minute)) {
		t.Errorf("recorded %+v", a)
	}
	again, err := person.Acknowledge(ctx, e.Alarm, "bob", "me too")
	if !errors.Is(err, ErrAcknowledged) || again.Who != "ann" {
		t.Errorf("a second one: %+v, %v", again, err)
	}
	if _, err := person.Acknowledge(ctx, 99, "ann", ""); !errors.Is(err, ErrUnknown) {
		t.Errorf("an alarm that does not exist: %v", err)
	}
	acks, err := j.AlarmAcks(ctx, 0)
	must(t, err)
	if len(acks) != 1 || acks[0].Alarm != e.Alarm {
		t.Fatalf("the agent reads %+v", acks)
	}
	if later, err := j.AlarmAcks(ctx, acks[0].Seq); err != nil || len(later) != 0 {
		t.Errorf("after it: %+v, %v", later, err)
	}
}

func TestAReceiversFailuresCountFromTheFirstInARow(t *testing.T) {
	ctx := context.Background()
	j := open(t, filepath.Join(t.TempDir(), "journal.db"))
	at := func(minutes int) time.Time { return noon.Add(time.Duration(minutes) * time.Minute) }
	for i, failures := range []int{0, 1, 0, 1, 2, 3} {
		must(t, j.NoteAttempt(ctx, ReceiverAttempt{Receiver: "ops", At: at(i), Failures: failures, Detail: "no answer"}))
	}
	must(t, j.NoteAttempt(ctx, ReceiverAttempt{Receiver: "desk", At: at(9)}))
	list, err := j.Receivers(ctx)
	must(t, err)
	if len(list) != 2 || list[0].Receiver != "desk" || list[0].Failures != 0 || !list[0].Since.Equal(at(9)) {
		t.Fatalf("receivers %+v", list)
	}
	if r := list[1]; r.Failures != 3 || !r.Since.Equal(at(3)) || !r.At.Equal(at(5)) || r.Detail != "no answer" {
		t.Errorf("ops is %+v", r)
	}
}
