package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// observer reads everything that a cycle sees, at one block.
type observer struct {
	market  *Market
	config  *config.Config
	journal promises
	clock   clock.Clock
	prices  *prices
	gas     reckoning
	symbols map[protection.Address]string // of the assets that alarms watch
}

// promises are the intents that have not ended, and the chores that have; the
// journal's or a reader's.
type promises interface {
	Open(ctx context.Context) ([]trade.Standing, error)
	EndedChores(ctx context.Context, since time.Time) ([]journal.EndedChore, error)
	Purchases(ctx context.Context) ([]journal.Purchase, error)
	Refusals(ctx context.Context, since time.Time) ([]journal.Refusal, error)
	RoutedCover(ctx context.Context) ([]journal.Routed, error)
	QueuedSince(ctx context.Context, pool protection.Address, waiting amount.Amount) (time.Time, error)
}

func (m *Market) newObserver(ctx context.Context, j promises, c *config.Config, clk clock.Clock) (*observer, error) {
	head, err := m.client.Head(ctx)
	if err != nil {
		return nil, err
	}
	o := &observer{market: m, config: c, journal: j, clock: clk}
	if o.prices, err = openPrices(ctx, m.client, head, m.config.Feeds, m.premium); err != nil {
		return nil, err
	}
	if c.Wallet != nil {
		o.gas = reckoning{policyOf(c), m.node(c)}
	}
	return o, nil
}

// look makes the price history reach back at least that far.
func (o *observer) look(back time.Duration) { o.prices.lookback = max(o.prices.lookback, back) }

// Observe reads book, claims, venues, prices and fees side by side. What fails
// becomes a problem; only an unreadable journal is an error. A venue that cannot
// be read closes trading on all: what is held there would be bought a second
// time elsewhere, and the hedge's account lacks its marks. Chores of the others
// go on.
func (o *observer) Observe(ctx context.Context, slot trade.Slot, at trade.Block) (*agent.Observation, error) {
	open, err := o.journal.Open(ctx)
	if err != nil {
		return nil, fmt.Errorf("read open intents: %w", err)
	}
	out := &agent.Observation{Slot: slot, Block: at, Now: o.clock.Now()}
	ended, err := o.journal.EndedChores(ctx, out.Now.Add(-24*time.Hour))
	if err != nil {
		return nil, fmt.Errorf("read ended chores: %w", err)
	}
	refused, err := o.journal.Refusals(ctx, out.Now.Add(-24*time.Hour))
	if err != nil {
		return nil, fmt.Errorf("read refused orders: %w", err)
	}
	out.Setbacks = append(setbacks(out.Now, ended), refusals(out.Now, refused)...)
	open = slices.DeleteFunc(open, func(s trade.Standing) bool { // it is over, though not yet for good
		id := s.Intent.ID()
		return slices.ContainsFunc(ended, func(e journal.EndedChore) bool { return e.Intent == id })
	})
	purchases, err := o.journal.Purchases(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what was bought: %w", err)
	}
	routed, err := o.journal.RoutedCover(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what was routed: %w", err)
	}
	for _, x := range routed {
		out.Routed = append(out.Routed, desk.Routed{Series: x.Series, For: x.For, Amount: x.Amount})
	}
	var wait sync.WaitGroup
	accounts := make([]account, len(o.market.venues.list))
	problems := make([]*agent.Problem, 5+len(accounts)) // by part, so that their order does not depend on who is first
	part := func(i int, source string, read func() error) {
		wait.Go(func() {
			if err := read(); err != nil {
				problems[i] = &agent.Problem{Source: source, Text: err.Error(), Alarm: problemCode(err)}
			}
		})
	}
	var oracle lending.Oracle
	var unsourced error
	part(0, "lending", func() error {
		if err := o.lending(ctx, at, out); err != nil {
			return err
		}
		oracle, unsourced = o.market.lending.Oracle(ctx, at)
		return nil
	})
	for i, v := range o.market.venues.list {
		source := "venue"
		if len(accounts) > 1 {
			source += " " + v.Name()
		}
		part(1+i, source, func() error {
			read, err := o.readVenue(ctx, at, v, open)
			if err == nil {
				accounts[i] = read
			}
			return err
		})
	}
	part(len(accounts)+1, "prices", func() error { return o.prices.read(ctx, at) })
	part(len(accounts)+2, "fees", func() error { return o.fees(ctx, out) })
	part(len(accounts)+3, "cash", func() (err error) {
		if out.Cash, err = o.market.cash(ctx, at); err == nil {
			out.Caps, err = o.caps(ctx, at, open)
		}
		return err
	})
	var claims []protection.Fact
	part(len(accounts)+4, "facts", func() (err error) {
		claims, err = o.market.claimsOn(ctx, at, o.market.premium.id)
		return err
	})
	wait.Wait()
	if err := o.merge(accounts, open, out); err != nil {
		out.Problems = append(out.Problems, agent.Problem{Source: "venues", Text: err.Error()})
	}
	if err := o.stuck(ctx, out); err != nil {
		return nil, fmt.Errorf("read what was queued: %w", err)
	}
	for _, p := range problems {
		if p != nil {
			out.Problems = append(out.Problems, *p)
		}
	}
	if unsourced != nil {
		out.Ignored = append(out.Ignored, agent.Problem{Source: "oracle", Text: unsourced.Error()})
	}
	if oracle.Barred != "" {
		out.Ignored = append(out.Ignored, agent.Problem{Source: "liquidations", Text: oracle.Barred})
	}
	if out.Book != nil {
		out.Prices, out.History = o.prices.compare(out.Book, oracle)
	}
	parts, unsaid, err := o.market.indexParts(ctx, at, out.Series)
	if unsaid != nil {
		out.Ignored = append(out.Ignored, agent.Problem{Source: "index", Text: unsaid.Error()})
	}
	if err != nil {
		out.Problems = append(out.Problems, agent.Problem{Source: "facts", Text: err.Error()})
	}
	out.SeriesFacts, out.ReferenceFacts = factsOf(o.config, out, claims, parts, oracle)
	out.Settlement, out.Worth = o.prices.settlement(at), worth(out.Series, purchases, at.Time)
	promiseSales(out, open)
	return out, nil
}

func (o *observer) lending(ctx context.Context, at trade.Block, out *agent.Observation) error {
	b, err := o.market.Book(ctx, at)
	if err != nil {
		return err
	}
	exposures, err := o.market.Exposures(ctx, at)
	if err != nil {
		return err
	}
	differences, compared, err := o.market.Reconcile(ctx, b, reconciled, at.Number)
	if err != nil {
		return err
	}
	if len(differences) > 0 {
		return fmt.Errorf("%w: %d of %d sampled loans are not as the protocol has them, first %s: it is read anew", lending.ErrDrift, len(differences), compared, differences[0])
	}
	out.Book, out.Exposures = b, exposures
	return nil
}

// problemCode is the code of the alarm that an error is, if it has one of its own.
func problemCode(err error) string {
	if errors.Is(err, lending.ErrDrift) {
		return "drift"
	}
	return ""
}

// reconciled is how many loans each cycle compares with the protocol's own
// figures.
const reconciled = 16

func (o *observer) fees(ctx context.Context, out *agent.Observation) (err error) {
	if out.BaseFee, err = o.market.client.BaseFee(ctx); err != nil {
		return err
	}
	out.OrderGas, out.OrderGasNow, err = o.gas.order(ctx, out.BaseFee)
	return err
}

// account is what one venue shows at a block, and the accepted orders asked for.
type account struct {
	on       venue
	state    market.State
	accepted []trade.Standing // as state.Orders
	quotes   []agent.Quote
}

// readVenue reads what a venue shows, and what of it strategies see priced.
func (o *observer) readVenue(ctx context.Context, at trade.Block, on venue, open []trade.Standing) (a account, err error) {
	a.on = on
	var ids []uint64
	for _, s := range open {
		if s.Intent.Identity.Venue == on.Name() && s.State == trade.Accepted && len(s.Fills) > 0 {
			a.accepted = append(a.accepted, s)
			ids = append(ids, s.Fills[len(s.Fills)-1].OrderID)
		}
	}
	if a.state, err = on.Observe(ctx, at, ids); err != nil {
		return a, err
	}
	a.quotes, err = quotes(ctx, at, on, a.state)
	return a, err
}

// merge joins what the venues show, in their order, and puts what open intents
// promise beside it. A gauge that several venues' series look at is one gauge.
func (o *observer) merge(accounts []account, open []trade.Standing, out *agent.Observation) error {
	for n, a := range accounts {
		if a.on == nil {
			continue // it could not be read: a problem says so, and nothing is traded
		}
		name := a.on.Name()
		for i, s := range a.state.Series {
			if err := o.market.venues.place(n, s); err != nil {
				return err
			}
			out.Series = append(out.Series, s)
			out.Holdings = append(out.Holdings, trade.Holding{Series: s.ID, Held: a.state.Held[i]})
		}
		for _, x := range a.state.Ignored {
			out.Ignored = append(out.Ignored, agent.Problem{Source: "series " + x.Series.String(), Text: x.Err.Error()})
		}
		out.Escrow = out.Escrow.Plus(escrow(a.state.Orders, a.accepted))
		for i, order := range a.state.Orders {
			if order.State != trade.OrderPending {
				continue
			}
			if h := holding(out.Holdings, order.Series); h != nil {
				h.Pending = h.Pending.Plus(order.Amount)
			}
			out.Orders = append(out.Orders, agent.PendingOrder{Venue: name, ID: order.ID, Intent: a.accepted[i].Intent.ID(),
				Series: order.Series, Amount: order.Amount, MatureAt: order.MatureAt,
				InFlight: slices.ContainsFunc(open, func(s trade.Standing) bool {
					return promised(s) && s.Intent.Identity.Venue == name && s.Intent.Identity.Action == trade.Activate && s.Intent.OrderID == order.ID
				})})
		}
		for _, g := range a.state.Gauges {
			if slices.ContainsFunc(out.Gauges, func(x agent.Gauge) bool { return x.ID == g.ID }) {
				continue
			}
			out.Gauges = append(out.Gauges, agent.Gauge{ID: g.ID, Venue: name, Loss: g.Loss, At: g.At, MaxAge: g.MaxAge, Behind: g.Behind, Failing: g.Failing, Idle: g.Idle, Subject: g.Reference,
				InFlight: slices.ContainsFunc(open, func(s trade.Standing) bool {
					return promised(s) && s.Intent.Identity.Action == trade.Poke && s.Intent.Identity.Subject == g.ID
				})})
		}
		for i, p := range a.state.Pools { // venues of one market may share it
			if !slices.ContainsFunc(out.Pools, func(x protection.Pool) bool { return x.ID == p.ID }) {
				out.Pools, out.Stakes = append(out.Pools, p), append(out.Stakes, a.state.Stakes[i])
			}
		}
		out.Quotes = append(out.Quotes, a.quotes...)
	}
	for _, s := range open {
		if !promised(s) {
			continue
		}
		promiseStake(out, s)
		if s.Intent.Identity.Action == trade.Buy {
			out.Committed = out.Committed.Plus(s.Intent.Limit)
		}
		h := holding(out.Holdings, s.Intent.Series)
		if h == nil {
			continue
		}
		h.Waiting = h.Waiting || s.Intent.Hold != nil && s.State == trade.Proposed
		switch s.Intent.Identity.Action {
		case trade.Buy:
			h.Buying = h.Buying.Plus(s.Intent.Amount)
		case trade.Sell, trade.Claim:
			h.Selling = h.Selling.Plus(s.Intent.Amount)
		}
	}
	return nil
}

// escrow is the premium of accepted orders that are not minted. Of a refunded one
// it is cash again, but the journal has it as paid until the refund is final: left
// out, it would look like a loss until then.
func escrow(orders []market.Order, accepted []trade.Standing) (sum amount.Amount) {
	for i, order := range orders {
		if order.State == trade.OrderPending || order.State == trade.OrderRefunded {
			sum = sum.Plus(accepted[i].Fills[len(accepted[i].Fills)-1].Paid)
		}
	}
	return sum
}

// worth adds up what was bought of each series that may still pay, with the part
// of its premium that is not earned at an instant, in proportion to the time that
// was left when it was bought, and the dearest price of it for as much time.
func worth(series []protection.Series, purchases []journal.Purchase, at time.Time) (out []agent.Worth) {
	for _, s := range series {
		if s.State.Resolved() {
			continue
		}
		w := agent.Worth{Series: s.ID}
		for _, p := range purchases {
			if p.Series != s.ID {
				continue
			}
			term, left := max(0, s.Expiry.Sub(p.At)), max(0, s.Expiry.Sub(at))
			w.Cover = w.Cover.Plus(p.Amount)
			if left > 0 {
				part, whole := amount.New(uint64(min(left, term))), amount.New(uint64(term))
				w.Unearned = w.Unearned.Plus(p.Paid.MulDiv(part, whole))
				// Rounded up twice, as the guard does.
				perUnit := p.Paid.MulDiv(protection.WAD, p.Amount).Plus(amount.New(1)).MulDiv(part, whole).Plus(amount.New(1))
				if perUnit.Cmp(w.Dearest) > 0 {
					w.Dearest = perUnit
				}
			}
		}
		if !w.Cover.IsZero() {
			out = append(out, w)
		}
	}
	return out
}

// promised reports an intent that may still execute and that no block shows yet.
func promised(s trade.Standing) bool {
	return s.State == trade.Proposed || s.State == trade.Approved || s.State == trade.Submitted
}

func holding(list []trade.Holding, id protection.Address) *trade.Holding {
	for i := range list {
		if list[i].Series == id {
			return &list[i]
		}
	}
	return nil
}

// quarters are the parts of a series' free capital that strategies see priced.
var quarters = []uint64{1, 2, 4}

// quotes asks for a ladder of prices of each active series: a quarter, half and
// all of what can be bought, and what is held. A refused price is left out.
func quotes(ctx context.Context, at trade.Block, on venue, state market.State) ([]agent.Quote, error) {
	var asks []market.Ask
	for i, s := range state.Series {
		if s.State != protection.Active {
			continue
		}
		for _, q := range quarters {
			if a := s.Free.MulDiv(amount.New(q), amount.New(4)); !a.IsZero() {
				asks = append(asks, market.Ask{Series: s.ID, Action: trade.Buy, Amount: a})
			}
		}
		if held := state.Held[i]; !held.IsZero() {
			asks = append(asks, market.Ask{Series: s.ID, Action: trade.Sell, Amount: held})
		}
	}
	totals, refused, err := on.Quotes(ctx, at, asks)
	if err != nil {
		return nil, err
	}
	var out []agent.Quote
	for i, a := range asks {
		if refused[i] == nil {
			out = append(out, agent.Quote{Series: a.Series, Action: a.Action, Amount: a.Amount, Total: totals[i]})
		}
	}
	return out, nil
}
