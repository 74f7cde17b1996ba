package cli

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// stakeTable is the risk pools that were observed, and what the fund has in them.
func stakeTable(o *agent.Observation) report.Table {
	t := report.Table{Title: "Stakes", Basis: report.Observed,
		Columns: columns("pool", "state", ">capital", ">reserved", ">queued", ">shares held", ">worth", ">own queued", ">to redeem", ">pays", ">depositing", ">leaving"),
		Note: "Capital stands behind the pool's series; reserved is the most that they can still cost. Worth is the shares' part of the capital, not what redeeming will bring: " +
			"queued shares are priced when the queue is processed, and bear loss until then."}
	for _, p := range o.Pools {
		s := trade.Stake{Pool: p.ID}
		for _, x := range o.Stakes {
			if x.Pool == p.ID {
				s = x
			}
		}
		state := "ACTIVE"
		if p.Pending {
			state = "PENDING"
		}
		d := p.Decimals
		t.Add(p.Symbol, state, money(p.Assets, d), money(p.Reserved, d), money(p.Queued, d), money(s.Shares, d), money(p.Worth(s.Shares), d), money(s.Queued, d),
			money(s.Claimable, d), money(s.Pays, d), money(s.Depositing, d), money(s.Leaving, d))
	}
	return t
}

// flowText is what went into a pool and came out of it, in words.
func flowText(f trade.StakeFlow) string {
	return fmt.Sprintf("%s put in for %s shares, %s of them redeemed for %s (asset %s)", money(f.In, f.Decimals), money(f.SharesIn, f.Decimals),
		money(f.SharesOut, f.Decimals), money(f.Out, f.Decimals), config.Checksummed(f.Asset))
}

// stakeRows add what the fund had in the pool of an order.
func stakeRows(t *report.Table, o *agent.Observation, in trade.Intent) {
	for _, s := range o.Stakes {
		if s.Pool != in.Series {
			continue
		}
		for _, p := range o.Pools {
			if p.ID == s.Pool {
				t.Add("staked", money(p.Worth(s.Shares), in.Decimals), "", fmt.Sprintf("worth of %s shares", money(s.Shares, in.Decimals)))
			}
		}
		t.Add("shares queued", money(s.Queued, in.Decimals), "", "")
		t.Add("shares to redeem", money(s.Claimable, in.Decimals), "", "they pay "+money(s.Pays, in.Decimals))
		t.Add("being staked", money(s.Depositing, in.Decimals), "", "")
		t.Add("shares leaving", money(s.Leaving, in.Decimals), "", "")
	}
}

// poolTerms are how an order on a pool states its amounts.
type poolTerms struct{ quote, worst, note string }

// stakeTerms is false for an order on a series.
func stakeTerms(in trade.Intent) (poolTerms, bool) {
	switch in.Identity.Action {
	case trade.Deposit:
		return poolTerms{"shares expected", money(in.Limit, in.Decimals) + " shares", "The amount is capital in the pool's asset; quote and worst accepted are shares of " + in.Symbol + "."}, true
	case trade.Leave:
		return poolTerms{"worth when decided", "any: shares are priced when the queue is processed", "The amount is shares of " + in.Symbol + "; their worth is in the pool's asset."}, true
	case trade.Redeem:
		return poolTerms{"pays", "what was processed", "The amount is shares of " + in.Symbol + "; what they pay is in the pool's asset."}, true
	}
	return poolTerms{}, false
}
