package desk_test

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// deeds makes a journal's deeds, one a minute.
type deeds struct {
	list []desk.Deed
	fees []desk.Fee
}

func (d *deeds) do(action trade.Action, series protection.Address, a, money uint64, shares ...trade.Share) *desk.Deed {
	n := uint64(len(d.list))
	in := trade.Intent{Identity: trade.Identity{Action: action, Subject: series, Venue: "one", Slot: fmt.Sprint(n)}, Series: series, Amount: amount.New(a), For: shares}
	x := desk.Deed{Intent: in, Fill: trade.Fill{Block: trade.Block{Number: n, Time: now.Add(time.Duration(n) * time.Minute)}, OrderID: n, Amount: in.Amount}}
	if action == trade.Buy || action == trade.Deposit {
		x.Fill.Paid = amount.New(money)
	} else {
		x.Got = amount.New(money)
	}
	d.list = append(d.list, x)
	d.fees = append(d.fees, desk.Fee{Intent: in, At: x.Block.Time, Wei: amount.New(7)})
	return &d.list[n]
}

func share(who string, percent uint64) trade.Share {
	return trade.Share{Who: who, Part: amount.New(percent * 1e16)}
}

func result(t *testing.T, list []desk.Result, who string) desk.Result {
	t.Helper()
	for _, r := range list {
		if r.Who == who {
			return r
		}
	}
	t.Fatalf("%s has no result among %+v", who, list)
	return desk.Result{}
}

func TestMoneyGoesToTheAccountsThatItIsOn(t *testing.T) {
	var d deeds
	d.do(trade.Buy, a, 100, 1001, share("one", 60), share("two", 40)) // 600.6 and 400.4
	d.do(trade.Sell, a, 50, 99, share("two", 100))                    // of 40: ten are taken off the other
	d.do(trade.Claim, a, 50, 33)                                      // all of it is "one"'s by now
	d.do(trade.Buy, b, 10, 5, share(trade.LimitsAccount, 100))
	d.do(trade.Poke, a, 0, 0)
	got := desk.Attribute([]string{"one", "two", "idle"}, d.list, d.fees, []desk.Mark{{Series: b, Worth: amount.New(4)}}, time.Time{}, time.Time{})
	want := []desk.Result{
		{Who: "one", Premium: amount.New(601), Paid: amount.New(33), GasWei: amount.New(4 + 7), Fills: 2},
		{Who: "two", Premium: amount.New(400), Sold: amount.New(99), GasWei: amount.New(3 + 7), Fills: 2},
		{Who: "idle"},
		{Who: trade.LimitsAccount, Premium: amount.New(5), GasWei: amount.New(7), Cover: amount.New(10), Mark: amount.New(4), Fills: 1},
		{Who: trade.AgentAccount, GasWei: amount.New(7), Fills: 1},
	}
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Fatalf("result %d is %+v, want %+v", i, got, want[i])
		}
	}
	if r := got[0]; r.Up() != amount.New(33) || r.Down() != amount.New(601) {
		t.Errorf("up %s, down %s", r.Up(), r.Down())
	}
}

func TestWhatTheJournalDoesNotSayIsAssumedAndSaid(t *testing.T) {
	var d deeds
	d.do(trade.Buy, a, 100, 11).Intent.Reasons = []trade.Reason{{Stage: "combine", Who: "one"}, {Stage: "combine", Who: "one"}, {Stage: "plan", Who: "desk"}}
	d.do(trade.Buy, a, 100, 11).Intent.Reasons = []trade.Reason{{Stage: "combine", Who: "one"}, {Stage: "combine", Who: "two"}}
	d.do(trade.Buy, a, 100, 11)
	got := desk.Attribute(nil, d.list, nil, nil, time.Time{}, time.Time{})
	if one, two, limits := result(t, got, "one"), result(t, got, "two"), result(t, got, trade.LimitsAccount); one.Premium != amount.New(17) || one.Assumed != 1 ||
		two.Premium != amount.New(5) || two.Assumed != 1 || limits.Premium != amount.New(11) || limits.Assumed != 0 {
		t.Errorf("%+v", got)
	}
}

func TestARefundedOrderIsNoCoverAndAMintIsTheBuyers(t *testing.T) {
	var d deeds
	d.do(trade.Buy, a, 100, 11, share("one", 100)).Refunded = now.Add(10 * time.Minute)
	d.fees = append(d.fees, desk.Fee{Intent: trade.Intent{Identity: trade.Identity{Action: trade.Activate, Venue: "one"}, OrderID: 0}, At: now, Wei: amount.New(3)})
	for _, c := range []struct {
		until    time.Time
		refunded uint64
		cover    uint64
	}{{now.Add(9 * time.Minute), 0, 0}, {time.Time{}, 11, 0}} {
		got := result(t, desk.Attribute([]string{"one"}, d.list, d.fees, []desk.Mark{{Series: a}}, time.Time{}, c.until), "one")
		if got.Premium != amount.New(11) || got.Refunded != amount.New(c.refunded) || got.Cover != amount.New(c.cover) || got.GasWei != amount.New(10) {
			t.Errorf("until %s: %+v", c.until, got)
		}
	}
}

func TestSalesThatLimitsDemandAreToldApart(t *testing.T) {
	var d deeds
	d.do(trade.Buy, a, 100, 11, share("one", 100))
	forced := share("one", 75)
	forced.By = trade.LimitsAccount
	d.do(trade.Sell, a, 4, 8, share("one", 25), forced)
	if got := result(t, desk.Attribute(nil, d.list, nil, nil, time.Time{}, time.Time{}), "one"); got.Sold != amount.New(8) || got.Forced != amount.New(6) || got.Fills != 2 {
		t.Errorf("%+v", got)
	}
}

// Whatever was done, all accounts together are the portfolio, and the days together
// all of the time.
func TestAccountsAddUpToThePortfolioToTheUnit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var d deeds
		var want desk.Result
		actions := []trade.Action{trade.Buy, trade.Sell, trade.Claim, trade.Deposit, trade.Leave, trade.Redeem, trade.Activate, trade.Poke}
		for range rapid.IntRange(1, 20).Draw(t, "deeds") {
			weights := []amount.Amount{amount.New(rapid.Uint64Range(1, 9).Draw(t, "w")), amount.New(rapid.Uint64Range(0, 9).Draw(t, "w")), amount.New(rapid.Uint64Range(0, 9).Draw(t, "w"))}
			var shares []trade.Share
			for i, p := range trade.Parts(weights) {
				shares = append(shares, trade.Share{Who: []string{"one", "two", trade.LimitsAccount}[i], Part: p})
			}
			if rapid.Bool().Draw(t, "unstated") {
				shares = nil
			}
			money := rapid.Uint64Range(0, 1000).Draw(t, "money")
			action := rapid.SampledFrom(actions).Draw(t, "action")
			x := d.do(action, protection.Address{byte(rapid.IntRange(1, 2).Draw(t, "series"))}, rapid.Uint64Range(1, 100).Draw(t, "amount"), money, shares...)
			switch m := amount.New(money); action {
			case trade.Buy:
				if want.Premium = want.Premium.Plus(m); rapid.Bool().Draw(t, "refunded") {
					x.Refunded, want.Refunded = x.Block.Time.Add(90*time.Second), want.Refunded.Plus(m)
				}
			case trade.Sell:
				want.Sold = want.Sold.Plus(m)
			case trade.Claim:
				want.Paid = want.Paid.Plus(m)
			case trade.Deposit:
				want.Staked = want.Staked.Plus(m)
			case trade.Redeem:
				want.Redeemed = want.Redeemed.Plus(m)
			}
			want.GasWei = want.GasWei.Plus(amount.New(7))
		}
		marks := []desk.Mark{{Series: protection.Address{1}, Worth: amount.New(rapid.Uint64Range(0, 99).Draw(t, "mark"))}}
		want.Mark = marks[0].Worth
		all := desk.Attribute([]string{"one", "two"}, d.list, d.fees, marks, time.Time{}, time.Time{})
		got := desk.Sum(all)
		want.Forced, want.Cover = got.Forced, got.Cover
		if got != want {
			t.Fatalf("all accounts: %+v, want %+v", got, want)
		}
		day := now.Add(time.Duration(rapid.IntRange(0, 25).Draw(t, "day")) * time.Minute)
		before, since := desk.Attribute([]string{"one", "two"}, d.list, d.fees, nil, time.Time{}, day), desk.Attribute([]string{"one", "two"}, d.list, d.fees, marks, day, time.Time{})
		for i := range all {
			x, y := before[i], since[i]
			if x.Premium.Plus(y.Premium) != all[i].Premium || x.Refunded.Plus(y.Refunded) != all[i].Refunded || x.Sold.Plus(y.Sold) != all[i].Sold ||
				x.Paid.Plus(y.Paid) != all[i].Paid || x.Fills+y.Fills != all[i].Fills {
				t.Fatalf("before %s %+v, since %+v, in all %+v", day, x, y, all[i])
			}
		}
	})
}
