package agent_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var (
	others = protection.Address{5} // a series of the stranger's pool, on a reserve that the fund is not in
	theirs = protection.Address{4} // that pool
)

// staking is an observation with a pool that covers what is not the fund's, and a
// policy that may stake 1,000 there.
func staking() (agent.Policy, *agent.Observation) {
	p, o := policy(), observation()
	p.Bounds.Stakes = limits.Stakes{PerOrder: money(500), PerPool: money(800), Total: money(1000), ShareOfPool: protection.WAD, Queued: amount.New(1e17)}
	o.Series = append(o.Series, protection.Series{ID: others, Symbol: "O", Venue: "m", Pool: theirs, Asset: usdc, Decimals: 6, State: protection.Active,
		Reference: protection.Reference{Kind: protection.AaveReserve, Market: protection.Address{1}, Asset: protection.Address{2}},
		Start:     noon, Expiry: noon.Add(1000 * time.Hour), Exhaustion: money(1_000_000), Supply: money(50_000)})
	o.Pools = []protection.Pool{{ID: theirs, Symbol: "uO", Venue: "m", Asset: usdc, Decimals: 6, Assets: money(100_000), Supply: money(100_000), Reserved: money(50_000), Series: []protection.Address{others}}}
	return p, o
}

func wantsStake(level uint64) []desk.Book {
	return []desk.Book{{Strategy: "x", Weight: protection.WAD, Targets: []trade.Target{{Series: theirs, Level: money(level), Until: noon.Add(time.Hour)}}}}
}

func decideStake(t *testing.T, p agent.Policy, o *agent.Observation, level uint64, b agent.Budget) agent.Decision {
	t.Helper()
	d, err := agent.Decide(t.Context(), p, o, wantsStake(level), b, hundredth)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestATargetOfAPoolStakesCapitalInIt(t *testing.T) {
	p, o := staking()
	d := decideStake(t, p, o, 300, active())
	if len(d.Intents) != 1 {
		t.Fatalf("intents = %+v, verdicts %+v", d.Intents, d.Verdicts)
	}
	in := d.Intents[0]
	if in.Identity.Action != trade.Deposit || in.Identity.Subject != theirs || in.Series != theirs || in.Amount != money(300) || in.Asset != usdc || in.Limit != money(297) || in.GasWei != o.OrderGas {
		t.Errorf("intent = %+v", in)
	}
	if d.Targets[len(d.Targets)-1].Series != theirs {
		t.Errorf("the target is not among those within limits: %+v", d.Targets)
	}
	for _, v := range d.Verdicts {
		if v.Outcome != trade.Passed {
			t.Errorf("verdict %+v", v)
		}
	}
}

func TestCapitalThatIsNotWantedAnyMoreLeaves(t *testing.T) {
	p, o := staking()
	o.Stakes = []trade.Stake{{Pool: theirs, Shares: money(300)}}
	d := decideStake(t, p, o, 100, active())
	if len(d.Intents) != 1 || d.Intents[0].Identity.Action != trade.Leave || d.Intents[0].Amount != money(200) || !d.Intents[0].Limit.IsZero() {
		t.Fatalf("intents = %+v, verdicts %+v", d.Intents, d.Verdicts)
	}
	t.Run("also while reducing", func(t *testing.T) {
		if d := decideStake(t, p, o, 100, agent.Budget{Mode: trade.ModeReduceOnly}); len(d.Intents) != 1 {
			t.Errorf("intents = %+v, verdicts %+v", d.Intents, d.Verdicts)
		}
	})
	t.Run("but not while halted", func(t *testing.T) {
		if d := decideStake(t, p, o, 100, agent.Budget{Mode: trade.ModeHalted}); len(d.Intents) != 0 {
			t.Errorf("intents = %+v", d.Intents)
		}
	})
	t.Run("nor while a series of the pool is pending", func(t *testing.T) {
		p, o := staking()
		o.Stakes = []trade.Stake{{Pool: theirs, Shares: money(300)}}
		o.Pools[0].Pending = true
		d := decideStake(t, p, o, 0, active())
		if last := d.Verdicts[len(d.Verdicts)-1]; len(d.Intents) != 0 || last.Limit != limits.PoolState {
			t.Errorf("intents = %+v, verdict %+v", d.Intents, last)
		}
	})
	t.Run("nor when the strategy is silent", func(t *testing.T) {
		d, err := agent.Decide(t.Context(), p, o, []desk.Book{{Strategy: "x", Weight: protection.WAD}}, active(), hundredth)
		if err != nil || len(d.Intents) != 0 {
			t.Errorf("intents = %+v, %v", d.Intents, err)
		}
	})
}

// TestWhatForbidsAStake changes one thing of a stake that would go through.
func TestWhatForbidsAStake(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*agent.Policy, *agent.Observation, *agent.Budget)
		limit  string
		to     uint64 // what is left of 300
	}{
		"the limits say nothing of stakes": {func(p *agent.Policy, _ *agent.Observation, _ *agent.Budget) { p.Bounds.Stakes = limits.Stakes{} }, limits.StakePerOrder, 0},
		"the portfolio is reducing": {func(_ *agent.Policy, _ *agent.Observation, b *agent.Budget) {
			b.Mode = trade.ModeReduceOnly
		}, limits.Mode, 0},
		"the pool is pending": {func(_ *agent.Policy, o *agent.Observation, _ *agent.Budget) { o.Pools[0].Pending = true }, limits.PoolState, 0},
		"others run": {func(_ *agent.Policy, o *agent.Observation, _ *agent.Budget) {
			o.Pools[0].Queued = money(10_001)
		}, limits.StakeQueued, 0},
		"the pool pays for the fund's own loss": {func(_ *agent.Policy, o *agent.Observation, _ *agent.Budget) { o.Series[1].Reference = usdcOf }, limits.StakeOwnRisk, 0},
		"the pool pays when the fund's asset loses its peg": {func(_ *agent.Policy, o *agent.Observation, _ *agent.Budget) {
			o.Series[1].Reference = protection.Reference{Kind: protection.Depeg, Asset: usdc}
		}, limits.StakeOwnRisk, 0},
		"the pool pays when the fund's claim is frozen": {func(_ *agent.Policy, o *agent.Observation, _ *agent.Budget) {
			o.Series[1].Reference = protection.Reference{Kind: protection.Freeze, Market: usdcOf.Market, Asset: usdc}
		}, limits.StakeOwnRisk, 0},
		"the pool pays for an index": {func(_ *agent.Policy, o *agent.Observation, _ *agent.Budget) {
			o.Series[1].Reference = protection.Reference{Kind: protection.Index}
		}, limits.StakeOwnRisk, 0},
		"the pool stands behind a series that is not seen": {func(_ *agent.Policy, o *agent.Observation, _ *agent.Budget) {
			o.Pools[0].Series = append(o.Pools[0].Series, protection.Address{77})
		}, limits.StakeOwnRisk, 0},
		"the pool owes on a series that is resolved and not settled": {func(_ *agent.Policy, o *agent.Observation, _ *agent.Budget) {
			o.Series[1].Reference, o.Series[1].State = usdcOf, protection.Triggered
		}, limits.StakeOwnRisk, 0},
		"it is much for one order": {func(p *agent.Policy, _ *agent.Observation, _ *agent.Budget) { p.Bounds.Stakes.PerOrder = money(50) }, limits.StakePerOrder, 50},
		"it is much for one pool":  {func(p *agent.Policy, _ *agent.Observation, _ *agent.Budget) { p.Bounds.Stakes.PerPool = money(60) }, limits.StakePerPool, 60},
		"it is much in all":        {func(p *agent.Policy, _ *agent.Observation, _ *agent.Budget) { p.Bounds.Stakes.Total = money(70) }, limits.StakeTotal, 70},
		"it is much of the pool": {func(p *agent.Policy, o *agent.Observation, _ *agent.Budget) {
			p.Bounds.Stakes.ShareOfPool, o.Pools[0].Assets = amount.New(1e15), money(99_900) // of 100,000 then
		}, limits.StakeShareOfPool, 100},
		"what was lost still counts": {func(_ *agent.Policy, o *agent.Observation, b *agent.Budget) {
			b.Stakes = []trade.StakeFlow{{Pool: theirs, In: money(780), SharesIn: money(200)}}
			o.Stakes = []trade.Stake{{Pool: theirs, Shares: money(200)}}
		}, limits.StakePerPool, 20},
		"the cash is promised": {func(_ *agent.Policy, o *agent.Observation, _ *agent.Budget) { o.Committed = money(920) }, limits.Cash, 80},
		"the guard has a lower cap": {func(_ *agent.Policy, o *agent.Observation, _ *agent.Budget) {
			o.Caps = &limits.Caps{PerCall: money(90), Left: money(500)}
		}, limits.GuardCaps, 90},
		"the guard's day is used up": {func(_ *agent.Policy, o *agent.Observation, _ *agent.Budget) {
			o.Caps = &limits.Caps{PerCall: money(500)}
		}, limits.GuardCaps, 0},
		"orders come too fast": {func(_ *agent.Policy, _ *agent.Observation, b *agent.Budget) { b.Orders = 20 }, limits.OrdersPerHour, 0},
		"gas is used up": {func(p *agent.Policy, o *agent.Observation, b *agent.Budget) {
			o.OrderGas, b.Gas = amount.New(1), p.Bounds.GasPerDay
		}, limits.GasPerDay, 0},
		"an order of it waits for a person": {func(_ *agent.Policy, o *agent.Observation, _ *agent.Budget) {
			o.Stakes = []trade.Stake{{Pool: theirs, Waiting: true}}
		}, "approval", 0},
		"what is left is not worth an order": {func(p *agent.Policy, _ *agent.Observation, _ *agent.Budget) { p.Bounds.Stakes.PerOrder = money(9) }, "minimumOrder", 0},
	} {
		t.Run(name, func(t *testing.T) {
			p, o := staking()
			b := active()
			c.change(&p, o, &b)
			level := uint64(300)
			if s := o.Stakes; len(s) > 0 && !s[0].Shares.IsZero() {
				level = 500
			}
			d := decideStake(t, p, o, level, b)
			said := ""
			for _, v := range d.Verdicts {
				if v.Outcome != trade.Passed {
					said = v.Limit
				}
			}
			left := amount.Amount{}
			if len(d.Intents) > 0 {
				left = d.Intents[0].Amount
			}
			if said != c.limit || left != money(c.to) {
				t.Errorf("%s left %s, want %s and %d; verdicts %+v", said, left.Format(6), c.limit, c.to, d.Verdicts)
			}
		})
	}
	t.Run("a fund without a claim may cover what it likes", func(t *testing.T) {
		p, o := staking()
		o.Series[1].Reference, o.Exposures = usdcOf, nil
		if d := decideStake(t, p, o, 300, active()); len(d.Intents) != 1 {
			t.Errorf("verdicts %+v", d.Verdicts)
		}
	})
	t.Run("its own risk, when that is meant", func(t *testing.T) {
		p, o := staking()
		o.Series[1].Reference, p.Bounds.Stakes.OwnRisk = usdcOf, true
		if d := decideStake(t, p, o, 300, active()); len(d.Intents) != 1 {
			t.Errorf("verdicts %+v", d.Verdicts)
		}
	})
}

func TestLeavingIsCutToTheGuardsCap(t *testing.T) {
	p, o := staking()
	o.Stakes = []trade.Stake{{Pool: theirs, Shares: money(300)}}
	o.Caps = &limits.Caps{PerCall: money(100), Left: money(100)}
	d := decideStake(t, p, o, 0, active())
	if len(d.Intents) != 1 || d.Intents[0].Amount.Cmp(money(100)) >= 0 || d.Intents[0].Amount.Cmp(money(99)) < 0 {
		t.Errorf("intents = %+v, verdicts %+v", d.Intents, d.Verdicts)
	}
}

func TestCoverComesBeforeUnderwriting(t *testing.T) {
	p, o := staking()
	o.Cash = money(120)
	books := []desk.Book{{Strategy: "x", Weight: protection.WAD, Targets: []trade.Target{
		{Series: theirs, Level: money(300), Until: noon.Add(time.Hour)}, {Series: cover, Level: money(5000), Until: noon.Add(time.Hour)}}}}
	d, err := agent.Decide(t.Context(), p, o, books, active(), hundredth)
	if err != nil || len(d.Intents) != 2 {
		t.Fatalf("intents = %+v, %v", d.Intents, err)
	}
	if d.Intents[0].Identity.Action != trade.Buy || d.Intents[1].Amount.Format(6) != "69.5" { // 120 less the 50.5 that the cover may cost
		t.Errorf("intents = %+v", d.Intents)
	}
}

func TestWhatTheQueueHasProcessedIsTakenOut(t *testing.T) {
	p, o := staking()
	o.Stakes = []trade.Stake{{Pool: theirs, Queued: money(5), Claimable: money(300), Pays: money(270)}}
	d := decideStake(t, p, o, 0, agent.Budget{Mode: trade.ModeHalted})
	if len(d.Intents) != 1 {
		t.Fatalf("intents = %+v", d.Intents)
	}
	in := d.Intents[0]
	if in.Identity.Action != trade.Redeem || in.Identity.Subject != theirs || in.Amount != money(300) || in.Quote != money(270) || !in.GasWei.IsZero() {
		t.Errorf("intent = %+v", in)
	}
	for name, change := range map[string]func(*agent.Observation){
		"an open chore takes it": func(o *agent.Observation) { o.Stakes[0].Redeeming = money(300) },
		"it failed lately": func(o *agent.Observation) {
			o.Setbacks = []agent.Setback{{Action: trade.Redeem, Subject: theirs, Until: noon.Add(time.Second)}}
		},
		"nothing was processed": func(o *agent.Observation) { o.Stakes[0].Claimable = amount.Amount{} },
	} {
		p, o := staking()
		o.Stakes = []trade.Stake{{Pool: theirs, Queued: money(5), Claimable: money(300), Pays: money(270)}}
		change(o)
		if d := decideStake(t, p, o, 0, active()); len(d.Intents) != 0 {
			t.Errorf("%s: intents = %+v", name, d.Intents)
		}
	}
	t.Run("only what no open chore takes", func(t *testing.T) {
		o.Stakes[0].Redeeming = money(100)
		if d := decideStake(t, p, o, 0, active()); len(d.Intents) != 1 || d.Intents[0].Amount != money(200) || d.Intents[0].Quote != money(180) {
			t.Errorf("intents = %+v", d.Intents)
		}
	})
}

func TestAStakeIsAPersonsDecisionAboveABound(t *testing.T) {
	bound := money(299)
	for name, a := range map[string]agent.Approval{
		"its own":                 {StakeAbove: &bound, Expires: time.Hour},
		"that of premium without": {PremiumAbove: &bound, Expires: time.Hour},
	} {
		p, o := staking()
		p.Approval = a
		d := decideStake(t, p, o, 300, active())
		if len(d.Intents) != 1 || d.Intents[0].Hold == nil || d.Intents[0].Hold.Until != o.Block.Time.Add(time.Hour) {
			t.Errorf("%s: intents = %+v", name, d.Intents)
		}
		if d := decideStake(t, p, o, 299, active()); len(d.Intents) != 1 || d.Intents[0].Hold != nil {
			t.Errorf("%s: not held above: %+v", name, d.Intents)
		}
	}
}

func TestTheAccountCountsStakesAtWhatTheySurelyGiveBack(t *testing.T) {
	flows := []trade.StakeFlow{{Pool: theirs, In: money(1000), Out: money(200), SharesIn: money(1000), SharesOut: money(200)}}
	for name, c := range map[string]struct {
		change func(*agent.Observation)
		down   string // the fall from a best of no gain and no loss
		doubt  bool   // explains it
	}{
		"at par nothing is lost":        {func(*agent.Observation) {}, "0", false},
		"queued shares still bear loss": {func(o *agent.Observation) { o.Pools[0].Assets = money(90_000) }, "80", false},
		"processed ones do not": {func(o *agent.Observation) {
			o.Stakes[0] = trade.Stake{Pool: theirs, Claimable: money(800), Pays: money(800)}
			o.Pools[0].Assets = money(1)
		}, "0", false},
		"a pending series counts at its most": {func(o *agent.Observation) { o.Series[1].State, o.Pools[0].Pending = protection.Pending, true }, "400", true},
		"one that is not seen as all reserve": {func(o *agent.Observation) {
			o.Pools[0].Series, o.Pools[0].Pending = []protection.Address{{77}}, true
		}, "400", true},
		"a triggered one that is not settled counts at its payout": {func(o *agent.Observation) {
			o.Series[1].State, o.Series[1].Fraction = protection.Triggered, amount.New(5e17)
		}, "200", true},
		"shares that somebody sent are no gain": {func(o *agent.Observation) {
			o.Stakes[0].Shares = money(5000)
			o.Pools[0].Assets = money(90_000)
		}, "80", false},
		"what a redemption takes before the journal knows": {func(o *agent.Observation) {
			o.Stakes[0] = trade.Stake{Pool: theirs, Redeeming: money(800)}
		}, "800", true},
		"a pool that is not observed":     {func(o *agent.Observation) { o.Pools, o.Stakes = nil, nil }, "800", true},
		"shares that are gone are a loss": {func(o *agent.Observation) { o.Stakes[0].Shares = money(100) }, "100", false},
	} {
		t.Run(name, func(t *testing.T) {
			p, o := staking()
			p.Bounds.Drawdown = amount.Amount{}
			o.Stakes = []trade.Stake{{Pool: theirs, Shares: money(200), Queued: money(600)}}
			b := active()
			b.Stakes, b.State = flows, limits.State{Started: true}
			c.change(o)
			d := decideStake(t, p, o, 0, b)
			got, tripped := "0", false
			for _, v := range d.Verdicts {
				if v.Limit == limits.Drawdown && v.Outcome != trade.Passed {
					got, tripped = strings.TrimSuffix(v.Measured.String(), " USDC"), v.Outcome == trade.Tripped
				}
			}
			if got != c.down || c.down != "0" && tripped == c.doubt {
				t.Errorf("fell by %s, tripped %v; want %s and doubt %v", got, tripped, c.down, c.doubt)
			}
		})
	}
}

func TestManySmallOrdersAreALargeOne(t *testing.T) {
	bound := money(1000)
	p, o := staking()
	p.Approval = agent.Approval{CoverAbove: &bound, StakeAbove: &bound, Expires: time.Hour}
	b := active()
	b.Promised = []trade.Promised{{Action: trade.Buy, Series: cover, Amount: money(600), Limit: money(6)}, {Action: trade.Deposit, Series: theirs, Amount: money(800)}}
	books := []desk.Book{{Strategy: "x", Weight: protection.WAD, Targets: []trade.Target{
		{Series: cover, Level: money(500), Until: noon.Add(time.Hour)}, {Series: theirs, Level: money(300), Until: noon.Add(time.Hour)}}}}
	d, err := agent.Decide(t.Context(), p, o, books, b, hundredth)
	if err != nil || len(d.Intents) != 2 || d.Intents[0].Hold == nil || d.Intents[1].Hold == nil {
		t.Fatalf("%+v, %v", d.Intents, err)
	}
	if why := d.Intents[0].Hold.Why[0]; !strings.Contains(why, "1100 cover with the orders of the last 24 hours") {
		t.Errorf("it waits as %q", why)
	}
	b.Promised = []trade.Promised{{Action: trade.Sell, Series: cover, Amount: money(600)}, {Action: trade.Buy, Series: others, Amount: money(600)}}
	if d, err = agent.Decide(t.Context(), p, o, books, b, hundredth); err != nil || d.Intents[0].Hold != nil || d.Intents[1].Hold != nil {
		t.Errorf("orders of another action and series count: %+v, %v", d.Intents, err)
	}
}

func TestAnOrderThatTheVenueRefusedIsNotProposedAgainAtOnce(t *testing.T) {
	p, o := staking()
	o.Setbacks = []agent.Setback{{Action: trade.Deposit, Subject: theirs, Until: noon.Add(time.Minute), Reason: "AboveDayCap"}}
	d := decideStake(t, p, o, 300, active())
	last := d.Verdicts[len(d.Verdicts)-1]
	if len(d.Intents) != 0 || last.Limit != "refusedLately" || last.Measured.String() != "AboveDayCap" || last.Bound.String() != "again at 2026-03-01T12:01:00Z" {
		t.Errorf("intents %+v, verdict %+v", d.Intents, last)
	}
	o.Setbacks[0].Until = noon
	if d := decideStake(t, p, o, 300, active()); len(d.Intents) != 1 {
		t.Errorf("its time is over: %+v", d.Verdicts)
	}
	o.Setbacks = []agent.Setback{{Action: trade.Leave, Subject: theirs, Until: noon.Add(time.Minute)}}
	if d := decideStake(t, p, o, 300, active()); len(d.Intents) != 1 {
		t.Errorf("another action's refusal counts: %+v", d.Verdicts)
	}
}
