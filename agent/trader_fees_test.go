package agent_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// climb steers the base fee until it has passed a price, without letting the
// agent see the blocks.
func (s *stage) climb(t testing.TB, past amount.Amount) trade.Block {
	t.Helper()
	s.dev.SetBaseFee(past.Plus(past))
	for s.dev.BaseFee().Cmp(past) <= 0 {
		s.mine(t, time.Second)
	}
	s.dev.SetBaseFee(s.dev.BaseFee())
	return s.dev.Head()
}

func (d *process) attempts(t testing.TB, in trade.Intent) []trade.Tried {
	t.Helper()
	tried, err := d.journal.Attempts(context.Background(), in.ID())
	must(t, err)
	return tried
}

// lasting submits an intent that has an hour for its block.
func (d *process) lasting(t testing.TB, name string, action trade.Action, amt, limit uint64, gas amount.Amount) trade.Intent {
	t.Helper()
	ctx := context.Background()
	slot := trade.Slot{Schedule: name, At: d.dev.Head().Time}
	_, err := d.journal.BeginSlot(ctx, slot)
	must(t, err)
	in := d.intent(slot.ID(), action, amount.New(amt), amount.New(limit), d.dev.Head().Time.Add(time.Hour))
	if action.Trades() {
		in.GasWei = gas
	}
	must(t, d.Advance(ctx, d.dev.Head()))
	must(t, d.Submit(ctx, []trade.Intent{in}))
	return in
}

func TestATradeThatABaseFeeOvertookIsBumpedAndMined(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	d.dev.Forget()
	buy := d.lasting(t, "one", trade.Buy, 1e9, 1e8, orderGas)
	first := d.attempts(t, buy)[0].Attempt
	d.dev.SetBaseFee(gwei(60))
	for d.dev.BaseFee().Cmp(first.FeeCap) <= 0 { // and no block takes it on the way
		d.dev.Forget()
		d.mine(t, time.Second)
	}
	d.until(t, buy, trade.Accepted)
	tried := d.attempts(t, buy)
	last := tried[len(tried)-1]
	if len(tried) < 2 || last.State != trade.Mined || !eighthMore(last.Attempt.FeeCap, first.FeeCap) || !eighthMore(last.Attempt.TipCap, first.TipCap) {
		t.Fatalf("attempts %+v", tried)
	}
	was, now := decode(t, first.Raw), decode(t, last.Attempt.Raw)
	if now.Nonce() != was.Nonce() || *now.To() != *was.To() || string(now.Data()) != string(was.Data()) || now.Gas() != was.Gas() {
		t.Fatal("the bump is another call")
	}
	d.until(t, d.activated(t, buy), trade.Settled)
	d.until(t, buy, trade.Settled)
	for _, a := range d.attempts(t, buy) {
		if a.Attempt.Hash != last.Attempt.Hash && a.State != trade.Replaced {
			t.Fatalf("attempt %+v", a)
		}
	}
}

// activated mints a buy's order.
func (d *process) activated(t testing.TB, buy trade.Intent) trade.Intent {
	t.Helper()
	d.step(t, waiting*time.Second)
	return d.activation(t, "mint of "+buy.Identity.Slot, d.state(t, buy).Fills[0].OrderID)
}

func decode(t testing.TB, raw []byte) *types.Transaction {
	t.Helper()
	tx := new(types.Transaction)
	must(t, tx.UnmarshalBinary(raw))
	return tx
}

func TestABumpStaysWithinWhatLimitsReckonedTheTradeWith(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	ctx := context.Background()
	// A third of what the wallet's cap would allow.
	reckoned := gwei(100).MulDiv(amount.New(1_000_000), amount.New(3))
	buy := d.lasting(t, "one", trade.Buy, 1e9, 1e8, reckoned)
	d.dev.SetBaseFee(gwei(90))
	for range 40 {
		d.dev.Forget()
		d.step(t, time.Second)
		gas, err := d.journal.GasSince(ctx, time.Time{})
		must(t, err)
		if gas.Total() != reckoned {
			t.Fatalf("the journal counts %s wei for it, reckoned %s", gas.Total(), reckoned)
		}
	}
	tried := d.attempts(t, buy)
	if len(tried) < 2 {
		t.Fatal("it was never bumped")
	}
	for _, a := range tried {
		if a.Attempt.NoOp || a.Attempt.WorstWei().Cmp(reckoned) > 0 {
			t.Fatalf("attempt %+v may cost %s, reckoned %s", a.Attempt, a.Attempt.WorstWei(), reckoned)
		}
	}
	d.want(t, buy, trade.Submitted) // it waits as it is: the same bytes go out again at every head
	d.dev.SetBaseFee(gwei(1))
	for d.dev.BaseFee().Cmp(tried[len(tried)-1].Attempt.FeeCap) > 0 {
		d.dev.Forget()
		d.step(t, time.Second)
	}
	d.until(t, buy, trade.Accepted)
}

func TestATradeReckonedWithTooLittleGasIsNotSigned(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	for name, reckoned := range map[string]amount.Amount{"nothing": {}, "less than the base fee": amount.New(1e14)} {
		t.Run(name, func(t *testing.T) {
			buy := d.lasting(t, name, trade.Buy, 1e9, 1e8, reckoned)
			d.want(t, buy, trade.Approved)
			if tried := d.attempts(t, buy); len(tried) != 0 {
				t.Fatalf("signed %+v", tried)
			}
		})
	}
}

func TestARestartDoesNotBumpAtOnce(t *testing.T) {
	s, path := newStage(t, year), journalPath(t)
	d := s.open(t, path)
	buy := d.lasting(t, "one", trade.Buy, 1e9, 1e8, orderGas)
	s.dev.Forget()
	for range 3 {
		s.dev.Forget()
		d.step(t, time.Second)
	}
	if n := len(d.attempts(t, buy)); n != 2 {
		t.Fatalf("%d attempts after three blocks", n)
	}
	for range 4 { // a crash loop: each start looks once
		d.Close()
		s.dev.Forget()
		d = s.open(t, path)
		must(t, d.Advance(context.Background(), s.dev.Head()))
	}
	if n := len(d.attempts(t, buy)); n != 2 {
		t.Fatalf("%d attempts after restarts at one block", n)
	}
	for range 3 {
		s.dev.Forget()
		d.step(t, time.Second)
	}
	if n := len(d.attempts(t, buy)); n != 3 {
		t.Fatalf("%d attempts three blocks later", n)
	}
}

func TestAChoreDoesNotWaitBehindAStuckTrade(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	ctx := context.Background()
	buy := d.lasting(t, "one", trade.Buy, 1e9, 1e8, orderGas)
	nonce := d.attempts(t, buy)[0].Attempt.Nonce
	d.dev.Forget()
	d.climb(t, fees.FeeCap.Plus(gwei(10)))
	must(t, d.Advance(ctx, d.dev.Head()))
	for _, a := range d.attempts(t, buy) {
		if a.Attempt.NoOp {
			t.Fatal("nothing waits behind it, and its nonce was taken")
		}
	}
	poke := d.submit(t, "two", trade.Poke, 0, 0)
	d.want(t, poke, trade.Submitted)
	d.step(t, time.Second)
	tried := d.attempts(t, buy)
	if last := tried[len(tried)-1]; !last.Attempt.NoOp || last.Attempt.Nonce != nonce {
		t.Fatalf("the trade still has its nonce: %+v", last)
	}
	d.step(t, time.Second)
	d.want(t, poke, trade.Filled)
	if s := d.until(t, buy, trade.Expired); !strings.Contains(s.Detail, "a chore waits behind it") {
		t.Errorf("it ended because %s", s.Detail)
	}
	d.until(t, poke, trade.Settled)
	if done, err := d.venue.Executed(ctx, d.dev.Head(), buy.ID()); err != nil || done {
		t.Errorf("executed = %v, %v", done, err)
	}
}

func TestATradeLeavesRoomForWhatOpenOnesMayBeBumpedTo(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	ctx := context.Background()
	one := d.lasting(t, "one", trade.Buy, 1e9, 1e8, orderGas)
	d.dev.Forget()
	// The balance pays for the reserve, and for one more order at what it costs
	// now, but not beside the first at its cap.
	signed := d.attempts(t, one)[0].Attempt.WorstWei()
	poor := balanceOf{d.Node, fees.GasReserve.Plus(orderGas).Plus(signed)}
	d.Node = poor
	two := d.lasting(t, "two", trade.Buy, 1e9, 1e8, orderGas)
	d.want(t, two, trade.Approved)
	poke := d.submit(t, "three", trade.Poke, 0, 0)
	d.want(t, poke, trade.Submitted)
	d.Node = balanceOf{poor.Node, fees.GasReserve.Plus(orderGas).Plus(orderGas).Plus(gwei(400).MulDiv(amount.New(1_000_000), amount.New(1)))}
	must(t, d.Advance(ctx, d.dev.Head()))
	d.want(t, two, trade.Submitted)
}

// balanceOf is a node with another balance.
type balanceOf struct {
	agent.Node
	wei amount.Amount
}

func (b balanceOf) Balance(context.Context, protection.Address) (amount.Amount, error) {
	return b.wei, nil
}

// The gauge records one reading a second: the first of a block pays for a new
// place in its history, which an estimate on a block that has one already does
// not see.
func TestAPokeAfterSomebodyElsesIsNotOutOfGas(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	d.until(t, d.submit(t, "one", trade.Poke, 0, 0), trade.Settled) // the guard knows our epoch from here on
	_, err := d.dev.Sender("curator").Call(d.Gauge, contracts.NewAaveDeficitGauge().PackPoke())
	must(t, err)
	d.step(t, blockTime)
	poke := d.submit(t, "two", trade.Poke, 0, 0)
	d.step(t, blockTime)
	if a := d.attempts(t, poke)[0]; !a.OK {
		t.Fatalf("it used %d of %d: %s", a.GasUsed, a.Attempt.GasLimit, a.Detail)
	}
	d.until(t, poke, trade.Settled)
}

func TestATradeWhoseBumpCannotBePaidMakesWayForAChore(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	buy := d.lasting(t, "one", trade.Buy, 1e9, 1e8, orderGas)
	first := d.attempts(t, buy)[0].Attempt
	d.dev.Forget()
	d.climb(t, first.FeeCap.Plus(gwei(5))) // far below its cap
	// Enough for chores; the reserve would be touched by the trade's bump.
	d.Node = balanceOf{d.Node, gwei(1e7)}
	poke := d.submit(t, "two", trade.Poke, 0, 0)
	d.want(t, poke, trade.Submitted)
	d.step(t, time.Second)
	tried := d.attempts(t, buy)
	if last := tried[len(tried)-1].Attempt; !last.NoOp {
		t.Fatalf("the poke waits behind %+v", last)
	}
	d.until(t, poke, trade.Settled)
	d.until(t, buy, trade.Expired)
}

func TestWhatABaseFeeAboveEveryCapHeldUpEndsOnceItFalls(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	d.dev.Forget()
	var all []trade.Intent
	for n, action := range []trade.Action{trade.Poke, trade.Buy, trade.Poke, trade.Buy} {
		amt := uint64(0)
		if action == trade.Buy {
			amt = 1e8
		}
		all = append(all, d.submit(t, string('a'+rune(n)), action, amt, amt))
		d.dev.Forget()
	}
	d.dev.SetBaseFee(gwei(900))
	for range 80 { // to the caps, above them, and past every deadline
		d.dev.Forget()
		d.step(t, 3*time.Second)
	}
	if d.dev.BaseFee().Cmp(fees.ChoresFeeCap) <= 0 {
		t.Fatalf("base fee %s", d.dev.BaseFee())
	}
	late := d.submit(t, "late", trade.Poke, 0, 0) // waits for cheaper gas, and is withdrawn
	d.want(t, late, trade.Approved)
	for range 40 {
		d.step(t, 3*time.Second)
	}
	d.want(t, late, trade.Cancelled)
	d.dev.SetBaseFee(gwei(1))
	for range 60 {
		d.step(t, 3*time.Second)
	}
	for _, in := range all {
		if s := d.state(t, in); s.State != trade.Failed && s.State != trade.Expired {
			t.Errorf("%s is %s: %s", in.Identity.Action, s.State, s.Detail)
		}
	}
	d.until(t, d.submit(t, "next", trade.Poke, 0, 0), trade.Settled)
	d.until(t, d.submit(t, "last", trade.Buy, 1e8, 1e8), trade.Accepted)
}
