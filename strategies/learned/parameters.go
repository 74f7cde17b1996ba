package learned

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/loanday"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/firstpassage"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/tail"
)

// Parameters are what an operator may set. The defaults are Defaults'.
type Parameters struct {
	Model       string  `json:"model" jsonschema:"the file of a model that hedgerow model train wrote, absolute or as seen from where the agent is started; empty: the structural PD alone"`
	SHA256      string  `json:"sha256" jsonschema:"the file's SHA-256, which hedgerow model show prints"`
	Cap         float64 `json:"cap" jsonschema:"how many times a loan counts at most, and by how much less at least, 1 to 100"`
	LeastPD     float64 `json:"leastPD" jsonschema:"loans of which neither the model nor the structure says more count as they are, 0 to 1"`
	Sample      int     `json:"sample" jsonschema:"loans of a day whose predictions are kept to be compared with what becomes of them, 1 to 500"`
	Bound       float64 `json:"bound" jsonschema:"the most that the expected shortfall may be: a part of what the claims are worth, 0 to 1, or whole coins, 0 or more, as boundIn says"`
	BoundIn     string  `json:"boundIn" jsonschema:"exposure, or coin: what premiums are paid in"`
	Confidence  float64 `json:"confidence" jsonschema:"of the expected shortfall, 0.5 to 0.999: 0.99 is the mean of the worst hundredth"`
	HorizonDays int     `json:"horizonDays" jsonschema:"over which losses are looked at, 1 to 90 days; the model's PDs have their own"`
	Scenarios   int     `json:"scenarios" jsonschema:"of what prices could do, 500 to 100000; the worst 1 - confidence of them must be 5 or more"`
	Seed        uint64  `json:"seed" jsonschema:"of the scenarios: the same in every cycle, so that cover changes because the world did"`
	Band        float64 `json:"band" jsonschema:"how far below the bound a purchase goes, as a part of it, 0 to 0.9: the wider, the fewer trades"`
	SaleBand    float64 `json:"saleBand" jsonschema:"how far below the bound the expected shortfall stays when cover is sold, as a part of it, 0 to 1: the wider, the longer cover is kept"`
	SaleMargin  float64 `json:"saleMargin" jsonschema:"what a sale must save beyond what it costs, as a part of its proceeds, 0 to 10"`
	OrderCost   float64 `json:"orderCost" jsonschema:"what an order costs beyond its price, such as gas, in whole coins, 0 to 1000000"`
	RenewHours  float64 `json:"renewHours" jsonschema:"how long before expiry cover counts no more, the waiting period of new cover aside, 0 to 720 hours"`
	Failure     float64 `json:"triggerFailure" jsonschema:"chance that a covered loss is not paid, 0 to 1"`
	Coin        string  `json:"coin" jsonschema:"address of what premiums and payouts are in; empty: what the series pay in, if it is one"`
	TTLHours    float64 `json:"ttlHours" jsonschema:"how long a target stands when nothing replaces it, more than 0 to 720 hours"`
	Unknown     float64 `json:"unknownVolatility" jsonschema:"annual volatility given to an asset without usable price history, 0 to 10; pegged ones get 0"`
	MinScorePD  float64 `json:"minScorePD" jsonschema:"loans whose liquidation PD is lower are not reported among the scores, 0 to 1"`
}

// What Bound is in.
const (
	ofExposure = "exposure"
	inCoin     = "coin"
)

// Defaults are tailhedge's, and let a loan count three times at most.
func Defaults() Parameters {
	return Parameters{
		Cap: 3, LeastPD: 1e-3, Sample: 200,
		Bound: .01, BoundIn: ofExposure, Confidence: .99, HorizonDays: 7, Scenarios: 5000, Seed: 1,
		Band: .25, SaleBand: .75, SaleMargin: 1, OrderCost: 100, RenewHours: 24,
		Unknown: 1, TTLHours: 6, MinScorePD: 1e-4,
	}
}

// What a configuration can get wrong.
var (
	// ErrParameters wraps everything that is wrong with parameters.
	ErrParameters = errors.New("parameters of learned are out of range")
	// ErrModel reports a model that is not there, not the one that is pinned, or unusable.
	ErrModel = errors.New("the model of learned cannot be used")
)

// leastTail is how many scenarios the shortfall must be the mean of.
const leastTail = 5

// defaultHorizon is that of the scores without a model.
const defaultHorizon = 24 * time.Hour

// settings are checked parameters in the models' units.
type settings struct {
	Parameters
	model  *loanday.Model // nil: the structural PD alone
	sha    string         // of the model's file; "": none
	scorer firstpassage.Model
	tail   *tail.Settings
}

// check reports every parameter that is out of range, and what is wrong with the model.
func (p Parameters) check() (settings, error) {
	s := settings{Parameters: p}
	var wrong []error
	within := func(name string, v, low, high float64) {
		if !(v >= low && v <= high) {
			wrong = append(wrong, fmt.Errorf("%s %v is not within [%v, %v]", name, v, low, high))
		}
	}
	within("cap", p.Cap, 1, 100)
	within("leastPD", p.LeastPD, 0, 1)
	within("sample", float64(p.Sample), 1, mostSampled)
	switch p.BoundIn {
	case ofExposure:
		within("bound", p.Bound, 0, 1)
	case inCoin:
		within("bound", p.Bound, 0, 1e18)
	default:
		wrong = append(wrong, fmt.Errorf("boundIn %q is not %s or %s", p.BoundIn, ofExposure, inCoin))
	}
	within("confidence", p.Confidence, .5, .999)
	within("horizonDays", float64(p.HorizonDays), 1, 90)
	within("scenarios", float64(p.Scenarios), 500, 100_000)
	if n := float64(p.Scenarios) * (1 - p.Confidence); n < leastTail*(1-1e-9) {
		wrong = append(wrong, fmt.Errorf("scenarios %d leave %.3g in the tail at confidence %v, and %d are wanted: draw more", p.Scenarios, n, p.Confidence, leastTail))
	}
	within("band", p.Band, 0, .9)
	within("saleBand", p.SaleBand, 0, 1)
	within("saleMargin", p.SaleMargin, 0, 10)
	within("orderCost", p.OrderCost, 0, 1e6)
	within("renewHours", p.RenewHours, 0, 720)
	within("triggerFailure", p.Failure, 0, 1)
	within("ttlHours", p.TTLHours, math.SmallestNonzeroFloat64, 720)
	within("unknownVolatility", p.Unknown, 0, 10)
	within("minScorePD", p.MinScorePD, 0, 1)
	var coin protection.Address
	if p.Coin != "" {
		var err error
		if coin, err = protection.ParseAddress(p.Coin); err != nil {
			wrong = append(wrong, fmt.Errorf("coin: %w", err))
		}
	}
	horizon := defaultHorizon
	if err := s.load(); err != nil {
		wrong = append(wrong, err)
	} else if s.model != nil {
		horizon = s.model.Horizon
	}
	if len(wrong) > 0 {
		return settings{}, fmt.Errorf("%w: %w", ErrParameters, errors.Join(wrong...))
	}
	hours := func(h float64) time.Duration { return time.Duration(h * float64(time.Hour)) }
	s.scorer = firstpassage.Model{EWMA: volatility.EWMA{Lambda: .94, Step: 24 * time.Hour}, Unknown: p.Unknown, Years: horizon.Seconds() / volatility.Year.Seconds()}
	s.tail = &tail.Settings{Scenarios: p.Scenarios, Days: p.HorizonDays, Seed: p.Seed, Confidence: p.Confidence, Bound: p.Bound, OfExposure: p.BoundIn == ofExposure, Band: p.Band,
		SaleBand: p.SaleBand, Margin: p.SaleMargin, OrderCost: p.OrderCost, Renew: hours(p.RenewHours), Failure: p.Failure, Coin: coin, TTL: hours(p.TTLHours)}
	return s, nil
}

// load reads the model, if there is one, and holds it against its checksum.
func (s *settings) load() error {
	switch {
	case s.Model == "" && s.SHA256 == "":
		return nil
	case s.Model == "":
		return fmt.Errorf("%w: sha256 is set and model is not: name the file", ErrModel)
	}
	f, err := os.Open(s.Model)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrModel, err)
	}
	defer f.Close()
	var b bytes.Buffer
	if _, err := b.ReadFrom(io.LimitReader(f, loanday.MostBytes+1)); err != nil {
		return fmt.Errorf("%w: read %s: %w", ErrModel, s.Model, err)
	}
	sum := sha256.Sum256(b.Bytes())
	got := hex.EncodeToString(sum[:])
	switch {
	case s.SHA256 == "":
		return fmt.Errorf("%w: sha256 is missing: look at %s with `hedgerow model show`, and pin it with sha256: %s", ErrModel, s.Model, got)
	case s.SHA256 != got:
		return fmt.Errorf("%w: %s has SHA-256 %s, and sha256 is %q: restore the file, or look at it with `hedgerow model show` and pin it anew", ErrModel, s.Model, got, s.SHA256)
	}
	if s.model, err = loanday.Parse(b.Bytes()); err != nil {
		return fmt.Errorf("%w: %s: %w", ErrModel, s.Model, err)
	}
	s.sha = got
	return nil
}
