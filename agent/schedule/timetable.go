package schedule

import (
	"context"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Late is how long after its instant a cron slot may still start. One found
// later than that was missed, and its catch-up policy decides.
const Late = time.Minute

// Schedule is one named line of the timetable: by cron or every n blocks.
type Schedule struct {
	Name        string
	Cron        *Cron   // nil for a block schedule
	EveryBlocks uint64  // at blocks whose number is a multiple; 0 for cron
	CatchUp     CatchUp // "" is Skip; block schedules always run the newest
}

// Seen is the record of slots that have run, kept by the journal.
type Seen interface {
	// Seen reports whether a cycle was begun for the slot with that identity.
	Seen(ctx context.Context, slotID string) (bool, error)
}

// Due is what a look at the timetable found, in the order of the schedules.
type Due struct {
	Slots  []trade.Slot // to run now, one a schedule at most
	Missed []trade.Slot // will not run; the newest of each schedule
}

// Timetable remembers how far it has looked, so that no slot of this process is
// found twice; Seen does the same across restarts. It is for one goroutine.
type Timetable struct {
	schedules []Schedule
	seen      Seen
	looked    []time.Time // by schedule, for cron
	block     []uint64    // by schedule, for blocks: the last slot given out
}

// NewTimetable starts at now: a Skip schedule begins after it, a Once schedule
// with its newest slot before it, which runs if there is no record of it. It
// fails on an unnamed or repeated schedule, or one that has not exactly one of
// Cron and EveryBlocks.
func NewTimetable(schedules []Schedule, seen Seen, now time.Time) (*Timetable, error) {
	t := &Timetable{schedules: schedules, seen: seen, looked: make([]time.Time, len(schedules)), block: make([]uint64, len(schedules))}
	names := map[string]bool{}
	for i, s := range schedules {
		switch {
		case s.Name == "" || names[s.Name]:
			return nil, fmt.Errorf("schedule %q: the name is missing or used twice", s.Name)
		case (s.Cron == nil) == (s.EveryBlocks == 0):
			return nil, fmt.Errorf("schedule %q needs either a cron expression or a number of blocks", s.Name)
		}
		names[s.Name] = true
		t.looked[i] = now
		if s.Cron != nil && s.CatchUp == Once {
			if last := s.Cron.last(now); !last.IsZero() {
				t.looked[i] = last.Add(-time.Second)
			}
		}
	}
	return t, nil
}

// Due returns the slots that are due at now with the chain at head. Of several
// slots of one schedule since the last look only the newest can run. A now
// before the last look finds nothing by cron; a head below the last slot
// nothing by block.
func (t *Timetable) Due(ctx context.Context, now time.Time, head trade.Block) (Due, error) {
	var due Due
	for i, s := range t.schedules {
		slot, missed, ok := t.find(i, s, now, head)
		if !ok {
			continue
		}
		seen, err := t.seen.Seen(ctx, slot.ID())
		if err != nil {
			return Due{}, fmt.Errorf("ask whether slot %s has run: %w", slot.ID(), err)
		}
		t.advance(i, s, now, slot)
		switch {
		case seen:
		case missed:
			due.Missed = append(due.Missed, slot)
		default:
			due.Slots = append(due.Slots, slot)
		}
	}
	return due, nil
}

func (t *Timetable) find(i int, s Schedule, now time.Time, head trade.Block) (slot trade.Slot, missed, ok bool) {
	if s.Cron == nil {
		n := head.Number - head.Number%s.EveryBlocks
		if n == 0 || n <= t.block[i] {
			return slot, false, false
		}
		return trade.Slot{Schedule: s.Name, At: head.Time.UTC(), Block: n}, false, true
	}
	at := s.Cron.last(now)
	if at.IsZero() || !at.After(t.looked[i]) {
		return slot, false, false
	}
	slot = trade.Slot{Schedule: s.Name, At: at}
	return slot, s.CatchUp != Once && now.Sub(at) > Late, true
}

func (t *Timetable) advance(i int, s Schedule, now time.Time, slot trade.Slot) {
	if s.Cron == nil {
		t.block[i] = slot.Block
		return
	}
	t.looked[i] = now
}

// Next is the earliest instant after now at which a cron schedule fires; zero
// when there are only block schedules.
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
