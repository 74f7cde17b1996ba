package structural

import "math"

// Sensitivity is by how much FirstPassage moves with each of its arguments: its
// partial derivatives. Per unit: of ln HF (times .01 for a rise of the health
// factor by 1%), of volatility (1 is 100% a year), of drift, and of a year. By the
// health factor itself it is LogHF/hf.
type Sensitivity struct {
	LogHF, Mu, Sigma, Years float64
}

// FirstPassageSensitivity is the gradient of FirstPassage in closed form. With
// its h, ν, d₁,₂, sd = sigma·√years, φ the normal density and
// G = exp(−2νh/sigma²)·Φ(d₂):
//
//	∂P/∂h     = −2φ(d₁)/sd − 2νG/sigma²
//	∂P/∂mu    = −2hG/sigma²
//	∂P/∂sigma = 2hφ(d₁)/(sigma·sd) + 4·mu·hG/sigma³
//	∂P/∂years = hφ(d₁)/(sd·years), the density of the time of first passage
//
// all from φ(d₁) = exp(−2νh/sigma²)·φ(d₂). Where P does not move, at hf below 1
// or +Inf, without volatility or without time, all are 0; so they are at hf = 1,
// where P, which cannot rise above 1, has derivatives from one side only. Ranges
// are FirstPassage's; what is outside is refused.
func FirstPassageSensitivity(hf, mu, sigma, years float64) (Sensitivity, error) {
	one, err := FirstPassageSensitivities(nil, []float64{hf}, []float64{sigma}, mu, years)
	if err != nil {
		return Sensitivity{}, err
	}
	return one[0], nil
}

// FirstPassageSensitivities is FirstPassageSensitivity in bulk, by index, all
// with one drift and horizon. The result is stored in dst, which is made when
// nil.
func FirstPassageSensitivities(dst []Sensitivity, hf, sigma []float64, mu, years float64) ([]Sensitivity, error) {
	if dst == nil {
		dst = make([]Sensitivity, len(hf))
	}
	if err := shared(len(dst), len(hf), len(sigma), mu, years); err != nil {
		return nil, err
	}
	if err := columns(hf, sigma); err != nil {
		return nil, err
	}
	root, moves := math.Sqrt(years), drift(mu, years)
	for i, x := range hf {
		dst[i] = sensitivity(x, moves, sigma[i], root)
	}
	return dst, nil
}

// sensitivity takes its arguments as passage does. Everything is a number of
// standard deviations times G or φ(d₁), so that it stays finite.
func sensitivity(hf, drift, sigma, root float64) Sensitivity {
	sd := sigma * root
	if hf <= 1 || hf > math.MaxFloat64 || sd < still {
		return Sensitivity{}
	}
	u := math.Log(hf) / sd
	m := drift / sd // w = m − sd/2
	w := m - sd/2
	_, g := touch(u, w)
	at := density(u + w)
	if at == 0 && g == 0 {
		return Sensitivity{}
	}
	years := root * root
	return Sensitivity{
		LogHF: -2 * (at + w*g) / sd,
		Mu:    -2 * u * g * root / sigma,
		Sigma: 2 * u * (at + 2*m*g) / sigma,
		Years: u * at / years,
	}
}
