package agent_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// chance is a world at random: several references, series, pools and strategies,
// in all the states that limits and desk tell apart.
type chance struct {
	*rand.Rand
	seen    agent.Observation
	budget  agent.Budget
	policy  agent.Policy
	targets [][]trade.Target
	records []json.RawMessage
	made    []agent.Record
	alarms  []string
	errs    []string
	memory  *agent.Memory
}

func (c *chance) one(n int) bool { return c.IntN(n) == 0 }
func (c *chance) cash(most uint64) amount.Amount {
	if c.one(6) {
		return amount.Amount{}
	}
	return amount.New(c.Uint64N(most*1e6 + 1))
}
func (c *chance) wad(most float64) amount.Amount {
	a, _ := amount.FromFloat(c.Float64()*most, 18)
	return a
}

func (c *chance) price(asset protection.Address, symbol string) limits.Price {
	p := limits.Price{Asset: asset, Symbol: symbol, Oracle: amount.New(1e8 + c.Uint64N(1e6)), OracleDecimals: 8, Feed: amount.New(1e8 + c.Uint64N(1e6)), FeedDecimals: 8,
		FeedAt: noon.Add(-time.Duration(c.IntN(4000)) * time.Second), Heartbeat: time.Hour}
	switch c.IntN(12) {
	case 0:
		p.Unfed, p.Part = true, c.wad(.02)
	case 1:
		p.Problem = "no round"
	case 2:
		p.Feed = amount.Amount{}
	case 3:
		p.Oracle = amount.New(2e8)
	}
	return p
}

// world draws one.
func world(seed uint64) *chance {
	c := &chance{Rand: rand.New(rand.NewPCG(seed, 8))}
	weth := protection.Address{2}
	o := &c.seen
	o.Cash, o.Committed, o.Escrow = c.cash(3000), c.cash(100), c.cash(50)
	assets := []protection.Address{usdc, weth, {3}}
	references := []protection.Reference{usdcOf, {Kind: protection.AaveReserve, Market: protection.Address{9}, Asset: weth}, {Kind: protection.Depeg, Market: protection.Address{10}, Asset: usdc}}
	for i, r := range references {
		if !c.one(3) {
			e := protection.Exposure{Reference: r, Symbol: fmt.Sprint("A", i), Decimals: 6, Amount: c.cash(20_000), Supply: money(30_000), Withdrawable: c.cash(20_000), Idle: c.cash(20_000),
				SupplyRate: amount.New(1e16).MulDiv(amount.New(c.Uint64N(9e9)), amount.New(1))}
			if c.one(3) {
				e.Holders = []protection.Claim{{Amount: c.cash(5000), Withdrawable: c.cash(4000), HealthFactor: c.wad(3)}, {Amount: c.cash(100), Problem: "frozen"}}
			}
			o.Exposures = append(o.Exposures, e)
		}
	}
	if !c.one(8) {
		o.Prices = []limits.Price{c.price(weth, "WETH"), c.price(usdc, "USDC"), c.price(protection.Address{3}, "DAI")}[:1+c.IntN(3)]
	}
	if o.Settlement = c.price(usdc, "USDC"); !c.one(3) {
		o.Settlement = observation().Settlement
		for i := range o.Prices {
			o.Prices[i] = observation().Prices[0]
			o.Prices[i].Asset = assets[(i+1)%3]
		}
	}
	for i := range 1 + c.IntN(5) {
		s := observation().Series[0]
		s.ID, s.Symbol = protection.Address{20 + byte(i*7%5)}, fmt.Sprint("S", i)
		if !c.one(3) {
			s.Reference = references[c.IntN(3)]
		}
		s.Pool, s.Gauge, s.Venue = protection.Address{40 + byte(c.IntN(2))}, protection.Address{50 + byte(c.IntN(2))}, []string{"m", "n"}[c.IntN(2)]
		s.Free, s.PoolAssets, s.Loss, s.Attachment = c.cash(9000), c.cash(50_000), amount.Amount{}, c.cash(100)
		s.Exhaustion = s.Attachment.Plus(money(1 + c.Uint64N(100_000)))
		s.Supply, s.Waiting = c.cash(5000), time.Duration(c.IntN(3))*time.Hour
		if c.one(4) {
			s.Loss = c.cash(200)
		}
		s.Expiry = noon.Add(time.Duration(1+c.IntN(2000)) * time.Hour)
		switch c.IntN(9) {
		case 0:
			s.State = protection.Pending
		case 1:
			s.State, s.Fraction = protection.Triggered, c.wad(1)
		case 2:
			s.State = protection.Expired
		case 3:
			s.Expiry = noon.Add(-time.Hour)
		case 4:
			s.Asset = weth
		}
		o.Series = append(o.Series, s)
		if c.one(2) {
			h := trade.Holding{Series: s.ID, Held: c.cash(4000), Waiting: c.one(9)}
			if c.one(2) {
				h.Pending, h.Buying, h.Selling = c.cash(300), c.cash(300), amount.Min(h.Held, c.cash(300))
			}
			o.Holdings = append(o.Holdings, h)
			if !c.one(3) {
				o.Quotes = append(o.Quotes, agent.Quote{Series: s.ID, Action: trade.Sell, Amount: h.Held, Total: c.cash(100)})
			}
			if !c.one(3) {
				o.Worth = append(o.Worth, agent.Worth{Series: s.ID, Worth: limits.Worth{Cover: h.Held, Unearned: c.cash(60), Dearest: c.wad(.05)}})
			}
		}
		for _, part := range []uint64{100, 1000} {
			if c.one(2) {
				o.Quotes = append(o.Quotes, agent.Quote{Series: s.ID, Action: trade.Buy, Amount: money(part), Total: money(part / 50)})
			}
		}
		if c.one(8) {
			o.SeriesFacts = append(o.SeriesFacts, agent.SeriesFacts{Series: s.ID, Facts: []protection.Fact{protection.Observe(protection.PoolAsset, protection.Address{9}, "x")}})
		}
		if c.one(8) {
			o.Orders = append(o.Orders, agent.PendingOrder{Venue: "m", ID: uint64(i), Series: s.ID, Amount: money(5), MatureAt: noon.Add(time.Duration(c.IntN(3)-1) * time.Hour), InFlight: c.one(4)})
		}
		if c.one(8) {
			o.Setbacks = append(o.Setbacks, agent.Setback{Action: []trade.Action{trade.Buy, trade.Sell, trade.Claim}[c.IntN(3)], Subject: s.ID, Until: noon.Add(time.Minute), Reason: "Paused", Refused: uint64(c.IntN(6))})
		}
		if c.one(6) && i > 0 {
			o.Routed = append(o.Routed, desk.Routed{Series: s.ID, For: o.Series[0].ID, Amount: c.cash(500)})
		}
	}
	for i := range 2 {
		o.Gauges = append(o.Gauges, agent.Gauge{ID: protection.Address{50 + byte(i)}, Venue: "m", At: noon.Add(-time.Duration(c.IntN(90)) * time.Minute), MaxAge: time.Hour, Behind: c.one(5), Failing: c.one(9), Idle: c.one(9)})
		if c.one(3) {
			p := protection.Pool{ID: protection.Address{40 + byte(i)}, Venue: "m", Symbol: fmt.Sprint("P", i), Asset: usdc, Decimals: 6, Assets: money(10_000).Plus(c.cash(50_000)), Supply: money(20_000), Queued: c.cash(400), Reserved: c.cash(300), Pending: c.one(7)}
			if c.one(2) {
				p.Series = []protection.Address{o.Series[0].ID}
			}
			o.Pools = append(o.Pools, p)
			if c.one(2) {
				o.Stakes = append(o.Stakes, trade.Stake{Pool: p.ID, Shares: c.cash(900), Queued: c.cash(90), Claimable: c.cash(90), Pays: c.cash(80), Depositing: c.cash(50), Waiting: c.one(9)})
			}
			if c.one(2) {
				c.budget.Stakes = append(c.budget.Stakes, trade.StakeFlow{Pool: p.ID, Asset: usdc, Decimals: 6, In: c.cash(900), Out: c.cash(300), SharesIn: c.cash(900), SharesOut: c.cash(100)})
			}
		}
	}
	if c.one(9) {
		o.Problems = append(o.Problems, agent.Problem{Source: []string{"venue", "fees", "book"}[c.IntN(3)], Text: "no answer"})
	}
	if c.one(9) {
		o.Ignored = append(o.Ignored, agent.Problem{Source: "series", Text: "left out"})
	}
	if c.one(3) {
		o.Caps = &limits.Caps{PerCall: c.cash(300), Left: c.cash(600)}
	}
	o.OrderGas, o.OrderGasNow = amount.New(1e14), amount.New(5e13)
	if !c.one(9) {
		o.Book = &book.Book{Assets: []book.Asset{{ID: usdc, Price: amount.New(1e8), Decimals: 6}}, BaseDecimals: 8}
		o.History = []agent.PriceHistory{{Asset: usdc, Times: []time.Time{noon}, Prices: []float64{c.Float64()}}}
	}
	b := &c.budget
	b.Mode = []trade.Mode{trade.ModeActive, trade.ModeActive, trade.ModeActive, trade.ModeActive, trade.ModeReduceOnly, trade.ModeHalted}[c.IntN(6)]
	b.Spent, b.Lifetime, b.Paid, b.Received, b.Orders, b.Failures = c.cash(100), c.cash(1000), c.cash(300), c.cash(200), c.Uint64N(22), c.Uint64N(5)
	if c.one(2) {
		b.State = limits.State{Started: true, HighWater: limits.Account{Up: c.cash(1500), Down: c.cash(300)}}
	}
	if c.one(4) {
		b.State.Closed = []limits.Closed{{Limit: []string{limits.PricesAgree, limits.FeedHeartbeat, limits.DataAge, limits.SettlementPar}[c.IntN(4)], Subject: assets[c.IntN(2)], Since: noon.Add(-time.Hour), Calm: noon.Add(-time.Duration(c.IntN(20)) * time.Minute)}}
	}
	if c.one(4) {
		b.Promised = []trade.Promised{{Action: trade.Buy, Series: o.Series[0].ID, Amount: c.cash(300), Quote: c.cash(4), Limit: c.cash(4)}}
	}
	p := &c.policy
	*p = policy()
	p.Bounds.Hysteresis, p.Bounds.ReopenAfter, p.Bounds.ModelVolatility = amount.New(1e17), 10*time.Minute, amount.New(8e17)
	p.Desk.Band = c.wad(.2)
	if c.one(2) {
		p.Bounds.Stakes = limits.Stakes{PerOrder: c.cash(500), PerPool: c.cash(900), Total: c.cash(1500), ShareOfPool: c.wad(1), Queued: c.wad(.2), OwnRisk: c.one(2)}
	}
	if c.one(3) {
		p.Bounds.PerOrderPremium, p.Bounds.PoolSharePerCycle = c.cash(20), c.wad(.3)
	}
	if c.one(4) {
		p.Bounds.MinimumPremium = amount.New(8e17)
		p.Bounds.SharedFacts = limits.Zero
	}
	if c.one(4) {
		p.Bounds.TriggerFailure = []protection.TriggerFailure{{Series: o.Series[0].ID, Probability: c.wad(.4), Source: "somebody"}}
	}
	if c.one(2) {
		p.Desk.Routing = desk.Routing{Across: []string{desk.AcrossPools, desk.AcrossVenues}[c.IntN(2)], Parts: uint64(c.IntN(5)), GasAsset: weth}
	}
	if c.one(3) {
		x := c.cash(20)
		p.Approval = agent.Approval{PremiumAbove: &x, RateTo: &x, CoverAbove: &x, Expires: time.Hour}
	}
	for range 1 + c.IntN(3) {
		var list []trade.Target
		for _, s := range o.Series {
			if c.one(4) {
				continue
			}
			t := trade.Target{Series: s.ID, Level: c.cash(6000), Until: noon.Add(time.Duration(c.IntN(6)-1) * time.Hour)}
			if c.one(2) {
				t.Reasons = []trade.Reason{{Stage: "propose", Who: "x", Text: trade.Plain("because <of> 100% \u2028 it")}}
			}
			list = append(list, t)
		}
		for _, x := range o.Pools {
			if c.one(2) {
				list = append(list, trade.Target{Series: x.ID, Level: c.cash(2000), Until: noon.Add(time.Hour)})
			}
		}
		if c.one(7) {
			list = append(list, trade.Target{Series: protection.Address{99}, Level: c.cash(2000), Until: noon.Add(time.Hour)})
		}
		c.targets = append(c.targets, list)
	}
	return c
}

type speaker struct {
	*chance
	i    int
	mute bool
}

func (s speaker) Name() string { return fmt.Sprint("strategy ", s.i) }
func (s speaker) Propose(context.Context, *agent.Observation, []byte) (*agent.Proposal, error) {
	if s.mute {
		return nil, errors.New("it hung")
	}
	return &agent.Proposal{Version: "1", Targets: s.targets[s.i], Reasons: []string{"so"}, State: []byte{1}}, nil
}

func (c *chance) Observe(_ context.Context, slot trade.Slot, at trade.Block) (*agent.Observation, error) {
	o := c.seen
	o.Slot, o.Block, o.Now = slot, at, noon
	return &o, nil
}
func (c *chance) Quote(_ context.Context, at trade.Block, id protection.Address, action trade.Action, a amount.Amount) (amount.Amount, error) {
	if id[0]%5 == 3 && a.Cmp(money(2000)) > 0 {
		return amount.Amount{}, fmt.Errorf("%w: TooMuch", trade.ErrRefused)
	}
	part := amount.New(uint64(100 + int(id[0])*10))
	if action == trade.Sell {
		part = amount.New(uint64(150 + int(id[0])*10))
	}
	return a.MulDiv(amount.New(1), part).Plus(a.MulDiv(a, money(1_000_000))), nil
}
func (c *chance) BeginSlot(context.Context, trade.Slot, time.Time) (bool, error) { return true, nil }
func (c *chance) Standing(_ context.Context, who string) (agent.Standing, error) {
	if strings.HasSuffix(who, "2") {
		return agent.Standing{Slot: "before", Targets: c.targets[2]}, nil
	}
	return agent.Standing{}, nil
}
func (c *chance) Stand(context.Context, string, agent.Standing, time.Time) error { return nil }
func (c *chance) Budget(context.Context, time.Time) (agent.Budget, error)        { return c.budget, nil }
func (c *chance) Trip(_ context.Context, x trade.Control) error {
	c.alarms = append(c.alarms, "tripped "+x.Reason)
	return nil
}
func (c *chance) Promise(ctx context.Context, r agent.Record) error { return c.Record(ctx, r) }
func (c *chance) Record(_ context.Context, r agent.Record) error {
	b, err := json.Marshal(r)
	c.records, c.made = append(c.records, b), append(c.made, r)
	return err
}
func (c *chance) Advance(context.Context, trade.Block) error   { return nil }
func (c *chance) Submit(context.Context, []trade.Intent) error { return nil }
func (c *chance) Raise(_ context.Context, code, subject, text string) {
	c.alarms = append(c.alarms, code+"/"+subject+": "+text)
}

// cycle runs one cycle of the world.
func (c *chance) cycle(t *testing.T, deadline time.Duration) {
	a := &agent.Agent{Policy: c.policy, Clock: fixed{}, Observe: c, Quote: c, Trade: c, Diary: c, Alarms: c, Log: slog.New(slog.DiscardHandler), Memory: c.memory}
	for i := range c.targets {
		a.Strategies = append(a.Strategies, agent.Strategy{Proposer: speaker{c, i, i == 2}, Weight: amount.New(1e18 / uint64(len(c.targets))), Deadline: deadline})
	}
	if _, err := a.Cycle(t.Context(), trade.Slot{Schedule: "s", At: noon}, trade.Block{Number: 5, Time: noon.Add(-5 * time.Second)}); err != nil {
		c.errs = append(c.errs, err.Error())
	}
}

type fixed struct{}

func (fixed) Now() time.Time                               { return noon }
func (fixed) Until(ctx context.Context, _ time.Time) error { return ctx.Err() }

// cycleOf is one cycle of a world, its strategies waited for at most so long.
func cycleOf(t *testing.T, seed uint64, deadline time.Duration) *chance {
	c := world(seed)
	c.cycle(t, deadline)
	return c
}

// Whatever the world, the strategies are asked in their turn or all at once, and the
// model looks at the book before it is asked or then: the record is the same to the
// byte, and what was read back from it replays to the same decision.
func TestARecordOfAnyWorldIsTheSameHoweverStrategiesAreAskedAndReplays(t *testing.T) {
	orders, said, open := 0, 0, 0
	for seed := range uint64(400) {
		c, inTurn := cycleOf(t, seed, time.Minute), cycleOf(t, seed, 0)
		if fmt.Sprintf("%s %q %q", c.records, c.alarms, c.errs) != fmt.Sprintf("%s %q %q", inTurn.records, inTurn.alarms, inTurn.errs) {
			t.Fatalf("seed %d: asked at once\n%s %q\nasked in turn\n%s %q", seed, c.records, c.alarms, inTurn.records, inTurn.alarms)
		}
		for i, recorded := range c.records {
			var r agent.Record
			must(t, json.Unmarshal(recorded, &r))
			again, err := json.Marshal(r)
			must(t, err)
			if !bytes.Equal(again, recorded) {
				t.Fatalf("seed %d: read back\n%s\nrecorded\n%s", seed, again, recorded)
			}
			if r.Decision, err = r.Replay(t.Context()); err != nil {
				t.Fatal(err)
			}
			if again, _ = json.Marshal(r); !bytes.Equal(again, recorded) {
				t.Fatalf("seed %d: replayed\n%s\nrecorded\n%s", seed, again, recorded)
			}
			d := c.made[i].Decision
			orders += len(d.Orders)
			said += len(r.Decision.Verdicts)
			if d.Open {
				open++
			}
		}
	}
	if orders < 30 || open < 100 || said < 1000 {
		t.Errorf("the worlds are too quiet: %d orders, %d verdicts, %d open gates", orders, said, open)
	}
}
