package tailhedge

import (
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/firstpassage"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/tail"
)

// Parameters are what an operator may set. The defaults are Defaults'.
type Parameters struct {
	Bound       float64 `json:"bound" jsonschema:"the most that the expected shortfall may be: a part of what the claims are worth, 0 to 1, or whole coins, 0 or more, as boundIn says"`
	BoundIn     string  `json:"boundIn" jsonschema:"exposure, or coin: what premiums are paid in"`
	Confidence  float64 `json:"confidence" jsonschema:"of the expected shortfall, 0.5 to 0.999: 0.99 is the mean of the worst hundredth"`
	HorizonDays int     `json:"horizonDays" jsonschema:"over which losses and PDs are looked at, 1 to 90 days"`
	Scenarios   int     `json:"scenarios" jsonschema:"of what prices could do, 500 to 100000; the worst 1 - confidence of them must be 5 or more"`
	Seed        uint64  `json:"seed" jsonschema:"of the scenarios: the same in every cycle, so that cover changes because the world did"`
	Band        float64 `json:"band" jsonschema:"how far below the bound a purchase goes, as a part of it, 0 to 0.9: the wider, the fewer trades"`
	SaleBand    float64 `json:"saleBand" jsonschema:"how far below the bound the expected shortfall stays when cover is sold, as a part of it, 0 to 1: the wider, the longer cover is kept"`
	SaleMargin  float64 `json:"saleMargin" jsonschema:"what a sale must save beyond what it costs, as a part of its proceeds, 0 to 10; from 1 on nothing is sold, as a sale saves no more than it brings"`
	OrderCost   float64 `json:"orderCost" jsonschema:"what an order costs beyond its price, such as gas, in whole coins, 0 to 1000000"`
	RenewHours  float64 `json:"renewHours" jsonschema:"how long before expiry cover counts no more, the waiting period of new cover aside, 0 to 720 hours"`
	Failure     float64 `json:"triggerFailure" jsonschema:"chance that a covered loss is not paid, 0 to 1"`
	Coin        string  `json:"coin" jsonschema:"address of what premiums and payouts are in; empty: what the series pay in, if it is one"`
	Lambda      float64 `json:"lambda" jsonschema:"of the PDs: weight that past variance keeps over one step of the EWMA, between 0 and 1"`
	StepHours   float64 `json:"stepHours" jsonschema:"of the PDs: that step, more than 0 to 8760 hours; 24 with lambda 0.94 is RiskMetrics"`
	Unknown     float64 `json:"unknownVolatility" jsonschema:"of the PDs: annual volatility given to an asset without usable price history, 0 to 10; pegged ones get 0"`
	TTLHours    float64 `json:"ttlHours" jsonschema:"how long a target stands when nothing replaces it, more than 0 to 720 hours"`
	MinScorePD  float64 `json:"minScorePD" jsonschema:"loans whose liquidation PD is lower are not reported among the scores, 0 to 1"`
}

// What Bound is in.
const (
	ofExposure = "exposure"
	inCoin     = "coin"
)

// Defaults keep the mean of the worst hundredth of weeks at or below 1% of the claims.
func Defaults() Parameters {
	return Parameters{
		Bound: .01, BoundIn: ofExposure, Confidence: .99, HorizonDays: 7, Scenarios: 5000, Seed: 1,
		Band: .25, SaleBand: .75, SaleMargin: 1, OrderCost: 100, RenewHours: 24,
		Lambda: .94, StepHours: 24, Unknown: 1, TTLHours: 6, MinScorePD: 1e-4,
	}
}

// ErrParameters wraps everything that is wrong with parameters.
var ErrParameters = errors.New("parameters of tailhedge are out of range")

// leastTail is how many scenarios the shortfall must be the mean of.
const leastTail = 5

// check reports every parameter that is out of range, wrapped in ErrParameters.
func (p Parameters) check() (*session, error) {
	var wrong []error
	within := func(name string, v, low, high float64, open bool) {
		if !(v >= low && v <= high) || open && v == low {
			bracket := "["
			if open {
				bracket = "("
			}
			wrong = append(wrong, fmt.Errorf("%s %v is not within %s%v, %v]", name, v, bracket, low, high))
		}
	}
	switch p.BoundIn {
	case ofExposure:
		within("bound", p.Bound, 0, 1, false)
	case inCoin:
		within("bound", p.Bound, 0, 1e18, false)
	default:
		wrong = append(wrong, fmt.Errorf("boundIn %q is not %s or %s", p.BoundIn, ofExposure, inCoin))
	}
	within("confidence", p.Confidence, .5, .999, false)
	within("horizonDays", float64(p.HorizonDays), 1, 90, false)
	within("scenarios", float64(p.Scenarios), 500, 100_000, false)
	if n := float64(p.Scenarios) * (1 - p.Confidence); n < leastTail*(1-1e-9) {
		wrong = append(wrong, fmt.Errorf("%d scenarios have %.3g beyond a confidence of %v: draw %.0f or more", p.Scenarios, n, p.Confidence, math.Ceil(leastTail/(1-p.Confidence)-1e-6)))
	}
	within("band", p.Band, 0, .9, false)
	within("saleBand", p.SaleBand, 0, 1, false)
	within("saleMargin", p.SaleMargin, 0, 10, false)
	within("orderCost", p.OrderCost, 0, 1e6, false)
	within("renewHours", p.RenewHours, 0, 720, false)
	within("triggerFailure", p.Failure, 0, 1, false)
	within("lambda", p.Lambda, 0, math.Nextafter(1, 0), true)
	within("stepHours", p.StepHours, 0, 8760, true)
	within("unknownVolatility", p.Unknown, 0, 10, false)
	within("ttlHours", p.TTLHours, 0, 720, true)
	within("minScorePD", p.MinScorePD, 0, 1, false)
	var coin protection.Address
	if p.Coin != "" {
		var err error
		if coin, err = protection.ParseAddress(p.Coin); err != nil {
			wrong = append(wrong, fmt.Errorf("coin: %w", err))
		}
	}
	if len(wrong) > 0 {
		return nil, fmt.Errorf("%w: %w", ErrParameters, errors.Join(wrong...))
	}
	return &session{
		scoring: firstpassage.Model{EWMA: volatility.EWMA{Lambda: p.Lambda, Step: hours(p.StepHours)}, Unknown: p.Unknown, Years: float64(p.HorizonDays) / 365, MinScorePD: p.MinScorePD},
		tail: tail.Settings{Scenarios: p.Scenarios, Days: p.HorizonDays, Seed: p.Seed, Confidence: p.Confidence, Bound: p.Bound, OfExposure: p.BoundIn == ofExposure,
			Band: p.Band, SaleBand: p.SaleBand, Margin: p.SaleMargin, OrderCost: p.OrderCost, Renew: hours(p.RenewHours), Failure: p.Failure, Coin: coin, TTL: hours(p.TTLHours)},
	}, nil
}

func hours(h float64) time.Duration { return time.Duration(h * float64(time.Hour)) }
