package structural

import (
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Loss is what a loan's liquidation costs its lenders.
type Loss struct {
	LiquidationPD float64 // P(HF touches 1 within the horizon)
	LossPD        float64 // P(that, and bad debt is left by the liquidation)
	LGD           float64 // E[bad debt given liquidation]/EAD, zeros included
}

// Expected is the expected loss of a loan with an exposure at default ead: the
// debt at liquidation, interest included, in whatever unit.
func (l Loss) Expected(ead float64) float64 { return l.LiquidationPD * ead * l.LGD }

// Cushion is what liquidators pay for a loan's whole collateral over its debt at
// the moment its health factor is 1: 1/(threshold·bonus). threshold is the
// liquidation threshold, in (0, 1]; bonus is 1 plus what liquidators get on top
// (1.05 for 5%), at least 1. For a Maker vault they are 1/liquidation ratio and
// the margin that an auction's buyers want; not the penalty, which is the
// protocol's and comes after the debt. Several collaterals count by the mean of their thresholds
// and the harmonic mean of their bonuses, both weighted by value.
func Cushion(threshold, bonus float64) (float64, error) {
	if err := domain.Within("threshold", threshold, 0, 1); err != nil {
		return 0, err
	}
	const least = 0x1p-1022 // 1/least is a number
	if err := domain.Within("threshold", threshold, least, 1); err != nil {
		return 0, err
	}
	if err := finite("bonus", bonus); err != nil {
		return 0, err
	}
	if err := domain.Within("bonus", bonus, 1, math.Inf(1)); err != nil {
		return 0, err
	}
	return 1 / (threshold * bonus), nil
}

// LateLoss is the loss of a loan whose collateral is sold a stated delay after
// its health factor first touched 1, the sale being due within years.
//
// The health factor goes on as before during the delay, independent of when it
// began (the strong Markov property), so the price of the collateral against the
// debt is then Y = X·cushion with X = HF at the sale:
//
//	ln X ~ N((mu − sigma²/2)·delay, sigma²·delay)
//	P(loss | liquidation) = P(Y < 1) = Φ(−d₂)
//	LGD = E[max(0, 1 − Y)] = Φ(−d₂) − cushion·exp(mu·delay)·Φ(−d₁)
//	d₂ = (ln cushion + (mu − sigma²/2)·delay)/(sigma·√delay), d₁ = d₂ + sigma·√delay
//
// a put on the collateral (Black and Scholes 1973; as a lender's gap risk, Merton
// 1974). cushion is more than 0, see Cushion. A loan below 1 today is due at once,
// with X from its hf. The debt's unit is the numéraire: with a debt that itself
// moves, mu and sigma are those of the ratio.
//
// Assumed: nobody repays, adds collateral or liquidates before the delay is over;
// the whole loan is then sold in one go at the price of that moment, without
// slippage. With a cushion of at least 1 (threshold·bonus ≤ 1, as Aave enforces)
// a loan that has recovered leaves no loss either way; below 1 it is sold all the
// same. Partial liquidations and depth are models/liquidation's business.
//
// Without delay, X is 1: LGD is max(0, 1 − cushion). hf = +Inf has no liquidation,
// and the LGD of one from 1. Ranges else as FirstPassage; delay is in years.
func LateLoss(hf, cushion, mu, sigma, years, delay float64) (Loss, error) {
	one, err := LateLosses(nil, []float64{hf}, []float64{cushion}, []float64{sigma}, mu, years, delay)
	if err != nil {
		return Loss{}, err
	}
	return one[0], nil
}

// LateLosses is LateLoss in bulk, by index, all with one drift, horizon and
// delay. The result is stored in dst, which is made when nil.
func LateLosses(dst []Loss, hf, cushion, sigma []float64, mu, years, delay float64) ([]Loss, error) {
	if dst == nil {
		dst = make([]Loss, len(hf))
	}
	if err := shared(len(dst), len(hf), len(sigma), mu, years); err != nil {
		return nil, err
	}
	if err := domain.Length("cushion", len(cushion), len(hf)); err != nil {
		return nil, err
	}
	if err := notNegative("delay", delay); err != nil {
		return nil, err
	}
	if err := columns(hf, sigma); err != nil {
		return nil, err
	}
	if err := domain.Positive("cushion", cushion); err != nil {
		return nil, err
	}
	moves, root := drift(mu, years), math.Sqrt(years)
	late, lateRoot := drift(mu, delay), math.Sqrt(delay)
	for i, x := range hf {
		pd, sd := passage(x, moves, sigma[i], root), min(sigma[i]*lateRoot, 1/still)
		chance, mean := shortfall(math.Log(cushion[i])+math.Log(min(1, x))+late-sd*sd/2, sd)
		dst[i] = Loss{LiquidationPD: pd, LossPD: pd * chance, LGD: mean}
	}
	return dst, nil
}
