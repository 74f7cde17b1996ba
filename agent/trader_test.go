package agent_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

const year = 365 * 24 * time.Hour

// life is the states that an intent went through.
func (d *process) life(t testing.TB, in trade.Intent) string {
	t.Helper()
	events, err := d.journal.IntentEvents(context.Background(), in.ID())
	must(t, err)
	var names []string
	for _, e := range events {
		names = append(names, e.State.String())
	}
	return strings.Join(names, " ")
}

func (d *process) activation(t testing.TB, name string, order uint64) trade.Intent {
	t.Helper()
	ctx := context.Background()
	slot := trade.Slot{Schedule: name, At: d.dev.Head().Time}
	_, err := d.journal.BeginSlot(ctx, slot)
	must(t, err)
	in := d.intent(slot.ID(), trade.Activate, amount.Amount{}, amount.Amount{}, d.dev.Head().Time.Add(ttl*time.Second))
	in.OrderID = order
	must(t, d.Submit(ctx, []trade.Intent{in}))
	return in
}

func TestABuyLivesFromProposedToSettled(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	ctx := context.Background()
	buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
	d.want(t, buy, trade.Submitted)
	if b, err := d.journal.PremiumSince(ctx, d.Token, time.Time{}); err != nil || b.Reserved != amount.New(1e8) || !b.Spent.IsZero() {
		t.Fatalf("budget %+v, %v", b, err)
	}
	d.step(t, blockTime)
	s := d.want(t, buy, trade.Accepted)
	if len(s.Fills) != 1 || s.Fills[0].OrderID != 1 || s.Fills[0].Amount != amount.New(1e9) || s.Fills[0].Paid.IsZero() || s.Fills[0].Paid.Cmp(buy.Limit) > 0 {
		t.Fatalf("fills %+v", s.Fills)
	}
	if b, err := d.journal.PremiumSince(ctx, d.Token, time.Time{}); err != nil || b.Reserved != buy.Limit.Minus(s.Fills[0].Paid) || b.Spent != s.Fills[0].Paid {
		t.Fatalf("budget %+v, %v", b, err)
	}
	d.step(t, waiting*time.Second)
	mint := d.activation(t, "two", 1)
	d.step(t, blockTime)
	d.want(t, mint, trade.Filled)
	d.want(t, buy, trade.Filled)
	d.until(t, buy, trade.Settled)
	d.until(t, mint, trade.Settled)
	sell := d.submit(t, "three", trade.Sell, 1e8, 1)
	s = d.until(t, sell, trade.Settled)
	if s.Fills[0].Got.IsZero() || s.Fills[0].Amount != amount.New(1e8) {
		t.Fatalf("sale %+v", s.Fills)
	}
	poke := d.submit(t, "four", trade.Poke, 0, 0)
	d.until(t, poke, trade.Settled)
	if got, want := d.life(t, buy), "proposed approved submitted accepted filled settled"; got != want {
		t.Fatalf("life %s", got)
	}
	if open, err := d.journal.Open(ctx); err != nil || len(open) != 0 {
		t.Fatalf("open %v, %v", open, err)
	}
}

// An order left alone until its series expired is minted, worthless: waiting to
// see is not free, and its premium stays spent.
func TestAnOrderOfAnExpiredSeriesIsSpent(t *testing.T) {
	d := newStage(t, time.Hour).open(t, journalPath(t))
	buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
	d.step(t, blockTime)
	d.want(t, buy, trade.Accepted)
	d.step(t, 2*time.Hour)
	mint := d.activation(t, "two", 1)
	d.until(t, mint, trade.Settled)
	s := d.until(t, buy, trade.Settled)
	if b, err := d.journal.PremiumSince(context.Background(), d.Token, time.Time{}); err != nil || b.Total() != s.Fills[0].Paid {
		t.Fatalf("budget %+v, %v", b, err)
	}
}

func TestAnOrderOfAPendingSeriesIsRefunded(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
	d.step(t, blockTime)
	d.want(t, buy, trade.Accepted)
	d.lose(t)
	d.step(t, blockTime)
	mint := d.activation(t, "two", 1)
	d.until(t, mint, trade.Settled)
	d.until(t, buy, trade.Refunded)
	if b, err := d.journal.PremiumSince(context.Background(), d.Token, time.Time{}); err != nil || !b.Total().IsZero() {
		t.Fatalf("budget %+v, %v", b, err)
	}
}

func TestWhatTheVenueRefusesIsNeverSigned(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	dear := d.submit(t, "one", trade.Buy, 1e9, 1)
	if s := d.want(t, dear, trade.Rejected); !strings.Contains(s.Detail, "CostAboveMax") {
		t.Fatalf("rejected: %s", s.Detail)
	}
	if tried, err := d.journal.Attempts(context.Background(), dear.ID()); err != nil || len(tried) != 0 {
		t.Fatalf("attempts %v, %v", tried, err)
	}
	again := dear
	again.Identity.Number = 1
	if err := d.Submit(context.Background(), []trade.Intent{again}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.journal.Intent(context.Background(), again.ID()); !errors.Is(err, journal.ErrUnknown) {
		t.Fatalf("a slot with intents was computed again: %v", err)
	}
}

func TestARevertFailsTheIntentOnceItIsFinal(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
	d.step(t, (ttl+1)*time.Second) // mined past its deadline
	s := d.want(t, buy, trade.Submitted)
	tried, err := d.journal.Attempts(context.Background(), buy.ID())
	must(t, err)
	if tried[0].State != trade.Mined || tried[0].OK || !strings.Contains(tried[0].Detail, "DeadlinePassed") {
		t.Fatalf("%+v of %s", tried[0], s.State)
	}
	d.until(t, buy, trade.Failed)
	if g, err := d.journal.GasSince(context.Background(), time.Time{}); err != nil || g.Spent.IsZero() || !g.Reserved.IsZero() {
		t.Fatalf("gas %+v, %v", g, err)
	}
}

func TestAReorgVoidsTheFillAndTheSameBytesAreMinedAgain(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	ctx := context.Background()
	buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
	d.step(t, blockTime)
	d.want(t, buy, trade.Accepted)
	head, err := d.dev.Fork(ctx, 1)
	must(t, err)
	d.dev.Forget() // the pool loses it too
	must(t, d.Advance(ctx, head))
	if s := d.want(t, buy, trade.Submitted); len(s.Fills) != 0 {
		t.Fatalf("fills %v", s.Fills)
	}
	d.step(t, blockTime)
	s := d.want(t, buy, trade.Accepted)
	tried, err := d.journal.Attempts(ctx, buy.ID())
	must(t, err)
	if len(tried) != 1 || len(s.Fills) != 1 || s.Fills[0].Block != tried[0].Block {
		t.Fatalf("attempts %+v, fills %+v", tried, s.Fills)
	}
	if got, want := d.life(t, buy), "proposed approved submitted accepted submitted accepted"; got != want {
		t.Fatalf("life %s", got)
	}
}

func TestAReorgOfTheMintTakesFilledBackToAccepted(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	ctx := context.Background()
	buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
	d.step(t, blockTime)
	d.step(t, waiting*time.Second)
	mint := d.activation(t, "two", 1)
	d.step(t, blockTime)
	d.want(t, buy, trade.Filled)
	head, err := d.dev.Fork(ctx, 1)
	must(t, err)
	must(t, d.Advance(ctx, head))
	d.want(t, buy, trade.Accepted)
	d.want(t, mint, trade.Submitted)
	d.until(t, mint, trade.Settled)
	d.until(t, buy, trade.Settled)
}

func TestPastItsDeadlineANoOpTakesTheNonce(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	ctx := context.Background()
	buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
	d.step(t, blockTime)
	// The block is replaced by an empty one, and the next comes past the deadline.
	head, err := d.dev.ForkAs(ctx, devnet.Plan{Depth: 1, At: d.dev.Head().Time.Add(2 * ttl * time.Second)})
	must(t, err)
	must(t, d.Advance(ctx, head))
	tried, err := d.journal.Attempts(ctx, buy.ID())
	must(t, err)
	if len(tried) != 2 || !tried[1].Attempt.NoOp || tried[1].Attempt.Nonce != tried[0].Attempt.Nonce || tried[1].State != trade.Sent {
		t.Fatalf("attempts %+v", tried)
	}
	d.until(t, buy, trade.Expired)
	if tried, err = d.journal.Attempts(ctx, buy.ID()); err != nil || tried[0].State != trade.Replaced || tried[1].State != trade.Final {
		t.Fatalf("attempts %+v, %v", tried, err)
	}
	d.until(t, d.submit(t, "two", trade.Buy, 1e9, 1e8), trade.Accepted)
}

func TestWhatIsNotMinedIsReplacedByADearerOne(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	ctx := context.Background()
	buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
	for range 12 {
		d.dev.Forget() // no node keeps what was sent
		d.step(t, blockTime)
	}
	tried, err := d.journal.Attempts(ctx, buy.ID())
	must(t, err)
	// One of its own, one bump of it before its deadline, a no-op, and a bump of that.
	if len(tried) < 4 || tried[1].Attempt.NoOp || !tried[2].Attempt.NoOp {
		t.Fatalf("%d attempts: %+v", len(tried), tried)
	}
	for i := 1; i < len(tried); i++ {
		was, now := tried[i-1].Attempt, tried[i].Attempt
		if now.Nonce != was.Nonce || !eighthMore(now.FeeCap, was.FeeCap) || !eighthMore(now.TipCap, was.TipCap) || was.NoOp && !now.NoOp {
			t.Fatalf("%+v after %+v", now, was)
		}
		if now.Head < was.Head+3 && now.NoOp == was.NoOp {
			t.Fatalf("bumped at block %d, and at %d again", was.Head, now.Head)
		}
	}
	d.until(t, buy, trade.Expired)
}

// eighthMore reports that a fee is at least 9/8 of another.
func eighthMore(now, was amount.Amount) bool {
	return now.MulDiv(amount.New(8), amount.New(1)).Cmp(was.MulDiv(amount.New(9), amount.New(1))) >= 0
}

func TestANonceThatTheJournalDoesNotKnowHalts(t *testing.T) {
	ctx := context.Background()
	foreign := func(t *testing.T, s *stage) {
		t.Helper()
		to := s.dev.Address("agent")
		_, err := s.dev.Sender("agent").Send(devnet.Tx{To: &to, Tip: gwei(50)})
		must(t, err)
	}
	t.Run("at start", func(t *testing.T) {
		s, path := newStage(t, year), journalPath(t)
		d := s.open(t, path)
		foreign(t, s)
		s.mine(t, blockTime)
		if err := d.Recover(ctx); !errors.Is(err, agent.ErrUnexplainedNonce) || !strings.Contains(err.Error(), "setAgent") {
			t.Fatal(err)
		}
		if m, err := d.journal.Mode(ctx); err != nil || m.Mode != trade.ModeHalted {
			t.Fatalf("mode %+v, %v", m, err)
		}
	})
	t.Run("on a nonce of ours, once it is final", func(t *testing.T) {
		s := newStage(t, year)
		d := s.open(t, journalPath(t))
		buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
		s.dev.Forget()
		foreign(t, s)
		var err error
		for range finality + 1 {
			d.want(t, buy, trade.Submitted) // not found is not failed
			err = d.Advance(ctx, s.mine(t, time.Second))
		}
		if !errors.Is(err, agent.ErrUnexplainedNonce) {
			t.Fatal(err)
		}
		d.want(t, buy, trade.Failed)
	})
	t.Run("not at the first start of an account that was used before", func(t *testing.T) {
		s := newStage(t, year)
		foreign(t, s)
		s.mine(t, blockTime)
		d := s.open(t, journalPath(t))
		d.until(t, d.submit(t, "one", trade.Buy, 1e9, 1e8), trade.Accepted)
	})
	t.Run("with transactions waiting at the first start", func(t *testing.T) {
		s := newStage(t, year)
		d := s.open(t, journalPath(t))
		foreign(t, s)
		if err := d.Recover(ctx); !errors.Is(err, agent.ErrUnexplainedNonce) {
			t.Fatal(err)
		}
	})
}

func TestTheModeDecidesWhatStarts(t *testing.T) {
	for _, c := range []struct {
		mode            trade.Mode
		buy, sell, poke trade.State
	}{
		{trade.ModeActive, trade.Submitted, trade.Submitted, trade.Submitted},
		{trade.ModeReduceOnly, trade.Submitted, trade.Cancelled, trade.Submitted},
		{trade.ModeHalted, trade.Cancelled, trade.Cancelled, trade.Submitted},
	} {
		t.Run(c.mode.String(), func(t *testing.T) {
			d := newStage(t, year).open(t, journalPath(t))
			ctx := context.Background()
			buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
			d.step(t, blockTime)
			d.step(t, waiting*time.Second)
			d.activation(t, "two", 1)
			d.until(t, buy, trade.Settled)
			_, err := d.journal.SetMode(ctx, trade.Control{Mode: c.mode, Who: "ann", Person: true})
			must(t, err)
			d.want(t, d.submit(t, "three", trade.Buy, 1e9, 1e8), c.buy)
			d.want(t, d.submit(t, "four", trade.Sell, 1e8, 1), c.sell)
			d.want(t, d.submit(t, "five", trade.Poke, 0, 0), c.poke)
		})
	}
}

func TestAHaltTakesTheNonceOfATradeThatNoBlockHas(t *testing.T) {
	for _, c := range []struct {
		name   string
		forget bool // the node has not got the trade, as when the agent was killed before it sent
	}{{"the node waits with it", false}, {"it was signed and never arrived", true}} {
		t.Run(c.name, func(t *testing.T) {
			d := newStage(t, year).open(t, journalPath(t))
			ctx := context.Background()
			buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
			if c.forget {
				d.dev.Forget()
			}
			_, err := d.journal.SetMode(ctx, trade.Control{Mode: trade.ModeHalted, Who: "ann", Person: true})
			must(t, err)
			must(t, d.Advance(ctx, d.dev.Head()))
			tried, err := d.journal.Attempts(ctx, buy.ID())
			must(t, err)
			if len(tried) != 2 || !tried[1].Attempt.NoOp || tried[1].Attempt.Nonce != tried[0].Attempt.Nonce || tried[1].State != trade.Sent {
				t.Fatalf("attempts %+v", tried)
			}
			if s := d.until(t, buy, trade.Expired); !strings.Contains(s.Detail, "withdrawn") {
				t.Errorf("it ended because %s", s.Detail)
			}
			if done, err := d.venue.Executed(ctx, d.dev.Head(), buy.ID()); err != nil || done {
				t.Errorf("executed = %v, %v", done, err)
			}
			d.until(t, d.submit(t, "two", trade.Poke, 0, 0), trade.Settled) // the queue goes on
		})
	}
}

func TestDearGasMakesTradesWaitAndChoresGoOn(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	d.dev.SetBaseFee(gwei(150))
	for d.dev.BaseFee().Cmp(fees.FeeCap) <= 0 {
		d.step(t, time.Second)
	}
	buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
	poke := d.submit(t, "two", trade.Poke, 0, 0)
	d.want(t, buy, trade.Approved)
	d.until(t, poke, trade.Settled)
	d.dev.SetBaseFee(gwei(1))
	d.until(t, buy, trade.Cancelled) // its deadline came first
}

func TestAFormerSignersTransactionEndsWithItsDeadline(t *testing.T) {
	s, path, ctx := newStage(t, year), journalPath(t), context.Background()
	d := s.open(t, path)
	buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
	s.dev.Forget()
	d.Close()
	// The key is rotated while the transaction is nowhere.
	_, err := s.dev.Sender("curator").Call(s.Guard, contracts.NewHedgeGuard().PackSetAgent(common.Address(s.dev.Address("thief"))))
	must(t, err)
	s.mine(t, ttl*time.Second)
	fresh, err := openProcess(ctx, s.dev.WSURL(), fmt.Sprintf("%x", crypto.FromECDSA(s.dev.Key("thief"))), path, s.contractsOf, nil)
	must(t, err)
	fresh.stage = s
	defer fresh.Close()
	must(t, fresh.Recover(ctx))
	fresh.want(t, buy, trade.Submitted)
	for range finality + 1 {
		s.dev.Forget()
		fresh.step(t, ttl*time.Second)
	}
	fresh.want(t, buy, trade.Expired)
	fresh.until(t, fresh.submit(t, "two", trade.Buy, 1e9, 1e8), trade.Accepted)
}
