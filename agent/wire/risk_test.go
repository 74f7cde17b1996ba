package wire

import (
	"slices"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestTheConfigurationAndTheLimitsKnowTheSameMeasures(t *testing.T) {
	if got := config.RiskMeasures(); !slices.Equal(got, limits.RiskMeasures) {
		t.Errorf("the configuration knows %v, the limits %v", got, limits.RiskMeasures)
	}
}

// written is a configuration whose limits on risk are as given.
func written(t *testing.T, risk *config.Risk) *config.Config {
	t.Helper()
	usd := func(v string) config.Money { return config.Money{Value: v, Unit: "USDC"} }
	return &config.Config{Limits: config.Limits{PerOrderPremium: usd("1"), PremiumPerDay: usd("1"), PremiumLifetime: usd("1"), CoverPerAsset: usd("1"), Drawdown: usd("1"),
		SettlementPar: config.Money{Value: "1", Unit: "USD"}, Risk: risk}}
}

func writtenPart(t *testing.T, s string) *config.Fraction {
	t.Helper()
	f := new(config.Fraction)
	if err := f.UnmarshalText([]byte(s)); err != nil {
		t.Fatal(err)
	}
	return f
}

func TestRiskLimitsAreStatedInBaseUnits(t *testing.T) {
	days := uint64(30)
	r := &config.Risk{Scenarios: 5000, Seed: 7, Partial: config.PartialBuy, Bounds: []config.RiskBound{
		{Measure: limits.ExpectedShortfall, Days: &days, Confidence: writtenPart(t, "99%"), Most: config.Most{Money: config.Money{Value: "12.5", Unit: "USDC"}}, Kind: config.Hard},
		{Measure: limits.VenueShare, Most: config.Most{Part: writtenPart(t, "60%")}, Kind: config.Soft}}}
	b, err := boundsOf(written(t, r), token{symbol: "USDC", decimals: 6})
	if err != nil {
		t.Fatal(err)
	}
	want := []limits.RiskLimit{
		{Name: "risk.expectedShortfall 30d 99%", Measure: limits.ExpectedShortfall, Days: 30, Confidence: amount.New(99e16), Most: amount.New(12_500_000), Unit: limits.Unit{Symbol: "USDC", Decimals: 6}, Hard: true},
		{Name: "risk.venueShare soft", Measure: limits.VenueShare, Most: amount.New(6e17), Unit: limits.Parts}}
	if !slices.Equal(b.Risk.Limits, want) || b.Risk.Scenarios != 5000 || b.Risk.Seed != 7 || b.Risk.Partial != limits.BuyPartial {
		t.Errorf("risk %+v", b.Risk)
	}
	if b, err = boundsOf(written(t, nil), token{symbol: "USDC", decimals: 6}); err != nil || b.Risk != nil || b.PremiumPerYear != nil {
		t.Errorf("left out: %+v, %v", b.Risk, err)
	}
	r.Bounds[0].Most.Money.Value = "0.0000001"
	if _, err = boundsOf(written(t, r), token{symbol: "USDC", decimals: 6}); err == nil || !strings.Contains(err.Error(), "limits.risk.bounds[0].most") {
		t.Errorf("finer than the coin: %v", err)
	}
}

func TestAStressNamesAnAssetThatTheBookHas(t *testing.T) {
	weth, other := protection.Address{2}, protection.Address{3}
	b := &book.Book{Block: 9, Assets: []book.Asset{{ID: weth, Symbol: "WETH"}, {ID: other, Symbol: "X"}, {ID: protection.Address{4}, Symbol: "X"}}}
	for name, c := range map[string]struct {
		asset config.AssetName
		want  protection.Address
		says  string
	}{
		"by its symbol":    {"WETH", weth, ""},
		"by its address":   {config.AssetName(config.Checksummed(other)), other, ""},
		"unknown":          {"WBTC", weth, "limits.risk.stresses[0].moves[0].asset: WBTC is not in the book at block 9, which has WETH, X, X"},
		"one of two alike": {"X", weth, "2 assets of the book are called X: name one by its address"},
	} {
		t.Run(name, func(t *testing.T) {
			r := &config.Risk{Stresses: []config.Stress{{Name: "s", All: writtenPart(t, "40%"), Moves: []config.Move{{Asset: c.asset, Fall: writtenPart(t, "25%")}}}}}
			got, err := stressesOf(written(t, r), inBook(b))
			if (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
				t.Fatalf("error %v, want %q", err, c.says)
			}
			if err == nil && (got[0].All != .4 || got[0].Moves[0] != portfolio.Move{Asset: c.want, Factor: .75}) {
				t.Errorf("stress %+v", got)
			}
		})
	}
}

func TestRiskMeasuresAreShownWithWhatIsKnownOfThem(t *testing.T) {
	l := limits.RiskLimit{Name: "risk.expectedShortfall 30d 99%", Most: amount.New(100e6), Unit: limits.Unit{Symbol: "USDC", Decimals: 6}, Hard: true}
	at := func(v uint64) limits.Measured {
		return limits.Measured{Limit: l, Value: amount.New(v * 1e6), Low: amount.New((v - 10) * 1e6), High: amount.New((v + 10) * 1e6)}
	}
	r := &agent.Record{Decision: agent.Decision{Risk: []limits.Measured{at(120)}, RiskAfter: []limits.Measured{at(80)}}}
	r.Policy.Bounds.Risk = &limits.Risk{Limits: []limits.RiskLimit{l}}
	breached := trade.Verdict{Limit: l.Name, Outcome: trade.Refused, Reason: trade.Plain("cover of about 3 of S")}
	list := join(riskMeasures(r), []journal.LastVerdict{{Verdict: breached}}, nil)
	intervals(list, &r.Decision)
	if x := list[0]; len(list) != 1 || x.State != "breached" || x.Measured != "120 USDC (95%: from 110 USDC to 130 USDC), then 80 USDC" || *x.After != amount.New(80e6) || *x.High != amount.New(130e6) || x.Reason != "cover of about 3 of S" {
		t.Errorf("shown %+v", list)
	}
	breached.Reason = trade.Plain("it cannot be measured: too little")
	r.Decision = agent.Decision{Verdicts: []trade.Verdict{breached}}
	list = join(riskMeasures(r), []journal.LastVerdict{{Verdict: breached}}, nil)
	intervals(list, &r.Decision)
	if x := list[0]; x.Measured != "unknown" || x.Left != nil || x.Reason != "it cannot be measured: too little" {
		t.Errorf("not measured, but shown %+v", x)
	}
	r.Policy.Bounds.Risk = nil
	if list := riskMeasures(r); list != nil {
		t.Errorf("without limits: %+v", list)
	}
}
