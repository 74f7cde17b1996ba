package assumed

import (
	"math"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/structural"
)

// against is a moment with one loan of 100 of each debt asset against 150 USD of each
// collateral, at prices of 1. Assets run by number; pegged says which are.
func against(t *testing.T, collateral, debts []uint16, pegged ...bool) *tape.Moment {
	t.Helper()
	k := book.NewKeeper(tape.MadeMarket, "made", 8)
	var assets []book.Asset
	for i, p := range pegged {
		a := book.Asset{ID: protection.Address{byte(i + 1)}, Symbol: string(rune('A' + i)), Decimals: 18, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY}
		if p {
			a.Flags = book.Pegged
		}
		assets = append(assets, a)
	}
	if err := k.SetAssets(assets); err != nil {
		t.Fatal(err)
	}
	wad := func(v float64) book.U128 {
		u, err := book.SharesOf(dai(v))
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	l := book.Loan{Borrower: protection.Address{9}}
	for _, a := range collateral {
		l.Collateral = append(l.Collateral, book.Entry{Asset: a, Shares: wad(150), Threshold: 8000, Bonus: 10_500})
	}
	for _, a := range debts {
		l.Debt = append(l.Debt, book.Entry{Asset: a, Shares: wad(100)})
	}
	if _, err := k.Upsert(l); err != nil {
		t.Fatal(err)
	}
	now := time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC)
	return &tape.Moment{Block: trade.Block{Time: now}, Book: k.Snapshot(1, [32]byte{}, now)}
}

// lostAt is the bad debt of an asset when the basket falls by 80%, whole tokens.
func lostAt(t *testing.T, m *tape.Moment, asset byte) float64 {
	t.Helper()
	v, err := Default().viewOf(m, "made")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range v.falls {
		if k.Drop == .8 {
			return k.BadDebt[v.row(protection.Address{asset})]
		}
	}
	return 0
}

func TestWhatIsPeggedFallsOnlyWhereAllCollateralIs(t *testing.T) {
	if got := lostAt(t, against(t, []uint16{0}, []uint16{1}, true, true), 2); math.Abs(got-(100-30/1.05)) > 1e-9 {
		t.Errorf("against a pegged asset %v are lost", got)
	}
	if got := lostAt(t, against(t, []uint16{0, 1}, []uint16{2}, true, false, true), 3); got != 0 {
		t.Errorf("beside what is pegged %v are lost", got)
	}
	if got := lostAt(t, against(t, []uint16{0}, []uint16{1}, false, false), 2); got != 0 {
		t.Errorf("of a debt that falls as far as its collateral %v are lost", got)
	}
	if v, err := Default().viewOf(&tape.Moment{}, "made"); err != nil || !v.noHistory || v.falls != nil || v.debt(protection.Address{1}) != (amount.Amount{}) {
		t.Errorf("without a book: %+v, %v", v, err)
	}
}

func TestTheBasketIsWeighedByItsCollateral(t *testing.T) {
	v, err := Default().viewOf(against(t, []uint16{0, 1}, []uint16{2}, false, false, true), "made")
	if err != nil || len(v.basket) != 2 || v.basket[0].part != .5 || v.debt(protection.Address{3}) != dai(100) {
		t.Errorf("basket %+v of debts %v, %v", v.basket, v.supply, err)
	}
}

func TestTheMarketsVolatilityIsOfThePricesKnownThen(t *testing.T) {
	m := against(t, []uint16{0}, []uint16{1}, false, true)
	h := tape.History{Asset: protection.Address{1}}
	// Up and down by 3% a day for a year, and by 30% before.
	for i := range 800 {
		move := .03
		if i < 400 {
			move = .3
		}
		h.Times = append(h.Times, m.Block.Time.Add(time.Duration(i-799)*day))
		h.Prices = append(h.Prices, math.Exp(move*float64(i%2)))
	}
	m.History = []tape.History{h}
	a := Default()
	v, err := a.viewOf(m, "made")
	if want := .03 * math.Sqrt(365); err != nil || v.noHistory || math.Abs(v.sigma/want-1) > 1e-6 {
		t.Errorf("volatility %v, want %v, %v", v.sigma, want, err)
	}
	// Of two collaterals one without history: the other stands for both.
	two := against(t, []uint16{0, 1}, []uint16{2}, false, false, true)
	two.History = m.History
	if v, err := a.viewOf(two, "made"); err != nil || math.Abs(v.sigma/(.03*math.Sqrt(365))-1) > 1e-6 {
		t.Errorf("volatility of half a basket %v, %v", v.sigma, err)
	}
	if n := len(past(m, h.Asset, m.Block.Time.Add(-365*day))); n != 366 {
		t.Errorf("a year back are %d prices", n)
	}
	h.Prices[799] = math.NaN()
	other := *m
	if _, err := a.viewOf(&other, "made"); err == nil {
		t.Error("a price that is no number was taken")
	}
}

func TestExpectedPayoutsAreBetweenTheirBounds(t *testing.T) {
	v, err := Default().viewOf(against(t, []uint16{0}, []uint16{1}, false, true), "made")
	if err != nil {
		t.Fatal(err)
	}
	owed := protection.Address{2}
	// Bad debt begins when 150 of collateral pay for less than 105: a fall of 30%. At
	// 35% it is 7.14, so that a layer up to there pays in full from 35% on.
	least := structural.FirstPassage(1/.65, 0, v.sigma, .5)
	most := structural.FirstPassage(1/.70, 0, v.sigma, .5)
	if got := v.expected(owed, 0, 0, 7.14, .5, .5); got <= least || got >= most {
		t.Errorf("%v is expected, within %v and %v", got, least, most)
	}
	// Falls within a day: about as many times as there are days.
	once := structural.FirstPassage(1/.7, 0, v.sigma, 1./365)
	if got := v.fallen(.3, 1, 1./365); math.Abs(got/(365*once)-1) > .01 || v.fallen(0, 1, .1) != 1 {
		t.Errorf("a fall of 30%% within a day has a probability of %v in a year, %v in a day", got, once)
	}
	if got := v.expected(owed, 3, 0, 6, 0, 1); got != .5 {
		t.Errorf("of a layer that is half spent %v is expected without time", got)
	}
	if got := v.expected(protection.Address{77}, 12, 0, 6, 1, 1); got != 1 {
		t.Errorf("of a layer that is spent %v is expected", got)
	}
}

func TestRulesAreThoseOfTheBooksProtocol(t *testing.T) {
	for protocol, want := range map[string]string{"maker": "maker-eth-b", "aave-v2": "aave-v2", "aave-v3.0": "aave-v3.0", "aave-v3": "aave-v3.3", "made": "aave-v3.3"} {
		if got := rulesOf(protocol).Name; got != want {
			t.Errorf("%s is liquidated by %s", protocol, got)
		}
	}
}
