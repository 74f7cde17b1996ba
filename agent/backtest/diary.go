package backtest

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// promise is an intent of which something may still come.
type promise struct {
	trade.Intent
	id      trade.Hash
	seq     uint64      // order of promise, from 1
	at      time.Time   // promised
	state   trade.State // Proposed while it waits for a person, Submitted, Accepted
	due     time.Time   // of Submitted: when it is executed
	order   uint64      // of Accepted
	paid    amount.Amount
	matures time.Time
}

// inFlight reports one that may still execute and that the venue knows nothing of.
func (p *promise) inFlight() bool { return p.state != trade.Accepted }

// diary is a run's journal: what a cycle reads and writes there, in memory. It
// counts as the journal counts. Nothing that executed is ever taken back by a reorg:
// what executed is final.
type diary struct {
	strategies []string
	standing   []agent.Standing // by strategy

	now     time.Time
	control trade.Control
	resumed int64
	trips   []Trip
	limits  limits.State

	count    uint64     // of promises
	open     []*promise // in the order of their promise
	premium  window     // that was paid, 24 hours
	yearly   bool       // a year's premium is bounded
	year     window     // premium, 365 days, where it is
	gas      window     // 24 hours
	orders   window     // one hour; their sum means nothing
	promised []told     // that nobody was asked about, 24 hours
	adds     []trade.Promised
	stale    bool          // adds is to be made anew
	lifetime amount.Amount // premium, refunded premium not counted; so Paid
	received amount.Amount
	stakes   []trade.StakeFlow
	failed   []ended // trades that failed or were refused, promised after the newest that went through
	through  uint64  // the newest that went through
	routed   []routed
	worn     []tried // what has to wait before it is tried again
	accounts accounts
}

// told is an order that counts among those that nobody was asked about.
type told struct {
	of *promise
	trade.Promised
}

// ended is a trade that came to nothing.
type ended struct {
	seq    uint64
	state  trade.State
	action trade.Action
	of     protection.Address
}

func newDiary(strategies []agent.Strategy) *diary {
	d := &diary{year: window{of: 365 * 24 * time.Hour}, control: trade.Control{Mode: trade.ModeActive}, premium: window{of: 24 * time.Hour}, gas: window{of: 24 * time.Hour}, orders: window{of: time.Hour}}
	for _, s := range strategies {
		d.strategies = append(d.strategies, s.Name())
	}
	d.standing = make([]agent.Standing, len(strategies))
	return d
}

// BeginSlot is always fresh: a run is never resumed within a slot.
func (d *diary) BeginSlot(context.Context, trade.Slot, time.Time) (bool, error) { return true, nil }

// Standing is a strategy's last accepted proposal.
func (d *diary) Standing(_ context.Context, strategy string) (agent.Standing, error) {
	if i := slices.Index(d.strategies, strategy); i >= 0 {
		return d.standing[i], nil
	}
	return agent.Standing{}, nil
}

// Stand keeps it.
func (d *diary) Stand(_ context.Context, strategy string, s agent.Standing, _ time.Time) error {
	if i := slices.Index(d.strategies, strategy); i >= 0 {
		d.standing[i] = s
	}
	return nil
}

// Budget is where the portfolio stands, promises at their worst.
func (d *diary) Budget(_ context.Context, now time.Time) (agent.Budget, error) {
	b := agent.Budget{Mode: d.control.Mode, Spent: d.premium.upTo(now), Lifetime: d.lifetime, Gas: d.gas.upTo(now), Paid: d.lifetime, Received: d.received,
		Stakes: d.stakes, Failures: d.failures(), Resumed: d.resumed, State: d.limits}
	if d.yearly {
		b.Yearly = d.year.upTo(now)
	}
	d.orders.upTo(now)
	b.Orders = d.orders.len()
	for _, p := range d.open {
		if !p.inFlight() {
			continue
		}
		if p.Identity.Action == trade.Buy {
			b.Spent, b.Lifetime = b.Spent.Plus(p.Limit), b.Lifetime.Plus(p.Limit)
			if d.yearly {
				b.Yearly = b.Yearly.Plus(p.Limit)
			}
		}
		b.Gas = b.Gas.Plus(p.GasWei)
	}
	b.Promised = d.promises(now)
	if d.accounts.on {
		b.Accounts, b.Traded = desk.Accounts(d.accounts.entries, now)
	}
	return b, nil
}

// Trip makes a limit's change of the mode. It never lowers restraint.
func (d *diary) Trip(_ context.Context, change trade.Control) error {
	if change.Mode > d.control.Mode {
		change.Seq, change.At = d.control.Seq+1, d.now
		d.control = change
		d.trips = append(d.trips, Trip{At: d.now, Limit: change.Who, Mode: change.Mode, Reason: change.Reason})
	}
	return nil
}

// resume is the assumed person's word, once the portfolio stood still for so long
// since its last trip; zero: it is never said.
func (d *diary) resume(after time.Duration) {
	if after == 0 || d.control.Mode == trade.ModeActive || d.now.Before(d.control.At.Add(after)) {
		return
	}
	for i := len(d.trips) - 1; i >= 0 && d.trips[i].Resumed.IsZero(); i-- {
		d.trips[i].Resumed = d.now
	}
	d.control = trade.Control{Seq: d.control.Seq + 1, At: d.now, Mode: trade.ModeActive, Who: "assumed person", Person: true}
	d.resumed, d.failed, d.through = d.control.Seq, nil, 0
}

// Promise notes a decision's intents.
func (d *diary) Promise(_ context.Context, r agent.Record) error {
	for _, in := range r.Decision.Intents {
		d.count++
		p := &promise{Intent: in, id: in.ID(), seq: d.count, at: r.At, state: trade.Proposed}
		d.open = append(d.open, p)
		if !in.Identity.Action.Trades() {
			continue
		}
		d.orders.add(r.At, p, amount.Amount{})
		d.accounts.promise(p)
		if a := in.Identity.Action; (a == trade.Buy || a == trade.Sell) && in.Target() != in.Series {
			d.routed = append(d.routed, routed{p, a == trade.Sell})
		}
		if in.Hold == nil {
			d.stale = true
			t := trade.Promised{Action: in.Identity.Action, Series: in.Series, Amount: in.Amount, Quote: in.Quote, Limit: in.Limit}
			if target := in.Target(); target != in.Series {
				t.For = target
			}
			d.promised = append(d.promised, told{p, t})
		}
	}
	return nil
}

// Record keeps what the limits remember.
func (d *diary) Record(_ context.Context, r agent.Record) error {
	if r.Observation != nil {
		d.limits = r.Decision.Limits
	}
	return nil
}

// promises adds up what was promised within a day without asking a person, by
// action, series and target.
func (d *diary) promises(now time.Time) []trade.Promised {
	since, n := now.Add(-24*time.Hour), 0
	for n < len(d.promised) && d.promised[n].of.at.Before(since) {
		n++
	}
	if n > 0 {
		d.promised, d.stale = d.promised[:copy(d.promised, d.promised[n:])], true
	}
	if !d.stale {
		return d.adds
	}
	d.stale = false
	list := make([]trade.Promised, len(d.promised))
	for i, t := range d.promised {
		list[i] = t.Promised
	}
	slices.SortStableFunc(list, func(a, b trade.Promised) int {
		return cmp.Or(cmp.Compare(a.Action, b.Action), a.Series.Compare(b.Series), a.Target().Compare(b.Target()))
	})
	d.adds = nil
	for _, t := range list {
		if n := len(d.adds) - 1; n >= 0 && d.adds[n].Action == t.Action && d.adds[n].Series == t.Series && d.adds[n].For == t.For {
			x := &d.adds[n]
			x.Amount, x.Quote, x.Limit = x.Amount.Plus(t.Amount), x.Quote.Plus(t.Quote), x.Limit.Plus(t.Limit)
			continue
		}
		d.adds = append(d.adds, t)
	}
	return d.adds
}

// end takes a promise off the open ones, for good. One that came to nothing is
// promised no more.
func (d *diary) end(p *promise, to trade.State, detail string, at time.Time) {
	p.state = to
	d.open = slices.DeleteFunc(d.open, func(x *promise) bool { return x == p })
	if to != trade.Settled {
		d.forget(p)
		d.accounts.vain(p)
		d.routed = slices.DeleteFunc(d.routed, func(x routed) bool { return x.of == p })
	}
	if p.Identity.Action.Trades() {
		switch to {
		case trade.Failed, trade.Rejected:
			if p.seq > d.through {
				d.failed = append(d.failed, ended{p.seq, to, p.Identity.Action, p.Series})
			}
		case trade.Settled:
			d.succeeded(p)
		}
	}
	d.wear(p, to, detail, at)
}

// forget takes a promise off those that count for approval.
func (d *diary) forget(p *promise) {
	d.promised = slices.DeleteFunc(d.promised, func(t told) bool { return t.of == p })
	d.stale = true
}

// accepted notes that the venue has an order: it went through.
func (d *diary) accepted(p *promise) {
	p.state = trade.Accepted
	d.succeeded(p)
	d.wear(p, trade.Accepted, "", time.Time{})
}

// succeeded ends the count of those that failed before it was promised.
func (d *diary) succeeded(p *promise) {
	d.through = max(d.through, p.seq)
	d.failed = slices.DeleteFunc(d.failed, func(x ended) bool { return x.seq < p.seq })
}

// failures are the trades that came to nothing in a row since a person resumed: one
// that the venue refuses time and again counts once.
func (d *diary) failures() (n uint64) {
	for i, x := range d.failed {
		again := slices.ContainsFunc(d.failed[:i], func(y ended) bool { return y.state == x.state && y.action == x.action && y.of == x.of })
		if x.state == trade.Failed || !again {
			n++
		}
	}
	return n
}

// bought notes premium that was paid.
func (d *diary) bought(p *promise, at time.Time, paid amount.Amount) {
	d.premium.add(at, p, paid)
	if d.yearly {
		d.year.add(at, p, paid)
	}
	d.accounts.paid(p, at, paid)
	d.lifetime = d.lifetime.Plus(paid)
}

// refunded takes premium that came back off all that counts it.
func (d *diary) refunded(p *promise) {
	d.premium.void(p)
	d.year.void(p)
	d.lifetime = d.lifetime.Minus(p.paid)
}

// staked is the flow of a pool. A flow that a budget holds is never changed.
func (d *diary) staked(in trade.Intent, change func(f *trade.StakeFlow)) {
	d.stakes = slices.Clone(d.stakes)
	i := slices.IndexFunc(d.stakes, func(f trade.StakeFlow) bool { return f.Pool == in.Series })
	if i < 0 {
		i = len(d.stakes)
		d.stakes = append(d.stakes, trade.StakeFlow{Pool: in.Series, Asset: in.Asset, Symbol: in.Symbol, Decimals: in.Decimals})
	}
	change(&d.stakes[i])
}

// routed is a trade that was done on another series than its target names.
type routed struct {
	of   *promise
	sale bool
}

// routes are the cover that stands in for another series', as the journal adds it
// up; what is over is let go.
func (d *diary) routes(series []protection.Series) (out []desk.Routed) {
	if len(d.routed) == 0 {
		return nil
	}
	d.routed = slices.DeleteFunc(d.routed, func(x routed) bool { return find(series, x.of.Series) == nil })
	for _, x := range d.routed {
		i := slices.IndexFunc(out, func(o desk.Routed) bool { return o.Series == x.of.Series && o.For == x.of.Target() })
		if i < 0 {
			i = len(out)
			out = append(out, desk.Routed{Series: x.of.Series, For: x.of.Target()})
		}
		if x.sale {
			out[i].Amount = out[i].Amount.Minus(x.of.Amount)
		} else {
			out[i].Amount = out[i].Amount.Plus(x.of.Amount)
		}
	}
	return out
}
