package agent

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/hedge"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// LastResort names the verdicts and the trip of the last resort.
const LastResort = "lastResort"

// attempts are how often the last resort looks for the cheapest hedge in one cycle:
// each time without what came to nothing the time before.
const attempts = 8

// resort is the last resort in one cycle.
type resort struct {
	*planning
	risk *limits.RiskModel
	shut map[int]string // series that are left out, by their place, for what came of them
}

// exceeded is a hard limit above its bound that cover can mend.
type exceeded struct {
	limits.Measured
	losses     *portfolio.Losses
	most       float64 // in the coin
	confidence float64
}

// lastResort comes after the wishes, and before the stakes. Where a hard limit on what
// the fund could lose is exceeded with all that is held, on its way and ordered, no
// proposal was sufficient: then the cheapest hedge over all venues is bought, each
// order of it held to every bound as any other. Where none will do, the portfolio is
// set to REDUCE_ONLY until a person resumes, and the best partial hedge is bought
// where that is configured.
//
// What waits for its mint is no cover, and is not bought again either.
func (d *planning) lastResort() error {
	run := d.facts.Risk
	if !outside(run) {
		return nil
	}
	r := &resort{planning: d, risk: run.Model, shut: map[int]string{}}
	first, err := r.over()
	if err != nil {
		return err
	}
	if len(first) == 0 {
		r.waits(run.Before)
		return nil
	}
	was := r.mark()
	lack, err := r.hedge()
	if err != nil {
		return err
	}
	left, err := r.over()
	if err != nil {
		return err
	}
	if len(left) == 0 {
		r.say(trade.Passed, first, d.facts.Words.Say("the cheapest hedge on offer: %s", trade.Word(r.bought(was.orders))))
		return nil
	}
	if d.policy.Bounds.Risk.Partial != limits.BuyPartial {
		r.undo(was)
		left = first
	}
	r.restrain(left, lack, r.bought(was.orders))
	return nil
}

// outside reports a hard limit that is exceeded now, and that cover can mend.
func outside(r *limits.RiskRun) bool {
	return r != nil && r.Model != nil && slices.ContainsFunc(r.Before, mendable)
}

// over are the limits that are exceeded with all that is held, on its way and ordered.
func (r *resort) over() (out []exceeded, err error) {
	tokens := r.tokens()
	all, err := r.risk.Measure(limits.Cover{Effective: tokens, All: tokens})
	if err != nil {
		return nil, fmt.Errorf("measure what waits for its mint: %w", err)
	}
	for _, m := range all {
		if mendable(m) {
			out = append(out, r.exceeded(m))
		}
	}
	return out, nil
}

// exceeded is a limit with the scenarios behind it: those of its horizon, its one
// stress, or, of what is uncovered, one in which all claims are lost and all cover of
// them pays.
func (r *resort) exceeded(m limits.Measured) exceeded {
	l, b := &m.Limit, &r.policy.Bounds
	x := exceeded{Measured: m, most: l.Most.Float(b.Decimals)}
	switch {
	case l.Horizon():
		x.losses = r.risk.Losses(l.Days)
	case l.Measure == limits.StressLoss:
		all := r.risk.Stressed()
		k := slices.IndexFunc(b.Risk.Stresses, func(s portfolio.Stress) bool { return s.Name == l.Scenario })
		x.losses = &portfolio.Losses{Scenarios: 1, Series: all.Series, Loss: all.Loss[k : k+1], Token: all.Token[k*all.Series : (k+1)*all.Series]}
	default:
		claims, pays := r.risk.Claims().Float(b.Decimals), make([]float64, len(r.seen.Series))
		for i := range pays {
			s := &r.seen.Series[i]
			if slices.ContainsFunc(r.seen.Exposures, func(e protection.Exposure) bool { return e.Reference == s.Reference }) && s.Asset == b.Asset {
				pays[i] = r.facts.Credits.Of(s.ID).Part().Float(18)
			}
		}
		x.losses = &portfolio.Losses{Scenarios: 1, Series: len(pays), Loss: []float64{claims}, Token: pays}
		if l.Unit == limits.Parts {
			x.most = l.Most.Float(18) * claims
		}
	}
	// Value at risk is not convex and has no cheapest hedge that can be proven. The
	// shortfall at the same confidence is at least as large: a hedge that holds it
	// holds both.
	if l.Measure == limits.ValueAtRisk || l.Measure == limits.ExpectedShortfall {
		x.confidence = l.Confidence.Float(18)
	}
	return x
}

// mendable reports a hard limit above its bound that cover can mend.
func mendable(m limits.Measured) bool { return m.Limit.Hard && m.Limit.Coverable() && m.Over() }

// standIn reports a limit that is judged by another one that is stricter.
func standIn(over []exceeded) bool {
	return slices.ContainsFunc(over, func(x exceeded) bool { return x.Limit.Measure == limits.ValueAtRisk })
}

// numbers are tokens, for the model.
func (r *resort) numbers() []float64 {
	out := make([]float64, len(r.seen.Series))
	for i, t := range r.tokens() {
		if len(r.facts.Credits.Of(r.seen.Series[i].ID).Shared) == 0 {
			out[i] = t.Float(r.seen.Series[i].Decimals)
		}
	}
	return out
}

// pays reports a series that pays where something is lost that is exceeded.
func pays(i int, over []exceeded) bool {
	for k := range over {
		l := over[k].losses
		for s, v := range l.Loss {
			if v > 0 && l.Token[s*l.Series+i] > 0 {
				return true
			}
		}
	}
	return false
}

// tokens are what will be held of each series when all goes well: held, waiting, in
// flight, and what the cycle orders.
func (r *resort) tokens() []amount.Amount {
	o := r.seen
	out := make([]amount.Amount, len(o.Series))
	at := func(id protection.Address) int {
		return slices.IndexFunc(o.Series, func(s protection.Series) bool { return s.ID == id })
	}
	for i := range o.Holdings {
		if k := at(o.Holdings[i].Series); k >= 0 {
			out[k] = out[k].Plus(o.Holdings[i].Net())
		}
	}
	for i := range r.made.Orders {
		x := &r.made.Orders[i]
		k := at(x.Series)
		switch {
		case k < 0:
		case x.Action == trade.Buy:
			out[k] = out[k].Plus(x.Amount)
		case x.Action == trade.Sell:
			out[k] = out[k].Minus(x.Amount)
		}
	}
	return out
}

// hedge buys the cheapest hedge, and says what lacks where none will do. An order that
// comes to less than the model wanted is left as it is, and the rest sought elsewhere.
func (r *resort) hedge() (lack string, err error) {
	for range attempts {
		over, err := r.over()
		if len(over) == 0 || err != nil {
			return "", err
		}
		places, err := r.places(over)
		if err != nil {
			return "", err
		}
		s, err := r.cheapest(places, over)
		if err != nil {
			return "the cheapest hedge was not found: " + err.Error(), nil
		}
		lack = ""
		if s.Status == hedge.Short {
			lack = r.lacking(s, places)
			if r.policy.Bounds.Risk.Partial != limits.BuyPartial && !standIn(over) {
				return lack, nil
			}
		}
		cut, err := r.take(s, places, over)
		if err != nil {
			return "", err
		}
		if !cut && lack != "" {
			return lack, nil
		}
	}
	return cmp.Or(lack, "its orders were cut time and again"), nil
}

// take orders what the model found. Cut says that a limit left less of an order.
func (r *resort) take(s *hedge.Solution, places []place, over []exceeded) (cut bool, err error) {
	why := r.reasons(s, places, over)
	for j := range places {
		x := &places[j]
		if !(s.Buy[j] > 0) || len(x.sizes) == 0 {
			continue
		}
		n, err := x.tokens(s.Buy[j], r.policy.Desk.Minimum)
		if err != nil {
			return false, fmt.Errorf("last resort: %v of %s: %w", s.Buy[j], x.series.Symbol, err)
		}
		orders, said := len(r.made.Orders), len(r.made.Verdicts)
		if err := r.order(trade.Order{Venue: x.series.Venue, Series: x.series.ID, Symbol: x.series.Symbol, Decimals: x.series.Decimals, Action: trade.Buy, Amount: n, Reasons: why,
			For: []trade.Share{{Who: trade.LimitsAccount, Part: protection.WAD}}}); err != nil {
			return false, err
		}
		if len(r.made.Orders) == orders || r.made.Orders[orders].Amount.Cmp(n) < 0 {
			r.shut[x.at], cut = first(r.made.Verdicts[said:], "the limits leave less of it"), true
		}
	}
	return cut, nil
}

// tokens turns what the model wants into an amount: rounded down, for which problem
// leaves slack, to at least an order and at most what was asked for.
func (x *place) tokens(units float64, minimum amount.Amount) (amount.Amount, error) {
	n, err := amount.FromFloat(units, x.series.Decimals)
	return amount.Min(larger(n, minimum), x.sizes[len(x.sizes)-1]), err
}

// mark is where the cycle stood.
type mark struct {
	orders, intents, verdicts int
	used                      limits.Usage
}

func (r *resort) mark() mark {
	return mark{len(r.made.Orders), len(r.made.Intents), len(r.made.Verdicts), r.used.Clone()}
}

// undo takes back what was ordered since a mark.
func (r *resort) undo(m mark) {
	r.made.Orders, r.made.Intents, r.made.Verdicts, r.used = r.made.Orders[:m.orders], r.made.Intents[:m.intents], r.made.Verdicts[:m.verdicts], m.used
}

// restrain is what is left where no hedge will do. The portfolio is reduced only until
// a person resumes, from this cycle on: its sales are withdrawn. The stakes that come
// after it are refused as long as a hard limit is breached.
func (r *resort) restrain(left []exceeded, lack, bought string) {
	outcome := trade.Refused
	why := lack
	if bought != "" {
		why += "; bought all the same: " + bought
	}
	if way := r.withdrawal(left); way != "" {
		why += "; " + way
	}
	if r.budget.Mode == trade.ModeActive {
		outcome = trade.Tripped
		r.made.Trips = append(r.made.Trips, limits.Trip{Limit: LastResort, Mode: trade.ModeReduceOnly, Reason: fmt.Sprintf("%s: %s", r.named(left), why)})
		r.made.Orders = slices.DeleteFunc(r.made.Orders, func(x trade.Order) bool { return x.Action == trade.Sell })
		r.made.Intents = slices.DeleteFunc(r.made.Intents, func(x trade.Intent) bool { return x.Identity.Action == trade.Sell })
	}
	r.say(outcome, left, trade.Plain(why))
}

// say records what became of limits.
func (r *resort) say(outcome trade.Outcome, over []exceeded, why trade.Text) {
	for i := range over {
		r.made.Verdicts = append(r.made.Verdicts, trade.Verdict{Limit: LastResort, Measured: trade.Plain(over[i].Limit.Name + " " + over[i].Limit.Unit.Format(over[i].Value)),
			Bound: trade.Plain(over[i].Limit.Unit.Format(over[i].Limit.Most)), Outcome: outcome, Reason: why})
	}
}

// waits says that what is exceeded now only waits for cover that is on its way.
func (r *resort) waits(before []limits.Measured) {
	o := r.seen
	var coming []string
	for i := range o.Holdings {
		h := &o.Holdings[i]
		s := o.find(h.Series)
		if s == nil {
			continue
		}
		if !h.Pending.IsZero() {
			coming = append(coming, fmt.Sprintf("%s of %s can be minted %s", h.Pending.Format(s.Decimals), s.Symbol, o.mints(s.ID)))
		}
		if !h.Buying.IsZero() {
			coming = append(coming, fmt.Sprintf("%s of %s is in flight", h.Buying.Format(s.Decimals), s.Symbol))
		}
	}
	for i := range r.made.Orders {
		if x := &r.made.Orders[i]; x.Action == trade.Buy {
			coming = append(coming, fmt.Sprintf("%s of %s is ordered in this cycle", x.Amount.Format(x.Decimals), x.Symbol))
		}
	}
	var over []exceeded
	for _, m := range before {
		if mendable(m) {
			over = append(over, exceeded{Measured: m})
		}
	}
	r.say(trade.Passed, over, trade.Plain("it waits for cover that is on its way, and nothing is bought again: "+strings.Join(coming, ", ")))
}

// mints is when the last order of a series can be minted.
func (o *Observation) mints(series protection.Address) string {
	var at time.Time
	for i := range o.Orders {
		if x := &o.Orders[i]; x.Series == series && x.MatureAt.After(at) {
			at = x.MatureAt
		}
	}
	if at.IsZero() {
		return "when its waiting period is over"
	}
	return "from " + at.UTC().Format(time.RFC3339)
}
