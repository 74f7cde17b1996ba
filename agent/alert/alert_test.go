package alert

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"
)

type box struct{ alarms []Alarm }

func (b *box) Take(_ context.Context, a Alarm) error { b.alarms = append(b.alarms, a); return nil }

func TestTheSameAlarmIsCountedWhileItIsQuiet(t *testing.T) {
	now := time.Unix(0, 0)
	var got box
	bell := NewBell(func() time.Time { return now }, time.Hour, &got)
	for range 10 {
		bell.Raise(t.Context(), "observe", "node", "no answer")
		now = now.Add(time.Minute)
	}
	bell.Raise(t.Context(), "observe", "node", "another answer")
	now = now.Add(time.Hour)
	bell.Raise(t.Context(), "observe", "node", "no answer")
	if len(got.alarms) != 3 || got.alarms[2].Repeats != 9 || got.alarms[0].Severity != Warning {
		t.Errorf("sent %+v", got.alarms)
	}
}

func TestAFaultThatNamesAnotherBlockEachTimeIsTheSameFault(t *testing.T) {
	var got box
	bell := NewBell(func() time.Time { return time.Unix(0, 0) }, time.Hour, &got)
	for n := range 100 {
		bell.Raise(t.Context(), "observe", "lending", fmt.Sprintf("read book at block %d (0x%08x…): timeout after 1.%ds at 12:00:%02d", n, n*n, n, n%60))
	}
	bell.Raise(t.Context(), "observe", "lending", "read book at block 7 (0x00000031…): node does not keep that state")
	if len(got.alarms) != 2 {
		t.Errorf("sent %d alarms, want the fault and the other fault: %+v", len(got.alarms), got.alarms)
	}
}

func TestAFailingSinkKeepsNothingFromTheOthersAndIsItselfReported(t *testing.T) {
	var got box
	broken := SinkFunc(func(context.Context, Alarm) error { return errors.New("disk full") })
	NewBell(time.Now, 0, broken, &got).Raise(t.Context(), "limit", "gasPerDay", "tripped")
	if len(got.alarms) != 2 || got.alarms[0].Code != "limit" || !strings.Contains(got.alarms[1].Text, "disk full") {
		t.Errorf("sent %+v", got.alarms)
	}
}

func TestAnUnlistedCodeIsCritical(t *testing.T) {
	if SeverityOf("obsrve") != Critical {
		t.Error("a mistyped code went down in severity")
	}
}

func TestABellForgetsRatherThanGrow(t *testing.T) {
	bell := NewBell(time.Now, time.Hour)
	for i := range 3 * maxHeld {
		bell.Raise(t.Context(), "x", fmt.Sprint(i), "z")
	}
	if len(bell.sent) > maxHeld {
		t.Errorf("it remembers %d alarms", len(bell.sent))
	}
}

func TestTheLogTellsSeverityCodeAndSubject(t *testing.T) {
	var b bytes.Buffer
	l := Log(slog.New(slog.NewTextHandler(&b, nil)))
	if err := l.Take(t.Context(), Alarm{Severity: Critical, Code: "journal", Subject: "blocks@7", Text: "disk full", Repeats: 2}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"level=ERROR", `msg="disk full"`, "code=journal", "subject=blocks@7", "repeats=2"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q has no %s", b.String(), want)
		}
	}
}
