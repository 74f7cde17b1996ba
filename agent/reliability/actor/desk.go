package actor

import (
	"context"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Cycle decides for the slot of a head, once: mints what matured, buys within
// the budgets, sells some of what is held, stakes and leaves, pokes. A slot that was begun before
// and not ended is decided again only when the journal has no intents of it.
func (a *Actor) Cycle(ctx context.Context, head trade.Block) error {
	slot := trade.Slot{Schedule: "block", At: head.Time, Block: head.Number}
	begun, err := a.ports.Book.BeginSlot(ctx, slot)
	if err != nil {
		return err
	}
	if begun {
		row, err := a.ports.Book.SlotOf(ctx, slot.ID())
		if err != nil || !row.Ended.IsZero() {
			return err
		}
	}
	intents, err := a.decide(ctx, head, slot)
	if err != nil {
		return err
	}
	if err := a.Submit(ctx, intents); err != nil {
		return err
	}
	return a.ports.Book.EndSlot(ctx, slot.ID(), "traded", "", nil)
}

func (a *Actor) decide(ctx context.Context, head trade.Block, slot trade.Slot) (intents []trade.Intent, err error) {
	open, err := a.ports.Ledger.Open(ctx)
	if err != nil {
		return nil, err
	}
	var orders []uint64
	minting := map[uint64]bool{}
	var selling, staking, leaving amount.Amount
	for _, s := range open {
		switch {
		case s.Intent.Identity.Action == trade.Deposit && s.State < trade.Filled:
			staking = staking.Plus(s.Intent.Amount)
		case s.Intent.Identity.Action == trade.Leave && s.State < trade.Filled:
			leaving = leaving.Plus(s.Intent.Amount)
		case s.Intent.Identity.Action == trade.Buy && s.State == trade.Accepted:
			orders = append(orders, s.Fills[0].OrderID)
		case s.Intent.Identity.Action == trade.Activate:
			minting[s.Intent.OrderID] = true
		case s.Intent.Identity.Action == trade.Sell && s.State < trade.Filled:
			selling = selling.Plus(s.Intent.Amount)
		}
	}
	seen, err := a.ports.Venue.Observe(ctx, head, orders)
	if err != nil {
		return nil, err
	}
	deadline := head.Time.Add(TTL)
	for i, o := range seen.Orders {
		if o.State == trade.OrderPending && !minting[o.ID] && !head.Time.Before(o.MatureAt) {
			in := a.Intent(slot.ID(), trade.Activate, amount.Amount{}, amount.Amount{}, deadline)
			in.OrderID, in.Identity.Number = o.ID, uint32(i)
			intents = append(intents, in)
		}
	}
	if head.Number%4 == 0 {
		intents = append(intents, a.Intent(slot.ID(), trade.Poke, amount.Amount{}, amount.Amount{}, deadline))
	}
	gas, err := a.ports.Book.GasSince(ctx, head.Time.Add(-24*time.Hour))
	if err != nil {
		return nil, err
	}
	left := gas.Total()
	affords := func() bool {
		left = left.Plus(OrderGas)
		return left.Cmp(GasPerDay) <= 0
	}
	if piece := amount.New(2e7); head.Number%3 == 0 && seen.Held[0].Minus(selling).Cmp(piece) >= 0 && affords() {
		intents = append(intents, a.Intent(slot.ID(), trade.Sell, piece, amount.New(1), deadline))
	}
	flows, err := a.ports.Book.StakeFlows(ctx)
	if err != nil {
		return nil, err
	}
	for _, f := range flows {
		staking = staking.Plus(f.In.Minus(f.Out))
	}
	if stake := amount.New(7e6); head.Number%5 == 1 && staking.Plus(stake).Cmp(amount.New(StakeMost)) <= 0 && affords() {
		intents = append(intents, a.Intent(slot.ID(), trade.Deposit, stake, amount.New(1), deadline))
	}
	if shares := amount.New(2e6); head.Number%7 == 3 && len(seen.Stakes) == 1 && seen.Stakes[0].Shares.Minus(leaving).Cmp(shares) >= 0 && affords() {
		intents = append(intents, a.Intent(slot.ID(), trade.Leave, shares, amount.Amount{}, deadline))
	}
	spent, err := a.ports.Book.PremiumSince(ctx, a.Token, head.Time.Add(-24*time.Hour))
	if err != nil {
		return nil, err
	}
	size := amount.New(1e7 * (1 + head.Number%5))
	quote, err := a.ports.Venue.Quote(ctx, head, a.Series, trade.Buy, size)
	if err != nil {
		return nil, err
	}
	if limit := quote.MulDiv(amount.New(11), amount.New(10)); spent.Total().Plus(limit).Cmp(amount.New(PremiumPerDay)) <= 0 && affords() {
		intents = append(intents, a.Intent(slot.ID(), trade.Buy, size, limit, deadline))
	}
	return intents, nil
}

// Intent is a fresh promise for a slot. Amounts are base units.
func (c Addresses) Intent(slot string, action trade.Action, amt, limit amount.Amount, deadline time.Time) trade.Intent {
	in := trade.Intent{Identity: trade.Identity{ChainID: ChainID, Guard: c.Guard, Portfolio: "main", Slot: slot, Venue: "market", Subject: c.Series, Action: action},
		Series: c.Series, Symbol: "pUSD", Asset: c.Token, Decimals: Decimals, Amount: amt, Quote: limit, Limit: limit, Deadline: deadline, Config: "trial"}
	if action.Trades() {
		in.GasWei = OrderGas
	}
	if action.Stakes() {
		in.Identity.Subject, in.Series, in.Symbol = c.Pool, c.Pool, "uUSD"
	}
	if action == trade.Poke {
		in.Identity.Subject, in.Series = c.Gauge, protection.Address{}
	}
	return in
}
