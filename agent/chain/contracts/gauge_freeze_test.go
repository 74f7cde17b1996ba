package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

var freeze = contracts.NewFreezeGauge()

const (
	freezeGap   = 30 * 60
	freezeGrace = 4 * hour
	freezeAge   = 2 * hour
)

// frozen is a freeze gauge of a reserve that answers as told: 1,000 units must
// be there, pokes of a run lie at most half an hour apart, and four hours of
// each run do not count.
type frozen struct {
	*lab
	pool, reserve, gauge common.Address
}

var reserveHolder = common.Address{0xaa}

func newFrozen(t *testing.T, countsItself bool) *frozen {
	f := &frozen{lab: newLab(t)}
	f.pool = f.deploy(&contracts.DevAnswersMetaData, answers.PackConstructor(zeroAd))
	f.reserve = f.deploy(&contracts.DevAnswersMetaData, answers.PackConstructor(zeroAd))
	data := make([]byte, 15*32)
	copy(data[8*32+12:], reserveHolder[:])
	f.tell(f.pool, lending.PackGetReserveData(f.reserve), data)
	if countsItself {
		f.tell(f.pool, packVirtual(f.reserve), word(5000))
	}
	f.state(5000, false)
	f.gauge = f.deploy(&contracts.FreezeGaugeMetaData, f.constructor())
	return f
}

func (f *frozen) constructor() []byte {
	return freeze.PackConstructor(f.pool, f.reserve, big.NewInt(1000), freezeGap, freezeGrace, freezeAge)
}

// packVirtual asks a pool for the liquidity that it counts itself.
func packVirtual(reserve common.Address) []byte {
	return append(crypto.Keccak256([]byte("getVirtualUnderlyingBalance(address)"))[:4], common.LeftPadBytes(reserve[:], 32)...)
}

func word(v uint64) []byte { return common.LeftPadBytes(big64(v).Bytes(), 32) }

func (f *frozen) tell(at common.Address, call, answer []byte) {
	f.t.Helper()
	f.do(labOwner, at, answers.PackTell(call, answer))
}

// state sets what can be taken out, and whether the reserve is paused.
func (f *frozen) state(liquidity uint64, paused bool) {
	f.t.Helper()
	bits := reserveBits(7000, 7500, 10400, 6, 0)
	if paused {
		bits.SetBit(bits, 60, 1)
	}
	f.tell(f.pool, lending.PackGetConfiguration(f.reserve), common.LeftPadBytes(bits.Bytes(), 32))
	f.tell(f.reserve, token.PackBalanceOf(reserveHolder), word(liquidity))
}

// stay pokes every gap seconds for so many seconds.
func (f *frozen) stay(seconds, gap uint64) *big.Int {
	f.t.Helper()
	f.poke(f.gauge)
	for seconds > 0 {
		step := min(gap, seconds)
		f.Pass(step)
		seconds -= step
		f.poke(f.gauge)
	}
	return f.reading(f.gauge).loss
}

func TestFreezeGaugeCountsWhatARunLastsBeyondItsGrace(t *testing.T) {
	for name, freezeIt := range map[string]func(f *frozen){
		"paused":              func(f *frozen) { f.state(5000, true) },
		"too little is there": func(f *frozen) { f.state(999, false) },
	} {
		t.Run(name, func(t *testing.T) {
			f := newFrozen(t, false)
			f.Pass(100)
			freezeIt(f)
			equal(t, "loss within the grace", f.stay(freezeGrace, freezeGap), new(big.Int))
			equal(t, "loss beyond it", f.stay(5000, freezeGap), big.NewInt(5000))
			f.state(1000, false) // healthy again
			f.Pass(60)
			equal(t, "loss once healthy", f.stay(day, hour), big.NewInt(5000))
			freezeIt(f) // a later run counts as the first did, after a grace of its own
			equal(t, "loss of a second run", f.stay(freezeGrace+700, freezeGap), big.NewInt(5700))
		})
	}
}

func TestFreezeGaugeStartsAnewAfterAHealthyPokeByAnyone(t *testing.T) {
	f := newFrozen(t, false)
	f.state(0, false)
	f.stay(freezeGrace-1, freezeGap)
	f.state(5000, false)
	r := f.do(labStranger, f.gauge, freeze.PackPoke())
	if len(told(r, f.gauge, freeze.UnpackRunEndedEvent)) != 1 {
		t.Error("the end of the run was not announced")
	}
	f.state(0, false)
	f.Pass(1)
	r = f.do(labStranger, f.gauge, freeze.PackPoke())
	if began := told(r, f.gauge, freeze.UnpackRunBeganEvent); len(began) != 1 || began[0].Time.Uint64() != f.Time() {
		t.Error("the new run was not announced")
	}
	equal(t, "loss", f.stay(freezeGrace, freezeGap), new(big.Int))
	equal(t, "loss", f.stay(10, freezeGap), big.NewInt(10))
}

func TestFreezeGaugeSaysWhenAPokeIsWorthIt(t *testing.T) {
	f := newFrozen(t, false)
	for _, step := range []struct {
		name      string
		liquidity uint64
		changed   bool
	}{{"healthy", 5000, false}, {"a run begins", 0, true}, {"it goes on", 0, true}, {"it ends", 5000, true}, {"healthy again", 5000, false}} {
		f.Pass(60)
		f.state(step.liquidity, false)
		if got := ask(f.lab, f.gauge, freeze.PackPeek(), freeze.UnpackPeek).Changed; got != step.changed {
			t.Errorf("%s: changed is %v", step.name, got)
		}
		f.poke(f.gauge)
	}
}

func TestFreezeGaugeNeedsPokesCloseTogether(t *testing.T) {
	f := newFrozen(t, false)
	f.state(0, true)
	equal(t, "loss of a run poked too seldom", f.stay(80*(freezeGap+1), freezeGap+1), new(big.Int))
	equal(t, "loss of one poked in time", f.stay(freezeGrace+freezeGap, freezeGap), big.NewInt(freezeGap))
	f.Pass(freezeGap + 1) // nobody looked
	equal(t, "loss", f.poke(f.gauge), big.NewInt(freezeGap))
	equal(t, "loss", f.stay(freezeGrace, freezeGap), big.NewInt(freezeGap))
}

// A flash loan empties the reserve, pokes and pays back, all in one call; an
// honest poke some time later sees the reserve healthy.
func TestAPokeInsideAFlashLoanCountsNothing(t *testing.T) {
	f := newFrozen(t, false)
	flash := func() {
		f.state(0, false)
		for range 5 {
			f.poke(f.gauge)
		}
		f.state(5000, false)
	}
	for range 200 { // two loans around every honest poke, for ten days
		flash()
		f.Pass(hour - 2)
		flash()
		f.Pass(1)
		f.poke(f.gauge)
		f.Pass(1)
	}
	equal(t, "loss", f.reading(f.gauge).loss, new(big.Int))
}

// What ends a run need not last either: whoever brings minLiquidity, pokes and
// takes it back in one call ends every run before its grace is over, and what
// counts is nothing. A pause nobody ends so. The manual says it to buyers.
func TestWhoeverRefillsAReserveForAMomentEndsARunAndNoPause(t *testing.T) {
	for name, tc := range map[string]struct {
		paused bool
		counts int64
	}{"too little to withdraw": {false, 0}, "a pause": {true, int64(10*hour - freezeGrace)}} {
		t.Run(name, func(t *testing.T) {
			f := newFrozen(t, false)
			f.state(0, tc.paused)
			for range 10 {
				f.stay(hour, freezeGap)
				f.state(1000, tc.paused)
				f.poke(f.gauge)
				f.state(0, tc.paused)
			}
			equal(t, "loss", f.reading(f.gauge).loss, big.NewInt(tc.counts))
		})
	}
}

func TestFreezeGaugeTakesAFailingPoolForSilence(t *testing.T) {
	f := newFrozen(t, true)
	configuration := lending.PackGetConfiguration(f.reserve)
	for name, fail := range map[string]func(){
		"it refuses":               func() { f.do(labOwner, f.pool, answers.PackRefuse(configuration)) },
		"it answers nothing":       func() { f.tell(f.pool, configuration, nil) },
		"it answers too much":      func() { f.tell(f.pool, configuration, make([]byte, 64)) },
		"the reserve is unlisted":  func() { f.tell(f.pool, configuration, word(0)) },
		"it cannot count any more": func() { f.do(labOwner, f.pool, answers.PackRefuse(packVirtual(f.reserve))) },
	} {
		t.Run(name, func(t *testing.T) {
			id := f.Snapshot()
			defer f.Discard(id)
			defer f.Revert(id)
			f.poke(f.gauge)
			before := f.reading(f.gauge)
			fail()
			f.Pass(freezeAge)
			f.poke(f.gauge)
			if got := f.reading(f.gauge); got.time != before.time || got.loss.Sign() != 0 || f.stale(f.gauge) {
				t.Fatalf("%+v after %+v", got, before)
			}
			f.Pass(1)
			f.poke(f.gauge)
			if !f.stale(f.gauge) {
				t.Error("not stale after a silence")
			}
		})
	}
}

func TestFreezeGaugeLooksAtWhatThePoolCounts(t *testing.T) {
	f := newFrozen(t, true)
	if !ask(f.lab, f.gauge, freeze.PackCountsItself(), freeze.UnpackCountsItself) {
		t.Fatal("it does not know that the pool counts")
	}
	f.tell(f.pool, packVirtual(f.reserve), word(999)) // and a donation lies in the aToken
	f.state(1<<60, false)
	equal(t, "loss", f.stay(freezeGrace+50, freezeGap), big.NewInt(50))
	inactive := reserveBits(7000, 7500, 10400, 6, 0)
	inactive.SetBit(inactive, 56, 0)
	f.tell(f.pool, packVirtual(f.reserve), word(5000))
	f.tell(f.pool, lending.PackGetConfiguration(f.reserve), common.LeftPadBytes(inactive.Bytes(), 32))
	f.Pass(10)
	equal(t, "loss while inactive", f.poke(f.gauge), big.NewInt(60))
}

func TestFreezeGaugeRefusesWhatItCannotRead(t *testing.T) {
	f := newFrozen(t, false)
	args := func(pool, reserve common.Address, gap, grace, age uint64) []byte {
		return freeze.PackConstructor(pool, reserve, big.NewInt(1000), gap, grace, age)
	}
	for want, tc := range map[string][]byte{
		"NoReserve(":  args(labStranger, f.reserve, 1, 1, 1),
		"BadGrace(0":  args(f.pool, f.reserve, 0, 1, 1),
		"BadGrace(2":  args(f.pool, f.reserve, 2, 1, 1),
		"ZeroMaxAge(": args(f.pool, f.reserve, 1, 1, 0),
	} {
		f.refusesDeploy(&contracts.FreezeGaugeMetaData, tc, want)
	}
	f.refusesDeploy(&contracts.FreezeGaugeMetaData, args(f.pool, labStranger, 1, 1, 1), "NoReserve(")
	f.state(5000, true)
	f.refusesDeploy(&contracts.FreezeGaugeMetaData, f.constructor(), "FrozenAlready(")
	f.state(999, false)
	f.refusesDeploy(&contracts.FreezeGaugeMetaData, f.constructor(), "FrozenAlready(")
}

// Whatever happens, the gauge counts what its definition says of the pokes that
// saw something.
func TestFreezeGaugeEqualsItsDefinition(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 7))
		f := newFrozen(t, false)
		var since, until uint64
		var sum, run uint64
		bad := false
		for i := range 400 {
			f.Pass([]uint64{0, 1, 600, freezeGap, freezeGap + 1}[r.IntN(5)])
			if r.IntN(25) == 0 || i == 0 {
				bad = !bad
				f.state(map[bool]uint64{true: 999, false: 1000}[bad], false)
			}
			if r.IntN(8) == 0 {
				continue
			}
			now := f.Time()
			switch {
			case !bad:
				sum, run, since = sum+run, 0, 0
			case since == 0 || now-until > freezeGap:
				sum, run, since = sum+run, 0, now
			default:
				run = max(now-since, freezeGrace) - freezeGrace
			}
			until = now
			equal(t, "loss", f.poke(f.gauge), big64(sum+run))
		}
	}
}

func TestFreezeGaugeReadsADevnetPool(t *testing.T) {
	c := newChain(t, 4)
	l := newLendingStand(t, c)
	at := c.deploy(t, l.owner, &contracts.FreezeGaugeMetaData,
		freeze.PackConstructor(l.pool, l.dollar.asset, usd(100_000), 600, 1200, hour))
	poke := func() uint64 {
		c.do(t, l.lender, at, freeze.PackPoke())
		return read(t, c, at, freeze.PackReading(), freeze.UnpackReading).Loss.Uint64()
	}
	l.supply(t, l.borrower, l.florin, usd(5_000_000))
	l.do(t, l.borrower, l.pool, packBorrow(l.dollar, usd(900_001), l.borrower))
	poke()
	begun := c.now(t)
	for range 4 {
		c.pass(t, 500)
		poke()
	}
	if got, want := poke(), c.now(t)-begun-1200; got != want {
		t.Errorf("%d seconds are on record, want %d", got, want)
	}
	l.do(t, l.borrower, l.pool, lending.PackRepay(l.dollar.asset, usd(900_000), big.NewInt(2), l.borrower.addr))
	was := poke()
	c.pass(t, 500)
	if got := poke(); got != was {
		t.Errorf("a healthy reserve went from %d to %d", was, got)
	}
}
