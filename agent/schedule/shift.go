package schedule

import (
	"fmt"
	"time"
)

// Shift is a wall-clock time of an expression that its zone's clock left out, or
// showed twice.
type Shift struct {
	Wall   time.Time // what the wall would show, or shows twice, written as if in UTC
	Absent bool      // it was left out; false: it came twice
	// Ran is the instant at which the expression fired for it: where the clock
	// jumped, or the first time that it was shown. Zero: never, as the rhythm of
	// an expression that matches every hour goes on over it.
	Ran time.Time
	Why string
}

// Shifts lists what changes of the zone's clock, after from and up to to, did to
// the expression's times. A period ("@every") has none, and neither has the
// second showing of a rhythm's time, at which it fires as well.
func (c Cron) Shifts(from, to time.Time) (out []Shift) {
	if c.every > 0 {
		return nil
	}
	for at := offsetUntil(from, c.zone); !at.IsZero() && !at.After(to); at = offsetUntil(at, c.zone) {
		_, before := at.Add(-time.Second).In(c.zone).Zone()
		_, after := at.In(c.zone).Zone()
		ended, began := at.UTC().Add(time.Duration(before)*time.Second), at.UTC().Add(time.Duration(after)*time.Second)
		for _, w := range c.walls(ended, began) { // the clock went forward
			s := Shift{Wall: w, Absent: true}
			what := fmt.Sprintf("%s does not exist in %s, whose clock goes from %s to %s", clockFace(w), c.zone, clockFace(ended), clockFace(began))
			if c.everyHour() {
				s.Why = what + ": the rhythm goes on over it"
			} else {
				s.Ran, s.Why = at.UTC(), what+": it runs at that instant"
			}
			out = append(out, s)
		}
		if c.everyHour() {
			continue
		}
		for _, w := range c.walls(began, ended) { // the clock went back
			out = append(out, Shift{Wall: w, Ran: firstInstant(w, c.zone), Why: fmt.Sprintf("%s comes twice in %s, whose clock goes back from %s to %s: it runs the first time",
				clockFace(w), c.zone, clockFace(ended), clockFace(began))})
		}
	}
	return out
}

// walls are the expression's wall-clock times from a to before b.
func (c Cron) walls(a, b time.Time) (out []time.Time) {
	if !a.Before(b) {
		return nil
	}
	for w := c.wall.Next(a.Add(-time.Second)); !w.IsZero() && w.Before(b); w = c.wall.Next(w) {
		out = append(out, w)
	}
	return out
}

// Explain says what is not usual about firing at an instant: times of the
// expression that the clock left out run then. "" when nothing is.
func (c Cron) Explain(at time.Time) string {
	var first string
	n := 0
	for _, s := range c.Shifts(at.Add(-time.Second), at) {
		if s.Absent && s.Ran.Equal(at) {
			if n++; n == 1 {
				first = s.Why
			}
		}
	}
	if n > 1 {
		return fmt.Sprintf("%s, for %d of its times", first, n)
	}
	return first
}

func clockFace(w time.Time) string { return w.Format("2006-01-02 15:04") }
