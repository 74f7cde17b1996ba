package agent_test

import (
	"context"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// number is a whole number from the environment, or a default.
func number(t testing.TB, name string, preset uint64) uint64 {
	t.Helper()
	v := os.Getenv(name)
	if v == "" {
		return preset
	}
	n, err := strconv.ParseUint(v, 10, 64)
	must(t, err)
	return n
}

// storm drives an agent through base fees that multiply by twenty and fall
// again, reorgs, and pools that forget.
type storm struct {
	*process
	dice   *rand.Rand
	orders []trade.Intent
	// highest and lowest base fee, and how often each kind of weather came
	high, low        amount.Amount
	forks, forgotten int
	goal, left       int // where the base fee is steered, and for how many blocks
	dark             int // for how many blocks the pool forgets
}

// goals are where traffic steers the base fee, in gwei: at rest, and past the
// trades' cap. The chores' is above all of them.
var goals = []uint64{1, 60, 300, 3, 150, 20}

// block makes the next one.
func (s *storm) block(t *testing.T, calm bool) {
	t.Helper()
	if s.left--; s.left <= 0 && !calm {
		// Up, then anywhere: a jump by twenty takes 25 blocks.
		s.goal, s.left = (s.goal+1+s.dice.IntN(2))%len(goals), 26+s.dice.IntN(20)
		s.dev.SetBaseFee(gwei(goals[s.goal]))
	}
	head := s.dev.Head()
	if s.dark == 0 && s.dice.IntN(20) == 0 && !calm {
		s.dark = 2 + s.dice.IntN(20)
	}
	switch dice := s.dice.IntN(100); {
	case s.dark > 0: // no block takes what is sent
		s.dark--
		s.dev.Forget()
		s.forgotten++
		head = s.mine(t, blockTime)
	case dice < 4 && !calm && head.Number > finality+2:
		next, err := s.dev.Fork(context.Background(), 1+s.dice.IntN(2))
		must(t, err)
		head = next
		s.forks++
	default:
		head = s.mine(t, blockTime)
	}
	fee := s.dev.BaseFee()
	s.low = amount.Min(s.low, fee)
	if fee.Cmp(s.high) > 0 {
		s.high = fee
	}
	must(t, s.Advance(context.Background(), head))
}

// promise submits up to three intents in a slot of their own.
func (s *storm) promise(t *testing.T) {
	t.Helper()
	ctx, head := context.Background(), s.dev.Head()
	slot := trade.Slot{Schedule: "storm", At: head.Time, Block: head.Number}
	if begun, err := s.journal.BeginSlot(ctx, slot); err != nil || begun {
		must(t, err)
		return
	}
	var intents []trade.Intent
	for n := range 1 + s.dice.IntN(3) {
		action, amt := trade.Sell, uint64(1e5)
		if n == 0 && s.dice.IntN(2) == 0 { // one a slot: the second in a block finds nothing to do
			action, amt = trade.Poke, 0
		}
		in := s.intent(slot.ID(), action, amount.New(amt), amount.New(amt/1e5), head.Time.Add(time.Duration(36+s.dice.IntN(600))*time.Second))
		in.Identity.Number = uint32(n)
		intents = append(intents, in)
	}
	must(t, s.Submit(ctx, intents))
	s.orders = append(s.orders, intents...)
}

// TestTransactionsOutlastAFeeStorm is reliability's row "transaction dropped,
// replaced, underpriced": everything ends, nothing pays above its cap, no nonce
// is left out. HEDGEROW_STORM says how many transactions.
func TestTransactionsOutlastAFeeStorm(t *testing.T) {
	if testing.Short() {
		t.Skip("needs some seconds and a chain")
	}
	want, seed := number(t, "HEDGEROW_STORM", 250), number(t, "HEDGEROW_SEED", uint64(time.Now().UnixNano()))
	t.Logf("seed %d (HEDGEROW_SEED repeats it)", seed)
	ctx := context.Background()
	d := newStage(t, 100*year).open(t, journalPath(t))
	buy := d.submit(t, "stock", trade.Buy, 4e9, 4e10)
	d.step(t, blockTime)
	d.until(t, d.activated(t, buy), trade.Settled)
	d.until(t, buy, trade.Settled)

	s := &storm{process: d, dice: rand.New(rand.NewPCG(seed, 0)), low: gwei(1000)}
	for uint64(len(s.orders)) < want {
		open, err := d.journal.Open(ctx)
		must(t, err)
		if len(open) < 30 && s.dice.IntN(2) == 0 {
			s.promise(t)
		}
		s.block(t, false)
	}
	d.dev.SetBaseFee(gwei(1))
	for left := 1; left > 0; {
		s.block(t, true)
		open, err := d.journal.Open(ctx)
		must(t, err)
		left = len(open)
		if d.dev.Head().Time.Sub(s.orders[len(s.orders)-1].Deadline) > 24*time.Hour {
			t.Fatalf("%d intents are stuck, first %+v", left, open[0])
		}
	}
	s.audit(t)
}

// audit looks at every attempt that was ever signed, and at every nonce.
func (s *storm) audit(t *testing.T) {
	t.Helper()
	ctx := context.Background()
	states := map[trade.State]int{}
	attempts, bumps, noOps, over, early := 0, 0, 0, 0, 0
	mined := map[uint64]int{} // by nonce
	for _, in := range s.orders {
		stand := s.state(t, in)
		states[stand.State]++
		tried := s.attempts(t, in)
		executed, err := s.venue.Executed(ctx, s.dev.Head(), in.ID())
		must(t, err)
		if done := stand.State == trade.Settled; done != executed || !stand.State.Terminal() {
			t.Errorf("%s is %s (%s); executed on chain: %v", in.ID().Short(), stand.State, stand.Detail, executed)
		}
		for i, a := range tried {
			attempts++
			limit := fees.FeeCap
			if a.Attempt.NoOp || !in.Identity.Action.Trades() {
				limit = fees.ChoresFeeCap
			} else if a.Attempt.WorstWei().Cmp(in.GasWei) > 0 {
				t.Errorf("%s may cost %s, reckoned %s", a.Attempt.Hash.Short(), a.Attempt.WorstWei(), in.GasWei)
			}
			if tx := decode(t, a.Attempt.Raw); a.Attempt.FeeCap.Cmp(limit) > 0 || tx.GasFeeCap().Cmp(limit.Big()) > 0 {
				over++
			}
			if a.Attempt.NoOp {
				noOps++
			}
			if a.State == trade.Final {
				mined[a.Attempt.Nonce]++
				if !a.OK && a.GasUsed*20 > a.Attempt.GasLimit*19 {
					t.Errorf("%s %s ran out of gas: it used %d of %d", in.Identity.Action, a.Attempt.Hash.Short(), a.GasUsed, a.Attempt.GasLimit)
				}
				if a.GasWei.Cmp(a.Attempt.WorstWei()) > 0 {
					t.Errorf("%s cost %s, at worst %s", a.Attempt.Hash.Short(), a.GasWei, a.Attempt.WorstWei())
				}
			}
			if i == 0 {
				continue
			}
			was := tried[i-1].Attempt
			if a.Attempt.Nonce != was.Nonce || !eighthMore(a.Attempt.FeeCap, was.FeeCap) || !eighthMore(a.Attempt.TipCap, was.TipCap) || was.NoOp && !a.Attempt.NoOp {
				t.Errorf("%+v replaces %+v", a.Attempt, was)
			}
			if a.Attempt.NoOp == was.NoOp {
				bumps++
				if a.Attempt.Head < was.Head+3 {
					early++
				}
			}
		}
	}
	next, _, err := s.journal.NextNonce(ctx, s.dev.Address("agent"))
	must(t, err)
	onChain, err := s.client.NonceAt(ctx, s.dev.Address("agent"), chain.Latest)
	must(t, err)
	gaps := 0
	for n := next - uint64(len(mined)); n < next; n++ {
		if mined[n] != 1 {
			gaps++
		}
	}
	if onChain != next || gaps != 0 || over != 0 || early != 0 {
		t.Errorf("the chain has %d transactions, the journal %d: %d gaps, %d over their cap, %d bumped early", onChain, next, gaps, over, early)
	}
	if bumps == 0 || noOps == 0 || s.high.Cmp(s.low.MulDiv(amount.New(20), amount.New(1))) < 0 {
		t.Errorf("%d bumps, %d no-ops, base fee %s to %s: the test proves little", bumps, noOps, s.low, s.high)
	}
	t.Logf("%d transactions to %d intents, %d blocks, base fee %s to %s gwei, %d forks, %d times forgotten: %d bumps, %d no-ops; %d over cap, %d gaps, 0 stuck; by state %v",
		attempts, len(s.orders), s.dev.Head().Number, s.low.Format(9), s.high.Format(9), s.forks, s.forgotten, bumps, noOps, over, gaps, states)
}
