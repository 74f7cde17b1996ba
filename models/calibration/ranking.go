package calibration

import "math"

// AUC is the area under the ROC curve: the probability that of two rows, one that
// happened and one that did not, the former has the higher score, ties counting
// ½. Computed as Mann and Whitney's U from midranks (Hanley and McNeil 1982). ½
// is no skill, below it the ranking is upside down.
//
// Scores only rank: any unit will do, and ±Inf (a loan without debt) is allowed.
// Errors: ErrOneClass; a NaN.
func AUC(score []float64, happened []bool, weight []float64) (float64, error) {
	g, yes, no, err := thresholds(score, happened, weight)
	if err != nil {
		return 0, err
	}
	u, above := 0.0, 0.0
	for _, x := range g {
		u += x.no * (above + x.yes/2)
		above += x.yes
	}
	return min(1, u/(yes*no)), nil
}

// AveragePrecision sums up the precision-recall curve without interpolating it:
//
//	AP = Σ (Rₖ − Rₖ₋₁)·Pₖ over the distinct scores, from the highest
//
// with R the share of what happened that is found at the threshold, and P the
// share of what is found that happened (as scikit-learn's
// average_precision_score; the trapezoid rule flatters, Davis and Goadrich 2006).
// No skill gives the event's frequency: compare with that, not with ½. For rare
// events it says more than the AUC. Errors as of AUC.
func AveragePrecision(score []float64, happened []bool, weight []float64) (float64, error) {
	g, yes, _, err := thresholds(score, happened, weight)
	if err != nil {
		return 0, err
	}
	sum, found, all := 0.0, 0.0, 0.0
	for _, x := range g {
		found, all = found+x.yes, all+x.yes+x.no
		sum += x.yes * (found / all)
	}
	return min(1, sum/yes), nil
}

// KS is the statistic of Kolmogorov and Smirnov: the largest distance between the
// distributions of the scores of what happened and of what did not, 0 to 1.
// Errors as of AUC.
func KS(score []float64, happened []bool, weight []float64) (float64, error) {
	g, yes, no, err := thresholds(score, happened, weight)
	if err != nil {
		return 0, err
	}
	most, a, b := 0.0, 0.0, 0.0
	for _, x := range g {
		a, b = a+x.yes, b+x.no
		most = max(most, math.Abs(a/yes-b/no))
	}
	return most, nil
}

// threshold is a distinct score with the weight of its rows by class.
type threshold struct{ score, yes, no float64 }

// thresholds are the distinct scores from the highest down, and the classes' sums.
func thresholds(score []float64, happened []bool, weight []float64) (g []threshold, yes, no float64, err error) {
	if err := checkRows("score", score, math.Inf(-1), math.Inf(1), happened, weight); err != nil {
		return nil, 0, 0, err
	}
	if yes, no, err = classes(happened, weight); err != nil {
		return nil, 0, 0, err
	}
	rows := sorted(score, events(happened), weight)
	g = make([]threshold, 0, len(rows))
	for k := len(rows) - 1; k >= 0; k-- {
		r := rows[k]
		if len(g) == 0 || g[len(g)-1].score != r.x {
			g = append(g, threshold{score: r.x})
		}
		if last := &g[len(g)-1]; r.y == 1 {
			last.yes += r.weight
		} else {
			last.no += r.weight
		}
	}
	return g, yes, no, nil
}
