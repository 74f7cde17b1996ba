package wire

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/schedule"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// BacktestOptions are what a configuration does not say of a backtest.
type BacktestOptions struct {
	Place    string    // of the archive; "": the configuration's
	From, To time.Time // zero: as far as the archive goes
	Seed     uint64
	// InProcess runs built-in strategies in this process instead of one of their own:
	// with the same result.
	InProcess bool
	Version   string // of the program, for the report
	Workers   int    // runs that go side by side; 0: one a processor
	Progress  func(Progress)
	Log       *slog.Logger
}

// pastWorld is what a configuration's runs share: the tape, and the terms but for the cell.
type pastWorld struct {
	c         *config.Config
	o         BacktestOptions
	archive   *history.Archive
	snapshot  *history.Snapshot
	tape      tape.Tape
	about     tape.About
	coin      backtest.Coin
	claims    []backtest.Claim
	assumed   *assumed.Assumptions
	policy    agent.Policy
	cash      amount.Amount
	scenarios *evaluate.Scenarios
	drawn     *limits.RiskCache // that risk limits of all runs share; nil: there are none
	programs  []*program
	phase     lending.Phase // what is being played, for progress
	close     []func() error
}

// openPast opens a configuration's archive, reads its tape's beginning and starts the
// strategies' processes. Close it.
func openPast(ctx context.Context, c *config.Config, o BacktestOptions) (_ *pastWorld, err error) {
	if c.Backtest == nil {
		return nil, errors.New("the configuration has no section backtest, which says what the fund held and where the past is from: copy one of configs/backtest/")
	}
	if o.Workers == 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	w := &pastWorld{c: c, o: o}
	defer func() {
		if err != nil {
			err = errors.Join(err, w.Close())
		}
	}()
	if w.assumed, err = w.assumptions(); err != nil {
		return nil, err
	}
	if err := w.openPrograms(ctx); err != nil {
		return nil, err
	}
	if err := w.openTape(ctx); err != nil {
		return nil, err
	}
	return w, w.terms()
}

// Close ends the processes and leaves the archive. It is safe on what did not open whole.
func (w *pastWorld) Close() error {
	var errs []error
	for _, f := range slices.Backward(w.close) {
		errs = append(errs, f())
	}
	w.close = nil
	return errors.Join(errs...)
}

func (w *pastWorld) onClose(f func() error) { w.close = append(w.close, f) }

// assumptions are the configured file's, or those that come with hedgerow.
func (w *pastWorld) assumptions() (*assumed.Assumptions, error) {
	if path := w.c.Path(w.c.Backtest.Assumptions); path != "" {
		return assumed.Load(path)
	}
	return assumed.Default(), nil
}

func (w *pastWorld) openTape(ctx context.Context) (err error) {
	b := w.c.Backtest
	place := w.o.Place
	if place == "" {
		place = w.c.Place(b.Archive)
	}
	if w.archive, err = history.Open(ctx, place); err != nil {
		return err
	}
	w.onClose(w.archive.Close)
	if w.snapshot, err = w.archive.Snapshot(ctx); err != nil {
		return err
	}
	lookback := time.Duration(0)
	if w.c.Limits.Risk != nil {
		lookback = limits.RiskLookback
	}
	o := tape.Options{Market: string(b.Market), From: w.o.From, To: w.o.To, Every: b.Every, MaxBookAge: b.MaxBookAge, HoldBooks: b.BookGaps == config.GapHold,
		FeedOracle: b.Oracle == config.OracleFeed, Stranded: b.LossFrom == config.LossStranded, Lookback: max(w.lookback(), measured, lookback)}
	for _, p := range b.Prices {
		q, err := quote(p.From, p.Fixed)
		if err != nil {
			return fmt.Errorf("backtest.prices: %w", err)
		}
		for _, a := range p.Assets {
			q.Assets = append(q.Assets, string(a))
		}
		o.Prices = append(o.Prices, q)
	}
	if err := w.priced(&o); err != nil {
		return err
	}
	if b.Gas != nil && b.Gas.Measure != nil {
		m := b.Gas.Measure
		o.Gas = &tape.Measure{Subject: string(m.Subject), Quantity: string(m.Quantity), Source: string(m.Source), MaxAge: m.MaxAge}
	}
	if b.Events != nil {
		o.Events = tape.Rows{Dataset: string(b.Events.Dataset), Market: string(b.Events.Market)}
	}
	if b.Parameters != nil {
		o.Parameters = tape.Rows{Dataset: string(b.Parameters.Dataset), Market: string(b.Parameters.Market)}
	}
	if w.o.Progress != nil {
		o.Progress = func(done, total int) {
			w.o.Progress(Progress{Phase: w.phase, Done: uint64(done), Total: uint64(total)}) //nolint:gosec // counts
		}
	}
	if w.tape, err = tape.Open(ctx, w.snapshot, o); err != nil {
		return err
	}
	w.about = w.tape.About()
	return nil
}

// measured is how much price history measures and the assumed market look back on.
const measured = 400 * 24 * time.Hour

// gasCoin stands for what gas is paid in where the books have no such asset.
var gasCoin = protection.Address{0: 0x9a, 19: 1}

// priced adds the prices of the coin and of what gas is paid in, where they are
// stated apart.
func (w *pastWorld) priced(o *tape.Options) error {
	b := w.c.Backtest
	if b.Settlement != nil {
		q, err := quote(b.Settlement.From, b.Settlement.Fixed)
		if err != nil {
			return fmt.Errorf("backtest.settlement: %w", err)
		}
		q.Assets, q.Instead = []string{string(b.Coin.Asset)}, true
		o.Prices = append(o.Prices, q)
	}
	if b.Gas != nil && b.Gas.Price != nil {
		q, err := quote(b.Gas.Price.From, b.Gas.Price.Fixed)
		if err != nil {
			return fmt.Errorf("backtest.gas.price: %w", err)
		}
		q.Assets, q.Name = []string{gasCoin.String()}, "what gas is paid in"
		o.Prices = append(o.Prices, q)
	}
	return nil
}

// quote is a configured price.
func quote(legs []config.Leg, fixed *config.Money) (q tape.Quote, err error) {
	if fixed != nil {
		if fixed.Unit != "USD" {
			return q, fmt.Errorf("%q is stated in %s where USD is meant", fixed, fixed.Unit)
		}
		q.Fixed, err = history.ParseFixed(fixed.Value)
		return q, err
	}
	text := func(list []config.Symbol) (out []string) {
		for _, s := range list {
			out = append(out, string(s))
		}
		return out
	}
	for _, l := range legs {
		leg := tape.Leg{Asset: string(l.Asset), Quote: string(l.Quote), Sources: text(l.Sources), MaxAge: l.MaxAge, Hold: l.Hold,
			MinSources: int(l.MinSources), MaxSpread: l.MaxSpread.WAD().Float(18), MaxJump: l.MaxJump.WAD().Float(18)} //nolint:gosec // checked
		for _, d := range l.Datasets {
			leg.Datasets = append(leg.Datasets, string(d))
		}
		q.Legs = append(q.Legs, leg)
	}
	return q, nil
}

// terms work out what all runs have in common.
func (w *pastWorld) terms() error {
	b := w.c.Backtest
	coin, err := w.asset(b.Coin.Asset)
	if err != nil {
		return fmt.Errorf("backtest.coin: %w", err)
	}
	w.coin = coin
	if b.Coin.Symbol != "" {
		w.coin.Symbol = string(b.Coin.Symbol)
	}
	if n := b.Coin.Decimals; n != nil && *n != uint64(coin.Decimals) {
		return fmt.Errorf("backtest.coin.decimals: %d, but the books of %s have %s with %d: write that, or leave it out", *n, w.about.Market, b.Coin.Asset, coin.Decimals)
	}
	var errs []error
	for i, x := range b.Claims {
		claim, err := w.claim(x)
		if err != nil {
			errs = append(errs, fmt.Errorf("backtest.claims[%d]: %w", i, err))
		}
		w.claims = append(w.claims, claim)
	}
	premium := token{w.coin.Asset, w.coin.Symbol, w.coin.Decimals}
	bounds, err := boundsOf(w.c, premium)
	errs = append(errs, err)
	if bounds.Risk != nil {
		bounds.Risk.Stresses, err = stressesOf(w.c, func(name config.AssetName) (protection.Address, error) {
			a, err := w.asset(name)
			return a.Asset, err
		})
		errs = append(errs, err)
		w.drawn = new(limits.RiskCache)
	}
	minimum, err := w.c.Desk.MinimumOrder.In(w.coin.Symbol, w.coin.Decimals)
	if err != nil {
		errs = append(errs, fmt.Errorf("desk.minimumOrder: %w", err))
	}
	if w.cash, err = b.Cash.In(w.coin.Symbol, w.coin.Decimals); err != nil {
		errs = append(errs, fmt.Errorf("backtest.cash: %w", err))
	}
	approval, err := approvalOf(w.c, premium)
	errs = append(errs, err)
	several, err := severalOf(w.c, premium)
	errs = append(errs, err)
	w.policy = agent.Policy{Config: w.c.Version(), Bounds: bounds, OrderTTL: w.c.Desk.OrderTTL, Approval: approval, Desk: deskRules(w.c, minimum), Several: several,
		Identity: trade.Identity{ChainID: w.c.Chain.ID, Portfolio: string(w.c.Portfolio)}}
	if len(w.c.Venues) > 0 {
		w.policy.Identity.Guard = w.c.Guard()
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	w.scenarios, err = evaluate.NewScenarios(scenarioCount, evaluate.HorizonDays, w.o.Seed, w.coin, w.claims)
	return err
}

// asset is one of the tape's, by symbol or address.
func (w *pastWorld) asset(name config.AssetName) (c backtest.Coin, err error) {
	id, byAddress := name.Address()
	var found []backtest.Coin
	var there []string
	for _, a := range w.about.Assets {
		there = append(there, a.Symbol)
		if byAddress && a.ID == id || !byAddress && a.Symbol == string(name) {
			found = append(found, backtest.Coin{Asset: a.ID, Symbol: a.Symbol, Decimals: a.Decimals})
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return c, fmt.Errorf("%s is not in the first book of %s, which has %s", name, w.about.Market, strings.Join(there, ", "))
	}
	return c, fmt.Errorf("%d assets of %s are called %s: name one by its address", len(found), w.about.Market, name)
}

// claim is a configured one in base units.
func (w *pastWorld) claim(x config.Claim) (out backtest.Claim, err error) {
	a, err := w.asset(x.Asset)
	if err != nil {
		return out, err
	}
	if a.Asset == w.coin.Asset {
		a.Symbol = w.coin.Symbol // amounts of it are stated in one unit
	}
	out = backtest.Claim{Symbol: a.Symbol, Decimals: a.Decimals, Reference: protection.Reference{Kind: x.Kind, Market: w.about.Lending, Asset: a.Asset, Item: string(x.Item)}}
	if out.Reference.Kind == "" {
		out.Reference.Kind = protection.AaveReserve
		if strings.HasPrefix(w.about.Protocol, "maker") {
			out.Reference.Kind = protection.MakerIlk
		}
	}
	var errs []error
	for _, m := range []struct {
		key string
		m   *config.Money
		to  *amount.Amount
	}{{"amount", &x.Amount, &out.Amount}, {"supply", x.Supply, &out.Supply}, {"firstLoss", x.FirstLoss, &out.FirstLoss}} {
		if m.m == nil {
			continue
		}
		var err error
		if *m.to, err = m.m.In(a.Symbol, a.Decimals); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", m.key, err))
		}
	}
	return out, errors.Join(errs...)
}

// of are the terms of one run. What counts slots is its own.
func (w *pastWorld) of(name string, cell assumed.Cell) (backtest.Terms, error) {
	slots, err := w.slots()
	t := backtest.Terms{Name: name, Policy: w.policy, Seed: w.o.Seed, Coin: w.coin, Cash: w.cash, Claims: w.claims, Cell: cell, Assumptions: w.assumed, Slots: slots, Lookback: max(w.lookback(), lookbackOf(&w.policy.Bounds)), Scenarios: w.drawn, Unquoted: !w.wants(strategy.TableQuotes)}
	t.Heartbeats = w.heartbeats()
	if b := w.c.Backtest; b.Gas != nil && b.Gas.Price != nil {
		t.GasAsset = gasCoin
	}
	if k := w.c.Wallet; k != nil {
		t.FeeCap, t.ChoresFeeCap = k.FeeCap.Amount, k.ChoresFeeCap.Amount
	}
	return t, err
}

// heartbeats are how long each configured price counts: the limit on feeds asks no
// more of the past than that.
func (w *pastWorld) heartbeats() (out []backtest.Heartbeat) {
	oldest := func(legs []config.Leg) (age time.Duration) {
		for _, l := range legs {
			age = max(age, l.MaxAge)
		}
		return age
	}
	b := w.c.Backtest
	if b.Settlement != nil && len(b.Settlement.From) > 0 {
		out = append(out, backtest.Heartbeat{Asset: w.coin.Asset, Oldest: oldest(b.Settlement.From)})
	}
	for _, p := range b.Prices {
		for _, name := range p.Assets {
			if a, err := w.asset(name); err == nil && len(p.From) > 0 {
				out = append(out, backtest.Heartbeat{Asset: a.Asset, Oldest: oldest(p.From)})
			}
		}
	}
	return out
}

// slots are the schedule's. A moment stands for a block. Of several instants of a
// cron schedule since the moment before, the newest is the slot. Alarms fire on
// blocks that no archive has: they are left out, and the report says so.
func (w *pastWorld) slots() (func(after, upTo time.Time) []trade.Slot, error) {
	type rhythm struct {
		name  string
		every uint64
		cron  *schedule.Cron
	}
	var list []rhythm
	for _, s := range w.c.Schedule {
		r := rhythm{name: string(s.Name), every: s.EveryBlocks}
		if s.Cron != "" {
			cron, err := schedule.ParseCron(s.Cron, s.Zone)
			if err != nil {
				return nil, fmt.Errorf("schedule %s: %w", s.Name, err)
			}
			r.cron = &cron
		}
		if r.every > 0 || r.cron != nil {
			list = append(list, r)
		}
	}
	if len(list) == 0 {
		return nil, errors.New("schedule: there are only alarms, and they do not fire in a backtest: add one with everyBlocks or cron")
	}
	moments := uint64(0)
	var out []trade.Slot
	return func(after, upTo time.Time) []trade.Slot {
		out = out[:0]
		for _, r := range list {
			switch {
			case r.cron == nil:
				if moments%r.every == 0 {
					out = append(out, trade.Slot{Schedule: r.name, At: upTo, Block: moments + 1})
				}
			default:
				var newest time.Time
				from := after
				if from.IsZero() {
					from = upTo.Add(-time.Nanosecond)
				}
				for t := r.cron.Next(from); !t.IsZero() && !t.After(upTo); t = r.cron.Next(t) {
					newest = t
				}
				if !newest.IsZero() {
					out = append(out, trade.Slot{Schedule: r.name, At: newest})
				}
			}
		}
		moments++
		return out
	}, nil
}

// windows are the configured crises, or those that everybody asks for.
func (w *pastWorld) windows() (out []evaluate.Window) {
	for _, x := range w.c.Backtest.Windows {
		out = append(out, evaluate.Window{Name: string(x.Name), From: x.From.Time(), To: x.To.End()})
	}
	if out == nil {
		return evaluate.Crises()
	}
	return out
}

// grid are the configured axes, or the default ones.
func (w *pastWorld) grid() assumed.Grid {
	g, own := assumed.DefaultGrid(), w.c.Backtest.Grid
	if own == nil {
		return g
	}
	if len(own.Loading) > 0 {
		g.Loading = nil
		for _, x := range own.Loading {
			g.Loading = append(g.Loading, x.Float())
		}
	}
	if len(own.Waiting) > 0 {
		g.Waiting = nil
		for _, x := range own.Waiting {
			g.Waiting = append(g.Waiting, time.Duration(x))
		}
	}
	if len(own.Capacity) > 0 {
		g.Capacity = nil
		for _, x := range own.Capacity {
			g.Capacity = append(g.Capacity, x.WAD().Float(18))
		}
	}
	if len(own.Failure) > 0 {
		g.Failure = nil
		for _, x := range own.Failure {
			g.Failure = append(g.Failure, x.WAD().Float(18))
		}
	}
	return g
}

// name is the configuration's, without its folder.
func (w *pastWorld) name() string { return filepath.Base(string(w.c.Portfolio)) }
