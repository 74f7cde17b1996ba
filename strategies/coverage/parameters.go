package coverage

import (
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/firstpassage"
)

// Parameters are what an operator may set. The defaults are Defaults'.
type Parameters struct {
	CrashDrop   float64  `json:"crashDrop" jsonschema:"share of their price that volatile assets lose in the crash that is covered, 0 to 1"`
	CrashAssets []string `json:"crashAssets" jsonschema:"addresses of the assets that fall; empty: all that are not pegged to a currency"`
	Share       float64  `json:"share" jsonschema:"share of the fund's part of every unit of loss, up to that crash's, that cover should pay, 0 to 1"`
	MinPD       float64  `json:"minPD" jsonschema:"loans whose liquidation PD is lower are left out of the crash, 0 to 1"`
	HorizonDays float64  `json:"horizonDays" jsonschema:"horizon of the PDs, more than 0 to 366 days"`
	Lambda      float64  `json:"lambda" jsonschema:"weight that past variance keeps over one step of the EWMA, between 0 and 1"`
	StepHours   float64  `json:"stepHours" jsonschema:"that step, more than 0 hours; 24 with lambda 0.94 is RiskMetrics"`
	Unknown     float64  `json:"unknownVolatility" jsonschema:"annual volatility given to an asset without usable price history, 0 to 10; pegged ones get 0"`
	TTLHours    float64  `json:"ttlHours" jsonschema:"how long a target stands when nothing replaces it, more than 0 to 720 hours"`
	MinScorePD  float64  `json:"minScorePD" jsonschema:"loans whose liquidation PD is lower are not reported among the scores, 0 to 1"`
	Rules       string   `json:"rules" jsonschema:"liquidation rules: aave-v3.3 (also later) or aave-v3.0"`
}

// Defaults cover the fund's whole loss in a fall of 40%, judged over 30 days.
func Defaults() Parameters {
	return Parameters{
		CrashDrop: 0.4, CrashAssets: []string{}, Share: 1,
		HorizonDays: 30, Lambda: 0.94, StepHours: 24, Unknown: 1,
		TTLHours: 6, MinScorePD: 1e-4, Rules: liquidation.AaveV33().Name,
	}
}

// ErrParameters wraps everything that is wrong with parameters.
var ErrParameters = errors.New("parameters of coverage are out of range")

// settings are checked parameters in the models' units.
type settings struct {
	Parameters
	rules   liquidation.Rules
	scoring firstpassage.Model
	ttl     time.Duration
	assets  []protection.Address
}

// check reports every parameter that is out of range, wrapped in ErrParameters.
func (p Parameters) check() (settings, error) {
	s := settings{Parameters: p}
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
	within("crashDrop", p.CrashDrop, 0, 1, false)
	within("share", p.Share, 0, 1, false)
	within("minPD", p.MinPD, 0, 1, false)
	within("horizonDays", p.HorizonDays, 0, 366, true)
	within("lambda", p.Lambda, 0, math.Nextafter(1, 0), true)
	within("stepHours", p.StepHours, 0, 8760, true)
	within("unknownVolatility", p.Unknown, 0, 10, false)
	within("ttlHours", p.TTLHours, 0, 720, true)
	within("minScorePD", p.MinScorePD, 0, 1, false)
	for _, text := range p.CrashAssets {
		a, err := protection.ParseAddress(text)
		if err != nil {
			wrong = append(wrong, fmt.Errorf("crashAssets: %w", err))
		}
		s.assets = append(s.assets, a)
	}
	switch p.Rules {
	case liquidation.AaveV33().Name:
		s.rules = liquidation.AaveV33()
	case liquidation.AaveV30().Name:
		s.rules = liquidation.AaveV30()
	default:
		wrong = append(wrong, fmt.Errorf("rules %q are not %s or %s", p.Rules, liquidation.AaveV33().Name, liquidation.AaveV30().Name))
	}
	if len(wrong) > 0 {
		return settings{}, fmt.Errorf("%w: %w", ErrParameters, errors.Join(wrong...))
	}
	s.scoring = firstpassage.Model{EWMA: volatility.EWMA{Lambda: p.Lambda, Step: time.Duration(p.StepHours * float64(time.Hour))}, Unknown: p.Unknown, Years: p.HorizonDays / 365,
		MinPD: p.MinPD, MinScorePD: p.MinScorePD}
	s.ttl = time.Duration(p.TTLHours * float64(time.Hour))
	return s, nil
}
