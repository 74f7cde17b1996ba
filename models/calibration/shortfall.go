package calibration

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// ErrNoViolation: no loss was greater than its VaR, so that Z1, a mean over those
// that were, has no value. Z2 has one.
var ErrNoViolation = errors.New("no loss is greater than its VaR: take more days, or use Z2")

// Statistic of expected shortfall (Acerbi and Szekely 2014), of losses L, positive
// when money is lost: 0 is expected when the forecast is right, and a number below
// 0 says that losses are worse than forecast.
type ShortfallStatistic int

const (
	// Z2 tests how often and how much at once (their test 2):
	//
	//	Z2 = 1 − Σ over violations of L/ES / (days·tail)
	//
	// Over 250 days with a tail of 2.5% its critical value at 5% hardly depends on
	// the law: −.70 for the normal, −.74 for t₅, −.82 for t₃.
	Z2 ShortfallStatistic = iota
	// Z1 tests how much only, given the violations that there were (their test 1):
	//
	//	Z1 = 1 − mean over violations of L/ES
	//
	// A VaR that is violated too often does not show: use it after Kupiec.
	Z1
)

// Draw is a loss of a day under some law, from the given source alone.
type Draw func(r *rand.Rand, day int) float64

// ShortfallBacktest holds forecasts of VaR and ES up against what was lost, by
// day. Critical value, P value and power come from simulation under the model:
// series as long as the forecasts are drawn from Model.
type ShortfallBacktest struct {
	VaR, ES    []float64 // by day; ES above 0 and not below VaR
	Tail       float64   // 1 − confidence, e.g. .025
	Model      Draw      // the law that VaR and ES are figures of
	Replicates int       // at least 100 and 1/size, up to ten million; 10,000 gives P = .05 to .002
	Seed       uint64
}

// ShortfallTest is what a backtest found.
type ShortfallTest struct {
	Statistic  float64
	Violations int
	Critical   float64 // reject when Statistic is below
	P          float64 // of a statistic as low when the model is right
}

// Test the losses at a size, e.g. .05. Errors: lengths, an ES that is not above
// 0, a Model that draws NaN; ErrNoViolation for Z1.
func (b ShortfallBacktest) Test(which ShortfallStatistic, loss []float64, size float64) (ShortfallTest, error) {
	if err := b.check(which, size); err != nil {
		return ShortfallTest{}, err
	}
	if err := domain.Length("loss", len(loss), len(b.VaR)); err != nil {
		return ShortfallTest{}, err
	}
	if err := domain.Finite("loss", loss); err != nil {
		return ShortfallTest{}, err
	}
	var out ShortfallTest
	var err error
	if out.Statistic, out.Violations, err = b.statistic(which, nil, func(_ *rand.Rand, day int) float64 { return loss[day] }); err != nil {
		return ShortfallTest{}, err
	}
	null, err := b.simulate(which, b.Model, 0)
	if err != nil {
		return ShortfallTest{}, err
	}
	out.Critical = quantile(null, size)
	asLow, _ := slices.BinarySearchFunc(null, out.Statistic, func(v, s float64) int {
		if v <= s {
			return -1
		}
		return 1
	})
	out.P = float64(asLow+1) / float64(len(null)+1)
	return out, nil
}

// ShortfallPower is how often a test rejects when the truth is something else.
type ShortfallPower struct {
	Critical float64
	Power    float64
	SE       float64 // of Power, by simulation
}

// Power is the probability that the test at a size rejects the forecasts when
// losses come from truth instead of Model. With truth = Model it is the size.
// That of Z1 is over series with a violation.
func (b ShortfallBacktest) Power(which ShortfallStatistic, truth Draw, size float64) (ShortfallPower, error) {
	if err := b.check(which, size); err != nil {
		return ShortfallPower{}, err
	}
	if truth == nil {
		return ShortfallPower{}, &domain.Error{What: "truth", At: -1, Want: "a law to draw losses from", Kind: domain.ErrEmpty}
	}
	null, err := b.simulate(which, b.Model, 0)
	if err != nil {
		return ShortfallPower{}, err
	}
	other, err := b.simulate(which, truth, 1)
	if err != nil {
		return ShortfallPower{}, err
	}
	out := ShortfallPower{Critical: quantile(null, size)}
	below, _ := slices.BinarySearch(other, out.Critical)
	out.Power = float64(below) / float64(len(other))
	out.SE = math.Sqrt(out.Power * (1 - out.Power) / float64(len(other)))
	return out, nil
}

// statistic of one series of losses.
func (b ShortfallBacktest) statistic(which ShortfallStatistic, r *rand.Rand, loss Draw) (float64, int, error) {
	sum, count := 0.0, 0
	for day, v := range b.VaR {
		l := loss(r, day)
		if l > v {
			sum, count = sum+l/b.ES[day], count+1
		} else if math.IsNaN(l) {
			return 0, 0, &domain.Error{What: "drawn loss", At: day, Got: "NaN", Want: "a number", Kind: domain.ErrNotFinite}
		}
	}
	var z float64
	switch {
	case which == Z2:
		z = 1 - sum/(float64(len(b.VaR))*b.Tail)
	case count == 0:
		return 0, 0, ErrNoViolation
	default:
		z = 1 - sum/float64(count)
	}
	if math.IsInf(z, 0) {
		return 0, 0, &domain.Error{What: "statistic", At: -1, Got: fmt.Sprint(z), Want: "losses and shortfalls of one size", Kind: domain.ErrNotFinite}
	}
	return z, count, nil
}

// simulate is the sorted distribution of a statistic under a law. Series without
// a violation have no Z1 and are left out, as Z1 is conditional on one; when that
// is more than half of them, there is no test to speak of.
func (b ShortfallBacktest) simulate(which ShortfallStatistic, law Draw, stream uint64) ([]float64, error) {
	r := rand.New(rand.NewPCG(b.Seed, stream))
	out := make([]float64, 0, b.Replicates)
	for range b.Replicates {
		z, _, err := b.statistic(which, r, law)
		switch {
		case err == nil:
			out = append(out, z)
		case !errors.Is(err, ErrNoViolation):
			return nil, err
		}
	}
	if 2*len(out) < b.Replicates {
		return nil, fmt.Errorf("in %d of %d simulated series: %w", b.Replicates-len(out), b.Replicates, ErrNoViolation)
	}
	slices.Sort(out)
	return out, nil
}

func (b ShortfallBacktest) check(which ShortfallStatistic, size float64) error {
	if which != Z1 && which != Z2 {
		return &domain.Error{What: "statistic", At: -1, Got: fmt.Sprint(int(which)), Want: "Z1 or Z2", Kind: domain.ErrRange}
	}
	if err := domain.AtLeast("VaR", len(b.VaR), 1); err != nil {
		return err
	}
	if err := domain.Length("ES", len(b.ES), len(b.VaR)); err != nil {
		return err
	}
	if err := domain.Finite("VaR", b.VaR); err != nil {
		return err
	}
	if err := domain.Positive("ES", b.ES); err != nil {
		return err
	}
	for i, e := range b.ES {
		if e < b.VaR[i] {
			return &domain.Error{What: "ES", At: i, Got: fmt.Sprintf("%g below a VaR of %g", e, b.VaR[i]), Want: "a mean beyond the VaR", Kind: domain.ErrRange}
		}
	}
	if err := checkTail(b.Tail); err != nil {
		return err
	}
	if err := domain.Open("size", size, 0, 1); err != nil {
		return err
	}
	if b.Model == nil {
		return &domain.Error{What: "model", At: -1, Want: "a law to draw losses from", Kind: domain.ErrEmpty}
	}
	if least := max(100, 1/size); float64(b.Replicates) < least {
		return &domain.Error{What: "replicates", At: -1, Got: fmt.Sprint(b.Replicates), Want: fmt.Sprintf("at least %.0f at this size", math.Ceil(least)), Kind: domain.ErrTooFew}
	}
	return domain.Within("replicates", float64(b.Replicates), 1, mostReplicates)
}

// Law is one day's loss of mean 0 and variance 1, with its VaR and ES.
type Law struct {
	VaR, ES float64
	draw    func(r *rand.Rand) float64
}

// Draw is a loss of scale times the law, every day; nil for the zero Law.
func (l Law) Draw(scale float64) Draw {
	if l.draw == nil {
		return nil
	}
	return func(r *rand.Rand, _ int) float64 { return scale * l.draw(r) }
}

// NormalLaw is the standard normal: ES = φ(z)/tail at z = Φ⁻¹(1 − tail) (Acerbi
// and Tasche 2002).
func NormalLaw(tail float64) (Law, error) {
	if err := checkTail(tail); err != nil {
		return Law{}, err
	}
	z := -distuv.UnitNormal.Quantile(tail)
	es := distuv.UnitNormal.Prob(z) / tail
	if err := domain.Finite("VaR and ES of so thin a tail", []float64{z, es}); err != nil {
		return Law{}, err
	}
	return Law{z, es, (*rand.Rand).NormFloat64}, nil
}

// StudentLaw is Student's t with nu > 2 degrees of freedom, scaled to variance 1:
// with q its quantile and f its density before scaling,
//
//	ES = √((nu−2)/nu)·f(q)/tail·(nu + q²)/(nu − 1)
//
// (McNeil, Frey and Embrechts 2005, example 2.19). nu at most 1e6. A tail so thin
// that its quantile is not found to eight digits, below 1e-7 with nu of 1,000 or
// more, is refused.
func StudentLaw(nu, tail float64) (Law, error) {
	if err := checkTail(tail); err != nil {
		return Law{}, err
	}
	if !(nu > 2 && nu <= 1e6) {
		return Law{}, domain.Open("nu", nu, 2, 1e6)
	}
	t := distuv.StudentsT{Sigma: 1, Nu: nu}
	q, unit := -t.Quantile(tail), math.Sqrt((nu-2)/nu)
	if !(math.Abs(t.CDF(-q)-tail) <= 1e-8*tail) {
		return Law{}, &domain.Error{What: "tail", At: -1, Got: fmt.Sprint(tail), Want: fmt.Sprintf("a wider one: the quantile of t with nu %g is not found", nu), Kind: domain.ErrRange}
	}
	es := unit * t.Prob(q) / tail * (nu + q*q) / (nu - 1)
	if err := domain.Finite("VaR and ES of so thin a tail", []float64{q, es}); err != nil {
		return Law{}, err
	}
	return Law{unit * q, es, func(r *rand.Rand) float64 {
		chi2 := distuv.Gamma{Alpha: nu / 2, Beta: .5, Src: r}.Rand()
		return unit * r.NormFloat64() / math.Sqrt(chi2/nu)
	}}, nil
}
