package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/agent/wallet"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// accountant is a venue as reconciliation sees it: all that the fund has there,
// and what the venue itself stands at.
type accountant interface {
	Observe(ctx context.Context, at trade.Block, orders []uint64) (market.State, error)
}

// claimer is a venue as claims see it.
type claimer interface {
	ClaimWindows(ctx context.Context, at trade.Block, series []protection.Address) ([]market.ClaimWindow, error)
}

// venue is one of the agent's venues with money: all are reached through the one
// guard whose caps, budgets and journal they share. It is used by one cycle at a
// time; different ones may be used side by side.
type venue interface {
	agent.Quoter
	agent.Executor
	accountant
	claimer
	Name() string
	Guard() protection.Address
	Contracts() []market.Contract
	Quotes(ctx context.Context, at trade.Block, asks []market.Ask) ([]amount.Amount, []error, error)
}

// venues are the agent's, in the configured order, and on which of them each
// series is. A series is on one venue alone.
type venues struct {
	list []venue

	mu sync.Mutex
	at map[protection.Address]place // by series
}

// place is where a series is.
type place struct {
	venue int
	pool  protection.Address
}

// place notes that a series is on a venue, and reports one that is on another too.
func (v *venues) place(n int, s protection.Series) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.at == nil {
		v.at = map[protection.Address]place{}
	}
	if was, known := v.at[s.ID]; known && was.venue != n {
		return fmt.Errorf("series %s is on venue %s and on %s: what is held of it would count twice: list it under one of them",
			config.Checksummed(s.ID), v.list[was.venue].Name(), v.list[n].Name())
	}
	v.at[s.ID] = place{n, s.Pool}
	return nil
}

// poolsOn are the pools of a venue's series, by address.
func (v *venues) poolsOn(name string) (out []protection.Address) {
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, x := range v.at {
		if v.list[x.venue].Name() == name && !slices.Contains(out, x.pool) {
			out = append(out, x.pool)
		}
	}
	slices.SortFunc(out, protection.Address.Compare)
	return out
}

// knowsPool reports a pool of some series.
func (v *venues) knowsPool(id protection.Address) bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, x := range v.at {
		if x.pool == id {
			return true
		}
	}
	return false
}

// with is the venue of a series.
func (v *venues) with(id protection.Address) (venue, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	x, known := v.at[id]
	if !known {
		return nil, fmt.Errorf("series %s is on no configured venue", id)
	}
	return v.list[x.venue], nil
}

// Quote prices a series on its venue.
func (v *venues) Quote(ctx context.Context, at trade.Block, series protection.Address, action trade.Action, amt amount.Amount) (amount.Amount, error) {
	on, err := v.with(series)
	if err != nil {
		return amount.Amount{}, err
	}
	return on.Quote(ctx, at, series, action, amt)
}

// executors are the venues as the trade stage sees them.
func (v *venues) executors() map[string]agent.Executor {
	out := map[string]agent.Executor{}
	for _, x := range v.list {
		out[x.Name()] = x
	}
	return out
}

// guard is the fund's contract, one for all venues.
func (v *venues) guard() protection.Address { return v.list[0].Guard() }

// contracts are those of all venues, each once: several share a guard, and may
// share a market.
func (v *venues) contracts() (out []market.Contract) {
	for i, x := range v.list {
		for _, c := range x.Contracts() {
			if i > 0 && slices.ContainsFunc(out, func(y market.Contract) bool { return y.Address == c.Address }) {
				continue
			}
			if i > 0 && slices.ContainsFunc(out, func(y market.Contract) bool { return y.Part == c.Part }) {
				c.Part = x.Name() + " " + c.Part
			}
			out = append(out, c)
		}
	}
	return out
}

// claimWindows are those of triggered series, each asked where it is, in the
// order of the ids.
func (v *venues) claimWindows(ctx context.Context, at trade.Block, ids []protection.Address) ([]market.ClaimWindow, error) {
	out := make([]market.ClaimWindow, len(ids))
	for _, x := range v.list {
		var own []protection.Address
		var where []int
		for i, id := range ids {
			if on, err := v.with(id); err != nil {
				return nil, err
			} else if on.Name() == x.Name() {
				own, where = append(own, id), append(where, i)
			}
		}
		if len(own) == 0 {
			continue
		}
		windows, err := x.ClaimWindows(ctx, at, own)
		if err != nil {
			return nil, err
		}
		for i, w := range windows {
			out[where[i]] = w
		}
	}
	return out, nil
}

// openVenues looks at the configured venues and at what their premiums are paid
// in. The wallet is nil for a dry run. Held is what the journal bought, and staked
// in, by venue: what is not listed any more is claimed and redeemed all the same.
func (m *Market) openVenues(ctx context.Context, list []config.Venue, w *wallet.Wallet, epoch uint64, held map[string]past) error {
	head, err := m.client.Head(ctx)
	if err != nil {
		return err
	}
	var first *protection.Series
	for _, c := range list {
		if c.Kind != config.KindMarket {
			continue
		}
		v, err := m.openVenue(ctx, head, c, w, epoch, held[string(c.Name)])
		if err != nil {
			return err
		}
		m.venues.list = append(m.venues.list, v)
		s, err := v.Observe(ctx, head, nil)
		if err != nil {
			return err
		}
		if len(s.Series) == 0 {
			return fmt.Errorf("venue %s: the market has no series yet of a pool that the guard allows: there is nothing to buy: correct venues.market, or have the fund's owner allow a pool with the guard's allow", c.Name)
		}
		for _, x := range s.Series {
			if err := m.venues.place(len(m.venues.list)-1, x); err != nil {
				return err
			}
			if first == nil {
				first = &x
			}
			if x.Asset != first.Asset {
				return fmt.Errorf("venue %s: series %s and %s are paid in two assets; limits are stated in one: list the series of one asset under venues.series", c.Name, first.Symbol, x.Symbol)
			}
		}
	}
	if first == nil {
		return errors.New("venues: none is of kind market: a paper venue moves no money, and an agent needs a guard that does")
	}
	m.premium.id = first.Asset
	if err := m.leftBehind(ctx, head, list, held); err != nil {
		return err
	}
	return m.readToken(ctx, head)
}

func (m *Market) openVenue(ctx context.Context, head trade.Block, c config.Venue, w *wallet.Wallet, epoch uint64, held past) (venue, error) {
	o := market.Options{Name: string(c.Name), Market: c.Market, Guard: c.Guard, Series: c.Series, FromBlock: c.FromBlock, Epoch: epoch, Pools: held.pools}
	if w != nil {
		o.Agent = w.Address()
	}
	if c.FromBlock == nil {
		o.Held = slices.DeleteFunc(held.series, func(id protection.Address) bool { return slices.Contains(c.Series, id) })
	}
	return market.Open(ctx, m.client, head, o)
}
