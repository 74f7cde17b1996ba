package learning

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"sort"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/loanday"
)

// What figures want at least, and how they are made.
const (
	leastEvents    = 100
	leastEventDays = 20
	leastLoans     = 30 // with an event
	level          = .95
	mostRows       = 10_000 // that intervals are drawn from, half of them with an event at most: others stand for those beyond
	ventiles       = 20
	leastPD        = 1e-6 // that a log loss and a calibration take
)

// judged are rows with forecasts.
type judged struct {
	day, loan []int
	p, base   []float64
	happened  []bool
	weight    []float64
}

func (j *judged) add(s *Samples, i int, p, base float64) {
	j.day, j.loan = append(j.day, int(s.At[i].Unix()/int64(day.Seconds()))), append(j.loan, s.Loan[i])
	j.p, j.base = append(j.p, p), append(j.base, base)
	j.happened, j.weight = append(j.happened, s.Happened[i]), append(j.weight, s.Weight[i])
}

// judge is how good forecasts of some rows are beside the baseline's. Rows without a
// baseline are left out.
func (s *Samples) judge(rows []int, pd, base []float64) (loanday.Figures, error) {
	var j judged
	days, loans := map[string]bool{}, map[int]bool{}
	f := loanday.Figures{Level: level, Ventiles: []loanday.Ventile{}}
	for k, i := range rows {
		if base[i] < 0 {
			continue
		}
		j.add(s, i, pd[k], base[i])
		f.LoanDays += s.Weight[i]
		if s.Happened[i] {
			f.Events++
			days[date(s.At[i])], loans[s.Loan[i]] = true, true
		}
		if f.From == "" {
			f.From = date(s.At[i])
		}
		f.To = date(s.At[i])
	}
	f.EventDays, f.Loans = len(days), len(loans)
	if f.Events < leastEvents || f.EventDays < leastEventDays || f.Loans < leastLoans {
		f.Missing = fmt.Sprintf("insufficient data: %d loan-days with the event, on %d days, of %d loans; at least %d, %d and %d are wanted", f.Events, f.EventDays, f.Loans, leastEvents, leastEventDays, leastLoans)
		return f, nil
	}
	for _, p := range [][]float64{j.p, j.base} {
		if _, err := calibration.Clip(p, p, leastPD); err != nil {
			return f, err
		}
	}
	f.Ventiles = j.ventiles()
	var err error
	if f.LogLoss, err = calibration.LogLoss(j.p, j.happened, j.weight); err != nil {
		return f, err
	}
	if f.BaselineLogLoss, err = calibration.LogLoss(j.base, j.happened, j.weight); err != nil {
		return f, err
	}
	j.thin(s)
	return f, j.figures(&f, s.bootstrap(&j))
}

// ventiles are twentieths of the weight, by rising forecast. Equal forecasts stay in
// the order of rows.
func (j *judged) ventiles() []loanday.Ventile {
	out := make([]loanday.Ventile, ventiles)
	for i, v := range j.ventile() {
		x := &out[v]
		w := j.weight[i]
		x.LoanDays += w
		x.Expected += w * j.p[i]
		x.BaselineExpected += w * j.base[i]
		if j.happened[i] {
			x.Observed += w
		}
	}
	return out
}

// ventile is each row's.
func (j *judged) ventile() []int {
	order := make([]int, len(j.p))
	total := 0.
	for i := range order {
		order[i] = i
		total += j.weight[i]
	}
	sort.SliceStable(order, func(a, b int) bool { return j.p[order[a]] < j.p[order[b]] })
	out := make([]int, len(j.p))
	below := 0.
	for _, i := range order {
		out[i] = min(ventiles-1, int(ventiles*(below+j.weight[i]/2)/total))
		below += j.weight[i]
	}
	return out
}

// thin keeps of the rows with an event, and of the others, what a bootstrap takes in
// time; those of each kind that are kept stand for all of it.
func (j *judged) thin(s *Samples) {
	var events, quiet []int
	for i, h := range j.happened {
		if h {
			events = append(events, i)
		} else {
			quiet = append(quiet, i)
		}
	}
	keep := j.some(events, mostRows/2, s.Seed)
	keep = append(keep, j.some(quiet, mostRows-len(keep), s.Seed)...)
	slices.Sort(keep)
	j.day, j.loan, j.p, j.base = some(j.day, keep), some(j.loan, keep), some(j.p, keep), some(j.base, keep)
	j.happened, j.weight = some(j.happened, keep), some(j.weight, keep)
}

// some are at most so many of some rows, drawn whatever their forecasts, which weigh as
// much as all of them.
func (j *judged) some(rows []int, most int, seed uint64) []int {
	kept := thin(rows, most, func(i int) uint64 {
		return mixed(seed ^ uint64(j.loan[i])<<32 ^ uint64(j.day[i])<<1) //nolint:gosec // bits are meant
	})
	all, part := 0., 0.
	for _, i := range rows {
		all += j.weight[i]
	}
	for _, i := range kept {
		part += j.weight[i]
	}
	for _, i := range kept {
		j.weight[i] *= all / part
	}
	return kept
}

// bootstrap draws loans and days anew.
func (s *Samples) bootstrap(j *judged) calibration.Bootstrap {
	return calibration.Bootstrap{Clusters: [][]int{j.loan, j.day}, Replicates: s.Draws, Level: level, Seed: s.Seed}
}

// figures fills in what is statistics.
func (j *judged) figures(f *loanday.Figures, b calibration.Bootstrap) error {
	top := j.ventile()
	auc := func(p []float64) func(w []float64) (float64, error) {
		return func(w []float64) (float64, error) { return calibration.AUC(p, j.happened, w) }
	}
	slope := func(p []float64, of func(calibration.Slope) float64) func(w []float64) (float64, error) {
		return func(w []float64) (float64, error) {
			x, err := calibration.FitSlope(p, j.happened, w)
			return of(x), err
		}
	}
	for _, x := range []struct {
		to *loanday.Figure
		of func(w []float64) (float64, error)
	}{
		{&f.Skill, func(w []float64) (float64, error) { return calibration.LogLossSkill(j.p, j.base, j.happened, w) }},
		{&f.AUC, auc(j.p)},
		{&f.BaselineAUC, auc(j.base)},
		{&f.AUCGain, func(w []float64) (float64, error) {
			a, err := calibration.AUC(j.p, j.happened, w)
			if err != nil {
				return 0, err
			}
			b, err := calibration.AUC(j.base, j.happened, w)
			return a - b, err
		}},
		{&f.Slope, slope(j.p, func(s calibration.Slope) float64 { return s.Slope })},
		{&f.Intercept, slope(j.p, func(s calibration.Slope) float64 { return s.Intercept })},
		{&f.BaselineSlope, slope(j.base, func(s calibration.Slope) float64 { return s.Slope })},
		{&f.Top, func(w []float64) (float64, error) {
			expected, observed := 0., 0.
			for i, v := range top {
				if v != ventiles-1 {
					continue
				}
				expected += w[i] * j.p[i]
				if j.happened[i] {
					observed += w[i]
				}
			}
			if expected == 0 {
				return 0, calibration.ErrOneClass
			}
			return observed / expected, nil
		}},
	} {
		var err error
		if *x.to, err = j.figure(b, x.of); err != nil {
			return err
		}
	}
	// These values are of all rows, not of those that were drawn from.
	if f.Skill.Missing == "" {
		f.Skill.Value = 1 - f.LogLoss/f.BaselineLogLoss
	}
	if last := f.Ventiles[ventiles-1]; f.Top.Missing == "" && last.Expected > 0 {
		f.Top.Value = last.Ratio()
	}
	return nil
}

// figure is a statistic with its interval, or why it has no value.
func (j *judged) figure(b calibration.Bootstrap, of func(w []float64) (float64, error)) (loanday.Figure, error) {
	counts := make([]float64, len(j.p))
	r, err := b.Run(len(j.p), func(drawn []float64) (float64, error) {
		for i, d := range drawn {
			counts[i] = d * j.weight[i]
		}
		return of(counts)
	})
	for _, kind := range []error{calibration.ErrOneClass, calibration.ErrSeparable, calibration.ErrNotConverged, calibration.ErrOneCluster, domain.ErrConstant, domain.ErrTooFew} {
		if errors.Is(err, kind) {
			return loanday.Figure{Missing: "insufficient data: " + kind.Error()}, nil
		}
	}
	if err != nil || math.IsNaN(r.Value) {
		return loanday.Figure{}, err
	}
	return loanday.Figure{Value: r.Value, Low: r.Low, High: r.High}, nil
}
