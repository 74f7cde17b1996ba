package population

import (
	"fmt"
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// mostParts is how many assets a side of a loan can have.
const mostParts = 2

// compiled is a fit as numbers, checked.
type compiled struct {
	rules    liquidation.Rules
	env      liquidation.Environment
	symbols  []string
	supply   []float64 // what a supply index grows by in an hour
	borrow   []float64
	segments []habits
	baskets  []basket
	crowds   []crowdOf
	own      []risk // by asset: its terms without an eMode, for books
	pegged   []bool
}

// risk is terms in basis points.
type risk struct{ threshold, bonus uint16 }

// crowdOf is the loans of one segment and basket.
type crowdOf struct {
	segment, basket int
	part            float64 // of all borrowers at the start
}

// basket is what a loan is made of. Unused places have parts of 0.
type basket struct {
	name                 string
	eMode                uint8
	collateral, debt     []uint16
	collateralPart       [mostParts]float64
	debtPart             [mostParts]float64
	threshold, bonus     []float64
	ltv                  []float64
	thresholdBP, bonusBP []uint16
}

// habits are a segment's figures.
type habits struct {
	name                        string
	debtMedian, debtLogSD, most float64
	excess, excessLogSD         float64
	entry                       float64 // an hour, for each at the start
	acts                        float64 // an hour, of any of the next three
	exits, raises               float64 // cumulative parts of it; the rest lowers
	move, borrowPart, topUpPart float64
	vigilant, alarm, alarmLogSD float64
	answer                      float64 // an hour; +Inf: at once
}

func (f *Fit) compile() (*compiled, error) {
	if err := f.checkFigures(); err != nil {
		return nil, err
	}
	c := &compiled{}
	var err error
	if c.rules, err = rulesNamed(f.Rules); err != nil {
		return nil, err
	}
	if err := c.market(f); err != nil {
		return nil, err
	}
	if err := c.loans(f); err != nil {
		return nil, err
	}
	return c, c.people(f)
}

func (c *compiled) market(f *Fit) error {
	if err := domain.AtLeast("assets", len(f.Assets), 1); err != nil {
		return err
	}
	c.env.Keeper = liquidation.Keeper{DelaySeconds: f.Keeper.DelaySeconds.Value, GasUSD: f.Keeper.GasUSD.Value, MinProfitUSD: f.Keeper.MinProfitUSD.Value}
	for _, a := range f.Assets {
		if a.Symbol == "" || slices.Contains(c.symbols, a.Symbol) {
			return fmt.Errorf("asset %q is there twice, or has no symbol: give each its own", a.Symbol)
		}
		c.symbols = append(c.symbols, a.Symbol)
		c.supply = append(c.supply, math.Pow(1+a.SupplyRate.Value, 1./8760))
		c.borrow = append(c.borrow, math.Pow(1+a.BorrowRate.Value, 1./8760))
		depth := a.TwoPercentUSD.Value
		if depth == deepest {
			depth = math.Inf(1)
		}
		c.env.Depth = append(c.env.Depth, liquidation.Depth{TwoPercentUSD: depth, HalfLifeSeconds: a.HalfLifeSeconds.Value, Permanent: a.Permanent.Value})
	}
	c.own, c.pegged = make([]risk, len(c.symbols)), make([]bool, len(c.symbols))
	for i, a := range f.Assets {
		c.pegged[i] = a.Pegged
	}
	return c.env.Check(len(c.symbols))
}

func (c *compiled) loans(f *Fit) error {
	type key struct {
		asset string
		eMode uint8
	}
	terms := map[key]*Terms{}
	for i := range f.Terms {
		t := &f.Terms[i]
		k := key{t.Asset, t.EMode}
		switch {
		case !slices.Contains(c.symbols, t.Asset):
			return fmt.Errorf("terms of %s: it is not among assets: add it", t.Asset)
		case terms[k] != nil:
			return fmt.Errorf("terms of %s in eMode %d are there twice: keep one", t.Asset, t.EMode)
		case !(t.LTV.Value > 0 && t.LTV.Value < t.Threshold.Value):
			return fmt.Errorf("terms of %s in eMode %d: LTV %g, threshold %g: want 0 < LTV < threshold", t.Asset, t.EMode, t.LTV.Value, t.Threshold.Value)
		}
		terms[k] = t
		if t.EMode == 0 {
			c.own[slices.Index(c.symbols, t.Asset)] = risk{basisPoints(t.Threshold.Value), basisPoints(t.Bonus.Value)}
		}
	}
	for _, b := range f.Baskets {
		if b.Name == "" || slices.ContainsFunc(c.baskets, func(o basket) bool { return o.name == b.Name }) {
			return fmt.Errorf("basket %q is there twice, or has no name: give each its own", b.Name)
		}
		out := basket{name: b.Name, eMode: b.EMode}
		var err error
		if out.collateral, out.collateralPart, err = c.side(b.Collateral); err != nil {
			return fmt.Errorf("basket %s: collateral: %w", b.Name, err)
		}
		if out.debt, out.debtPart, err = c.side(b.Debt); err != nil {
			return fmt.Errorf("basket %s: debt: %w", b.Name, err)
		}
		for _, a := range out.collateral {
			t := terms[key{c.symbols[a], b.EMode}]
			if t == nil {
				return fmt.Errorf("basket %s: no terms of %s in eMode %d: add them", b.Name, c.symbols[a], b.EMode)
			}
			if slices.Contains(out.debt, a) {
				return fmt.Errorf("basket %s: %s is on both sides: a loan against itself has no price", b.Name, c.symbols[a])
			}
			// A book has basis points: so has the simulation, to agree with it.
			th, bonus := basisPoints(t.Threshold.Value), basisPoints(t.Bonus.Value)
			out.thresholdBP, out.bonusBP = append(out.thresholdBP, th), append(out.bonusBP, bonus)
			out.threshold, out.bonus = append(out.threshold, float64(th)/1e4), append(out.bonus, float64(bonus)/1e4)
			out.ltv = append(out.ltv, t.LTV.Value)
		}
		c.baskets = append(c.baskets, out)
	}
	return nil
}

// basisPoints are of a share or ratio of 2 at most.
func basisPoints(v float64) uint16 { return uint16(math.Round(v * 1e4)) }

// side is the assets of one, by rising number as a book has them.
func (c *compiled) side(parts []Part) (assets []uint16, part [mostParts]float64, err error) {
	if len(parts) < 1 || len(parts) > mostParts {
		return nil, part, fmt.Errorf("%d assets: give 1 or %d", len(parts), mostParts)
	}
	sorted := slices.SortedFunc(slices.Values(parts), func(a, b Part) int {
		return slices.Index(c.symbols, a.Asset) - slices.Index(c.symbols, b.Asset)
	})
	total := 0.0
	for i, p := range sorted {
		at := slices.Index(c.symbols, p.Asset)
		switch {
		case at < 0:
			return nil, part, fmt.Errorf("%s is not among assets: add it", p.Asset)
		case i > 0 && assets[i-1] == uint16(at):
			return nil, part, fmt.Errorf("%s twice", p.Asset)
		case !(p.Part > 0 && p.Part <= 1):
			return nil, part, fmt.Errorf("part %g of %s: want more than 0, 1 at most", p.Part, p.Asset)
		}
		assets, part[i] = append(assets, uint16(at)), p.Part
		total += p.Part
	}
	if math.Abs(total-1) > 1e-9 {
		return nil, part, fmt.Errorf("parts add up to %g: want 1", total)
	}
	return assets, part, nil
}

func (c *compiled) people(f *Fit) error {
	total := 0.0
	for i := range f.Segments {
		s := &f.Segments[i]
		if s.Name == "" || slices.ContainsFunc(c.segments, func(o habits) bool { return o.name == s.Name }) {
			return fmt.Errorf("segment %q is there twice, or has no name: give each its own", s.Name)
		}
		h := habits{
			name: s.Name, debtMedian: s.DebtMedianUSD.Value, debtLogSD: s.DebtLogSD.Value, most: s.DebtMostUSD.Value,
			excess: s.ExcessMedian.Value, excessLogSD: s.ExcessLogSD.Value, entry: s.EntriesPerDay.Value / 24,
			move: s.Move.Value, borrowPart: s.BorrowPart.Value, topUpPart: s.TopUpPart.Value,
			vigilant: s.Vigilant.Value, alarm: s.AlarmMedian.Value, alarmLogSD: s.AlarmLogSD.Value, answer: 1 / s.AnswerHours.Value,
		}
		if all := s.ExitsPerDay.Value + s.RaisesPerDay.Value + s.LowersPerDay.Value; all > 0 {
			h.acts = all / 24
			h.exits, h.raises = s.ExitsPerDay.Value/all, (s.ExitsPerDay.Value+s.RaisesPerDay.Value)/all
		}
		c.segments = append(c.segments, h)
		total += s.Borrowers.Value
		weights := 0.0
		for _, b := range s.Baskets {
			weights += b.Weight.Value
		}
		if !(weights > 0) {
			return fmt.Errorf("segment %s: its baskets weigh nothing: give one a weight above 0", s.Name)
		}
		seen := []int{}
		for _, b := range s.Baskets {
			at := slices.IndexFunc(c.baskets, func(o basket) bool { return o.name == b.Basket })
			if at < 0 || slices.Contains(seen, at) {
				return fmt.Errorf("segment %s: basket %q is not among baskets, or is there twice", s.Name, b.Basket)
			}
			seen = append(seen, at)
			c.crowds = append(c.crowds, crowdOf{i, at, s.Borrowers.Value * b.Weight.Value / weights})
		}
	}
	if math.Abs(total-1) > 1e-9 {
		return fmt.Errorf("the segments' shares of borrowers add up to %g: want 1", total)
	}
	return nil
}
