package cli

import (
	"bytes"
	"io"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/hedgerow-fi/hedgerow/agent/wire"

	"github.com/vbauerster/mpb/v8"
)

func TestALongReadingIsToldInLinesWhereThereIsNoTerminal(t *testing.T) {
	var out bytes.Buffer
	now := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	a := &app{Streams: Streams{Err: &out, Now: func() time.Time { return now }}}
	w := a.watchReading(true)
	w.hear(wire.Progress{Phase: "logs", Done: 0, Total: 1000})
	now = now.Add(9 * time.Second)
	w.hear(wire.Progress{Phase: "logs", Done: 500, Total: 1000})
	if out.Len() > 0 {
		t.Fatalf("told after nine seconds: %s", out.String())
	}
	now = now.Add(time.Second)
	w.hear(wire.Progress{Phase: "logs", Done: 750, Total: 1000})
	// What an earlier process read is no part of this one's pace.
	now = now.Add(5 * time.Second)
	w.hear(wire.Progress{Phase: "accounts", Done: 100_000, Total: 200_000})
	now = now.Add(10 * time.Second)
	w.hear(wire.Progress{Phase: "accounts", Done: 120_000, Total: 200_000})
	w.end()
	want := "reading the market: logs 750 of 1000 (75%), 3s left\n" +
		"reading the market: accounts 120000 of 200000 (60%), 40s left\n"
	if out.String() != want {
		t.Errorf("told\n%swant\n%s", out.String(), want)
	}
}

func TestABarGoesWhenTheReadingEnds(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	var out bytes.Buffer
	now := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	w := &watched{out: &out, now: func() time.Time { return now }, bars: mpb.New(mpb.WithOutput(&out), mpb.WithWidth(40), mpb.WithAutoRefresh())}
	for done := uint64(0); done <= 200_000; done += 50_000 {
		w.hear(wire.Progress{Phase: "accounts", Done: done, Total: 200_000})
		now = now.Add(3 * time.Second)
	}
	w.end()
}

func TestABarIsShownWhereTheFirstStepTakesLong(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	now := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	w := &watched{out: io.Discard, now: func() time.Time { return now }, bars: mpb.New(mpb.WithOutput(io.Discard), mpb.WithAutoRefresh())}
	w.hear(wire.Progress{Phase: "accounts", Total: 200_000})
	if w.bar != nil {
		t.Error("a short reading shows a bar")
	}
	w.show()
	if w.bar == nil {
		t.Error("there is none")
	}
	w.end()
	w.show()
	if w.bar != nil || w.late.Stop() {
		t.Error("it comes back after the end")
	}
}
