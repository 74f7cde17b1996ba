package paper

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	replica "github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrUnknownSeries reports an id that is none of the paper venue's series.
var ErrUnknownSeries = errors.New("no such series on paper")

// Ledger is all that an account has done and has: plain values, for the caller to
// store. Amounts are base units of each series' asset.
type Ledger struct {
	Venue     string     `json:"venue"` // the paper venue; ids are made of it
	Positions []Position `json:"positions,omitempty"`
	Fills     []Fill     `json:"fills,omitempty"`
}

// Position is what an account has of one series, on paper.
type Position struct {
	ID        protection.Address `json:"id"` // paper
	Of        protection.Address `json:"of"` // the real series
	Held      amount.Amount      `json:"held"`
	Unearned  amount.Amount      `json:"unearned"` // of its premium, as of AccruedAt
	AccruedAt uint64             `json:"accruedAt"`
	Pending   []replica.Waiting  `json:"pending,omitempty"`
	Paid      amount.Amount      `json:"paid"` // premium, ever
	Got       amount.Amount      `json:"got"`  // refunds, sales and claims, ever
}

// Fill is something that happened on paper.
type Fill struct {
	Block  trade.Block        `json:"block"`
	ID     protection.Address `json:"id"` // paper
	Action trade.Action       `json:"action"`
	Amount amount.Amount      `json:"amount"`
	Paid   amount.Amount      `json:"paid"`
	Got    amount.Amount      `json:"got"`
}

// Account trades on a mirrored market and keeps what it bought. What it holds is
// laid on top of each block's market, so its own orders move the prices that it sees.
// It is not safe for concurrent use.
type Account struct {
	venue  *Venue
	ledger Ledger
}

// NewAccount goes on from a ledger; the zero value begins one.
func NewAccount(v *Venue, l Ledger) (*Account, error) {
	if l.Venue != "" && l.Venue != v.name {
		return nil, fmt.Errorf("paper venue %s: the ledger is that of %s: its ids are others: begin a new one", v.name, l.Venue)
	}
	for _, p := range l.Positions {
		if p.ID != ID(v.name, p.Of) {
			return nil, fmt.Errorf("paper venue %s: the ledger's position %s is not the paper series of %s", v.name, p.ID, p.Of)
		}
	}
	l.Venue = v.name
	return &Account{v, copyOf(l)}, nil
}

// Ledger is the account's; it shares nothing with the account.
func (a *Account) Ledger() Ledger { return copyOf(a.ledger) }

func copyOf(l Ledger) Ledger {
	l.Positions, l.Fills = slices.Clone(l.Positions), slices.Clone(l.Fills)
	for i := range l.Positions {
		l.Positions[i].Pending = slices.Clone(l.Positions[i].Pending)
	}
	return l
}

// Series is a series on paper.
type Series struct {
	ID protection.Address `json:"id"` // paper
	Of protection.Address `json:"of"` // the real one
	replica.SeriesView
}

// Series are those of the mirrored market at a block, as they are with what the
// account has on top.
func (a *Account) Series(ctx context.Context, at trade.Block) ([]Series, error) {
	m, err := a.at(ctx, at)
	if err != nil {
		return nil, err
	}
	var out []Series
	for _, of := range m.SeriesIDs() {
		v, err := m.ViewSeries(a.venue.call(at).Time, of)
		if err != nil {
			return nil, fmt.Errorf("paper venue %s: series %s: %w", a.venue.name, of, err)
		}
		out = append(out, Series{ID(a.venue.name, of), of, v})
	}
	return out, nil
}

// Quote is what buying costs, or selling brings. It fails with trade.ErrRefused when
// the market does not trade that.
func (a *Account) Quote(ctx context.Context, at trade.Block, id protection.Address, action trade.Action, amt amount.Amount) (amount.Amount, error) {
	m, of, err := a.find(ctx, at, id)
	if err != nil {
		return amount.Amount{}, err
	}
	var total amount.Amount
	if action == trade.Buy {
		total, err = m.QuoteBuy(a.venue.call(at).Time, of, amt)
	} else {
		total, err = m.QuoteSell(a.venue.call(at).Time, of, amt)
	}
	return total, a.told(err)
}

// Buy buys on paper for at most a cost; Activate mints it after the waiting period.
func (a *Account) Buy(ctx context.Context, at trade.Block, id protection.Address, amt, most amount.Amount) (Fill, error) {
	m, of, err := a.find(ctx, at, id)
	if err != nil {
		return Fill{}, err
	}
	order, cost, err := m.Buy(a.venue.call(at), of, amt, most, math.MaxUint64, replica.Hash{}, a.venue.holder)
	if err != nil {
		return Fill{}, a.told(err)
	}
	p := a.position(of)
	p.Pending = append(p.Pending, replica.Waiting{Amount: amt, Premium: cost, MatureAt: m.Order(order).MatureAt})
	return a.filled(p, Fill{Block: at, ID: id, Action: trade.Buy, Amount: amt, Paid: cost}), nil
}

// Sell sells back what is held on paper, for at least some proceeds.
func (a *Account) Sell(ctx context.Context, at trade.Block, id protection.Address, amt, least amount.Amount) (Fill, error) {
	m, of, err := a.find(ctx, at, id)
	if err != nil {
		return Fill{}, err
	}
	p := a.position(of)
	if amt.Cmp(p.Held) > 0 {
		return Fill{}, fmt.Errorf("paper venue %s: %w: %s is asked to be sold of %s, and %s is held", a.venue.name, trade.ErrRefused, amt, id, p.Held)
	}
	got, err := m.SellBack(a.venue.call(at), of, amt, least, math.MaxUint64, replica.Hash{}, a.venue.holder)
	if err != nil {
		return Fill{}, a.told(err)
	}
	now := a.venue.call(at).Time
	left := p.unearned(m.Series(of).Terms.Expiry, now)
	p.Unearned, p.AccruedAt = left.Minus(left.MulDiv(amt, p.Held)), now
	p.Held = p.Held.Minus(amt)
	return a.filled(p, Fill{Block: at, ID: id, Action: trade.Sell, Amount: amt, Got: got}), nil
}

// Activate mints the orders whose waiting period is over, and refunds those of
// series that are PENDING or TRIGGERED.
func (a *Account) Activate(ctx context.Context, at trade.Block) ([]Fill, error) {
	m, err := a.source(ctx, at)
	if err != nil {
		return nil, err
	}
	var out []Fill
	now := a.venue.call(at).Time
	for i := range a.ledger.Positions {
		p := &a.ledger.Positions[i]
		orders, err := a.carry(m, at, *p)
		if err != nil {
			return out, err
		}
		var waiting []replica.Waiting
		for k, order := range orders {
			o := p.Pending[k]
			minted, err := m.Activate(a.venue.call(at), order)
			switch {
			case errors.Is(err, replica.NotMature):
				waiting = append(waiting, o)
			case err != nil:
				return out, a.told(err)
			case minted:
				left := p.unearned(m.Series(p.Of).Terms.Expiry, now)
				p.Unearned, p.AccruedAt, p.Held = left.Plus(o.Premium), now, p.Held.Plus(o.Amount)
				out = append(out, a.filled(p, Fill{Block: at, ID: p.ID, Action: trade.Activate, Amount: o.Amount}))
			default:
				out = append(out, a.filled(p, Fill{Block: at, ID: p.ID, Action: trade.Activate, Got: o.Premium}))
			}
		}
		p.Pending = waiting
	}
	return out, nil
}

// Claim takes what the account's triggered series pay.
func (a *Account) Claim(ctx context.Context, at trade.Block) ([]Fill, error) {
	m, err := a.at(ctx, at)
	if err != nil {
		return nil, err
	}
	var out []Fill
	for i := range a.ledger.Positions {
		p := &a.ledger.Positions[i]
		if p.Held.IsZero() {
			continue
		}
		paid, err := m.Claim(a.venue.call(at), p.Of, p.Held, replica.Hash{}, a.venue.holder)
		if errors.Is(err, replica.NotTriggered) || errors.Is(err, replica.AlreadySalvaged) {
			continue
		}
		if err != nil {
			return out, a.told(err)
		}
		held := p.Held
		p.Held, p.Unearned = amount.Amount{}, amount.Amount{}
		out = append(out, a.filled(p, Fill{Block: at, ID: p.ID, Action: trade.Claim, Amount: held, Got: paid}))
	}
	return out, nil
}

// Settle forgets what has expired and returns it.
func (a *Account) Settle(ctx context.Context, at trade.Block) ([]Position, error) {
	m, err := a.at(ctx, at)
	if err != nil {
		return nil, err
	}
	var over []Position
	var errs []error
	a.ledger.Positions = slices.DeleteFunc(a.ledger.Positions, func(p Position) bool {
		state, _, err := m.Settle(a.venue.call(at), p.Of)
		errs = append(errs, err)
		gone := err == nil && state == replica.Expired && len(p.Pending) == 0
		if gone {
			over = append(over, p)
		}
		return gone
	})
	return over, a.told(errors.Join(errs...))
}

// Holdings are what the account has, by paper id.
func (a *Account) Holdings() []trade.Holding {
	var out []trade.Holding
	for _, p := range a.ledger.Positions {
		h := trade.Holding{Series: p.ID, Held: p.Held}
		for _, o := range p.Pending {
			h.Pending = h.Pending.Plus(o.Amount)
		}
		out = append(out, h)
	}
	slices.SortFunc(out, func(a, b trade.Holding) int { return a.Series.Compare(b.Series) })
	return out
}

// Result is what a position has come to: Got + Worth − Paid is its profit, on paper.
type Result struct {
	ID, Of protection.Address
	Paid   amount.Amount
	Got    amount.Amount
	// Worth is what would be got now for what is held: the payout of a TRIGGERED
	// series, else the bid for all of it; zero without one. Orders that wait count
	// nothing.
	Worth amount.Amount
}

// Results are the account's profits and losses by series, marked at a block.
func (a *Account) Results(ctx context.Context, at trade.Block) ([]Result, error) {
	m, err := a.at(ctx, at)
	if err != nil {
		return nil, err
	}
	var out []Result
	now := a.venue.call(at).Time
	for _, p := range a.ledger.Positions {
		r := Result{ID: p.ID, Of: p.Of, Paid: p.Paid, Got: p.Got}
		state, fraction, err := m.StateOf(now, p.Of)
		switch {
		case err != nil:
			return nil, a.told(err)
		case state == replica.Triggered:
			r.Worth = protection.Payout(p.Held, fraction)
		case state == replica.Active && !p.Held.IsZero():
			if r.Worth, err = m.QuoteSell(now, p.Of, p.Held); err != nil {
				return nil, a.told(err)
			}
		}
		out = append(out, r)
	}
	return out, nil
}

func (a *Account) told(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("paper venue %s: %w", a.venue.name, refused(err))
}

func (a *Account) source(ctx context.Context, at trade.Block) (*replica.Market, error) {
	m, err := a.venue.source.At(ctx, at)
	return m, a.told(err)
}

// at is the mirrored market at a block with the account's positions on top.
func (a *Account) at(ctx context.Context, at trade.Block) (*replica.Market, error) {
	m, err := a.source(ctx, at)
	if err != nil {
		return nil, err
	}
	for _, p := range a.ledger.Positions {
		if _, err := a.carry(m, at, p); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func (a *Account) carry(m *replica.Market, at trade.Block, p Position) ([]uint64, error) {
	s := m.Series(p.Of)
	if s == nil {
		return nil, fmt.Errorf("paper venue %s: %w: the market at block %d was read without series %s, which is held: add it to the extent", a.venue.name, ErrUnknownSeries, at.Number, p.Of)
	}
	now := a.venue.call(at).Time
	orders, err := m.Carry(a.venue.call(at), p.Of, replica.Position{Holder: a.venue.holder, Minted: p.Held, Unearned: p.unearned(s.Terms.Expiry, now), Waiting: p.Pending})
	return orders, a.told(err)
}

// find is the market at a block and the real series of a paper id.
func (a *Account) find(ctx context.Context, at trade.Block, id protection.Address) (*replica.Market, protection.Address, error) {
	m, err := a.at(ctx, at)
	if err != nil {
		return nil, protection.Address{}, err
	}
	for _, of := range m.SeriesIDs() {
		if ID(a.venue.name, of) == id {
			return m, of, nil
		}
	}
	return nil, protection.Address{}, fmt.Errorf("paper venue %s: %w: %s at %s", a.venue.name, ErrUnknownSeries, id, at.Time.Format(time.RFC3339))
}

// position is the account's of a real series, a new one if need be.
func (a *Account) position(of protection.Address) *Position {
	i := slices.IndexFunc(a.ledger.Positions, func(p Position) bool { return p.Of == of })
	if i < 0 {
		i = len(a.ledger.Positions)
		a.ledger.Positions = append(a.ledger.Positions, Position{ID: ID(a.venue.name, of), Of: of})
	}
	return &a.ledger.Positions[i]
}

func (a *Account) filled(p *Position, f Fill) Fill {
	p.Paid, p.Got = p.Paid.Plus(f.Paid), p.Got.Plus(f.Got)
	a.ledger.Fills = append(a.ledger.Fills, f)
	return f
}

// unearned is what is left of a position's premium.
func (p *Position) unearned(expiry, now uint64) amount.Amount {
	if now >= expiry || p.Unearned.IsZero() {
		return amount.Amount{}
	}
	return p.Unearned.MulDiv(amount.New(expiry-now), amount.New(expiry-p.AccruedAt))
}
