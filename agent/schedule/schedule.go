// Package schedule says when a cycle runs: by cron in a named zone, every n
// blocks, or on an alarm. In: expressions, the instant, the head and what alarms
// look at there. Out: slots, each of which runs once. It has no clock and no
// runner of its own: the agent's clock asks it what is due, and waits for what it
// says comes next.
//
// # Missed and delayed
//
// A cron slot that nobody looked for in time was missed, and its schedule's
// catch-up policy decides. One that fell due while the cycle before it ran was
// not missed: it is delayed, runs, and says so. Cycles never overlap. Blocks that
// a cycle overran are passed over, and an alarm looks at where the world stands,
// so neither has anything to catch up on.
//
// Where the machine's clock is put back, instants come a second time: slots that
// ran are in the record and do not run again. Where it is put forward, or the
// machine slept, what lies between was missed.
//
// # Daylight saving
//
// A cron expression names wall-clock times in its zone. Where the clock is put
// forward, a time that does not exist that day runs once, at the instant the
// clock jumps. Where it is put back, a time that comes twice runs the first time
// only. An expression that matches every hour ("*/10 * * * *") means a rhythm
// rather than a time of day: it goes on through both, without a pause in the
// repeated hour. "@every 90s" counts from the Unix epoch, so that its slots have
// the same identity after a restart.
package schedule

import (
	"errors"
	"fmt"
	"strings"
	"time"
	_ "time/tzdata" // zones are the same on a machine without a zone database

	"github.com/robfig/cron/v3"
)

// CatchUp says what happens to a slot that was missed.
type CatchUp string

// The catch-up policies.
const (
	Skip CatchUp = "skip" // a missed slot is reported and never runs
	Once CatchUp = "once" // the newest missed slot runs, older ones do not
)

// ErrNeverFires reports an expression that matches no instant, such as
// 30 February.
var ErrNeverFires = errors.New("expression never fires")

// Cron is a parsed expression in its zone.
type Cron struct {
	text  string
	zone  *time.Location
	wall  *cron.SpecSchedule // in UTC: wall-clock times as if there were no zone
	every time.Duration      // "@every": a fixed period from the epoch
}

// ParseCron reads the five classic fields, a descriptor such as "@daily", or
// "@every" with whole seconds. The zone is an IANA name; "" is UTC. It refuses
// what the parser underneath accepts, or panics on, and should not: a zone
// inside the expression, periods under a second or below zero, days that do not
// exist.
func ParseCron(expression, zone string) (c Cron, err error) {
	text := strings.TrimSpace(expression)
	if strings.HasPrefix(text, "TZ=") || strings.HasPrefix(text, "CRON_TZ=") {
		return c, fmt.Errorf("cron %q names a zone inside the expression: put it under zone", expression)
	}
	c = Cron{text: text}
	if c.zone, err = loadZone(zone); err != nil {
		return c, err
	}
	if period, ok := strings.CutPrefix(text, "@every"); ok {
		c.every, err = parsePeriod(expression, strings.TrimSpace(period))
		return c, err
	}
	if c.wall, err = parseFields(expression, text); err != nil {
		return c, err
	}
	c.wall.Location = time.UTC
	if c.wall.Next(time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)).IsZero() {
		return c, fmt.Errorf("cron %q: %w: no such day in any year", expression, ErrNeverFires)
	}
	return c, nil
}

// String is the expression as written.
func (c Cron) String() string { return c.text }

var fields = cron.NewParser(cron.Minute | cron.Hour | cron.Dom | cron.Month | cron.Dow | cron.Descriptor)

// parseFields turns the parser's panics into errors: a typo in a file must not
// end the process with a stack.
func parseFields(expression, text string) (s *cron.SpecSchedule, err error) {
	defer func() {
		if r := recover(); r != nil {
			s, err = nil, fmt.Errorf("cron %q cannot be read: write minute, hour, day of month, month and day of week, as in \"*/10 * * * *\"", expression)
		}
	}()
	parsed, err := fields.Parse(text)
	if err != nil {
		return nil, fmt.Errorf("cron %q: %w: write minute, hour, day of month, month and day of week, as in \"*/10 * * * *\"", expression, err)
	}
	s, ok := parsed.(*cron.SpecSchedule)
	if !ok {
		return nil, fmt.Errorf("cron %q is of an unknown kind (%T)", expression, parsed)
	}
	return s, nil
}

func parsePeriod(expression, text string) (time.Duration, error) {
	d, err := time.ParseDuration(text)
	if err != nil {
		return 0, fmt.Errorf("cron %q: %q is not a duration such as 90s or 5m", expression, text)
	}
	if d < time.Second || d%time.Second != 0 {
		return 0, fmt.Errorf("cron %q: the period must be whole seconds, at least 1s", expression)
	}
	return d, nil
}

func loadZone(name string) (*time.Location, error) {
	switch name {
	case "":
		return time.UTC, nil
	case "Local":
		return nil, errors.New(`zone "Local" depends on the machine: write an IANA name such as Europe/Zurich, or UTC`)
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("zone %q is not known: write an IANA name such as Europe/Zurich, or UTC", name)
	}
	return zone, nil
}

// Next is the first instant after t at which the expression fires, in UTC. It is
// the zero time when there is none within five years.
func (c Cron) Next(t time.Time) time.Time {
	switch {
	case c.every > 0:
		step := int64(c.every / time.Second)
		return time.Unix((floorDiv(t.Unix(), step)+1)*step, 0).UTC()
	case c.everyHour():
		return c.nextRhythm(t)
	}
	return c.nextTimeOfDay(t)
}

// everyHour reports that the hour field allows all 24.
func (c Cron) everyHour() bool {
	const all = 1<<24 - 1
	return c.wall.Hour&all == all
}

// nextTimeOfDay maps each matching wall time to one instant. The map never
// falls, so the first wall time whose instant is past t gives the answer.
func (c Cron) nextTimeOfDay(t time.Time) time.Time {
	for w := c.wall.Next(wallOf(t, c.zone)); !w.IsZero(); w = c.wall.Next(w) {
		if at := firstInstant(w, c.zone); at.After(t) {
			return at
		}
	}
	return time.Time{}
}

// nextRhythm walks the stretches of constant offset and looks for a match
// inside each.
func (c Cron) nextRhythm(t time.Time) time.Time {
	limit := t.AddDate(5, 0, 0)
	for from := t; from.Before(limit); {
		_, offset := from.In(c.zone).Zone()
		end := offsetUntil(from, c.zone)
		shift := time.Duration(offset) * time.Second
		w := c.wall.Next(from.UTC().Add(shift))
		if w.IsZero() {
			return time.Time{}
		}
		at := w.Add(-shift).UTC()
		if end.IsZero() || at.Before(end) {
			return at
		}
		// The new offset holds from end on, and end itself may match.
		_, offset = end.In(c.zone).Zone()
		shift = time.Duration(offset) * time.Second
		edge := end.UTC().Add(shift)
		if c.wall.Next(edge.Add(-time.Second)).Equal(edge) {
			return end.UTC()
		}
		from = end
	}
	return time.Time{}
}

// offsetUntil is an instant after t up to which the zone's offset holds; zero when
// it holds for ever. Go's ZoneBounds ends before t on the last day of leap years
// past a zone's table (Auckland, 31 December 2040): then it is an hour on.
func offsetUntil(t time.Time, zone *time.Location) time.Time {
	_, end := t.In(zone).ZoneBounds()
	if !end.IsZero() && !end.After(t) {
		return t.Truncate(time.Hour).Add(time.Hour)
	}
	return end
}

// wallOf is what a clock on the wall in zone shows at t, written as if in UTC.
func wallOf(t time.Time, zone *time.Location) time.Time {
	_, offset := t.In(zone).Zone()
	return t.UTC().Add(time.Duration(offset) * time.Second)
}

// firstInstant is the first instant at which the wall shows w; when it never
// does, the instant at which the clock jumps over it.
func firstInstant(w time.Time, zone *time.Location) time.Time {
	guess := time.Date(w.Year(), w.Month(), w.Day(), w.Hour(), w.Minute(), w.Second(), 0, zone)
	start, end := guess.ZoneBounds()
	if !wallOf(guess, zone).Equal(w) {
		// A gap: guess lies on one side of the jump, by the length of the gap.
		if wallOf(guess, zone).After(w) {
			return start.UTC()
		}
		return end.UTC()
	}
	// It may have been shown before the last change already.
	if !start.IsZero() {
		_, before := start.Add(-time.Second).Zone()
		if earlier := w.Add(-time.Duration(before) * time.Second); earlier.Before(start) {
			return earlier.UTC()
		}
	}
	return guess.UTC()
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
