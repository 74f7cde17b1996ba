package agent

import (
	"context"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// alarmRisk raises what a person must know of risk limits: each that is exceeded or
// cannot be measured, and once that no hedge will do. Each is one alarm from its
// beginning to its end, whatever its text says meanwhile.
func (a *Agent) alarmRisk(ctx context.Context, verdicts []trade.Verdict) {
	risk, told := a.Policy.Bounds.Risk, false
	if risk == nil {
		return
	}
	for i := range verdicts {
		v := &verdicts[i]
		if v.Outcome == trade.Passed || v.Subject != (protection.Address{}) {
			continue
		}
		switch {
		case v.Limit == LastResort && !told:
			a.Alarms.Raise(ctx, "last-resort", "portfolio", fmt.Sprintf("%s, bound %s, and no hedge will do: %s", v.Measured, v.Bound, v.Reason))
			told = true
		case slices.ContainsFunc(risk.Limits, func(l limits.RiskLimit) bool { return l.Name == v.Limit }):
			about := v.Limit
			if v.Measured.String() == limits.Unknown { // another fault than a bound that does not hold: it stops all trading
				about += ", which cannot be measured"
			}
			a.Alarms.Raise(ctx, "risk", about, fmt.Sprintf("measured %s, bound %s: %s", v.Measured, v.Bound, v.Reason))
		}
	}
}
