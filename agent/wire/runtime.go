// Package wire is the one place that imports adapters and puts an agent
// together from a configuration: node, lending market, venue, journal, wallet,
// strategies. In: a checked configuration. Out: a Runtime that runs cycles, and
// read-only views for the commands that only look.
package wire

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/alert"
	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/schedule"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wallet"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Options are what a configuration does not say. Zero values run live: the
// machine's clock, seed 0, no log.
type Options struct {
	Clock   clock.Clock
	Seed    uint64
	Version string // of the program, for the journal
	// DryRun decides and shows, with a journal that is thrown away and no key.
	DryRun bool
	// Prompt asks for the keystore's password when the configuration names no
	// password file; nil means that it must.
	Prompt func(keystore string) ([]byte, error)
	// Progress hears how far a reading of the whole lending market is; nil = nobody.
	Progress func(Progress)
	Log      *slog.Logger
	Trip     func(point string) // kill tests; nil: none
}

// marketPatience is how long an agent's first cycle waits for the lending market
// to be read whole; then the cycles go on without a book, for claims and pokes.
const marketPatience = 15 * time.Second

func (o Options) patience() time.Duration {
	if o.DryRun {
		return 0 // there are no claims to keep waiting
	}
	return marketPatience
}

// Runtime is an agent put together, and what it stands on.
type Runtime struct {
	Config  *config.Config
	Market  *Market
	Journal *journal.Journal
	Agent   *agent.Agent

	trader    *agent.Trader // nil in a dry run
	timetable *schedule.Timetable
	rehearsed *journal.Reader // the portfolio's own, in a dry run beside it; else nil
	alarms    *alert.Bell
	lookout   *lookout
	control   int64        // the last mode change that was acted on
	unusable  error        // what is wrong with the journal; nil while it takes writes
	held      []trade.Hash // the orders that waited for a person at the last look
	observer  *observer
	pace      pace
	pruned    time.Time
	opts      Options
	close     []func() error // in the order of opening
}

// Open reads the chain, takes the journal, reconciles what was promised before,
// and is then ready for cycles. A dry run opens a journal of its own.
func Open(ctx context.Context, c *config.Config, o Options) (_ *Runtime, err error) {
	if o.Clock == nil {
		o.Clock = clock.System{}
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	trades := []string{"venues"}
	if !o.DryRun {
		trades = append(trades, "wallet")
	}
	if err := c.Live(trades...); err != nil {
		return nil, err
	}
	r := &Runtime{Config: c, opts: o}
	defer func() {
		if err != nil {
			r.died(ctx, err)
			err = errors.Join(err, r.Close())
		}
	}()
	if len(c.Venues) == 0 {
		return nil, errors.New("venues: an agent needs a venue to hedge on: add it, or use `hedgerow book` to watch only")
	}
	if r.Market, err = openMarket(ctx, c, lendingOptions{patience: o.patience(), progress: o.Progress}, o.Log); err != nil {
		return nil, err
	}
	r.onClose(func() error { r.Market.Close(); return nil })
	head, err := r.Market.Head(ctx)
	if err != nil {
		return nil, err
	}
	// A reserve that the market does not have would stop every cycle: say so now.
	if _, err := r.Market.Exposures(ctx, head); err != nil {
		return nil, fmt.Errorf("lending.reserves and lending.holders: %w", err)
	}
	var w *wallet.Wallet
	if !o.DryRun {
		if w, err = r.openWallet(); err != nil {
			return nil, err
		}
	}
	if err := r.openJournal(ctx, w); err != nil {
		return nil, err
	}
	before, pastErr := &r.Journal.Reader, error(nil)
	if o.DryRun {
		if r.rehearsed, pastErr = openRehearsed(ctx, c); r.rehearsed != nil {
			r.onClose(r.rehearsed.Close)
			before = r.rehearsed
		}
	}
	held, err := bought(ctx, before)
	if err != nil {
		return nil, err
	}
	// A wrong guard shows here before it shows as another portfolio's journal.
	if err := r.Market.openVenues(ctx, c.Venues, w, r.Journal.Epoch(), held); err != nil {
		return nil, err
	}
	if pastErr != nil {
		return nil, pastErr
	}
	bounds, err := boundsOf(c, r.Market.premium)
	if err != nil {
		return nil, err
	}
	if err := r.Market.stresses(ctx, head, &bounds, c); err != nil {
		return nil, err
	}
	if err := r.openAlarms(ctx); err != nil {
		return nil, err
	}
	if err := r.openAgent(ctx, w, bounds); err != nil {
		return nil, err
	}
	if r.trader != nil {
		if err := r.tellHeld(ctx); err != nil {
			return nil, err
		}
		if err := r.trader.Recover(ctx); err != nil {
			return nil, err
		}
		if err := endInterrupted(ctx, r.Journal); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// past is what a journal once bought on a venue, and the pools that it staked in:
// each once, in order of the first.
type past struct {
	series []protection.Address
	pools  []protection.Address
}

// bought is the journal's past, by venue.
func bought(ctx context.Context, j *journal.Reader) (map[string]past, error) {
	all, err := j.Intents(ctx, maxListed)
	if err != nil {
		return nil, err
	}
	out := map[string]past{}
	for _, s := range slices.Backward(all) { // newest come first
		on := out[s.Intent.Identity.Venue]
		switch id := s.Intent.Series; s.Intent.Identity.Action {
		case trade.Buy:
			if !slices.Contains(on.series, id) {
				on.series = append(on.series, id)
			}
		case trade.Deposit:
			if !slices.Contains(on.pools, id) {
				on.pools = append(on.pools, id)
			}
		}
		out[s.Intent.Identity.Venue] = on
	}
	return out, nil
}

// lastSlots is how far back an interrupted slot is looked for: one process
// leaves at most one a schedule behind.
const lastSlots = 256

// endInterrupted ends the slots whose cycle a kill cut off after it had promised
// something: their intents are followed, and nothing is decided for them anew.
func endInterrupted(ctx context.Context, j *journal.Journal) error {
	slots, err := j.Slots(ctx, lastSlots)
	if err != nil {
		return err
	}
	for _, s := range slots {
		if !s.Ended.IsZero() || s.Intents == 0 {
			continue
		}
		if err := j.EndSlot(ctx, s.Slot.ID(), "interrupted", "the agent ended before its record was kept; its intents were resumed", nil); err != nil {
			return err
		}
	}
	return nil
}

func (r *Runtime) onClose(f func() error) { r.close = append(r.close, f) }

// Close ends the strategies, gives the journal back and leaves the node. It is
// safe on a runtime that did not open whole.
func (r *Runtime) Close() error {
	var errs []error
	for i := len(r.close) - 1; i >= 0; i-- {
		errs = append(errs, r.close[i]())
	}
	r.close = nil
	return errors.Join(errs...)
}

// openJournal takes the configured journal, or for a dry run one that is
// thrown away when the runtime closes.
func (r *Runtime) openJournal(ctx context.Context, w *wallet.Wallet) error {
	id := journal.Identity{ChainID: r.Config.Chain.ID, Guard: r.Config.Guard(), Portfolio: string(r.Config.Portfolio)}
	path := r.Config.Path(r.Config.Journal)
	if w == nil {
		dir, err := os.MkdirTemp("", "hedgerow-dry-run-")
		if err != nil {
			return fmt.Errorf("make a dry run's journal: %w", err)
		}
		r.onClose(func() error { return os.RemoveAll(dir) })
		path = filepath.Join(dir, "journal.db")
	} else {
		id.Signer = w.Address()
	}
	j, err := journal.Open(ctx, path, id, journal.Options{Clock: r.opts.Clock, Version: r.opts.Version, Trip: r.opts.Trip})
	if err != nil {
		return err
	}
	r.Journal = j
	r.onClose(j.Close)
	return nil
}

// openAgent joins the parts into the cycle.
func (r *Runtime) openAgent(ctx context.Context, w *wallet.Wallet, bounds limits.Bounds) (err error) {
	c, o := r.Config, r.opts
	several, err := severalOf(c, r.Market.premium)
	if err != nil {
		return err
	}
	kept := &diary{Journal: r.Journal, asset: bounds.Asset, yearly: bounds.PremiumPerYear != nil, several: bookkeeper{on: several.Kept()}}
	var promised promises = r.Journal
	var notes agent.Diary = kept
	if r.rehearsed != nil {
		promised, notes = r.rehearsed, rehearsal{kept, r.rehearsed}
	}
	watch, err := r.Market.newObserver(ctx, promised, c, o.Clock)
	if err != nil {
		return err
	}
	watch.look(lookbackOf(&bounds))
	minimum, err := c.Desk.MinimumOrder.In(r.Market.premium.symbol, r.Market.premium.decimals)
	if err != nil {
		return fmt.Errorf("desk.minimumOrder: %w", err)
	}
	approval, err := approvalOf(c, r.Market.premium)
	if err != nil {
		return err
	}
	shadows, err := r.Market.openShadows(c)
	if err != nil {
		return err
	}
	r.Agent = &agent.Agent{Seed: o.Seed, Clock: o.Clock, Observe: newPins(watch, r.Market, r.Journal, c, o.Log), Quote: &r.Market.venues, Shadows: shadows, Diary: notes, Alarms: r.alarms, Log: o.Log,
		Policy: agent.Policy{Config: c.Version(), Bounds: bounds, OrderTTL: c.Desk.OrderTTL, Approval: approval,
			Desk:     deskRules(c, minimum),
			Several:  several,
			Identity: trade.Identity{ChainID: c.Chain.ID, Guard: c.Guard(), Portfolio: string(c.Portfolio)}}}
	r.onClose(func() error { r.Agent.Rest(); return nil }) // once the strategies, which open later, have ended
	if bounds.Risk != nil {
		r.Agent.Scenarios = new(limits.RiskCache)
	}
	if w != nil {
		if r.trader, err = r.openTrader(w); err != nil {
			return err
		}
		r.trader.Recheck = r.recheck
		r.Agent.Trade = r.trader
	}
	var looking sync.Mutex // strategies answer side by side
	for _, s := range c.Strategies {
		p, err := newProposer(c, s, bounds, o.Seed, o.Clock, o.Log)
		if err != nil {
			return err
		}
		r.onClose(func() error { p.Close(); return nil })
		r.Agent.Strategies = append(r.Agent.Strategies, agent.Strategy{Proposer: p, Weight: s.Weight.WAD(), Deadline: patience(s.Deadline), Shadow: s.Shadow})
		p.look = func(back time.Duration) {
			looking.Lock()
			defer looking.Unlock()
			watch.look(back)
		}
		if err := p.meet(ctx); err != nil {
			if ctx.Err() != nil || misconfigured(err) {
				return err
			}
			r.alarms.Raise(ctx, "strategy", p.name, err.Error())
		}
	}
	r.observer, r.pace = watch, newPace(o.Clock)
	r.timetable, err = timetable(ctx, c, r.Journal, o.Clock.Now())
	return err
}

var _ io.Closer = (*Runtime)(nil)

// Run follows the chain and runs every slot that falls due until ctx ends, whose
// error is then nil, or until the agent must stop. Each record goes to show.
func (r *Runtime) Run(ctx context.Context, show func(agent.Record)) (err error) {
	defer func(ctx context.Context) { r.died(ctx, err) }(ctx)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	heads, err := r.Market.client.Follow(ctx)
	if err != nil {
		return err
	}
	tips := follow(ctx, heads.C, func(h chain.Head) {
		r.alarms.Raise(ctx, "reorg", "chain", fmt.Sprintf("the chain reorganised: %d blocks after %d are gone, it goes on with %s", h.Reorg, h.CommonAncestor.Number, h.Block.Hash.Short()))
	})
	defer func() {
		cancel()
		for range tips { // until it has ended
		}
		heads.Wait()
	}()
	trouble := heads.Trouble
	var head trade.Block
	for {
		cron, stop := r.cronDue(ctx)
		select {
		case at, open := <-tips:
			stop()
			if !open {
				return endOf(ctx, heads)
			}
			head = at
		case err, open := <-trouble:
			stop()
			if !open {
				trouble = nil
				continue
			}
			r.alarms.Raise(ctx, "endpoint", "chain.endpoint", err.Error())
			continue
		case <-cron:
			stop()
			if head == (trade.Block{}) {
				continue
			}
		}
		records, err := r.Step(ctx, head)
		r.keepWatch(ctx, head, records, err)
		for _, x := range records {
			show(x)
		}
		if err != nil {
			if ctx.Err() != nil {
				return nil
			}
			return err
		}
	}
}

func endOf(ctx context.Context, heads *chain.Heads) error {
	if err := heads.Err(); ctx.Err() == nil {
		return err
	}
	return nil
}

// cronDue is ready when the next cron slot's instant comes.
func (r *Runtime) cronDue(ctx context.Context) (<-chan struct{}, context.CancelFunc) {
	next := r.timetable.Next(r.opts.Clock.Now())
	if next.IsZero() {
		return nil, func() {}
	}
	ctx, cancel := context.WithCancel(ctx)
	due := make(chan struct{})
	go func() {
		defer close(due)
		_ = r.opts.Clock.Until(ctx, next) // its error is ctx's: the loop looks itself
	}()
	return due, func() { cancel(); <-due }
}

// step is Step while the journal can be used.
func (r *Runtime) step(ctx context.Context, head trade.Block) ([]agent.Record, error) {
	if err := r.heed(ctx); err != nil {
		return nil, err
	}
	if err := rebranch(ctx, r.Journal, r.Market.client, head); err != nil {
		r.alarms.Raise(ctx, "reorg", "slots", err.Error())
	}
	r.checkClock(ctx, head)
	defer r.pace.begin(head)()
	due, err := r.timetable.Due(ctx, schedule.Moment{Now: r.opts.Clock.Now(), Head: head, Busy: r.pace.busy, Sight: r.sight(ctx, head)})
	if err != nil {
		return nil, err
	}
	for _, m := range due.Missed {
		r.alarms.Raise(ctx, "missed", m.Newest.Schedule, m.String())
	}
	if len(due.Slots) == 0 && r.trader != nil {
		if err := r.trader.Advance(ctx, head); err != nil {
			if ctx.Err() != nil {
				return nil, err
			}
			r.alarms.Raise(ctx, "trade", "advance", err.Error())
			if agent.MustStop(ctx, err) {
				return nil, err
			}
		}
	}
	var out []agent.Record
	for _, s := range due.Slots {
		record, err := r.Agent.Cycle(ctx, s, head)
		out = append(out, record)
		r.tellExpired(ctx, record.Observation)
		if err != nil {
			return out, err
		}
	}
	if err := r.tellHeld(ctx); err != nil {
		return out, err
	}
	return out, r.prune(ctx)
}

// heed gives strategies that were put aside another chance once a person has
// resumed the portfolio.
func (r *Runtime) heed(ctx context.Context) error {
	c, err := r.Journal.Mode(ctx)
	if err != nil {
		return fmt.Errorf("read the portfolio's mode: %w", err)
	}
	if c.Seq == r.control {
		return nil
	}
	r.control = c.Seq
	if c.Person && c.Mode == trade.ModeActive {
		for _, s := range r.Agent.Strategies {
			if p, ok := s.Proposer.(*process); ok {
				p.Reset()
			}
		}
	}
	return nil
}

// pruneEvery is how often old evidence is looked for.
const pruneEvery = 24 * time.Hour

// prune drops the evidence whose retention is over, once a day.
func (r *Runtime) prune(ctx context.Context) error {
	now := r.opts.Clock.Now()
	if now.Sub(r.pruned) < pruneEvery {
		return nil
	}
	n, err := r.Journal.PruneEvidence(ctx, now.Add(-r.Config.Retention), fmt.Sprintf("its retention of %s is over", r.Config.Retention))
	if err != nil {
		return fmt.Errorf("prune evidence: %w", err)
	}
	r.pruned = now
	if n > 0 {
		r.opts.Log.InfoContext(ctx, "old evidence was dropped", "bodies", n, "retention", r.Config.Retention)
	}
	return nil
}
