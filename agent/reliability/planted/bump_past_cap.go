//go:build bug_bump_past_cap

package planted

import (
	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wallet"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Bug applies the fee cap to the first transaction of a nonce and not to those
// that replace it, as OpenZeppelin's relayer did on cancellation.
var Bug = actor.Bug{
	Policy: func(p wallet.Policy) wallet.Policy {
		p.ChoresFeeCap = p.ChoresFeeCap.MulDiv(amount.New(100), amount.New(1))
		return p
	},
	Ports: func(p actor.Ports) actor.Ports {
		p.Wallet = unbound{p.Wallet}
		return p
	},
}

type unbound struct{ agent.Wallet }

func (unbound) Cap(chore bool) amount.Amount { return actor.Fees.Cap(chore) }

func (unbound) Bump(last trade.Fees, _, _ amount.Amount) (trade.Fees, error) {
	twice := func(a amount.Amount) amount.Amount { return a.Plus(a) }
	return trade.Fees{Cap: twice(last.Cap), Tip: twice(last.Tip)}, nil
}
