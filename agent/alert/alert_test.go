package alert

import (
	"bytes"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestAnUnlistedCodeIsCritical(t *testing.T) {
	if SeverityOf("obsrve") != Critical {
		t.Error("a mistyped code went down in severity")
	}
}

func TestTheCodesAreSortedAndSayWhatToDo(t *testing.T) {
	if !slices.IsSortedFunc(Codes(), func(a, b Code) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("the table of codes is not sorted by name, so some are not found")
	}
	for _, c := range Codes() {
		if c.Severity < Info || c.Severity > Critical || c.Means == "" || c.Do == "" {
			t.Errorf("code %s is incomplete: %+v", c.Name, c)
		}
		if codeOf(c.Name) != c {
			t.Errorf("code %s is not found", c.Name)
		}
	}
}

func TestTheLogTellsSeverityCodeAndSubject(t *testing.T) {
	var b bytes.Buffer
	l := Log(slog.New(slog.NewTextHandler(&b, nil)))
	a := Alarm{ID: 7, Severity: Critical, Code: "journal", Subject: "blocks@7", Text: "disk full", Times: 3}
	l.Take(t.Context(), Notice{Kind: Again, Alarm: a})
	for _, want := range []string{"level=ERROR", `msg="disk full"`, "code=journal", "subject=blocks@7", "times=3", "alarm=7"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q has no %s", b.String(), want)
		}
	}
	b.Reset()
	l.Take(t.Context(), Notice{Kind: Ended, Alarm: a})
	if !strings.Contains(b.String(), "level=INFO") || !strings.Contains(b.String(), "over: disk full") {
		t.Errorf("an end reads %q", b.String())
	}
}

func TestASeverityReadsBack(t *testing.T) {
	for _, s := range []Severity{Info, Warning, Critical} {
		b, _ := s.MarshalText()
		var back Severity
		if err := back.UnmarshalText(b); err != nil || back != s {
			t.Errorf("%s came back as %s, %v", s, back, err)
		}
	}
	var s Severity
	for _, bad := range []string{"", "fatal", "Severity(0)"} {
		if err := s.UnmarshalText([]byte(bad)); err == nil {
			t.Errorf("%q is a severity", bad)
		}
	}
}

// manual is a clock that moves when told.
type manual struct{ *clock.Manual }

func stopped(at time.Time) manual { return manual{clock.NewManual(at)} }

func (m manual) pass(d time.Duration) { m.Set(m.Now().Add(d)) }
