package wire

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/host"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// proposer is a strategy process as the cycle sees it.
type proposer struct {
	*host.Process
	name    string
	version string
	bounds  limits.Bounds
	look    func(back time.Duration) // is told how much history it wants to see
}

// startTimeout is how long a strategy may take to come up.
const startTimeout = 10 * time.Second

// launchOptions say which program a configured strategy is.
func launchOptions(c *config.Config, s config.Strategy) (host.Options, error) {
	o := host.Options{Path: c.Path(s.Path), SHA256: string(s.SHA256)}
	if s.Builtin != "" {
		var err error
		if o, err = host.Builtin(s.Builtin); err != nil {
			return o, err
		}
	}
	o.Name, o.Memory, o.Processes = string(s.Name), s.Memory.Count(), s.Processes
	return o, nil
}

// newProposer starts nothing yet: the process is launched when it is first asked.
func newProposer(c *config.Config, s config.Strategy, b limits.Bounds, seed uint64, clk clock.Clock, log *slog.Logger) (*proposer, error) {
	o, err := launchOptions(c, s)
	if err != nil {
		return nil, fmt.Errorf("strategy %s: %w", s.Name, err)
	}
	o.Parameters, o.Seed, o.Clock, o.Log = s.Parameters, seed, clk, log
	o.Deadline, o.StartTimeout = s.Deadline, startTimeout
	return &proposer{Process: host.New(o), name: string(s.Name), bounds: b, look: func(time.Duration) {}}, nil
}

// patience is how long the cycle waits for a strategy with that deadline. The
// host keeps the deadlines, and counts who misses one: its own must end first.
func patience(deadline time.Duration) time.Duration { return startTimeout + deadline + 2*time.Second }

// meet asks the strategy what it is, once.
func (p *proposer) meet(ctx context.Context) error {
	if p.version != "" {
		return nil
	}
	m, err := p.Describe(ctx)
	if err != nil {
		return faulty(err)
	}
	p.version = m.Name + " " + m.Version
	p.look(m.Lookback)
	return nil
}

// misconfigured tells a strategy that a person has to mend before the agent runs
// from one that fails: that one must not keep claims and the others waiting.
func misconfigured(err error) bool {
	return slices.Contains([]host.Fault{host.FaultChecksum, host.FaultManifest, host.FaultParameters}, host.FaultOf(err))
}

func (p *proposer) Name() string { return p.name }

// Propose asks the process; what comes back was checked at the boundary.
func (p *proposer) Propose(ctx context.Context, o *agent.Observation, state []byte) (*agent.Proposal, error) {
	if err := p.meet(ctx); err != nil {
		return nil, err
	}
	answer, err := p.Evaluate(ctx, p.observation(o, state))
	if err != nil {
		return nil, faulty(err)
	}
	out := &agent.Proposal{Version: p.version, State: answer.State, Reasons: answer.Reasons, Scores: agent.Scores{
		Horizon: answer.Scores.Horizon, Loan: answer.Scores.Loan, LiquidationPD: answer.Scores.LiquidationPD, LossPD: answer.Scores.LossPD,
		EAD: answer.Scores.EAD, LGD: answer.Scores.LGD, EL: answer.Scores.EL}}
	for _, t := range answer.Targets {
		target := trade.Target{Series: t.Series, Level: t.Amount, Until: o.Now.Add(t.TTL)}
		for _, r := range t.Reasons {
			target.Reasons = append(target.Reasons, trade.Reason{Stage: "propose", Who: p.name, Text: trade.Plain(r)})
		}
		out.Targets = append(out.Targets, target)
	}
	return out, nil
}

func faulty(err error) error {
	return &agent.StrategyError{Fault: agent.Fault(host.FaultOf(err)), Err: err}
}

// observation is what a strategy may see of one: no holders, no problems, no key.
func (p *proposer) observation(o *agent.Observation, state []byte) *strategy.Observation {
	out := &strategy.Observation{Slot: o.Slot.ID(), Time: o.Block.Time, Seed: o.Seed, State: state, Book: o.Book, Series: o.Series, Exposures: o.Exposures, Pools: o.Pools}
	for _, s := range o.Stakes {
		out.Stakes = append(out.Stakes, strategy.Stake{Pool: s.Pool, Shares: s.Shares, Queued: s.Queued, Claimable: s.Claimable, Pays: s.Pays, Depositing: s.Depositing, Leaving: s.Leaving})
	}
	for _, q := range o.Quotes {
		out.Quotes = append(out.Quotes, strategy.Quote{Series: q.Series, Side: strategy.Side(q.Action), Amount: q.Amount, Cost: q.Total})
	}
	for _, h := range o.Holdings {
		out.Holdings = append(out.Holdings, strategy.Holding{Series: h.Series, Held: h.Held, Pending: h.Pending, Buying: h.Buying, Selling: h.Selling})
	}
	for _, h := range o.History {
		out.Prices = append(out.Prices, strategy.PriceSeries{Asset: h.Asset, Times: h.Times, Prices: h.Prices})
	}
	for _, x := range o.Prices {
		out.Oracles = append(out.Oracles, oracleOf(x))
	}
	out.Headroom = headroom(p.bounds, o)
	return out
}

// oracleOf is what strategies see of a price and of what checks it.
func oracleOf(x limits.Price) strategy.Oracle {
	out := strategy.Oracle{Asset: x.Asset, Symbol: x.Symbol, Price: x.Oracle, Decimals: x.OracleDecimals, SourceAt: time.Unix(0, 0).UTC(), SourceNote: "not asked",
		Fed: !x.Unfed, Deviation: amount.Max()}
	if s := x.Source; s != nil {
		out.Source, out.SourceNote = s.Address, s.Note
		if !s.At.IsZero() {
			out.SourceAt = s.At
		}
	}
	if x.Unfed {
		return out
	}
	out.FeedProblem, out.Feed, out.FeedDecimals, out.Heartbeat = x.Problem, x.Feed, x.FeedDecimals, x.Heartbeat
	if c := x.Check; c != nil {
		out.Age = time.Duration(c.AgeSeconds) * time.Second
		if c.Deviation != nil {
			out.Deviation = *c.Deviation
		}
	}
	return out
}

// headroom is what the limits leave: of the portfolio without a subject, of one
// lent asset with it, if it is the one that limits are stated in. A count, and gas in wei, have no asset.
func headroom(b limits.Bounds, o *agent.Observation) []strategy.Headroom {
	money := func(limit string, subject protection.Address, left amount.Amount) strategy.Headroom {
		return strategy.Headroom{Limit: limit, Subject: subject, Asset: b.Asset, Decimals: b.Decimals, Left: left}
	}
	none := protection.Address{}
	out := []strategy.Headroom{
		money(limits.PerOrder, none, b.PerOrderPremium),
		money(limits.PerDay, none, b.PremiumPerDay.Minus(o.Spent)),
		money(limits.Cash, none, o.Cash.Minus(o.Committed)),
		money(limits.Lifetime, none, b.PremiumLifetime.Minus(o.Lifetime)),
		{Limit: limits.OrdersPerHour, Left: amount.New(b.OrdersPerHour).Minus(amount.New(o.Ordered))},
		{Limit: limits.GasPerDay, Decimals: 18, Left: b.GasPerDay.Minus(o.Gas)},
	}
	if b.Stakes != (limits.Stakes{}) {
		out = append(out, money(limits.StakePerOrder, none, b.Stakes.PerOrder))
	}
	if o.Caps != nil {
		out = append(out, money(limits.GuardCaps, none, amount.Min(o.Caps.PerCall, o.Caps.Left)))
	}
	covered := limits.Facts{Covered: limits.Covered(o.Series, o.Holdings), Uncounted: limits.Uncounted(o.Series, o.Holdings, o.Credits(&b))}
	for _, e := range o.Exposures {
		r := e.Reference
		if r.Asset != b.Asset { // cover is bought in the asset that is lost; another's amounts are no money here
			continue
		}
		out = append(out, money(limits.CoverToExposure, r.Asset, e.Amount.MulDiv(b.CoverToExposure, protection.WAD).Minus(covered.Counted(r))),
			money(limits.CoverPerAsset, r.Asset, b.CoverPerAsset.Minus(covered.Covered.Of(r))))
	}
	return out
}

// StrategyStatus says how each strategy process fares, by configured name.
func (r *Runtime) StrategyStatus() map[string]host.Status {
	out := map[string]host.Status{}
	for _, s := range r.Agent.Strategies {
		if p, ok := s.Proposer.(*proposer); ok {
			out[p.name] = p.Status()
		}
	}
	return out
}
