package schedule

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// record is a Seen that a test fills as the cycle would.
type record map[string]bool

func (r record) Seen(_ context.Context, id string) (bool, error) { return r[id], nil }

func (r record) Last(context.Context, string) (trade.Slot, bool, error) {
	return trade.Slot{}, false, nil
}

func ids(slots []trade.Slot) string {
	var out []string
	for _, s := range slots {
		out = append(out, s.ID())
	}
	return strings.Join(out, " ")
}

func table(t *testing.T, seen Seen, now string, list ...Schedule) *Timetable {
	t.Helper()
	tt, err := NewTimetable(t.Context(), list, seen, at(t, now), nil)
	if err != nil {
		t.Fatal(err)
	}
	return tt
}

func due(t *testing.T, tt *Timetable, now string, block uint64) Due {
	t.Helper()
	return dueAt(t, tt, Moment{Now: at(t, now), Head: trade.Block{Number: block, Time: at(t, now)}})
}

// dueAt looks at a moment, and records what runs as a cycle would.
func dueAt(t *testing.T, tt *Timetable, m Moment) Due {
	t.Helper()
	d, err := tt.Due(t.Context(), m)
	if err != nil {
		t.Fatal(err)
	}
	if r, ok := tt.seen.(record); ok {
		for _, s := range d.Slots {
			r[s.ID()] = true
		}
	}
	return d
}

// missed names the newest slot of each schedule that will not run, with how many.
func missed(d Due) string {
	var out []string
	for _, m := range d.Missed {
		out = append(out, fmt.Sprintf("%s ×%d", m.Newest.ID(), m.Count))
	}
	return strings.Join(out, " ")
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
	}{{Skip, "", "d@2026-01-03T10:00:00Z ×2"}, {Once, "d@2026-01-03T10:00:00Z", "d@2026-01-02T10:00:00Z ×1"}} {
		tt := table(t, record{}, "2026-01-01T11:00:00Z", Schedule{Name: "d", Cron: &c, CatchUp: policy.catchUp})
		due(t, tt, "2026-01-01T11:00:00Z", 0)
		d := due(t, tt, "2026-01-03T15:00:00Z", 0) // asleep for two days
		if ids(d.Slots) != policy.slots || missed(d) != policy.missed {
			t.Errorf("%s: ran %q, missed %q", policy.catchUp, ids(d.Slots), missed(d))
		}
		if policy.catchUp == Once && d.Slots[0].Why != "caught up: it was missed 5h0m0s ago" {
			t.Errorf("it runs because %q", d.Slots[0].Why)
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
	// 10:01 was passed over and never ran; 10:02 did.
	for _, step := range []struct{ now, want string }{{"2026-01-01T10:00:59Z", ""}, {"2026-01-01T10:01:30Z", "m@2026-01-01T10:01:00Z"},
		{"2026-01-01T10:02:30Z", ""}, {"2026-01-01T10:01:10Z", ""}, {"2026-01-01T10:03:00Z", "m@2026-01-01T10:03:00Z"}} {
		if got := ids(due(t, tt, step.now, 0).Slots); got != step.want {
			t.Errorf("at %s: ran %q, want %q", step.now, got, step.want)
		}
	}
}

func TestAClockThatWasFarAheadDoesNotSilenceTheSchedule(t *testing.T) {
	c := parse(t, "* * * * *", "")
	tt := table(t, record{}, "2026-01-01T10:00:30Z", Schedule{Name: "m", Cron: &c})
	due(t, tt, "2026-01-01T10:01:00Z", 0)
	if d := due(t, tt, "2026-01-02T10:01:30Z", 0); ids(d.Slots) != "m@2026-01-02T10:01:00Z" || missed(d) != "m@2026-01-02T10:00:00Z ×1439" {
		t.Errorf("a day ahead: ran %q, missed %q", ids(d.Slots), missed(d))
	}
	due(t, tt, "2026-01-01T10:01:40Z", 0) // put right again
	if got := ids(due(t, tt, "2026-01-01T10:02:00Z", 0).Slots); got != "m@2026-01-01T10:02:00Z" {
		t.Errorf("after it was put right, found %q", got)
	}
	if d := due(t, tt, "2026-01-02T10:01:10Z", 0); len(d.Slots) != 0 {
		t.Errorf("ran twice: %q", ids(d.Slots))
	}
}

func TestASlotThatACycleOverranIsDelayedAndNotMissed(t *testing.T) {
	c := parse(t, "*/5 * * * *", "")
	tt := table(t, record{}, "2026-01-01T09:59:00Z", Schedule{Name: "m", Cron: &c}) // skip
	due(t, tt, "2026-01-01T10:00:00Z", 0)
	// The cycle of 10:00 took twelve minutes.
	d := dueAt(t, tt, Moment{Now: at(t, "2026-01-01T10:12:00Z"), Busy: 12 * time.Minute})
	if ids(d.Slots) != "m@2026-01-01T10:10:00Z" || missed(d) != "m@2026-01-01T10:05:00Z ×1" {
		t.Errorf("ran %q, missed %q", ids(d.Slots), missed(d))
	}
	if why := d.Slots[0].Why; why != "delayed by 2m0s: the cycle before it took 12m0s" {
		t.Errorf("it runs because %q", why)
	}
	// A machine that slept as long was not busy.
	d = dueAt(t, tt, Moment{Now: at(t, "2026-01-01T10:27:00Z"), Busy: 3 * time.Second})
	if len(d.Slots) != 0 || missed(d) != "m@2026-01-01T10:25:00Z ×3" {
		t.Errorf("after sleep: ran %q, missed %q", ids(d.Slots), missed(d))
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
	if _, err := tt.Due(t.Context(), Moment{Now: now}); err == nil {
		t.Fatal("the slot ran without a record")
	}
	broken.err = nil
	if d := due(t, tt, "2026-01-01T10:01:20Z", 0); ids(d.Slots) != "m@2026-01-01T10:01:00Z" {
		t.Errorf("the slot was forgotten: %v", d)
	}
}

type unreadable struct{ err error }

func (u *unreadable) Seen(context.Context, string) (bool, error) { return false, u.err }

func (u *unreadable) Last(context.Context, string) (trade.Slot, bool, error) {
	return trade.Slot{}, false, u.err
}

func TestATimetableIsCheckedWhenItIsMade(t *testing.T) {
	c := parse(t, "* * * * *", "")
	for name, list := range map[string][]Schedule{
		"no name": {{EveryBlocks: 1}}, "a name twice": {{Name: "a", EveryBlocks: 1}, {Name: "a", EveryBlocks: 2}},
		"neither": {{Name: "a"}}, "both": {{Name: "a", EveryBlocks: 1, Cron: &c}},
		"an alarm and blocks":       {{Name: "a", EveryBlocks: 1, On: &Trigger{Gauge: &GaugeChange{AnyChange}}}},
		"an alarm on nothing":       {{Name: "a", On: &Trigger{}}},
		"an alarm on two things":    {{Name: "a", On: &Trigger{Gauge: &GaugeChange{AnyChange}, Loan: &LoanHealth{Below: 1}}}},
		"a move of nothing":         {{Name: "a", On: &Trigger{Price: &PriceMove{Within: time.Minute}}}},
		"a health factor of zero":   {{Name: "a", On: &Trigger{Loan: &LoanHealth{}}}},
		"a health factor of NaN":    {{Name: "a", On: &Trigger{Loan: &LoanHealth{Below: math.NaN()}}}},
		"an unknown kind of change": {{Name: "a", On: &Trigger{Gauge: &GaugeChange{"colour"}}}},
	} {
		if _, err := NewTimetable(t.Context(), list, record{}, time.Now(), nil); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}
