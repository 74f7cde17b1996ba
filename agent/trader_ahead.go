package agent

import (
	"context"
	"sync"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// ahead is what the chain says of open intents, asked for all of them at once before
// they are followed one by one. Each answer is used once: whoever looks again, after
// something was recorded, asks again. What failed is not here, and is asked again too.
type ahead struct {
	mu       sync.Mutex
	receipts map[trade.Hash]*trade.Receipt // by transaction; nil: the node has none
	orders   map[trade.Hash]trade.OrderState
}

// asksAtOnce is how many questions are under way.
const asksAtOnce = 8

// lookAhead asks for the receipts of all attempts that are not final, and where
// accepted orders stand at the head.
func (t *Trader) lookAhead(ctx context.Context, head trade.Block, open []trade.Standing, tried [][]trade.Tried) *ahead {
	a := &ahead{receipts: map[trade.Hash]*trade.Receipt{}, orders: map[trade.Hash]trade.OrderState{}}
	var asks []func()
	for i, s := range open {
		final := false
		for _, x := range tried[i] {
			final = final || x.State == trade.Final
		}
		for _, x := range tried[i] {
			if !final {
				asks = append(asks, func() { a.receipt(ctx, t.Node, x.Attempt.Hash) })
			}
		}
		if venue := t.Venues[s.Intent.Identity.Venue]; venue != nil && onVenue(s) && len(s.Fills) > 0 {
			asks = append(asks, func() { a.order(ctx, venue, head, s) })
		}
	}
	if len(asks) < 2 {
		return nil
	}
	next := make(chan func(), len(asks))
	for _, ask := range asks {
		next <- ask
	}
	close(next)
	var wait sync.WaitGroup
	for range min(asksAtOnce, len(asks)) {
		wait.Go(func() {
			for ask := range next {
				if ctx.Err() == nil {
					ask()
				}
			}
		})
	}
	wait.Wait()
	return a
}

// onVenue says that an intent is a purchase whose order the venue has.
func onVenue(s trade.Standing) bool {
	return s.Intent.Identity.Action == trade.Buy && (s.State == trade.Accepted || s.State == trade.Filled)
}

func (a *ahead) receipt(ctx context.Context, node Node, tx trade.Hash) {
	if r, err := node.Receipt(ctx, tx); err == nil {
		a.mu.Lock()
		defer a.mu.Unlock()
		a.receipts[tx] = r
	}
}

func (a *ahead) order(ctx context.Context, venue Executor, head trade.Block, s trade.Standing) {
	if state, err := venue.Order(ctx, head, s.Intent, s.Fills[len(s.Fills)-1].OrderID); err == nil {
		a.mu.Lock()
		defer a.mu.Unlock()
		a.orders[s.Intent.ID()] = state
	}
}

// takeReceipt is the receipt of a transaction, if it was asked for and not used.
func (a *ahead) takeReceipt(tx trade.Hash) (r *trade.Receipt, known bool) {
	if a == nil {
		return nil, false
	}
	r, known = a.receipts[tx]
	delete(a.receipts, tx)
	return r, known
}

// takeOrder is where an intent's order stands at the head, likewise.
func (a *ahead) takeOrder(intent trade.Hash) (state trade.OrderState, known bool) {
	if a == nil {
		return 0, false
	}
	state, known = a.orders[intent]
	delete(a.orders, intent)
	return state, known
}
