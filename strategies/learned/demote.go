package learned

import (
	"fmt"
	"math"
	"time"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/loanday"
)

// When a model is taken out: observed over expected is beyond the bounds of loanday,
// beyond chance at this level, and there is enough to tell by.
const (
	significance = .01 // one-sided, for each bound
	leastEvents  = 30  // expected or observed
	leastTotals  = 20  // days
)

// record is the log added up.
type record struct {
	days, loans, observed int
	expected              float64
	low, high             float64 // t statistics of observed less its bound's share of expected
}

func (st *state) record() (r record) {
	r.days = len(st.Days)
	for _, d := range st.Days {
		r.loans += d.Loans
		r.observed += d.Observed
		r.expected += d.Expected
	}
	r.low, r.high = st.statistic(loanday.LeastRatio), st.statistic(loanday.MostRatio)
	return r
}

// statistic tests observed = ratio·expected with days as the observations, since the
// loans of a day fall together: the sum of the days' differences over the root of the
// sum of their squares, which under it is about Student's t with a degree of freedom
// less than days that count.
func (st *state) statistic(ratio float64) float64 {
	sum, squares := 0., 0.
	for _, d := range st.Days {
		x := float64(d.Observed) - ratio*d.Expected
		sum += x
		squares += x * x
	}
	if squares == 0 {
		return 0
	}
	return sum / math.Sqrt(squares)
}

// judge takes the model out when its PDs do not come true.
func (st *state) judge(now time.Time) {
	r := st.record()
	if st.Demoted != nil || r.days < leastTotals || max(r.expected, float64(r.observed)) < leastEvents {
		return
	}
	critical := distuv.StudentsT{Sigma: 1, Nu: float64(r.days - 1)}.Quantile(1 - significance)
	ratio := float64(r.observed) / r.expected
	var bound float64
	var t float64
	switch {
	case ratio > loanday.MostRatio && r.high > critical:
		bound, t = loanday.MostRatio, r.high
	case ratio < loanday.LeastRatio && r.low < -critical:
		bound, t = loanday.LeastRatio, -r.low
	default:
		return
	}
	st.Demoted = &demotion{At: now, Why: fmt.Sprintf("%d of %d loan-days on %d days came true where %.1f were expected: %.2f times, beyond %g at a significance of %g (t %.2f, days apart)",
		r.observed, r.loans, r.days, r.expected, ratio, bound, significance, t)}
}

// story says in which mode the strategy is, and why.
func (s *settings) story(st *state, l *loanday.Look, learned bool) []string {
	r := st.record()
	ratio := "nothing yet to compare"
	if r.expected > 0 {
		ratio = fmt.Sprintf("observed/expected %.2f", float64(r.observed)/r.expected)
	}
	seen := fmt.Sprintf("predicted against realised since %s: %d loan-days on %d days, %.1f expected, %d observed, %s", st.Since.UTC().Format(time.DateOnly), r.loans, r.days, r.expected, r.observed, ratio)
	scored := fmt.Sprintf("%d loan-days with HF from %g to below %g", len(l.Row), loanday.Least, loanday.Most)
	if l.Unknown > 0 {
		scored += fmt.Sprintf(", and %d whose assets' prices are not known for a week", l.Unknown)
	}
	switch {
	case s.model == nil:
		return []string{"mode structural: no model is configured", scored}
	case learned:
		return []string{fmt.Sprintf("mode learned: model %.12s, of %s until %s; walking forward it %s", s.sha, s.model.Trained.Dataset, s.model.Trained.To.Format(time.DateOnly), s.model.WalkForward.Says()), scored, seen}
	case st.Demoted != nil:
		return []string{fmt.Sprintf("mode demoted since %s: the structural PD is used in place of model %.12s: %s; another model file ends that", st.Demoted.At.UTC().Format(time.RFC3339), s.sha, st.Demoted.Why), scored, seen}
	}
	return []string{fmt.Sprintf("mode structural: model %.12s %s", s.sha, s.model.WalkForward.Says()), scored, seen}
}
