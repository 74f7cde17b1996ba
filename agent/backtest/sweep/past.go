package sweep

import (
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
)

// Trainer chooses a candidate at a refit.
type Trainer interface {
	Choose(p *Past) (Choice, error)
}

// Choice is a candidate, by its place, and why it was chosen.
type Choice struct {
	Trial int
	Why   string
}

// Past is what a trainer may know at a refit. Anything later is ErrLookAhead.
type Past struct {
	at, from time.Time
	last     int
	trials   []*series
	line     *series
}

// At is the refit, From the beginning of what is trained on.
func (p *Past) At() time.Time { return p.at }

// From is the beginning of what is trained on.
func (p *Past) From() time.Time { return p.from }

// Last is the candidate that was chosen before: at first the configuration as it is.
func (p *Past) Last() int { return p.last }

// Savings are what each candidate cost less a year than constant cover that removed as
// much modelled ES, over the days between two instants. Where that cannot be said,
// lacking says why. It fails with tape.ErrLookAhead on days after the refit.
func (p *Past) Savings(from, to time.Time) (savings []float64, lacking string, err error) {
	if to.After(p.at) {
		return nil, "", fmt.Errorf("train at a refit: %w", &tape.LookAhead{What: "what candidates came to up to " + to.UTC().Format(time.RFC3339), Known: to, At: p.at})
	}
	x := p.line.stretch(from, to)
	price, ok := x.price()
	switch {
	case x.days == 0 || x.samples == 0:
		return nil, fmt.Sprintf("%s: %d days and %d sampled instants to choose by", evaluate.InsufficientData, x.days, x.samples), nil
	case !ok:
		return nil, evaluate.InsufficientData + ": constant cover removed no ES", nil
	}
	savings = make([]float64, len(p.trials))
	for i, t := range p.trials {
		savings[i] = t.stretch(from, to).saving(price)
	}
	return savings, "", nil
}

// Cheapest chooses the candidate that cost least at equal ES in the training window, of
// equal ones the first. Where nothing can be compared the last choice stands.
type Cheapest struct{}

// Choose is the least cost at equal ES.
func (Cheapest) Choose(p *Past) (Choice, error) {
	savings, lacking, err := p.Savings(p.From(), p.At())
	if err != nil {
		return Choice{}, err
	}
	if lacking != "" {
		return Choice{p.Last(), "the last choice stands: " + lacking}, nil
	}
	best := 0
	for i, v := range savings {
		if v > savings[best] {
			best = i
		}
	}
	return Choice{best, "least cost at equal ES in the training window"}, nil
}
