package journal

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Routed is cover of a series that was bought for a target on another one, less
// what was sold again for it. Orders that have not ended count as done, those that
// came to nothing not at all.
type Routed struct {
	Series protection.Address
	For    protection.Address
	Amount amount.Amount
}

// RoutedCover lists routed cover by pair, in the order of each pair's first order.
func (r *Reader) RoutedCover(ctx context.Context) ([]Routed, error) {
	type order struct {
		Routed
		sale bool
	}
	orders, err := rows(ctx, r.db, "list routed orders", func(s scanner) (order, error) {
		var o order
		var series, target, action, amt string
		if err := s.Scan(&series, &target, &action, &amt); err != nil {
			return o, err
		}
		c := &column{}
		o.Series, o.For, o.sale = c.address(series), c.address(target), action == string(trade.Sell)
		c.text(amt, &o.Amount)
		return o, c.wrap("read a routed order")
	}, `SELECT series, target, action, amount FROM (SELECT i.seq, i.id, i.series, json_extract(i.contents, '$.route.for') AS target, i.action, i.amount
			FROM intent i WHERE i.action IN (?1, ?2))
		WHERE target IS NOT NULL AND target <> series
		AND NOT EXISTS (SELECT 1 FROM intent_event e WHERE e.intent = id AND e.terminal = 1 AND e.state <> ?3) ORDER BY seq`,
		string(trade.Buy), string(trade.Sell), trade.Settled.String())
	if err != nil {
		return nil, err
	}
	var out []Routed
	at := map[[2]protection.Address]int{}
	for _, o := range orders {
		key := [2]protection.Address{o.Series, o.For}
		n, known := at[key]
		if !known {
			n = len(out)
			at[key] = n
			out = append(out, Routed{Series: o.Series, For: o.For})
		}
		if o.sale {
			out[n].Amount = out[n].Amount.Minus(o.Amount)
		} else {
			out[n].Amount = out[n].Amount.Plus(o.Amount)
		}
	}
	return out, nil
}
