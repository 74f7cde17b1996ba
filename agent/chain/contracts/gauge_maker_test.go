package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

var ilkGauge = contracts.NewMakerIlkGauge()

const (
	ilkAge      = 3 * day
	ilkLiveness = day
	ilkAnswer   = 2 * day
)

// asserted is a gauge of an ilk whose Dog and Clipper answer as told, and people
// with bonds: the liquidations themselves are agent/lending/maker's to try.
type asserted struct {
	*lab
	dog, clip, dai, gauge       common.Address
	asserter, disputer, arbiter common.Address
}

var ilkBond = new(big.Int).Mul(big.NewInt(1000), wad)

func newAsserted(t *testing.T) *asserted {
	a := &asserted{lab: newLab(t), asserter: common.Address{19: 0xc1}, disputer: common.Address{19: 0xc2}, arbiter: common.Address{19: 0xc3}}
	a.dog = a.deploy(&contracts.DevAnswersMetaData, answers.PackConstructor(zeroAd))
	a.clip = a.deploy(&contracts.DevAnswersMetaData, answers.PackConstructor(zeroAd))
	a.dai = a.deploy(&contracts.DevTokenMetaData, token.PackConstructor("Dai", "DAI", 18, labOwner))
	a.do(labOwner, a.dog, answers.PackTell(contracts.NewDevDog().PackIlks(action("ETH-A")), append(common.LeftPadBytes(a.clip[:], 32), make([]byte, 96)...)))
	ilk := action("ETH-A")
	a.do(labOwner, a.clip, answers.PackTell(contracts.NewDevClip().PackIlk(), ilk[:]))
	a.gauge = a.deploy(&contracts.MakerIlkGaugeMetaData, a.constructor(ilkAge, a.bonds()))
	for _, who := range []common.Address{a.asserter, a.disputer} {
		a.do(labOwner, a.dai, token.PackMint(who, new(big.Int).Mul(ilkBond, big.NewInt(100))))
		a.do(who, a.dai, token.PackApprove(a.gauge, maxU))
	}
	a.Pass(100)
	return a
}

func (a *asserted) bonds() contracts.BondedAssertionsBondTerms {
	return contracts.BondedAssertionsBondTerms{Token: a.dai, Amount: ilkBond, Liveness: ilkLiveness, AnswerWithin: ilkAnswer, Arbiter: a.arbiter}
}

func (a *asserted) constructor(age uint64, bonds contracts.BondedAssertionsBondTerms) []byte {
	return ilkGauge.PackConstructor(a.dog, action("ETH-A"), a.dai, age, bonds)
}

// asserts states a loss up to the last block, and begins another.
func (a *asserted) asserts(loss int64) (id *big.Int) {
	a.t.Helper()
	upTo, when := a.Number(), a.Time()
	a.Pass(12)
	r := a.do(a.asserter, a.gauge, ilkGauge.PackAssertLoss(big.NewInt(loss), upTo, when, [32]byte{1}))
	return told(r, a.gauge, ilkGauge.UnpackLossAssertedEvent)[0].Id
}

func (a *asserted) owed(who common.Address) *big.Int {
	return ask(a.lab, a.gauge, ilkGauge.PackBondsOwed(who), ilkGauge.UnpackBondsOwed)
}

// wantBonds checks that the gauge has what is posted and owed, and no less.
func (a *asserted) wantBonds(toAsserter, toDisputer int64) {
	a.t.Helper()
	equal(a.t, "owed to the asserter", a.owed(a.asserter), new(big.Int).Mul(ilkBond, big.NewInt(toAsserter)))
	equal(a.t, "owed to the disputer", a.owed(a.disputer), new(big.Int).Mul(ilkBond, big.NewInt(toDisputer)))
}

func TestAnUndisputedAssertionIsRecordedByAPoke(t *testing.T) {
	a := newAsserted(t)
	when := a.Time()
	a.asserts(500)
	a.Pass(ilkLiveness)
	equal(t, "loss while it can be disputed", a.poke(a.gauge), new(big.Int))
	a.refuses(labStranger, a.gauge, ilkGauge.PackFinalize(big.NewInt(1)), "TooEarlyFor(")
	a.Pass(1)
	equal(t, "loss", a.poke(a.gauge), big.NewInt(500))
	if got := a.reading(a.gauge); got.time != when {
		t.Errorf("its time is %d, the stated block's %d", got.time, when)
	}
	// It was recorded now: before, it was not on record.
	if got := a.readingAt(a.gauge, a.Time()-1); got.loss.Sign() != 0 {
		t.Errorf("the past has %s", got.loss)
	}
	if got := a.readingAfter(a.gauge, when-1); got.time != when {
		t.Errorf("the reading that saw past %d is of %d", when-1, got.time)
	}
	a.wantBonds(1, 0)
	had := a.has(a.asserter)
	a.do(a.asserter, a.gauge, ilkGauge.PackWithdrawBonds(a.asserter))
	equal(t, "withdrawn", new(big.Int).Sub(a.has(a.asserter), had), ilkBond)
	a.refuses(a.asserter, a.gauge, ilkGauge.PackWithdrawBonds(a.asserter), "NothingOwed(")
	a.refuses(labStranger, a.gauge, ilkGauge.PackFinalize(big.NewInt(1)), "NotOpen(")
	a.refuses(a.disputer, a.gauge, ilkGauge.PackDispute(big.NewInt(1)), "NotOpen(")
}

func (a *asserted) has(who common.Address) *big.Int {
	return ask(a.lab, a.dai, token.PackBalanceOf(who), token.UnpackBalanceOf)
}

func TestReadingsAgeWhileNobodyAsserts(t *testing.T) {
	a := newAsserted(t)
	begun := a.reading(a.gauge).time
	a.SetTime(begun + ilkAge)
	a.poke(a.gauge)
	if a.stale(a.gauge) {
		t.Error("stale at its maximum age")
	}
	a.Pass(1)
	a.poke(a.gauge)
	if !a.stale(a.gauge) {
		t.Error("a poke made it fresh, and a poke knows nothing")
	}
	a.asserts(0)
	a.Pass(ilkLiveness + 1)
	a.poke(a.gauge)
	if a.stale(a.gauge) {
		t.Error("stale after an assertion that there was no loss")
	}
}

func TestTheArbiterEndsADispute(t *testing.T) {
	for name, tc := range map[string]struct {
		loss, late           int64
		toAsserter, disputer int64
		recorded             int64
	}{
		"the asserter was right":        {500, 0, 2, 0, 500},
		"the loss was another":          {300, 0, 0, 2, 300},
		"the block's time was another":  {500, -5, 0, 2, 500},
		"there was nothing of the kind": {0, -1000, 0, 2, 0},
	} {
		t.Run(name, func(t *testing.T) {
			a := newAsserted(t)
			when := a.Time()
			id := a.asserts(500)
			a.Pass(ilkLiveness - 12)
			r := a.do(a.disputer, a.gauge, ilkGauge.PackDispute(id))
			if len(told(r, a.gauge, ilkGauge.UnpackBondDisputedEvent)) != 1 {
				t.Error("nothing tells of the dispute")
			}
			a.Pass(ilkLiveness)
			equal(t, "loss while disputed", a.poke(a.gauge), new(big.Int))
			decide := ilkGauge.PackDecide(id, big.NewInt(tc.loss), uint64(int64(when)+tc.late))
			a.refuses(labStranger, a.gauge, decide, "NotTheArbiter(")
			a.refuses(labStranger, a.gauge, ilkGauge.PackLapse(id), "TooEarlyFor(")
			a.do(a.arbiter, a.gauge, decide)
			equal(t, "loss", a.reading(a.gauge).loss, big.NewInt(tc.recorded))
			a.wantBonds(tc.toAsserter, tc.disputer)
			a.refuses(a.arbiter, a.gauge, decide, "NotDisputed(")
		})
	}
}

func TestASilentArbiterGivesEverybodyTheirBondBack(t *testing.T) {
	a := newAsserted(t)
	when := a.Time()
	id := a.asserts(500)
	a.do(a.disputer, a.gauge, ilkGauge.PackDispute(id))
	a.Pass(ilkAnswer + 1)
	a.refuses(a.arbiter, a.gauge, ilkGauge.PackDecide(id, big.NewInt(500), when), "TooLateFor(")
	a.do(labStranger, a.gauge, ilkGauge.PackLapse(id))
	a.wantBonds(1, 1)
	equal(t, "loss", a.poke(a.gauge), new(big.Int))
	id = a.asserts(500) // and it begins anew
	a.Pass(ilkLiveness + 1)
	a.do(labStranger, a.gauge, ilkGauge.PackFinalize(id))
	equal(t, "loss", a.reading(a.gauge).loss, big.NewInt(500))
}

// Nobody holds up a true assertion by one of his own: each has its own clock, and
// a disputed one stops none behind it.
func TestAssertionsDoNotHoldUpEachOther(t *testing.T) {
	a := newAsserted(t)
	for range 3 {
		a.do(a.disputer, a.gauge, ilkGauge.PackDispute(a.asserts(1)))
	}
	for range 12 {
		a.asserts(7)
	}
	a.asserts(20)
	a.Pass(ilkLiveness + 1)
	for _, want := range []int64{7, 20, 20} { // at most eight of them a poke
		equal(t, "loss", a.poke(a.gauge), big.NewInt(want))
	}
	a.wantBonds(13, 0)
}

func TestAnAssertionThatIsOvertakenRecordsNothing(t *testing.T) {
	a := newAsserted(t)
	early := a.asserts(900)
	a.do(a.disputer, a.gauge, ilkGauge.PackDispute(early))
	when := a.Time()
	a.asserts(10)
	a.Pass(ilkLiveness + 1)
	equal(t, "loss", a.poke(a.gauge), big.NewInt(10))
	a.do(a.arbiter, a.gauge, ilkGauge.PackDecide(early, big.NewInt(900), when-12))
	if got := a.reading(a.gauge); got.loss.Cmp(big.NewInt(10)) != 0 || got.time != when {
		t.Errorf("on record is %+v", got)
	}
	a.wantBonds(3, 0)
	a.refuses(a.asserter, a.gauge, ilkGauge.PackAssertLoss(big.NewInt(9), a.Number()-1, a.Time()-1, [32]byte{}), "BadLoss(")
	for _, back := range [][2]uint64{{1, a.Time() - 1}, {a.Number() - 1, when}, {a.Number(), a.Time() - 1}, {a.Number() - 1, a.Time()}} {
		a.refuses(a.asserter, a.gauge, ilkGauge.PackAssertLoss(big.NewInt(10), back[0], back[1], [32]byte{}), "BadRange(")
	}
	a.refuses(a.asserter, a.gauge, ilkGauge.PackAssertLoss(new(big.Int).Lsh(big.NewInt(1), 160), a.Number()-1, a.Time()-1, [32]byte{}), "BadLoss(")
}

// What is beyond the record in one respect and behind it in another is not
// recorded, whoever stood by it.
func TestAnAssertionMustBeBeyondTheRecordInBlockTimeAndLoss(t *testing.T) {
	for name, tc := range map[string]struct {
		loss          int64
		blocks, later int64
	}{
		"an earlier block":  {500, -1, 5},
		"the same block":    {500, 0, 5},
		"the same time":     {500, 1, 0},
		"a smaller loss":    {9, 1, 5},
		"all of it is fine": {10, 1, 1},
	} {
		t.Run(name, func(t *testing.T) {
			a := newAsserted(t)
			a.Pass(60)
			block, when := a.Number(), a.Time()
			a.Pass(60)
			a.Pass(60)
			want := onRecord{big.NewInt(10), when}
			a.do(a.asserter, a.gauge, ilkGauge.PackAssertLoss(want.loss, block, when, [32]byte{1}))
			at, time := uint64(int64(block)+tc.blocks), uint64(int64(when)+tc.later)
			a.do(a.disputer, a.gauge, ilkGauge.PackAssertLoss(big.NewInt(tc.loss), at, time, [32]byte{2}))
			if tc.loss == 10 {
				want.time = time
			}
			a.Pass(ilkLiveness + 1)
			a.poke(a.gauge)
			if got := a.reading(a.gauge); got.loss.Cmp(want.loss) != 0 || got.time != want.time {
				t.Errorf("on record is %+v, want %+v", got, want)
			}
		})
	}
}

func TestTheLastSecondOfADisputeAndOfAnAnswerCounts(t *testing.T) {
	a := newAsserted(t)
	when := a.Time()
	id := a.asserts(500)
	late := a.Snapshot()
	a.Pass(ilkLiveness + 1)
	a.refuses(a.disputer, a.gauge, ilkGauge.PackDispute(id), "TooLateFor(")
	a.Revert(late)
	a.Discard(late)
	a.Pass(ilkLiveness)
	a.do(a.disputer, a.gauge, ilkGauge.PackDispute(id))
	a.Pass(ilkAnswer)
	a.refuses(labStranger, a.gauge, ilkGauge.PackLapse(id), "TooEarlyFor(")
	a.refuses(a.arbiter, a.gauge, ilkGauge.PackDecide(id, big.NewInt(500), a.Time()), "BadRange(")
	a.refuses(a.arbiter, a.gauge, ilkGauge.PackDecide(id, new(big.Int).Lsh(big.NewInt(1), 160), when), "BadLoss(")
	a.do(a.arbiter, a.gauge, ilkGauge.PackDecide(id, big.NewInt(500), when))
	equal(t, "loss", a.reading(a.gauge).loss, big.NewInt(500))
}

func TestAnIlkGaugeRefusesWhatMakesNoSense(t *testing.T) {
	a := newAsserted(t)
	for want, change := range map[string]func(b *contracts.BondedAssertionsBondTerms){
		"BadBond(token,":        func(b *contracts.BondedAssertionsBondTerms) { b.Token = labStranger },
		"BadBond(amount,":       func(b *contracts.BondedAssertionsBondTerms) { b.Amount = new(big.Int) },
		"BadBond(liveness,":     func(b *contracts.BondedAssertionsBondTerms) { b.Liveness = hour - 1 },
		"BadBond(answerWithin,": func(b *contracts.BondedAssertionsBondTerms) { b.AnswerWithin = 366 * day },
		"BadBond(arbiter,":      func(b *contracts.BondedAssertionsBondTerms) { b.Arbiter = zeroAd },
	} {
		b := a.bonds()
		change(&b)
		a.refusesDeploy(&contracts.MakerIlkGaugeMetaData, a.constructor(ilkAge, b), want)
	}
	a.refusesDeploy(&contracts.MakerIlkGaugeMetaData, a.constructor(ilkLiveness, a.bonds()), "MaxAgeBelowLiveness(")
	a.refusesDeploy(&contracts.MakerIlkGaugeMetaData, ilkGauge.PackConstructor(a.dog, action("ETH-B"), a.dai, ilkAge, a.bonds()), "NoIlk(")
	a.refusesDeploy(&contracts.MakerIlkGaugeMetaData, ilkGauge.PackConstructor(labStranger, action("ETH-A"), a.dai, ilkAge, a.bonds()), "NoIlk(")
	six := a.deploy(&contracts.DevTokenMetaData, token.PackConstructor("", "", 6, labOwner))
	a.refusesDeploy(&contracts.MakerIlkGaugeMetaData, ilkGauge.PackConstructor(a.dog, action("ETH-A"), six, ilkAge, a.bonds()), "NotDai(")
	a.do(labOwner, a.dai, token.PackSetTransferFee(big.NewInt(1)))
	a.Pass(12)
	a.refuses(a.asserter, a.gauge, ilkGauge.PackAssertLoss(big.NewInt(1), a.Number()-1, a.Time()-1, [32]byte{}), "UnexpectedBond(")
}
