// Package agent is the cycle: observe, propose, combine, restrain, plan, trade,
// record. Live, dry-run, demo and backtest run this same code; only the ports
// in ports.go differ. The package knows no chain, no database and no process.
package agent

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Strategy is a proposer with its share of a decision and its time to answer.
type Strategy struct {
	Proposer
	Weight amount.Amount // WAD
	// Deadline is how long it may take. It is then asked while the others are; one
	// without a deadline answers at once, and is asked in its turn.
	Deadline time.Duration
	// Shadow says that it is asked and recorded, and that nothing that is traded
	// depends on it: see Trial.
	Shadow bool
}

// Agent runs cycles. All fields but Trade, Shadows and Log are required; a nil Trade
// makes every cycle a dry run: decided and recorded, nothing sent.
type Agent struct {
	Policy     Policy
	Seed       uint64
	Clock      clock.Clock
	Observe    Observer
	Strategies []Strategy
	Quote      Quoter
	Trade      Submitter
	Shadows    []Shadow // paper venues; nil: none
	Diary      Diary
	Alarms     Alarms
	Log        *slog.Logger
	// Memory is what cycles use again, one after the other; nil: each has its own.
	Memory *Memory
	// Scenarios is what risk limits use again, in cycles one after the other and of
	// agents that look at the same books; nil: each cycle draws its own.
	Scenarios *limits.RiskCache

	asked    map[string]*shadowing // shadow strategies that are still to be heard
	shadowed sync.WaitGroup
}

// Cycle is one pass over the road for a slot, on the block at. It returns what
// it recorded. An error says that the record could not be made durable, that the
// trade stage stopped, or that ctx ended; what was promised is in the journal
// all the same, and a slot that promised nothing yet runs again.
func (a *Agent) Cycle(ctx context.Context, slot trade.Slot, at trade.Block) (Record, error) {
	r := Record{Slot: slot, Block: at, At: a.Clock.Now(), Policy: a.Policy}
	fresh, err := a.Diary.BeginSlot(ctx, slot, r.At)
	if err != nil {
		return r, fmt.Errorf("begin slot %s: %w", slot.ID(), err)
	}
	var behind error // what kept open intents from being followed to this block
	if a.Trade != nil {
		if err := a.Trade.Advance(ctx, at); err != nil {
			err = fmt.Errorf("follow open intents at block %d: %w", at.Number, err)
			if ctx.Err() != nil {
				return r, err
			}
			a.Alarms.Raise(ctx, "trade", "advance", err.Error())
			if MustStop(ctx, err) {
				return r, err
			}
			r.Errors = append(r.Errors, err.Error())
			behind = err
		}
	}
	if !fresh {
		r.Resumed = true
		return r, nil
	}
	if r.Budget, err = a.budget(ctx, r.At); err != nil {
		a.Alarms.Raise(ctx, "journal", "budget", err.Error())
		return r, err
	}
	r.Observation, err = a.Observe.Observe(ctx, slot, at)
	if ctx.Err() != nil {
		return r, fmt.Errorf("slot %s: stopped before it was decided: %w", slot.ID(), ctx.Err())
	}
	if err != nil {
		a.Alarms.Raise(ctx, "observe", "everything", err.Error())
		r.Errors = append(r.Errors, err.Error())
		return r, a.Diary.Record(ctx, r)
	}
	r.Observation.Seed = SlotSeed(a.Seed, slot)
	r.Observation.budgeted(r.Budget)
	if r.Observation.HasBook = r.Observation.Book != nil; r.Observation.HasBook {
		r.Observation.Payouts, r.Observation.unmodelled = nil, &a.Policy.Bounds.ModelVolatility
	}
	if a.Policy.Bounds.Risk != nil {
		r.Observation.look()
	}
	r.undigested = r.Observation.HistoryHash.IsZero()
	for _, list := range [...][]Problem{r.Observation.Problems, r.Observation.Ignored} {
		for _, p := range list {
			a.Alarms.Raise(ctx, p.Code(), p.Source, p.Text)
		}
	}
	if behind != nil {
		// The journal may be behind the chain: what a reorg took back would be
		// bought again, and then execute twice.
		r.Observation.Problems = append(r.Observation.Problems, Problem{Source: "open intents", Text: behind.Error()})
	}
	for i := range r.Observation.Gauges {
		if g := &r.Observation.Gauges[i]; g.Failing {
			a.Alarms.Raise(ctx, "observe", "gauge "+g.ID.String(), "its source does not answer: it records no loss and turns stale, its series pend; look at the pool that it reads")
		}
	}

	in := a.Memory.lend()
	in.scenarios = a.Scenarios
	a.askShadows(ctx, &r)
	books, err := a.propose(ctx, &r, in)
	if err != nil {
		return r, err
	}
	r.Decision, err = decide(ctx, &a.Policy, r.Observation, books, &r.Budget, a.Quote, in)
	if len(r.Decision.Intents) > 0 {
		a.Memory.leave()
	}
	r.Decision.unadvised = true
	if ctx.Err() != nil {
		return r, fmt.Errorf("slot %s: stopped before anything was promised: %w", slot.ID(), ctx.Err())
	}
	if err != nil {
		a.Alarms.Raise(ctx, "plan", "quotes", err.Error())
		r.Errors = append(r.Errors, err.Error())
	}
	a.alarm(ctx, r.Observation, r.Decision.Verdicts)
	for i := range books {
		if most, all := a.Policy.greedy(r.Observation, &books[i]); all {
			a.Alarms.Raise(ctx, "greedy", books[i].Strategy, most+": it asks for all cover that there is of every series")
		}
	}
	if a.Policy.misses(r.Observation, &r.Decision) {
		r.Decision.Advice, r.Decision.unadvised = Advise(a.Policy, r.Observation, r.Decision), false
	}
	for _, x := range r.Observation.Setbacks {
		if x.Refused > a.Policy.Bounds.ConsecutiveFailures {
			a.Alarms.Raise(ctx, "refused", fmt.Sprintf("%s %s", x.Action, x.Subject), fmt.Sprintf("the venue or the guard refuses it time and again: %s", x.Reason))
		}
	}
	for _, x := range r.Decision.Advice {
		if x.Missed() { // that withdrawing is cheaper is in the record, and wakes nobody
			a.Alarms.Raise(ctx, "withdraw", x.Symbol, fmt.Sprintf("cover of %s is wanted and cannot be had, and %s of the claim of %s could be withdrawn instead: hedgerow status says why and at what cost",
				x.Cover.Format(x.Decimals), x.Withdraw.Format(x.Decimals), x.Claim.Format(x.Decimals)))
		}
	}
	// From here on intents are promised: the record is kept even when ctx ends.
	keep := context.WithoutCancel(ctx)
	if err := a.trip(keep, r.Decision.Trips); err != nil {
		return r, err
	}
	if a.Trade != nil && len(r.Decision.Intents) > 0 {
		if err := a.Diary.Promise(keep, r); err != nil {
			return r, fmt.Errorf("promise the intents of slot %s: %w", slot.ID(), err)
		}
		if err := a.Trade.Submit(ctx, r.Decision.Intents); err != nil {
			err = fmt.Errorf("trade slot %s: %w", slot.ID(), err)
			if ctx.Err() == nil {
				a.Alarms.Raise(ctx, "trade", "submit", err.Error())
			}
			r.Errors = append(r.Errors, err.Error())
			if MustStop(ctx, err) {
				return r, errors.Join(err, a.Diary.Record(keep, r))
			}
		}
	}
	r.Paper = a.shadow(ctx, at, r.Decision.Orders)
	unheard := a.hearShadows(ctx, &r)
	if err := a.Diary.Record(keep, r); err != nil {
		return r, fmt.Errorf("record slot %s: %w", slot.ID(), err)
	}
	return r, unheard
}

// shadow gives the orders of each shadowed venue to its shadow, once all that has
// money is on its way. One that fails is an alarm and nothing more.
func (a *Agent) shadow(ctx context.Context, at trade.Block, orders []trade.Order) (out []trade.PaperFill) {
	for _, s := range a.Shadows {
		var own []trade.Order
		for _, o := range orders {
			if o.Venue == s.Of() && (o.Action == trade.Buy || o.Action == trade.Sell) {
				own = append(own, o)
			}
		}
		if len(own) == 0 {
			continue
		}
		fills, err := s.Fill(ctx, at, own)
		if err != nil {
			if ctx.Err() == nil {
				a.Alarms.Raise(ctx, "observe", "paper venue "+s.Name(), err.Error())
			}
			continue
		}
		out = append(out, fills...)
	}
	return out
}

// propose asks every strategy, and returns what stands afterwards, in the
// configured order. A strategy that fails keeps its last accepted targets until
// their time to live ends.
func (a *Agent) propose(ctx context.Context, r *Record, in *room) ([]desk.Book, error) {
	r.Strategies = in.strategyRecords(len(a.Strategies))
	slot := r.Slot.ID()
	all, books := in.asked[:0], in.books[:0]
	for i := range a.Strategies {
		s := &a.Strategies[i]
		r.Strategies[i].Strategy, r.Strategies[i].Weight, r.Strategies[i].Shadow = s.Name(), s.Weight, s.Shadow
		if s.Shadow {
			all = append(all, asked{})
			continue
		}
		standing, err := a.Diary.Standing(ctx, s.Name())
		if err != nil {
			return nil, fmt.Errorf("last proposal of %s: %w", s.Name(), err)
		}
		// One that answered before the agent was stopped is not asked: its state has moved on.
		all = append(all, asked{standing: standing, spoke: standing.Slot == slot})
	}
	if r.Observation.Book != nil {
		if slices.ContainsFunc(a.Strategies, func(s Strategy) bool { return s.Deadline > 0 && !s.Shadow }) {
			a.askAtOnce(ctx, r.Observation, all)
		}
		for i := range a.Strategies {
			if x := &all[i]; a.Strategies[i].Deadline <= 0 && !x.spoke && !a.Strategies[i].Shadow {
				x.proposal, x.err = a.Strategies[i].Propose(ctx, r.Observation, x.standing.State)
			}
		}
	}
	if ctx.Err() != nil {
		return nil, fmt.Errorf("slot %s: stopped before it was decided: %w", slot, ctx.Err())
	}
	for i := range a.Strategies {
		s, record, x := &a.Strategies[i], &r.Strategies[i], &all[i]
		if s.Shadow {
			continue
		}
		switch p := x.proposal; {
		case x.err != nil:
			record.fail(x.err)
			if record.Fault != aside { // which lasts, and is an alarm of its own
				a.Alarms.Raise(ctx, "strategy", s.Name(), record.Error)
			}
		case x.spoke:
			record.Spoke, record.Reasons = true, []string{"it answered this slot before the agent was stopped"}
		case p == nil:
			record.Error = "not asked: there is no book"
		default:
			x.standing = Standing{Targets: p.Targets, State: p.State, Slot: slot}
			if err := a.Diary.Stand(ctx, s.Name(), x.standing, r.At); err != nil {
				return nil, fmt.Errorf("journal the proposal of %s: %w", s.Name(), err)
			}
			record.Spoke, record.Version, record.Scores, record.Reasons = true, p.Version, p.Scores.Sum(r.Observation.Book), p.Reasons
		}
		record.Targets, record.Slot = x.standing.Targets, x.standing.Slot
		books = append(books, desk.Book{Strategy: s.Name(), Weight: s.Weight, Targets: x.standing.Targets})
	}
	in.asked, in.books = all, books
	return books, nil
}

// asked is a strategy in one cycle.
type asked struct {
	standing Standing
	spoke    bool // in this slot, before
	proposal *Proposal
	err      error
}

// askAtOnce asks all strategies that have a deadline at once, each within its own,
// and has the model look at the book meanwhile: an order does not wait for it then.
func (a *Agent) askAtOnce(ctx context.Context, o *Observation, all []asked) {
	var wait sync.WaitGroup
	whole, measured := *o, *o // apart, as the strategies read the observation meanwhile
	wait.Go(whole.model)
	if b := &a.Policy.Bounds; b.Risk != nil {
		wait.Go(func() { measured.riskModel(b, a.Scenarios) })
	}
	for i := range a.Strategies {
		s, x := &a.Strategies[i], &all[i]
		if s.Deadline <= 0 || x.spoke || s.Shadow {
			continue
		}
		wait.Go(func() {
			ctx, cancel := context.WithTimeout(ctx, s.Deadline)
			defer cancel()
			x.proposal, x.err = s.Propose(ctx, o, x.standing.State)
		})
	}
	wait.Wait()
	o.Payouts, o.unmodelled, o.risk = whole.Payouts, nil, measured.risk
}

// aside is the fault of a strategy that failed too often to be asked.
const aside Fault = "aside"

// budget is where the portfolio stands.
func (a *Agent) budget(ctx context.Context, now time.Time) (Budget, error) {
	b, err := a.Diary.Budget(ctx, now)
	if err != nil {
		err = fmt.Errorf("read what limits measure: %w", err)
	}
	return b, err
}

// gates are the limits whose refusal stops all trading.
var gates = []string{limits.DataAge, limits.PricesAgree, limits.FeedHeartbeat, limits.WithoutFeed, limits.SettlementPar, limits.Drawdown}

// trip makes the trips of a decision durable before anything else of it is.
func (a *Agent) trip(ctx context.Context, trips []limits.Trip) error {
	for _, t := range trips {
		a.Alarms.Raise(ctx, "trip", t.Limit, fmt.Sprintf("it set the portfolio to %s: %s", t.Mode, t.Reason))
		if err := a.Diary.Trip(ctx, trade.Control{Mode: t.Mode, Who: t.Limit, Reason: t.Reason}); err != nil {
			return fmt.Errorf("trip %s: %w", t.Limit, err)
		}
	}
	return nil
}

// alarm raises what a person must know of verdicts: gates that closed, each by
// its limit and asset. The text is the same from its closing to its opening, so
// that it is one alarm; `hedgerow limits` has the reason of the moment.
func (a *Agent) alarm(ctx context.Context, o *Observation, verdicts []trade.Verdict) {
	a.alarmRisk(ctx, verdicts)
	for i := range verdicts {
		v := &verdicts[i]
		if v.Outcome != trade.Refused || !slices.Contains(gates, v.Limit) {
			continue
		}
		about, text := v.Limit, fmt.Sprintf("measured %s, bound %s: ", v.Measured, v.Bound)
		for _, p := range append(o.Prices[:len(o.Prices):len(o.Prices)], o.Settlement) {
			if p.Asset == v.Subject && p.Symbol != "" {
				about = v.Limit + " " + p.Symbol
			}
		}
		switch v.Limit {
		case limits.WithoutFeed, limits.Drawdown:
			text += v.Reason.String()
		default:
			text += "nothing is bought or sold until it is back within its bound and stays so"
		}
		a.Alarms.Raise(ctx, "limit", about, text)
	}
}
