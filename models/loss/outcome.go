package loss

import (
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Outcome is what scenarios did to references: bad debt beside the prices at which
// it stands, from a Kernel or from paths.
type Outcome struct {
	Reference []int // the asset rows of the references, rising
	Assets    int   // columns of Factor
	// Factor is each asset's price relative to now, scenarios × Assets by rows, 0 or more.
	Factor []float64
	// BadDebt is USD at the scenario's prices, scenarios × references by rows, 0 or more.
	BadDebt []float64
	Weight  []float64 // each scenario's probability; nil: all are alike
}

// Outcome runs the kernel by reference. It keeps factor and weight.
func (k *Kernel) Outcome(factor, weight []float64) (*Outcome, error) {
	bad, err := k.ByReference(nil, factor)
	if err != nil {
		return nil, err
	}
	o := &Outcome{Reference: k.References(), Assets: k.assets, Factor: factor, BadDebt: bad, Weight: weight}
	return o, o.check()
}

// Scenarios is how many there are.
func (o *Outcome) Scenarios() int {
	if o.Assets <= 0 {
		return 0
	}
	return len(o.Factor) / o.Assets
}

func (o *Outcome) check() error {
	if err := domain.Within("outcome.Assets", float64(o.Assets), 1, 1<<16); err != nil {
		return err
	}
	n := o.Scenarios()
	for _, err := range []error{
		domain.AtLeast("outcome.Factor", n, 1),
		domain.Length("outcome.Factor", len(o.Factor), n*o.Assets),
		domain.Length("outcome.BadDebt", len(o.BadDebt), n*len(o.Reference)),
		domain.Each("outcome.Factor", o.Factor, 0, most),
		domain.Each("outcome.BadDebt", o.BadDebt, 0, largestLoss),
	} {
		if err != nil {
			return err
		}
	}
	for i, a := range o.Reference {
		if a < 0 || a >= o.Assets || i > 0 && a <= o.Reference[i-1] {
			return &domain.Error{What: "outcome.Reference", At: i, Got: sprint(a), Want: "asset rows that rise, below " + sprint(o.Assets), Kind: domain.ErrRange}
		}
	}
	_, err := normalised("outcome.Weight", o.Weight, n)
	return err
}

// column is a reference's place in BadDebt, or −1 where nothing of it is owed.
func (o *Outcome) column(asset int) int {
	for c, a := range o.Reference {
		if a == asset {
			return c
		}
	}
	return -1
}

// ownLoss is a reference's bad debt in its own tokens, in USD at prices now. A price
// of 0 leaves none.
func (o *Outcome) ownLoss(scenario, column, asset int) float64 {
	price := o.Factor[scenario*o.Assets+asset]
	if column < 0 || price == 0 {
		return 0
	}
	return o.BadDebt[scenario*len(o.Reference)+column] / price
}

// Losses is all bad debt by scenario, in USD. The result is stored in dst, which
// is made when nil and must otherwise have a place for each scenario.
func (o *Outcome) Losses(dst []float64) ([]float64, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	dst, err := destination(dst, o.Scenarios())
	if err != nil {
		return nil, err
	}
	return Totals(dst, o.BadDebt, len(o.Reference))
}

// Totals adds up rows of parts, such as SupplierLosses gives: Σ of each row. The
// result is stored in dst, which is made when nil and must otherwise have a place
// for each row. No parts add up to nothing for every place of dst.
func Totals(dst, part []float64, parts int) ([]float64, error) {
	if err := domain.Within("parts", float64(parts), 0, math.MaxInt32); err != nil {
		return nil, err
	}
	n := len(dst)
	if parts > 0 {
		n = len(part) / parts
	}
	if err := domain.Length("part", len(part), n*parts); err != nil {
		return nil, err
	}
	if err := domain.Each("part", part, -largestLoss, largestLoss); err != nil {
		return nil, err
	}
	dst, err := destination(dst, n)
	if err != nil {
		return nil, err
	}
	for s := range dst {
		dst[s] = 0
		for _, v := range part[s*parts : (s+1)*parts] {
			dst[s] += v
		}
	}
	return dst, nil
}

// Claim is the fund's part of one reference's supply, and what stands before it:
// Umbrella and treasury on Aave, reserves on Comet, the surplus buffer on Maker,
// nothing on Morpho.
type Claim struct {
	Reference int     // the asset row
	Share     float64 // of the supply, within [0, 1]
	Cover     []Layer // in the order in which they pay; none: the loss is gross
}

// Layer is first-loss cover in the reference's own tokens, in USD at prices now: of
// bad debt beyond AfterUSD it pays up to AmountUSD. Layers pay side by side, as
// protection.Exposure's do, together at most the loss.
type Layer struct{ AmountUSD, AfterUSD float64 }

// left is what the layers leave of a loss, at the reference's price factor.
func (c Claim) left(loss, price float64) float64 {
	left := loss
	for _, l := range c.Cover {
		left -= min(l.AmountUSD*price, max(0, loss-l.AfterUSD*price))
	}
	return max(0, left)
}

// SupplierLosses is what the fund's claims lose,
//
//	share × max(0, bad debt − first-loss cover)
//
// in USD at the scenario's prices, scenarios × claims by rows. Claims without Cover
// give the gross loss. Each claim is of another reference; of one of which nothing
// is owed nothing is lost. The result is stored in dst, which is made when nil and
// must otherwise be of that size.
func (o *Outcome) SupplierLosses(dst []float64, claims []Claim) ([]float64, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	if err := o.checkClaims(claims); err != nil {
		return nil, err
	}
	dst, err := destination(dst, o.Scenarios()*len(claims))
	if err != nil {
		return nil, err
	}
	for j, c := range claims {
		column := o.column(c.Reference)
		for s := range o.Scenarios() {
			loss := 0.0
			if column >= 0 {
				loss = o.BadDebt[s*len(o.Reference)+column]
			}
			dst[s*len(claims)+j] = c.Share * c.left(loss, o.Factor[s*o.Assets+c.Reference])
		}
	}
	return dst, nil
}

func (o *Outcome) checkClaims(claims []Claim) error {
	seen := map[int]bool{}
	for j, c := range claims {
		at := func(what string, got any, want string, kind error) error {
			return &domain.Error{What: what, At: j, Got: sprint(got), Want: want, Kind: kind}
		}
		switch {
		case c.Reference < 0 || c.Reference >= o.Assets:
			return at("claims.Reference", c.Reference, "an asset row below "+sprint(o.Assets), domain.ErrRange)
		case seen[c.Reference]:
			return at("claims.Reference", c.Reference, "one claim a reference: add up their shares", domain.ErrRange)
		case math.IsNaN(c.Share):
			return at("claims.Share", c.Share, "0 to 1", domain.ErrNotFinite)
		case c.Share < 0 || c.Share > 1:
			return at("claims.Share", c.Share, "0 to 1", domain.ErrRange)
		}
		seen[c.Reference] = true
		for _, l := range c.Cover {
			if err := domain.Each("claims.Cover", []float64{l.AmountUSD, l.AfterUSD}, 0, largestLoss); err != nil {
				return err
			}
		}
	}
	return nil
}
