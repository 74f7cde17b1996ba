package backtest

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

type buyer struct{}

func (buyer) Name() string { return "buyer" }
func (buyer) Propose(_ context.Context, o *agent.Observation, _ []byte) (*agent.Proposal, error) {
	p := &agent.Proposal{}
	for _, s := range o.Series {
		p.Targets = append(p.Targets, trade.Target{Series: s.ID, Level: s.MaxSupply.MulDiv(one, amount.New(100)), Until: o.Now.Add(time.Hour)})
	}
	return p, nil
}

// atMoment bends a run when its tape comes to a moment.
type atMoment struct {
	*Run
	number int
	bend   func(*Run)
}

func (a atMoment) Saw(s *Step) error {
	if s.Moment.Number == a.number {
		a.bend(a.Run)
	}
	return nil
}

func TestAMistakeOfOneUnitIsFound(t *testing.T) {
	million := amount.New(1e6).MulDiv(protection.WAD, one)
	for _, c := range []struct {
		name string
		at   int
		bend func(*Run)
	}{
		{"none", 50, func(*Run) {}},
		{"premium that is counted short", 50, func(r *Run) { r.fund.Premium = r.fund.Premium.Minus(one) }},
		{"premium that is counted twice", 50, func(r *Run) { r.fund.Premium = r.fund.Premium.Plus(r.fund.Premium) }},
		{"cash that comes from nowhere", 5, func(r *Run) { r.fund.Cash = r.fund.Cash.Plus(one) }},
		{"a payout that is counted and not in cash", 5, func(r *Run) { r.fund.Paid = r.fund.Paid.Plus(one) }},
		{"a refund", 5, func(r *Run) { r.fund.Refunded = r.fund.Refunded.Plus(one) }},
		{"a sale", 5, func(r *Run) { r.fund.Sold = r.fund.Sold.Plus(one) }},
		{"a deposit", 5, func(r *Run) { r.fund.Deposited = r.fund.Deposited.Plus(one) }},
		{"a redemption", 5, func(r *Run) { r.fund.Redeemed = r.fund.Redeemed.Plus(one) }},
		{"premium that waits for no mint", 5, func(r *Run) { r.fund.Waiting = r.fund.Waiting.Plus(one) }},
		{"an order that is forgotten", 5, func(r *Run) { r.fund.Waiting = amount.Amount{} }},
		{"cover that is not there", 50, func(r *Run) { r.fund.lots[0].amount = r.fund.lots[0].amount.MulDiv(amount.New(99), amount.New(100)) }},
		{"cover that is forgotten", 50, func(r *Run) { r.fund.lots = nil }},
		{"a claim that fell by more than its net loss", 5, func(r *Run) { r.fund.claims[0].left = r.fund.claims[0].left.Minus(one) }},
		{"net loss that no claim has", 5, func(r *Run) { r.fund.Net = r.fund.Net.Plus(one) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			made := tape.Make(tape.Making{Seed: 1, Moments: 60, Loans: 100})
			r, err := New(made.About(), Terms{Name: "bent", Coin: Coin{tape.MadeCoin, "DAI", 18}, Cash: million, Cell: assumed.Cell{Loading: 1, Waiting: 24 * time.Hour, Capacity: 1},
				Claims: []Claim{{Reference: protection.Reference{Kind: protection.MakerIlk, Market: tape.MadeMarket, Asset: tape.MadeCoin, Item: "A"}, Symbol: "DAI", Decimals: 18, Amount: million}},
				Policy: agent.Policy{OrderTTL: time.Hour, Bounds: limits.Bounds{Asset: tape.MadeCoin, Symbol: "DAI", Decimals: 18, PerOrderPremium: million, PremiumPerDay: million, PremiumLifetime: million, CoverToExposure: protection.WAD,
					CoverPerAsset: million, PoolSharePerCycle: protection.WAD, DataAge: time.Minute, PriceDeviation: amount.New(1e16), WithoutFeed: amount.New(1e16), GasPerDay: protection.WAD, Par: protection.WAD,
					SettlementDeviation: amount.New(1e16), OrdersPerHour: 100, ConsecutiveFailures: 3, Drawdown: million, MinimumPremium: one, MaximumPremium: million, SaleFloor: one, ModelVolatility: protection.WAD}}},
				[]agent.Strategy{{Proposer: buyer{}, Weight: protection.WAD, Deadline: time.Minute}})
			if err != nil {
				t.Fatal(err)
			}
			r.witnesses = []Witness{atMoment{r, c.at, c.bend}}
			err = Play(t.Context(), made, []*Run{r}, 1)
			if c.name == "none" {
				if err != nil || len(r.fund.lots) == 0 || r.fund.Premium.IsZero() {
					t.Fatalf("an honest run: %v, cover %v", err, r.fund.lots)
				}
				return
			}
			if !errors.Is(err, ErrIdentity) {
				t.Fatalf("it was not found: %v", err)
			}
			for _, want := range []string{"the replica's ledgers have cash", "the fund began with", "run bent at moment"} {
				if !strings.Contains(err.Error(), want) {
					t.Fatalf("%v: does not spell out %q", err, want)
				}
			}
		})
	}
}
