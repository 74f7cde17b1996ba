package clock

import (
	"testing"
	"time"
)

func TestAWatchTellsASetClockFromTimeThatGoesBy(t *testing.T) {
	start := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	c := NewManual(start)
	w := NewWatch(c)
	step := func(name string, move func(), want time.Duration) {
		t.Helper()
		move()
		if got := w.Set(); got != want {
			t.Errorf("%s: the clock was set by %s, want %s", name, got, want)
		}
		if got := w.Set(); got != 0 {
			t.Errorf("%s: told twice, %s", name, got)
		}
	}
	step("nothing", func() {}, 0)
	step("an hour", func() { c.Set(c.Now().Add(time.Hour)) }, 0)
	step("a step back", func() { c.Jump(c.Now().Add(-5 * time.Minute)) }, -5*time.Minute)
	step("a sleep", func() { c.Jump(c.Now().Add(3 * time.Hour)) }, 3*time.Hour)
	step("both", func() { c.Set(c.Now().Add(time.Minute)); c.Jump(c.Now().Add(-10 * time.Second)) }, -10*time.Second)
	step("less than a second", func() { c.Jump(c.Now().Add(900 * time.Millisecond)) }, 0)
	if got := w.Elapsed(); got != time.Hour+time.Minute {
		t.Errorf("%s went by", got)
	}
}

func TestTheMachinesClockIsWatchedAgainstItself(t *testing.T) {
	w := NewWatch(System{})
	before := w.Elapsed()
	if set := w.Set(); set != 0 {
		t.Errorf("it was set by %s", set)
	}
	if w.Elapsed() < before {
		t.Error("time went back")
	}
}

// fixed stands still and is not Steady.
type fixed struct{ Clock }

func TestAClockWithoutSteadyTimeIsNeverSet(t *testing.T) {
	c := NewManual(time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC))
	w := NewWatch(fixed{c})
	c.Jump(c.Now().Add(time.Hour))
	if set := w.Set(); set != 0 {
		t.Errorf("it was set by %s", set)
	}
}
