package backtest

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Errors that end a run.
var (
	// ErrTerms reports terms that no run can have.
	ErrTerms = errors.New("no run has such terms")
	// ErrIdentity reports an account whose profit by flows is not the change of its
	// value: the run is worth nothing.
	ErrIdentity = errors.New("the profit by flows is not the change of value")
	// ErrStrategy reports a strategy that failed, or missed its deadline.
	ErrStrategy = errors.New("a strategy failed")
	// ErrOver reports a step of a run that has ended.
	ErrOver = errors.New("the run is over")
)

// Terms are what a run is made with.
type Terms struct {
	Name   string // of the run, for people and errors
	Policy agent.Policy
	Seed   uint64
	Coin   Coin
	Cash   amount.Amount // the guard's, at the first moment, base units of Coin
	Claims []Claim       // in Coin: one, as a tape has the bad debt of one market
	Cell   assumed.Cell
	// Assumptions are those of the market; nil: the default ones. Cell stands in them.
	Assumptions *assumed.Assumptions
	// Slots are those that fell due after one instant, up to another: the zero time
	// at the first moment. Each becomes a cycle at the moment, in order. nil: every
	// moment is one.
	Slots func(after, upTo time.Time) []trade.Slot
	// Heartbeats are the oldest that independent prices may be; of an asset without
	// one twice the tape's interval.
	Heartbeats []Heartbeat
	// Unquoted says that no strategy looks at what parts of a series' free capital
	// cost: they are not priced at every cycle, but for orders, and for what is held.
	Unquoted bool
	// Lookback is how much of the tape's price history a cycle sees: what the strategies
	// asked for, as on a chain. 0: all.
	Lookback time.Duration
	// Scenarios is what risk limits of runs over one tape have in common; nil: each has
	// its own.
	Scenarios *limits.RiskCache
	// GasAsset is the asset of the tape whose price is that of what gas is paid in.
	// The zero address: the desk's, or else the asset with the symbol WETH or ETH.
	GasAsset protection.Address
	// FeeCap is the most wei that a trade pays for a unit of gas, and ChoresFeeCap a
	// chore: what asks for more waits, until its deadline. Zero: whatever it costs.
	FeeCap, ChoresFeeCap amount.Amount
}

// Heartbeat is the oldest that the independent price of an asset may be.
type Heartbeat struct {
	Asset  protection.Address
	Oldest time.Duration
}

// fund is the guard of a policy without one.
var fund = protection.Address{0: 0xf0, 19: 0x0d}

// Run is agent.Agent, unchanged, under the clock, the book and the prices of a tape,
// with an assumed market as venue.
//
// What no tape and no assumption says is left out of what its cycles see: holders of
// claims, the oracle's sources, pins of code, and the guard's caps. Nothing reorgs:
// what executed is final. An order that waits for a person is answered at once or
// never, as is assumed; so is a trip resumed after the assumed time.
//
// It is for one goroutine.
type Run struct {
	terms     Terms
	about     tape.About
	rules     *assumed.Assumptions
	market    *assumed.Market
	guard     protection.Address
	agent     agent.Agent
	clock     hands
	lens      lens
	heard     []*hearing
	witnesses []Witness
	diary     *diary
	alarms    alarms
	eyes      eyes
	fund      funds
	series    []protection.Series // of the market at the moment
	bids      []bid               // of the moment

	seen   *sight // the moment that is stepped
	before *sight // the one before it; nil at the first
	// advanced says that the market stands at the moment that is stepped.
	advanced bool
	fault    error // what a port could not do
	ended    error
	record   agent.Record
	step     Step
	fills    []Fill
	counts   Counts
	moments  int
	cycles   int
	from     time.Time
}

// New makes a run that has seen nothing yet. Witnesses are told of each step, in
// their order. It fails with ErrTerms, with all that is wrong.
func New(about tape.About, t Terms, strategies []agent.Strategy, witnesses ...Witness) (*Run, error) {
	if err := t.check(about, strategies); err != nil {
		return nil, err
	}
	r := &Run{terms: t, about: about, guard: t.Policy.Identity.Guard, witnesses: witnesses}
	if r.guard == (protection.Address{}) {
		r.guard = fund
	}
	r.terms.Policy.Identity.Guard = r.guard
	if r.rules = t.Assumptions; r.rules == nil {
		r.rules = assumed.Default()
	}
	r.rules = r.rules.At(t.Cell)
	var covered []assumed.Covered
	for _, c := range t.Claims {
		covered = append(covered, assumed.Covered{Reference: c.Reference, Symbol: c.Symbol, Decimals: c.Decimals, Claim: c.Amount, Supply: c.Supply})
	}
	var err error
	if r.market, err = assumed.New(r.rules, t.Cell, t.Seed, about, assumed.Coin(t.Coin), covered); err != nil {
		return nil, fmt.Errorf("run %s: assumed market: %w", t.Name, err)
	}
	r.lens = newLens(t, about)
	r.lens.owner = r
	r.diary, r.eyes, r.fund = newDiary(strategies), newEyes(t), newFunds(t)
	r.diary.accounts.on = r.terms.Policy.Several.Kept()
	for _, s := range strategies {
		h := &hearing{Proposer: s.Proposer, shadow: s.Shadow}
		if s.Proposer = h; s.Shadow {
			s.Deadline = 0 // asked in its turn, after the orders: what it answers depends on no clock
		}
		r.heard = append(r.heard, h)
		r.agent.Strategies = append(r.agent.Strategies, s)
	}
	r.agent.Policy, r.agent.Seed, r.agent.Clock, r.agent.Observe, r.agent.Quote, r.agent.Trade = r.terms.Policy, t.Seed, &r.clock, observer{r}, quoter{r}, submitter{r}
	if r.agent.Scenarios = t.Scenarios; r.agent.Scenarios == nil && t.Policy.Bounds.Risk != nil {
		r.agent.Scenarios = new(limits.RiskCache)
	}
	r.diary.yearly = t.Policy.Bounds.PremiumPerYear != nil
	r.agent.Diary, r.agent.Alarms, r.agent.Log, r.agent.Memory = r.diary, &r.alarms, slog.New(slog.DiscardHandler), new(agent.Memory)
	r.step = Step{Cell: t.Cell, Proposals: make([]*agent.Proposal, len(strategies))}
	return r, nil
}

// check is what New asks of the terms.
func (t Terms) check(about tape.About, strategies []agent.Strategy) error {
	var wrong []string
	add := func(ok bool, format string, args ...any) {
		if !ok {
			wrong = append(wrong, fmt.Sprintf(format, args...))
		}
	}
	add(len(strategies) > 0, "no strategy: name one")
	for i, s := range strategies {
		add(!slices.ContainsFunc(strategies[:i], func(o agent.Strategy) bool { return o.Name() == s.Name() }), "strategy %s twice", s.Name())
	}
	add(t.Coin.Asset != protection.Address{}, "no coin: name the asset that premiums are paid in")
	add(t.Policy.Bounds.Asset == t.Coin.Asset, "the limits are stated in %s, premiums are paid in %s: state one", t.Policy.Bounds.Asset, t.Coin.Asset)
	add(len(t.Claims) > 0, "no claim: state what the fund has lent")
	for i, c := range t.Claims {
		add(c.Reference.Asset == t.Coin.Asset && c.Decimals == t.Coin.Decimals, "claim on %s: it is not in the coin %s, in which cover pays: run it apart with a coin of its own", c.Reference, t.Coin.Symbol)
		add(!c.Amount.IsZero(), "claim on %s: its amount is zero", c.Reference)
		add(c.Supply.IsZero() || c.Amount.Cmp(c.Supply) <= 0, "claim on %s: %s is more than all claims, %s", c.Reference, c.Amount.Format(c.Decimals), c.Supply.Format(c.Decimals))
		add(!slices.ContainsFunc(t.Claims[:i], func(o Claim) bool { return o.Reference.Asset == c.Reference.Asset }), "two claims on bad debt in %s: a tape has one: add them up", c.Symbol)
	}
	add(about.Every > 0, "the tape's moments have no interval")
	if len(wrong) == 0 {
		return nil
	}
	return fmt.Errorf("run %s: %w: %s", t.Name, ErrTerms, strings.Join(wrong, "; "))
}

// newLens is the lens of terms.
func newLens(t Terms, about tape.About) lens {
	gas := cmp.Or(t.GasAsset, t.Policy.Desk.Routing.GasAsset)
	for _, symbol := range []string{"WETH", "ETH"} {
		for _, a := range about.Assets {
			if gas == (protection.Address{}) && a.Symbol == symbol {
				gas = a.ID
			}
		}
	}
	return lens{lensTerms: lensTerms{coin: t.Coin, gas: gas, every: about.Every, heartbeats: t.Heartbeats, lookback: t.Lookback}}
}

// Name is the terms'.
func (r *Run) Name() string { return r.terms.Name }

// Step is one moment: what was due before it is executed, the assumed market moves
// on, losses are borne, and the agent's cycle runs for each slot that fell due. An
// error ends the run.
func (r *Run) Step(ctx context.Context, m *tape.Moment) error {
	if r.ended != nil {
		return r.ended
	}
	s, err := r.lens.look(m)
	if err != nil {
		return r.end(m, err)
	}
	return r.stepAt(ctx, s)
}

// end is the run's error, with its name and the moment.
func (r *Run) end(m *tape.Moment, err error) error {
	r.ended = fmt.Errorf("run %s at moment %d, %s: %w", r.terms.Name, m.Number, m.Block.Time.UTC().Format(time.RFC3339), err)
	return r.ended
}

// stepAt is Step of a moment that was looked at.
func (r *Run) stepAt(ctx context.Context, s *sight) error {
	if r.ended != nil {
		return r.ended
	}
	if err := r.moment(ctx, s); err != nil {
		return r.end(s.Moment, err)
	}
	return nil
}

func (r *Run) moment(ctx context.Context, s *sight) error {
	now := s.Block.Time
	var after time.Time
	if r.seen != nil {
		if after = r.seen.Block.Time; !now.After(after) {
			return fmt.Errorf("it is not after the moment before it, %s: a tape's moments come in order", after.UTC().Format(time.RFC3339))
		}
	} else {
		r.from = now
	}
	r.before, r.seen, r.fills, r.bids = r.seen, s, r.fills[:0], r.bids[:0]
	r.advanced = false
	r.clock.now, r.diary.now, r.alarms.now = now, now, now
	r.moments++
	if err := r.execute(now); err != nil {
		return err
	}
	if err := r.market.Advance(s.Moment); err != nil {
		return fmt.Errorf("assumed market: %w", err)
	}
	r.advanced, r.bids, r.series = true, r.bids[:0], r.market.AppendSeries(r.series[:0])
	r.follow(r.market.Replica())
	if err := r.fund.bear(r.before, s); err != nil {
		return err
	}
	r.diary.resume(r.rules.ResumeAfter())
	if r.terms.Slots == nil {
		return r.cycle(ctx, trade.Slot{Schedule: "backtest", At: now})
	}
	due := r.terms.Slots(after, now)
	for _, slot := range due {
		if err := r.cycle(ctx, slot); err != nil {
			return err
		}
		r.fills = r.fills[:0]
	}
	if len(due) == 0 {
		return r.over(nil)
	}
	return nil
}

// cycle is the agent's, for a slot at the moment.
func (r *Run) cycle(ctx context.Context, slot trade.Slot) (err error) {
	for _, h := range r.heard {
		h.proposal, h.err = nil, nil
	}
	r.cycles++
	r.record, err = r.agent.Cycle(ctx, slot, r.seen.Block)
	if err != nil {
		return err
	}
	if r.fault != nil {
		return r.fault
	}
	for _, h := range r.heard {
		if h.failed() && !h.shadow {
			return fmt.Errorf("%w: %s at slot %s: %w: in a backtest no strategy may fail: run it alone on this slot, or give it a longer deadline", ErrStrategy, h.Name(), slot.ID(), h.err)
		}
	}
	if len(r.record.Errors) > 0 {
		return fmt.Errorf("slot %s: %s", slot.ID(), strings.Join(r.record.Errors, "; "))
	}
	return r.over(&r.record)
}

// over ends a step: the account is drawn up and checked, and witnesses are told.
func (r *Run) over(record *agent.Record) error {
	if err := r.reckon(); err != nil {
		return err
	}
	if len(r.witnesses) == 0 {
		return nil
	}
	s := &r.step
	s.Moment, s.Record, s.Fills, s.Account = r.seen.Moment, record, r.fills, r.fund.Account
	for i, h := range r.heard {
		if s.Proposals[i] = nil; record != nil {
			s.Proposals[i] = h.proposal
		}
	}
	for _, w := range r.witnesses {
		if err := w.Saw(s); err != nil {
			return err
		}
	}
	return nil
}

// End is what became of the run, after its last moment. It fails as the step did
// that ended the run before, and when there was none.
func (r *Run) End() (Outcome, error) {
	switch {
	case errors.Is(r.ended, ErrOver):
	case r.ended != nil:
		return Outcome{}, r.ended
	case r.seen == nil:
		return Outcome{}, fmt.Errorf("run %s: the tape has no moment between its ends: widen --from and --to, or see what the archive holds with `hedgerow history list`", r.terms.Name)
	default:
		r.ended = fmt.Errorf("run %s: %w", r.terms.Name, ErrOver)
	}
	r.counts.Open = len(r.diary.open)
	return Outcome{Name: r.terms.Name, Cell: r.terms.Cell, Seed: r.terms.Seed, From: r.from, To: r.seen.Block.Time, Moments: r.moments, Cycles: r.cycles,
		Start: r.fund.start, End: r.fund.Account, Counts: r.counts, Alarms: r.alarms.list, Trips: r.diary.trips, Market: r.market.Tally()}, nil
}

// hands are the clock of a run: it stands at the moment.
type hands struct{ now time.Time }

// Now is the moment.
func (h *hands) Now() time.Time { return h.now }

// Until does not wait for what comes by itself: it returns when ctx ends.
func (h *hands) Until(ctx context.Context, t time.Time) error {
	if !t.After(h.now) {
		return nil
	}
	<-ctx.Done()
	return ctx.Err()
}

// hearing is a strategy whose last answer is remembered.
type hearing struct {
	agent.Proposer
	shadow   bool // a run goes on without it
	proposal *agent.Proposal
	err      error
}

// failed reports an error other than the strategy's own word that it has no answer,
// as before there is enough history: then what it wanted last stands, as it does live.
func (h *hearing) failed() bool {
	if h.err == nil {
		return false
	}
	var e *agent.StrategyError
	return !errors.As(h.err, &e) || e.Fault != agent.NoAnswer
}

// Propose asks the strategy.
func (h *hearing) Propose(ctx context.Context, o *agent.Observation, state []byte) (*agent.Proposal, error) {
	h.proposal, h.err = h.Proposer.Propose(ctx, o, state)
	return h.proposal, h.err
}
