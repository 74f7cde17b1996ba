package population

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// Basis is what stands behind a figure.
type Basis string

// The bases.
const (
	Observed Basis = "observed" // a fact, such as a protocol's threshold
	Modelled Basis = "modelled" // estimated from data
	Assumed  Basis = "assumed"  // chosen: there was nothing to fit it to
)

// Figure is one number of a fit, and what it rests on.
type Figure struct {
	Value float64 `json:"value"`
	Basis Basis   `json:"basis"`
	// From and To are the first and the last datum that it rests on; none for an
	// assumption.
	From time.Time `json:"from,omitzero"`
	To   time.Time `json:"to,omitzero"`
	// Source says where the data is from and how the figure was made of it, or why
	// it was assumed.
	Source string `json:"source"`
}

// Parameter is a figure with its name and unit.
type Parameter struct {
	Name string `json:"name"` // "segment retail: exit"
	Unit string `json:"unit"`
	Figure
	low, high float64
}

// Fit is everything that a simulation assumes of a market and its people.
type Fit struct {
	Name     string    `json:"name"`
	Note     string    `json:"note,omitempty"`
	Rules    string    `json:"rules"` // one of RulesNames
	Assets   []Asset   `json:"assets"`
	Terms    []Terms   `json:"terms"`
	Baskets  []Basket  `json:"baskets"`
	Segments []Segment `json:"segments"`
	Keeper   Keeper    `json:"keeper"`
}

// Asset is what lenders get and borrowers pay, and the market that keepers sell in.
type Asset struct {
	Symbol     string `json:"symbol"`
	Pegged     bool   `json:"pegged,omitempty"` // follows the dollar by design: a book says so
	SupplyRate Figure `json:"supplyRate"`       // a year
	BorrowRate Figure `json:"borrowRate"`       // a year
	// TwoPercentUSD, HalfLifeSeconds and Permanent are as liquidation.Depth's. A
	// TwoPercentUSD of 1e30 is a market without bottom.
	TwoPercentUSD   Figure `json:"twoPercentUSD"`
	HalfLifeSeconds Figure `json:"halfLifeSeconds"`
	Permanent       Figure `json:"permanent"`
}

// Terms are what the protocol grants on a collateral, in an eMode or without.
type Terms struct {
	Asset     string `json:"asset"`
	EMode     uint8  `json:"eMode"` // 0 is none
	LTV       Figure `json:"ltv"`   // debt over collateral up to which one may borrow
	Threshold Figure `json:"threshold"`
	Bonus     Figure `json:"bonus"` // 1.05 pays a liquidator 5% on top
}

// Basket is what is borrowed against what: one or two assets on each side.
type Basket struct {
	Name       string `json:"name"`
	EMode      uint8  `json:"eMode"`
	Collateral []Part `json:"collateral"`
	Debt       []Part `json:"debt"`
}

// Part is an asset's share of one side's value when the loan is opened; the parts of
// a side add up to 1.
type Part struct {
	Asset string  `json:"asset"`
	Part  float64 `json:"part"`
}

// Keeper is as liquidation.Keeper.
type Keeper struct {
	DelaySeconds Figure `json:"delaySeconds"`
	GasUSD       Figure `json:"gasUSD"`
	MinProfitUSD Figure `json:"minProfitUSD"`
}

// Segment is borrowers of one kind. Where a distribution is lognormal, what is given
// is its median and the standard deviation of its logarithm.
type Segment struct {
	Name    string  `json:"name"`
	Baskets []Share `json:"baskets"`
	// Borrowers is the segment's share of those at the start.
	Borrowers Figure `json:"borrowers"`

	// The debt of a new loan, lognormal, and the most that one is drawn to.
	DebtMedianUSD Figure `json:"debtMedianUSD"`
	DebtLogSD     Figure `json:"debtLogSD"`
	DebtMostUSD   Figure `json:"debtMostUSD"`
	// The health factor of a new loan less 1, lognormal. What the LTV forbids is
	// opened at the LTV. It is also where the owner comes back to.
	ExcessMedian Figure `json:"excessMedian"`
	ExcessLogSD  Figure `json:"excessLogSD"`

	// EntriesPerDay are new loans a day for each that the segment began with.
	EntriesPerDay Figure `json:"entriesPerDay"`
	// ExitsPerDay, RaisesPerDay and LowersPerDay are how often an owner repays
	// everything; adds leverage, who has less than he likes; takes some off, who has
	// more: for each loan that is open.
	ExitsPerDay  Figure `json:"exitsPerDay"`
	RaisesPerDay Figure `json:"raisesPerDay"`
	LowersPerDay Figure `json:"lowersPerDay"`
	// Move is the part of the way back, in the logarithm of the health factor, that
	// one action goes.
	Move Figure `json:"move"`
	// Of raises, this part is by borrowing and the rest by withdrawal; of what lowers,
	// this part by topping up and the rest by repayment.
	BorrowPart Figure `json:"borrowPart"`
	TopUpPart  Figure `json:"topUpPart"`

	// Vigilant is the part of owners who answer to an alarm, at a health factor less 1
	// that is lognormal, after so many hours on average. They go all the way back.
	Vigilant    Figure `json:"vigilant"`
	AlarmMedian Figure `json:"alarmMedian"`
	AlarmLogSD  Figure `json:"alarmLogSD"`
	AnswerHours Figure `json:"answerHours"`
}

// Share is how many of a segment's loans are of a basket.
type Share struct {
	Basket string `json:"basket"`
	Weight Figure `json:"weight"` // ≥ 0, of the sum
}

// RulesNames are the protocol versions that a fit can name.
func RulesNames() []string {
	return []string{liquidation.AaveV2().Name, liquidation.AaveV30().Name, liquidation.AaveV33().Name}
}

func rulesNamed(name string) (liquidation.Rules, error) {
	for _, r := range []liquidation.Rules{liquidation.AaveV2(), liquidation.AaveV30(), liquidation.AaveV33()} {
		if r.Name == name {
			return r, nil
		}
	}
	return liquidation.Rules{}, fmt.Errorf("rules %q are not known: name one of %v", name, RulesNames())
}

// Parameters are all figures, in a fixed order.
func (f *Fit) Parameters() []Parameter {
	var out []Parameter
	in := func(of, name, unit string, v *Figure, low, high float64) {
		out = append(out, Parameter{of + ": " + name, unit, *v, low, high})
	}
	in("keeper", "delay", "s", &f.Keeper.DelaySeconds, 0, 1e9)
	in("keeper", "gas", "USD a call", &f.Keeper.GasUSD, 0, mostUSD)
	in("keeper", "least profit", "USD a call", &f.Keeper.MinProfitUSD, 0, mostUSD)
	for i := range f.Assets {
		a := &f.Assets[i]
		of := "asset " + a.Symbol
		in(of, "supply rate", "a year", &a.SupplyRate, 0, 10)
		in(of, "borrow rate", "a year", &a.BorrowRate, 0, 10)
		in(of, "sold at 2% down", "USD", &a.TwoPercentUSD, 0, deepest)
		in(of, "half-life of impact", "s", &a.HalfLifeSeconds, 0, 1e12)
		in(of, "impact that lasts", "share", &a.Permanent, 0, 1)
	}
	for i := range f.Terms {
		t := &f.Terms[i]
		of := "terms of " + t.Asset
		if t.EMode > 0 {
			of += fmt.Sprintf(" in eMode %d", t.EMode)
		}
		in(of, "LTV", "share", &t.LTV, 0, 1)
		in(of, "threshold", "share", &t.Threshold, 1e-4, 1)
		in(of, "bonus", "ratio", &t.Bonus, 1, 2)
	}
	for i := range f.Segments {
		s := &f.Segments[i]
		of := "segment " + s.Name
		in(of, "borrowers", "share", &s.Borrowers, 0, 1)
		for j := range s.Baskets {
			in(of, "of "+s.Baskets[j].Basket, "weight", &s.Baskets[j].Weight, 0, 1e12)
		}
		in(of, "debt, median", "USD", &s.DebtMedianUSD, leastDebtUSD, mostUSD)
		in(of, "debt, sd of log", "", &s.DebtLogSD, 0, 10)
		in(of, "debt, most", "USD", &s.DebtMostUSD, leastDebtUSD, mostUSD)
		in(of, "health factor less 1, median", "ratio", &s.ExcessMedian, 1e-6, 1e3)
		in(of, "health factor less 1, sd of log", "", &s.ExcessLogSD, 0, 10)
		in(of, "entries", "a day for each at the start", &s.EntriesPerDay, 0, mostPerDay)
		in(of, "exits", "a day", &s.ExitsPerDay, 0, mostPerDay)
		in(of, "raises", "a day", &s.RaisesPerDay, 0, mostPerDay)
		in(of, "lowers", "a day", &s.LowersPerDay, 0, mostPerDay)
		in(of, "way back in one action", "share", &s.Move, 0, 1)
		in(of, "raises by borrowing", "share", &s.BorrowPart, 0, 1)
		in(of, "lowers by topping up", "share", &s.TopUpPart, 0, 1)
		in(of, "vigilant", "share", &s.Vigilant, 0, 1)
		in(of, "alarm at health factor less 1, median", "ratio", &s.AlarmMedian, 1e-6, 1e3)
		in(of, "alarm at health factor less 1, sd of log", "", &s.AlarmLogSD, 0, 10)
		in(of, "answer after", "hours", &s.AnswerHours, 0, 1e6)
	}
	return out
}

// Bounds of figures.
const (
	mostUSD      = 1e10
	deepest      = 1e30 // as deep as without bottom
	leastDebtUSD = 0.01
	mostPerDay   = 24
)

// Hindsight are the figures that rest on data later than a date. A run that begins
// then and uses any of them is labelled hindsight. Assumptions have no data and are
// never among them: what their author knew, no program can tell.
func (f *Fit) Hindsight(start time.Time) []Parameter {
	var out []Parameter
	for _, p := range f.Parameters() {
		if p.To.After(start) {
			out = append(out, p)
		}
	}
	return out
}

// Check refuses a fit that nothing can be simulated from: figures out of their ranges
// or without a source, data without a span, names that are missing or there twice.
func (f *Fit) Check() error {
	_, err := f.compile()
	return err
}

func (f *Fit) checkFigures() error {
	for _, p := range f.Parameters() {
		if err := domain.Within(p.Name, p.Value, p.low, p.high); err != nil {
			return err
		}
		bad := ""
		switch p.Basis {
		case Observed, Modelled:
			switch {
			case p.From.IsZero() || p.To.IsZero():
				bad = "give from and to, the span of its data"
			case p.To.Before(p.From):
				bad = "its data ends before it begins"
			}
		case Assumed:
			if !p.From.IsZero() || !p.To.IsZero() {
				bad = "an assumption has no span of data: call it modelled, or leave the span out"
			}
		default:
			bad = fmt.Sprintf("basis %q is none of %s, %s and %s", p.Basis, Observed, Modelled, Assumed)
		}
		if bad == "" && p.Source == "" {
			bad = "say in source where it is from, or why it is assumed"
		}
		if bad != "" {
			return fmt.Errorf("%s: %s", p.Name, bad)
		}
	}
	return nil
}

// Read is a fit from its JSON. A key that is not known is refused.
func Read(text []byte) (*Fit, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	f := &Fit{}
	if err := d.Decode(f); err != nil {
		return nil, fmt.Errorf("read fit: %w", err)
	}
	if d.More() {
		return nil, fmt.Errorf("read fit: there is more after it: give one JSON object")
	}
	if err := f.Check(); err != nil {
		return nil, fmt.Errorf("fit %q: %w", f.Name, err)
	}
	return f, nil
}
