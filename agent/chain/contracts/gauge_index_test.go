package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

var index = contracts.NewIndexGauge()

// basket is an index of three deficit gauges: dollars at 1, other dollars at a
// half, and ether of 18 decimals at 2,000 dollars. Ages are 1, 2 and 3 hours.
type basket struct {
	*lab
	sources, tokens, gauges []common.Address
	weights                 []*big.Int
	index                   common.Address
}

func newBasket(t *testing.T) *basket {
	b := &basket{lab: newLab(t), weights: []*big.Int{wad, wads(500), big.NewInt(2000 * 1e6)}}
	for i := range 3 {
		b.tokens = append(b.tokens, common.Address{byte(i + 1)})
		b.sources = append(b.sources, b.deploy(&contracts.DevDeficitMetaData, source.PackConstructor(labOwner)))
		b.gauges = append(b.gauges, b.deploy(&contracts.AaveDeficitGaugeMetaData,
			gauge.PackConstructor(b.sources[i], b.tokens[i], uint64(i+1)*hour)))
	}
	b.index = b.deploy(&contracts.IndexGaugeMetaData, index.PackConstructor(b.tokens[0], b.gauges, b.weights))
	return b
}

func (b *basket) deficit(i int, amount *big.Int) {
	b.t.Helper()
	b.do(labOwner, b.sources[i], source.PackSetDeficit(b.tokens[i], amount))
}

func (b *basket) failing(i int, on bool) {
	b.t.Helper()
	b.do(labOwner, b.sources[i], source.PackSetFailing(on))
}

func TestIndexGaugeAddsUpItsPartsByWeight(t *testing.T) {
	b := newBasket(t)
	s := ask(b.lab, b.index, index.PackSubject(), index.UnpackSubject)
	if s.Arg0 != b.index || s.Arg1 != b.tokens[0] {
		t.Errorf("subject is %+v", s)
	}
	b.Pass(10)
	b.deficit(0, usd(100))
	b.deficit(1, big.NewInt(31))                                 // half a unit is rounded down
	b.deficit(2, new(big.Int).Mul(big.NewInt(3), exp10(18-3)))   // 0.003 ether
	want := new(big.Int).Add(usd(100), big.NewInt(15+6_000_000)) // 6 dollars
	equal(t, "loss", b.poke(b.index), want)
	if got := b.reading(b.gauges[2]); got.time != b.Time() || got.loss.Sign() == 0 {
		t.Error("the index did not poke its parts")
	}
	b.deficit(0, new(big.Int)) // covered: the parts do not fall, and so it does not
	if !ask(b.lab, b.index, index.PackPeek(), index.UnpackPeek).Changed {
		t.Error("a cover that a part would store is not worth a poke")
	}
	equal(t, "loss", b.poke(b.index), want)
}

func TestADeficitThatNoTokenHasIsSilence(t *testing.T) {
	b := newBasket(t)
	most := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 128), big.NewInt(1))
	b.deficit(0, new(big.Int).Add(most, big.NewInt(1)))
	began := b.Time()
	b.Pass(60)
	equal(t, "loss", b.poke(b.gauges[0]), new(big.Int))
	if got := b.reading(b.gauges[0]); got.time != began {
		t.Errorf("it was seen at %d, silent since %d", got.time, began)
	}
	b.deficit(0, most)
	equal(t, "loss", b.poke(b.gauges[0]), most)
}

func TestIndexGaugeIsStaleExactlyWhenAPartIs(t *testing.T) {
	for i := range 3 {
		b := newBasket(t)
		b.failing(i, true)
		at := b.Time() + uint64(i+1)*hour
		for b.Time() < at+hour {
			b.Pass(600)
			b.poke(b.index)
			if got, want := b.stale(b.index), b.stale(b.gauges[i]); got != want || want != (b.Time() > at) {
				t.Fatalf("part %d at %d: the index is stale: %v, its part: %v", i, b.Time()-at, got, want)
			}
		}
		b.failing(i, false)
		b.poke(b.index)
		if b.stale(b.index) {
			t.Fatalf("part %d works again, and the index is stale", i)
		}
	}
}

func TestOneFailingPartStopsNoOther(t *testing.T) {
	for name, runtime := range map[string]string{
		"it eats all gas":       "fe",
		"it never ends":         "5b600056",
		"it answers a megabyte": "620fffff6000f3",
		"it reverts":            "60006000fd",
		"it answers nothing":    "00",
		"it answers all ones":   "6000196000526000196020526000196040526060" + "6000f3",
	} {
		t.Run(name, func(t *testing.T) {
			b := newBasket(t)
			// A part that was sound when the index began, and is not any more.
			turns := b.deploy(&contracts.DevAnswersMetaData, answers.PackConstructor(b.raw(runtime)))
			for call, answer := range map[string][]byte{
				string(gauge.PackAsset()): common.LeftPadBytes(b.tokens[1][:], 32), string(gauge.PackMaxAge()): word(hour),
				string(index.PackKind()): make([]byte, 32), string(gauge.PackReading()): append(word(7), word(b.Time())...),
			} {
				b.do(labOwner, turns, answers.PackTell([]byte(call), answer))
			}
			at := b.deploy(&contracts.IndexGaugeMetaData, index.PackConstructor(b.tokens[0],
				[]common.Address{turns, b.gauges[0]}, []*big.Int{wad, wad}))
			equal(t, "loss at first", b.reading(at).loss, big.NewInt(7))
			b.do(labOwner, turns, answers.PackForget(gauge.PackReading()))
			b.deficit(0, usd(5))
			b.Pass(60)
			equal(t, "loss", b.poke(at), new(big.Int).Add(usd(5), big.NewInt(7)))
			if got := b.reading(at); got.time != b.Time()-60 {
				t.Errorf("its time is %d, its failing part's %d", got.time, b.Time()-60)
			}
		})
	}
}

func TestIndexGaugeKeepsItsRecordWhenNoPartAnswers(t *testing.T) {
	b := newBasket(t)
	inner := b.deploy(&contracts.DevAnswersMetaData, answers.PackConstructor(b.gauges[0]))
	at := b.deploy(&contracts.IndexGaugeMetaData, index.PackConstructor(b.tokens[0], []common.Address{inner}, []*big.Int{wad}))
	before := b.reading(at)
	b.Pass(60)
	for _, answer := range [][]byte{nil, word(1), append(word(1), word(b.Time()+1)...), append(bytesOf(0xff, 32), word(1)...)} {
		b.do(labOwner, inner, answers.PackTell(gauge.PackReading(), answer))
		b.poke(at)
		if got := b.reading(at); got.time != before.time || got.loss.Sign() != 0 {
			t.Fatalf("%x made it %+v", answer, got)
		}
	}
}

func TestIndexGaugeRefusesWhatMakesNoSense(t *testing.T) {
	two := newBasket(t)
	l := two.lab
	peg := l.deploy(&contracts.DevFeedMetaData, feed.PackConstructor(8, "", big.NewInt(1e8), labOwner))
	notMoney := l.deploy(&contracts.DepegGaugeMetaData, packDepeg(peg))
	many := make([]common.Address, 17)
	weights := make([]*big.Int, 17)
	for i := range many {
		many[i], weights[i] = two.gauges[0], wad
	}
	usdAt := two.tokens[0]
	for name, tc := range map[string]struct {
		asset   common.Address
		parts   []common.Address
		weights []*big.Int
		want    string
	}{
		"no parts":                   {usdAt, nil, nil, "BadParts("},
		"too many":                   {usdAt, many, weights, "BadParts("},
		"a weight too few":           {usdAt, two.gauges, []*big.Int{wad}, "BadParts("},
		"one twice":                  {usdAt, many[:2], weights[:2], "PartTwice("},
		"an index":                   {usdAt, []common.Address{two.index}, weights[:1], "BadPart("},
		"an account":                 {usdAt, []common.Address{labStranger}, weights[:1], "BadPart("},
		"what is no money":           {usdAt, []common.Address{notMoney}, weights[:1], "BadPart("},
		"a weight of nothing":        {usdAt, two.gauges[:1], []*big.Int{new(big.Int)}, "BadWeight("},
		"its own asset above one":    {usdAt, two.gauges[:1], []*big.Int{wads(1001)}, "BadWeight("},
		"nothing to count losses in": {zeroAd, two.gauges[:1], weights[:1], "ZeroAsset("},
	} {
		t.Run(name, func(t *testing.T) {
			l.refusesDeploy(&contracts.IndexGaugeMetaData, index.PackConstructor(tc.asset, tc.parts, tc.weights), tc.want)
		})
	}
}

// The caller cannot make a source fail by leaving it too little gas: at every
// limit a poke either records everything or reverts.
func TestNobodyMakesAPokeMissALossByLeavingLittleGas(t *testing.T) {
	b := newBasket(t)
	b.Pass(60)
	for i := range 3 {
		b.deficit(i, exp10(16))
	}
	for name, at := range map[string]common.Address{"a gauge": b.gauges[0], "an index": b.index} {
		t.Run(name, func(t *testing.T) {
			want := ask(b.lab, at, gauge.PackPeek(), gauge.UnpackPeek).Loss
			done := 0
			for gas := uint64(30_000); gas < 1_600_000; gas += 3_001 {
				id := b.Snapshot()
				if r := b.Send(evmMsg(labStranger, at, gauge.PackPoke(), gas)); r.OK {
					done++
					equal(t, "loss", b.reading(at).loss, want)
				}
				b.Revert(id)
				b.Discard(id)
			}
			if done == 0 {
				t.Error("no limit sufficed")
			}
		})
	}
}

// What was on record at a second that is over stays so, for every kind of gauge.
func TestHistoryNeverChangesAfterItsSecond(t *testing.T) {
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 8))
		b := newBasket(t)
		peg := b.deploy(&contracts.DevFeedMetaData, feed.PackConstructor(8, "", big.NewInt(1e8), labOwner))
		gauges := append([]common.Address{b.index, b.deploy(&contracts.DepegGaugeMetaData, packDepeg(peg))}, b.gauges...)
		type seen struct {
			at, after onRecord
		}
		past := map[common.Address]map[uint64]seen{}
		for _, g := range gauges {
			past[g] = map[uint64]seen{}
		}
		begun := b.Time()
		for range 150 {
			b.Pass(uint64(1 + r.IntN(2000)))
			switch r.IntN(4) {
			case 0:
				b.deficit(r.IntN(3), big64(r.Uint64N(1e12)))
			case 1:
				b.failing(r.IntN(3), r.IntN(3) == 0)
			case 2:
				b.do(labOwner, peg, feed.PackPush(big.NewInt(int64(9e7+r.IntN(2e7))), b.Time()))
			}
			g := gauges[r.IntN(len(gauges))]
			b.poke(g)
			if got := b.readingAfter(g, b.Time()); got.time != 0 || got.loss.Sign() != 0 {
				t.Fatalf("a reading from the future: %+v", got)
			}
			past[g][b.Time()] = seen{at: b.readingAt(g, b.Time())}
			when := begun + r.Uint64N(b.Time()-begun)
			if after := b.readingAfter(g, when); after.time != 0 {
				if after.time <= when {
					t.Fatalf("the reading after %d is of %d", when, after.time)
				}
				past[g][when] = seen{at: b.readingAt(g, when), after: after}
			}
		}
		for g, all := range past {
			for when, was := range all {
				if got := b.readingAt(g, when); got.time != was.at.time || got.loss.Cmp(was.at.loss) != 0 {
					t.Fatalf("seed %d: at %d it was %+v and is %+v", seed, when, was.at, got)
				}
				if was.after.time == 0 {
					continue
				}
				if got := b.readingAfter(g, when); got.time != was.after.time || got.loss.Cmp(was.after.loss) != 0 {
					t.Fatalf("seed %d: after %d it was %+v and is %+v", seed, when, was.after, got)
				}
			}
		}
	}
}

// The dearest poke is an ilk's that ends as many assertions as it may, each by
// somebody else: what an index gives a part is enough for it.
func TestAnIndexHasGasForItsDearestPart(t *testing.T) {
	a := newAsserted(t)
	at := a.deploy(&contracts.IndexGaugeMetaData, index.PackConstructor(a.dai, []common.Address{a.gauge}, []*big.Int{wad}))
	for i := range byte(8) {
		a.asserter = common.Address{0xc4, i}
		a.do(labOwner, a.dai, token.PackMint(a.asserter, ilkBond))
		a.do(a.asserter, a.dai, token.PackApprove(a.gauge, maxU))
		a.asserts(100 + int64(i))
	}
	a.Pass(ilkLiveness + 1)
	equal(t, "loss", a.poke(at), big.NewInt(107))
}
