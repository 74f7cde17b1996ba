package structural

import (
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Firm is a borrower with one debt that falls due at one date: a fund, a maker's
// treasury, a lender that holds a book. Money in one unit, rates by year.
type Firm struct {
	Assets     float64 // value of all assets, more than 0
	Face       float64 // what is owed at the date, more than 0
	Years      float64 // to the date, at least 0
	Rate       float64 // riskless, continuously compounded
	Drift      float64 // expected growth of the assets
	Volatility float64 // of the assets, at least 0
}

// Debt is what Merton's model says of a firm's debt.
type Debt struct {
	PD       float64 // P(assets < face at the date), by the assets' drift
	Distance float64 // distance to default: PD = Φ(−Distance)
	Value    float64 // today, by the riskless rate
	Spread   float64 // of the debt's yield over the riskless rate, as a fraction: 1 bp is 1e-4
}

// Merton values a firm's debt (Merton 1974, On the Pricing of Corporate Debt,
// equation 13). With V assets and F face, T years, σ volatility and d₁,₂ of Black
// and Scholes on V against F:
//
//	DD = (ln(V/F) + (Drift − σ²/2)·T)/(σ√T), PD = Φ(−DD)
//	D  = V·Φ(−d₁) + F·exp(−Rate·T)·Φ(d₂), spread = −ln(D/F)/T − Rate
//
// Without volatility or time nothing is left to chance: PD is 1 or 0, Distance
// −Inf or +Inf, and the debt is worth the lesser of assets and discounted face.
// At T = 0 the spread is 0, or +Inf when the assets do not suffice. It is also
// +Inf where the debt is worth nothing to double precision.
func Merton(f Firm) (Debt, error) {
	if err := f.valid(); err != nil {
		return Debt{}, err
	}
	var d Debt
	leverage := math.Log(f.Assets) - math.Log(f.Face)
	discount := math.Exp(-f.Rate * f.Years)
	sd := min(f.Volatility*math.Sqrt(f.Years), 1/still)
	if sd < still {
		d.PD, d.Distance = 0, math.Inf(1)
		if leverage+f.Drift*f.Years < 0 {
			d.PD, d.Distance = 1, math.Inf(-1)
		}
		d.Value = min(f.Assets, f.Face*discount)
		if short := leverage + f.Rate*f.Years; short < 0 {
			d.Spread = -short / f.Years // +Inf at T = 0
		}
		return d, nil
	}
	d.Distance = (leverage+f.Drift*f.Years)/sd - sd/2
	d.PD = phi(-d.Distance)
	m := leverage + f.Rate*f.Years
	d2 := m/sd - sd/2
	d1 := d2 + sd
	if d2 > 0 { // what is missing from par is small
		_, missing := shortfall(m-sd*sd/2, sd)
		d.Value = f.Face * discount * (1 - missing)
		d.Spread = -math.Log1p(-missing) / f.Years
		return d, nil
	}
	d.Value = f.Assets*phi(-d1) + f.Face*discount*phi(d2)
	d.Spread = max(0, -math.Log(d.Value/(f.Face*discount))/f.Years)
	return d, nil
}

// valid refuses a firm without an answer, and one whose face, discounted, is too
// large or too small for a number.
func (f Firm) valid() error {
	for _, v := range []struct {
		what  string
		value float64
	}{
		{"assets", f.Assets}, {"face", f.Face}, {"rate", f.Rate}, {"drift", f.Drift},
	} {
		if err := finite(v.what, v.value); err != nil {
			return err
		}
	}
	if err := domain.Open("assets", f.Assets, 0, math.Inf(1)); err != nil {
		return err
	}
	if err := domain.Open("face", f.Face, 0, math.Inf(1)); err != nil {
		return err
	}
	if err := notNegative("years", f.Years); err != nil {
		return err
	}
	if err := notNegative("volatility", f.Volatility); err != nil {
		return err
	}
	if err := domain.Within("rate·years", f.Rate*f.Years, -100, 100); err != nil {
		return err
	}
	if err := domain.Open("face discounted", f.Face*math.Exp(-f.Rate*f.Years), 0, math.Inf(1)); err != nil {
		return err
	}
	return domain.Within("drift·years", f.Drift*f.Years, -1e50, 1e50)
}

// shortfall is P(Y < 1) and E[max(0, 1 − Y)] for ln Y normal with mean m (−Inf: Y
// is 0) and standard deviation sd: an undiscounted put, Black and Scholes (1973).
func shortfall(m, sd float64) (chance, mean float64) {
	if sd < still {
		if m < 0 {
			return 1, -math.Expm1(m)
		}
		return 0, 0
	}
	d2 := m / sd
	d1 := d2 + sd
	e := math.Exp(-d2 * d2 / 2)
	switch {
	case d2 >= 0:
		chance = e * mills(d2)
		mean = chance - e*mills(d1)
	case d1 >= 0:
		chance = phi(-d2)
		mean = chance - e*mills(d1)
	default:
		chance = phi(-d2)
		mean = chance - math.Exp(m+sd*sd/2)*phi(-d1)
	}
	return chance, max(0, min(chance, mean))
}
