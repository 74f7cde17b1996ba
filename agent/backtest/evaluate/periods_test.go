package evaluate

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestAPeriodIsTheAccountsChange(t *testing.T) {
	d := &days{coin: coin}
	saw := func(hours int, lost uint64, a backtest.Account, fills ...backtest.Fill) {
		s := aStep(hours, begin.Add(time.Duration(hours)*time.Hour), nil, lost)
		s.Account, s.Fills = a, fills
		s.Record.Observation.Series = []protection.Series{aSeries(1, 0, 100, begin, begin.Add(90*day))}
		s.Record.Observation.Holdings = []trade.Holding{{Series: protection.Address{1}, Held: a.Cover}} // as many tokens as they are bid at
		if err := d.saw(s, claims()); err != nil {
			t.Fatal(err)
		}
	}
	// 30 January: buys 100 for 20; 31 January: NAV falls; 1 February: a loss is paid for.
	saw(0, 0, backtest.Account{Cash: whole(1000), Claims: whole(500)})
	saw(1, 0, backtest.Account{Cash: whole(980), Claims: whole(500), Cover: whole(100), Premium: whole(20), Gas: whole(1), GasWei: whole(5e17)},
		backtest.Fill{Action: trade.Buy, Amount: whole(100)}, backtest.Fill{Action: trade.Sell, Amount: whole(7), Failed: "no bid"})
	saw(24, 0, backtest.Account{Cash: whole(980), Claims: whole(500), Cover: whole(40), Premium: whole(20), Gas: whole(1), GasWei: whole(5e17)})
	saw(48, 80, backtest.Account{Cash: whole(1025), Claims: whole(460), Cover: whole(10), Proven: whole(10), Premium: whole(20), Refunded: whole(2), Sold: whole(3), Gas: whole(1), GasWei: whole(5e17),
		Paid: whole(30), Loss: whole(80), Gross: whole(45), Net: whole(40)}, backtest.Fill{Action: trade.Sell, Amount: whole(30)})

	list := d.periods(EveryMonth, history.Observed)
	if len(list) != 2 || list[0].Name != "2021-01" || list[1].Name != "2021-02" {
		t.Fatalf("periods %+v", list)
	}
	jan, feb := list[0], list[1]
	for _, c := range []struct {
		what  string
		f     Figure
		value string
	}{
		{"January's premium", jan.Premium, "20"}, {"cost", jan.Cost, "21"}, {"gas", jan.GasWei, "0.5"}, {"net loss", jan.Net, "0"}, {"payouts", jan.Payouts, "0"},
		{"NAV at the start", jan.NAVStart, "1500"}, {"NAV at the end", jan.NAVEnd, "1519"}, {"change of NAV", jan.NAVChange, "19"},
		{"drawdown", jan.Drawdown, "60"},   // from 1579 at one o'clock to 1519
		{"average cover", jan.Cover, "46"}, // of 0, 100 and 40
		{"bought", jan.Bought, "100"}, {"sold", jan.Sold, "0"}, {"fills", jan.Fills, "1"}, {"failed", jan.Failed, "1"},
		{"February's premium", feb.Premium, "0"}, {"refunds", feb.Refunds, "2"}, {"sales", feb.Sales, "3"}, {"cost", feb.Cost, "-5"},
		{"reference loss", feb.Reference, "80"}, {"gross", feb.Gross, "45"}, {"net", feb.Net, "40"}, {"payouts", feb.Payouts, "40"}, {"hedged loss", feb.Hedged, "0"},
		{"drawdown", feb.Drawdown, "15"}, {"NAV at the start", feb.NAVStart, "1519"}, {"change of NAV", feb.NAVChange, "-15"}, {"sold", feb.Sold, "30"},
	} {
		want(t, c.what, c.f, c.value)
	}
	if feb.Premium.Basis != history.Modelled || feb.Reference.Basis != history.Observed || feb.Net.Basis != history.Modelled {
		t.Errorf("bases of premium, reference loss and net loss: %s, %s, %s", feb.Premium.Basis, feb.Reference.Basis, feb.Net.Basis)
	}
	w := d.windows([]Window{{"before", begin.Add(-10 * day), begin}, {"one day", begin.Add(day), begin.Add(2 * day)}}, history.Observed)
	if w[0].Covered || w[0].Net.Has() || w[0].Net.Missing != NotCovered || w[0].Fills.Missing != NotCovered {
		t.Errorf("a window without data: %+v", w[0])
	}
	want(t, "drawdown of one day", w[1].Drawdown, "60") // from the NAV that the day began with
}

func TestLossesThatTheTapeDoesNotHaveAreNotCovered(t *testing.T) {
	d := &days{coin: coin}
	s := aStep(0, begin, nil, 0)
	s.Moment.Losses = nil
	if err := d.saw(s, claims()); err != nil {
		t.Fatal(err)
	}
	p := d.whole(history.Observed)
	if !p.Covered || p.Net.Has() || p.Reference.Has() || !p.Premium.Has() {
		t.Errorf("net %+v, premium %+v", p.Net, p.Premium)
	}
	if s := aStep(1, begin.Add(-time.Hour), nil, 0); d.saw(s, nil) == nil {
		t.Error("a moment before the last was taken")
	}
}

func TestNoBadDebtOnATapeThatHasAllOfItIsAKnownZero(t *testing.T) {
	all := about
	all.Losses = history.Simulated
	e, err := New(Options{Name: Hedged, About: all, Coin: coin, Claims: claims()})
	if err != nil {
		t.Fatal(err)
	}
	for n := range 30 {
		s := aStep(n, begin.AddDate(0, 0, n), nil, 0)
		s.Moment.Losses = nil
		if err := e.Saw(s); err != nil {
			t.Fatal(err)
		}
	}
	r := e.Run()
	want(t, "net loss", r.Whole.Net, "0")
	want(t, "reference loss", r.Whole.Reference, "0")
	want(t, "loss by cause", r.Basis.Loss, "0")
	if es := r.Shortfalls[0]; r.Whole.Net.Basis != history.Simulated || es.Hedged.Has() || !strings.HasPrefix(es.Hedged.Missing, InsufficientData) {
		t.Errorf("basis %s, ES %+v", r.Whole.Net.Basis, es.Hedged)
	}
}

func TestPeriodsAddUpToTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := &days{coin: coin}
		var a backtest.Account
		a.Cash = whole(1e6)
		grow := func(name string, x *amount.Amount) {
			*x = x.Plus(whole(rapid.Uint64Range(0, 50).Draw(t, name)))
		}
		at, high, fall := begin, amount.Amount{}, amount.Amount{}
		n := rapid.IntRange(1, 60).Draw(t, "steps")
		for i := range n {
			at = at.Add(time.Duration(rapid.IntRange(1, 40).Draw(t, "hours")) * time.Hour)
			grow("premium", &a.Premium)
			grow("refunded", &a.Refunded)
			grow("sold", &a.Sold)
			grow("gas", &a.Gas)
			grow("net", &a.Net)
			grow("paid", &a.Paid)
			a.Cover = whole(rapid.Uint64Range(0, 500).Draw(t, "cover"))
			s := aStep(i, at, nil, 0)
			s.Account = a
			if i == 0 {
				high = opening(a).Up()
			}
			if up := a.Up(); up.Cmp(high) > 0 {
				high = up
			}
			if f := high.Minus(a.Up()); f.Cmp(fall) > 0 {
				fall = f
			}
			if err := d.saw(s, claims()); err != nil {
				t.Fatal(err)
			}
		}
		all := d.whole(history.Simulated)
		if string(all.Drawdown.Value) != fall.String() {
			t.Fatalf("drawdown %s, by every step %s", all.Drawdown.Value, fall)
		}
		for _, every := range []Every{EveryWeek, EveryMonth, EveryQuarter, EveryYear} {
			for name, of := range map[string]func(Period) Figure{"cost": func(p Period) Figure { return p.Cost }, "net": func(p Period) Figure { return p.Net },
				"payouts": func(p Period) Figure { return p.Payouts }, "NAV": func(p Period) Figure { return p.NAVChange }} {
				sum := new(big.Int)
				for _, p := range d.periods(every, history.Simulated) {
					v, ok := new(big.Int).SetString(string(of(p).Value), 10)
					if !ok {
						t.Fatalf("%s %q", name, of(p).Value)
					}
					sum.Add(sum, v)
				}
				if sum.String() != string(of(all).Value) {
					t.Fatalf("%s by %s adds up to %s, the whole is %s", name, every, sum, of(all).Value)
				}
			}
		}
	})
}

func TestADecimalReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v, decimals := rapid.Int64().Draw(t, "v"), rapid.Uint8Range(0, 30).Draw(t, "decimals")
		text := decimal(big.NewInt(v), decimals)
		back, ok := new(big.Rat).SetString(text)
		unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
		if !ok || back.Cmp(new(big.Rat).SetFrac(big.NewInt(v), unit)) != 0 {
			t.Fatalf("%d with %d decimals is %q", v, decimals, text)
		}
	})
}

func TestStretchesOfTheCalendar(t *testing.T) {
	at := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		every          Every
		day            string
		name, from, to string
	}{
		{EveryWeek, "2021-01-31", "week of 2021-01-25", "2021-01-25", "2021-02-01"}, // a Sunday
		{EveryWeek, "2021-02-01", "week of 2021-02-01", "2021-02-01", "2021-02-08"},
		{EveryMonth, "2020-12-31", "2020-12", "2020-12-01", "2021-01-01"},
		{EveryQuarter, "2021-03-31", "2021-Q1", "2021-01-01", "2021-04-01"},
		{EveryQuarter, "2021-12-01", "2021-Q4", "2021-10-01", "2022-01-01"},
		{EveryYear, "2021-06-01", "2021", "2021-01-01", "2022-01-01"},
	} {
		w := c.every.of(at(c.day))
		if w.Name != c.name || !w.From.Equal(at(c.from)) || !w.To.Equal(at(c.to)) || w.Check() != nil {
			t.Errorf("%s of %s is %+v", c.every, c.day, w)
		}
	}
	for i, w := range Crises() {
		if err := w.Check(); err != nil || i > 0 && w.From.Before(Crises()[i-1].To) {
			t.Errorf("crisis %d: %+v, %v", i, w, err)
		}
	}
	for _, w := range []Window{{"", begin, begin.Add(day)}, {"x", begin.Add(time.Hour), begin.Add(day)}, {"x", begin, begin}} {
		if !errors.Is(w.Check(), ErrWindow) {
			t.Error(fmt.Sprint("taken: ", w))
		}
	}
	if Every("fortnight").Check() == nil {
		t.Error("a fortnight was taken")
	}
}
