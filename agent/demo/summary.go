package demo

import (
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Summary is one path for programs. Amounts are base units of USDC (a millionth)
// unless their name says otherwise.
type Summary struct {
	Seed           uint64                          `json:"seed"`
	Day            string                          `json:"day"`
	Kind           day.Kind                        `json:"kind"`
	Twist          day.Twist                       `json:"twist,omitempty"` // why no series pays
	SupplierLoss   int64                           `json:"supplierLoss"`
	Premium        int64                           `json:"premium"`
	Refunds        int64                           `json:"refunds"`
	Resale         int64                           `json:"resale"`
	Payouts        int64                           `json:"payouts"`
	CoverAtBid     int64                           `json:"coverAtBid"`
	ProvenPayouts  int64                           `json:"provenPayouts"`
	GasWei         amount.Amount                   `json:"gasWei"`
	Gas            int64                           `json:"gas"`
	NetLoss        int64                           `json:"netLoss"`
	NAVChange      int64                           `json:"navChange"`
	ProfitAndLoss  int64                           `json:"profitAndLoss"` // from flows; equals navChange
	Deficit        int64                           `json:"badDebt"`
	Unrecognised   int64                           `json:"unrecognised"`
	Liquidations   int                             `json:"liquidations"`
	Cycles         map[string]int                  `json:"cyclesByMode"`
	IntentsByState map[trade.Action]map[string]int `json:"intentsByState"`
}

// Summary is every path's, in order of seed.
func (r Result) Summary() []Summary {
	out := make([]Summary, 0, len(r.Paths))
	for _, p := range r.Paths {
		a := p.Account
		s := Summary{Seed: p.Seed, Day: p.Day.Title, Kind: p.Day.Kind, Twist: p.Day.Twist, SupplierLoss: a.SupplierLoss,
			Premium: a.Flows.Premium, Refunds: a.Flows.Refunds, Resale: a.Flows.Resale, Payouts: a.Flows.Payouts,
			CoverAtBid: a.Close.Bid, ProvenPayouts: a.Close.Proven, GasWei: amount.New(a.GasWei), Gas: a.GasUSDC, NetLoss: a.NetLoss(),
			NAVChange: a.Close.NAV() - a.Open.NAV(), ProfitAndLoss: a.Flows.PnL(), Deficit: a.Deficit, Unrecognised: a.Unrecognised,
			Liquidations: a.Liquidations, Cycles: map[string]int{}, IntentsByState: map[trade.Action]map[string]int{}}
		for _, c := range p.Cycles {
			s.Cycles[c.Mode.String()]++
		}
		for _, in := range p.Intents {
			by := s.IntentsByState[in.Intent.Identity.Action]
			if by == nil {
				by = map[string]int{}
				s.IntentsByState[in.Intent.Identity.Action] = by
			}
			by[in.State.String()]++
		}
		out = append(out, s)
	}
	return out
}
