package agent_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// run is one sequence: a few strategies gone mad over several slots, on a fake
// market, with a fake ledger. Deciding and limiting are the real ones; what
// should have held is worked out again from the ledger, apart from them.
type run struct {
	*rand.Rand
	truth  limits.Bounds // what must hold
	policy agent.Policy  // what the agent is told: the same, unless a limit is taken away
	blind  func(*agent.Observation, *agent.Budget)

	market fakeMarket
	now    time.Time
	slot   int
	cash   amount.Amount
	opened amount.Amount
	given  [3]amount.Amount
	fair   [3]amount.Amount
	ledger []*promise
	books  []desk.Book

	mode      trade.Mode
	resumed   int64
	resumedAt time.Time
	state     limits.State
	best      limits.Account // the P&L's high-water mark, kept apart
	marked    bool
	latched   bool
	calm      map[string]time.Time // by gate: since when it measures low; zero: it does not
	risk      *risky               // nil: without risk limits
	tally     *tally
}

// tally is what many runs came to.
type tally struct {
	sequences, slots, open, trades, trips, voided int
	resorts                                       int            // orders of the last resort
	by                                            map[string]int // verdicts that were no pass, by limit
	states                                        map[string]int // promises by action and end
	violations                                    map[string]int
	first                                         map[string]string
}

func newTally() *tally {
	return &tally{by: map[string]int{}, states: map[string]int{}, violations: map[string]int{}, first: map[string]string{}}
}

func (t *tally) add(o *tally) {
	t.sequences, t.slots, t.open, t.trades, t.trips, t.voided = t.sequences+o.sequences, t.slots+o.slots, t.open+o.open, t.trades+o.trades, t.trips+o.trips, t.voided+o.voided
	t.resorts += o.resorts
	for _, x := range []struct{ to, from map[string]int }{{t.by, o.by}, {t.states, o.states}, {t.violations, o.violations}} {
		for k, n := range x.from {
			x.to[k] += n
		}
	}
	for k, s := range o.first {
		if was, ok := t.first[k]; !ok || s < was {
			t.first[k] = s
		}
	}
}

func (r *run) broke(rule, format string, args ...any) {
	if r.tally.violations[rule]++; r.tally.first[rule] == "" {
		r.tally.first[rule] = fmt.Sprintf("slot %d: ", r.slot) + fmt.Sprintf(format, args...)
	}
}

// chance is true one time in n.
func (r *run) chance(n int) bool { return r.IntN(n) == 0 }

var madGates = []string{limits.DataAge, limits.PricesAgree, limits.FeedHeartbeat, limits.WithoutFeed, limits.SettlementPar, "observation"}

// bounds are small against what the mad want, and tight in all directions.
func madBounds() limits.Bounds {
	b := policy().Bounds
	b.PerOrderPremium, b.PremiumPerDay, b.PremiumLifetime = money(1200), money(3000), money(3300)
	b.CoverPerAsset, b.PoolSharePerCycle = money(90_000), amount.New(15e16)
	b.GasPerDay, b.OrdersPerHour = amount.New(8e16), 5
	b.MinimumPremium, b.MaximumPremium, b.SaleFloor = amount.New(2e17), amount.New(6e17), amount.New(5e17)
	b.ConsecutiveFailures, b.Drawdown = 2, money(1500)
	b.Hysteresis, b.ReopenAfter = amount.New(2e17), 20*time.Minute
	return b
}

func newRun(seed, n uint64, bounds limits.Bounds, blind func(*agent.Observation, *agent.Budget), t *tally) *run {
	r := &run{Rand: rand.New(rand.NewPCG(seed, n)), truth: madBounds(), policy: policy(), blind: blind, now: noon, mode: trade.ModeActive, tally: t,
		calm: map[string]time.Time{}}
	r.policy.Bounds = bounds
	r.policy.Desk = desk.Rules{Minimum: money(uint64(r.IntN(2) * 50)), Slippage: amount.New(uint64(r.IntN(5)) * 1e16)}
	r.cash = money(uint64(r.IntN(20_000)))
	r.opened = r.cash
	m := &r.market
	m.ask, m.bid = 100, 90
	for k := range m.pools {
		assets := money(uint64(50_000 + r.IntN(400_000)))
		m.pools[k] = fakePool{assets: assets, taken: assets.MulDiv(amount.New(uint64(r.IntN(90))), amount.New(100))}
	}
	m.in = [3]int{0, 0, 1}
	for i := range m.series {
		m.series[i] = protection.Series{ID: protection.Address{byte(100 + i)}, Symbol: "S", Venue: "m", Reference: usdcOf, Gauge: gauge, Pool: protection.Address{byte(200 + m.in[i])},
			Asset: usdc, Decimals: 6, State: protection.Active, Start: noon, Exhaustion: money(10_000_000), Waiting: time.Hour,
			Expiry: noon.Add(time.Duration(1+r.IntN(2000)) * time.Hour)}
		if r.chance(4) && m.pools[m.in[i]].taken.Cmp(money(30_000)) > 0 {
			r.given[i] = money(uint64(r.IntN(10_000)))
		}
	}
	r.books = make([]desk.Book, 1+r.IntN(2))
	for k := range r.books {
		r.books[k] = desk.Book{Strategy: string(rune('a' + k)), Weight: amount.New(uint64(1+r.IntN(100)) * 1e16)}
	}
	return r
}

// propose lets each strategy say something mad, or nothing.
func (r *run) propose() {
	for k := range r.books {
		if r.chance(4) && r.slot > 0 {
			continue // silent: what it said last stands until its time to live ends
		}
		var targets []trade.Target
		for i := range r.market.series {
			if r.chance(4) {
				continue
			}
			t := trade.Target{Series: r.market.series[i].ID, Until: r.now.Add(time.Duration(r.IntN(180)-20) * time.Minute)}
			switch r.IntN(6) {
			case 0:
				t.Level = amount.Max()
			case 1:
				t.Level = amount.New(r.Uint64())
			case 2: // nothing: sell all
			case 3:
				t.Level = amount.New(uint64(r.IntN(100)))
			case 4: // churn: now much, now little
				t.Level = money(uint64(100_000 * (r.slot % 2)))
			default:
				t.Level = money(uint64(r.IntN(300_000)))
			}
			targets = append(targets, t)
		}
		if r.chance(10) {
			targets = append(targets, trade.Target{Series: protection.Address{99}, Level: amount.Max(), Until: r.now.Add(time.Hour)})
		}
		r.books[k].Targets = targets
	}
}

// world moves on, and says what of it was out of order, by gate, with whether
// each measure is low enough to open again.
func (r *run) observe() (o *agent.Observation, bad, low map[string]bool) {
	r.now = r.now.Add(time.Duration(1+r.IntN(40)) * time.Minute)
	if r.chance(12) {
		r.now = r.now.Add(time.Duration(r.IntN(20)) * time.Hour)
	}
	m := &r.market
	m.now = r.now
	m.play(r.Rand, r.ledger, r.given, &r.cash)
	m.ask, m.bid = 100, 90
	switch r.IntN(10) {
	case 0:
		m.ask, m.bid = 1, 1
	case 1:
		m.ask = 4000
	case 2:
		m.bid = uint64(r.IntN(40))
	}
	bad, low = map[string]bool{}, map[string]bool{}
	o = observation()
	o.Slot, o.Now = trade.Slot{Schedule: "s", At: r.now}, r.now
	o.Exposures[0].Amount = money(uint64(20_000 + r.IntN(300_000)))
	o.OrderGas = amount.New(uint64(1+r.IntN(20)) * 1e15)
	o.Cash = r.cash
	o.Series = slices.Clone(m.series[:])
	age := time.Duration(r.IntN(30)) * time.Second
	if r.chance(12) {
		age = time.Duration(40+r.IntN(60)) * time.Second
	}
	o.Block = trade.Block{Number: uint64(r.slot), Time: r.now.Add(-age)}
	bad[limits.DataAge], low[limits.DataAge] = age > r.truth.DataAge, age <= r.truth.DataAge
	off := r.IntN(12) // tenths of a percent, over two whole percent when bad
	if r.chance(12) {
		off = 12 + r.IntN(40)
	}
	o.Prices[0].Oracle, o.Prices[0].Feed = amount.New(uint64(1000+off)), amount.New(1000)
	bad[limits.PricesAgree], low[limits.PricesAgree] = off > 20, off <= 16
	old := time.Duration(r.IntN(40)) * time.Minute
	if r.chance(12) {
		old = time.Duration(45+r.IntN(40)) * time.Minute
	}
	o.Prices[0].FeedAt = o.Block.Time.Add(-old)
	bad[limits.FeedHeartbeat], low[limits.FeedHeartbeat] = old > time.Hour, old <= time.Hour
	par := r.IntN(8)
	if r.chance(15) {
		par = 8 + r.IntN(20)
	}
	o.Settlement.Feed, o.Settlement.FeedAt = amount.New(uint64(1000-par)*1e5), o.Block.Time
	bad[limits.SettlementPar], low[limits.SettlementPar] = par > 10, par <= 8
	if r.chance(25) {
		part := amount.New(uint64(r.IntN(3)) * 1e16)
		o.Prices = append(o.Prices, limits.Price{Asset: protection.Address{3}, Unfed: true, Part: part})
		bad[limits.WithoutFeed] = part.Cmp(r.truth.WithoutFeed) > 0
	}
	if r.chance(40) {
		o.Problems, bad["observation"] = []agent.Problem{{Source: "venue", Text: "down"}}, true
	}
	o.Payouts, o.Gauges = nil, nil // chores are not what is tried here
	holdings := holdingsOf(m, r.ledger, r.given)
	o.Holdings = holdings[:]
	for i := range o.Series {
		s := &o.Series[i]
		s.PoolAssets, s.Free = m.pools[m.in[i]].assets, m.free(i)
		if r.chance(15) {
			s.State = protection.Pending
		}
		if r.fair[i] = amount.New(uint64(r.IntN(8)) * 5e15); r.chance(30) {
			r.fair[i] = amount.Max() // unknown
		} else {
			o.Payouts = append(o.Payouts, limits.Payout{Series: s.ID, Expected: r.fair[i]})
		}
		w := agent.Worth{Series: s.ID}
		for _, p := range r.ledger {
			if p.Series == s.ID && !p.paid.IsZero() {
				w.Cover, w.Unearned = w.Cover.Plus(p.Amount), w.Unearned.Plus(unearned(p, *s, r.now))
			}
		}
		if !w.Cover.IsZero() {
			o.Worth = append(o.Worth, w)
		}
		if h := holdings[i].Held; s.State == protection.Active && !h.IsZero() {
			if q, err := m.Quote(context.Background(), o.Block, s.ID, trade.Sell, h); err == nil {
				o.Quotes = append(o.Quotes, agent.Quote{Series: s.ID, Action: trade.Sell, Amount: h, Total: q})
			}
		}
	}
	if r.risk != nil {
		r.see(o)
	}
	for _, p := range r.ledger {
		switch {
		case p.open() && p.buys():
			o.Committed = o.Committed.Plus(p.Limit)
		case p.state == trade.Accepted:
			o.Escrow = o.Escrow.Plus(p.paid)
		}
	}
	return o, bad, low
}

func unearned(p *promise, s protection.Series, now time.Time) amount.Amount {
	term, left := s.Expiry.Sub(p.block), max(0, s.Expiry.Sub(now))
	if term <= 0 {
		return amount.Amount{}
	}
	return p.paid.MulDiv(amount.New(uint64(min(left, term))), amount.New(uint64(term)))
}

// step is one slot, as Cycle takes it.
func (r *run) step() error {
	o, bad, low := r.observe()
	if r.mode != trade.ModeActive && r.chance(3) { // a person looks at it
		r.mode, r.latched = trade.ModeActive, false
		r.resumed, r.resumedAt, r.marked = r.resumed+1, r.now, false
	} else if r.chance(40) {
		r.mode = max(r.mode, trade.ModeReduceOnly+trade.Mode(r.IntN(2)))
	}
	r.propose()
	budget := budgetOf(r.ledger, r.now, r.mode, r.resumed, r.resumedAt, r.state)
	seen, told := *o, budget
	if r.blind != nil {
		seen.Series, seen.Prices, seen.Holdings = slices.Clone(o.Series), slices.Clone(o.Prices), slices.Clone(o.Holdings)
		r.blind(&seen, &told)
	}
	d, err := agent.Decide(context.Background(), r.policy, &seen, r.books, told, &r.market)
	if err != nil {
		return err
	}
	r.state = d.Limits
	r.count(d)
	r.judge(o, bad, low, budget, d)
	for _, x := range d.Trips {
		r.mode, r.latched = max(r.mode, x.Mode), r.latched || x.Mode == trade.ModeHalted
	}
	for _, in := range d.Intents {
		r.ledger = append(r.ledger, &promise{Intent: in, at: r.now, state: trade.Proposed})
	}
	r.account()
	r.slot++
	return nil
}

func (r *run) count(d agent.Decision) {
	r.tally.slots++
	r.tally.trips += len(d.Trips)
	r.tally.trades += len(d.Intents)
	if d.Open {
		r.tally.open++
	}
	for _, v := range d.Verdicts {
		if v.Outcome != trade.Passed {
			r.tally.by[v.Limit]++
		}
	}
}

// sequence plays one run to its end.
func sequence(seed, n uint64, bounds limits.Bounds, blind func(*agent.Observation, *agent.Budget), t *tally) error {
	r := newRun(seed, n, bounds, blind, t)
	if err := r.lend(); err != nil {
		return err
	}
	for range 4 + r.IntN(8) {
		if err := r.step(); err != nil {
			return fmt.Errorf("sequence %d of seed %d, slot %d: %w", n, seed, r.slot, err)
		}
	}
	t.sequences++
	t.voided += r.market.voided
	for _, p := range r.ledger {
		t.states[string(p.Identity.Action)+" "+p.state.String()]++
	}
	return nil
}

// sequences plays many, on every processor, and adds them up in no order that
// shows.
func sequences(t *testing.T, seed, many uint64, bounds limits.Bounds, blind func(*agent.Observation, *agent.Budget)) *tally {
	t.Helper()
	workers := uint64(runtime.GOMAXPROCS(0))
	tallies, errs := make([]*tally, workers), make([]error, workers)
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			tallies[w] = newTally()
			for n := w; n < many && errs[w] == nil; n += workers {
				errs[w] = sequence(seed, n, bounds, blind, tallies[w])
			}
		})
	}
	wait.Wait()
	sum := newTally()
	for w := range workers {
		if errs[w] != nil {
			t.Fatal(errs[w])
		}
		sum.add(tallies[w])
	}
	return sum
}

func (t *tally) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d sequences, %d slots, gate open in %d, %d orders (%d of the last resort), %d trips, %d blocks taken back\n", t.sequences, t.slots, t.open, t.trades, t.resorts, t.trips, t.voided)
	for _, x := range []struct {
		title string
		m     map[string]int
	}{{"orders by how they ended or stand", t.states}, {"cut, refused or tripped by", t.by}, {"violations of", t.violations}} {
		fmt.Fprintf(&b, "%s:\n", x.title)
		keys := make([]string, 0, len(x.m))
		for k := range x.m {
			keys = append(keys, k)
		}
		slices.Sort(keys)
		for _, k := range keys {
			fmt.Fprintf(&b, "  %-24s %10d  %s\n", k, x.m[k], t.first[k])
		}
		if len(keys) == 0 {
			b.WriteString("  none\n")
		}
	}
	return b.String()
}

// from is a number of the environment, or another.
func from(t *testing.T, key string, otherwise uint64) uint64 {
	t.Helper()
	s := os.Getenv(key)
	if s == "" {
		return otherwise
	}
	n, err := strconv.ParseUint(s, 10, 64)
	if err != nil {
		t.Fatalf("%s: %v", key, err)
	}
	return n
}

const madSeed = 20260301

// Whatever strategies ask, over many slots, through fills, failures, refunds and
// reorgs: no cap is exceeded, nothing is sold under its floor, what tripped stays
// so until a person resumes, and what was spent adds up to the unit.
func TestMadStrategiesExceedNothing(t *testing.T) {
	b, seed, many := madBounds(), from(t, "HEDGEROW_SEED", madSeed), from(t, "HEDGEROW_SEQUENCES", 500)
	sum := sequences(t, seed, max(5000, many), b, nil)
	b.Risk = madRisk()
	sum.add(sequences(t, seed, many, b, nil))
	t.Logf("seed %d, %d sequences of them with risk limits: %s", seed, many, sum)
	if len(sum.violations) != 0 {
		t.Fail()
	}
	for _, limit := range []string{limits.PerOrder, limits.PerDay, limits.Lifetime, limits.CoverToExposure, limits.CoverPerAsset, limits.PoolShare, limits.PoolFree, limits.Cash,
		limits.GasPerDay, limits.OrdersPerHour, limits.MinimumPremium, limits.MaximumPremium, limits.SaleFloor, limits.Bid, limits.SeriesState,
		limits.ConsecutiveFailures, limits.Drawdown, limits.DataAge, limits.PricesAgree, limits.FeedHeartbeat, limits.WithoutFeed, limits.SettlementPar, limits.Mode, "observation",
		b.Risk.Limits[0].Name, b.Risk.Limits[1].Name, b.Risk.Limits[2].Name, agent.LastResort} {
		if sum.by[limit] == 0 {
			t.Errorf("%s never bound: the test tries nothing of it", limit)
		}
	}
}

// withRisk are bounds with risk limits, changed.
func withRisk(change func(*limits.Risk), more ...func(*limits.Bounds)) func(*limits.Bounds) {
	return func(b *limits.Bounds) {
		b.Risk = madRisk()
		if change != nil {
			change(b.Risk)
		}
		for _, f := range more {
			f(b)
		}
	}
}

// without is a limit taken away, and the rule that the judge must then find broken.
type without struct {
	rule  string
	free  func(*limits.Bounds)
	blind func(*agent.Observation, *agent.Budget)
	what  string // "": the rule itself
}

func (w without) name() string {
	if w.what == "" {
		return w.rule
	}
	return w.rule + ", " + w.what
}

// Each limit in turn is taken from the agent, and not from the judge: the test
// above is worth something only if it then finds that limit exceeded.
func TestMadStrategiesAreCaughtWithoutEachLimit(t *testing.T) {
	const batch, most = 25, 8000
	all := amount.Max()
	wide := amount.New(1e18).MulDiv(amount.New(1000), amount.New(1))
	for _, c := range []without{
		{limits.PerOrder, func(b *limits.Bounds) { b.PerOrderPremium = all }, nil, ""},
		{limits.PerDay, func(b *limits.Bounds) { b.PremiumPerDay = all }, nil, ""},
		{limits.Lifetime, func(b *limits.Bounds) { b.PremiumLifetime = all }, nil, ""},
		{limits.CoverToExposure, func(b *limits.Bounds) { b.CoverToExposure = wide }, nil, ""},
		{limits.CoverPerAsset, func(b *limits.Bounds) { b.CoverPerAsset = all }, nil, ""},
		{limits.PoolShare, func(b *limits.Bounds) { b.PoolSharePerCycle = wide }, nil, ""},
		{limits.Cash, nil, func(o *agent.Observation, _ *agent.Budget) { o.Cash = all }, ""},
		{limits.GasPerDay, func(b *limits.Bounds) { b.GasPerDay = all }, nil, ""},
		{limits.OrdersPerHour, func(b *limits.Bounds) { b.OrdersPerHour = 1 << 60 }, nil, ""},
		{limits.MinimumPremium, func(b *limits.Bounds) { b.MinimumPremium = amount.New(1) }, nil, ""},
		{limits.MaximumPremium, func(b *limits.Bounds) { b.MaximumPremium = wide }, nil, ""},
		{limits.SaleFloor, func(b *limits.Bounds) { b.SaleFloor = amount.New(1) }, nil, ""},
		{limits.SeriesState, nil, func(o *agent.Observation, _ *agent.Budget) {
			for i := range o.Series {
				o.Series[i].State, o.Series[i].Waiting = protection.Active, 0
			}
		}, ""},
		{limits.ConsecutiveFailures, func(b *limits.Bounds) { b.ConsecutiveFailures = 1 << 60 }, nil, ""},
		{limits.Drawdown, func(b *limits.Bounds) { b.Drawdown = all }, nil, ""},
		{limits.DataAge, func(b *limits.Bounds) { b.DataAge = 1 << 60 }, nil, ""},
		{limits.PricesAgree, func(b *limits.Bounds) { b.PriceDeviation = wide }, nil, ""},
		{limits.FeedHeartbeat, nil, func(o *agent.Observation, _ *agent.Budget) { o.Prices[0].Heartbeat = 1 << 60 }, ""},
		{limits.WithoutFeed, func(b *limits.Bounds) { b.WithoutFeed = wide }, nil, ""},
		{limits.SettlementPar, func(b *limits.Bounds) { b.SettlementDeviation = wide }, nil, ""},
		{"observation", nil, func(o *agent.Observation, _ *agent.Budget) { o.Problems = nil }, ""},
		{limits.Mode, nil, func(_ *agent.Observation, b *agent.Budget) { b.Mode = trade.ModeActive }, ""},
		// What the limits remember: without the calm while a gate reopens too soon,
		// without the journal's row a restart forgets that it was closed at all.
		{limits.SettlementPar, func(b *limits.Bounds) { b.ReopenAfter = 0 }, nil, "the calm while"},
		{limits.PricesAgree, func(b *limits.Bounds) { b.Hysteresis = amount.Amount{} }, nil, "the hysteresis"},
		{limits.FeedHeartbeat, nil, func(_ *agent.Observation, b *agent.Budget) { b.State.Closed = nil }, "memory of a closed gate"},
		{limits.Drawdown, nil, func(_ *agent.Observation, b *agent.Budget) { b.State = limits.State{} }, "memory of the best"},
		{limits.Drawdown, nil, func(_ *agent.Observation, b *agent.Budget) { b.Resumed = 0 }, "a fresh start when resumed"},
		// What the fund could lose, and the last resort.
		{"into a breach", withRisk(func(r *limits.Risk) { r.Limits[0].Most, r.Limits[1].Most = all, all }), nil, "the bounds of hard limits"},
		{"a breached limit", withRisk(func(r *limits.Risk) { r.Limits[0].Hard, r.Limits[1].Hard = false, false }), nil, "hardness"},
		{"the latch", withRisk(nil), func(_ *agent.Observation, b *agent.Budget) { b.State.Risk = nil }, "memory of a breach"},
		{"the latch", withRisk(nil, func(b *limits.Bounds) { b.ReopenAfter = 0 }), nil, "the calm while of a breach"},
		{"unmeasured", withRisk(func(r *limits.Risk) { r.Limits = nil }), nil, "limits that loans must be read for"},
		{"the measure", withRisk(nil), func(o *agent.Observation, _ *agent.Budget) {
			for i := range o.Holdings {
				o.Holdings[i].Held, o.Holdings[i].Pending = o.Holdings[i].Held.Plus(o.Holdings[i].Pending), amount.Amount{}
			}
		}, "the difference of pending cover"},
		{"the last resort", withRisk(nil), func(o *agent.Observation, _ *agent.Budget) {
			for i := range o.Holdings {
				o.Holdings[i].Pending, o.Holdings[i].Buying = amount.Amount{}, amount.Amount{}
			}
		}, "memory of what is on its way"},
		{"the last resort", withRisk(func(r *limits.Risk) { r.Limits[0].Hard, r.Limits[1].Hard = false, false }), nil, "its limits"},
		{"the last resort", withRisk(func(r *limits.Risk) { r.Partial = limits.BuyPartial }), nil, "none of a part"},
	} {
		b := madBounds()
		if c.free != nil {
			c.free(&b)
		}
		tried, sum := uint64(0), newTally()
		for ; tried < most && sum.violations[c.rule] == 0; tried += batch {
			sum = sequences(t, madSeed+tried, batch, b, c.blind)
		}
		if sum.violations[c.rule] == 0 {
			t.Errorf("without %s nothing is noticed in %d sequences: %s", c.name(), tried, sum)
			continue
		}
		t.Logf("without %-34s noticed within %4d sequences: %s", c.name(), tried, sum.first[c.rule])
	}
}
