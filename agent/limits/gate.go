package limits

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// State is what limits remember from cycle to cycle. The journal keeps it, so
// that a restart forgets nothing, and a record holds it, so that a replay
// decides alike.
type State struct {
	Closed []Closed `json:"closed,omitempty"` // by limit, then subject
	// HighWater is the best that the hedge's account stood at since Resumed.
	HighWater Account `json:"highWater"`
	Resumed   int64   `json:"resumed"`
	Started   bool    `json:"started"` // HighWater holds
	// Risk are the hard risk limits that are breached, by name.
	Risk []Breach `json:"risk,omitempty"`
}

// Closed is a gate that a measure closed. It opens once the measure has stayed
// below its bound by the hysteresis for long enough.
type Closed struct {
	Limit   string             `json:"limit"`
	Subject protection.Address `json:"subject"`
	Since   time.Time          `json:"since"`
	Calm    time.Time          `json:"calm"` // since when the measure is low; zero: it is not
}

func (c Closed) compare(o Closed) int {
	return cmp.Or(cmp.Compare(c.Limit, o.Limit), bytes.Compare(c.Subject[:], o.Subject[:]))
}

// Trip is a limit that changes the portfolio's mode until a person resumes.
type Trip struct {
	Limit  string     `json:"limit"`
	Mode   trade.Mode `json:"mode"`
	Reason string     `json:"reason"`
}

// Gated is what the gate said.
type Gated struct {
	Open     bool
	Verdicts []trade.Verdict
	Trips    []Trip
	State    State // for the next cycle
}

// Gate decides whether anything may be traded at all: the mode, the breakers,
// the age of the data, two price sources that agree and are fresh, and a
// settlement coin at par. Chores do not ask it.
func (b *Bounds) Gate(f *Facts, was State) Gated {
	g := gate{bounds: b, facts: f, was: was.Closed}
	g.Open, g.Verdicts = true, f.Verdicts[:0]
	g.State.HighWater, g.State.Resumed, g.State.Started = was.HighWater, was.Resumed, was.Started
	if n := standing + 2*len(f.Prices); cap(g.Verdicts) < n {
		g.Verdicts = make([]trade.Verdict, 0, n)
	}
	if f.Mode == trade.ModeActive || f.Mode == trade.ModeReduceOnly {
		g.pass(Mode, trade.Plain(f.Mode.String()), trade.Plain("not HALTED"))
	} else {
		g.refuse(Mode, trade.Plain(f.Mode.String()), trade.Plain("not HALTED"),
			trade.Plain("the portfolio is halted: claims and pokes only, until a person runs `hedgerow resume`"))
	}
	g.breakers()
	age := f.age()
	g.age(DataAge, protection.Address{}, age, b.DataAge, f.Words.Say("%s", trade.Seconds(age)), "the observed block, or its loans, are too old: check the node, nothing is traded on stale data")
	g.prices()
	g.settlement()
	slices.SortFunc(g.State.Closed, Closed.compare)
	return g.Gated
}

// standing is how many verdicts a cycle has that trades nothing, with two more for
// each price.
const standing = 8

// gate collects what the limits of one cycle say.
type gate struct {
	Gated
	bounds *Bounds
	facts  *Facts
	was    []Closed
}

// add adds a verdict, which is made where it lies. One that does not pass closes the
// gate.
func (g *gate) add(limit string, measured, bound trade.Text, outcome trade.Outcome) *trade.Verdict {
	g.Open = g.Open && outcome == trade.Passed
	g.Verdicts = append(g.Verdicts, trade.Verdict{})
	v := &g.Verdicts[len(g.Verdicts)-1]
	v.Limit, v.Measured, v.Bound, v.Outcome = limit, measured, bound, outcome
	return v
}

func (g *gate) pass(limit string, measured, bound trade.Text) {
	g.add(limit, measured, bound, trade.Passed)
}

func (g *gate) refuse(limit string, measured, bound, reason trade.Text) {
	g.add(limit, measured, bound, trade.Refused).Reason = reason
}

// measured is one measure that closes a gate above its bound.
type measured struct {
	limit   string
	subject protection.Address
	said    trade.Text // what was measured
	bound   trade.Text
}

// closed is the gate that the measure closed before; nil when it did not.
func (g *gate) closed(m *measured) *Closed {
	for i := range g.was {
		if g.was[i].Limit == m.limit && g.was[i].Subject == m.subject {
			return &g.was[i]
		}
	}
	return nil
}

func (g *gate) passed(m *measured) {
	g.add(m.limit, m.said, m.bound, trade.Passed).Subject = m.subject
}

func (g *gate) close(m *measured, c Closed, reason trade.Text) {
	g.State.Closed = append(g.State.Closed, c)
	v := g.add(m.limit, m.said, m.bound, trade.Refused)
	v.Subject, v.Reason = m.subject, reason
}

// age closes a gate when an age is above its bound; it opens again once the age has
// been at most the bound for the time that is configured. There is no hysteresis: an
// age is a sawtooth, and a quiet feed is all but as old as its heartbeat before each
// round, so one that had to stay well below it might never count as calm.
func (g *gate) age(limit string, subject protection.Address, age, bound time.Duration, said trade.Text, reason string) {
	m := measured{limit, subject, said, g.facts.Words.Say("%s", trade.Duration(bound))}
	over := age > max(0, bound)
	g.measure(&m, over, func() bool { return over }, func() trade.Text { return trade.Plain(reason) })
}

// deviation closes a gate when a value is above bound; it opens again once the value
// has been at most bound × (1 − hysteresis) for the time that is configured.
func (g *gate) deviation(m *measured, value, bound amount.Amount, reason func() trade.Text) {
	high := func() bool {
		return value.Cmp(bound.MulDiv(protection.WAD.Minus(g.bounds.Hysteresis), protection.WAD)) > 0
	}
	g.measure(m, value.Cmp(bound) > 0, high, reason)
}

// measure closes a gate when a measure is over its bound, and opens it again once it
// has not been high for the time that is configured. High is asked of a gate that is
// closed only.
func (g *gate) measure(m *measured, over bool, high func() bool, reason func() trade.Text) {
	was := g.closed(m)
	if was == nil && !over {
		g.passed(m)
		return
	}
	c := Closed{Limit: m.limit, Subject: m.subject, Since: g.facts.Now}
	if was != nil {
		c = *was
	}
	w := g.facts.Words
	switch {
	case over:
		c.Calm = time.Time{}
		g.close(m, c, reason())
		return
	case high():
		c.Calm = time.Time{}
		g.close(m, c, w.Say("closed since %s: it opens again below %s of its bound", trade.Word(instant(c.Since)), trade.Percent(protection.WAD.Minus(g.bounds.Hysteresis))))
		return
	}
	if c.Calm.IsZero() {
		c.Calm = g.facts.Now
	}
	opens := c.Calm.Add(g.bounds.ReopenAfter)
	if !g.facts.Now.Before(opens) {
		g.passed(m)
		return
	}
	g.close(m, c, w.Say("closed since %s: it opens at %s if it stays calm until then", trade.Word(instant(c.Since)), trade.Word(instant(opens))))
}

// unmeasured closes a gate that cannot be measured now.
func (g *gate) unmeasured(m *measured, reason string) {
	c := Closed{Limit: m.limit, Subject: m.subject, Since: g.facts.Now}
	if was := g.closed(m); was != nil {
		c.Since = was.Since
	}
	g.close(m, c, trade.Plain(reason))
}

// prices looks at every asset that counts in a loan.
func (g *gate) prices() {
	b, w := g.bounds, g.facts.Words
	stated := w.Say("%s", trade.Percent(b.PriceDeviation))
	if len(g.facts.Prices) == 0 { // what was closed stays so until it is seen again
		for _, c := range g.was {
			if c.Limit == PricesAgree || c.Limit == FeedHeartbeat {
				c.Calm = time.Time{}
				g.State.Closed = append(g.State.Closed, c)
			}
		}
		g.refuse(PricesAgree, trade.Plain("no prices"), stated, trade.Plain("no price could be compared: the problems of this cycle say what could not be read"))
		return
	}
	fed := false
	var without amount.Amount
	for i := range g.facts.Prices {
		p := &g.facts.Prices[i]
		if p.Unfed {
			without = without.Plus(p.Part)
			continue
		}
		fed = true
		if p.Problem != "" {
			g.unmeasured(&measured{PricesAgree, p.Asset, trade.Plain(p.Symbol + ": " + p.Problem), stated}, "the independent feed is unusable: nothing is traded on one source")
			continue
		}
		g.fresh(p)
		d := p.Deviation()
		m := measured{PricesAgree, p.Asset, w.Say("%s %s", trade.Word(p.Symbol), trade.Rounded(d)), stated}
		g.deviation(&m, d, b.PriceDeviation, func() trade.Text {
			return w.Say("oracle says %s, feed %s: nothing is traded until they agree", trade.Quantity(p.Oracle, p.OracleDecimals), trade.Quantity(p.Feed, p.FeedDecimals))
		})
	}
	if !fed {
		g.refuse(PricesAgree, trade.Plain("no second source"), stated, trade.Plain("no asset has an independent price feed: add lending.feeds"))
	}
	said, bound := w.Say("%s", trade.Rounded(without)), w.Say("%s", trade.Percent(b.WithoutFeed))
	if without.Cmp(b.WithoutFeed) <= 0 {
		g.pass(WithoutFeed, said, bound)
		return
	}
	g.refuse(WithoutFeed, said, bound, trade.Plain("too much of the book is priced by one source: add to lending.feeds "+largest(g.facts.Prices)))
}

// largest names the assets without a feed that make up most, and how much.
func largest(prices []Price) string {
	var unfed []Price
	for _, p := range prices {
		if p.Unfed {
			unfed = append(unfed, p)
		}
	}
	slices.SortStableFunc(unfed, func(a, b Price) int { return b.Part.Cmp(a.Part) })
	var names []string
	for _, p := range unfed[:min(named, len(unfed))] {
		names = append(names, fmt.Sprintf("%s (%s, %s)", p.Symbol, Parts.Format(p.Part), p.Asset))
	}
	if more := len(unfed) - len(names); more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	return strings.Join(names, ", ")
}

// named is how many assets a reason names.
const named = 5

// fresh compares the age of a feed's price with its heartbeat.
func (g *gate) fresh(p *Price) {
	age := max(0, p.age(g.facts.DataTime))
	g.age(FeedHeartbeat, p.Asset, age, p.Heartbeat, g.facts.Words.Say("%s %s", trade.Word(p.Symbol), trade.Seconds(age)), "the feed is older than its heartbeat: nothing is traded on a stale price")
}

// settlement compares the coin that premiums and payouts are paid in with par.
func (g *gate) settlement() {
	b, p, w := g.bounds, &g.facts.Settlement, g.facts.Words
	m := measured{limit: SettlementPar, subject: b.Asset, bound: w.Say("%s of %s USD", trade.Percent(b.SettlementDeviation), trade.Quantity(b.Par, ParDecimals))}
	if p.Problem != "" || p.Feed.IsZero() {
		why := p.Problem
		if why == "" {
			why = "no price"
		}
		m.said = trade.Plain(b.Symbol + ": " + why)
		g.unmeasured(&m, "nobody independent says what the settlement coin is worth: add it to lending.feeds")
		return
	}
	if !slices.ContainsFunc(g.facts.Prices, func(x Price) bool { return x.Asset == p.Asset && !x.Unfed }) {
		g.fresh(p)
	}
	d := p.offPar(b.Par)
	m.said = w.Say("%s %s (%s USD)", trade.Word(b.Symbol), trade.Rounded(d), trade.Quantity(p.Feed, p.FeedDecimals))
	g.deviation(&m, d, b.SettlementDeviation, func() trade.Text { return trade.Plain("the settlement coin is off par: no new risk is taken in it") })
}

func nanoseconds(d time.Duration) amount.Amount { return amount.New(uint64(max(0, d))) }

func instant(t time.Time) string { return t.UTC().Format(time.RFC3339) }
