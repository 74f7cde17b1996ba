//go:build bug_budget_forgets_open

package planted

import (
	"context"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Bug counts what was spent and not what open promises may still spend.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Book = hopeful{p.Book}
	return p
}}

type hopeful struct{ actor.Book }

func (h hopeful) PremiumSince(ctx context.Context, asset protection.Address, t time.Time) (trade.Budget, error) {
	b, err := h.Book.PremiumSince(ctx, asset, t)
	b.Reserved = amount.Amount{}
	return b, err
}
