package paper

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	replica "github.com/hedgerow-fi/hedgerow/models/market"
)

// A gauge's record is long; a mirror keeps what its series ask of it.
func TestAShortenedHistoryAnswersForEveryExpiryThatIsOverAndFromNowOn(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		whole, short := &replica.Gauge{}, &replica.Gauge{}
		var last replica.Reading
		for range rapid.IntRange(1, 12).Draw(rt, "readings") {
			last.At += rapid.Uint64Range(1, 10).Draw(rt, "later")
			last.Time = max(last.Time, last.At-rapid.Uint64Range(0, min(last.At-1, 15)).Draw(rt, "late"))
			last.Loss = last.Loss.Plus(amount.New(rapid.Uint64Range(0, 2).Draw(rt, "loss")))
			whole.History = append(whole.History, last)
		}
		now := last.At + rapid.Uint64Range(0, 5).Draw(rt, "now")
		latest, past := whole.Reading(), map[uint64]*replica.Reading{}
		var after []*replica.Reading
		for _, expiry := range rapid.SliceOfN(rapid.Uint64Range(0, now), 0, 5).Draw(rt, "expiries") {
			if expiry == now || past[expiry] != nil {
				continue
			}
			at, next := whole.ReadingAt(expiry), whole.ReadingAfter(expiry)
			at.At, next.At = expiry, 0 // when it was recorded is not known
			past[expiry], after = &at, append(after, &next)
		}
		latest.At = now
		short.History = history(&latest, past, after, now)
		same := func(a, b replica.Reading) bool { return a.Loss == b.Loss && a.Time == b.Time }
		for i := range short.History[1:] {
			if a, b := short.History[i], short.History[i+1]; a.At > b.At || a.Time > b.Time || a.Loss.Cmp(b.Loss) > 0 {
				rt.Fatalf("out of order: %+v", short.History)
			}
		}
		if !same(short.Reading(), whole.Reading()) || !same(short.ReadingAt(now+3), whole.ReadingAt(now+3)) {
			rt.Fatalf("the latest reading is %+v of %+v", short.Reading(), whole.Reading())
		}
		for expiry := range past {
			if !same(short.ReadingAt(expiry), whole.ReadingAt(expiry)) || !same(short.ReadingAfter(expiry), whole.ReadingAfter(expiry)) {
				rt.Fatalf("of expiry %d the whole says %+v and then %+v, the short %+v and then %+v, from\n%+v\n%+v", expiry,
					whole.ReadingAt(expiry), whole.ReadingAfter(expiry), short.ReadingAt(expiry), short.ReadingAfter(expiry), whole.History, short.History)
			}
		}
	})
}
