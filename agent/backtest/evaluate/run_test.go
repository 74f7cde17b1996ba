package evaluate_test

import (
	"bytes"
	"context"
	"errors"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func dai(thousands uint64) amount.Amount {
	return amount.New(thousands*1000).MulDiv(protection.WAD, amount.New(1))
}

func percent(n uint64) amount.Amount { return amount.New(n * 1e16) }

func terms(name string) backtest.Terms {
	lent := protection.Reference{Kind: protection.MakerIlk, Market: tape.MadeMarket, Asset: tape.MadeCoin, Item: "MADE-A"}
	return backtest.Terms{Name: name, Seed: 1, Coin: backtest.Coin{Asset: tape.MadeCoin, Symbol: "DAI", Decimals: 18}, Cash: dai(2000),
		Claims: []backtest.Claim{{Reference: lent, Symbol: "DAI", Decimals: 18, Amount: dai(4000)}},
		Cell:   assumed.Cell{Loading: 2, Waiting: 24 * time.Hour, Capacity: 1},
		Policy: agent.Policy{Identity: trade.Identity{ChainID: 1, Portfolio: "main"}, Config: "v", OrderTTL: 10 * time.Minute,
			Desk: desk.Rules{Minimum: dai(1), Slippage: percent(1), Band: percent(2)},
			Bounds: limits.Bounds{Asset: tape.MadeCoin, Symbol: "DAI", Decimals: 18, PerOrderPremium: dai(1000), PremiumPerDay: dai(1000), PremiumLifetime: dai(100_000), CoverToExposure: percent(100),
				CoverPerAsset: dai(100_000), PoolSharePerCycle: percent(100), DataAge: time.Minute, PriceDeviation: percent(2), WithoutFeed: percent(1), GasPerDay: amount.New(1e18).MulDiv(amount.New(100), amount.New(1)),
				Par: protection.WAD, SettlementDeviation: percent(1), OrdersPerHour: 100, ConsecutiveFailures: 3, Drawdown: dai(100_000),
				MinimumPremium: amount.New(1), MaximumPremium: percent(100_00), SaleFloor: amount.New(1), ModelVolatility: percent(80)}}}
}

// crash is a hundred days of six hours each, with 90 days of prices before each
// moment, and half of the collateral's value gone at once after 85 days.
func crash() *tape.Made {
	return tape.Make(tape.Making{Seed: 3, Moments: 400, Loans: 300, Every: 6 * time.Hour, Volatility: .8, GasPrice: 30e9, Lookback: 360, Drops: []tape.Drop{{At: 340, Factor: .5}}})
}

// measured plays runs side by side, each of one proposer.
func measured(t *testing.T, workers int, proposers map[string]agent.Proposer, names ...string) ([]*evaluate.Evaluator, []backtest.Outcome) {
	t.Helper()
	made := crash()
	base := terms("")
	scenarios, err := evaluate.NewScenarios(500, 7, 1, base.Coin, base.Claims)
	if err != nil {
		t.Fatal(err)
	}
	var runs []*backtest.Run
	var list []*evaluate.Evaluator
	for _, name := range names {
		e, err := evaluate.New(evaluate.Options{Name: name, About: made.About(), Coin: base.Coin, Claims: base.Claims, Cell: base.Cell, Seed: 1, Scenarios: scenarios,
			Limits: true, Scores: true, VaR: true})
		if err != nil {
			t.Fatal(err)
		}
		r, err := backtest.New(made.About(), terms(name), []agent.Strategy{{Proposer: proposers[name], Weight: protection.WAD, Deadline: time.Minute}}, e)
		if err != nil {
			t.Fatal(err)
		}
		list, runs = append(list, e), append(runs, r)
	}
	if err := backtest.Play(t.Context(), made, runs, workers); err != nil {
		t.Fatal(err)
	}
	var out []backtest.Outcome
	for _, r := range runs {
		o, err := r.End()
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, o)
	}
	return list, out
}

// scoring is a proposer with scores: the nearer to liquidation, the likelier.
type scoring struct{ agent.Proposer }

func (s scoring) Propose(ctx context.Context, o *agent.Observation, state []byte) (*agent.Proposal, error) {
	p, err := s.Proposer.Propose(ctx, o, state)
	if err != nil {
		return nil, err
	}
	p.Scores.Horizon = 7 * 24 * time.Hour
	for i, hf := range o.Book.HealthFactors(nil) {
		p.Scores.Loan = append(p.Scores.Loan, int32(i))
		p.Scores.LiquidationPD = append(p.Scores.LiquidationPD, min(1, max(0, 1.5-hf)))
		for _, c := range []*[]float64{&p.Scores.LossPD, &p.Scores.EAD, &p.Scores.LGD, &p.Scores.EL} {
			*c = append(*c, 0)
		}
	}
	return p, nil
}

func TestRunsOverACrashBesideEachOther(t *testing.T) {
	all := map[string]agent.Proposer{evaluate.Unhedged: evaluate.Constant{}, evaluate.Hedged: scoring{evaluate.Constant{Level: .6}},
		evaluate.HFThreshold: evaluate.Threshold{Bound: 1.5, Share: 1}}
	names := []string{evaluate.Unhedged, evaluate.Hedged, evaluate.HFThreshold}
	list, outcomes := measured(t, 1, all, names...)
	s, err := evaluate.Summarise(list)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range s.Runs {
		o := outcomes[i]
		t.Logf("%s: cost %s, net loss %s, payouts %s, NAV %s to %s", r.Name, r.Whole.Cost.Value, r.Whole.Net.Value, r.Whole.Payouts.Value, r.Whole.NAVStart.Value, r.Whole.NAVEnd.Value)
		for what, x := range map[string]struct {
			f Figure
			a amount.Amount
		}{"premium": {r.Whole.Premium, o.End.Premium}, "net": {r.Whole.Net, o.End.Net}, "NAV at first": {r.Whole.NAVStart, o.Start.Up()}, "NAV at last": {r.Whole.NAVEnd, o.End.Up()}, "causes": {r.Basis.Loss, o.End.Net}} {
			if string(x.f.Value) != x.a.Format(18) {
				t.Errorf("%s: %s is %s, the run's account says %s", r.Name, what, x.f.Value, x.a.Format(18))
			}
		}
	}
	if len(s.Limits) == 0 || len(s.Scores) != 3 || len(s.VaR) != 4 || s.Scores[0].Basis != history.Simulated {
		t.Errorf("%d limits, %d scores, %d VaRs", len(s.Limits), len(s.Scores), len(s.VaR))
	}
	for _, note := range s.Notes {
		t.Log(note)
	}
	text, err := s.JSON()
	if err != nil {
		t.Fatal(err)
	}
	back, err := evaluate.Read(text)
	if err != nil {
		t.Fatal(err)
	}
	again, err := back.JSON()
	if err != nil || !bytes.Equal(text, again) {
		t.Errorf("a summary that was read and written again differs: %v", err)
	}
	other, _ := measured(t, 3, all, names...)
	o, err := evaluate.Summarise(other)
	if err != nil {
		t.Fatal(err)
	}
	if parallel, err := o.JSON(); err != nil || !bytes.Equal(text, parallel) {
		t.Errorf("three workers come to another summary than one: %v", err)
	}
	if _, err := evaluate.Read(bytes.Replace(text, []byte(evaluate.Format), []byte("hedgerow.backtest.summary/9"), 1)); !errors.Is(err, evaluate.ErrFormat) {
		t.Errorf("another version was read: %v", err)
	}
	if _, err := evaluate.Read(bytes.Replace(text, []byte(`"coin"`), []byte(`"coins"`), 1)); !errors.Is(err, evaluate.ErrFormat) {
		t.Errorf("an unknown field was read: %v", err)
	}
}

type Figure = evaluate.Figure
