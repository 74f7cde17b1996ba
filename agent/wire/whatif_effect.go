package wire

import (
	"fmt"
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
)

// moving are the standing limits that an order or a withdrawal can move; what prices
// and the node's age make of the others is the same before and after.
var moving = []string{limits.PerDay, limits.Lifetime, limits.CoverToExposure, limits.CoverPerAsset, limits.GasPerDay, limits.OrdersPerHour}

// limits fills in every limit before and after.
func (x *asking) limits() error {
	s := x.at
	now := *s.Record
	wanted, done := now, now
	var spent, spentDone agent.Budget
	wanted.Observation, spent = x.filled(false)
	done.Observation, spentDone = x.filled(true)
	b := &s.Record.Policy.Bounds
	names := symbols(s.Seen())
	before, after, would := now.Facts(now.Budget), wanted.Facts(spent), done.Facts(spentDone)
	was, then, did := b.Measures(&before, now.Budget.State), b.Measures(&after, now.Budget.State), b.Measures(&would, now.Budget.State)
	for i, m := range was {
		if !slices.Contains(moving, m.Limit) || i >= len(then) || i >= len(did) {
			continue
		}
		c := LimitChange{Limit: m.Limit, Subject: m.Subject, Bound: then[i].Unit.Format(then[i].Bound), Before: m.Unit.Format(m.Measured), After: then[i].Unit.Format(then[i].Measured),
			Done: did[i].Unit.Format(did[i].Measured), Hard: true, State: becomes(m.Over(), then[i].Over())}
		if name, ok := names[addressOf(m.Subject)]; ok {
			c.Subject = name
		}
		c.Parts = parts(ofBound(m.Measured, m.Bound), ofBound(then[i].Measured, then[i].Bound), ofBound(did[i].Measured, did[i].Bound))
		if (m.Limit == limits.PerDay || m.Limit == limits.Lifetime) && slices.ContainsFunc(x.out.Orders, unpriced) {
			c.After, c.State, c.Parts = unknownAmount, unknownAmount, nil
		}
		x.out.Limits = append(x.out.Limits, c)
	}
	if !s.bounded() {
		return nil
	}
	cache := new(limits.RiskCache)
	var measured [3][]limits.Measured
	for i, o := range []*agent.Observation{s.Seen(), wanted.Observation, done.Observation} {
		m, err := s.riskOf(o, cache)
		if err == nil {
			measured[i], err = m.Measure(limits.CoverOf(o.Series, o.Holdings))
		}
		if err != nil {
			return fmt.Errorf("%s: the risk limits cannot be measured: %w", s.Source, err)
		}
	}
	for i, m := range measured[0] {
		a := measured[1][i]
		unit := func(v amount.Amount) string { return m.Limit.Unit.Format(v) }
		c := LimitChange{Limit: m.Limit.Name, Subject: a.Subject, Bound: unit(m.Limit.Most), Before: unit(m.Value), After: unit(a.Value), Done: unit(measured[2][i].Value),
			Hard: m.Limit.Hard, State: becomes(m.Over(), a.Over()), Risk: m.Limit.Modelled()}
		c.Parts = parts(ofBound(m.Value, m.Limit.Most), ofBound(a.Value, m.Limit.Most), ofBound(measured[2][i].Value, m.Limit.Most))
		if a.Low != a.High {
			c.Interval = unit(a.Low) + " to " + unit(a.High)
		}
		x.out.Limits = append(x.out.Limits, c)
	}
	return nil
}

// ofBound is an amount as a part of its bound; not finite where that is zero.
func ofBound(measured, bound amount.Amount) float64 { return measured.Float(0) / bound.Float(0) }

// parts are fractions, or none where one of them is not finite.
func parts(list ...float64) []float64 {
	if slices.ContainsFunc(list, func(x float64) bool { return math.IsNaN(x) || math.IsInf(x, 0) }) {
		return nil
	}
	return list
}

// unknownAmount stands for what a purchase without a price makes of a limit.
const unknownAmount = "unknown"

// unpriced is a purchase whose price is not known.
func unpriced(o WhatIfOrder) bool { return o.Action == trade.Buy && o.Why != "" }

// becomes is a bound's fate in a word.
func becomes(before, after bool) string {
	switch {
	case before && after:
		return "over"
	case before:
		return "mends"
	case after:
		return "breaks"
	}
	return "ok"
}

// What ES is of where no limit says.
const (
	whatIfDays       = 30
	whatIfConfidence = .99
)

// es fills in what it does to the expected shortfall.
func (x *asking) es(o WhatIfOptions) error {
	s := x.at
	if o.Days == 0 {
		o.Days = whatIfDays
		if s.bounded() {
			for _, l := range s.Record.Policy.Bounds.Risk.Limits {
				if l.Measure == limits.ExpectedShortfall {
					o.Days = l.Days
					if o.Confidence == 0 {
						o.Confidence = l.Confidence.Float(18)
					}
					break
				}
			}
		}
	}
	if o.Confidence == 0 {
		o.Confidence = whatIfConfidence
	}
	drawn, err := s.Draw(o.Days)
	if err != nil {
		x.out.UnknownES = err.Error()
		return nil //nolint:nilerr // it is told
	}
	after, _ := x.filled(false)
	e := &WhatIfES{Days: o.Days, Confidence: o.Confidence, Scenarios: *drawn}
	for i, at := range []*agent.Observation{s.Seen(), after} {
		fund := s.Fund()
		fund.Claims = at.Exposures
		m, err := portfolio.New(s.Book(), fund)
		if err != nil {
			return err
		}
		e.Scenarios.Notes = notesOf(e.Scenarios.Notes, m.Notes)
		l, err := drawn.losses(m, s.Seen().Block.Time)
		if err != nil {
			return err
		}
		held := make([]float64, len(at.Series))
		for j, a := range limits.CoverOf(at.Series, at.Holdings).Effective {
			held[j] = a.Float(at.Series[j].Decimals)
		}
		d, err := l.Distribution(held)
		if err != nil {
			return err
		}
		to := &e.Before
		if i == 1 {
			to = &e.After
		}
		if *to, err = d.ES(o.Confidence); err != nil {
			return err
		}
	}
	e.Removed = e.Before - e.After
	x.out.ES = e
	cost := 0.
	for _, w := range x.out.Orders {
		switch {
		case w.Why != "":
			return nil
		case w.Action == trade.Sell:
			cost -= w.Cost.Float(w.Decimals)
		default:
			cost += w.Cost.Float(w.Decimals)
		}
	}
	e.Cost = &cost
	if cost > 0 && len(x.out.Withdraws) == 0 {
		v := e.Removed / cost
		e.PerCoin = &v
	}
	return nil
}
