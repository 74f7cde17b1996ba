package limits

import (
	"errors"
	"math"
	"sort"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
)

// tail is the fund's losses at one horizon, made ready to be netted again and again.
type tail struct {
	*portfolio.Losses
	pays [][]pay // by series, of the scenarios in which a token pays anything
}

// pay is what one token pays in a scenario, in the coin.
type pay struct {
	scenario int32
	each     float64
}

// tail prepares losses. Cover that shares a fact with its reference pays nothing.
func (m *RiskModel) tail(l *portfolio.Losses) tail {
	t := tail{l, make([][]pay, l.Series)}
	for j := range m.sight.Series {
		if len(m.sight.Credits.Of(m.sight.Series[j].ID).Shared) > 0 {
			continue
		}
		for s := range l.Scenarios {
			if v := l.Token[s*l.Series+j]; v > 0 {
				t.pays[j] = append(t.pays[j], pay{int32(s), v})
			}
		}
	}
	return t
}

// net is the loss by scenario less what so many tokens pay.
func (t *tail) net(m *RiskModel, tokens []amount.Amount) []float64 {
	out := append(make([]float64, 0, t.Scenarios), t.Loss...)
	for j, a := range tokens {
		if a.IsZero() {
			continue
		}
		units := a.Float(m.sight.Series[j].Decimals)
		for _, p := range t.pays[j] {
			out[p.scenario] -= units * p.each
		}
	}
	return out
}

// statistic is a limit's measure of losses by scenario, in the coin.
func (l *RiskLimit) statistic(net []float64) float64 {
	n := len(net)
	if l.Measure == ExpectedLoss {
		sum := 0.
		for _, x := range net {
			sum += x
		}
		return sum / float64(n)
	}
	alpha := l.Confidence.Float(18)
	rank := min(n-1, sort.Search(n, func(i int) bool { return float64(i+1)/float64(n) >= alpha }))
	q := nth(append(make([]float64, 0, n), net...), rank)
	if l.Measure == ValueAtRisk {
		return q
	}
	beyond := 0.
	for _, x := range net {
		if x > q {
			beyond += x - q
		}
	}
	return q + beyond/float64(n)/(1-alpha)
}

// nth is the k-th smallest of x, from 0, which it reorders: Hoare's selection, with
// all that equals the pivot put aside at once, as most losses are zero.
func nth(x []float64, k int) float64 {
	low, high := 0, len(x)
	for high-low > 1 {
		a, b, c := x[low], x[low+(high-low)/2], x[high-1]
		pivot := max(min(a, b), min(max(a, b), c))
		lt, i, gt := low, low, high
		for i < gt {
			switch v := x[i]; {
			case v < pivot:
				x[lt], x[i] = v, x[lt]
				lt++
				i++
			case v > pivot:
				gt--
				x[gt], x[i] = v, x[gt]
			default:
				i++
			}
		}
		switch {
		case k < lt:
			high = lt
		case k >= gt:
			low = gt
		default:
			return pivot
		}
	}
	return x[k]
}

// confident is the level of the intervals that are shown.
const confident = .95

// interval is the scenarios' error of the statistic: infinite at an end that they are
// too few for.
func (l *RiskLimit) interval(net []float64) loss.Interval {
	unknown := loss.Interval{Low: math.Inf(-1), High: math.Inf(1)}
	d, err := loss.NewDistribution(net, nil)
	if err != nil {
		return unknown
	}
	var out loss.Interval
	switch l.Measure {
	case ExpectedLoss:
		out, err = d.ELInterval(confident)
	case ValueAtRisk:
		out, err = d.VaRInterval(l.Confidence.Float(18), confident)
	default:
		alpha := l.Confidence.Float(18)
		if out, err = d.ESInterval(alpha, confident); errors.Is(err, domain.ErrTooFew) { // all of the tail is one loss, which the shortfall then is
			out, err = d.VaRInterval(alpha, confident)
		}
	}
	if err != nil {
		return unknown
	}
	return out
}
