package paths

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Kept is how risk limits stood in the cycles of the window. A cycle is Over when a limit
// that cover can mend measures more than its bound, by cover that is effective: what
// waits for its mint is none.
type Kept struct {
	Cycles int `json:"cycles"`
	Over   int `json:"over"`
	// Of Over: Waiting, where what is held, on its way and ordered is enough; and Short,
	// where the last resort found no hedge on offer that is: want of capacity.
	Waiting int `json:"waiting"`
	Short   int `json:"short"`
	// Spells are cycles over in a row that were never Short; Late are those that lasted
	// longer than the waiting period and one cycle, and Longest the longest.
	Spells  int           `json:"spells"`
	Late    int           `json:"late"`
	Longest time.Duration `json:"longestNanoseconds"`
}

// watch follows the limits of one run.
type watch struct {
	opens, closes int // moments
	waiting       time.Duration
	kept          *Kept

	before  time.Time // the cycle before
	rhythm  time.Duration
	since   time.Time // the spell's first cycle; zero: there is none
	lacking bool      // the spell had a cycle that was Short
}

// saw adds a cycle.
func (w *watch) saw(s *backtest.Step) {
	at := s.Moment.Block.Time
	if !w.before.IsZero() {
		w.rhythm = at.Sub(w.before)
	}
	w.before = at
	d := &s.Record.Decision
	if len(d.Risk) == 0 || s.Moment.Number < w.opens || s.Moment.Number > w.closes {
		return
	}
	if w.kept == nil {
		w.kept = &Kept{}
	}
	w.kept.Cycles++
	over := false
	for _, m := range d.Risk {
		over = over || m.Limit.Coverable() && m.Over()
	}
	if !over {
		w.end(at)
		return
	}
	w.kept.Over++
	said, short := false, false
	for i := range d.Verdicts {
		if v := &d.Verdicts[i]; v.Limit == agent.LastResort {
			said, short = true, short || v.Outcome != trade.Passed
		}
	}
	switch {
	case short:
		w.kept.Short++
	case said:
		w.kept.Waiting++
	}
	if w.since.IsZero() {
		w.since = at
	}
	w.lacking = w.lacking || short
}

// end ends a spell, at the first cycle that is not over. One that is still open when the
// window closes is not counted: nobody knows how long it would have been.
func (w *watch) end(at time.Time) {
	if !w.since.IsZero() && !w.lacking {
		lasted := at.Sub(w.since)
		w.kept.Spells++
		w.kept.Longest = max(w.kept.Longest, lasted)
		if lasted > w.waiting+w.rhythm {
			w.kept.Late++
		}
	}
	w.since, w.lacking = time.Time{}, false
}
