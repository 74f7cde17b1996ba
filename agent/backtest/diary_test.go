package backtest

import (
	"context"
	"errors"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// twins are a run's diary and a journal, to which the same happens.
type twins struct {
	t       *testing.T
	r       *rand.Rand
	clock   *clock.Manual
	journal *journal.Journal
	diary   *diary
	slots   int
	nonce   uint64
	asset   protection.Address
	orders  uint64
	resumed time.Time
}

func (w *twins) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// promise promises some intents.
func (w *twins) promise() {
	ctx, now := context.Background(), w.clock.Now()
	w.slots++
	slot := trade.Slot{Schedule: "s", At: now, Block: uint64(w.slots)}
	_, err := w.journal.BeginSlot(ctx, slot)
	w.must(err)
	var list []trade.Intent
	for n := range 1 + w.r.IntN(3) {
		action := []trade.Action{trade.Buy, trade.Buy, trade.Sell, trade.Deposit, trade.Leave, trade.Redeem, trade.Poke}[w.r.IntN(7)]
		subject := protection.Address{byte(1 + w.r.IntN(3))}
		in := trade.Intent{Identity: trade.Identity{ChainID: 1, Portfolio: "main", Slot: slot.ID(), Venue: "v", Subject: subject, Action: action, Number: uint32(n)},
			Series: subject, Symbol: "S", Asset: w.asset, Decimals: 6, Amount: amount.New(1 + w.r.Uint64N(1000)), Quote: amount.New(w.r.Uint64N(100)), Limit: amount.New(100 + w.r.Uint64N(100)),
			Deadline: now.Add(time.Hour), Config: "v"}
		if action.Trades() {
			in.GasWei = amount.New(w.r.Uint64N(1e6))
		}
		if action == trade.Buy && w.r.IntN(3) == 0 {
			in.Route = &trade.Route{For: protection.Address{byte(1 + w.r.IntN(3))}}
		}
		list = append(list, in)
	}
	w.must(w.journal.Propose(ctx, list...))
	w.must(w.diary.Promise(ctx, agent.Record{Slot: slot, At: now, Decision: agent.Decision{Intents: list}}))
}

// happen lets something happen to an open intent.
func (w *twins) happen(p *promise) {
	ctx, now := context.Background(), w.clock.Now()
	if p.state == trade.Accepted { // its mint
		if w.r.IntN(3) > 0 {
			w.must(w.journal.Move(ctx, trade.Step{Intent: p.id, To: trade.Filled}, trade.Step{Intent: p.id, To: trade.Settled}))
			w.diary.end(p, trade.Settled, "", now)
			return
		}
		w.must(w.journal.Move(ctx, trade.Step{Intent: p.id, To: trade.Refunded}))
		w.diary.refunded(p)
		w.diary.end(p, trade.Refunded, "", now)
		return
	}
	switch w.r.IntN(6) {
	case 0:
		w.must(w.journal.Move(ctx, trade.Step{Intent: p.id, To: trade.Rejected, Detail: "refused"}))
		w.diary.end(p, trade.Rejected, "refused", now)
	case 1:
		w.must(w.journal.Move(ctx, trade.Step{Intent: p.id, To: trade.Cancelled}))
		w.diary.end(p, trade.Cancelled, "", now)
	case 2:
		w.execute(p, false)
		w.diary.end(p, trade.Failed, "reverted", now)
	default:
		w.execute(p, true)
	}
}

// execute is a transaction in a final block.
func (w *twins) execute(p *promise, ok bool) {
	ctx, now := context.Background(), w.clock.Now()
	block := trade.Block{Number: uint64(now.Unix()), Time: now}
	w.nonce++
	a := trade.Attempt{Hash: trade.Hash{1, byte(w.nonce >> 8), byte(w.nonce)}, Intent: p.id, Signer: protection.Address{9}, Nonce: w.nonce - 1, Raw: []byte{1}, GasLimit: 1000, FeeCap: amount.New(1e6)}
	w.must(w.journal.Move(ctx, trade.Step{Intent: p.id, To: trade.Approved}))
	w.must(w.journal.AddAttempts(ctx, a))
	wei := amount.New(w.r.Uint64N(1e6))
	w.diary.gas.add(now, nil, wei)
	mined := trade.AttemptStep{Attempt: a.Hash, Block: block, OK: ok, GasWei: wei}
	sent, final := trade.AttemptStep{Attempt: a.Hash, To: trade.Sent}, mined
	mined.To, final.To = trade.Mined, trade.Final
	x := trade.Progress{Intent: p.id, Attempts: []trade.AttemptStep{sent, mined, final}, Steps: []trade.Step{{Intent: p.id, To: trade.Submitted}}}
	if !ok {
		x.Steps = append(x.Steps, trade.Step{Intent: p.id, To: trade.Failed})
		w.must(w.journal.Record(ctx, x))
		return
	}
	fill := &trade.Fill{Block: block, Tx: a.Hash, Amount: p.Amount}
	x.Fill = fill
	moved := amount.New(w.r.Uint64N(100))
	to := []trade.State{trade.Filled, trade.Settled}
	switch p.Identity.Action {
	case trade.Buy:
		w.orders++
		fill.Paid, fill.OrderID, to = moved, w.orders, []trade.State{trade.Accepted}
		p.paid, p.order = moved, w.orders
		w.diary.bought(p, now, moved)
		w.diary.accepted(p)
	case trade.Sell, trade.Claim:
		fill.Got = moved
		w.diary.received = w.diary.received.Plus(moved)
	case trade.Deposit:
		fill.Paid = moved
		w.diary.staked(p.Intent, func(f *trade.StakeFlow) { f.In, f.SharesIn = f.In.Plus(moved), f.SharesIn.Plus(p.Amount) })
	case trade.Redeem:
		fill.Got = moved
		w.diary.staked(p.Intent, func(f *trade.StakeFlow) { f.Out, f.SharesOut = f.Out.Plus(moved), f.SharesOut.Plus(p.Amount) })
	case trade.Leave:
		w.diary.staked(p.Intent, func(*trade.StakeFlow) {})
	}
	for _, s := range to {
		x.Steps = append(x.Steps, trade.Step{Intent: p.id, To: s})
	}
	w.must(w.journal.Record(ctx, x))
	if p.state != trade.Accepted {
		w.diary.end(p, trade.Settled, "", now)
	}
}

// compare holds the diary's budget against the journal's queries, as wire asks them.
func (w *twins) compare() {
	w.t.Helper()
	ctx, now := context.Background(), w.clock.Now()
	got, err := w.diary.Budget(ctx, now)
	w.must(err)
	var want agent.Budget
	want.Mode, want.Resumed = got.Mode, got.Resumed
	spent, err1 := w.journal.PremiumSince(ctx, w.asset, now.Add(-24*time.Hour))
	life, err2 := w.journal.PremiumSince(ctx, w.asset, time.Time{})
	gas, err3 := w.journal.GasSince(ctx, now.Add(-24*time.Hour))
	want.Spent, want.Lifetime, want.Gas = spent.Total(), life.Total(), gas.Total()
	year, err9 := w.journal.PremiumSince(ctx, w.asset, now.Add(-365*24*time.Hour))
	want.Yearly = year.Total()
	var err4, err5, err6, err7, err8 error
	want.Orders, err4 = w.journal.OrdersSince(ctx, now.Add(-time.Hour))
	want.Failures, err5 = w.journal.FailuresSince(ctx, w.resumed)
	want.Paid, want.Received, err6 = w.journal.Flows(ctx, w.asset)
	want.Stakes, err7 = w.journal.StakeFlows(ctx)
	want.Promised, err8 = w.journal.PromisedSince(ctx, now.Add(-24*time.Hour))
	w.must(errors.Join(err1, err2, err3, err4, err5, err6, err7, err8, err9))
	g, x := reflect.ValueOf(got), reflect.ValueOf(want)
	for i := range g.NumField() {
		if a, b := g.Field(i).Interface(), x.Field(i).Interface(); !reflect.DeepEqual(a, b) {
			w.t.Errorf("at %s, %s: the diary says\n%+v\nthe journal\n%+v", now, g.Type().Field(i).Name, a, b)
		}
	}
	if w.t.Failed() {
		w.t.FailNow()
	}
}

func TestADiaryCountsAsTheJournalCounts(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	w := &twins{t: t, r: rand.New(rand.NewPCG(seed, 0)), clock: clock.NewManual(time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)), diary: newDiary(nil), asset: protection.Address{7}}
	w.diary.yearly = true
	var err error
	w.journal, err = journal.Open(t.Context(), filepath.Join(t.TempDir(), "j.db"), journal.Identity{ChainID: 1, Portfolio: "main", Signer: protection.Address{9}}, journal.Options{Clock: w.clock, Version: "test"})
	w.must(err)
	defer w.journal.Close()
	w.must(w.journal.AdoptSigner(t.Context(), protection.Address{9}, 0))
	for range 40 {
		w.clock.Set(w.clock.Now().Add(time.Duration(1+w.r.IntN(90)) * time.Minute))
		w.diary.now = w.clock.Now()
		if w.r.IntN(15) == 0 { // a limit halts it, and a person resumes
			w.must(w.diary.Trip(t.Context(), trade.Control{Mode: trade.ModeHalted}))
			w.diary.now = w.diary.now.Add(time.Nanosecond)
			w.diary.resume(time.Nanosecond)
			w.resumed = w.clock.Now()
		}
		if w.r.IntN(2) == 0 {
			w.promise()
		}
		for _, p := range append([]*promise(nil), w.diary.open...) {
			if w.r.IntN(2) == 0 {
				w.happen(p)
			}
		}
		w.compare()
	}
	if w.slots < 5 || w.nonce == 0 {
		t.Fatal("hardly anything happened")
	}
	// A year later what was paid falls out of its sum, purchase by purchase.
	begun := time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
	for at := begun.Add(365 * 24 * time.Hour); at.Before(begun.Add(369 * 24 * time.Hour)); at = at.Add(97 * time.Minute) {
		w.clock.Set(at)
		w.diary.now = at
		w.compare()
	}
	if len(w.diary.year.list) != 0 {
		t.Errorf("after all of a year %+v is left of it", w.diary.year.list)
	}
}

func TestWhatWasRefusedWaitsAsLive(t *testing.T) {
	d, at := newDiary(nil), time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
	series := protection.Address{5}
	p := func(a trade.Action) *promise {
		return &promise{Intent: trade.Intent{Identity: trade.Identity{Action: a, Subject: series}, Series: series}}
	}
	// An order that is refused n times in a row waits a minute, two, four, at most an
	// hour; told of for an hour more from the second on.
	for n, wait := range []time.Duration{1, 2, 4, 8, 16, 32, 60, 60} {
		d.end(p(trade.Buy), trade.Rejected, "no", at)
		got := d.setbacks(at)
		if len(got) != 1 || !got[0].Until.Equal(at.Add(wait*time.Minute)) || got[0].Refused != uint64(n+1) || got[0].Reason != "no" {
			t.Fatalf("after %d refusals: %+v", n+1, got)
		}
		if got := d.setbacks(at.Add(wait * time.Minute)); len(got) != min(n, 1) {
			t.Fatalf("after %d refusals and the wait: %+v", n+1, got)
		}
		at = at.Add(wait * time.Minute)
	}
	if got := d.setbacks(at.Add(25 * time.Hour)); len(got) != 0 || len(d.worn) != 0 {
		t.Fatalf("a day later: %+v", got)
	}
	// One that goes through clears them.
	d.end(p(trade.Sell), trade.Rejected, "no", at)
	d.end(p(trade.Sell), trade.Settled, "", at)
	if got := d.setbacks(at); len(got) != 0 {
		t.Fatalf("after one that went through: %+v", got)
	}
	// Chores that reverted wait too; claims that were made wait an hour; pokes do not.
	d.end(p(trade.Activate), trade.Failed, "not yet", at)
	d.end(p(trade.Claim), trade.Settled, "", at)
	d.end(p(trade.Poke), trade.Settled, "", at)
	got := d.setbacks(at)
	if len(got) != 2 || got[0].Action != trade.Activate || !got[0].Until.Equal(at.Add(time.Minute)) || got[1].Action != trade.Claim || !got[1].Until.Equal(at.Add(time.Hour)) {
		t.Fatalf("chores: %+v", got)
	}
	if got := d.setbacks(at.Add(2 * time.Hour)); len(got) != 0 {
		t.Fatalf("two hours later: %+v", got)
	}
}
