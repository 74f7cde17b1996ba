package desk_test

import (
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestPlanStakesTradesTheDifferenceToALevelOfCapital(t *testing.T) {
	n := amount.New
	id := protection.Address{3}
	par := protection.Pool{ID: id, Symbol: "uUSD", Venue: "m", Assets: n(1_000_000), Supply: n(1_000_000)}
	gained := protection.Pool{ID: id, Assets: n(1_500_000), Supply: n(1_000_000)}
	lost := protection.Pool{ID: id, Assets: n(333_333), Supply: n(1_000_000)}
	for _, c := range []struct {
		name  string
		level uint64
		pool  protection.Pool
		stake trade.Stake
		rules desk.Rules
		sell  bool // the target forbids it
		want  string
		quote uint64
		limit uint64
	}{
		{name: "nothing staked", level: 1000, pool: par, want: "deposit 1000", quote: 1000, limit: 1000},
		{name: "some staked", level: 1000, pool: par, stake: trade.Stake{Shares: n(400)}, want: "deposit 600", quote: 600, limit: 600},
		{name: "a deposit is on its way", level: 1000, pool: par, stake: trade.Stake{Shares: n(400), Depositing: n(600)}},
		{name: "more than wanted", level: 1000, pool: par, stake: trade.Stake{Shares: n(1700)}, want: "requestRedeem 700", quote: 700},
		{name: "a departure is on its way", level: 1000, pool: par, stake: trade.Stake{Shares: n(1700), Leaving: n(700)}},
		{name: "queued shares are out already", level: 1000, pool: par, stake: trade.Stake{Shares: n(1000), Queued: n(700)}},
		{name: "claimable ones too", level: 1000, pool: par, stake: trade.Stake{Shares: n(1000), Claimable: n(700), Pays: n(700)}},
		{name: "shares that gained buy fewer", level: 1000, pool: gained, want: "deposit 1000", quote: 666, limit: 666},
		{name: "leaving rounds down", level: 1000, pool: gained, stake: trade.Stake{Shares: n(1001)}, want: "requestRedeem 334", quote: 501},
		{name: "leaving rounds down after a loss", level: 100, pool: lost, stake: trade.Stake{Shares: n(1001)}, want: "requestRedeem 699", quote: 232},
		{name: "a level of zero leaves with every share", pool: lost, stake: trade.Stake{Shares: n(1001)}, want: "requestRedeem 1001", quote: 333},
		{name: "but those that leave already", pool: lost, stake: trade.Stake{Shares: n(1001), Leaving: n(1000)}},
		{name: "what is on its way in cannot leave", pool: par, stake: trade.Stake{Shares: n(100), Depositing: n(900)}, want: "requestRedeem 100", quote: 100},
		{name: "a target that forbids it sells nothing", pool: par, stake: trade.Stake{Shares: n(100)}, sell: true},
		{name: "too little", level: 1000, pool: par, stake: trade.Stake{Shares: n(999)}, rules: desk.Rules{Minimum: n(2)}},
		{name: "within the band", level: 1000, pool: par, stake: trade.Stake{Shares: n(960)}, rules: desk.Rules{Band: n(5e16)}},
		{name: "the least shares are rounded up", level: 999, pool: par, rules: desk.Rules{Slippage: n(1e16)}, want: "deposit 999", quote: 999, limit: 990},
		{name: "a pool that lost all is not left: its shares are worth nothing", pool: protection.Pool{ID: id, Supply: n(1000)}, stake: trade.Stake{Shares: n(10)}},
		{name: "another pool's level", level: 1000, pool: protection.Pool{ID: protection.Address{4}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.stake.Pool = id
			target := trade.Target{Series: id, Level: n(c.level), Until: time.Now(), NoSell: c.sell}
			orders := desk.PlanStakes(c.rules, []trade.Target{target}, []protection.Pool{c.pool}, []trade.Stake{c.stake})
			got := ""
			if len(orders) > 0 {
				o := orders[0]
				got = string(o.Action) + " " + o.Amount.String()
				if o.Quote != n(c.quote) || o.Limit != n(c.limit) {
					t.Errorf("quote %s, limit %s, want %d and %d", o.Quote, o.Limit, c.quote, c.limit)
				}
			}
			if got != c.want || len(orders) > 1 {
				t.Errorf("orders = %q (%d), want %q", got, len(orders), c.want)
			}
		})
	}
}

func TestALevelOfAPoolIsNettedAsOneOfASeries(t *testing.T) {
	id, now := protection.Address{3}, time.Unix(1000, 0)
	books := []desk.Book{
		{Strategy: "a", Weight: amount.New(5e17), Targets: []trade.Target{{Series: id, Level: amount.New(3_000_000), Until: now.Add(time.Hour)}}},
		{Strategy: "b", Weight: amount.New(5e17)},
	}
	got := desk.Combine(now, books, nil, []protection.Pool{{ID: id, Decimals: 6}}, nil)
	if len(got) != 1 || got[0].Level != amount.New(1_500_000) || !got[0].NoSell || got[0].Reasons[0].Text.String() != "weight 50% of 3 gives 1.5" {
		t.Errorf("combined = %+v", got)
	}
}
