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

func TestPeggedCollateralWithoutHistoryIsQuieterThanOther(t *testing.T) {
	of := func(m *tape.Moment) float64 {
		v, err := Default().viewOf(m, "made")
		if err != nil || !v.noHistory {
			t.Fatalf("view %+v, %v", v, err)
		}
		return v.sigma
	}
	if got := of(against(t, []uint16{0}, []uint16{1}, true, true)); got != .05 {
		t.Errorf("pegged: %v", got)
	}
	if got := of(against(t, []uint16{0, 1}, []uint16{2}, true, false, true)); got != .8 {
		t.Errorf("beside another: %v", got)
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
	least, most := v.fallen(.35, .5, .5), v.fallen(.30, .5, .5)
	if got := v.expected(owed, 0, 0, 7.14, .5, .5); got <= least || got >= most {
		t.Errorf("%v is expected, within %v and %v", got, least, most)
	}
	// Falls within a day: each of a year's days is another chance.
	once := v.fallen(.3, 1./365, 1./365)
	if got := v.fallen(.3, 1, 1./365); math.Abs(got/(1-math.Pow(1-once, 365))-1) > 1e-9 || v.fallen(0, 1, .1) != 1 {
		t.Errorf("a fall of 30%% within a day has a probability of %v in a year, %v in a day", got, once)
	}
	if got := v.expected(owed, 3, 0, 6, 0, 1); got != .5 {
		t.Errorf("of a layer that is half spent %v is expected without time", got)
	}
	if got := v.expected(protection.Address{77}, 12, 0, 6, 1, 1); got != 1 {
		t.Errorf("of a layer that is spent %v is expected", got)
	}
}

func TestFallsHaveTheTailsOfTheStatedT(t *testing.T) {
	// Of t with 4 degrees of freedom P(T < −x) = ½ − ⅜·u·(1 − u²/12), u = x/√(1 + x²/4).
	v := view{sigma: .8, tail: 4}
	for _, drop := range []float64{.05, .2, .5} {
		x := -math.Log1p(-drop) / (.8 * math.Sqrt(1./365)) * math.Sqrt2
		u := x / math.Sqrt(1+x*x/4)
		if got, want := v.fallen(drop, 1./365, 1./365), 1-.75*u*(1-u*u/12); math.Abs(got-want) > 1e-12 {
			t.Errorf("a fall of %v within a day has a probability of %v, want %v", drop, got, want)
		}
	}
	// Many degrees of freedom are a normal distribution, where a first passage knows.
	v.tail = 1000
	if got, want := v.fallen(.05, 1./365, 1./365), structural.FirstPassage(1/.95, 0, .8, 1./365); math.Abs(got/want-1) > .05 {
		t.Errorf("near the normal distribution %v, want about %v", got, want)
	}
	if v.fallen(0, 0, 1) != 1 || v.fallen(.1, 0, 1) != 0 {
		t.Error("without time prices fall")
	}
}

func TestALoadingMovesThePremiumAboveItsLeast(t *testing.T) {
	// A normal day has no gap of 30%: every loading asked the least premium.
	m := against(t, []uint16{0}, []uint16{1}, false, true)
	v, err := Default().viewOf(m, "made")
	if err != nil {
		t.Fatal(err)
	}
	p := Default().Premium
	years := 45. / 365
	if got, least := 2*v.expected(protection.Address{2}, 0, .1, 2, years, 1./365)/years, p.MinimumRate.Value.Float()+p.VolatilityLoading.Value.Float()*v.sigma*v.sigma; got <= least {
		t.Errorf("twice the expected loss is %v a year, the least premium %v", got, least)
	}
}

func TestRulesAreThoseOfTheBooksProtocol(t *testing.T) {
	for protocol, want := range map[string]string{"maker": "maker-eth-b", "aave-v2": "aave-v2", "aave-v3.0": "aave-v3.0", "aave-v3": "aave-v3.3", "made": "aave-v3.3"} {
		if got := rulesOf(protocol).Name; got != want {
			t.Errorf("%s is liquidated by %s", protocol, got)
		}
	}
}
