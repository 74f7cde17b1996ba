package wire_test

import (
	"context"
	"errors"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// first is the first purchase that the agent promised.
func (s *stormy) first(t *testing.T) trade.Standing {
	t.Helper()
	for _, x := range s.intents(t) {
		if x.Intent.Identity.Action == trade.Buy {
			return x
		}
	}
	t.Fatal("nothing was bought")
	return trade.Standing{}
}

// standing is an intent as it stands now.
func (s *stormy) standing(t *testing.T, id trade.Hash) trade.Standing {
	t.Helper()
	x, err := s.agent.Journal.Intent(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// attempts are an intent's.
func (s *stormy) attempts(t *testing.T, id trade.Hash) []trade.Tried {
	t.Helper()
	list, err := s.agent.Journal.Attempts(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// agree fails unless the agent has what the canonical chain gives.
func (s *stormy) agree(t *testing.T, rec agent.Record) {
	t.Helper()
	if c := s.compare(t, rec); len(c.differences) > 0 {
		t.Errorf("at block %d:\n%s", rec.Block.Number, strings.Join(c.differences, "\n"))
	}
}

func TestAReorgThatTakesAPurchaseSendsItAgain(t *testing.T) {
	s := newStorm(t, 1)
	s.live(t, 2)
	bought := s.first(t)
	if bought.State != trade.Accepted {
		t.Fatalf("it is %s", bought.State)
	}
	was := bought.Fills[0]
	s.fork(t, 1, branch{forget: true})
	s.agree(t, s.cycle(t, s.Head()))
	if now := s.standing(t, bought.Intent.ID()); now.State != trade.Submitted || len(now.Fills) != 0 {
		t.Fatalf("after the reorg it is %s with %d fills", now.State, len(now.Fills))
	}
	s.agree(t, s.cycle(t, s.mine(t)))
	now := s.standing(t, bought.Intent.ID())
	if now.State != trade.Accepted || len(now.Fills) != 1 || now.Fills[0].Block.Hash == was.Block.Hash || now.Fills[0].Tx != was.Tx {
		t.Fatalf("after the next block it is %s: %+v", now.State, now.Fills)
	}
}

func TestAReorgMayGiveAPurchaseAnotherPriceAndOrder(t *testing.T) {
	s := newStorm(t, 1)
	s.live(t, 2)
	bought := s.first(t)
	was := bought.Fills[0]
	// Somebody buys first on the new branch: with a dearer price the order has
	// another number.
	s.fork(t, 1, branch{})
	a := s.Addresses()
	cover := units(400)
	s.send(t, "buyer-1", a.Market, 1_000_000, devMarket.PackBuy(common.Address(bought.Intent.Series), cover, cover, uint64(s.Head().Time.Add(24*time.Hour).Unix()), [32]byte{}, common.Address(s.Net().Address("buyer-1"))))
	s.agree(t, s.cycle(t, s.mine(t)))
	s.agree(t, s.cycle(t, s.mine(t)))
	now := s.standing(t, bought.Intent.ID())
	if now.State != trade.Accepted || len(now.Fills) != 1 {
		t.Fatalf("it is %s with %d fills", now.State, len(now.Fills))
	}
	if now.Fills[0].Paid == was.Paid {
		t.Errorf("it paid %s on both branches, at other times and after another purchase", was.Paid)
	}
}

func TestAReorgMayMakeAPurchaseRevert(t *testing.T) {
	s := newStorm(t, 1)
	s.live(t, 2)
	bought := s.first(t)
	s.fork(t, 1, branch{forget: true})
	// On the new branch the curator has paused sales before the purchase comes
	// again: its bytes are the same, and revert.
	a := s.Addresses()
	s.send(t, "deployer", a.RiskPool, 100_000, devRisk.PackPauseSales(uint64(s.Head().Time.Add(48*time.Hour).Unix())))
	s.mine(t)
	tried := s.attempts(t, bought.Intent.ID())
	if err := s.Net().Client().SendTransaction(t.Context(), decoded(t, tried[0].Attempt.Raw)); err != nil {
		t.Fatal(err)
	}
	s.agree(t, s.cycle(t, s.mine(t)))
	tried = s.attempts(t, bought.Intent.ID())
	if last := tried[len(tried)-1]; last.State != trade.Mined || last.OK {
		t.Fatalf("the attempt is %s, ok %v: %s", last.State, last.OK, last.Detail)
	}
	if now := s.standing(t, bought.Intent.ID()); now.State != trade.Submitted || len(now.Fills) != 0 {
		t.Fatalf("it is %s with %d fills", now.State, len(now.Fills))
	}
	s.rest(t)
	s.cycle(t, s.mine(t))
	if now := s.standing(t, bought.Intent.ID()); now.State != trade.Failed {
		t.Errorf("it ends as %s: %s", now.State, now.Detail)
	}
}

// A poke that reverted is not waited for until that is final: meanwhile its gauge
// would turn stale.
func TestAPokeThatRevertedIsTriedAgainBeforeThatIsFinal(t *testing.T) {
	s := newStorm(t, 1)
	s.cycle(t, s.mine(t))
	pokes := func() (out []trade.Standing) {
		for _, x := range s.intents(t) {
			if x.Intent.Identity.Action == trade.Poke {
				out = append(out, x)
			}
		}
		return out
	}
	if len(pokes()) != 1 {
		t.Fatalf("%d pokes in the first cycle", len(pokes()))
	}
	first := pokes()[0].Intent.ID()
	s.Net().Forget()
	s.send(t, "fund", s.Addresses().Guard, 100_000, devGuard.PackPause())
	s.mine(t)
	if err := s.Net().Client().SendTransaction(t.Context(), decoded(t, s.attempts(t, first)[0].Attempt.Raw)); err != nil {
		t.Fatal(err)
	}
	s.cycle(t, s.mine(t))
	if a := s.attempts(t, first)[0]; a.State != trade.Mined || a.OK {
		t.Fatalf("the poke is %s, ok %v", a.State, a.OK)
	}
	s.send(t, "fund", s.Addresses().Guard, 100_000, devGuard.PackUnpause())
	s.mine(t)
	s.cycle(t, s.mine(t))
	all := pokes()
	if len(all) != 2 || s.standing(t, first).State != trade.Submitted {
		t.Fatalf("%d pokes, the first is %s", len(all), s.standing(t, first).State)
	}
	s.agree(t, s.cycle(t, s.mine(t)))
	if n := len(pokes()); n != 2 {
		t.Fatalf("%d pokes though one succeeded", n)
	}
	s.rest(t)
	s.cycle(t, s.mine(t))
	for _, x := range all {
		if want := map[bool]trade.State{true: trade.Failed, false: trade.Settled}[x.Intent.ID() == first]; s.standing(t, x.Intent.ID()).State != want {
			t.Errorf("a poke ends as %s, want %s", s.standing(t, x.Intent.ID()).State, want)
		}
	}
}

// The purchase is mined; a reorg drops it, its deadline passes, and a no-op takes
// the nonce; another reorg drops the no-op, and the old bytes come back. One of
// the two has the nonce at each moment, and the journal says which.
func TestReorgsMaySwapAPurchaseAndItsNoOp(t *testing.T) {
	s := newStorm(t, 1)
	s.live(t, 2)
	bought := s.first(t)
	id := bought.Intent.ID()
	original := s.attempts(t, id)[0].Attempt
	fork := s.Head()
	s.fork(t, 1, branch{forget: true})
	s.pass(t, bought.Intent.Deadline)
	s.cycle(t, s.Head()) // signs the no-op
	s.agree(t, s.cycle(t, s.mine(t)))
	tried := s.attempts(t, id)
	noOp := tried[len(tried)-1]
	if !noOp.Attempt.NoOp || noOp.State != trade.Mined || noOp.Attempt.Nonce != original.Nonce {
		t.Fatalf("after the deadline the newest attempt is %+v", noOp)
	}
	// Back before the deadline, with the old bytes and without the no-op.
	s.fork(t, int(s.Head().Number-fork.Number)+1, branch{forget: true})
	if err := s.Net().Client().SendTransaction(t.Context(), decoded(t, original.Raw)); err != nil {
		t.Fatal(err)
	}
	s.agree(t, s.cycle(t, s.mine(t)))
	for _, a := range s.attempts(t, id) {
		if want := map[bool]trade.AttemptState{true: trade.Sent, false: trade.Mined}[a.Attempt.NoOp]; a.State != want {
			t.Errorf("attempt %s, no-op %v, is %s, not %s", a.Attempt.Hash.Short(), a.Attempt.NoOp, a.State, want)
		}
	}
	s.rest(t)
	s.agree(t, s.cycle(t, s.mine(t)))
	if now := s.standing(t, id); !now.State.Terminal() {
		t.Errorf("it is %s still: %s", now.State, now.Detail)
	}
}

func TestTwoReorgsAndOneBackToTheFirstBranch(t *testing.T) {
	s := newStorm(t, 1)
	s.live(t, 8)
	first := s.Head()
	for i, depth := range []int{5, 3} {
		s.fork(t, depth, branches[i+1])
		s.agree(t, s.cycle(t, s.Head()))
	}
	if err := s.Net().Adopt(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	for at := first; at.Number < first.Number+3; at = s.mine(t) { // numbers whose slots have run
		if records, err := s.agent.Step(t.Context(), at); err != nil || len(records) != 0 {
			t.Fatalf("at block %d: %d cycles, %v", at.Number, len(records), err)
		}
	}
	s.agree(t, s.cycle(t, s.Head()))
	s.agree(t, s.live(t, 2))
}

func TestAReorgWhileTheAgentIsDown(t *testing.T) {
	s := newStorm(t, 3)
	s.live(t, 6)
	for _, b := range branches {
		if err := s.agent.Close(); err != nil {
			t.Fatal(err)
		}
		s.fork(t, 5, b)
		s.start(t)
		s.agree(t, s.cycle(t, s.mine(t)))
		s.agree(t, s.live(t, 3))
	}
}

// A cycle whose block is taken while it reads fails closed: pinned reads refuse,
// nothing is bought or sold, and the next head is read whole.
func TestAReorgDuringACycleDecidesNothing(t *testing.T) {
	s := newStorm(t, 1)
	s.live(t, 1)
	s.weather(t)
	at := s.mine(t)
	watch := s.agent.Agent.Observe
	s.agent.Agent.Observe = observerFunc{watch, func() { s.fork(t, 2, branches[1]) }}
	rec := s.cycle(t, at)
	s.agent.Agent.Observe = watch
	if rec.Decision.Open || len(rec.Decision.Orders) > 0 || len(rec.Observation.Problems) == 0 {
		t.Errorf("it decided %+v with problems %+v", rec.Decision.Orders, rec.Observation.Problems)
	}
	s.agree(t, s.cycle(t, s.Head()))
	s.agree(t, s.live(t, 2))
}

func TestAReorgBelowFinalityHalts(t *testing.T) {
	s := newStorm(t, 1)
	s.live(t, 3)
	s.rest(t)
	s.cycle(t, s.mine(t))
	s.fork(t, agentFinality+5, branch{keep: func(*rand.Rand) func(trade.Hash) bool { return keepAll(nil) }})
	_, err := s.agent.Cycle(t.Context(), s.Head())
	if !errors.Is(err, agent.ErrFinalReceded) {
		t.Fatalf("the cycle ended with %v", err)
	}
	mode, err := s.agent.Journal.Mode(t.Context())
	if err != nil || mode.Mode != trade.ModeHalted || mode.Person {
		t.Errorf("mode %+v, %v", mode, err)
	}
	alarms, err := s.agent.Journal.Alarms(t.Context(), 10)
	if err != nil {
		t.Fatal(err)
	}
	told := false
	for _, a := range alarms {
		told = told || strings.Contains(a.Text, "finalised block receded")
	}
	if !told {
		t.Errorf("no alarm says so: %+v", alarms)
	}
	// It stays halted through a restart: only a person resumes.
	if err := s.agent.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := wire.Open(t.Context(), s.config, wire.Options{Clock: clock.NewManual(s.Head().Time)}); !errors.Is(err, agent.ErrFinalReceded) {
		t.Errorf("started again with %v", err)
	}
}

// observerFunc calls a function before each observation.
type observerFunc struct {
	agent.Observer
	before func()
}

func (o observerFunc) Observe(ctx context.Context, slot trade.Slot, at trade.Block) (*agent.Observation, error) {
	o.before()
	return o.Observer.Observe(ctx, slot, at)
}

// pass makes a block after an instant, with prices of its time.
func (s *stormy) pass(t *testing.T, deadline time.Time) {
	t.Helper()
	at := deadline.Add(time.Minute).Truncate(time.Second)
	s.publish(t, at)
	if _, err := s.Net().Mine(t.Context(), at); err != nil {
		t.Fatal(err)
	}
}

// units is whole USDC in base units.
func units(usdc int64) *big.Int { return new(big.Int).Mul(big.NewInt(usdc), big.NewInt(1e6)) }

func decoded(t *testing.T, raw []byte) *types.Transaction {
	t.Helper()
	tx := new(types.Transaction)
	if err := tx.UnmarshalBinary(raw); err != nil {
		t.Fatal(err)
	}
	return tx
}
