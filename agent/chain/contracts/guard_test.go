package contracts_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// fund is a stand whose other account owns a guard, with the stranger's key as
// its agent.
type fund struct {
	*stand
	guard        common.Address
	owner, agent *account
	calls        int
}

func newFund(t *testing.T, c *chain, perCall, perDay *big.Int) *fund {
	s := newStand(t, c)
	f := &fund{stand: s, owner: s.other, agent: s.stranger}
	f.guard = c.deploy(t, s.curator, &contracts.HedgeGuardMetaData,
		guard.PackConstructor(f.owner.addr, f.agent.addr, s.usd, contracts.Caps{PerCall: perCall, PerDay: perDay}))
	s.do(t, f.owner, s.usd, token.PackTransfer(f.guard, usd(1_000_000)))
	for _, target := range []common.Address{s.market, s.pool, s.gauge} {
		s.do(t, f.owner, f.guard, guard.PackAllow(target, true))
	}
	return f
}

// next is a call of epoch 1 with an intent of its own.
func (f *fund) next() contracts.Call {
	f.calls++
	return contracts.Call{IntentId: id(strings.Repeat("x", f.calls)), Epoch: 1, Deadline: 1 << 62}
}

func (f *fund) packBuy(call contracts.Call, amount *big.Int) []byte {
	return guard.PackBuy(call, f.market, f.series, amount, usd(1_000_000))
}

func (f *fund) executed(t *testing.T, data []byte) *contracts.HedgeGuardExecuted {
	t.Helper()
	return one(t, f.do(t, f.agent, f.guard, data), f.guard, guard.UnpackExecutedEvent)
}

func (f *fund) spent(t *testing.T) *big.Int {
	t.Helper()
	return read(t, f.chain, f.guard, guard.PackSpentInWindow(f.usd), guard.UnpackSpentInWindow)
}

func action(name string) (b [32]byte) {
	copy(b[:], name)
	return b
}

func TestGuardWalk(t *testing.T) {
	c := newChain(t, 6)

	t.Run("it buys, activates, sells a part, claims the rest, and holds what it gets", func(t *testing.T) {
		f := newFund(t, c, usd(100_000), usd(100_000))
		call := f.next()
		e := f.executed(t, f.packBuy(call, usd(200_000)))
		if e.Action != action("buy") || e.IntentId != call.IntentId || e.Subject != f.series {
			t.Fatalf("unexpected event %+v", e)
		}
		order := f.order(t, e.OrderId)
		equal(t, "paid", e.Paid, order.Premium)
		if order.Buyer != f.guard {
			t.Fatalf("the order is %s's, not the guard's", order.Buyer)
		}
		f.wantNoAllowance(t, f.market)
		equal(t, "spent", f.spent(t), e.Paid)

		f.pass(t, waiting)
		e = f.executed(t, guard.PackActivate(f.next(), f.market, e.OrderId))
		equal(t, "activated", e.Amount, usd(200_000))
		equal(t, "tokens", f.balance(t, f.series, f.guard), usd(200_000))

		spentBefore := f.spent(t)
		e = f.executed(t, guard.PackSellBack(f.next(), f.market, f.series, usd(50_000), new(big.Int)))
		equal(t, "tokens", f.balance(t, f.series, f.guard), usd(150_000))
		given := new(big.Int).Sub(f.spent(t), spentBefore)
		if given.Sign() <= 0 || given.Cmp(e.Received) > 0 {
			t.Fatalf("sold for %s, value given up counted as %s", e.Received, given)
		}

		f.lose(t, usd(900_000))
		e = f.executed(t, guard.PackClaim(f.next(), f.market, f.series, usd(150_000)))
		equal(t, "received", e.Received, usd(150_000))
	})

	t.Run("a refund comes back to it", func(t *testing.T) {
		f := newFund(t, c, usd(100_000), usd(100_000))
		e := f.executed(t, f.packBuy(f.next(), usd(200_000)))
		f.setDeficit(t, usd(450_000))
		back := f.executed(t, guard.PackActivate(f.next(), f.market, e.OrderId))
		equal(t, "minted", back.Amount, new(big.Int))
		equal(t, "refunded", back.Received, e.Paid)
		equal(t, "cash", f.balance(t, f.usd, f.guard), usd(1_000_000))
	})

	t.Run("it stakes, queues and redeems, and pokes", func(t *testing.T) {
		f := newFund(t, c, usd(100_000), usd(100_000))
		e := f.executed(t, guard.PackDeposit(f.next(), f.pool, usd(40_000), usd(40_000)))
		equal(t, "shares", e.Amount, usd(40_000))
		equal(t, "staked", e.Paid, usd(40_000))
		equal(t, "spent", f.spent(t), usd(40_000))
		f.wantNoAllowance(t, f.pool)
		f.refuses(t, f.agent, f.guard, guard.PackDeposit(f.next(), f.pool, usd(1), usd(2)), "ReceivedBelowMin(")
		e = f.executed(t, guard.PackRequestRedeem(f.next(), f.pool, usd(40_000)))
		equal(t, "request", e.OrderId, big.NewInt(1))
		equal(t, "spent", f.spent(t), usd(80_000)) // staked, and put up for a price not yet known
		f.pass(t, day)
		f.do(t, f.curator, f.pool, pool.PackProcessRedemptions(big.NewInt(1)))
		e = f.executed(t, guard.PackRedeem(f.next(), f.pool, usd(40_000)))
		equal(t, "redeemed", e.Received, usd(40_000))
		f.setDeficit(t, usd(3))
		if e = f.executed(t, guard.PackPoke(f.next(), f.gauge)); e.Subject != f.gauge {
			t.Fatalf("unexpected event %+v", e)
		}
		equal(t, "loss", f.loss(t), usd(3))
	})
}

func (f *fund) wantNoAllowance(t *testing.T, spender common.Address) {
	t.Helper()
	equal(t, "allowance left", read(t, f.chain, f.usd, token.PackAllowance(f.guard, spender), token.UnpackAllowance), new(big.Int))
}

func TestGuardRefuses(t *testing.T) {
	c := newChain(t, 6)

	t.Run("anyone but the agent, and the agent what is the owner's", func(t *testing.T) {
		f := newFund(t, c, usd(100_000), usd(100_000))
		f.refuses(t, f.owner, f.guard, f.packBuy(f.next(), usd(1000)), "NotAgent(")
		for name, data := range map[string][]byte{
			"sweep": guard.PackSweep(f.usd, f.agent.addr, usd(1)), "allow": guard.PackAllow(f.agent.addr, true),
			"setAgent": guard.PackSetAgent(f.agent.addr), "revoke": guard.PackRevoke(), "pause": guard.PackPause(),
			"unpause": guard.PackUnpause(), "setCaps": guard.PackSetCaps(f.usd, contracts.Caps{PerCall: maxU, PerDay: maxU}),
			"transferOwnership": guard.PackTransferOwnership(f.agent.addr),
		} {
			t.Run(name, func(t *testing.T) { f.refuses(t, f.agent, f.guard, data, "OwnableUnauthorizedAccount(") })
		}
	})

	t.Run("a used intent, whatever it was used for", func(t *testing.T) {
		f := newFund(t, c, usd(100_000), usd(100_000))
		call := f.next()
		f.executed(t, f.packBuy(call, usd(1000)))
		f.refuses(t, f.agent, f.guard, f.packBuy(call, usd(1000)), "IntentUsed(")
		f.refuses(t, f.agent, f.guard, guard.PackPoke(call, f.gauge), "IntentUsed(")
		if !read(t, c, f.guard, guard.PackUsed(call.IntentId), guard.UnpackUsed) {
			t.Fatal("the intent is not marked as used")
		}
	})

	t.Run("a failed call uses no intent", func(t *testing.T) {
		f := newFund(t, c, usd(100_000), usd(100_000))
		call := f.next()
		r := f.send(t, f.agent, &f.guard, f.packBuy(call, usd(900_000))) // above the width
		if r.Status != 0 {
			t.Fatal("the call succeeded")
		}
		f.executed(t, f.packBuy(call, usd(1000)))
	})

	t.Run("a lower epoch than the highest seen; a higher one is stored", func(t *testing.T) {
		f := newFund(t, c, usd(100_000), usd(100_000))
		call := f.next()
		call.Epoch = 7
		f.executed(t, guard.PackPoke(call, f.gauge))
		old := f.next()
		old.Epoch = 6
		f.refuses(t, f.agent, f.guard, guard.PackPoke(old, f.gauge), "StaleEpoch(6, 7)")
		same := f.next()
		same.Epoch = 7
		f.executed(t, guard.PackPoke(same, f.gauge))
		if got := read(t, c, f.guard, guard.PackEpochOf(f.agent.addr), guard.UnpackEpochOf); got != 7 {
			t.Fatalf("epoch is %d, want 7", got)
		}
	})

	t.Run("another key begins at epoch zero, and the old one has no rights", func(t *testing.T) {
		f := newFund(t, c, usd(100_000), usd(100_000))
		call := f.next()
		call.Epoch = 7
		f.executed(t, guard.PackPoke(call, f.gauge))
		f.do(t, f.owner, f.guard, guard.PackSetAgent(f.arbiter.addr))
		f.refuses(t, f.agent, f.guard, guard.PackPoke(f.next(), f.gauge), "NotAgent(")
		first := f.next()
		first.Epoch = 0
		f.do(t, f.arbiter, f.guard, guard.PackPoke(first, f.gauge))
		f.do(t, f.owner, f.guard, guard.PackRevoke())
		f.refuses(t, f.arbiter, f.guard, guard.PackPoke(f.next(), f.gauge), "NotAgent(")
	})

	t.Run("a passed deadline", func(t *testing.T) {
		f := newFund(t, c, usd(100_000), usd(100_000))
		call := f.next()
		call.Deadline = f.now(t) - 1
		f.refuses(t, f.agent, f.guard, f.packBuy(call, usd(1000)), "DeadlinePassed(")
		f.refuses(t, f.agent, f.guard, guard.PackPoke(call, f.gauge), "DeadlinePassed(") // which no market looks at
		call.Deadline = f.now(t) + 1                                                     // the second of the next block
		f.executed(t, guard.PackPoke(call, f.gauge))
	})

	t.Run("a target that is not allowed, or no longer", func(t *testing.T) {
		f := newFund(t, c, usd(100_000), usd(100_000))
		f.refuses(t, f.agent, f.guard, guard.PackPoke(f.next(), f.source), "NotAllowed(")
		f.refuses(t, f.agent, f.guard, guard.PackDeposit(f.next(), f.agent.addr, usd(1), usd(0)), "NotAllowed(")
		f.do(t, f.owner, f.guard, guard.PackAllow(f.market, false))
		f.refuses(t, f.agent, f.guard, f.packBuy(f.next(), usd(1000)), "NotAllowed(")
	})

	t.Run("everything while paused", func(t *testing.T) {
		f := newFund(t, c, usd(100_000), usd(100_000))
		f.do(t, f.owner, f.guard, guard.PackPause())
		f.refuses(t, f.agent, f.guard, guard.PackPoke(f.next(), f.gauge), "EnforcedPause(")
		f.do(t, f.owner, f.guard, guard.PackUnpause())
		f.executed(t, guard.PackPoke(f.next(), f.gauge))
	})

	t.Run("more than a call's cap, and anything in an asset without caps", func(t *testing.T) {
		f := newFund(t, c, usd(100), usd(100_000))
		f.refuses(t, f.agent, f.guard, f.packBuy(f.next(), usd(200_000)), "AboveCallCap(")
		f.refuses(t, f.agent, f.guard, guard.PackDeposit(f.next(), f.pool, usd(101), usd(0)), "AboveCallCap(")
		f.do(t, f.owner, f.guard, guard.PackSetCaps(f.usd, contracts.Caps{PerCall: new(big.Int), PerDay: new(big.Int)}))
		f.refuses(t, f.agent, f.guard, guard.PackDeposit(f.next(), f.pool, usd(1), usd(0)), "AboveCallCap(")
	})

	t.Run("more than a day's cap in any 24 hours", func(t *testing.T) {
		f := newFund(t, c, usd(60), usd(100))
		stake := func(n uint64) []byte { return guard.PackDeposit(f.next(), f.pool, usd(n), usd(0)) }
		// Begin late in an hour, so that a window counted by whole hours would be the easiest to cheat.
		f.passTo(t, (f.now(t)/hour+1)*hour+3590)
		f.do(t, f.agent, f.guard, stake(60))
		begun := f.now(t)
		f.refuses(t, f.agent, f.guard, stake(41), "AboveDayCap(")
		f.do(t, f.agent, f.guard, stake(40))
		f.passTo(t, begun+day)
		f.refuses(t, f.agent, f.guard, stake(1), "AboveDayCap(")
		f.passTo(t, begun+day+hour)
		equal(t, "spent", f.spent(t), new(big.Int))
		f.do(t, f.agent, f.guard, stake(60))
	})

	t.Run("a redemption of more than the cap, whose price may come at a bad time", func(t *testing.T) {
		f := newFund(t, c, usd(40_000), usd(40_000))
		for range 2 {
			f.executed(t, guard.PackDeposit(f.next(), f.pool, usd(40_000), usd(0)))
			f.pass(t, 26*hour)
		}
		f.refuses(t, f.agent, f.guard, guard.PackRequestRedeem(f.next(), f.pool, usd(40_001)), "AboveCallCap(")
		f.executed(t, guard.PackRequestRedeem(f.next(), f.pool, usd(40_000)))
		f.refuses(t, f.agent, f.guard, guard.PackRequestRedeem(f.next(), f.pool, usd(1)), "AboveDayCap(")
	})

	t.Run("a series of a pool that the owner did not allow", func(t *testing.T) {
		f := newFund(t, c, usd(100_000), usd(100_000))
		f.do(t, f.owner, f.guard, guard.PackAllow(f.pool, false))
		f.refuses(t, f.agent, f.guard, f.packBuy(f.next(), usd(1000)), "NotAllowed(")
	})

	t.Run("a sale without an ask counts as giving up all that the tokens could pay", func(t *testing.T) {
		f := newFund(t, c, usd(50_000), usd(100_000))
		e := f.executed(t, f.packBuy(f.next(), usd(100_000)))
		f.pass(t, waiting)
		f.executed(t, guard.PackActivate(f.next(), f.market, e.OrderId))
		f.do(t, f.curator, f.pool, pool.PackPauseSales(f.now(t)+day))
		f.refuses(t, f.agent, f.guard, guard.PackSellBack(f.next(), f.market, f.series, usd(60_000), usd(0)), "AboveCallCap(")
		before := f.spent(t)
		e = f.executed(t, guard.PackSellBack(f.next(), f.market, f.series, usd(10_000), usd(0)))
		given := new(big.Int).Sub(usd(10_000), e.Received)
		equal(t, "value given up", new(big.Int).Sub(f.spent(t), before), given)
	})

	t.Run("nobody but the owner takes tokens out", func(t *testing.T) {
		f := newFund(t, c, usd(100), usd(100))
		r := f.do(t, f.owner, f.guard, guard.PackSweep(f.usd, f.owner.addr, usd(5)))
		equal(t, "swept", one(t, r, f.guard, guard.UnpackSweptEvent).Amount, usd(5))
		// Ownership moves in two steps.
		f.do(t, f.owner, f.guard, guard.PackTransferOwnership(f.arbiter.addr))
		f.refuses(t, f.arbiter, f.guard, guard.PackSweep(f.usd, f.arbiter.addr, usd(5)), "OwnableUnauthorizedAccount(")
		f.do(t, f.arbiter, f.guard, guard.PackAcceptOwnership())
		f.do(t, f.arbiter, f.guard, guard.PackSweep(f.usd, f.arbiter.addr, usd(5)))
	})
}
