package backtest_test

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// dai is n thousand of the made tape's coin.
func dai(n uint64) amount.Amount { return amount.New(n * 1000).MulDiv(protection.WAD, amount.New(1)) }

func percent(n uint64) amount.Amount { return amount.New(n * 1e16) }

var lent = protection.Reference{Kind: protection.MakerIlk, Market: tape.MadeMarket, Asset: tape.MadeCoin, Item: "MADE-A"}

// terms are of a fund that has lent 10 of about 160 million, and may do what it likes.
func terms() backtest.Terms {
	return backtest.Terms{Name: "test", Seed: 1, Coin: backtest.Coin{Asset: tape.MadeCoin, Symbol: "DAI", Decimals: 18}, Cash: dai(2000),
		Claims: []backtest.Claim{{Reference: lent, Symbol: "DAI", Decimals: 18, Amount: dai(10_000)}},
		Cell:   assumed.Cell{Loading: 1, Waiting: 24 * time.Hour, Capacity: 1},
		Policy: agent.Policy{Identity: trade.Identity{ChainID: 1, Portfolio: "main"}, Config: "v", OrderTTL: 10 * time.Minute,
			Desk: desk.Rules{Minimum: dai(1), Slippage: percent(1)},
			Bounds: limits.Bounds{Asset: tape.MadeCoin, Symbol: "DAI", Decimals: 18, PerOrderPremium: dai(1000), PremiumPerDay: dai(1000), PremiumLifetime: dai(100_000), CoverToExposure: percent(100),
				CoverPerAsset: dai(100_000), PoolSharePerCycle: percent(100), DataAge: time.Minute, PriceDeviation: percent(2), WithoutFeed: percent(1), GasPerDay: amount.New(1e18).MulDiv(amount.New(100), amount.New(1)),
				Par: protection.WAD, SettlementDeviation: percent(1), OrdersPerHour: 100, ConsecutiveFailures: 3, Drawdown: dai(100_000),
				MinimumPremium: amount.New(1), MaximumPremium: percent(100_00), SaleFloor: amount.New(1), ModelVolatility: percent(80)}}}
}

// steady wants as much of each active series as the fund's exposure is part of its
// reference, or nothing any more from an instant on.
type steady struct {
	name  string
	part  amount.Amount // WAD of a series' most
	until time.Time     // zero: for ever
	seen  func(o *agent.Observation)
	fails time.Time
}

func (s *steady) Name() string { return s.name }

func (s *steady) Propose(_ context.Context, o *agent.Observation, _ []byte) (*agent.Proposal, error) {
	if !s.fails.IsZero() && !o.Now.Before(s.fails) {
		return nil, &agent.StrategyError{Fault: "crash", Err: errors.New("it died")}
	}
	if s.seen != nil {
		s.seen(o)
	}
	p := &agent.Proposal{Version: "1"}
	for _, x := range o.Series {
		if x.State != protection.Active {
			continue
		}
		t := trade.Target{Series: x.ID, Until: o.Now.Add(2 * time.Hour)}
		if s.until.IsZero() || o.Now.Before(s.until) {
			t.Level = x.MaxSupply.MulDiv(s.part, protection.WAD)
		}
		p.Targets = append(p.Targets, t)
	}
	return p, nil
}

func strategies(list ...*steady) (out []agent.Strategy) {
	for _, s := range list {
		out = append(out, agent.Strategy{Proposer: s, Weight: protection.WAD, Deadline: time.Minute})
	}
	return out
}

// sixteenth is a strategy that holds a sixteenth of what there may be of each series:
// about the fund's part of the reference.
func sixteenth() *steady { return &steady{name: "steady", part: amount.New(1e18 / 16)} }

// diary is a witness that keeps what it is told.
type diary struct {
	fills    []backtest.Fill
	accounts []backtest.Account
	modes    []trade.Mode
	records  int
}

func (d *diary) Saw(s *backtest.Step) error {
	d.fills = append(d.fills, slices.Clone(s.Fills)...)
	d.accounts = append(d.accounts, s.Account)
	if s.Record != nil {
		d.records++
		d.modes = append(d.modes, s.Record.Budget.Mode)
	}
	return nil
}

func (d *diary) of(a trade.Action) (out []backtest.Fill) {
	for _, f := range d.fills {
		if f.Action == a && f.Failed == "" {
			out = append(out, f)
		}
	}
	return out
}

func play(t *testing.T, how tape.Making, terms backtest.Terms, list ...*steady) (backtest.Outcome, *diary) {
	t.Helper()
	d := &diary{}
	o, err := played(t.Context(), how, terms, d, list...)
	if err != nil {
		t.Fatal(err)
	}
	return o, d
}

func played(ctx context.Context, how tape.Making, terms backtest.Terms, d *diary, list ...*steady) (backtest.Outcome, error) {
	made := tape.Make(how)
	r, err := backtest.New(made.About(), terms, strategies(list...), d)
	if err != nil {
		return backtest.Outcome{}, err
	}
	if err := backtest.Play(ctx, made, []*backtest.Run{r}, 1); err != nil {
		return backtest.Outcome{}, err
	}
	return r.End()
}

// crash is a quiet fortnight in which half of the collateral's value goes at once.
func crash() tape.Making {
	return tape.Making{Seed: 3, Moments: 24 * 14, Loans: 2000, Volatility: .3, GasPrice: 30e9, Lookback: 24 * 7, Drops: []tape.Drop{{At: 24 * 7, Factor: .5}}}
}

func TestACrashTriggersCoverAndPaysItsFundWhatItLacks(t *testing.T) {
	o, d := play(t, crash(), terms(), sixteenth())
	t.Logf("%+v", o)
	for _, f := range d.fills {
		t.Logf("%s %s %s %s paid %s got %s %s", f.At.Format(time.RFC3339), f.Action, f.Symbol, f.Amount.Format(18), f.Paid.Format(18), f.Got.Format(18), f.Failed)
	}
	if len(d.of(trade.Buy)) == 0 || len(d.of(trade.Activate)) == 0 || len(d.of(trade.Claim)) == 0 {
		t.Fatal("it did not buy, mint and claim")
	}
	_ = reflect.DeepEqual
	_ = strings.Contains
}
