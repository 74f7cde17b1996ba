package calibration

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mathext"
	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// LRTest is a likelihood ratio and its P value under χ².
type LRTest struct {
	Statistic float64 // 0 or more
	P         float64 // of as large a statistic when the forecast is right
}

func lrTest(statistic, freedom float64) LRTest {
	s := max(0, statistic)
	return LRTest{s, distuv.ChiSquared{K: freedom}.Survival(s)}
}

// Violations says on which days a loss was greater than its VaR. Losses are
// positive; a loss equal to the VaR is no violation.
func Violations(loss, valueAtRisk []float64) ([]bool, error) {
	if err := domain.AtLeast("loss", len(loss), 1); err != nil {
		return nil, err
	}
	if err := domain.Length("valueAtRisk", len(valueAtRisk), len(loss)); err != nil {
		return nil, err
	}
	if err := domain.Finite("loss", loss); err != nil {
		return nil, err
	}
	if err := domain.Finite("valueAtRisk", valueAtRisk); err != nil {
		return nil, err
	}
	out := make([]bool, len(loss))
	for i, l := range loss {
		out[i] = l > valueAtRisk[i]
	}
	return out, nil
}

// Kupiec tests whether x violations in n days are as many as the VaR says (Kupiec
// 1995, proportion of failures). tail is the probability of one, .01 for a VaR at
// 99%:
//
//	LR = −2 ln( (1−tail)ⁿ⁻ˣ tailˣ / ((1−x/n)ⁿ⁻ˣ (x/n)ˣ) ),  χ² of 1 degree
//
// with 0·ln 0 = 0, for up to ten million days. Over a year it finds little: see KupiecPower.
func Kupiec(violations, days int, tail float64) (LRTest, error) {
	if err := checkCount(violations, days, tail); err != nil {
		return LRTest{}, err
	}
	return lrTest(kupiec(violations, days, tail), 1), nil
}

func kupiec(violations, days int, tail float64) float64 {
	x, n := float64(violations), float64(days)
	return 2 * (xlogy(x, x/n/tail) + xlogy(n-x, (1-x/n)/(1-tail)))
}

// KupiecPower is the probability that Kupiec's test at a size, e.g. .05, rejects
// when violations come independently at rate a day: exact, by the binomial
// distribution. At rate = tail it is the test's true size, which is not the
// stated one because violations are whole.
func KupiecPower(days int, tail, rate, size float64) (float64, error) {
	low, high, err := KupiecAccepts(days, tail, size)
	if err != nil {
		return 0, err
	}
	if err := domain.Within("rate", rate, 0, 1); err != nil {
		return 0, err
	}
	if low > high {
		return 1, nil
	}
	below, above := 0.0, 0.0
	if low > 0 { // P(X ≤ low − 1)
		below = mathext.RegIncBeta(float64(days-low+1), float64(low), 1-rate)
	}
	if high < days { // P(X ≥ high + 1)
		above = mathext.RegIncBeta(float64(high+1), float64(days-high), rate)
	}
	return min(1, below+above), nil
}

// KupiecAccepts is the range of violations that Kupiec's test does not reject, low
// and high included; low > high when it rejects them all.
func KupiecAccepts(days int, tail, size float64) (low, high int, err error) {
	if err := checkCount(0, days, tail); err != nil {
		return 0, 0, err
	}
	if err := domain.Open("size", size, 0, 1); err != nil {
		return 0, 0, err
	}
	critical := distuv.ChiSquared{K: 1}.Quantile(1 - size)
	// The ratio falls up to days·tail and rises from there.
	middle := int(math.Floor(float64(days) * tail))
	for low = middle + 1; low > 0 && kupiec(low-1, days, tail) <= critical; low-- {
	}
	for high = middle; high < days && kupiec(high+1, days, tail) <= critical; high++ {
	}
	return low, high, nil
}

// Coverage is Christoffersen's (1998) tests of a series of violations.
type Coverage struct {
	// Unconditional is Kupiec's test on all days.
	Unconditional LRTest
	// Independence tests whether a violation makes another likelier on the next
	// day, against a first-order Markov chain; χ² of 1 degree.
	Independence LRTest
	// Conditional tests both; its statistic is their sum, χ² of 2 degrees.
	Conditional LRTest
	// Transitions[a][b] counts days of b after a day of a, 1 a violation.
	Transitions [2][2]int
}

// Christoffersen tests a series of violations, in order of days, at least 2. A
// state that is never left has no rate of its own and adds 0·ln 0 = 0 to the
// likelihood: without a violation, or with none but on the last day, Independence
// is 0 and its P 1. The likelihood of independence conditions on the first day.
func Christoffersen(violation []bool, tail float64) (Coverage, error) {
	if err := domain.AtLeast("violation", len(violation), 2); err != nil {
		return Coverage{}, err
	}
	var c Coverage
	count := 0
	for i, v := range violation {
		if v {
			count++
		}
		if i > 0 {
			c.Transitions[bit(violation[i-1])][bit(v)]++
		}
	}
	var err error
	if c.Unconditional, err = Kupiec(count, len(violation), tail); err != nil {
		return Coverage{}, err
	}
	n00, n01 := float64(c.Transitions[0][0]), float64(c.Transitions[0][1])
	n10, n11 := float64(c.Transitions[1][0]), float64(c.Transitions[1][1])
	chain := bernoulli(n01, n00) + bernoulli(n11, n10)
	c.Independence = lrTest(2*(chain-bernoulli(n01+n11, n00+n10)), 1)
	c.Conditional = lrTest(c.Unconditional.Statistic+c.Independence.Statistic, 2)
	return c, nil
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// bernoulli is the greatest log likelihood of so many that are and are not.
func bernoulli(are, not float64) float64 {
	return xlogy(are, are/(are+not)) + xlogy(not, not/(are+not))
}

// xlogy is x·ln y, 0 for x = 0 whatever y is.
func xlogy(x, y float64) float64 {
	if x == 0 {
		return 0
	}
	return x * math.Log(y)
}

// mostDays keeps the binomial distribution's digits, and KupiecAccepts short.
const mostDays = 10_000_000

func checkCount(violations, days int, tail float64) error {
	if err := domain.AtLeast("days", days, 1); err != nil {
		return err
	}
	if days > mostDays {
		return &domain.Error{What: "days", At: -1, Got: fmt.Sprint(days), Want: fmt.Sprintf("up to %d", mostDays), Kind: domain.ErrRange}
	}
	if violations < 0 || violations > days {
		return &domain.Error{What: "violations", At: -1, Got: fmt.Sprint(violations), Want: fmt.Sprintf("0 to %d", days), Kind: domain.ErrRange}
	}
	return checkTail(tail)
}

// checkTail refuses what is no probability of a violation; 1e-300 is the least
// whose reciprocal is a number.
func checkTail(tail float64) error { return domain.Within("tail", tail, 1e-300, 1-0x1p-53) }
