package wire

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var (
	coin  = protection.Address{1}
	ether = protection.Address{2}
	other = protection.Address{3}
)

// aSight is a record of a fund with so much cash, and claims on two assets.
func aSight(t *testing.T, block uint64, at time.Time, cash uint64, claims [2]protection.Exposure, dollars [2]uint64) *sight {
	t.Helper()
	o := &agent.Observation{Block: trade.Block{Number: block, Time: at}, Cash: amount.New(cash), Exposures: claims[:],
		Settlement: limits.Price{Asset: coin, Symbol: "COIN", Feed: amount.New(dollars[0]), FeedDecimals: 8, FeedAt: at},
		Prices:     []limits.Price{{Asset: ether, Symbol: "WETH", Feed: amount.New(dollars[1]), FeedDecimals: 8, FeedAt: at}}}
	return sightOf(&agent.Record{Slot: trade.Slot{Schedule: "blocks", Block: block}, Block: o.Block, Observation: o, Policy: agent.Policy{Bounds: limits.Bounds{Asset: coin, Symbol: "COIN", Decimals: 6}}})
}

func claimOn(asset protection.Address, symbol string, decimals uint8, held, supply uint64) protection.Exposure {
	return protection.Exposure{Reference: protection.Reference{Kind: protection.AaveReserve, Asset: asset}, Symbol: symbol, Decimals: decimals, Amount: amount.New(held), Supply: amount.New(supply)}
}

func told(t *testing.T, sights ...*sight) *statement {
	t.Helper()
	s := &statement{Daily: &Daily{}, sights: sights, last: &agent.Record{}}
	s.balance()
	s.result()
	return s
}

func (s *statement) line(name string) (units, usd string, found bool) {
	for _, l := range s.Result {
		if l.Line == name {
			return l.Units.String(), l.USD.String(), true
		}
	}
	return "", "", false
}

func TestWhatNoFillExplainsIsMoneyPutIn(t *testing.T) {
	at := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	a := aSight(t, 1, at, 1_000_000, [2]protection.Exposure{claimOn(coin, "COIN", 6, 100_000_000, 1e9), claimOn(ether, "WETH", 18, 3e18, 9e18)}, [2]uint64{99_990_000, 200_000_000_000})
	b := aSight(t, 9, at.Add(24*time.Hour), 6_000_000, [2]protection.Exposure{claimOn(coin, "COIN", 6, 150_000_000, 1e9), claimOn(ether, "WETH", 18, 3e18, 9e18)}, [2]uint64{99_980_000, 210_000_000_000})
	s := told(t, a, b)
	for name, want := range map[string][2]string{
		"cash deposited in the guard, less withdrawn": {"5000000", "4999000"},
		"claim deposited, less withdrawn on COIN":     {"50000000", "49990000"},
		"interest of the claim on COIN":               {"0", "0"},
		"prices of what is held":                      {"0", "299989900"}, // 3 · 100 less 101 · .0001
	} {
		if units, usd, ok := s.line(name); !ok || units != want[0] || usd != want[1] {
			t.Errorf("%s: %s units, %s, %v; want %v", name, units, usd, ok, want)
		}
	}
	if s.Profit.String() != "299989900" || s.Moved.String() != "54989000" || s.Residual.Sign() != 0 || s.Rounding.Sign() != 0 {
		t.Errorf("profit %s, moved %s, rounding %s, residual %s", s.Profit, s.Moved, s.Rounding, s.Residual)
	}
}

func TestGrowthIsInterestAndAFallOfAllIsALoss(t *testing.T) {
	const year = 365 * 24 * time.Hour
	rate := protection.RAY.MulDiv(amount.New(3), amount.New(100))
	for name, c := range map[string]struct {
		was, is, wasAll, isAll uint64
		over                   time.Duration
		earned, lost           string
	}{
		"as its rate says":               {1e9, 1_030_000_000, 1e12, 1e12, year, "30000000", "0"},
		"four times its rate":            {1e9, 1_120_000_000, 1e12, 1e12, year, "120000000", "0"},
		"more is a deposit":              {1e9, 2e9, 1e12, 1e12, year, "30000000", "0"},
		"a unit of rounding":             {1e9, 1e9 - 1, 1e12, 1e12, time.Minute, "-1", "0"},
		"all suppliers lose a tenth":     {1e9, 9e8, 1e12, 9e11, time.Minute, "0", "-100000000"},
		"a withdrawal, others stay":      {1e9, 9e8, 1e12, 1e12 - 1e8, time.Minute, "57", "0"},
		"a claim that was not there yet": {0, 5e8, 1e12, 1e12, time.Minute, "0", "0"},
	} {
		a, b := claimOn(coin, "COIN", 6, c.was, c.wasAll), claimOn(coin, "COIN", 6, c.is, c.isAll)
		a.SupplyRate, b.SupplyRate = rate, rate
		if earned, lost := grown(&a, &b, c.over); earned.String() != c.earned || lost.String() != c.lost {
			t.Errorf("%s: earned %s and lost %s, want %s and %s", name, earned, lost, c.earned, c.lost)
		}
	}
}

func TestAnAssetWithoutAPriceIsLeftOutAndSaid(t *testing.T) {
	at := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	claims := [2]protection.Exposure{claimOn(coin, "COIN", 6, 100, 1e9), claimOn(other, "ODD", 18, 3e18, 9e18)}
	a := aSight(t, 1, at, 5, claims, [2]uint64{100_000_000, 200_000_000_000})
	s := told(t, a, a)
	s.unknown()
	if s.CloseNAV.String() != "105" || a.priced || len(s.Hours) != 0 {
		t.Errorf("NAV %s, priced %v, %d points", s.CloseNAV, a.priced, len(s.Hours))
	}
	found := false
	for _, u := range s.Unknown {
		found = found || u == "claim on ODD has no value in USD at the end: no price of it was observed: the NAV is without it."
	}
	if !found {
		t.Errorf("it says %q", s.Unknown)
	}
}

func TestTimeUsesUpPremiumInProportion(t *testing.T) {
	at := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	claims := [2]protection.Exposure{claimOn(coin, "COIN", 6, 100, 1e9), claimOn(ether, "WETH", 18, 3e18, 9e18)}
	s := &statement{Daily: &Daily{}}
	for i := range 3 {
		x := aSight(t, uint64(i+1), at.Add(time.Duration(i)*6*time.Hour), 5, claims, [2]uint64{1e8, 2e11})
		x.seen.Series = []protection.Series{{ID: other, Asset: coin, Decimals: 6, Expiry: at.Add(24 * time.Hour)}}
		x.seen.Worth = []agent.Worth{{Series: other, Worth: limits.Worth{Cover: amount.New(1e6), Unearned: amount.New(uint64(4000 - 1000*i))}}}
		s.sights = append(s.sights, x)
	}
	if got := s.decay().String(); got != "2000" {
		t.Errorf("12 hours of 24 used up %s of 4000", got)
	}
	s.sights[1].seen.Series[0].State = protection.Triggered
	if got := s.decay().String(); got != "1000" {
		t.Errorf("cover that was resolved after six hours used up %s of 4000", got)
	}
}

func TestAResidualIsNeverRounding(t *testing.T) {
	at := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	claims := [2]protection.Exposure{claimOn(coin, "COIN", 6, 100, 1e9), claimOn(ether, "WETH", 18, 3e18, 9e18)}
	a, b := aSight(t, 1, at, 5, claims, [2]uint64{1e8, 2e11}), aSight(t, 2, at.Add(time.Hour), 5, claims, [2]uint64{1e8, 2e11})
	b.holdings = append(b.holdings, mark{part: PartStake, asset: ether, of: "a pool of ether", decimals: 18, units: signed(amount.New(1e12), amount.Amount{})}) // that no line tells of
	s := told(t, a, b)
	if s.Residual.String() != "2000" || s.Rounding.Sign() != 0 || s.Unrounded[1].Residual.String() != "1000000000000" {
		t.Errorf("residual %s, rounding %s, %+v", s.Residual, s.Rounding, s.Unrounded)
	}
}

func TestASignedNumberIsADecimalString(t *testing.T) {
	x := signed(amount.New(3), amount.New(1_500_003))
	b, err := json.Marshal(struct{ X Signed }{x})
	if err != nil || string(b) != `{"X":"-1500000"}` || x.Format(6) != "-1.5" || x.Float(6) != -1.5 {
		t.Errorf("%s, %v, %s, %v", b, err, x.Format(6), x.Float(6))
	}
	var back Signed
	if err := back.UnmarshalText([]byte("-1500000")); err != nil || !back.Minus(x).IsZero() {
		t.Errorf("it reads back as %s, %v", back, err)
	}
	if err := back.UnmarshalText([]byte("1.5")); err == nil {
		t.Error("a fraction of a base unit was read")
	}
}
