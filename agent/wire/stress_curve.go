package wire

import (
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// StressCurve is loss against the common fall of all that is not pegged.
type StressCurve struct {
	Fall []float64 `json:"fall"` // 0 to 1
	Loss []float64 `json:"loss"` // the fund's supplier loss, in the coin
	Net  []float64 `json:"net"`  // less what minted cover pays
	// Bound is a limit on that loss itself, where there is one: of that name.
	Bound  *float64   `json:"bound,omitempty"`
	Limit  string     `json:"limit,omitempty"`
	Breaks []BreaksAt `json:"breaks,omitempty"`
}

// BreaksAt is a limit that breaks at a fall.
type BreaksAt struct {
	Limit string  `json:"limit"`
	Fall  float64 `json:"fall"`
}

// curveSteps is into how many parts a fall of everything is divided.
const curveSteps = 100

// Curve is the loss at each fall.
func (x *Stressing) Curve() (*StressCurve, error) {
	b := x.at.Book()
	out := &StressCurve{}
	var factor []float64
	for k := range curveSteps + 1 {
		fall := float64(k) / curveSteps
		out.Fall = append(out.Fall, fall)
		factor = append(factor, commonFactor(b, fall)...)
	}
	l, net, err := x.net(factor)
	if err != nil {
		return nil, err
	}
	out.Loss, out.Net = l.Loss, net
	return out, nil
}

// commonFactor are price factors when all that is not pegged falls.
func commonFactor(b *book.Book, fall float64) []float64 { return liquidation.Fall(b, fall) }
