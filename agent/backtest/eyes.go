package backtest

import (
	"context"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// observer is what a run's agent sees.
type observer struct{ *Run }

// eyes are the observer's memory: what it made for the last moment, to be used again.
// An observation is good until the run's next step.
type eyes struct {
	seen      agent.Observation
	exposures []protection.Exposure
	cover     [][]protection.FirstLoss // by claim
	pools     []protection.Pool
	shown     []assumed.Gauge
	gauges    []agent.Gauge
	holdings  []trade.Holding
	stakes    []trade.Stake
	quotes    []agent.Quote
	orders    []agent.PendingOrder
	facts     []agent.SeriesFacts
}

func newEyes(t Terms) (e eyes) {
	for _, c := range t.Claims {
		var cover []protection.FirstLoss
		if !c.FirstLoss.IsZero() {
			cover = []protection.FirstLoss{{Amount: c.FirstLoss, Basis: protection.Assumed, Source: "stated for the backtest"}}
		}
		e.cover = append(e.cover, cover)
	}
	return e
}

// Observe is the moment as the live observer would show it.
func (r observer) Observe(_ context.Context, slot trade.Slot, at trade.Block) (*agent.Observation, error) {
	e, s := &r.eyes, r.seen
	e.pools = r.market.AppendPools(e.pools[:0])
	e.seen = agent.Observation{Slot: slot, Block: at, Now: r.clock.now, Book: s.Book, Prices: s.prices, Settlement: s.settlement, History: s.history, Cash: r.fund.Cash,
		Series: r.series, Pools: e.pools}
	o := &e.seen
	if s.Book == nil {
		o.Problems = append(o.Problems, agent.Problem{Source: "lending", Text: "the tape has no book then"})
	} else {
		o.Exposures = r.exposures()
	}
	o.Setbacks = r.diary.setbacks(o.Now)
	o.BaseFee = r.gasPrice(s)
	units := amount.New(r.rules.GasUnits(trade.Buy))
	o.OrderGasNow = o.BaseFee.MulDiv(units, one)
	if o.OrderGas = o.OrderGasNow; !r.terms.FeeCap.IsZero() {
		o.OrderGas = r.terms.FeeCap.MulDiv(units, one)
	}
	r.venue(o)
	r.promises(o)
	o.Worth = r.fund.worth(o.Series, at.Time)
	o.Routed = r.diary.routes(o.Series)
	return o, nil
}

var one = amount.New(1)

// exposures are the fund's claims. What no tape has is left out: holders, and the
// rate that claims earn. What is idle is what the claims exceed the loans' debt by.
func (r observer) exposures() []protection.Exposure {
	e, s := &r.eyes, r.seen
	same := len(e.exposures) == len(r.fund.claims)
	for i := 0; same && i < len(r.fund.claims); i++ {
		x, c := &e.exposures[i], &r.fund.claims[i]
		debt, stranded := s.of(c.Reference.Asset)
		same = x.Amount == c.left && x.Deficit == c.lost && x.Stranded == stranded && x.Supply == c.supply(debt)
	}
	if same {
		return e.exposures
	}
	e.exposures = make([]protection.Exposure, len(r.fund.claims))
	for i := range r.fund.claims {
		c := &r.fund.claims[i]
		debt, stranded := s.of(c.Reference.Asset)
		x := protection.Exposure{Reference: c.Reference, Symbol: c.Symbol, Decimals: c.Decimals, Amount: c.left, Supply: c.supply(debt), Deficit: c.lost,
			Stranded: stranded, Cover: e.cover[i]}
		x.Idle = x.Supply.Minus(debt)
		if c.Supply.IsZero() { // the book's debt is all claims: nothing is known to be idle
			x.Idle = amount.Amount{}
		}
		x.Withdrawable = amount.Min(x.Amount, x.Idle)
		e.exposures[i] = x
	}
	return e.exposures
}

// of is what all loans owe in an asset, and of it loans without any collateral.
func (s *sight) of(asset protection.Address) (debt, stranded amount.Amount) {
	if s.Book == nil {
		return debt, stranded
	}
	for i := range s.Book.Assets {
		if s.Book.Assets[i].ID == asset {
			return s.debt[i], s.stranded[i]
		}
	}
	return debt, stranded
}

// venue adds what the assumed market shows, as the live adapter would.
func (r observer) venue(o *agent.Observation) {
	e := &r.eyes
	e.gauges, e.shown = e.gauges[:0], r.market.AppendGauges(e.shown[:0])
	for i := range e.shown {
		g := &e.shown[i]
		e.gauges = append(e.gauges, agent.Gauge{ID: g.ID, Venue: assumed.Venue, Loss: g.Loss, At: g.At, MaxAge: g.MaxAge, Behind: g.Behind, Failing: g.Failing, Subject: g.Reference})
	}
	e.holdings, e.quotes = e.holdings[:0], e.quotes[:0]
	replica, now := r.market.Replica(), r.second()
	for i := range o.Series {
		s := &o.Series[i]
		held := r.fund.held(s.ID)
		e.holdings = append(e.holdings, trade.Holding{Series: s.ID, Held: held})
		if s.State != protection.Active {
			continue
		}
		if !r.terms.Unquoted && !s.Free.IsZero() {
			for _, q := range quarters {
				if a := s.Free.MulDiv(q, four); !a.IsZero() {
					if total, err := replica.QuoteBuy(now, s.ID, a); err == nil {
						e.quotes = append(e.quotes, agent.Quote{Series: s.ID, Action: trade.Buy, Amount: a, Total: total})
					}
				}
			}
		}
		if !held.IsZero() {
			if total, ok := r.bid(s.ID, held); ok {
				e.quotes = append(e.quotes, agent.Quote{Series: s.ID, Action: trade.Sell, Amount: held, Total: total})
			}
		}
	}
	e.stakes = e.stakes[:0]
	for i := range o.Pools {
		e.stakes = append(e.stakes, r.market.Stake(o.Pools[i].ID, r.guard))
	}
	if !alike(e.facts, o.Series) {
		e.facts = make([]agent.SeriesFacts, len(o.Series))
		for i := range o.Series {
			e.facts[i] = agent.SeriesFacts{Series: o.Series[i].ID, Facts: r.market.Facts(o.Series[i].ID)}
		}
	}
	o.Gauges, o.Holdings, o.Quotes, o.Stakes, o.SeriesFacts = e.gauges, e.holdings, e.quotes, e.stakes, e.facts
}

// quarters of a series' free capital are what strategies see priced, as live.
var (
	quarters = []amount.Amount{amount.New(1), amount.New(2), amount.New(4)}
	four     = amount.New(4)
)

// alike reports facts of the same series.
func alike(facts []agent.SeriesFacts, series []protection.Series) bool {
	if len(facts) != len(series) {
		return false
	}
	for i := range facts {
		if facts[i].Series != series[i].ID {
			return false
		}
	}
	return true
}

// promises adds what open intents promise.
func (r observer) promises(o *agent.Observation) {
	e := &r.eyes
	e.orders = e.orders[:0]
	for _, p := range r.diary.open {
		h := holding(o.Holdings, p.Series)
		if p.state == trade.Accepted {
			o.Escrow = o.Escrow.Plus(p.paid)
			if h != nil {
				h.Pending = h.Pending.Plus(p.Amount)
			}
			e.orders = append(e.orders, agent.PendingOrder{Venue: p.Identity.Venue, ID: p.order, Intent: p.id, Series: p.Series, Amount: p.Amount, MatureAt: p.matures})
			continue
		}
		r.promise(o, h, p)
	}
	for i := range e.orders {
		e.orders[i].InFlight = r.diary.doing(trade.Activate, protection.Address{}, e.orders[i].ID)
	}
	for i := range o.Gauges {
		o.Gauges[i].InFlight = r.diary.doing(trade.Poke, o.Gauges[i].ID, 0)
	}
	o.Orders = e.orders
}

// promise adds one intent that may still execute.
func (r observer) promise(o *agent.Observation, h *trade.Holding, p *promise) {
	waits := p.state == trade.Proposed
	switch p.Identity.Action {
	case trade.Buy:
		o.Committed = o.Committed.Plus(p.Limit)
		if h != nil {
			h.Buying = h.Buying.Plus(p.Amount)
		}
	case trade.Sell, trade.Claim:
		if h != nil {
			h.Selling = h.Selling.Plus(p.Amount)
		}
	case trade.Deposit:
		o.Committed = o.Committed.Plus(p.Amount)
	}
	if h != nil {
		h.Waiting = h.Waiting || waits
	}
	for i := range o.Stakes {
		x := &o.Stakes[i]
		if x.Pool != p.Series {
			continue
		}
		x.Waiting = x.Waiting || waits
		switch p.Identity.Action {
		case trade.Deposit:
			x.Depositing = x.Depositing.Plus(p.Amount)
		case trade.Leave:
			x.Leaving = x.Leaving.Plus(p.Amount)
		case trade.Redeem:
			x.Redeeming = x.Redeeming.Plus(p.Amount)
		}
	}
}

// doing reports an open chore.
func (d *diary) doing(action trade.Action, subject protection.Address, order uint64) bool {
	for _, p := range d.open {
		if p.Identity.Action == action && p.inFlight() && (p.Identity.Subject == subject || action == trade.Activate) && p.OrderID == order {
			return true
		}
	}
	return false
}

func holding(list []trade.Holding, id protection.Address) *trade.Holding {
	for i := range list {
		if list[i].Series == id {
			return &list[i]
		}
	}
	return nil
}

// quoter prices at the moment.
type quoter struct{ *Run }

// Quote is what the assumed market asks or bids.
func (r quoter) Quote(_ context.Context, at trade.Block, series protection.Address, action trade.Action, amt amount.Amount) (total amount.Amount, err error) {
	if at != r.seen.Block {
		r.fault = fmt.Errorf("a quote at block %d was asked for at block %d: only the moment can be priced", at.Number, r.seen.Block.Number)
		return total, r.fault
	}
	switch action {
	case trade.Buy:
		total, err = r.market.Replica().QuoteBuy(r.second(), series, amt)
	case trade.Sell:
		total, err = r.market.Replica().QuoteSell(r.second(), series, amt)
	default:
		r.fault = fmt.Errorf("a quote of %s was asked for: there is none", action)
		return total, r.fault
	}
	if err != nil {
		return total, fmt.Errorf("%w: %w", trade.ErrRefused, err)
	}
	return total, nil
}
