package schedule

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var (
	weth = protection.Address{0xe}
	usdc = protection.Address{0xc}
)

// noon is when these tests' chain begins; block n comes n·12 s after it.
var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

func block(n uint64) trade.Block {
	return trade.Block{Number: n, Time: noon.Add(time.Duration(n) * 12 * time.Second)}
}

// alarm is a timetable of one alarm and a look at it by block.
func alarm(t *testing.T, seen Seen, on Trigger, cooldown time.Duration, before *Venue) func(n uint64, s Sight) trade.Slot {
	t.Helper()
	tt, err := NewTimetable(t.Context(), []Schedule{{Name: "a", On: &on, Cooldown: cooldown}}, seen, noon, before)
	if err != nil {
		t.Fatal(err)
	}
	return func(n uint64, s Sight) trade.Slot {
		t.Helper()
		d := dueAt(t, tt, Moment{Now: block(n).Time, Head: block(n), Sight: s})
		if len(d.Missed) != 0 {
			t.Errorf("an alarm missed %s", missed(d))
		}
		if len(d.Slots) == 0 {
			return trade.Slot{}
		}
		return d.Slots[0]
	}
}

// prices is a feed that published those dollars at the given blocks.
func prices(points ...uint64) Sight {
	p := Prices{Asset: weth, Symbol: "WETH"}
	for i := 0; i+1 < len(points); i += 2 {
		p.Rounds = append(p.Rounds, Round{At: block(points[i]).Time, Answer: amount.New(points[i+1] * 1e8), Decimals: 8})
	}
	return Sight{Prices: []Prices{p}}
}

func percent(n uint64) amount.Amount { return amount.New(n * 1e16) }

func TestAPriceAlarmFiresOnAMoveWithinItsWindow(t *testing.T) {
	on := Trigger{Price: &PriceMove{Asset: weth, By: percent(5), Within: 5 * time.Minute}} // 25 blocks
	for name, c := range map[string]struct {
		at   uint64
		s    Sight
		says string // "": nothing
	}{
		"down by more":                    {10, prices(0, 2000, 9, 1890), "the price of WETH moved −5.50% within 5m0s: from 2000 to 1890"},
		"down by exactly that":            {10, prices(0, 2000, 9, 1900), "−5.00%"},
		"up by more":                      {10, prices(0, 2000, 9, 2110), "+5.50%"},
		"by less":                         {10, prices(0, 2000, 9, 1901), ""},
		"in steps":                        {10, prices(0, 2000, 3, 1960, 6, 1930, 9, 1890), "−5.50%"},
		"there and back":                  {10, prices(0, 2000, 3, 1800, 6, 2000), "+11.11%"}, // from the low
		"slowly, over more than a window": {60, prices(0, 2000, 20, 1960, 40, 1920, 59, 1880), ""},
		"before the window":               {60, prices(0, 2000, 10, 1800), ""},
		"by a price that was still held when the window began": {40, prices(0, 2000, 39, 1800), "−10.00%"},
		"a single round":     {10, prices(0, 2000), ""},
		"another asset only": {10, Sight{Prices: []Prices{{Asset: usdc}}}, ""},
		"no prices":          {10, Sight{}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			slot := alarm(t, record{}, on, 0, nil)(c.at, c.s)
			if (c.says == "") != (slot.Why == "") || !strings.Contains(slot.Why, c.says) {
				t.Errorf("it says %q, want %q", slot.Why, c.says)
			}
			if c.says != "" && slot.ID() != fmt.Sprintf("a@%d", c.at) {
				t.Errorf("the slot is %s", slot.ID())
			}
		})
	}
}

// The first of two alarms on one asset reads only its own, shorter past.
func TestASlowMoveIsSeenBesideAnAlarmWithAShorterWindow(t *testing.T) {
	look := alarm(t, ran{}, Trigger{Price: &PriceMove{Asset: weth, By: percent(10), Within: 6 * time.Hour}}, time.Minute, nil)
	short, long := prices(990, 181, 1000, 180), prices(1, 200, 500, 190, 990, 181, 1000, 180)
	if slot := look(1000, Sight{Prices: append(short.Prices, long.Prices...)}); !strings.Contains(slot.Why, "from 200 to 180") {
		t.Errorf("it fires because %q", slot.Why)
	}
}

func TestAMoveIsReportedOnceAndTheNextOneAfterTheCooldown(t *testing.T) {
	on := Trigger{Price: &PriceMove{Asset: weth, By: percent(5), Within: time.Hour}}
	look := alarm(t, record{}, on, 2*time.Minute, nil) // 10 blocks
	points := []uint64{0, 2000, 5, 1890}
	if look(5, prices(points...)).Why == "" { // in the very block of the round
		t.Fatal("it did not fire")
	}
	for n := uint64(5); n < 40; n++ {
		if why := look(n, prices(points...)).Why; why != "" {
			t.Fatalf("at block %d the same move again: %s", n, why)
		}
	}
	look = alarm(t, record{}, on, 2*time.Minute, nil)
	look(5, prices(points...))
	points = append(points, 8, 1750) // within the cooldown
	for n := uint64(6); n < 15; n++ {
		if look(n, prices(points...)).Why != "" {
			t.Fatalf("block %d is within the cooldown", n)
		}
	}
	if why := look(15, prices(points...)).Why; !strings.Contains(why, "from 1890 to 1750") {
		t.Errorf("after the cooldown it says %q", why)
	}
}

// ran is a record whose only slot of any schedule is one that ran.
type ran struct {
	record
	slot trade.Slot
}

func (r ran) Last(context.Context, string) (trade.Slot, bool, error) { return r.slot, true, nil }

func TestTheCooldownHoldsAcrossARestart(t *testing.T) {
	on := Trigger{Price: &PriceMove{Asset: weth, By: percent(5), Within: time.Hour}}
	last := trade.Slot{Schedule: "a", At: block(5).Time, Block: 5}
	look := alarm(t, ran{record{}, last}, on, 2*time.Minute, nil)
	crash := prices(0, 2000, 4, 1800, 7, 1500)
	if why := look(14, crash).Why; why != "" {
		t.Errorf("within the cooldown of the slot before the restart: %s", why)
	}
	if why := look(15, crash).Why; !strings.Contains(why, "from 1800 to 1500") {
		t.Errorf("it says %q: what the slot before the restart ran for is reported", why)
	}
}

// An alarm looks at where the world stands, so there is no slot to catch up:
// after an outage it fires once, at the newest head, for what still holds.
func TestAfterAnOutageAnAlarmFiresOnceForWhatStillHolds(t *testing.T) {
	on := Trigger{Price: &PriceMove{Asset: weth, By: percent(5), Within: time.Hour}}
	look := alarm(t, record{}, on, time.Minute, nil)
	look(1, prices(0, 2000))
	s := prices(0, 2000, 50, 1800, 60, 1700, 70, 1600) // three moves while nobody looked
	if got := look(90, s); got.ID() != "a@90" || !strings.Contains(got.Why, "from 2000 to 1600") {
		t.Errorf("it runs %s because %q", got.ID(), got.Why)
	}
	for n := uint64(91); n < 120; n++ {
		if got := look(n, s); got.Why != "" {
			t.Fatalf("%s once more: %s", got.ID(), got.Why)
		}
	}
}

func TestAReorgDoesNotFireASlotTwice(t *testing.T) {
	on := Trigger{Gauge: &GaugeChange{AnyChange}}
	look := alarm(t, record{}, on, 0, &Venue{})
	moved := Sight{Venue: &Venue{Gauges: []Gauge{{ID: usdc, Behind: true}}}}
	if got := look(20, moved); got.ID() != "a@20" {
		t.Fatalf("found %q", got.ID())
	}
	look(21, Sight{Venue: &Venue{Gauges: []Gauge{{ID: usdc}}}})
	for _, n := range []uint64{18, 19, 20} {
		if got := look(n, moved); got.Why != "" {
			t.Errorf("a head below the last slot fired %s", got.ID())
		}
	}
}

// loan is a health factor in thousandths and a debt in dollars.
type loan struct{ hf, debt uint64 }

// loans is a book with one borrower a loan, numbered from 0.
func loans(t *testing.T, list ...loan) Sight {
	t.Helper()
	asset := func(id protection.Address, symbol string) book.Asset {
		return book.Asset{ID: id, Symbol: symbol, Decimals: 6, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY}
	}
	k := book.NewKeeper(protection.Address{1}, "test", 8)
	if err := k.SetAssets([]book.Asset{asset(weth, "WETH"), asset(usdc, "USDC")}); err != nil {
		t.Fatal(err)
	}
	shares := func(n uint64) book.U128 { return book.U128{Lo: n} }
	for i, l := range list {
		x := book.Loan{Borrower: protection.Address{19: byte(i)}, Collateral: []book.Entry{{Asset: 0, Shares: shares(l.debt * l.hf * 1000), Threshold: 10_000, Bonus: 10_000}}}
		if l.debt > 0 {
			x.Debt = []book.Entry{{Asset: 1, Shares: shares(l.debt * 1e6)}}
		} else {
			x.Collateral[0].Shares = shares(1e6)
		}
		if _, err := k.Upsert(x); err != nil {
			t.Fatal(err)
		}
	}
	return Sight{Book: k.Snapshot(1, [32]byte{1}, noon)}
}

func TestALoanAlarmFiresWhenALargeLoanFallsBelow(t *testing.T) {
	look, n := alarm(t, record{}, Trigger{Loan: &LoanHealth{Below: 1.05, DebtUSD: 1e6}}, 0, nil), uint64(0)
	for _, step := range []struct {
		name  string
		loans []loan
		says  string
	}{
		{"all is well", []loan{{1200, 2e6}, {1100, 5e6}, {900, 1000}, {0, 0}}, ""},
		{"a large one falls", []loan{{1049, 2e6}, {1100, 5e6}, {900, 1000}, {0, 0}}, "000000, who owes 2000000 USD, is 1.0490, below 1.05"},
		{"and stays", []loan{{1020, 2e6}, {1100, 5e6}, {900, 1000}, {0, 0}}, ""},
		{"the bound itself is not below", []loan{{1020, 2e6}, {1050, 5e6}, {900, 1000}, {0, 0}}, ""},
		{"another falls deeper", []loan{{1020, 2e6}, {1010, 5e6}, {900, 1000}, {0, 0}}, "000001, who owes 5000000 USD"},
		{"the first recovers", []loan{{1060, 2e6}, {1010, 5e6}, {900, 1000}, {0, 0}}, ""},
		{"it falls again with a small one that grew", []loan{{1000, 2e6}, {1010, 5e6}, {900, 1e6}, {0, 0}}, "000002, who owes 1000000 USD, is 0.9000, below 1.05 (and 1 more)"},
	} {
		n++
		if why := look(n, loans(t, step.loans...)).Why; (why == "") != (step.says == "") || !strings.Contains(why, step.says) {
			t.Errorf("%s: it says %q, want %q", step.name, why, step.says)
		}
	}
}

func TestALoanThatFellWithinTheCooldownIsReportedAfterIt(t *testing.T) {
	look := alarm(t, record{}, Trigger{Loan: &LoanHealth{Below: 1.05, DebtUSD: 1e6}}, time.Minute, nil) // 5 blocks
	look(1, loans(t, loan{1000, 2e6}, loan{1100, 3e6}))
	both := loans(t, loan{1000, 2e6}, loan{1000, 3e6})
	for n := uint64(2); n < 6; n++ {
		if why := look(n, both).Why; why != "" {
			t.Fatalf("block %d: %s", n, why)
		}
	}
	if why := look(6, both).Why; !strings.Contains(why, "000001, who owes 3000000") {
		t.Errorf("after the cooldown it says %q", why)
	}
}

func TestAGaugeAlarmFiresOnWhatItIsAskedFor(t *testing.T) {
	venue := func(loss uint64, behind bool, state protection.State) Sight {
		return Sight{Venue: &Venue{Gauges: []Gauge{{ID: usdc, Loss: amount.New(loss * 1e6), Decimals: 6, Behind: behind}}, Series: []Series{{ID: weth, Symbol: "HG-A", State: state}}}}
	}
	steps := []struct {
		s    Sight
		says map[Change]string // by what is asked for
	}{
		{venue(0, false, protection.Active), nil},
		{venue(0, true, protection.Active), map[Change]string{AnyChange: "has moved since its last poke", SourceMoved: "has moved since its last poke"}},
		{venue(0, true, protection.Active), nil},
		{venue(70, false, protection.Active), map[Change]string{AnyChange: "recorded a loss: 70 after 0", LossRecorded: "recorded a loss: 70 after 0"}},
		{venue(70, false, protection.Pending), map[Change]string{AnyChange: "series HG-A is PENDING, and was ACTIVE", StateChanged: "series HG-A is PENDING, and was ACTIVE"}},
		{venue(70, true, protection.Pending), map[Change]string{AnyChange: "has moved", SourceMoved: "has moved"}},
		{Sight{}, nil}, // it could not be read
		{venue(70, true, protection.Triggered), map[Change]string{AnyChange: "TRIGGERED, and was PENDING", StateChanged: "TRIGGERED, and was PENDING"}},
	}
	for _, asked := range []Change{AnyChange, SourceMoved, LossRecorded, StateChanged} {
		look := alarm(t, record{}, Trigger{Gauge: &GaugeChange{asked}}, 0, nil)
		for i, step := range steps {
			if why := look(uint64(i+1), step.s).Why; (why == "") != (step.says[asked] == "") || !strings.Contains(why, step.says[asked]) {
				t.Errorf("%s, step %d: it says %q, want %q", asked, i, why, step.says[asked])
			}
		}
	}
}

func TestAChangeDuringAnOutageIsSeenAgainstWhatTheLastCycleSaw(t *testing.T) {
	before := &Venue{Series: []Series{{ID: weth, Symbol: "HG-A", State: protection.Active}}}
	now := Sight{Venue: &Venue{Series: []Series{{ID: weth, Symbol: "HG-A", State: protection.Pending}, {ID: usdc, Symbol: "HG-B", State: protection.Pending}}}}
	if why := alarm(t, record{}, Trigger{Gauge: &GaugeChange{AnyChange}}, 0, before)(1, now).Why; why != "series HG-A is PENDING, and was ACTIVE" {
		t.Errorf("it says %q", why)
	}
	if why := alarm(t, record{}, Trigger{Gauge: &GaugeChange{AnyChange}}, 0, nil)(1, now).Why; why != "" {
		t.Errorf("with nothing to compare with it says %q", why)
	}
}
