package agent_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// hold submits a purchase that waits for a person for two minutes.
func (d *process) hold(t testing.TB, name string) trade.Intent {
	t.Helper()
	ctx := context.Background()
	now := d.dev.Head().Time
	slot := trade.Slot{Schedule: name, At: now}
	_, err := d.journal.BeginSlot(ctx, slot)
	must(t, err)
	in := d.intent(slot.ID(), trade.Buy, amount.New(1e9), amount.New(1e8), now.Add(2*time.Minute+ttl*time.Second))
	in.Hold = &trade.Hold{Why: []string{"it may cost more"}, Until: now.Add(2 * time.Minute)}
	must(t, d.Advance(ctx, d.dev.Head()))
	must(t, d.Submit(ctx, []trade.Intent{in}))
	return in
}

// answer answers from another handle on the journal, as another process does.
// Its clock is the chain's.
func (d *process) answer(t testing.TB, path string, in trade.Intent, granted bool) error {
	t.Helper()
	c, err := journal.OpenControl(context.Background(), path, clock.NewManual(d.dev.Head().Time))
	must(t, err)
	defer func() { must(t, c.Close()) }()
	_, err = c.Answer(context.Background(), trade.Approval{Intent: in.ID(), Granted: granted, Who: "anna", Reason: "discussed"})
	return err
}

func TestAHeldOrderWaitsWithItsBudgetUntilAPersonApproves(t *testing.T) {
	path := journalPath(t)
	d := newStage(t, year).open(t, path)
	ctx := context.Background()
	buy := d.hold(t, "one")
	for range 3 {
		d.step(t, blockTime)
		d.want(t, buy, trade.Proposed)
	}
	if b, err := d.journal.PremiumSince(ctx, d.Token, time.Time{}); err != nil || b.Reserved != amount.New(1e8) {
		t.Fatalf("its budget is %+v, %v", b, err)
	}
	small := d.submit(t, "two", trade.Buy, 1e8, 1e7) // everything below goes by itself
	d.want(t, small, trade.Submitted)
	if list, err := d.journal.Held(ctx); err != nil || len(list) != 1 || list[0].Intent.ID() != buy.ID() || list[0].Answer.Seq != 0 {
		t.Fatalf("held: %+v, %v", list, err)
	}

	must(t, d.answer(t, path, buy, true))
	d.want(t, buy, trade.Proposed)
	d.step(t, blockTime)
	d.want(t, buy, trade.Submitted)
	if err := d.answer(t, path, buy, false); !errors.Is(err, journal.ErrAnswered) || !strings.Contains(err.Error(), "anna approved it") {
		t.Errorf("a second answer: %v", err)
	}
	d.step(t, blockTime)
	d.want(t, buy, trade.Accepted)
	a, err := d.journal.Approval(ctx, buy.ID())
	if err != nil || a.Who != "anna" || a.Reason != "discussed" || !a.Granted || a.At.IsZero() {
		t.Errorf("the journal keeps %+v, %v", a, err)
	}
}

func TestAHeldOrderThatAPersonRejectsIsOver(t *testing.T) {
	path := journalPath(t)
	d := newStage(t, year).open(t, path)
	buy := d.hold(t, "one")
	must(t, d.answer(t, path, buy, false))
	d.step(t, blockTime)
	if s := d.want(t, buy, trade.Rejected); s.Detail != "rejected by anna: discussed" {
		t.Errorf("it says %q", s.Detail)
	}
	if err := d.answer(t, path, buy, true); !errors.Is(err, journal.ErrAnswered) || !strings.Contains(err.Error(), "rejected") {
		t.Errorf("a second answer: %v", err)
	}
	if nonces, err := d.Node.Nonces(context.Background(), d.Wallet.Address()); err != nil || nonces.Pending != 0 {
		t.Errorf("something was sent: %+v, %v", nonces, err)
	}
	if n, err := d.journal.FailuresSince(context.Background(), time.Time{}); err != nil || n != 0 {
		t.Errorf("a person's answer counts as %d failures, %v", n, err)
	}
}

func TestAHeldOrderThatNobodyAnswersIsCancelledAndTakesNoAnswer(t *testing.T) {
	path := journalPath(t)
	d := newStage(t, year).open(t, path)
	buy := d.hold(t, "one")
	d.step(t, 2*time.Minute) // to the very end
	d.want(t, buy, trade.Proposed)
	d.mine(t, blockTime)
	if err := d.answer(t, path, buy, true); !errors.Is(err, journal.ErrNotHeld) || !strings.Contains(err.Error(), "ended at") {
		t.Errorf("an answer past its time, before the agent saw that: %v", err)
	}
	d.step(t, blockTime)
	if s := d.want(t, buy, trade.Cancelled); !strings.Contains(s.Detail, "nobody approved it until ") {
		t.Errorf("it says %q", s.Detail)
	}
	if err := d.answer(t, path, buy, true); !errors.Is(err, journal.ErrNotHeld) || !strings.Contains(err.Error(), "cancelled") {
		t.Errorf("an answer to a cancelled one: %v", err)
	}
	if b, err := d.journal.PremiumSince(context.Background(), d.Token, time.Time{}); err != nil || !b.Reserved.IsZero() {
		t.Errorf("its budget is not given back: %+v, %v", b, err)
	}
}

// An answer that was given in time counts, though the agent sees it late.
func TestAnAnswerInTimeIsHeardAfterIt(t *testing.T) {
	path := journalPath(t)
	d := newStage(t, year).open(t, path)
	buy := d.hold(t, "one")
	must(t, d.answer(t, path, buy, true))
	d.step(t, 2*time.Minute+30*time.Second)
	d.want(t, buy, trade.Submitted)
}

func TestAnApprovedOrderWaitsWhileNothingMayBeTraded(t *testing.T) {
	path := journalPath(t)
	d := newStage(t, year).open(t, path)
	why := "pricesAgree: they do not"
	var asked []trade.Block
	d.Recheck = func(_ context.Context, at trade.Block, _ trade.Intent) (string, error) {
		asked = append(asked, at)
		if why == "unreadable" {
			return "", errors.New("the node is gone")
		}
		return why, nil
	}
	buy := d.hold(t, "one")
	d.step(t, blockTime)
	if len(asked) != 0 {
		t.Error("it looks again before anybody approved")
	}
	must(t, d.answer(t, path, buy, true))
	d.step(t, blockTime)
	d.want(t, buy, trade.Proposed)
	why = "unreadable"
	if err := d.Advance(context.Background(), d.mine(t, blockTime)); err == nil || !strings.Contains(err.Error(), "the node is gone") {
		t.Errorf("a look that fails: %v", err)
	}
	d.want(t, buy, trade.Proposed)
	why = ""
	d.step(t, blockTime)
	d.want(t, buy, trade.Submitted)
	if len(asked) != 3 || asked[2] != d.dev.Head() {
		t.Errorf("it looked at %v", asked)
	}
}

func TestAnApprovedOrderThatMayNeverBeTradedEndsAtItsDeadline(t *testing.T) {
	path := journalPath(t)
	d := newStage(t, year).open(t, path)
	d.Recheck = func(context.Context, trade.Block, trade.Intent) (string, error) { return "prices disagree", nil }
	buy := d.hold(t, "one")
	must(t, d.answer(t, path, buy, true))
	d.step(t, 2*time.Minute)
	d.want(t, buy, trade.Proposed)
	d.step(t, ttl*time.Second)
	d.want(t, buy, trade.Cancelled)
}

func TestAHaltWinsOverAnApproval(t *testing.T) {
	path := journalPath(t)
	d := newStage(t, year).open(t, path)
	buy := d.hold(t, "one")
	must(t, d.answer(t, path, buy, true))
	_, err := d.journal.SetMode(context.Background(), trade.Control{Mode: trade.ModeHalted, Who: "anna", Reason: "the feed", Person: true})
	must(t, err)
	d.step(t, blockTime)
	if s := d.want(t, buy, trade.Cancelled); !strings.Contains(s.Detail, "HALTED") {
		t.Errorf("it says %q", s.Detail)
	}
}

func TestAnOrderThatNobodyHeldTakesNoAnswer(t *testing.T) {
	path := journalPath(t)
	d := newStage(t, year).open(t, path)
	buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
	if err := d.answer(t, path, buy, true); !errors.Is(err, journal.ErrNotHeld) || !strings.Contains(err.Error(), "goes by itself") {
		t.Errorf("got %v", err)
	}
	buy.Identity.Slot = "nowhere"
	if err := d.answer(t, path, buy, true); !errors.Is(err, journal.ErrUnknown) {
		t.Errorf("got %v", err)
	}
}

// Whoever writes the journal: no held intent is approved without a person.
func TestTheJournalRefusesToApproveAHeldOrderByItself(t *testing.T) {
	path := journalPath(t)
	d := newStage(t, year).open(t, path)
	buy := d.hold(t, "one")
	err := d.journal.Move(context.Background(), trade.Step{Intent: buy.ID(), To: trade.Approved})
	if err == nil || !strings.Contains(err.Error(), "waits for a person") {
		t.Errorf("got %v", err)
	}
	must(t, d.answer(t, path, buy, false))
	if err := d.journal.Move(context.Background(), trade.Step{Intent: buy.ID(), To: trade.Approved}); err == nil {
		t.Error("a rejection let it pass")
	}
	d.want(t, buy, trade.Proposed)
}

// A kill anywhere leaves the order waiting, or going on once.
func TestARestartedTradeStageGoesOnWithAHeldOrder(t *testing.T) {
	path := journalPath(t)
	s := newStage(t, year)
	d := s.open(t, path)
	buy := d.hold(t, "one")
	d.Close()
	d = s.open(t, path) // killed while it waits
	d.want(t, buy, trade.Proposed)
	must(t, d.answer(t, path, buy, true))
	d.Close()
	d = s.open(t, path) // killed after the answer, before the signature
	d.want(t, buy, trade.Submitted)
	d.step(t, blockTime)
	accepted := d.want(t, buy, trade.Accepted)
	d.Close()
	d = s.open(t, path)
	d.step(t, blockTime)
	if again := d.state(t, buy); len(again.Fills) != 1 || again.Fills[0].Tx != accepted.Fills[0].Tx {
		t.Errorf("fills %+v, after %+v", again.Fills, accepted.Fills)
	}
	if nonces, err := d.Node.Nonces(context.Background(), d.Wallet.Address()); err != nil || nonces.Latest != 1 {
		t.Errorf("nonces %+v, %v", nonces, err)
	}
}

// Gas is dear when prices fall: an order that waits for it must not be signed when
// nothing may be traded any more.
func TestAnOrderThatWaitedForGasIsLookedAtAgain(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	why := "prices disagree"
	var asked []trade.Hash
	d.Recheck = func(_ context.Context, _ trade.Block, in trade.Intent) (string, error) {
		asked = append(asked, in.ID())
		return why, nil
	}
	d.dev.SetBaseFee(gwei(150))
	for d.dev.BaseFee().Cmp(fees.FeeCap) <= 0 {
		d.step(t, time.Second)
	}
	buy := d.lasting(t, "one", trade.Buy, 1e9, 1e8, orderGas)
	if d.want(t, buy, trade.Approved); len(asked) != 0 {
		t.Fatal("it looks again at what was decided just now")
	}
	d.dev.SetBaseFee(gwei(1))
	for d.dev.BaseFee().Cmp(gwei(20)) > 0 {
		d.step(t, time.Second)
	}
	d.step(t, time.Second)
	if len(d.attempts(t, buy)) != 0 || len(asked) == 0 || asked[0] != buy.ID() {
		t.Fatalf("%d attempts, asked about %v", len(d.attempts(t, buy)), asked)
	}
	why = ""
	d.step(t, time.Second)
	d.want(t, buy, trade.Submitted)
}
