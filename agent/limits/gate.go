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
func (b Bounds) Gate(f Facts, was State) Gated {
	g := gate{bounds: b, facts: f, was: was, Gated: Gated{Open: true, State: State{HighWater: was.HighWater, Resumed: was.Resumed, Started: was.Started}}}
	g.require(Mode, f.Mode.String(), "not HALTED", f.Mode == trade.ModeActive || f.Mode == trade.ModeReduceOnly,
		"the portfolio is halted: claims and pokes only, until a person runs `hedgerow resume`")
	g.breakers()
	age := max(0, f.Now.Sub(f.DataTime)) // a chain may be ahead of this machine's clock
	g.age(DataAge, protection.Address{}, age, b.DataAge, "",
		"the observed block is too old: check the node, nothing is traded on stale data")
	g.prices()
	g.settlement()
	slices.SortFunc(g.State.Closed, Closed.compare)
	return g.Gated
}

// gate collects what the limits of one cycle say.
type gate struct {
	Gated
	bounds Bounds
	facts  Facts
	was    State
}

func (g *gate) add(v trade.Verdict) {
	if v.Outcome != trade.Passed {
		g.Open = false
	}
	g.Verdicts = append(g.Verdicts, v)
}

func (g *gate) require(limit, measured, bound string, ok bool, reason string) {
	v := trade.Verdict{Limit: limit, Measured: measured, Bound: bound, Outcome: trade.Passed}
	if !ok {
		v.Outcome, v.Reason = trade.Refused, reason
	}
	g.add(v)
}

// measure closes a gate when value is above bound, and opens it again once value
// has been at most bound × (1 − hysteresis) for the time that is configured.
func (g *gate) measure(limit string, subject protection.Address, value, bound amount.Amount, measured, stated, reason string) {
	calm := protection.WAD.Minus(g.bounds.Hysteresis)
	g.close(limit, subject, value, bound, bound.MulDiv(calm, protection.WAD), measured, stated, reason)
}

// age is measure without hysteresis. An age is a sawtooth: a quiet feed is all but
// as old as its heartbeat before each round, so one that had to stay well below
// it might never count as calm.
func (g *gate) age(limit string, subject protection.Address, age, bound time.Duration, of, reason string) {
	g.close(limit, subject, nanoseconds(age), nanoseconds(bound), nanoseconds(bound), of+age.Round(time.Second).String(), bound.String(), reason)
}

// close closes a gate when value is above bound, and opens it again once value
// has been at most low for the time that is configured.
func (g *gate) close(limit string, subject protection.Address, value, bound, low amount.Amount, measured, stated, reason string) {
	v := trade.Verdict{Limit: limit, Subject: subject, Measured: measured, Bound: stated, Outcome: trade.Passed}
	c := Closed{Limit: limit, Subject: subject, Since: g.facts.Now}
	i := slices.IndexFunc(g.was.Closed, func(x Closed) bool { return x.Limit == limit && x.Subject == subject })
	over := value.Cmp(bound) > 0
	switch {
	case i < 0 && !over:
		g.add(v)
		return
	case i >= 0:
		c = g.was.Closed[i]
	}
	switch {
	case over:
		c.Calm = time.Time{}
	case value.Cmp(low) > 0:
		c.Calm = time.Time{}
		reason = fmt.Sprintf("closed since %s: it opens again below %s%% of its bound", instant(c.Since), protection.WAD.Minus(g.bounds.Hysteresis).Format(16))
	default:
		if c.Calm.IsZero() {
			c.Calm = g.facts.Now
		}
		opens := c.Calm.Add(g.bounds.ReopenAfter)
		if !g.facts.Now.Before(opens) {
			g.add(v)
			return
		}
		reason = fmt.Sprintf("closed since %s: it opens at %s if it stays calm until then", instant(c.Since), instant(opens))
	}
	g.State.Closed = append(g.State.Closed, c)
	v.Outcome, v.Reason = trade.Refused, reason
	g.add(v)
}

// unmeasured closes a gate that cannot be measured now.
func (g *gate) unmeasured(limit string, subject protection.Address, measured, stated, reason string) {
	c := Closed{Limit: limit, Subject: subject, Since: g.facts.Now}
	if i := slices.IndexFunc(g.was.Closed, func(x Closed) bool { return x.Limit == limit && x.Subject == subject }); i >= 0 {
		c.Since = g.was.Closed[i].Since
	}
	g.State.Closed = append(g.State.Closed, c)
	g.add(trade.Verdict{Limit: limit, Subject: subject, Measured: measured, Bound: stated, Outcome: trade.Refused, Reason: reason})
}

// prices looks at every asset that counts in a loan.
func (g *gate) prices() {
	b := g.bounds
	if len(g.facts.Prices) == 0 { // what was closed stays so until it is seen again
		for _, c := range g.was.Closed {
			if c.Limit == PricesAgree || c.Limit == FeedHeartbeat {
				c.Calm = time.Time{}
				g.State.Closed = append(g.State.Closed, c)
			}
		}
		g.require(PricesAgree, "no prices", Percent(b.PriceDeviation), false, "no price could be compared: the problems of this cycle say what could not be read")
		return
	}
	fed := false
	var without amount.Amount
	for _, p := range g.facts.Prices {
		if p.Unfed {
			without = without.Plus(p.Part)
			continue
		}
		fed = true
		if p.Problem != "" {
			g.unmeasured(PricesAgree, p.Asset, p.Symbol+": "+p.Problem, Percent(b.PriceDeviation), "the independent feed is unusable: nothing is traded on one source")
			continue
		}
		g.fresh(p)
		d := p.Deviation()
		g.measure(PricesAgree, p.Asset, d, b.PriceDeviation, p.Symbol+" "+Parts.Format(d), Percent(b.PriceDeviation),
			fmt.Sprintf("oracle says %s, feed %s: nothing is traded until they agree", p.Oracle.Format(p.OracleDecimals), p.Feed.Format(p.FeedDecimals)))
	}
	if !fed {
		g.require(PricesAgree, "no second source", Percent(b.PriceDeviation), false, "no asset has an independent price feed: add lending.feeds")
	}
	g.require(WithoutFeed, Parts.Format(without), Percent(b.WithoutFeed), without.Cmp(b.WithoutFeed) <= 0,
		"too much of the book is priced by one source: add to lending.feeds "+largest(g.facts.Prices))
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
func (g *gate) fresh(p Price) {
	g.age(FeedHeartbeat, p.Asset, max(0, p.age(g.facts.DataTime)), p.Heartbeat, p.Symbol+" ", "the feed is older than its heartbeat: nothing is traded on a stale price")
}

// settlement compares the coin that premiums and payouts are paid in with par.
func (g *gate) settlement() {
	b, p := g.bounds, g.facts.Settlement
	stated := Percent(b.SettlementDeviation) + " of " + b.Par.Format(ParDecimals) + " USD"
	if p.Problem != "" || p.Feed.IsZero() {
		why := p.Problem
		if why == "" {
			why = "no price"
		}
		g.unmeasured(SettlementPar, b.Asset, b.Symbol+": "+why, stated, "nobody independent says what the settlement coin is worth: add it to lending.feeds")
		return
	}
	if !slices.ContainsFunc(g.facts.Prices, func(x Price) bool { return x.Asset == p.Asset && !x.Unfed }) {
		g.fresh(p)
	}
	d := p.offPar(b.Par)
	g.measure(SettlementPar, b.Asset, d, b.SettlementDeviation, fmt.Sprintf("%s %s (%s USD)", b.Symbol, Parts.Format(d), p.Feed.Format(p.FeedDecimals)), stated,
		"the settlement coin is off par: no new risk is taken in it")
}

func nanoseconds(d time.Duration) amount.Amount { return amount.New(uint64(max(0, d))) }

func instant(t time.Time) string { return t.UTC().Format(time.RFC3339) }
