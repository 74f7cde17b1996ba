package sweep_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/sweep"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies/coverage"
)

// The test binary is also a strategy's process, and a sweep that is killed: the first argument says so.
func TestMain(m *testing.M) {
	if len(os.Args) == 2 && os.Args[1] == "serve" {
		strategy.Serve(coverage.Definition())
		return
	}
	if len(os.Args) == 3 && os.Args[1] == "sweep" {
		s := made(os.Args[2])
		s.Group = 1
		if _, _, err := s.Run(context.Background()); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	goleak.VerifyTestMain(m)
}

func dai(thousands uint64) amount.Amount {
	return amount.New(thousands*1000).MulDiv(protection.WAD, amount.New(1))
}

func percent(n uint64) amount.Amount { return amount.New(n * 1e16) }

func terms(name string) backtest.Terms {
	lent := protection.Reference{Kind: protection.MakerIlk, Market: tape.MadeMarket, Asset: tape.MadeCoin, Item: "MADE-A"}
	return backtest.Terms{Name: name, Seed: 1, Coin: coin, Cash: dai(2000),
		Claims: []backtest.Claim{{Reference: lent, Symbol: "DAI", Decimals: 18, Amount: dai(4000)}},
		Cell:   assumed.Cell{Loading: 2, Waiting: 24 * time.Hour, Capacity: 1},
		Policy: agent.Policy{Identity: trade.Identity{ChainID: 1, Portfolio: "main"}, Config: "v", OrderTTL: 10 * time.Minute,
			Desk: desk.Rules{Minimum: dai(1), Slippage: percent(1), Band: percent(2)},
			Bounds: limits.Bounds{Asset: tape.MadeCoin, Symbol: "DAI", Decimals: 18, PerOrderPremium: dai(1000), PremiumPerDay: dai(1000), PremiumLifetime: dai(100_000), CoverToExposure: percent(100),
				CoverPerAsset: dai(100_000), PoolSharePerCycle: percent(100), DataAge: time.Minute, PriceDeviation: percent(2), WithoutFeed: percent(1), GasPerDay: amount.New(1e18).MulDiv(amount.New(100), amount.New(1)),
				Par: protection.WAD, SettlementDeviation: percent(1), OrdersPerHour: 100, ConsecutiveFailures: 3, Drawdown: dai(100_000),
				MinimumPremium: amount.New(1), MaximumPremium: percent(100_00), SaleFloor: amount.New(1), ModelVolatility: percent(80)}}}
}

var coin = backtest.Coin{Asset: tape.MadeCoin, Symbol: "DAI", Decimals: 18}

// crash is a hundred days, with half of the collateral's value gone after 85.
func crash() *tape.Made {
	return tape.Make(tape.Making{Seed: 5, Moments: 200, Loans: 60, Every: 12 * time.Hour, Volatility: .8, GasPrice: 30e9, Lookback: 180, Drops: []tape.Drop{{At: 100, Factor: .8}, {At: 170, Factor: .5}}})
}

// maker puts runs of levels together: point level is how much of the fund's loss a
// scorer covers, sharp how far its scores are off, loading the market's.
type maker struct {
	about     tape.About
	scenarios *evaluate.Scenarios
}

func number(p sweep.Point, name string, otherwise float64) float64 {
	for _, s := range p {
		if s.Name == name {
			if err := json.Unmarshal(s.Value, &otherwise); err != nil {
				panic(err)
			}
		}
	}
	return otherwise
}

func (m *maker) Strategies(_ context.Context, p sweep.Point) ([]agent.Strategy, func() error, error) {
	level := number(p, "cover.level", .5)
	if level > 1 {
		return nil, nil, errors.New("level is above 1")
	}
	return []agent.Strategy{{Proposer: scorer{evaluate.Constant{Level: level}, number(p, "cover.power", 1)}, Weight: protection.WAD, Deadline: time.Minute}}, func() error { return nil }, nil
}

func (m *maker) Run(name string, p sweep.Point, list []agent.Strategy, more ...backtest.Witness) (*backtest.Run, *evaluate.Evaluator, error) {
	t := terms(name)
	t.Cell.Loading = number(p, "assumed.loading", t.Cell.Loading)
	e, err := evaluate.New(evaluate.Options{Name: name, About: m.about, Coin: t.Coin, Claims: t.Claims, Cell: t.Cell, Seed: 1, Scenarios: m.scenarios, SampleEvery: 5 * 24 * time.Hour})
	if err != nil {
		return nil, nil, err
	}
	r, err := backtest.New(m.about, t, list, append([]backtest.Witness{e}, more...)...)
	return r, e, err
}

// scorer says how likely each loan is liquidated, with a known error.
type scorer struct {
	agent.Proposer
	power float64
}

func (s scorer) Propose(ctx context.Context, o *agent.Observation, state []byte) (*agent.Proposal, error) {
	p, err := s.Proposer.Propose(ctx, o, state)
	if err != nil {
		return nil, err
	}
	p.Scores.Horizon = 7 * 24 * time.Hour
	for i, hf := range o.Book.HealthFactors(nil) {
		if hf > 100 {
			continue
		}
		p.Scores.Loan = append(p.Scores.Loan, int32(i))
		p.Scores.LiquidationPD = append(p.Scores.LiquidationPD, min(1, max(0, s.power*(1.6-hf))))
		for _, c := range []*[]float64{&p.Scores.LossPD, &p.Scores.EAD, &p.Scores.LGD, &p.Scores.EL} {
			*c = append(*c, 0)
		}
	}
	return p, nil
}

func values(list ...string) (out []json.RawMessage) {
	for _, v := range list {
		out = append(out, json.RawMessage(v))
	}
	return out
}

// over is a sweep of some axes over a tape.
func over(t tape.Tape, dir string, axes ...sweep.Axis) *sweep.Sweep {
	base := terms("")
	scenarios, err := evaluate.NewScenarios(100, 7, 1, base.Coin, base.Claims)
	if err != nil {
		panic(err)
	}
	a := t.About()
	return &sweep.Sweep{Space: sweep.Space{Axes: axes}, Tape: t, Coin: coin, Maker: &maker{a, scenarios}, Dir: dir, Workers: 1,
		Inputs: sweep.Inputs{Program: "test", Config: "c", Assumptions: "a", Tape: "made", From: a.From, To: a.To, Every: a.Every.String(), Seed: 1, Strategies: []string{"cover 1"}}}
}

// made is a sweep of three levels under two loadings.
func made(dir string) *sweep.Sweep {
	return over(crash(), dir, sweep.Axis{Name: "assumed.loading", Values: values("1", "3")}, sweep.Axis{Name: "cover.level", Values: values("0", "0.4", "0.8")})
}

func read(t *testing.T, parts ...string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(parts...))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
