package schedule

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Late is how long after its instant a cron slot may still start, beside the
// time that the cycle before it took. One found later than that was missed, and
// its catch-up policy decides.
const Late = time.Minute

// Schedule is one named line of the timetable: by cron, every n blocks, or on an
// alarm.
type Schedule struct {
	Name        string
	Cron        *Cron         // nil for the others
	EveryBlocks uint64        // at blocks whose number is a multiple; 0 for the others
	On          *Trigger      // nil for the others
	Cooldown    time.Duration // of an alarm: the least time from one of its slots to the next, by the chain's clock
	CatchUp     CatchUp       // for cron; "" is Skip. Blocks and alarms always run the newest
}

// Seen is the record of slots that have run, kept by the journal.
type Seen interface {
	// Seen reports whether a cycle was begun for the slot with that identity.
	Seen(ctx context.Context, slotID string) (bool, error)
	// Last is the slot of a schedule that ran last; false when none did.
	Last(ctx context.Context, schedule string) (trade.Slot, bool, error)
}

// Moment is when and at what a timetable is looked at.
type Moment struct {
	Now  time.Time // by the machine's clock
	Head trade.Block
	// Busy is for how long before Now nobody could look because a cycle ran, by
	// a clock that is never set: a slot that fell due in it was not missed, but
	// delayed. A machine that slept was not busy.
	Busy  time.Duration
	Sight Sight // what alarms look at
}

// Missed is slots of one schedule that will not run.
type Missed struct {
	Newest trade.Slot
	Count  int // with Newest
}

// String names them for an alarm.
func (m Missed) String() string {
	if m.Count == 1 {
		return "slot " + m.Newest.ID() + " was missed and will not run"
	}
	return fmt.Sprintf("%d slots of %s, the newest %s, were missed and will not run", m.Count, m.Newest.Schedule, m.Newest.ID())
}

// Due is what a look at the timetable found, in the order of the schedules.
type Due struct {
	Slots  []trade.Slot // to run now, one a schedule at most
	Missed []Missed     // by cron; blocks that a cycle overran are none
}

// Timetable remembers how far it has looked, so that no slot of this process is
// found twice; Seen does the same across restarts. It is for one goroutine.
type Timetable struct {
	schedules []Schedule
	seen      Seen
	looked    []time.Time // by schedule, for cron
	block     []uint64    // by schedule, for blocks and alarms: the last slot given out
	fired     []time.Time // by schedule, for alarms: the block time of its last slot
	watch     []watch     // by schedule, for alarms
}

// NewTimetable starts at now: a Skip schedule begins after it, a Once schedule
// with its newest slot before it, which runs if there is no record of it. An
// alarm goes on from its last slot: its cooldown holds across restarts, and
// before is what the last cycle saw of the venue, if that is known. It fails on
// an unnamed or repeated schedule, or one that has not exactly one of Cron,
// EveryBlocks and On.
func NewTimetable(ctx context.Context, schedules []Schedule, seen Seen, now time.Time, before *Venue) (*Timetable, error) {
	n := len(schedules)
	t := &Timetable{schedules: schedules, seen: seen, looked: make([]time.Time, n), block: make([]uint64, n), fired: make([]time.Time, n), watch: make([]watch, n)}
	names := map[string]bool{}
	for i, s := range schedules {
		kinds := 0
		for _, set := range []bool{s.Cron != nil, s.EveryBlocks != 0, s.On != nil} {
			if set {
				kinds++
			}
		}
		switch {
		case s.Name == "" || names[s.Name]:
			return nil, fmt.Errorf("schedule %q: the name is missing or used twice", s.Name)
		case kinds != 1:
			return nil, fmt.Errorf("schedule %q needs exactly one of a cron expression, a number of blocks and an alarm", s.Name)
		}
		names[s.Name] = true
		t.looked[i] = now
		if s.Cron != nil && s.CatchUp == Once {
			if last := s.Cron.last(now); !last.IsZero() {
				t.looked[i] = last.Add(-time.Second)
			}
		}
		if s.On == nil {
			continue
		}
		if err := s.On.check(); err != nil {
			return nil, fmt.Errorf("schedule %q: %w", s.Name, err)
		}
		t.watch[i] = watch{Trigger: *s.On, venue: before}
		last, ok, err := seen.Last(ctx, s.Name)
		if err != nil {
			return nil, fmt.Errorf("ask when schedule %s ran last: %w", s.Name, err)
		}
		if ok {
			t.fired[i], t.block[i] = last.At, last.Block
		}
	}
	return t, nil
}

// Due returns the slots that are due at a moment. Of several slots of one
// schedule since the last look only the newest can run. A head below the last
// slot finds nothing by block. Where the clock was put back, slots come a second
// time, and those that ran are dropped by the record. After an error look again:
// nothing was taken for given out.
func (t *Timetable) Due(ctx context.Context, m Moment) (Due, error) {
	due, found := Due{}, make([]trade.Slot, len(t.schedules))
	for i, s := range t.schedules {
		if m.Now.Before(t.looked[i]) {
			t.looked[i] = m.Now // put back: else nothing would run until the clock is there again
		}
		slot, ok := t.find(i, s, m)
		if !ok {
			continue
		}
		seen, err := t.seen.Seen(ctx, slot.ID())
		if err != nil {
			return Due{}, fmt.Errorf("ask whether slot %s has run: %w", slot.ID(), err)
		}
		found[i] = slot
		if seen {
			continue
		}
		var missed Missed
		if s.Cron != nil {
			missed = t.older(i, s, slot.At)
		}
		if s.Cron != nil && s.CatchUp != Once && m.Now.Sub(slot.At) > Late+m.Busy {
			missed = Missed{Newest: slot, Count: missed.Count + 1}
		} else {
			due.Slots = append(due.Slots, slot)
		}
		if missed.Count > 0 {
			due.Missed = append(due.Missed, missed)
		}
	}
	for i, s := range t.schedules {
		t.advance(i, s, m, found[i])
	}
	return due, nil
}

// find is the newest slot of a schedule since the last look.
func (t *Timetable) find(i int, s Schedule, m Moment) (slot trade.Slot, ok bool) {
	switch {
	case s.Cron != nil:
		at := s.Cron.last(m.Now)
		if at.IsZero() || !at.After(t.looked[i]) {
			return slot, false
		}
		return trade.Slot{Schedule: s.Name, At: at, Why: t.why(s, m, at)}, true
	case s.On != nil:
		if m.Head.Number <= t.block[i] || !t.fired[i].IsZero() && m.Head.Time.Sub(t.fired[i]) < s.Cooldown {
			return slot, false
		}
		why := t.watch[i].look(m.Sight, m.Head.Time, t.fired[i])
		return trade.Slot{Schedule: s.Name, At: m.Head.Time.UTC(), Block: m.Head.Number, Why: why}, why != ""
	}
	n := m.Head.Number - m.Head.Number%s.EveryBlocks
	if n == 0 || n <= t.block[i] {
		return slot, false
	}
	return trade.Slot{Schedule: s.Name, At: m.Head.Time.UTC(), Block: n}, true
}

// why is what is not usual about a cron slot: a time that the clock left out, a
// delay, a slot that was missed and is caught up.
func (t *Timetable) why(s Schedule, m Moment, at time.Time) string {
	var parts []string
	if x := s.Cron.Explain(at); x != "" {
		parts = append(parts, x)
	}
	late := m.Now.Sub(at).Round(time.Second)
	switch {
	case late > Late+m.Busy:
		parts = append(parts, fmt.Sprintf("caught up: it was missed %s ago", late))
	case late > Late:
		parts = append(parts, fmt.Sprintf("delayed by %s: the cycle before it took %s", late, m.Busy.Round(time.Second)))
	}
	return strings.Join(parts, "; ")
}

// mostMissed bounds how many missed slots are counted one by one.
const mostMissed = 10_000

// older are the slots after the last look and before one.
func (t *Timetable) older(i int, s Schedule, before time.Time) (m Missed) {
	for at := s.Cron.Next(t.looked[i]); !at.IsZero() && at.Before(before) && m.Count < mostMissed; at = s.Cron.Next(at) {
		m.Newest, m.Count = trade.Slot{Schedule: s.Name, At: at}, m.Count+1
	}
	return m
}

// advance notes that a schedule was looked at, and the slot that was found, if
// any. A clock that was put back does not take the look with it.
func (t *Timetable) advance(i int, s Schedule, m Moment, slot trade.Slot) {
	found := slot.Schedule != ""
	switch {
	case s.Cron != nil && found:
		t.looked[i] = m.Now
	case s.On != nil:
		t.watch[i].settle(m.Sight, found)
		if found {
			t.block[i], t.fired[i] = slot.Block, slot.At
		}
	case found:
		t.block[i] = slot.Block
	}
}

// Next is the earliest instant after now at which a cron schedule fires; zero
// when there is none.
func (t *Timetable) Next(now time.Time) time.Time {
	var first time.Time
	for _, s := range t.schedules {
		if s.Cron == nil {
			continue
		}
		if at := s.Cron.Next(now); !at.IsZero() && (first.IsZero() || at.Before(first)) {
			first = at
		}
	}
	return first
}

// Triggers are the alarms of the timetable, for whoever reads what they look at.
func (t *Timetable) Triggers() (out []Trigger) {
	for _, s := range t.schedules {
		if s.On != nil {
			out = append(out, *s.On)
		}
	}
	return out
}

// last is the newest instant at or before now at which c fires; zero when there
// is none in the last five years. It looks back over spans that double, so a
// frequent schedule costs little and a rare one is still found.
func (c Cron) last(now time.Time) time.Time {
	earliest := now.AddDate(-5, 0, 0)
	for span := 2 * time.Minute; ; span *= 2 {
		from := now.Add(-span)
		if from.Before(earliest) {
			from = earliest
		}
		var last time.Time
		for at := c.Next(from); !at.IsZero() && !at.After(now); at = c.Next(at) {
			last = at
		}
		if !last.IsZero() || from.Equal(earliest) {
			return last
		}
	}
}
