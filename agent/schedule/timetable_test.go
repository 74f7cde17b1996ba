package schedule

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// record is a Seen that a test fills as the cycle would.
type record map[string]bool

func (r record) Seen(_ context.Context, id string) (bool, error) { return r[id], nil }

func ids(slots []trade.Slot) string {
	var out []string
	for _, s := range slots {
		out = append(out, s.ID())
	}
	return strings.Join(out, " ")
}

func table(t *testing.T, seen Seen, now string, list ...Schedule) *Timetable {
	t.Helper()
	tt, err := NewTimetable(list, seen, at(t, now))
	if err != nil {
		t.Fatal(err)
	}
	return tt
}

func due(t *testing.T, tt *Timetable, now string, block uint64) Due {
	t.Helper()
	d, err := tt.Due(t.Context(), at(t, now), trade.Block{Number: block, Time: at(t, now)})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestACronSlotIsFoundOnceAtItsInstant(t *testing.T) {
	c := parse(t, "0 10 * * *", "")
	tt := table(t, record{}, "2026-01-01T09:59:00Z", Schedule{Name: "daily", Cron: &c})
	if d := due(t, tt, "2026-01-01T09:59:59Z", 0); len(d.Slots) != 0 {
		t.Errorf("too early: %v", d)
	}
	if got := ids(due(t, tt, "2026-01-01T10:00:01Z", 0).Slots); got != "daily@2026-01-01T10:00:00Z" {
		t.Errorf("found %q", got)
	}
	if d := due(t, tt, "2026-01-01T10:00:02Z", 0); len(d.Slots)+len(d.Missed) != 0 {
		t.Errorf("found again: %v", d)
	}
}

func TestAMissedSlotFollowsTheCatchUpPolicy(t *testing.T) {
	c := parse(t, "0 10 * * *", "")
	for _, policy := range []struct {
		catchUp       CatchUp
		slots, missed string
	}{{Skip, "", "d@2026-01-03T10:00:00Z"}, {Once, "d@2026-01-03T10:00:00Z", ""}} {
		tt := table(t, record{}, "2026-01-01T11:00:00Z", Schedule{Name: "d", Cron: &c, CatchUp: policy.catchUp})
		due(t, tt, "2026-01-01T11:00:00Z", 0)
		d := due(t, tt, "2026-01-03T15:00:00Z", 0) // asleep for two days
		if ids(d.Slots) != policy.slots || ids(d.Missed) != policy.missed {
			t.Errorf("%s: ran %q, missed %q", policy.catchUp, ids(d.Slots), ids(d.Missed))
		}
	}
}

func TestAfterARestartASlotThatRanDoesNotRunAgain(t *testing.T) {
	c := parse(t, "0 10 * * *", "")
	s := Schedule{Name: "d", Cron: &c, CatchUp: Once}
	seen := record{"d@2026-01-01T10:00:00Z": true}
	if d := due(t, table(t, seen, "2026-01-01T10:00:30Z", s), "2026-01-01T10:00:30Z", 0); len(d.Slots) != 0 {
		t.Errorf("ran again: %v", d)
	}
	if d := due(t, table(t, record{}, "2026-01-01T12:00:00Z", s), "2026-01-01T12:00:00Z", 0); ids(d.Slots) != "d@2026-01-01T10:00:00Z" {
		t.Errorf("the missed slot did not run at the start: %v", d)
	}
	s.CatchUp = Skip
	if d := due(t, table(t, record{}, "2026-01-01T12:00:00Z", s), "2026-01-01T12:00:00Z", 0); len(d.Slots) != 0 {
		t.Errorf("skip ran a slot from before the start: %v", d)
	}
}

func TestAClockThatJumpsBackRunsNothingTwice(t *testing.T) {
	c := parse(t, "* * * * *", "")
	tt := table(t, record{}, "2026-01-01T10:00:30Z", Schedule{Name: "m", Cron: &c})
	if got := ids(due(t, tt, "2026-01-01T10:02:00Z", 0).Slots); got != "m@2026-01-01T10:02:00Z" {
		t.Errorf("found %q", got)
	}
	for _, now := range []string{"2026-01-01T10:00:59Z", "2026-01-01T10:01:30Z", "2026-01-01T10:02:30Z"} {
		if d := due(t, tt, now, 0); len(d.Slots) != 0 {
			t.Errorf("at %s: %v", now, d)
		}
	}
}

func TestBlockSlotsAreMultiplesAndOnlyTheNewestRuns(t *testing.T) {
	tt := table(t, record{}, "2026-01-01T00:00:00Z", Schedule{Name: "b", EveryBlocks: 5})
	for _, step := range []struct {
		head uint64
		want string
	}{{4, ""}, {5, "b@5"}, {6, ""}, {23, "b@20"}, {21, ""}, {25, "b@25"}} {
		if got := ids(due(t, tt, "2026-01-01T00:00:00Z", step.head).Slots); got != step.want {
			t.Errorf("head %d: found %q, want %q", step.head, got, step.want)
		}
	}
}

func TestNextIsTheEarliestOfAllCronSchedules(t *testing.T) {
	a, b := parse(t, "0 10 * * *", ""), parse(t, "30 9 * * *", "")
	tt := table(t, record{}, "2026-01-01T00:00:00Z", Schedule{Name: "a", Cron: &a}, Schedule{Name: "b", Cron: &b}, Schedule{Name: "c", EveryBlocks: 1})
	if got := tt.Next(at(t, "2026-01-01T00:00:00Z")); !got.Equal(at(t, "2026-01-01T09:30:00Z")) {
		t.Errorf("next is %s", got)
	}
	if got := table(t, record{}, "2026-01-01T00:00:00Z", Schedule{Name: "c", EveryBlocks: 1}).Next(time.Now()); !got.IsZero() {
		t.Errorf("blocks have no instant, got %s", got)
	}
}

func TestAnUnreadableRecordRunsNothingAndForgetsNothing(t *testing.T) {
	c := parse(t, "* * * * *", "")
	broken := &unreadable{err: errors.New("disk full")}
	tt := table(t, broken, "2026-01-01T10:00:30Z", Schedule{Name: "m", Cron: &c})
	now := at(t, "2026-01-01T10:01:10Z")
	if _, err := tt.Due(t.Context(), now, trade.Block{}); err == nil {
		t.Fatal("the slot ran without a record")
	}
	broken.err = nil
	if d := due(t, tt, "2026-01-01T10:01:20Z", 0); ids(d.Slots) != "m@2026-01-01T10:01:00Z" {
		t.Errorf("the slot was forgotten: %v", d)
	}
}

type unreadable struct{ err error }

func (u *unreadable) Seen(context.Context, string) (bool, error) { return false, u.err }

func TestATimetableIsCheckedWhenItIsMade(t *testing.T) {
	c := parse(t, "* * * * *", "")
	for name, list := range map[string][]Schedule{
		"no name": {{EveryBlocks: 1}}, "a name twice": {{Name: "a", EveryBlocks: 1}, {Name: "a", EveryBlocks: 2}},
		"neither": {{Name: "a"}}, "both": {{Name: "a", EveryBlocks: 1, Cron: &c}},
	} {
		if _, err := NewTimetable(list, record{}, time.Now()); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}
